//! Links of steps: a page, a form, or a phone number.

use super::{ContactId, Guidance, SourceId as S, SourceId};
use std::borrow::Cow;

#[derive(Clone, Copy, Debug)]
pub struct Link {
    pub says: &'static str,
    pub to: Target,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Page(SourceId),
    Phone(ContactId),
}

impl Link {
    /// Its address; `None` if the page is known only by its number, or the desk has no phone.
    pub fn address(&self, guidance: &Guidance) -> Option<Cow<'static, str>> {
        match self.to {
            Target::Page(source) => guidance.source(source).address.map(Cow::Borrowed),
            Target::Phone(desk) => guidance
                .contact(desk)
                .phone
                .map(|phone| Cow::Owned(phone.address())),
        }
    }

    /// Whether it leads to another site, and so opens in a new tab.
    pub fn leads_away(&self) -> bool {
        matches!(self.to, Target::Page(_))
    }
}

const fn page(says: &'static str, source: SourceId) -> Link {
    Link {
        says,
        to: Target::Page(source),
    }
}

pub(super) const PORTAL: Link = page("Open ACE", S::AcePortal);
pub(super) const IMPORTER_FORM: Link = page("Open CBP’s form", S::ImporterForm);
pub(super) const PORTAL_FORM: Link = page("Open CBP’s page with the form", S::PortalForm);
pub(super) const REFUNDS_PAGE: Link = page("Open CBP’s IEEPA Duty Refunds page", S::RefundsFaq);
pub(super) const PROTESTS: Link = page("Open CBP’s page on protests", S::ProtestFaq);
pub(super) const CALL_DESK: Link = Link {
    says: "Call the ACE help desk",
    to: Target::Phone(ContactId::AceSupport),
};
