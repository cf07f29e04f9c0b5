//! Links to other sites.

use super::prelude::*;
use crate::guidance::{Link, Target};
use crate::wording::ui;

/// A link to another site, or just its text if it has no address. It opens in a new tab, so that the answers stay in
/// view, and sends no referrer.
pub(super) fn external(address: Option<&'static str>, says: &'static str) -> AnyView {
    match address {
        Some(address) => view! {
            <a href=address target="_blank" rel="noopener noreferrer external">{opens(says)}</a>
        }
        .into_any(),
        None => says.into_any(),
    }
}

/// The text of a link to another site, with a note that it opens in a new tab.
pub(super) fn opens(says: &'static str) -> AnyView {
    view! { {says}<span class="asc-hidden">" "{ui::NEW_TAB}</span> }.into_any()
}

/// A link of the guidance; nothing if it has no address.
pub(super) fn linked(link: Link) -> AnyView {
    match link.to {
        Target::Page(source) => external(Session::get().guidance().source(source).address, link.says),
        Target::Phone(_) => link
            .address(Session::get().guidance())
            .map(|address| view! { <a href=address.into_owned()>{link.says}</a> })
            .into_any(),
    }
}
