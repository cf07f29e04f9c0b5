//! Links to other sites.

use crate::wording::ui;
use leptos::prelude::*;

/// A link to another site, or its words alone where it has no address. It opens in a new tab, so that the
/// answers here stay in view, and the other site isn't told where it was followed.
pub(super) fn external(address: Option<&'static str>, says: &'static str) -> AnyView {
    match address {
        Some(address) => view! {
            <a href=address target="_blank" rel="noopener noreferrer external">{says}<span class="asc-hidden">" "{ui::NEW_TAB}</span></a>
        }
        .into_any(),
        None => says.into_any(),
    }
}
