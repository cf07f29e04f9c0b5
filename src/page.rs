//! Mounts the page.

fn main() {
    ace_self_check::view::mount();
}
