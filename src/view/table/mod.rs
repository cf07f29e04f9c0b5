//! Entries or people from a spreadsheet: read, shown as it was understood, added when confirmed.

mod columns;
mod preview;
mod report;
mod source;

use super::common::{BackLink, Heading};
use super::session::Session;
use crate::facts::Place;
use crate::interview::{Mode, Page};
use crate::table::{Kind, Onto, Plan, Read, Refused, Sheet, open, read};
use crate::wording;
use chrono::NaiveDate;
use leptos::prelude::*;
use preview::Preview;
use source::Source;
use std::sync::Arc;

/// A table that was read and is not added yet.
#[derive(Clone, PartialEq)]
pub(super) struct TableDraft {
    /// The file's name, or that it was pasted.
    from: String,
    /// Its rows, or why there are none; shared, since they can be many.
    sheet: Arc<Result<Sheet, Refused>>,
    /// How it is to be read.
    plan: Plan,
    /// What becomes of what is listed.
    onto: Onto,
    /// Whether full entry numbers are kept.
    keep_numbers: bool,
}

impl TableDraft {
    fn new(from: String, bytes: &[u8], kind: Kind) -> Self {
        let sheet = open(bytes);
        let plan = match &sheet {
            Ok(sheet) => Plan::propose(sheet, kind),
            Err(_) => Plan::empty(kind),
        };
        Self {
            from,
            sheet: Arc::new(sheet),
            plan,
            onto: Onto::default(),
            keep_numbers: false,
        }
    }

    fn read(&self, as_of: NaiveDate) -> Result<Read, Refused> {
        match self.sheet.as_ref() {
            Ok(sheet) => read(sheet, &self.plan, as_of),
            Err(refused) => Err(*refused),
        }
    }
}

#[component]
pub(super) fn TableScreen(kind: Kind) -> impl IntoView {
    let session = Session::get();
    let (title, lead, _) = wording::table::lead(kind);
    let back = match kind {
        Kind::Entries => Page::Entries,
        Kind::People => Page::Question(Place::People, Mode::InTurn),
    };
    let other = session
        .table
        .with_untracked(|draft| draft.as_ref().is_some_and(|draft| draft.plan.kind != kind));
    if other {
        session.table.set(None);
    }
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
