//! An entry of goods whose IEEPA duties are to come back.

use super::group::group;
use super::{Answer, Cents, EntryNumber, EntryType, Id, Label, LiquidationStatus};
use chrono::NaiveDate;

group! {
    /// An entry.
    Entry(id: Id), EntryAnswer {
        /// A name.
        Label label: Label;
        /// The entry number, kept only if the respondent chooses.
        EntryNumber entry_number: EntryNumber;
        /// The entry type.
        EntryType entry_type: EntryType;
        /// The liquidation status.
        Liquidation liquidation = LiquidationStatus(liquidation_status, set_liquidation_status);
        /// The day of liquidation; only with `liquidated`.
        LiquidatedOn liquidated_on = NaiveDate(liquidated_on, set_liquidated_on);
        /// Whether it is flagged for reconciliation.
        FlaggedForReconciliation flagged_for_reconciliation: Answer;
        /// Whether the type 09 has been filed.
        Type09Filed type_09_filed: Answer;
        /// The day reconciliation is due.
        ReconciliationDueOn reconciliation_due_on: NaiveDate;
        /// Whether a protest on it is open.
        OpenProtest open_protest: Answer;
        /// Whether it is on an accepted CAPE declaration.
        CapeAccepted cape_accepted: Answer;
        /// The IEEPA duty paid, in cents.
        IeepaCents ieepa_cents: Cents;
    }
    held {
        /// The liquidation status, with the day if known.
        liquidation: Liquidation
    }
}

impl Entry {
    /// The day of liquidation, if liquidated and known.
    pub fn liquidated_on(&self) -> Option<NaiveDate> {
        match self.liquidation {
            Some(Liquidation::Liquidated(on)) => on,
            _ => None,
        }
    }

    fn liquidation_status(&self) -> Option<LiquidationStatus> {
        self.liquidation.map(Liquidation::status)
    }

    /// Keeps the day if the status stays "liquidated".
    fn set_liquidation_status(&mut self, status: Option<LiquidationStatus>) {
        let day = self.liquidated_on();
        self.liquidation = status.map(|status| Liquidation::from_parts(status, day));
    }

    /// Does nothing unless the entry is liquidated.
    fn set_liquidated_on(&mut self, day: Option<NaiveDate>) {
        if let Some(Liquidation::Liquidated(on)) = &mut self.liquidation {
            *on = day;
        }
    }
}

/// The liquidation status. Only "liquidated" can have a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Liquidation {
    Unliquidated,
    Suspended,
    Extended,
    /// Liquidated, on this day where it is known.
    Liquidated(Option<NaiveDate>),
    Unknown,
}

impl Liquidation {
    /// The status without the day.
    pub fn status(self) -> LiquidationStatus {
        match self {
            Self::Unliquidated => LiquidationStatus::Unliquidated,
            Self::Suspended => LiquidationStatus::Suspended,
            Self::Extended => LiquidationStatus::Extended,
            Self::Liquidated(_) => LiquidationStatus::Liquidated,
            Self::Unknown => LiquidationStatus::Unknown,
        }
    }

    /// The status with a day; the day is dropped unless the status is "liquidated".
    pub fn from_parts(status: LiquidationStatus, on: Option<NaiveDate>) -> Self {
        match status {
            LiquidationStatus::Unliquidated => Self::Unliquidated,
            LiquidationStatus::Suspended => Self::Suspended,
            LiquidationStatus::Extended => Self::Extended,
            LiquidationStatus::Liquidated => Self::Liquidated(on),
            LiquidationStatus::Unknown => Self::Unknown,
        }
    }
}
