//! What the plan assumes until it is answered: docs/experience.md, “Decisions, so that nobody has to guess”.
//!
//! Nothing assumed is stored, shared, or listed for CAPE. The plan is what follows from [`assume`]'s facts; everything
//! else follows from what the respondent said.

use super::{Assessment, Standing, Task, assess, next_tasks, standing};
use crate::choice::choice_names;
use crate::facts::{Answer, Deactivation, Employment, Facts, Id, IorCount, Mailbox, Password, Person, Role};
use crate::guidance::Guidance;
use chrono::NaiveDate;

choice_names! {
    /// Something assumed.
    Assumption {
        HasAccount = "has_account",
        OneImporterNumber = "one_importer_number",
        /// Someone who is not listed is the account owner.
        SomeoneIsOwner = "someone_is_owner",
        OwnerUnknown = "owner_unknown",
        IsOwner = "is_owner",
        /// The person is an ordinary user.
        IsUser = "is_user",
        StillThere = "still_there",
        /// The person's login is locked for inactivity.
        LockedOut = "locked_out",
        /// The person can read the inbox of the login's address.
        ReadsMailbox = "reads_mailbox",
        KnowsPassword = "knows_password",
    }
}

/// The facts with the assumptions filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// The facts. Everyone listed stays in place; an owner who isn't listed comes last.
    pub facts: Facts,
    /// What was assumed, and about whom.
    pub made: Vec<(Assumption, Option<Id>)>,
}

/// The plan: what is assumed, the assessment, and what to do first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub assumed: Assumed,
    pub found: Assessment,
    pub tasks: Vec<Task>,
}

/// The plan for the facts on a day.
pub fn planned(facts: &Facts, guidance: &Guidance, today: NaiveDate) -> Planned {
    let assumed = assume(facts, guidance, today);
    let found = assess(&assumed.facts, guidance, today);
    let tasks = next_tasks(&assumed.facts, guidance, &found);
    Planned {
        assumed,
        found,
        tasks,
    }
}

/// Fills in what is unanswered or unknown and decides what to do first. Nothing is assumed about entries or brokers.
pub fn assume(facts: &Facts, guidance: &Guidance, today: NaiveDate) -> Assumed {
    let mut assumed = Assumed {
        facts: facts.clone(),
        made: Vec::new(),
    };
    assumed.account();
    if assumed.facts.company.portal_account == Some(Answer::Yes) {
        assumed.owner();
        assumed.roles();
        assumed.logins(guidance, facts.as_of.unwrap_or(today));
    }
    assumed
}

impl Assumed {
    fn note(&mut self, assumption: Assumption, about: Option<&Id>) {
        self.made.push((assumption, about.cloned()));
    }

    /// Assumes an account, or one importer number if there is no account.
    fn account(&mut self) {
        let company = &mut self.facts.company;
        let is_open = |answer| matches!(answer, None | Some(Answer::Unknown));
        if is_open(company.portal_account) {
            company.portal_account = Some(Answer::Yes);
            self.note(Assumption::HasAccount, None);
        } else if company.has_no_account() && matches!(company.ior_count, None | Some(IorCount::Unknown)) {
            company.ior_count = Some(IorCount::One);
            self.note(Assumption::OneImporterNumber, None);
        }
    }

    /// If no owner is listed, assumes there is one, unless the respondent said that nobody knows.
    fn owner(&mut self) {
        let people = &self.facts.people;
        let lists_owner = people.iter().any(Person::is_owner);
        let may_be_owner = people.iter().any(has_open_role);
        let known = self.facts.company.owner_known;
        if lists_owner || known == Some(Answer::No) {
            return;
        }
        if known == Some(Answer::Unknown) || (known.is_none() && !people.is_empty() && !may_be_owner) {
            self.facts.company.owner_known = Some(Answer::No);
            self.note(Assumption::OwnerUnknown, None);
        } else if !may_be_owner {
            let id = Id::fresh('p', self.facts.ids());
            let mut owner = Person::new(id.clone());
            owner.role = Some(Role::TradeAccountOwner);
            self.facts.people.push(owner);
            self.note(Assumption::SomeoneIsOwner, Some(&id));
        }
    }

    /// If no owner is listed, the first person of unknown role becomes the owner; the others are users.
    fn roles(&mut self) {
        for at in 0..self.facts.people.len() {
            if !has_open_role(&self.facts.people[at]) {
                continue;
            }
            let lists_owner = self.facts.people.iter().any(Person::is_owner);
            let is_owner = !lists_owner && self.facts.company.owner_known != Some(Answer::No);
            let (role, assumption) = if is_owner {
                (Role::TradeAccountOwner, Assumption::IsOwner)
            } else {
                (Role::TradeAccountUser, Assumption::IsUser)
            };
            self.facts.people[at].role = Some(role);
            let id = self.facts.people[at].id.clone();
            self.note(assumption, Some(&id));
        }
    }

    /// Assumes that a login of unknown state is locked, and that a locked-out owner has the mailbox and the password.
    fn logins(&mut self, guidance: &Guidance, as_of: NaiveDate) {
        for at in 0..self.facts.people.len() {
            let person = &mut self.facts.people[at];
            if person.has_left() {
                continue;
            }
            let mut made = Vec::new();
            if person.employment == Some(Employment::Unknown) {
                made.push(Assumption::StillThere);
            }
            if standing(person, guidance.clock, as_of) == Standing::Unknown {
                person.deactivation = Some(Deactivation::Inactivity);
                made.push(Assumption::LockedOut);
            }
            let standing = standing(person, guidance.clock, as_of);
            let is_locked = matches!(standing, Standing::Dormant | Standing::LongInactive);
            if is_locked && person.is_owner() {
                if matches!(person.mailbox, None | Some(Mailbox::Unknown)) {
                    person.mailbox = Some(Mailbox::Controlled);
                    made.push(Assumption::ReadsMailbox);
                }
                if matches!(person.password, None | Some(Password::Unknown)) && standing == Standing::Dormant
                {
                    person.password = Some(Password::Known);
                    made.push(Assumption::KnowsPassword);
                }
            }
            let id = person.id.clone();
            for assumption in made {
                self.note(assumption, Some(&id));
            }
        }
    }
}

fn has_open_role(person: &Person) -> bool {
    matches!(person.role, None | Some(Role::Unknown))
}
