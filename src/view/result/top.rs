//! The sentence at the top, what to do now, and the five checks.

use super::super::anew::anew;
use super::super::common::Why;
use super::super::session::Session;
use crate::assessment::{Check, CheckStatus};
use crate::wording::{self, ui};
use leptos::prelude::*;

#[component]
pub(super) fn Top() -> impl IntoView {
    let session = Session::get();
    let headline = Memo::new(move |_| {
        session.with(|facts| {
            session.with_assessment(|found| wording::headline(facts, session.guidance(), found))
        })
    });
    view! {
        <div class="asc-sentence" prop:textContent=move || { headline.with(|headline| headline.sentence.clone()) }></div>
        {anew(move || headline.with(|headline| headline.plan.clone()).map(|plan| view! { <p class="asc-plan">{plan}</p> }))}
        <section class="asc-do-now" aria-labelledby="asc-do-now">
            <h2 id="asc-do-now">{ui::DO_NOW}</h2>
            <ol>{anew(move || headline.with(|headline| headline.now.iter().map(|task| view! { <li>{task.clone()}</li> }).collect_view()))}</ol>
        </section>
    }
}

#[component]
pub(super) fn FiveChecks() -> impl IntoView {
    let session = Session::get();
    let checks = Memo::new(move |_| session.with_assessment(|found| found.checks.clone()));
    view! {
        <section aria-labelledby="asc-five-checks">
            <h2 id="asc-five-checks">{ui::FIVE_CHECKS}</h2>
            <ul class="asc-tiles">{anew(move || checks.get().0.into_iter().map(|check| view! { <Tile check=check /> }).collect_view())}</ul>
        </section>
    }
}

#[component]
fn Tile(check: Check) -> impl IntoView {
    let session = Session::get();
    let said: Vec<wording::Said> = session.peek(|facts| {
        check
            .findings
            .iter()
            .map(|found| wording::finding(facts, session.guidance(), found))
            .collect()
    });
    let because = check
        .findings
        .iter()
        .flat_map(|found| found.because.clone())
        .fold(Vec::new(), |mut all, because| {
            if !all.contains(&because) {
                all.push(because);
            }
            all
        });
    let rule = check.findings.first().map(|found| found.rule);
    let line = |said: wording::Said| {
        let next = (!said.next.is_empty()).then(|| view! { " "<strong>{said.next}</strong> });
        view! { <li>{said.says}{next}</li> }
    };
    view! {
        <li class=format!("asc-tile asc-tile-{}", modifier(check.status))>
            <h3 class="asc-tile-title">{wording::check(check.id)}</h3>
            <p class="asc-badge">{wording::check_status(check.status)}</p>
            <p class="asc-quiet">{wording::check_question(check.id)}</p>
            <ul class="asc-tile-findings">{said.into_iter().map(line).collect_view()}</ul>
            {rule.map(|rule| view! { <Why rule=rule because=because sums=Vec::new() about=wording::check(check.id).to_owned() /> })}
        </li>
    }
}

fn modifier(status: CheckStatus) -> &'static str {
    match status {
        CheckStatus::Clear => "clear",
        CheckStatus::AtRisk => "at-risk",
        CheckStatus::Blocked => "blocked",
        CheckStatus::Unknown => "unknown",
    }
}
