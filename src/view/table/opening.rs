//! Opening a table from any file: text at once, a workbook step by step in its own module.

use crate::browser::file::Unread;
use crate::browser::workbook::{self, WorkbookError};
use crate::choice::Choice;
use crate::table::{Draft, Format, Kind, Refused, Tab, may_be_workbook};
use crate::view::prelude::*;
use crate::wording::{self, ui};

pub(super) const PREVIEW: &str = "asc-preview";

/// Opens a chosen or dropped file as a table, or says why not.
pub(in crate::view) fn open(session: Session, kind: Kind, name: String, read: Result<Vec<u8>, Unread>) {
    match read {
        Ok(bytes) if may_be_workbook(&bytes) => open_workbook(session, kind, name, bytes),
        Ok(bytes) => open_text(session, kind, Some(name), bytes),
        Err(Unread::Disk) => session.tell(Notice::Disk),
        Err(Unread::TooLarge) => {
            session.tell(Notice::Failed(wording::table::refused(Refused::TooLarge, kind)));
        }
    }
}

/// `name` is the file's; pasted cells have none.
pub(super) fn open_text(session: Session, kind: Kind, name: Option<String>, bytes: Vec<u8>) {
    session.progress.set(None);
    session.open_table(
        async move |pause| {
            let pasted = name.is_none();
            let from = name.unwrap_or_else(|| ui::PASTED.to_owned());
            let mut draft = Draft::new(from, &bytes, kind, pause).await;
            if pasted {
                draft.file = None;
            }
            draft
        },
        move || show(session),
    );
}

fn open_workbook(session: Session, kind: Kind, name: String, bytes: Vec<u8>) {
    session.put_table_away();
    session.progress.set(Some(0));
    // The first half of the progress; the second is reading the rows of its text.
    let going = move |thousandths: u32| {
        let canceled = session.progress.get_untracked().is_none();
        if !canceled {
            session.progress.set(Some(thousandths / 2));
        }
        !canceled
    };
    let done = move |sheets: workbook::Sheets| match sheets {
        Ok(sheets) => {
            let tabs: Vec<Tab> = sheets
                .into_iter()
                .map(|(name, text)| Tab { name, text })
                .collect();
            session.open_table(
                async move |pause| Draft::of_workbook(name, tabs, kind, pause).await,
                move || show(session),
            );
        }
        Err(WorkbookError::Canceled) => {}
        Err(WorkbookError::Refused(format)) => {
            let refused = Refused::NotTable(Format::from_name(&format).unwrap_or(Format::Workbook));
            session.open_table(
                async move |_| Draft::refused(name, refused, kind),
                move || show(session),
            );
        }
        Err(WorkbookError::NoModule) => {
            session.put_table_away();
            session.tell(Notice::Failed(wording::import::NO_MODULE.to_owned()));
        }
    };
    workbook::read(bytes, going, done);
}

fn show(session: Session) {
    session.focus.set(Some(PREVIEW.to_owned()));
}
