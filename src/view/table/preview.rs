//! How a table was read and what can be added. Nothing is added before it is confirmed.

use super::super::field::Radios;
use super::columns::Columns;
use super::draft::{Now, with};
use super::opening::PREVIEW;
use super::report::{Problems, Twice};
use super::source::keep_pasted;
use super::words::{ClaimErrors, Upload, Where, Words};
use crate::facts::EntryAnswer;
use crate::interview::Page;
use crate::table::{Column, DateOrder, ImportMode, Kind, Read};
use crate::view::prelude::*;
use crate::wording::{self, ui};

#[component]
pub(super) fn Preview(back: Page) -> impl IntoView {
    let session = Session::get();
    let now: Now = Signal::derive(move || {
        session
            .reading
            .with(|reading| reading.as_ref().map(|reading| reading.given.clone()))
    });
    let kind = session
        .table
        .with_untracked(|draft| draft.as_ref().map_or(Kind::Entries, |draft| draft.plan.kind));
    let from = move || with(session, |draft| draft.from.clone());
    let readable = move || with(session, |draft| draft.sheet.is_ok());
    let tab = Memo::new(move |_| with(session, |draft| (draft.tab, draft.plan.header)));
    let tab = move || tab.get();
    let no_liquidation = move || {
        with(session, |draft| {
            draft
                .sheet
                .is_ok()
                .then(|| wording::import::no_liquidation(&draft.plan))?
        })
    };
    let summary = move || {
        now.with(|now| match now.as_deref() {
            Some(Ok(read)) => wording::table::summary(read),
            Some(Err(refused)) => wording::table::refused(*refused, kind),
            None => String::new(),
        })
    };
    let notices = move || {
        now.with(|now| match now.as_deref() {
            Some(Ok(read)) => {
                let told = read.report().notices.iter();
                let told = told.map(|notice| wording::table::notice(*notice).to_owned());
                let missing = with(session, |draft| wording::table::missing(&draft.plan));
                missing
                    .into_iter()
                    .chain(told)
                    .chain(wording::table::check_digits(read))
                    .collect::<Vec<_>>()
            }
            _ => Vec::new(),
        })
    };
    let away = move |_| {
        session.put_table_away();
        session.focus.set(Some(HEADING.to_owned()));
    };
    view! {
        <section aria-labelledby=PREVIEW>
            <h2 id=PREVIEW tabindex="-1">{ui::PREVIEW}{ui::COLON}<span prop:textContent=from></span></h2>
            <p role="status"><strong prop:textContent=summary></strong></p>
            {anew(move || no_liquidation().map(|text| view! { <p class="asc-notice asc-notice-warn">{text}</p> }))}
            <div class="asc-actions"><Confirm now=now kind=kind back=back.clone() /></div>
            <ul>{anew(move || items(notices()))}</ul>
            <Upload />
            <Words now=now />
            <ClaimErrors now=now />
            <Problems now=now />
            <Twice now=now />
            <Show when=readable>
                {anew(move || { tab(); view! { <Where /> <Columns /> } })}
                <Options kind=kind now=now />
            </Show>
            <div class="asc-actions">
                <button type="button" class="asc-button asc-button-quiet" on:click=on(away)>{ui::PUT_AWAY}</button>
            </div>
        </section>
    }
}

/// The ways to read dates, in the order of the radio buttons.
const ORDERS: [DateOrder; 2] = [DateOrder::MonthFirst, DateOrder::DayFirst];
/// What to do with what is listed, in the order of the radio buttons.
const MODES: [ImportMode; 2] = [ImportMode::Merge, ImportMode::Replace];

/// How to read dates, empty cells, and entry numbers, and what to do with what is listed.
#[component]
fn Options(kind: Kind, now: Now) -> impl IntoView {
    let session = Session::get();
    let entries = kind == Kind::Entries;
    let listed = session.peek(|facts| match kind {
        Kind::Entries => !facts.entries.is_empty(),
        Kind::People => !facts.people.is_empty(),
    });
    let order = Signal::derive(move || {
        let chosen = with(session, |draft| draft.plan.order);
        let order = now.with(|now| match now.as_deref() {
            Some(Ok(read)) => Some(read.report().order),
            _ => chosen,
        })?;
        ORDERS.iter().position(|one| *one == order)
    });
    let choose_order = Callback::new(move |at: usize| {
        session.change_table(|draft| draft.plan.order = ORDERS.get(at).copied());
    });
    let mode = Signal::derive(move || with(session, |draft| MODES.iter().position(|one| *one == draft.mode)));
    let choose_mode = Callback::new(move |at: usize| {
        let mode = MODES.get(at).copied().unwrap_or_default();
        session.change_table(|draft| draft.mode = mode);
    });
    let orders = vec![
        ("month-first", ui::MONTH_FIRST, ""),
        ("day-first", ui::DAY_FIRST, ""),
    ];
    let modes = vec![
        ("merge", ui::IMPORT_MERGE, ""),
        ("replace", ui::IMPORT_REPLACE, ""),
    ];
    view! {
        <fieldset class="asc-fieldset"><legend>{ui::DATE_ORDER}</legend>
            <Radios name="asc-date-order" options=orders chosen=order choose=choose_order inline=true />
        </fieldset>
        {entries.then(|| view! { <EntryOptions /> })}
        {listed.then(|| view! {
            <fieldset class="asc-fieldset"><legend>{ui::IMPORT_MODE}</legend>
                <Radios name="asc-import-mode" options=modes chosen=mode choose=choose_mode />
            </fieldset>
        })}
    }
}

#[component]
fn EntryOptions() -> impl IntoView {
    let session = Session::get();
    let answers = move || with(session, |draft| draft.plan.has_yes_or_no());
    let numbers = move || {
        with(session, |draft| {
            draft.plan.has(Column::Entry(EntryAnswer::EntryNumber))
        })
    };
    view! {
        <Show when=answers>
            <div class="asc-check">
                <input type="checkbox" id="asc-empty" prop:checked=move || { with(session, |draft| draft.plan.empty_is_no) }
                    on:change=on(move |event| { session.change_table(|draft| draft.plan.empty_is_no = event_target_checked(&event)) }) />
                <label for="asc-empty">{ui::EMPTY_IS_NO}</label>
            </div>
        </Show>
        <Show when=numbers>
            <div class="asc-check">
                <input type="checkbox" id="asc-keep" aria-describedby="asc-keep-hint" prop:checked=move || { with(session, |draft| draft.keep_numbers) }
                    on:change=on(move |event| { session.change_table(|draft| draft.keep_numbers = event_target_checked(&event)) }) />
                <label for="asc-keep">{ui::KEEP_NUMBERS}</label>
                <p class="asc-hint" id="asc-keep-hint">{ui::KEEP_NUMBERS_HINT}</p>
            </div>
        </Show>
    }
}

#[component]
fn Confirm(now: Now, kind: Kind, back: Page) -> impl IntoView {
    let session = Session::get();
    let import = move |read: &Read| {
        let (mode, keep_numbers) = with(session, |draft| (draft.mode, draft.keep_numbers));
        session.put_table_away();
        keep_pasted(session, kind, String::new());
        session.forget_removed();
        session.go(back.clone());
        session.change_and_tell(|facts| {
            Notice::Done(wording::table::imported(
                read.import(facts, mode, keep_numbers),
                kind,
            ))
        });
    };
    let import = StoredValue::new(import);
    anew(move || match now.get().as_deref() {
        Some(Ok(read)) if read.accepted() > 0 => {
            // Tried out on a copy: 9,999 entries take a few milliseconds.
            let (mode, keep_numbers) = with(session, |draft| (draft.mode, draft.keep_numbers));
            let label = session.with(|facts| {
                let would = read.import(&mut facts.clone(), mode, keep_numbers);
                wording::table::confirm(would, kind)
            });
            let confirm = move |_| {
                // Taken out first, because the change ends this screen and its state.
                let read = now.with_untracked(Clone::clone);
                if let Some(Ok(read)) = read.as_deref() {
                    import.with_value(|import| import(read));
                }
            };
            view! { <button type="button" class="asc-button" on:click=on(confirm)>{label}</button> }
                .into_any()
        }
        Some(_) => view! { <p class="asc-empty">{ui::NOTHING_TO_ADD}</p> }.into_any(),
        None => ().into_any(),
    })
}
