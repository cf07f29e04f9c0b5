//! Words for a customs broker looking at a client's check.

use super::mail::{Mail, company as name, one_line};
use super::{FindingText, Noun, counted, long, person_name, weekday_long};
use crate::assessment::{AgendaRow, Assumed, CheckStatus, Event, Finding, FindingId as F, Planned};
use crate::broker::{Ask, BrokerEntries};
use crate::entries::EntryIndex;
use crate::facts::{Facts, Label, Person, Place};
use crate::guidance::Guidance;
use chrono::NaiveDate;

/// The client's name, or that it has none.
pub fn client(facts: &Facts) -> String {
    name(facts).unwrap_or_else(|| "Client without a name".to_owned())
}

/// What to ask the client, in a sentence addressed to the client.
pub fn ask(facts: &Facts, ask: &Ask) -> String {
    match ask {
        Ask::EntryNumbers(count) => {
            let entries = counted(*count, Noun::Entry);
            format!(
                "Send us the entry numbers of {entries}. When you share the check, choose “{}”.",
                super::sharing::level(crate::sharing::Level::ForFiling)
            )
        }
        Ask::Entries => "List the entries on which you paid IEEPA duties.".into(),
        Ask::Apply => {
            "Apply for an ACE account: your company has none. Your plan in the check shows how.".into()
        }
        Ask::GetBackIn => {
            "Get someone back into ACE: nobody at your company can sign in. Your plan in the check shows how."
                .into()
        }
        Ask::SignIn(who, by) => {
            format!(
                "Have {} sign in to ACE by {}. After that, CBP may shut off the login.",
                one_line(&person_name(facts, who)),
                long(*by)
            )
        }
        Ask::EnrollAch => "Enroll for ACH refunds in ACE. CBP pays these refunds no other way.".into(),
        Ask::ConfirmAch => "Tell us whether your company is enrolled for ACH refunds in ACE.".into(),
        Ask::Authorize => "Give us access to your ACE account, or tell us that you did.".into(),
        Ask::FixSetup => "Fix how your ACE account is set up. The check lists what is missing.".into(),
        Ask::Answer(places) => missing(facts, places),
        Ask::CompanyName => "Add your company’s name to the check.".into(),
    }
}

const NAMED: usize = 5;

fn missing(facts: &Facts, places: &[Place]) -> String {
    let named: Vec<String> = places
        .iter()
        .take(NAMED)
        .map(|place| one_line(&super::place(facts, *place)))
        .collect();
    let list = super::and_more(named, places.len());
    format!("Answer the open questions in the check: {list}.")
}

/// The client's next deadline in an e-mail; empty texts if there is none.
#[derive(Default)]
pub struct Deadline {
    /// After the client's name in the subject.
    pub subject: String,
    /// After a sentence.
    pub body: String,
}

/// What to do by a day, after a colon.
fn act(what: Event) -> &'static str {
    match what {
        Event::LogInBy => "sign in to ACE",
        Event::OpenDeskCase => "call the ACE help desk",
        Event::PlannedOn => "the planned filing",
        Event::ReconciliationDueOn => "the reconciliation entry",
        Event::CapeBy => "file in CAPE",
        Event::ProtestBy => "protest",
        other => super::event(other),
    }
}

pub fn deadline(next: Option<(NaiveDate, Event)>) -> Deadline {
    next.map_or_else(Deadline::default, |(on, what)| Deadline {
        subject: format!(", next deadline: {}", long(on)),
        body: format!(" Your next deadline is {}: {}.", weekday_long(on), act(what)),
    })
}

/// An e-mail that asks the client for all of this; `None` if there is nothing to ask. `next` is the client's next
/// deadline.
pub fn ask_mail(
    facts: &Facts,
    as_of: NaiveDate,
    asks: &[Ask],
    next: Option<(NaiveDate, Event)>,
) -> Option<Mail> {
    let next = match asks {
        [] => return None,
        // The earliest sign-in comes first.
        [Ask::SignIn(_, by), rest @ ..] if rest.iter().all(|ask| matches!(ask, Ask::SignIn(..))) => {
            Some((*by, Event::LogInBy))
        }
        _ => next,
    };
    let next = deadline(next);
    let list: Vec<String> = asks.iter().map(|one| format!("- {}", ask(facts, one))).collect();
    let opening = format!(
        "We looked at your ACE Self-Check as of {}.{} Here is what we need from you to get your IEEPA duty refund:",
        long(as_of),
        next.body
    );
    let closing = "You can change your answers in ACE Self-Check and send it to us again.";
    Some(Mail {
        subject: format!(
            "ACE Self-Check: what we need from {}{}",
            one_line(&super::company_name(facts)),
            next.subject
        ),
        body: format!(
            "Hello,\n\n{opening}\n\n{}\n\n{closing}\n\nThank you,\n[your name]\n",
            list.join("\n")
        ),
    })
}

/// The client by name, or "the client".
fn the_client(facts: &Facts) -> String {
    name(facts).unwrap_or_else(|| "the client".into())
}

/// The same check with a name for its company and its account owner, so that no text about it says "your company"
/// or "your account owner".
pub fn named(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    facts.company.label = Label::parse(&the_client(&facts)).ok();
    let people = facts.people.iter_mut();
    let mut owners: Vec<&mut Person> = people.filter(|person| person.is_owner()).collect();
    // Of several, each has a number.
    if let [owner] = &mut owners[..]
        && owner.label.is_none()
    {
        owner.label = Label::parse("the account owner").ok();
    }
    facts
}

/// Who can sign in, in a sentence about the client.
pub fn title(plan: &Planned) -> String {
    // The plan may assume an account owner, who has no name.
    let assumed = Assumed {
        facts: named(&plan.assumed.facts),
        made: plan.assumed.made.clone(),
    };
    super::verdict(&assumed, &plan.found, &plan.tasks).title
}

/// A finding about a client. The importer's own words call the client "you".
pub fn finding(facts: &Facts, guidance: &Guidance, found: &Finding) -> FindingText {
    let client = super::sentence_case(&the_client(facts));
    let says = match found.id {
        F::NoPortalAccount => format!("{client} has no ACE account. Without one CBP can’t pay the refund, unless someone else gets it (CBP Form 4811)."),
        F::AchNotEnrolled => format!("{client} isn’t set up for ACH refunds, and CBP pays them by ACH bank transfer only."),
        F::AchEnrolled => format!("{client} is set up for ACH refunds."),
        F::AchUnknown => "The client didn’t say whether it is set up for ACH refunds.".into(),
        F::StructureUnknown => "The client didn’t say how its account is set up.".into(),
        F::ImporterFiled => format!("{client} filed its own entries."),
        F::BrokerCannotFile => "The client says that its broker can’t file now.".into(),
        F::BrokerNotAuthorized => "The client says that its broker had no access before the account was shut off. One publisher says that’s needed.".into(),
        F::BrokerCanFile => "The client says that its broker can file, even if the client’s own login is locked. For the refund, the client’s bank still has to be set up.".into(),
        F::BrokerUnknown => "The client didn’t say whether its broker can file.".into(),
        F::NoEntriesListed => format!("{NO_ENTRIES} Their deadlines can’t be checked."),
        _ => super::finding(facts, guidance, found).says,
    };
    // Its broker knows what these tell the client to ask the broker.
    let next = match found.id {
        F::StructureUnknown => "Have someone who can sign in check.".into(),
        F::BrokerCannotFile | F::BrokerCanFile | F::BrokerUnknown => String::new(),
        _ => super::finding(facts, guidance, found).next,
    };
    FindingText { says, next }
}

pub fn event_row(index: &EntryIndex, row: &AgendaRow) -> String {
    match row.what {
        Event::PlannedOn => super::event(row.what).to_owned(),
        _ => super::event_row(index, row),
    }
}

pub const TITLE: &str = "A client’s check";
/// Accessible name of the bar over someone else's check.
pub const LOOKING: &str = "Someone else’s check";
/// Before the client's name.
pub const FROM_FILE: &str = "From the file or link you opened";
pub const NOT_STORED: &str = "Nothing in it is stored on this computer. Your own answers stay as they are.";
/// In place of the saving status.
pub const SAVED_NOT: &str = "Not stored here";
pub const AS_BROKER: &str = "Broker’s view";
pub const AS_CLIENT: &str = "Client’s view";
/// Button: continue with the check as one's own.
pub const AS_OWN: &str = "Edit it as my own";
/// Button: back to one's own answers.
pub const STOP: &str = "Close this check";
/// Button: look at someone else's answers without storing any of them.
pub const LOOK_ONLY: &str = "Just look at it";
/// Button: the same, in the broker's view.
pub const I_AM_BROKER: &str = "I’m the broker: show the broker’s view";
/// Heading: entries with our filer code.
pub const OURS: &str = "Our entries";
pub const NO_OURS: &str = "No entries with your filer codes.";
pub const NO_ENTRIES: &str = "The client listed no entries.";
pub const PROTESTS: &str = "Protests";
pub const NO_PROTESTS: &str = "No entry needs a protest now.";
pub const PROTESTS_UNKNOWN: &str = "Not known, because the client listed no entries.";
pub const ACH: &str = "ACH refunds";
pub const ASK: &str = "Ask the client";
pub const NOTHING_TO_ASK: &str = "Nothing is missing.";
pub const LOGINS: &str = "Logins";
pub const NO_LOGINS: &str = "The client listed no logins.";
/// Field: our filer codes.
pub const CODES: &str = "Your filer codes";
pub const CODES_HINT: &str = "The first three characters of the entry numbers you file, such as B76. Separate several with commas. They are kept on this computer, and checks you open here then start in this view.";
pub const SAVE_CODES: &str = "Save the codes";
pub const CODES_SAVED: &str = "Saved on this computer.";
pub const CODES_CLEARED: &str = "Cleared. Every entry counts as yours.";
pub const CODES_NOT_SAVED: &str =
    "This browser doesn’t let this page save them. They apply until you close this check.";
pub const CODES_WRONG: &str = "Enter filer codes such as B76, separated by commas.";
/// Link: all entries with a list for CAPE.
pub const ALL_ENTRIES: &str = "All entries, with files for CAPE";
pub const COPY_MAIL: &str = "Copy the e-mail";

/// Whether the refund can be paid, in a sentence.
pub fn ach(status: CheckStatus) -> &'static str {
    match status {
        CheckStatus::Clear => "Enrolled: CBP can pay the refund.",
        CheckStatus::Blocked => "Not enrolled: CBP can’t pay the refund.",
        CheckStatus::AtRisk | CheckStatus::Unknown => "The client didn’t say whether it is enrolled.",
    }
}

/// The entries that aren't ours, in a sentence; `None` if there are none.
pub fn not_ours(facts: &Facts, groups: &BrokerEntries) -> Option<String> {
    let mut others: Vec<String> = Vec::new();
    for at in &groups.others {
        let number = facts.entries[*at].entry_number.as_ref();
        let code = number.map_or_else(String::new, |number| number.as_str()[..3].to_owned());
        if !others.contains(&code) {
            others.push(code);
        }
    }
    let filed = (!others.is_empty()).then(|| {
        let entries = counted(groups.others.len(), Noun::Entry);
        format!(
            "{entries} filed by others ({}). Only the filer can file an entry in CAPE.",
            super::and_list(&others)
        )
    });
    let unknown = (!groups.without_number.is_empty()).then(|| {
        format!(
            "{} without a number.",
            counted(groups.without_number.len(), Noun::Entry)
        )
    });
    let lines: Vec<String> = filed.into_iter().chain(unknown).collect();
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// Why a broker can't file from a check; `None` if it can.
pub fn cannot_file(facts: &Facts) -> Option<&'static str> {
    let has_numbers = facts.entries.iter().any(|entry| entry.entry_number.is_some());
    (!facts.entries.is_empty() && !has_numbers).then_some(
        "This check has no entry numbers, so you can’t file from it. Ask the client to share it again.",
    )
}

/// The day a check is made for, and when it was saved.
pub fn dated(facts: &Facts, as_of: NaiveDate) -> String {
    let saved = facts.check.as_ref().and_then(|check| check.saved_at);
    let saved = saved.map_or_else(String::new, |saved| {
        format!(" The client saved it on {}.", long(saved.day()))
    });
    format!("As of {}.{saved}", long(as_of))
}
