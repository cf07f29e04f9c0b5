//! Words for closed answers, as reports and people write them.

use super::cell::key;
use crate::facts::{
    Answer, AnswerType, AnyChoice as Any, Deactivation, Employment, EntryType, LiquidationStatus, Mailbox,
    Password, Role, SecurityAnswers, Value,
};

/// Reads one of some choices: by the cell as a whole, or by its first word where only that is a word for one. The N of
/// N/A is no such word, and yes and no are read as a whole only: "no protest filed" is not "no".
pub(super) fn read(choices: &[Any], text: &str) -> Option<Any> {
    let look = |key: &str| choices.iter().copied().find(|choice| is_word_for(*choice, key));
    if text == "?" {
        return look("unknown");
    }
    if let [Any::Answer(_), ..] = choices {
        let is_tick = matches!(text, "✓" | "✔" | "☑");
        return if is_tick { look("yes") } else { look(&key(text)) };
    }
    let first = || {
        let word = text.split([' ', '-', '(', ',', '/']).next()?;
        let start = text.get(..3);
        let is_none = start.is_some_and(|start| start.eq_ignore_ascii_case("n/a"));
        (!is_none).then(|| look(&key(word)))?
    };
    look(&key(text)).or_else(first)
}

/// Whether a choice is called so: by its name in the file, or by another word for it.
fn is_word_for(choice: Any, key: &str) -> bool {
    let name = choice.name().bytes().filter(|byte| *byte != b'_');
    name.eq(key.bytes()) || other_words(choice).split_whitespace().any(|word| word == key)
}

/// What a choice is called besides its name in the file, as [`key`] leaves it.
fn other_words(choice: Any) -> &'static str {
    match choice {
        Any::Answer(answer) => match answer {
            Answer::Yes => "y true 1 x t flagged filed open",
            Answer::No => "n false 0 none f",
            Answer::Unknown => "na unk",
        },
        Any::LiquidationStatus(status) => match status {
            LiquidationStatus::Liquidated => "liq l yes y deemedliquidated",
            LiquidationStatus::Unliquidated => {
                "notliquidated notyetliquidated unliq open pending no n u scheduled settoliquidate \
                 scheduledtoliquidate"
            }
            LiquidationStatus::Suspended => "s suspension",
            LiquidationStatus::Extended => "e ext extension",
            LiquidationStatus::Unknown => "unk",
        },
        Any::Role(role) => match role {
            Role::TradeAccountOwner => "tao accountowner owner",
            Role::ProxyTradeAccountOwner => "proxy proxytao proxyowner proxyaccountowner backuptao backup",
            Role::TradeAccountUser => "user tau portaluser accountuser",
            Role::Unknown => "unk",
        },
        Any::Deactivation(shown) => match shown {
            Deactivation::NotShown => "active enabled ok no activated",
            Deactivation::Inactivity => "inactive deactivated dormant disabled yes deactivatedforinactivity",
            Deactivation::ComplianceOrSecurity => {
                "held hold onhold security compliance suspendedforsecurity securityhold compliancehold"
            }
            Deactivation::Unknown => "unk",
        },
        Any::Mailbox(mailbox) => match mailbox {
            Mailbox::Controlled => "yes y true 1 x",
            Mailbox::Lost => "no n false 0",
            Mailbox::Unknown => "unk",
        },
        Any::Employment(employment) => match employment {
            Employment::Current => "yes y true 1 active employed",
            Employment::Left => "no n false 0 former terminated",
            Employment::Unknown => "unk",
        },
        // The word, never the password or the answers themselves.
        Any::Password(password) => match password {
            Password::Known => "yes y true 1",
            Password::Forgotten => "no n false 0 lost",
            Password::Unknown => "unk",
        },
        Any::SecurityAnswers(answers) => match answers {
            SecurityAnswers::Known => "yes y true 1",
            SecurityAnswers::Lost => "no n false 0 forgotten",
            SecurityAnswers::Unknown => "unk",
        },
        // No table holds these.
        Any::IorCount(_) | Any::EntriesFiledBy(_) => "",
    }
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

fn answer(text: &str) -> Option<Answer> {
    read(Answer::KIND.choices(), text)
        .map(Value::Choice)
        .and_then(Answer::of_value)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The name of the choice that a word is read as.
    fn word<T: AnswerType>(text: &str) -> Option<&'static str> {
        read(T::KIND.choices(), text).map(Any::name)
    }

    #[test]
    fn the_first_word_decides_where_it_can() {
        for (text, status) in [
            ("Suspended - AD/CVD", Some("suspended")),
            ("NOT LIQUIDATED", Some("unliquidated")),
            ("not yet", None),
            ("Reliquidated", None),
            ("N/A", None),
            ("n/a yet", None),
        ] {
            assert_eq!(word::<LiquidationStatus>(text), status, "{text}");
        }
        assert_eq!(word::<Mailbox>("n/a"), None);
        assert_eq!(word::<Role>("Proxy TAO"), Some("proxy_trade_account_owner"));
    }

    /// No word is read as two choices of the same answer, and none is empty.
    #[test]
    fn a_word_is_for_one_choice() {
        for (_, choice) in Any::NAMED {
            let others = |key: &str| {
                Any::NAMED
                    .iter()
                    .filter(|(_, other)| is_word_for(*other, key))
                    .count()
            };
            let kinds = |key: &str| {
                let kinds = Any::NAMED.iter().filter(|(_, other)| is_word_for(*other, key));
                kinds
                    .map(|(_, other)| std::mem::discriminant(other))
                    .collect::<std::collections::HashSet<_>>()
                    .len()
            };
            for key in other_words(*choice).split_whitespace() {
                assert_eq!(others(key), kinds(key), "{key}");
            }
            assert!(!is_word_for(*choice, ""), "{choice:?}");
        }
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
