//! Dates in order.

use super::super::session::Session;
use crate::assessment::{AgendaRow, agenda_rows};
use crate::calendar::days_between;
use crate::wording::{self, ui};
use leptos::prelude::*;

#[component]
pub(super) fn Agenda() -> impl IntoView {
    let session = Session::get();
    let rows = Memo::new(move |_| session.assessment.with(|found| agenda_rows(&found.agenda)));
    view! {
        <section aria-labelledby="asc-dates">
            <h2 id="asc-dates">{ui::DATES}</h2>
            <div class="asc-table-frame" role="region" aria-label=ui::DATES_TABLE tabindex="0">
                <table class="asc-table">
                    <thead><tr>
                        <th scope="col">{ui::COLUMN_DAY}</th><th scope="col">{ui::COLUMN_LEFT}</th>
                        <th scope="col">{ui::COLUMN_WHAT}</th><th scope="col">{ui::COLUMN_WHO}</th>
                    </tr></thead>
                    <tbody>{move || rows.get().into_iter().map(|row| view! { <Row row=row /> }).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn Row(row: AgendaRow) -> impl IntoView {
    let session = Session::get();
    let left = days_between(session.as_of(), row.on);
    let (what, why) = wording::event(row.what);
    let who = session.peek(|facts| wording::about(facts, &row));
    view! {
        <tr class=if left < 0 { "asc-overdue" } else { "asc-ahead" }>
            <th scope="row">{wording::weekday_long(row.on)}</th>
            <td>{wording::days_left(left)}</td>
            <td>{what}<br /><span class="asc-quiet">{why}</span></td>
            <td>{who}</td>
        </tr>
    }
}
