//! Statuses in a word or two. Each appears next to its color, never as color alone.

use crate::assessment::{CheckId, CheckStatus, Standing};
use crate::facts::Answer;
use crate::guidance::Status;

pub fn check(id: CheckId) -> &'static str {
    match id {
        CheckId::Login => "Login",
        CheckId::Structure => "Account setup",
        CheckId::Ach => "Bank for refunds",
        CheckId::Broker => "Broker",
        CheckId::Entries => "Entries",
    }
}

pub fn check_question(id: CheckId) -> &'static str {
    match id {
        CheckId::Login => "Can anyone sign in?",
        CheckId::Structure => "Is the account set up right?",
        CheckId::Ach => "Can the refund be paid?",
        CheckId::Broker => "Can a broker file for you?",
        CheckId::Entries => "Is there time for the entries?",
    }
}

pub fn check_status(status: CheckStatus) -> &'static str {
    match status {
        CheckStatus::Clear => "Clear",
        CheckStatus::AtRisk => "At risk",
        CheckStatus::Blocked => "Blocked",
        CheckStatus::Unknown => "Not known yet",
    }
}

pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Active => "Active",
        Standing::DueSoon => "Sign in soon",
        Standing::Dormant => "Shut off",
        Standing::LongInactive => "Shut off for a year or more",
        Standing::Held => "On hold",
        Standing::Unknown => "Not known yet",
    }
}

pub fn source_status(status: Status) -> &'static str {
    match status {
        Status::Cbp => "CBP’s own text or the law",
        Status::Reported => "reported by others who cite CBP",
        Status::Unconfirmed => "unconfirmed: one publisher only",
        Status::OurReading => "our reading: nobody publishes this, so we stay on the safe side",
    }
}

pub fn tick(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "Yes",
        Answer::No => "No",
        Answer::Unknown => "Not known",
    }
}
