//! Words about the checklists.

use super::{Noun, and_list, counted, long};
use crate::calendar::days_between;
use crate::guidance::{Checklist, ChecklistId, Guidance};
use chrono::NaiveDate;

/// "3 of 8 items ready".
pub fn progress(ready: usize, items: usize) -> String {
    format!("{ready} of {} ready", counted(items, Noun::Item))
}

/// Ticks kept for items the list no longer has; `None` if there are none.
pub fn unlisted(items: &[String]) -> Option<String> {
    (!items.is_empty()).then(|| {
        format!(
            "Your file also has answers to {} that are no longer on this list: {}. They stay in the file and change nothing here.",
            counted(items.len(), Noun::Item),
            and_list(items)
        )
    })
}

/// What a list is for; for Phase 2, how long until it opens or since it opened.
pub fn checklist_lead(list: &Checklist, as_of: NaiveDate, guidance: &Guidance) -> String {
    if list.id != ChecklistId::June29 {
        return list.summary.of(guidance).into_owned();
    }
    let opens = guidance.entry_window.phase_2_on;
    let days = days_between(as_of, opens);
    let count = counted(usize::try_from(days.unsigned_abs()).unwrap_or(0), Noun::Day);
    let now = match days {
        0 => format!("Phase 2 opens today, {}.", long(opens)),
        1.. => format!("Phase 2 opens on {}, in {count}.", long(opens)),
        _ => format!("Phase 2 has been open since {}, for {count}.", long(opens)),
    };
    format!("{} {now}", list.summary.of(guidance))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::guidance::CURRENT;

    /// "Before it, count down; from it on, say it is open and for how long. Never a negative countdown."
    #[test]
    fn counts_down_and_then_up() {
        let lead = |day| {
            checklist_lead(
                CURRENT.checklist(ChecklistId::June29),
                date(2026, 6, day),
                &CURRENT,
            )
        };
        assert!(lead(28).ends_with("Phase 2 opens on June 29, 2026, in 1 day."));
        assert!(lead(29).ends_with("Phase 2 opens today, June 29, 2026."));
        assert!(lead(30).ends_with("Phase 2 has been open since June 29, 2026, for 1 day."));
    }
}
