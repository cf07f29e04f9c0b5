//! What must hold of any bytes taken for a workbook.

use ace_self_check::table::open_sheet_of_workbook;
use ace_self_check::workbook::read;

/// Read or refused; each sheet is a table, or refused as one.
pub fn workbook(bytes: &[u8]) {
    let Ok(tabs) = read(bytes) else { return };
    for tab in tabs {
        if let Ok(sheet) = open_sheet_of_workbook(&tab.text) {
            assert!(!sheet.rows.is_empty());
        }
    }
}
