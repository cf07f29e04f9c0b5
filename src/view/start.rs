//! The first screen: what the check answers, how long it takes, what stays where.

use super::common::Heading;
use super::file::OpenButton;
use super::session::Session;
use crate::facts::Facts;
use crate::interview::first_open;
use crate::wording::ui;
use leptos::prelude::*;

#[component]
pub(super) fn Start() -> impl IntoView {
    let session = Session::get();
    let begun = session.peek(|facts| *facts != Facts::default());
    let begin = move |_| session.go(session.interview(first_open));
    let points = |points: &'static [&'static str]| {
        points
            .iter()
            .map(|point| view! { <li>{*point}</li> })
            .collect_view()
    };
    view! {
        <div class="asc-start">
            <Heading text=ui::START_TITLE.to_owned() />
            <p class="asc-lead">{ui::START_LEAD}</p>
            <ul class="asc-points">{points(&ui::START_POINTS)}</ul>
            <p>{ui::START_TIME}</p>
            <p class="asc-actions">
                <button type="button" class="asc-button" on:click=begin>{if begun { ui::RESUME } else { ui::START }}</button>
                <OpenButton />
            </p>
            <section class="asc-panel" aria-labelledby="asc-privacy">
                <h2 id="asc-privacy">{ui::PRIVACY_TITLE}</h2>
                <ul>{points(&ui::PRIVACY_POINTS)}</ul>
                <p>{ui::NEVER_ASKED}</p>
                <p><a href="#/abilities">{ui::ABILITIES}</a></p>
            </section>
        </div>
    }
}
