//! A person with a portal login.

use super::group::{Group as _, group};
use super::{Deactivation, Employment, Id, Label, LastLogin, Mailbox, Password, Role, SecurityAnswers};
use crate::choice::Choice as _;
use chrono::NaiveDate;

group! {
    /// A person with a portal login.
    Person(id: Id), PersonAnswer {
        /// A name or initials.
        Label label: Label;
        /// The role in the top account.
        Role role: Role;
        /// The last successful login.
        LastLogin last_login: LastLogin;
        /// What ACE showed.
        Deactivation deactivation: Deactivation;
        /// Whether the person knows the password.
        Password password: Password;
        /// Whether mail sent to the account's address can be read today.
        Mailbox mailbox: Mailbox;
        /// Whether the security questions can be answered.
        SecurityAnswers security_answers: SecurityAnswers;
        /// Whether the person still works for the company.
        Employment employment: Employment;
    }
}

impl Person {
    /// Whether the person is listed as a Trade Account Owner.
    pub fn is_owner(&self) -> bool {
        self.role == Some(Role::TradeAccountOwner)
    }

    /// Whether the person has left the company. Unanswered and unknown count as still there.
    pub fn has_left(&self) -> bool {
        self.employment == Some(Employment::Left)
    }

    /// Whether this is an account owner of whom nothing is known: no name, and no answer but "I don't know".
    pub fn is_unknown_owner(&self) -> bool {
        let is_known = |answer: &PersonAnswer| {
            let value = self.get(*answer).map(|value| value.to_string());
            *answer != PersonAnswer::Role && value.is_some_and(|value| value != "unknown")
        };
        self.is_owner() && !PersonAnswer::ALL.iter().any(is_known)
    }

    /// Records a full sign-in on a day: nothing was locked, and the person had the password and the inbox.
    pub fn sign_in(&mut self, on: NaiveDate) {
        self.last_login = Some(LastLogin::On(on));
        self.deactivation = Some(Deactivation::NotShown);
        self.password = Some(Password::Known);
        self.mailbox = Some(Mailbox::Controlled);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owner_is_unknown_until_something_but_the_role_is_known() {
        let id = Id::parse("p1").expect("an id");
        let mut owner = Person::new(id);
        assert!(!owner.is_unknown_owner(), "of unknown role");
        owner.role = Some(Role::TradeAccountOwner);
        assert!(owner.is_unknown_owner());
        owner.last_login = Some(LastLogin::Unknown);
        owner.mailbox = Some(Mailbox::Unknown);
        assert!(owner.is_unknown_owner());
        for answer in [
            |owner: &mut Person| owner.label = Label::parse("Dana").ok(),
            |owner: &mut Person| owner.last_login = Some(LastLogin::Never),
            |owner: &mut Person| owner.mailbox = Some(Mailbox::Lost),
        ] {
            let mut known = owner.clone();
            answer(&mut known);
            assert!(!known.is_unknown_owner(), "{known:?}");
        }
    }
}
