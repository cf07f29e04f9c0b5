//! Names in a file that have a fixed shape.

/// Declares a text of a–z and 0–9, and one more character where given, with a length in bytes.
macro_rules! shaped {
    ($(#[$meta:meta])* $name:ident, $lengths:expr $(, $more:literal)?) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// `None` for any other shape.
            pub fn parse(text: &str) -> Option<Self> {
                let fits = |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' $(| $more)?);
                ($lengths.contains(&text.len()) && text.bytes().all(fits)).then(|| Self(text.to_owned()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
pub(super) use shaped;
