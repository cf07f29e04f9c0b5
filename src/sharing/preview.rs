//! A preview of what the receiver will see, shown before anything is shared.

use super::{Amounts, Level, redact};
use crate::choice::{Choice, choice_names};
use crate::facts::{CompanyAnswer, EntryAnswer, Facts, Group, PersonAnswer};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    pub level: Level,
    pub seen: Facts,
    /// What is included, in the order of [`Part`].
    pub shown: Vec<Part>,
    /// What was answered but is left out, in the order of [`Part`].
    pub hidden: Vec<Part>,
}

choice_names! {
    /// A kind of answer that a check may include.
    Part {
        CompanyName = "company_name",
        PeopleNames = "people_names",
        EntryNames = "entry_names",
        EntryNumbers = "entry_numbers",
        /// The day the check is for.
        DayOfCheck = "day_of_check",
        /// Answers about the company's account.
        CompanyAnswers = "company_answers",
        Roles = "roles",
        LastLogins = "last_logins",
        /// People's other answers: whether passwords are known, mailboxes, security answers, who has left.
        PeopleAnswers = "people_answers",
        BrokerAnswers = "broker_answers",
        PlannedDay = "planned_day",
        /// Answers about entries: types, liquidation and its date, reconciliation, protests.
        EntryAnswers = "entry_answers",
        /// IEEPA duty paid, by entry; left out unless the respondent chooses to include it.
        Amounts = "amounts",
        /// What was sent to CBP or the broker, and when.
        Requests = "requests",
        Ticks = "ticks",
    }
}

pub fn preview(facts: &Facts, level: Level, amounts: Amounts) -> Preview {
    let seen = redact(facts, level, amounts);
    let (shown, hidden) = parts(facts).partition(|part| part.is_in(&seen));
    Preview {
        level,
        seen,
        shown,
        hidden,
    }
}

fn parts(facts: &Facts) -> impl Iterator<Item = Part> {
    Part::ALL.iter().copied().filter(|part| part.is_in(facts))
}

impl Part {
    pub fn is_in(self, facts: &Facts) -> bool {
        let company = |is: fn(&CompanyAnswer) -> bool| any(&facts.company, is);
        let people = |is: fn(&PersonAnswer) -> bool| facts.people.iter().any(|person| any(person, is));
        let entries = |is: fn(&EntryAnswer) -> bool| facts.entries.iter().any(|entry| any(entry, is));
        match self {
            Self::CompanyName => company(|answer| *answer == CompanyAnswer::Label),
            Self::PeopleNames => people(|answer| *answer == PersonAnswer::Label),
            Self::EntryNames => entries(|answer| *answer == EntryAnswer::Label),
            Self::EntryNumbers => entries(|answer| *answer == EntryAnswer::EntryNumber),
            Self::DayOfCheck => facts.as_of.is_some(),
            Self::CompanyAnswers => company(|answer| *answer != CompanyAnswer::Label),
            Self::Roles => people(|answer| *answer == PersonAnswer::Role),
            Self::LastLogins => people(|answer| *answer == PersonAnswer::LastLogin),
            Self::PeopleAnswers => people(|answer| {
                use PersonAnswer::{Label, LastLogin, Role};
                !matches!(answer, Label | Role | LastLogin)
            }),
            Self::BrokerAnswers => any(&facts.broker, |_| true),
            Self::PlannedDay => facts.filing.planned_on.is_some(),
            Self::EntryAnswers => {
                use EntryAnswer::{EntryNumber, IeepaCents, Label};
                entries(|answer| !matches!(answer, Label | EntryNumber | IeepaCents))
            }
            Self::Amounts => entries(|answer| *answer == EntryAnswer::IeepaCents),
            Self::Requests => !facts.requests.is_empty(),
            Self::Ticks => !facts.checklists.is_empty() || !facts.other_ticks.is_empty(),
        }
    }
}

/// Whether any answer that `is` selects is given.
fn any<G: Group>(group: &G, is: fn(&G::Answer) -> bool) -> bool {
    G::Answer::ALL
        .iter()
        .filter(|answer| is(answer))
        .any(|answer| group.get(*answer).is_some())
}
