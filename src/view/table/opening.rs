//! Opening a table, wherever its file comes from: text at once, a workbook by a module of its own, little by little.

use super::super::notice::Notice;
use super::super::session::Session;
use super::source::PREVIEW;
use crate::browser::file::Unread;
use crate::browser::screen;
use crate::browser::workbook::{self, Unopened};
use crate::interview::Page;
use crate::table::{Draft, Format, Kind, Refused, Tab, may_be_workbook};
use crate::wording;
use leptos::prelude::*;

/// Opens what was chosen or dropped for a table, or says why not.
pub(in crate::view) fn open(session: Session, kind: Kind, name: String, read: Result<Vec<u8>, Unread>) {
    match read {
        Ok(bytes) if may_be_workbook(&bytes) => open_workbook(session, kind, name, bytes),
        Ok(bytes) => open_text(session, kind, name, bytes),
        Err(Unread::Disk) => session.tell(Notice::Disk),
        Err(Unread::TooLarge) => {
            session.tell(Notice::Failed(wording::table::refused(Refused::TooLarge, kind)));
        }
    }
}

/// The status is drawn before the work begins, which may take a moment for a long table.
pub(super) fn open_text(session: Session, kind: Kind, name: String, bytes: Vec<u8>) {
    session.reading.set(Some(0));
    screen::after_drawing(move || show(session, Draft::new(name, &bytes, kind)));
}

fn open_workbook(session: Session, kind: Kind, name: String, bytes: Vec<u8>) {
    session.reading.set(Some(0));
    let going = move |thousandths| {
        let canceled = session.reading.get_untracked().is_none();
        if !canceled {
            session.reading.set(Some(thousandths));
        }
        !canceled
    };
    let done = move |sheets: workbook::Sheets| match sheets {
        Ok(sheets) => {
            let tabs = sheets.into_iter().map(|(name, text)| Tab { name, text });
            show(session, Draft::of_workbook(name, tabs.collect(), kind));
        }
        Err(Unopened::Canceled) => {}
        Err(Unopened::Refused(format)) => {
            let refused = Refused::NotTable(Format::named(&format).unwrap_or(Format::Workbook));
            show(session, Draft::refused(name, refused, kind));
        }
        Err(Unopened::NoModule) => {
            session.reading.set(None);
            session.tell(Notice::Failed(wording::import::NO_MODULE.to_owned()));
        }
    };
    workbook::read(bytes, going, done);
}

/// Nothing is shown where it was canceled, or another screen is open by now.
fn show(session: Session, draft: Draft) {
    let is_here = session.page.get_untracked() == Page::Table(draft.plan.kind);
    if session.reading.get_untracked().is_some() && is_here {
        session.table.set(Some(draft));
        session.focus.set(Some(PREVIEW.to_owned()));
    }
    session.reading.set(None);
}
