//! When a login can be used again, in words.

use super::{long, range};
use crate::assessment::Readiness;
use chrono::NaiveDate;

/// When a login can be used again, as of a day: "today", a span to plan for, or that no day can be given. CBP promises
/// none of this.
pub fn ready(ready: Readiness, as_of: NaiveDate) -> String {
    match (ready.earliest, ready.latest) {
        (Some(first), Some(last)) if first == as_of && last == as_of => "today".into(),
        (Some(first), Some(last)) if first == as_of => {
            format!("perhaps today, {}; plan for {}", long(first), long(last))
        }
        (Some(first), Some(last)) => format!(
            "expect it {} (based on reports; CBP gives no time)",
            range(first, last)
        ),
        (Some(first), None) if first == as_of => {
            format!("perhaps today, {}; CBP gives no time", long(first))
        }
        (Some(first), None) => format!("{} at the earliest; CBP gives no time", long(first)),
        (None, _) => "we can’t give a day yet".into(),
    }
}
