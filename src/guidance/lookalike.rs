//! Three states that are easily confused and are fixed in different ways: docs/guidance.md, “2. Who reactivates whom”.
//! The reactivation e-mail brings back only a login.

use super::table::table;
use super::text::{Text, figured, says};
use super::{Cite, SourceId as S};
use crate::calendar::date;
use crate::english::long;
use chrono::NaiveDate;

/// A state that is easily confused with another.
#[derive(Clone, Copy, Debug)]
pub struct Lookalike {
    pub id: LookalikeId,
    pub name: &'static str,
    pub meaning: Text,
    pub fix: Text,
    /// The subject of the request, or how it begins.
    pub subject: &'static str,
    pub email: &'static str,
    /// Whether the request itself goes to that address, or only questions.
    pub takes_request: bool,
    pub cite: Cite,
    pub fix_cite: Cite,
}

/// What CBP does about importer numbers; no rule uses it.
#[derive(Clone, Copy, Debug)]
pub struct ImporterNumbers {
    /// A number not used for an entry for this many days is inactive.
    pub inactive_from: i64,
    /// The first day ACE rejects entries of inactive numbers.
    pub rejected_from: NaiveDate,
    /// The first day CBP reviews the data of numbers.
    pub reviewed_from: NaiveDate,
    /// The maximum age of proof for a void number, in months.
    pub proof_months: i64,
}

pub(super) const IMPORTER_NUMBERS: ImporterNumbers = ImporterNumbers {
    inactive_from: 366,
    rejected_from: date(2026, 7, 16),
    reviewed_from: date(2026, 9, 18),
    proof_months: 12,
};

table! {
    /// A state that is easily confused with another.
    LookalikeId,
    /// Every such state. Not in [`Guidance`](super::Guidance): no rule needs them.
    LOOKALIKES: Lookalike {
        LoginDormant = "login_dormant" {
            name: "ACE login shut off (dormant)",
            meaning: figured!(
                |g| "One person is locked out of ACE after {} days without signing in.",
                g.clock.dormant_from()
            ),
            fix: says(
                "Each person’s steps are on this page. A locked-out account owner (TAO) writes from the address on the account.",
            ),
            subject: "reactivation",
            email: "ACE.Support@cbp.dhs.gov",
            takes_request: true,
            cite: Cite::cbp(&[S::GeneralNotice2008]),
            fix_cite: Cite::reported(&[S::RefundsFaq, S::Csms68510928]),
        },
        NumberInactive = "number_inactive" {
            name: "Importer number inactive",
            meaning: figured!(
                |g| "No entry has used it for more than a year ({} days). Since {}, ACE rejects its entries; other functions still work. If its last entry was in February 2026, that begins in late February 2027.",
                g.importer_numbers.inactive_from,
                long(g.importer_numbers.rejected_from)
            ),
            fix: says(
                "Your broker reactivates it with a message to ACE. Or send your CBP Center a revised Form 5106 with this subject.",
            ),
            subject: "IOR reactivation request",
            email: "IORProgram@cbp.dhs.gov",
            takes_request: false,
            cite: Cite::cbp(&[S::Csms69268077]),
            fix_cite: Cite::reported(&[S::NumberReactivation]),
        },
        NumberVoid = "number_void" {
            name: "Importer number void",
            meaning: figured!(
                |g| "Its Form 5106 data is inaccurate or incomplete: CBP’s examples are addresses of registered agents, P.O. boxes, and business centers. CBP has been reviewing importer data since {}. Nobody has published whether a void number stops CAPE or the refund.",
                long(g.importer_numbers.reviewed_from)
            ),
            fix: figured!(
                |g| "Write with proof, at most {} months old, that the data is right. Put the number after the subject: type it in the e-mail, never here.",
                g.importer_numbers.proof_months
            ),
            subject: "Void IR#",
            email: "bondquestions@cbp.dhs.gov",
            takes_request: true,
            cite: Cite::cbp(&[S::ImporterData]),
            fix_cite: Cite::reported(&[S::VoidNumbersFaq]),
        },
    }
}
