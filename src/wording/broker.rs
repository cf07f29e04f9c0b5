//! Words for a customs broker who looks at a client's check.

use super::mail::{Mail, one_line};
use super::{Noun, counted, long, person_name};
use crate::export::broker::Ask;
use crate::facts::{Facts, Label, Place};
use chrono::NaiveDate;

/// What the client is called: its name, or that it gave none.
#[must_use]
pub fn client(facts: &Facts) -> String {
    let name = one_line(facts.company.label.as_ref().map_or("", Label::as_str));
    if name.is_empty() {
        "Client without a name".to_owned()
    } else {
        name
    }
}

/// What to ask the client, in a sentence that speaks to the client.
#[must_use]
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

/// At most so many missing answers are named.
const NAMED: usize = 5;

fn missing(facts: &Facts, places: &[Place]) -> String {
    let named: Vec<String> = places
        .iter()
        .take(NAMED)
        .map(|place| one_line(&super::place(facts, *place)))
        .collect();
    let list = super::and_more(named, places.len());
    format!("Answer what is still open in the check: {list}.")
}

/// An e-mail that asks the client for all of this; `None` where there is nothing to ask.
#[must_use]
pub fn ask_mail(facts: &Facts, as_of: NaiveDate, asks: &[Ask]) -> Option<Mail> {
    if asks.is_empty() {
        return None;
    }
    let list: Vec<String> = asks.iter().map(|one| format!("- {}", ask(facts, one))).collect();
    let opening = format!(
        "We looked at your ACE Self-Check as of {}. Here is what we need from you to get your IEEPA duty refund:",
        long(as_of)
    );
    let closing = "You can change your answers in ACE Self-Check and send it to us again.";
    Some(Mail {
        subject: format!(
            "ACE Self-Check: what we need from {}",
            one_line(&super::company_name(facts))
        ),
        body: format!(
            "Hello,\n\n{opening}\n\n{}\n\n{closing}\n\nThank you,\n[your name]\n",
            list.join("\n")
        ),
    })
}
