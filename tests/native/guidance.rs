//! What CBP says, compared with docs/guidance.md and articles A and B (its “8. Sources”): everything
//! a person could act on is in a text, and the rules count with that page's figures.

use crate::support::rows;
use crate::texts::texts;
use ace_self_check::calendar::{BusinessDays, Closed, Iso, add_days, days_between, parse_date};
use ace_self_check::facts::{Choice, EntryType};
use ace_self_check::guidance::{
    CURRENT, ChecklistId, Cite, ContactId, ItemId, Link, Ready, RouteId, SourceId, Status, Target, Text,
};
use std::path::Path;

/// The lines of `src/wording`, which holds the words that are not guidance.
fn wording() -> Vec<String> {
    lines_under(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/wording")))
}

fn lines_under(path: &Path) -> Vec<String> {
    if path.is_dir() {
        let inside = std::fs::read_dir(path).unwrap();
        return inside
            .flat_map(|entry| lines_under(&entry.unwrap().path()))
            .collect();
    }
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// What a person could act on is in a text: here, what the screens and situations of `tests/points.md` don't show.
#[test]
fn what_no_point_shows_is_in_a_text() {
    let said: Vec<_> = texts()
        .into_iter()
        .map(|(_, text)| text)
        .chain(wording())
        .collect();
    for phrase in "won’t fix a missing number|Form 4811|without the extra IEEPA duty|\
         latest liquidation or reliquidation date|drops leading zeros|an apostrophe|\
         suspended ones count as open|further review"
        .split('|')
    {
        assert!(said.iter().any(|text| text.contains(phrase)), "{phrase}");
    }
    assert!(!said.iter().any(|text| text.contains("later phase exists")));
}

/// A step that names a page, a form or the portal links to it, and so does a remedy.
#[test]
fn steps_link_to_what_they_name() {
    use SourceId as S;
    let forms = [
        ("Importer Account Application", vec![S::ImporterForm]),
        ("Web Form", vec![S::PortalForm]),
        ("ACE Portal", vec![S::AcePortal]),
        ("ACE Reports", vec![S::AcePortal]),
        ("ACH Refund Authorization tab", vec![S::AcePortal]),
        ("ACH refund tab", vec![S::AcePortal]),
        ("Duty Refunds page", vec![S::RefundsFaq]),
        ("REV-613", vec![S::AcePortal]),
        ("ES-022", vec![S::AcePortal]),
        ("CBP Form 19", vec![S::ProtestFaq]),
    ];
    let steps = CURRENT.routes.iter().flat_map(|route| route.steps);
    let steps = steps.map(|step| (step.of(&CURRENT), step.link.into_iter().collect::<Vec<Link>>()));
    let items = CURRENT.checklists.iter().flat_map(|list| list.items);
    let items = items.map(|item| (item.remedy.into(), item.link.into_iter().collect()));
    let next = CURRENT.next_steps.iter().flat_map(|step| {
        let texts = [&[step.summary], step.notes].concat();
        texts
            .into_iter()
            .map(|text| (text.of(&CURRENT), step.links.to_vec()))
    });
    let mut named = 0;
    for (text, links) in steps.chain(items).chain(next) {
        // The first name decides: "ACE Portal Account Application Web Form" is a form.
        let Some((name, pages)) = forms.iter().find(|(name, _)| text.contains(name)) else {
            continue;
        };
        named += 1;
        for page in pages {
            assert!(
                links.iter().any(|link| link.to == Target::Page(*page)),
                "{name} without a link in: {text}"
            );
        }
        assert!(
            links.iter().all(|link| link.address(&CURRENT).is_some()),
            "{text}"
        );
    }
    assert!(named >= 24, "{named}");
}

/// Telephones are links, and each is called with its country code.
#[test]
fn telephones_are_links() {
    let phone = |id: ContactId| CURRENT.contact(id).phone.unwrap().address();
    assert_eq!(phone(ContactId::AceSupport), "tel:+18665304172");
    assert_eq!(phone(ContactId::RefundMoney), "tel:+13172981200;ext=4015");
    let desk = CURRENT.route(RouteId::ServiceDesk).steps[0].link.unwrap();
    assert_eq!(desk.address(&CURRENT).unwrap(), "tel:+18665304172");
    assert!(!desk.leads_away());
}

/// Whom to write to or call, and to whom each route goes with which words in its subject; an address or number of
/// CBP's is spelled in one way wherever it is.
#[test]
fn mail_goes_where_the_page_says() {
    let known = [
        (ContactId::AceSupport, "ACE.Support@cbp.dhs.gov"),
        (ContactId::TradeRelations, "traderelations@cbp.dhs.gov"),
        (ContactId::IeepaRefunds, "IEEPARefunds@cbp.dhs.gov"),
        (ContactId::IeepaFraud, "IEEPAFraud@cbp.dhs.gov"),
        (ContactId::RefundMoney, "revenuerefunds@cbp.dhs.gov"),
    ];
    for (id, email) in known {
        assert_eq!(CURRENT.contact(id).email, email);
    }
    let phone = CURRENT.contact(ContactId::AceSupport).phone.unwrap();
    assert_eq!(phone.number, "1-866-530-4172");
    assert_eq!(phone.options, "option 1, then option 2 for the portal");
    for route in CURRENT.routes {
        let (contact, subject) = match route.id {
            RouteId::EmailReactivation => (Some(ContactId::AceSupport), Some("reactivation")),
            RouteId::OwnerLookup => (Some(ContactId::AceSupport), Some("Trade Account Owner Lookup")),
            RouteId::ServiceDesk => (Some(ContactId::AceSupport), None),
            _ => (None, None),
        };
        assert_eq!(
            (route.contact, route.subject),
            (contact, subject),
            "{:?}",
            route.id
        );
    }
    for text in texts().into_iter().map(|(_, text)| text).chain(wording()) {
        for word in text.split(|c: char| !(c.is_alphanumeric() || "@.-".contains(c))) {
            let word = word.trim_end_matches('.');
            let is_known = known.iter().any(|(_, email)| *email == word) || word == phone.number;
            assert!(
                is_known || !(word.contains("@cbp") || word.starts_with("1-8")),
                "{word} in: {text}"
            );
        }
    }
}

/// The figures the rules and the plan count with.
#[test]
fn figures_match_the_page() {
    let (clock, window, plan) = (&CURRENT.clock, &CURRENT.entry_window, &CURRENT.plan);
    let around = [
        clock.log_in_within(),
        clock.dormant_from(),
        clock.dormant_from_literally(),
    ];
    assert_eq!(around, [44, 45, 46]);
    assert_eq!([clock.due_soon_from, clock.long_inactive_from], [30, 365]);
    assert_eq!([window.cape_last_day, window.protest_last_day], [80, 180]);
    let attention = [
        window.reconciliation_lead,
        window.cape_attention,
        window.protest_attention,
    ];
    assert_eq!(attention, [30, 14, 30]);
    let days = [window.phase_2_on, window.warehouse_excluded_on].map(|day| Iso(day).to_string());
    assert_eq!(days, ["2026-06-29", "2026-07-07"]);
    let types = |types: &[EntryType]| {
        types
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(types(window.excluded_types), "08 09 23 47");
    assert_eq!(types(window.warehouse_types), "21 22");
    assert_eq!(types(window.reconcilable_types), "01 02 06");
    assert_eq!(window.most_in_a_declaration, 9_999);
    let court = CURRENT.court_dates.iter().map(|date| Iso(date.on).to_string());
    assert_eq!(
        court.collect::<Vec<_>>(),
        ["2027-02-01", "2027-02-04", "2027-03-04", "2027-04-05"]
    );
    let due = CURRENT.checklists.iter().filter_map(|list| list.due_days_before);
    assert_eq!(due.collect::<Vec<_>>(), [7]);
    assert_eq!(
        (
            plan.pressing_days,
            plan.most_tasks,
            plan.most_today,
            plan.days_ahead
        ),
        (3, 6, 3, 30)
    );
    assert_eq!(
        (plan.desk_case_after, plan.chase_after),
        (BusinessDays(1), BusinessDays(5))
    );
    assert_eq!(plan.reminders, [3, 1]);
}

/// The guidance was last checked on November 30, 2026, and says so once that is over 30 days ago.
#[test]
fn edition_is_stale_after_30_days() {
    assert_eq!(Iso(CURRENT.edition).to_string(), "2026-11-30");
    assert_eq!(Iso(CURRENT.cbp_page).to_string(), "2026-09-02");
    let on = |text| CURRENT.is_stale(parse_date(text).unwrap());
    assert_eq!(
        [on("2026-05-04"), on("2026-12-30"), on("2026-12-31")],
        [false, false, true]
    );
}

/// How firm docs/guidance.md calls what a person acts on: each route, and where it says so its time.
#[test]
fn facts_are_as_firm_as_the_page_says() {
    for [route, cite, time_cite] in rows(
        "log_in                 | unconfirmed | unconfirmed
         reset_password         | unconfirmed | -
         owner_reactivates      | cbp         | -
         email_reactivation     | cbp         | -
         owner_lookup           | cbp         | -
         service_desk           | -           | unconfirmed
         apply_importer_account | cbp         | -
         apply_portal_account   | cbp         | reported",
    ) {
        let found = CURRENT.route(RouteId::from_name(route).unwrap());
        for (found, expected) in [(found.cite, cite), (found.time_cite, time_cite)] {
            assert!(
                expected == "-" || found.status.name() == expected,
                "{route}: {found:?}"
            );
        }
    }
    let notes = CURRENT.clock.notes.iter();
    let (_, of_365_days) = notes
        .clone()
        .find(|(text, _)| text.of(&CURRENT).contains("365 days"))
        .unwrap();
    let contact = |id: ContactId| CURRENT.contact(id);
    for (what, cite, status) in [
        ("45 days", CURRENT.clock.cite, Status::Cbp),
        ("exact day", CURRENT.clock.day_cite, Status::OurReading),
        ("365 days", *of_365_days, Status::Unconfirmed),
        (
            "day before",
            CURRENT.entry_window.preceding_day_cite,
            Status::OurReading,
        ),
        ("desk", contact(ContactId::AceSupport).cite, Status::Cbp),
        (
            "phone",
            contact(ContactId::AceSupport).phone.unwrap().cite,
            Status::Reported,
        ),
        ("questions", contact(ContactId::TradeRelations).cite, Status::Cbp),
        ("technical", contact(ContactId::IeepaRefunds).cite, Status::Cbp),
        ("money", contact(ContactId::RefundMoney).cite, Status::Reported),
        ("scams", contact(ContactId::IeepaFraud).cite, Status::Cbp),
    ] {
        assert_eq!(cite.status, status, "{what}");
    }
}

/// The items of the checklists are as firm as docs/guidance.md says: ACH-only refunds and the
/// reports are CBP's own words, the proxy TAO is reported, a list of one publisher is unconfirmed.
#[test]
fn checklists_are_as_firm_as_the_page_says() {
    use ItemId as I;
    let firm = [
        I::AchCurrent,
        I::TestReportRun,
        I::MonthlyReportsPulled,
        I::Rev613Watched,
    ];
    for list in [ChecklistId::WeekBefore, ChecklistId::Pipeline] {
        for item in CURRENT.checklist(list).items {
            let expected = match item.id {
                id if firm.contains(&id) => Status::Cbp,
                I::ProxyTaoAppointed => Status::Reported,
                _ => Status::Unconfirmed,
            };
            assert_eq!(item.cite.status, expected, "{}", item.text.of(&CURRENT));
        }
    }
}

/// Every way back is called something, says what it is and what to do, and rests on what someone
/// published; so does its time, but where the tool itself counts days or nobody waits.
#[test]
fn every_route_has_its_texts_and_sources() {
    for route in CURRENT.routes {
        assert!(
            !route.title.is_empty() && !route.summary.of(&CURRENT).is_empty(),
            "{:?}",
            route.id
        );
    }
    for route in CURRENT
        .routes
        .iter()
        .filter(|route| route.id != RouteId::AnswerMore)
    {
        assert!(
            !route.takes.of(&CURRENT).is_empty() && !route.steps.is_empty(),
            "{:?}",
            route.id
        );
        let published = |cite: Cite| cite.sources.iter().any(|source| *source != SourceId::OurReading);
        assert!(published(route.cite), "{:?}", route.id);
        let own = [RouteId::KeepWarm, RouteId::RemoveUser].contains(&route.id);
        assert_eq!(published(route.time_cite), !own, "{:?}", route.id);
    }
}

/// The table “When usable” in docs/guidance.md, “3. The route for each person”, in business days.
#[test]
fn route_times_match_the_page() {
    use RouteId as R;
    let between = |first, last| Ready::Between(BusinessDays(first), BusinessDays(last));
    for route in CURRENT.routes {
        let ready = match route.id {
            R::KeepWarm | R::LogIn | R::ResetPassword => Ready::SameDay,
            R::EmailReactivation | R::ProxyReactivates => Ready::FromSameDay,
            R::OwnerReactivates => Ready::WithHelper,
            R::ServiceDesk => between(3, 10),
            R::OwnerUpdate | R::ApplyImporterAccount | R::ApplyPortalAccount => between(3, 15),
            R::OwnerLookup | R::AnswerMore | R::RemoveUser => Ready::NoDate,
        };
        assert_eq!(route.ready, ready, "{:?}", route.id);
    }
}

/// Everything the product shows with a status, by the place it stands in.
fn cites() -> Vec<(String, Cite)> {
    let clock = &CURRENT.clock;
    let said = |text: Text| text.of(&CURRENT).into_owned();
    let single = std::iter::once(("the 45 days".to_owned(), clock.cite));
    let notes = clock.notes.iter().map(|(note, cite)| (said(*note), *cite));
    let routes = CURRENT.routes.iter();
    let routes = routes.flat_map(|row| [row.cite, row.time_cite].map(|cite| (row.title.to_owned(), cite)));
    let rules = CURRENT.rules.iter().map(|row| (said(row.says), row.cite));
    let steps = CURRENT.next_steps.iter().map(|row| (said(row.title), row.cite));
    let fallbacks = CURRENT
        .fallbacks
        .iter()
        .map(|row| (row.title.to_owned(), row.cite));
    let items = CURRENT.checklists.iter().flat_map(|list| list.items);
    let items = items.map(|item| (said(item.text), item.cite));
    let readings = CURRENT.disagreements.iter().flat_map(|row| row.readings);
    let readings = readings.map(|reading| (said(reading.says), reading.cite));
    let all = single.chain(notes).chain(routes).chain(rules);
    all.chain(steps)
        .chain(fallbacks)
        .chain(items)
        .chain(readings)
        .collect()
}

/// What rests on one publisher alone is called unconfirmed.
#[test]
fn facts_of_article_a_alone_are_unconfirmed() {
    let alone = |cite: &Cite| cite.sources == [SourceId::ArticleA];
    let wrong: Vec<_> = cites()
        .into_iter()
        .filter(|(_, cite)| alone(cite) && cite.status != Status::Unconfirmed)
        .map(|(place, cite)| format!("{}: {place}", cite.status.name()))
        .collect();
    assert!(
        wrong.is_empty(),
        "these rest on article A alone:\n{}",
        wrong.join("\n")
    );
}

/// Whatever is called CBP's own rests on CBP's text, a statute or a regulation.
#[test]
fn cbp_status_needs_a_cbp_source() {
    use SourceId as S;
    let restatements = [
        S::ArticleA,
        S::ArticleB,
        S::BrokerRestatement,
        S::LawFirmRestatement,
        S::MayFaq,
        S::NcbfaaAdvice,
        S::JfkPresentation,
        S::RefundMoneyContact,
        S::OurReading,
    ];
    let is_firm = |cite: &Cite| cite.sources.iter().any(|source| !restatements.contains(source));
    for (place, cite) in cites().into_iter().filter(|(_, cite)| cite.status == Status::Cbp) {
        assert!(is_firm(&cite), "{place}: {cite:?}");
    }
}

/// The holidays of 2026 as the Office of Personnel Management lists them, the traps of docs/guidance.md, “7. Business
/// days”, the first Juneteenth, and the closures by executive order. A weekend is named as such.
#[test]
fn the_calendar_knows_holidays_and_closures_by_name() {
    for [day, name] in rows(
        "2026-01-01 | New Year’s Day
         2026-01-19 | Martin Luther King Jr. Day
         2026-02-16 | Washington’s Birthday
         2026-05-25 | Memorial Day
         2026-06-19 | Juneteenth
         2026-07-03 | Independence Day
         2026-09-07 | Labor Day
         2026-10-12 | Columbus Day
         2026-11-11 | Veterans Day
         2026-11-26 | Thanksgiving Day
         2026-12-25 | Christmas Day
         2021-06-18 | Juneteenth
         2027-06-18 | Juneteenth
         2027-07-05 | Independence Day
         2027-12-24 | Christmas Day
         2027-12-31 | New Year’s Day
         2028-11-10 | Veterans Day
         2025-12-24 | federal offices closed by executive order
         2025-12-26 | federal offices closed by executive order
         2026-07-04 | Saturday
         2028-01-01 | Saturday
         // No Inauguration Day, no Juneteenth before there was one, and no closure that nobody ordered.
         2021-01-20 | -
         2033-01-20 | -
         2020-06-19 | -
         2026-12-24 | -
         2026-07-06 | -",
    ) {
        let found = CURRENT
            .calendar
            .closed(parse_date(day).unwrap())
            .map_or("-", Closed::name);
        assert_eq!(found, name, "{day}");
    }
}

/// Eleven holidays a year: 319 in the 29 years whose New Year's Days are observed from December
/// 31, 2021 to January 2, 2050. The next one is observed on January 2, 2051.
#[test]
fn every_year_has_eleven_holidays() {
    let (first, last) = (
        parse_date("2021-12-31").unwrap(),
        parse_date("2050-12-31").unwrap(),
    );
    let days = (0..=days_between(first, last)).map(|days| add_days(first, days));
    let holidays = days.filter(|day| matches!(CURRENT.calendar.closed(*day), Some(Closed::Holiday(_))));
    assert_eq!(holidays.count(), 29 * 11);
}

/// Part of each source's name, its date and its address, a hyphen where the page has none.
const SOURCES: &str = "\
68510928 | May 1, 2026 | https://content.govdelivery.com/bulletins/gd/USDHSCBP-41564d0
68315804 | April 10, 2026 | https://content.govdelivery.com/accounts/USDHSCBP/bulletins/4126a9c
69035485 | June 23, 2026 | https://content.govdelivery.com/bulletins/gd/USDHSCBP-41d65dd
68569567 | May 7, 2026 | https://content.govdelivery.com/bulletins/gd/USDHSCBP-41649df
68536553 | May 4, 2026 | https://content.govdelivery.com/accounts/USDHSCBP/bulletins/415c8e9
68228015 | April 1, 2026 | -
50861476 | 2022 | https://content.govdelivery.com/accounts/USDHSCBP/bulletins/30815a4
18-000216 | March 13, 2018 | https://content.govdelivery.com/accounts/USDHSCBP/bulletins/1e1d971
19-000003 | January 3, 2019 | https://content.govdelivery.com/accounts/USDHSCBP/bulletins/2261cd5
72 FR 27632 | July 2008 | -
ACE Portal, to sign in | as reported in 2026 | https://ace.cbp.gov
Importer Account Application | as reported in 2025 and 2026 | https://ace-accounts.cbp.gov/s/importer-form
ACE Portal Account Application Web Form | September 2, 2026 | https://www.cbp.gov/trade/programs-administration/trade-remedies/ieepa-duty-refunds
table of CAPE errors | July 7, 2026 | https://www.cbp.gov/trade/programs-administration/trade-remedies/ieepa-duty-refunds
69127837 | July 7, 2026 | https://content.govdelivery.com/accounts/USDHSCBP/bulletins/41ece9d
5292-1225 | December 2025 | https://tariffi.io/help/guides/ace-ach-refund-importer
CBP at JFK | May 21, 2008 | https://www.lawcustoms.com/2008/05/21/recoup-of-cbp-presentation-at-jfk-05212008/
NCBFAA | May 18, 2026 | https://ncbfaa.org/news-advocacy/ncbfaa-in-the-news/2026/05/18/cbp-offers-advice-on-cape-issues
IEEPA Duty Refunds FAQ | answers of June 16, 2026 and others, page of September 2, 2026 | https://www.cbp.gov/trade/programs-administration/trade-remedies/ieepa-duty-refunds
ACE protest FAQ | - | https://www.cbp.gov/trade/programs-administration/entry-summary/protests/ace-protest-frequently-asked-questions
90 FR 45956; FR 2025-24171 (January 2, 2026); Executive Order 14247 | September 30, 2025 | -
19 USC 1514(c)(3), 1501; 19 CFR 174.12(e), 159.9; 28 USC 2636(i) | - | -
19 CFR 101.1; 5 USC 6103 | - | -
5228-1025 | October 2025 | -
reactivation playbook | about May 4, 2026 | -
web forms and automation | June 16, 2026 | https://capeportalguide.com/blog/cbp-ace-tao-reactivation-lookup-webforms-june-2026/
broker’s restatement of CSMS 68510928 | May 4, 2026 | https://info.expeditors.com/newsflash/cbp-reminds-trade-on-ace-account-reactivation
law firm’s restatement of CSMS 69035485 | June 25, 2026 | https://tuttlelaw.com/newsletters/2026/6-25-26_cape_update.html
May 20 version | May 2026 | https://www.rimlogistics.com/updated-cbp-cape-faq-on-5-20-26/
";

/// docs/guidance.md, “8. Sources”: each source with its date, and its address where it has one.
#[test]
fn sources_match_the_page() {
    for row in SOURCES.lines() {
        let [name, dated, address] = row.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        let source = CURRENT.sources.iter().find(|source| source.name.contains(name));
        let source = source.unwrap_or_else(|| panic!("no source is called {name}"));
        let found = source.dated.of(&CURRENT);
        assert!(dated == "-" || found == dated, "{name}: {found}");
        assert_eq!(source.address.unwrap_or("-"), address, "{name}");
    }
}
