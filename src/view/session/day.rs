//! The day the page counts from, which may change while a tab is open.

use super::{HEADING, NEW_DAY, Session, renew};
use crate::browser::{clock, day, screen};
use crate::facts::problems;
use crate::view::notice::Notice;
use crate::wording::ui;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The respondent's own today.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) today: NaiveDate,
    /// Whether it began while the page was open, and the respondent is still on the same screen.
    is_new: bool,
}

impl Day {
    pub(super) fn of(today: NaiveDate) -> Self {
        Self { today, is_new: false }
    }
}

impl Session {
    /// The respondent's own today. Not tracked: whatever shows it tracks the answers too, which are renewed on a new
    /// day.
    pub(in crate::view) fn today(self) -> NaiveDate {
        self.day.with_untracked(|day| day.today)
    }

    /// The day, with tracking.
    pub(in crate::view) fn day(self) -> NaiveDate {
        self.day.with(|day| day.today)
    }

    /// The new day to announce at the top, if any.
    pub(in crate::view) fn new_day(self) -> Option<NaiveDate> {
        self.day.with(|day| day.is_new.then_some(day.today))
    }

    pub(in crate::view) fn dismiss_new_day(self) {
        if self.day.with_untracked(|day| day.is_new) {
            self.day.update(|day| day.is_new = false);
        }
    }

    /// The day the check is made for.
    pub(in crate::view) fn as_of(self) -> NaiveDate {
        self.peek(|facts| facts.as_of.unwrap_or(self.today()))
    }

    /// Moves to the new day whenever one begins.
    pub(super) fn follow_the_day(self) {
        day::on_maybe_new(move || {
            let now = clock::today();
            if now != self.today() {
                self.move_to(now);
            }
        });
    }

    fn move_to(self, now: NaiveDate) {
        // A check for a fixed day is the same on any day.
        let is_new = self.peek(|facts| facts.as_of.is_none());
        self.day.set(Day { today: now, is_new });
        renew(self.facts);
        self.read_table_of_day();
        screen::focus_if_lost(if is_new { NEW_DAY } else { HEADING });
        self.mention_answers_ahead();
    }

    /// Says that some answers are after today, as when the device's clock was set back. They are kept.
    pub(super) fn mention_answers_ahead(self) {
        let lie_ahead = self.peek(|facts| facts.as_of.is_none() && !problems(facts, self.today()).is_empty());
        if lie_ahead && self.notice.with_untracked(Option::is_none) {
            self.notice.set(Some(Notice::Done(ui::CLOCK_BACK.to_owned())));
        }
    }
}
