//! Opened answers: what is in them, what they would replace, and the choice.

use super::prelude::*;
use super::session::{INCOMING, Looking};
use crate::wording::{self, ui};

#[component]
pub(super) fn Incoming() -> impl IntoView {
    let session = Session::get();
    let rows = move || {
        session.incoming.with(|incoming| {
            let theirs = incoming.as_ref().map(|opened| &opened.facts);
            theirs.map_or_else(Vec::new, |theirs| {
                session.with(|ours| wording::compared(theirs, ours))
            })
        })
    };
    let row = |(what, theirs, ours): (&'static str, String, String)| {
        view! { <tr><th scope="row">{what}</th><td data-label=ui::OPEN_NEW>{theirs}</td><td data-label=ui::OPEN_OLD>{ours}</td></tr> }
    };
    let open = move |_| {
        let opened = session.incoming.write().take();
        if let Some(opened) = opened {
            session.accept(opened);
        }
    };
    let look = Callback::new(move |how| {
        let opened = session.incoming.write().take();
        if let Some(opened) = opened {
            session.look_at(opened, how);
        }
    });
    let cancel = move |_| {
        session.incoming.set(None);
        session.focus.set(Some(HEADING.to_owned()));
    };
    view! {
        <section class="asc-notice" aria-labelledby=INCOMING>
            <h2 id=INCOMING tabindex="-1">{ui::OPEN_ASK}</h2>
            <table class="asc-table">
                <thead><tr><th scope="col">{ui::OPEN_WHAT}</th><th scope="col">{ui::OPEN_NEW}</th><th scope="col">{ui::OPEN_OLD}</th></tr></thead>
                <tbody>{anew(move || rows().into_iter().map(row).collect_view())}</tbody>
            </table>
            <p>{ui::OPEN_REPLACES}</p>
            <p class="asc-actions">
                <button type="button" class="asc-button" on:click=on(open)>{ui::OPEN_CONFIRM}</button>
                <LookOnly look=look />
                <button type="button" class="asc-button asc-button-quiet" on:click=on(cancel)>{ui::CANCEL}</button>
            </p>
        </section>
    }
}

/// The ways to look at someone else's check without storing any of it.
#[component]
pub(super) fn LookOnly(look: Callback<Looking>) -> impl IntoView {
    let button = |(how, says): (Looking, &'static str)| {
        view! { <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| look.run(how))>{says}</button> }
    };
    let ways = [
        (Looking::AsClient, wording::broker::LOOK_ONLY),
        (Looking::AsBroker, wording::broker::I_AM_BROKER),
    ];
    ways.map(button).into_iter().collect_view()
}
