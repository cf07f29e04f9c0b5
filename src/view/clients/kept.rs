//! Whether the portfolio is kept on this computer.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    /// Nothing is kept.
    No,
    /// How many bytes are kept; 0 before that is known.
    Yes(u64),
    /// The browser refused.
    Failed,
}
