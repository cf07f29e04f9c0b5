//! What the receiver will see, to be shown before anything is shared.

use super::{Level, redact};
use crate::facts::{
    BrokerAnswer, Choice, CompanyAnswer, EntryAnswer, Facts, Person, PersonAnswer, Role, choice_names,
};
use crate::wording;

/// What the receiver will see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// How much is shown.
    pub level: Level,
    /// What the company is called: its name, its initials, or "the company".
    pub company: String,
    /// Each person, in the respondent's order.
    pub people: Vec<SeenPerson>,
    /// How many entries there are.
    pub entries: usize,
    /// What is in it, in the order of [`Part`].
    pub shown: Vec<Part>,
    /// What was given and is left out, in the order of [`Part`].
    pub hidden: Vec<Part>,
}

/// A person as the receiver sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenPerson {
    /// The name, the initials, or the position, such as "Person 2".
    pub name: String,
    /// The role; kept at each level.
    pub role: Option<Role>,
}

choice_names! {
    /// A kind of answer that may be in a check.
    Part {
        /// The company's name.
        CompanyName = "company_name",
        /// Names of people.
        PeopleNames = "people_names",
        /// Names of entries.
        EntryNames = "entry_names",
        /// Entry numbers.
        EntryNumbers = "entry_numbers",
        /// The day the check is made for.
        DayOfCheck = "day_of_check",
        /// Answers about the company's account.
        CompanyAnswers = "company_answers",
        /// People's roles.
        Roles = "roles",
        /// Days of last logins.
        LastLogins = "last_logins",
        /// People's further answers: passwords known, mailboxes, security answers, who has left.
        PeopleAnswers = "people_answers",
        /// Answers about the broker.
        BrokerAnswers = "broker_answers",
        /// The day the filing is planned for.
        PlannedDay = "planned_day",
        /// Answers about entries: types, liquidation with its day, reconciliation, protests.
        EntryAnswers = "entry_answers",
        /// Ticks in the checklists.
        Ticks = "ticks",
    }
}

/// What the receiver will see at a level.
#[must_use]
pub fn preview(facts: &Facts, level: Level) -> Preview {
    let seen = redact(facts, level);
    let person = |(at, person): (usize, &Person)| SeenPerson {
        name: wording::person(&seen, at),
        role: person.role,
    };
    let (shown, hidden) = parts(facts).partition(|part| part.is_in(&seen));
    Preview {
        level,
        company: wording::company_name(&seen),
        people: seen.people.iter().enumerate().map(person).collect(),
        entries: seen.entries.len(),
        shown,
        hidden,
    }
}

/// The parts that are given.
fn parts(facts: &Facts) -> impl Iterator<Item = Part> {
    Part::ALL.iter().copied().filter(|part| part.is_in(facts))
}

impl Part {
    /// Whether some facts hold anything of this kind.
    #[must_use]
    pub fn is_in(self, facts: &Facts) -> bool {
        let company = |answer: &CompanyAnswer| facts.company.is_answered(*answer);
        let people = |answer: &PersonAnswer| facts.people.iter().any(|person| person.is_answered(*answer));
        let broker = |answer: &BrokerAnswer| facts.broker.is_answered(*answer);
        let entries = |answer: &EntryAnswer| facts.entries.iter().any(|entry| entry.is_answered(*answer));
        match self {
            Self::CompanyName => facts.company.label.is_some(),
            Self::PeopleNames => facts.people.iter().any(|person| person.label.is_some()),
            Self::EntryNames => entries(&EntryAnswer::Label),
            Self::EntryNumbers => entries(&EntryAnswer::EntryNumber),
            Self::DayOfCheck => facts.as_of.is_some(),
            Self::CompanyAnswers => of_account().any(company),
            Self::Roles => people(&PersonAnswer::Role),
            Self::LastLogins => people(&PersonAnswer::LastLogin),
            Self::PeopleAnswers => of_login().any(people),
            Self::BrokerAnswers => BrokerAnswer::ALL.iter().any(broker),
            Self::PlannedDay => facts.filing.planned_on.is_some(),
            Self::EntryAnswers => of_goods().any(entries),
            Self::Ticks => !facts.checklists.is_empty(),
        }
    }
}

/// The answers about the company but its name.
fn of_account() -> impl Iterator<Item = &'static CompanyAnswer> {
    CompanyAnswer::ALL
        .iter()
        .filter(|answer| **answer != CompanyAnswer::Label)
}

/// The answers about a person but the name, the role and the last login.
fn of_login() -> impl Iterator<Item = &'static PersonAnswer> {
    use PersonAnswer::{Label, LastLogin, Role};
    PersonAnswer::ALL
        .iter()
        .filter(|answer| ![Label, Role, LastLogin].contains(answer))
}

/// The answers about an entry but its name and its number.
fn of_goods() -> impl Iterator<Item = &'static EntryAnswer> {
    use EntryAnswer::{EntryNumber, Label};
    EntryAnswer::ALL
        .iter()
        .filter(|answer| ![Label, EntryNumber].contains(answer))
}
