//! The table being imported, as the parts of its screen look at it.

use crate::table::{Draft, Read, Refused};
use crate::view::prelude::*;
use std::sync::Arc;

/// The current result of reading the table; `None` while it is being read.
pub(super) type Now = Signal<Option<Arc<Result<Read, Refused>>>>;

/// Reads the draft, with tracking.
pub(super) fn with<T: Default>(session: Session, look: impl FnOnce(&Draft) -> T) -> T {
    session
        .table
        .with(|draft| draft.as_ref().map(look))
        .unwrap_or_default()
}
