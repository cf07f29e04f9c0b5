//! Standing in another site's page: colors, settings, messages.

mod color;
mod invitation;
mod lookalikes;
mod messages;
mod schema;
mod settings;
mod theme;

use ace_self_check::embed::{Given, Refused, Settings, read};
use ace_self_check::wording::embed::refused;

/// Reads settings written as they stand in the element.
fn settings(given: &[(&str, &str)]) -> (Settings, Vec<Refused>) {
    let owned = |(name, value): &(&str, &str)| (String::from(*name), Some(String::from(*value)));
    read(&given.iter().map(owned).collect::<Vec<Given>>())
}

/// Settings in a line, such as `accent #9bd, background #fff`.
fn given(line: &str) -> Vec<(&str, &str)> {
    line.split(", ")
        .map(|setting| setting.split_once(' ').unwrap())
        .collect()
}

/// What is refused of settings, in words.
fn reasons(given: &[(&str, &str)]) -> Vec<String> {
    settings(given).1.iter().map(refused).collect()
}
