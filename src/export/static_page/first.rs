//! The first screen and the first question exactly as the app draws them, so that nothing moves when it starts. They
//! can be read, and the question answered, before that: `boot/first-question.js` makes them work and hands the answer
//! over.

use super::markup::{Html, classed, tag, tag_with, void_tag};
use super::words;
use crate::facts::{AnyChoice, CompanyAnswer, Facts, Place};
use crate::guidance::Guidance;
use crate::interview::Page;
use crate::wording::{self, ui};

/// The field of an answer, and the first of its radio buttons.
const FIELD: &str = "asc-answer";

/// What `view::start`, `view::questions`, and the header of `view::shell` draw, with the buttons still disabled.
pub(super) fn first_screen(guidance: &Guidance) -> Html {
    let main = |more: &[(&str, &str)], inner| {
        let class = [("class", "asc-main")];
        tag_with("div", &[&class[..], more].concat(), inner)
    };
    let facts = Facts::default();
    let address = format!("#{}", Page::Account.address());
    let title = ui::title(&facts, guidance, &Page::Account);
    let hidden = [
        ("data-address", address.as_str()),
        ("data-title", &format!("{title} – {}", ui::PRODUCT)),
        ("hidden", ""),
    ];
    let question = question(&facts, guidance, Place::Company(CompanyAnswer::PortalAccount));
    let parts: [Html; 3] = [header(), main(&[], start(guidance)), main(&hidden, question)];
    classed("div", "asc-first", Html::from(parts))
}

fn question(facts: &Facts, guidance: &Guidance, place: Place) -> Html {
    let text = wording::question(facts, guidance, place);
    let back = tag_with("a", &[("class", "asc-back-link"), ("href", "#/")], ui::BACK);
    let heading = [
        ("class", "asc-heading"),
        ("id", "asc-heading"),
        ("tabindex", "-1"),
    ];
    let fields: [Html; 3] = [
        classed("legend", "asc-legend", tag_with("h1", &heading, text.title)),
        tag_with("p", &[("class", "asc-why-we-ask"), ("id", "asc-why")], text.why),
        classed("div", "asc-radios", radios(place)),
    ];
    let go_on = [("class", "asc-button"), ("type", "submit")];
    let form: [Html; 2] = [
        tag_with(
            "fieldset",
            &[("class", "asc-fieldset"), ("aria-describedby", "asc-why")],
            Html::from(fields),
        ),
        classed("p", "asc-actions", tag_with("button", &go_on, ui::CONTINUE)),
    ];
    let parts: [Html; 2] = [
        classed("p", "asc-back", back),
        tag_with(
            "form",
            &[("class", "asc-form"), ("novalidate", ""), ("autocomplete", "off")],
            Html::from(form),
        ),
    ];
    parts.into()
}

fn radios(place: Place) -> Html {
    let options = wording::option(place).into_iter().enumerate();
    let radio = |(at, (choice, label, _)): (usize, (AnyChoice, &str, &str))| {
        let value = choice.name();
        let id = if at == 0 {
            FIELD.to_owned()
        } else {
            format!("{FIELD}-{value}")
        };
        let attributes = [("type", "radio"), ("id", &id), ("name", FIELD), ("value", value)];
        let parts: [Html; 2] = [
            void_tag("input", &attributes),
            tag_with("label", &[("for", &id)], label),
        ];
        classed("div", "asc-radio", Html::from(parts))
    };
    options.map(radio).collect()
}

fn header() -> Html {
    let status: [Html; 3] = [
        tag("span", words::LOADING),
        " ".into(),
        classed("span", "asc-late", words::STILL_LOADING),
    ];
    let parts: [Html; 2] = [
        tag_with("a", &[("class", "asc-brand"), ("href", "#/")], ui::PRODUCT),
        classed("p", "asc-saved", Html::from(status)),
    ];
    let inner = classed("div", "asc-header-inner", Html::from(parts));
    classed("header", "asc-header", inner)
}

fn start(guidance: &Guidance) -> Html {
    let button = |class: &str, says: &str| {
        let attributes = [("type", "button"), ("class", class), ("disabled", "")];
        tag_with("button", &attributes, says)
    };
    let links = Html::from([
        button("asc-link", ui::OPEN_FILE),
        button("asc-link", ui::KEEP_NOTHING),
        // A link once the script has come.
        tag_with("a", &[("data-href", "#/abilities")], ui::ABILITIES),
    ]);
    let parts: [Html; 6] = [
        classed("h1", "asc-heading", ui::START_TITLE),
        classed("p", "asc-lead", ui::start_lead(guidance.clock)),
        classed("p", "asc-actions", button("asc-button", ui::START)),
        tag("p", ui::START_TIME),
        classed("p", "asc-quiet", ui::PRIVACY),
        classed("p", "asc-start-links", links),
    ];
    classed("div", "asc-start", Html::from(parts))
}
