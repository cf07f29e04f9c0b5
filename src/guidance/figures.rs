//! Figures that only texts use, each with its source there.

use crate::calendar::date;
use crate::facts::EntryType;
use chrono::NaiveDate;

#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// The limit before the General Notice of 2008, in days.
    pub former_clock_days: i64,
    /// About how many months self-service works for a login (article A).
    pub self_help_months: i64,
    /// Minutes to log in and follow the prompt, from and to (article A).
    pub prompt_minutes: [i64; 2],
    /// The fewest minutes a password reset takes (article A).
    pub reset_minutes: i64,
    /// The most hours it takes (article A).
    pub reset_hours: i64,
    /// The year in which the portal's sign-in changed; CBP described security questions only before it.
    pub sign_in_changed: i32,
    /// How many minutes the code of the Importer Account Application is valid.
    pub code_minutes: i64,
    /// The most weeks an application was reported to take.
    pub application_weeks: usize,
    /// Days from the acceptance of a declaration to the refund, from and to.
    pub refund_days: [i64; 2],
    /// About how many of those days CBP takes.
    pub review_days: i64,
    /// Weeks from the liquidation or reliquidation to the money, from and to.
    pub payment_weeks: [i64; 2],
    /// The day a later phase of CAPE was announced for.
    pub later_phase_on: NaiveDate,
    /// The last day to give CBP the number of a court case for it.
    pub later_phase_case_by: NaiveDate,
    /// Warehouse withdrawals, which CAPE takes.
    pub withdrawal_types: &'static [EntryType],
    /// The most entries in a declaration, according to CBP's error table.
    pub most_in_error_table: usize,
    /// The year CBP commented on last days that fall on weekends and holidays.
    pub closed_day_year: i32,
}

pub(super) const FIGURES: Figures = Figures {
    former_clock_days: 90,
    self_help_months: 12,
    prompt_minutes: [5, 15],
    reset_minutes: 30,
    reset_hours: 4,
    sign_in_changed: 2022,
    code_minutes: 10,
    application_weeks: 3,
    refund_days: [60, 90],
    review_days: 45,
    payment_weeks: [3, 5],
    later_phase_on: date(2026, 10, 6),
    later_phase_case_by: date(2026, 7, 30),
    withdrawal_types: &[
        EntryType::of(31),
        EntryType::of(32),
        EntryType::of(34),
        EntryType::of(38),
    ],
    most_in_error_table: 10_000,
    closed_day_year: 2008,
};
