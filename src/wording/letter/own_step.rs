//! Asks a person to take the first step of their own ladder, if somebody else runs the check.

use super::case::Case;
use super::entered::{self, NO_PASSWORD, SENDER};
use super::layout::{bullets, lines, paragraphs, plain, sentences, steps};
use super::{Kind, Letter, LetterId};
use crate::assessment::Standing;
use crate::facts::LastLogin;
use crate::guidance::RouteId;
use crate::wording::{long, month_name};

/// The request; `None` if the person can't take the first step themselves.
pub(super) fn request(case: &Case) -> Option<Letter> {
    let first = *case.finding.ladder.first()?;
    let keep = match first {
        RouteId::KeepWarm => true,
        RouteId::LogIn | RouteId::ResetPassword => false,
        _ => return None,
    };
    let name = case.name();
    let whom = name.as_deref().unwrap_or("this person");
    let (title, subject) = if keep {
        (
            format!("E-mail to {whom}: please sign in"),
            "Please sign in to the ACE Portal today, and then once a month",
        )
    } else {
        (
            format!("E-mail to {whom}: please get back into ACE"),
            "Please get your ACE Portal login working again today",
        )
    };
    Some(Letter {
        id: LetterId::OwnStep,
        kind: Kind::Email,
        title,
        use_it: "If this isn’t your own login, send it today: nobody else can take this step.".into(),
        to: None,
        subject: Some(subject.into()),
        body: body(case, first, keep),
        reminders: plain(&[
            "ACE e-mails a sign-in code (security token) to the address on the login, so knowing the password is not enough.",
            "Each person signs in with their own login.",
            NO_PASSWORD,
        ]),
    })
}

fn body(case: &Case, first: RouteId, keep: bool) -> String {
    let route = case.guidance.route(first);
    let name = case.name().unwrap_or_else(|| "[name of the person]".into());
    let ask = if keep {
        "Please sign in today, and then once a month:".to_owned()
    } else {
        format!("Please do this today. {}:", route.title)
    };
    let wrong = if keep {
        ""
    } else {
        "If it does not work, please tell me what ACE shows, and I will send you the next step."
    };
    paragraphs(&[
        format!("Hello {name},"),
        sentences(&[why(case), standing(case), last_used(case)]),
        ask,
        bullets(&steps(route, case.guidance)),
        "ACE e-mails a sign-in code (security token) to the address on your account, so have that inbox open."
            .into(),
        wrong.into(),
        lines(&["Thank you,", SENDER]),
    ])
}

fn why(case: &Case) -> String {
    format!(
        "{} needs working ACE Portal logins to claim its IEEPA tariff refund, and CBP shuts off a login that is not used for {} days.",
        entered::company(case.facts),
        case.guidance.clock.days
    )
}

fn standing(case: &Case) -> String {
    let clock = &case.finding.clock;
    match (clock.standing, clock.dormant_on, clock.log_in_by) {
        (Standing::Dormant | Standing::LongInactive, Some(day), _) if day <= case.as_of => {
            format!("By our count, yours has been shut off since {}.", long(day))
        }
        (Standing::Dormant | Standing::LongInactive, ..) => "As far as we know, yours is shut off.".into(),
        (Standing::Active | Standing::DueSoon, _, Some(day)) => {
            format!("By our count, the last safe day to use yours is {}.", long(day))
        }
        _ => String::new(),
    }
}

fn last_used(case: &Case) -> String {
    match case.person.last_login {
        Some(LastLogin::On(day)) => format!("The last sign-in we know of was on {}.", long(day)),
        Some(LastLogin::During(month)) => {
            format!("The last sign-in we know of was in {}.", month_name(month))
        }
        Some(LastLogin::Never) => "As far as we know, it was never used.".into(),
        None | Some(LastLogin::Unknown) => String::new(),
    }
}
