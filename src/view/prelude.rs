//! What nearly every view imports. The session, and what it is made of, doesn't: they are below the views.

pub(super) use super::anew::anew;
pub(super) use super::handler::on;
pub(super) use super::items::items;
pub(super) use super::notice::Notice;
pub(super) use super::session::{HEADING, Session};
pub(super) use leptos::prelude::*;
