//! What each column of a table is mapped to: proposed first, then up to the respondent.

use super::column::{Column, Kind};
use super::date_cell::{self, DateOrder};
use super::guess::{ColumnSamples, Ratio, reads, shows};
use super::heading::{self, HeadingMatch};
use super::{Row, Sheet, header};
use crate::facts::{AnyChoice, EntryAnswer, Label, PersonAnswer};
use crate::steps::{Pause, STEP, at_once};
use std::collections::HashSet;

/// How to read a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub kind: Kind,
    /// The position of the header among the sheet's rows.
    pub header: Option<usize>,
    /// Whether column names begin in the row above the header.
    pub is_double: bool,
    /// What each column is mapped to; `None` for columns that aren't read. No [`Column`] appears twice.
    pub columns: Vec<Option<Column>>,
    /// Whether the month or the day comes first in slash dates; `None` to infer it from the dates.
    pub order: Option<DateOrder>,
    /// Whether an empty cell of a yes-or-no column means no.
    pub empty_is_no: bool,
    /// How to read uncertain words: the column, the word as `UncertainWord::key` returns it, and its meaning; `None` to leave
    /// its cells empty.
    pub words: Vec<(Column, String, Option<AnyChoice>)>,
}

impl Plan {
    /// Proposes a plan from the columns' names, or from their cells if there is no header.
    pub fn propose(sheet: &Sheet, kind: Kind) -> Self {
        let header = header::position(sheet, kind);
        let is_double = header.is_some_and(|header| header.is_double);
        Self::below(sheet, kind, header.map(|header| header.at), is_double)
    }

    /// The same, with the header that the respondent chose: a position among the sheet's rows, or `None`.
    pub fn with_header(sheet: &Sheet, kind: Kind, header: Option<usize>) -> Self {
        Self::below(sheet, kind, header.filter(|at| *at < sheet.rows.len()), false)
    }

    fn below(sheet: &Sheet, kind: Kind, header: Option<usize>, is_double: bool) -> Self {
        let mut plan = Self {
            header,
            is_double,
            columns: vec![None; sheet.width()],
            ..Self::empty(kind)
        };
        let samples = ColumnSamples::of(plan.body(sheet));
        let width = header.map_or(0, |_| plan.columns.len());
        let named: Vec<Option<HeadingMatch>> = (0..width)
            .map(|at| heading::named(&plan.column_name(sheet, at)?, kind))
            .collect();
        let is_claim = named
            .iter()
            .flatten()
            .any(|named| named.column == Column::ClaimError);
        // Specific names take precedence over those that other columns use, too.
        for vague in [false, true] {
            for at in 0..plan.columns.len() {
                let found = match named.get(at) {
                    Some(Some(named)) if named.is_vague == vague => {
                        Self::by_name(&samples, *named, at, is_claim)
                    }
                    None if !vague => plan.by_cells(&samples, at),
                    _ => continue,
                };
                let free =
                    |found: &Column| !plan.columns.iter().flatten().any(|other| other.excludes(*found));
                plan.columns[at] = found.filter(free);
            }
        }
        plan
    }

    /// The plan for a table that can't be read.
    pub fn empty(kind: Kind) -> Self {
        Self {
            kind,
            header: None,
            is_double: false,
            columns: Vec::new(),
            order: None,
            empty_is_no: false,
            words: Vec::new(),
        }
    }

    /// Whether a column with the same answer is already mapped.
    pub fn answers(&self, column: Column) -> bool {
        let taken = self.columns.iter().flatten();
        taken.into_iter().any(|other| other.answers() == column.answers())
    }

    /// Maps a column to something else, and unmaps every column that excludes.
    pub fn take(&mut self, at: usize, column: Option<Column>) {
        if let Some(column) = column {
            for other in &mut self.columns {
                *other = other.filter(|other| !other.excludes(column));
            }
        }
        if let Some(place) = self.columns.get_mut(at) {
            *place = column;
        }
    }

    pub fn has(&self, column: Column) -> bool {
        self.columns.contains(&Some(column))
    }

    /// Whether some column has yes-or-no answers, so that an empty cell may mean no.
    pub fn has_yes_or_no(&self) -> bool {
        self.columns.iter().flatten().any(|column| column.is_yes_or_no())
    }

    /// The name a column has in its header; `None` without one.
    pub fn column_name(&self, sheet: &Sheet, at: usize) -> Option<String> {
        let header = self.header?;
        let row = sheet.rows.get(header)?;
        let name = match header.checked_sub(1).and_then(|above| sheet.rows.get(above)) {
            Some(above) if self.is_double => format!("{} {}", above.cell(at), row.cell(at)).trim().to_owned(),
            _ => row.cell(at).to_owned(),
        };
        Some(name).filter(|name| !name.is_empty())
    }

    /// Sets how to read an uncertain word; `None` leaves its cells empty.
    pub fn answer_word(&mut self, column: Column, word: &str, answer: Option<AnyChoice>) {
        let key = super::cell::key(word);
        self.words.retain(|(of, known, _)| *of != column || *known != key);
        self.words.push((column, key, answer));
    }

    /// The first rows, any of which may be the header, each with its position and its cells, without those that look
    /// like a number that identifies an importer.
    pub fn headers(sheet: &Sheet) -> Vec<(usize, String)> {
        let shown = |cell: &&str| {
            !cell.is_empty() && Label::parse(&cell.chars().take(Label::LONGEST).collect::<String>()).is_ok()
        };
        let text = |row: &Row| row.cells().filter(shown).take(8).collect::<Vec<_>>().join(" · ");
        let rows = sheet.rows.iter().take(30).enumerate();
        rows.map(|(at, row)| (at, text(row)))
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }

    /// How many cells a row may fill: as many as the header has, or, without one, the widest row.
    pub(super) fn width(&self, sheet: &Sheet) -> usize {
        self.header.map_or(sheet.width(), |header| {
            let above = header.checked_sub(1).filter(|_| self.is_double);
            above
                .map_or(0, |above| sheet.rows[above].width())
                .max(sheet.rows[header].width())
        })
    }

    /// The rows that hold data or a total.
    pub(super) fn body<'a>(&self, sheet: &'a Sheet) -> &'a [Row] {
        &sheet.rows[self.header.map_or(0, |header| header + 1)..]
    }

    /// Whether the month or the day comes first in slash dates, and whether that is ambiguous: nothing decides it,
    /// and at least one date would be a different day. Columns that are read decide first, then other dates.
    pub fn date_order(&self, sheet: &Sheet) -> (DateOrder, bool) {
        at_once(async |pause| self.date_order_in_steps(sheet, pause).await)
    }

    pub(super) async fn date_order_in_steps(&self, sheet: &Sheet, pause: Pause<'_>) -> (DateOrder, bool) {
        if let Some(order) = self.order {
            return (order, false);
        }
        let read = |at: &usize| self.columns[*at].is_some_and(Column::is_date);
        let named = |at: &usize| {
            let name = self.column_name(sheet, *at).unwrap_or_default();
            name.to_lowercase().contains("date")
        };
        let columns = || 0..self.columns.len();
        let pairs = self
            .pairs(sheet, &columns().filter(read).collect::<Vec<_>>(), pause)
            .await;
        let mut order = order_shown(&pairs);
        if order.is_none() {
            let named = columns().filter(named).collect::<Vec<_>>();
            order = order_shown(&self.pairs(sheet, &named, pause).await);
        }
        let either_way = |(first, second): &(u32, u32)| first != second && *first.max(second) <= 12;
        let open = order.is_none() && pairs.iter().any(either_way);
        (order.unwrap_or_default(), open)
    }

    /// The two numbers of every slash date in the given columns, each pair once.
    async fn pairs(&self, sheet: &Sheet, columns: &[usize], pause: Pause<'_>) -> HashSet<(u32, u32)> {
        let mut pairs = HashSet::new();
        if columns.is_empty() {
            return pairs;
        }
        for (at, row) in self.body(sheet).iter().enumerate() {
            // The columns ascend, so a row costs no more than its number of cells.
            let columns = columns.iter().take_while(|at| **at < row.width());
            let cells = columns.map(|at| row.cell(*at));
            pairs.extend(cells.filter_map(date_cell::numbers_in_doubt));
            if at.is_multiple_of(STEP) {
                pause(50).await;
            }
        }
        pairs
    }

    fn by_name(samples: &ColumnSamples, named: HeadingMatch, at: usize, is_claim: bool) -> Option<Column> {
        let column = named.column;
        let reads = |column: Column| samples.ratio(at, |cell| reads(column, cell));
        match column {
            // A list by names alone, with this column left empty.
            Column::Entry(EntryAnswer::EntryNumber) if reads(column).is_none() => None,
            _ if !named.is_vague => Some(column),
            // In a report of claim details.
            Column::Entry(EntryAnswer::Liquidation) if is_claim => Some(Column::ClaimStatus),
            // "Liquidated" and "Liquidation" are a date in some tables and a status in others.
            Column::Entry(EntryAnswer::Liquidation | EntryAnswer::LiquidatedOn) => {
                let pair = [EntryAnswer::LiquidatedOn, EntryAnswer::Liquidation].map(Column::Entry);
                let fitting = |column: &Column| reads(*column).is_some_and(Ratio::is_half);
                let empty = reads(column).is_none();
                pair.into_iter().find(fitting).or(empty.then_some(column))
            }
            _ => reads(column).is_none_or(Ratio::is_half).then_some(column),
        }
    }

    /// Guesses without column names: only what the cells show beyond doubt.
    fn by_cells(&self, samples: &ColumnSamples, at: usize) -> Option<Column> {
        let candidates: &[Column] = match self.kind {
            Kind::Entries => &[
                Column::Entry(EntryAnswer::EntryNumber),
                Column::Entry(EntryAnswer::EntryType),
                Column::Entry(EntryAnswer::LiquidatedOn),
                Column::Entry(EntryAnswer::Liquidation),
            ],
            Kind::People => &[
                Column::Person(PersonAnswer::LastLogin),
                Column::Person(PersonAnswer::Role),
                Column::Person(PersonAnswer::Label),
            ],
        };
        let fits = |column: &Column| {
            let ratio = samples.ratio(at, |cell| shows(*column, cell));
            ratio.is_some_and(Ratio::is_most)
        };
        candidates.iter().copied().find(fits)
    }
}

/// The order that the dates show: one that can be read in only one way decides, unless another shows
/// the opposite. Dates that don't exist in either order are ignored.
fn order_shown(pairs: &HashSet<(u32, u32)>) -> Option<DateOrder> {
    let day_first = pairs.iter().any(|(first, second)| *first > 12 && *second <= 12);
    let month_first = pairs.iter().any(|(first, second)| *first <= 12 && *second > 12);
    match (day_first, month_first) {
        (false, false) => None,
        (true, false) => Some(DateOrder::DayFirst),
        _ => Some(DateOrder::MonthFirst),
    }
}

/// The positions of the columns that are read: few, however wide the table is.
pub(super) struct Places(Vec<(Column, usize)>);

impl Places {
    pub(super) fn of(plan: &Plan) -> Self {
        let columns = plan.columns.iter().enumerate();
        Self(
            columns
                .filter_map(|(at, column)| Some(((*column)?, at)))
                .collect(),
        )
    }

    /// The position of a column, counting from 0.
    pub(super) fn position(&self, column: Column) -> Option<usize> {
        let place = self.0.iter().find(|(taken, _)| *taken == column);
        place.map(|(_, at)| *at)
    }

    /// The positions of all columns that are read.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|(_, at)| *at)
    }
}
