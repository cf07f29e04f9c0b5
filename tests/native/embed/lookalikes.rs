//! The table of characters that look like others is Unicode's.

#[path = "../../drivers/lookalikes.rs"]
mod driver;

#[test]
fn table_is_unicode_s() {
    let ours = include_str!("../../../src/embed/lookalikes.txt");
    assert!(
        ours == driver::table(),
        "write it anew: cargo run --no-default-features --example lookalikes > src/embed/lookalikes.txt"
    );
}
