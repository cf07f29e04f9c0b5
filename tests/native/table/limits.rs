//! How much a table may hold: 16 MiB, 9,999 entries, 500 people.

use super::{entries, people, rows};
use ace_self_check::table::{Refused, open};

#[test]
fn sixteen_mebibytes_are_read_and_no_byte_more() {
    let most = 16 * 1024 * 1024;
    let mut text = String::from("Entry Number,Notes\nABC00000001,");
    text.push_str(&"x".repeat(most - text.len()));
    assert_eq!(entries(&text).map(|reading| reading.accepted.len()), Ok(1));
    text.push('x');
    assert_eq!(open(text.as_bytes()).map(|_| ()), Err(Refused::TooLarge));
}

/// Rows count that can be used: what stands twice or is spoilt does not.
#[test]
fn entries_are_as_many_as_a_check_lists() {
    let numbers = |count| rows(count, |n| format!("ABC{n:08},01\n"));
    let list = |count: usize, more: &str| format!("Entry Number,Entry Type\n{}{more}", numbers(count));
    let used = |text: &str| entries(text).map(|reading| reading.accepted.len());
    assert_eq!(used(&list(9_999, "")), Ok(9_999));
    let (found, most) = (10_000, 9_999);
    assert_eq!(used(&list(10_000, "")), Err(Refused::TooManyRows { found, most }));
    assert_eq!(
        used(&list(9_999, "ABC00000007,01\nABC1,01\nTotal,9999\n")),
        Ok(9_999)
    );
}

#[test]
fn people_are_as_many_as_a_check_lists() {
    let list = |count: usize| {
        let rows = rows(count, |n| format!("Person {n},TAU\n"));
        format!("Name,Role\n{rows}PERSON 0,TAU\n")
    };
    let used = |text: &str| people(text).map(|reading| reading.accepted.len());
    assert_eq!(used(&list(500)), Ok(500));
    let (found, most) = (501, 500);
    assert_eq!(used(&list(501)), Err(Refused::TooManyRows { found, most }));
}
