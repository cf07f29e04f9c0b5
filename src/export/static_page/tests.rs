use super::*;
use crate::assessment::assess;
use crate::calendar::add_days;
use crate::facts::{
    Answer, Choice, Deactivation, Employment, Facts, Id, IorCount, LastLogin, Mailbox, Password, Person,
    Role, SecurityAnswers,
};
use crate::guidance::{
    CAPE_MESSAGES, CURRENT, Contact, Fallback, LOOKALIKES, Ladder, RouteId, Rule, RuleId, Scope, Text,
};
use std::collections::BTreeSet;

fn page() -> String {
    static_page(&CURRENT)
}

/// Asserts that the page shows a text. The data has no markup, but may have a quote.
#[track_caller]
fn shows(page: &str, text: &str) {
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;");
    assert!(page.contains(&text), "not on the page: {text}");
}

#[test]
fn static_html_is_up_to_date() {
    assert!(
        include_str!("../../../static.html") == page(),
        "static.html is not up to date: run `cargo run --no-default-features --example static_page`"
    );
}

#[test]
fn everything_a_locked_out_importer_needs_is_there() {
    let page = page();
    let routes = CURRENT
        .routes
        .iter()
        .filter(|route| route.id != RouteId::AnswerMore);
    for route in routes {
        let steps: Vec<Text> = route.steps.iter().map(|step| step.says).collect();
        let figured = [&[route.summary, route.takes], &steps[..], route.notes].concat();
        for text in figured {
            shows(&page, &text.of(&CURRENT));
        }
        for text in route.documents.iter().chain([&route.title]).chain(&route.subject) {
            shows(&page, text);
        }
    }
    for contact in CURRENT.contacts {
        let link = format!("<a href=\"mailto:{0}\">{0}</a>", contact.email);
        assert!(page.contains(&link), "{link}");
        for text in [contact.name, contact.answers].into_iter().chain(contact.hours) {
            shows(&page, text);
        }
        if let Some(phone) = &contact.phone {
            shows(&page, phone.number);
            shows(&page, phone.options);
        }
    }
    for list in CURRENT.checklists {
        shows(&page, list.title);
        for item in list.items {
            shows(&page, &format!("{}{}", words::BOX, item.text.of(&CURRENT)));
        }
    }
    for fallback in CURRENT.fallbacks {
        shows(&page, fallback.title);
        let conditions = fallback.conditions.iter();
        conditions.for_each(|text| shows(&page, &text.of(&CURRENT)));
    }
    for source in CURRENT.sources {
        shows(&page, source.name);
        shows(&page, &source.dated.of(&CURRENT));
        source.address.iter().for_each(|address| shows(&page, address));
    }
    shows(&page, ui::DISCLAIMER);
    shows(
        &page,
        "Guidance as of November 30, 2026; CBP’s page as of September 2, 2026",
    );
}

/// Each state with its address and subject; each CAPE message with who can fix it.
#[test]
fn lookalikes_and_cape_messages_are_there() {
    let page = page();
    for state in LOOKALIKES {
        shows(&page, &state.meaning.of(&CURRENT));
        shows(&page, &state.fix.of(&CURRENT));
        shows(&page, &format!("Subject: {}.", state.subject));
        assert!(page.contains(&format!(">{}</a>", state.email)), "{}", state.email);
    }
    for message in CAPE_MESSAGES {
        shows(&page, message.words.unwrap_or_default());
        shows(&page, &message.sense.of(&CURRENT));
        assert!(page.contains(&format!("{}</li>", cape_message::fixer(message.fixer))));
    }
}

/// Every rule that leads somewhere; E9 and E12 ask for an answer.
#[test]
fn every_rule_is_there() {
    let page = page();
    for rule in CURRENT
        .rules
        .iter()
        .filter(|rule| rule.scope != Scope::EntryUnknown)
    {
        shows(&page, &rule.says.of(&CURRENT));
    }
}

/// The words have the same figures as the tables.
#[test]
fn figures_are_those_of_the_guidance() {
    let page = page();
    let (clock, window) = (&CURRENT.clock, &CURRENT.entry_window);
    for text in [
        format!("Day {} is the last safe day", clock.log_in_within()),
        format!("on day {} we treat the login as dormant", clock.dormant_from()),
        format!("day {} the first dormant day", clock.dormant_from_literally()),
        format!("CAPE through day {}", window.cape_last_day),
        format!("protest through day {}", window.protest_last_day),
        "1-866-530-4172".into(),
        "tel:+18665304172".into(),
    ] {
        shows(&page, &text);
    }
    assert_eq!(
        [
            clock.log_in_within(),
            clock.dormant_from(),
            window.cape_last_day,
            window.protest_last_day
        ],
        [44, 45, 80, 180]
    );
}

type Rungs = (RuleId, Vec<RouteId>, Vec<RouteId>);

/// The ladders of the guidance's rules.
fn listed() -> BTreeSet<Rungs> {
    let of_rule = |rule: &Rule| {
        let id = rule.id;
        let ladder = move |ladder: &Ladder| (id, ladder.rungs.to_vec(), ladder.also.to_vec());
        rule.ladders().iter().map(ladder)
    };
    CURRENT.rules.iter().flat_map(of_rule).collect()
}

fn every<T: Choice>() -> Vec<Option<T>> {
    std::iter::once(None)
        .chain(T::ALL.iter().copied().map(Some))
        .collect()
}

/// Each person once with each choice.
fn split<T: Copy>(people: &[Person], choices: &[T], set: impl Fn(&mut Person, T)) -> Vec<Person> {
    let mut found = Vec::with_capacity(people.len() * choices.len());
    for person in people {
        for choice in choices {
            let mut person = person.clone();
            set(&mut person, *choice);
            found.push(person);
        }
    }
    found
}

/// The ladders the engine gives one person: alone, with a locked-out TAO, and with an active proxy TAO.
fn decided() -> BTreeSet<Rungs> {
    let today = CURRENT.edition;
    let on = |days: i64| Some(LastLogin::On(add_days(today, -days)));
    let logins = [None, Some(LastLogin::Unknown), on(3), on(100), on(400)];
    let mut people = vec![Person::new(Id::parse("p1").unwrap())];
    people = split(&people, &every::<Role>(), |person, role| person.role = role);
    people = split(&people, &logins, |person, login| person.last_login = login);
    people = split(&people, &every::<Deactivation>(), |person, shown| {
        person.deactivation = shown;
    });
    people = split(&people, &every::<Mailbox>(), |person, mailbox| {
        person.mailbox = mailbox;
    });
    people = split(&people, &every::<Password>(), |person, password| {
        person.password = password;
    });
    people = split(&people, &every::<SecurityAnswers>(), |person, answers| {
        person.security_answers = answers;
    });
    people = split(&people, &every::<Employment>(), |person, employment| {
        person.employment = employment;
    });
    let owner = Person {
        role: Some(Role::TradeAccountOwner),
        last_login: on(100),
        ..Person::new(Id::parse("p2").unwrap())
    };
    let proxy = Person {
        role: Some(Role::ProxyTradeAccountOwner),
        last_login: on(3),
        ..Person::new(Id::parse("p3").unwrap())
    };
    let companies = [
        (Answer::Yes, None, None),
        (Answer::Yes, None, Some(Answer::No)),
        (Answer::No, Some(IorCount::One), None),
        (Answer::No, Some(IorCount::Several), None),
    ];
    let mut found = BTreeSet::new();
    for (account, numbers, owner_known) in companies {
        let mut facts = Facts::default();
        facts.company.portal_account = Some(account);
        facts.company.ior_count = numbers;
        facts.company.owner_known = owner_known;
        let is_alone = owner_known == Some(Answer::No);
        for person in &people {
            facts.people = vec![person.clone()];
            if !is_alone && person.role != Some(Role::TradeAccountOwner) {
                facts.people.push(owner.clone());
            }
            for others in [None, Some(proxy.clone())] {
                facts.people.extend(others);
                let of = assess(&facts, &CURRENT, today).people.remove(0);
                found.insert((of.rule, of.ladder, of.also));
            }
        }
    }
    found
}

/// Every ladder in the guidance is given to someone, and nobody gets any other.
#[test]
fn ladders_match_the_assessment() {
    let listed = listed();
    let mut elsewhere = BTreeSet::new();
    let mut same = BTreeSet::new();
    for (rule, ladder, also) in decided() {
        if ladder.contains(&RouteId::AnswerMore) {
            assert!(matches!(
                rule,
                RuleId::R0 | RuleId::R4 | RuleId::R5 | RuleId::R8 | RuleId::R10
            ));
        } else if rule == RuleId::R7 && ladder[0] != RouteId::ResetPassword {
            elsewhere.insert((ladder, also));
        } else {
            same.insert((rule, ladder, also));
        }
    }
    assert_eq!(same, listed);
    // "Without the security answers, go where a locked person goes."
    let locked = listed
        .into_iter()
        .filter(|(rule, ..)| matches!(rule, RuleId::R8 | RuleId::R11))
        .map(|(_, ladder, also)| (ladder, also));
    assert_eq!(elsewhere, locked.collect());
}

/// Tags in order: names, with `/` before those that close.
fn tags(html: &str) -> Vec<&str> {
    html.split('<')
        .skip(1)
        .map(|piece| piece.split('>').next().unwrap())
        .collect()
}

/// Whether tags close in order, attributes are quoted, and each id appears once.
fn well_formed(html: &str) -> Result<(), String> {
    let (mut open, mut ids) = (Vec::new(), BTreeSet::new());
    for tag in tags(html) {
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
    let dangling = html
        .split("href=\"#")
        .skip(1)
        // An address with a slash names a screen of the app.
        .find(|rest| !rest.starts_with('/') && !rest.split('"').next().is_some_and(|id| ids.contains(id)));
    match (open.last(), dangling) {
        (Some(name), _) => Err(format!("stays open: {name}")),
        (_, Some(rest)) => Err(format!("leads nowhere: #{}", rest.split('"').next().unwrap())),
        _ => Ok(()),
    }
}

#[test]
fn html_is_well_formed() {
    for broken in [
        "<p>",
        "</p>",
        "<p><b></p></b>",
        "<a b=c\">d</a>",
        "<p>a < b</p>",
        "<a href=\"#b\">c</a>",
        "<p id=\"a\"></p><p class=\"b\" id=\"a\"></p>",
        "<p><input></input></p>",
    ] {
        assert!(well_formed(broken).is_err(), "{broken}");
    }
    assert_eq!(well_formed(&page()), Ok(()));
    let page = page();
    assert!(!page.contains("style=") && !page.contains("<script"));
    let mut ampersands = page.split('&').skip(1);
    assert!(ampersands.all(|rest| {
        ["amp;", "lt;", "gt;", "quot;"]
            .iter()
            .any(|entity| rest.starts_with(entity))
    }));
    // Links to other sites pass on no referrer.
    let away = page.matches("href=\"https://").count();
    assert_eq!(page.matches("rel=\"noopener noreferrer external\"").count(), away);
}

/// Whatever the data contains, it stays text.
#[test]
fn data_is_escaped() {
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
