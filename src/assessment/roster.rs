//! The people as a group: who is active, and who is "the TAO".

use super::standing::{StandingFinding, standing_of};
use crate::facts::{Facts, Mailbox, Person, Role};
use crate::guidance::Guidance;
use chrono::NaiveDate;

/// The facts with each person's standing, for the rules that look at more than one person.
pub(super) struct Roster<'a> {
    pub(super) facts: &'a Facts,
    pub(super) guidance: &'a Guidance,
    pub(super) as_of: NaiveDate,
    pub(super) standings: Vec<StandingFinding>,
    /// Position of the Trade Account Owner: the first who is active, else the first.
    pub(super) owner: Option<usize>,
    /// Position of the first active proxy TAO.
    pub(super) active_proxy: Option<usize>,
}

impl<'a> Roster<'a> {
    pub(super) fn new(facts: &'a Facts, guidance: &'a Guidance, as_of: NaiveDate) -> Self {
        let standings = facts
            .people
            .iter()
            .map(|person| standing_of(person, guidance, as_of))
            .collect();
        let mut roster = Self {
            facts,
            guidance,
            as_of,
            standings,
            owner: None,
            active_proxy: None,
        };
        roster.owner = roster
            .first(Role::TradeAccountOwner, |at| roster.is_active(at))
            .or_else(|| roster.first(Role::TradeAccountOwner, |_| true));
        roster.active_proxy = roster.first(Role::ProxyTradeAccountOwner, |at| roster.is_active(at));
        roster
    }

    /// Active: standing active or due soon, has not left, and the mailbox is not lost.
    pub(super) fn is_active(&self, at: usize) -> bool {
        let person = &self.facts.people[at];
        self.standings[at].standing.is_running()
            && !person.has_left()
            && person.mailbox != Some(Mailbox::Lost)
    }

    pub(super) fn owner_is_active(&self) -> bool {
        self.owner.is_some_and(|at| self.is_active(at))
    }

    /// The active proxy TAO who may be able to reactivate a person: only a trade account user, and only if no TAO is
    /// active.
    pub(super) fn proxy_for(&self, at: usize) -> Option<usize> {
        let is_user = self.facts.people[at].role == Some(Role::TradeAccountUser);
        self.active_proxy.filter(|_| is_user && !self.owner_is_active())
    }

    /// Whether people are listed and all of them have left.
    pub(super) fn everyone_has_left(&self) -> bool {
        !self.facts.people.is_empty() && self.current().next().is_none()
    }

    pub(super) fn has_no_account(&self) -> bool {
        self.facts.company.has_no_account()
    }

    /// Everyone whose employment is not `left`, with their position.
    pub(super) fn current(&self) -> impl Iterator<Item = (usize, &'a Person)> + use<'a> {
        self.facts
            .people
            .iter()
            .enumerate()
            .filter(|(_, person)| !person.has_left())
    }

    fn first(&self, role: Role, fits: impl Fn(usize) -> bool) -> Option<usize> {
        self.facts
            .people
            .iter()
            .enumerate()
            .position(|(at, person)| person.role == Some(role) && fits(at))
    }
}
