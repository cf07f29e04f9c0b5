//! What happens by itself from one Monday to the next.

use super::{add_under, client, day, monday, settings, twelve_under, unstamped};
use ace_self_check::assessment::Event;
use ace_self_check::portfolio::{ChangesSinceVisit, Portfolio, Settings};

/// A login of October 12 is safe up to November 25, the 44th day. An entry liquidated on September 8 leaves CAPE after
/// day 80, November 27 (docs/guidance.md). One of October 17 is safe up to the day of the look.
const GONE_BY: &str = r#","people":[{"id":"p1","label":"Ann","role":"trade_account_owner","last_login":"2026-10-12","password":"known","mailbox":"controlled"},{"id":"p2","label":"Bo","role":"trade_account_user","last_login":"2026-10-17"}],"entries":[{"id":"e1","entry_number":"ABC12345676","entry_type":"01","liquidation":"liquidated","liquidated_on":"2026-09-08","flagged_for_reconciliation":"no","open_protest":"no"}]"#;

fn looked_at(then: &str) -> Settings {
    Settings {
        since: Some(day(then)),
        ..settings()
    }
}

#[test]
fn days_that_went_by_stay_on_the_docket() {
    let mut portfolio = Portfolio::default();
    add_under(
        &mut portfolio,
        "oak.json",
        &unstamped("Oak Hats", GONE_BY),
        &looked_at("2026-11-23"),
    );
    let oak = client(&portfolio, "Oak Hats");
    assert_eq!((oak.since.left_cape, oak.since.went_dormant), (1, 1));
    assert_eq!(oak.since.missed.len(), 2);
    let overdue = oak.overdue(monday());
    let overdue: Vec<_> = overdue.iter().map(|due| (due.on, due.what)).collect();
    assert_eq!(
        overdue,
        [
            (day("2026-11-25"), Event::LogInBy),
            (day("2026-11-27"), Event::CapeBy)
        ]
    );
    assert_eq!(oak.overdue(monday())[1].entries, ["ABC-1234567-6"]);
}

#[test]
fn nothing_happened_since_today() {
    for then in ["2026-11-30", "2026-12-01"] {
        let portfolio = twelve_under(&looked_at(then));
        assert!(
            portfolio
                .clients
                .iter()
                .all(|client| client.since == ChangesSinceVisit::default()),
            "{then}"
        );
    }
}
