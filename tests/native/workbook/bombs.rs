//! Small files that say they are large, read by the command with little memory and little time.

use super::files::{biff, cell, number, ods, record, xls, xlsx, xlsx_of};
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};

/// What the command makes of a file with 600 MB of memory and 20 seconds; it dies beyond either.
#[track_caller]
fn printed(bytes: &[u8]) -> Value {
    let mut child = Command::new("sh")
        .args([
            "-c",
            "ulimit -v 600000 && ulimit -t 20 && exec \"$0\" table --kind=entries -",
        ])
        .arg(env!("CARGO_BIN_EXE_ace-self-check"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    let output = child.wait_with_output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", output.status))
}

#[track_caller]
fn refused(bytes: &[u8]) {
    assert_eq!(printed(bytes)["refused"], "workbook");
}

/// How many rows are read.
#[track_caller]
fn rows(bytes: &[u8]) -> usize {
    let printed = printed(bytes);
    assert_eq!(printed["problems"], serde_json::json!([]), "{printed}");
    printed["accepted"].as_array().unwrap().len()
}

/// A worksheet with a list of one entry number, another cell, and an element before them.
fn worksheet(before: &str, another: &str) -> String {
    let text = |at: &str, text: &str| format!(r#"<c r="{at}" t="str"><v>{text}</v></c>"#);
    let (heading, entry) = (text("A1", "Entry Number"), text("A2", "ABC12345676"));
    format!(
        r#"{before}<sheetData><row r="1">{heading}</row><row r="2">{entry}</row><row>{}</row></sheetData>"#,
        text(another, "ABC12345676")
    )
}

#[test]
fn xlsx_with_a_cell_in_the_last_corner() {
    for last in ["XFD1048576", "A1048576"] {
        assert_eq!(rows(&xlsx(1, &worksheet("", last))), 1);
    }
    // A row that is filled is wider than a table may be.
    assert_eq!(
        printed(&xlsx(1, &worksheet("", "XFD2")))["refused"],
        "too_many_columns"
    );
}

#[test]
fn xlsx_with_a_cell_beyond_the_last() {
    for beyond in ["A1048577", "A999999999", "XFE1", "ZZZZZZ3"] {
        refused(&xlsx(1, &worksheet("", beyond)));
    }
}

#[test]
fn xlsx_that_declares_a_whole_sheet() {
    assert_eq!(
        rows(&xlsx(1, &worksheet(r#"<dimension ref="A1:XFD1048576"/>"#, "A3"))),
        1
    );
}

/// The cells are read without them.
#[test]
fn xlsx_whose_merged_cells_make_no_sense() {
    let after = |cells: &str| format!("{}<mergeCells>{cells}</mergeCells>", worksheet("", "A3"));
    for cells in [
        r#"<mergeCell ref="?"/>"#,
        r#"<mergeCell ref=""/>"#,
        "<mergeCell/>",
    ] {
        assert_eq!(rows(&xlsx(1, &after(cells))), 1, "{cells}");
    }
}

#[test]
fn xlsx_with_as_many_sheets_as_may_be() {
    assert_eq!(rows(&xlsx(250, &worksheet("", "A3"))), 1);
    refused(&xlsx(251, &worksheet("", "A3")));
}

#[test]
fn xlsx_with_several_sheets_in_one_part() {
    let one = |_| "worksheets/sheet1.xml".to_owned();
    let otherwise = |at: usize| format!("{}worksheets/SHEET1.xml", if at == 1 { "" } else { "/xl/" });
    refused(&xlsx_of(2, &worksheet("", "A3"), &one, &one));
    refused(&xlsx_of(2, &worksheet("", "A3"), &one, &otherwise));
    let blanks = " ".repeat(4 << 20);
    refused(&xlsx_of(5_000, &worksheet(&blanks, "A3"), &one, &one));
}

const LIST: &str = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>Entry Number</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>ABC12345676</text:p></table:table-cell></table:table-row>"#;

fn ods_with(rows: &str) -> Vec<u8> {
    ods(&format!("{}{rows}", LIST.replace('\n', "")))
}

/// As `LibreOffice` ends each sheet.
#[test]
fn ods_that_repeats_what_is_empty() {
    let empty = r#"<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:style-name="a" table:number-columns-repeated="16384"/></table:table-row>"#;
    assert_eq!(rows(&ods_with(empty)), 1);
}

#[test]
fn ods_whose_elements_do_not_end() {
    // The tag ends where that of the table would.
    refused(&ods_with("<table:table-row"));
    refused(&ods_with("<table:table-row>"));
    refused(&ods_with("<table:table-row></table:table-cell>"));
    refused(&ods_with("<table:table-row><table:table-cell><text:p>"));
}

#[test]
fn ods_that_repeats_a_value() {
    let row = |times: &str, cell: &str| format!("<table:table-row {times}>{cell}</table:table-row>");
    let all_rows = r#"table:number-rows-repeated="1048576""#;
    let value = r#"<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>"#;
    refused(&ods_with(&row(all_rows, value)));
    // In other spellings that mean the same.
    refused(&ods_with(&row(
        &all_rows.replace('"', "'"),
        &value.replace('"', "'"),
    )));
    refused(&ods_with(&row(
        &all_rows.replace('=', " = "),
        &value.replace('=', "\n="),
    )));
    refused(&ods_with(&row(
        r#"table:number-rows-repeated="&#49;048576""#,
        value,
    )));
    // Without a type.
    refused(&ods_with(&row(
        all_rows,
        &value.replace(r#"office:value-type="float" "#, ""),
    )));
    let formula = r#"<table:table-cell table:number-columns-repeated="16384" table:formula="of:=1"/>"#;
    refused(&ods_with(&row(all_rows, formula)));
    // In the last corner alone.
    let corner =
        r#"<table:table-cell table:number-columns-repeated="16383"/><table:table-cell office:value="1"/>"#;
    let empty =
        r#"<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>"#;
    refused(&ods_with(&format!("{empty}{}", row("", corner))));
}

#[test]
fn ods_that_repeats_a_long_text() {
    let text = "x".repeat(100_000);
    let cell = format!(
        r#"<table:table-cell table:number-columns-repeated="16000" office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
    );
    refused(&ods_with(&format!("<table:table-row>{cell}</table:table-row>")));
    let blanks = r#"<table:table-cell office:value-type="string"><text:p><text:s text:c="4000000000"/></text:p></table:table-cell>"#;
    refused(&ods_with(&format!("<table:table-row>{blanks}</table:table-row>")));
}

/// A list of one entry number, and more records.
fn biff_with(more: &[u8]) -> Vec<u8> {
    let shared = |row: u16, text: u32| cell(0x00fd, row, 0, &text.to_le_bytes());
    let list = [shared(0, 0), shared(1, 1)].concat();
    biff(&["Entry Number", "ABC12345676"], 1, &[&list, more].concat())
}

#[test]
fn xls_with_a_cell_in_the_last_corner() {
    refused(&xls(&biff_with(&number(65_535, 255, 1.0))));
    // The text of a formula that isn't there goes into the first cell.
    let text = record(0x0207, &[1, 0, 0, b'x']);
    refused(&xls(&biff(&[], 1, &[text, number(65_535, 255, 1.0)].concat())));
    assert_eq!(
        rows(&xls(&biff_with(&cell(0x00fd, 65_535, 0, &1_u32.to_le_bytes())))),
        1
    );
}

#[test]
fn xls_that_declares_a_whole_sheet() {
    let ends = [0_u32.to_le_bytes(), u32::MAX.to_le_bytes()].concat();
    for last in [[0, 0, 0, 1], [9, 0, 1, 0], [0, 0, 0xff, 0xff]] {
        let dimensions = record(0x0200, &[&ends[..], &last, &[0, 0]].concat());
        assert_eq!(rows(&xls(&biff_with(&dimensions))), 1);
    }
}

#[test]
fn xls_with_one_long_text_in_many_cells() {
    let text = "x".repeat(40_000);
    let cells = (0..20_000).flat_map(|row| cell(0x00fd, row, 0, &[0; 4]));
    refused(&xls(&biff(&[&text], 1, &cells.collect::<Vec<u8>>())));
}

#[test]
fn xls_with_many_names_for_one_sheet() {
    let cells: Vec<u8> = (0..20_000).flat_map(|row| number(row, 0, 1.0)).collect();
    for sheets in [3, 400] {
        refused(&xls(&biff(&[], sheets, &cells)));
    }
}

#[test]
fn xls_whose_sectors_never_end() {
    let whole = xls(&biff_with(&record(0x00ff, &[0; 5_000])));
    // The sector of the stream's second part is followed by its first; the first two are the table and the folder.
    let mut circle = whole.clone();
    circle[512 + 4 * 4..][..4].copy_from_slice(&3_u32.to_le_bytes());
    refused(&circle);
    // A table of tables that lists itself.
    let mut tables = whole.clone();
    tables[68..72].copy_from_slice(&1_u32.to_le_bytes());
    tables[512 * 2 + 508..][..4].copy_from_slice(&1_u32.to_le_bytes());
    refused(&tables);
    assert_eq!(rows(&whole), 1);
}
