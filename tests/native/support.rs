//! Describes a check in the words of the file, and reads what follows from it in the same words.
//!
//! ```ignore
//! let found = Case::on("2026-06-18")
//!     .tao("last_login 2026-05-01, password known, mailbox controlled")
//!     .check();
//! assert_eq!(found.person(1)["rule"], "R12");
//! ```
//!
//! Many cases of one shape are a table, with a case in each line and a bar between the cells:
//!
//! ```ignore
//! for [case, rule] in rows("
//!     tao DORMANT             | R12
//!     tao ACTIVE; user LEFT   | R6
//! ") {
//!     assert_eq!(Case::of("2026-06-18", case).check().person(1)["rule"], rule, "{case}");
//! }
//! ```

use ace_self_check::assessment::{Assessment, assess};
use ace_self_check::calendar::parse_date;
use ace_self_check::facts::{BrokerAnswer, Choice, CompanyAnswer, EntryAnswer, Facts, PersonAnswer, Place};
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved::{assess_document, read};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// A self-check being described. People are `p1`, `p2` and so on, entries `e1`, `e2`, in the order
/// given.
#[derive(Clone)]
pub struct Case {
    facts: Value,
    today: NaiveDate,
}

impl Case {
    /// A check for a day.
    pub fn on(as_of: &str) -> Self {
        let facts = json!({
            "as_of": as_of, "company": {}, "people": [], "broker": {}, "filing": {}, "entries": [], "checklists": {}
        });
        Self {
            facts,
            today: day(as_of),
        }
    }

    /// A check for a day in one line: its parts, such as `tao ACTIVE`, `company cape_tab no` and `liquidated 2026-05-15`,
    /// have semicolons between them. Words in capitals are [`NAMED`].
    #[track_caller]
    pub fn of(as_of: &str, line: &str) -> Self {
        let parts = line.split(';').map(str::trim).filter(|part| !part.is_empty());
        parts.fold(Self::on(as_of), |case, part| {
            let (what, said) = part.split_once(' ').unwrap_or((part, ""));
            let said = answers(said);
            match what {
                "company" => case.company(&said),
                "broker" => case.broker(&said),
                "planned_on" => case.planned_on(&said),
                "person" => case.person(&said),
                "tao" => case.tao(&said),
                "proxy" => case.proxy(&said),
                "user" => case.user(&said),
                "entry" => case.entry(&said),
                "liquidated" => case.liquidated(&said),
                "sent" => case.sent(&said),
                _ => panic!("{part}"),
            }
        })
    }

    /// A check that names no day and is made on the respondent's own today.
    pub fn today(today: &str) -> Self {
        let mut case = Self::on(today);
        case.facts["as_of"] = Value::Null;
        case
    }

    /// Answers about the company, such as `"portal_account yes, ior_count one"`.
    pub fn company(mut self, answers: &str) -> Self {
        add(&mut self.facts["company"], answers);
        self
    }

    /// Answers about the broker.
    pub fn broker(mut self, answers: &str) -> Self {
        add(&mut self.facts["broker"], answers);
        self
    }

    /// The day the filing is planned for.
    pub fn planned_on(mut self, day: &str) -> Self {
        self.facts["filing"]["planned_on"] = day.into();
        self
    }

    /// A person of any role or none.
    pub fn person(mut self, answers: &str) -> Self {
        push(&mut self.facts["people"], 'p', answers);
        self
    }

    /// A Trade Account Owner.
    pub fn tao(self, answers: &str) -> Self {
        self.person(&format!("role trade_account_owner, {answers}"))
    }

    /// A proxy Trade Account Owner.
    pub fn proxy(self, answers: &str) -> Self {
        self.person(&format!("role proxy_trade_account_owner, {answers}"))
    }

    /// A trade account user.
    pub fn user(self, answers: &str) -> Self {
        self.person(&format!("role trade_account_user, {answers}"))
    }

    /// An entry.
    pub fn entry(mut self, answers: &str) -> Self {
        push(&mut self.facts["entries"], 'e', answers);
        self
    }

    /// An entry of type 01, not flagged, without a protest, liquidated on a day.
    pub fn liquidated(self, on: &str) -> Self {
        self.entry(&format!("{PLAIN}, liquidation liquidated, liquidated_on {on}"))
    }

    /// Something sent, such as `"service_desk p1 2026-06-18"` or `"apply_portal_account 2026-06-18"`.
    pub fn sent(mut self, request: &str) -> Self {
        let words: Vec<&str> = request.split(' ').collect();
        let request = match words[..] {
            [route, who, on] => json!({ "route": route, "who": who, "sent_on": on }),
            [route, on] => json!({ "route": route, "sent_on": on }),
            _ => panic!("{request}"),
        };
        let sent = self.facts["requests"].as_array().cloned().unwrap_or_default();
        self.facts["requests"] = [sent, vec![request]].concat().into();
        self
    }

    /// The respondent's own tick in a checklist.
    pub fn tick(mut self, list: &str, item: &str, answer: &str) -> Self {
        self.facts["checklists"][list][item] = answer.into();
        self
    }

    /// The file's text.
    pub fn document(&self) -> String {
        json!({ "format": "ace-self-check", "version": 2, "facts": self.facts }).to_string()
    }

    /// The facts, as the reader gives them.
    pub fn facts(&self) -> Facts {
        read(self.document().as_bytes(), self.today).unwrap().facts
    }

    /// The facts and what follows, in the types of the crate.
    pub fn assessed(&self) -> (Facts, Assessment) {
        let facts = self.facts();
        let assessment = assess(&facts, &CURRENT, self.today);
        (facts, assessment)
    }

    /// What follows.
    pub fn check(&self) -> Found {
        let document = self.document();
        let answer = assess_document(document.as_bytes(), &CURRENT, self.today);
        let answer = answer.unwrap_or_else(|refused| panic!("refused: {refused:?} in {document}"));
        let mut answer: Value = serde_json::from_str(&answer).unwrap();
        Found(answer["assessment"].take())
    }
}

/// An entry that only time can keep out of CAPE.
pub const PLAIN: &str = "entry_type 01, flagged_for_reconciliation no, open_protest no";
/// An entry flagged for reconciliation whose type 09 has not been filed.
pub const FLAGGED: &str = "entry_type 01, flagged_for_reconciliation yes, type_09_filed no, open_protest no";

/// Answers with a name, for lines of tables; the logins are as of June 18, 2026. A dormant owner is back between that
/// day and July 7.
const NAMED: [(&str, &str); 8] = [
    ("PLAIN", PLAIN),
    ("FLAGGED", FLAGGED),
    ("ON", "liquidation liquidated, liquidated_on"),
    ("ACTIVE", "last_login 2026-06-01"),
    ("DUE_SOON", "last_login 2026-05-10"),
    (
        "DORMANT",
        "last_login 2026-03-01, password known, mailbox controlled",
    ),
    ("LEFT", "last_login 2026-06-01, employment left"),
    ("HELD", "deactivation compliance_or_security"),
];

/// Answers with the named ones written out.
fn answers(line: &str) -> String {
    let word = |word: &str| {
        let (name, comma) = word.strip_suffix(',').map_or((word, ""), |name| (name, ","));
        let named = NAMED.iter().find(|(known, _)| *known == name);
        named.map_or_else(|| word.to_owned(), |(_, answers)| format!("{answers}{comma}"))
    };
    line.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// The lines of a table as cells; lines that begin with `//` are comments.
#[track_caller]
pub fn rows<const N: usize>(table: &str) -> Vec<[&str; N]> {
    let lines = table.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    let cells = |line| str::split(line, '|').map(str::trim).collect::<Vec<_>>();
    let rows: Vec<[&str; N]> = lines
        .map(|line| cells(line).try_into().unwrap_or_else(|_| panic!("{line}")))
        .collect();
    assert!(!rows.is_empty());
    rows
}

/// Each line with each of the answers after it; an empty answer leaves it as it is.
pub fn each(lines: &[String], answers: &[&str]) -> Vec<String> {
    let with = |line: &String, answer: &str| {
        let comma = if answer.is_empty() { "" } else { ", " };
        format!("{line}{comma}{answer}")
    };
    let of_line = |line| answers.iter().map(move |answer| with(line, answer));
    lines.iter().flat_map(of_line).collect()
}

/// The words of a cell, or none for a dash.
pub fn words(cell: &str) -> Vec<&str> {
    cell.split_whitespace().filter(|word| *word != "-").collect()
}

/// An assessment, in the words of the file.
pub struct Found(pub Value);

impl Found {
    /// The finding for a person, counting from 1 as the ids do.
    pub fn person(&self, number: usize) -> &Value {
        self.0["people"].get(number - 1).unwrap()
    }

    /// The finding for an entry, counting from 1 as the ids do.
    pub fn entry(&self, number: usize) -> &Value {
        self.0["entries"].get(number - 1).unwrap()
    }

    /// The company's own finding.
    pub fn company(&self) -> &Value {
        &self.0["company"]
    }

    /// The status of a check, and what it found, in order.
    pub fn check(&self, name: &str) -> (&str, Vec<&str>) {
        let check = &self.0["checks"][name];
        let findings = check["findings"].as_array().unwrap();
        let ids = findings.iter().map(|finding| text(&finding["id"])).collect();
        (text(&check["status"]), ids)
    }

    /// The answer of a checklist's item, and where it comes from.
    pub fn item(&self, list: &str, item: &str) -> (&str, Option<&str>) {
        let items = self.0["checklists"][list]["items"].as_array().unwrap();
        let found = items.iter().find(|found| found["id"] == item).unwrap();
        (text(&found["answer"]), found["from"].as_str())
    }

    /// The agenda as lines: the day, what is to be done, and whom or what it is about.
    pub fn agenda(&self) -> Vec<String> {
        let items = self.0["agenda"].as_array().unwrap();
        let line = |item: &Value| {
            let who = item["who"].as_str().unwrap_or("company");
            format!("{} {} {who}", text(&item["on"]), text(&item["what"]))
        };
        items.iter().map(line).collect()
    }
}

/// Holds a finding against what is expected of it; what is not expected is not looked at.
#[track_caller]
pub fn assert_contains(found: &Value, expected: &Value) {
    let differences = differences(found, expected, "");
    assert!(differences.is_empty(), "{}\nin {found}", differences.join("\n"));
}

/// Where a value is not what is expected: objects may have further names, lists may not have
/// further items.
pub fn differences(found: &Value, expected: &Value, at: &str) -> Vec<String> {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => expected
            .iter()
            .flat_map(|(name, expected)| {
                let found = found.get(name).unwrap_or(&Value::Null);
                differences(found, expected, &format!("{at}/{name}"))
            })
            .collect(),
        (Value::Array(found), Value::Array(expected)) if found.len() == expected.len() => found
            .iter()
            .zip(expected)
            .enumerate()
            .flat_map(|(index, (found, expected))| differences(found, expected, &format!("{at}/{index}")))
            .collect(),
        _ if found == expected => Vec::new(),
        _ => vec![format!("{at}: expected {expected}, found {found}")],
    }
}

/// Every place that may hold an answer, with so many people and entries.
pub fn places(people: usize, entries: usize) -> Vec<Place> {
    let mut places = vec![Place::AsOf, Place::PlannedOn];
    places.extend(CompanyAnswer::ALL.iter().map(|answer| Place::Company(*answer)));
    for at in 0..people {
        places.extend(PersonAnswer::ALL.iter().map(|answer| Place::Person(at, *answer)));
    }
    places.extend(BrokerAnswer::ALL.iter().map(|answer| Place::Broker(*answer)));
    for at in 0..entries {
        places.extend(EntryAnswer::ALL.iter().map(|answer| Place::Entry(at, *answer)));
    }
    for list in CURRENT.checklists {
        places.extend(list.items.iter().map(|item| Place::Tick(list.id, item.id)));
    }
    places
}

/// Stops where one of the parts, with bars between them, is not in the text.
#[track_caller]
pub fn says(text: &str, parts: &str) {
    for part in parts.split('|') {
        assert!(text.contains(part), "not said: {part}\nin: {text}");
    }
}

/// Stops where one of the parts is in the text.
#[track_caller]
pub fn keeps_back(text: &str, parts: &str) {
    for part in parts.split('|') {
        assert!(!text.contains(part), "said: {part}\nin: {text}");
    }
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap()
}

/// Adds `"name value, name value"` to an object.
fn add(object: &mut Value, answers: &str) {
    let object = object.as_object_mut().unwrap();
    let answers = answers.split(", ").map(|answer| answer.trim_end_matches(','));
    for answer in answers.filter(|answer| !answer.is_empty()) {
        let (name, value) = answer.split_once(' ').unwrap();
        object.insert(name.to_owned(), value.into());
    }
}

fn push(list: &mut Value, prefix: char, answers: &str) {
    let list = list.as_array_mut().unwrap();
    let mut item = Value::Object(Map::new());
    item["id"] = format!("{prefix}{}", list.len() + 1).into();
    add(&mut item, answers);
    list.push(item);
}
