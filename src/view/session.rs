//! The state of the page: one writable `Facts`, one memo of the assessment, one door for changes. Below every screen:
//! it names none of them.

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

/// The state of the page. Copied freely: a pointer to what lives as long as the page.
#[derive(Clone, Copy)]
pub(super) struct Session(&'static State);

/// The heading of every screen.
pub(super) const HEADING: &str = "asc-heading";
/// The notice at the top.
pub(super) const NOTICE: &str = "asc-notice";
/// The notice that a new day has begun.
pub(super) const NEW_DAY: &str = "asc-new-day";
/// The question whether to open answers that came from elsewhere.
pub(super) const INCOMING: &str = "asc-incoming";
/// The question for a passphrase.
pub(super) const SEALED: &str = "asc-sealed";
/// The summary of errors.
pub(super) const ERRORS: &str = "asc-errors";

impl Deref for Session {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

impl Session {
    /// The page as it was left, or as a link in the address has it.
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
            // Whoever comes back finds the plan.
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

    /// The session of the page a component stands in.
    pub(super) fn get() -> Self {
        expect_context()
    }

    /// Looks at the answers, and looks again when they change.
    pub(super) fn with<T>(self, look: impl FnOnce(&Facts) -> T) -> T {
        look(&self.tracked())
    }

    /// Looks at the answers once.
    pub(super) fn peek<T>(self, look: impl FnOnce(&Facts) -> T) -> T {
        look(&self.untracked())
    }

    /// Compiled once, where `with` would be compiled into each of a hundred callers.
    #[inline(never)]
    fn tracked(self) -> impl Deref<Target = Facts> {
        self.facts.read()
    }

    /// Looks again when the answers change.
    pub(super) fn track(self) {
        self.facts.track();
    }

    #[inline(never)]
    fn untracked(self) -> impl Deref<Target = Facts> {
        self.facts.read_untracked()
    }

    /// Looks at what follows from the answers, and looks again when they change.
    pub(super) fn with_assessment<T>(self, look: impl FnOnce(&Assessment) -> T) -> T {
        // It is the answers that are watched: a memo could not let go of what has looked at it, see `let_go`.
        self.track();
        self.peek_assessment(look)
    }

    /// Looks at what follows from the answers once.
    pub(super) fn peek_assessment<T>(self, look: impl FnOnce(&Assessment) -> T) -> T {
        self.assessment.with_untracked(look)
    }

    /// The guidance in force.
    #[allow(
        clippy::unused_self,
        reason = "views have the session at hand, and know no tables"
    )]
    pub(super) fn guidance(self) -> &'static Guidance {
        &CURRENT
    }

    /// Looks at the interview once.
    pub(super) fn interview<T>(self, look: impl FnOnce(&Interview) -> T) -> T {
        self.peek(|facts| look(&self.over(facts)))
    }

    /// Looks at the interview, and looks again when the answers change.
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

    /// The one door for every change: changes the answers and keeps them at once.
    ///
    /// A notice about an earlier change ends here: what it could undo would take this one back too.
    pub(super) fn change(self, change: impl FnOnce(&mut Facts)) {
        self.dismiss();
        self.facts.update(change);
        let_go(self.facts);
        self.keeping.keep();
    }

    /// A change that can be undone from a notice.
    pub(super) fn change_undoably(self, notice: Notice, change: impl FnOnce(&mut Facts)) {
        self.change_and_tell(move |facts| {
            change(facts);
            notice
        });
    }

    /// A change that can be undone from the notice it ends in.
    pub(super) fn change_and_tell(self, change: impl FnOnce(&mut Facts) -> Notice) {
        let before = self.peek(Facts::clone);
        let mut notice = None;
        self.change(|facts| notice = Some(change(facts)));
        self.undo.set(Some(before));
        if let Some(notice) = notice {
            self.tell(notice);
        }
    }

    /// Whether the last notice can be undone.
    pub(super) fn can_undo(self) -> bool {
        self.undo.with_untracked(Option::is_some)
    }

    /// Takes the last such change back.
    pub(super) fn take_back(self) {
        let before = self.undo.write().take();
        if let Some(facts) = before {
            self.change(|now| *now = facts);
            // Drawn anew: fields and texts hold what was there before.
            self.page.set(self.page.get_untracked());
        }
        self.dismiss();
        self.focus.set(Some(HEADING.to_owned()));
    }

    /// Tells something at the top, and moves the focus there.
    pub(super) fn tell(self, notice: Notice) {
        self.notice.set(Some(notice));
        self.focus.set(Some(NOTICE.to_owned()));
    }

    /// Closes the notice; what it could undo is gone.
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

    /// The address changed: by a link, by the browser's Back, or by hand.
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

    /// Lets go of what the screen that is left has looked at; the answers let go at each change.
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

/// Lets go of all that has looked at a signal, when it has just changed: what is still shown looks again, and stays.
/// By itself a signal keeps whoever has looked at it for as long as it lives, and ours live as long as the page.
fn let_go<T: Send + Sync + 'static>(changed: RwSignal<T>) {
    changed.clear_subscribers();
}

/// The same when it has not changed.
fn renew<T: Send + Sync + 'static>(signal: RwSignal<T>) {
    signal.notify();
    let_go(signal);
}
