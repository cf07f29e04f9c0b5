//! The command line, as a program.

use crate::support::{assert_contains, says};
use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The owner is dormant since June 15; two entries can go into CAPE, one of them without its number.
fn dormant() -> Value {
    json!({ "format": "ace-self-check", "version": 2, "facts": {
        "as_of": "2026-06-18",
        "company": { "label": "=Acme" },
        "people": [{ "id": "p1", "label": "Dana", "role": "trade_account_owner", "last_login": "2026-05-01",
            "password": "known", "mailbox": "controlled" }],
        "entries": [
            { "id": "e1", "entry_number": "B7603245278", "entry_type": "01", "liquidation": "liquidated",
              "liquidated_on": "2026-05-15", "flagged_for_reconciliation": "no", "open_protest": "no" },
            { "id": "e2", "entry_type": "01", "liquidation": "liquidated",
              "liquidated_on": "2026-05-15", "flagged_for_reconciliation": "no", "open_protest": "no" },
        ],
    } })
}

/// What a call printed, and its exit status.
struct Ran {
    out: String,
    err: String,
    status: i32,
}

impl Ran {
    /// The rows of a CSV file, as objects.
    fn rows(&self) -> Vec<Value> {
        let text = self.out.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let columns = reader.headers().unwrap().clone();
        let row = |record: csv::StringRecord| {
            columns
                .iter()
                .zip(record.iter())
                .map(|(name, cell)| (name.to_owned(), json!(cell)))
                .collect()
        };
        reader.records().map(|record| row(record.unwrap())).collect()
    }
}

fn run(arguments: &[&str], given: &str) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ace-self-check"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(given.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran {
        out: text(output.stdout),
        err: text(output.stderr),
        status: output.status.code().unwrap(),
    }
}

/// A file in the folder that cargo keeps for the tests' own.
fn file(name: &str, text: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn assess_reads_standard_input() {
    let ran = run(&["assess", "-"], &dormant().to_string());
    assert_eq!(ran.status, 0, "{}", ran.err);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["assessment"]["people"][0]["rule"], "R12");
}

#[test]
fn csv_has_a_row_for_each_file_even_refused_ones() {
    let lines = file(
        "cli.jsonl",
        &format!("{}\n\n{}\n", dormant(), json!({ "format": "no" })),
    );
    let ran = run(&["assess", "--csv", &lines], "");
    assert_eq!(ran.status, 1);
    let rows = ran.rows();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0]["company"], "'=Acme", "a name is no formula");
    assert_contains(&rows[0], &json!({ "login": "blocked", "can_sign_in": "0" }));
    // Day 80 after May 15 is August 3, a Monday.
    assert_contains(&rows[0], &json!({ "cape_by": "2026-08-03", "refused": "" }));
    assert!(
        rows[1]["file"].as_str().unwrap().ends_with(":3") && rows[1]["refused"] != "",
        "{rows:?}"
    );
    assert!(ran.err.contains("cli.jsonl:3: "), "{}", ran.err);
}

#[test]
fn csv_lists_people_or_entries() {
    let given = dormant().to_string();
    let people = run(&["assess", "--csv=people", "-"], &given).rows();
    assert_contains(&people[0], &json!({ "standing": "dormant", "rule": "R12" }));
    let entries = run(&["assess", "--csv=entries", "-"], &given).rows();
    assert_eq!(entries.len(), 2);
    assert_contains(&entries[0], &json!({ "cape": "open", "next": "file_cape" }));
}

#[test]
fn the_cape_list_is_the_file_to_upload() {
    let given = dormant().to_string();
    let ran = run(&["cape-list", "-"], &given);
    assert_eq!(
        (ran.out.as_str(), ran.status),
        ("Entry Number\r\nB7603245278\r\n", 0)
    );
    assert!(ran.err.contains("left out"), "{}", ran.err);
    let rows = run(&["cape-list", "--csv", "-"], &given).rows();
    assert_eq!(
        (&rows[0]["listed"], &rows[1]["look_at"]),
        (&json!("yes"), &json!("no_number"))
    );
    let nothing = json!({ "format": "ace-self-check", "version": 2, "facts": {} }).to_string();
    assert_eq!(run(&["cape-list", "-"], &nothing).status, 1);
}

#[test]
fn calendar_command_writes_ics_or_csv() {
    let given = dormant().to_string();
    let ran = run(&["calendar", "--stamp", "5", "-"], &given);
    assert!(ran.out.starts_with("BEGIN:VCALENDAR\r\n"), "{}", ran.out);
    assert!(ran.out.contains("DTSTAMP:19700101T000005Z"));
    let rows = run(&["calendar", "--csv", "-"], &given).rows();
    assert!(
        rows.iter()
            .any(|row| row["what"] == "cape_by" && row["on"] == "2026-08-03" && row["who"] == "e1")
    );
}

#[test]
fn table_command_reads_a_report() {
    let report = "Entry Number,Liquidation Date\nB7603245278,05/15/2026\nB7603245278x,someday\n";
    let call = "table --kind=entries --as-of=2026-06-18 --keep-numbers --csv -";
    let ran = run(&call.split(' ').collect::<Vec<_>>(), report);
    let rows = ran.rows();
    assert_eq!(rows.len(), 1);
    assert_contains(&rows[0], &json!({ "row": "2", "liquidated_on": "2026-05-15" }));
    assert!(ran.status == 1 && ran.err.contains("Line 3"), "{}", ran.err);
}

/// docs/command-line.md: numbers are left out unless they are to be kept.
#[test]
fn table_command_keeps_numbers_only_on_request() {
    let report = "Entry Number,Liquidation Date\nB7603245278,05/15/2026\n";
    let first = |more: &[&str]| {
        let call = ["table", "--kind=entries", "--as-of=2026-06-18", "--csv"];
        let row = run(&[&call[..], more, &["-"]].concat(), report).rows().remove(0);
        (row["entry_number"].clone(), row["label"].clone())
    };
    assert_eq!(first(&[]), (json!(""), json!("5278")));
    assert_eq!(first(&["--keep-numbers"]), (json!("B7603245278"), json!("")));
    let help = run(&["table", "--help"], "").out;
    let help = help.split_once("--keep-numbers").unwrap().1;
    let help: Vec<_> = help.split_whitespace().collect();
    says(&help.join(" "), "otherwise they are left out");
}

/// docs/ace-reports.md, “The CAPE upload itself”: what a message stops.
#[test]
fn table_command_says_what_a_cape_message_stops() {
    let ran = run(&["table", "--kind=entries", "-"], "Entry Number\nABC1234567\n");
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let said = &found["cape"][0];
    assert_contains(said, &json!({ "message": "not_11_characters", "stops": "file" }));
}

#[test]
fn wrong_arguments_exit_with_status_2() {
    for call in [
        &["assess"][..],
        &["assess", "--today", "soon", "-"],
        &["assess", "no such file"],
        &["divine"],
    ] {
        let ran = run(call, "");
        assert!(
            ran.status == 2 && ran.out.is_empty() && !ran.err.is_empty(),
            "{call:?}: {}",
            ran.err
        );
    }
}

#[test]
fn help_and_completions_name_every_command() {
    for call in [
        &["--help"][..],
        &["completions", "bash"],
        &["completions", "powershell"],
    ] {
        let ran = run(call, "");
        for command in ["assess", "calendar", "cape-list", "table"] {
            assert!(
                ran.status == 0 && ran.out.contains(command),
                "{call:?}: {command}"
            );
        }
    }
    let help = run(&["--help"], "").out;
    assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
}
