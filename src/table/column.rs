//! What a column can be mapped to, and the headings such columns have.

use crate::choice::Choice;
use crate::facts::{AnswerKind, AnyChoice, EntryAnswer, GroupAnswer, PersonAnswer};

/// What a column holds: an answer, or something that helps to read one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    Entry(EntryAnswer),
    Person(PersonAnswer),
    /// The filer code of the entry number, in its own column.
    FilerCode,
    /// The check digit of the entry number, in its own column.
    CheckDigit,
    /// The code of the issue an entry is flagged for; anything but zeros and "no" means that it is flagged.
    ReconciliationIssueCode,
    /// The number of a protest: if there is one, there is a protest.
    ProtestNumber,
    ProtestStatus,
    /// The tariff number of a line; IEEPA numbers begin with 9903.01 or 9903.02.
    HtsNumber,
    LineDuty,
    /// The status of a CAPE claim, for one entry.
    ClaimStatus,
    /// Why CAPE didn't accept an entry, in CBP's words.
    ClaimError,
    /// The day of an event in CBP's liquidation bulletin.
    EventDate,
    /// A person's first name, if the last name has its own column.
    FirstName,
}

impl Column {
    /// Its short name: the answer's name in the file, if it has one.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entry(answer) => answer.name(),
            Self::Person(answer) => answer.name(),
            Self::FilerCode => "filer_code",
            Self::CheckDigit => "check_digit",
            Self::ReconciliationIssueCode => "reconciliation_issue_code",
            Self::ProtestNumber => "protest_number",
            Self::ProtestStatus => "protest_status",
            Self::HtsNumber => "hts_number",
            Self::LineDuty => "line_duty",
            Self::ClaimStatus => "claim_status",
            Self::ClaimError => "claim_error",
            Self::EventDate => "event_date",
            Self::FirstName => "first_name",
        }
    }

    /// The answer it contributes to: a flag and its issue code give the same answer.
    #[must_use]
    pub fn answers(self) -> Self {
        match self {
            Self::ReconciliationIssueCode => Self::Entry(EntryAnswer::FlaggedForReconciliation),
            Self::ProtestNumber | Self::ProtestStatus => Self::Entry(EntryAnswer::OpenProtest),
            Self::ClaimStatus => Self::Entry(EntryAnswer::CapeAccepted),
            Self::EventDate => Self::Entry(EntryAnswer::LiquidatedOn),
            other => other,
        }
    }

    /// Whether a table can have only one of the two, because both give the same answer and neither completes the other.
    pub(super) fn excludes(self, other: Self) -> bool {
        let of_protest = |column| matches!(column, Self::ProtestNumber | Self::ProtestStatus);
        let completes = self != other && of_protest(self) && of_protest(other);
        self.answers() == other.answers() && !completes
    }

    /// The kind of answer it holds; `None` if it holds a part of one.
    pub(super) fn kind(self) -> Option<AnswerKind> {
        match self {
            Self::Entry(answer) => Some(answer.kind()),
            Self::Person(answer) => Some(answer.kind()),
            Self::ReconciliationIssueCode | Self::ProtestStatus | Self::ClaimStatus | Self::EventDate => {
                self.answers().kind()
            }
            _ => None,
        }
    }

    /// The choices of the answer it holds; empty if that isn't multiple choice.
    pub(crate) fn choices(self) -> &'static [AnyChoice] {
        self.kind().map_or(&[], AnswerKind::choices)
    }

    /// Whether its answers are yes, no, and unknown.
    pub(super) fn is_yes_or_no(self) -> bool {
        matches!(self.choices(), [AnyChoice::Answer(_), ..])
    }

    pub(super) fn is_date(self) -> bool {
        matches!(self.kind(), Some(AnswerKind::Day | AnswerKind::LastLogin))
    }

    /// The short name for a problem with a word in it; all yes-or-no columns share one.
    pub(super) fn word_name(self) -> &'static str {
        if self.is_yes_or_no() {
            "answer"
        } else {
            self.name()
        }
    }
}

/// What a table lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Entries,
    /// People with a portal login.
    People,
}

impl Kind {
    /// Every column a table of this kind may have, in the order they are offered.
    pub fn columns(self) -> Vec<Column> {
        let offered = self.headings().iter().filter(|heading| !heading.names.is_empty());
        offered.map(|heading| heading.column).collect()
    }

    pub(super) fn headings(self) -> &'static [Heading] {
        match self {
            Self::Entries => &ENTRIES,
            Self::People => &PEOPLE,
        }
    }
}

pub(super) struct Heading {
    pub(super) column: Column,
    /// Its names, separated by commas: those in ACE reports, those people use, and those in our own files.
    pub(super) names: &'static str,
    /// Words that may be added to its names without changing the meaning.
    pub(super) noise: &'static str,
}

const fn heading(column: Column, names: &'static str, noise: &'static str) -> Heading {
    Heading { column, names, noise }
}

use EntryAnswer as E;
use PersonAnswer as P;

/// Every answer about an entry, and the columns that help to read one.
const ENTRIES: [Heading; E::ALL.len() + 10] = [
    heading(
        Column::Entry(E::EntryNumber),
        "entry number, entry, entries, entry summary number, entry summary, entry id, entry nbr",
        "import importer importers broker brokers our your house check digit fmt cbf",
    ),
    heading(
        Column::FilerCode,
        "filer code, entry filer code, filer, entry filer, broker filer code",
        "entry number 3 digit",
    ),
    heading(
        Column::CheckDigit,
        "check digit, entry check digit, checkdigit",
        "number entry summary",
    ),
    heading(
        Column::Entry(E::Label),
        "label, reference, description, name, po, po number, importer reference, broker reference, client reference, \
         customer reference, our reference, shipment, nickname, purchase order, purchase order number, invoice number, \
         file number, broker file number, reference number",
        "number internal your our",
    ),
    heading(
        Column::Entry(E::EntryType),
        "entry type, entry type code, type, type code, entry summary type, entry summary type code",
        "number",
    ),
    heading(
        Column::Entry(E::Liquidation),
        "liquidation status, liquidation, status, liquidation status code, event, liquidation event",
        "entry summary current code description text name indicator",
    ),
    heading(
        Column::Entry(E::LiquidatedOn),
        "liquidation date, liquidated on, liquidated, liquidated date, liquidation day",
        "entry summary actual posted posting final effective latest last recent most",
    ),
    heading(Column::EventDate, "event date, liquidation event date", "entry"),
    heading(
        Column::Entry(E::FlaggedForReconciliation),
        "reconciliation flag, reconciliation indicator, flagged reconciliation, reconciliation, \
         reconciliation flag indicator, reconciliation flagged",
        "entry summary code status",
    ),
    heading(
        Column::ReconciliationIssueCode,
        "reconciliation issue code, reconciliation code, issue code, reconciliation issue, reconciliation issue indicator",
        "entry summary number type",
    ),
    heading(
        Column::Entry(E::Type09Filed),
        "type 09 filed, 09 filed, reconciliation filed, reconciliation entry filed, type 9 filed",
        "date indicator",
    ),
    heading(
        Column::Entry(E::ReconciliationDueOn),
        "reconciliation due date, reconciliation due, reconciliation due on, reconciliation entry due date",
        "summary filing",
    ),
    heading(
        Column::Entry(E::OpenProtest),
        "open protest, protest, protest pending, protest filed, protest indicator, protested, protest active, under protest",
        "entry summary",
    ),
    heading(
        Column::ProtestNumber,
        "protest number, protest id",
        "entry summary",
    ),
    heading(
        Column::ProtestStatus,
        "protest status, protest status code",
        "entry summary current description",
    ),
    heading(
        Column::Entry(E::CapeAccepted),
        "cape accepted, accepted cape declaration, cape declaration accepted",
        "",
    ),
    heading(
        Column::ClaimStatus,
        "claim status, cape status, cape claim status, cape declaration status",
        "entry",
    ),
    heading(
        Column::ClaimError,
        "error description, error message, cape error, claim error, error",
        "entry code text",
    ),
    heading(
        Column::Entry(E::IeepaCents),
        "ieepa duty, ieepa, ieepa duty amount, ieepa amount, ieepa duty paid, ieepa tariff paid, ieepa refund amount",
        "line entry usd paid total",
    ),
    heading(
        Column::HtsNumber,
        "hts number, hts, hts number full, tariff number, hts code, tariff code, hts number line",
        "line full entry summary",
    ),
    heading(
        Column::LineDuty,
        "line tariff duty amount, line duty amount, tariff duty amount, duty amount, line duty, duty",
        "usd paid entry summary",
    ),
];

/// The same for people. E-mail addresses, user ids, and telephone numbers are never read.
const PEOPLE: [Heading; P::ALL.len() + 1] = [
    heading(
        Column::Person(P::Label),
        "name, user, username, user name, full name, initials, person, label, portal user, contact, last name, surname, \
         family name, employee, account holder, login holder, first and last name, contact name, display name, staff, \
         staff member, member, person name, employee name, user full name, holder, account user, name of user",
        "portal user full display legal contact employee person holder preferred",
    ),
    heading(Column::FirstName, "first name, given name, forename", "user"),
    heading(
        Column::Person(P::Role),
        "role, user type, access, access level, user role, type, portal role, account type, account role, \
         user type name, access type, account access, user access, privilege, privileges, permission",
        "portal user trade account level",
    ),
    heading(
        Column::Person(P::LastLogin),
        "last login, last login date, last access, last accessed, last activity, last active, last used, last seen, login date, \
         last session, recent login, latest login, last successful login, last use, last visit",
        "user account portal date time timestamp datetime est edt et utc gmt cst pst local most successful day",
    ),
    heading(
        Column::Person(P::Deactivation),
        "account status, status, portal status, deactivation, user status, login status, deactivated, access status",
        "portal account user current trade",
    ),
    heading(
        Column::Person(P::Password),
        "password, password known, knows password",
        "still",
    ),
    heading(
        Column::Person(P::Mailbox),
        "email controlled, mailbox, mailbox controlled, email access, controls email, has mailbox, \
         controls mailbox, can read email, inbox, inbox access, mailbox access, reads email, email reachable, email works",
        "still e",
    ),
    heading(
        Column::Person(P::SecurityAnswers),
        "security answers, security questions, security answers known, security questions known",
        "still",
    ),
    heading(
        Column::Person(P::Employment),
        "employment, employed, employee status, employment status, still employed, still here, still with us, still with company",
        "current",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Each answer has a row, so whether a new one gets a column is a deliberate choice.
    #[test]
    fn every_answer_has_one_row() {
        let rows = |column: Column| {
            let all = ENTRIES.iter().chain(&PEOPLE);
            all.filter(|heading| heading.column == column).count()
        };
        for answer in EntryAnswer::ALL {
            assert_eq!(rows(Column::Entry(*answer)), 1, "{answer:?}");
        }
        for answer in PersonAnswer::ALL {
            assert_eq!(rows(Column::Person(*answer)), 1, "{answer:?}");
        }
    }
}
