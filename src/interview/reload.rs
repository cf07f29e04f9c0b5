//! What a reload would lose.

use super::Page;
use crate::facts::Facts;

/// Something that is not kept across a reload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    Answers,
    /// A table that was opened or is being pasted.
    Table,
    /// Opened answers waiting to be accepted.
    Incoming,
}

/// The page's state besides the answers.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    pub page: &'a Page,
    pub is_stored: bool,
    /// Whether an opened table hasn't been added yet.
    pub has_table: bool,
    pub has_incoming: bool,
}

/// The first thing a reload would lose, if any.
pub fn lost_by_reload(facts: &Facts, held: Held) -> Option<Lost> {
    let answers = !held.is_stored && facts.has_answers();
    let table = held.has_table || matches!(held.page, Page::Table(_));
    answers
        .then_some(Lost::Answers)
        .or(table.then_some(Lost::Table))
        .or(held.has_incoming.then_some(Lost::Incoming))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::table::Kind;

    const NOTHING: Held = Held {
        page: &Page::Plan,
        is_stored: true,
        has_table: false,
        has_incoming: false,
    };

    #[test]
    fn stored_answers_are_not_lost() {
        let facts = Facts {
            as_of: Some(date(2026, 6, 18)),
            ..Facts::default()
        };
        let unstored = Held {
            is_stored: false,
            ..NOTHING
        };
        assert_eq!(lost_by_reload(&facts, NOTHING), None);
        assert_eq!(lost_by_reload(&facts, unstored), Some(Lost::Answers));
        assert_eq!(lost_by_reload(&Facts::default(), unstored), None);
    }

    /// The table screen may have pasted cells.
    #[test]
    fn tables_and_incoming_answers_are_lost() {
        let lost = |held| lost_by_reload(&Facts::default(), held);
        let has_table = Held {
            has_table: true,
            ..NOTHING
        };
        let pasting = Held {
            page: &Page::Table(Kind::People),
            ..NOTHING
        };
        let has_incoming = Held {
            has_incoming: true,
            ..NOTHING
        };
        assert_eq!(lost(has_table), Some(Lost::Table));
        assert_eq!(lost(pasting), Some(Lost::Table));
        assert_eq!(lost(has_incoming), Some(Lost::Incoming));
    }
}
