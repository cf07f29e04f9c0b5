//! What CBP's CAPE messages mean, who can fix each, and how: docs/guidance.md, “5. Entries”, from CBP's own table of
//! July 7, 2026. Words in capitals are CBP's (docs/ace-reports.md, “CAPE claim details”); if they are not known, a
//! message is named by its meaning.

use super::table::table;
use super::text::{Text, figured, says};
use super::{Cite, ContactId, Guidance, SourceId as S, SourceId};
use crate::choice::choice_names;
use crate::english::{and_list, grouped, long};
use crate::facts::EntryType;

choice_names! {
    /// What a message rejects.
    CapeLevel {
        File = "file",
        Entry = "entry",
    }

    /// Who can fix the problem.
    Fixer {
        /// Whoever made the file.
        You = "you",
        Broker = "broker",
        Cbp = "cbp",
        Lawyer = "lawyer",
        Nobody = "nobody",
    }
}

#[derive(Clone, Copy, Debug)]
pub struct CapeMessage {
    pub id: CapeMessageId,
    pub level: CapeLevel,
    /// CBP's own words, if known.
    pub words: Option<&'static str>,
    pub sense: Text,
    pub meaning: Text,
    pub fixer: Fixer,
    /// How to fix it, or what else to do.
    pub fix: Text,
    /// Pages the fix needs: the link's text, and the source with its address.
    pub pages: &'static [(&'static str, SourceId)],
    pub contact: Option<ContactId>,
    pub cite: Cite,
    pub fix_cite: Cite,
}

const TABLE: Cite = Cite::cbp(&[S::CapeErrorTable]);
const CORRECTED: Cite = Cite::reported(&[S::NcbfaaAdvice]);

const PORTAL: (&str, SourceId) = ("Open ACE", S::AcePortal);
const FORM: (&str, SourceId) = ("Open CBP’s page with the form", S::RefundsFaq);
const PROTESTS: (&str, SourceId) = ("Open CBP’s page on protests", S::ProtestFaq);

const fn row(
    id: CapeMessageId,
    level: CapeLevel,
    sense: Text,
    meaning: Text,
    fixer: Fixer,
    fix: Text,
) -> CapeMessage {
    CapeMessage {
        id,
        level,
        words: None,
        sense,
        meaning,
        fixer,
        fix,
        pages: &[],
        contact: None,
        cite: TABLE,
        fix_cite: Cite::our_reading(&[S::OurReading]),
    }
}

const fn file(id: CapeMessageId, sense: Text, meaning: Text, fixer: Fixer, fix: Text) -> CapeMessage {
    row(id, CapeLevel::File, sense, meaning, fixer, fix)
}

const fn entry(id: CapeMessageId, sense: Text, meaning: Text, fixer: Fixer, fix: Text) -> CapeMessage {
    row(id, CapeLevel::Entry, sense, meaning, fixer, fix)
}

fn corrected_until(g: &Guidance) -> String {
    format!(
        "That is possible up to {} days after entry, or {} days before the scheduled liquidation. After that, CBP says to wait for another CAPE release.",
        g.cape_limits.correction_last_day, g.cape_limits.correction_lead
    )
}

/// For messages that may go away by themselves.
const TRY_THEN_CORRECT: Text = figured!(
    |g| "List the entry again: for others, the message went away. If it doesn’t, the broker corrects the summary. {} If nothing is wrong, write to CBP.",
    corrected_until(g)
);

fn types(types: &[EntryType]) -> String {
    let names: Vec<String> = types.iter().map(EntryType::to_string).collect();
    and_list(&names)
}

use Fixer as By;

table! {
    CapeMessageId,
    /// Every message. Not in [`Guidance`], because no rule needs them, and neither does the engine for other sites.
    CAPE_MESSAGES: CapeMessage {
        NoHeadingOrNumber = "no_heading_or_number" => file(
            says("The heading or the numbers are missing"),
            says("CAPE reads one column: “Entry Number” on top, numbers below."),
            By::You,
            says("Put exactly that in the file, as in the CAPE list made here."),
        ),
        NotCsv = "not_csv" => file(
            says("The file isn’t a CSV file"),
            says("CAPE takes comma-separated text, not a workbook."),
            By::You,
            says("Save it as CSV, and don’t open it again: a spreadsheet drops leading zeros."),
        ),
        TooLarge = "too_large" => file(
            figured!(|g| "The file is over {} MB", g.cape_limits.file_megabytes),
            figured!(
                |g| "Even {} numbers take up far less, so something else is in it.",
                grouped(g.entry_window.most_in_a_declaration)
            ),
            By::You,
            says("Keep only the entry numbers, and save the file as CSV again."),
        ),
        Unsafe = "unsafe" => file(
            says("The file is “unsafe”"),
            says("CBP didn’t accept the file as it was saved. That says nothing about the entries."),
            By::You,
            says("Save it as CSV again, and upload the new file."),
        ) {
            fix_cite: TABLE,
        },
        TooManyNumbers = "too_many_numbers" => file(
            says("The file has too many numbers"),
            figured!(
                |g| "A declaration lists at most {} entries.",
                grouped(g.entry_window.most_in_a_declaration)
            ),
            By::You,
            says("Split it, and file a declaration for each part. The CAPE list made here comes in parts."),
        ) {
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms68315804]),
        },
        FilerCode = "filer_code" => file(
            says("A filer code doesn’t belong to the account"),
            says("An entry number begins with the code of the broker that filed it, and a broker can list only its own entries."),
            By::Broker,
            says("Take those entries out. The importer, or the broker that filed them, can list them."),
        ) {
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms68315804]),
            fix_cite: Cite::cbp(&[S::Csms68315804]),
        },
        Duplicates = "duplicates" => file(
            says("A number is listed more than once"),
            says("Each entry may be in the file only once."),
            By::You,
            says("Delete the repeats. The CAPE list made here has none."),
        ),
        NotElevenCharacters = "not_11_characters" => file(
            says("A number isn’t 11 characters long"),
            says("It is three characters of filer code, seven digits, and a check digit. A spreadsheet may have dropped a leading zero."),
            By::You,
            says("Take out dashes and spaces. Put the zero back, with an apostrophe before it, so that a spreadsheet keeps it."),
        ) {
            fix_cite: TABLE,
        },
        OtherImporter = "other_importer" => file(
            says("The account and the entry have different importers"),
            says("The entry’s importer number isn’t listed on the account that sent the file."),
            By::You,
            says("If the number is yours, have it added with the ACE Portal Account Application Web Form. If not, take the entry out."),
        ) {
            pages: &[FORM],
            fix_cite: Cite::cbp(&[S::Csms68228015]),
        },
        NotFound = "not_found" => file(
            says("The entry wasn’t found, or is archived"),
            says("ACE has no such entry, or has archived it."),
            By::You,
            says("Compare the number with the entry summary; a check digit that doesn’t fit is marked here. If the number is right, write to CBP."),
        ) {
            contact: Some(ContactId::IeepaRefunds),
        },
        Drawback = "drawback" => entry(
            says("The entry is on a drawback claim"),
            says("CAPE leaves out entries whose duties are claimed back as drawback."),
            By::Lawyer,
            says("Ask a trade lawyer, and watch the protest deadline."),
        ),
        ReconciliationFiled = "reconciliation_filed" => entry(
            says("The reconciliation is filed already"),
            says("Once its type 09 is filed, the current phases of CAPE no longer take an entry."),
            By::Nobody,
            figured!(
                |g| "Wait for a later phase. Watch the protest deadline, {} days after liquidation, and ask a trade lawyer whether to protest by then.",
                g.entry_window.protest_last_day
            ),
        ) {
            words: Some("RECON ALREADY FILED"),
            pages: &[PROTESTS],
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms69035485]),
            fix_cite: Cite::cbp(&[S::Csms69035485, S::ProtestStatutes]),
        },
        Canceled = "canceled" => entry(
            says("The entry summary is canceled or rejected"),
            says("ACE doesn’t show it as accepted."),
            By::Broker,
            says("Ask the broker why. Once ACE has accepted it, list the entry again."),
        ),
        FinalLiquidation = "final_liquidation" => entry(
            figured!(
                |g| "Liquidated or reliquidated more than {} days ago",
                g.entry_window.cape_last_day
            ),
            says("It’s too late for CAPE, which counts from the latest liquidation or reliquidation."),
            By::Nobody,
            figured!(
                |g| "You can still protest through day {}, in ACE or on paper with CBP Form 19. After that, ask a trade lawyer.",
                g.entry_window.protest_last_day
            ),
        ) {
            words: Some("ENTRY SUMMARY IS IN FINAL LIQUIDATION STATUS"),
            pages: &[PORTAL, PROTESTS],
            fix_cite: Cite::cbp(&[S::ProtestStatutes, S::ProtestFaq]),
        },
        TradeControl = "trade_control" => entry(
            says("The entry is in trade control"),
            says("ACE has accepted it, but it isn’t on a statement yet, so the broker can still change it."),
            By::Broker,
            says("Once it is on a statement and paid, list the entry again."),
        ),
        Injunction = "injunction" => entry(
            says("The entry is under an injunction"),
            says("A court has ordered CBP not to liquidate it."),
            By::Lawyer,
            says("Ask a trade lawyer what the order means. Once it is lifted, list the entry again."),
        ),
        Suspension = "suspension" => entry(
            says("A suspension is on record"),
            says("CBP’s text lets suspended entries in, but its check rejects some, such as antidumping entries with liquidation instructions."),
            By::Cbp,
            figured!(
                |g| "Once the suspension has ended, list the entry again: you have {} days from liquidation.",
                g.entry_window.cape_last_day
            ),
        ) {
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms68315804]),
        },
        UnderReview = "under_review" => entry(
            says("The entry is under review"),
            says("CBP is looking at the summary."),
            By::Cbp,
            says("Once the review is over, list the entry again. Watch for its liquidation."),
        ),
        EntryTypeNotAllowed = "entry_type" => entry(
            says("CAPE doesn’t take this entry type"),
            figured!(
                |g| "CAPE leaves out types {}, warehouse entries ({}) since {}, and entries flagged for reconciliation other than types {}.",
                types(g.entry_window.excluded_types),
                types(g.entry_window.warehouse_types),
                long(g.entry_window.warehouse_excluded_on),
                types(g.entry_window.reconcilable_types)
            ),
            By::Nobody,
            figured!(
                |g| "Watch the protest deadline. Warehouse entries wait for a later phase; CAPE takes withdrawals ({}), and they are refunded when the warehouse entry liquidates.",
                types(g.figures.withdrawal_types)
            ),
        ) {
            words: Some("ENTRY TYPE NOT ALLOWED"),
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms69127837, S::Csms69035485]),
            fix_cite: Cite::cbp(&[S::Csms69127837]),
        },
        ValueOnChapter99 = "value_on_chapter_99" => entry(
            says("A value is on a Chapter 99 number"),
            says("The goods’ value is on the line of the IEEPA tariff number (HTS) instead of their own."),
            By::Broker,
            figured!(
                |g| "The broker corrects the summary, then you list the entry again. {}",
                corrected_until(g)
            ),
        ) {
            fix_cite: CORRECTED,
        },
        NoIeepaNumber = "no_ieepa_number" => entry(
            says("The entry has no IEEPA tariff number"),
            says("No line has an HTS number 9903.01 or 9903.02, so there is nothing to refund."),
            By::You,
            says("Leave it out. If IEEPA duty was paid on it, ask the broker about the tariff numbers."),
        ),
        ProtestOnEntry = "protest" => entry(
            says("A protest is open on the entry"),
            says("A protest that is open, suspended, or denied with further review requested keeps its entry out of CAPE."),
            By::Lawyer,
            says("Don’t withdraw it before a trade lawyer has looked at the entry’s dates."),
        ) {
            words: Some("PROTEST ON ENTRY"),
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms68315804]),
        },
        StatementNotPaid = "statement_not_paid" => entry(
            says("The statement isn’t paid"),
            says("The duties are on a statement that ACE doesn’t show as paid."),
            By::Broker,
            says("Whoever pays the duties, the broker or you, settles it. Then list the entry again."),
        ),
        TariffNumbers = "tariff_numbers" => entry(
            says("A tariff number (HTS) is invalid, out of order, or missing"),
            says("The tariff numbers of a line, or their order, don’t pass CBP’s check."),
            By::Broker,
            TRY_THEN_CORRECT,
        ) {
            contact: Some(ContactId::IeepaRefunds),
            fix_cite: CORRECTED,
        },
        DutyNotCalculated = "duty" => entry(
            says("CBP can’t work out the duty"),
            says("CAPE couldn’t compute the duty without the IEEPA tariff from the lines of the summary."),
            By::Broker,
            TRY_THEN_CORRECT,
        ) {
            words: Some("UNABLE TO CALCULATE DUTY"),
            contact: Some(ContactId::IeepaRefunds),
            fix_cite: CORRECTED,
        },
        Unexpected = "unexpected" => entry(
            says("An unexpected error"),
            says("Something failed at CBP. That says nothing about the entry."),
            By::You,
            says("Try again later. After a timeout, first look in ACE for a claim number or claim details: the file may have been accepted."),
        ) {
            pages: &[PORTAL],
            fix_cite: TABLE,
        },
    }
}
