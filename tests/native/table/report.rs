//! What is told of the rows that are not used, and of the table as a whole.

use super::{entries, people};
use crate::support::{day, rows, says};
use ace_self_check::facts::{Choice, Facts};
use ace_self_check::table::{ImportMode, Kind, Plan, Reading, Report, open, read};
use ace_self_check::wording::import::no_liquidation;
use ace_self_check::wording::table::{check_digits, duplicate};

fn notices(report: &Report) -> String {
    let names = report.notices.iter().map(|notice| notice.name());
    names.collect::<Vec<_>>().join(" ")
}

/// The columns in which the second of two rows differs from the first.
fn differing<T>(reading: Reading<T>) -> String {
    let names = reading.report.duplicates[0].differs.iter();
    names.map(|column| column.name()).collect::<Vec<_>>().join(" ")
}

/// The second of two rows with one number is told with the columns in which it differs.
#[test]
fn a_second_row_tells_what_differs() {
    let columns = "Entry Number,Label,Entry Type,Liquidation Status,Liquidation Date,Reconciliation Flag,Type 09 Filed,\
        Reconciliation Due Date,Open Protest";
    let first = "ABC12345678,shoes,01,Liquidated,2026-05-15,no,no,2027-05-15,no";
    for [second, differs] in rows(
        "ABC12345678,shoes,01,Liquidated,2026-05-15,no,no,2027-05-15,no |
         abc-1234567-8,shoes,01,Liquidated,5/15/2026,N,false,2027-05-15,0 |
         ABC12345678,boots,01,Liquidated,2026-05-15,no,no,2027-05-15,no | label
         ABC12345678,shoes,03,Liquidated,2026-05-15,no,no,2027-05-15,no | entry_type
         ABC12345678,shoes,01,Liquidated,2026-05-14,no,no,2027-05-15,no | liquidated_on
         ABC12345678,shoes,01,Liquidated,,no,no,2027-05-15,no           |
         ABC12345678,shoes,01,Suspended,,no,no,2027-05-15,no            | liquidation
         ABC12345678,shoes,01,Liquidated,2026-05-15,yes,no,2027-05-15,no | flagged_for_reconciliation
         ABC12345678,shoes,01,Liquidated,2026-05-15,no,yes,2027-05-15,no | type_09_filed
         ABC12345678,shoes,01,Liquidated,2026-05-15,no,no,2027-05-16,no | reconciliation_due_on
         ABC12345678,shoes,01,Liquidated,2026-05-15,no,no,2027-05-15,   |
         ABC12345678                                                    |",
    ) {
        let found = differing(entries(&format!("{columns}\n{first}\n{second}\n")).unwrap());
        assert_eq!(found, differs, "{second}");
    }
    // A later liquidation is used, so it doesn't count as a difference.
    let later =
        format!("{columns}\n{first}\nABC12345678,boots,01,Reliquidated,2026-05-16,no,no,2027-05-15,no\n");
    let entry = entries(&later).unwrap();
    assert_eq!(entry.accepted[0].item.liquidated_on(), Some(day("2026-05-16")));
    let double = &entry.report.duplicates[0];
    assert!(double.is_newer);
    assert_eq!(double.differs.len(), 1, "only the label");
    let told = duplicate(double);
    assert!(
        told.contains("later liquidation") && told.contains("line 2 is used"),
        "{told}"
    );
    let columns =
        "Name,Role,Last Login,Account Status,Password known,Mailbox,Security answers known,Employment";
    let first = "Dana,TAO,2026-05-01,Active,yes,yes,yes,current";
    for [second, differs] in rows(
        "DANA,Owner,5/1/2026,none,known,controlled,1,active   |
         Dana,Proxy,2026-05-01,Active,yes,yes,yes,current     | role
         Dana,TAO,2026-05,Active,yes,yes,yes,current          | last_login
         Dana,TAO,2026-05-01,Held,yes,yes,yes,current         | deactivation
         Dana,TAO,2026-05-01,Active,no,yes,yes,current        | password
         Dana,TAO,2026-05-01,Active,yes,no,yes,current        | mailbox
         Dana,TAO,2026-05-01,Active,yes,yes,no,current        | security_answers
         Dana,TAO,2026-05-01,Active,yes,yes,yes,left          | employment",
    ) {
        let found = differing(people(&format!("{columns}\n{first}\n{second}\n")).unwrap());
        assert_eq!(found, differs, "{second}");
    }
    // Entries and people without a number or a name are never the same.
    let report = entries("Label,Entry Type\nshoes,01\nshoes,01\n").unwrap().report;
    assert_eq!((report.rows, report.duplicates.len()), (2, 0));
    let report = people("Name,Role\n,TAO\n,TAO\n").unwrap().report;
    assert_eq!((report.rows, report.duplicates.len()), (2, 0));
}

/// A row that sums up the others is passed over: it begins so, and has no number or no answer.
#[test]
fn totals_are_passed_over() {
    let skipped = |columns: &str, row: &str| {
        let report = entries(&format!("{columns}\n{row}\n")).unwrap().report;
        let told = report.notices.iter().any(|notice| notice.name() == "total_rows");
        assert_eq!(told, !report.skipped.is_empty(), "{row}");
        assert_eq!(report.rows, usize::from(!told), "{row}");
        told
    };
    let totals = "Total,,; TOTALS: 3,,; Grand total,x,; ,Subtotal,; Count 3,,01; Sum,,";
    let others = "Totally new,,01; Summer shoes,,01; ABC12345678,Total Wine,; 3 total,,";
    let [totals, others] = [totals, others].map(|rows| rows.split("; "));
    for (row, is_total) in totals
        .map(|row| (row, true))
        .chain(others.map(|row| (row, false)))
    {
        assert_eq!(skipped("Entry Number,Label,Entry Type", row), is_total, "{row}");
    }
    assert!(skipped("Label,Entry Type,Open Protest", "Total,,"));
    for row in ["Total Wine,01,", "Count Basie LPs,,no", "Wine,,"] {
        assert!(!skipped("Label,Entry Type,Open Protest", row), "{row}");
    }
    let of_people = |row: &str| {
        people(&format!("Name,Role,Last Login\nDana,TAO,\n{row}\n"))
            .unwrap()
            .report
    };
    assert_eq!(of_people("Total 1,,").skipped, [3]);
    assert!(of_people("Sum,TAU,").skipped.is_empty());
    assert!(of_people("Total,,2026-05-01").skipped.is_empty());
    assert_eq!(notices(&of_people("Total 1,,")), "total_rows");
}

/// A cell beyond the header's last is a problem where it holds something: the first of them.
#[test]
fn cells_too_many() {
    let problems = |text: &str| -> Vec<(usize, &str)> {
        let report = entries(text).unwrap().report;
        let problems = report.problems.iter();
        problems
            .map(|problem| (problem.column, problem.expected.name()))
            .collect()
    };
    assert_eq!(
        problems("Entry Number,Label\nABC12345678,a,b,c\n"),
        [(3, "cells")]
    );
    assert_eq!(problems("Entry Number,Label\nABC12345678,a,,c\n"), [(4, "cells")]);
    assert_eq!(problems("Entry Number,Label\nABC12345678,a,,\n"), []);
    assert_eq!(
        problems("Entry Number,Label\nx,a,b\n"),
        [(1, "entry_number"), (3, "cells")]
    );
    // Without a header the widest row is as wide as rows may be.
    assert_eq!(problems("ABC12345678,01\nABC12345679,01,x\n"), []);
}

/// Which file, lines and dates it was: all that is noticed about the table as a whole.
#[test]
fn notices_of_the_whole_table() {
    for [lines, expected] in rows(
        "Entry Number,Label / ABC12345678,a                    |
         List / Entry Number,Label / ABC12345678,a             | title_rows
         Entry Number,Liquidation Date / ABC12345678,5/6/2026  | ambiguous_dates
         Entry Number,Liquidation Date / ABC12345678,15/5/2026 | day_first
         Entry Number,Liquidation Date / ABC12345678,5/15/2026 |
         // What only a row that isn't used would say is not said.
         Entry Number,Liquidation Date / ABC12345,5/15/26      |",
    ) {
        let report = entries(&lines.replace(" / ", "\n")).unwrap().report;
        assert_eq!(notices(&report), expected, "{lines}");
    }
    let sheet = open(b"Entry Number,Liquidation Date\nABC12345678,5/6/2026\n").unwrap();
    let mut plan = Plan::propose(&sheet, Kind::Entries);
    plan.order = Some(ace_self_check::table::DateOrder::DayFirst);
    let reading = read(&sheet, &plan, day("2026-06-18")).unwrap();
    assert_eq!(notices(reading.report()), "", "the respondent has chosen");
}

/// Several problems of a row are told from left to right, and the row counts once.
#[test]
fn problems_stand_in_the_files_order() {
    let text = "Open Protest,Entry Type,Entry Number\nmaybe,x,1\nno,01,2\nno,01,ABC12345678\n";
    let report = entries(text).unwrap().report;
    let places: Vec<_> = report.problems.iter().map(|one| (one.line, one.column)).collect();
    assert_eq!(places, [(2, 1), (2, 2), (2, 3), (3, 3)]);
    assert_eq!((report.rows, report.refused_rows()), (3, 2));
}

/// Either kind is read and imported by the plan's kind.
#[test]
fn either_kind_is_put() {
    let import = |kind, text: &str| {
        let sheet = open(text.as_bytes()).unwrap();
        let reading = read(&sheet, &Plan::propose(&sheet, kind), day("2026-06-18")).unwrap();
        let mut facts = Facts::default();
        let counts = reading.import(&mut facts, ImportMode::Merge, false);
        assert_eq!(counts.added, reading.accepted());
        (facts.people.len(), facts.entries.len(), reading.report().rows)
    };
    assert_eq!(import(Kind::People, "Name,Role\nDana,TAO\nLee,boss\n"), (2, 0, 2));
    assert_eq!(
        import(Kind::Entries, "Entry Number\nABC12345678\nABC12345679\nx\n"),
        (0, 2, 3)
    );
}

/// One entry is not several.
#[test]
fn wrong_check_digits_are_counted() {
    let warning = |numbers: &[&str]| {
        let sheet = open(format!("Entry Number,Entry Type\n{}\n", numbers.join(",01\n")).as_bytes()).unwrap();
        check_digits(&read(&sheet, &Plan::propose(&sheet, Kind::Entries), day("2026-06-18")).unwrap())
    };
    // CBP's own example, whose digit is 6, and another's.
    let (good, wrong, other) = ("ABC12345676", "ABC12345677", "60576069343");
    assert_eq!(warning(&[good]), None);
    let one = warning(&[good, wrong]).unwrap();
    assert!(
        one.starts_with("The entry in line 3 has") && one.ends_with("It is added anyway."),
        "{one}"
    );
    let two = warning(&[wrong, good, other]).unwrap();
    assert!(
        two.starts_with("2 entries have") && two.contains("line 2"),
        "{two}"
    );
    assert!(two.ends_with("They are added anyway."), "{two}");
}

/// Who is locked out can't run a report again: docs/guidance.md, “5. Entries”, says who can, and what else there is.
#[test]
fn missing_columns_are_no_dead_end_for_someone_locked_out() {
    let sheet = open(b"Entry Number,Entry Type\nABC12345676,01\n").unwrap();
    let text = no_liquidation(&Plan::propose(&sheet, Kind::Entries)).unwrap();
    says(
        &text,
        "run the report again|locked out|the broker that filed|public liquidation bulletin",
    );
}
