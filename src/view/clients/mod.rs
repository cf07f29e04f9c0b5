//! The brokers' page, Clients: many checks at a glance. Shares components with the check's page, but no state.

mod add;
mod client;
mod desk;
mod docket;
mod hear;
mod list;
mod mails;
mod notes;
mod save;
mod screen;
mod settings;
mod shell;
mod table;
mod whole;

use crate::browser;
use desk::Desk;
use leptos::prelude::*;

/// Puts the page into the element `asc-app`. Not in a worker, which has no document.
pub fn mount_clients() {
    if let Some(place) = browser::screen::emptied("asc-app") {
        leptos::mount::mount_to(place, || {
            provide_context(Desk::begin());
            view! { <shell::Shell /> }
        })
        .forget();
    }
}
