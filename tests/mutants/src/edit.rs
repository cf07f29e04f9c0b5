//! Changing a text by putting something before and after stretches of it.

use std::ops::Range;

/// What goes before and after a stretch of a text. Stretches nest or are apart.
pub struct Edit {
    pub at: Range<usize>,
    pub before: String,
    pub after: String,
}

/// The text with all edits made. Of two with the same stretch the first is the outer one.
pub fn applied(text: &str, edits: Vec<Edit>) -> String {
    let mut cuts: Vec<(usize, bool, isize, usize, String)> = Vec::new();
    for (order, edit) in edits.into_iter().enumerate() {
        let length = isize::try_from(edit.at.len()).unwrap_or(isize::MAX);
        // At one place, what closes comes before what opens; the longer opens first and closes last.
        cuts.push((edit.at.start, true, -length, order, edit.before));
        cuts.push((edit.at.end, false, length, usize::MAX - order, edit.after));
    }
    cuts.sort_by(|one, other| (one.0, one.1, one.2, one.3).cmp(&(other.0, other.1, other.2, other.3)));
    let (mut out, mut done) = (String::new(), 0);
    for (at, _, _, _, added) in cuts {
        out.push_str(&text[done..at]);
        out.push_str(&added);
        done = at;
    }
    out.push_str(&text[done..]);
    out
}
