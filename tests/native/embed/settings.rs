//! Settings are taken as they are or left out with a reason, each by itself.

use super::{reasons, settings};
use crate::any_facts::some;
use crate::support::rows;
use ace_self_check::embed::{Given, Scheme, Setting, Settings, read};
use ace_self_check::facts::Choice;
use ace_self_check::wording::embed::refused;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Strategy, any, prop_oneof, proptest};
use proptest::sample::select;

const NOT_FONTS: &str =
    "it isn’t a list of font names, separated by commas and made of letters, digits, spaces, and hyphens";

#[track_caller]
fn accepted(setting: &str, value: &str) {
    assert_eq!(reasons(&[(setting, value)]), [""; 0], "{value}");
}

#[track_caller]
fn refused_as(setting: &str, value: &str, says: &str) {
    assert_eq!(
        reasons(&[(setting, value)]),
        [format!("{setting}: {says}")],
        "{value:?}"
    );
}

/// The names both sides have agreed on.
#[test]
fn setting_names_are_the_documented_ones() {
    let names: Vec<_> = Setting::ALL.iter().map(|setting| setting.name()).collect();
    assert_eq!(
        names.join(" "),
        "broker contact send-to scheme accent accent-dark background background-dark surface surface-dark text \
         text-dark radius font text-size density width"
    );
}

#[test]
fn every_setting_is_accepted() {
    let (found, refused) = settings(&[
        ("broker", " Harbor & Sons, Customs Brokers "),
        ("contact", "+1 (555) 555-0100 ext. 12"),
        ("send-to", "imports+cape@harbor-sons.example"),
        ("scheme", "dark"),
        ("radius", "0"),
        ("font", "Georgia, 'Times New Roman', serif"),
        ("text-size", "20px"),
        ("density", "roomy"),
        ("width", "1200"),
    ]);
    assert_eq!(refused, []);
    assert_eq!(found.broker.as_deref(), Some("Harbor & Sons, Customs Brokers"));
    assert_eq!(found.send_to.as_deref(), Some("imports+cape@harbor-sons.example"));
    assert_eq!(found.scheme, Scheme::Dark);
    let style = found.style(false);
    for [name, value] in rows(
        "color-scheme     | dark
         --asc-color-page | #14181d
         --asc-radius     | 0px
         --asc-width      | 1200px
         --asc-font       | \"Georgia\", \"Times New Roman\", serif
         // 20 of the 17 pixels that text has where the browser's own has 16.
         font-size        | 117%
         --asc-density    | 1.25",
    ) {
        let found = style.iter().find(|(known, _)| known == name).unwrap();
        assert_eq!(found.1, value, "{name}");
    }
}

/// Without settings, or with empty ones, nothing of the page is touched; a scheme left to the browser
/// follows it.
#[test]
fn the_style_follows_the_scheme() {
    assert_eq!(
        settings(&[("broker", ""), ("accent", "  ")]),
        (Settings::default(), vec![])
    );
    assert_eq!(Settings::default().style(true), []);
    let page = |given: &[(&str, &str)], prefers_dark| {
        let style = settings(given).0.style(prefers_dark);
        style
            .into_iter()
            .find(|(name, _)| name == "--asc-color-page")
            .map(|(_, value)| value)
    };
    let own = [("background", "#fffef0"), ("background-dark", "#050505")];
    assert_eq!(page(&own, false).as_deref(), Some("#fffef0"));
    assert_eq!(page(&own, true).as_deref(), Some("#050505"));
    assert_eq!(
        page(&[own[0], own[1], ("scheme", "light")], true).as_deref(),
        Some("#fffef0")
    );
    assert_eq!(page(&[("scheme", "light")], true).as_deref(), Some("#f7f7f5"));
}

#[test]
fn invalid_settings_are_refused_with_a_reason() {
    let long = "x".repeat(61);
    let fonts = "a,".repeat(100) + "b";
    let table = format!(
        "acent     | #123456     | there is no such setting
         broker    | {long}      | it has more than 60 characters
         scheme    | Dark        | it isn’t auto, light, or dark
         accent    | blue        | it isn’t a color written as #rgb or #rrggbb
         radius    | 25          | it isn’t a whole number from 0 to 24
         radius    | -1          | it isn’t a whole number from 0 to 24
         text-size | 13          | it isn’t a whole number from 14 to 22
         text-size | 1e1         | it isn’t a whole number from 14 to 22
         width     | 99999999999 | it isn’t a whole number from 320 to 1200
         density   | tight       | it isn’t compact, normal, or roomy
         font      | {fonts}     | {NOT_FONTS}"
    );
    for [name, value, says] in rows(&table) {
        refused_as(name, value, says);
    }
    let not_text = read(&[("accent".into(), None)]);
    assert_eq!(not_text.0, Settings::default());
    assert_eq!(refused(&not_text.1[0]), "accent: its value isn’t text");
    // One that is refused takes no other with it.
    let (found, refused) = settings(&[("width", "1"), ("radius", "4")]);
    assert_eq!((found.radius, found.width, refused.len()), (Some(4), None, 1));
}

/// Nobody may appear as CBP, however the letters are made; brokers may say what they are.
#[test]
fn no_broker_can_appear_as_cbp() {
    for name in "CBP|cbp.gov|C.B.P.|C B P|U.S. C-B-P|U.S. Customs and Border Protection|US Customs|\
         U. S. Customs Service|United States Customs|Customs & Border Protection|\
         Department of Homeland Security|DHS|С В Р|ＣＢＰ Support|CBP’s ACE desk|CB P|C8P Refunds|ＣＢＰ|\
         𝐂𝐁𝐏 Refunds|ⒸⒷⓅ|C\u{301}B\u{327}P\u{338}|ÇBP|Customs\u{2003}and\u{a0}Border Protection|\
         Сustоms and Воrder|U.S. Custorns|H0meland 5ecurity|Account Service Desk|ACE Help Desk|\
         АСЕ Hеlp|ACE Portal"
        .split('|')
    {
        // Either it could be mistaken for CBP, or it has letters no name may have.
        assert_eq!(reasons(&[("broker", name)]).len(), 1, "{name}");
    }
    for name in "Harbor Customs Brokers|Smith & Sons|A. B. Carter, CHB|Müller Zoll GmbH|\
         Border Freight|Ace Logistics|Ace Services, Inc.|ABC BPO|Åkerström & Søn"
        .split('|')
    {
        accepted("broker", name);
    }
    for blank in "Harbor\nSons|Harbor\u{2800}Sons|Harbor\u{3164}|Har\u{200b}bor|Har\u{34f}bor|Harbor\u{fe0f}"
        .split('|')
    {
        refused_as("broker", blank, "it has line breaks or invisible characters");
    }
    for address in "help@cbp-refunds.example|dhs@refunds.example|ace.help@desk.example".split('|') {
        for setting in ["send-to", "contact"] {
            refused_as(
                setting,
                address,
                "it could be mistaken for CBP, which does not offer this check",
            );
        }
    }
}

#[test]
fn a_contact_is_one_number_or_one_address() {
    for contact in
        "555-0100|(212) 555-0100|+1 212.555.0100|212/555-0100 ext. 12|2125550100x7|imports@example.com"
            .split('|')
    {
        accepted("contact", contact);
    }
    for contact in
        "Call 555-0100|555-0100 or 555-0101 x1 x2|555-0100, weekdays|https://example.com|tel:5550100|\
         12|1234567890123456|555-0100 ext. 1234567|555\u{2011}0100|٥٥٥٠١٠٠"
            .split('|')
    {
        refused_as(
            "contact",
            contact,
            "it isn’t just a phone number or an e-mail address",
        );
    }
}

#[test]
fn only_one_plain_address_is_accepted() {
    for address in ["a@b.co", "o'brien@trade.example", "x_y-z.1@a-b.c-d.example"] {
        accepted("send-to", address);
    }
    let long = format!("a@{}.example", "b".repeat(64));
    for address in
        "a|a@b|@b.co|a@|a@b.co,c@d.co|a@b.co?cc=c@d.co|a b@c.co|a@b..co|a@-b.co|a.@b.co|Dana <a@b.co>|\
         mailto:a@b.co|a@b@c.co|ä@b.co"
            .split('|')
            .chain([&*long])
    {
        refused_as(
            "send-to",
            address,
            "it isn’t a single e-mail address, such as imports@example.com",
        );
    }
}

/// A list of fonts is written so that CSS takes it whole and nothing else with it.
#[test]
fn fonts_are_quoted() {
    let font = |value: &str| settings(&[("font", value)]).0.font;
    assert_eq!(
        font("Source Sans 3").as_deref(),
        Some("\"Source Sans 3\", sans-serif")
    );
    assert_eq!(
        font("\"Open Sans\" , System-UI").as_deref(),
        Some("\"Open Sans\", system-ui, sans-serif")
    );
    assert_eq!(font("'Lora', serif").as_deref(), Some("\"Lora\", serif"));
    // Fonts of signs can't be read, wherever they are in the list.
    for signs in "Wingdings|WINGDINGS 2|'Wingdings 3'|\"webdings\"|Symbol|ſymbol|Zapf Dingbats|ZapfDingbats|\
         Georgia, Marlett"
        .split('|')
    {
        refused_as("font", signs, NOT_FONTS);
    }
    for letters in ["Symbola", "Segoe UI Symbol", "Georgia"] {
        assert!(font(letters).is_some(), "{letters}");
    }
    for none in [
        "a;b", "a}b", "url(x)", "var(--a)", "a\\b", "\"a", "'a\"", ",", "a,,b", "-", "a\"b", "a/*",
        "inherit!",
    ] {
        assert_eq!(font(none), None, "{none}");
    }
}

/// Any text, and texts of what settings are made of.
fn value() -> impl Strategy<Value = Option<String>> {
    let text = prop_oneof![
        vec(any::<char>(), 0..80).prop_map(String::from_iter),
        vec(
            select("#0123456789abcdefpx,'\"- @.Cc".chars().collect::<Vec<_>>()),
            0..12
        )
        .prop_map(String::from_iter),
    ];
    option::of(text)
}

proptest! {
    #![proptest_config(some(2_000))]

    /// Whatever is given, what is kept is within its bounds, and what is not kept is said.
    #[test]
    fn any_settings_are_read_or_refused(values in vec((select(Setting::ALL), value()), 0..20)) {
        let given: Vec<Given> = values.into_iter().map(|(name, value)| (name.name().to_owned(), value)).collect();
        let (found, left_out) = read(&given);
        let lines = found.broker.iter().map(|name| (name, 60)).chain(found.contact.iter().map(|line| (line, 254)));
        for (line, most) in lines {
            assert!((1..=most).contains(&line.chars().count()) && !line.chars().any(char::is_control));
        }
        assert!(found.radius.is_none_or(|radius| radius <= 24));
        assert!(found.text_size.is_none_or(|size| (14..=22).contains(&size)));
        assert!(found.width.is_none_or(|width| (320..=1_200).contains(&width)));
        for (name, value) in found.style(true) {
            assert!(name == "color-scheme" || name == "font-size" || name.starts_with("--asc-"));
            assert!(!value.contains(['{', '}', ';', '\\', '(', '\n', '!', '@', '/']), "{value}");
            assert!(value.matches('"').count() % 2 == 0);
        }
        for (name, value) in &given {
            let is_kept = value.as_deref().is_some_and(|value| value.trim().is_empty())
                || read(&[(name.clone(), value.clone())]).1.is_empty();
            assert!(is_kept || left_out.iter().any(|refused| refused.name == *name), "{name} {value:?}");
        }
    }
}
