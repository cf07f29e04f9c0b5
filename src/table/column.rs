//! What a column can be mapped to, and the names such columns have.

use super::cell::key;
use crate::choice::Choice;
use crate::facts::{AnswerKind, AnyChoice, EntryAnswer, GroupAnswer, PersonAnswer};
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a column holds: an answer, or what helps to read one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// An answer about an entry.
    Entry(EntryAnswer),
    /// An answer about a person.
    Person(PersonAnswer),
    /// The filer code of the entry number, in a column of its own.
    FilerCode,
    /// The issue an entry is flagged for, as a code; anything but zeros and no means it is.
    ReconciliationIssueCode,
    /// The first name of a person, where the last has a column of its own.
    FirstName,
}

impl Column {
    /// Its short name; that of the answer in the file, where there is one.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Entry(answer) => answer.name(),
            Self::Person(answer) => answer.name(),
            Self::FilerCode => "filer_code",
            Self::ReconciliationIssueCode => "reconciliation_issue_code",
            Self::FirstName => "first_name",
        }
    }

    /// What it answers: a flag and its issue code answer the same.
    pub(super) fn answers(self) -> Self {
        match self {
            Self::ReconciliationIssueCode => Self::Entry(EntryAnswer::FlaggedForReconciliation),
            other => other,
        }
    }

    /// The kind of the answer it holds; `None` where it holds a part of one.
    pub(super) fn kind(self) -> Option<AnswerKind> {
        match self.answers() {
            Self::Entry(answer) => Some(answer.kind()),
            Self::Person(answer) => Some(answer.kind()),
            Self::FilerCode | Self::ReconciliationIssueCode | Self::FirstName => None,
        }
    }

    /// The choices of the answer it holds; empty where that is no closed answer.
    pub(crate) fn choices(self) -> &'static [AnyChoice] {
        self.kind().map_or(&[], AnswerKind::choices)
    }

    /// Whether it answers yes, no, or unknown.
    pub(super) fn is_yes_or_no(self) -> bool {
        matches!(self.choices(), [AnyChoice::Answer(_), ..])
    }

    /// Whether it holds dates.
    pub(super) fn is_date(self) -> bool {
        matches!(self.kind(), Some(AnswerKind::Day | AnswerKind::LastLogin))
    }

    /// The short name of a problem with its words: all yes-or-no columns share one.
    pub(super) fn word_name(self) -> &'static str {
        if self.is_yes_or_no() {
            "answer"
        } else {
            self.name()
        }
    }

    /// What a column of this name is, among the columns of a kind.
    pub(super) fn named(name: &str, kind: Kind) -> Option<Self> {
        // Every cell of the first rows is looked up, and a row may have as many as a file has bytes.
        static ENTRIES: OnceLock<HashMap<&str, Column>> = OnceLock::new();
        static PEOPLE: OnceLock<HashMap<&str, Column>> = OnceLock::new();
        let known = match kind {
            Kind::Entries => &ENTRIES,
            Kind::People => &PEOPLE,
        };
        let all = || {
            kind.names()
                .iter()
                .flat_map(|(column, names)| names.split_whitespace().map(|name| (name, *column)))
        };
        known
            .get_or_init(|| all().collect())
            .get(key(name).as_str())
            .copied()
    }

    /// Whether the name alone says too little: such a column is checked against its cells.
    pub(super) fn is_vague(name: &str) -> bool {
        let key = key(name);
        VAGUE.split(' ').any(|vague| vague == key)
    }
}

/// What a table lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Entries.
    Entries,
    /// People with a portal login.
    People,
}

impl Kind {
    /// Every column a table of this kind may have, in the order they are offered.
    #[must_use]
    pub fn columns(self) -> Vec<Column> {
        let offered = self.names().iter().filter(|(_, names)| !names.is_empty());
        offered.map(|(column, _)| *column).collect()
    }

    fn names(self) -> &'static [(Column, &'static str)] {
        match self {
            Self::Entries => &ENTRIES,
            Self::People => &PEOPLE,
        }
    }
}

use EntryAnswer as E;
use PersonAnswer as P;

/// Every answer about an entry with the names its column may have, as [`key`] leaves them: those of ACE reports, those
/// people use, and those of our own files. One without names has no column. Scheduled, projected, and estimated days
/// of liquidation are not days of liquidation.
const ENTRIES: [(Column, &str); E::ALL.len() + 2] = [
    (
        Column::Entry(E::EntryNumber),
        "entrynumber entryno entrynum entrynbr entry entries entrysummarynumber entrysummaryno \
         entrysummarynum entrysummarynbr entrysummary esnumber esno cbpentrynumber \
         customsentrynumber customsentryno cbpentryno entryid importentrynumber",
    ),
    (
        Column::FilerCode,
        "filercode entryfilercode filer entryfiler brokerfilercode",
    ),
    (
        Column::Entry(E::Label),
        "label reference description name po ponumber importerreference brokerreference \
         clientreference customerreference ourreference shipment nickname",
    ),
    (
        Column::Entry(E::EntryType),
        "entrytype entrytypecode type typecode entrytypecd entrysummarytype entrysummarytypecode",
    ),
    (
        Column::Entry(E::Liquidation),
        "liquidationstatus liqstatus liquidation liquidationstatuscode \
         liquidationstatusdescription status entryliquidationstatus",
    ),
    (
        Column::Entry(E::LiquidatedOn),
        "liquidationdate liqdate liquidatedon liquidated dateofliquidation actualliquidationdate \
         liquidateddate dateliquidated entryliquidationdate",
    ),
    (
        Column::Entry(E::FlaggedForReconciliation),
        "reconciliationflag reconflag reconciliationindicator reconindicator \
         flaggedforreconciliation reconciliation recon reconciliationflagindicator flaggedforrecon",
    ),
    (
        Column::ReconciliationIssueCode,
        "reconissuecode reconciliationissuecode reconcode reconciliationcode issuecode",
    ),
    (
        Column::Entry(E::Type09Filed),
        "type09filed 09filed reconciliationfiled reconfiled reconentryfiled \
         reconciliationentryfiled",
    ),
    (
        Column::Entry(E::ReconciliationDueOn),
        "reconciliationduedate reconduedate reconciliationdue recondue reconciliationdueon \
         reconentryduedate reconciliationentryduedate",
    ),
    (
        Column::Entry(E::OpenProtest),
        "openprotest protest protestopen protestpending protestfiled protestindicator",
    ),
    (Column::Entry(E::CapeAccepted), ""),
    (Column::Entry(E::IeepaCents), ""),
];

/// The same for people. Mail addresses, user ids, and telephone numbers are never read.
const PEOPLE: [(Column, &str); P::ALL.len() + 1] = [
    (
        Column::Person(P::Label),
        "name user username fullname initials person label portaluser \
         userfullname contact lastname surname familyname",
    ),
    (Column::FirstName, "firstname givenname forename"),
    (
        Column::Person(P::Role),
        "role usertype access accesslevel userrole acerole type portalrole \
         accounttype accountrole aceaccountrole portalaccountrole usertypename",
    ),
    (
        Column::Person(P::LastLogin),
        "lastlogin lastlogon lastlogindate lastlogondate lastaccess lastaccessed lastsignin \
         lastloginon lastloggedin lastsuccessfullogin lastactivity",
    ),
    (
        Column::Person(P::Deactivation),
        "accountstatus status portalstatus deactivation userstatus loginstatus deactivated",
    ),
    (Column::Person(P::Password), "password passwordknown"),
    (
        Column::Person(P::Mailbox),
        "emailcontrolled mailbox mailboxcontrolled emailaccess controlsemail hasmailbox \
         controlsmailbox canreademail",
    ),
    (
        Column::Person(P::SecurityAnswers),
        "securityanswers securityquestions securityanswersknown securityquestionsknown",
    ),
    (
        Column::Person(P::Employment),
        "employment employed employeestatus employmentstatus stillemployed stillhere",
    ),
];

/// Names that other columns have as well.
const VAGUE: &str = "status type description name reference recon reconciliation protest liquidation \
    liquidated user access contact entry entries filer shipment po password \
    securityanswers securityquestions";

#[cfg(test)]
mod tests {
    use super::*;

    /// Each answer has its row, so a new one gets a column or none on purpose.
    #[test]
    fn every_answer_has_one_row() {
        let rows = |column: Column| {
            let all = ENTRIES.iter().chain(&PEOPLE);
            all.filter(|(listed, _)| *listed == column).count()
        };
        for answer in EntryAnswer::ALL {
            assert_eq!(rows(Column::Entry(*answer)), 1, "{answer:?}");
        }
        for answer in PersonAnswer::ALL {
            assert_eq!(rows(Column::Person(*answer)), 1, "{answer:?}");
        }
    }

    /// A name leads to one column, and is written as names are compared.
    #[test]
    fn every_name_leads_to_its_column() {
        for kind in [Kind::Entries, Kind::People] {
            for (column, names) in kind.names() {
                for name in names.split_whitespace() {
                    assert_eq!(Column::named(name, kind), Some(*column), "{name}");
                }
            }
        }
    }
}
