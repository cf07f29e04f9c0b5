//! E-mails to clients: who gets which, and the date it is about.

use super::{client, client_mut, day, monday, one, twelve};
use crate::support::says;
use ace_self_check::assessment::Event;
use ace_self_check::facts::Facts;
use ace_self_check::guidance::CURRENT;
use ace_self_check::portfolio::words::MailKind;
use ace_self_check::portfolio::{Client, Done, Firm, Portfolio, Stage, mail};
use ace_self_check::saved;
use ace_self_check::wording::mail::Mail;
use chrono::NaiveDate;

fn to(client: &Client, kind: MailKind, today: NaiveDate) -> Option<Mail> {
    let facts: Facts = saved::read_kept(client.check.as_bytes(), today).unwrap().facts;
    let link = |_: &Facts| Some("https://example.com/#answers".to_owned());
    mail(client, &facts, kind, &Firm::default(), &CURRENT, today, link)
}

/// The names of clients that get an e-mail of this kind.
fn who(portfolio: &Portfolio, kind: MailKind) -> Vec<&str> {
    let clients = portfolio.clients.iter();
    let asked = clients.filter(|client| to(client, kind, monday()).is_some());
    asked.map(|client| client.name().unwrap_or("–")).collect()
}

/// From the table of docs/clients.md: ACH is blocked for two.
#[test]
fn clients_without_ach_are_asked_to_enroll() {
    let mut portfolio = twelve();
    assert_eq!(
        who(&portfolio, MailKind::EnrollAch),
        ["Dogwood Apparel", "Juniper Foods"]
    );
    let juniper = to(client(&portfolio, "Juniper Foods"), MailKind::EnrollAch, monday()).unwrap();
    says(
        &juniper.body,
        "- Enroll for ACH refunds in ACE.|Your next deadline is Monday, November 30, 2026: protest.",
    );
    assert_eq!(
        juniper.subject,
        "ACE Self-Check: what we need from Juniper Foods, next deadline: November 30, 2026"
    );
    client_mut(&mut portfolio, "Juniper Foods").marks.stage = Stage::Closed;
    assert_eq!(who(&portfolio, MailKind::EnrollAch), ["Dogwood Apparel"]);
}

#[test]
fn a_sign_in_mail_is_about_its_own_date() {
    let mut portfolio = twelve();
    // Katsura files in CAPE on the same day, but this asks for a sign-in.
    for (name, on) in [
        ("Birch Footwear", "December 3, 2026"),
        ("Katsura Imports", "November 30, 2026"),
    ] {
        let mail = to(client(&portfolio, name), MailKind::SignIn, monday()).unwrap();
        assert_eq!(
            mail.subject,
            format!("ACE Self-Check: what we need from {name}, next deadline: {on}")
        );
        says(
            &mail.body,
            &format!("{on}: sign in to ACE.|sign in to ACE by {on}"),
        );
    }
    // Marked done, it isn't asked again.
    let birch = client_mut(&mut portfolio, "Birch Footwear");
    birch.marks.finish(Done {
        on: day("2026-12-03"),
        what: Event::LogInBy,
        noted_on: monday(),
        by: "MK".into(),
        reason: String::new(),
    });
    let again = to(birch, MailKind::SignIn, monday());
    assert!(again.is_none_or(|mail| !mail.body.contains("December 3")));
}

/// The twelve were assessed on November 30: after 14 days they are stale (docs/clients.md, “The list”).
#[test]
fn stale_answers_are_asked_for_again() {
    let portfolio = twelve();
    let ivy = client(&portfolio, "Ivy Auto Parts");
    assert_eq!(to(ivy, MailKind::AnswerAgain, day("2026-12-01")), None);
    let fir = client(&portfolio, "Fir Tools");
    let mail = to(fir, MailKind::AnswerAgain, day("2026-12-15")).unwrap();
    says(
        &mail.body,
        "The answers we have from November 30, 2026 may be out of date.|\
         Your next deadline is Tuesday, December 29, 2026: file in CAPE.|https://example.com/#answers",
    );
    assert_eq!(
        mail.subject,
        "ACE Self-Check: please update your answers (Fir Tools, next deadline: December 29, 2026)"
    );
    // Without a date there is none to name.
    let portfolio = one("Oak Hats", "");
    let mail = to(&portfolio.clients[0], MailKind::AnswerAgain, monday()).unwrap();
    assert!(!mail.body.contains("Your next deadline") && !mail.subject.contains("deadline:"));
}
