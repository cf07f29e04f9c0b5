//! Opens answers from a file, a link, or another tab.

use super::reading::{Slices, Work};
use super::{HEADING, INCOMING, Looking, Sealed, Session, kept_filer_codes, let_go};
use crate::assessment::assess;
use crate::browser::address;
use crate::browser::file::Unread;
use crate::facts::Facts;
use crate::guidance::CURRENT;
use crate::interview::Page;
use crate::saved::{self, Opened, Outline};
use crate::sharing::link::{self, LinkRefused};
use crate::sharing::sealed::is_sealed;
use crate::view::notice::Notice;
use crate::wording;
use leptos::prelude::*;
use leptos::task::spawn_local;

impl Session {
    /// Opens a file's answers, or says why it can't. If there are answers already, it asks first.
    pub(in crate::view) fn open(self, read: Result<Vec<u8>, Unread>) {
        let bytes = match read {
            Ok(bytes) => bytes,
            Err(Unread::Disk) => return self.tell(Notice::Disk),
            Err(Unread::TooLarge) => return self.tell(Notice::Refused(saved::too_large())),
        };
        self.sealed.set(None);
        if is_sealed(&bytes) {
            return self.ask_passphrase(Sealed { bytes, place: None });
        }
        self.open_text(bytes);
    }

    /// Opens a file that has no passphrase, or that has been unsealed.
    pub(super) fn open_text(self, bytes: Vec<u8>) {
        let slices = Slices::begin(self, Work::Check);
        spawn_local(async move {
            let read = saved::read_in_steps(&bytes, self.today(), &slices.part(0, 1_000)).await;
            if !slices.are_wanted() {
                return;
            }
            self.opening.set(None);
            match read {
                Ok(opened) => self.receive(opened, ""),
                Err(refused) => self.tell(Notice::Refused(refused)),
            }
        });
    }

    /// Cancels opening a check; nothing has changed.
    pub(in crate::view) fn cancel_opening(self) {
        self.opening.set(None);
        self.focus.set(Some(HEADING.to_owned()));
    }

    /// Shows the answers another tab has stored; can be undone.
    pub(in crate::view) fn take_over(self) {
        let Some(theirs) = self.keeping.take_over(self.today()) else {
            return self.tell(Notice::Failed(wording::ui::NOT_TAKEN_OVER.to_owned()));
        };
        self.forget_drafts();
        // Stays on the same screen if the other answers have it. Redrawn, because fields keep what was typed.
        let page = Page::parse(&address::current(), &theirs);
        let before = self.peek(Facts::clone);
        self.facts.set(theirs);
        let_go(self.facts);
        self.go(page.unwrap_or(Page::Start));
        self.tell(Notice::Done(wording::ui::TAKEN_OVER.to_owned()));
        self.undo.set(Some(before));
    }

    /// Opens the answers in a link, if the address is one, and removes the link from the address.
    pub(super) fn follow_link(self) {
        let Some(link) = link::restore(&address::fragment()) else {
            return;
        };
        let place = address::current();
        address::replace(&self.page.get_untracked().address());
        self.sealed.set(None);
        self.take_link(link::read(&link, self.today()), place);
    }

    /// Opens what was read from a link, and continues at a screen.
    pub(super) fn take_link(self, read: Result<Opened, LinkRefused>, place: String) {
        match read {
            Ok(opened) => self.receive(opened, &place),
            Err(LinkRefused::Sealed(bytes)) => self.ask_passphrase(Sealed {
                bytes,
                place: Some(place),
            }),
            Err(refused) => self.tell(Notice::Failed(wording::sharing::link_refused(&refused))),
        }
    }

    /// Opens answers; for a broker, view-only, with nothing stored.
    fn receive(self, opened: Opened, place: &str) {
        if self.looking.with_untracked(Option::is_some) || !kept_filer_codes().is_empty() {
            let how = self.looking.get_untracked().unwrap_or(Looking::AsBroker);
            return self.look_at(opened, how);
        }
        self.accept_or_ask(opened);
        // The full page continues on the screen that the frame showed.
        let page = self.peek(|facts| Page::parse(place, facts));
        if let Some(page) = page.filter(|page| !matches!(page, Page::Start | Page::Plan))
            && self.incoming.with_untracked(Option::is_none)
        {
            self.go(page);
        }
    }

    /// Shows the answers immediately if there are none yet; otherwise asks.
    pub(super) fn accept_or_ask(self, opened: Opened) {
        if !self.peek(Facts::has_answers) {
            return self.accept(opened);
        }
        self.dismiss();
        self.incoming.set(Some(opened));
        self.focus.set(Some(INCOMING.to_owned()));
    }

    /// Replaces the answers; can be undone.
    pub(in crate::view) fn accept(self, opened: Opened) {
        // Assessed only for comparison: what is shown is assessed when it is drawn.
        let now = || Outline::of(&assess(&opened.facts, &CURRENT, self.today()));
        let differs = opened
            .stated
            .filter(|stated| !stated.differences(&now()).is_empty())
            .map(Box::new);
        self.incoming.set(None);
        self.forget_drafts();
        self.go(Page::Plan);
        let notice = Notice::Opened {
            replaced: self.peek(Facts::has_answers),
            is_older: opened.version < saved::VERSION,
            stated: differs,
        };
        self.change_undoably(notice, |facts| *facts = opened.facts);
    }
}
