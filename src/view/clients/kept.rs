//! Whether the portfolio is kept on this computer.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    No,
    /// How many bytes are kept; 0 before that is known.
    Yes(u64),
    Failed,
}
