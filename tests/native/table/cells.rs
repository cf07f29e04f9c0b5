//! What each cell is read as, in the words of the file. Today is June 18, 2026.

use crate::support::{day, rows};
use ace_self_check::facts::Facts;
use ace_self_check::saved::write;
use ace_self_check::table::{DateOrder, ImportMode, Kind, Plan, open, read};
use serde_json::Value;

/// The fields of an entry and of a person, in the file's order.
const FIELDS: &str = "entry_number label entry_type liquidation liquidated_on flagged_for_reconciliation type_09_filed \
    reconciliation_due_on open_protest role last_login deactivation password mailbox security_answers employment";

/// How a respondent may turn the proposal.
#[derive(Clone, Copy, Default)]
struct Turned {
    order: Option<DateOrder>,
    empty_is_no: bool,
}

/// All that a table gives: each row by its fields, each problem by its column and what is expected
/// there, and each notice after an exclamation mark.
fn given(kind: Kind, turned: Turned, text: &str) -> String {
    let sheet = open(text.as_bytes()).unwrap();
    let mut plan = Plan::propose(&sheet, kind);
    plan.order = turned.order;
    plan.empty_is_no = turned.empty_is_no;
    let reading = read(&sheet, &plan, day("2026-06-18")).unwrap();
    let mut facts = Facts::default();
    reading.import(&mut facts, ImportMode::Replace, true);
    let file: Value = serde_json::from_str(&write(&facts, None)).unwrap();
    let lists = ["people", "entries"].map(|list| file["facts"][list].as_array().unwrap().clone());
    let rows = lists.iter().flatten().map(|row| {
        let fields = FIELDS.split(' ');
        let fields = fields.filter_map(|name| Some(format!("{name} {}", row[name].as_str()?)));
        fields.collect::<Vec<_>>().join(", ")
    });
    let problems = reading.report().problems.iter();
    let problems = problems.map(|problem| format!("{} {}", problem.column, problem.expected.name()));
    let notices = reading.report().notices.iter();
    let notices = notices.map(|notice| format!("! {}", ace_self_check::facts::Choice::name(*notice)));
    rows.chain(problems).chain(notices).collect::<Vec<_>>().join("; ")
}

/// An entry with a number and further columns.
fn entry(columns: &str, cells: &str) -> String {
    let text = format!("Entry Number,{columns}\nABC12345678,{cells}\n");
    let found = given(Kind::Entries, Turned::default(), &text);
    found.strip_prefix("entry_number ABC12345678").map_or_else(
        || found.clone(),
        |rest| rest.trim_start_matches([',', ';', ' ']).to_owned(),
    )
}

fn person(columns: &str, cells: &str) -> String {
    given(Kind::People, Turned::default(), &format!("{columns}\n{cells}\n"))
}

/// Each line of a table has cells of an entry's columns, with semicolons between them, and what each of them gives.
#[track_caller]
fn expect(columns: &str, table: &str) {
    for [cells, expected] in rows(table) {
        for cell in cells.split(';').map(str::trim) {
            assert_eq!(entry(columns, cell), expected, "{columns}: {cell}");
        }
    }
}

/// A date as reports and spreadsheets write it; 46157 is May 15, 2026, counted from December 30, 1899,
/// by Python's calendar, and 32874 and 73415 the first and last day of the file format.
#[test]
fn dates() {
    let due = "reconciliation_due_on";
    let table = format!(
        "2026-05-15; 2026/05/15; 2026.5.15; 2026-May-15; 20260515; 5/15/2026; 05-15-2026; 15-May-2026; 15.5.2026; \
            May 15 2026; \"May 15, 2026\"; \"Friday, May 15, 2026\"; friday may 15 2026; 2026-05-15T00:00:00Z; \
            2026-05-15 23:59; 5/15/2026 12:00 AM; Fri May 15 2026; Fri May 15 13:45:00 EDT 2026; 20260515134500; \
            2026-05-15 13h45; 2026年5月15日; 15-MAY-2026 12.00.00.000000 AM | {due} 2026-05-15
         5/15/26; 15-May-26; 15.05.26         | {due} 2026-05-15; ! two_digit_years
         46157; 46157.0; 46157.; 46157.75     | {due} 2026-05-15; ! serial_dates
         32874                                | {due} 1990-01-01; ! serial_dates
         73415                                | {due} 2100-12-31; ! serial_dates
         1990-01-01                           | {due} 1990-01-01
         12/31/2100                           | {due} 2100-12-31
         2028-02-29                           | {due} 2028-02-29
         // The t in October isn't an ISO separator of date and time: there are no digits around it.
         5 October 2026                       | {due} 2026-10-05
         // No day, or none yet.
         ; n/a; NA; None; -; --; 0; NULL; never; TBD; #REF!; ########; 00/00/0000; 0000-00-00; 000000; 00.00.00; \
            1/1/0001; 1/0/1900; 12/31/9999; 9999-12-31; 12/31/2999 |
         // No date.
         00000; 32873; 73416; 461570; 4615; 46157.x; 46157.5.5; 1989-12-31; 2101-01-01; 2027-02-29; 2026-13-01; \
            13/13/2026; 5/15/126; 5/15/02026; 5/15; 2026; 2026-05; May 2026; 5/15/2026/1; 2026051; 202605155; 20261305; \
            2026051x; May 15; 15 Mai 2026; Friday; 12:30; t; soon; 2026-05-15T; 5/+15/2026; 5/000015/2026; \
            Oct 5 2026t | 2 date"
    );
    expect("Reconciliation Due Date", &table);
}

/// A slash date is read in the order that is chosen; one with dots always has the day first, and one
/// that begins with the year is in no doubt.
#[test]
fn dates_in_either_order() {
    use DateOrder::{DayFirst, MonthFirst};
    for [cell, month_first, day_first] in rows(
        "5/6/2026     | 2026-05-06 | 2026-06-05
         5-6-2026     | 2026-05-06 | 2026-06-05
         \"5,6,2026\" | 2026-05-06 | 2026-06-05
         5 6 2026     | 2026-05-06 | 2026-06-05
         5.6.2026     | 2026-06-05 | 2026-06-05
         2026-05-06   | 2026-05-06 | 2026-05-06
         2026/05/06   | 2026-05-06 | 2026-05-06
         5 June 2026  | 2026-06-05 | 2026-06-05
         June 5 2026  | 2026-06-05 | 2026-06-05",
    ) {
        for (order, expected) in [(MonthFirst, month_first), (DayFirst, day_first)] {
            let turned = Turned {
                order: Some(order),
                empty_is_no: false,
            };
            let text = format!("Entry Number,Reconciliation Due Date\nABC12345678,{cell}\n");
            assert_eq!(
                given(Kind::Entries, turned, &text),
                format!("entry_number ABC12345678, reconciliation_due_on {expected}"),
                "{cell} {order:?}"
            );
        }
    }
}

/// A status and a day of liquidation: a day to come is only planned, and a day that is over says
/// liquidated and nothing else.
#[test]
fn liquidation() {
    let (over, today, to_come) = ("2026-05-15", "2026-06-18", "2026-06-19");
    let table = format!(
        ",                           |
         Liquidated,                 | liquidation liquidated
         Suspended,                  | liquidation suspended
         ,Suspended                  | liquidation suspended
         ,{over}; Liquidated,{over}  | liquidation liquidated, liquidated_on {over}
         ,{today}; Liquidated,{today} | liquidation liquidated, liquidated_on {today}
         Liquidated,{to_come}        | liquidation liquidated; 3 not_after
         ,{to_come}; Unliquidated,{to_come} | liquidation unliquidated; ! scheduled_dates
         Suspended,{to_come}         | liquidation suspended; ! scheduled_dates
         Extended,{to_come}          | liquidation extended; ! scheduled_dates
         Unknown,{to_come}           | liquidation unknown; ! scheduled_dates
         Unliquidated,{over}; Unliquidated,{today}; Suspended,{over}; Extended,{over}; Unknown,{over} | 3 contradiction
         paid,                       | 2 liquidation
         paid,soon                   | 2 liquidation; 3 date"
    );
    expect("Liquidation Status,Liquidation Date", &table);
}

/// Words for where liquidation stands: the whole cell, or its first word.
#[test]
fn liquidation_in_words() {
    expect(
        "Liquidation Status",
        "liquidated; LIQ; L; yes; y; Deemed Liquidated; Liquidated-Final; liquidated(bulletin); liquidated/paid; \
            Reliquidated; (liquidated) | liquidation liquidated
         unliquidated; not liquidated; not yet liquidated; unliq; open; pending; no; n; u; scheduled; set to liquidate \
            | liquidation unliquidated
         suspended; S; suspension; Suspended - AD/CVD    | liquidation suspended
         extended; e; ext; extension; \"Extended,\"       | liquidation extended
         unknown; unk; ?                                 | liquidation unknown
         n/a; TBD                                        |
         N/A yet; not yet; ??; No change; Suspension lifted | 2 liquidation",
    );
}

/// Yes, no and unknown, as a whole only; a flag may be the code of an issue too.
#[test]
fn answers() {
    let all = "Reconciliation Flag,Type 09 Filed,Open Protest";
    let both = "type_09_filed {}, open_protest {}";
    for (words, answer) in [
        ("yes Y true 1 x t ✓ ✔ ☑ flagged Filed open", "yes"),
        ("no N false 0 none f", "no"),
        ("unknown unk n/a NA ?", "unknown"),
    ] {
        for word in words.split(' ') {
            let expected = format!(
                "flagged_for_reconciliation {answer}, {}",
                both.replace("{}", answer)
            );
            assert_eq!(entry(all, &[word; 3].join(",")), expected, "{word}");
        }
    }
    let flag = "flagged_for_reconciliation";
    let table = format!(
        "maybe,no problem,✗   | 2 answer; 3 answer; 4 answer
         ,,no protest filed   | open_protest no
         003,3,00             | {flag} yes; 3 answer; 4 answer
         1234,,               | 2 answer
         003,,; 7,,           | {flag} yes
         00,,; 000,,          | {flag} no
         ,,                   |"
    );
    expect(all, &table);
    let table = format!(
        "001; AA; yes    | {flag} yes
         0000; no; none  | {flag} no
         unknown         | {flag} unknown
                         |"
    );
    expect("Reconciliation Issue Code", &table);
}

/// An empty cell of a yes-or-no column is no answer, or no where the respondent says so.
#[test]
fn empty_answers() {
    let empty = |columns: &str| {
        let turned = Turned {
            order: None,
            empty_is_no: true,
        };
        let text = format!("Entry Number,{columns}\nABC12345678\n");
        given(Kind::Entries, turned, &text)
    };
    assert_eq!(
        empty("Reconciliation Flag,Type 09 Filed,Open Protest,Label,Entry Type,Liquidation Status"),
        "entry_number ABC12345678, flagged_for_reconciliation no, type_09_filed no, open_protest no"
    );
    assert_eq!(
        empty("Reconciliation Issue Code"),
        "entry_number ABC12345678, flagged_for_reconciliation no"
    );
    assert_eq!(empty("Label"), "entry_number ABC12345678");
}

/// Two digits, or one whose zero a spreadsheet dropped; a name may follow, not another number.
#[test]
fn entry_types() {
    expect(
        "Entry Type",
        "01; 01 - Consumption; 01-Consumption; 01 ABI/A; Consumption (01) | entry_type 01
         1      | entry_type 01; ! leading_zeros
         11     | entry_type 11
         6 FTZ  | entry_type 06; ! leading_zeros
                |
         001; 1.0; 01A; 1 2; 01 - 2 lines; 01/02; Consumption | 2 entry_type",
    );
}

/// Eleven characters, however they are typed, or what a spreadsheet left of them.
#[test]
fn entry_numbers() {
    let read = |columns: &str, cells: &str| {
        given(
            Kind::Entries,
            Turned::default(),
            &format!("{columns}\n{cells}\nABC99999999,ABC,kept\n"),
        )
    };
    let number = |columns: &str, cells: &str| {
        let found = read(columns, cells);
        let kept = "entry_number ABC99999999, label kept";
        let found = found.split("; ").filter(|part| *part != kept).map(str::to_owned);
        found.collect::<Vec<_>>().join("; ")
    };
    let expect = |columns: &str, more: &str, table: &str| {
        for [cells, expected] in rows(table) {
            for cells in cells.split(';').map(str::trim) {
                assert_eq!(number(columns, &format!("{cells}{more}")), expected, "{cells}");
            }
        }
    };
    expect(
        "Entry Number,Filler,Label",
        ",x,",
        "ABC12345678; abc-1234567-8; ABC 1234567 8; ABC/1234567/8 | entry_number ABC12345678
         =\"01234567890\"; '01234567890 | entry_number 01234567890
         12345678901.0                 | entry_number 12345678901
         // By CBP's rule 0123456789 has the check digit 7.
         1234567897; 1234567897.0      | entry_number 01234567897; ! leading_zeros
         1234567890; ABC12345678.0; 12345678901.00; ABC1234567; AB12345678; 12345678; AB*12345678; 1.23457E+10; \
            12-3456789; 123-45-6789; 12-345678900 | 1 entry_number
         // Nothing in any column that is read.
                                       |",
    );
    // The filer code stands beside it.
    expect(
        "Entry Number,Filer Code,Label",
        ",",
        "12345678,ABC; 1234567-8,abc | entry_number ABC12345678
         // By CBP's rule ABC0123456 has the check digit 8, ABC0012345 the digit 7, and 0041234567 the digit 0.
         1234568,ABC     | entry_number ABC01234568; ! leading_zeros
         123457,ABC      | entry_number ABC00123457; ! leading_zeros
         12345670,4      | entry_number 00412345670; ! leading_zeros
         XYZ12345678,ABC | entry_number XYZ12345678
         1234567,ABC; 12345678,4; 12345678,AB; 12345,ABC; 123456789,ABC; 1234567X,ABC; 12345678,A*C; 1234567890,ABC; \
            12345678,; 12345678,ABCD | 1 entry_number",
    );
    // The check digit is in a column of its own. By CBP's rule 0123456789 has the digit 7.
    expect(
        "Entry Number,Check Digit,Label",
        ",",
        "ABC-1234567,8 | entry_number ABC12345678
         123 456 789,7 | entry_number 01234567897; ! leading_zeros
         123456789,7   | 1 entry_number",
    );
    // A row without a number is an entry by its name.
    assert_eq!(number("Entry Number,Filler,Label", ",,shoes"), "label shoes");
    assert_eq!(number("Entry Number,Filler,Label", "x,,shoes"), "1 entry_number");
}

/// A label is text that names nobody's number.
#[test]
fn labels() {
    for (cell, expected) in [
        ("shoes", "label shoes"),
        ("\u{a0}shoes\u{200b}", "label shoes"),
        ("'=1+1", "label =1+1"),
        ("12-3456789", "2 label"),
        (&"x".repeat(80), &format!("label {}", "x".repeat(80))),
        (&"x".repeat(81), "2 label"),
        ("", ""),
    ] {
        assert_eq!(entry("Label", cell), expected, "{cell}");
    }
}

/// People, in words.
#[test]
fn people_in_words() {
    for [column, field, meaning, cells] in rows(
        "Role           | role         | trade_account_owner | TAO; trade account owner; Account Owner; owner; Owner (main)
         Role           | role         | proxy_trade_account_owner \
            | proxy; Proxy TAO; Proxy Trade Account Owner; backup; backup TAO; Proxy Owner
         Role           | role         | trade_account_user | user; TAU; trade account user; Portal User
         Role           | role         | unknown    | unknown; unk; ?
         Account Status | deactivation | none       | none; Active; enabled; OK; no
         Account Status | deactivation | inactivity | inactivity; Inactive; deactivated; dormant; disabled; yes
         Account Status | deactivation | compliance_or_security \
            | held; hold; on hold; security; compliance; suspended for security
         Account Status | deactivation | unknown    | unknown; ?
         Mailbox        | mailbox      | controlled | yes; Y; true; 1; controlled; x
         Mailbox        | mailbox      | lost       | no; N; false; 0; lost
         Mailbox        | mailbox      | unknown    | unknown; ?
         Employment     | employment   | current    | current; yes; active; employed; 1
         Employment     | employment   | left       | left; no; former; terminated; 0
         Employment     | employment   | unknown    | unknown; ?
         Password known | password     | known      | known; yes; 1
         Password known | password     | forgotten  | forgotten; no; lost; 0
         Password known | password     | unknown    | unknown; ?
         Security answers known | security_answers | known   | known; yes; 1
         Security answers known | security_answers | lost    | lost; no; forgotten; 0
         Security answers known | security_answers | unknown | unknown; ?",
    ) {
        for cell in cells.split("; ") {
            let found = person(&format!("Name,{column}"), &format!("Dana,{cell}"));
            assert_eq!(found, format!("label Dana, {field} {meaning}"), "{column}: {cell}");
        }
        let found = person(&format!("Name,{column}"), "Dana,whatever");
        assert_eq!(found, format!("label Dana; 2 {field}"), "{column}");
        assert_eq!(
            person(&format!("Name,{column}"), "Dana,"),
            "label Dana",
            "{column}"
        );
    }
}

/// A last login is a day, a month, never or unknown, and not after today.
#[test]
fn last_logins() {
    for [cells, expected] in rows(
        "2026-05-01             | label Dana, last_login 2026-05-01
         5/15/2026 08:15        | label Dana, last_login 2026-05-15
         5/15/26                | label Dana, last_login 2026-05-15; ! two_digit_years
         46157                  | label Dana, last_login 2026-05-15; ! serial_dates
         May 2026               | label Dana, last_login 2026-05
         2026-06                | label Dana, last_login 2026-06
         2026-06-18             | label Dana, last_login 2026-06-18
         Never; Never logged in | label Dana, last_login never
         UNKNOWN; unk; ?        | label Dana, last_login unknown
         ; n/a; 12/31/9999; #N/A | label Dana
         2026-06-19; 2026-07    | label Dana; 2 not_after
         1989-12; 2101-01; 2026-13; 26-05; last week | label Dana; 2 date",
    ) {
        for cell in cells.split(';').map(str::trim) {
            let found = person("Name,Last Login", &format!("Dana,{cell}"));
            assert_eq!(found, expected, "{cell}");
        }
    }
}

/// A name stands in one column or in two, and nobody needs one.
#[test]
fn names() {
    for [columns, cells, expected] in rows(
        "Last Name,First Name,Role | Smith,Dana,TAO | label Dana Smith, role trade_account_owner
         First Name,Role           | Dana,TAO       | label Dana, role trade_account_owner
         Last Name,First Name,Role | Smith,,TAO     | label Smith, role trade_account_owner
         Last Name,First Name,Role | ,Dana,TAO      | label Dana, role trade_account_owner
         Name,Role                 | ,TAO           | role trade_account_owner
         Full Name,Role            | 123-45-6789,TAO | role trade_account_owner; 1 label
         First Name,Last Name,Role | 123-45,6789,TAO | role trade_account_owner; 2 label
         First Name,Last Name,Role | 123-45-6789,,TAO | role trade_account_owner; 1 label",
    ) {
        assert_eq!(person(columns, cells), expected, "{columns}: {cells}");
    }
}
