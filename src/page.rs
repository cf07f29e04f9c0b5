//! Mounts the page where the document has a place for it.

fn main() {
    ace_self_check::view::mount();
}
