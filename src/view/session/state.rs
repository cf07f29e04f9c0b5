//! What a session holds.

use super::day::Day;
use super::looking::{Looking, Own};
use super::reading::Reading;
use super::unsealing::Sealed;
use crate::assessment::Assessment;
use crate::embed::Invitation;
use crate::export::entries::Query;
use crate::facts::Facts;
use crate::interview::{Drafts, Page};
use crate::saved::Opened;
use crate::table::{Draft, Kind};
use crate::view::keeping::Keeping;
use crate::view::notice::Notice;
use leptos::prelude::*;

/// The page's state: handles only.
pub(in crate::view) struct State {
    /// The answers. Written through [`Session::change`] only.
    pub(super) facts: RwSignal<Facts>,
    pub(super) assessment: Memo<Assessment>,
    pub(super) day: RwSignal<Day>,
    pub(in crate::view) page: RwSignal<Page>,
    /// Whether the answers are kept, and what is stored.
    pub(in crate::view) keeping: Keeping,
    pub(in crate::view) notice: RwSignal<Option<Notice>>,
    /// The answers before the last change that can be undone.
    pub(super) undo: RwSignal<Option<Facts>>,
    /// The id of the element to move the focus to next.
    pub(in crate::view) focus: RwSignal<Option<String>>,
    /// Whether the screen shown has errors, for its title.
    pub(in crate::view) has_errors: RwSignal<bool>,
    /// Dates being typed, so that neither going back nor a reload loses them.
    pub(super) drafts: StoredValue<Drafts>,
    /// The id of the part that is being printed on its own.
    pub(in crate::view) printing: RwSignal<Option<String>>,
    /// Opened answers waiting to be accepted.
    pub(in crate::view) incoming: RwSignal<Option<Opened>>,
    /// A file or a link that waits for its passphrase.
    pub(in crate::view) sealed: RwSignal<Option<Sealed>>,
    /// The thousandths that are done of a check being opened; nothing where none is.
    pub(in crate::view) opening: RwSignal<Option<u32>>,
    /// How often a check was begun to be opened: only the last counts.
    pub(super) opened: StoredValue<u32>,
    /// A table that was read and is not added yet.
    pub(in crate::view) table: RwSignal<Option<Draft>>,
    /// The result of reading it; `None` while it is being read.
    pub(in crate::view) reading: RwSignal<Option<Reading>>,
    /// The progress of reading a table, in thousandths; `None` if none is being read.
    pub(in crate::view) progress: RwSignal<Option<u32>>,
    /// Counts readings of tables: only the last one counts.
    pub(super) turn: StoredValue<u32>,
    /// Cells pasted for a table, so that going back doesn't lose them. Not kept across a reload: they may include
    /// numbers that this page never stores.
    pub(in crate::view) pasted: StoredValue<Vec<(Kind, String)>>,
    /// Whether the page opens without a connection; `None` before a worker has said so.
    pub(in crate::view) opens_offline: RwSignal<Option<bool>>,
    /// The filter of the entries.
    pub(in crate::view) query: RwSignal<Query>,
    /// The broker asking for this check, unverified.
    pub(in crate::view) invitation: RwSignal<Option<Invitation>>,
    /// How someone else's check is looked at; `None` while the answers are the respondent's own.
    pub(in crate::view) looking: RwSignal<Option<Looking>>,
    /// The respondent's own answers meanwhile.
    pub(super) own: StoredValue<Option<Own>>,
}
