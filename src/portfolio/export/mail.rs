//! E-mails to many clients, one each, and what they ask.

use crate::assessment::{Assessment, Event};
use crate::broker::{self, Ask};
use crate::facts::Facts;
use crate::guidance::Guidance;
use crate::portfolio::row::assess_today;
use crate::portfolio::words::{self, MailKind};
use crate::portfolio::{Client, Count, Firm};
use crate::wording::broker::ask_mail;
use crate::wording::mail::Mail;
use chrono::NaiveDate;

/// What to ask a client, without what the broker marked done.
pub fn asks(client: &Client, facts: &Facts, found: &Assessment, firm: &Firm) -> Vec<Ask> {
    let mut asks = broker::asks(facts, found, &firm.codes());
    asks.retain(|ask| match ask {
        Ask::SignIn(_, by) => client.marks.done_on(*by, Event::LogInBy).is_none(),
        _ => true,
    });
    asks
}

/// The e-mail of one kind to a client; `None` if it isn't needed. `link` makes a link that opens the check with its
/// answers, if there is an address for it.
pub fn mail(
    client: &Client,
    facts: &Facts,
    kind: MailKind,
    firm: &Firm,
    guidance: &Guidance,
    today: NaiveDate,
    link: impl FnOnce(&Facts) -> Option<String>,
) -> Option<Mail> {
    if client.marks.stage.is_over() {
        return None;
    }
    let asked = |fits: fn(&Ask) -> bool| {
        let mut asked = asks(client, facts, &assess_today(facts, guidance, today), firm);
        asked.retain(fits);
        ask_mail(facts, today, &asked, client.deadline(today))
    };
    match kind {
        MailKind::SignIn => asked(|ask| matches!(ask, Ask::SignIn(..))),
        MailKind::EnrollAch => asked(|ask| matches!(ask, Ask::EnrollAch)),
        MailKind::AnswerAgain => {
            let needs = Count::Stale.has(client, firm.stale_after, today) || client.row.missing > 0;
            needs.then(|| words::answer_again(client, today, link(facts).as_deref()))
        }
    }
}
