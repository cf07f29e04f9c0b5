//! The first screen: what the check answers, how long it takes, and privacy. Also the check as one file.

use super::common::Heading;
use super::prelude::*;
use super::tools::OpenButton;
use crate::browser::storage::Kept;
use crate::browser::{build, file};
use crate::facts::Facts;
use crate::interview::Page;
use crate::wording::ui;

/// The one-file edition, next to the page.
const ONE_FILE: &str = "ace-self-check.html";

#[component]
pub(super) fn Start() -> impl IntoView {
    let session = Session::get();
    let begun = session.peek(Facts::has_answers);
    let begin = move |_| session.go(if begun { Page::Plan } else { Page::Account });
    let privacy = move || match session.keeping.kept.get() {
        Kept::MemoryOnly => ui::PRIVACY_NOT_KEPT,
        Kept::Off if build::is_one_file() => ui::PRIVACY_ONE_FILE,
        Kept::Off => ui::PRIVACY_OFF,
        Kept::Saved | Kept::Saving | Kept::Elsewhere => ui::PRIVACY,
    };
    let keeps = move || session.keeping.keeps();
    view! {
        <div class="asc-start">
            <Heading text=ui::START_TITLE.to_owned() />
            <p class="asc-lead">{ui::start_lead(session.guidance().clock)}</p>
            <p class="asc-actions"><button type="button" class="asc-button" on:click=begin>{if begun { ui::RESUME } else { ui::START }}</button></p>
            <p>{ui::START_TIME}</p>
            <p class="asc-quiet" prop:textContent=privacy></p>
            <p class="asc-start-links"><OpenButton is_link=true /><button type="button" class="asc-link" on:click=on(move |_| { session.choose_keeping(!session.keeping.keeps_now()) }) prop:textContent=move || { if keeps() { ui::KEEP_NOTHING } else { ui::KEEP_HERE } }></button><a href="#/abilities">{ui::ABILITIES}</a></p>
        </div>
    }
}

#[component]
pub(super) fn OneFile() -> impl IntoView {
    let session = Session::get();
    let busy = RwSignal::new(false);
    let fetch = move |_| {
        busy.set(true);
        file::download_beside(ONE_FILE, move |had| {
            busy.set(false);
            if !had {
                session.tell(Notice::Failed(ui::ONE_FILE_FAILED.to_owned()));
            }
        });
    };
    view! {
        <section class="asc-panel" aria-labelledby="asc-one-file">
            <h2 id="asc-one-file">{ui::ONE_FILE_TITLE}</h2>
            {anew(move || session.opens_offline.get().map(|opens| view! { <p>{if opens { ui::OPENS_HERE } else { ui::NOT_KEPT_HERE }}</p> }))}
            <p>{ui::ONE_FILE_WHY}</p>
            <p class="asc-actions">
                <button type="button" class="asc-button asc-button-quiet" disabled=move || { busy.get() } on:click=on(fetch)>{ui::ONE_FILE}</button>
                <span role="status" class="asc-quiet" prop:textContent=move || { if busy.get() { ui::FETCHING } else { "" } }></span>
            </p>
        </section>
    }
}
