//! The 45-day clock: the General Notice of July 2008.

use super::text::{Text, figured, says};
use super::{Cite, SourceId as S};

/// Days since the last login, where the day of the login is day 0.
///
/// A portal user is deactivated after 45 consecutive calendar days without a successful login.
/// Read literally, "after 45 days" makes day 46 the first dormant day; to be safe, this tool treats day 45 as dormant.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// How many days without a login CBP allows. The other days are derived from it.
    pub days: i64,
    /// The first day on which a login is due, because the monthly one was missed; also the interval we advise.
    pub due_soon_from: i64,
    /// First day of the deeper inactive state.
    pub long_inactive_from: i64,
    pub cite: Cite,
    pub day_cite: Cite,
    /// Other facts about the clock: a sentence and its source each.
    pub notes: &'static [(Text, Cite)],
}

impl Clock {
    /// The last safe day for the next login, inclusive.
    pub const fn log_in_within(&self) -> i64 {
        self.days - 1
    }

    /// First day treated as dormant.
    pub const fn dormant_from(&self) -> i64 {
        self.days
    }

    /// First dormant day when "after 45 days" is read literally.
    pub const fn dormant_from_literally(&self) -> i64 {
        self.days + 1
    }
}

pub(super) static CLOCK: Clock = Clock {
    days: 45,
    due_soon_from: 30,
    long_inactive_from: 365,
    cite: Cite::cbp(&[S::GeneralNotice2008, S::ArticleA]),
    day_cite: Cite::our_reading(&[S::OurReading, S::GeneralNotice2008]),
    notes: &[
        (
            figured!(
                |g| "A portal user is deactivated after {} consecutive calendar days without a successful login. The limit was {} days until July 2008.",
                g.clock.days,
                g.figures.former_clock_days
            ),
            Cite::cbp(&[S::GeneralNotice2008, S::ArticleA]),
        ),
        (
            says(
                "There is one clock per person, never per importer of record number: the TAO and every other user each have their own.",
            ),
            Cite::cbp(&[S::GeneralNotice2008]),
        ),
        (
            says("Only a full login counts. Opening the login page, or a session that times out, doesn’t."),
            Cite::unconfirmed(&[S::ArticleA]),
        ),
        (
            says(
                "Nothing is deleted: the profile, entries, broker authorizations, ACH details, and list of entries stay. Only that person is locked out, and can’t see or change any of it until the login is reactivated.",
            ),
            Cite::unconfirmed(&[S::ArticleA]),
        ),
        (
            figured!(
                |g| "One publisher described a deeper inactive state after {} days that may need documents, and has since taken it off its page. CBP sets no age limit for reactivation by e-mail.",
                g.clock.long_inactive_from
            ),
            Cite::unconfirmed(&[S::ArticleA]),
        ),
        (
            says(
                "Since January 2022, ACE e-mails a sign-in code (security token) to the address on the account at every sign-in. Without that inbox, knowing the password is not enough.",
            ),
            Cite::cbp(&[S::Csms50861476]),
        ),
    ],
};
