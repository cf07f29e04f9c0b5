//! A person's row: the 45 days, the locked span, and the recovery.

use super::bar::bars;
use super::{Bar, Stretch, Window, words};
use crate::assessment::{Assessment, PersonFinding, Readiness, Standing};
use crate::calendar::add_days;
use crate::facts::{Facts, LastLogin, Role};
use crate::guidance::RouteId;
use crate::wording;
use chrono::NaiveDate;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// The login works and needs only keeping.
    Works,
    /// A recovery route exists.
    ComesBack,
    /// The recovery route depends on a missing answer.
    NeedsAnswer,
    /// The login is revoked, never reactivated.
    Revoked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    pub from: NaiveDate,
    /// The last safe day, inclusive.
    pub log_in_by: NaiveDate,
    /// The first day treated as dormant.
    pub dormant_on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    pub name: String,
    pub role: &'static str,
    /// The state of the clock; `None` for a company without logins.
    pub standing: Option<Standing>,
    pub last_login: Option<LastLogin>,
    /// The 45 days; `None` if they don't matter: no day is known, or the portal says otherwise.
    pub clock: Option<Clock>,
    pub outlook: Outlook,
    pub ready: Readiness,
    /// What is drawn, from left to right.
    pub bars: Vec<Bar>,
    /// Whether it is drawn; false for those over [`MOST_DRAWN`](super::MOST_DRAWN).
    pub drawn: bool,
    stretches: Vec<Stretch>,
}

impl PersonRow {
    /// The days the window has to show.
    pub(super) fn interesting(&self) -> impl Iterator<Item = NaiveDate> {
        self.stretches
            .iter()
            .flat_map(|stretch| [stretch.first(), stretch.last()])
            .flatten()
    }

    pub(super) fn draw(&mut self, today: NaiveDate, window: Window) {
        self.bars = bars(&self.stretches, today, window);
    }
}

/// One row per person in the respondent's order, or one for the company if it has no account and nobody is listed.
pub(super) fn rows(facts: &Facts, assessment: &Assessment) -> Vec<PersonRow> {
    let people = assessment.people.iter().enumerate();
    let mut rows: Vec<PersonRow> = people
        .map(|(at, finding)| row(facts, at, finding, assessment.as_of))
        .collect();
    if rows.is_empty() {
        rows.extend(company_row(facts, assessment));
    }
    choose_drawn(facts, &mut rows);
    rows
}

fn row(facts: &Facts, at: usize, finding: &PersonFinding, today: NaiveDate) -> PersonRow {
    let outlook = outlook(finding);
    PersonRow {
        name: wording::person(facts, at),
        role: wording::role(facts.people[at].role),
        standing: Some(finding.clock.standing),
        last_login: facts.people[at].last_login,
        clock: clock(finding, today),
        outlook,
        ready: finding.ready,
        bars: Vec::new(),
        drawn: true,
        stretches: stretches(finding, outlook, today),
    }
}

fn company_row(facts: &Facts, assessment: &Assessment) -> Option<PersonRow> {
    let ready = assessment.company.ready;
    let recovery = recovery(ready)?;
    Some(PersonRow {
        name: words::capitalized(&wording::person_or_company(facts, None)),
        role: words::NEW_ACCOUNT,
        standing: None,
        last_login: None,
        clock: None,
        outlook: Outlook::ComesBack,
        ready,
        bars: Vec::new(),
        drawn: true,
        stretches: vec![recovery],
    })
}

fn outlook(finding: &PersonFinding) -> Outlook {
    if finding.is_usable_now() {
        Outlook::Works
    } else if finding.needs_answers() {
        Outlook::NeedsAnswer
    } else if finding.ladder.first() == Some(&RouteId::RemoveUser) {
        Outlook::Revoked
    } else {
        Outlook::ComesBack
    }
}

/// The 45 days if they matter: a running clock, or one that has run out by today.
fn clock(finding: &PersonFinding, today: NaiveDate) -> Option<Clock> {
    let found = &finding.clock;
    let clock = Clock {
        from: add_days(today, -found.days_since_login?),
        log_in_by: found.log_in_by?,
        dormant_on: found.dormant_on?,
    };
    let decides = match found.standing {
        Standing::Active | Standing::DueSoon => true,
        Standing::Dormant | Standing::LongInactive => clock.dormant_on <= today,
        Standing::Held | Standing::Unknown => false,
    };
    decides.then_some(clock)
}

fn stretches(finding: &PersonFinding, outlook: Outlook, today: NaiveDate) -> Vec<Stretch> {
    let clock = clock(finding, today);
    let is_locked = matches!(
        finding.clock.standing,
        Standing::Dormant | Standing::LongInactive | Standing::Held
    );
    let running = clock.map(|clock| Stretch::Running {
        from: clock.from,
        log_in_by: clock.log_in_by,
    });
    let locked = is_locked.then_some(Stretch::Locked {
        since: clock.map(|clock| clock.dormant_on),
        after: finding.clock.days_since_login.map(|days| add_days(today, -days)),
        until: today,
    });
    let recovery = recovery(finding.ready).filter(|_| outlook == Outlook::ComesBack);
    [running, locked, recovery].into_iter().flatten().collect()
}

fn recovery(ready: Readiness) -> Option<Stretch> {
    ready.earliest.map(|earliest| Stretch::Recovery {
        earliest,
        latest: ready.latest,
    })
}

/// If there are too many people to draw, TAOs come first, then proxy TAOs, then the others.
fn choose_drawn(facts: &Facts, rows: &mut [PersonRow]) {
    let rank = |at: &usize| match facts.people.get(*at).and_then(|person| person.role) {
        Some(Role::TradeAccountOwner) => 0,
        Some(Role::ProxyTradeAccountOwner) => 1,
        _ => 2,
    };
    let mut order: Vec<usize> = (0..rows.len()).collect();
    crate::order::sort_by_key(&mut order, rank);
    for at in order.into_iter().skip(super::MOST_DRAWN) {
        rows[at].drawn = false;
    }
}
