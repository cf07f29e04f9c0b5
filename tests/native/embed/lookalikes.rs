//! The table of characters that look like others is Unicode's.

#[path = "../../drivers/lookalikes.rs"]
mod driver;

#[test]
fn lookalike_table_is_up_to_date() {
    let ours = include_str!("../../../src/embed/lookalikes.txt");
    assert!(
        ours == driver::table(),
        "write it anew: cargo run --no-default-features --example lookalikes > src/embed/lookalikes.txt"
    );
}
