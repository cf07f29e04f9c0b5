//! The entries by next step: how many, and the nearest day.

use crate::calendar::days_between;
use crate::entries::{Group, groups};
use crate::view::prelude::*;
use crate::wording::{self, ui};
use chrono::NaiveDate;

/// The groups. Choosing one filters the list.
#[component]
pub(super) fn Groups() -> impl IntoView {
    let session = Session::get();
    // Together with the day of the check, from which the days left are counted.
    let found = Memo::new(move |_| session.with_both(|facts, found| (groups(facts, found), found.as_of)));
    let at_risk = move || found.with(|(found, _)| found.iter().any(|group| group.at_risk > 0));
    let rows = move || {
        let (risk, (found, as_of)) = (at_risk(), found.get());
        let row = |group| view! { <Row group=group risk=risk as_of=as_of /> };
        found.into_iter().map(row).collect_view()
    };
    view! {
        <section aria-labelledby="asc-groups">
            <h2 id="asc-groups">{ui::BY_NEXT_STEP}</h2>
            <div class="asc-table-frame" role="region" aria-label=ui::GROUPS_TABLE tabindex="0">
                <table class="asc-table">
                    <thead><tr>
                        <th scope="col">{ui::COLUMN_NEXT}</th><th scope="col">{ui::COLUMN_COUNT}</th>
                        <th scope="col">{ui::COLUMN_NEAREST}</th>
                        {anew(move || at_risk().then(|| view! { <th scope="col">{ui::COLUMN_AT_RISK}</th> }))}
                    </tr></thead>
                    <tbody>{anew(rows)}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn Row(group: Group, risk: bool, as_of: NaiveDate) -> impl IntoView {
    let session = Session::get();
    let title = session
        .guidance()
        .next_step(group.next)
        .title
        .of(session.guidance());
    let day = group.nearest.map(|day| {
        format!(
            "{} ({})",
            wording::weekday_long(day),
            wording::days_left(days_between(as_of, day))
        )
    });
    let pressed = move || {
        session
            .query
            .with(|query| query.next == Some(group.next))
            .to_string()
    };
    let choose = move |_| {
        session.query.update(|query| {
            query.next = (query.next != Some(group.next)).then_some(group.next);
        });
    };
    view! {
        <tr>
            <th scope="row"><button type="button" class="asc-link" aria-pressed=pressed on:click=on(choose)>{title.clone()}</button><span class="asc-on-paper">{title}</span></th>
            <td data-label=ui::COLUMN_COUNT>{wording::grouped(group.count)}</td>
            <td data-label=ui::COLUMN_NEAREST>{day.unwrap_or_else(|| ui::NO_DAY.to_owned())}</td>
            {risk.then(|| view! { <td data-label=ui::COLUMN_AT_RISK>{wording::grouped(group.at_risk)}</td> })}
        </tr>
    }
}
