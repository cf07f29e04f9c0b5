//! Passing the result on to whoever offers the check: handed to the page around this one, or mailed.
//! The respondent sees first what goes.

use super::super::anew::anew;
use super::super::handler::on;
use super::super::session::Session;
use super::super::tools::{Levels, Offering, Outcome, Scope, save_shared, shared_name, to_share};
use super::{Embed, Sharing};
use crate::browser::frame::{self, Seen};
use crate::browser::screen;
use crate::facts::{Facts, problems};
use crate::sharing::Level;
use crate::wording::{embed, ui};
use leptos::prelude::*;

/// The heading.
const PASS_ON: &str = "asc-pass-on";

/// The button that shares.
const SHARE_NOW: &str = "asc-share-now";
/// Milliseconds for which it has to be seen before it works, so that no press meant for something else reaches it.
const SEEN_FOR: i32 = 800;

/// How the button that shares was seen last; nothing until it has been for long enough.
type Shown = RwSignal<(Seen, bool)>;

/// Follows whether the button that shares is seen: a page around this one could cover it, and catch the press.
fn watch_share(shown: Shown) {
    let turn = StoredValue::new(0_u32);
    let changed = move |seen: Seen| {
        // The button may be gone by now, and what is kept of it.
        let now = turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        let _ = shown.try_set((seen, false));
        if seen == Seen::Whole {
            screen::after(SEEN_FOR, move || {
                if now.is_some() && turn.try_get_value() == now {
                    let _ = shown.try_set((seen, true));
                }
            });
        }
    };
    screen::in_next_frame(move || frame::watch_seen(SHARE_NOW, changed));
}

/// The two ways.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Share,
    Send,
}

/// The ways that there are, each folded until it is pressed.
#[component]
pub(in crate::view) fn PassOn() -> impl IntoView {
    let (session, around) = (Session::get(), Embed::get());
    let chosen = RwSignal::new(None::<Way>);
    let shares = move || around.receiver.with(Option::is_some);
    let sends = move || around.settings.with(|settings| settings.send_to.is_some());
    // Nothing entered is nothing to pass on.
    let is_begun = move || session.with(Facts::has_answers);
    let is_open = move |way: Way| chosen.get() == Some(way);
    let press = move |way: Way| {
        around.sharing.set(Sharing::No);
        chosen.update(|chosen| *chosen = (*chosen != Some(way)).then_some(way));
    };
    view! {
        <Show when=move || { is_begun() && (shares() || sends()) }>
            <section class="asc-panel" aria-labelledby=PASS_ON>
                <h2 id=PASS_ON prop:textContent=move || { embed::pass_on(&name(around)) }></h2>
                <p class="asc-actions">
                    <Show when=shares><button type="button" class="asc-button" aria-expanded=move || { is_open(Way::Share).to_string() } on:click=on(move |_| press(Way::Share)) prop:textContent=move || { embed::share_with(&name(around)) }></button></Show>
                    <Show when=sends><button type="button" class="asc-button asc-button-quiet" aria-expanded=move || { is_open(Way::Send).to_string() } on:click=on(move |_| press(Way::Send)) prop:textContent=move || { embed::send_to(&name(around)) }></button></Show>
                </p>
                {anew(move || chosen.get().map(|way| view! { <Go way=way /> }))}
            </section>
        </Show>
    }
}

/// Who offers the check: the name it was given, or the address that is known of it.
fn name(around: Embed) -> String {
    let site = || {
        let origin = around.receiver.get()?;
        origin.split_once("://").map(|(_, host)| host.to_owned())
    };
    let named = around
        .settings
        .with(|settings| (settings.broker.clone(), settings.send_to.clone()));
    let (broker, send_to) = named;
    broker.or_else(site).or(send_to).unwrap_or_default()
}

/// What goes, and the button that lets it go.
#[component]
fn Go(way: Way) -> impl IntoView {
    let session = Session::get();
    let around = Embed::get();
    let scope = Scope::new(Level::InitialsOnly);
    let offered: Offering = RwSignal::new(None);
    let changed = Callback::new(move |()| around.sharing.set(Sharing::No));
    let shown: Shown = RwSignal::new((Seen::Out, false));
    if way == Way::Share {
        watch_share(shown);
    }
    // It can be reached by keyboard all the same: the focus brings it into view.
    let is_off = move || (!shown.get().1).then_some("true");
    let is_covered = move || shown.get().0 == Seen::Covered;
    let share = move |_| {
        if shown.get_untracked().1 {
            around.share(&to_share(session, scope).1);
        }
    };
    let save = move |_| save_shared(session, scope, offered);
    let file = Memo::new(move |_| shared_name(session, scope));
    let to = move || {
        around
            .settings
            .with(|settings| settings.send_to.clone())
            .unwrap_or_default()
    };
    let mail = move || embed::mail(&to(), session.as_of(), &file.get());
    let button = match way {
        Way::Share => view! {
            <p prop:textContent=move || { embed::share_note(&name(around), &around.receiver.get().unwrap_or_default()) }></p>
            <p class="asc-actions"><button type="button" id=SHARE_NOW class="asc-button" aria-disabled=is_off on:click=on(share)>{embed::SHARE}</button></p>
            <div role="status">{anew(move || is_covered().then(|| view! { <p>{embed::SHARE_COVERED}</p> }))}</div>
            <div role="status">{anew(move || told(around))}</div>
            <Show when=move || { is_covered() || matches!(around.sharing.get(), Sharing::Failed | Sharing::NotAnswered | Sharing::TooLong) }>
                <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(save)>{ui::SHARE_FILE}</button></p>
            </Show>
        }
        .into_any(),
        Way::Send => view! {
            <p prop:textContent=move || { embed::send_note(&to(), &file.get()) }></p>
            <p class="asc-actions"><a class="asc-button" href=mail on:click=on(save)>{embed::SEND}</a></p>
        }
        .into_any(),
    };
    // Answers the receiver's page would refuse are mended first.
    let unfit = move || session.with(|facts| !problems(facts, session.today()).is_empty());
    view! {
        <Show when=unfit><p>{ui::SHARE_UNFIT}</p></Show>
        <div hidden=unfit>
            <Levels scope=scope name="asc-pass-on-level" changed=changed />
            {button}
            <Outcome offered=offered id="asc-passed-on-text" />
        </div>
    }
}

/// What became of sharing.
fn told(around: Embed) -> Option<AnyView> {
    let text = match around.sharing.get() {
        Sharing::No => return None,
        Sharing::Waiting => embed::SHARING.to_owned(),
        Sharing::Sending => embed::sending(&name(around)),
        Sharing::Taken => embed::shared(&name(around)),
        Sharing::Failed => embed::not_taken(&name(around)),
        Sharing::NotAnswered => embed::not_answered(&name(around)),
        Sharing::TooLong => embed::TOO_LONG_TO_SHARE.to_owned(),
    };
    Some(view! { <p>{text}</p> }.into_any())
}
