//! Everyone's days as a picture, and the dates in order, past ones first.

use super::super::timeline::TimelinePicture;
use super::super::tools::PersonCalendars;
use super::fold::Fold;
use crate::entries::EntryIndex;
use crate::export::agenda::{Line, lines};
use crate::export::timeline::Timeline;
use crate::facts::Facts;
use crate::guidance::Guidance;
use crate::view::prelude::*;
use crate::wording::{self, ui};

/// With more dates than this, they are drawn only when expanded.
const DRAWN_AT_ONCE: usize = 100;

#[component]
pub(super) fn Agenda() -> impl IntoView {
    let session = Session::get();
    let is_drawn = RwSignal::new(session.peek_assessment(|found| found.agenda.len() <= DRAWN_AT_ONCE));
    let body = move || {
        is_drawn
            .get()
            .then(|| view! { <Picture /><DatesTable /><PersonCalendars /> })
    };
    view! {
        <Fold id="asc-dates" title=ui::DATES note=String::new() expanded=is_drawn>
            {anew(body)}
        </Fold>
    }
}

/// The picture, if it shows something: two people, or a person and a deadline.
#[component]
fn Picture() -> impl IntoView {
    let session = Session::get();
    let timeline = Memo::new(move |_| {
        session.with(|facts| {
            let says = facts.people.len() > 1 || (!facts.people.is_empty() && !facts.entries.is_empty());
            says.then(|| session.with_assessment(|found| Timeline::of(facts, session.guidance(), found)))
                .flatten()
        })
    });
    anew(move || {
        timeline
            .get()
            .map(|timeline| view! { <TimelinePicture timeline=timeline /> })
    })
}

#[component]
pub(super) fn DatesTable() -> impl IntoView {
    let session = Session::get();
    let found = Memo::new(move |_| session.with_assessment(|found| lines(found, session.guidance())));
    let rows = move || {
        let draw = |facts: &Facts| {
            let index = EntryIndex::of(facts);
            let rows = found
                .get()
                .into_iter()
                .map(|line| row(line, &index, session.guidance()));
            rows.collect_view()
        };
        session.peek(draw)
    };
    view! {
            <div class="asc-table-frame" role="region" aria-label=ui::DATES_TABLE tabindex="0">
                <table class="asc-table">
                    <thead><tr>
                        <th scope="col">{ui::COLUMN_DAY}</th><th scope="col">{ui::COLUMN_LEFT}</th>
                        <th scope="col">{ui::COLUMN_WHAT}</th><th scope="col">{ui::COLUMN_WHO}</th>
                    </tr></thead>
                    <tbody>{anew(rows)}</tbody>
                </table>
            </div>
    }
}

fn row(line: Line, index: &EntryIndex, guidance: &Guidance) -> impl IntoView + use<> {
    let what = wording::event(line.row.what);
    let why = wording::event_why(guidance, line.row.what);
    let who = wording::about(index, &line.row);
    let stake = wording::row_stake(index, &line.row)
        .map(|stake| view! { <br /><span class="asc-quiet">{stake}</span> });
    let stepped = (!line.stepped_over.is_empty()).then(|| {
        let text = wording::stepped_over_all(&line.stepped_over);
        view! { <span class="asc-quiet asc-stepped">{text}</span> }
    });
    view! {
        <tr class=if line.days_left < 0 { "asc-overdue" } else { "asc-ahead" }>
            <th scope="row">{wording::weekday_long(line.row.on)}</th>
            <td>{wording::days_left(line.days_left)}</td>
            <td>{what}<br /><span class="asc-quiet">{why}</span>{stepped}</td>
            <td>{who}{stake}</td>
        </tr>
    }
}
