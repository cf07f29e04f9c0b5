//! Our own planning choices: what comes first, how much is shown, and when calendars remind.

use super::{Cite, SourceId as S};
use crate::calendar::BusinessDays;

/// This tool's own choices; CBP publishes nothing on them.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// What is due within this many days comes before getting anyone back in.
    pub pressing_days: i64,
    /// The most tasks shown as the next ones.
    pub most_tasks: usize,
    /// How many of the tasks are today's.
    pub most_today: usize,
    /// How many days ahead the plan lists, not counting today.
    pub days_ahead: i64,
    /// A desk case that follows self-service is opened on this business day after the check.
    pub desk_case_after: BusinessDays,
    /// How long to wait after the earliest day before asking again.
    pub chase_after: BusinessDays,
    /// How many days before an event its reminders are, farthest first.
    pub reminders: &'static [i64],
    pub cite: Cite,
}

pub(super) const PLAN: Plan = Plan {
    pressing_days: 3,
    most_tasks: 6,
    most_today: 3,
    days_ahead: 30,
    desk_case_after: BusinessDays(1),
    chase_after: BusinessDays(5),
    reminders: &[3, 1],
    cite: Cite::our_reading(&[S::OurReading]),
};
