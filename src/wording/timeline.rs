//! The words of the timeline: labels in the picture, its legend, and the table that shows the same.

use super::{Noun, and_list, counted, event, grouped, long, month_name, more, range, ready, short};
use crate::assessment::{Event, Standing};
use crate::calendar::YearMonth;
use crate::export::timeline::{
    Deadline, DeadlineKind, DeadlineRow, LaterDeadlines, MarkKind, Outlook, PersonRow, Symbol, Timeline,
};
use crate::facts::LastLogin;
use chrono::{Datelike, NaiveDate};

/// In place of a role, where the company has no account yet.
pub const NEW_ACCOUNT: &str = "New ACE Portal account";
/// Name of the legend.
pub const LEGEND: &str = "How to read it";
/// Opens the table.
pub const TABLE_SUMMARY: &str = "Show as tables";
/// Caption of the people's table.
pub const PEOPLE_CAPTION: &str = "People";
/// Columns of the people's table.
pub const PEOPLE_COLUMNS: [&str; 6] = [
    "Who",
    "Standing",
    "Last sign-in",
    "Last safe day",
    "Shut off from",
    "Access",
];
/// Caption of the days' table.
pub const DAYS_CAPTION: &str = "Days";
/// Columns of the days' table.
pub const DAYS_COLUMNS: [&str; 3] = ["Day", "What", "For"];

const NOT_KNOWN: &str = "Not known";
const NONE: &str = "None";

/// The name of the picture.
#[must_use]
pub fn title(timeline: &Timeline) -> String {
    let window = timeline.window;
    format!("Timeline, {}", range(window.from, window.to))
}

/// What the picture shows, for those who do not see it.
#[must_use]
pub fn description(timeline: &Timeline) -> String {
    let marks: Vec<String> = timeline
        .shown_marks()
        .map(|(mark, _)| format!("{}, {}", mark_name(mark.kind), long(mark.on)))
        .collect();
    format!(
        "A bar for each person’s {} days, and one for when the login can be used again. Marked: {}. The tables below show the same.",
        timeline.clock_days,
        marks.join("; ")
    )
}

/// A marked day as a label: short, because there are others next to it.
#[must_use]
pub fn mark_label(kind: MarkKind, on: NaiveDate) -> String {
    let name = match kind {
        MarkKind::Today => "Today",
        MarkKind::AsOf => "As of",
        MarkKind::Phase2 => "Phase 2",
        MarkKind::WeekBefore => "Checklist",
        MarkKind::PlannedFiling => "Planned filing",
    };
    format!("{name} {}", short(on))
}

/// What a day is marked for.
#[must_use]
pub fn mark_name(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Today => "Today",
        MarkKind::AsOf => "Day of the check",
        MarkKind::Phase2 => event(Event::Phase2Opens),
        MarkKind::WeekBefore => event(Event::WeekBefore),
        MarkKind::PlannedFiling => event(Event::PlannedOn),
    }
}

/// A month as a label.
#[must_use]
pub fn month_label(day: NaiveDate, in_full: bool) -> String {
    let name = YearMonth::new(day.year(), day.month()).map_or_else(String::new, month_name);
    let name = name.split(' ').next().unwrap_or_default();
    let letters = if in_full { name.len() } else { 3 };
    name.chars().take(letters).collect()
}

/// What to do by the days of a row.
#[must_use]
pub fn deadline_name(kind: DeadlineKind) -> &'static str {
    match kind {
        DeadlineKind::Cape => event(Event::CapeBy),
        DeadlineKind::Protest => event(Event::ProtestBy),
    }
}

/// A deadline as a label: the day, and in parentheses for how many entries.
#[must_use]
pub fn deadline_label(by: NaiveDate, entries: usize) -> String {
    match entries {
        1 => short(by),
        many => format!("{} ({})", short(by), grouped(many)),
    }
}

/// Several deadlines as one label.
#[must_use]
pub fn later_label(later: &LaterDeadlines) -> String {
    format!("{} more to {}", grouped(later.days), short(later.last))
}

/// All deadlines of a row in words, to be read on from its name.
#[must_use]
pub fn deadline_words(row: &DeadlineRow) -> String {
    let day = |(at, day): (usize, &Deadline)| match at {
        0 => format!("{} ({})", long(day.by), counted(day.entries, Noun::Entry)),
        _ => format!("{} ({})", long(day.by), grouped(day.entries)),
    };
    let nearest: Vec<String> = row.nearest.iter().enumerate().map(day).collect();
    let later = row.later.map(|later| {
        format!(
            " Then {}, through {} ({}).",
            more(later.days, Noun::Day),
            long(later.last),
            grouped(later.entries)
        )
    });
    format!("{}.{}", and_list(&nearest), later.unwrap_or_default())
}

/// A person's row in words: where the clock is and what is ahead.
#[must_use]
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
            "ACE says it’s shut off; since when isn’t known.".into()
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

/// A line of the legend.
#[must_use]
pub fn symbol(symbol: Symbol, clock_days: i64) -> String {
    match symbol {
        Symbol::Used => format!("Days used of the {clock_days}"),
        Symbol::Left => format!("Days left of the {clock_days}"),
        Symbol::Locked => "Shut off or on hold".into(),
        Symbol::LockedSinceUnknown => "Shut off or on hold, since when isn’t known".into(),
        Symbol::RecoveryDay => "Access expected this day".into(),
        Symbol::Recovery => "Access expected".into(),
        Symbol::OpenRecovery => "Access on the first day at the earliest; CBP gives no latest day".into(),
        Symbol::Later => "More days with a deadline".into(),
        Symbol::GoesOn => "Continues outside the picture".into(),
    }
}

/// What the picture leaves out.
#[must_use]
pub fn notes(timeline: &Timeline) -> Vec<String> {
    let people = match timeline.left_out() {
        0 => None,
        count => Some(format!("And {}: see the table.", more(count, Noun::Person))),
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

/// A row of the people's table, in the order of [`PEOPLE_COLUMNS`].
#[must_use]
pub fn people_row(row: &PersonRow, today: NaiveDate) -> [String; 6] {
    let date = |day: Option<NaiveDate>| day.map_or_else(|| NOT_KNOWN.to_owned(), long);
    let standing = row.standing.map_or(NONE, super::standing);
    let usable = match row.outlook {
        Outlook::Works => "Works today".into(),
        Outlook::ComesBack => capitalized(&ready(row.ready, today)),
        Outlook::NeedsAnswer => "One more answer decides".into(),
        Outlook::Revoked => "None: login removed".into(),
    };
    [
        // Isolated, so that a name written from right to left does not turn the role around.
        format!("\u{2068}{}\u{2069}, {}", row.name, row.role),
        standing.into(),
        last_login(row),
        date(row.clock.map(|clock| clock.log_in_by)),
        date(row.clock.map(|clock| clock.dormant_on)),
        usable,
    ]
}

fn last_login(row: &PersonRow) -> String {
    match row.last_login {
        _ if row.standing.is_none() => NONE.into(),
        Some(LastLogin::On(day)) => long(day),
        Some(LastLogin::During(month)) => {
            format!("{}, counted from {}", month_name(month), long(month.first_day()))
        }
        Some(LastLogin::Never) => "Never".into(),
        Some(LastLogin::Unknown) | None => NOT_KNOWN.into(),
    }
}

/// With a capital letter at the beginning.
#[must_use]
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The rows of the days' table, by date, in the order of [`DAYS_COLUMNS`].
#[must_use]
pub fn day_rows(timeline: &Timeline) -> Vec<[String; 3]> {
    let marks = timeline.marks.iter().map(|mark| {
        let row = [long(mark.on), mark_name(mark.kind).into(), "Everyone".into()];
        (mark.on, row)
    });
    let deadlines = timeline.deadlines.iter().flat_map(deadline_rows);
    let mut rows: Vec<(NaiveDate, [String; 3])> = marks.chain(deadlines).collect();
    crate::order::sort_by_key(&mut rows, |(day, _)| *day);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn deadline_rows(row: &DeadlineRow) -> Vec<(NaiveDate, [String; 3])> {
    let name = deadline_name(row.kind);
    let entries = |count| counted(count, Noun::Entry);
    let nearest = row.nearest.iter().map(|day| {
        let cells = [long(day.by), name.to_owned(), entries(day.entries)];
        (day.by, cells)
    });
    let later = row.later.map(|later| {
        let what = format!("{name}: {}", more(later.days, Noun::Day));
        (
            later.first,
            [range(later.first, later.last), what, entries(later.entries)],
        )
    });
    nearest.chain(later).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;

    #[test]
    fn labels_are_short() {
        let day = date(2026, 5, 9);
        assert_eq!(mark_label(MarkKind::PlannedFiling, day), "Planned filing May 9");
        assert_eq!(month_label(day, true), "May");
        assert_eq!(month_label(date(2026, 9, 1), true), "September");
        assert_eq!(month_label(date(2026, 9, 1), false), "Sep");
        assert_eq!(deadline_label(day, 1), "May 9");
        assert_eq!(deadline_label(day, 9_999), "May 9 (9,999)");
    }

    #[test]
    fn deadlines_in_words() {
        let on = |day, entries| Deadline {
            by: date(2026, 10, day),
            entries,
            at: 0.5,
        };
        let mut row = DeadlineRow {
            kind: DeadlineKind::Cape,
            nearest: vec![on(20, 1), on(23, 12)],
            later: None,
        };
        assert_eq!(
            deadline_words(&row),
            "October 20, 2026 (1 entry) and October 23, 2026 (12)."
        );
        row.later = Some(LaterDeadlines {
            first: date(2026, 10, 26),
            last: date(2026, 12, 20),
            days: 14,
            entries: 1_204,
            start: 0.6,
            end: 0.9,
            go_on: false,
        });
        assert!(deadline_words(&row).ends_with(". Then 14 more days, through December 20, 2026 (1,204)."));
    }
}
