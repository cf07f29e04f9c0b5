//! Figures that no rule counts with; texts name them, each with its source there.

/// Figures that no rule counts with.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// The limit before the General Notice of 2008, in days.
    pub former_clock_days: i64,
    /// About how many months a login can help itself (article A).
    pub self_help_months: i64,
    /// Minutes that logging in and following the prompt takes, from and to (article A).
    pub prompt_minutes: [i64; 2],
    /// Minutes that a password reset takes at least (article A).
    pub reset_minutes: i64,
    /// Hours that it takes at most (article A).
    pub reset_hours: i64,
    /// Minutes that the code of the Importer Account Application is valid.
    pub code_minutes: i64,
    /// Weeks that an application was reported to take at most.
    pub application_weeks: usize,
    /// Days from the acceptance of a declaration to the refund, from and to.
    pub refund_days: [i64; 2],
}

pub(super) const FIGURES: Figures = Figures {
    former_clock_days: 90,
    self_help_months: 12,
    prompt_minutes: [5, 15],
    reset_minutes: 30,
    reset_hours: 4,
    code_minutes: 10,
    application_weeks: 3,
    refund_days: [60, 90],
};
