//! Rows that list entries.

use super::cell::is_nothing;
use super::cells::Cells;
use super::column::{Column, Kind};
use super::ieepa::LineTotals;
use super::problem::{CellExpected, Notice};
use super::reading::FromRow;
use super::{Plan, date_cell, header, word_cell};
use crate::choice::Choice;
use crate::facts::{
    Answer, AnswerType, Entry, EntryAnswer as E, EntryNumber, Group, GroupAnswer, Id, Liquidation,
    LiquidationStatus, MOST_ENTRIES, Value,
};

impl FromRow for Entry {
    type Key = EntryNumber;

    const MOST: usize = MOST_ENTRIES;
    const NAMED_BY: E = E::EntryNumber;

    fn column(answer: E) -> Column {
        Column::Entry(answer)
    }

    /// Neither a number nor, in a list by names, any answer: a totals row, not an entry called Sum.
    fn says_little(cells: &Cells) -> bool {
        if cells.cell(Column::Entry(E::EntryNumber)).is_some() {
            return cells.number(Column::Entry(E::EntryNumber)).is_none();
        }
        cells.is_empty_but(Kind::Entries, Column::Entry(E::Label))
    }

    /// Only words in the number's place; or a line about the report.
    fn is_footer(cells: &Cells) -> bool {
        let number = Column::Entry(E::EntryNumber);
        if cells.cell(number).is_none() {
            return cells.filled_count() == 1 && header::is_footer(cells.row, true);
        }
        let is_sentence = |text: &str| {
            let words = text.split_whitespace();
            words
                .filter(|word| word.len() > 2 && word.chars().all(char::is_alphabetic))
                .count()
                > 1
        };
        let has_label = cells.filled(Column::Entry(E::Label)).is_some();
        let lone = cells.filled_count() == 1 && cells.setting.width > 1 && !has_label;
        let sentence = || cells.row.cells().any(is_sentence);
        cells.number(number).is_none() && (header::is_footer(cells.row, has_label) || (lone && sentence()))
    }

    /// No number, no name, and no answer about an entry as a whole.
    fn goes_on(cells: &Cells) -> bool {
        let of_lines = [Column::HtsNumber, Column::LineDuty, Column::Entry(E::EntryNumber)];
        let number = cells.cell(Column::Entry(E::EntryNumber));
        let mut others = Kind::Entries
            .columns()
            .into_iter()
            .filter(|column| !of_lines.contains(column));
        number.is_some_and(|(_, text)| is_nothing(text))
            && others.all(|column| cells.filled(column).is_none())
    }

    fn read(cells: &mut Cells) -> Self {
        let mut entry = Entry::new(Id::numbered('e', cells.line()));
        for answer in E::ALL {
            match answer {
                // Read together with the day.
                E::Liquidation => entry.liquidation = liquidation(cells),
                E::LiquidatedOn => {}
                E::FlaggedForReconciliation => entry.flagged_for_reconciliation = flag(cells),
                E::OpenProtest => entry.open_protest = protest(cells),
                E::CapeAccepted => entry.cape_accepted = accepted(cells),
                E::Label
                | E::EntryNumber
                | E::EntryType
                | E::Type09Filed
                | E::ReconciliationDueOn
                | E::IeepaCents => entry.set(*answer, cells.value(Column::Entry(*answer), answer.kind())),
            }
        }
        if let Some((_, error)) = cells.filled(Column::ClaimError) {
            add_claim_error(&mut entry, error);
        }
        entry
    }

    fn key(&self) -> Option<Self::Key> {
        self.entry_number.clone()
    }

    /// The latest liquidation counts, as does the latest event in CBP's bulletin, and CAPE accepts an entry only once.
    fn overrule(&mut self, later: &Self, plan: &Plan) -> bool {
        let is_newer = later.liquidated_on() > self.liquidated_on();
        let was_liquidated = self
            .liquidation
            .is_some_and(|known| known.status() == LiquidationStatus::Liquidated);
        let is_event = plan.has(Column::EventDate) && later.liquidation.is_some() && !was_liquidated;
        let replaces = is_newer && self.liquidation.is_some();
        if is_newer || is_event {
            self.liquidation = later.liquidation;
        }
        if later.cape_accepted == Some(Answer::Yes) {
            self.cape_accepted = later.cape_accepted;
        }
        replaces
    }

    fn sum(&mut self, lines: LineTotals) {
        self.ieepa_cents = self.ieepa_cents.or(lines.duty());
    }
}

/// The flag; failing that, the code of the issue.
fn flag(cells: &mut Cells) -> Option<Answer> {
    let flag = cells.answer(Column::Entry(E::FlaggedForReconciliation), word_cell::flag);
    flag.or_else(|| {
        cells.answer(Column::ReconciliationIssueCode, |text| {
            Some(word_cell::issue(text))
        })
    })
}

/// Whether a protest is open: from the row's answer; failing that, from the protest's status; failing that, from its
/// number (docs/ace-reports.md, “ES-003”).
fn protest(cells: &mut Cells) -> Option<Answer> {
    if let Some(answer) = cells.answer(Column::Entry(E::OpenProtest), word_cell::protest) {
        return Some(answer);
    }
    let status = cells.answer(Column::ProtestStatus, word_cell::protest);
    let number = cells.filled(Column::ProtestNumber);
    let is_number =
        number.is_some_and(|(_, text)| !is_nothing(text) && word_cell::protest(text) != Some(Answer::No));
    let has_no_status = || {
        cells
            .cell(Column::ProtestStatus)
            .is_some_and(|(_, text)| text.is_empty())
    };
    status
        .or_else(|| is_number.then_some(Answer::Yes))
        .or_else(|| has_no_status().then_some(Answer::No))
}

fn accepted(cells: &mut Cells) -> Option<Answer> {
    let said = cells.answer(Column::Entry(E::CapeAccepted), word_cell::claim);
    said.or_else(|| cells.answer(Column::ClaimStatus, word_cell::claim))
}

/// Reads the status and the day together: a day in the future is only scheduled, and a day with a status other than
/// "liquidated" contradicts it. The day of another event in CBP's bulletin isn't a day of liquidation.
fn liquidation(cells: &mut Cells) -> Option<Liquidation> {
    let (status, on) = (Column::Entry(E::Liquidation), Column::Entry(E::LiquidatedOn));
    let status = cells.value(status, E::Liquidation.kind());
    let status = status.and_then(LiquidationStatus::of_value);
    let word = status_for_day(cells);
    let day = match word {
        Some(_) => None,
        None => cells.date(on),
    };
    let status = status.or(word);
    let event = cells
        .date(Column::EventDate)
        .filter(|_| status == Some(LiquidationStatus::Liquidated));
    let on = if event.is_some() { Column::EventDate } else { on };
    let (at, text) = cells.cell(on).unwrap_or_default();
    let as_of = cells.setting.as_of;
    match (status, day.or(event)) {
        (None, None) => None,
        (Some(status), None) => Some(Liquidation::from_parts(status, None)),
        (Some(LiquidationStatus::Liquidated), Some(day)) if day > as_of => {
            cells.wrong(at, CellExpected::NotAfter(as_of), text);
            Some(Liquidation::Liquidated(None))
        }
        (None | Some(LiquidationStatus::Liquidated), Some(day)) if day <= as_of => {
            Some(Liquidation::Liquidated(Some(day)))
        }
        (status, Some(day)) if day > as_of => {
            cells.notices.insert(Notice::ScheduledDates);
            let status = status.unwrap_or(LiquidationStatus::Unliquidated);
            Some(Liquidation::from_parts(status, None))
        }
        (_, Some(_)) => {
            cells.wrong(at, CellExpected::Contradiction, text);
            None
        }
    }
}

/// A status in the day's place: “Suspended”, “Not liquidated”.
fn status_for_day(cells: &Cells) -> Option<LiquidationStatus> {
    let (_, text) = cells.filled(Column::Entry(E::LiquidatedOn))?;
    if date_cell::read(text, cells.setting.order).is_some() {
        return None;
    }
    let word = word_cell::read(LiquidationStatus::KIND.choices(), text)?;
    // “Yes” and “L” alone don't count.
    (text.len() > 3).then(|| LiquidationStatus::of_value(Value::Choice(word)))?
}

/// Fills in the answers that a CAPE error implies, unless the row has its own
/// (docs/ace-reports.md, “CAPE claim details”).
fn add_claim_error(entry: &mut Entry, error: &str) {
    let error = error.to_uppercase();
    let yes = |answer: &mut Option<Answer>| {
        answer.get_or_insert(Answer::Yes);
    };
    if error.contains("PROTEST ON ENTRY") || error.contains("ENTRY IS UNDER PROTEST") {
        yes(&mut entry.open_protest);
    }
    if error.contains("RECON ALREADY FILED") || error.contains("RECONCILIATION ALREADY FILED") {
        yes(&mut entry.type_09_filed);
        yes(&mut entry.flagged_for_reconciliation);
    }
}
