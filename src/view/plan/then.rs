//! What comes after today: the remaining steps, then the days of the next weeks.

use crate::assessment::Planned;
use crate::entries::EntryIndex;
use crate::export::agenda::upcoming;
use crate::view::prelude::*;
use crate::wording::{self, Steps, ui};

/// How many days are shown; all of them are under “All dates”.
const DAYS: usize = 4;

#[component]
pub(super) fn Then(plan: Memo<Planned>) -> impl IntoView {
    let session = Session::get();
    let rows = move || {
        plan.with(|plan| {
            let guidance = session.guidance();
            let words = Steps::of(plan, guidance);
            let later = plan
                .tasks
                .iter()
                .skip(guidance.plan.most_today)
                .map(|task| (ui::NEXT_UP.to_owned(), words.step(task).title));
            let days = upcoming(&plan.found, guidance);
            let more = days.len().saturating_sub(DAYS);
            let more = (more > 0).then(|| (String::new(), wording::more_days(more)));
            let index = EntryIndex::of(&plan.assumed.facts);
            let days = days
                .iter()
                .take(DAYS)
                .map(|row| (wording::weekday_short(row.on), wording::event_row(&index, row)));
            later.chain(days).chain(more).collect::<Vec<_>>()
        })
    };
    anew(move || {
        let rows = rows();
        (!rows.is_empty()).then(|| {
            let row = |(when, what): (String, String)| {
                let class = if when.is_empty() {
                    "asc-row asc-off-paper"
                } else {
                    "asc-row"
                };
                view! { <li class=class><strong>{when}</strong><span>{what}</span></li> }
            };
            view! {
                <section aria-labelledby="asc-then">
                    <h2 id="asc-then">{ui::THEN_TITLE}</h2>
                    <ul class="asc-rows asc-dated">{rows.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    })
}
