//! The dates with something to do, in words.

use super::{
    Noun, and_list, and_more, at_stake, counted, entry_name, person_name, person_or_company, sentence_case,
    span, spelled,
};
use crate::assessment::{AgendaRow, Event, Who};
use crate::entries::EntryIndex;
use crate::facts::Id;
use crate::guidance::{ChecklistId, Guidance};

/// What to do on a day, to precede or follow the date.
pub fn event(event: Event) -> &'static str {
    match event {
        Event::Phase2Opens => "CAPE Phase 2 opens",
        Event::LogInBy => "Sign in by",
        Event::OpenDeskCase => "Call the ACE help desk",
        Event::FollowUpEarliest => "First day to expect an answer",
        Event::FollowUpChase => "Ask again if there is no answer",
        Event::FollowUpLatest => "Last day to expect an answer",
        Event::WeekBefore => "Go through the week-before checklist",
        Event::PlannedOn => "Planned CAPE filing",
        Event::ReconciliationDueOn => "Reconciliation entry due",
        Event::CapeBy => "File in CAPE by",
        Event::ProtestBy => "Protest by",
        Event::CitAnniversary => "Talk to a trade lawyer about the Court of International Trade",
    }
}

/// The same, as a line of the plan.
fn line(event: Event) -> &'static str {
    match event {
        Event::Phase2Opens => "CAPE Phase 2 opens",
        Event::LogInBy => "Last safe day to sign in",
        Event::OpenDeskCase => "Still locked out? Call the ACE help desk",
        Event::FollowUpEarliest => "First day to expect an answer: try to sign in, or call",
        Event::FollowUpChase => "No answer yet? Call and ask",
        Event::FollowUpLatest => "Last day to expect an answer: if none has come, try another way",
        Event::WeekBefore => "Week-before checklist",
        Event::PlannedOn => "You plan to file",
        Event::ReconciliationDueOn => "Reconciliation due",
        Event::CapeBy => "CAPE deadline",
        Event::ProtestBy => "Protest deadline",
        Event::CitAnniversary => "Talk to a trade lawyer before this day",
    }
}

/// What to do on a day, and for whom: "Protest deadline: 3 entries".
pub fn event_row(index: &EntryIndex, row: &AgendaRow) -> String {
    let entries = row.who.iter().filter(|who| matches!(who, Who::Entry(_))).count();
    let people: Vec<String> = row
        .who
        .iter()
        .filter_map(|who| match who {
            Who::Person(id) if index.facts.people.len() > 1 => Some(person_name(index.facts, id)),
            _ => None,
        })
        .collect();
    let about = match entries {
        0 => and_list(&people),
        1 => about(index, row),
        _ => counted(entries, Noun::Entry),
    };
    let says = line(row.what);
    let at_stake = row_stake(index, row);
    let about: Vec<String> = [Some(about).filter(|about| !about.is_empty()), at_stake]
        .into_iter()
        .flatten()
        .collect();
    if about.is_empty() {
        says.to_owned()
    } else {
        format!("{says}: {}", about.join(", "))
    }
}

/// "$12,345 at stake" on a day, if an amount is known.
pub fn row_stake(index: &EntryIndex, row: &AgendaRow) -> Option<String> {
    at_stake(index.stake(row.who.iter().filter_map(entry_id)))
}

fn entry_id(who: &Who) -> Option<&Id> {
    match who {
        Who::Entry(id) => Some(id),
        Who::Company | Who::Person(_) => None,
    }
}

pub fn event_why(guidance: &Guidance, event: Event) -> String {
    let window = &guidance.entry_window;
    let last_business_day = |day| format!("The last business day on or before day {day} after liquidation.");
    match event {
        Event::Phase2Opens => "From this day on, CAPE takes entries flagged for reconciliation.".into(),
        Event::LogInBy => format!(
            "The last safe day of the {}. From the next day on, we treat the login as shut off.",
            guidance.clock.days
        ),
        Event::OpenDeskCase => "Call only if the login still doesn’t work by then.".into(),
        Event::FollowUpEarliest => {
            "Counted from the day you sent the request, or from today’s date in the check if you haven’t sent it yet.".into()
        }
        Event::FollowUpChase => format!(
            "{} business days after the first day to expect an answer.",
            sentence_case(&spelled(usize::from(guidance.plan.chase_after.0)))
        ),
        Event::FollowUpLatest => "If you’ve heard nothing by then, try the next way to get back in.".into(),
        Event::WeekBefore => {
            let days = guidance.checklist(ChecklistId::WeekBefore).due_days_before;
            let before = sentence_case(&span(days.unwrap_or(0), "a"));
            format!("{before} before the planned filing.")
        }
        Event::PlannedOn => "The day you plan to file.".into(),
        Event::ReconciliationDueOn => "This entry’s reconciliation entry (type 09) is due.".into(),
        Event::CapeBy => last_business_day(window.cape_last_day),
        Event::ProtestBy => last_business_day(window.protest_last_day),
        Event::CitAnniversary => "It is two years after one of the first IEEPA orders and tariffs, and lawyers disagree on when the two-year limit to sue starts.".into(),
    }
}

/// Who or what a row of the agenda is about: up to three by name, then how many more.
pub fn about(index: &EntryIndex, row: &AgendaRow) -> String {
    const NAMED: usize = 3;
    let name = |who: &Who| match who {
        Who::Company | Who::Person(_) => person_or_company(index.facts, who.id()),
        Who::Entry(id) => index
            .position(id)
            .map_or_else(String::new, |at| entry_name(index.facts, at)),
    };
    and_more(row.who.iter().take(NAMED).map(name).collect(), row.who.len())
}

/// "today", "in 3 days", "3 days ago".
pub fn days_left(days: i64) -> String {
    let count = counted(
        usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX),
        Noun::Day,
    );
    match days {
        0 => "today".into(),
        1.. => format!("in {count}"),
        _ => format!("{count} ago"),
    }
}
