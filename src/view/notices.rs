//! The notices above every screen: what was just done, with Undo where possible; another tab's answers; answers to be
//! opened; stored data that couldn't be read.

use super::embed::Embed;
use super::incoming::{Incoming, LookOnly};
use super::newer::Newer;
use super::prelude::*;
use super::progress::Progress;
use super::session::{NEW_DAY, NOTICE};
use super::tools::{Offering, Outcome, save_file};
use super::unseal::Unseal;
use crate::browser::file;
use crate::browser::storage::Kept;
use crate::saved::Outline;
use crate::wording::{self, Change, ui};
use chrono::NaiveDate;

#[component]
pub(super) fn Notices() -> impl IntoView {
    let session = Session::get();
    let elsewhere = Embed::get().elsewhere();
    view! {
        <div role="status" class="asc-notices">
            {anew(move || session.notice.get().map(|notice| view! { <NoticeBox notice=notice /> }))}
        </div>
        <div role="status">
            {anew(move || session.new_day().map(|day| view! { <NewDay day=day /> }))}
        </div>
        <Newer />
        <Show when=move || { session.looking.get().is_none() && session.keeping.kept.get() == Kept::Elsewhere }><Elsewhere words=elsewhere() /></Show>
        <Progress progress=session.opening cancel=Callback::new(move |()| session.cancel_opening()) />
        {anew(move || session.sealed.get().map(|sealed| view! { <Unseal sealed=sealed /> }))}
        <Show when=move || { session.incoming.with(Option::is_some) }><Incoming /></Show>
        {anew(move || session.keeping.unreadable.get().map(|text| view! { <Unreadable text=text /> }))}
    }
}

/// A new day has begun while the page was open.
#[component]
fn NewDay(day: NaiveDate) -> impl IntoView {
    let session = Session::get();
    let dismiss = move |_| {
        session.dismiss_new_day();
        session.focus.set(Some(HEADING.to_owned()));
    };
    view! {
        <div class="asc-notice" id=NEW_DAY tabindex="-1">
            <p>{ui::new_day(day)}</p>
            <p class="asc-actions">
                <button type="button" class="asc-button asc-button-quiet" on:click=dismiss>{ui::DISMISS}</button>
            </p>
        </div>
    }
}

/// Another tab or check has stored other answers: which ones to keep?
#[component]
fn Elsewhere(words: ui::Elsewhere) -> impl IntoView {
    let session = Session::get();
    let offered: Offering = RwSignal::new(None);
    view! {
        <div class="asc-notice asc-notice-warn" role="alert">
            <p>{words.notice}</p>
            <p class="asc-actions">
                <button type="button" class="asc-button" on:click=move |_| session.take_over()>{words.take_over}</button>
                <button type="button" class="asc-button asc-button-quiet" on:click=move |_| session.keeping.insist(session.today())>{words.insist}</button>
                <button type="button" class="asc-button asc-button-quiet" on:click=move |_| save_file(session, offered)>{words.as_file}</button>
            </p>
            <Outcome offered=offered />
        </div>
    }
}

/// Stored data that could not be read: never overwritten, deleted only on request.
#[component]
fn Unreadable(text: String) -> impl IntoView {
    let session = Session::get();
    let download = move |_| file::download(ui::UNREADABLE_FILE, "text/plain", &text);
    view! {
        <div class="asc-notice asc-notice-warn">
            <p>{ui::UNREADABLE}</p>
            <p class="asc-actions">
                <button type="button" class="asc-button asc-button-quiet" on:click=download>{ui::DOWNLOAD_UNREADABLE}</button>
                <button type="button" class="asc-button asc-button-quiet" on:click=move |_| session.keeping.forget_unreadable()>{ui::FORGET_UNREADABLE}</button>
            </p>
        </div>
    }
}

#[component]
fn NoticeBox(notice: Notice) -> impl IntoView {
    let session = Session::get();
    let warns = matches!(notice, Notice::Refused(_) | Notice::Failed(_) | Notice::Disk);
    let class = if warns {
        "asc-notice asc-notice-warn"
    } else {
        "asc-notice"
    };
    let undo = session.can_undo().then(|| {
        view! { <button type="button" class="asc-button asc-button-quiet" on:click=move |_| session.take_back()>{ui::UNDO}</button> }
    });
    // The check just opened may be someone else's.
    let look = (undo.is_some() && matches!(notice, Notice::Opened { .. }))
        .then(|| view! { <LookOnly look=Callback::new(move |how| session.look_at_opened(how)) /> });
    let dismiss = move |_| {
        session.dismiss();
        session.focus.set(Some(HEADING.to_owned()));
    };
    view! {
        <div class=class id=NOTICE tabindex="-1">
            {notice_text(notice)}
            <p class="asc-actions">
                {undo}
                {look}
                <button type="button" class="asc-button asc-button-quiet" on:click=dismiss>{ui::DISMISS}</button>
            </p>
        </div>
    }
}

fn notice_text(notice: Notice) -> AnyView {
    match notice {
        Notice::Removed(name) => view! { <p>{ui::REMOVED}{ui::COLON}{name}</p> }.into_any(),
        Notice::Done(text) | Notice::Failed(text) => view! { <p>{text}</p> }.into_any(),
        Notice::Cleared => view! { <p>{ui::CLEARED}</p> }.into_any(),
        Notice::Disk => view! { <p>{ui::FILE_UNREADABLE}</p> }.into_any(),
        Notice::NoSuchScreen => view! { <p>{ui::NO_SUCH_SCREEN}</p> }.into_any(),
        Notice::Opened {
            replaced,
            is_older,
            stated,
        } => {
            let differs = stated.map(|stated| view! { <Since stated=*stated /> });
            let text = if replaced { ui::OPENED } else { ui::OPENED_FIRST };
            let older = is_older.then(|| view! { <p>{ui::OLDER_VERSION}</p> });
            view! { <p>{text}</p>{older}{differs} }.into_any()
        }
        Notice::Refused(refused) => {
            let lines = items(wording::problem_lines(&refused));
            view! { <p><strong>{ui::FILE_REFUSED}</strong></p><ul class="asc-problems">{lines}</ul> }
                .into_any()
        }
    }
}

/// What changed since a file was saved: when, why, and both results.
#[component]
fn Since(stated: Outline) -> impl IntoView {
    const SHOWN: usize = 50;
    let session = Session::get();
    let (text, changes) = session.peek_both(|facts, now| {
        let changes = wording::changes(facts, session.guidance(), &stated, now);
        (wording::differs(&stated, session.guidance(), now), changes)
    });
    let count = changes.len();
    let row = |change: Change| {
        view! { <tr><th scope="row">{change.what}</th><td data-label=ui::THEN>{change.then}</td><td data-label=ui::NOW>{change.now}</td></tr> }
    };
    let more = (count > SHOWN).then(|| view! { <p>{wording::table::more(count - SHOWN)}</p> });
    view! {
        <p>{text}</p>
        <details class="asc-details">
            <summary>{ui::WHAT_CHANGED}{wording::in_brackets(count)}</summary>
            <table class="asc-table">
                <thead><tr><th scope="col">{ui::OPEN_WHAT}</th><th scope="col">{ui::THEN}</th><th scope="col">{ui::NOW}</th></tr></thead>
                <tbody>{changes.into_iter().take(SHOWN).map(row).collect_view()}</tbody>
            </table>
            {more}
        </details>
    }
}
