//! A broker's request, above every screen: who asks, unverified, and where a check would go.

use super::prelude::*;
use crate::embed::Invitation;
use crate::wording::embed;

#[component]
pub(super) fn Asked() -> impl IntoView {
    let session = Session::get();
    let asked = move || {
        session
            .invitation
            .get()
            .filter(|_| session.looking.get().is_none())
    };
    anew(move || asked().map(|asked| bar(session, asked)))
}

fn bar(session: Session, asked: Invitation) -> impl IntoView {
    let name = asked.name().to_owned();
    let broker = asked.broker.clone();
    let contact = asked.contact.map(|contact| {
        view! { <p>{embed::says_contact(broker.as_deref())}" "<strong translate="no"><bdi>{contact}</bdi></strong></p> }
    });
    let to = asked.send_to.map(|to| {
        view! { <p>{embed::AT_THE_END}" "<strong translate="no"><bdi>{to}</bdi></strong></p> }
    });
    view! {
        <aside class="asc-embed" aria-label=embed::REQUEST>
            <div class="asc-embed-inner">
                <p>{embed::ASKED_BY}" "<strong translate="no"><bdi>{name}</bdi></strong>". "{embed::CANNOT_VERIFY}</p>
                {contact}
                {to}
                <p><button type="button" class="asc-link" on:click=on(move |_| session.dismiss_invitation())>{embed::IGNORE_REQUEST}</button></p>
            </div>
        </aside>
    }
}
