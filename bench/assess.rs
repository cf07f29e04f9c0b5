//! What an assessment costs, against one pass of `serde_json` over the same document, by size.
//!
//! `cargo run --release --no-default-features --example bench_assess` prints a table of medians and
//! ratios. Times are of this machine and this run; ratios say more.

use ace_self_check::assessment::assess;
use ace_self_check::calendar::{Iso, add_days, date};
use ace_self_check::entries::groups;
use ace_self_check::export::{agenda, entries};
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved;
use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

const SIZES: [(usize, usize); 5] = [(1, 10), (5, 100), (50, 1_000), (500, 1_000), (500, 9_999)];

fn main() {
    if std::env::args().len() > 1 {
        println!(
            "bench_assess: prints what an assessment costs, by size of the document. It has no options."
        );
        return;
    }
    let today = date(2026, 6, 18);
    println!(
        "people  entries   kB   serde_json     read   assess  groups  find  agenda   assess/serde_json   ns/entry"
    );
    for (people, entries) in SIZES {
        let text = document(people, entries);
        let Ok(opened) = saved::read(text.as_bytes(), today) else {
            println!("the document of {people} people and {entries} entries was refused");
            continue;
        };
        let facts = opened.facts;
        let parsed = median(|| black_box(serde_json::from_str::<serde_json::Value>(&text).is_ok()));
        let read = median(|| black_box(saved::read(text.as_bytes(), today).is_ok()));
        let assessed = median(|| black_box(assess(&facts, &CURRENT, today)));
        let found = assess(&facts, &CURRENT, today);
        let groups = median(|| black_box(groups(&facts, &found)));
        let query = entries::Query {
            text: "12".into(),
            ..entries::Query::default()
        };
        let find = median(|| black_box(entries::found(&facts, &found, &query)));
        let agenda = median(|| black_box(agenda::lines(&found, &CURRENT)));
        println!(
            "{people:6}  {entries:7} {:5} {:>9} {:>8} {:>8} {:>7} {:>6} {:>6}   {:>17.2}   {:>8.0}",
            text.len() / 1024,
            shown(parsed),
            shown(read),
            shown(assessed),
            shown(groups),
            shown(find),
            shown(agenda),
            ratio(assessed, parsed),
            nanoseconds(assessed) / count(entries),
        );
    }
}

fn document(people: usize, entries: usize) -> String {
    let mut text =
        String::from(r#"{"format":"ace-self-check","version":1,"facts":{"as_of":"2026-06-18","people":["#);
    let as_of = date(2026, 6, 18);
    let back = |days: usize| Iso(add_days(as_of, -i64::try_from(days).unwrap_or(0)));
    for at in 0..people {
        let role = [
            "trade_account_owner",
            "proxy_trade_account_owner",
            "trade_account_user",
        ][at % 3];
        let comma = if at == 0 { "" } else { "," };
        let _ = write!(
            text,
            r#"{comma}{{"id":"p{at}","label":"Person {at}","role":"{role}","last_login":"{}","password":"known","mailbox":"controlled","security_answers":"known","employment":"current"}}"#,
            back(at * 7 % 400),
        );
    }
    text.push_str(r#"],"entries":["#);
    for at in 0..entries {
        let comma = if at == 0 { "" } else { "," };
        let _ = write!(
            text,
            r#"{comma}{{"id":"e{at}","entry_number":"ABC{:08}","entry_type":"01","liquidation":"liquidated","liquidated_on":"{}","flagged_for_reconciliation":"no","open_protest":"no"}}"#,
            at * 7919 % 100_000_000,
            back(at * 13 % 220),
        );
    }
    text.push_str("]}}");
    text
}

/// The median of nine runs, after one that is not counted.
fn median<T>(mut run: impl FnMut() -> T) -> Duration {
    run();
    let mut times: Vec<Duration> = (0..9)
        .map(|_| {
            #[allow(clippy::disallowed_methods, reason = "a benchmark measures time")]
            let began = Instant::now();
            run();
            began.elapsed()
        })
        .collect();
    times.sort();
    times[4]
}

fn shown(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1_000.0)
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

fn nanoseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9
}

#[allow(clippy::cast_precision_loss, reason = "a count of some thousands")]
fn count(entries: usize) -> f64 {
    entries as f64
}
