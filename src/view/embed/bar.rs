//! The bar above the page: who offers it, the link to the full page, and whether nothing is kept.

use super::super::copied::{Copied, copy};
use super::super::tools::{Offering, Outcome, save_file};
use super::Embed;
use crate::browser::address;
use crate::browser::storage::Kept;
use crate::embed::{Invitation, address as invited};
use crate::facts::problems;
use crate::interview::Page;
use crate::sharing::link;
use crate::view::prelude::*;
use crate::wording::{embed, ui};

/// What the link to the full page carries.
#[derive(Clone, PartialEq)]
enum Along {
    Nothing,
    /// The answers of a link.
    Answers(String),
    TooLong,
    /// The page would refuse them.
    Unfit,
}

impl Along {
    fn note(&self) -> &'static str {
        match self {
            Self::Nothing => embed::FULL_PAGE_EMPTY,
            Self::Answers(_) => embed::FULL_PAGE_NOTE,
            Self::TooLong => embed::FULL_PAGE_TOO_LONG,
            Self::Unfit => ui::SHARE_UNFIT,
        }
    }

    /// The full page's address, on the same screen, with who offers the check.
    fn address(&self, place: &str, offer: Option<&Invitation>) -> String {
        let answers = match self {
            Self::Answers(fragment) => Some(fragment.as_str()),
            Self::Nothing | Self::TooLong | Self::Unfit => None,
        };
        let fragment = invited(place, offer, answers);
        address::to_give((fragment != "/").then_some(&fragment))
    }
}

/// The bar, shown only in a frame.
#[component]
pub(in crate::view) fn Bar() -> impl IntoView {
    let session = Session::get();
    let around = Embed::get();
    let broker = move || around.settings.with(|settings| settings.broker.clone());
    let contact = move || around.settings.with(|settings| settings.contact.clone());
    let along = Memo::new(move |_| {
        session.with(|facts| {
            if !facts.has_answers() {
                Along::Nothing
            } else if problems(facts, session.today()).is_empty() {
                link::write(facts).map_or(Along::TooLong, Along::Answers)
            } else {
                Along::Unfit
            }
        })
    });
    let made = RwSignal::new(None);
    let offered: Offering = RwSignal::new(None);
    let full_page = move || {
        let place = session.page.with(Page::address);
        along.with(|along| along.address(&place, around.offer(session).as_ref()))
    };
    let copy_address = move |_| copy(untrack(full_page), made);
    let too_long = move || along.with(|along| *along == Along::TooLong);
    view! {
        <aside class="asc-embed" aria-label=embed::BAR>
            <div class="asc-embed-inner">
                {anew(move || broker().map(|name| view! { <p>{embed::OFFERED_BY}" "<strong class="asc-embed-name" translate="no"><bdi>{name}</bdi></strong></p> }))}
                {anew(move || contact().map(|contact| view! { <p>{embed::says_contact(broker().as_deref())}" "<strong translate="no"><bdi>{contact}</bdi></strong></p> }))}
                <p class="asc-embed-out">
                    <a href=full_page target="_blank" rel="noopener">{embed::FULL_PAGE}</a>
                    <button type="button" class="asc-link" on:click=on(copy_address)>{embed::COPY_ADDRESS}</button>
                    <Show when=too_long><button type="button" class="asc-link" on:click=move |_| save_file(session, offered)>{ui::SAVE_FILE}</button></Show>
                    <span class="asc-quiet" prop:textContent=move || { along.with(Along::note) }></span>
                </p>
                <Copied made=made copied=embed::ADDRESS_COPIED by_hand=embed::ADDRESS_BY_HAND />
                <Outcome offered=offered />
                <Show when=move || { session.keeping.kept.get() == Kept::MemoryOnly }><p class="asc-embed-not-kept">{embed::NOT_KEPT}</p></Show>
            </div>
        </aside>
    }
}
