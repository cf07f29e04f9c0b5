//! What the plan assumes, in a sentence.

use super::{and_more, person_name, ui};
use crate::assessment::{Assumed, Assumption};
use crate::facts::{Facts, Id};
use crate::guidance::Guidance;

/// "We assumed that Danny is the account owner, and 2 more."; `None` if nothing was assumed.
pub fn assumed(assumed: &Assumed, guidance: &Guidance) -> Option<String> {
    const NAMED: usize = 3;
    let count = assumed.made.len();
    let said: Vec<String> = assumed
        .made
        .iter()
        .take(if count == NAMED + 1 { count } else { NAMED })
        .map(|(assumption, about)| one(&assumed.facts, guidance, *assumption, about.as_ref()))
        .collect();
    (count > 0).then(|| format!("We assumed that {}.", and_more(said, count)))
}

fn one(facts: &Facts, guidance: &Guidance, assumption: Assumption, about: Option<&Id>) -> String {
    let name = about.map_or_else(String::new, |id| person_name(facts, id));
    match assumption {
        Assumption::HasAccount => format!("{} has an ACE account", ui::your_company(facts)),
        Assumption::OneImporterNumber => format!("{} has one importer number", ui::your_company(facts)),
        Assumption::SomeoneIsOwner => format!("someone at {} is the account owner", ui::your_company(facts)),
        Assumption::OwnerUnknown => "nobody knows who the account owner is".into(),
        Assumption::IsOwner => format!("{name} is the account owner"),
        Assumption::IsUser => format!("{name} is a regular user"),
        Assumption::StillThere => format!("{name} still works with you"),
        Assumption::LockedOut => format!("{name} hasn’t signed in for {} days", guidance.clock.days),
        Assumption::ReadsMailbox => format!("{name} can open the inbox ACE writes to"),
        Assumption::KnowsPassword => format!("{name} knows the password"),
    }
}
