//! The counts at the top of the list, which also filter it.

use super::row::within;
use super::{Client, Portfolio};
use crate::assessment::{CheckId, CheckStatus};
use crate::choice::choice_names;
use chrono::NaiveDate;

/// Counts our entries to file within this many days.
pub const FILE_WITHIN: i64 = 7;
/// CAPE days are close within this many days.
pub const CAPE_SOON: i64 = 14;
/// Protest days are close within this many days.
pub const PROTEST_SOON: i64 = 30;
/// Counts logins that lapse within this many days.
pub const LAPSES_WITHIN: i64 = 14;

choice_names! {
    /// A count at the top, which also filters.
    Count {
        /// One of our entries has to be filed within 7 days.
        OursSoon = "ours_within_7_days",
        ProtestSoon = "protest_within_30_days",
        LockedOut = "nobody_can_sign_in",
        LoginLapses = "login_lapses_within_14_days",
        NoAch = "no_ach",
        Stale = "stale_answers",
        /// A file has a problem.
        Unread = "unreadable",
    }
}

impl Count {
    pub fn has(self, client: &Client, stale_after: i64, today: NaiveDate) -> bool {
        let row = &client.row;
        if client.marks.stage.is_over() {
            return false;
        }
        match self {
            Self::OursSoon => within(&client.cape_by(), today, FILE_WITHIN) > 0,
            Self::ProtestSoon => within(&client.protest_by(), today, PROTEST_SOON) > 0,
            Self::LockedOut => row.check(CheckId::Login) == CheckStatus::Blocked,
            Self::LoginLapses => within(&client.log_in_by(), today, LAPSES_WITHIN) > 0,
            Self::NoAch => row.check(CheckId::Ach) == CheckStatus::Blocked,
            Self::Stale => client.age(today).is_none_or(|days| days > stale_after),
            Self::Unread => false,
        }
    }

    pub fn of(self, portfolio: &Portfolio, today: NaiveDate) -> usize {
        let stale_after = portfolio.firm.stale_after;
        let clients = portfolio.clients.iter();
        match self {
            Self::Unread => portfolio.unread.len(),
            _ => clients
                .filter(|client| self.has(client, stale_after, today))
                .count(),
        }
    }
}
