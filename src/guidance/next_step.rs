//! What to do next about an entry.

use super::link::{PORTAL, PROTESTS, REFUNDS_PAGE};
use super::table::table;
use super::text::{Text, figured, says, texts, with};
use super::{Cite, Link, SourceId as S};
use crate::english::{and_list, grouped, long};

/// An entry's next step.
#[derive(Clone, Copy, Debug)]
pub struct NextStep {
    pub id: NextStepId,
    /// What it is called, as an instruction.
    pub title: Text,
    pub summary: Text,
    pub notes: &'static [Text],
    pub links: &'static [Link],
    pub cite: Cite,
}

const fn row(id: NextStepId, title: &'static str, summary: Text, cite: Cite) -> NextStep {
    NextStep {
        id,
        title: says(title),
        summary,
        notes: &[],
        links: &[],
        cite,
    }
}

/// Before and after a declaration is filed.
const FILING_NOTES: &[Text] = texts![
    "Leave out an entry that is on a drawback claim, canceled, on an unpaid statement, or under injunction.",
    (
        |g| "If its data is wrong, the filer makes a post-summary correction first: through {} days after entry, or up to {} days before the scheduled liquidation. Nearly all entries with IEEPA duties are past the first limit.",
        g.cape_limits.correction_last_day,
        g.cape_limits.correction_lead
    ),
    "If liquidation is suspended or extended, or the entry is under review, CBP may reject it. It has rejected antidumping entries with instructions issued.",
    (|g| {
        let types: Vec<String> = g
            .figures
            .withdrawal_types
            .iter()
            .map(ToString::to_string)
            .collect();
        format!(
            "CAPE takes warehouse withdrawals (types {}); they are refunded when the warehouse entry liquidates.",
            and_list(&types)
        )
    }),
    "An importer or a broker files the declaration; attorneys cannot. A broker may list entries of several importers if each number begins with its own filer code.",
    "If the upload times out, look for the claim number or the claim details before you file again.",
    (|g| {
        let [from, to] = g.figures.payment_weeks;
        format!(
            "About {} days of the wait are CBP’s. Most money arrives {from}–{to} weeks after the entry is liquidated or reliquidated. CBP e-mails no status, and CAPE can also end in a bill.",
            g.figures.review_days
        )
    }),
];

table! {
    /// An entry's next step.
    NextStepId,
    NEXT_STEPS: NextStep {
        /// List it in a CAPE declaration.
        FileCape = "file_cape" => row(
            "List it in a CAPE declaration",
            with(|g| {
                let [from, to] = g.figures.refund_days;
                format!(
                    "CAPE takes the entry if no protest is open on it. Upload the list on the CAPE tab in ACE. A declaration lists at most {} entries in one column, “Entry Number”; an accepted one cannot be amended. Refunds generally come {from}–{to} days after acceptance.",
                    grouped(g.entry_window.most_in_a_declaration)
                )
            }),
            Cite::cbp(&[
                S::Csms68315804,
                S::Csms69035485,
                S::RefundsFaq,
                S::CapeErrorTable,
                S::NcbfaaAdvice,
            ]),
        ) {
            notes: FILING_NOTES,
            links: &[PORTAL],
        },
        /// File the reconciliation entry first.
        FileReconciliationFirst = "file_reconciliation_first" => row(
            "File the reconciliation entry (type 09) first",
            figured!(
                |g| "Reconciliation is due in fewer than {} days or overdue, so the type 09 comes first. With it, deposit what is due without the extra IEEPA duty. Once it is filed, the current phases no longer take the entry, so watch the protest deadline.",
                g.entry_window.reconciliation_lead
            ),
            Cite::cbp(&[S::Csms69035485, S::RefundsFaq, S::LawFirmRestatement]),
        ),
        /// Wait for Phase 2.
        WaitPhase2 = "wait_phase_2" => row(
            "",
            figured!(
                |g| "CAPE takes entries flagged for reconciliation from {}. Get access, ACH, and the list of entries ready before then.",
                long(g.entry_window.phase_2_on)
            ),
            Cite::cbp(&[S::Csms69035485, S::ArticleB]),
        ) {
            title: figured!(|g| "Wait for Phase 2 on {}", long(g.entry_window.phase_2_on)),
        },
        /// Wait for a later phase.
        WaitLaterPhase = "wait_later_phase" => row(
            "Wait for a later phase, and watch the protest deadline",
            figured!(
                |g| "CAPE doesn’t take this entry in its current phases. Look at CBP’s IEEPA Duty Refunds page for later ones. Watch the protest deadline, {} days after liquidation, and ask a trade lawyer whether to protest by then: an open protest keeps an entry out of CAPE.",
                g.entry_window.protest_last_day
            ),
            Cite::cbp(&[S::Csms69035485, S::Csms69127837, S::LawFirmRestatement]),
        ) {
            links: &[REFUNDS_PAGE, PROTESTS],
        },
        /// File a protest.
        Protest = "protest" => row(
            "File a protest",
            says(
                "CAPE no longer takes the entry, but a protest can still be filed: in ACE, which needs a login too, or on paper with CBP Form 19."
            ),
            Cite::cbp(&[S::ProtestStatutes, S::ProtestFaq]),
        ) {
            links: &[PORTAL, PROTESTS],
        },
        /// Wait for the protest that is open.
        ProtestPending = "protest_pending" => row(
            "Let the open protest run",
            says(
                "CAPE no longer takes the entry; the protest keeps it alive. An entry under protest is not final."
            ),
            Cite::cbp(&[S::ProtestStatutes]),
        ),
        /// Ask counsel.
        Counsel = "counsel" => row(
            "Ask a trade lawyer",
            figured!(
                |g| "CAPE doesn’t take this entry. If it liquidated more than {} days ago and no protest was filed, it is final.",
                g.entry_window.protest_last_day
            ),
            Cite::cbp(&[S::ProtestStatutes, S::Csms68315804]),
        ) {
            notes: texts![
                (
                    |g| "As reported, a later phase was announced for {}, only for importers with a case at the Court of International Trade who gave CBP its number by {}. We don’t know whether it opened: look at CBP’s IEEPA Duty Refunds page.",
                    long(g.figures.later_phase_on),
                    long(g.figures.later_phase_case_by)
                )
            ],
            links: &[REFUNDS_PAGE],
        },
        /// Ask counsel about the open protest.
        CounselOnProtest = "counsel_on_protest" => row(
            "Ask a trade lawyer about the open protest",
            says(
                "An open protest keeps the entry out of CAPE; suspended ones count as open, and so do denied ones with further review requested. Ask a trade lawyer whether to withdraw it: a protest and CAPE run in parallel for different entries, not for the same one."
            ),
            Cite::cbp(&[S::CapeErrorTable, S::Csms68315804, S::ArticleA]),
        ),
        /// Wait for the refund of an accepted declaration.
        WatchRefund = "watch_refund" => row(
            "Watch for the refund",
            with(|g| {
                let [from, to] = g.figures.refund_days;
                format!(
                    "The declaration was accepted, so there is nothing left to file for this entry. Refunds generally come {from}–{to} days after acceptance, and CBP e-mails no status. Don’t protest or correct the entry while CAPE works on it; after the reliquidation a protest has its own {} days.",
                    g.entry_window.protest_last_day
                )
            }),
            Cite::cbp(&[S::RefundsFaq]),
        ),
        /// Answer another question first.
        AnswerMore = "answer_more" => row(
            "Answer one more question",
            says("A missing answer decides what happens to this entry."),
            Cite::our_reading(&[S::OurReading]),
        ),
    }
}
