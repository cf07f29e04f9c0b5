//! Passing the result on to whoever offers the check, by a message to the host page or by e-mail. The respondent first
//! sees what is shared.

use super::super::copied::{Copied, Made, copy};
use super::super::tools::{Levels, Offering, Outcome, Scope, save_shared, to_share};
use super::{Embed, Sharing};
use crate::assessment::assess;
use crate::browser::frame::{self, Seen};
use crate::browser::{address, screen};
use crate::facts::{Facts, problems};
use crate::sharing::{Level, link};
use crate::view::prelude::*;
use crate::wording::mail::Mail;
use crate::wording::{Carrier, check_mail, embed, sharing, ui};

const PASS_ON: &str = "asc-pass-on";

const SHARE_NOW: &str = "asc-share-now";
/// How long it has to be visible before it works, in milliseconds, so that a press meant for something else does
/// nothing.
const SEEN_FOR: i32 = 800;

/// How visible the share button is, and whether it has been visible long enough.
type Shown = RwSignal<(Seen, bool)>;

/// Watches whether the share button is visible: the host page could cover it, and hijack the press.
fn watch_share(shown: Shown) {
    let turn = StoredValue::new(0_u32);
    let changed = move |seen: Seen| {
        // The button and its signals may be gone by now.
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

/// The two ways to pass the result on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Share,
    Send,
}

/// The available ways, each collapsed until pressed.
#[component]
pub(in crate::view) fn PassOn() -> impl IntoView {
    let (session, around) = (Session::get(), Embed::get());
    let chosen = RwSignal::new(None::<Way>);
    let shares = move || around.receiver.with(Option::is_some);
    let sends = move || send_to(around).is_some();
    // Without answers there is nothing to pass on, and someone else's check isn't passed on.
    let is_begun = move || session.looking.get().is_none() && session.with(Facts::has_answers);
    let is_open = move |way: Way| chosen.get() == Some(way);
    let press = move |way: Way| {
        around.sharing.set(Sharing::No);
        chosen.update(|chosen| *chosen = (*chosen != Some(way)).then_some(way));
    };
    // Another name or address is another recipient: what was chosen for the one before doesn't count.
    let recipient = Memo::new(move |_| (name(around), send_to(around), around.receiver.get()));
    let go = move || {
        // Read, because a memo nobody has read is never told of a change.
        recipient.with(|_| ());
        chosen.get().map(|way| view! { <Go way=way /> })
    };
    let goes_to = move || {
        let site = around.receiver.get();
        site.into_iter()
            .chain(send_to(around))
            .map(|to| view! { <p>{embed::GOES_TO}" "<strong translate="no"><bdi>{to}</bdi></strong></p> })
            .collect_view()
    };
    view! {
        <Show when=move || { is_begun() && (shares() || sends()) }>
            <section class="asc-panel" aria-labelledby=PASS_ON>
                <h2 id=PASS_ON prop:textContent=move || { embed::pass_on(&name(around)) }></h2>
                {anew(goes_to)}
                <p class="asc-actions">
                    <Show when=shares><button type="button" class="asc-button" aria-expanded=move || { is_open(Way::Share).to_string() } on:click=on(move |_| press(Way::Share)) prop:textContent=move || { embed::share_with(&name(around)) }></button></Show>
                    <Show when=sends><button type="button" class="asc-button asc-button-quiet" aria-expanded=move || { is_open(Way::Send).to_string() } on:click=on(move |_| press(Way::Send)) prop:textContent=move || { embed::send_to(&sent_to(around)) }></button></Show>
                </p>
                {anew(go)}
            </section>
        </Show>
    }
}

fn send_to(around: Embed) -> Option<String> {
    around.offer(Session::get())?.send_to
}

/// The recipient of the e-mail: a name, or the address.
fn sent_to(around: Embed) -> String {
    let offer = around.offer(Session::get()).unwrap_or_default();
    offer.name().to_owned()
}

/// Who offers the check or asks for it: their name, or else their address.
fn name(around: Embed) -> String {
    let offer = around.offer(Session::get());
    let broker = offer.as_ref().and_then(|offer| offer.broker.clone());
    let site = || {
        let origin = around.receiver.get()?;
        origin.split_once("://").map(|(_, host)| host.to_owned())
    };
    broker
        .or_else(site)
        .or_else(|| offer?.send_to)
        .unwrap_or_default()
}

/// What is shared, and the button that shares it.
#[component]
fn Go(way: Way) -> impl IntoView {
    let session = Session::get();
    let around = Embed::get();
    session.stamp();
    let scope = Scope::new(Level::InitialsOnly);
    let offered: Offering = RwSignal::new(None);
    let made = RwSignal::new(None::<Made>);
    let changed = Callback::new(move |()| {
        around.sharing.set(Sharing::No);
        made.set(None);
    });
    let button = match way {
        Way::Share => view! { <Share scope=scope offered=offered /> }.into_any(),
        Way::Send => view! { <Send scope=scope offered=offered made=made /> }.into_any(),
    };
    let is_named = move || around.offer(session).is_some_and(|offer| offer.broker.is_some());
    // Answers the recipient's page would refuse have to be fixed first.
    let unfit = move || session.with(|facts| !problems(facts, session.today()).is_empty());
    view! {
        <Show when=unfit><p>{ui::SHARE_UNFIT}</p></Show>
        <div hidden=unfit>
            <Show when=is_named><Known scope=scope changed=changed /></Show>
            <Levels scope=scope name="asc-pass-on-level" changed=changed />
            {button}
            <Outcome offered=offered />
        </div>
    }
}

/// Whether the respondent knows who asks. Only then is the level a broker needs preselected.
#[component]
fn Known(scope: Scope, changed: Callback<()>) -> impl IntoView {
    let around = Embed::get();
    let toggle = move |event| {
        changed.run(());
        scope.level.set(if event_target_checked(&event) {
            Level::ForFiling
        } else {
            Level::InitialsOnly
        });
    };
    view! {
        <div class="asc-check">
            <input type="checkbox" id="asc-known" aria-describedby="asc-known-why" on:change=on(toggle) />
            <label for="asc-known" prop:textContent=move || { embed::i_know(&name(around)) }></label>
        </div>
        <p class="asc-hint" id="asc-known-why" prop:textContent=move || { embed::i_know_why(&name(around)) }></p>
    }
}

/// Sharing with the host page.
#[component]
fn Share(scope: Scope, offered: Offering) -> impl IntoView {
    let (session, around) = (Session::get(), Embed::get());
    let shown: Shown = RwSignal::new((Seen::Out, false));
    watch_share(shown);
    // It stays reachable by keyboard, and the focus brings it into view.
    let is_off = move || (!shown.get().1).then_some("true");
    let is_covered = move || shown.get().0 == Seen::Covered;
    let share = move |_| {
        if shown.get_untracked().1 {
            around.share(&to_share(session, scope).1);
        }
    };
    let save = move |_| save_shared(session, scope, offered);
    view! {
        <p prop:textContent=move || { embed::share_note(&name(around), &around.receiver.get().unwrap_or_default()) }></p>
        <p class="asc-actions"><button type="button" id=SHARE_NOW class="asc-button" aria-disabled=is_off on:click=on(share)>{embed::SHARE}</button></p>
        <div role="status">{anew(move || is_covered().then(|| view! { <p>{embed::SHARE_COVERED}</p> }))}</div>
        <div role="status">{anew(move || outcome(around))}</div>
        <Show when=move || { is_covered() || matches!(around.sharing.get(), Sharing::Failed | Sharing::NotAnswered | Sharing::TooLong) }>
            <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(save)>{ui::SHARE_FILE}</button></p>
        </Show>
    }
}

/// An e-mail to the address: with a link if the check fits into one, otherwise to attach a file to.
#[component]
fn Send(scope: Scope, offered: Offering, made: RwSignal<Option<Made>>) -> impl IntoView {
    let (session, around) = (Session::get(), Embed::get());
    let to = move || send_to(around).unwrap_or_default();
    let sent = Memo::new(move |_| carried(session, scope, &to()));
    let is_link = move || sent.with(|(_, carrier)| matches!(carrier, Carrier::Link(_)));
    let save = move |_| save_shared(session, scope, offered);
    let press = move |_| {
        if !untrack(is_link) {
            save_shared(session, scope, offered);
        }
    };
    let copy = move |_| copy(untrack(|| sent.with(|(mail, _)| mail.text(Some(&to())))), made);
    view! {
        <p prop:textContent=move || { sent.with(|(_, carrier)| embed::send_note(&to(), carrier)) }></p>
        <p class="asc-actions">
            <a class="asc-button" href=move || { sent.with(|(mail, _)| mail.link(Some(&to()))) } on:click=on(press) prop:textContent=move || { if is_link() { embed::SEND_LINK } else { embed::SEND } }></a>
            <button type="button" class="asc-button asc-button-quiet" on:click=on(copy)>{embed::COPY_MAIL}</button>
            <button type="button" class="asc-button asc-button-quiet" on:click=on(save)>{ui::SHARE_FILE}</button>
        </p>
        <Copied made=made copied=embed::MAIL_COPIED by_hand=ui::TEXT_BY_HAND />
    }
}

/// The e-mail, and how it carries the check.
fn carried(session: Session, scope: Scope, to: &str) -> (Mail, Carrier) {
    let shown = session.with(|facts| scope.shown(facts));
    let found = assess(&shown, session.guidance(), session.today());
    let mail = |carrier: Carrier| (check_mail(&shown, &found, &carrier), carrier);
    let on_disk = address::is_on_disk();
    let link = (!on_disk).then(|| link::write(&shown).ok()).flatten();
    let by_link = link.map(|link| mail(Carrier::Link(address::to_give(Some(&link)))));
    by_link
        .filter(|(mail, _)| mail.fits(Some(to)))
        .unwrap_or_else(|| {
            let page = (!on_disk).then(|| address::to_give(None));
            mail(Carrier::File(sharing::shared_file(&shown, found.as_of), page))
        })
}

/// The outcome of sharing.
fn outcome(around: Embed) -> Option<AnyView> {
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
