//! The edition in force.

use super::{
    Guidance, checklist, clock, contact, disagreement, entry_window, fallback, figures, lookalike, next_step,
    plan, route, rules, source,
};
use crate::calendar::{Calendar, Closure, date};

/// The guidance as last checked on November 30, 2026.
pub static CURRENT: Guidance = Guidance {
    edition: date(2026, 11, 30),
    cbp_page: date(2026, 9, 2),
    stale_after_days: 30,
    clock: &clock::CLOCK,
    entry_window: entry_window::ENTRY_WINDOW,
    cape_limits: entry_window::CAPE_LIMITS,
    figures: figures::FIGURES,
    plan: plan::PLAN,
    calendar: Calendar {
        closures: &[
            Closure {
                on: date(2025, 12, 24),
                name: "federal offices closed by executive order",
            },
            Closure {
                on: date(2025, 12, 26),
                name: "federal offices closed by executive order",
            },
        ],
    },
    routes: route::ROUTES,
    next_steps: next_step::NEXT_STEPS,
    rules: rules::RULES,
    contacts: contact::CONTACTS,
    checklists: checklist::CHECKLISTS,
    fallbacks: fallback::FALLBACKS,
    importer_numbers: lookalike::IMPORTER_NUMBERS,
    court_dates: fallback::COURT_DATES,
    disagreements: disagreement::DISAGREEMENTS,
    sources: source::SOURCES,
};
