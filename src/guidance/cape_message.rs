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

const fn file(
    id: CapeMessageId,
    sense: &'static str,
    meaning: &'static str,
    fixer: Fixer,
    fix: &'static str,
) -> CapeMessage {
    row(id, CapeLevel::File, says(sense), says(meaning), fixer, says(fix))
}

const fn entry(
    id: CapeMessageId,
    sense: &'static str,
    meaning: &'static str,
    fixer: Fixer,
    fix: &'static str,
) -> CapeMessage {
    row(id, CapeLevel::Entry, says(sense), says(meaning), fixer, says(fix))
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
            "The heading or the numbers are missing",
            "CAPE reads one column: “Entry Number” on top, numbers below.",
            By::You,
            "Put exactly that in the file, as in the CAPE list made here.",
        ),
        NotCsv = "not_csv" => file(
            "The file isn’t a CSV file",
            "CAPE takes comma-separated text, not a workbook.",
            By::You,
            "Save it as CSV, and don’t open it again: a spreadsheet drops leading zeros.",
        ),
        TooLarge = "too_large" => file(
            "",
            "",
            By::You,
            "Keep only the entry numbers, and save the file as CSV again.",
        ) {
            sense: figured!(|g| "The file is over {} MB", g.cape_limits.file_megabytes),
            meaning: figured!(
                |g| "Even {} numbers take up far less, so something else is in it.",
                grouped(g.entry_window.most_in_a_declaration)
            ),
        },
        Unsafe = "unsafe" => file(
            "The file is “unsafe”",
            "CBP didn’t accept the file as it was saved. That says nothing about the entries.",
            By::You,
            "Save it as CSV again, and upload the new file.",
        ) {
            fix_cite: TABLE,
        },
        TooManyNumbers = "too_many_numbers" => file(
            "The file has too many numbers",
            "",
            By::You,
            "Split it, and file a declaration for each part. The CAPE list made here comes in parts.",
        ) {
            meaning: figured!(
                |g| "A declaration lists at most {} entries.",
                grouped(g.entry_window.most_in_a_declaration)
            ),
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms68315804]),
        },
        FilerCode = "filer_code" => file(
            "A filer code isn’t the account’s",
            "An entry number begins with the code of the broker that filed it, and a broker can list only its own entries.",
            By::Broker,
            "Take those entries out. The broker that filed them can list them, or the importer.",
        ) {
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms68315804]),
            fix_cite: Cite::cbp(&[S::Csms68315804]),
        },
        Duplicates = "duplicates" => file(
            "A number is listed more than once",
            "Each entry may be in the file only once.",
            By::You,
            "Delete the repeats. The CAPE list made here has none.",
        ),
        NotElevenCharacters = "not_11_characters" => file(
            "A number isn’t 11 characters long",
            "It is three characters of filer code, seven digits, and a check digit. A spreadsheet may have dropped a leading zero.",
            By::You,
            "Take out dashes and spaces. Put the zero back, with an apostrophe before it, so that a spreadsheet keeps it.",
        ) {
            fix_cite: TABLE,
        },
        OtherImporter = "other_importer" => file(
            "The account and the entry have different importers",
            "The entry’s importer number isn’t listed on the account that sent the file.",
            By::You,
            "If the number is yours, have it added with the ACE Portal Account Application Web Form. If not, take the entry out.",
        ) {
            pages: &[FORM],
            fix_cite: Cite::cbp(&[S::Csms68228015]),
        },
        NotFound = "not_found" => file(
            "The entry wasn’t found, or is archived",
            "ACE has no such entry, or has archived it.",
            By::You,
            "Compare the number with the entry summary; a check digit that doesn’t fit is marked here. If the number is right, write to CBP.",
        ) {
            contact: Some(ContactId::IeepaRefunds),
        },
        Drawback = "drawback" => entry(
            "The entry is on a drawback claim",
            "CAPE leaves out entries whose duties are claimed back as drawback.",
            By::Lawyer,
            "Ask a trade lawyer, and watch the protest deadline.",
        ),
        ReconciliationFiled = "reconciliation_filed" => entry(
            "The reconciliation is filed already",
            "Once its type 09 is filed, the current phases of CAPE no longer take an entry.",
            By::Nobody,
            "",
        ) {
            words: Some("RECON ALREADY FILED"),
            fix: figured!(
                |g| "Wait for a later phase. Watch the protest deadline, {} days after liquidation, and ask a trade lawyer whether to protest by then.",
                g.entry_window.protest_last_day
            ),
            pages: &[PROTESTS],
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms69035485]),
            fix_cite: Cite::cbp(&[S::Csms69035485, S::ProtestStatutes]),
        },
        Canceled = "canceled" => entry(
            "The entry summary is canceled or rejected",
            "ACE doesn’t show it as accepted.",
            By::Broker,
            "Ask the broker why. Once ACE has accepted it, list the entry again.",
        ),
        FinalLiquidation = "final_liquidation" => entry(
            "",
            "It’s too late for CAPE, which counts from the latest liquidation or reliquidation.",
            By::Nobody,
            "",
        ) {
            words: Some("ENTRY SUMMARY IS IN FINAL LIQUIDATION STATUS"),
            sense: figured!(
                |g| "Liquidated or reliquidated more than {} days ago",
                g.entry_window.cape_last_day
            ),
            fix: figured!(
                |g| "You can still protest through day {}, in ACE or on paper with CBP Form 19. After that, ask a trade lawyer.",
                g.entry_window.protest_last_day
            ),
            pages: &[PORTAL, PROTESTS],
            fix_cite: Cite::cbp(&[S::ProtestStatutes, S::ProtestFaq]),
        },
        TradeControl = "trade_control" => entry(
            "The entry is in trade control",
            "ACE has accepted it, but it isn’t on a statement yet, so the broker can still change it.",
            By::Broker,
            "Once it is on a statement and paid, list the entry again.",
        ),
        Injunction = "injunction" => entry(
            "The entry is under an injunction",
            "A court has ordered CBP not to liquidate it.",
            By::Lawyer,
            "Ask a trade lawyer what the order means. Once it is lifted, list the entry again.",
        ),
        Suspension = "suspension" => entry(
            "A suspension is on record",
            "CBP’s text lets suspended entries in, but its check rejects some, such as antidumping entries with liquidation instructions.",
            By::Cbp,
            "",
        ) {
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms68315804]),
            fix: figured!(
                |g| "Once the suspension has ended, list the entry again: you have {} days from liquidation.",
                g.entry_window.cape_last_day
            ),
        },
        UnderReview = "under_review" => entry(
            "The entry is under review",
            "CBP is looking at the summary.",
            By::Cbp,
            "Once the review is over, list the entry again. Watch for its liquidation.",
        ),
        EntryTypeNotAllowed = "entry_type" => entry("CAPE doesn’t take this entry type", "", By::Nobody, "") {
            words: Some("ENTRY TYPE NOT ALLOWED"),
            meaning: figured!(
                |g| "CAPE leaves out types {}, warehouse entries ({}) since {}, and entries flagged for reconciliation other than types {}.",
                types(g.entry_window.excluded_types),
                types(g.entry_window.warehouse_types),
                long(g.entry_window.warehouse_excluded_on),
                types(g.entry_window.reconcilable_types)
            ),
            fix: figured!(
                |g| "Watch the protest deadline. Warehouse entries wait for a later phase; CAPE takes withdrawals ({}), and they are refunded when the warehouse entry liquidates.",
                types(g.figures.withdrawal_types)
            ),
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms69127837, S::Csms69035485]),
            fix_cite: Cite::cbp(&[S::Csms69127837]),
        },
        ValueOnChapter99 = "value_on_chapter_99" => entry(
            "A value is on a Chapter 99 number",
            "The goods’ value is on the line of the IEEPA tariff number (HTS) instead of their own.",
            By::Broker,
            "",
        ) {
            fix: figured!(
                |g| "The broker corrects the summary, then you list the entry again. {}",
                corrected_until(g)
            ),
            fix_cite: CORRECTED,
        },
        NoIeepaNumber = "no_ieepa_number" => entry(
            "The entry has no IEEPA tariff number",
            "No line has an HTS number 9903.01 or 9903.02, so there is nothing to refund.",
            By::You,
            "Leave it out. If IEEPA duty was paid on it, ask the broker about the tariff numbers.",
        ),
        ProtestOnEntry = "protest" => entry(
            "A protest is open on the entry",
            "A protest that is open, suspended, or denied with further review requested keeps its entry out of CAPE.",
            By::Lawyer,
            "Don’t withdraw it before a trade lawyer has looked at the entry’s dates.",
        ) {
            words: Some("PROTEST ON ENTRY"),
            cite: Cite::cbp(&[S::CapeErrorTable, S::Csms68315804]),
        },
        StatementNotPaid = "statement_not_paid" => entry(
            "The statement isn’t paid",
            "The duties are on a statement that ACE doesn’t show as paid.",
            By::Broker,
            "Whoever pays the duties, the broker or you, settles it. Then list the entry again.",
        ),
        TariffNumbers = "tariff_numbers" => entry(
            "A tariff number (HTS) is invalid, out of order, or missing",
            "The tariff numbers of a line, or their order, don’t pass CBP’s check.",
            By::Broker,
            "",
        ) {
            fix: TRY_THEN_CORRECT,
            contact: Some(ContactId::IeepaRefunds),
            fix_cite: CORRECTED,
        },
        DutyNotCalculated = "duty" => entry(
            "CBP can’t work out the duty",
            "CAPE couldn’t compute the duty without the IEEPA tariff from the lines of the summary.",
            By::Broker,
            "",
        ) {
            words: Some("UNABLE TO CALCULATE DUTY"),
            fix: TRY_THEN_CORRECT,
            contact: Some(ContactId::IeepaRefunds),
            fix_cite: CORRECTED,
        },
        Unexpected = "unexpected" => entry(
            "An unexpected error",
            "Something failed at CBP. That says nothing about the entry.",
            By::You,
            "Try again later. After a timeout, first look in ACE for a claim number or claim details: the file may have been accepted.",
        ) {
            pages: &[PORTAL],
            fix_cite: TABLE,
        },
    }
}
