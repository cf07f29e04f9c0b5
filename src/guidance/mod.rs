//! What CBP says, and how this tool reads it: data only, each fact with its source, date, and status.
//!
//! Nothing here makes decisions. A new edition is a new table.

mod cape_message;
mod checklist;
mod clock;
mod contact;
mod disagreement;
mod edition;
mod entry_window;
mod fallback;
mod figures;
mod link;
mod lookalike;
mod next_step;
mod plan;
mod route;
mod rules;
mod source;
mod table;
mod text;

pub use crate::facts::{ChecklistId, ItemId};
pub use cape_message::{CAPE_MESSAGES, CapeLevel, CapeMessage, CapeMessageId, Fixer};
pub use checklist::{Checklist, ListItem, item};
pub use clock::Clock;
pub use contact::{Contact, ContactId, Phone};
pub use disagreement::{Disagreement, Reading};
pub use edition::CURRENT;
pub use entry_window::{CapeLimits, EntryWindow};
pub use fallback::{CourtDate, Fallback};
pub use figures::Figures;
pub use link::{Link, Target};
pub use lookalike::{ImporterNumbers, LOOKALIKES, Lookalike, LookalikeId};
pub use next_step::{NextStep, NextStepId};
pub use plan::Plan;
pub use route::{Ready, Route, RouteId, Step};
pub use rules::{Ladder, LoginState, Rule, RuleId, Scope};
pub use source::{Cite, Source, SourceId, Status};
pub use text::Text;

use crate::calendar::{Calendar, add_days};
use crate::facts::Choice;
use chrono::NaiveDate;

#[derive(Clone, Copy, Debug)]
pub struct Guidance {
    /// The day everything in it was last checked.
    pub edition: NaiveDate,
    /// The day the copy we read of CBP's IEEPA Duty Refunds page was last changed.
    pub cbp_page: NaiveDate,
    /// After how many days the page warns that it may be out of date.
    pub stale_after_days: i64,
    pub clock: &'static Clock,
    /// How long CAPE takes an entry or it can be protested, and which entries are excluded.
    pub entry_window: EntryWindow,
    /// CAPE's limits for a file, and how long an entry can be corrected.
    pub cape_limits: CapeLimits,
    pub figures: Figures,
    pub plan: Plan,
    pub calendar: Calendar,
    pub routes: &'static [Route; RouteId::ALL.len()],
    pub next_steps: &'static [NextStep; NextStepId::ALL.len()],
    pub rules: &'static [Rule; RuleId::ALL.len()],
    pub contacts: &'static [Contact; ContactId::ALL.len()],
    pub checklists: &'static [Checklist; ChecklistId::ALL.len()],
    pub fallbacks: &'static [Fallback],
    pub importer_numbers: ImporterNumbers,
    /// First anniversaries to ask a lawyer about.
    pub court_dates: &'static [CourtDate],
    /// Where publishers disagree, and which reading is followed.
    pub disagreements: &'static [Disagreement],
    pub sources: &'static [Source; SourceId::ALL.len()],
}

impl Guidance {
    /// How many days after the planned filing each monthly login is due, while a refund may be on its way.
    pub fn monthly_logins(&self) -> impl Iterator<Item = i64> + use<> {
        let (every, until) = (self.clock.due_soon_from, self.figures.refund_days[1]);
        (1..)
            .map(move |month| month * every)
            .take_while(move |days| *days <= until)
    }

    /// Whether the edition is more than [`Guidance::stale_after_days`] days old on a day.
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        today > add_days(self.edition, self.stale_after_days)
    }
}

/// Looks up a row by its id. Each table has a row for each id, in the order of the ids: its length is part of its type,
/// and the order in [`CURRENT`] is checked at compile time.
macro_rules! lookup {
    ($($function:ident, $table:ident, $id:ty, $row:ty, $what:literal;)+) => {
        impl Guidance {$(
            #[doc = concat!("The row for ", $what, ".")]
            pub const fn $function(&self, id: $id) -> &'static $row {
                &self.$table[id as usize]
            }
        )+}

        $(const _: () = {
            let mut at = 0;
            while at < CURRENT.$table.len() {
                assert!(CURRENT.$table[at].id as usize == at, concat!("a row out of order: ", $what));
                at += 1;
            }
        };)+
    };
}

lookup! {
    route, routes, RouteId, Route, "a route";
    next_step, next_steps, NextStepId, NextStep, "an entry's next step";
    rule, rules, RuleId, Rule, "a rule";
    contact, contacts, ContactId, Contact, "a contact";
    checklist, checklists, ChecklistId, Checklist, "a checklist";
    source, sources, SourceId, Source, "a source";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_has_a_source() {
        let mut cites: Vec<Cite> = vec![
            CURRENT.clock.cite,
            CURRENT.clock.day_cite,
            CURRENT.entry_window.cite,
            CURRENT.entry_window.preceding_day_cite,
            CURRENT.plan.cite,
        ];
        cites.extend(CURRENT.clock.notes.iter().map(|(_, cite)| *cite));
        cites.extend(CURRENT.routes.iter().flat_map(|row| [row.cite, row.time_cite]));
        cites.extend(CURRENT.next_steps.iter().map(|row| row.cite));
        cites.extend(CURRENT.rules.iter().map(|row| row.cite));
        cites.extend(CURRENT.contacts.iter().map(|row| row.cite));
        cites.extend(
            CURRENT
                .checklists
                .iter()
                .flat_map(|list| list.items.iter().map(|item| item.cite)),
        );
        cites.extend(CURRENT.fallbacks.iter().map(|row| row.cite));
        cites.extend(CURRENT.court_dates.iter().map(|row| row.cite));
        cites.extend(CAPE_MESSAGES.iter().flat_map(|row| [row.cite, row.fix_cite]));
        cites.extend(LOOKALIKES.iter().flat_map(|row| [row.cite, row.fix_cite]));
        cites.extend(
            CURRENT
                .disagreements
                .iter()
                .flat_map(|row| row.readings.iter().map(|reading| reading.cite)),
        );
        assert!(cites.len() > 80, "{}", cites.len());
        assert!(cites.iter().all(|cite| !cite.sources.is_empty()));
        assert!(
            CURRENT
                .sources
                .iter()
                .all(|source| !source.dated.of(&CURRENT).is_empty() && !source.name.is_empty())
        );
    }

    #[test]
    fn every_source_is_used() {
        let text = format!("{CURRENT:?} {CAPE_MESSAGES:?} {LOOKALIKES:?}");
        for id in SourceId::ALL {
            let uses = text.matches(&format!("{id:?}")).count();
            assert!(uses > 1, "{id:?} is in the table of sources and nowhere else");
        }
    }

    #[test]
    fn goes_stale_after_thirty_days() {
        assert!(!CURRENT.is_stale(add_days(CURRENT.edition, 30)));
        assert!(CURRENT.is_stale(add_days(CURRENT.edition, 31)));
    }
}
