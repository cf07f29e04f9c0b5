//! Paragraphs and lists in plain text.

use crate::guidance::{Guidance, Link, Route, Step, Text};
use crate::wording::sentence_case;
use std::borrow::Cow;

/// Paragraphs separated by blank lines; empty ones are left out.
pub(super) fn paragraphs<T: AsRef<str>>(parts: &[T]) -> String {
    joined(parts, "\n\n")
}

/// Lines of one paragraph; empty ones are left out.
pub(super) fn lines<T: AsRef<str>>(parts: &[T]) -> String {
    joined(parts, "\n")
}

/// Sentences of one paragraph; empty ones are left out.
pub(super) fn sentences<T: AsRef<str>>(parts: &[T]) -> String {
    joined(parts, " ")
}

/// A list with dashes; empty items are left out.
pub(super) fn bullets<T: AsRef<str>>(items: &[T]) -> String {
    marked("- ", items, str::to_owned)
}

/// A list of boxes to check off, each item capitalized.
pub(super) fn boxes<T: AsRef<str>>(items: &[T]) -> String {
    marked("[ ] ", items, sentence_case)
}

pub(super) fn in_words(texts: &[Text], guidance: &Guidance) -> Vec<Cow<'static, str>> {
    texts.iter().map(|text| text.of(guidance)).collect()
}

pub(super) fn steps(route: &Route, guidance: &Guidance) -> Vec<Cow<'static, str>> {
    route.steps.iter().map(|step| step.of(guidance)).collect()
}

/// The same, each with the address of its page, for a text without links.
pub(super) fn steps_with_addresses(route: &Route, guidance: &Guidance) -> Vec<Cow<'static, str>> {
    let step = |step: &Step| {
        let page = step.link.filter(Link::leads_away);
        match page.and_then(|page| page.address(guidance)) {
            Some(address) => Cow::Owned(format!("{} ({address})", step.of(guidance))),
            None => step.of(guidance),
        }
    };
    route.steps.iter().map(step).collect()
}

pub(super) fn plain(texts: &[&'static str]) -> Vec<Cow<'static, str>> {
    texts.iter().copied().map(Cow::Borrowed).collect()
}

/// Adds a period unless there is one, as in "Acme Inc."
pub(super) fn stop(text: &str) -> String {
    let period = if text.ends_with('.') { "" } else { "." };
    format!("{text}{period}")
}

fn marked<T: AsRef<str>>(mark: &str, items: &[T], written: fn(&str) -> String) -> String {
    let items: Vec<String> = items
        .iter()
        .map(AsRef::as_ref)
        .filter(|item| !item.is_empty())
        .map(|item| format!("{mark}{}", written(item)))
        .collect();
    items.join("\n")
}

fn joined<T: AsRef<str>>(parts: &[T], by: &str) -> String {
    let parts = parts.iter().map(AsRef::as_ref);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_bullets_and_boxes() {
        assert_eq!(paragraphs(&["a", "", "b"]), "a\n\nb");
        assert_eq!(sentences(&["A.", "", "B."]), "A. B.");
        assert_eq!(bullets(&["one", "", "two"]), "- one\n- two");
        assert_eq!(boxes(&["éa"]), "[ ] Éa");
        assert_eq!(stop("a"), "a.");
        assert_eq!(stop("Acme Inc."), "Acme Inc.");
        assert_eq!(lines::<&str>(&[]), "");
    }
}
