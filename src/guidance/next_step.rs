//! What to do next about an entry.

use super::text::{Text, says, with};
use super::{Cite, Guidance, SourceId as S};
use crate::choice::{Choice, choice_names};
use crate::english::{grouped, long};

choice_names! {
    /// An entry's next step.
    NextStepId {
        /// List it in a CAPE declaration.
        FileCape = "file_cape",
        /// File the reconciliation entry first.
        FileReconciliationFirst = "file_reconciliation_first",
        /// Wait for Phase 2.
        WaitPhase2 = "wait_phase_2",
        /// Wait for a later phase.
        WaitLaterPhase = "wait_later_phase",
        /// File a protest.
        Protest = "protest",
        /// Wait for the protest that is open.
        ProtestPending = "protest_pending",
        /// Ask counsel.
        Counsel = "counsel",
        /// Ask counsel about the open protest.
        CounselOnProtest = "counsel_on_protest",
        /// Wait for the refund of an accepted declaration.
        WatchRefund = "watch_refund",
        /// Answer another question first.
        AnswerMore = "answer_more",
    }
}

/// An entry's next step.
#[derive(Clone, Copy, Debug)]
pub struct NextStep {
    /// Its id.
    pub id: NextStepId,
    /// What it is called, as an instruction.
    pub title: Text,
    /// What it means, in a sentence or two.
    pub summary: Text,
    /// What it rests on.
    pub cite: Cite,
}

const fn row(id: NextStepId, title: &'static str, summary: &'static str, cite: Cite) -> NextStep {
    NextStep {
        id,
        title: says(title),
        summary: says(summary),
        cite,
    }
}

/// A step whose summary has figures.
const fn figured(
    id: NextStepId,
    title: &'static str,
    summary: fn(&Guidance) -> String,
    cite: Cite,
) -> NextStep {
    NextStep {
        summary: with(summary),
        ..row(id, title, "", cite)
    }
}

use NextStepId as N;

/// A row for each id, in the order of [`NextStepId::ALL`](Choice::ALL).
pub(super) const NEXT_STEPS: &[NextStep; NextStepId::ALL.len()] = &[
    figured(
        N::FileCape,
        "List it in a CAPE declaration",
        |g| {
            let [from, to] = g.figures.refund_days;
            format!(
                "CAPE takes the entry now. A declaration lists at most {} entries in one column, “Entry Number”; an accepted one cannot be amended. Refunds generally come {from}–{to} days after acceptance.",
                grouped(g.entry_window.most_in_a_declaration)
            )
        },
        Cite::cbp(&[S::Csms68315804, S::Csms69035485]),
    ),
    figured(
        N::FileReconciliationFirst,
        "File the reconciliation entry (type 09) first",
        |g| {
            format!(
                "Reconciliation is due in fewer than {} days or overdue, so the type 09 comes first. Once it is filed, the present phases no longer take the entry: keep the protest date.",
                g.entry_window.reconciliation_lead
            )
        },
        Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
    ),
    NextStep {
        title: with(|g| format!("Wait for Phase 2 on {}", long(g.entry_window.phase_2_on))),
        ..figured(
            N::WaitPhase2,
            "",
            |g| {
                format!(
                    "CAPE takes entries flagged for reconciliation from {}. Get access, ACH and the list of entries ready before it.",
                    long(g.entry_window.phase_2_on)
                )
            },
            Cite::cbp(&[S::Csms69035485, S::ArticleB]),
        )
    },
    figured(
        N::WaitLaterPhase,
        "Wait for a later phase, and keep the protest date",
        |g| {
            format!(
                "CAPE does not take this entry in the present phases. Protect it by a protest within {} days of liquidation.",
                g.entry_window.protest_last_day
            )
        },
        Cite::cbp(&[S::Csms69035485, S::LawFirmRestatement]),
    ),
    row(
        N::Protest,
        "File a protest",
        "CAPE no longer takes the entry, but a protest can still be filed: in ACE, which needs a login too, or on paper with CBP Form 19.",
        Cite::cbp(&[S::ProtestStatutes, S::ProtestFaq]),
    ),
    row(
        N::ProtestPending,
        "Let the open protest run",
        "CAPE no longer takes the entry; the protest keeps it alive.",
        Cite::cbp(&[S::ProtestStatutes]),
    ),
    row(
        N::Counsel,
        "Ask trade counsel",
        "CAPE does not take this entry. If it is finally liquidated, protest time is over: a later phase exists only for importers with a case at the Court of International Trade.",
        Cite::cbp(&[S::ProtestStatutes, S::Csms68315804]),
    ),
    row(
        N::CounselOnProtest,
        "Ask counsel about the open protest",
        "An open protest keeps the entry out of CAPE. Whether to withdraw it is a question for counsel: protest and CAPE run in parallel across entries, not on one.",
        Cite::cbp(&[S::Csms68315804, S::ArticleA]),
    ),
    figured(
        N::WatchRefund,
        "Watch for the refund",
        |g| {
            let [from, to] = g.figures.refund_days;
            format!(
                "The declaration was accepted, so there is nothing left to file for this entry. Refunds generally come {from}–{to} days after acceptance, and CBP e-mails no status. Don’t protest or correct the entry while CAPE works on it; after the reliquidation a protest has its own {} days.",
                g.entry_window.protest_last_day
            )
        },
        Cite::cbp(&[S::RefundsFaq]),
    ),
    row(
        N::AnswerMore,
        "Answer one more question",
        "A missing answer decides what happens to this entry.",
        Cite::our_reading(&[S::OurReading]),
    ),
];
