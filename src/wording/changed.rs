//! What a file's results said when saved, next to what the same answers give now.

use super::{check_status, entry_name, long, person, ui};
use crate::assessment::{Assessment, CheckId, CheckStatus};
use crate::facts::{Choice, Facts};
use crate::guidance::{Guidance, RuleId};
use crate::saved::Outline;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// A check, a person or an entry.
    pub what: String,
    pub then: String,
    pub now: String,
}

/// When and under which guidance the file was saved, and why the results may differ now.
pub fn differs(stated: &Outline, guidance: &Guidance, now: &Assessment) -> String {
    let on = stated
        .as_of
        .map_or_else(String::new, |day| format!(" on {}", long(day)));
    let under = stated
        .guidance
        .map_or_else(String::new, |day| format!(" with guidance as of {}", long(day)));
    let why = match (stated.as_of, stated.guidance) {
        (_, Some(edition)) if edition != now.guidance => {
            format!(" This page uses: {}.", ui::guidance_as_of(guidance))
        }
        (Some(day), _) if day != now.as_of => " Dates now count from a different day.".to_owned(),
        _ => String::new(),
    };
    format!(
        "The saved results were calculated{on}{under}. For {}, they are different.{why}",
        long(now.as_of)
    )
}

/// All differences between a file's own assessment and today's: checks first, then people and entries by their rules.
pub fn changes(facts: &Facts, guidance: &Guidance, stated: &Outline, now: &Assessment) -> Vec<Change> {
    let outline = Outline::of(now);
    let check = |name: Option<&String>| {
        let status = name.and_then(|name| CheckStatus::from_name(name));
        status.map_or_else(
            || ui::NOT_SAID.to_owned(),
            |status| check_status(status).to_owned(),
        )
    };
    let rule = |name: Option<&String>| {
        let Some(name) = name else {
            return ui::NOT_SAID.to_owned();
        };
        match RuleId::from_name(name) {
            Some(id) => format!("{name}: {}", guidance.rule(id).says.of(guidance)),
            None => String::clone(name),
        }
    };
    stated
        .differences(&outline)
        .iter()
        .map(|name| {
            let (then, now) = if CheckId::from_name(name).is_some() {
                (check(stated.checks.get(name)), check(outline.checks.get(name)))
            } else {
                (rule(stated.rules.get(name)), rule(outline.rules.get(name)))
            };
            Change {
                what: named(facts, name),
                then,
                now,
            }
        })
        .collect()
}

/// A check as a noun, a person or an entry by name.
fn named(facts: &Facts, name: &str) -> String {
    let check = CheckId::from_name(name).map(|check| super::sentence_case(ui::check_as_noun(check)));
    let one = facts
        .people
        .iter()
        .position(|person| person.id.as_str() == name)
        .map(|at| person(facts, at));
    let entry = facts
        .entries
        .iter()
        .position(|entry| entry.id.as_str() == name)
        .map(|at| entry_name(facts, at));
    check.or(one).or(entry).unwrap_or_else(|| name.to_owned())
}
