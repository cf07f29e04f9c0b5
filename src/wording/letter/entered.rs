//! What the respondent entered, in a form letters can use.

use crate::facts::{
    Deactivation, EntriesFiledBy, Facts, IorCount, Label, LastLogin, Mailbox, Password, Person, Role,
    SecurityAnswers,
};
use crate::wording::{long, month_name};
use chrono::NaiveDate;

/// Who signs, if no name is known.
pub(super) const SENDER: &str = "[your name]";
pub(super) const TELEPHONE: &str = "[telephone number]";
/// A full legal name, which CBP asks for but this tool doesn't.
pub(super) const LEGAL_NAME: &str = "Full legal name: [full legal name]";
/// The company's legal name: a label may be a nickname.
pub(super) const LEGAL_COMPANY: &str = "[legal company name]";
/// The username of a login that may not be the sender's.
pub(super) const LAST_USERNAME: &str = "ACE username: [ACE username, or the last one known]";
pub(super) const NEW_ADDRESS: &str = "New e-mail address: [new e-mail address]";
pub(super) const FORMER_OWNER: &str = "[full legal name of the former TAO]";
pub(super) const NEW_OWNER: &str = "[full legal name of the new TAO]";

pub(super) const FILL_IN: &str =
    "Fill in the square brackets in your own copy. ACE Self-Check never asks for those details.";
pub(super) const NO_PASSWORD: &str =
    "Never share a password or a sign-in code (security token), in writing or by phone.";

/// A label on one line: control characters and line ends become spaces, and marks that change the text direction are
/// dropped. `None` if nothing is left.
pub(super) fn label(label: Option<&Label>) -> Option<String> {
    let plain: String = label?
        .as_str()
        .chars()
        .filter(|c| !turns_direction(*c))
        .map(|c| if ends_line(c) { ' ' } else { c })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

pub(super) fn company(facts: &Facts) -> String {
    label(facts.company.label.as_ref()).unwrap_or_else(|| "[company name]".into())
}

/// A bracket for a legal name, followed by the label, if any.
pub(super) fn legal_name(bracket: &str, label: Option<String>) -> String {
    label.map_or_else(|| bracket.to_owned(), |label| format!("{bracket} ({label})"))
}

pub(super) fn legal_company(facts: &Facts) -> String {
    legal_name(LEGAL_COMPANY, label(facts.company.label.as_ref()))
}

pub(super) fn company_line(facts: &Facts) -> String {
    format!("Company: {}", legal_company(facts))
}

/// The line for the importer's numbers: we only know whether there are several.
pub(super) fn ior_line(facts: &Facts) -> String {
    match facts.company.ior_count {
        Some(IorCount::Several) => "Importer of record numbers: [your importer of record numbers]".into(),
        _ => "Importer of record number: [your importer of record number]".into(),
    }
}

/// The planned filing, unless its day has passed; otherwise empty.
pub(super) fn plan(facts: &Facts, as_of: NaiveDate) -> String {
    let planned = facts.filing.planned_on.filter(|day| *day >= as_of);
    planned.map_or_else(String::new, |day| {
        format!("We plan to file a CAPE declaration on {}.", long(day))
    })
}

/// The role in the middle of a sentence; empty if unknown.
pub(super) fn role(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::TradeAccountOwner) => "Trade Account Owner (TAO)",
        Some(Role::ProxyTradeAccountOwner) => "proxy TAO",
        Some(Role::TradeAccountUser) => "trade account user",
        None | Some(Role::Unknown) => "",
    }
}

/// The line for the last login; empty if unknown.
pub(super) fn login_line(person: &Person) -> String {
    match person.last_login {
        Some(LastLogin::On(day)) => format!("Last login: {}", long(day)),
        Some(LastLogin::During(month)) => format!("Last login: in {}", month_name(month)),
        Some(LastLogin::Never) => "Last login: never".into(),
        None | Some(LastLogin::Unknown) => String::new(),
    }
}

/// The lines about what is wrong with a login, as far as known. That the person has left is said elsewhere in the
/// letter.
pub(super) fn trouble_lines(person: &Person) -> Vec<String> {
    let shown = match person.deactivation {
        Some(Deactivation::Inactivity) => "Message in ACE: deactivated for inactivity",
        Some(Deactivation::ComplianceOrSecurity) => "Message in ACE: compliance or security hold",
        None | Some(Deactivation::NotShown | Deactivation::Unknown) => "",
    };
    let password = person.password == Some(Password::Forgotten);
    let answers = person.security_answers == Some(SecurityAnswers::Lost);
    let mailbox = person.mailbox == Some(Mailbox::Lost);
    let lines = [
        (!shown.is_empty(), shown),
        (password, "Password: forgotten"),
        (answers, "Security questions: answers not known"),
        (mailbox, "Inbox of the login: no longer accessible"),
    ];
    let given = lines.into_iter().filter(|(is_given, _)| *is_given);
    std::iter::once(login_line(person))
        .chain(given.map(|(_, line)| line.to_owned()))
        .collect()
}

/// "our importer of record number", or numbers.
pub(super) fn our_numbers(facts: &Facts) -> &'static str {
    match facts.company.ior_count {
        Some(IorCount::Several) => "our importer of record numbers",
        _ => "our importer of record number",
    }
}

/// Whether a broker filed entries or may have: true unless the importer filed its own.
pub(super) fn broker_may_have_filed(facts: &Facts) -> bool {
    facts.broker.entries_filed_by != Some(EntriesFiledBy::Importer)
}

fn ends_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stay_on_one_line() {
        let of = |text: &str| label(Some(&Label::parse(text).unwrap()));
        assert_eq!(of("Dana").as_deref(), Some("Dana"));
        assert_eq!(
            of("a\r\nBcc: x\0y\u{2028}z\u{85}").as_deref(),
            Some("a Bcc: x y z")
        );
        assert_eq!(of("\u{202e}\u{5d0}\u{2069}\u{200f}").as_deref(), Some("\u{5d0}"));
        assert_eq!(of(" \t\u{202e}\r\n"), None);
        assert_eq!(label(None), None);
    }
}
