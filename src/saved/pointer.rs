//! JSON pointers (RFC 6901) that cost nothing until displayed.

use std::fmt;

/// A place in a document, as a chain back to the root.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pointer<'a> {
    parent: Option<&'a Pointer<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Root,
    Name(&'a str),
    Item(usize),
}

/// Longer names are cut when displayed.
const LONGEST_NAME: usize = 60;

impl<'a> Pointer<'a> {
    pub(crate) const ROOT: Pointer<'static> = Pointer {
        parent: None,
        step: Step::Root,
    };

    pub(crate) fn name(&'a self, name: &'a str) -> Self {
        Self {
            parent: Some(self),
            step: Step::Name(name),
        }
    }

    pub(crate) fn item(&'a self, at: usize) -> Self {
        Self {
            parent: Some(self),
            step: Step::Item(at),
        }
    }
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Item(at) => write!(f, "/{at}"),
            Step::Name(name) => {
                f.write_str("/")?;
                name.chars().take(LONGEST_NAME).try_for_each(|c| match c {
                    '~' => f.write_str("~0"),
                    '/' => f.write_str("~1"),
                    c if c.is_control() => write!(f, "{}", c.escape_default()),
                    c => write!(f, "{c}"),
                })?;
                if name.chars().nth(LONGEST_NAME).is_some() {
                    f.write_str("…")
                } else {
                    Ok(())
                }
            }
        }
    }
}
