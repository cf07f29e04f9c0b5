//! The plan in a few lines, for a text message or a chat.

use super::{Step, Steps, long, ui, verdict};
use crate::assessment::Planned;
use crate::facts::{Facts, Label};
use crate::guidance::{ContactId, Guidance};

/// The most characters of a summary.
pub const LONGEST: usize = 600;

/// Whose check, the verdict, today's steps, and the help desk's number, a line each; at most [`LONGEST`] characters.
/// The reasons come last, as far as they fit.
#[must_use]
pub fn summary(facts: &Facts, plan: &Planned, guidance: &Guidance) -> String {
    let company = facts.company.label.as_ref().map(Label::as_str).map(str::trim);
    let company = company.filter(|name| !name.is_empty());
    let head = match company {
        Some(name) => format!("{}, {name}, {}", ui::PRODUCT, long(plan.found.as_of)),
        None => format!("{}, {}", ui::PRODUCT, long(plan.found.as_of)),
    };
    let verdict = verdict(&plan.assumed, &plan.found, &plan.tasks);
    let steps = (1..)
        .zip(Steps::today(plan, guidance))
        .map(|(at, step): (usize, Step)| format!("{at}. {}", step.title));
    let desk = guidance.contact(ContactId::AceSupport);
    let phone = desk
        .phone
        .map(|phone| format!("{}: {}, {}", ui::HELP_DESK, phone.number, phone.options));
    let mut lines: Vec<String> = vec![head, verdict.title];
    let reasons_at = lines.len();
    lines.extend(steps);
    lines.extend(phone);
    for (at, reason) in verdict.lines.into_iter().enumerate() {
        let length: usize = lines.iter().map(|line| line.chars().count() + 1).sum();
        if length + reason.chars().count() > LONGEST {
            break;
        }
        lines.insert(reasons_at + at, reason);
    }
    shortened(&lines.join("\n"))
}

/// Names may be long.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(LONGEST - 1).collect();
    format!("{}…", kept.trim_end())
}
