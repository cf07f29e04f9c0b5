//! Every kind of problem in docs/file-format.md, “Rules of the format”, with its place and what is
//! expected there.

use super::{expect_places, expect_problem, open, with};
use crate::support::text;
use ace_self_check::export::refusal;
use ace_self_check::wording;
use serde_json::{Value, json};

/// Facts with one thing wrong, its place, and a phrase of the sentence about it. Today is June 18,
/// 2026.
const PROBLEMS: &str = r#"
# Fields that are not known.
{"persons": []} | /facts/persons | not known
{"a/b~c": 1} | /facts/a~1b~0c | not known
{"company": {"ein": "x"}} | /facts/company/ein | not known
{"people": [{"id": "p1", "bank": "x"}]} | /facts/people/0/bank | not known
{"entries": [{"id": "e1"}, {"id": "e2", "duty": 1}]} | /facts/entries/1/duty | not known
{"broker": {"name": "x"}} | /facts/broker/name | not known
{"filing": {"on": "x"}} | /facts/filing/on | not known
{"checklists": {"july": {}}} | /facts/checklists/july | not known

# Wrong types.
[] | /facts | an object
{"company": "Acme"} | /facts/company | an object
{"broker": []} | /facts/broker | an object
{"people": {}} | /facts/people | a list
{"people": ["Dana"]} | /facts/people/0 | an object
{"people": [null]} | /facts/people/0 | an object
{"entries": 1} | /facts/entries | a list
{"as_of": 20260618} | /facts/as_of | YYYY-MM-DD
{"people": [{"id": "p1", "label": 1}]} | /facts/people/0/label | expected text
{"people": [{"id": "p1", "role": true}]} | /facts/people/0/role | trade_account_owner
{"people": [{"id": "p1", "last_login": 1}]} | /facts/people/0/last_login | YYYY-MM-DD
{"people": [{"id": 1}]} | /facts/people/0/id | a-z
{"entries": [{"id": "e1", "open_protest": false}]} | /facts/entries/0/open_protest | yes, no, unknown
{"entries": [{"id": "e1", "entry_type": 1}]} | /facts/entries/0/entry_type | two digits
{"entries": [{"id": "e1", "entry_number": 12345678901}]} | /facts/entries/0/entry_number | 11 characters
{"checklists": {"june_29": []}} | /facts/checklists/june_29 | an object
{"checklists": {"june_29": {"ach_current": true}}} | /facts/checklists/june_29/ach_current | yes, no, unknown

# Values that aren't among the choices.
{"company": {"portal_account": "Yes"}} | /facts/company/portal_account | yes, no, unknown
{"company": {"ior_count": "two"}} | /facts/company/ior_count | one, several, unknown
{"people": [{"id": "p1", "employment": "gone"}]} | /facts/people/0/employment | current, left, unknown
{"people": [{"id": "p1", "deactivation": ""}]} | /facts/people/0/deactivation | compliance_or_security
{"broker": {"entries_filed_by": "broker"}} | /facts/broker/entries_filed_by | several_brokers
{"entries": [{"id": "e1", "liquidation": "final"}]} | /facts/entries/0/liquidation | suspended
{"entries": [{"id": "e1", "entry_type": "1"}]} | /facts/entries/0/entry_type | two digits
{"entries": [{"id": "e1", "entry_number": "ABC-1234567-8"}]} | /facts/entries/0/entry_number | without dashes

# Impossible dates, and dates outside 1990-2100.
{"as_of": "2026-02-29"} | /facts/as_of | YYYY-MM-DD
{"as_of": "2026-6-18"} | /facts/as_of | YYYY-MM-DD
{"as_of": "2026-06-18T00:00:00Z"} | /facts/as_of | YYYY-MM-DD
{"as_of": "1989-12-31"} | /facts/as_of | from 1990 to 2100
{"filing": {"planned_on": "2101-01-01"}} | /facts/filing/planned_on | from 1990 to 2100
{"filing": {"planned_on": "6/29/2026"}} | /facts/filing/planned_on | YYYY-MM-DD
{"filing": {"planned_on": "unknown"}} | /facts/filing/planned_on | YYYY-MM-DD
{"people": [{"id": "p1", "last_login": "2026-13"}]} | /facts/people/0/last_login | YYYY-MM
{"people": [{"id": "p1", "last_login": "1989-12"}]} | /facts/people/0/last_login | YYYY-MM
{"people": [{"id": "p1", "last_login": "1989-12-31"}]} | /facts/people/0/last_login | YYYY-MM
{"people": [{"id": "p1", "last_login": "soon"}]} | /facts/people/0/last_login | unknown or never
{"entries": [{"id": "e1", "reconciliation_due_on": "2026-06-31"}]} | /facts/entries/0/reconciliation_due_on | YYYY-MM-DD
{"entries": [{"id": "e1", "liquidation": "liquidated", "liquidated_on": "2026-05"}]} | /facts/entries/0/liquidated_on | YYYY-MM-DD

# Days after the day of the check: the file's own, else today.
{"people": [{"id": "p1", "last_login": "2026-06-19"}]} | /facts/people/0/last_login | no later than 2026-06-18
{"people": [{"id": "p1", "last_login": "2026-07"}]} | /facts/people/0/last_login | no later than 2026-06-18
{"as_of": "2026-05-31", "people": [{"id": "p1", "last_login": "2026-06"}]} | /facts/people/0/last_login | no later than 2026-05-31
{"entries": [{"id": "e1", "liquidation": "liquidated", "liquidated_on": "2026-06-19"}]} | /facts/entries/0/liquidated_on | no later than 2026-06-18
{"as_of": "2026-06-01", "entries": [{"id": "e1", "liquidation": "liquidated", "liquidated_on": "2026-06-02"}]} | /facts/entries/0/liquidated_on | no later than 2026-06-01

# A day of liquidation with another status, or none.
{"entries": [{"id": "e1", "liquidated_on": "2026-05-15"}]} | /facts/entries/0/liquidated_on | only with
{"entries": [{"id": "e1", "liquidated_on": "2026-05-15", "liquidation": null}]} | /facts/entries/0/liquidated_on | only with
{"entries": [{"id": "e1", "liquidated_on": "2026-05-15", "liquidation": "unliquidated"}]} | /facts/entries/0/liquidated_on | only with
{"entries": [{"id": "e1", "liquidated_on": "2026-05-15", "liquidation": "suspended"}]} | /facts/entries/0/liquidated_on | only with
{"entries": [{"id": "e1", "liquidated_on": "2026-05-15", "liquidation": "extended"}]} | /facts/entries/0/liquidated_on | only with
{"entries": [{"id": "e1", "liquidated_on": "2026-05-15", "liquidation": "unknown"}]} | /facts/entries/0/liquidated_on | only with

# Ids: missing, of another shape, or used before, also by a person and an entry.
{"people": [{}]} | /facts/people/0/id | missing
{"people": [{"id": null}]} | /facts/people/0/id | missing
{"people": [{"id": "P1"}]} | /facts/people/0/id | a-z
{"people": [{"id": "p 1"}]} | /facts/people/0/id | a-z
{"entries": [{"id": ""}]} | /facts/entries/0/id | 1 to 40
{"entries": [{"id": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]} | /facts/entries/0/id | 1 to 40
{"people": [{"id": "a"}, {"id": "a"}]} | /facts/people/1/id | /facts/people/0/id
{"people": [{"id": "a"}], "entries": [{"id": "b"}, {"id": "a"}]} | /facts/entries/1/id | /facts/people/0/id

# Checklist items that are not known, or of another list.
{"checklists": {"june_29": {"Coffee": "yes"}}} | /facts/checklists/june_29/Coffee | 1 to 60 characters
{"checklists": {"june_29": {"": "yes"}}} | /facts/checklists/june_29/ | 1 to 60 characters
{"checklists": {"pipeline": {"coffee": "maybe"}}} | /facts/checklists/pipeline/coffee | yes, no, unknown

# Labels.
{"people": [{"id": "p1", "label": "Dana 123-45-6789"}]} | /facts/people/0/label | Social Security
{"entries": [{"id": "e1", "label": "12-3456789"}]} | /facts/entries/0/label | EIN
{"company": {"label": "260615-00042"}} | /facts/company/label | CBP-assigned
"#;

/// Each problem is found where it is, alone, and reported.
#[test]
fn each_problem_names_its_place() {
    let rows = PROBLEMS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    for row in rows {
        let [facts, at, phrase] = row.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let facts: Value = serde_json::from_str(facts).unwrap_or_else(|error| panic!("{row}: {error}"));
        expect_problem(&with(&facts), at, phrase);
    }
}

/// The days themselves are allowed: the day of the check, and the first and last day of the format.
#[test]
fn the_last_day_that_fits_is_taken() {
    for facts in [
        json!({ "as_of": "1990-01-01", "filing": { "planned_on": "2100-12-31" } }),
        json!({ "as_of": "2100-12-31", "people": [{ "id": "p1", "last_login": "2100-12" }] }),
        json!({ "people": [{ "id": "p1", "last_login": "2026-06-18" }, { "id": "p2", "last_login": "2026-06" }] }),
        json!({ "entries": [{ "id": "e1", "liquidation": "liquidated", "liquidated_on": "2026-06-18" }] }),
        json!({ "as_of": "2026-07-01", "people": [{ "id": "p1", "last_login": "2026-07-01" }] }),
        json!({ "people": [{ "id": "a".repeat(40) }], "entries": [{ "id": "0-9" }] }),
    ] {
        assert!(open(&with(&facts)).is_ok(), "{facts}");
    }
}

/// All problems of a file are reported at once, whatever their kinds.
#[test]
fn all_problems_are_reported_at_once() {
    let facts = json!({
        "as_of": "2026-06-18",
        "company": { "portal_account": "maybe", "label": "123456789" },
        "people": [
            { "id": "p1", "last_login": "2026-06-19" },
            { "id": "p1", "last_login": "2026-02-30", "mailbox": 1 },
            { "id": "p3", "shoe_size": 42 }
        ],
        "filing": { "planned_on": "1999-99-99" },
        "entries": [
            { "id": "e1", "liquidation": "liquidated", "liquidated_on": "2026-06-20" },
            { "id": "p1", "liquidated_on": "2026-05-15" }
        ],
        "checklists": { "june_29": { "Coffee": "yes" } }
    });
    let places = "company/portal_account company/label people/0/last_login people/1/id people/1/last_login \
        people/1/mailbox people/2/shoe_size filing/planned_on entries/0/liquidated_on entries/1/id \
        entries/1/liquidated_on checklists/june_29/Coffee";
    let places: Vec<_> = places
        .split_whitespace()
        .map(|place| format!("/facts/{place}"))
        .collect();
    expect_places(
        &with(&facts),
        &places.iter().map(String::as_str).collect::<Vec<_>>(),
    );
}

/// The same of problems that show in the text alone, and of those that show among the facts alone.
#[test]
fn problems_of_one_kind_are_reported_together() {
    let texts =
        json!({ "as_of": "x", "company": { "cape_tab": 1 }, "people": [{ "id": "p1", "role": "x" }] });
    expect_places(
        &with(&texts),
        &["/facts/as_of", "/facts/company/cape_tab", "/facts/people/0/role"],
    );
    let facts = json!({ "people": [{ "id": "p1", "last_login": "2027-01-01" }, { "id": "p1", "last_login": "2027-02" }] });
    expect_places(
        &with(&facts),
        &[
            "/facts/people/0/last_login",
            "/facts/people/1/id",
            "/facts/people/1/last_login",
        ],
    );
}

/// More problems than anyone reads are counted, so that a refusal stays small.
#[test]
fn further_problems_are_counted() {
    let person = |at: usize| json!({ "id": format!("p{at}"), "role": 1, "mailbox": 1, "x": 1 });
    let people: Vec<_> = (0..500).map(person).collect();
    let refused = open(&with(&json!({ "people": people }))).unwrap_err();
    assert_eq!(refused.problems.len() + refused.more, 1_500);
    let line = wording::refusal(&refused);
    assert!(line.ends_with("(and 1499 more problems)"), "{line}");
}

/// A refusal as a document: one sentence, and every problem with its place and its sentence.
#[test]
fn a_refusal_is_a_document() {
    let refused = open(&with(&json!({ "as_of": "x", "company": { "cape_tab": 1 } }))).unwrap_err();
    let document: Value = serde_json::from_str(&refusal::document(&refused)).unwrap();
    assert!(text(&document["error"]).starts_with("/facts/"), "{document}");
    let problems = document["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 2);
    for problem in problems {
        assert!(text(&problem["at"]).starts_with("/facts/"), "{problem}");
        assert!(text(&problem["message"]).contains("expected"), "{problem}");
    }
}

/// A refusal is one line, whatever a name or a value holds.
#[test]
fn a_refusal_is_one_line() {
    for name in ["a\nb", "a\rb", "\n"] {
        for facts in [
            json!({ name: 1 }),
            json!({ "company": { "cape_tab": name } }),
            json!({ "people": [{ "id": name }] }),
            json!({ "entries": [{ "id": "e1", "entry_number": name }] }),
            json!({ "checklists": { "june_29": { name: "yes" } } }),
        ] {
            let line = wording::refusal(&open(&with(&facts)).unwrap_err());
            assert!(!line.contains(['\n', '\r']), "{line:?}");
        }
    }
}
