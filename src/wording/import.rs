//! Words of the screen that imports a table, and of files dropped on the page.

use super::{Noun, and_list, choice_label, column, counted, in_brackets};
use crate::facts::{AnyChoice, EntryAnswer as A};
use crate::table::{Column, Format, Kind, Plan, UncertainWord};

/// The workbook module couldn't be fetched.
pub const NO_MODULE: &str = "Workbooks can’t be opened right now, because a part of this page couldn’t be loaded. Check your connection and try again, or save the sheet as CSV.";
/// A file was dropped on a screen that can't open it.
pub const DROPPED_ELSEWHERE: &str = "Nothing was opened. Drop a spreadsheet on the screens that import entries or people, and a saved check anywhere.";
/// Button: stops reading a workbook.
pub const STOP: &str = "Cancel";
/// Label: which sheet of a workbook is read.
pub const SHEET: &str = "Sheet";
/// Label: which row holds the names of the columns.
pub const HEADER: &str = "Row with the column names";
/// Choice: no row holds them.
pub const NO_HEADER: &str = "None of these";
pub const WORDS: &str = "What do these words mean?";
pub const WORDS_LEAD: &str =
    "Each answer applies to every row with that word. Until you choose, those cells stay empty.";
pub const LEAVE_EMPTY: &str = "Leave empty";
pub const CLAIM_ERRORS: &str = "What CBP’s errors mean";

/// "Reading the workbook: 40% done."
pub fn reading(thousandths: u32) -> String {
    format!("Reading: {}% done.", thousandths / 10)
}

/// Summary: the columns that aren’t used.
pub fn other_columns(count: usize) -> String {
    format!("Columns that aren’t used{}", in_brackets(count))
}

/// "“No longer active” in 3 rows (Account status)".
pub fn asked(asked: &UncertainWord) -> String {
    format!(
        "“{}” in {} ({})",
        asked.word,
        counted(asked.rows, Noun::Row),
        column(asked.column)
    )
}

/// What a word can mean: choices with their labels.
pub fn meanings(asked: &UncertainWord) -> Vec<(AnyChoice, &'static str)> {
    let choices = asked.column.choices().iter();
    choices.map(|choice| (*choice, choice_label(*choice))).collect()
}

/// How to get a report without a login, or do without it.
pub const LOCKED_OUT: &str = "If you’re locked out, ask someone who can still sign in, or the broker that filed, for ACE report ES-003, which lists entries and can show their liquidation dates. Or look up the liquidation dates in CBP’s public liquidation bulletin and type them in.";

/// Which columns a report of entries lacks for the deadlines, and how to get them.
pub fn no_liquidation(plan: &Plan) -> Option<String> {
    let lacks = |answer| !plan.answers(Column::Entry(answer));
    let is_claim = plan.has(Column::ClaimStatus);
    let none = plan.kind == Kind::Entries && lacks(A::Liquidation) && lacks(A::LiquidatedOn) && !is_claim;
    let mut names = vec!["Liquidation Status", "Liquidation Date"];
    if lacks(A::FlaggedForReconciliation) {
        names.push("Reconciliation Indicator");
    }
    if lacks(A::OpenProtest) {
        names.extend(["Protest Number", "Protest Status"]);
    }
    let names: Vec<String> = names.into_iter().map(|name| format!("“{name}”")).collect();
    none.then(|| {
        format!(
            "This table has no liquidation dates, so no deadline can be worked out. ACE leaves them out of ES-003 by default: run the report again with {} added. {LOCKED_OUT}",
            and_list(&names)
        )
    })
}

/// What a file is that is no table, and the next step.
pub(super) fn not_table(format: Format) -> &'static str {
    match format {
        Format::Html => {
            "This is a web page, although its name may end in .xls. Open it in Excel, choose Save As and “Excel Workbook”, and open that file here."
        }
        Format::Xml => {
            "This is an XML file, although its name may end in .xls. Open it in Excel, choose Save As and “Excel Workbook”, and open that file here."
        }
        Format::Rtf => "This is a text document (RTF). Copy its table and paste it below.",
        Format::SelfCheck => "This is a saved self-check, not a table. Open it with “Open a saved check”.",
        Format::Json => "This is a JSON file, not a table. Ask for a CSV file or an Excel workbook instead.",
        Format::Pdf => {
            "This is a PDF. Get the report as an Excel workbook or CSV, or copy its table and paste it below."
        }
        Format::Picture => {
            "This is a picture. Get the report as an Excel workbook or CSV, or type in what it shows."
        }
        Format::Document => "This is a document, not a workbook. Copy its table and paste it below.",
        Format::Locked => {
            "This workbook has a password. Open it in Excel, save a copy without the password, and open the copy here."
        }
        Format::Workbook => {
            "This workbook can’t be read: it is damaged or too large. Open it in Excel, choose Save As and “CSV UTF-8”, or copy the cells and paste them below."
        }
        Format::Archive => "This is a compressed file. Extract it, and open the file inside it here.",
        Format::Mail => "This is an e-mail. Save its attachment, and open that here.",
    }
}
