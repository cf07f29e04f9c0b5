//! The words of the timeline: the text next to the bars, and the legend.

use super::{DeadlineKind, DeadlineRow, MarkKind, Outlook, PersonRow, Symbol, Timeline};
use crate::assessment::{Event, Standing};
use crate::calendar::YearMonth;
use crate::facts::LastLogin;
use crate::wording::{Noun, counted, event, grouped, long, month_name, more, range, ready};
use chrono::{Datelike, NaiveDate};

/// In place of a role, if the company has no account yet.
pub const NEW_ACCOUNT: &str = "New ACE Portal account";
pub const LEGEND: &str = "How to read it";
pub fn title(timeline: &Timeline) -> String {
    let window = timeline.window;
    format!("Timeline, {}", range(window.from, window.to))
}

/// What the picture shows, for people who can't see it.
pub fn description(timeline: &Timeline) -> String {
    format!(
        "A bar for each person’s {} days, and one for when the login can be used again. The words next to each bar say the same.",
        timeline.clock_days,
    )
}

/// Next to the line of the day of the check.
pub fn today_label(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::AsOf => "As of",
        _ => "Today",
    }
}

pub fn mark_name(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Today => "Today",
        MarkKind::AsOf => "Day of the check",
        MarkKind::Phase2 => event(Event::Phase2Opens),
        MarkKind::WeekBefore => event(Event::WeekBefore),
        MarkKind::PlannedFiling => event(Event::PlannedOn),
    }
}

pub fn month_label(day: NaiveDate) -> String {
    let name = YearMonth::new(day.year(), day.month()).map_or_else(String::new, month_name);
    name.chars().take(3).collect()
}

/// What to do by the days of a row.
pub fn deadline_name(kind: DeadlineKind) -> &'static str {
    match kind {
        DeadlineKind::Cape => event(Event::CapeBy),
        DeadlineKind::Protest => event(Event::ProtestBy),
    }
}

/// All deadlines of a row in words, to follow its name.
pub fn deadline_words(row: &DeadlineRow) -> String {
    let Some((first, later)) = row.days.split_first() else {
        return String::new();
    };
    let nearest = format!("{} ({}).", long(first.by), counted(first.entries, Noun::Entry));
    match later {
        [] => nearest,
        [next] => format!("{nearest} Then {} ({}).", long(next.by), grouped(next.entries)),
        [.., last] => {
            let entries = later.iter().map(|day| day.entries).sum();
            let days = more(later.len(), Noun::Day);
            format!(
                "{nearest} Then {days}, through {} ({}).",
                long(last.by),
                grouped(entries)
            )
        }
    }
}

/// A person's row in words: the clock, and what is ahead.
pub fn person_words(row: &PersonRow, today: NaiveDate) -> String {
    let (now, ahead) = (standing_words(row, today), outlook_words(row, today));
    [now, ahead].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn standing_words(row: &PersonRow, today: NaiveDate) -> Option<String> {
    let words = match (row.standing?, row.clock) {
        (Standing::DueSoon, Some(clock)) if row.outlook == Outlook::Works && clock.log_in_by == today => {
            "Sign in today: it’s the last safe day.".into()
        }
        (Standing::Active | Standing::DueSoon, Some(clock)) if row.outlook == Outlook::Works => {
            format!("Sign in by {}.", long(clock.log_in_by))
        }
        (Standing::Active | Standing::DueSoon, Some(clock)) => {
            format!("Shut off from {}.", long(clock.dormant_on))
        }
        (Standing::Dormant | Standing::LongInactive, Some(clock)) => {
            format!("Shut off since {}.", long(clock.dormant_on))
        }
        (Standing::Dormant, None) if row.last_login == Some(LastLogin::Never) => {
            "Never signed in, so shut off.".into()
        }
        (Standing::Dormant | Standing::LongInactive, None) => {
            "ACE says it’s shut off, but not since when.".into()
        }
        (Standing::Held, _) => "On hold for compliance or security.".into(),
        _ => "The last sign-in isn’t known.".into(),
    };
    Some(words)
}

fn outlook_words(row: &PersonRow, today: NaiveDate) -> Option<String> {
    match row.outlook {
        Outlook::Works => None,
        Outlook::ComesBack if row.ready.earliest.is_none() => Some("We can’t give a day yet.".into()),
        Outlook::ComesBack => Some(format!("Access: {}.", ready(row.ready, today))),
        Outlook::NeedsAnswer => Some("One more answer decides how to get back in.".into()),
        Outlook::Revoked => Some("Has left. The account owner removes this login.".into()),
    }
}

pub fn symbol(symbol: Symbol, clock_days: i64) -> String {
    match symbol {
        Symbol::Used => format!("Days used of the {clock_days}"),
        Symbol::Left => format!("Days left of the {clock_days}"),
        Symbol::Locked => "Shut off or on hold".into(),
        Symbol::LockedSinceUnknown => "Shut off or on hold, start not known".into(),
        Symbol::RecoveryDay => "Access expected this day".into(),
        Symbol::Recovery => "Access expected".into(),
        Symbol::OpenRecovery => "Access on the first day at the earliest; CBP gives no latest day".into(),
        Symbol::GoesOn => "Continues beyond the picture".into(),
        Symbol::Day(kind, on) => format!("{}, {}", mark_name(kind), long(on)),
    }
}

pub fn notes(timeline: &Timeline) -> Vec<String> {
    let people = match timeline.left_out() {
        0 => None,
        count => Some(format!("And {}: see People.", more(count, Noun::Person))),
    };
    let outside: Vec<String> = timeline
        .marks
        .iter()
        .filter(|mark| mark.at.is_none())
        .map(|mark| format!("{} ({})", mark_name(mark.kind), long(mark.on)))
        .collect();
    let outside = (!outside.is_empty()).then(|| format!("Too far off to draw: {}.", outside.join("; ")));
    people.into_iter().chain(outside).collect()
}

pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::export::timeline::Deadline;

    #[test]
    fn deadlines_in_words() {
        let words = |days: &[(u32, usize)]| {
            let day = |(day, entries): &(u32, usize)| Deadline {
                by: date(2026, 10, *day),
                entries: *entries,
                at: None,
            };
            deadline_words(&DeadlineRow {
                kind: DeadlineKind::Cape,
                days: days.iter().map(day).collect(),
            })
        };
        assert_eq!(words(&[(20, 1)]), "October 20, 2026 (1 entry).");
        assert_eq!(
            words(&[(20, 12), (23, 1_204)]),
            "October 20, 2026 (12 entries). Then October 23, 2026 (1,204)."
        );
        assert_eq!(
            words(&[(20, 1), (23, 1_000), (26, 204)]),
            "October 20, 2026 (1 entry). Then 2 more days, through October 26, 2026 (1,204)."
        );
    }
}
