//! The legend: what is drawn and needs a word.

use super::{Bar, Stretch, Timeline};

/// What the legend explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// Days of the 45 that are over.
    Used,
    /// Days of the 45 that are left.
    Left,
    /// Dormant or on hold.
    Locked,
    /// The same since a day that is not known.
    LockedSinceUnknown,
    /// The day on which the login can be used again.
    RecoveryDay,
    /// The days on one of which it can be used again.
    Recovery,
    /// The same without a latest day.
    OpenRecovery,
    /// Several deadlines in one.
    Later,
    /// The arrow of what goes on outside the picture.
    GoesOn,
}

impl Timeline {
    /// What is drawn and needs a word of explanation.
    #[must_use]
    pub fn legend(&self) -> Vec<Symbol> {
        let bars = || self.drawn().flat_map(|row| &row.bars);
        let later = || self.deadlines.iter().filter_map(|row| row.later.as_ref());
        let is_there = |symbol: &Symbol| match symbol {
            Symbol::Later => later().next().is_some(),
            Symbol::GoesOn => bars().any(goes_on) || later().any(|later| later.go_on),
            of_bar => bars().any(|bar| shows(bar, *of_bar)),
        };
        let all = [
            Symbol::Used,
            Symbol::Left,
            Symbol::Locked,
            Symbol::LockedSinceUnknown,
            Symbol::RecoveryDay,
            Symbol::Recovery,
            Symbol::OpenRecovery,
            Symbol::Later,
            Symbol::GoesOn,
        ];
        all.into_iter().filter(is_there).collect()
    }
}

fn shows(bar: &Bar, symbol: Symbol) -> bool {
    match bar.stretch {
        Stretch::Running { .. } => match symbol {
            Symbol::Used => bar.start < bar.over,
            Symbol::Left => bar.over < bar.end,
            _ => false,
        },
        Stretch::Locked { since: Some(_), .. } => symbol == Symbol::Locked,
        Stretch::Locked { since: None, .. } => symbol == Symbol::LockedSinceUnknown,
        Stretch::Recovery { latest: None, .. } => symbol == Symbol::OpenRecovery,
        Stretch::Recovery { .. } if bar.stretch.is_one_day() => symbol == Symbol::RecoveryDay,
        Stretch::Recovery { .. } => symbol == Symbol::Recovery,
    }
}

fn goes_on(bar: &Bar) -> bool {
    bar.starts_earlier || bar.ends_later && bar.stretch.last().is_some()
}
