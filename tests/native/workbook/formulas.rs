//! Cells that are formulas: what counts is the value the last program to calculate them stored.

use super::files::{biff, cell, number, ods, record, text, xls, xlsx};
use crate::support::day;
use ace_self_check::facts::{Answer, Cents, Entry};
use ace_self_check::table::{Kind, Plan, open_sheet_of_workbook, read_entries};
use ace_self_check::workbook::read;

const HEADINGS: [&str; 5] = [
    "Entry Number",
    "Liquidation Date",
    "Reconciliation Indicator",
    "Open Protest",
    "IEEPA Duty",
];
/// May 15, 2026, in Excel's days.
const MAY_15: f64 = 46_157.0;

fn entries(bytes: &[u8]) -> Vec<Entry> {
    let tabs = read(bytes).unwrap();
    let sheet = open_sheet_of_workbook(&tabs[0].text).unwrap();
    let plan = Plan::propose(&sheet, Kind::Entries);
    let reading = read_entries(&sheet, &plan, day("2026-06-18")).unwrap();
    reading.accepted.into_iter().map(|record| record.item).collect()
}

/// A text, a date, a truth value, an error, and a number; below it an entry number that is a number.
fn are_stored_values(bytes: &[u8]) {
    let entries = entries(bytes);
    let numbers: Vec<&str> = entries
        .iter()
        .filter_map(|entry| Some(entry.entry_number.as_ref()?.as_str()))
        .collect();
    assert_eq!(numbers, ["ABC12345676", "60576069342"]);
    let first = &entries[0];
    assert_eq!(first.liquidated_on(), Some(day("2026-05-15")));
    assert_eq!(first.flagged_for_reconciliation, Some(Answer::Yes));
    // An error says nothing.
    assert!(matches!(first.open_protest, None | Some(Answer::Unknown)));
    assert_eq!(first.ieepa_cents.map(Cents::get), Some(123_450));
}

#[test]
fn xlsx_formulas_are_their_stored_values() {
    let heading = |name: &&str| format!(r#"<c t="str"><f>"x"</f><v>{name}</v></c>"#);
    let headings: String = HEADINGS.iter().map(heading).collect();
    are_stored_values(&xlsx(
        1,
        &format!(
            r#"<sheetData><row>{headings}</row><row>
            <c t="str"><f>A9&amp;"6"</f><v>ABC12345676</v></c><c s="1"><f>TODAY()</f><v>{MAY_15}</v></c>
            <c t="b"><f t="shared" ref="C2:C9" si="0">1=1</f><v>1</v></c><c t="e"><f>NA()</f><v>#N/A</v></c><c><f>SUM(E3:E9)</f><v>1234.5</v></c>
            </row><row><c><f>60576069341+1</f><v>60576069342</v></c></row></sheetData>"#
        )
        .replace('\n', ""),
    ));
}

#[test]
fn ods_formulas_are_their_stored_values() {
    let cell = |value: &str, shown: &str| {
        format!(
            r#"<table:table-cell table:formula="of:=X" {value}><text:p>{shown}</text:p></table:table-cell>"#
        )
    };
    let text = |text: &str| cell(r#"office:value-type="string""#, text);
    let float = |number: &str| {
        cell(
            &format!(r#"office:value-type="float" office:value="{number}""#),
            "?",
        )
    };
    let headings: String = HEADINGS.iter().map(|name| text(name)).collect();
    let date = cell(r#"office:value-type="date" office:date-value="2026-05-15""#, "?");
    let truth = cell(r#"office:value-type="boolean" office:boolean-value="true""#, "?");
    // As LibreOffice stores an error.
    let error = cell(r#"office:value-type="string" office:string-value="""#, "#N/A");
    let first = text("ABC12345676");
    let rows = [
        headings,
        [first, date, truth, error, float("1234.5")].concat(),
        float("60576069342"),
    ];
    let row = |cells: &String| format!("<table:table-row>{cells}</table:table-row>");
    are_stored_values(&ods(&rows.iter().map(row).collect::<String>()));
}

/// A formula whose tokens calamine would have to read: the sum of a name that isn't there.
fn formula(row: u16, column: u16, value: [u8; 8]) -> Vec<u8> {
    let tokens = [7, 0, 0x23, 9, 0, 0, 0, 0, 0];
    cell(0x0006, row, column, &[&value[..], &[0; 6], &tokens].concat())
}

#[test]
fn xls_formulas_are_their_stored_values() {
    const TEXT: [u8; 8] = [0, 0, 0, 0, 0, 0, 0xff, 0xff];
    let string =
        |row, column, value: &str| [formula(row, column, TEXT), record(0x0207, &text(value))].concat();
    let headings = HEADINGS.iter().zip(0..);
    let headings: Vec<u8> = headings.flat_map(|(name, at)| string(0, at, name)).collect();
    let cells = [
        headings,
        string(1, 0, "ABC12345676"),
        formula(1, 1, MAY_15.to_le_bytes()),
        formula(1, 2, [1, 0, 1, 0, 0, 0, 0xff, 0xff]),
        formula(1, 3, [2, 0, 0x2a, 0, 0, 0, 0xff, 0xff]),
        formula(1, 4, 1_234.5_f64.to_le_bytes()),
        formula(2, 0, 60_576_069_342_f64.to_le_bytes()),
    ];
    are_stored_values(&xls(&biff(&[], 1, &cells.concat())));
}

/// What a program keeps small and what it doesn't, of either sector size, is read the same.
#[test]
fn xls_files_of_any_size_are_read() {
    for count in [3_u16, 400, 20_000] {
        let numbers: Vec<u8> = (0..count)
            .flat_map(|row| number(row, 3, f64::from(row)))
            .collect();
        let tabs = read(&xls(&biff(&[], 1, &numbers))).unwrap();
        let lines: Vec<&str> = tabs[0].text.lines().collect();
        assert_eq!(lines.len(), usize::from(count));
        assert_eq!(lines.last(), Some(&format!(",,,\"{}\"", count - 1).as_str()));
    }
}
