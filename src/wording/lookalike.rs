//! Words about the states that are easily confused.

use super::letter::mailto;
use crate::guidance::Lookalike;

pub const TITLE: &str = "Not the same thing";
/// Next to the heading when collapsed.
pub const NOTE: &str = "dormant login, inactive or void importer number";
pub const LEAD: &str =
    "Each of these is fixed differently. The reactivation e-mail brings back a login and nothing else.";

pub fn address_label(state: &Lookalike) -> &'static str {
    if state.takes_request {
        "Write to"
    } else {
        "Questions to"
    }
}

/// A link that opens an e-mail to its address, with the subject if the address takes the request.
pub fn mail(state: &Lookalike) -> String {
    if state.takes_request {
        mailto(Some(state.email), state.subject, None)
    } else {
        format!("mailto:{}", state.email)
    }
}
