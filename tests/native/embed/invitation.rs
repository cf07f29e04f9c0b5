//! A broker's request in an address: docs/embedding.md, “A link to send to your clients”.

use crate::any_facts::some;
use ace_self_check::embed::{Invitation, InvitationRefused, address, invitation};
use ace_self_check::interview::Page;
use ace_self_check::sharing::link;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

fn harbor() -> Invitation {
    Invitation {
        broker: Some("Harbor & Sons".into()),
        contact: Some("555-0100".into()),
        send_to: Some("imports@harbor.example".into()),
    }
}

#[test]
fn the_documented_link_is_read() {
    let expected = Invitation {
        broker: Some("Harbor Brokers".into()),
        ..harbor()
    };
    for link in [
        "/?broker=Harbor+Brokers&contact=555-0100&send-to=imports%40harbor.example",
        "/?send-to=imports@harbor.example&broker=Harbor%20Brokers&contact=555-0100",
        // As a mail program's HTML has it, and with what trackers add.
        "/?broker=Harbor+Brokers&amp;contact=555-0100&amp;send-to=imports%40harbor.example&amp;utm_source=mail",
        "/plan?broker=Harbor+Brokers&contact=555-0100&send-to=imports%40harbor.example&s=1.abc",
    ] {
        assert_eq!(invitation(link), Some(Ok(expected.clone())), "{link}");
    }
}

#[test]
fn other_addresses_hold_no_request() {
    for address in
        "|/|/plan|s=1.abc|/?|/?contact=555-0100|/?accent=%23fff|?broker=Harbor|broker=Harbor|/?broker="
            .split('|')
    {
        assert_eq!(invitation(address), None, "{address}");
    }
}

/// A part that is refused takes the whole request with it, except the contact.
#[test]
fn hostile_requests_are_refused() {
    use InvitationRefused::{LooksLikeCbp, Malformed};
    let long = "x".repeat(5_000_000);
    for (query, expected) in [
        ("broker=U.S.+Customs+and+Border+Protection", LooksLikeCbp),
        ("broker=C.B.P.+Refunds", LooksLikeCbp),
        ("broker=ACE+Support", LooksLikeCbp),
        ("broker=%F0%9F%85%B2%F0%9F%85%B1%F0%9F%85%BF", LooksLikeCbp),
        ("broker=Harbor&send-to=support@cbphelp.com", LooksLikeCbp),
        ("broker=%D0%A1%D0%92%D0%A0+refunds", LooksLikeCbp),
        ("broker=Harbor&send-to=ace.support@cbp.dhs.gov", LooksLikeCbp),
        ("broker=Harbor&send-to=refunds@cbp-dhs.example", LooksLikeCbp),
        ("broker=Harbor%0ABcc:+all", Malformed),
        ("broker=%E2%80%AEsrekorb+robraH", Malformed),
        (
            "broker=Harbor&send-to=a@b.example%0D%0ABcc:c@d.example",
            Malformed,
        ),
        ("send-to=a@b.example,c@d.example", Malformed),
        ("send-to=a@b.example?bcc=c@d.example", Malformed),
        ("send-to=%D0%B0@harbor.example", Malformed),
        (&*format!("broker={long}"), Malformed),
    ] {
        let shown: String = query.chars().take(60).collect();
        assert_eq!(invitation(&format!("/?{query}")), Some(Err(expected)), "{shown}");
    }
    for contact in "Call+555-0100+and+pay|https://pay.example|help@cbp.dhs.gov|help@dhsgov.us|\
         1-866-530-4172|123|%E2%80%AE0010-555"
        .split('|')
    {
        let read = invitation(&format!("/?broker=Harbor&contact={contact}"));
        assert_eq!(read.unwrap().unwrap().contact, None, "{contact}");
    }
    // Markup is a name like any other: it is shown as text.
    let markup = invitation("/?broker=%3Cimg+src=x+onerror=alert(1)%3E")
        .unwrap()
        .unwrap();
    assert_eq!(markup.name(), "<img src=x onerror=alert(1)>");
}

#[test]
fn contacts_are_a_number_or_an_address() {
    let contact = |text: &str| {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("broker", "H")
            .append_pair("contact", text)
            .finish();
        invitation(&format!("/?{query}")).unwrap().unwrap().contact
    };
    for fits in "555-0100|(212) 555-0100|+1 212.555.0100|212-555-0100 ext. 12|212-555-0100 x7|\
         dana@harbor.example"
        .split('|')
    {
        assert_eq!(contact(fits).as_deref(), Some(fits));
    }
    for unfit in "Dana, 555-0100|555-0100 or 555-0101 or 555-0102|555-0100 extra 9|5|dana@harbor|tel:5550100|\
         ０１２３４５６７"
        .split('|')
    {
        assert_eq!(contact(unfit), None, "{unfit}");
    }
}

/// What “Open in full page” makes is read back: the screen, the request, and the answers.
#[test]
fn an_address_round_trips() {
    let facts = ace_self_check::facts::Facts {
        as_of: Some(crate::support::day("2026-06-18")),
        ..Default::default()
    };
    let answers = link::write(&facts).unwrap();
    for page in [Page::Start, Page::Plan, Page::Broker] {
        for (asked, carried) in [
            (None, None),
            (Some(harbor()), None),
            (None, Some(&*answers)),
            (Some(harbor()), Some(&*answers)),
        ] {
            let fragment = address(&page.address(), asked.as_ref(), carried);
            assert_eq!(invitation(&fragment), asked.map(Ok), "{fragment}");
            let read = link::restore(&fragment).map(|link| {
                link::read(&link, crate::support::day("2026-06-18"))
                    .unwrap()
                    .facts
            });
            assert_eq!(read, carried.map(|_| facts.clone()), "{fragment}");
        }
    }
    assert_eq!(address("/", None, None), "/");
}

proptest! {
    #![proptest_config(some(1_000))]

    /// Whatever an address holds, what is kept of it is within its bounds and makes the same request again.
    #[test]
    fn any_address_is_read_or_refused(text in any::<String>(), query in "(broker|contact|send-to|s|&|=|%|[0-9A-F]|\\PC){0,40}") {
        for fragment in [text.clone(), format!("/?{query}"), format!("/?broker={query}&send-to=a@b.example")] {
            if let Some(Ok(read)) = invitation(&fragment) {
                prop_assert!(!read.name().is_empty() && read.name().chars().count() <= 254);
                prop_assert!(!read.name().chars().any(char::is_control));
                prop_assert_eq!(invitation(&address("/", Some(&read), None)), Some(Ok(read)));
            }
        }
    }
}
