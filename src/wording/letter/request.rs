//! A person asks the Trade Account Owner, or a proxy TAO, to reactivate the login.

use super::case::Case;
use super::entered::{self, FILL_IN, LEGAL_NAME, NO_PASSWORD, SENDER};
use super::layout::{bullets, lines, paragraphs, plain, sentences};
use super::{Kind, Letter, LetterId};
use crate::assessment::Standing;
use crate::facts::{Deactivation, Mailbox, Person};
use crate::wording::sentence_case;

/// The request to the TAO by name. If that person has left, it asks the new TAO; if nobody knows the TAO yet, the name
/// is a bracket.
pub(super) fn to_owner(case: &Case) -> Letter {
    let owner = case.owner();
    let stays = owner.filter(|owner| !owner.has_left());
    let bracket = if owner.is_some_and(Person::has_left) {
        "[name of the new account owner]"
    } else {
        "[name of the account owner]"
    };
    let name = name_or(stays, bracket);
    let use_it = match owner {
        None => "Send it as soon as you know who the account owner is, and sign in the same day the login is reactivated.".into(),
        Some(owner) if owner.has_left() => {
            "Send it to the new account owner once CBP has made the change, and sign in the same day the login is reactivated.".into()
        }
        Some(_) if case.finding.waits_for.is_some() => {
            format!("Send it to {name} now, ready for when {name} can sign in again. Sign in the same day the login is reactivated.")
        }
        Some(_) => format!("Send it to {name} now, and sign in the same day the login is reactivated."),
    };
    let own_login = if case.finding.waits_for.is_some() || stays.is_none() {
        "If your own login does not work yet, please do it as soon as it does."
    } else {
        ""
    };
    let asks = format!("As the account owner (Trade Account Owner, TAO), you can. {own_login}");
    request(
        case,
        LetterId::ReactivationRequest,
        &name,
        use_it,
        asks.trim_end(),
    )
}

/// The request to a proxy TAO who may be able to do it, if there is one.
pub(super) fn to_proxy(case: &Case) -> Option<Letter> {
    let proxy = case.proxy()?;
    let name = name_or(Some(proxy), "[name of the proxy]");
    let use_it = format!("Send it to {name} now. If it works, sign in the same day.");
    let asks = "As a proxy (proxy TAO), you may be able to; CBP’s messages differ on that. If ACE does not offer you the option, only the account owner (Trade Account Owner, TAO) can do it.";
    Some(request(case, LetterId::ProxyRequest, &name, use_it, asks))
}

fn name_or(person: Option<&Person>, bracket: &str) -> String {
    person
        .and_then(|person| entered::label(person.label.as_ref()))
        .unwrap_or_else(|| bracket.into())
}

fn request(case: &Case, id: LetterId, name: &str, use_it: String, asks: &str) -> Letter {
    Letter {
        id,
        kind: Kind::Email,
        title: format!("E-mail to {name}: please reactivate a login"),
        use_it,
        to: None,
        subject: Some("Please reactivate my ACE Portal login".into()),
        body: body(case, name, asks),
        reminders: plain(&[
            "Sign in the same day. In 2018, CBP suspended reactivated users again if they didn’t; it’s not known whether it still does.",
            FILL_IN,
            NO_PASSWORD,
        ]),
    }
}

fn body(case: &Case, name: &str, asks: &str) -> String {
    let opening = sentences(&[
        format!("{}, and I cannot reactivate it myself.", state(case)),
        asks.into(),
        entered::plan(case.facts, case.as_of),
    ]);
    let steps = [
        "Sign in to the ACE Portal and open the Tools tab.",
        "Choose my name, which is a link, then Reactivate.",
        "Tell me right away. I will sign in the same day to confirm, in case CBP would otherwise suspend the login again.",
    ];
    paragraphs(&[
        format!("Hello {name},"),
        opening,
        "Please do this:".into(),
        bullets(&steps),
        "My login:".into(),
        bullets(&[
            LEGAL_NAME,
            "ACE username: [ACE username]",
            &entered::login_line(case.person),
        ]),
        lost_mailbox(case.person).into(),
        lines(&[
            "Thank you,".to_owned(),
            case.name().unwrap_or_else(|| SENDER.into()),
        ]),
    ])
}

/// The state of the login: as ACE showed it, by our count, or as far as we know.
fn state(case: &Case) -> String {
    let login = format!("my ACE Portal login for {}", entered::company(case.facts));
    let dormant = matches!(
        case.finding.clock.standing,
        Standing::Dormant | Standing::LongInactive
    );
    if case.person.deactivation == Some(Deactivation::Inactivity) {
        format!("ACE shows {login} as deactivated for inactivity")
    } else if dormant {
        format!("By our count, {login} is shut off for inactivity")
    } else {
        format!("{} is locked or about to be", sentence_case(&login))
    }
}

/// Reactivation alone doesn't help if the security token can't be read.
fn lost_mailbox(person: &Person) -> &'static str {
    if person.mailbox == Some(Mailbox::Lost) {
        "I can no longer open the inbox of the address on this login, and ACE sends a sign-in code there every time. Please check the address too; the new one is [new e-mail address]."
    } else {
        ""
    }
}
