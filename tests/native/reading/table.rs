//! What must hold of any bytes taken for a table.

use super::{TODAY, reads_the_same};
use ace_self_check::facts::{Facts, problems};
use ace_self_check::table::{self, DateOrder, ImportMode, Kind, Plan, Read, Sheet, open};
use ace_self_check::wording;

/// Read or refused, as either kind, as proposed and under other plans; the rows that can be used
/// make facts without a problem.
pub fn table(bytes: &[u8]) {
    let sheet = match open(bytes) {
        Ok(sheet) => sheet,
        Err(refused) => {
            for kind in [Kind::Entries, Kind::People] {
                assert!(!wording::table::refused(refused, kind).is_empty());
            }
            return;
        }
    };
    assert!(!sheet.rows.is_empty() && sheet.rows.is_sorted_by_key(|row| row.line));
    let seed = bytes.iter().fold(bytes.len(), |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(usize::from(*byte))
    });
    for kind in [Kind::Entries, Kind::People] {
        let proposed = Plan::propose(&sheet, kind);
        assert_eq!(proposed.columns.len(), sheet.width());
        under(&sheet, &proposed, seed % 2 == 0);
        under(&sheet, &other_plan(&proposed, seed), seed % 2 != 0);
    }
}

/// Another plan, as the respondent may make it by hand.
fn other_plan(proposed: &Plan, seed: usize) -> Plan {
    let mut plan = proposed.clone();
    for (at, column) in plan.kind.columns().into_iter().enumerate() {
        if !(seed >> at).is_multiple_of(3) {
            plan.take((seed >> 16).wrapping_add(at) % plan.columns.len(), Some(column));
        }
    }
    plan.order = [None, Some(DateOrder::MonthFirst), Some(DateOrder::DayFirst)][(seed >> 32) % 3];
    plan.empty_is_no = seed % 5 < 2;
    plan
}

fn under(sheet: &Sheet, plan: &Plan, keep_numbers: bool) {
    for at in 0..plan.columns.len().min(100) {
        assert!(!wording::column_name(sheet, plan, at).is_empty());
    }
    let Ok(read) = table::read(sheet, plan, TODAY) else {
        return;
    };
    every_row_is_told_of(sheet, plan, &read);
    let mut facts = Facts::default();
    let counts = read.import(&mut facts, ImportMode::Replace, keep_numbers);
    assert_eq!(
        (counts.added, counts.updated, counts.without_room),
        (read.accepted(), 0, 0)
    );
    assert_eq!(problems(&facts, TODAY), []);
    reads_the_same(&facts);
    // Once more, with the entries listed now.
    let counts = read.import(&mut facts, ImportMode::Merge, keep_numbers);
    assert_eq!(
        counts.added + counts.updated + counts.without_room,
        read.accepted()
    );
    assert_eq!(problems(&facts, TODAY), []);
    assert!(!wording::table::imported(counts, plan.kind).is_empty());
}

/// Each row that holds data is used, refused or repeated, and each only once.
fn every_row_is_told_of(sheet: &Sheet, plan: &Plan, read: &Read) {
    let report = read.report();
    assert_eq!(
        report.rows,
        read.accepted() + report.refused_rows() + report.duplicates.len()
    );
    let header = usize::from(plan.header.is_some()) + usize::from(plan.is_double);
    assert_eq!(report.rows + report.skipped.len() + header, sheet.rows.len());
    for problem in &report.problems {
        assert!((1..=sheet.width()).contains(&problem.column));
        assert!(!wording::table::cell_problem(sheet, plan, problem).is_empty());
    }
    for double in &report.duplicates {
        assert!(double.first < double.line);
        assert!(!wording::table::duplicate(double).is_empty());
    }
    assert!(!wording::table::summary(read).is_empty());
}
