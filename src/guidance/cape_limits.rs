//! What CAPE asks of an uploaded file, and how long the data of an entry can be corrected before that.

/// Limits that the messages name; no rule counts with them.
#[derive(Clone, Copy, Debug)]
pub struct CapeLimits {
    /// A file has to be smaller than so many megabytes.
    pub file_megabytes: usize,
    /// A post-summary correction is possible through this day after the day of entry.
    pub correction_last_day: i64,
    /// And no later than so many days before the scheduled liquidation.
    pub correction_lead: i64,
}

pub(super) const CAPE_LIMITS: CapeLimits = CapeLimits {
    file_megabytes: 1,
    correction_last_day: 300,
    correction_lead: 15,
};
