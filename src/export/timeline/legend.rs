//! The legend of the timeline.

use super::{Bar, Mark, MarkKind, Stretch, Timeline};
use chrono::NaiveDate;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// Days of the 45 that have passed.
    Used,
    /// Days of the 45 that are left.
    Left,
    Locked,
    /// The same since a day that is not known.
    LockedSinceUnknown,
    /// The day on which the login can be used again.
    RecoveryDay,
    /// The days on one of which it can be used again.
    Recovery,
    /// The same without a latest day.
    OpenRecovery,
    /// The arrow of a bar that continues outside the picture.
    GoesOn,
    /// The line of a marked day.
    Day(MarkKind, NaiveDate),
}

impl Timeline {
    pub fn legend(&self) -> Vec<Symbol> {
        let bars = || self.drawn().flat_map(|row| &row.bars);
        let all = [
            Symbol::Used,
            Symbol::Left,
            Symbol::Locked,
            Symbol::LockedSinceUnknown,
            Symbol::RecoveryDay,
            Symbol::Recovery,
            Symbol::OpenRecovery,
            Symbol::GoesOn,
        ];
        let is_there = |symbol: &Symbol| bars().any(|bar| shows(bar, *symbol));
        let line = |mark: &Mark| mark.at.map(|_| Symbol::Day(mark.kind, mark.on));
        all.into_iter()
            .filter(is_there)
            .chain(self.marks.iter().filter_map(line))
            .collect()
    }
}

fn shows(bar: &Bar, symbol: Symbol) -> bool {
    if symbol == Symbol::GoesOn {
        return bar.starts_earlier || bar.ends_later && bar.stretch.last().is_some();
    }
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
