//! What a column can be taken for, and the names such columns have.

use super::cell::key;
use crate::facts::choice_names;
use std::collections::HashMap;
use std::sync::OnceLock;

choice_names! {
    /// A column of a table of entries.
    EntryColumn {
        /// The entry number.
        EntryNumber = "entry_number",
        /// The filer code, where it stands in a column of its own.
        FilerCode = "filer_code",
        /// A name of the respondent's own.
        Label = "label",
        /// The entry type.
        EntryType = "entry_type",
        /// Where liquidation stands.
        Liquidation = "liquidation",
        /// The day of liquidation.
        LiquidatedOn = "liquidated_on",
        /// Whether it is flagged for reconciliation.
        FlaggedForReconciliation = "flagged_for_reconciliation",
        /// The issue it is flagged for, as a code; anything but zeros and no means it is.
        ReconciliationIssueCode = "reconciliation_issue_code",
        /// Whether the type 09 is filed.
        Type09Filed = "type_09_filed",
        /// The day reconciliation is due.
        ReconciliationDueOn = "reconciliation_due_on",
        /// Whether a protest is open.
        OpenProtest = "open_protest",
    }

    /// A column of a table of people.
    PersonColumn {
        /// The name or initials.
        Label = "label",
        /// The first name, where the last stands in a column of its own.
        FirstName = "first_name",
        /// The role.
        Role = "role",
        /// The last login.
        LastLogin = "last_login",
        /// What ACE shows about the login.
        Deactivation = "deactivation",
        /// Whether the password is known.
        Password = "password",
        /// Whether the mailbox is controlled.
        Mailbox = "mailbox",
        /// Whether the security answers are known.
        SecurityAnswers = "security_answers",
        /// Whether the person is still there.
        Employment = "employment",
    }
}

/// A column of either kind of table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Of a table of entries.
    Entry(EntryColumn),
    /// Of a table of people.
    Person(PersonColumn),
}

impl Column {
    /// Its short name; that of the answer in the file, where there is one.
    #[must_use]
    pub fn name(self) -> &'static str {
        use crate::facts::Choice;
        match self {
            Self::Entry(column) => column.name(),
            Self::Person(column) => column.name(),
        }
    }

    /// What it answers: a flag and its issue code answer the same.
    pub(super) fn answers(self) -> Self {
        match self {
            Self::Entry(EntryColumn::ReconciliationIssueCode) => {
                Self::Entry(EntryColumn::FlaggedForReconciliation)
            }
            other => other,
        }
    }

    /// The short name of a problem with its words: all yes-or-no columns share one.
    pub(super) fn word_name(self) -> &'static str {
        use EntryColumn as E;
        match self {
            Self::Entry(
                E::FlaggedForReconciliation | E::ReconciliationIssueCode | E::Type09Filed | E::OpenProtest,
            ) => "answer",
            other => other.name(),
        }
    }

    /// What a column of this name is, among the columns of a kind.
    pub(super) fn named(name: &str, kind: Kind) -> Option<Self> {
        // Every cell of the first rows is looked up, and a row may have as many as a file has bytes.
        static ENTRIES: Names = OnceLock::new();
        static PEOPLE: Names = OnceLock::new();
        let known = match kind {
            Kind::Entries => ENTRIES.get_or_init(|| lookup(ENTRY_NAMES, Self::Entry)),
            Kind::People => PEOPLE.get_or_init(|| lookup(PERSON_NAMES, Self::Person)),
        };
        known.get(key(name).as_str()).copied()
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
        use crate::facts::Choice;
        match self {
            Self::Entries => EntryColumn::ALL.iter().copied().map(Column::Entry).collect(),
            Self::People => PersonColumn::ALL.iter().copied().map(Column::Person).collect(),
        }
    }
}

type Names = OnceLock<HashMap<&'static str, Column>>;

/// Every name with its column.
fn lookup<C: Copy>(table: &[(C, &'static str)], column: fn(C) -> Column) -> HashMap<&'static str, Column> {
    let of = |(one, names): &(C, &'static str)| {
        let one = column(*one);
        names.split(' ').map(move |name| (name, one))
    };
    table.iter().flat_map(of).collect()
}

use EntryColumn as E;
use PersonColumn as P;

/// Names as [`key`] leaves them: those of ACE reports, those people use, and those of our own files.
/// Scheduled, projected and estimated days of liquidation are none of them.
const ENTRY_NAMES: &[(E, &str)] = &[
    (
        E::EntryNumber,
        "entrynumber entryno entrynum entrynbr entry entries entrysummarynumber entrysummaryno \
         entrysummarynum entrysummarynbr entrysummary esnumber esno cbpentrynumber \
         customsentrynumber customsentryno cbpentryno entryid importentrynumber",
    ),
    (
        E::FilerCode,
        "filercode entryfilercode filer entryfiler brokerfilercode",
    ),
    (
        E::Label,
        "label reference description name po ponumber importerreference brokerreference \
         clientreference customerreference ourreference shipment nickname",
    ),
    (
        E::EntryType,
        "entrytype entrytypecode type typecode entrytypecd entrysummarytype entrysummarytypecode",
    ),
    (
        E::Liquidation,
        "liquidationstatus liqstatus liquidation liquidationstatuscode \
         liquidationstatusdescription status entryliquidationstatus",
    ),
    (
        E::LiquidatedOn,
        "liquidationdate liqdate liquidatedon liquidated dateofliquidation actualliquidationdate \
         liquidateddate dateliquidated entryliquidationdate",
    ),
    (
        E::FlaggedForReconciliation,
        "reconciliationflag reconflag reconciliationindicator reconindicator \
         flaggedforreconciliation reconciliation recon reconciliationflagindicator flaggedforrecon",
    ),
    (
        E::ReconciliationIssueCode,
        "reconissuecode reconciliationissuecode reconcode reconciliationcode issuecode",
    ),
    (
        E::Type09Filed,
        "type09filed 09filed reconciliationfiled reconfiled reconentryfiled \
         reconciliationentryfiled",
    ),
    (
        E::ReconciliationDueOn,
        "reconciliationduedate reconduedate reconciliationdue recondue reconciliationdueon \
         reconentryduedate reconciliationentryduedate",
    ),
    (
        E::OpenProtest,
        "openprotest protest protestopen protestpending protestfiled protestindicator",
    ),
];

/// The same for people. Mail addresses, user ids and telephones are none of them.
const PERSON_NAMES: &[(P, &str)] = &[
    (
        P::Label,
        "name user username fullname initials person label portaluser \
         userfullname contact lastname surname familyname",
    ),
    (P::FirstName, "firstname givenname forename"),
    (
        P::Role,
        "role usertype access accesslevel userrole acerole type portalrole \
         accounttype accountrole aceaccountrole portalaccountrole usertypename",
    ),
    (
        P::LastLogin,
        "lastlogin lastlogon lastlogindate lastlogondate lastaccess lastaccessed lastsignin \
         lastloginon lastloggedin lastsuccessfullogin lastactivity",
    ),
    (
        P::Mailbox,
        "emailcontrolled mailbox mailboxcontrolled emailaccess controlsemail hasmailbox \
         controlsmailbox canreademail",
    ),
    (
        P::Deactivation,
        "accountstatus status portalstatus deactivation userstatus loginstatus deactivated",
    ),
    (
        P::Employment,
        "employment employed employeestatus employmentstatus stillemployed stillhere",
    ),
    (P::Password, "password passwordknown"),
    (
        P::SecurityAnswers,
        "securityanswers securityquestions securityanswersknown securityquestionsknown",
    ),
];

/// Names that other columns have as well.
const VAGUE: &str = "status type description name reference recon reconciliation protest liquidation \
    liquidated user access contact entry entries filer shipment po password \
    securityanswers securityquestions";
