//! A file dropped anywhere on the page: opened if possible, otherwise refused with a reason.

use super::prelude::*;
use super::table;
use crate::browser::file::{self, Unread};
use crate::interview::Page;
use crate::saved::MOST_BYTES;
use crate::sharing::sealed::is_sealed;
use crate::wording;

/// Listens for as long as the page is open.
pub(super) fn listen(session: Session) {
    file::on_dropped(MOST_BYTES, move |name, read| take(session, name, read));
}

fn take(session: Session, name: String, read: Result<Vec<u8>, Unread>) {
    let page = session.page.get_untracked();
    let is_check = read
        .as_deref()
        .is_ok_and(|bytes| bytes.trim_ascii_start().starts_with(b"{") || is_sealed(bytes));
    match page {
        Page::Table(kind) if !is_check => table::open(session, kind, name, read),
        _ if is_check || read.is_err() => session.open(read),
        _ => session.tell(Notice::Failed(wording::import::DROPPED_ELSEWHERE.to_owned())),
    }
}
