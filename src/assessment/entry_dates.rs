//! Until when an entry can be filed in CAPE and protested.

use super::{Quantity, Span, Sum};
use crate::guidance::Guidance;
use chrono::NaiveDate;

/// The days counted from liquidation (day 0). All inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryDates {
    /// The last day CAPE takes the entry.
    pub cape_last_day: NaiveDate,
    /// The day to file in CAPE by: that day, or the business day before it.
    pub cape_by: NaiveDate,
    pub protest_last_day: NaiveDate,
    /// The day to protest by: that day, or the business day before it.
    pub protest_by: NaiveDate,
}

pub(super) fn dates(liquidated_on: NaiveDate, guidance: &Guidance) -> EntryDates {
    let [cape_last_day, cape_by, protest_last_day, protest_by] =
        sums(liquidated_on, guidance).map(|sum| sum.to);
    EntryDates {
        cape_last_day,
        cape_by,
        protest_last_day,
        protest_by,
    }
}

/// How each of the four days is computed.
pub(super) fn sums(liquidated_on: NaiveDate, guidance: &Guidance) -> [Sum; 4] {
    let window = &guidance.entry_window;
    let last = |quantity, days| Sum::of(quantity, liquidated_on, Span::Days(days), &guidance.calendar);
    let by = |quantity, last: &Sum| Sum::of(quantity, last.to, Span::OnOrBefore, &guidance.calendar);
    let cape = last(Quantity::CapeLastDay, window.cape_last_day);
    let protest = last(Quantity::ProtestLastDay, window.protest_last_day);
    let (cape_by, protest_by) = (by(Quantity::CapeBy, &cape), by(Quantity::ProtestBy, &protest));
    [cape, cape_by, protest, protest_by]
}
