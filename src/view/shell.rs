//! The frame of every screen: header, notices, footer.

use super::asked::Asked;
use super::broker::LookingBar;
use super::embed::{Bar, Embed};
use super::notices::Notices;
use super::prelude::*;
use super::tools::FileInput;
use crate::browser::screen;
use crate::browser::storage::Kept;
use crate::facts::Facts;
use crate::guidance::CURRENT;
use crate::interview::Page;
use crate::table::Kind;
use crate::wording::{self, ui};

#[component]
pub(super) fn Shell(children: Children) -> impl IntoView {
    let is_framed = Embed::get().is_framed;
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        screen::focus("asc-main");
    };
    view! {
        <a class="asc-skip" href="#asc-main" on:click=skip>{ui::SKIP}</a>
        {is_framed.then(|| view! { <Bar /> })}
        <Asked />
        <LookingBar />
        <Header />
        <main id="asc-main" class="asc-main" tabindex="-1">
            <Notices />
            {children()}
        </main>
        <Footer />
        <FileInput />
    }
}

#[component]
fn Header() -> impl IntoView {
    let session = Session::get();
    let elsewhere = Embed::get().elsewhere();
    let current = move |is: fn(&Page) -> bool| session.page.with(is).then_some("page");
    let on_answers = |page: &Page| {
        matches!(
            page,
            Page::Answers
                | Page::Account
                | Page::Person(_)
                | Page::Broker
                | Page::Setup
                | Page::Bank
                | Page::Filing
                | Page::AsOf
                | Page::Table(Kind::People)
        )
    };
    let on_entries = |page: &Page| {
        matches!(
            page,
            Page::Entries | Page::Entry(_) | Page::Table(Kind::Entries) | Page::CapeMessages(_)
        )
    };
    // Nearly every press saves, so only failures are announced.
    let live = move || {
        let goes_well = matches!(session.keeping.kept.get(), Kept::Saved | Kept::Saving | Kept::Off);
        if goes_well { "off" } else { "polite" }
    };
    // Before the first answer there is nowhere else to go, and nothing is saved.
    let is_begun = Memo::new(move |_| session.with(Facts::has_answers));
    let said = move || {
        if session.looking.get().is_some() {
            wording::broker::SAVED_NOT
        } else if is_begun.get() {
            kept(session.keeping.kept.get(), elsewhere())
        } else {
            ""
        }
    };
    view! {
        <header class="asc-header">
            <div class="asc-header-inner">
                <a class="asc-brand" href="#/">{ui::PRODUCT}</a>
                <Show when=move || { is_begun.get() }>
                    <nav aria-label=ui::NAVIGATION class="asc-nav">
                        <ul>
                            <li><a href="#/plan" aria-current=move || { current(|page| *page == Page::Plan) }>{ui::PLAN}</a></li>
                            <li><a href="#/answers" aria-current=move || { current(on_answers) }>{ui::ANSWERS}</a></li>
                            <li><a href="#/entries" aria-current=move || { current(on_entries) }>{ui::ENTRIES}</a></li>
                            <li><a href="#/sources" aria-current=move || { current(|page| *page == Page::Sources) }>{ui::SOURCES}</a></li>
                        </ul>
                    </nav>
                </Show>
                <p class="asc-saved" role="status" aria-live=live prop:textContent=said></p>
            </div>
        </header>
    }
}

fn kept(kept: Kept, elsewhere: ui::Elsewhere) -> &'static str {
    match kept {
        Kept::Saved => ui::SAVED,
        Kept::Saving => ui::SAVING,
        Kept::Off => ui::KEPT_OFF,
        Kept::MemoryOnly => ui::NOT_SAVED,
        Kept::Elsewhere => elsewhere.not_saved,
    }
}

#[component]
fn Footer() -> impl IntoView {
    let session = Session::get();
    let stale = move || {
        CURRENT
            .is_stale(session.day())
            .then(|| view! { <p>{ui::guidance_stale(&CURRENT)}</p> })
    };
    view! {
        <footer class="asc-footer">
            {anew(stale)}
            <p>{ui::DISCLAIMER}" "{ui::guidance_as_of(&CURRENT)}". "<span class="asc-off-paper"><a href="#/sources">{ui::SOURCES}</a>". "<a href="#/abilities">{ui::ABILITIES}</a></span></p>
        </footer>
    }
}
