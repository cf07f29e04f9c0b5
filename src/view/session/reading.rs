//! Reads a table or a check in small slices, so that the page stays responsive and reading can be canceled.

use super::Session;
use crate::browser::{clock, screen};
use crate::interview::Page;
use crate::steps::Rest;
use crate::table::{Draft, Read, Refused, Upload};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::future::{pending, ready};
use std::rc::Rc;
use std::sync::Arc;

/// The result of reading a table, and the day of the check it was read for.
#[derive(Clone, Debug)]
pub(in crate::view) struct Reading {
    as_of: NaiveDate,
    pub(in crate::view) given: Arc<Result<Read, Refused>>,
    /// What CAPE would check, if the file may be meant for it.
    pub(in crate::view) upload: Option<Arc<Upload>>,
}

/// The longest slice of work, in milliseconds, before the page draws and handles input.
const LONGEST_MS: f64 = 40.0;

impl Session {
    /// Opens a table with `work`, which gets a pause for [`crate::steps`], then reads it and calls back.
    pub(in crate::view) fn open_table(
        self,
        work: impl AsyncFnOnce(&dyn Fn(u32) -> Rest) -> Draft + 'static,
        then: impl FnOnce() + 'static,
    ) {
        self.table.set(None);
        self.read_table_by(work, then);
    }

    /// Changes how the table is read, and reads it again.
    pub(in crate::view) fn change_table(self, change: impl FnOnce(&mut Draft)) {
        self.table.update(|draft| {
            if let Some(draft) = draft {
                change(draft);
            }
        });
        self.read_table();
    }

    /// The same, for a change that itself takes time.
    pub(in crate::view) fn change_table_in_steps(
        self,
        change: impl AsyncFnOnce(&mut Draft, &dyn Fn(u32) -> Rest) + 'static,
    ) {
        let Some(mut draft) = self.table.get_untracked() else {
            return;
        };
        let work = async move |pause: &dyn Fn(u32) -> Rest| {
            change(&mut draft, pause).await;
            draft
        };
        self.read_table_by(work, || {});
    }

    /// Rereads the table if it wasn't read for the day of the check.
    pub(in crate::view) fn read_table_of_day(self) {
        let as_of = self.as_of();
        let is_read =
            |reading: &Option<Reading>| reading.as_ref().is_some_and(|reading| reading.as_of == as_of);
        if !self.reading.with_untracked(is_read) {
            self.read_table();
        }
    }

    fn read_table(self) {
        if let Some(draft) = self.table.get_untracked() {
            self.read_table_by(async move |_| draft, || {});
        }
    }

    /// Stops reading. A table that was never read is discarded.
    pub(in crate::view) fn cancel_reading(self) {
        self.progress.set(None);
        if self.reading.with_untracked(Option::is_none) {
            self.table.set(None);
        }
    }

    /// Discards the table and what was read.
    pub(in crate::view) fn put_table_away(self) {
        self.table.set(None);
        self.reading.set(None);
        self.progress.set(None);
    }

    fn read_table_by(
        self,
        work: impl AsyncFnOnce(&dyn Fn(u32) -> Rest) -> Draft + 'static,
        then: impl FnOnce() + 'static,
    ) {
        self.reading.set(None);
        let slices = Slices::begin(self, Work::Table);
        spawn_local(async move {
            let draft = work(&slices.part(0, 500)).await;
            let as_of = self.as_of();
            let given = draft.read(as_of, &slices.part(500, 900)).await;
            let upload = draft.upload(&slices.part(900, 1_000)).await;
            if slices.are_wanted() {
                self.progress.set(None);
                self.reading.set(Some(Reading {
                    as_of,
                    given: Arc::new(given),
                    upload: upload.map(Arc::new),
                }));
                self.table.set(Some(draft));
                then();
            }
        });
    }
}

/// Rests if the last rest was a while ago.
fn rest_after(rested: &Rc<Cell<f64>>) -> Rest {
    if clock::milliseconds() - rested.get() < LONGEST_MS {
        return Box::pin(ready(()));
    }
    let rested = rested.clone();
    Box::pin(async move {
        screen::rest().await;
        rested.set(clock::milliseconds());
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// A table, for as long as its screen is shown.
    Table,
    Check,
}

impl Work {
    /// Its progress, and how many times it was started.
    fn state(self, session: Session) -> (RwSignal<Option<u32>>, StoredValue<u32>) {
        match self {
            Self::Table => (session.progress, session.turn),
            Self::Check => (session.opening, session.opened),
        }
    }
}

/// Slices of work; the page is drawn between them.
#[derive(Clone)]
pub(super) struct Slices {
    session: Session,
    work: Work,
    turn: u32,
    rested: Rc<Cell<f64>>,
}

impl Slices {
    pub(super) fn begin(session: Session, work: Work) -> Self {
        let (progress, turn) = work.state(session);
        let turn = turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        progress.update(|progress| *progress = progress.or(Some(0)));
        Self {
            session,
            work,
            turn: turn.unwrap_or_default(),
            rested: Rc::new(Cell::new(clock::milliseconds())),
        }
    }

    /// Whether the work hasn't been canceled or restarted, and its screen is still shown.
    pub(super) fn are_wanted(&self) -> bool {
        let (progress, turn) = self.work.state(self.session);
        let is_shown = || {
            let page = self.session.page;
            self.work == Work::Check || page.with_untracked(|page| matches!(page, Page::Table(_)))
        };
        turn.get_value() == self.turn && progress.get_untracked().is_some() && is_shown()
    }

    /// A pause for a part of the work, whose thousandths are scaled to `from..to` of the whole.
    pub(super) fn part(&self, from: u32, to: u32) -> impl Fn(u32) -> Rest + use<> {
        let slices = self.clone();
        move |done| {
            if !slices.are_wanted() {
                // Never wakes, so the work is dropped.
                return Box::pin(pending());
            }
            let now = from + done * (to - from) / 1_000;
            let (progress, _) = slices.work.state(slices.session);
            if progress.get_untracked() < Some(now) {
                progress.set(Some(now));
            }
            rest_after(&slices.rested)
        }
    }
}
