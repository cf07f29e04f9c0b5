//! CAPE's limits for an uploaded file, and how long an entry's data can be corrected before that.

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
