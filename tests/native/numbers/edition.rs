//! An edition whose numbers are all different, of three digits, and unlike any other.

use crate::support::day;
use ace_self_check::calendar::BusinessDays;
use ace_self_check::facts::EntryType;
use ace_self_check::guidance::{
    CURRENT, CapeLimits, Checklist, Clock, Contact, CourtDate, EntryWindow, Figures, Guidance,
    ImporterNumbers, Phone, Plan, Ready, Route, RouteId,
};

/// Its numbers, and what is derived from them: the days around the clock's, and the monthly logins.
pub const NUMBERS: [i64; 69] = [
    210, 211, 212, 137, 274, 411, 613, 223, 457, 239, 71, 73, 61, 67, 241, 251, 257, 263, 269, 271, 277, 281,
    283, 293, 307, 311, 449, 313, 317, 331, 337, 347, 349, 353, 359, 367, 373, 379, 383, 389, 397, 401, 409,
    419, 421, 431, 433, 439, 443, 461, 463, 467, 479, 2073, 2074, 74, 76, 77, 79, 487, 491, 499, 503, 509,
    521, 523, 541, 64, 66,
];

pub fn unusual() -> &'static Guidance {
    let clock = Clock {
        days: 211,
        due_soon_from: 137,
        long_inactive_from: 613,
        ..*CURRENT.clock
    };
    let between = |first, last| Ready::Between(BusinessDays(first), BusinessDays(last));
    let ready = |id| match id {
        RouteId::ServiceDesk => between(359, 367),
        RouteId::OwnerUpdate => between(373, 379),
        RouteId::ApplyImporterAccount => between(383, 389),
        RouteId::ApplyPortalAccount => between(397, 401),
        id => CURRENT.route(id).ready,
    };
    let routes = CURRENT.routes.map(|route| Route {
        ready: ready(route.id),
        ..route
    });
    let phone = Phone {
        number: "421-431",
        options: "option 433",
        extension: None,
        cite: CURRENT.court_dates[0].cite,
    };
    let contacts = CURRENT.contacts.map(|contact| Contact {
        phone: contact.phone.map(|_| phone),
        hours: contact.hours.map(|_| "from 439 to 443"),
        ..contact
    });
    let checklists = CURRENT.checklists.map(|list| Checklist {
        due_days_before: list.due_days_before.map(|_| 419),
        ..list
    });
    let cite = CURRENT.court_dates[0].cite;
    let court_date = CourtDate {
        on: day("2072-03-11"),
        cite,
    };
    leaked(Guidance {
        edition: day("2070-10-06"),
        cbp_page: day("2070-09-04"),
        stale_after_days: 409,
        clock: leaked(clock),
        entry_window: entry_window(),
        cape_limits: CapeLimits {
            file_megabytes: 491,
            correction_last_day: 499,
            correction_lead: 503,
        },
        importer_numbers: ImporterNumbers {
            inactive_from: 509,
            rejected_from: day("2071-03-05"),
            reviewed_from: day("2071-04-09"),
            proof_months: 521,
        },
        figures: Figures {
            former_clock_days: 263,
            self_help_months: 269,
            prompt_minutes: [271, 277],
            reset_minutes: 281,
            reset_hours: 283,
            code_minutes: 293,
            application_weeks: 307,
            refund_days: [311, 449],
            sign_in_changed: 2073,
            review_days: 461,
            payment_weeks: [463, 467],
            later_phase_on: day("2070-12-03"),
            later_phase_case_by: day("2070-11-05"),
            withdrawal_types: leaked([
                EntryType::of(74),
                EntryType::of(76),
                EntryType::of(77),
                EntryType::of(79),
            ]),
            most_in_error_table: 479,
            closed_day_year: 2074,
        },
        plan: Plan {
            pressing_days: 313,
            most_tasks: 317,
            most_today: 331,
            days_ahead: 547,
            desk_case_after: BusinessDays(337),
            chase_after: BusinessDays(487),
            reminders: &[353, 349, 347],
            ..CURRENT.plan
        },
        routes: leaked(routes),
        contacts: leaked(contacts),
        checklists: leaked(checklists),
        court_dates: leaked([court_date; 61]),
        ..CURRENT
    })
}

fn entry_window() -> EntryWindow {
    EntryWindow {
        cape_last_day: 223,
        protest_last_day: 457,
        phase_2_on: day("2071-08-19"),
        reconciliation_lead: 239,
        excluded_types: leaked([EntryType::of(71), EntryType::of(73)]),
        warehouse_types: leaked([EntryType::of(64), EntryType::of(66)]),
        warehouse_excluded_on: day("2071-07-09"),
        reconcilable_types: leaked([EntryType::of(61), EntryType::of(67)]),
        cape_attention: 241,
        protest_attention: 251,
        most_in_a_declaration: 257,
        ..CURRENT.entry_window
    }
}

/// The tables of an edition last as long as the program.
fn leaked<T>(table: T) -> &'static T {
    Box::leak(Box::new(table))
}
