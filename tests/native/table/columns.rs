//! What each column is taken for, and which comes first in its dates, before the respondent says so.

use crate::support::{day, rows};
use ace_self_check::table::{Column, DateOrder, Kind, Plan, Refused, open, read};

/// What each column of a table is taken for, `-` for nothing.
fn proposed(kind: Kind, text: &str) -> String {
    let sheet = open(text.as_bytes()).unwrap();
    let columns = Plan::propose(&sheet, kind).columns.into_iter();
    let names = columns.map(|column| column.map_or("-", Column::name));
    names.collect::<Vec<_>>().join(" ")
}

fn of_entries(text: &str) -> String {
    proposed(Kind::Entries, text)
}

/// Each line has a header, a row, or two with a slash between them, and what the columns are taken for.
#[track_caller]
fn expect(kind: Kind, table: &str) {
    for [header, cells, columns] in rows(table) {
        let lines = std::iter::once(header)
            .filter(|header| *header != "-")
            .chain(cells.split(" / "));
        let text = lines.collect::<Vec<_>>().join("\n") + "\n";
        assert_eq!(proposed(kind, &text), columns, "{text}");
    }
}

/// Columns go by their names, however they are written.
#[test]
fn names_that_say_enough() {
    expect(
        Kind::Entries,
        "Entry Number,Importer,Entry Type,Liquidation Status,Liquidation Date,Reconciliation Flag,Type 09 Filed,\
            Reconciliation Due Date,Open Protest,Our Reference | ABC12345678 \
            | entry_number - entry_type liquidation liquidated_on flagged_for_reconciliation type_09_filed \
            reconciliation_due_on open_protest label
         Entry Number (11 digits),Liquidation Date (MM/DD/YYYY) | ABC12345678 | entry_number liquidated_on
         ENTRY_SUMMARY_NO,filer-code,Liq. Date | ABC12345678 | entry_number filer_code liquidated_on
         Entry Number,Recon Issue Code,Port    | ABC12345678 | entry_number reconciliation_issue_code -
         // The first of two that answer the same is taken.
         Entry Number,Entry No,Liquidation Date,Liq Date   | ABC12345678 | entry_number - liquidated_on -
         Entry Number,Recon Issue Code,Reconciliation Flag | ABC12345678 | entry_number reconciliation_issue_code -
         Entry Number,Reconciliation Flag,Recon Issue Code | ABC12345678 | entry_number flagged_for_reconciliation -
         Entry Number,Scheduled Liquidation Date,Estimated Liquidation | ABC12345678 | entry_number - -
         // No column of entry numbers is taken where all are empty: a list by names.
         Entry Number,Label,Entry Type | ,shoes,01 / ,boots,01 | - label entry_type",
    );
    expect(
        Kind::People,
        "Last Name,First Name,ACE Role,Last Login Date,Portal Status,Mailbox,Still Employed,Password known,\
            Security Questions Known,Email | Smith,Dana \
            | label first_name role last_login deactivation mailbox employment password security_answers -",
    );
}

/// A name that other columns have as well is checked against the cells: half of them have to fit.
#[test]
fn names_that_say_too_little() {
    for [name, cells, column] in rows(
        "Status      | Liquidated; Suspended       | liquidation
         Status      | Liquidated; paid            | liquidation
         Status      | Liquidated; paid; paid      | -
         Status      | ; ; Liquidated; ;           | liquidation
         Status      |                             | liquidation
         Status      | 2026-05-15; 2026-05-16      | liquidated_on
         Type        | 01; 3                       | entry_type
         Type        | import; export              | -
         Liquidated  | 2026-05-15; 5/16/2026       | liquidated_on
         Liquidated  | yes; no                     | liquidation
         Liquidated  | yes; 2026-05-15             | liquidated_on
         Liquidated  |                             | liquidated_on
         Liquidated  | paid; due                   | -
         Liquidation | Suspended; Extended         | liquidation
         Liquidation | 2026-05-15; 15/05/2026      | liquidated_on
         Liquidation |                             | liquidation
         Recon       | yes; 003                    | flagged_for_reconciliation
         Recon       | 2026-05-15; later           | -
         Protest     | no; yes                     | open_protest
         Protest     | 1704-26-100001              | -
         Description | shoes; boots                | label
         Description | 12-3456789; 12-3456780; x   | -
         Filer       | ABC; XYZ                    | filer_code
         Filer       | Acme Brokers; XYZ Brokers   | -",
    ) {
        let cells = cells.split(';').map(str::trim).enumerate();
        let lines: Vec<_> = cells.map(|(at, cell)| format!("ABC{at:08},{cell}\n")).collect();
        let lines = lines.concat();
        let found = of_entries(&format!("Entry Number,{name}\n{lines}"));
        assert_eq!(found, format!("entry_number {column}"), "{name}: {lines}");
    }
}

/// It comes after a name that says more, wherever that stands.
#[test]
fn names_that_say_more_come_first() {
    expect(
        Kind::Entries,
        "Status,Liquidation Status,Entry Number | liquidated,liquidated,ABC12345678 | - liquidation entry_number
         Type,Entry Type,Entry Number | 01,01,ABC12345678 | - entry_type entry_number
         Entry,Entry Number,Type | 1,ABC12345678,01       | - entry_number entry_type
         Entry,Type,Line         | ABC12345678,01,7       | entry_number entry_type -
         Entry,Type,Label        | 7,01,shoes             | - entry_type label
         // What a spreadsheet made of a number is still one.
         Entry,Type,Label        | 1.234567E+10,01,shoes  | entry_number entry_type label
         Entry,Type,Label        | 12345,01,shoes         | - entry_type label
         Entry,Type,Label        | 123456,01,shoes        | entry_number entry_type label",
    );
    expect(
        Kind::People,
        "Status,User,Last Login     | Active,Dana,2026-05-01    | deactivation label last_login
         Status,User,Last Login     | Full time,Dana,2026-05-01 | - label last_login
         Type,Name,Last Login       | TAO,Dana,2026-05-01       | role label last_login
         Access,Contact,Last Login  | full,Dana,2026-05-01      | - label last_login
         Password,Name,Last Login   | known,Dana,2026-05-01     | password label last_login
         Password,Name,Last Login   | hunter2,Dana,2026-05-01   | - label last_login
         Security answers,Name,Last Login   | lost,Dana,2026-05-01 | security_answers label last_login
         Security questions,Name,Last Login | Rex,Dana,2026-05-01  | - label last_login
         Name,Last Login,Role       | 123-45-6789,2026-05-01,TAO | - last_login role",
    );
}

/// The first fifty filled cells tell; those below and empty ones do not.
#[test]
fn fifty_cells_tell() {
    let status = |good: usize, bad: usize, rest: &str| {
        let cells = [vec!["Liquidated"; good], vec!["paid"; bad], vec![rest; 200]].concat();
        let rows = cells.iter().enumerate();
        let rows = rows.map(|(at, cell)| format!("ABC{at:08},{cell}\nABC{:08},\n", at + 1_000));
        of_entries(&format!("Entry Number,Status\n{}", rows.collect::<String>()))
    };
    assert_eq!(status(25, 25, "paid"), "entry_number liquidation");
    assert_eq!(status(24, 26, "Liquidated"), "entry_number -");
    assert_eq!(status(24, 25, "Liquidated"), "entry_number liquidation");
}

/// Without names only what most cells show beyond doubt: a lone digit or letter shows nothing.
#[test]
fn cells_without_names() {
    expect(
        Kind::Entries,
        "- | ABC12345678,01,2026-05-15,Liquidated,x / ABC12345679,03,2026-05-16,Suspended,y \
            | entry_number entry_type liquidated_on liquidation -
         - | ABC12345678,1,L / ABC12345679,3,S             | entry_number - -
         - | ABC12345678,15/05/2026 / ABC12345679,15/06/2026 | entry_number liquidated_on
         - | ABC12345678,May 2026 / ABC12345679,June 2026  | entry_number liquidated_on
         - | ABC12345678,n/a,no / ABC12345679,none,no      | entry_number - -
         // Half is not most.
         - | ABC12345678,01 / ABC12345679,one              | entry_number -
         - | ABC12345678,01 / ABC12345679,one / ABC12345670,01 | entry_number entry_type
         // Of two alike the first is taken.
         - | ABC12345678,ABC12345678,2026-05-15,2026-05-16 | entry_number - liquidated_on -
         // A number a spreadsheet spoilt shows nothing.
         - | 1.2345E+10,2026-05-15 / 1.2346E+10,2026-05-15 | - liquidated_on
         - | ABC12345678 / ABC12345679                     | entry_number",
    );
    expect(
        Kind::People,
        "- | Dana,TAO,2026-05-01 / Lee,proxy,2026-05-02 | label role last_login
         - | 2026-05,Dana,7 / 2026-06,Lee,8             | last_login label -
         - | Dana,12345,x / Lee,67890,y                 | label - -
         - | no,Dana / no,Lee                           | label -",
    );
}

/// The header is the row with the most names of columns, two at least, one where there is one column; among the
/// first hundred. Where there is none, the first that names the entry number and holds no data.
#[test]
fn the_header_is_found_below_titles() {
    let place = |text: &str| {
        let sheet = open(text.as_bytes()).unwrap();
        let plan = Plan::propose(&sheet, Kind::Entries);
        plan.header
    };
    for (titles, names, header) in [
        (0, "Entry Number,Entry Type", Some(0)),
        (99, "Entry Number,Entry Type", Some(99)),
        (100, "Entry Number,Entry Type", None),
        (99, "Entry Number,Port", Some(99)),
        (100, "Entry Number,Port", None),
    ] {
        let above = "Report,of the month\n".repeat(titles);
        let found = place(&format!("{above}{names}\nABC12345678,01\n"));
        assert_eq!(found, header, "{titles} {names}");
    }
    for (text, header) in [
        ("Entry Number\nABC12345678\n", Some(0)),
        ("Our list\nEntry Number\nABC12345678\n", Some(1)),
        ("Port,Number\nABC12345678,1\n", None),
        // One name beside data is none; the row that is only names is.
        (
            "Entry Number,2026-06-01\nEntry Number,Port\nABC12345678,x\n",
            Some(1),
        ),
        ("Entry Type,Port\n01,x\n", None),
        // A row with two names comes before one with the number alone.
        (
            "Entry Number,Port\nEntry Number,Entry Type\nABC12345678,01\n",
            Some(1),
        ),
        // Names in two rows, one below the other, and neither of them data.
        (
            "Entry,Entry,Liquidation,Liquidation\nNumber,Type,Status,Date\nABC12345678,01,Liquidated,2026-05-01\n",
            Some(1),
        ),
    ] {
        assert_eq!(place(text), header, "{text}");
    }
}

/// Dates that can be read in one way only tell the order: those that are read first, then those of
/// other columns named a date. Nothing tells, and one would be another day: that is left open.
#[test]
fn dates_tell_their_order() {
    use DateOrder::{DayFirst, MonthFirst};
    for [others, cells, order, open_or_not] in rows(
        "Port | 5/15/2026                  | MonthFirst | clear
         Port | 15/5/2026                  | DayFirst   | clear
         Port | 12/13/2026                 | MonthFirst | clear
         Port | 13/12/2026                 | DayFirst   | clear
         Port | 5/6/2026; 15/5/2026        | DayFirst   | clear
         Port | 5/15/2026; 15/5/2026       | MonthFirst | clear
         Port | 12/31/9999; 15/5/2026      | DayFirst   | clear
         Port | 5/6/2026                   | MonthFirst | open
         Port | 11/12/2026                 | MonthFirst | open
         Port | 5-6-26                     | MonthFirst | open
         Port | 5/6/2026 10:30             | MonthFirst | open
         Port | 5/5/2026; 12/12/2026       | MonthFirst | clear
         Port | 13/13/2026                 | MonthFirst | clear
         Port | 5/13/13/2026; 13/5         | MonthFirst | clear
         Port | 2026-05-06                 | MonthFirst | clear
         Port | 5.6.2026                   | MonthFirst | clear
         Port | May/6/2026                 | MonthFirst | clear
         Port | 12/31/9999; 00/00/0000     | MonthFirst | clear
         Port | 015/5/2026                 | MonthFirst | clear
         Port |                            | MonthFirst | clear
         Entry Date | 5/6/2026,15/5/2026   | DayFirst   | clear
         Entry date | 5/6/2026,5/15/2026   | MonthFirst | clear
         Filed      | 5/6/2026,15/5/2026   | MonthFirst | open
         Entry Date | 5/6/2026,6/7/2026    | MonthFirst | open
         Entry Date | 5/5/2026,6/7/2026    | MonthFirst | clear
         Entry Date | 5/15/2026,15/5/2026  | MonthFirst | clear
         Entry Date | 5/6/2026; 5/6/2026,15/5/2026 | DayFirst | clear",
    ) {
        let lines: Vec<_> = cells
            .split(';')
            .map(|cells| format!("ABC12345678,{}\n", cells.trim()))
            .collect();
        let lines = lines.concat();
        let sheet = open(format!("Entry Number,Liquidation Date,{others}\n{lines}").as_bytes()).unwrap();
        let (found, is_open) = Plan::propose(&sheet, Kind::Entries).date_order(&sheet);
        assert_eq!(
            (format!("{found:?}").as_str(), is_open),
            (order, open_or_not == "open"),
            "{others}: {cells}"
        );
    }
    let people = "Name,Role,Last Login\nDana,TAO,15/5/2026\n";
    let sheet = open(people.as_bytes()).unwrap();
    let mut plan = Plan::propose(&sheet, Kind::People);
    assert_eq!(plan.date_order(&sheet), (DayFirst, false));
    plan.order = Some(MonthFirst);
    assert_eq!(
        plan.date_order(&sheet),
        (MonthFirst, false),
        "the respondent's choice"
    );
}

/// What the respondent sees of a plan: names, places, and whether an answer is taken already.
#[test]
fn a_plan_tells_its_columns() {
    let text = "List\nEntry Number,,Recon Issue Code,Port\nABC12345678,x,001,y\n";
    let sheet = open(text.as_bytes()).unwrap();
    let plan = Plan::propose(&sheet, Kind::Entries);
    let names: Vec<Option<String>> = (0..5).map(|at| plan.column_name(&sheet, at)).collect();
    let names: Vec<Option<&str>> = names.iter().map(Option::as_deref).collect();
    let expected = [
        Some("Entry Number"),
        None,
        Some("Recon Issue Code"),
        Some("Port"),
        None,
    ];
    assert_eq!(names, expected);
    let column = |name: &str| {
        let mut all = Kind::Entries.columns().into_iter();
        all.find(|column| column.name() == name).unwrap()
    };
    assert!(plan.has(column("reconciliation_issue_code")));
    assert!(!plan.has(column("flagged_for_reconciliation")));
    assert!(
        plan.answers(column("flagged_for_reconciliation")),
        "the code answers it"
    );
    assert!(!plan.answers(column("entry_type")));
    let none = Plan::empty(Kind::Entries);
    assert_eq!(none.column_name(&sheet, 0), None);
    assert_eq!(
        read(&sheet, &none, day("2026-06-18")).map(|_| ()),
        Err(Refused::NoColumns)
    );
    let without = open(b"ABC12345678,01\nABC12345679,01\n").unwrap();
    let plan = Plan::propose(&without, Kind::Entries);
    assert_eq!(plan.column_name(&without, 0), None);
    let names: Vec<&str> = Kind::Entries.columns().into_iter().map(Column::name).collect();
    assert_eq!(
        names.join(" "),
        "entry_number filer_code check_digit label entry_type liquidation liquidated_on event_date \
         flagged_for_reconciliation reconciliation_issue_code type_09_filed reconciliation_due_on open_protest \
         protest_number protest_status cape_accepted claim_status claim_error ieepa_cents hts_number line_duty"
    );
    let names: Vec<&str> = Kind::People.columns().into_iter().map(Column::name).collect();
    assert_eq!(
        names.join(" "),
        "label first_name role last_login deactivation password mailbox security_answers employment"
    );
}
