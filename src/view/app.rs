//! The page as a whole: which screen, its title, and where the focus goes.

use super::abilities::Abilities;
use super::as_of::AsOf;
use super::broker::BrokerScreen;
use super::cape_messages::CapeMessages;
use super::embed::Embed;
use super::entries::{Entries, EntryForm};
use super::plan::PlanScreen;
use super::prelude::*;
use super::questions::{Answers, PersonScreen, Questions};
use super::session::Looking;
use super::shell::Shell;
use super::sources::Sources;
use super::start::Start;
use super::table::{self, TableScreen};
use crate::browser::file::{self, Unread};
use crate::browser::screen;
use crate::interview::Page;
use crate::saved::MOST_BYTES;
use crate::sharing::sealed::is_sealed;
use crate::wording;

/// Puts the page into the element `asc-app`, if the document has one.
pub fn mount() {
    if let Some(place) = screen::emptied("asc-app") {
        leptos::mount::mount_to(place, App).forget();
    }
}

#[component]
fn App() -> impl IntoView {
    let session = Session::begin();
    let embed = Embed::begin(session.page);
    provide_context(embed);
    provide_context(session);
    announce(session, embed);
    open_dropped(session);
    let day = Memo::new(move |_| session.day());
    let screen = move || {
        let page = session.page.get();
        if is_read_only(&page) {
            day.get();
        }
        match page {
            Page::Plan if session.looking.get() == Some(Looking::AsBroker) => {
                view! { <BrokerScreen /> }.into_any()
            }
            page => screen_of(page),
        }
    };
    view! { <Shell>{anew(screen)}</Shell> }
}

/// Whether nothing can be typed on a screen, so that it can be redrawn for a new day. The others only update what
/// depends on the day.
fn is_read_only(page: &Page) -> bool {
    matches!(page, Page::Plan | Page::Answers)
}

fn screen_of(page: Page) -> AnyView {
    match page {
        Page::Start => view! { <Start /> }.into_any(),
        Page::Account | Page::Broker | Page::Setup | Page::Bank | Page::Filing => {
            view! { <Questions page=page /> }.into_any()
        }
        Page::Person(id) => view! { <PersonScreen id=id /> }.into_any(),
        Page::Answers => view! { <Answers /> }.into_any(),
        Page::Plan => view! { <PlanScreen /> }.into_any(),
        Page::Entries => view! { <Entries /> }.into_any(),
        Page::Entry(id) => view! { <EntryForm id=id /> }.into_any(),
        Page::Table(kind) => view! { <TableScreen kind=kind /> }.into_any(),
        Page::CapeMessages(first) => view! { <CapeMessages first=first /> }.into_any(),
        Page::AsOf => view! { <AsOf /> }.into_any(),
        Page::Sources => view! { <Sources /> }.into_any(),
        Page::Abilities => view! { <Abilities /> }.into_any(),
    }
}

/// The one effect: sets the title, reports the screen to the host page, and moves the focus.
fn announce(session: Session, embed: Embed) {
    Effect::new(move || {
        let is_brokers = session.looking.get() == Some(Looking::AsBroker);
        let title = session.page.with(|page| {
            session.with(|facts| match page {
                // Not the client's name: browsers keep titles in their history.
                Page::Plan if is_brokers => wording::broker::TITLE.into(),
                page => wording::ui::title(facts, session.guidance(), page),
            })
        });
        let prefix = if session.has_errors.get() {
            wording::ui::ERROR_PREFIX
        } else {
            ""
        };
        screen::set_title(&format!("{prefix}{title} – {}", wording::ui::PRODUCT));
        embed.tell(session.page);
        if let Some(id) = session.focus.get() {
            session.focus.update_untracked(|focus| *focus = None);
            if !embed.may_move() {
                return;
            }
            if id == HEADING {
                screen::scroll_to_top();
            }
            screen::focus_after_drawing(id);
        }
    });
}

/// A file dropped anywhere on the page: opened if possible, otherwise refused with a reason.
fn open_dropped(session: Session) {
    file::on_dropped(MOST_BYTES, move |name, read| take_dropped(session, name, read));
}

fn take_dropped(session: Session, name: String, read: Result<Vec<u8>, Unread>) {
    let page = session.page.get_untracked();
    let is_check = read
        .as_deref()
        .is_ok_and(|bytes| bytes.trim_ascii_start().starts_with(b"{") || is_sealed(bytes));
    match page {
        Page::Table(kind) if !is_check => table::open(session, kind, name, read),
        _ if is_check || read.is_err() => session.open(read),
        _ => session.tell(Notice::Failed(wording::import::DROPPED_ELSEWHERE.to_owned())),
    }
}
