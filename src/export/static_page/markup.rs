//! HTML as a value: text is escaped when it becomes [`Html`], so no unescaped text can get into it.

use std::borrow::Cow;

/// A piece of HTML, well-formed.
pub(super) struct Html(String);

/// Elements that get a line of their own, so that diffs are readable.
const LINES: [&str; 15] = [
    "p", "li", "h1", "h2", "h3", "div", "ul", "ol", "nav", "section", "article", "header", "main",
    "noscript", "button",
];
/// Those whose content begins on a new line.
const CONTAINERS: [&str; 8] = ["div", "ul", "ol", "nav", "section", "article", "header", "main"];

pub(super) fn tag(name: &str, inner: impl Into<Html>) -> Html {
    tag_with(name, &[], inner)
}

pub(super) fn tag_with(name: &str, attributes: &[(&str, &str)], inner: impl Into<Html>) -> Html {
    let attributes = written(attributes);
    let after = |names: &[&str]| if names.contains(&name) { "\n" } else { "" };
    let (open, close) = (after(&CONTAINERS), after(&LINES));
    Html(format!(
        "<{name}{attributes}>{open}{}</{name}>{close}",
        inner.into().0
    ))
}

/// An element with a class.
pub(super) fn classed(name: &str, class: &str, inner: impl Into<Html>) -> Html {
    tag_with(name, &[("class", class)], inner)
}

/// An element without content or end.
pub(super) fn void_tag(name: &str, attributes: &[(&str, &str)]) -> Html {
    Html(format!("<{name}{}>", written(attributes)))
}

pub(super) fn joined(pieces: impl IntoIterator<Item = Html>, between: &str) -> Html {
    let pieces: Vec<String> = pieces.into_iter().map(|piece| piece.0).collect();
    Html(pieces.join(&escaped(between)))
}

impl Html {
    pub(super) fn into_string(self) -> String {
        self.0
    }
}

impl From<&str> for Html {
    fn from(text: &str) -> Self {
        Self(escaped(text))
    }
}

impl From<Cow<'_, str>> for Html {
    fn from(text: Cow<'_, str>) -> Self {
        text.as_ref().into()
    }
}

impl From<String> for Html {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl<const N: usize> From<[Self; N]> for Html {
    fn from(pieces: [Self; N]) -> Self {
        pieces.into_iter().collect()
    }
}

impl FromIterator<Self> for Html {
    fn from_iter<T: IntoIterator<Item = Self>>(pieces: T) -> Self {
        Self(pieces.into_iter().map(|piece| piece.0).collect())
    }
}

fn written(attributes: &[(&str, &str)]) -> String {
    attributes
        .iter()
        .flat_map(|(name, value)| [" ", name, "=\"", &escaped(value), "\""].map(str::to_owned))
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
