//! The files that the brokers' page exports.

mod calendar;
mod cape;
mod csv;
mod mail;

pub use calendar::calendar;
pub use cape::{Cape, Gathered};
pub use csv::{clients_csv, docket_csv};
pub use mail::{asks, mail};
