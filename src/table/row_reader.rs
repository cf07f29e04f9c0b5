//! Decides row by row: skipped, left out, a repeated row, or used.

use super::cells::{Cells, Setting};
use super::ieepa::LineTotals;
use super::plan::Places;
use super::problem::{CellExpected, CellProblem, Notice};
use super::reading::{Duplicate, FromRow, Reading, Record, Report};
use super::{Column, Plan, Refused, Row, Sheet, header};
use crate::choice::Choice;
use crate::steps::{Pause, STEP, share};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// Reads every row: a total, wrong, repeated, or used.
pub(super) async fn read_rows<R: FromRow>(
    sheet: &Sheet,
    plan: &Plan,
    as_of: NaiveDate,
    pause: Pause<'_>,
) -> Result<Reading<R>, Refused> {
    if plan.columns.iter().all(Option::is_none) {
        return Err(Refused::NoColumns);
    }
    let (order, ambiguous) = plan.date_order_in_steps(sheet, pause).await;
    let setting = Setting {
        plan,
        places: Places::of(plan),
        order,
        as_of,
        width: plan.width(sheet),
    };
    let mut reader = RowReader::<R> {
        reading: Reading {
            accepted: Vec::new(),
            report: Report::begun(sheet, plan, order, ambiguous),
        },
        lines: Vec::new(),
        first: HashMap::new(),
        current: None,
    };
    let body = plan.body(sheet);
    for (at, row) in body.iter().enumerate() {
        reader.read(row, &setting, plan.header.map(|header| &sheet.rows[header]));
        if at.is_multiple_of(STEP) {
            pause(share(at, body.len(), (100, 1_000))).await;
        }
    }
    let RowReader {
        mut reading, lines, ..
    } = reader;
    for (record, lines) in reading.accepted.iter_mut().zip(&lines) {
        record.item.sum(*lines);
    }
    if lines.iter().any(|lines| lines.has_none()) {
        reading.report.notices.insert(Notice::NoIeepaLine);
    }
    let found = reading.accepted.len();
    if found > R::MOST {
        return Err(Refused::TooManyRows { found, most: R::MOST });
    }
    crate::order::sort_by_key(&mut reading.report.words, |asked| std::cmp::Reverse(asked.rows));
    crate::order::sort_by_key(&mut reading.report.claim_errors, |(_, count)| {
        std::cmp::Reverse(*count)
    });
    Ok(reading)
}

/// The rows read so far.
struct RowReader<R: FromRow> {
    reading: Reading<R>,
    /// The tariff lines of each accepted row.
    lines: Vec<LineTotals>,
    first: HashMap<R::Key, usize>,
    /// The accepted row that the row above is about.
    current: Option<usize>,
}

impl<R: FromRow> RowReader<R> {
    fn read(&mut self, row: &Row, setting: &Setting, header: Option<&Row>) {
        let report = &mut self.reading.report;
        let mut cells = Cells {
            row,
            setting,
            problems: extra_cells(row, setting.width),
            notices: BTreeSet::new(),
            words: Vec::new(),
        };
        if header::is_total(row) && R::says_little(&cells) {
            report.skipped.push(row.line);
            report.notices.insert(Notice::TotalRows);
            return;
        }
        let is_repeated = header.is_some_and(|header| header::is_repeated(row, header));
        if is_repeated || (cells.problems.is_empty() && cells.is_blank()) || R::is_footer(&cells) {
            report.skipped.push(row.line);
            return;
        }
        let lines = LineTotals::of(&mut cells);
        if R::goes_on(&cells) {
            report.skipped.push(row.line);
            if let Some(sum) = self.current.and_then(|at| self.lines.get_mut(at)) {
                sum.add(lines);
            }
            return;
        }
        report.rows += 1;
        let item = R::read(&mut cells);
        crate::order::sort_by_key(&mut cells.problems, |problem| problem.column);
        let drops = cells.problems.iter().any(|problem| problem.expected.drops_row());
        report.problems.append(&mut cells.problems);
        if drops {
            self.current = None;
            return;
        }
        report.ask(&cells.words);
        report.notices.append(&mut cells.notices);
        if let Some((_, error)) = cells.filled(Column::ClaimError) {
            report.count_claim_error(error);
        }
        let key = item.key();
        let earlier = key.as_ref().and_then(|key| self.first.get(key)).copied();
        self.current = Some(earlier.unwrap_or(self.reading.accepted.len()));
        if let Some(at) = earlier {
            self.lines[at].add(lines);
            let earlier = &mut self.reading.accepted[at];
            let is_newer = earlier.item.overrule(&item, setting.plan);
            self.reading.report.duplicates.push(Duplicate {
                line: row.line,
                first: earlier.line,
                differs: added(&mut earlier.item, &item),
                is_newer,
            });
            return;
        }
        self.first
            .extend(key.map(|key| (key, self.reading.accepted.len())));
        self.lines.push(lines);
        self.reading.accepted.push(Record { line: row.line, item });
    }
}

/// Fills in what `one` leaves open, and returns the columns in which the two differ. Both have the same key.
fn added<R: FromRow>(one: &mut R, other: &R) -> Vec<Column> {
    let mut differs = Vec::new();
    for answer in R::Answer::ALL {
        match (one.get(*answer), other.get(*answer)) {
            (None, Some(value)) => one.set(*answer, Some(value)),
            (Some(one), Some(other)) if one != other && *answer != R::NAMED_BY => {
                differs.push(R::column(*answer));
            }
            _ => {}
        }
    }
    differs
}

/// Cells with contents to the right of the header's last.
fn extra_cells(row: &Row, header_width: usize) -> Vec<CellProblem> {
    let extra = row
        .cells()
        .enumerate()
        .skip(header_width)
        .find(|(_, cell)| !cell.is_empty());
    let problem = |(at, text)| CellProblem::new(row.line, at, CellExpected::Nothing, text);
    extra.map(problem).into_iter().collect()
}
