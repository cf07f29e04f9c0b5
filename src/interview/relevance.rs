//! Which questions still matter, given the other answers.

use super::Interview;
use crate::assessment::{Standing, standing};
use crate::facts::{
    Answer, BrokerAnswer, CompanyAnswer, EntriesFiledBy, Mailbox, Password, Person, PersonAnswer, Place, Role,
};

/// The order in which a person is asked about.
const PERSON: [PersonAnswer; 8] = [
    PersonAnswer::Label,
    PersonAnswer::Role,
    PersonAnswer::Employment,
    PersonAnswer::LastLogin,
    PersonAnswer::Deactivation,
    PersonAnswer::Mailbox,
    PersonAnswer::Password,
    PersonAnswer::SecurityAnswers,
];

/// The questions that matter about the person at a position, in the order they are asked.
#[must_use]
pub fn questions_about(interview: &Interview, at: usize) -> Vec<Place> {
    let asked = PERSON.into_iter().map(|answer| Place::Person(at, answer));
    asked.filter(|place| is_asked(interview, *place)).collect()
}

/// Whether an answer at a place can still make a difference.
///
/// Entries, ticks and the day of the check have screens of their own and are never asked here.
#[must_use]
pub fn is_asked(interview: &Interview, place: Place) -> bool {
    let facts = interview.facts;
    let has_account = facts.company.portal_account != Some(Answer::No);
    match place {
        Place::Company(CompanyAnswer::Label | CompanyAnswer::PortalAccount)
        | Place::PlannedOn
        | Place::Entries => true,
        Place::Company(CompanyAnswer::IorCount) => !has_account,
        Place::Company(CompanyAnswer::OwnerKnown) => has_account && !lists_an_owner(&facts.people),
        Place::Company(_) | Place::People => has_account,
        Place::Person(at, answer) => {
            has_account
                && facts
                    .people
                    .get(at)
                    .is_some_and(|person| is_asked_about(interview, person, answer))
        }
        Place::Broker(BrokerAnswer::EntriesFiledBy) => true,
        Place::Broker(_) => facts.broker.entries_filed_by != Some(EntriesFiledBy::Importer),
        Place::AsOf | Place::Entry(..) | Place::Tick(..) => false,
    }
}

fn lists_an_owner(people: &[Person]) -> bool {
    people
        .iter()
        .any(|person| person.role == Some(Role::TradeAccountOwner))
}

/// - someone who has left is asked nothing more than that
/// - a hold goes to the service desk, whatever else is known
/// - the password matters while the login works, and for a dormant TAO who has the mailbox
/// - the security answers matter once the password is forgotten
fn is_asked_about(interview: &Interview, person: &Person, answer: PersonAnswer) -> bool {
    let standing = standing(person, interview.clock, interview.as_of());
    let held = standing == Standing::Held;
    match answer {
        PersonAnswer::Label | PersonAnswer::Role | PersonAnswer::Employment => true,
        PersonAnswer::LastLogin | PersonAnswer::Deactivation => !person.has_left(),
        PersonAnswer::Mailbox => !person.has_left() && !held,
        PersonAnswer::Password => password_matters(person, standing),
        PersonAnswer::SecurityAnswers => {
            password_matters(person, standing) && person.password == Some(Password::Forgotten)
        }
    }
}

fn password_matters(person: &Person, standing: Standing) -> bool {
    let role_known = !matches!(person.role, None | Some(Role::Unknown));
    let works = standing.is_running() && person.mailbox != Some(Mailbox::Lost);
    let owner_with_mailbox = standing == Standing::Dormant
        && person.role == Some(Role::TradeAccountOwner)
        && person.mailbox == Some(Mailbox::Controlled);
    !person.has_left() && role_known && (works || owner_with_mailbox)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::assess;
    use crate::calendar::{add_days, ordinal};
    use crate::facts::{Choice, Deactivation, Employment, Facts, Id, LastLogin, SecurityAnswers};
    use crate::guidance::CURRENT;

    /// A question that is not asked cannot change the route: for every combination of answers
    /// about a person, each answer that is not asked is set to each of its values.
    #[test]
    fn what_is_not_asked_does_not_matter() {
        let today = ordinal(2026, 6, 18);
        let mut skipped = 0;
        for person in every_person(today) {
            let facts = Facts {
                people: vec![person],
                ..Facts::default()
            };
            let interview = Interview {
                facts: &facts,
                clock: CURRENT.clock,
                today,
            };
            let route = |facts: &Facts| {
                let found = assess(facts, &CURRENT, today).people.remove(0);
                (found.rule, found.ladder, found.also, found.ask)
            };
            let before = route(&facts);
            for answer in PERSON
                .into_iter()
                .filter(|answer| !is_asked(&interview, Place::Person(0, *answer)))
            {
                // A hold found only where it is not asked for is beside the point: see R1.
                for changed in variations(&facts, answer) {
                    skipped += 1;
                    assert_eq!(route(&changed), before, "{answer:?} {:?}", changed.people[0]);
                }
            }
        }
        assert!(skipped > 10_000, "{skipped}");
    }

    fn optional<T: Choice>() -> Vec<Option<T>> {
        std::iter::once(None)
            .chain(T::ALL.iter().copied().map(Some))
            .collect()
    }

    fn every_person(today: chrono::NaiveDate) -> Vec<Person> {
        let logins = [0, 44, 45, 365].map(|days| Some(LastLogin::On(add_days(today, -days))));
        let logins = logins.into_iter().chain([None, Some(LastLogin::Never)]);
        let mut people = Vec::new();
        for last_login in logins {
            for role in optional::<Role>() {
                for employment in optional::<Employment>() {
                    for mailbox in optional::<Mailbox>() {
                        for password in optional::<Password>() {
                            let id = Id::fresh('p', [].iter());
                            people.push(Person {
                                role,
                                last_login,
                                password,
                                mailbox,
                                employment,
                                ..Person::new(id)
                            });
                        }
                    }
                }
            }
        }
        people
    }

    fn variations(facts: &Facts, answer: PersonAnswer) -> Vec<Facts> {
        let with = |change: &dyn Fn(&mut Person)| {
            let mut facts = facts.clone();
            change(&mut facts.people[0]);
            facts
        };
        match answer {
            PersonAnswer::Mailbox => optional().into_iter().map(|v| with(&|p| p.mailbox = v)).collect(),
            PersonAnswer::Password => optional()
                .into_iter()
                .map(|v| with(&|p| p.password = v))
                .collect(),
            PersonAnswer::SecurityAnswers => optional::<SecurityAnswers>()
                .into_iter()
                .map(|v| with(&|p| p.security_answers = v))
                .collect(),
            PersonAnswer::Deactivation => {
                let plain = [None, Some(Deactivation::NotShown), Some(Deactivation::Inactivity)];
                plain.into_iter().map(|v| with(&|p| p.deactivation = v)).collect()
            }
            PersonAnswer::LastLogin => [None, Some(LastLogin::Never), Some(LastLogin::Unknown)]
                .into_iter()
                .map(|v| with(&|p| p.last_login = v))
                .collect(),
            PersonAnswer::Label | PersonAnswer::Role | PersonAnswer::Employment => Vec::new(),
        }
    }
}
