//! Words about printing: what can follow the plan, and what a button becomes on paper.

use super::step::Act;
use crate::facts::Answer;
use crate::guidance::Guidance;

/// A part that can be printed after the plan, on its own pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Annex {
    /// The steps of each person and of the company, in order.
    Steps,
    Texts,
    /// The entries, a line each.
    Entries,
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

pub const TITLE: &str = "Print";
pub const LEAD: &str = "The plan fits on one page.";
pub const ADD: &str = "Add pages";
/// The button that opens the browser's dialog.
pub const GO: &str = "Print now";

/// A box to tick: "☑" if it is done.
pub const fn tick_box(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "☑",
        Answer::No | Answer::Unknown => "☐",
    }
}

/// A step's button on paper: an address, a phone number, or a recipient. `None` for what works only on screen.
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
