//! What stands around every screen: header, notices, footer.

use super::file::{FileInput, save_file};
use super::incoming::Incoming;
use super::session::{HEADING, NOTICE, Notice, Session};
use crate::browser::file;
use crate::browser::screen;
use crate::browser::storage::Kept;
use crate::interview::{Page, first_open};
use crate::table::Kind;
use crate::wording::{self, ui};
use leptos::prelude::*;

#[component]
pub(super) fn Shell(children: Children) -> impl IntoView {
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        screen::focus("asc-main");
    };
    view! {
        <a class="asc-skip" href="#asc-main" on:click=skip>{ui::SKIP}</a>
        <Header />
        <main id="asc-main" class="asc-main" tabindex="-1">
            <Notices />
            {children()}
        </main>
        <Footer />
        <FileInput />
    }
}

#[component]
fn Header() -> impl IntoView {
    let session = Session::get();
    let questions =
        move || session.interview_with(|interview| first_open(interview).address(interview.facts));
    let current = move |is: fn(&Page) -> bool| session.page.with(is).then_some("page");
    let on_question = |page: &Page| {
        matches!(
            page,
            Page::Question(..) | Page::CheckAnswers | Page::AsOf | Page::Table(Kind::People)
        )
    };
    let on_entries =
        |page: &Page| matches!(page, Page::Entries | Page::Entry(_) | Page::Table(Kind::Entries));
    view! {
        <header class="asc-header">
            <div class="asc-header-inner">
                <a class="asc-brand" href="#/">{ui::PRODUCT}</a>
                <nav aria-label=ui::NAVIGATION class="asc-nav">
                    <ul>
                        <li><a href=move || { format!("#{}", questions()) } aria-current=move || { current(on_question) }>{ui::NAV_QUESTIONS}</a></li>
                        <li><a href="#/result" aria-current=move || { current(|page| *page == Page::Result) }>{ui::NAV_RESULT}</a></li>
                        <li><a href="#/entries" aria-current=move || { current(on_entries) }>{ui::ENTRIES}</a></li>
                        <li><a href="#/sources" aria-current=move || { current(|page| *page == Page::Sources) }>{ui::SOURCES}</a></li>
                    </ul>
                </nav>
                <p class="asc-saved" role="status">{move || kept(session.keeping.kept.get())}</p>
            </div>
        </header>
    }
}

fn kept(kept: Kept) -> &'static str {
    match kept {
        Kept::Saved => ui::SAVED,
        Kept::MemoryOnly => ui::NOT_SAVED,
        Kept::Elsewhere => ui::SAVED_ELSEWHERE,
    }
}

/// What was just done, with a way back where there is one; and stored data that was unreadable.
#[component]
fn Notices() -> impl IntoView {
    let session = Session::get();
    view! {
        <div role="status" class="asc-notices">
            {move || session.notice.get().map(|notice| view! { <NoticeBox notice=notice /> })}
        </div>
        <Show when=move || { session.keeping.elsewhere.get() }><Elsewhere /></Show>
        <Show when=move || { session.incoming.with(Option::is_some) }><Incoming /></Show>
        {move || session.keeping.unreadable.get().map(|text| view! { <Unreadable text=text /> })}
    }
}

/// Another tab has stored other answers: which should stay?
#[component]
fn Elsewhere() -> impl IntoView {
    let session = Session::get();
    view! {
        <div class="asc-notice asc-notice-warn" role="alert">
            <p>{ui::ELSEWHERE}</p>
            <p class="asc-actions">
                <button type="button" class="asc-button" on:click=move |_| session.take_over()>{ui::TAKE_OVER}</button>
                <button type="button" class="asc-button asc-button-quiet" on:click=move |_| session.keeping.insist()>{ui::INSIST}</button>
                <button type="button" class="asc-button asc-button-quiet" on:click=move |_| save_file(session)>{ui::KEEP_AS_FILE}</button>
            </p>
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
    let dismiss = move |_| {
        session.dismiss();
        session.focus.set(Some(HEADING.to_owned()));
    };
    view! {
        <div class=class id=NOTICE tabindex="-1">
            {notice_text(session, notice)}
            <p class="asc-actions">
                {undo}
                <button type="button" class="asc-button asc-button-quiet" on:click=dismiss>{ui::DISMISS}</button>
            </p>
        </div>
    }
}

fn notice_text(session: Session, notice: Notice) -> AnyView {
    match notice {
        Notice::Removed(name) => view! { <p>{ui::REMOVED}{ui::COLON}{name}</p> }.into_any(),
        Notice::Done(text) | Notice::Failed(text) => view! { <p>{text}</p> }.into_any(),
        Notice::Cleared => view! { <p>{ui::CLEARED}</p> }.into_any(),
        Notice::Disk => view! { <p>{ui::FILE_UNREADABLE}</p> }.into_any(),
        Notice::NoSuchScreen => view! { <p>{ui::NO_SUCH_SCREEN}</p> }.into_any(),
        Notice::Opened(stated) => {
            let differs = stated.map(|stated| {
                let text = session.peek(|facts| {
                    session
                        .assessment
                        .with(|now| wording::differs(facts, &stated, now))
                });
                view! { <p>{text}</p> }
            });
            view! { <p>{ui::OPENED}</p>{differs} }.into_any()
        }
        Notice::Refused(refused) => {
            let lines = wording::problem_lines(&refused)
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect_view();
            view! { <p><strong>{ui::FILE_REFUSED}</strong></p><ul class="asc-problems">{lines}</ul> }
                .into_any()
        }
    }
}

#[component]
fn Footer() -> impl IntoView {
    let session = Session::get();
    let edition = session.guidance.edition;
    let stale = session.guidance.is_stale(session.today);
    view! {
        <footer class="asc-footer">
            <p>{ui::DISCLAIMER}</p>
            {stale.then(|| view! { <p>{ui::GUIDANCE_STALE}</p> })}
            <p>{ui::GUIDANCE_AS_OF}" "{wording::long(edition)}". "<a href="#/sources">{ui::SOURCES}</a>". "<a href="#/abilities">{ui::ABILITIES}</a></p>
        </footer>
    }
}
