//! A newer build of the page is waiting: the broker decides when to switch, and no client is lost.

use super::desk::Desk;
use crate::browser::build;
use crate::portfolio::words::ui;
use crate::view::handler::on;
use crate::wording::ui as common;
use leptos::prelude::*;

#[component]
pub(super) fn Newer() -> impl IntoView {
    let desk = Desk::get();
    let waits = RwSignal::new(false);
    build::on_newer(move || waits.set(true));
    let take = move |_| {
        let has_clients = desk.portfolio.with_untracked(|all| !all.clients.is_empty());
        if has_clients && !desk.is_keeping() {
            desk.says.set(ui::NEWER_UNSAVED.to_owned());
        } else {
            build::take_newer();
        }
    };
    view! {
        <div role="status">
            <Show when=move || { waits.get() }>
                <div class="asc-notice">
                    <p>{ui::NEWER}</p>
                    <p class="asc-actions">
                        <button type="button" class="asc-button" on:click=on(take)>{common::TAKE_NEWER}</button>
                        <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| { waits.set(false) })>{common::LATER}</button>
                    </p>
                </div>
            </Show>
        </div>
    }
}
