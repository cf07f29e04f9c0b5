//! The bar over someone else's check: where it comes from, that none of it is stored, the other view, and the way out.

use super::super::session::Looking;
use super::super::tools::OpenButton;
use crate::view::prelude::*;
use crate::wording::broker as words;

#[component]
pub(in crate::view) fn LookingBar() -> impl IntoView {
    let session = Session::get();
    anew(move || session.looking.get().map(|how| bar(session, how)))
}

fn bar(session: Session, how: Looking) -> impl IntoView {
    let client = session.peek(words::client);
    let (other, label) = match how {
        Looking::AsBroker => (Looking::AsClient, words::AS_CLIENT),
        Looking::AsClient => (Looking::AsBroker, words::AS_BROKER),
    };
    view! {
        <aside class="asc-embed" aria-label=words::LOOKING>
            <div class="asc-embed-inner">
                <p>{words::FROM_FILE}": "<strong translate="no"><bdi>{client}</bdi></strong></p>
                <p class="asc-quiet">{words::NOT_STORED}</p>
                <p class="asc-actions">
                    <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| session.look_otherwise(other))>{label}</button>
                    <OpenButton is_link=true />
                    <button type="button" class="asc-link" on:click=on(move |_| session.open_looked_at())>{words::AS_OWN}</button>
                    <button type="button" class="asc-link" on:click=on(move |_| session.stop_looking())>{words::STOP}</button>
                </p>
            </div>
        </aside>
    }
}
