//! Words in the brokers' exports: tables, CAPE lists, the calendar, and e-mails.

use super::name;
use crate::assessment::Event;
use crate::calendar::Iso;
use crate::choice::choice_names;
use crate::entries::Doubtful;
use crate::guidance::Guidance;
use crate::portfolio::{Cape, Client};
use crate::wording::broker::deadline;
use crate::wording::mail::Mail;
use crate::wording::{Noun, counted, event, grouped, long, ui};
use chrono::NaiveDate;

/// A line of a file or of pasted links.
pub fn line_of(file: &str, line: usize) -> String {
    if file.is_empty() {
        format!("Link {line}")
    } else {
        format!("{file}, line {line}")
    }
}

/// A list of links or checks is too long to be read.
pub fn too_many_lines(found: usize, most: usize) -> String {
    format!(
        "It has {} lines, and can have {} at most: split it into several files.",
        grouped(found),
        grouped(most)
    )
}

/// The name of a file that is saved: "clients-2026-11-30.csv".
pub fn export_name(what: &str, end: &str, today: NaiveDate) -> String {
    format!("{what}-{}.{end}", Iso(today))
}

pub fn file_columns() -> [&'static str; 31] {
    [
        "Client",
        "Client Number",
        "File",
        "Stage",
        "Assignee",
        "Contact",
        "Next Day",
        "Days Left",
        "What",
        "First Entry or Person",
        "Who Acts",
        "Overdue",
        "CAPE Open",
        "CAPE Soon",
        "Nearest CAPE Day",
        "Protests Soon",
        "Nearest Protest Day",
        "Login",
        "Can Sign In",
        "People",
        "Sign In By",
        "Bank (ACH)",
        "Broker",
        "Account Setup",
        "Entries",
        "Entries at Risk",
        "Not Ours",
        "Without Number",
        "Planned Filing",
        "Answers Saved On",
        "Note",
    ]
}

pub fn docket_columns() -> [&'static str; 11] {
    [
        "Day",
        "Days Left",
        "What",
        "Client",
        "Client Number",
        "Who Acts",
        "Assignee",
        "Entries",
        "People",
        "Done By",
        "Done On or Reason",
    ]
}

/// The file name of a CAPE list, of one client or all.
pub fn cape_file(client: Option<&Client>, number: Option<usize>, today: NaiveDate) -> String {
    let part = number.map_or_else(String::new, |number| format!("-{number}"));
    let whose = client.map_or_else(|| "clients".to_owned(), |client| slug(&name(client)));
    format!("cape-list-{whose}-{}{part}.csv", Iso(today))
}

/// A name for a file name: letters and digits separated by hyphens.
fn slug(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    if slug.is_empty() { "client".into() } else { slug }
}

/// How many entries are on a CAPE list.
pub fn cape_said(cape: &Cape) -> String {
    let files = cape.list.files.len();
    let files = match files {
        0 | 1 => String::new(),
        files => format!(" in {files} files"),
    };
    match cape.list.listed {
        0 => "No entry of yours can be listed in CAPE now.".into(),
        1 => "1 entry listed.".into(),
        listed => format!(
            "{} listed{files}, the soonest first.",
            counted(listed, Noun::Entry)
        ),
    }
}

/// What was left out of a CAPE list or needs checking, one line per reason.
pub fn cape_left_out(cape: &Cape) -> Vec<(String, Vec<String>)> {
    let list = &cape.list;
    let kept = list.doubtful == Doubtful::Listed;
    let doubtful = |left_out: &'static str, listed: &'static str| if kept { listed } else { left_out };
    let reasons = [
        (&list.without_number, "Left out: no entry number"),
        (&list.twice, "Left out: the number is listed already"),
        (
            &list.check_digit,
            doubtful(
                "Left out: the check digit doesn’t fit. Compare the number with ACE",
                "Listed, though the check digit doesn’t fit. Compare the number with ACE",
            ),
        ),
        (
            &list.no_duty,
            doubtful(
                "Left out: no IEEPA duty on it",
                "Listed, though there is no IEEPA duty on it",
            ),
        ),
        (
            &list.protest_unanswered,
            "Listed. Make sure that no protest is open: CBP rejects entries under protest",
        ),
    ];
    let names = |at: &[usize]| {
        at.iter()
            .filter_map(|at| cape.names.get(*at).cloned())
            .collect::<Vec<_>>()
    };
    let mut lines: Vec<(String, Vec<String>)> = reasons
        .iter()
        .filter(|(at, _)| !at.is_empty())
        .map(|(at, why)| (format!("{why} ({}).", grouped(at.len())), names(at)))
        .collect();
    if cape.filed > 0 {
        let entries = counted(cape.filed, Noun::Entry);
        lines.push((
            format!(
                "Left out: {entries} that you marked done, or whose client you marked filed, paid, or closed."
            ),
            Vec::new(),
        ));
    }
    if cape.others > 0 {
        let entries = counted(cape.others, Noun::Entry);
        lines.push((
            format!("Left out: {entries} filed by others or without your filer code."),
            Vec::new(),
        ));
    }
    lines
}

/// The title of a day in the calendar of all clients: "CAPE: Cedar Toys 2, Katsura 1".
pub fn calendar_summary(what: Event, clients: &[(String, usize)]) -> String {
    let named = clients.iter().take(4).map(|(name, count)| match count {
        0 => name.clone(),
        count => format!("{name} {count}"),
    });
    let named = crate::wording::and_more(named.collect(), clients.len());
    format!("{}: {named}", short_event(what))
}

fn short_event(what: Event) -> &'static str {
    match what {
        Event::CapeBy => "CAPE",
        Event::ProtestBy => "Protest",
        Event::LogInBy => "Sign in",
        Event::OpenDeskCase => "Help desk",
        Event::PlannedOn => "Planned filing",
        Event::ReconciliationDueOn => "Reconciliation",
        other => event(other),
    }
}

/// The description of an event in that calendar: each client with its entries.
pub fn calendar_text(what: Event, on: NaiveDate, lines: &[String], guidance: &Guidance) -> String {
    let head = format!("{} {}.", event(what), long(on));
    let foot = format!(
        "Made by {}. {}. Not legal advice.",
        ui::PRODUCT,
        ui::guidance_as_of(guidance)
    );
    format!("{head}\n{}\n{foot}", lines.join("\n"))
}

choice_names! {
    /// What clients can be asked in bulk.
    MailKind {
        SignIn = "sign_in",
        AnswerAgain = "answer_again",
        EnrollAch = "enroll_ach",
    }
}

pub fn mail_kind(kind: MailKind) -> &'static str {
    match kind {
        MailKind::SignIn => "Please sign in by a date",
        MailKind::AnswerAgain => "Please update your answers",
        MailKind::EnrollAch => "Please enroll for ACH refunds",
    }
}

/// Asks a client to update their answers; `link` opens the check with the answers in it.
pub fn answer_again(client: &Client, today: NaiveDate, link: Option<&str>) -> Mail {
    let next = deadline(client.deadline(today));
    let saved = client
        .row
        .saved_on
        .map_or_else(String::new, |day| format!(" from {}", long(day)));
    let how = match link {
        Some(link) => format!(
            "This link opens ACE Self-Check with your answers in it:\n{link}\n\nChange what is different"
        ),
        None => "Open your saved ACE Self-Check, change what is different".to_owned(),
    };
    Mail {
        subject: format!(
            "ACE Self-Check: please update your answers ({}{})",
            name(client),
            next.subject
        ),
        body: format!(
            "Hello,\n\nThe answers we have{saved} may be out of date. Deadlines for your IEEPA duty refund depend on them.{}\n\n{how}, and share the check with us again.\n\nThank you,\n[your name]\n",
            next.body
        ),
    }
}
