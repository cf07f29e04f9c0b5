//! The edition in force.

use super::{
    Guidance, cape_limits, checklist, clock, contact, court, disagreement, entry_window, fallback, lookalike,
    next_step, route, rule, source,
};
use crate::calendar::{Calendar, Closure, ordinal};

/// The guidance as last checked on October 6, 2026.
pub static CURRENT: Guidance = Guidance {
    edition: ordinal(2026, 10, 6),
    stale_after_days: 30,
    clock: &clock::CLOCK,
    entry_window: entry_window::ENTRY_WINDOW,
    calendar: Calendar {
        closures: &[
            Closure {
                on: ordinal(2025, 12, 24),
                name: "federal offices closed by executive order",
            },
            Closure {
                on: ordinal(2025, 12, 26),
                name: "federal offices closed by executive order",
            },
        ],
    },
    routes: route::ROUTES,
    next_steps: next_step::NEXT_STEPS,
    rules: rule::RULES,
    contacts: contact::CONTACTS,
    checklists: checklist::CHECKLISTS,
    fallbacks: fallback::FALLBACKS,
    cape_limits: cape_limits::CAPE_LIMITS,
    importer_numbers: lookalike::IMPORTER_NUMBERS,
    court_dates: court::COURT_DATES,
    disagreements: disagreement::DISAGREEMENTS,
    sources: source::SOURCES,
};
