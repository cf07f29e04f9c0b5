//! Filtering and sorting the entries.

use crate::export::entries::{Query, Sorted};
use crate::facts::Choice;
use crate::guidance::NextStepId;
use crate::view::prelude::*;
use crate::wording::ui;

#[component]
pub(super) fn Filter() -> impl IntoView {
    let session = Session::get();
    let query = session.query;
    // Only steps that some entry has, and the one that is chosen.
    let steps = Memo::new(move |_| {
        let chosen = query.with(|query| query.next);
        let present = |step: &NextStepId| {
            chosen == Some(*step)
                || session.with_assessment(|found| found.entries.iter().any(|entry| entry.next == *step))
        };
        NextStepId::ALL
            .iter()
            .copied()
            .filter(present)
            .collect::<Vec<_>>()
    });
    let step = move |event| {
        let name = event_target_value(&event);
        query.update(|query| query.next = NextStepId::from_name(&name));
    };
    let sort = move |event| {
        let name = event_target_value(&event);
        query.update(|query| query.sorted = Sorted::from_name(&name).unwrap_or(Sorted::ByDay));
    };
    let option = move |id: NextStepId| {
        let chosen = move || query.with(|query| query.next == Some(id));
        view! { <option value=id.name() prop:selected=chosen>{session.guidance().next_step(id).title.of(session.guidance())}</option> }
    };
    let order = move |sorted: Sorted, label: &'static str| {
        let chosen = move || query.with(|query| query.sorted == sorted);
        view! { <option value=sorted.name() prop:selected=chosen>{label}</option> }
    };
    view! {
        <div class="asc-filter" role="search">
            <div class="asc-text-field">
                <label for="asc-find">{ui::FIND}</label>
                <input type="search" id="asc-find" class="asc-input" autocomplete="off" prop:value=move || { query.with(|query| query.text.clone()) }
                    on:input=on(move |event| { query.update(|query| query.text = event_target_value(&event)) }) />
            </div>
            <div class="asc-text-field">
                <label for="asc-step">{ui::SHOW_ONLY}</label>
                <select id="asc-step" class="asc-input" on:change=on(step)>
                    <option value="" prop:selected=move || { query.with(|query| query.next.is_none()) }>{ui::EVERY_STEP}</option>
                    {anew(move || steps.get().into_iter().map(option).collect_view())}
                </select>
            </div>
            <div class="asc-text-field">
                <label for="asc-sort">{ui::SORT_BY}</label>
                <select id="asc-sort" class="asc-input" on:change=on(sort)>
                    {order(Sorted::ByDay, ui::SORT_DAY)}{order(Sorted::ByName, ui::SORT_NAME)}{order(Sorted::AsListed, ui::SORT_LISTED)}
                </select>
            </div>
            <div class="asc-check">
                <input type="checkbox" id="asc-at-risk" prop:checked=move || { query.with(|query| query.at_risk) }
                    on:change=on(move |event| { query.update(|query| query.at_risk = event_target_checked(&event)) }) />
                <label for="asc-at-risk">{ui::ONLY_AT_RISK}</label>
            </div>
            <Show when=move || { query.with(|query| !query.is_all()) }>
                <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| query.update(|query| {
                    let sorted = query.sorted;
                    *query = Query { sorted, ..Query::default() };
                }))>{ui::CLEAR_FILTER}</button>
            </Show>
        </div>
    }
}
