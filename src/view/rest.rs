//! The rest of the page: all that the first questions can be answered without.
//!
//! The published build cuts the module here: what only [`load`] leads to is a file of its own, which is asked for as
//! soon as the first screen stands. A build that is not cut (feature `split` off) has it at hand at once.

use super::handler::on;
use super::session::Session;
use super::{
    abilities::Abilities,
    as_of::AsOf,
    check_answers::CheckAnswers,
    embed::{Bar, Embed},
    entries::{Entries, EntryForm},
    notices::Notices,
    people::People,
    question::{DatedQuestion, is_plain},
    result::ResultScreen,
    sources::Sources,
    table::TableScreen,
};
use crate::assessment::Assessment;
use crate::browser::{file::Unread, screen};
use crate::facts::Place;
use crate::interview::Page;
use crate::table::Kind;
use crate::wording::ui;
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

/// What the first screens ask of the rest.
pub(super) struct Rest {
    /// Draws a screen that is none of the first.
    pub(super) screen: fn(Page) -> AnyView,
    /// Draws what is told at the top.
    pub(super) notices: fn() -> AnyView,
    /// Draws the bar of a page in a frame.
    pub(super) bar: fn() -> AnyView,
    /// Greets the page around this one.
    pub(super) embed: fn(Embed, RwSignal<Page>),
    /// Takes over the answers of before, or of a link.
    pub(super) restore: fn(Session),
    /// Takes the answers of the link in the address.
    pub(super) follow_link: fn(Session),
    /// Opens a file.
    pub(super) open: fn(Session, Result<Vec<u8>, Unread>),
}

static REST: Rest = Rest {
    screen: drawn,
    notices: || view! { <Notices /> }.into_any(),
    bar: || view! { <Bar /> }.into_any(),
    embed: Embed::begin,
    restore: Session::restore,
    follow_link: Session::follow_link,
    open: Session::open,
};

/// Where the rest is.
#[derive(Clone, Copy)]
pub(super) enum Arrival {
    /// On its way.
    OnItsWay,
    /// Here.
    Here(&'static Rest),
    /// It could not be loaded.
    Failed,
}

/// Something that waits for it.
type Work = Box<dyn FnOnce(&'static Rest)>;

/// What the session keeps for it.
pub(super) struct Beyond {
    /// What lives as long as the page.
    pub(super) owner: Owner,
    /// What follows from the answers, once someone has asked.
    pub(super) assessment: Option<Memo<Assessment>>,
    /// Cells pasted for a table, so that going back does not lose them. Not kept for a reload: there may be numbers among
    /// them that this page keeps nowhere.
    pub(super) pasted: Vec<(Kind, String)>,
    waiting: Vec<Work>,
}

impl Beyond {
    pub(super) fn new() -> Self {
        Self {
            owner: Owner::current().unwrap_or_default(),
            assessment: None,
            pasted: Vec::new(),
            waiting: Vec::new(),
        }
    }
}

/// Where the module is cut. In a build that is, the macro makes this a function that loads the rest first, once.
#[allow(clippy::unnecessary_wraps, reason = "a load can fail")]
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(rest, fallible, wasm_split_path = leptos::wasm_split)
)]
fn loaded() -> Result<&'static Rest, SplitLoaderError> {
    Ok(&REST)
}

/// The rest, loaded.
///
/// # Errors
/// When it cannot be loaded; the next call tries again.
#[cfg_attr(
    not(feature = "split"),
    allow(clippy::unused_async, reason = "a module that is cut waits here")
)]
async fn load() -> Result<&'static Rest, SplitLoaderError> {
    #[cfg(not(feature = "split"))]
    let loaded = || std::future::ready(loaded());
    loaded().await
}

impl Session {
    /// Loads the rest of the page, then does what waits for it.
    pub(super) fn load_rest(self) {
        self.rest.set(Arrival::OnItsWay);
        leptos::task::spawn_local(async move {
            let Ok(rest) = load().await else {
                return self.rest.set(Arrival::Failed);
            };
            if !self.restored.get_untracked() {
                (rest.restore)(self);
            }
            self.rest.set(Arrival::Here(rest));
            let waiting = std::mem::take(&mut self.beyond.write_value().waiting);
            for work in waiting {
                work(rest);
            }
        });
    }

    /// Does something with the rest of the page: now, or once it is here.
    pub(super) fn with_rest(self, work: impl FnOnce(&'static Rest) + 'static) {
        let arrival = self.rest.get_untracked();
        if let Arrival::Here(rest) = arrival {
            return work(rest);
        }
        self.beyond.write_value().waiting.push(Box::new(work));
        if matches!(arrival, Arrival::Failed) {
            self.load_rest();
        }
    }

    /// Whether the screen asked for is shown, and not still on its way.
    pub(super) fn is_drawn(self) -> bool {
        let is_first = |page: &Page| match page {
            Page::Start => true,
            Page::Question(place, _) => is_plain(*place),
            _ => false,
        };
        let is_here = || matches!(self.rest.get(), Arrival::Here(_));
        self.restored.get() && (self.page.with(is_first) || is_here())
    }
}

fn drawn(page: Page) -> AnyView {
    match page {
        // Those of the module's first part.
        Page::Start => ().into_any(),
        Page::Question(Place::People, mode) => view! { <People mode=mode /> }.into_any(),
        Page::Question(place, mode) => view! { <DatedQuestion place=place mode=mode /> }.into_any(),
        Page::CheckAnswers => view! { <CheckAnswers /> }.into_any(),
        Page::Result => view! { <ResultScreen /> }.into_any(),
        Page::Entries => view! { <Entries /> }.into_any(),
        Page::Entry(id) => view! { <EntryForm id=id /> }.into_any(),
        Page::Table(kind) => view! { <TableScreen kind=kind /> }.into_any(),
        Page::AsOf => view! { <AsOf /> }.into_any(),
        Page::Sources => view! { <Sources /> }.into_any(),
        Page::Abilities => view! { <Abilities /> }.into_any(),
    }
}

/// In place of a screen that is not here yet.
#[component]
pub(super) fn Waiting() -> impl IntoView {
    view! { <p class="asc-loading" role="status">{ui::LOADING}</p> }
}

/// The rest could not be loaded: nothing is lost, and it can be tried again.
#[component]
pub(super) fn NotLoaded() -> impl IntoView {
    let session = Session::get();
    let again = move |_| {
        // The button goes.
        screen::focus("asc-main");
        session.load_rest();
    };
    view! {
        <div class="asc-notice asc-notice-warn" role="alert">
            <p>{ui::NOT_LOADED}</p>
            <p class="asc-actions">
                <button type="button" class="asc-button" on:click=on(again)>{ui::TRY_AGAIN}</button>
            </p>
        </div>
    }
}
