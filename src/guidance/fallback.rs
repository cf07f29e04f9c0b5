//! What to do when access comes too late. ACE access is only a means of filing; it preserves no legal right.

use super::text::{Text, figured, says, texts};
use super::{Cite, SourceId as S};
use crate::calendar::date;
use crate::english::{days_listed, long};
use chrono::NaiveDate;

#[derive(Clone, Copy, Debug)]
pub struct Fallback {
    /// What it is called, as an instruction.
    pub title: &'static str,
    pub summary: Text,
    pub conditions: &'static [Text],
    pub cite: Cite,
}

pub(super) const FALLBACKS: &[Fallback] = &[
    Fallback {
        title: "Ask the broker that filed the entries",
        summary: says(
            "A broker files a CAPE declaration with its own ACE login. Your locked account doesn’t stop it.",
        ),
        conditions: texts![
            "It can file only the entries it filed itself.",
            "One publisher says that it needs access to your account from before the lockout, as Filer or Organizational Broker.",
            "Its own ACE login and CAPE tab have to work.",
        ],
        cite: Cite::cbp(&[S::Csms68315804, S::ArticleA, S::ArticleB]),
    },
    Fallback {
        title: "File or consider a protective protest",
        summary: figured!(
            |g| "A protest within {} days of liquidation may keep the claim alive while access is being restored. Ask a trade lawyer which entries need one.",
            g.entry_window.protest_last_day
        ),
        conditions: texts![
            (
                |g| "It has to be filed within {} days of liquidation, entry by entry.",
                g.entry_window.protest_last_day
            ),
            "An open protest keeps that entry out of CAPE, so use it for entries CAPE won’t get to in time.",
            "Filing it in ACE takes a login too; CBP also accepts paper CBP Form 19.",
        ],
        cite: Cite::cbp(&[S::ProtestStatutes, S::ProtestFaq, S::ArticleB]),
    },
    Fallback {
        title: "Get advice on the Court of International Trade",
        summary: says(
            "For entries that are of high value, running out of time, or finally liquidated, a case at the Court of International Trade (CIT) may be the answer.",
        ),
        conditions: texts![
            (|g| {
                let first = g.court_dates.first();
                let before = first.map_or_else(String::new, |date| format!(" before {}", long(date.on)));
                format!(
                    "Talk to a trade lawyer{before}: the limit to sue is two years (28 USC 2636(i)), and lawyers disagree on when it starts."
                )
            }),
            (|g| {
                let days: Vec<_> = g.court_dates.iter().map(|date| date.on).collect();
                format!(
                    "The earliest days on which the two years could end are {}: two years after the first IEEPA orders and tariffs.",
                    days_listed(&days)
                )
            }),
        ],
        cite: Cite::reported(&[S::ArticleB, S::ArticleA, S::ProtestStatutes]),
    },
];

/// A conservative first anniversary for the two-year limit of 28 USC 2636(i): it is disputed when the two years begin, so each is a day to ask a lawyer about,
/// not a computed deadline.
#[derive(Clone, Copy, Debug)]
pub struct CourtDate {
    pub on: NaiveDate,
    pub cite: Cite,
}

const fn on(year: i32, month: u32, day: u32) -> CourtDate {
    CourtDate {
        on: date(year, month, day),
        cite: Cite::our_reading(&[S::OurReading, S::ProtestStatutes]),
    }
}

pub(super) const COURT_DATES: &[CourtDate] =
    &[on(2027, 2, 1), on(2027, 2, 4), on(2027, 3, 4), on(2027, 4, 5)];
