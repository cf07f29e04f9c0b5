//! The words of the brokers' page.

mod cell;
mod change;
mod file;
pub mod ui;

pub use cell::{
    acts, age, all_entries, cape, column, count, count_hint, due, entries, full, group, grouping, holds,
    login, next, no_day, protests, stage, when_due,
};
pub use change::{change, since, title, updated};
pub use file::{
    MailKind, answer_again, calendar_summary, calendar_text, cape_file, cape_left_out, cape_said,
    docket_columns, export_name, file_columns, line_of, mail_kind, too_many_lines,
};

use crate::portfolio::Client;

/// A file that the browser could not read.
pub const DISK: &str = "Your browser couldn’t read this file.";
/// A client that gave no name and has no alias.
pub const UNNAMED: &str = "Name this client";

/// What a client is called in a text: its name, or its file.
pub fn name(client: &Client) -> String {
    match client.name() {
        Some(name) => crate::wording::mail::one_line(name),
        None => format!(
            "Client without a name ({})",
            crate::wording::mail::one_line(&client.file)
        ),
    }
}
