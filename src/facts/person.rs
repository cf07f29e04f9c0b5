//! A person with a portal login.

use super::{Deactivation, Employment, Id, Label, Mailbox, Password, PersonAnswer, Role, SecurityAnswers};
use crate::calendar::{Iso, YearMonth};
use chrono::NaiveDate;
use std::fmt;

/// A person with a portal login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Unique in the file.
    pub id: Id,
    /// A name or initials.
    pub label: Option<Label>,
    /// The role in the top account.
    pub role: Option<Role>,
    /// The last successful login.
    pub last_login: Option<LastLogin>,
    /// What ACE showed about the login.
    pub deactivation: Option<Deactivation>,
    /// Whether the password is at hand.
    pub password: Option<Password>,
    /// Whether mail sent to the account's address can be read today.
    pub mailbox: Option<Mailbox>,
    /// Whether the security questions can be answered.
    pub security_answers: Option<SecurityAnswers>,
    /// Whether the person still works for the company.
    pub employment: Option<Employment>,
}

impl Person {
    /// A person nothing is known of yet.
    #[must_use]
    pub fn new(id: Id) -> Self {
        Self {
            id,
            label: None,
            role: None,
            last_login: None,
            deactivation: None,
            password: None,
            mailbox: None,
            security_answers: None,
            employment: None,
        }
    }

    /// Whether an answer is given; the name may stay empty.
    #[must_use]
    pub fn is_answered(&self, answer: PersonAnswer) -> bool {
        match answer {
            PersonAnswer::Label => true,
            PersonAnswer::Role => self.role.is_some(),
            PersonAnswer::LastLogin => self.last_login.is_some(),
            PersonAnswer::Deactivation => self.deactivation.is_some(),
            PersonAnswer::Password => self.password.is_some(),
            PersonAnswer::Mailbox => self.mailbox.is_some(),
            PersonAnswer::SecurityAnswers => self.security_answers.is_some(),
            PersonAnswer::Employment => self.employment.is_some(),
        }
    }

    /// Whether the person has left the company. Unanswered and unknown count as still there.
    #[must_use]
    pub fn has_left(&self) -> bool {
        self.employment == Some(Employment::Left)
    }
}

/// When someone last logged in, as closely as the respondent knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LastLogin {
    /// On this day.
    On(NaiveDate),
    /// On some day of this month.
    During(YearMonth),
    /// The respondent does not know.
    Unknown,
    /// Never.
    Never,
}

impl LastLogin {
    /// The earliest day it stands for; `None` for unknown and never.
    #[must_use]
    pub fn earliest(self) -> Option<NaiveDate> {
        match self {
            Self::On(day) => Some(day),
            Self::During(month) => Some(month.first_day()),
            Self::Unknown | Self::Never => None,
        }
    }

    /// The latest day it stands for, up to `as_of`; `None` for unknown and never.
    #[must_use]
    pub fn latest(self, as_of: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::On(day) => Some(day),
            Self::During(month) => Some(month.last_day().min(as_of)),
            Self::Unknown | Self::Never => None,
        }
    }
}

impl fmt::Display for LastLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(day) => Iso(*day).fmt(f),
            Self::During(month) => month.fmt(f),
            Self::Unknown => f.write_str("unknown"),
            Self::Never => f.write_str("never"),
        }
    }
}
