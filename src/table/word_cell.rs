//! Words for multiple-choice answers, as reports and people write them.

use super::cell::{folded, key, listed};
use crate::facts::{
    Answer, AnswerType, AnyChoice as Any, Deactivation, Employment, EntryType, LiquidationStatus, Mailbox,
    Password, Role, SecurityAnswers, Value,
};

/// Words that reverse or end the meaning of others: with one of these, a cell is certain only as a whole.
const TURNS: &str = "no not never non none without longer lifted expired ended ending removed released former formerly \
    ex previously previous was were except but until unless pending partially partly revoked cancelled canceled denied \
    withdrawn resolved closed reopened vacated if maybe possibly probably likely soon requested";

/// Words that change nothing when they come before or after others.
const FILLERS: &str = "currently current now still primary main auto automatically status is has been the an cbp ace \
    portal trade login account by days day ago since on for as of type role date court order";

/// Reads the cell as a whole as one of the choices: its words are one of the choice's names, alone or with words that
/// don't change it. `None` if that isn't certain: “No longer active” is neither “active” nor “no”.
pub(super) fn read(choices: &[Any], text: &str) -> Option<Any> {
    let look = |key: &str| choices.iter().copied().find(|choice| is_word_for(*choice, key));
    let text = folded(text);
    if text == "?" {
        return look("unknown");
    }
    let is_yes_or_no = matches!(choices, [Any::Answer(_), ..]);
    if is_yes_or_no && matches!(text.as_str(), "✓" | "✔" | "☑") {
        return look("yes");
    }
    look(&key(&text)).or_else(|| in_parts(&text, is_yes_or_no, look))
}

/// The choice that the parts of a cell, separated by signs and brackets, agree on. The first must be a name; the others
/// are names of the same choice or, unless the answer is yes or no, words that reverse nothing.
fn in_parts<T: PartialEq + Copy>(
    text: &str,
    is_yes_or_no: bool,
    look: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let words = |part: &str| -> Vec<String> {
        let words = part
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let parts = text
        .split(['(', ')', '[', ']', ',', ';', ':', '/', '\n'])
        .flat_map(|part| part.split(" - "));
    let parts = parts.flat_map(|part| part.split(['–', '—'])).map(words);
    // Numbers and dates are ignored.
    let said = |part: Vec<String>| -> Vec<String> {
        let has_digit = |word: &String| word.bytes().any(|byte| byte.is_ascii_digit());
        part.into_iter().filter(|word| !has_digit(word)).collect()
    };
    let parts: Vec<Vec<String>> = parts.map(said).filter(|part| !part.is_empty()).collect();
    let several = parts.len() > 1;
    let mut found = None;
    for (at, part) in parts.iter().enumerate() {
        match known(part, &look).filter(|_| !several || part.concat().len() > 1 || (at == 0 && is_yes_or_no))
        {
            Some(one) if found.is_none_or(|other| other == one) => found = Some(one),
            Some(_) => return None,
            None if at == 0 || is_yes_or_no || part.iter().any(|word| listed(TURNS, word)) => return None,
            None => {}
        }
    }
    found
}

/// Looks up a part as is, or without words that change nothing; “Suspended AD/CVD” goes by its first word, unless
/// another reverses it.
fn known<T: Copy>(part: &[String], look: &impl Fn(&str) -> Option<T>) -> Option<T> {
    let plain: Vec<&str> = part
        .iter()
        .map(String::as_str)
        .filter(|word| !listed(FILLERS, word))
        .collect();
    look(&part.concat()).or_else(|| (!plain.is_empty()).then(|| look(&plain.concat()))?)
}

/// Whether a key is a choice's name in the file, or another word for it.
fn is_word_for(choice: Any, key: &str) -> bool {
    let name = choice.name().bytes().filter(|byte| *byte != b'_');
    name.eq(key.bytes()) || other_words(choice).split_whitespace().any(|word| word == key)
}

/// Other words for a choice, in addition to its name in the file, normalized by [`key`].
fn other_words(choice: Any) -> &'static str {
    match choice {
        Any::Answer(Answer::Yes) => "y true 1 x t flagged filed open yesopen yesfiled yesflagged",
        Any::Answer(Answer::No) => "n false 0 none f notfiled notflagged noneopen nonefiled",
        Any::Answer(Answer::Unknown) => "na unk",
        Any::LiquidationStatus(LiquidationStatus::Liquidated) => {
            "liq l yes y deemedliquidated autoliquidated liquidation reliquidated reliquidation reliq deemedliquidation \
             liquidatednochange liquidatedwithchange liquidatedaschange liquidatedasentered liquidatedfinal finalliquidation \
             finallyliquidated liquidatedunderprotest liquidatedprotested liquidationcomplete liquidationfinal \
             alreadyliquidated fullyliquidated manuallyliquidated liquidatedchange bulkliquidated"
        }
        Any::LiquidationStatus(LiquidationStatus::Unliquidated) => {
            "notliquidated notyetliquidated unliq open pending no n u scheduled settoliquidate nonliquidated \
             scheduledtoliquidate setforliquidation scheduledforliquidation pendingliquidation liquidationpending \
             noliquidation notyetset awaitingliquidation stillopen yettobeliquidated tobeliquidated notliq \
             liquidationscheduled pendingreview unset liquidationnotset unliquidatedopen underprotestunliquidated"
        }
        Any::LiquidationStatus(LiquidationStatus::Suspended) => {
            "s suspension suspend liquidationsuspended suspendedliquidation underreview liquidationunderreview inreview \
             suspendedadcvd suspendedliq liqsuspended liquidationsuspension"
        }
        Any::LiquidationStatus(LiquidationStatus::Extended) => {
            "e ext extension extend liquidationextended liqextended liquidationextension extendedliquidation"
        }
        Any::LiquidationStatus(LiquidationStatus::Unknown) => "unk",
        Any::Role(Role::TradeAccountOwner) => {
            "tao accountowner owner taos importertao importertradeaccountowner taoowner ownertao taoaccountowner \
             tradeaccountownertao taoimporter"
        }
        Any::Role(Role::ProxyTradeAccountOwner) => {
            "proxy proxytao proxyowner proxyaccountowner backuptao backup ptao proxytaos taoproxy backupaccountowner \
             proxytradeaccountownerptao proxytradeowner secondarytao alternatetao deputytao backupowner"
        }
        Any::Role(Role::TradeAccountUser) => {
            "user tau portaluser accountuser standarduser regularuser readonlyuser aceuser aceportaluser importeruser \
             generaluser tradeuser basicuser"
        }
        Any::Role(Role::Unknown) => "unk",
        Any::Deactivation(Deactivation::NotShown) => {
            "active enabled ok no activated nomessage nonotice notdeactivated notinactive open inuse good reactivated nothing"
        }
        Any::Deactivation(Deactivation::Inactivity) => {
            "inactive deactivated dormant disabled yes deactivatedforinactivity notactive nonactive locked lockedout \
             deactivatedinactivity inactivedormant lapsed deactivateddueinactivity deactivatedduetoinactivity inactivated \
             notenabled accountlocked"
        }
        Any::Deactivation(Deactivation::ComplianceOrSecurity) => {
            "held hold onhold security compliance suspendedforsecurity securityhold compliancehold accountheld"
        }
        Any::Deactivation(Deactivation::Unknown) => "unk",
        Any::Mailbox(Mailbox::Controlled) => {
            "yes y true 1 x works working ok reachable accessible open active"
        }
        Any::Mailbox(Mailbox::Lost) => {
            "no n false 0 noaccess closed deleted bounces bounced disabled notaccessible"
        }
        Any::Mailbox(Mailbox::Unknown) => "unk",
        Any::Employment(Employment::Current) => {
            "yes y true 1 active employed activeemployee here working withus fulltime parttime onleave stillhere stillemployed"
        }
        Any::Employment(Employment::Left) => {
            "no n false 0 former terminated resigned retired formeremployee leftcompany leftthecompany gone departed quit separated \
             nolongeremployed nolongerhere nolongerwithus notemployed laidoff dismissed exemployee nolongerwiththecompany"
        }
        Any::Employment(Employment::Unknown) => "unk",
        // Only these words, never the password or the answers themselves.
        Any::Password(Password::Known) => "yes y true 1",
        Any::Password(Password::Forgotten) => "no n false 0 lost",
        Any::Password(Password::Unknown) => "unk",
        Any::SecurityAnswers(SecurityAnswers::Known) => "yes y true 1",
        Any::SecurityAnswers(SecurityAnswers::Lost) => "no n false 0 forgotten",
        Any::SecurityAnswers(SecurityAnswers::Unknown) => "unk",
        // Tables don't have these.
        Any::IorCount(_) | Any::EntriesFiledBy(_) => "",
    }
}

/// A flag, or the number of the issue an entry is flagged for; 000 means none.
pub(super) fn flag(text: &str) -> Option<Answer> {
    let number = !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    answer(text).or_else(|| number.then(|| issue(text)))
}

/// The code of the issue an entry is flagged for; zeros and "no" mean none.
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

/// A protest by its status in ACE (docs/ace-reports.md, “ES-003”); also words for yes and no.
pub(super) fn protest(text: &str) -> Option<Answer> {
    let known = |key: &str| {
        let is = |words: &str| listed(words, key);
        if is("open pending suspended received filed inreview underreview") {
            Some(Answer::Yes)
        } else if is("denied partiallydenied partlydenied deniedinpart deniedinfull approvedinpart") {
            Some(Answer::Unknown)
        } else if is(
            "approved granted withdrawn rejected approvedinfull noprotest noprotestfiled noopenprotest",
        ) {
            Some(Answer::No)
        } else {
            None
        }
    };
    known(&key(text))
        .or_else(|| answer(text))
        .or_else(|| in_parts(text, false, known))
}

/// Whether a status says that a login was revoked.
pub(super) fn is_revoked(text: &str) -> bool {
    listed(
        "revoked accessrevoked revokedaccess removed accessremoved loginrevoked",
        &key(text),
    )
}

/// A claim by its status in CAPE (docs/ace-reports.md, “CAPE claim details”); other statuses are asked about.
pub(super) fn claim(text: &str) -> Option<Answer> {
    match key(text).as_str() {
        "entrysummaryupdated" => Some(Answer::Yes),
        "failed" => Some(Answer::No),
        _ => answer(text),
    }
}

/// A type of one or two digits, alone, before its name, with what Form 7501 prints after it, or in brackets after its
/// name; and whether a leading zero was restored.
pub(super) fn entry_type(text: &str) -> Option<(EntryType, bool)> {
    let text = text.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '.');
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

    /// Nothing is read as the opposite of what is meant; anything uncertain is asked about.
    #[test]
    fn a_cell_is_read_as_a_whole() {
        for (text, status) in [
            ("Suspended - AD/CVD", Some("suspended")),
            ("NOT LIQUIDATED", Some("unliquidated")),
            ("Reliquidated", Some("liquidated")),
            ("Under Review", Some("suspended")),
            ("Deemed Liquidated - 504(a)", Some("liquidated")),
            ("Set for liquidation 7/10/2026", Some("unliquidated")),
            ("Liquidated/Final", Some("liquidated")),
            ("not yet", None),
            ("N/A", None),
            ("n/a yet", None),
            ("No Change", None),
            ("Suspension lifted", None),
            ("Suspended - lifted", None),
            ("Extension expired", None),
            ("No action (liquidated)", None),
            ("Liquidated? no", None),
        ] {
            assert_eq!(word::<LiquidationStatus>(text), status, "{text}");
        }
        for (text, shown) in [
            ("No longer active", None),
            ("No access", None),
            ("Not active", Some("inactivity")),
            ("Active - 12 days", Some("none")),
            ("Currently active", Some("none")),
        ] {
            assert_eq!(word::<Deactivation>(text), shown, "{text}");
        }
        for (text, role) in [
            ("Proxy TAO", Some("proxy_trade_account_owner")),
            ("P-TAO", Some("proxy_trade_account_owner")),
            (
                "Proxy Trade Account Owner (PTAO)",
                Some("proxy_trade_account_owner"),
            ),
            ("Trade Account Owner - Importer", Some("trade_account_owner")),
            ("TAO/Account Owner", Some("trade_account_owner")),
            ("Account User - Read Only", Some("trade_account_user")),
            ("TAO / Proxy TAO", None),
            ("Former TAO", None),
        ] {
            assert_eq!(word::<Role>(text), role, "{text}");
        }
        assert_eq!(word::<Mailbox>("n/a"), None);
        assert_eq!(word::<Mailbox>("No problem"), None);
        assert_eq!(word::<Employment>("No change"), None);
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
        assert_eq!(kind("01 ABI/A"), Some(("01".into(), false)));
        assert_eq!(kind("Consumption (01)"), Some(("01".into(), false)));
        for text in ["", "011", "1a", "consumption", "1.5"] {
            assert_eq!(kind(text), None, "{text}");
        }
        assert_eq!(flag("003"), Some(Answer::Yes));
        assert_eq!(flag("000"), Some(Answer::No));
        assert_eq!(answer("003"), None);
        assert_eq!(answer("no problem"), None);
        assert_eq!(protest("Denied"), Some(Answer::Unknown));
        assert_eq!(protest("Withdrawn"), Some(Answer::No));
        assert_eq!(protest("Suspended"), Some(Answer::Yes));
    }
}
