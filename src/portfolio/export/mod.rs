//! What leaves the brokers' page as a file.

mod calendar;
mod cape;
mod csv;

pub use calendar::calendar;
pub use cape::{Cape, Gathered};
pub use csv::{clients_csv, docket_csv};
