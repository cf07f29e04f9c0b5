//! Prints the interview's words as one JSON object, so that the pages the product is measured against
//! carry the same questions: see `first-question.mjs`.
//!
//! `cargo run --no-default-features --example bench_questions`. Every question of a company with one
//! person is there, in the order it is asked; `{name}` stands for the person's name.

use ace_self_check::facts::{
    BrokerAnswer as B, Choice, CompanyAnswer as C, DateProblem, Entry, EntryAnswer as E, Facts, Id, Label,
    Person, PersonAnswer as P, Place,
};
use ace_self_check::guidance::{CURRENT, NextStep, Route};
use ace_self_check::wording::{self, ui};
use serde_json::{Map, Value, json};

const QUESTIONS: [Place; 23] = [
    Place::Company(C::PortalAccount),
    Place::Company(C::IorCount),
    Place::Company(C::Label),
    Place::People,
    Place::Person(0, P::Label),
    Place::Person(0, P::Role),
    Place::Person(0, P::Employment),
    Place::Person(0, P::LastLogin),
    Place::Person(0, P::Deactivation),
    Place::Person(0, P::Mailbox),
    Place::Person(0, P::Password),
    Place::Person(0, P::SecurityAnswers),
    Place::Company(C::OwnerKnown),
    Place::Company(C::IorNumbersListed),
    Place::Company(C::ImporterView),
    Place::Company(C::CapeTab),
    Place::Company(C::ReportsVisible),
    Place::Company(C::AchRefund),
    Place::Broker(B::EntriesFiledBy),
    Place::Broker(B::AuthorizedBefore),
    Place::Broker(B::CanFileNow),
    Place::PlannedOn,
    Place::Entries,
];

const ENTRY: [E; 7] = [
    E::EntryType,
    E::Liquidation,
    E::LiquidatedOn,
    E::FlaggedForReconciliation,
    E::Type09Filed,
    E::ReconciliationDueOn,
    E::OpenProtest,
];

fn main() {
    if std::env::args().len() > 1 {
        println!("bench_questions: prints the interview's words as JSON. It has no options.");
        return;
    }
    let facts = Facts {
        people: vec![Person {
            label: Label::parse("{name}").ok(),
            ..Person::new(Id::fresh('p', [].iter()))
        }],
        entries: vec![Entry::new(Id::fresh('e', [].iter()))],
        ..Facts::default()
    };
    let words = json!({
        "ui": interface(),
        "questions": QUESTIONS.map(|place| question(&facts, place)),
        "entry": ENTRY.map(|answer| field(Place::Entry(0, answer))),
        "routes": routes(),
        "next_steps": next_steps(),
    });
    println!("{words}");
}

fn question(facts: &Facts, place: Place) -> Value {
    let text = wording::question(facts, &CURRENT, place);
    let mut question = field(place);
    question["title"] = text.title.into();
    question["why"] = text.why.into();
    question
}

/// What a field is called and offers. Its id is its pointer in the file, in one word: `people_role`.
fn field(place: Place) -> Value {
    let options: Vec<Value> = wording::option(place)
        .into_iter()
        .map(|(value, label, hint)| json!({ "value": value.name(), "label": label, "hint": hint }))
        .collect();
    json!({
        "id": place.to_string().trim_start_matches("/facts/").replace("/0", "").replace('/', "_"),
        "field": wording::field(place),
        "hint": wording::field_hint(place),
        "options": options,
    })
}

fn routes() -> Map<String, Value> {
    let row = |route: &Route| {
        let steps: Vec<_> = route.steps.iter().map(|step| step.of(&CURRENT)).collect();
        let (summary, takes) = (route.summary.of(&CURRENT), route.takes.of(&CURRENT));
        let words = json!({ "title": route.title, "summary": summary, "steps": steps, "takes": takes });
        (route.id.name().to_owned(), words)
    };
    CURRENT.routes.iter().map(row).collect()
}

fn next_steps() -> Map<String, Value> {
    let row = |step: &NextStep| {
        let words = json!({ "title": step.title.of(&CURRENT), "summary": step.summary.of(&CURRENT) });
        (step.id.name().to_owned(), words)
    };
    CURRENT.next_steps.iter().map(row).collect()
}

fn interface() -> Map<String, Value> {
    let texts = [
        ("product", ui::PRODUCT),
        ("start_title", ui::START_TITLE),
        ("start_lead", &ui::start_lead(CURRENT.clock)),
        ("start_time", ui::START_TIME),
        ("privacy_title", ui::ABILITIES),
        ("never_asked", ui::NEVER_ASKED),
        ("start", ui::START),
        ("resume", ui::RESUME),
        ("back", ui::BACK),
        ("continue", ui::CONTINUE),
        ("change", ui::CHANGE),
        ("why_we_ask", ui::WHY_WE_ASK),
        ("name_label", ui::NAME_LABEL),
        ("month", ui::MONTH),
        ("day", ui::DAY),
        ("year", ui::YEAR),
        ("date_hint", ui::DATE_HINT),
        ("login_hint", ui::LOGIN_HINT),
        ("login_legend", ui::LOGIN_LEGEND),
        ("login_on", ui::LOGIN_ON),
        ("login_never", ui::LOGIN_NEVER),
        ("dont_know", ui::DONT_KNOW),
        ("missing_answer", wording::missing_answer()),
        ("error_title", ui::ERROR_TITLE),
        ("nobody_yet", ui::NOBODY_YET),
        ("add_person", ui::ADD_PERSON),
        ("person_complete", ui::PERSON_COMPLETE),
        ("entries_now", ui::ENTRIES_NOW),
        ("no_entries_now", ui::CONTINUE),
        ("entries", ui::ENTRIES),
        ("add_entry", ui::ADD_ENTRY),
        ("keep_entry", ui::KEEP_ENTRY),
        ("entry_label", ui::ENTRY_LABEL),
        ("entry_label_hint", ui::ENTRY_LABEL_HINT),
        ("entry_type", ui::ENTRY_TYPE),
        ("entry_type_hint", ui::ENTRY_TYPE_HINT),
        ("liquidated_on_hint", ui::LIQUIDATED_ON_HINT),
        ("check_answers", ui::ANSWERS),
        ("see_result", ui::SEE_RESULT),
        ("result_title", ui::PLAN_TITLE),
        ("not_answered", ui::NOT_ANSWERED),
        ("takes", ui::TAKES),
        ("also", ui::ALSO),
        ("next", ui::NEXT),
        ("start_again", ui::START_AGAIN),
        ("disclaimer", ui::DISCLAIMER),
        ("skip", ui::SKIP),
        ("saved", ui::SAVED),
    ];
    let mut words: Map<String, Value> = texts
        .map(|(name, text)| (name.to_owned(), text.into()))
        .into_iter()
        .collect();
    words.insert("start_points".into(), json!([]));
    words.insert("privacy_points".into(), json!([ui::PRIVACY]));
    words.insert(
        "date_problem".into(),
        wording::date_problem(DateProblem::Empty).into(),
    );
    words
}
