//! Closed lists of choices: enumerations whose variants have names in files and addresses.

/// One of a closed list.
pub trait Choice: Copy + Eq + 'static {
    /// Every choice, in the order it is offered.
    const ALL: &'static [Self];

    /// Its name in files and addresses.
    fn name(self) -> &'static str;

    /// The choice of this name, if there is one.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.name() == name)
    }
}

/// Declares an enumeration together with its names.
macro_rules! choice_names {
    ($($(#[$meta:meta])* $kind:ident { $($(#[$note:meta])* $variant:ident = $name:literal,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $kind { $($(#[$note])* #[serde(rename = $name)] $variant,)+ }

        impl $crate::choice::Choice for $kind {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
        }
    )+};
}
pub(crate) use choice_names;
