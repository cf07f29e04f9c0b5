//! A person asks the Trade Account Owner, or a proxy TAO, to reactivate the login.

use super::case::Case;
use super::layout::{bullets, capitalized, lines, paragraphs, plain, sentences};
use super::told::{self, FILL_IN, LEGAL_NAME, NO_PASSWORD, SENDER};
use super::{Kind, Letter, LetterId};
use crate::assessment::Standing;
use crate::facts::{Deactivation, Mailbox, Person, Role};

/// The request, to the helper by name. Where the helper has left, the new TAO is asked; where
/// nobody knows the TAO yet, a bracket stands for the name.
pub(super) fn reactivation(case: &Case) -> Letter {
    let helper = case.helper();
    let stays = helper.filter(|helper| !helper.has_left());
    let name = helper_name(helper, stays);
    Letter {
        id: LetterId::ReactivationRequest,
        kind: Kind::Email,
        title: format!("E-mail to {name}: please reactivate a login"),
        use_it: use_it(case, helper, &name),
        to: None,
        subject: Some("Please reactivate my ACE Portal login".into()),
        body: body(case, stays, &name),
        reminders: plain(&[
            "Log in the same day. In 2018 CBP suspended a reactivated user again who had not; whether that is still so is unknown.",
            "A proxy TAO can reactivate trade account users, not another proxy and not the TAO.",
            FILL_IN,
            NO_PASSWORD,
        ]),
    }
}

fn helper_name(helper: Option<&Person>, stays: Option<&Person>) -> String {
    let bracket = match (helper, stays) {
        (Some(_), None) => "[name of the new TAO]",
        (_, Some(stays)) if stays.role == Some(Role::ProxyTradeAccountOwner) => "[name of the proxy TAO]",
        _ => "[name of the TAO]",
    };
    stays
        .and_then(|person| told::label(person.label.as_ref()))
        .unwrap_or_else(|| bracket.into())
}

fn use_it(case: &Case, helper: Option<&Person>, name: &str) -> String {
    match helper {
        None => "Send it as soon as you know who the TAO is, and log in the same day the login is reactivated.".into(),
        Some(helper) if helper.has_left() => {
            "Send it to the new TAO once ownership of the account is updated, and log in the same day the login is reactivated.".into()
        }
        Some(_) if case.finding.waits_for.is_some() => {
            format!("Send it to {name} now, for the day {name} can log in again, and log in the same day the login is reactivated.")
        }
        Some(_) => format!("Send it to {name} now, and log in the same day the login is reactivated."),
    }
}

fn body(case: &Case, helper: Option<&Person>, name: &str) -> String {
    let role = match helper.and_then(|helper| helper.role) {
        Some(Role::ProxyTradeAccountOwner) => "a proxy TAO",
        _ => "Trade Account Owner (TAO)",
    };
    let own_login = if case.finding.waits_for.is_some() || helper.is_none() {
        "If your own login does not work yet, please do it as soon as it does."
    } else {
        ""
    };
    let opening = sentences(&[
        format!("{}, and I cannot bring it back myself.", state(case)),
        format!("As {role} you can reactivate it."),
        own_login.into(),
        told::plan(case.facts, case.as_of),
    ]);
    let steps = [
        "Log in to the ACE Portal and open the Tools tab.",
        "Choose my linked name, then Reactivate.",
        "Tell me right away: I will log in the same day to confirm, in case the login would otherwise be suspended again.",
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
            &told::login_line(case.person),
        ]),
        lost_mailbox(case.person).into(),
        lines(&[
            "Thank you,".to_owned(),
            case.name().unwrap_or_else(|| SENDER.into()),
        ]),
    ])
}

/// How the login stands: as ACE showed it, by our count, or short of either.
fn state(case: &Case) -> String {
    let login = format!("my ACE Portal login for {}", told::company(case.facts));
    let dormant = matches!(
        case.finding.clock.standing,
        Standing::Dormant | Standing::LongInactive
    );
    if case.person.deactivation == Some(Deactivation::Inactivity) {
        format!("ACE shows {login} as deactivated for inactivity")
    } else if dormant {
        format!("By our count ACE treats {login} as dormant")
    } else {
        format!("{} is locked or about to be", capitalized(&login))
    }
}

/// Reactivation alone does not help where the security token cannot be read.
fn lost_mailbox(person: &Person) -> &'static str {
    if person.mailbox == Some(Mailbox::Lost) {
        "I can no longer read mail to the address on this login, and every login sends a security token there. Please look at the address too; the new one is [new e-mail address]."
    } else {
        ""
    }
}
