//! The docket: what is due when, for whom; what is done, or closed with a reason. It prints as the Monday sheet.

use super::desk::Desk;
use super::screen::Screen;
use crate::assessment::Event;
use crate::browser::screen;
use crate::guidance::CURRENT;
use crate::portfolio::words::{self, ui};
use crate::portfolio::{DocketLine, Done, Due, docket};
use crate::view::common::Heading;
use crate::view::prelude::*;
use chrono::NaiveDate;

/// Which line: the client, the day, and what is due.
type Which = (u32, NaiveDate, Event);

/// How far ahead the docket can show, in days.
const AHEAD: [i64; 4] = [6, 13, 29, 100_000];

#[component]
pub(super) fn DocketScreen() -> impl IntoView {
    let desk = Desk::get();
    let closing = RwSignal::new(None::<Which>);
    // The lines may be drawn anew while a reason is typed.
    let reason = RwSignal::new(String::new());
    let ahead = move |event| {
        if let Ok(days) = event_target_value(&event).parse() {
            desk.ahead.set(days);
        }
    };
    let option = |days: i64| {
        let is_chosen = desk.ahead.get_untracked() == days;
        view! { <option value=days.to_string() selected=is_chosen>{ui::ahead(days)}</option> }
    };
    let body = move || {
        // A past day that is done is no longer listed, and its buttons go with it.
        screen::focus_if_lost(HEADING);
        let (today, ahead, closing_now) = (desk.today.get(), desk.ahead.get(), closing.get());
        desk.portfolio.with(|all| {
            let lines = docket(all, today, ahead);
            let is_empty = lines.is_empty();
            let rows = lines.iter().map(|line| row(desk, line, closing, reason, closing_now)).collect_view();
            view! {
                <div class="asc-table-frame asc-clients-frame" tabindex="0" role="region" aria-label=ui::DOCKET>
                    <table class="asc-clients-docket" aria-label=ui::DOCKET>
                        <thead>
                            <tr>
                                <th scope="col" data-as-of=ui::as_of(today, &CURRENT)>{ui::DAY}</th>
                                <th scope="col">{ui::WHAT}</th>
                                <th scope="col">{words::column(crate::portfolio::Column::Client)}</th>
                                <th scope="col">{ui::ABOUT}</th>
                                <th scope="col">{words::column(crate::portfolio::Column::Acts)}</th>
                                <th scope="col">{ui::DONE}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {is_empty.then(|| view! { <p>{ui::NOTHING_DUE}</p> })}
            }
        })
    };
    view! {
        <Heading text=ui::DOCKET />
        <div class="asc-clients-tools">
            <p class="asc-field">
                <label for="asc-ahead">{ui::AHEAD}</label>
                <select id="asc-ahead" on:change=on(ahead)>{AHEAD.map(option).into_iter().collect_view()}</select>
            </p>
            <p class="asc-field">
                <label for="asc-initials">{ui::INITIALS}</label>
                <input id="asc-initials" size="4" autocomplete="off" prop:value=move || { desk.initials.get() } on:input=on(move |event| desk.initials.set(event_target_value(&event))) />
            </p>
            <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| screen::print())>{ui::PRINT}</button></p>
        </div>
        <div>{anew(body)}</div>
    }
}

fn row(
    desk: Desk,
    line: &DocketLine,
    closing: RwSignal<Option<Which>>,
    reason: RwSignal<String>,
    now: Option<Which>,
) -> AnyView {
    let which: Which = (line.client.key, line.due.on, line.due.what);
    let name = words::name(line.client);
    let id = button_id(which);
    let done = match line.done {
        Some(done) => {
            let reopen = move |_| {
                desk.change_client(which.0, |client| client.marks.reopen(which.1, which.2));
                screen::focus_after_drawing(button_id(which));
            };
            view! {
                <span translate="no">{ui::done_by(&done.by, done.noted_on, &done.reason)}</span>" "
                <button type="button" class="asc-link" id=id on:click=on(reopen)>{ui::REOPEN}<span class="asc-hidden">": "{name.clone()}</span></button>
            }
            .into_any()
        }
        None if now == Some(which) => view! { <Closing which=which closing=closing reason=reason /> }.into_any(),
        None => view! {
            <button type="button" class="asc-link" id=id on:click=on(move |_| { finish(desk, which, String::new()); })>{ui::MARK_DONE}<span class="asc-hidden">": "{name.clone()}</span></button>" "
            <button type="button" class="asc-link" on:click=on(move |_| close(closing, reason, which))>{ui::CLOSE}<span class="asc-hidden">": "{name.clone()}</span></button>
        }
        .into_any(),
    };
    let late = line
        .is_overdue()
        .then(|| view! { <strong class="asc-overdue">{ui::OVERDUE}": "</strong> });
    view! {
        <tr class:asc-clients-done=line.done.is_some()>
            <td data-label=ui::DAY class="asc-clients-short">{late}{words::when_due(line.due.on, line.days_left)}</td>
            <td data-label=ui::WHAT class="asc-clients-short">{words::due(line.due.what)}</td>
            <th scope="row" class="asc-clients-name"><a href=Screen::Client(which.0).href() translate="no">{name}</a></th>
            <td data-label=ui::ABOUT translate="no">{about(line.due)}</td>
            <td data-label=words::column(crate::portfolio::Column::Acts) class="asc-clients-short">{words::acts(line.due.acts)}</td>
            <td data-label=ui::DONE class="asc-clients-act">{done}</td>
        </tr>
    }
    .into_any()
}

/// Entries or people: a few, and all of them when opened or printed.
fn about(due: &Due) -> AnyView {
    let few = words::entries(due);
    match words::all_entries(due) {
        None => few.into_any(),
        Some(all) => {
            view! { <details class="asc-clients-few"><summary>{few}</summary><span>{all}</span></details> }
                .into_any()
        }
    }
}

fn close(closing: RwSignal<Option<Which>>, reason: RwSignal<String>, which: Which) {
    reason.set(String::new());
    closing.set(Some(which));
    screen::focus_after_drawing("asc-reason".to_owned());
}

/// Notes that something is done, or closed for a reason. Without initials it asks for them and returns `false`.
fn finish(desk: Desk, (key, on, what): Which, reason: String) -> bool {
    let by = desk.initials.get_untracked().trim().to_owned();
    if by.is_empty() {
        desk.says.set(ui::INITIALS_FIRST.to_owned());
        screen::focus("asc-initials");
        return false;
    }
    let noted_on = desk.today.get_untracked();
    desk.change_client(key, |client| {
        client.marks.finish(Done {
            on,
            what,
            noted_on,
            by,
            reason,
        });
    });
    desk.says.set(String::new());
    screen::focus_after_drawing(button_id((key, on, what)));
    true
}

/// The id of a line's first button, which keeps the focus when the line is done or reopened.
fn button_id((key, on, what): Which) -> String {
    format!("asc-due-{key}-{on}-{}", what as u8)
}

#[component]
fn Closing(which: Which, closing: RwSignal<Option<Which>>, reason: RwSignal<String>) -> impl IntoView {
    let desk = Desk::get();
    let save = move |_| {
        let reason = reason.get_untracked().trim().to_owned();
        if reason.is_empty() {
            screen::focus("asc-reason");
        } else if finish(desk, which, reason) {
            closing.set(None);
        }
    };
    let cancel = move |_| {
        closing.set(None);
        screen::focus_after_drawing(button_id(which));
    };
    view! {
        <label for="asc-reason">{ui::REASON}</label>
        <input id="asc-reason" maxlength="200" prop:value=move || { reason.get() } on:input=on(move |event| reason.set(event_target_value(&event))) />
        <button type="button" class="asc-link" on:click=on(save)>{ui::SAVE_IT}</button>" "
        <button type="button" class="asc-link" on:click=on(cancel)>{ui::CANCEL}</button>
    }
}
