//! The page's look under its settings: properties of the root element.

use super::settings::{Density, Scheme, Settings};
use super::theme::Slot;
use crate::facts::Choice;

/// The page's body text in pixels, where the browser's own text has 16.
const OWN_TEXT_SIZE: u16 = 17;

impl Settings {
    /// The properties to set on the root element, each with its value. `prefers_dark` is the browser's preference, used
    /// if the scheme is left to it.
    pub fn style(&self, prefers_dark: bool) -> Vec<(String, String)> {
        let mut style = Vec::new();
        let mut set = |name: &str, value: Option<String>| {
            style.extend(value.map(|value| (name.to_owned(), value)));
        };
        set(
            "color-scheme",
            (self.scheme != Scheme::Auto).then(|| self.scheme.name().to_owned()),
        );
        set("--asc-radius", self.radius.map(|pixels| format!("{pixels}px")));
        set("--asc-width", self.width.map(|pixels| format!("{pixels}px")));
        set("--asc-font", self.font.clone());
        // In percent, so that a larger default text size still applies.
        let percent = |pixels: u16| format!("{}%", u32::from(pixels) * 100 / u32::from(OWN_TEXT_SIZE));
        set("font-size", self.text_size.map(percent));
        let scale = match self.density {
            Density::Compact => Some("0.75"),
            Density::Normal => None,
            Density::Roomy => Some("1.25"),
        };
        set("--asc-density", scale.map(str::to_owned));
        if self.scheme != Scheme::Auto || self.has_colors {
            let is_dark = self.scheme == Scheme::Dark || (self.scheme == Scheme::Auto && prefers_dark);
            let palette = if is_dark {
                self.theme.dark
            } else {
                self.theme.light
            };
            for slot in Slot::ALL {
                let name = format!("--asc-color-{}", slot.name());
                set(&name, Some(palette.get(*slot).to_string()));
            }
        }
        style
    }
}
