//! The frame of every screen: header, progress and notices, footer.

use super::add::{Asked, Reading};
use super::client::ClientScreen;
use super::desk::Desk;
use super::docket::DocketScreen;
use super::list::ListScreen;
use super::save::SaveScreen;
use super::screen::Screen;
use super::settings::SettingsScreen;
use super::whole::WholeScreen;
use crate::browser::{build, screen};
use crate::guidance::CURRENT;
use crate::portfolio::words::ui;
use crate::view::newer::NewerBuild;
use crate::view::prelude::*;
use crate::wording::ui as common;

#[component]
pub(super) fn Shell() -> impl IntoView {
    let desk = Desk::get();
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        screen::focus("asc-main");
    };
    let shown = move || match desk.screen.get() {
        Screen::List => view! { <ListScreen /> }.into_any(),
        Screen::Docket => view! { <DocketScreen /> }.into_any(),
        Screen::Save => view! { <SaveScreen /> }.into_any(),
        Screen::Settings => view! { <SettingsScreen /> }.into_any(),
        Screen::Client(key) => view! { <ClientScreen key=key /> }.into_any(),
        Screen::Whole(key) => view! { <WholeScreen key=key /> }.into_any(),
    };
    let stale = move || {
        CURRENT
            .is_stale(desk.today.get())
            .then(|| view! { <p>{common::guidance_stale(&CURRENT)}</p> })
    };
    view! {
        <a class="asc-skip" href="#asc-main" on:click=skip>{common::SKIP}</a>
        <Header />
        <main id="asc-main" class="asc-main asc-clients" tabindex="-1" data-unsaved=move || { desk.would_lose().then_some("") }>
            <Newer />
            <Reading />
            <Asked />
            {anew(shown)}
        </main>
        <footer class="asc-footer">
            {anew(stale)}
            <p>{common::DISCLAIMER}" "{common::guidance_as_of(&CURRENT)}"."</p>
        </footer>
    }
}

#[component]
fn Header() -> impl IntoView {
    let desk = Desk::get();
    let tab = move |screen: Screen, says: &'static str| {
        let is_here = move || {
            let here = desk.screen.get();
            let is_client = matches!(here, Screen::Client(_) | Screen::Whole(_)) && screen == Screen::List;
            (here == screen || is_client).then_some("page")
        };
        view! { <li><a href=screen.href() aria-current=is_here>{says}</a></li> }
    };
    view! {
        <header class="asc-header">
            <div class="asc-header-inner">
                <a class="asc-brand" href=if build::is_one_file() { "ace-self-check.html" } else { "index.html" }>{common::PRODUCT}</a>
                <nav aria-label=common::NAVIGATION class="asc-nav">
                    <ul>
                        {tab(Screen::List, ui::CLIENTS)}
                        {tab(Screen::Docket, ui::DOCKET)}
                        {tab(Screen::Save, ui::SAVE)}
                        {tab(Screen::Settings, ui::SETTINGS)}
                    </ul>
                </nav>
            </div>
        </header>
    }
}

/// A newer build of the page is waiting: the broker decides when to switch, and no client is lost.
#[component]
fn Newer() -> impl IntoView {
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
