//! What the host page may set, read value by value. An invalid value is left out with a reason.

use super::color::Color;
use super::reason::Reason;
use super::theme::{ASKED, Slot, Theme};
use super::{font, name};
use crate::choice::choice_names;
use crate::facts::Choice;

choice_names! {
    /// A setting by name: an attribute of the element, a parameter of the address, a key of the messages' `settings`.
    Setting {
        /// The name of the broker who offers the check here.
        Broker = "broker",
        /// How to reach them: a phone number or an e-mail address.
        Contact = "contact",
        /// The e-mail address for results.
        SendTo = "send-to",
        /// Light, dark, or as the browser prefers.
        Scheme = "scheme",
        /// Links and buttons.
        Accent = "accent",
        /// The same in the dark scheme.
        AccentDark = "accent-dark",
        /// The page's background.
        Background = "background",
        /// The same in the dark scheme.
        BackgroundDark = "background-dark",
        /// The background of cards and fields.
        Surface = "surface",
        /// The same in the dark scheme.
        SurfaceDark = "surface-dark",
        /// Text.
        Text = "text",
        /// The same in the dark scheme.
        TextDark = "text-dark",
        /// The radius of corners, in pixels.
        Radius = "radius",
        /// Fonts, in order of preference.
        Font = "font",
        /// The size of body text, in pixels.
        TextSize = "text-size",
        /// Space between things.
        Density = "density",
        /// The maximum width of the column, in pixels.
        Width = "width",
    }

    /// Which of the two sets of colors is shown.
    #[derive(Default)]
    Scheme {
        /// What the browser, or the page around this one, prefers.
        #[default]
        Auto = "auto",
        /// The light one.
        Light = "light",
        /// The dark one.
        Dark = "dark",
    }

    /// How much space there is between things.
    #[derive(Default)]
    Density {
        /// A quarter less.
        Compact = "compact",
        /// As the page has it.
        #[default]
        Normal = "normal",
        /// A quarter more.
        Roomy = "roomy",
    }
}

/// A name and its value as given; `None` if the value isn't text.
pub type Given = (String, Option<String>);

/// Valid settings. [`Settings::default`] is the page without any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Who offers the check here, 1 to 60 characters.
    pub broker: Option<String>,
    /// How to reach them: a phone number or an e-mail address.
    pub contact: Option<String>,
    pub send_to: Option<String>,
    pub scheme: Scheme,
    pub theme: Theme,
    /// Whether any of them was asked for.
    pub has_colors: bool,
    /// The radius of corners, in pixels.
    pub radius: Option<u16>,
    /// The font list in CSS.
    pub font: Option<String>,
    /// The size of body text, in pixels.
    pub text_size: Option<u16>,
    pub density: Density,
    /// The maximum width of the column, in pixels.
    pub width: Option<u16>,
}

/// A setting that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its name; of an unknown name, the first 40 characters.
    pub name: String,
    pub reason: Reason,
}

impl Refused {
    /// For an unreadable color: the nearest readable one.
    pub fn nearest(&self) -> Option<Color> {
        match self.reason {
            Reason::Clash(clash) => clash.nearest,
            _ => None,
        }
    }
}

/// The maximum number of names examined; there are 17.
const MOST: usize = 64;

/// Reads settings. If a name is repeated, the last one counts; an empty value counts as absent.
pub fn read(given: &[Given]) -> (Settings, Vec<Refused>) {
    let mut reader = Reader::default();
    for (name, value) in given.iter().take(MOST) {
        let refused = match (Setting::from_name(name), value.as_deref().map(str::trim)) {
            (None, _) => Err(Reason::Unknown),
            (Some(_), None) => Err(Reason::NotText),
            (Some(_), Some("")) => Ok(()),
            (Some(setting), Some(value)) => reader.take(setting, value),
        };
        if let Err(reason) = refused {
            let name = name.chars().take(40).collect();
            reader.refused.push(Refused { name, reason });
        }
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    settings: Settings,
    light: [Option<Color>; 4],
    dark: [Option<Color>; 4],
    refused: Vec<Refused>,
}

impl Reader {
    fn take(&mut self, setting: Setting, value: &str) -> Result<(), Reason> {
        let settings = &mut self.settings;
        match setting {
            Setting::Broker => settings.broker = Some(name::broker(value)?),
            Setting::Contact => settings.contact = Some(name::contact(value)?),
            Setting::SendTo => settings.send_to = Some(name::address(value)?),
            Setting::Scheme => settings.scheme = one_of(value)?,
            Setting::Background => self.light[0] = Some(color(value)?),
            Setting::Surface => self.light[1] = Some(color(value)?),
            Setting::Text => self.light[2] = Some(color(value)?),
            Setting::Accent => self.light[3] = Some(color(value)?),
            Setting::BackgroundDark => self.dark[0] = Some(color(value)?),
            Setting::SurfaceDark => self.dark[1] = Some(color(value)?),
            Setting::TextDark => self.dark[2] = Some(color(value)?),
            Setting::AccentDark => self.dark[3] = Some(color(value)?),
            Setting::Radius => settings.radius = Some(from_to(value, 0, 24)?),
            Setting::Font => settings.font = Some(font::stack(value)?),
            Setting::TextSize => settings.text_size = Some(from_to(value, 14, 22)?),
            Setting::Density => settings.density = one_of(value)?,
            Setting::Width => settings.width = Some(from_to(value, 320, 1_200)?),
        }
        Ok(())
    }

    /// The colors are judged together, last. If the page is always dark, colors without a `-dark` one apply to the dark
    /// scheme, and light ones aren't used.
    fn finish(mut self) -> (Settings, Vec<Refused>) {
        let has_own = self.dark.map(|color| color.is_some());
        let is_dark = self.settings.scheme == Scheme::Dark;
        if is_dark {
            for (dark, light) in self.dark.iter_mut().zip(&mut self.light).take(ASKED.len() - 1) {
                *dark = dark.or(light.take());
            }
        }
        let (theme, in_light, in_dark) = Theme::of(self.light, self.dark, !is_dark);
        let clashes = in_light.into_iter().map(|clash| (clash, false));
        let is_own = |slot| {
            ASKED
                .iter()
                .position(|asked| *asked == slot)
                .is_some_and(|at| has_own[at])
        };
        let in_dark = in_dark.into_iter().map(|clash| (clash, is_own(clash.refused)));
        for (clash, is_dark) in clashes.chain(in_dark) {
            self.refused.push(Refused {
                name: setting_of(clash.refused, is_dark).name().to_owned(),
                reason: Reason::Clash(clash),
            });
        }
        self.settings.has_colors = theme != Theme::OWN;
        self.settings.theme = theme;
        (self.settings, self.refused)
    }
}

fn setting_of(slot: Slot, is_dark: bool) -> Setting {
    match (slot, is_dark) {
        (Slot::Page, false) => Setting::Background,
        (Slot::Page, true) => Setting::BackgroundDark,
        (Slot::Surface, false) => Setting::Surface,
        (Slot::Surface, true) => Setting::SurfaceDark,
        (Slot::Text, false) => Setting::Text,
        (Slot::Text, true) => Setting::TextDark,
        (_, false) => Setting::Accent,
        (_, true) => Setting::AccentDark,
    }
}

fn color(value: &str) -> Result<Color, Reason> {
    Color::parse(value).ok_or(Reason::NotAColor)
}

fn one_of<C: Choice>(value: &str) -> Result<C, Reason> {
    C::from_name(value).ok_or_else(|| Reason::NotOneOf(C::ALL.iter().map(|choice| choice.name()).collect()))
}

/// A whole number of pixels, both ends included; `px` may follow it.
fn from_to(value: &str, least: u16, most: u16) -> Result<u16, Reason> {
    let digits = value.strip_suffix("px").unwrap_or(value);
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits
        .parse()
        .ok()
        .filter(|number| is_number && (least..=most).contains(number));
    number.ok_or(Reason::NotFromTo(least, most))
}
