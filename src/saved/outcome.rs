//! The assessment as written; it is never read.

use super::text::{At, Key, Reached as Day};
use crate::assessment::{
    self as domain, AnsweredBy, Cape, CheckStatus, Event, FindingId, Quantity, Risk, Span, Standing,
};
use crate::facts::{Answer, Facts, Place};
use crate::guidance::{ItemId, NextStepId, RouteId, RuleId, SourceId};
use chrono::NaiveDate;
use serde::Serialize;

/// Declares objects that are written.
macro_rules! written {
    ($($(#[$meta:meta])* $twin:ident { $($(#[$note:meta])* $name:ident: $kind:ty,)+ })+) => {$(
        #[derive(Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $(#[$meta])*
        pub(crate) struct $twin { $($(#[$note])* $name: $kind,)+ }
    )+};
}

written! {
    /// What follows from the facts.
    Assessment {
        /// The day it was made for.
        as_of: Day,
        /// The edition of the guidance.
        guidance: Day,
        /// The company's own route and days.
        company: Company,
        /// A finding for each person.
        people: Vec<Person>,
        /// The five checks.
        checks: Checks,
        /// A finding for each entry.
        entries: Vec<Entry>,
        /// The three checklists.
        checklists: Checklists,
        /// Dates, sorted by day.
        agenda: Vec<AgendaItem>,
    }

    /// The company's own route and days.
    #[cfg_attr(feature = "schema", schemars(rename = "CompanyFinding"))]
    Company {
        /// A route for the company as a whole.
        route: Option<RouteId>,
        /// The earliest day anyone can log in.
        ready_earliest: Option<Day>,
        /// The latest such day.
        ready_latest: Option<Day>,
        /// The sums behind the days.
        arithmetic: Vec<Sum>,
        /// Pointers to the answers that would settle the route.
        ask: Vec<At>,
    }

    /// The finding for one person.
    #[cfg_attr(feature = "schema", schemars(rename = "PersonFinding"))]
    Person {
        /// The person.
        id: Key,
        /// The state of the clock.
        standing: Standing,
        /// False when another day of the month named would give another standing.
        certain: bool,
        /// Days since the last login.
        days_since_login: Option<i64>,
        /// Days since the latest day the last login may have been.
        days_since_login_least: Option<i64>,
        /// The last safe day, inclusive.
        log_in_by: Option<Day>,
        /// The first day treated as dormant.
        dormant_on: Option<Day>,
        /// The first such day if the last login was on the latest day it may have been.
        dormant_on_latest: Option<Day>,
        /// The rule that applies.
        rule: RuleId,
        /// The routes, tried in order.
        ladder: Vec<RouteId>,
        /// Worth trying at the same time.
        also: Vec<RouteId>,
        /// The person who has to get back in first.
        waits_for: Option<Key>,
        /// The person who reactivates this one.
        reactivated_by: Option<Key>,
        /// The earliest day the login can be used.
        ready_earliest: Option<Day>,
        /// The latest such day.
        ready_latest: Option<Day>,
        /// The answers used, each with its source.
        because: Vec<Because>,
        /// The sums behind the dates.
        arithmetic: Vec<Sum>,
        /// Pointers to the answers that would settle the route.
        ask: Vec<At>,
    }

    /// An answer that was used.
    Because {
        /// A JSON pointer to the answer.
        fact: At,
        /// The source that makes it matter.
        source: SourceId,
    }

    /// How a date was reached.
    Sum {
        /// What the date is.
        what: Quantity,
        /// The day the count starts on.
        from: Day,
        /// How far it goes.
        count: i64,
        /// Days, business days, or the business day on or before.
        unit: Unit,
        /// The result.
        to: Day,
        /// The days that did not count.
        stepped_over: Vec<ClosedDay>,
    }

    /// A day that did not count.
    ClosedDay {
        /// The day.
        on: Day,
        /// Why.
        why: &'static str,
    }

    /// The five checks.
    Checks {
        /// Can anyone log in?
        login: Check,
        /// Is the account set up right?
        structure: Check,
        /// Can the refund be paid?
        ach: Check,
        /// Can the broker file?
        broker: Check,
        /// Is there time for the entries?
        entries: Check,
    }

    /// A check.
    Check {
        /// How it came out.
        status: CheckStatus,
        /// Why.
        findings: Vec<Finding>,
    }

    /// A finding of a check.
    Finding {
        /// What was found.
        id: FindingId,
        /// The check's rule.
        rule: RuleId,
        /// The answers it rests on.
        because: Vec<Because>,
        /// Ids of the people or entries it is about.
        about: Vec<Key>,
    }

    /// The finding for one entry.
    #[cfg_attr(feature = "schema", schemars(rename = "EntryFinding"))]
    Entry {
        /// The entry.
        id: Key,
        /// The rule that applies.
        rule: RuleId,
        /// Whether CAPE takes it.
        cape: Cape,
        /// The last day CAPE takes it.
        cape_last_day: Option<Day>,
        /// The day to file in CAPE by.
        cape_by: Option<Day>,
        /// The last day to protest.
        protest_last_day: Option<Day>,
        /// The day to protest by.
        protest_by: Option<Day>,
        /// What to do next.
        next: NextStepId,
        /// Whether access comes in time.
        risk: Risk,
        /// The answers used, each with its source.
        because: Vec<Because>,
        /// Pointers to the answers that would settle it.
        ask: Vec<At>,
    }

    /// The three checklists.
    #[cfg_attr(feature = "schema", schemars(rename = "ChecklistResults"))]
    Checklists {
        /// Ready for CAPE Phase 2.
        june_29: Checklist,
        /// The week before the filing.
        week_before: Checklist,
        /// While the refund is on its way.
        pipeline: Checklist,
    }

    /// A checklist.
    Checklist {
        /// Items answered yes.
        yes: usize,
        /// Items answered no.
        no: usize,
        /// Items without an answer.
        unknown: usize,
        /// The day it is due.
        due_on: Option<Day>,
        /// The items, in order.
        items: Vec<Item>,
        /// Ticked items that this edition of the list doesn't have; absent where there are none. They are kept.
        #[serde(skip_serializing_if = "Option::is_none")]
        unlisted: Option<Vec<String>>,
    }

    /// An item of a checklist.
    Item {
        /// Which item.
        id: ItemId,
        /// Its answer.
        answer: Answer,
        /// Where the answer comes from; null when nobody gave one.
        from: Option<AnsweredBy>,
    }

    /// A date with something to do.
    AgendaItem {
        /// The day, inclusive.
        on: Day,
        /// What to do.
        what: Event,
        /// The person or entry it is about; null for the company.
        who: Option<Key>,
    }
}

crate::choice::choice_names! {
    /// What a sum counts.
    Unit {
        /// Calendar days.
        Days = "days",
        /// Business days, counting from the next day.
        BusinessDays = "business_days",
        /// The day itself if it is a business day, else the business day before.
        OnOrBefore = "business_day_on_or_before",
    }
}

impl Assessment {
    pub(crate) fn of(assessment: &domain::Assessment, facts: &Facts) -> Self {
        debug_assert_eq!(assessment.people.len(), facts.people.len());
        let list = |at: usize| Checklist::of(&assessment.checklists[at]);
        let check = |at: usize| Check::of(&assessment.checks.0[at]);
        Self {
            as_of: Day(assessment.as_of),
            guidance: Day(assessment.guidance),
            company: Company {
                route: assessment.company.route,
                ready_earliest: day(assessment.company.ready.earliest),
                ready_latest: day(assessment.company.ready.latest),
                arithmetic: sums(&assessment.company.arithmetic),
                ask: pointers(&assessment.company.ask),
            },
            people: assessment.people.iter().map(Person::of).collect(),
            checks: Checks {
                login: check(0),
                structure: check(1),
                ach: check(2),
                broker: check(3),
                entries: check(4),
            },
            entries: assessment.entries.iter().map(Entry::of).collect(),
            checklists: Checklists {
                june_29: list(0),
                week_before: list(1),
                pipeline: list(2),
            },
            agenda: assessment.agenda.iter().map(AgendaItem::of).collect(),
        }
    }
}

impl Person {
    fn of(person: &domain::PersonFinding) -> Self {
        let clock = &person.clock;
        Self {
            id: Key(person.id.clone()),
            standing: clock.standing,
            certain: clock.certain,
            days_since_login: clock.days_since_login,
            days_since_login_least: clock.days_since_login_least,
            log_in_by: day(clock.log_in_by),
            dormant_on: day(clock.dormant_on),
            dormant_on_latest: day(clock.dormant_on_latest),
            rule: person.rule,
            ladder: person.ladder.clone(),
            also: person.also.clone(),
            waits_for: person.waits_for.clone().map(Key),
            reactivated_by: person.reactivated_by.clone().map(Key),
            ready_earliest: day(person.ready.earliest),
            ready_latest: day(person.ready.latest),
            because: reasons(&person.because),
            arithmetic: sums(&[clock.arithmetic.clone(), person.arithmetic.clone()].concat()),
            ask: pointers(&person.ask),
        }
    }
}

impl Entry {
    fn of(entry: &domain::EntryFinding) -> Self {
        let on = |pick: fn(domain::EntryDates) -> NaiveDate| entry.dates.map(pick).map(Day);
        Self {
            id: Key(entry.id.clone()),
            rule: entry.rule,
            cape: entry.cape,
            cape_last_day: on(|dates| dates.cape_last_day),
            cape_by: on(|dates| dates.cape_by),
            protest_last_day: on(|dates| dates.protest_last_day),
            protest_by: on(|dates| dates.protest_by),
            next: entry.next,
            risk: entry.risk,
            because: reasons(&entry.because),
            ask: pointers(&entry.ask),
        }
    }
}

impl Check {
    fn of(check: &domain::Check) -> Self {
        let finding = |finding: &domain::Finding| Finding {
            id: finding.id,
            rule: finding.rule,
            because: reasons(&finding.because),
            about: finding.about.iter().cloned().map(Key).collect(),
        };
        Self {
            status: check.status,
            findings: check.findings.iter().map(finding).collect(),
        }
    }
}

impl Checklist {
    fn of(list: &domain::ChecklistFinding) -> Self {
        Self {
            yes: list.count(Answer::Yes),
            no: list.count(Answer::No),
            unknown: list.count(Answer::Unknown),
            due_on: day(list.due_on),
            items: list
                .items
                .iter()
                .map(|item| Item {
                    id: item.id,
                    answer: item.answer,
                    from: item.from,
                })
                .collect(),
            unlisted: Some(list.unlisted.clone()).filter(|items| !items.is_empty()),
        }
    }
}

impl AgendaItem {
    fn of(item: &domain::AgendaItem) -> Self {
        Self {
            on: Day(item.on),
            what: item.what,
            who: item.who.id().cloned().map(Key),
        }
    }
}

fn day(day: Option<NaiveDate>) -> Option<Day> {
    day.map(Day)
}

fn pointers(places: &[Place]) -> Vec<At> {
    places.iter().copied().map(At).collect()
}

fn reasons(because: &[domain::Because]) -> Vec<Because> {
    because
        .iter()
        .map(|reason| Because {
            fact: At(reason.place),
            source: reason.source,
        })
        .collect()
}

fn sums(sums: &[domain::Sum]) -> Vec<Sum> {
    let one = |sum: &domain::Sum| {
        let (count, unit) = match sum.span {
            Span::Days(days) => (days, Unit::Days),
            Span::BusinessDays(days) => (i64::from(days.0), Unit::BusinessDays),
            Span::OnOrBefore => (0, Unit::OnOrBefore),
        };
        let closed = sum.stepped_over.iter().map(|day| ClosedDay {
            on: Day(day.on),
            why: day.why.name(),
        });
        Sum {
            what: sum.quantity,
            from: Day(sum.from),
            count,
            unit,
            to: Day(sum.to),
            stepped_over: closed.collect(),
        }
    };
    sums.iter().map(one).collect()
}
