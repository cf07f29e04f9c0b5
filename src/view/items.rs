//! Texts as the items of a list.

use leptos::prelude::*;

pub(super) fn items<T: IntoView + 'static>(texts: impl IntoIterator<Item = T>) -> AnyView {
    let item = |text| view! { <li>{text}</li> };
    texts.into_iter().map(item).collect_view().into_any()
}
