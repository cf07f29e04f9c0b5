//! The page's markup: classes carry the prefix, closures in attributes are braced.

use crate::source::{Source, end_of_block};
use crate::{Place, none, sees, sources, text, texts};

const PREFIX: &str = "asc-";

/// Every class the view names begins with the prefix.
fn foreign_class(source: &Source) -> Vec<Place> {
    let in_values = source.code.match_indices("class=").flat_map(|(at, found)| {
        let from = at + found.len();
        let to = match source.code[from..].chars().next() {
            Some('{' | '(') => end_of_block(&source.code, from),
            Some('"') => source.code[from + 1..].find('"').map(|length| from + 1 + length),
            _ => None,
        };
        let span = from..to.unwrap_or(from);
        source
            .literals
            .iter()
            .filter(move |literal| span.contains(&literal.at))
    });
    let foreign = in_values.filter(|literal| !classes(&literal.text).all(|class| class.starts_with(PREFIX)));
    let in_values = foreign.map(|literal| (literal.line, format!("class={:?}", literal.text)));
    let toggled = source.code.match_indices("class:").filter_map(|(at, found)| {
        let rest = &source.code[at + found.len()..];
        // `class::path` and `class: &str` are no attributes.
        let is_attribute = rest.starts_with(|c: char| c.is_alphanumeric());
        (is_attribute && !rest.starts_with(PREFIX)).then(|| (source.line(at), rest_of_line(rest)))
    });
    in_values.chain(toggled).collect()
}

/// The classes in an attribute's value; what a format fills in belongs to the class before it.
fn classes(value: &str) -> impl Iterator<Item = &str> {
    value.split_whitespace().filter(|class| *class != "{}")
}

#[test]
fn classes_carry_the_prefix() {
    sees(
        foreign_class,
        r#"view! { <p class="asc-a b"> }"#,
        r#"view! { <p class="asc-a asc-b" id="b"> }"#,
    );
    sees(
        foreign_class,
        r#"view! { <p class={move || if a { "asc-a" } else { "b" }}> }"#,
        r#"view! { <p class={move || format!("asc-a asc-{b}")}>{"b"}</p> }"#,
    );
    sees(
        foreign_class,
        r#"view! { <p class=("on", a)> }"#,
        r#"view! { <p class=("asc-on", a)> }"#,
    );
    sees(
        foreign_class,
        "view! { <p class:on=a> }",
        "view! { <p class:asc-on=a> } fn b(class: &str) { class::on }",
    );
    none(&sources("src/view"), foreign_class);
}

/// Those of the page around it too, and those the styles select.
#[test]
fn the_page_and_its_styles_carry_the_prefix() {
    let page = text("static.html");
    let values: Vec<_> = page
        .split("class=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert!(!values.is_empty());
    for class in values.into_iter().flat_map(classes) {
        assert!(class.starts_with(PREFIX), "static.html: {class}");
    }
    for (path, text) in texts().into_iter().filter(|(path, _)| path.starts_with("style/")) {
        for class in selected(&text) {
            assert!(class.starts_with(PREFIX), "{path}: .{class}");
        }
    }
    assert_eq!(
        selected("a.b:c { margin: .5em } .asc-d > .e {} /* .f */ @media (x) { .g {} }"),
        ["b", "asc-d", "e", "g"]
    );
}

/// The classes that a style sheet selects.
fn selected(styles: &str) -> Vec<String> {
    let plain: String = styles
        .split("/*")
        .enumerate()
        .map(|(at, part)| {
            if at == 0 {
                part
            } else {
                part.split_once("*/").map_or("", |(_, rest)| rest)
            }
        })
        .collect();
    // A selector is what stands between a closing or opening brace, or a semicolon, and an opening brace.
    let selectors = plain.split('{').filter_map(|part| part.rsplit(['}', ';']).next());
    let names = selectors
        .filter(|part| !part.trim_start().starts_with('@'))
        .flat_map(|part| {
            part.split('.').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
                    .collect::<String>()
            })
        });
    names.filter(|name| !name.is_empty()).collect()
}

/// The places of some offsets in the bodies of views.
fn in_views(source: &Source, offsets: impl Fn(&str) -> Vec<usize>) -> Vec<Place> {
    let found = source.bodies("view").into_iter().flat_map(|(from, to)| {
        let body = &source.code[from..to];
        let place = |at: usize| (source.line(from + at), rest_of_line(&body[at..]));
        offsets(body).into_iter().map(place).collect::<Vec<_>>()
    });
    let mut found: Vec<_> = found.collect();
    found.dedup();
    found
}

/// In an attribute, `=move || a > b` ends the tag at `>` and still compiles.
fn unbraced_closure(source: &Source) -> Vec<Place> {
    in_views(source, |body| {
        let heads = ["=move ||", "= move ||", "=||"].into_iter();
        let heads = heads.flat_map(|head| body.match_indices(head));
        let is_braced = |at: usize| body[at..].trim_start().starts_with('{');
        let bare = heads.filter(|(at, head)| is_attribute(body, *at) && !is_braced(at + head.len()));
        bare.map(|(at, _)| at).collect()
    })
}

/// Whether an offset of a view's body stands in the markup, not in a block of code.
fn is_attribute(body: &str, at: usize) -> bool {
    let before = &body[..at];
    before.matches('{').count() == before.matches('}').count()
}

fn rest_of_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().trim().to_owned()
}

#[test]
fn closures_in_attributes_are_braced() {
    sees(
        unbraced_closure,
        "view! { <p hidden=move || a.get() > 1>b</p> }",
        "view! { <p hidden={move || a.get() > 1}>b</p> }",
    );
    sees(
        unbraced_closure,
        "view! { <p hidden=move || a.get()>b</p> }",
        "view! { <p hidden=move || { a.get() > 1 }>b</p> }",
    );
    // Outside of markup it is a closure like any other.
    sees(
        unbraced_closure,
        "view! { <p>{move || view! { <i hidden=move || a> }}</p> }",
        "let a = move || b; view! { <p>{let c = move || d; c}</p> }",
    );
    none(&sources("src/view"), unbraced_closure);
}

/// A closure as a child of an element: Leptos updates in place what it gave before, and a text node that the browser's
/// translation has replaced is no longer on the page.
fn updated_in_place(source: &Source) -> Vec<Place> {
    in_views(source, |body| {
        let closures = body.match_indices("{move ||").map(|(at, _)| at);
        closures
            .filter(|at| !body[..*at].trim_end().ends_with('='))
            .collect()
    })
}

#[test]
fn what_changes_is_drawn_anew() {
    sees(
        updated_in_place,
        "view! { <p>{move || a.get()}</p> }",
        "view! { <p prop:textContent=move || { a.get() }></p> }",
    );
    sees(
        updated_in_place,
        "view! { <ul>\n{move || a.get().map(|b| view! { <li>{b}</li> })}\n</ul> }",
        "view! { <ul>{anew(move || a.get().map(|b| view! { <li>{b}</li> }))}</ul> }",
    );
    sees(
        updated_in_place,
        "view! { <a>{move || b}</a> }",
        "view! { <a href={move || b} hidden= {move || c}>{d}</a> }",
    );
    none(&sources("src/view"), updated_in_place);
}
