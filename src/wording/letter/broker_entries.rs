//! The entries in the request to the broker: those for CAPE, and those with other deadlines.

use super::entered;
use super::layout::{bullets, paragraphs};
use crate::assessment::{Assessment, EntryFinding};
use crate::facts::{Answer, Entry, EntryNumber, Facts};
use crate::guidance::NextStepId;
use crate::wording::{grouped, long};
use chrono::NaiveDate;

/// The most entries for CAPE the letter lists one by one.
const MOST_FOR_CAPE: usize = 50;
const MOST_OTHERS: usize = 20;

/// A day to sort by, if any, and the text.
type Line = (Option<NaiveDate>, String);

/// Whether the request has something to file in CAPE. It does if no entries are listed yet.
pub(super) fn any_for_cape(facts: &Facts, assessment: &Assessment) -> bool {
    let for_cape = |entry: &EntryFinding| entry.next == NextStepId::FileCape;
    facts.entries.is_empty() || assessment.entries.iter().any(for_cape)
}

/// The lists, each in order of days, because earlier entries are more at risk.
pub(super) fn lists(facts: &Facts, assessment: &Assessment) -> String {
    let as_of = assessment.as_of;
    let cape = with_next(facts, assessment, NextStepId::FileCape, |entry, finding| {
        cape(entry, finding, as_of)
    });
    let type_09 = with_next(
        facts,
        assessment,
        NextStepId::FileReconciliationFirst,
        |entry, _| type_09(entry, as_of),
    );
    let protest = with_next(facts, assessment, NextStepId::Protest, |_, finding| {
        protest(finding, as_of)
    });
    let mut parts: Vec<String> = Vec::new();
    if facts.entries.is_empty() {
        parts.push("Entries for CAPE:".into());
        parts.push(bullets(&["[numbers of the entries this broker filed]"]));
    } else if cape.is_empty() {
        parts.push("None of the entries on our list is ready for CAPE today.".into());
    }
    for (heading, lines, most) in [
        ("Entries for CAPE:", cape, MOST_FOR_CAPE),
        (
            "These need their reconciliation entry (type 09) first. Once it is filed, the current phases of CAPE no longer take them:",
            type_09,
            MOST_OTHERS,
        ),
        (
            "CAPE no longer takes these. Please watch the protest deadline, and ask us before you file:",
            protest,
            MOST_OTHERS,
        ),
    ] {
        if !lines.is_empty() {
            parts.push(heading.into());
            parts.push(bullets(&capped(lines, most)));
        }
    }
    paragraphs(&parts)
}

/// A line for each entry with this next step, by day, then in the respondent's order.
fn with_next(
    facts: &Facts,
    assessment: &Assessment,
    next: NextStepId,
    of: impl Fn(&Entry, &EntryFinding) -> Line,
) -> Vec<Line> {
    let entries = facts.entries.iter().zip(&assessment.entries).enumerate();
    let mut lines: Vec<Line> = entries
        .filter(|(_, (_, finding))| finding.next == next)
        .map(|(at, (entry, finding))| {
            let (day, what) = of(entry, finding);
            let parts: Vec<String> = [name(at, entry), what]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            (day, parts.join(", "))
        })
        .collect();
    crate::order::sort_by_key(&mut lines, |(day, _)| day.unwrap_or(NaiveDate::MAX));
    lines
}

/// The lines up to a number, and how many more there are.
fn capped(lines: Vec<Line>, most: usize) -> Vec<String> {
    let more = lines.len().saturating_sub(most);
    let more = (more > 0).then(|| format!("and {} more", grouped(more)));
    let lines = lines.into_iter().take(most).map(|(_, line)| line);
    lines.chain(more).collect()
}

/// "spring shoes, ABC12345678"; without either, "Entry 2" as on the page.
fn name(at: usize, entry: &Entry) -> String {
    let number = entry.entry_number.as_ref().map(EntryNumber::as_str);
    let label = entered::label(entry.label.as_ref());
    match (label, number) {
        (Some(label), Some(number)) if label == number => label,
        (Some(label), number) => format!("{label}, {}", number.unwrap_or("[entry number]")),
        (None, Some(number)) => number.to_owned(),
        (None, None) => format!("Entry {}, [entry number]", at + 1),
    }
}

/// "file in CAPE by August 3, 2026"; once that business day has passed, the last day itself.
fn cape(entry: &Entry, finding: &EntryFinding, as_of: NaiveDate) -> Line {
    let by = finding.open_cape_by();
    let last = finding.dates.map(|dates| dates.cape_last_day);
    let mut parts = Vec::new();
    parts.extend(
        by.zip(last)
            .map(|(by, last)| by_or_last("file in CAPE", by, last, as_of)),
    );
    if entry.flagged_for_reconciliation == Some(Answer::Yes) {
        let due = entry.reconciliation_due_on;
        parts.push(due.map_or_else(
            || "before its type 09".into(),
            |due| format!("before its type 09, due {}", long(due)),
        ));
    }
    (by, parts.join(", "))
}

fn type_09(entry: &Entry, as_of: NaiveDate) -> Line {
    let due = entry.reconciliation_due_on;
    let what = due.map_or_else(String::new, |day| {
        let is = if day < as_of { "was due" } else { "due" };
        format!("type 09 {is} {}", long(day))
    });
    (due, what)
}

fn protest(finding: &EntryFinding, as_of: NaiveDate) -> Line {
    let by = finding.dates.map(|dates| dates.protest_by);
    let what = finding.dates.map_or_else(String::new, |dates| {
        by_or_last("protest", dates.protest_by, dates.protest_last_day, as_of)
    });
    (by, what)
}

/// The day to act by, as on the page. If that business day has passed but not the last day, both are given, so that
/// page and letter don't contradict each other.
fn by_or_last(what: &str, by: NaiveDate, last: NaiveDate, as_of: NaiveDate) -> String {
    if by < as_of {
        format!(
            "{what} today: {} has passed, and the last day is {}",
            long(by),
            long(last)
        )
    } else {
        format!("{what} by {}", long(by))
    }
}
