//! The state of the page: one writable `Facts`, one memo of the assessment, one entry point for changes. Below the
//! screens: it refers to none of them.

mod clearing;
mod day;
mod invited;
mod looking;
mod opening;
mod reading;
mod stamp;
mod state;
mod typing;
mod unsealing;

use super::keeping::Keeping;
use super::notice::Notice;
use crate::assessment::{Assessment, assess};
use crate::browser::{address, build, clock, screen, storage};
use crate::export::entries::Query;
use crate::facts::Facts;
use crate::guidance::{CURRENT, Guidance};
use crate::interview::{Drafts, Interview, Page};
use crate::sharing::link;
use day::Day;
use leptos::prelude::*;
use leptos::reactive::graph::Source;
pub(super) use looking::{Looking, kept_filer_codes};
use state::State;
use std::ops::Deref;
pub(super) use unsealing::Sealed;

/// The state of the page. `Copy`: a reference to state that lives as long as the page.
#[derive(Clone, Copy)]
pub(super) struct Session(&'static State);

pub(super) const HEADING: &str = "asc-heading";
pub(super) const NOTICE: &str = "asc-notice";
pub(super) const NEW_DAY: &str = "asc-new-day";
/// The question whether to open answers from a file or a link.
pub(super) const INCOMING: &str = "asc-incoming";
pub(super) const SEALED: &str = "asc-sealed";
pub(super) const ERRORS: &str = "asc-errors";

impl Deref for Session {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

impl Session {
    /// The page as it was left, or as the link in the address has it.
    pub(super) fn begin() -> Self {
        let now = clock::today();
        let day = RwSignal::new(Day::of(now));
        let facts = RwSignal::new(Facts::default());
        let (keeping, is_older) = Keeping::begin(facts, now);
        let session = Self(Box::leak(Box::new(State {
            facts,
            assessment: Memo::new(move |_| {
                facts.with(|facts| assess(facts, &CURRENT, day.with_untracked(|day| day.today)))
            }),
            day,
            notice: RwSignal::new(None),
            page: RwSignal::new(Page::Start),
            keeping,
            undo: RwSignal::new(None),
            focus: RwSignal::new(None),
            has_errors: RwSignal::new(false),
            drafts: StoredValue::new(Drafts::read(&storage::typed())),
            printing: RwSignal::new(None),
            incoming: RwSignal::new(None),
            sealed: RwSignal::new(None),
            opening: RwSignal::new(None),
            opened: StoredValue::new(0),
            table: RwSignal::new(None),
            reading: RwSignal::new(None),
            progress: RwSignal::new(None),
            turn: StoredValue::new(0),
            pasted: StoredValue::new(Vec::new()),
            opens_offline: RwSignal::new(None),
            query: RwSignal::new(Query::default()),
            invitation: RwSignal::new(None),
            looking: RwSignal::new(None),
            own: StoredValue::new(None),
        })));
        build::on_offline(move |opens| session.opens_offline.set(Some(opens)));
        session.arrive();
        if is_older {
            session.mention_older();
        }
        session.follow_the_day();
        address::on_change(move |address| session.follow(&address));
        session
    }

    /// Shows the screen the address names.
    fn arrive(self) {
        self.remember_invitation();
        let refused = self.hear_invitation();
        match self.peek(|facts| Page::parse(&address::current(), facts)) {
            // Returning visitors land on the plan.
            Some(Page::Start) if self.peek(Facts::has_answers) && !link::is_link(&address::fragment()) => {
                address::replace(&Page::Plan.address());
                self.page.set(Page::Plan);
            }
            Some(page) => self.page.set(page),
            None => self.notice.set(Some(Notice::NoSuchScreen)),
        }
        self.mention_answers_ahead();
        self.follow_link();
        self.settle_invitation(refused);
    }

    /// The session, from a component's context.
    pub(super) fn get() -> Self {
        expect_context()
    }

    /// Reads the answers, with tracking.
    pub(super) fn with<T>(self, look: impl FnOnce(&Facts) -> T) -> T {
        look(&self.tracked())
    }

    /// Reads the answers, without tracking.
    pub(super) fn peek<T>(self, look: impl FnOnce(&Facts) -> T) -> T {
        look(&self.untracked())
    }

    /// Compiled once; `with` is compiled into each of a hundred callers.
    #[inline(never)]
    fn tracked(self) -> impl Deref<Target = Facts> {
        self.facts.read()
    }

    /// Tracks the answers without reading them.
    pub(super) fn track(self) {
        self.facts.track();
    }

    #[inline(never)]
    fn untracked(self) -> impl Deref<Target = Facts> {
        self.facts.read_untracked()
    }

    /// Reads the assessment, with tracking.
    pub(super) fn with_assessment<T>(self, look: impl FnOnce(&Assessment) -> T) -> T {
        // Tracks the answers: a memo couldn't let go of its subscribers, see `let_go`.
        self.track();
        self.peek_assessment(look)
    }

    /// Reads the assessment, without tracking.
    pub(super) fn peek_assessment<T>(self, look: impl FnOnce(&Assessment) -> T) -> T {
        self.assessment.with_untracked(look)
    }

    /// Reads the answers and the assessment, with tracking.
    pub(super) fn with_both<T>(self, look: impl FnOnce(&Facts, &Assessment) -> T) -> T {
        self.with(|facts| self.peek_assessment(|found| look(facts, found)))
    }

    /// Reads the answers and the assessment, without tracking.
    pub(super) fn peek_both<T>(self, look: impl FnOnce(&Facts, &Assessment) -> T) -> T {
        self.peek(|facts| self.peek_assessment(|found| look(facts, found)))
    }

    /// The guidance in force.
    #[allow(
        clippy::unused_self,
        reason = "views have the session at hand, and know no tables"
    )]
    pub(super) fn guidance(self) -> &'static Guidance {
        &CURRENT
    }

    /// Reads the interview, without tracking.
    pub(super) fn interview<T>(self, look: impl FnOnce(&Interview) -> T) -> T {
        self.peek(|facts| look(&self.over(facts)))
    }

    /// Reads the interview, with tracking.
    pub(super) fn interview_with<T>(self, look: impl FnOnce(&Interview) -> T) -> T {
        self.with(|facts| look(&self.over(facts)))
    }

    fn over(self, facts: &Facts) -> Interview<'_> {
        Interview {
            facts,
            clock: CURRENT.clock,
            today: self.today(),
        }
    }

    /// The one entry point for every change: changes the answers and stores them at once.
    ///
    /// Dismisses a notice about an earlier change: its Undo would undo this change too.
    pub(super) fn change(self, change: impl FnOnce(&mut Facts)) {
        self.dismiss();
        self.facts.update(change);
        let_go(self.facts);
        self.keeping.keep();
    }

    /// A change that can be undone from the given notice.
    pub(super) fn change_undoably(self, notice: Notice, change: impl FnOnce(&mut Facts)) {
        self.change_and_tell(move |facts| {
            change(facts);
            notice
        });
    }

    /// A change that can be undone from the notice it returns.
    pub(super) fn change_and_tell(self, change: impl FnOnce(&mut Facts) -> Notice) {
        let before = self.peek(Facts::clone);
        let mut notice = None;
        self.change(|facts| notice = Some(change(facts)));
        if let Some(notice) = notice {
            self.tell(notice);
        }
        self.undo.set(Some(before));
    }

    /// Whether the last notice can be undone.
    pub(super) fn can_undo(self) -> bool {
        self.undo.with_untracked(Option::is_some)
    }

    /// Undoes the last such change.
    pub(super) fn take_back(self) {
        let before = self.undo.write().take();
        if let Some(facts) = before {
            self.change(|now| *now = facts);
            // Drawn from scratch: fields and texts would keep their old content.
            self.page.set(self.page.get_untracked());
        }
        self.dismiss();
        self.focus.set(Some(HEADING.to_owned()));
    }

    /// Shows a notice at the top, and moves the focus there. What the last notice could undo stays done.
    pub(super) fn tell(self, notice: Notice) {
        self.undo.set(None);
        self.notice.set(Some(notice));
        self.focus.set(Some(NOTICE.to_owned()));
    }

    /// Closes the notice, and its Undo with it.
    pub(super) fn dismiss(self) {
        if self.notice.with_untracked(Option::is_some) {
            self.notice.set(None);
            self.undo.set(None);
        }
    }

    /// Prints one part on its own.
    pub(super) fn print_alone(self, id: String) {
        self.printing.set(Some(id));
        screen::print_after_drawing(move || self.printing.set(None));
    }

    /// Shows a screen and moves the focus to its heading.
    pub(super) fn go(self, page: Page) {
        address::set(&page.address());
        self.show(page);
    }

    /// Moves the focus to the summary of errors.
    pub(super) fn show_errors(self) {
        self.has_errors.set(true);
        self.focus.set(Some(ERRORS.to_owned()));
    }

    /// The address changed: by a link, the browser's Back, or by hand.
    fn follow(self, address: &str) {
        let refused = self.hear_invitation();
        self.go_along(address);
        self.settle_invitation(refused);
    }

    fn go_along(self, address: &str) {
        if link::is_link(&address::fragment()) {
            return self.follow_link();
        }
        match self.peek(|facts| Page::parse(address, facts)) {
            Some(page) if page == self.page.get_untracked() => {}
            Some(page) => self.show(page),
            None => {
                self.show(Page::Start);
                self.tell(Notice::NoSuchScreen);
            }
        }
    }

    fn show(self, page: Page) {
        self.dismiss();
        self.dismiss_new_day();
        self.has_errors.set(false);
        self.page.set(page);
        self.focus.set(Some(HEADING.to_owned()));
        self.let_go_of_screen();
    }

    /// Drops the subscriptions of the screen being left; those of the answers are dropped at each change.
    fn let_go_of_screen(self) {
        renew(self.printing);
        renew(self.query);
        renew(self.table);
        renew(self.reading);
        renew(self.progress);
        renew(self.opens_offline);
        renew(self.keeping.kept);
    }
}

/// Drops all subscribers of a signal that has just changed: what is still shown subscribes again. By itself a signal
/// keeps its subscribers as long as it lives, and ours live as long as the page.
fn let_go<T: Send + Sync + 'static>(changed: RwSignal<T>) {
    changed.clear_subscribers();
}

/// The same for a signal that hasn't changed.
fn renew<T: Send + Sync + 'static>(signal: RwSignal<T>) {
    signal.notify();
    let_go(signal);
}
