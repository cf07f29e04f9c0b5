//! The static page, for browsers where nothing starts: everything the guidance says is on it, as text.

use crate::texts::{contacts, routes, rules, sources, texts};
use ace_self_check::export::static_page::{static_page, words};
use ace_self_check::guidance::{
    CAPE_MESSAGES, CURRENT, Cite, Contact, Fallback, Guidance, LOOKALIKES, RuleId, Text,
};
use ace_self_check::wording::cape_message::fixer;
use ace_self_check::wording::ui;
use std::collections::BTreeSet;

/// Stops where a text is not on the page; the data has no markup, but may have a quote.
#[track_caller]
fn shows(page: &str, text: &str) {
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;");
    assert!(page.contains(&text), "not on the page: {text}");
}

#[test]
fn static_html_is_of_this_edition() {
    assert!(
        include_str!("../../static.html") == static_page(&CURRENT),
        "static.html is not up to date: run `cargo run --no-default-features --example static_page`"
    );
}

/// Routes, contacts, lists, fallbacks and sources; each rule that leads somewhere (E9 and E12 ask for an answer); each
/// state that is mistaken for another, with its address and subject; each CAPE message.
#[test]
fn everything_a_locked_out_importer_needs_is_there() {
    let page = static_page(&CURRENT);
    let asks = [RuleId::E9, RuleId::E12].map(|id| format!("rule {id:?}"));
    let all = [
        routes(&CURRENT),
        contacts(&CURRENT),
        sources(&CURRENT),
        rules(&CURRENT),
    ]
    .concat();
    for (place, text) in all {
        if place != "route AnswerMore" && !asks.contains(&place) {
            shows(&page, &text);
        }
    }
    for (_, text) in texts().iter().filter(|(place, _)| place == "fallback") {
        shows(&page, text);
    }
    for contact in CURRENT.contacts {
        let link = format!("<a href=\"mailto:{0}\">{0}</a>", contact.email);
        assert!(page.contains(&link), "{link}");
    }
    for list in CURRENT.checklists {
        shows(&page, list.title);
        for item in list.items {
            shows(&page, &format!("{}{}", words::BOX, item.text.of(&CURRENT)));
        }
    }
    for state in LOOKALIKES {
        shows(&page, &state.meaning.of(&CURRENT));
        shows(&page, &state.fix.of(&CURRENT));
        shows(&page, &format!("Subject: {}.", state.subject));
        assert!(page.contains(&format!(">{}</a>", state.email)), "{}", state.email);
    }
    for message in CAPE_MESSAGES {
        shows(&page, message.words.unwrap_or_default());
        shows(&page, &message.sense.of(&CURRENT));
        assert!(page.contains(&format!("{}</li>", fixer(message.fixer))));
    }
    shows(&page, ui::DISCLAIMER);
    for text in "Guidance as of November 30, 2026; CBP’s page as of September 2, 2026|\
         Day 44 is the last safe day|on day 45 we treat the login as dormant|\
         day 46 the first dormant day|CAPE through day 80|protest through day 180|tel:+18665304172"
        .split('|')
    {
        shows(&page, text);
    }
}

/// Whether each tag closes in turn, attributes are quoted, ids are unique, and links within the page lead somewhere.
fn well_formed(html: &str) -> Result<(), String> {
    let (mut open, mut ids) = (Vec::new(), BTreeSet::new());
    let tags = html
        .split('<')
        .skip(1)
        .map(|piece| piece.split('>').next().unwrap());
    for tag in tags {
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("closes nothing: {tag}"));
            }
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric()) {
            return Err(format!("no name: {tag}"));
        }
        if attributes.matches('"').count() != 2 * attributes.matches("=\"").count() {
            return Err(format!("attributes: {tag}"));
        }
        if let Some((_, rest)) = tag.split_once(" id=\"")
            && let Some(id) = rest.split('"').next()
            && !ids.insert(id)
        {
            return Err(format!("twice: {id}"));
        }
        if name != "input" {
            open.push(name);
        }
    }
    let links = html
        .split("href=\"#")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    // An address with a slash names a screen of the app.
    let dangling = links
        .into_iter()
        .find(|id| !id.starts_with('/') && !ids.contains(id));
    match (open.last(), dangling) {
        (Some(name), _) => Err(format!("stays open: {name}")),
        (_, Some(id)) => Err(format!("leads nowhere: #{id}")),
        _ => Ok(()),
    }
}

#[test]
fn html_is_well_formed() {
    for broken in "<p>|</p>|<p><b></p></b>|<a b=c\">d</a>|<p>a < b</p>|<a href=\"#b\">c</a>|\
                   <p id=\"a\"></p><p class=\"b\" id=\"a\"></p>|<p><input></input></p>"
        .split('|')
    {
        assert!(well_formed(broken).is_err(), "{broken}");
    }
    let page = static_page(&CURRENT);
    assert_eq!(well_formed(&page), Ok(()));
    assert!(!page.contains("style=") && !page.contains("<script"));
    for rest in page.split('&').skip(1) {
        let is_entity = ["amp;", "lt;", "gt;", "quot;"]
            .iter()
            .any(|entity| rest.starts_with(entity));
        assert!(is_entity, "{}", &rest[..10]);
    }
    // Links to elsewhere hand nothing over.
    let away = page.matches("href=\"https://").count();
    assert_eq!(page.matches("rel=\"noopener noreferrer external\"").count(), away);
}

#[test]
fn markup_in_the_data_stays_text() {
    const HOSTILE: &str = "\"><script>a && b</script> & <b class=x>'";
    static FALLBACKS: [Fallback; 1] = [Fallback {
        title: HOSTILE,
        summary: Text::Plain(HOSTILE),
        conditions: &[Text::Plain(HOSTILE)],
        cite: Cite::our_reading(&[]),
    }];
    let contacts = CURRENT.contacts.map(|contact| Contact {
        name: HOSTILE,
        email: HOSTILE,
        ..contact
    });
    let guidance = Guidance {
        fallbacks: &FALLBACKS,
        contacts: Box::leak(Box::new(contacts)),
        ..CURRENT
    };
    let page = static_page(&guidance);
    assert_eq!(well_formed(&page), Ok(()));
    assert!(!page.contains("<script") && !page.contains("<b class"));
    assert!(page.contains("&quot;&gt;&lt;script&gt;a &amp;&amp; b&lt;/script&gt; &amp; &lt;b class=x&gt;'"));
}
