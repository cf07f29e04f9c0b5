//! What CBP's CAPE messages mean, who can fix each, and how; searchable by any word.

use super::common::{BackLink, Heading, based_on, href};
use super::external::external;
use super::prelude::*;
use crate::choice::Choice;
use crate::export::cape_messages::found;
use crate::guidance::{CAPE_MESSAGES, CapeLevel, CapeMessage, CapeMessageId, SourceId};
use crate::interview::Page;
use crate::wording::cape_message as words;

const FIND: &str = "asc-find-message";
/// Up to this many messages are shown expanded.
const FEW: usize = 3;

fn summary_id(id: CapeMessageId) -> String {
    format!("asc-cape-{}", id.name())
}

fn address(first: Option<CapeMessageId>) -> String {
    href(&Page::CapeMessages(first))
}

#[component]
pub(super) fn CapeMessages(first: Option<CapeMessageId>) -> impl IntoView {
    let session = Session::get();
    let query = RwSignal::new(String::new());
    if let Some(id) = first {
        session.focus.set(Some(summary_id(id)));
    }
    let list = anew(move || query.with(|text| list(session, &found(session.guidance(), text), first)));
    let table = session.guidance().source(SourceId::CapeErrorTable);
    view! {
        <BackLink to=Page::Entries />
        <Heading text=words::TITLE.to_owned() />
        <p>{words::LEAD}</p>
        <p class="asc-quiet">{words::WHOSE}" "{external(table.address, table.name)}", "{table.dated.of(session.guidance())}"."</p>
        <div class="asc-text-field" role="search">
            <label for=FIND>{words::FIND}</label>
            <p class="asc-hint" id="asc-find-hint">{words::FIND_HINT}</p>
            <input type="search" id=FIND class="asc-input" autocomplete="off" aria-describedby="asc-find-hint"
                on:input=on(move |event| { query.set(event_target_value(&event)) }) />
        </div>
        <p role="status" class="asc-quiet" prop:textContent=move || { query.with(|text| words::shown(found(session.guidance(), text).len(), CAPE_MESSAGES.len())) }></p>
        {list}
    }
}

/// The messages found, those about the file first.
fn list(session: Session, found: &[&'static CapeMessage], first: Option<CapeMessageId>) -> Vec<AnyView> {
    let mut parts = Vec::new();
    for level in CapeLevel::ALL {
        let mut is_first = true;
        for one in found.iter().filter(|message| message.level == *level) {
            if is_first {
                parts.push(view! { <h2>{words::level(*level)}</h2> }.into_any());
                is_first = false;
            }
            parts.push(message(session, one, found.len() <= FEW || first == Some(one.id)));
        }
    }
    parts
}

fn message(session: Session, message: &'static CapeMessage, open: bool) -> AnyView {
    let guidance = session.guidance();
    let (name, note) = words::name(guidance, message);
    let mut links = Vec::new();
    for (says, source) in message.pages {
        links.push(external(guidance.source(*source).address, says));
    }
    if let Some(id) = message.contact {
        let email = guidance.contact(id).email;
        links.push(view! { <a translate="no" href=format!("mailto:{email}")>{email}</a> }.into_any());
    }
    links.push(view! { <a href=address(Some(message.id))>{words::ADDRESS}<span class="asc-hidden">" "{name.clone()}</span></a> }.into_any());
    view! {
        <details class="asc-message" open=open>
            <summary id=summary_id(message.id)>
                <strong translate=message.words.map(|_| "no")>{name.clone()}</strong>
                <span class="asc-quiet">{note}</span>
            </summary>
            <div class="asc-details-body">
                <p>{message.meaning.of(guidance).into_owned()}</p>
                <p><strong>{words::FIX}": "</strong>{message.fix.of(guidance).into_owned()}</p>
                <p class="asc-links">{links}</p>
                {based_on(name, message.cite, Some((words::FIX_BASED_ON.to_owned(), message.fix_cite)))}
            </div>
        </details>
    }
    .into_any()
}

/// The link to this screen, for someone who has uploaded a list or searches the entries for a message.
pub(super) fn messages_link() -> AnyView {
    view! { <p>{words::FROM_ENTRIES}" "<a href=address(None)>{words::TITLE}</a></p> }.into_any()
}
