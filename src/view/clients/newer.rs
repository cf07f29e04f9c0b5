//! A newer build of the page is waiting: the broker decides when to switch, and no client is lost.

use super::desk::Desk;
use crate::browser::build;
use crate::portfolio::words::ui;
use crate::view::newer::NewerBuild;
use leptos::prelude::*;

#[component]
pub(super) fn Newer() -> impl IntoView {
    let desk = Desk::get();
    let take = Callback::new(move |()| {
        let has_clients = desk.portfolio.with_untracked(|all| !all.clients.is_empty());
        if has_clients && !desk.is_keeping() {
            desk.says.set(ui::NEWER_UNSAVED.to_owned());
        } else {
            build::take_newer();
        }
    });
    view! { <NewerBuild says=ui::NEWER take=take /> }
}
