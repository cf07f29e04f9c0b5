//! Words about the columns of a table.

use super::field;
use crate::facts::{EntryAnswer as A, PersonAnswer as P, Place};
use crate::table::{Column, Plan, Sheet};

pub fn column(column: Column) -> &'static str {
    match column {
        Column::Entry(A::Liquidation) => "Liquidation status",
        Column::Entry(answer) => field(Place::Entry(0, answer)),
        Column::Person(P::Label) => "Name or initials",
        Column::Person(answer) => field(Place::Person(0, answer)),
        Column::FilerCode => "Filer code",
        Column::CheckDigit => "Check digit",
        Column::ReconciliationIssueCode => "Reconciliation issue code",
        Column::ProtestNumber => "Protest number",
        Column::ProtestStatus => "Protest status",
        Column::HtsNumber => "HTS number of a line",
        Column::LineDuty => "Duty of a line",
        Column::ClaimStatus => "Status of the CAPE claim",
        Column::ClaimError => "CAPE error",
        Column::EventDate => "Date of the event",
        Column::FirstName => "First name",
    }
}

/// The name of the column at a position, counting from 0: its heading, or its number.
pub fn column_name(sheet: &Sheet, plan: &Plan, at: usize) -> String {
    plan.column_name(sheet, at).map_or_else(
        || format!("Column {}", at + 1),
        |name| name.chars().take(60).collect(),
    )
}
