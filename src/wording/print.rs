//! Words about printing: what may follow the plan, and what a button does once it is on paper.

use super::step::Act;
use crate::facts::Answer;
use crate::guidance::Guidance;

/// A part that may be printed after the plan, on pages of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Annex {
    /// The steps of each person and of the company, in order.
    Steps,
    /// E-mails, phone scripts, and letters.
    Texts,
    /// The entries, a line each.
    Entries,
    /// All dates.
    Dates,
    /// The checklists, to tick off by hand.
    Checklists,
    /// Why: rules, answers used, arithmetic.
    Reasons,
}

impl Annex {
    /// All of them, in the order they are printed.
    pub const ALL: [Self; 6] = [
        Self::Steps,
        Self::Texts,
        Self::Entries,
        Self::Dates,
        Self::Checklists,
        Self::Reasons,
    ];

    /// As it is chosen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Steps => "Each person’s steps",
            Self::Texts => "E-mails, scripts, and letters",
            Self::Entries => "List of entries",
            Self::Dates => "All dates",
            Self::Checklists => "Checklists",
            Self::Reasons => "Reasons",
        }
    }
}

/// The heading of the panel.
pub const TITLE: &str = "Print";
/// What is printed anyway.
pub const LEAD: &str = "The plan fits on one page.";
/// The legend of what may be added.
pub const ADD: &str = "Add pages";
/// The button that opens the browser's dialog.
pub const GO: &str = "Print now";

/// A box to tick: "☑" where it is done.
#[must_use]
pub const fn tick_box(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "☑",
        Answer::No | Answer::Unknown => "☐",
    }
}

/// What is behind a button of a step, for paper: an address, a telephone, whom to write to. `None` for what works only
/// on screen.
#[must_use]
pub fn on_paper(act: &Act, guidance: &Guidance) -> Option<String> {
    match act {
        Act::Web(link) => link.address(guidance).map(std::borrow::Cow::into_owned),
        Act::Call(desk) => {
            let phone = guidance.contact(*desk).phone?;
            Some(format!("{}, {}", phone.number, phone.options))
        }
        Act::Mail(letter) => letter.to.map(str::to_owned),
        Act::Text(_) | Act::Go(..) | Act::CapeList => None,
    }
}
