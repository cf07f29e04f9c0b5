//! Sharing: how much is shown, what the receiver will see, then a link or a file.

use super::anew::anew;
use super::embed::{Copied, Made, copy};
use super::field::Radios;
use super::session::Session;
use crate::assessment::assess;
use crate::browser::{address, file};
use crate::facts::{Choice, problems};
use crate::saved;
use crate::sharing::{Level, link, preview, redact};
use crate::wording::{self, ui};
use leptos::prelude::*;

/// The heading of the panel.
pub(super) const SHARE: &str = "asc-share";

/// The levels, what each shows, and the two ways to share.
#[component]
pub(super) fn Share() -> impl IntoView {
    let session = Session::get();
    session.stamp();
    let level = RwSignal::new(Level::InitialsOnly);
    let made = RwSignal::new(None::<Made>);
    let changed = Callback::new(move |()| made.set(None));
    let save = move |_| save_shared(session, level.get_untracked());
    let on_disk = address::is_on_disk();
    let link = Memo::new(move |_| {
        let shown = session.with(|facts| redact(facts, level.get()));
        (!on_disk).then(|| link::write(&shown).ok()).flatten()
    });
    let no_link = move || {
        if on_disk {
            ui::NO_LINK_FROM_DISK.to_owned()
        } else {
            wording::sharing::too_long()
        }
    };
    let fits = move || link.with(Option::is_some);
    let copy = move |_| {
        if let Some(fragment) = link.get_untracked() {
            copy(address::to_give(Some(&fragment)), made);
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
    let unfit = move || session.with(|facts| !problems(facts, session.today()).is_empty());
    view! {
        <section class="asc-panel" aria-labelledby=SHARE>
            <h2 id=SHARE tabindex="-1">{ui::SHARE_TITLE}</h2>
            <Show when=move || { !unfit() } fallback=|| { view! { <p>{ui::SHARE_UNFIT}</p> } }>
                <Levels level=level name="asc-level" changed=changed />
                <Show when=move || { !fits() }><p>{no_link()}</p></Show>
                <p class="asc-actions">
                    <Show when=fits><button type="button" class="asc-button" on:click=copy>{ui::COPY_LINK}</button></Show>
                    <button type="button" class=file_class on:click=save>{ui::SHARE_FILE}</button>
                </p>
                <Copied made=made id="asc-link" copied=ui::LINK_COPIED by_hand=ui::LINK_BY_HAND />
                <p class="asc-quiet">{ui::SHARE_NOTE}</p>
            </Show>
        </section>
    }
}

/// The check as the receiver is to have it: a saved file, at a level.
pub(super) fn to_share(session: Session, level: Level) -> String {
    session.stamp();
    let facts = session.peek(|facts| redact(facts, level));
    let found = assess(&facts, session.guidance(), session.today());
    saved::write(&facts, Some(&found))
}

/// Offers that as a file.
pub(super) fn save_shared(session: Session, level: Level) {
    let name = wording::sharing::file_name(session.as_of());
    file::download(&name, "application/json", &to_share(session, level));
}

/// How many people the preview names.
const SHOWN: usize = 20;

/// How much is shown, to be chosen, and what the receiver will see of it. `name` keeps the choices of two
/// such apart.
#[component]
pub(super) fn Levels(level: RwSignal<Level>, name: &'static str, changed: Callback<()>) -> impl IntoView {
    let session = Session::get();
    let chosen = Signal::derive(move || Level::ALL.iter().position(|one| *one == level.get()));
    let choose = Callback::new(move |at: usize| {
        changed.run(());
        level.set(Level::ALL.get(at).copied().unwrap_or(Level::RolesOnly));
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
    view! {
        <fieldset class="asc-fieldset"><legend>{ui::SHARE_LEVEL}</legend>
            <Radios name=name options=options chosen=chosen choose=choose />
        </fieldset>
        <h3>{ui::SHARE_PREVIEW}</h3>
        <div role="status">{anew(move || lines().into_iter().map(|line| view! { <p>{line}</p> }).collect_view())}</div>
        <ul>{anew(move || people().into_iter().take(SHOWN).map(|line| view! { <li>{line}</li> }).collect_view())}</ul>
    }
}
