//! Words of the page as it stands without JavaScript or WebAssembly. It knows no answers and no
//! today, so it says how to count.

use super::{days_counted, long, source_status, ui};
use crate::calendar::add_days;
use crate::facts::Choice;
use crate::guidance::{Clock, Guidance, LoginState, Status};
use chrono::NaiveDate;

/// What this is.
pub const LEAD: &str = "For US importers: how to get back into CBP’s ACE Portal, and whether it’s soon enough for your IEEPA tariff refund. You claim the refund there, with a CAPE declaration.";
/// What the app does beyond this page, and what it needs.
pub const INTERACTIVE: &str = "The interactive check, which needs JavaScript and WebAssembly, answers this for your own people, dates and entries. Here is how to find out by hand.";
/// Who is who in an account.
pub const ROLES: &str = "The account owner (Trade Account Owner, TAO) runs the account, and there is one; a proxy TAO fills in; a trade account user is anyone else with a login.";
/// How to find the day of the last login.
pub const WHICH_DAY: &str = "An old security-token e-mail from ACE shows the day.";
/// While the app is on its way.
pub const LOADING: &str = "Loading the check…";
/// Above the page where the app did not start.
pub const NOT_STARTED: &str = "The interactive check could not start in this browser. The page below still gives the routes, contacts and checklists.";
/// Above the page where scripts are off.
pub const NO_SCRIPT: &str = "The interactive check needs JavaScript. The page below gives the routes, contacts and checklists without it.";
/// Name of the list of headings.
pub const ON_THIS_PAGE: &str = "On this page";
/// Heading: from a person's situation to the routes.
pub const WHICH_WAY: &str = "How to get back in";
/// How the situations are read.
pub const FIRST_FIT: &str =
    "Read from the top, for each person: the first line that fits decides. Each way is described below.";
/// Heading: the routes.
pub const ROUTES: &str = "Each way, step by step";
/// Before the routes tried one after another.
pub const WAY: &str = "Way";
/// Between two routes, the second tried when the first has not worked.
pub const THEN: &str = ", then ";
/// Between two ways for different cases.
pub const OR: &str = "; or ";
/// How the entry rules are read.
pub const ENTRY_FIRST_FIT: &str = "For each entry the first line that fits decides:";
/// Which day is used when a last day is no business day.
pub const PRECEDING_DAY: &str =
    "Where a last day falls on a weekend or federal holiday, use the business day before it.";
/// The box of a checklist item, to be ticked on paper.
pub const BOX: &str = "☐ ";

/// How firm a fact is, in the fewest words.
#[must_use]
pub fn firm(status: Status) -> &'static str {
    match status {
        Status::Cbp => "CBP",
        Status::Reported => "reported",
        Status::Unconfirmed => "unconfirmed",
        Status::OurReading => "our reading",
    }
}

/// What the small print after a line is, with what each [`firm`] stands for.
#[must_use]
pub fn small_print() -> String {
    let firm: Vec<&str> = Status::ALL.iter().copied().map(source_status).collect();
    format!(
        "The small print after a line says how firm it is, and gives the numbers of its sources in the list at the end. {}.",
        firm.join("; ")
    )
}

/// The heading of a group of rules, by what they make of a login.
#[must_use]
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

/// When the guidance was checked, and when to check again.
#[must_use]
pub fn checked_on(guidance: &Guidance) -> String {
    format!(
        "{}. If the first of these is more than {} ago, confirm dates and addresses with CBP before you rely on them.",
        ui::guidance_as_of(guidance),
        days_counted(guidance.stale_after_days)
    )
}

/// How the days since a login are counted, in both readings.
#[must_use]
pub fn count_from_login(clock: &Clock) -> String {
    format!(
        "Count from the last login, whose day is day 0: day {} is the last safe day to sign in again, and day {} is treated as dormant. Read literally, “after {}” makes day {} the first dormant day; the earlier one is the safe side.",
        clock.log_in_within(),
        clock.dormant_from(),
        days_counted(clock.days),
        clock.dormant_from_literally()
    )
}

/// The same, for one login.
#[must_use]
pub fn count_example(clock: &Clock, login: NaiveDate) -> String {
    format!(
        "For example, after a login on {}: sign in again by {}; from {} on the login is treated as dormant.",
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
        for part in ["day 0", "day 44", "day 45", "“after 45 days”", "day 46"] {
            assert!(says.contains(part), "{part}: {says}");
        }
        assert!(checked_on(&CURRENT).contains(
            "Guidance as of November 30, 2026; CBP’s page as of September 2, 2026. If the first of these is more than 30 days ago"
        ));
    }
}
