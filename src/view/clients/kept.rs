//! Whether the portfolio is kept on this computer.

/// Whether it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    /// Nothing is kept.
    No,
    /// So many bytes are; 0 before that is known.
    Yes(u64),
    /// The browser refused.
    Failed,
}
