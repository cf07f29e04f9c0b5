//! The liquidation status, with the day if liquidated.

use super::LiquidationStatus;
use chrono::NaiveDate;

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
