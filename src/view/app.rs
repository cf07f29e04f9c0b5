//! The page as a whole: which screen, its title, and where the focus goes.

use super::embed::Embed;
use super::question::{Question, is_plain};
use super::rest::{Arrival, Waiting};
use super::session::{HEADING, Session};
use super::shell::Shell;
use super::start::Start;
use crate::browser::screen;
use crate::interview::Page;
use crate::wording;
use leptos::prelude::*;

/// Puts the page into the element `asc-app`, where the document has one.
pub fn mount() {
    if let Some(place) = screen::emptied("asc-app") {
        leptos::mount::mount_to(place, App).forget();
    }
}

#[component]
fn App() -> impl IntoView {
    let embed = Embed::new();
    let session = Session::begin();
    provide_context(embed);
    provide_context(session);
    announce(session, embed);
    if embed.is_framed {
        session.with_rest(move |rest| (rest.embed)(embed, session.page));
    }
    view! { <Shell>{move || screen_of(session)}</Shell> }
}

/// The screen to show. The first ones stand here; looking at `rest` for them too would draw them anew, and lose
/// what is being typed, when it arrives.
fn screen_of(session: Session) -> AnyView {
    let page = session.page.get();
    match page {
        _ if !session.restored.get() => view! { <Waiting /> }.into_any(),
        Page::Start => view! { <Start /> }.into_any(),
        Page::Question(place, mode) if is_plain(place) => {
            view! { <Question place=place mode=mode /> }.into_any()
        }
        page => match session.rest.get() {
            Arrival::Here(rest) => (rest.screen)(page),
            Arrival::OnItsWay | Arrival::Failed => view! { <Waiting /> }.into_any(),
        },
    }
}

/// The one effect: the title names the screen, the page around this one is told of it, and the focus
/// goes where it is wanted.
fn announce(session: Session, embed: Embed) {
    Effect::new(move || {
        let title = session
            .page
            .with(|page| session.with(|facts| wording::ui::title(facts, session.guidance(), page)));
        let prefix = if session.has_errors.get() {
            wording::ui::ERROR_PREFIX
        } else {
            ""
        };
        screen::set_title(&format!("{prefix}{title} – {}", wording::ui::PRODUCT));
        embed.tell(session.page);
        // A screen that is not here yet gets the focus when it comes.
        if session.is_drawn()
            && let Some(id) = session.focus.get()
        {
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
