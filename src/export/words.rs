//! Words for the names in an assessment, for programs that show them: rules, routes, steps, and statuses.

use crate::assessment::{CheckId, CheckStatus, Event, Risk, Standing};
use crate::calendar::Iso;
use crate::choice::Choice;
use crate::guidance::{Guidance, NextStepId, RouteId, RuleId};
use crate::wording;
use serde_json::{Map, Value, json};

/// A JSON object: `edition`, and for each kind of name an object that maps each name to `title` and `text`, one of
/// which may be empty.
pub fn words(guidance: &Guidance) -> String {
    let all = json!({
        "edition": Iso(guidance.edition).to_string(),
        "rule": kind(|id: RuleId| (id.name().into(), guidance.rule(id).says.of(guidance).into())),
        "route": kind(|id: RouteId| {
            let route = guidance.route(id);
            (route.title.into(), route.summary.of(guidance).into())
        }),
        "next": kind(|id: NextStepId| {
            let step = guidance.next_step(id);
            (step.title.of(guidance).into(), step.summary.of(guidance).into())
        }),
        "standing": kind(|one: Standing| (wording::standing(one).into(), String::new())),
        "check": kind(|id: CheckId| (wording::check(id).into(), wording::check_question(id).into())),
        "status": kind(|one: CheckStatus| (wording::check_status(one).into(), String::new())),
        "event": kind(|one: Event| (wording::event(one).into(), wording::event_why(guidance, one))),
        "risk": kind(|one: Risk| (wording::risk(one).into(), String::new())),
    });
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

/// Each name of a kind with its title and text.
fn kind<C: Choice>(say: impl Fn(C) -> (String, String)) -> Value {
    let one = |choice: &C| {
        let (title, text) = say(*choice);
        (choice.name().to_owned(), json!({ "title": title, "text": text }))
    };
    Value::Object(C::ALL.iter().map(one).collect::<Map<_, _>>())
}
