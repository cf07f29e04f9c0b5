//! The five checks, one line each; those that aren't clear can be expanded.

use super::super::common::{Why, status_badge};
use super::fold::Fold;
use crate::assessment::{Check, CheckStatus};
use crate::view::prelude::*;
use crate::wording::{self, ui};

#[component]
pub(super) fn Checks() -> impl IntoView {
    let session = Session::get();
    let checks = Memo::new(move |_| session.with_assessment(|found| found.checks.clone()));
    anew(move || {
        let checks = checks.get().0;
        let open = checks
            .iter()
            .filter(|check| check.status != CheckStatus::Clear)
            .count();
        let note = wording::checks_note(open, checks.len());
        view! {
            <Fold id="asc-five-checks" title=ui::FIVE_CHECKS note=note>
                <ul class="asc-checks">{checks.iter().cloned().map(|check| view! { <Line check=check /> }).collect_view()}</ul>
            </Fold>
        }
    })
}

#[component]
fn Line(check: Check) -> impl IntoView {
    let session = Session::get();
    let said: Vec<wording::FindingText> = session.peek(|facts| {
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
    let line = |said: wording::FindingText| {
        let next = (!said.next.is_empty()).then(|| view! { " "<strong>{said.next}</strong> });
        view! { <li>{said.says}{next}</li> }
    };
    view! {
        <li>
            <details class="asc-check-line">
                <summary>
                    <h3>{wording::check(check.id)}</h3>
                    {status_badge(check.status)}
                </summary>
                <p class="asc-quiet">{wording::check_question(check.id)}</p>
                <ul>{said.into_iter().map(line).collect_view()}</ul>
                {rule.map(|rule| view! { <Why rule=rule because=because sums=Vec::new() about=wording::check(check.id).to_owned() /> })}
            </details>
        </li>
    }
}
