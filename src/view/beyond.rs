//! What the session can do once the rest of the page is here. Named by a first screen, it would come with that.

use super::notices::Notice;
use super::session::Session;
use crate::assessment::{Assessment, assess};
use crate::browser::address;
use crate::browser::file::Unread;
use crate::facts::problems;
use crate::guidance::{CURRENT, Guidance};
use crate::interview::Page;
use crate::saved::{self, Opened};
use crate::sharing::link;
use crate::wording::{self, ui};
use leptos::prelude::*;

impl Session {
    /// Shows the page as it was left.
    pub(super) fn restore(self) {
        self.keeping.restore(self.today);
        let page = self.peek(|facts| Page::parse(&address::current(), facts));
        if page.is_none() {
            self.notice.set(Some(Notice::NoSuchScreen));
        } else if self.peek(|facts| facts.as_of.is_none() && !problems(facts, self.today).is_empty()) {
            self.notice.set(Some(Notice::Done(ui::CLOCK_BACK.to_owned())));
        }
        self.page.set(page.unwrap_or(Page::Start));
        self.restored.set(true);
        self.follow_link();
    }

    /// Opens a file's answers, or says why not. Where there are answers already, it asks first.
    pub(super) fn open(self, read: Result<Vec<u8>, Unread>) {
        let bytes = match read {
            Ok(bytes) => bytes,
            Err(Unread::Disk) => return self.tell(Notice::Disk),
            Err(Unread::TooLarge) => return self.tell(Notice::Refused(saved::too_large())),
        };
        match saved::read(&bytes, self.today) {
            Ok(opened) => self.receive(opened),
            Err(refused) => self.tell(Notice::Refused(refused)),
        }
    }

    /// Takes the answers a link carries, if the address is one; it does not stay in the address.
    pub(super) fn follow_link(self) {
        let fragment = address::fragment();
        if !link::is_link(&fragment) {
            return;
        }
        address::replace(&self.peek(|facts| self.page.get_untracked().address(facts)));
        match link::read(&fragment, self.today) {
            Ok(facts) => self.receive(Opened { facts, stated: None }),
            Err(refused) => self.tell(Notice::Failed(wording::sharing::link_refused(&refused))),
        }
    }

    /// Looks at what follows from the answers, and looks again when they change.
    pub(super) fn with_assessment<T>(self, look: impl FnOnce(&Assessment) -> T) -> T {
        // It is the answers that are watched: a memo could not let go of what has looked at it, see `let_go`.
        self.track();
        self.peek_assessment(look)
    }

    /// Looks at what follows from the answers once.
    pub(super) fn peek_assessment<T>(self, look: impl FnOnce(&Assessment) -> T) -> T {
        self.assessment().with_untracked(look)
    }

    /// What follows from the answers.
    fn assessment(self) -> Memo<Assessment> {
        let (owner, known) = self
            .beyond
            .with_value(|beyond| (beyond.owner.clone(), beyond.assessment));
        known.unwrap_or_else(|| {
            // It outlives the screen that asks first.
            let new = move || Memo::new(move |_| self.with(|facts| assess(facts, &CURRENT, self.today)));
            let assessment = owner.with(new);
            self.beyond.write_value().assessment = Some(assessment);
            assessment
        })
    }

    /// The guidance in force.
    #[allow(
        clippy::unused_self,
        reason = "views have the session at hand, and know no tables"
    )]
    pub(super) fn guidance(self) -> &'static Guidance {
        &CURRENT
    }
}
