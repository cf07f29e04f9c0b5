//! The page without JavaScript or WebAssembly: the guidance in HTML, as `static.html`. The build puts it into
//! `index.html`, and the app replaces it when it starts.

mod first;
mod markup;
mod messages;
mod reference;
mod routes;
pub mod words;

use crate::guidance::{Cite, Guidance, Link, Text};
use crate::wording::{cape_message, lookalike, ui};
use markup::{Html, classed, tag, tag_with};

/// The first screen, shown while the app loads, and what remains if it doesn't start.
pub fn static_page(guidance: &Guidance) -> String {
    let not_started = [("id", "asc-not-started"), ("role", "alert"), ("hidden", "")];
    let body: [Html; 7] = [
        tag("h1", ui::PRODUCT),
        tag_with("p", &not_started, words::NOT_STARTED),
        classed("p", "asc-late", words::LATE),
        tag("noscript", tag("p", words::NO_SCRIPT)),
        start(guidance),
        sections(guidance),
        end(guidance),
    ];
    let page: [Html; 2] = [
        first::first_screen(guidance),
        classed("main", "asc-static", Html::from(body)),
    ];
    Html::from(page).into_string()
}

fn start(guidance: &Guidance) -> Html {
    [
        classed("p", "asc-points", words::LEAD),
        tag("p", words::INTERACTIVE),
        tag("p", words::checked_on(guidance)),
        tag("p", words::ROLES),
    ]
    .into()
}

/// The sections, most important first, with links to each before them.
fn sections(guidance: &Guidance) -> Html {
    let situations: [Html; 2] = [tag("p", words::FIRST_FIT), routes::situations(guidance)];
    let sections: [(&str, &str, Html); 11] = [
        ("clock", &ui::clock(guidance.clock), clock(guidance)),
        ("lookalikes", lookalike::TITLE, messages::lookalikes(guidance)),
        ("ways", words::WHICH_WAY, situations.into()),
        ("routes", words::ROUTES, routes::routes(guidance)),
        ("contacts", ui::CONTACTS, reference::contacts(guidance)),
        ("entries", ui::ENTRIES, reference::entries(guidance)),
        (
            "cape-messages",
            cape_message::TITLE,
            messages::cape_messages(guidance),
        ),
        ("checks", words::CHECKS, reference::checks(guidance)),
        ("checklists", ui::CHECKLISTS, reference::checklists(guidance)),
        ("fallbacks", ui::FALLBACKS, reference::fallbacks(guidance)),
        ("sources", ui::SOURCES, reference::sources(guidance)),
    ];
    let link = |id: &str, title: &str| {
        let link = tag_with("a", &[("href", &format!("#asc-{id}"))], title);
        tag("li", link)
    };
    let links: Html = sections.iter().map(|(id, title, _)| link(id, title)).collect();
    let section = |(id, title, inner): (&str, &str, Html)| {
        tag_with(
            "section",
            &[("id", &format!("asc-{id}"))],
            [tag("h2", title), inner],
        )
    };
    let contents = tag_with("nav", &[("aria-label", words::ON_THIS_PAGE)], tag("ul", links));
    let sections: Html = sections.into_iter().map(section).collect();
    [contents, sections].into()
}

fn clock(guidance: &Guidance) -> Html {
    let clock = guidance.clock;
    let note = |(says, cite): &(Text, Cite)| tag("li", [says.of(guidance).into(), cited(guidance, *cite)]);
    let notes: Html = clock.notes.iter().map(note).collect();
    let example = words::count_example(clock, guidance.edition);
    [
        sourced(guidance, "p", words::count_from_login(clock), clock.day_cite),
        tag("p", [example.into(), " ".into(), words::WHICH_DAY.into()]),
        tag("ul", notes),
        classed("p", "asc-quiet", words::small_print()),
    ]
    .into()
}

fn end(guidance: &Guidance) -> Html {
    let says = format!("{} {}.", ui::DISCLAIMER, ui::guidance_as_of(guidance));
    classed("p", "asc-quiet", says)
}

/// A link to another site; it opens in a new tab, as in the app.
fn external(address: &str, text: &str) -> Html {
    let attributes = [
        ("href", address),
        ("target", "_blank"),
        ("rel", "noopener noreferrer external"),
    ];
    tag_with("a", &attributes, text)
}

/// The link after a text, with a space before it; nothing if it has no address.
fn linked(guidance: &Guidance, link: Option<&Link>) -> Html {
    let found = link.and_then(|link| Some((link, link.address(guidance)?)));
    found.map_or_else(
        || "".into(),
        |(link, address)| {
            let link = if link.leads_away() {
                external(&address, link.says)
            } else {
                tag_with("a", &[("href", &*address)], link.says)
            };
            [" ".into(), link, ".".into()].into()
        },
    )
}

/// How firm a fact is, and its sources by their numbers in the list.
fn cited(guidance: &Guidance, cite: Cite) -> Html {
    let number = |id| guidance.sources.iter().position(|source| source.id == id);
    let numbers: Vec<String> = cite
        .sources
        .iter()
        .filter_map(|id| Some((number(*id)? + 1).to_string()))
        .collect();
    let says = format!("{} {}", words::firm(cite.status), numbers.join(", "));
    [" ".into(), tag("small", says)].into()
}

/// A text followed by how firm it is, and its sources.
fn sourced(guidance: &Guidance, name: &str, text: impl Into<Html>, cite: Cite) -> Html {
    tag(name, [text.into(), cited(guidance, cite)])
}

fn bold(text: &str) -> Html {
    tag("b", text)
}

fn mail(address: &str) -> Html {
    tag_with("a", &[("href", &format!("mailto:{address}"))], address)
}
