//! A newer build of the page waits: taken when the respondent says so, with nothing lost.

use super::handler::on;
use super::notice::Notice;
use super::session::Session;
use crate::browser::build;
use crate::browser::storage::Kept;
use crate::facts::Facts;
use crate::interview::Page;
use crate::wording::ui;
use leptos::prelude::*;

#[component]
pub(super) fn Newer() -> impl IntoView {
    let session = Session::get();
    let waits = RwSignal::new(false);
    build::on_newer(move || waits.set(true));
    let take = move |_| match loses(session) {
        Some(why) => session.tell(Notice::Failed(why.to_owned())),
        None => build::take_newer(),
    };
    view! {
        <div role="status">
            <Show when=move || { waits.get() }>
                <div class="asc-notice">
                    <p>{ui::NEWER}</p>
                    <p class="asc-actions">
                        <button type="button" class="asc-button" on:click=on(take)>{ui::TAKE_NEWER}</button>
                        <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| { waits.set(false) })>{ui::LATER}</button>
                    </p>
                </div>
            </Show>
        </div>
    }
}

/// Why loading the page again would lose something, in words; `None` where it would not.
fn loses(session: Session) -> Option<&'static str> {
    let answers = session.keeping.kept.get_untracked() != Kept::Saved
        && session.peek(|facts| *facts != Facts::default());
    let table = session.page.with_untracked(|page| matches!(page, Page::Table(_)))
        || session.table.with_untracked(Option::is_some);
    let incoming = session.incoming.with_untracked(Option::is_some);
    (answers.then_some(ui::NEWER_UNSAVED))
        .or(table.then_some(ui::NEWER_TABLE))
        .or(incoming.then_some(ui::NEWER_INCOMING))
}
