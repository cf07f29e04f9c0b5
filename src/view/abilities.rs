//! What the page can and cannot do, and how to check it.

use super::common::Heading;
use super::prelude::*;
use super::start::OneFile;
use crate::browser::build;
use crate::wording::ui;

#[component]
pub(super) fn Abilities() -> impl IntoView {
    let part = |title: &'static str, points: &'static [&'static str]| {
        view! { <section><h2>{title}</h2><ul>{items(points.iter().copied())}</ul></section> }
    };
    view! {
        <Heading text=ui::ABILITIES.to_owned() />
        <p>{ui::NEVER_ASKED}</p>
        {part(ui::CAN, &ui::CAN_POINTS)}
        {part(ui::CANNOT, &ui::CANNOT_POINTS)}
        {part(ui::RESIDUE, &ui::RESIDUE_POINTS)}
        {part(ui::VERIFY, &ui::VERIFY_POINTS)}
        {(!build::is_one_file()).then(|| view! { <OneFile /> })}
    }
}
