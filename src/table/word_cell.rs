//! Words for closed answers, as reports and people write them.

use super::cell::key;
use crate::facts::{
    Answer, Deactivation, Employment, EntryType, LiquidationStatus, Mailbox, Password, Role, SecurityAnswers,
};

/// A row of a table of words: what they mean, and the words as [`key`] leaves them.
type Words<A> = [(A, &'static [&'static str])];

/// Looks a cell up; the cell as a whole, or its first word where only that is a word of the table.
/// The N of N/A is no such word.
fn find<A: Copy>(words: &Words<A>, text: &str) -> Option<A> {
    let look = |text: &str| {
        let key = key(text);
        words
            .iter()
            .find(|(_, names)| names.contains(&key.as_str()))
            .map(|(meaning, _)| *meaning)
    };
    if text == "?" {
        return look("unknown");
    }
    let first = || {
        let word = text.split([' ', '-', '(', ',', '/']).next()?;
        let is_none = text
            .get(..3)
            .is_some_and(|start| start.eq_ignore_ascii_case("n/a"));
        (!is_none).then(|| look(word))?
    };
    look(text).or_else(first)
}

const ANSWER: &Words<Answer> = &[
    (
        Answer::Yes,
        &["yes", "y", "true", "1", "x", "t", "flagged", "filed", "open"],
    ),
    (Answer::No, &["no", "n", "false", "0", "none", "f"]),
    (Answer::Unknown, &["unknown", "na", "unk"]),
];

/// Yes, no or unknown.
pub(super) fn answer(text: &str) -> Option<Answer> {
    if matches!(text, "✓" | "✔" | "☑") {
        return Some(Answer::Yes);
    }
    // As a whole only: "no protest filed" is not "no".
    let whole = key(text);
    (text == "?").then_some(Answer::Unknown).or_else(|| {
        ANSWER
            .iter()
            .find(|(_, names)| names.contains(&whole.as_str()))
            .map(|(answer, _)| *answer)
    })
}

/// A flag, or the number of the issue an entry is flagged for: 000 for none.
pub(super) fn flag(text: &str) -> Option<Answer> {
    let number = !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    answer(text).or_else(|| number.then(|| issue(text)))
}

/// The code of the issue an entry is flagged for: zeros and no for none.
pub(super) fn issue(text: &str) -> Answer {
    if text.bytes().all(|byte| byte == b'0') {
        return Answer::No;
    }
    answer(text).unwrap_or(Answer::Yes)
}

const LIQUIDATION: &Words<LiquidationStatus> = &[
    (
        LiquidationStatus::Liquidated,
        &["liquidated", "liq", "l", "yes", "y", "deemedliquidated"],
    ),
    (
        LiquidationStatus::Unliquidated,
        &[
            "unliquidated",
            "notliquidated",
            "notyetliquidated",
            "unliq",
            "open",
            "pending",
            "no",
            "n",
            "u",
            "scheduled",
            "settoliquidate",
            "scheduledtoliquidate",
        ],
    ),
    (LiquidationStatus::Suspended, &["suspended", "s", "suspension"]),
    (
        LiquidationStatus::Extended,
        &["extended", "e", "ext", "extension"],
    ),
    (LiquidationStatus::Unknown, &["unknown", "unk"]),
];

/// Where liquidation stands.
pub(super) fn liquidation(text: &str) -> Option<LiquidationStatus> {
    find(LIQUIDATION, text)
}

/// A type of one or two digits, alone or before its name; and whether a leading zero was restored.
pub(super) fn entry_type(text: &str) -> Option<(EntryType, bool)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let followed_by_letter = text[digits..].starts_with(|c: char| c.is_alphanumeric() || c == '.');
    // A name may follow, not another number.
    let name = text[digits..].trim_start_matches(|c: char| !c.is_alphanumeric());
    let followed_by_number = name.starts_with(|c: char| c.is_ascii_digit());
    let fits = (1..=2).contains(&digits) && !followed_by_letter && !followed_by_number;
    fits.then(|| EntryType::parse(&format!("{:0>2}", &text[..digits])).map(|kind| (kind, digits == 1)))?
}

const ROLE: &Words<Role> = &[
    (
        Role::TradeAccountOwner,
        &["tao", "tradeaccountowner", "accountowner", "owner"],
    ),
    (
        Role::ProxyTradeAccountOwner,
        &[
            "proxy",
            "proxytao",
            "proxytradeaccountowner",
            "proxyowner",
            "proxyaccountowner",
            "backuptao",
            "backup",
        ],
    ),
    (
        Role::TradeAccountUser,
        &["user", "tau", "tradeaccountuser", "portaluser", "accountuser"],
    ),
    (Role::Unknown, &["unknown", "unk"]),
];

/// A role.
pub(super) fn role(text: &str) -> Option<Role> {
    find(ROLE, text)
}

const DEACTIVATION: &Words<Deactivation> = &[
    (
        Deactivation::NotShown,
        &["none", "active", "enabled", "ok", "no", "activated"],
    ),
    (
        Deactivation::Inactivity,
        &[
            "inactivity",
            "inactive",
            "deactivated",
            "dormant",
            "disabled",
            "yes",
            "deactivatedforinactivity",
        ],
    ),
    (
        Deactivation::ComplianceOrSecurity,
        &[
            "complianceorsecurity",
            "held",
            "hold",
            "onhold",
            "security",
            "compliance",
            "suspendedforsecurity",
            "securityhold",
            "compliancehold",
        ],
    ),
    (Deactivation::Unknown, &["unknown", "unk"]),
];

/// What ACE shows about a login.
pub(super) fn deactivation(text: &str) -> Option<Deactivation> {
    find(DEACTIVATION, text)
}

const MAILBOX: &Words<Mailbox> = &[
    (Mailbox::Controlled, &["yes", "y", "true", "1", "controlled", "x"]),
    (Mailbox::Lost, &["no", "n", "false", "0", "lost"]),
    (Mailbox::Unknown, &["unknown", "unk"]),
];

/// Whether the mailbox is controlled.
pub(super) fn mailbox(text: &str) -> Option<Mailbox> {
    find(MAILBOX, text)
}

const EMPLOYMENT: &Words<Employment> = &[
    (
        Employment::Current,
        &["current", "yes", "y", "true", "1", "active", "employed"],
    ),
    (
        Employment::Left,
        &["left", "no", "n", "false", "0", "former", "terminated"],
    ),
    (Employment::Unknown, &["unknown", "unk"]),
];

/// Whether the person is still there.
pub(super) fn employment(text: &str) -> Option<Employment> {
    find(EMPLOYMENT, text)
}

const PASSWORD: &Words<Password> = &[
    (Password::Known, &["known", "yes", "y", "true", "1"]),
    (
        Password::Forgotten,
        &["forgotten", "no", "n", "false", "0", "lost"],
    ),
    (Password::Unknown, &["unknown", "unk"]),
];

/// Whether the password is at hand; the word, never the password.
pub(super) fn password(text: &str) -> Option<Password> {
    find(PASSWORD, text)
}

const SECURITY_ANSWERS: &Words<SecurityAnswers> = &[
    (SecurityAnswers::Known, &["known", "yes", "y", "true", "1"]),
    (
        SecurityAnswers::Lost,
        &["lost", "no", "n", "false", "0", "forgotten"],
    ),
    (SecurityAnswers::Unknown, &["unknown", "unk"]),
];

/// Whether the security answers are known.
pub(super) fn security_answers(text: &str) -> Option<SecurityAnswers> {
    find(SECURITY_ANSWERS, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_decides_where_it_can() {
        assert_eq!(
            liquidation("Suspended - AD/CVD"),
            Some(LiquidationStatus::Suspended)
        );
        assert_eq!(
            liquidation("NOT LIQUIDATED"),
            Some(LiquidationStatus::Unliquidated)
        );
        assert_eq!(liquidation("not yet"), None);
        assert_eq!(liquidation("Reliquidated"), None);
        assert_eq!(liquidation("N/A"), None);
        assert_eq!(liquidation("n/a yet"), None);
        assert_eq!(mailbox("n/a"), None);
        assert_eq!(role("Proxy TAO"), Some(Role::ProxyTradeAccountOwner));
    }

    #[test]
    fn reads_types_and_flags() {
        let kind = |text| entry_type(text).map(|(kind, zero)| (kind.to_string(), zero));
        assert_eq!(kind("01 - Consumption"), Some(("01".into(), false)));
        assert_eq!(kind("1"), Some(("01".into(), true)));
        for text in ["", "011", "1a", "consumption", "1.5"] {
            assert_eq!(kind(text), None, "{text}");
        }
        assert_eq!(flag("003"), Some(Answer::Yes));
        assert_eq!(flag("000"), Some(Answer::No));
        assert_eq!(answer("003"), None);
        assert_eq!(answer("no protest filed"), None);
    }
}
