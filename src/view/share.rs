//! Sharing: how much is shown, what the receiver will see, then a link or a file.

use super::field::Radios;
use super::session::Session;
use crate::assessment::assess;
use crate::browser::{address, file, screen};
use crate::facts::{Choice, problems};
use crate::saved;
use crate::sharing::{Level, link, preview, redact};
use crate::wording::{self, ui};
use leptos::prelude::*;

/// The heading of the panel.
pub(super) const SHARE: &str = "asc-share";

/// What became of a link that was asked for.
#[derive(Clone, PartialEq)]
enum Made {
    Copied,
    /// The browser does not copy: the link, to be copied by hand.
    ByHand(String),
}

/// The levels, what each shows, and the two ways to share.
#[component]
pub(super) fn Share() -> impl IntoView {
    let session = Session::get();
    let level = RwSignal::new(Level::InitialsOnly);
    let made = RwSignal::new(None::<Made>);
    let chosen = Signal::derive(move || Some(level.get().name()));
    let choose = Callback::new(move |name: &'static str| {
        made.set(None);
        level.set(Level::from_name(name).unwrap_or(Level::RolesOnly));
    });
    let options = Level::ALL
        .iter()
        .map(|level| {
            (
                level.name(),
                wording::sharing::level(*level),
                wording::sharing::level_hint(*level),
            )
        })
        .collect();
    let seen = Memo::new(move |_| session.with(|facts| preview(facts, level.get())));
    let lines = move || {
        seen.with(|seen| {
            let sentences = [wording::sharing::shown(seen), wording::sharing::hidden(seen)];
            sentences.into_iter().flatten().collect::<Vec<_>>()
        })
    };
    let people = move || {
        seen.with(|seen| {
            seen.people
                .iter()
                .map(wording::sharing::seen_person)
                .collect::<Vec<_>>()
        })
    };
    let save = move |_| {
        let facts = session.peek(|facts| redact(facts, level.get_untracked()));
        let found = assess(&facts, session.guidance(), session.today);
        let name = wording::sharing::file_name(session.as_of());
        file::download(&name, "application/json", &saved::write(&facts, Some(&found)));
    };
    let link = Memo::new(move |_| session.with(|facts| link::write(&redact(facts, level.get())).ok()));
    let fits = move || link.with(Option::is_some);
    let copy = move |_| {
        if let Some(fragment) = link.get_untracked() {
            let link = address::with_fragment(&fragment);
            let by_hand = link.clone();
            screen::copy(&link, move |copied| {
                let outcome = if copied {
                    Made::Copied
                } else {
                    Made::ByHand(by_hand)
                };
                made.set(Some(outcome));
            });
        }
    };
    let file_class = move || {
        if fits() {
            "asc-button asc-button-quiet"
        } else {
            "asc-button"
        }
    };
    // Answers the receiver's page would refuse are mended first.
    let unfit = move || session.with(|facts| !problems(facts, session.today).is_empty());
    view! {
        <section class="asc-panel" aria-labelledby=SHARE>
            <h2 id=SHARE tabindex="-1">{ui::SHARE_TITLE}</h2>
            <Show when=move || { !unfit() } fallback=|| { view! { <p>{ui::SHARE_UNFIT}</p> } }>
                <fieldset class="asc-fieldset"><legend>{ui::SHARE_LEVEL}</legend>
                    <Radios name="asc-level" options=Clone::clone(&options) chosen=chosen choose=choose />
                </fieldset>
                <h3>{ui::SHARE_PREVIEW}</h3>
                <div role="status">{move || lines().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</div>
                <ul>{move || people().into_iter().take(SHOWN).map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                <Show when=move || { !fits() }><p>{wording::sharing::too_long()}</p></Show>
                <p class="asc-actions">
                    <Show when=fits><button type="button" class="asc-button" on:click=copy>{ui::COPY_LINK}</button></Show>
                    <button type="button" class=file_class on:click=save>{ui::SHARE_FILE}</button>
                </p>
                <div role="status">{move || made.get().map(|made| view! { <Outcome made=made /> })}</div>
                <p class="asc-quiet">{ui::SHARE_NOTE}</p>
            </Show>
        </section>
    }
}

/// How many people the preview names.
const SHOWN: usize = 20;

#[component]
fn Outcome(made: Made) -> impl IntoView {
    match made {
        Made::Copied => view! { <p>{ui::LINK_COPIED}</p> }.into_any(),
        Made::ByHand(link) => view! {
            <div class="asc-text-field">
                <label for="asc-link">{ui::LINK_BY_HAND}</label>
                <textarea id="asc-link" class="asc-input asc-paste" rows="4" readonly>{link}</textarea>
            </div>
        }
        .into_any(),
    }
}
