//! How long an entry can be filed in CAPE or protested, and which entries are excluded.

use super::{Cite, SourceId as S};
use crate::calendar::date;
use crate::facts::EntryType;
use chrono::NaiveDate;

/// Days counted from liquidation (day 0), and the entry types the rules mention.
#[derive(Clone, Copy, Debug)]
pub struct EntryWindow {
    /// Last day CAPE takes an entry, inclusive.
    pub cape_last_day: i64,
    /// Last day to protest (19 USC 1514(c)(3)), inclusive.
    pub protest_last_day: i64,
    /// The day CAPE began to take entries flagged for reconciliation.
    pub phase_2_on: NaiveDate,
    /// With fewer days than this until a reconciliation is due, it comes before CAPE.
    pub reconciliation_lead: i64,
    pub excluded_types: &'static [EntryType],
    /// Warehouse entry types, excluded later.
    pub warehouse_types: &'static [EntryType],
    /// The first day of that exclusion.
    pub warehouse_excluded_on: NaiveDate,
    /// Entry types flagged for reconciliation that CAPE takes.
    pub reconcilable_types: &'static [EntryType],
    /// A CAPE day this close, or past, needs attention.
    pub cape_attention: i64,
    /// A protest day this close, or past, needs attention.
    pub protest_attention: i64,
    /// The most entries one CAPE declaration lists.
    pub most_in_a_declaration: usize,
    pub cite: Cite,
    /// The basis of moving a last day to the business day before.
    pub preceding_day_cite: Cite,
}

impl EntryWindow {
    /// Whether CAPE excludes a type on a day, whatever else is known about the entry.
    pub fn excludes(&self, kind: EntryType, as_of: NaiveDate) -> bool {
        self.excluded_types.contains(&kind) || self.excludes_warehouse(kind, as_of)
    }

    /// Whether it is a warehouse type, on a day from which on CAPE excludes them.
    pub fn excludes_warehouse(&self, kind: EntryType, as_of: NaiveDate) -> bool {
        self.warehouse_types.contains(&kind) && as_of >= self.warehouse_excluded_on
    }
}

pub(super) const ENTRY_WINDOW: EntryWindow = EntryWindow {
    cape_last_day: 80,
    protest_last_day: 180,
    phase_2_on: date(2026, 6, 29),
    reconciliation_lead: 30,
    excluded_types: &[
        EntryType::of(8),
        EntryType::of(9),
        EntryType::of(23),
        EntryType::of(47),
    ],
    warehouse_types: &[EntryType::of(21), EntryType::of(22)],
    warehouse_excluded_on: date(2026, 7, 7),
    reconcilable_types: &[EntryType::of(1), EntryType::of(2), EntryType::of(6)],
    cape_attention: 14,
    protest_attention: 30,
    most_in_a_declaration: 9_999,
    cite: Cite::cbp(&[S::Csms68315804, S::ProtestStatutes]),
    preceding_day_cite: Cite::our_reading(&[S::OurReading, S::ProtestStatutes, S::BusinessDayRules]),
};

/// Limits of a file that is uploaded, and limits that only messages mention.
#[derive(Clone, Copy, Debug)]
pub struct CapeLimits {
    /// A file has to be smaller than this, in megabytes.
    pub file_megabytes: usize,
    /// A post-summary correction is possible through this day after the day of entry.
    pub correction_last_day: i64,
    /// And no later than this many days before the scheduled liquidation.
    pub correction_lead: i64,
}

pub(super) const CAPE_LIMITS: CapeLimits = CapeLimits {
    file_megabytes: 1,
    correction_last_day: 300,
    correction_lead: 15,
};
