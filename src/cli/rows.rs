//! The rows of `assess --csv`. Values are those of the file (docs/file-format.md); only `verdict` and `says` are words.

use super::csv::day;
use ace_self_check::assessment::{Assessment, CheckId, EntryFinding, Planned, Risk, assess};
use ace_self_check::choice::Choice;
use ace_self_check::facts::{EntryNumber, Facts, Label};
use ace_self_check::guidance::CURRENT;
use ace_self_check::wording;
use chrono::NaiveDate;

/// What a row is about.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(super) enum Kind {
    /// One row per file
    Files,
    /// One row per person with a login
    People,
    /// One row per entry
    Entries,
}

/// The last column says why a file was refused.
const FILES: [&str; 18] = [
    "file",
    "company",
    "as_of",
    "verdict",
    "login",
    "structure",
    "ach",
    "broker",
    "entries",
    "ready_earliest",
    "ready_latest",
    "people",
    "can_sign_in",
    "entries_listed",
    "entries_at_risk",
    "cape_by",
    "protest_by",
    "refused",
];
const PEOPLE: [&str; 15] = [
    "file",
    "company",
    "as_of",
    "id",
    "label",
    "role",
    "standing",
    "days_since_login",
    "log_in_by",
    "rule",
    "route",
    "says",
    "waits_for",
    "ready_earliest",
    "ready_latest",
];
const ENTRIES: [&str; 13] = [
    "file",
    "company",
    "as_of",
    "id",
    "label",
    "entry_number",
    "rule",
    "cape",
    "cape_by",
    "protest_by",
    "next",
    "says",
    "risk",
];

type Row = Vec<String>;

impl Kind {
    pub(super) fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Files => &FILES,
            Self::People => &PEOPLE,
            Self::Entries => &ENTRIES,
        }
    }

    /// The rows of one file. `planned` is the plan that the page would show.
    pub(super) fn rows(self, file: &str, facts: &Facts, planned: &Planned, today: NaiveDate) -> Vec<Row> {
        let found = assess(facts, &CURRENT, today);
        let company = label(facts.company.label.as_ref());
        let start = vec![file.to_owned(), company, day(Some(found.as_of))];
        let rows = match self {
            Self::Files => vec![of_file(facts, &found, planned)],
            Self::People => of_people(facts, &found),
            Self::Entries => of_entries(facts, &found),
        };
        rows.into_iter()
            .map(|row| [start.clone(), row].concat())
            .collect()
    }

    /// The row of a file that was refused; only the table of files has one.
    pub(super) fn refused(self, file: &str, why: &str) -> Option<Row> {
        let Self::Files = self else { return None };
        let blank = std::iter::repeat_n(String::new(), FILES.len() - 2);
        let row = std::iter::once(file.to_owned()).chain(blank);
        Some(row.chain([why.to_owned()]).collect())
    }
}

fn of_file(facts: &Facts, found: &Assessment, planned: &Planned) -> Row {
    let verdict = wording::verdict(&planned.assumed, &planned.found, &planned.tasks);
    let mut row = vec![verdict.title];
    row.extend(
        CheckId::ALL
            .iter()
            .map(|id| found.checks.get(*id).status.name().to_owned()),
    );
    row.extend([day(found.company.ready.earliest), day(found.company.ready.latest)]);
    let usable = found
        .people
        .iter()
        .filter(|person| person.is_usable_now())
        .count();
    let at_risk = found
        .entries
        .iter()
        .filter(|entry| entry.risk != Risk::None)
        .count();
    let counts = [facts.people.len(), usable, facts.entries.len(), at_risk];
    row.extend(counts.map(|count| count.to_string()));
    let cape = found.entries.iter().filter_map(EntryFinding::open_cape_by).min();
    let protests = found
        .entries
        .iter()
        .filter_map(|entry| entry.dates.map(|dates| dates.protest_by));
    let protest = protests.filter(|day| *day >= found.as_of).min();
    row.extend([day(cape), day(protest), String::new()]);
    row
}

fn of_people(facts: &Facts, found: &Assessment) -> Vec<Row> {
    let people = facts.people.iter().zip(&found.people);
    people
        .map(|(person, finding)| {
            let route = finding.ladder.first().copied();
            let says = route.map(|route| CURRENT.route(route).title);
            vec![
                person.id.to_string(),
                label(person.label.as_ref()),
                name(person.role),
                finding.clock.standing.name().to_owned(),
                finding
                    .clock
                    .days_since_login
                    .map_or_else(String::new, |days| days.to_string()),
                day(finding.clock.log_in_by),
                finding.rule.name().to_owned(),
                name(route),
                says.unwrap_or_default().to_owned(),
                finding
                    .waits_for
                    .as_ref()
                    .map_or_else(String::new, ToString::to_string),
                day(finding.ready.earliest),
                day(finding.ready.latest),
            ]
        })
        .collect()
}

fn of_entries(facts: &Facts, found: &Assessment) -> Vec<Row> {
    let entries = facts.entries.iter().zip(&found.entries);
    entries
        .map(|(entry, finding)| {
            vec![
                entry.id.to_string(),
                label(entry.label.as_ref()),
                entry
                    .entry_number
                    .as_ref()
                    .map_or("", EntryNumber::as_str)
                    .to_owned(),
                finding.rule.name().to_owned(),
                finding.cape.name().to_owned(),
                day(finding.open_cape_by()),
                day(finding.dates.map(|dates| dates.protest_by)),
                finding.next.name().to_owned(),
                CURRENT.next_step(finding.next).title.of(&CURRENT).into_owned(),
                finding.risk.name().to_owned(),
            ]
        })
        .collect()
}

fn label(label: Option<&Label>) -> String {
    label.map_or("", Label::as_str).to_owned()
}

fn name(choice: Option<impl Choice>) -> String {
    choice.map_or("", Choice::name).to_owned()
}
