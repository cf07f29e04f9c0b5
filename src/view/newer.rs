//! A newer build of the page is waiting: the respondent decides when to switch, and nothing is lost.

use super::prelude::*;
use crate::browser::build;
use crate::browser::storage::Kept;
use crate::interview::{Held, lost_by_reload};
use crate::wording::{self, ui};

#[component]
pub(super) fn Newer() -> impl IntoView {
    let session = Session::get();
    let take = Callback::new(move |()| match loses(session) {
        Some(why) => session.tell(Notice::Failed(why.to_owned())),
        None => build::take_newer(),
    });
    view! { <NewerBuild says=ui::NEWER take=take /> }
}

/// Says that a newer build is waiting. `take` reloads the page with it, or says why not.
#[component]
pub(super) fn NewerBuild(says: &'static str, take: Callback<()>) -> impl IntoView {
    let waits = RwSignal::new(false);
    build::on_newer(move || waits.set(true));
    view! {
        <div role="status">
            <Show when=move || { waits.get() }>
                <div class="asc-notice">
                    <p>{says}</p>
                    <p class="asc-actions">
                        <button type="button" class="asc-button" on:click=on(move |_| { take.run(()) })>{ui::TAKE_NEWER}</button>
                        <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| { waits.set(false) })>{ui::LATER}</button>
                    </p>
                </div>
            </Show>
        </div>
    }
}

/// Why a reload would lose something, in words; `None` if it wouldn't.
fn loses(session: Session) -> Option<&'static str> {
    let lost = session.page.with_untracked(|page| {
        let held = Held {
            page,
            // A waiting change is written when the page is left.
            is_stored: matches!(session.keeping.kept.get_untracked(), Kept::Saved | Kept::Saving),
            has_table: session.table.with_untracked(Option::is_some),
            has_incoming: session.incoming.with_untracked(Option::is_some),
        };
        session.peek(|facts| lost_by_reload(facts, held))
    });
    lost.map(wording::lost)
}
