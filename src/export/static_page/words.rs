//! Words of the page without JavaScript or WebAssembly. It knows neither the answers nor today's date, so it says how
//! to count.

use crate::calendar::add_days;
use crate::facts::Choice;
use crate::guidance::{Clock, Guidance, LoginState, Status};
use crate::wording::{days_counted, long, source_status, ui};
use chrono::NaiveDate;

pub const LEAD: &str = "For US importers: how to get back into CBP’s ACE Portal, and whether it’s soon enough for your IEEPA tariff refund. You claim the refund there, in CAPE (CBP’s refund tool in ACE).";
pub const INTERACTIVE: &str = "The interactive check, which needs JavaScript and WebAssembly, answers this for your own people, dates, and entries. Here is how to find out by hand.";
pub const ROLES: &str = "The account owner (Trade Account Owner, TAO) runs the account, and there is only one. A proxy TAO fills in. A trade account user is anyone else with a login.";
pub const WHICH_DAY: &str = "An old e-mail from ACE with a sign-in code (security token) shows the day.";
pub const LOADING: &str = "Loading the check…";
/// After a few seconds.
pub const STILL_LOADING: &str = "Not started yet: see below";
/// Above the page when the app hasn't started after a few seconds, for whatever reason.
pub const LATE: &str = "The interactive check hasn’t started yet. If it doesn’t within a minute, something in this browser or on this network is stopping it: reload the page, or try another browser. If the address ends in a folder’s name, add a slash (/) to it. Everything below works without the check.";
/// Above the page when the app failed to start.
pub const NOT_STARTED: &str = "The interactive check couldn’t start in this browser. The page below still tells you how to get back in, whom to contact, and what to check.";
/// Above the page when scripts are off.
pub const NO_SCRIPT: &str = "The interactive check needs JavaScript. The page below works without it: how to get back in, whom to contact, and what to check.";
pub const ON_THIS_PAGE: &str = "On this page";
/// Heading: from a person's situation to the routes.
pub const WHICH_WAY: &str = "How to get back in";
/// How the situations are read.
pub const FIRST_FIT: &str = "For each person, read from the top and stop at the first line that fits. Each option is described below.";
pub const ROUTES: &str = "Each option, step by step";
/// Before the routes tried one after another.
pub const WAY: &str = "What to do";
/// Between two routes, the second tried when the first has not worked.
pub const THEN: &str = ", then ";
/// Between two ways for different cases.
pub const OR: &str = "; or ";
/// Heading: the checks, each with its rule.
pub const CHECKS: &str = "What has to be in place";
/// How the entry rules are read.
pub const ENTRY_FIRST_FIT: &str = "For each entry, use the first line that fits:";
pub const PRECEDING_DAY: &str =
    "If a last day falls on a weekend or federal holiday, use the business day before it.";
/// The box of a checklist item, to check off on paper.
pub const BOX: &str = "☐ ";

/// How firm a fact is, as briefly as possible.
pub fn firm(status: Status) -> &'static str {
    match status {
        Status::Cbp => "CBP",
        Status::Reported => "reported",
        Status::Unconfirmed => "unconfirmed",
        Status::OurReading => "our reading",
    }
}

/// Explains the small print after a line, with what each [`firm`] means.
pub fn small_print() -> String {
    let firm: Vec<&str> = Status::ALL.iter().copied().map(source_status).collect();
    format!(
        "The small print after a line says how firm it is, and gives the numbers of its sources in the list at the end. {}.",
        firm.join("; ")
    )
}

/// The heading of a group of rules, by login state.
pub fn situation(state: LoginState) -> &'static str {
    match state {
        LoginState::NoAccount | LoginState::Held | LoginState::Left => {
            "No account, on hold, or someone has left"
        }
        LoginState::Unknown => "Find out first",
        LoginState::Usable | LoginState::PasswordForgotten => "The login works",
        LoginState::UserLocked => "A proxy TAO or trade account user is locked out",
        LoginState::OwnerLocked => "The Trade Account Owner (TAO) is locked out",
    }
}

pub fn checked_on(guidance: &Guidance) -> String {
    format!(
        "{}. If the first of these is more than {} ago, confirm dates and addresses with CBP before you rely on them.",
        ui::guidance_as_of(guidance),
        days_counted(guidance.stale_after_days)
    )
}

pub fn count_from_login(clock: &Clock) -> String {
    format!(
        "Count from the day of the last sign-in, which is day 0. Day {} is the last safe day to sign in again, and on day {} we treat the login as dormant (shut off). Read literally, “after {}” makes day {} the first dormant day; we use the earlier one to be safe.",
        clock.log_in_within(),
        clock.dormant_from(),
        days_counted(clock.days),
        clock.dormant_from_literally()
    )
}

/// The same, for one login.
pub fn count_example(clock: &Clock, login: NaiveDate) -> String {
    format!(
        "For example, after a sign-in on {}: sign in again by {}; from {} on, we treat the login as dormant.",
        long(login),
        long(add_days(login, clock.log_in_within())),
        long(add_days(login, clock.dormant_from()))
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::guidance::CURRENT;

    /// "Last login May 5: day 44 is June 18, day 45 June 19."
    #[test]
    fn counts_the_days() {
        let says = count_example(CURRENT.clock, date(2026, 5, 5));
        assert!(says.contains("May 5, 2026: sign in again by June 18, 2026; from June 19, 2026 on"));
        let says = count_from_login(CURRENT.clock);
        for part in ["day 0", "Day 44", "day 45", "“after 45 days”", "day 46"] {
            assert!(says.contains(part), "{part}: {says}");
        }
        assert!(checked_on(&CURRENT).contains(
            "Guidance as of November 30, 2026; CBP’s page as of September 2, 2026. If the first of these is more than 30 days ago"
        ));
    }
}
