//! The first screen as the app draws it, to be read before the app is there: where it starts, nothing moves.

use super::markup::{Html, tag, tag_with};
use crate::wording::{static_page as words, ui};

/// What `view::start` and the header of `view::shell` draw, with buttons that cannot be pressed yet.
pub(super) fn first_screen() -> Html {
    let parts: [Html; 2] = [header(), tag_with("div", &[("class", "asc-main")], start())];
    tag_with("div", &[("class", "asc-first")], Html::from(parts))
}

fn header() -> Html {
    let links = [
        ("#/portal-account", ui::NAV_QUESTIONS),
        ("#/result", ui::NAV_RESULT),
        ("#/entries", ui::ENTRIES),
        ("#/sources", ui::SOURCES),
    ];
    let links: Html = links
        .iter()
        .map(|(to, says)| tag("li", tag_with("a", &[("href", to)], *says)))
        .collect();
    let parts: [Html; 3] = [
        tag_with("a", &[("class", "asc-brand"), ("href", "#/")], ui::PRODUCT),
        tag_with(
            "nav",
            &[("aria-label", ui::NAVIGATION), ("class", "asc-nav")],
            tag("ul", links),
        ),
        tag_with("p", &[("class", "asc-saved")], words::LOADING),
    ];
    let inner = tag_with("div", &[("class", "asc-header-inner")], Html::from(parts));
    tag_with("header", &[("class", "asc-header")], inner)
}

fn start() -> Html {
    let list = |class: &str, points: &[&str]| {
        let points: Html = points.iter().map(|point| tag("li", *point)).collect();
        tag_with(
            "ul",
            &[("class", class)][..usize::from(!class.is_empty())],
            points,
        )
    };
    let button = |class: &str, says: &str| tag_with("button", &[("class", class), ("disabled", "")], says);
    let privacy: [Html; 4] = [
        tag("h2", ui::PRIVACY_TITLE),
        list("", &ui::PRIVACY_POINTS),
        tag("p", ui::NEVER_ASKED),
        tag("p", tag_with("a", &[("href", "#/abilities")], ui::ABILITIES)),
    ];
    let parts: [Html; 6] = [
        tag_with("h1", &[("class", "asc-heading")], ui::START_TITLE),
        tag_with("p", &[("class", "asc-lead")], ui::START_LEAD),
        list("asc-points", &ui::START_POINTS),
        tag("p", ui::START_TIME),
        tag_with(
            "p",
            &[("class", "asc-actions")],
            Html::from([
                button("asc-button", ui::START),
                button("asc-button asc-button-quiet", ui::OPEN_FILE),
            ]),
        ),
        tag_with("section", &[("class", "asc-panel")], Html::from(privacy)),
    ];
    tag_with("div", &[("class", "asc-start")], Html::from(parts))
}
