//! The first screen: what the check answers, how long it takes, what stays where.

use super::common::Heading;
use super::embed::Embed;
use super::file::OpenButton;
use super::handler::on;
use super::notice::Notice;
use super::session::Session;
use crate::browser::storage::Kept;
use crate::browser::{build, file};
use crate::facts::Facts;
use crate::interview::first_open;
use crate::wording::ui;
use leptos::prelude::*;

/// The one-file edition, beside the page.
const ONE_FILE: &str = "ace-self-check.html";

#[component]
pub(super) fn Start() -> impl IntoView {
    let session = Session::get();
    let begun = session.peek(Facts::has_answers);
    let begin = move |_| session.go(session.interview(first_open));
    let points = |points: &'static [&'static str]| {
        points
            .iter()
            .map(|point| view! { <li>{*point}</li> })
            .collect_view()
    };
    view! {
        <div class="asc-start">
            <Heading text=ui::START_TITLE.to_owned() />
            <p class="asc-lead">{ui::start_lead(session.guidance().clock)}</p>
            <ul class="asc-points">{points(&ui::START_POINTS)}</ul>
            <p>{ui::START_TIME}</p>
            <p class="asc-actions">
                <button type="button" class="asc-button" on:click=begin>{if begun { ui::RESUME } else { ui::START }}</button>
                <OpenButton />
            </p>
            <section class="asc-panel" aria-labelledby="asc-privacy">
                <h2 id="asc-privacy">{ui::PRIVACY_TITLE}</h2>
                <ul>
                    <li>{ui::PRIVACY_POINTS[0]}</li>
                    <li prop:textContent=move || { if session.keeping.kept.get() == Kept::MemoryOnly { ui::PRIVACY_NOT_KEPT } else { ui::PRIVACY_POINTS[1] } }></li>
                    <li>{ui::PRIVACY_POINTS[2]}</li>
                </ul>
                <p>{ui::NEVER_ASKED}</p>
                <p><a href="#/abilities">{ui::ABILITIES}</a></p>
            </section>
            {(!build::is_one_file()).then(|| view! { <OneFile /> })}
        </div>
    }
}

/// The check to take along.
#[component]
fn OneFile() -> impl IntoView {
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
            {(!Embed::get().is_framed).then(|| view! { <p>{ui::OPENS_HERE}</p> })}
            <p>{ui::ONE_FILE_WHY}</p>
            <p class="asc-actions">
                <button type="button" class="asc-button asc-button-quiet" disabled=move || { busy.get() } on:click=on(fetch)>{ui::ONE_FILE}</button>
                <span role="status" class="asc-quiet" prop:textContent=move || { if busy.get() { ui::FETCHING } else { "" } }></span>
            </p>
        </section>
    }
}
