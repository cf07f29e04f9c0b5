//! The request to the broker that filed the entries.

use super::entered::{self, FILL_IN, SENDER, TELEPHONE};
use super::layout::{bullets, lines, paragraphs, plain, sentences};
use super::{Kind, Letter, LetterId, broker_entries};
use crate::assessment::{Assessment, Standing};
use crate::facts::{Answer, EntriesFiledBy, Facts};
use crate::guidance::LoginState;
use crate::wording::long;
use chrono::NaiveDate;

/// The request, with the entries to act on.
pub(super) fn request(facts: &Facts, assessment: &Assessment) -> Letter {
    let company = entered::company(facts);
    let several = facts.broker.entries_filed_by == Some(EntriesFiledBy::SeveralBrokers);
    Letter {
        id: LetterId::BrokerRequest,
        kind: Kind::Email,
        title: "E-mail to the broker that filed your entries".into(),
        use_it: if several {
            "Send each broker its own e-mail now, with only the entries that broker filed."
        } else {
            "Send it now, so the broker can file if you get back into ACE too late."
        }
        .into(),
        to: None,
        subject: Some(format!("CAPE declaration for entries you filed: {company}")),
        body: paragraphs(&[
            "Hello [name of the broker],".into(),
            opening(facts, assessment.as_of),
            bullets(&[entered::ior_line(facts)]),
            broker_entries::lists(facts, assessment),
            known(facts, assessment),
            "Please let us know by [day]:".into(),
            bullets(&questions(facts, assessment)),
            lines(&["Thank you,".to_owned(), SENDER.into(), company, TELEPHONE.into()]),
        ]),
        reminders: plain(&reminders(facts)),
    }
}

fn opening(facts: &Facts, as_of: NaiveDate) -> String {
    let filed = match facts.broker.entries_filed_by {
        Some(EntriesFiledBy::OneBroker | EntriesFiledBy::SeveralBrokers) => {
            "You filed the entries below for us."
        }
        _ => "You may have filed the entries below for us; please leave out any you did not file.",
    };
    sentences(&[
        format!(
            "{} is getting ready to claim its IEEPA duty refund in CAPE.",
            entered::company(facts)
        ),
        entered::plan(facts, as_of),
        filed.into(),
        "A broker can file a CAPE declaration with its own ACE login, but only for entries it filed itself."
            .into(),
    ])
}

/// What the facts already answer, for the broker to confirm; may be empty.
fn known(facts: &Facts, assessment: &Assessment) -> String {
    let authorized = is_yes(facts.broker.authorized_before).then(|| {
        let (was, before) = authorization(facts, assessment);
        format!("you {was} authorized for {}{before}", entered::our_numbers(facts))
    });
    let can_file = is_yes(facts.broker.can_file_now)
        .then(|| "your own ACE login and CAPE tab let you file a declaration now".to_owned());
    let known: Vec<String> = authorized.into_iter().chain(can_file).collect();
    if known.is_empty() {
        return String::new();
    }
    format!(
        "We understand that {}; please tell us if that has changed.",
        known.join(", and that ")
    )
}

/// The questions the facts don't answer with a yes.
fn questions(facts: &Facts, assessment: &Assessment) -> Vec<String> {
    let mut questions = Vec::new();
    if !is_yes(facts.broker.authorized_before) {
        let (was, before) = authorization(facts, assessment);
        let verb = if was == "are" { "Are" } else { "Were" };
        questions.push(format!(
            "{verb} you authorized for {}{before}?",
            entered::our_numbers(facts)
        ));
    }
    if !is_yes(facts.broker.can_file_now) {
        questions.push("Does your own ACE login work, and do you see the CAPE tab?".into());
        questions.push("Can you file a CAPE declaration for the entries you filed?".into());
    }
    questions.push(if broker_entries::any_for_cape(facts, assessment) {
        "When will you file, and what do you need from us?".into()
    } else {
        "What do you need from us?".into()
    });
    questions
}

fn is_yes(answer: Option<Answer>) -> bool {
    answer == Some(Answer::Yes)
}

/// "were" and when: before a Trade Account Owner was locked out, with the day if known. If no owner is locked out,
/// "are" and where.
fn authorization(facts: &Facts, assessment: &Assessment) -> (&'static str, String) {
    let mut owners = facts
        .people
        .iter()
        .zip(&assessment.people)
        .filter(|(person, finding)| person.is_owner() && finding.state != LoginState::NoAccount)
        .map(|(_, finding)| &finding.clock);
    let Some(clock) = owners.find(|clock| is_locked(clock.standing)) else {
        return ("are", " in ACE".into());
    };
    let since = clock.dormant_on.filter(|day| *day <= assessment.as_of);
    let before = match since {
        _ if clock.standing == Standing::Held => " before our account was locked".into(),
        Some(day) => format!(" before our account was shut off, around {}", long(day)),
        None => " before our account was shut off".into(),
    };
    ("were", before)
}

fn is_locked(standing: Standing) -> bool {
    matches!(
        standing,
        Standing::Dormant | Standing::LongInactive | Standing::Held
    )
}

fn reminders(facts: &Facts) -> Vec<&'static str> {
    let mut reminders = vec![
        "A broker can file only the entries it filed itself. Your locked account doesn’t stop it.",
        "ACE access only lets you file; it doesn’t preserve a legal right. Keep each entry’s protest deadline on your calendar.",
        FILL_IN,
    ];
    if facts.broker.entries_filed_by != Some(EntriesFiledBy::OneBroker) {
        reminders.push("The first three characters of an entry number are the filer code. They show which broker filed it.");
    }
    reminders
}
