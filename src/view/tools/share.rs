//! Sharing: a short text first, then the whole check as a link or a file, with what the recipient will see.

use super::download::{Offering, Outcome, offer};
use super::levels::{Levels, Scope};
use super::protect::{Protect, Protection};
use crate::assessment::{assess, planned};
use crate::browser::{address, screen};
use crate::facts::problems;
use crate::saved;
use crate::sharing::sealed::Form;
use crate::sharing::{Level, link};
use crate::view::copied::{Copied, Made, copy};
use crate::view::prelude::*;
use crate::wording::{self, sharing as words, ui};

pub(super) const SHARE: &str = "asc-share";

#[component]
pub(super) fn Share() -> impl IntoView {
    let session = Session::get();
    session.stamp();
    // Answers that the recipient's page would refuse have to be fixed first.
    let unfit = move || session.with(|facts| !problems(facts, session.today()).is_empty());
    view! {
        <section class="asc-panel asc-tool-panel" aria-labelledby=SHARE>
            <h2 id=SHARE tabindex="-1">{ui::SHARE_TITLE}</h2>
            <Summary />
            <h3>{words::WHOLE}</h3>
            <Show when=move || { !unfit() } fallback=|| { view! { <p>{ui::SHARE_UNFIT}</p> } }><Whole /></Show>
        </section>
    }
}

/// The plan in a few lines: the device's share sheet, if any, and copying.
#[component]
fn Summary() -> impl IntoView {
    let session = Session::get();
    let text = Memo::new(move |_| {
        session.with(|facts| {
            let plan = planned(facts, session.guidance(), session.today());
            wording::summary(facts, &plan, session.guidance())
        })
    });
    let made = RwSignal::new(None::<Made>);
    let sheet = screen::can_share().then(|| {
        let share = move |_| screen::share(&text.get_untracked());
        view! { <button type="button" class="asc-button" on:click=on(share)>{words::SHARE_SHEET}</button> }
    });
    let class = if sheet.is_some() {
        "asc-button asc-button-quiet"
    } else {
        "asc-button"
    };
    view! {
        <h3>{words::SUMMARY}</h3>
        <div class="asc-letter-text" translate="no" prop:textContent=move || { text.get() }></div>
        <p class="asc-actions">
            {sheet}
            <button type="button" class=class on:click=on(move |_| copy(text.get_untracked(), made))>{words::COPY_SUMMARY}</button>
        </p>
        <Copied made=made copied=words::SUMMARY_COPIED by_hand=ui::TEXT_BY_HAND />
    }
}

/// What a link is made of.
#[derive(Clone, PartialEq)]
enum Ready {
    Link(String),
    /// Contents to seal first.
    Content(Vec<u8>),
}

/// The levels, what each one shows, and the two ways to share.
#[component]
fn Whole() -> impl IntoView {
    let session = Session::get();
    let scope = Scope::new(Level::InitialsOnly);
    let protection = Protection::new();
    let made = RwSignal::new(None::<Made>);
    let offered: Offering = RwSignal::new(None);
    let changed = Callback::new(move |()| {
        made.set(None);
        offered.set(None);
    });
    let is_sealed = Memo::new(move |_| protection.has_passphrase());
    let save = move |_| {
        if is_sealed.get_untracked() {
            save_sealed(session, scope, protection, offered);
        } else {
            save_shared(session, scope, offered);
        }
    };
    let on_disk = address::is_on_disk();
    let ready = Memo::new(move |_| {
        let shown = session.with(|facts| scope.shown(facts));
        if on_disk {
            None
        } else if is_sealed.get() {
            link::content(&shown).ok().map(Ready::Content)
        } else {
            let until = protection.until(session);
            link::write_until(&shown, until).ok().map(Ready::Link)
        }
    });
    let no_link = move || {
        if on_disk {
            ui::NO_LINK_FROM_DISK.to_owned()
        } else {
            words::too_long()
        }
    };
    let fits = Memo::new(move |_| ready.with(Option::is_some));
    let give = move |fragment: &str| copy(address::to_give(Some(fragment)), made);
    let press = move |_| match ready.get_untracked() {
        Some(Ready::Link(fragment)) => give(&fragment),
        Some(Ready::Content(content)) => {
            let until = untrack(|| protection.until(session));
            protection.seal(content, Form::Bytes, move |sealed| {
                if let Ok(fragment) = link::write_sealed(&sealed, until) {
                    give(&fragment);
                }
            });
        }
        None => {}
    };
    let file_class = move || {
        if fits.get() {
            "asc-button asc-button-quiet"
        } else {
            "asc-button"
        }
    };
    let copy_says = move || {
        if is_sealed.get() {
            words::COPY_SEALED
        } else {
            ui::COPY_LINK
        }
    };
    let save_says = move || {
        if is_sealed.get() {
            words::SAVE_SEALED
        } else {
            ui::SHARE_FILE
        }
    };
    let until = move || {
        let until = protection.until(session).filter(|_| fits.get());
        until.map(|until| view! { <p>{words::works_until(until)}</p> })
    };
    view! {
        <Levels scope=scope name="asc-level" changed=changed />
        <div role="status">{anew(until)}</div>
        <Protect protection=protection has_link=!on_disk changed=changed />
        <Show when=move || { !fits.get() }><p>{no_link()}</p></Show>
        <p class="asc-actions">
            <Show when=move || { fits.get() }><button type="button" class="asc-button" on:click=on(press) prop:textContent=copy_says></button></Show>
            <button type="button" class=file_class on:click=on(save) prop:textContent=save_says></button>
        </p>
        <Copied made=made copied=ui::LINK_COPIED by_hand=ui::LINK_BY_HAND />
        <Outcome offered=offered />
        <p class="asc-quiet">{ui::SHARE_NOTE}</p>
    }
}

/// Offers the check as a file sealed with the passphrase.
fn save_sealed(session: Session, scope: Scope, protection: Protection, into: Offering) {
    let (name, text) = to_share(session, scope);
    protection.seal(text.into_bytes(), Form::Text, move |sealed| {
        let name = format!("{name}.age");
        let says = words::saved_sealed(&name);
        let text = String::from_utf8(sealed).unwrap_or_default();
        offer(into, &name, "application/octet-stream", text, says);
    });
}

/// The check for the recipient: its file name, and the file.
pub(in crate::view) fn to_share(session: Session, scope: Scope) -> (String, String) {
    session.stamp();
    let facts = session.peek(|facts| scope.of(facts));
    let found = assess(&facts, session.guidance(), session.today());
    let name = words::shared_file(&facts, session.as_of());
    (name, saved::write(&facts, Some(&found)))
}

/// Offers the check for the recipient as a file.
pub(in crate::view) fn save_shared(session: Session, scope: Scope, into: Offering) {
    let (name, text) = to_share(session, scope);
    let says = words::saved_to_share(&name);
    offer(into, &name, "application/json", text, says);
}
