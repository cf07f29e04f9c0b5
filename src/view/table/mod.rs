//! Entries or people from a spreadsheet: read, shown as understood, added when confirmed.

mod columns;
mod draft;
mod opening;
mod preview;
mod report;
mod source;
mod words;

use super::common::{BackLink, Heading};
use crate::interview::Page;
use crate::table::Kind;
use crate::view::prelude::*;
use crate::wording;
pub(in crate::view) use opening::open;
use preview::Preview;
use source::Source;

#[component]
pub(super) fn TableScreen(kind: Kind) -> impl IntoView {
    let session = Session::get();
    let (title, lead, _) = wording::table::lead(kind);
    let back = match kind {
        Kind::Entries => Page::Entries,
        Kind::People => Page::Plan,
    };
    let other = session
        .table
        .with_untracked(|draft| draft.as_ref().is_some_and(|draft| draft.plan.kind != kind));
    if other {
        session.put_table_away();
    }
    // It was still being read when the screen was left.
    if session.progress.with_untracked(Option::is_some) {
        session.cancel_reading();
    }
    session.read_table_of_day();
    view! {
        <BackLink to=back.clone() />
        <Heading text=title.to_owned() />
        <p>{lead}</p>
        <Source kind=kind />
        <Show when=move || { session.table.with(Option::is_some) }>
            <Preview back=back.clone() />
        </Show>
    }
}
