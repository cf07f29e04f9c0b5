//! Any facts that the format takes, for properties that must hold of all of them.

use crate::support::day;
use ace_self_check::calendar::{FIRST_DAY, LAST_DAY, YearMonth, add_days, days_between};
use ace_self_check::facts::{
    Answer, Broker, Cents, CheckKey, Choice, Company, Entry, EntryNumber, EntryType, Facts, Filing, Id,
    ItemName, Label, LastLogin, Liquidation, Person, Request, RequestRoute, SavedAt, Stamp,
};
use ace_self_check::guidance::{CURRENT, ChecklistId, ItemId};
use chrono::{Datelike, NaiveDate};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof};
use proptest::sample::select;
use std::collections::BTreeMap;
use std::fmt::Debug;

/// The respondent's own day, where facts name none.
const TODAY: &str = "2026-06-18";

/// Some cases, or as many as `PROPTEST_CASES` says, and no record of failures beside the sources.
pub fn some(cases: u32) -> ProptestConfig {
    let said = std::env::var("PROPTEST_CASES").ok();
    ProptestConfig {
        cases: said.and_then(|cases| cases.parse().ok()).unwrap_or(cases),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn choice<T: Choice + Debug>() -> impl Strategy<Value = Option<T>> {
    option::of(select(T::ALL))
}

/// A day from 1990 up to another, inclusive.
fn day_up_to(last: NaiveDate) -> impl Strategy<Value = NaiveDate> {
    (0..=days_between(FIRST_DAY, last)).prop_map(|days| add_days(FIRST_DAY, days))
}

pub fn label() -> impl Strategy<Value = Option<Label>> {
    let text = vec(any::<char>(), 0..=80).prop_map(String::from_iter);
    option::of(text.prop_filter_map("no label", |text| Label::parse(&text).ok()))
}

fn last_login(last: NaiveDate) -> impl Strategy<Value = Option<LastLogin>> {
    option::of(prop_oneof![
        day_up_to(last).prop_map(LastLogin::On),
        day_up_to(last).prop_map(
            |day| YearMonth::new(day.year(), day.month()).map_or(LastLogin::Never, LastLogin::During)
        ),
        Just(LastLogin::Unknown),
        Just(LastLogin::Never),
    ])
}

fn person(last: NaiveDate) -> impl Strategy<Value = Person> {
    let answers = (choice(), choice(), choice(), choice(), choice(), choice());
    (label(), last_login(last), answers).prop_map(
        |(label, last_login, (role, deactivation, password, mailbox, security_answers, employment))| Person {
            label,
            role,
            last_login,
            deactivation,
            password,
            mailbox,
            security_answers,
            employment,
            ..Person::new(Id::fresh('p', [].iter()))
        },
    )
}

fn liquidation(last: NaiveDate) -> impl Strategy<Value = Option<Liquidation>> {
    use Liquidation::{Extended, Liquidated, Suspended, Unknown, Unliquidated};
    let undated = select(vec![Unliquidated, Suspended, Extended, Unknown, Liquidated(None)]);
    option::of(prop_oneof![
        undated,
        day_up_to(last).prop_map(|day| Liquidated(Some(day)))
    ])
}

fn entry(last: NaiveDate) -> impl Strategy<Value = Entry> {
    let number =
        option::of("[A-Z0-9]{3}[0-9]{8}".prop_filter_map("a number", |text| EntryNumber::parse(&text)));
    let kind = option::of((0..100_u8).prop_map(EntryType::of));
    let cents = option::of((0..=Cents::MOST).prop_map(|cents| Cents::new(cents).unwrap()));
    let answers = (choice(), choice(), choice(), choice(), cents);
    (
        label(),
        number,
        kind,
        liquidation(last),
        option::of(day_up_to(LAST_DAY)),
        answers,
    )
        .prop_map(
            |(
                label,
                entry_number,
                entry_type,
                liquidation,
                reconciliation_due_on,
                (flagged, filed, protest, cape_accepted, ieepa_cents),
            )| Entry {
                label,
                entry_number,
                entry_type,
                liquidation,
                reconciliation_due_on,
                flagged_for_reconciliation: flagged,
                type_09_filed: filed,
                open_protest: protest,
                cape_accepted,
                ieepa_cents,
                ..Entry::new(Id::fresh('e', [].iter()))
            },
        )
}

fn company() -> impl Strategy<Value = Company> {
    let answers = (
        choice(),
        choice(),
        choice(),
        choice(),
        choice(),
        choice(),
        choice(),
        choice(),
        choice(),
        choice(),
    );
    (label(), answers).prop_map(
        |(label, (account, ior_count, owner, numbers, view, tab, reports, ach, own, delegate))| Company {
            label,
            portal_account: account,
            ior_count,
            owner_known: owner,
            ior_numbers_listed: numbers,
            importer_view: view,
            cape_tab: tab,
            reports_visible: reports,
            ach_refund: ach,
            form_5106_own: own,
            ach_delegate: delegate,
        },
    )
}

/// Something that was sent, and for whom of the people.
fn request(last: NaiveDate) -> impl Strategy<Value = (Request, usize)> {
    (select(RequestRoute::ALL), day_up_to(last), 0..6_usize).prop_map(|(route, sent_on, position)| {
        let who = None;
        (Request { route, who, sent_on }, position)
    })
}

fn stamp() -> impl Strategy<Value = Option<Stamp>> {
    let id = any::<[u8; 20]>().prop_map(CheckKey::of_random);
    // 1990 to 2100.
    let seconds = option::of(631_152_000..4_133_980_800_i64);
    let saved_at = seconds.prop_map(|seconds| seconds.and_then(SavedAt::of_unix_seconds));
    option::of((id, saved_at).prop_map(|(id, saved_at)| Stamp { id, saved_at }))
}

fn ticks() -> impl Strategy<Value = BTreeMap<(ChecklistId, ItemId), Answer>> {
    let all = CURRENT
        .checklists
        .iter()
        .flat_map(|list| list.items.iter().map(|item| (list.id, item.id)));
    btree_map(select(all.collect::<Vec<_>>()), select(Answer::ALL), 0..20)
}

/// Ticks on items that no edition has.
fn other_ticks() -> impl Strategy<Value = BTreeMap<(ChecklistId, ItemName), Answer>> {
    let name = "zz[a-z0-9_]{0,58}".prop_map(|name| ItemName::parse(&name).unwrap());
    btree_map((select(ChecklistId::ALL), name), select(Answer::ALL), 0..3)
}

/// Any facts that the format takes on [`TODAY`].
pub fn facts() -> impl Strategy<Value = Facts> {
    let lists = |as_of: Option<NaiveDate>| {
        let last = as_of.unwrap_or(day(TODAY));
        let people = vec(person(last), 0..6);
        (
            Just(as_of),
            people,
            vec(entry(last), 0..6),
            vec(request(last), 0..4),
        )
    };
    let dated = option::of(day_up_to(LAST_DAY)).prop_flat_map(lists);
    let broker =
        (choice(), choice(), choice()).prop_map(|(entries_filed_by, authorized_before, can_file_now)| {
            Broker {
                entries_filed_by,
                authorized_before,
                can_file_now,
            }
        });
    let filing = option::of(day_up_to(LAST_DAY)).prop_map(|planned_on| Filing { planned_on });
    (stamp(), dated, company(), broker, filing, ticks(), other_ticks()).prop_map(
        |(
            check,
            (as_of, mut people, mut entries, mut requests),
            company,
            broker,
            filing,
            checklists,
            other_ticks,
        )| {
            let numbered = |prefix: &str, at: usize| Id::parse(&format!("{prefix}-{at}")).unwrap();
            people
                .iter_mut()
                .enumerate()
                .for_each(|(at, person)| person.id = numbered("person", at));
            entries
                .iter_mut()
                .enumerate()
                .for_each(|(at, entry)| entry.id = numbered("entry", at));
            for (request, position) in &mut requests {
                request.who = match people.len() {
                    _ if request.route.is_company() => None,
                    0 => continue,
                    people => Some(numbered("person", *position % people)),
                };
            }
            let sent = requests.into_iter().map(|(request, _)| request);
            let requests = sent.filter(|request| request.route.is_company() || request.who.is_some());
            Facts {
                check,
                requests: requests.collect(),
                as_of,
                company,
                people,
                broker,
                filing,
                entries,
                checklists,
                other_ticks,
            }
        },
    )
}
