//! A check in a few lines: for a text message or a chat, and for the e-mail that carries it.

use super::mail::{Mail, company as name};
use super::{Noun, Step, Steps, counted, long, ui, verdict};
use crate::assessment::{Assessment, CheckId, CheckStatus, Planned};
use crate::entries::groups;
use crate::facts::Facts;
use crate::guidance::{ContactId, Guidance, NextStepId};

pub const LONGEST: usize = 600;

/// Whose check, the verdict, today's steps, and the help desk's number, one line each; then the reasons, as far as they
/// fit. At most [`LONGEST`] characters.
pub fn summary(facts: &Facts, plan: &Planned, guidance: &Guidance) -> String {
    let head = match name(facts) {
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

fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(LONGEST - 1).collect();
    format!("{}…", kept.trim_end())
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// A link that carries the answers.
    Link(String),
    /// A file of this name, and the page that opens it, if it has an address.
    File(String, Option<String>),
}

/// The e-mail that carries a check. `shown` is what the recipient will see; the subject and the three lines say whose
/// check it is, what matters most, and how to open it.
pub fn check_mail(shown: &Facts, found: &Assessment, carrier: &Carrier) -> Mail {
    let as_of = long(found.as_of);
    let subject = match name(shown) {
        Some(name) => format!("{name}: {} as of {as_of}", ui::PRODUCT),
        None => format!("{} as of {as_of}", ui::PRODUCT),
    };
    let whose = match name(shown) {
        Some(name) => format!(
            "This is the {} of {} as of {as_of}.",
            ui::PRODUCT,
            name.trim_end_matches('.')
        ),
        None => format!("This is our {} as of {as_of}.", ui::PRODUCT),
    };
    let open = match carrier {
        Carrier::Link(link) => format!("Open it here: {link}"),
        Carrier::File(file, Some(page)) => {
            format!(
                "To open the attached file {file}, choose “{}” at {page}",
                ui::OPEN_FILE
            )
        }
        Carrier::File(file, None) => {
            format!(
                "To open the attached file {file}, choose “{}” in {}.",
                ui::OPEN_FILE,
                ui::PRODUCT
            )
        }
    };
    Mail {
        subject,
        body: [whose, highlights(shown, found), open].join("\n"),
    }
}

/// Who can sign in, what to file and protest first, and whether the refund can be paid. Names nobody.
fn highlights(shown: &Facts, found: &Assessment) -> String {
    let usable = found
        .people
        .iter()
        .filter(|person| person.is_usable_now())
        .count();
    let status = |id: CheckId| found.checks.get(id).status;
    let logins = match (status(CheckId::Login), usable) {
        (CheckStatus::Blocked, _) => "Nobody can sign in to ACE right now.".to_owned(),
        (_, 0) => "It isn’t clear yet whether anyone can sign in to ACE.".to_owned(),
        (_, usable) => format!(
            "{} of {} can sign in to ACE.",
            usable,
            counted(found.people.len(), Noun::Person)
        ),
    };
    let groups = groups(shown, found);
    let due = |step: NextStepId, act: &str| {
        let group = groups.iter().find(|group| group.next == step)?;
        let entries = counted(group.count, Noun::Entry);
        let first = if group.count == 1 { "" } else { "the first " };
        let by = group
            .nearest
            .map_or_else(String::new, |day| format!(", {first}by {}", long(day)));
        Some(format!("{entries} to {act}{by}."))
    };
    let ach =
        (status(CheckId::Ach) == CheckStatus::Blocked).then(|| "Not enrolled for ACH refunds.".to_owned());
    let lines = [
        Some(logins),
        due(NextStepId::FileCape, "file in CAPE"),
        due(NextStepId::Protest, "protest"),
        ach,
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
