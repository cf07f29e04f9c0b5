//! Which questions still matter, given the other answers.

use super::Interview;
use crate::assessment::{Standing, is_active, standing};
use crate::facts::{
    Answer, BrokerAnswer, CompanyAnswer, EntriesFiledBy, Mailbox, Password, Person, PersonAnswer, Place, Role,
};

/// Whether a question is asked up front: it matters, and it isn't about a lockout of someone whose login works or whose
/// last sign-in hasn't been asked yet.
pub fn is_asked(interview: &Interview, place: Place) -> bool {
    let is_about_lock = |answer| {
        matches!(
            answer,
            PersonAnswer::Deactivation
                | PersonAnswer::Mailbox
                | PersonAnswer::Password
                | PersonAnswer::SecurityAnswers
        )
    };
    let waits = match place {
        Place::Person(at, answer) if is_about_lock(answer) => {
            let person = interview.facts.people.get(at);
            person.is_none_or(|person| !may_be_locked_out(interview, person))
        }
        // Whether it can file comes first.
        Place::Broker(BrokerAnswer::CanFileNow) => interview.facts.broker.entries_filed_by.is_none(),
        Place::Broker(BrokerAnswer::AuthorizedBefore) => interview.facts.broker.can_file_now.is_none(),
        _ => false,
    };
    matters(interview, place) && !waits
}

/// Whether the login may be locked, for some possible day of the last login or because nobody knows the day.
fn may_be_locked_out(interview: &Interview, person: &Person) -> bool {
    let standing = standing(person, interview.clock, interview.as_of());
    let is_open = standing == Standing::Unknown && person.last_login.is_none();
    !is_open && !standing.is_running()
}

/// Whether the answer at a place can make a difference.
///
/// Entries, ticks, and the day of the check have their own screens and never count here.
pub fn matters(interview: &Interview, place: Place) -> bool {
    let facts = interview.facts;
    let has_account = !facts.company.has_no_account();
    match place {
        Place::Company(answer) => match answer {
            CompanyAnswer::Label | CompanyAnswer::PortalAccount => true,
            CompanyAnswer::IorCount => !has_account,
            CompanyAnswer::OwnerKnown => has_account && !facts.people.iter().any(Person::is_owner),
            CompanyAnswer::IorNumbersListed
            | CompanyAnswer::ImporterView
            | CompanyAnswer::CapeTab
            | CompanyAnswer::ReportsVisible
            | CompanyAnswer::AchRefund
            | CompanyAnswer::Form5106Own => has_account,
            CompanyAnswer::AchDelegate => {
                has_account
                    && facts.company.ach_refund != Some(Answer::Yes)
                    && owner_is_locked_out_alone(interview)
            }
        },
        Place::People => has_account,
        Place::Person(at, answer) => {
            let person = facts.people.get(at);
            has_account && person.is_some_and(|person| matters_about(interview, person, answer))
        }
        Place::Broker(answer) => match answer {
            BrokerAnswer::EntriesFiledBy => true,
            BrokerAnswer::AuthorizedBefore | BrokerAnswer::CanFileNow => {
                facts.broker.entries_filed_by != Some(EntriesFiledBy::Importer)
            }
        },
        Place::PlannedOn | Place::Entries => true,
        Place::AsOf | Place::Entry(..) | Place::Tick(..) => false,
    }
}

/// Whether no TAO is active and someone else can sign in.
fn owner_is_locked_out_alone(interview: &Interview) -> bool {
    let is_active = |person: &Person| is_active(person, interview.clock, interview.as_of());
    let people = &interview.facts.people;
    let can_sign_in = |person: &Person| is_active(person) && person.password != Some(Password::Forgotten);
    !people.iter().any(|person| person.is_owner() && is_active(person))
        && people
            .iter()
            .any(|person| !person.is_owner() && can_sign_in(person))
}

/// - about someone who has left, nothing else is asked
/// - a hold goes to the service desk, whatever else is known
/// - the password matters while the login works, and for a locked-out TAO who has the mailbox
/// - the security answers matter once the password is forgotten
fn matters_about(interview: &Interview, person: &Person, answer: PersonAnswer) -> bool {
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
    let owner_with_mailbox = matches!(standing, Standing::Dormant | Standing::LongInactive)
        && person.is_owner()
        && person.mailbox == Some(Mailbox::Controlled);
    !person.has_left() && role_known && (works || owner_with_mailbox)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::assess;
    use crate::calendar::{add_days, date};
    use crate::choice::Choice;
    use crate::facts::{AnswerKind, Deactivation, Employment, Facts, GroupAnswer, Id, LastLogin, Value};
    use crate::guidance::CURRENT;

    /// A question that isn't asked can't change the route: for every combination of answers about a person, each
    /// unasked answer is set to each of its values.
    #[test]
    fn unasked_answers_do_not_change_the_route() {
        let today = date(2026, 6, 18);
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
            for answer in PersonAnswer::ALL
                .iter()
                .filter(|answer| !matters(&interview, Place::Person(0, **answer)))
            {
                for changed in variations(&facts, *answer) {
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

    /// The facts with every possible other answer.
    fn variations(facts: &Facts, answer: PersonAnswer) -> Vec<Facts> {
        let values: Vec<Option<Value>> = match answer.kind() {
            AnswerKind::Choice(choices) => choices.iter().copied().map(Value::Choice).map(Some).collect(),
            AnswerKind::LastLogin => [LastLogin::Never, LastLogin::Unknown]
                .map(Value::LastLogin)
                .map(Some)
                .into(),
            AnswerKind::Label
            | AnswerKind::Day
            | AnswerKind::EntryNumber
            | AnswerKind::EntryType
            | AnswerKind::Cents => Vec::new(),
        };
        // A hold is decided first even if it isn't asked about: see R1.
        let hold = Value::from(Deactivation::ComplianceOrSecurity);
        let values = values.into_iter().filter(|value| *value != Some(hold.clone()));
        let with = |value| {
            let mut facts = facts.clone();
            facts.set(Place::Person(0, answer), value);
            facts
        };
        std::iter::once(None).chain(values).map(with).collect()
    }
}
