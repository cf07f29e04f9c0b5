//! Any facts that the format takes, for properties that must hold of all of them.

use crate::support::day;
use ace_self_check::calendar::{FIRST_DAY, LAST_DAY, YearMonth, add_days, days_between};
use ace_self_check::facts::{
    Answer, AnswerKind, Broker, Cents, CheckKey, Choice, Company, Entry, EntryAnswer, EntryNumber, EntryType,
    Facts, Filing, Group, GroupAnswer, Id, ItemName, Label, LastLogin, Person, Request, RequestRoute,
    SavedAt, Stamp, Value,
};
use ace_self_check::guidance::{CURRENT, ChecklistId, ItemId};
use chrono::{Datelike, NaiveDate};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::{BoxedStrategy, Just, ProptestConfig, Strategy, any, prop_oneof};
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

/// Any answer of a kind, or none; dates go up to `last`.
fn value(kind: AnswerKind, last: NaiveDate) -> BoxedStrategy<Option<Value>> {
    match kind {
        AnswerKind::Label => label().prop_map(|label| label.map(Value::Label)).boxed(),
        AnswerKind::Day => option::of(day_up_to(last).prop_map(Value::Day)).boxed(),
        AnswerKind::LastLogin => last_login(last)
            .prop_map(|login| login.map(Value::LastLogin))
            .boxed(),
        AnswerKind::EntryNumber => {
            let number = "[A-Z0-9]{3}[0-9]{8}".prop_filter_map("a number", |text| EntryNumber::parse(&text));
            option::of(number.prop_map(Value::EntryNumber)).boxed()
        }
        AnswerKind::EntryType => {
            option::of((0..100_u8).prop_map(|kind| Value::EntryType(EntryType::of(kind)))).boxed()
        }
        AnswerKind::Cents => {
            let cents = (0..=Cents::MOST).prop_map(|cents| Value::Cents(Cents::new(cents).unwrap()));
            option::of(cents).boxed()
        }
        AnswerKind::Choice(choices) => option::of(select(choices).prop_map(Value::Choice)).boxed(),
    }
}

/// Any answers of a group; the dates of each go up to a day.
fn group<G: Group + Clone + Debug>(
    empty: G,
    last: impl Fn(G::Answer) -> NaiveDate,
) -> impl Strategy<Value = G> {
    let answers = G::Answer::ALL.iter();
    let values: Vec<_> = answers
        .map(|answer| value(answer.kind(), last(*answer)))
        .collect();
    values.prop_map(move |values| {
        let mut group = empty.clone();
        for (answer, value) in G::Answer::ALL.iter().zip(values) {
            group.set(*answer, value);
        }
        group
    })
}

fn person(last: NaiveDate) -> impl Strategy<Value = Person> {
    group(Person::new(Id::fresh('p', [].iter())), move |_| last)
}

fn entry(last: NaiveDate) -> impl Strategy<Value = Entry> {
    group(
        Entry::new(Id::fresh('e', [].iter())),
        move |answer| match answer {
            EntryAnswer::ReconciliationDueOn => LAST_DAY,
            _ => last,
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
    let company = group(Company::default(), |_| LAST_DAY);
    let broker = group(Broker::default(), |_| LAST_DAY);
    let filing = option::of(day_up_to(LAST_DAY)).prop_map(|planned_on| Filing { planned_on });
    (stamp(), dated, company, broker, filing, ticks(), other_ticks()).prop_map(
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
