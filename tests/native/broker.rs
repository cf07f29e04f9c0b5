//! A client's check as its broker sees it: a broker files only the entries it filed itself (docs/guidance.md, “5.
//! Entries”), and the first three characters of a number are the filer's (docs/ace-reports.md, “Entry numbers”).

use crate::any_facts::{facts, some};
use crate::support::{Case, PLAIN, day};
use ace_self_check::assessment::{Assessment, agenda_rows, assess, planned};
use ace_self_check::broker::{
    Ask, FiledBy, FilerCode, asks, broker_entries, filed_by, filer_codes, next_deadline,
};
use ace_self_check::entries::EntryIndex;
use ace_self_check::facts::{Choice, Facts, Label};
use ace_self_check::guidance::CURRENT;
use ace_self_check::sharing::{Amounts, Level, redact};
use ace_self_check::wording::broker::{ask, ask_mail, client, event_row, finding, named, title};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

const AS_OF: &str = "2026-06-18";

fn read(case: &Case) -> (Facts, Assessment) {
    case.assessed()
}

fn codes(text: &str) -> Vec<FilerCode> {
    filer_codes(text).unwrap()
}

/// A client with everything in order.
fn ready() -> Case {
    Case::on(AS_OF)
        .company(
            "label Hudson Furniture, portal_account yes, ior_count one, owner_known yes, ior_numbers_listed yes, \
             importer_view yes, cape_tab yes, reports_visible yes, ach_refund yes",
        )
        .tao("label Ana, last_login 2026-06-17, deactivation none, password known, mailbox controlled, security_answers known, employment current")
        .broker("entries_filed_by one_broker, authorized_before yes, can_file_now yes")
        .entry(&format!("{PLAIN}, entry_number B7603245278, liquidation liquidated, liquidated_on 2026-06-01"))
}

#[test]
fn entries_are_grouped_by_filer_code() {
    let case = ready()
        .entry(&format!("{PLAIN}, entry_number ABC12345676, liquidation liquidated, liquidated_on 2026-05-01"))
        .liquidated("2026-06-10")
        // Past day 80: only a protest is left, by July 14.
        .entry(&format!("{PLAIN}, entry_number B7600000012, liquidation liquidated, liquidated_on 2026-01-15"))
        .entry("entry_type 01, flagged_for_reconciliation no, open_protest yes, entry_number ABC00000012, liquidation liquidated, liquidated_on 2026-05-20");
    let (facts, found) = case.assessed();
    let groups = broker_entries(&facts, &found, &codes("b76"));
    assert_eq!(groups.ours, [3, 0]);
    assert_eq!(groups.others, [1, 4]);
    assert_eq!(groups.without_number, [2]);
    assert_eq!(groups.protests, [3, 4]);
    // Both filers' codes, or none.
    assert_eq!(
        broker_entries(&facts, &found, &codes("B76 ABC")).ours,
        [3, 1, 0, 4]
    );
    let without_codes = broker_entries(&facts, &found, &[]);
    assert_eq!(without_codes.ours, [3, 1, 0, 2, 4]);
    assert!(without_codes.others.is_empty() && without_codes.without_number.is_empty());
}

#[test]
fn a_ready_client_is_asked_nothing() {
    let (facts, found) = ready().assessed();
    assert_eq!(asks(&facts, &found, &codes("B76")), []);
    assert_eq!(ask_mail(&facts, found.as_of, &[], None), None);
}

/// One change each, and the one ask that follows from it.
#[test]
fn each_gap_is_one_ask() {
    let asked = |case: Case| {
        let (facts, found) = case.assessed();
        asks(&facts, &found, &codes("B76"))
    };
    for (gap, expected) in [
        (ready().liquidated("2026-06-10"), Ask::EntryNumbers(1)),
        (ready().company("ach_refund no"), Ask::EnrollAch),
        (ready().company("ach_refund unknown"), Ask::ConfirmAch),
        (ready().company("cape_tab no"), Ask::FixSetup),
        (ready().company("label  "), Ask::CompanyName),
        (ready().broker("authorized_before no"), Ask::Authorize),
    ] {
        assert_eq!(asked(gap), [expected]);
    }
    // Another filer's entry without an answer is still worth asking about; without a number it may be ours.
    let open = ready().entry("entry_type 01, entry_number ABC12345676, flagged_for_reconciliation no");
    assert!(matches!(asked(open)[..], [Ask::Answer(ref places)] if places.len() == 1));
}

/// 45 days after May 10 is June 24: the last safe day is near. After June 17 it is not.
#[test]
fn a_login_about_to_lapse_is_named_with_its_day() {
    let (facts, found) = read(&ready().user(
        "label Bo, last_login 2026-05-10, deactivation none, password known, mailbox controlled, security_answers known, employment current",
    ));
    let asked = asks(&facts, &found, &[]);
    let [Ask::SignIn(who, by)] = &asked[..] else {
        panic!("{asked:?}")
    };
    assert_eq!(who.as_str(), "p2");
    assert!(*by <= day("2026-06-24") && *by >= day("2026-06-22"), "{by}");
    let text = ask(&facts, &asked[0]);
    assert!(text.contains("Bo") && text.contains("June 2"), "{text}");
}

#[test]
fn a_client_locked_out_is_asked_to_get_back_in() {
    let locked = Case::on(AS_OF)
        .company("label Hudson Furniture, portal_account yes, owner_known yes")
        .tao("last_login 2026-01-05, deactivation inactivity, password known, mailbox controlled, security_answers known, employment current");
    let (facts, found) = locked.assessed();
    let asked = asks(&facts, &found, &[]);
    assert!(
        asked.contains(&Ask::GetBackIn) && asked.contains(&Ask::Entries),
        "{asked:?}"
    );
}

/// Nobody gets back into, or gives access to, an account that doesn't exist.
#[test]
fn a_client_without_an_account_is_asked_to_apply() {
    let none = Case::on(AS_OF)
        .company("label Hudson Furniture, portal_account no")
        .broker("authorized_before no");
    let (facts, found) = none.assessed();
    let asked = asks(&facts, &found, &[]);
    assert!(asked.contains(&Ask::Apply), "{asked:?}");
    assert!(
        !asked.contains(&Ask::GetBackIn) && !asked.contains(&Ask::Authorize),
        "{asked:?}"
    );
    assert!(ask(&facts, &Ask::Apply).contains("Apply"));
}

/// The e-mail has a line for each ask, opens in a mail program, and is cut from a link that would be too long.
#[test]
fn the_mail_lists_each_ask() {
    let (mut facts, found) = ready().company("ach_refund no, cape_tab no").assessed();
    let asked = asks(&facts, &found, &[]);
    let mail = ask_mail(&facts, found.as_of, &asked, next_deadline(&found)).unwrap();
    assert_eq!(
        mail.body.lines().filter(|line| line.starts_with("- ")).count(),
        asked.len()
    );
    assert!(mail.subject.contains("Hudson Furniture") && mail.body.contains("June 18, 2026"));
    let link = mail.link(Some("ana@hudson.example"));
    assert!(
        link.starts_with("mailto:ana@hudson.example?subject=") && link.contains("&body="),
        "{link}"
    );
    let long = ask_mail(&facts, found.as_of, &vec![Ask::EnrollAch; 100], None).unwrap();
    assert!(!long.link(None).contains("&body=") && long.link(None).len() < 2_000);
    // A name from a file cannot add a field to the mail.
    facts.company.label = Label::parse("Hudson\r\nBcc: all@x.example").ok();
    let mail = ask_mail(&facts, found.as_of, &asked, next_deadline(&found)).unwrap();
    assert!(
        !mail.subject.contains(['\r', '\n']) && !mail.link(None).contains("%0ABcc"),
        "{mail:?}"
    );
    facts.company.label = None;
    assert_eq!(client(&facts), "Client without a name");
}

proptest! {
    #![proptest_config(some(60))]

    /// A broker reads about the client: "you" would be the client.
    #[test]
    fn nothing_about_a_client_says_you(facts in facts()) {
        let facts = named(&facts);
        let found = assess(&facts, &CURRENT, day(AS_OF));
        let findings = found.checks.0.iter().flat_map(|check| &check.findings);
        let said = findings.map(|one| finding(&facts, &CURRENT, one).says);
        let days = agenda_rows(&found.agenda);
        let index = EntryIndex::of(&facts);
        let said = said.chain(days.iter().map(|row| event_row(&index, row)));
        let title = title(&planned(&facts, &CURRENT, day(AS_OF)));
        for says in said.chain([title]) {
            let lower = says.to_lowercase();
            let mut words = lower.split(|c: char| !c.is_alphabetic());
            prop_assert!(!words.any(|word| matches!(word, "you" | "your" | "yours")), "{says}");
        }
    }

    /// Every entry is in one group, whatever the codes, and what only a company shows is all that changes with redaction.
    #[test]
    fn each_entry_is_in_one_group(facts in facts()) {
        let found = assess(&facts, &CURRENT, day(AS_OF));
        for own in [&[][..], &codes("ABC"), &codes("B76 9VK ABC")] {
            let groups = broker_entries(&facts, &found, own);
            let mut all = [groups.ours.clone(), groups.others, groups.without_number].concat();
            all.sort_unstable();
            prop_assert_eq!(all, (0..facts.entries.len()).collect::<Vec<_>>());
            prop_assert!(groups.ours.iter().all(|at| filed_by(&facts.entries[*at], own) == FiledBy::Us));
        }
        // A check shared for filing gives a broker the same groups as the whole one.
        let seen = redact(&facts, Level::ForFiling, Amounts::Hidden);
        let of_seen = assess(&seen, &CURRENT, day(AS_OF));
        let own = codes("ABC");
        prop_assert_eq!(broker_entries(&seen, &of_seen, &own), broker_entries(&facts, &found, &own));
        // Nothing asked of the client says more than the level shows.
        for level in Level::ALL {
            let seen = redact(&facts, *level, Amounts::Hidden);
            let found = assess(&seen, &CURRENT, day(AS_OF));
            for one in asks(&seen, &found, &own) {
                prop_assert!(!ask(&seen, &one).is_empty());
            }
        }
    }
}
