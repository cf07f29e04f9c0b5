//! The order of the screens: what comes after one and before one.

use super::relevance::{COMPANY, is_asked, questions_about};
use super::{Interview, Mode, Page};
use crate::choice::{Choice, choice_names};
use crate::facts::{BrokerAnswer, CompanyAnswer, PersonAnswer, Place};
use crate::table::Kind;

choice_names! {
    /// A group of questions, as "Check your answers" shows them.
    Section {
        /// The company.
        Company = "company",
        /// The people.
        People = "people",
        /// How the account is set up.
        Account = "account",
        /// The broker.
        Broker = "broker",
        /// The planned filing.
        Filing = "filing",
    }
}

/// The questions that matter, grouped, in the order they are asked.
#[must_use]
pub fn sections(interview: &Interview) -> Vec<(Section, Vec<Place>)> {
    let of = |section: &Section| {
        let all = questions(interview, *section).into_iter();
        let asked = all.filter(|place| is_asked(interview, *place));
        (*section, asked.collect())
    };
    Section::ALL.iter().map(of).collect()
}

/// Every question of a group, whether it matters or not.
fn questions(interview: &Interview, section: Section) -> Vec<Place> {
    let company = COMPANY.into_iter().filter(|(of, _)| *of == section);
    let company = company.map(|(_, answer)| Place::Company(answer));
    match section {
        Section::Company | Section::Account => company.collect(),
        Section::People => {
            let people = 0..interview.facts.people.len();
            let about_people = people.flat_map(|at| questions_about(interview, at));
            std::iter::once(Place::People)
                .chain(about_people)
                .chain(company)
                .collect()
        }
        Section::Broker => BrokerAnswer::ALL.iter().copied().map(Place::Broker).collect(),
        Section::Filing => vec![Place::PlannedOn, Place::Entries],
    }
}

/// Answers that are given and make no difference now, because of other answers. They are kept.
#[must_use]
pub fn unused(interview: &Interview) -> Vec<Place> {
    let company = CompanyAnswer::ALL.iter().map(|answer| Place::Company(*answer));
    let broker = BrokerAnswer::ALL.iter().map(|answer| Place::Broker(*answer));
    let people = (0..interview.facts.people.len()).flat_map(|at| {
        PersonAnswer::ALL
            .iter()
            .map(move |answer| Place::Person(at, *answer))
    });
    let given = |place: &Place| {
        let is_label = matches!(
            place,
            Place::Person(_, PersonAnswer::Label) | Place::Company(CompanyAnswer::Label)
        );
        interview.facts.is_answered(*place) && !is_label && !is_asked(interview, *place)
    };
    company.chain(people).chain(broker).filter(given).collect()
}

/// Which part of the way a question stands in: its number from 1, how many parts there are, and
/// its group. `None` for a question that is not asked.
#[must_use]
pub fn part(interview: &Interview, place: Place) -> Option<(usize, usize, Section)> {
    let asked: Vec<(Section, Vec<Place>)> = sections(interview)
        .into_iter()
        .filter(|(_, places)| !places.is_empty())
        .collect();
    let at = asked.iter().position(|(_, places)| places.contains(&place))?;
    Some((at + 1, asked.len(), asked[at].0))
}

/// Every screen that can be reached with these answers, each once: the fixed ones, each question
/// in turn and each to be changed, each entry's form.
#[must_use]
pub fn screens(interview: &Interview) -> Vec<Page> {
    let places: Vec<Place> = sections(interview)
        .into_iter()
        .flat_map(|(_, places)| places)
        .collect();
    let in_turn = places.iter().map(|place| Page::Question(*place, Mode::InTurn));
    let listed = |place: &&Place| !matches!(place, Place::People | Place::Entries);
    let changed = places
        .iter()
        .filter(listed)
        .map(|place| Page::Question(*place, Mode::Change));
    let entries = interview
        .facts
        .entries
        .iter()
        .map(|entry| Page::Entry(entry.id.clone()));
    let fixed = [
        Page::CheckAnswers,
        Page::Result,
        Page::Entries,
        Page::Table(Kind::Entries),
        Page::Table(Kind::People),
        Page::CapeMessages(None),
        Page::AsOf,
        Page::Sources,
        Page::Abilities,
    ];
    std::iter::once(Page::Start)
        .chain(in_turn)
        .chain(changed)
        .chain(entries)
        .chain(fixed)
        .collect()
}

/// The screens of the way through, people left out: their questions branch off the list.
fn line(interview: &Interview) -> Vec<Place> {
    let all = sections(interview).into_iter().flat_map(|(_, places)| places);
    all.filter(|place| !matches!(place, Place::Person(..))).collect()
}

/// The first question that has no answer, or "Check your answers".
#[must_use]
pub fn first_open(interview: &Interview) -> Page {
    interview
        .next()
        .map_or(Page::CheckAnswers, |place| Page::Question(place, Mode::InTurn))
}

/// The screen that follows a question once it is answered.
///
/// In turn, a person's last question leads back to the list of people. After a change, questions
/// about the same person that have come to matter are asked; then back to the answers.
#[must_use]
pub fn after(interview: &Interview, place: Place, mode: Mode) -> Page {
    if let Place::Person(at, _) = place {
        let questions = questions_about(interview, at);
        let later = questions.iter().skip_while(|other| **other != place).skip(1);
        let next = match mode {
            Mode::InTurn => later.copied().next(),
            Mode::Change => questions
                .iter()
                .copied()
                .find(|other| !interview.facts.is_answered(*other)),
        };
        return match (next, mode) {
            (Some(next), mode) => Page::Question(next, mode),
            (None, Mode::InTurn) => Page::Question(Place::People, Mode::InTurn),
            (None, Mode::Change) => Page::CheckAnswers,
        };
    }
    if mode == Mode::Change {
        let came_up = line(interview)
            .into_iter()
            .find(|other| follows(place, *other) && !interview.facts.is_answered(*other));
        return came_up.map_or(Page::CheckAnswers, |other| Page::Question(other, Mode::Change));
    }
    let next = line(interview)
        .into_iter()
        .skip_while(|other| *other != place)
        .nth(1);
    next.map_or(Page::CheckAnswers, |place| Page::Question(place, Mode::InTurn))
}

/// Whether a question comes to matter through the answer to another.
fn follows(place: Place, other: Place) -> bool {
    use BrokerAnswer as B;
    use CompanyAnswer as C;
    match place {
        Place::Company(C::PortalAccount) => {
            !matches!(other, Place::Entries | Place::PlannedOn | Place::Broker(_))
        }
        Place::Broker(B::EntriesFiledBy) => matches!(other, Place::Broker(_)),
        Place::Company(C::AchRefund) => other == Place::Company(C::AchDelegate),
        Place::People => matches!(other, Place::Company(C::OwnerKnown | C::AchDelegate)),
        _ => false,
    }
}

/// The screen before a question, for Back.
#[must_use]
pub fn before(interview: &Interview, place: Place, mode: Mode) -> Page {
    if mode == Mode::Change {
        return Page::CheckAnswers;
    }
    if let Place::Person(at, _) = place {
        let questions = questions_about(interview, at);
        let earlier = questions.iter().take_while(|other| **other != place).last();
        return Page::Question(earlier.copied().unwrap_or(Place::People), Mode::InTurn);
    }
    let earlier = line(interview)
        .into_iter()
        .take_while(|other| *other != place)
        .last();
    earlier.map_or(Page::Start, |place| Page::Question(place, Mode::InTurn))
}
