//! Prints the JSON Schema of the self-check file, generated from the types that are written.

fn main() {
    println!("{}", ace_self_check::saved::schema());
}
