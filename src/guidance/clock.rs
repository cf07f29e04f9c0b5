//! The 45-day clock: the General Notice of July 2008.

use super::{Cite, SourceId as S};

/// Days since the last login, where the day of the login is day 0.
///
/// A portal user is deactivated after 45 consecutive calendar days without a successful login.
/// The literal reading of "after 45 days" makes day 46 the first dormant day; this tool treats
/// day 45 as dormant already, the safe side.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// First day on which a login is due: the monthly login was missed.
    pub due_soon_from: i64,
    /// Last safe day to log in, inclusive.
    pub last_safe_day: i64,
    /// First day treated as dormant.
    pub dormant_from: i64,
    /// First dormant day when "after 45 days" is read literally.
    pub dormant_from_literally: i64,
    /// First day of the deeper inactive state.
    pub long_inactive_from: i64,
    /// What the 45 days rest on.
    pub cite: Cite,
    /// What the exact day rests on.
    pub day_cite: Cite,
    /// What the 365 days rest on.
    pub long_inactive_cite: Cite,
    /// What the monthly login rests on.
    pub monthly_cite: Cite,
    /// What else is known of the clock, a sentence and its source each.
    pub notes: &'static [(&'static str, Cite)],
}

/// The clock in force.
pub(super) static CLOCK: Clock = Clock {
    due_soon_from: 30,
    last_safe_day: 44,
    dormant_from: 45,
    dormant_from_literally: 46,
    long_inactive_from: 365,
    cite: Cite::cbp(&[S::GeneralNotice2008, S::ArticleA]),
    day_cite: Cite::our_reading(&[S::OurReading, S::GeneralNotice2008]),
    long_inactive_cite: Cite::unconfirmed(&[S::ArticleA]),
    monthly_cite: Cite::unconfirmed(&[S::ArticleA]),
    notes: &[
        (
            "A portal user is deactivated after 45 consecutive calendar days without a successful login. The limit was 90 days until July 2008.",
            Cite::cbp(&[S::GeneralNotice2008, S::ArticleA]),
        ),
        (
            "There is one clock per person, never per importer of record number: the TAO and every other user each have their own.",
            Cite::cbp(&[S::GeneralNotice2008]),
        ),
        (
            "Only a full login counts. Opening the login page, or a session that times out, does not.",
            Cite::unconfirmed(&[S::ArticleA]),
        ),
        (
            "Nothing is deleted: profile, entries, broker authorizations, ACH details and the list of entries stay. The account is locked, and nothing can be read or written until it is reactivated.",
            Cite::unconfirmed(&[S::ArticleA]),
        ),
        (
            "After 365 days one publisher describes a deeper inactive state that may need documents. No CBP text on it was found.",
            Cite::unconfirmed(&[S::ArticleA]),
        ),
        (
            "Since January 2022 every login e-mails a security token to the address on the account. Without the mailbox, a known password is not enough.",
            Cite::cbp(&[S::Csms50861476]),
        ),
    ],
};
