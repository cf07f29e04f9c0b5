//! Nobody can appear as CBP (docs/security.md, “Names that are refused”), and the table of letters that look like others is
//! Unicode's.

use super::reasons;
use ace_self_check::guidance::CURRENT;

#[path = "../../drivers/lookalikes.rs"]
mod driver;

#[test]
fn lookalike_table_is_up_to_date() {
    let ours = include_str!("../../../src/embed/lookalikes.txt");
    assert!(
        ours == driver::table(),
        "write it anew: cargo run --no-default-features --example lookalikes > src/embed/lookalikes.txt"
    );
}

/// The table has every letter that a name may have: what it lacks can't be used to draw CBP's name.
#[test]
fn names_have_only_letters_of_the_table() {
    for c in ('\u{80}'..='\u{ffff}').chain(['🅲', '𝐂', '𝕮', '🇨']) {
        let is_sign = "\u{a0}‘’“”–".contains(c) || matches!(c, '\u{300}'..='\u{331}');
        let is_accepted = reasons(&[("broker", &format!("Harbor{c}Sons"))]).is_empty();
        assert_eq!(is_accepted, is_sign || driver::is_latin(c), "{c:?}");
    }
}

/// A setting that is refused because of CBP.
#[track_caller]
fn refused(setting: &str, value: &str) {
    let says = format!("{setting}: it could be mistaken for CBP, which does not offer this check");
    assert_eq!(reasons(&[(setting, value)]), [says], "{value}");
}

#[track_caller]
fn accepted(setting: &str, value: &str) {
    assert_eq!(reasons(&[(setting, value)]), [""; 0], "{value}");
}

#[test]
fn names_of_desks_are_refused() {
    for name in "ACE Support|ACE Helpdesk|ACE Helpline|acehelp|Ace Secure Data Portal|ACE Service Desk|\
         Technology Service Desk|Automated Commercial Environment Help Desk|CAPE Help Desk|CAPE Support|\
         US Custom Service|U.S. Custom Services|USCustoms|MyCustoms and Border|The Border Patrol Office"
        .split('|')
    {
        refused("broker", name);
    }
}

#[test]
fn initials_run_together_are_refused() {
    for name in
        "CBPHelp|CBPgov|CBP2026|2026CBP|myCBP|theCBPs|CBPort|myCBPhelp|DHSgov|myDHS|C.B.P.Help".split('|')
    {
        refused("broker", name);
    }
}

#[test]
fn other_alphabets_and_signs_are_refused() {
    let others = |name: &str| {
        let says = "broker: it may have Latin letters, digits, and common punctuation only".to_owned();
        assert_eq!(reasons(&[("broker", name)]), [says], "{name}");
    };
    for name in "🅲🅱🅿|🇨🇧🇵|⒞⒝⒫|ᴄʙᴘ|ᑕᗷᑭ|C₿P|©BP|海通报关|Ελληνική Ναυτιλία|Harbor 🚢|Harbor_Sons".split('|')
    {
        others(name);
    }
    // Accents that cover their surroundings.
    others("Harbor\u{301}\u{301}\u{301}");
    // Latin letters and common signs that pass for others.
    for name in "CßP|ĆḂṖ|(BP|<BP>|A(E Support|4CE Portaŀ|C\u{327}B\u{307}P|Desĸ ACE Serv1ce Desĸ".split('|')
    {
        refused("broker", name);
    }
}

#[test]
fn initials_drawn_with_other_signs_are_refused() {
    for name in "C13P Help Desk|CI3P|Cl3P Trade Support|c6p Help Desk|CBI> Help Desk|DI-IS|D1-1S".split('|') {
        refused("broker", name);
    }
}

#[test]
fn other_names_of_customs_are_refused() {
    for name in "USA Customs|U.S.A. Customs Service|Federal Customs Help Desk".split('|') {
        refused("broker", name);
    }
}

#[test]
fn names_of_brokers_are_accepted() {
    for name in "Harbor Brokers|Ace Customs Brokers|ACE Brokerage LLC|Cape Cod Customs Brokers|Acme Desk Supplies|\
         C.B. Parker & Sons|C. B. Phelps|CB Price|D.H. Smith & Co|Pacific Customs Brokers|McBPartners|\
         Pacific BP Support|Grace Support Services|Palace Help|Borderless Customs Inc.|Service Desk Logistics|\
         Nexus Customs|C6 Partners|Dock 13 Partners|Pier 1-13 Logistics|Plus Customs Brokers|Ace Accounting & Customs|Groß-Import|Hải Phòng Logistics|\
         Øresund Told (Kbh.)|Mu\u{308}ller|O’Neil & “Sons”|A/B + C"
        .split('|')
    {
        accepted("broker", name);
    }
}

#[test]
fn addresses_like_cbps_are_refused() {
    for address in
        "support@cbphelp.com|ace.support@cbpgov.com|help@dhsgov.us|x@mycbp.example|cbp1@trade.example|\
         us-customs@trade.example|a@customsandborder.example|acehelpdesk@trade.example"
            .split('|')
    {
        refused("contact", address);
        refused("send-to", address);
    }
    for word in "help support service desk gov refund portal trade customs cape info office online team pay"
        .split(' ')
    {
        refused("send-to", &format!("info@cbp{word}.example"));
        refused("send-to", &format!("info@mydhs{word}s.example"));
    }
    for address in
        "imports@cbparker.example|cbpatel@harbor.example|dhsmith@harbor.example|info@mcbpartners.example|\
         support@acecustoms.example|ace@accounting.example|contact.us@customsbrokers.example|\
         desk@capecodcustoms.example|help@gracesupport.example"
            .split('|')
    {
        accepted("contact", address);
        accepted("send-to", address);
    }
}

/// However they are written; each number in the guidance.
#[test]
fn phones_of_cbp_are_refused() {
    let mut count = 0;
    for phone in CURRENT.contacts.iter().filter_map(|contact| contact.phone) {
        let digits: String = phone.number.chars().filter(char::is_ascii_digit).collect();
        let ten = &digits[digits.len() - 10..];
        let (area, rest) = ten.split_at(3);
        for written in [
            phone.number.to_owned(),
            ten.to_owned(),
            format!("+1 ({area}) {rest}"),
            format!("1.{area}.{rest} ext. 2"),
            format!("{ten}00"),
        ] {
            refused("contact", &written);
        }
        count += 1;
    }
    assert_eq!(count, 2);
    accepted("contact", "1-866-530-4173");
}
