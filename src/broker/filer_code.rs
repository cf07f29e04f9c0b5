//! The codes by which a filer's entry numbers begin.

use std::fmt;

/// A filer code: three letters or digits (docs/ace-reports.md, “Entry numbers”).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FilerCode(String);

/// The most codes read; a firm with several offices has a handful.
pub const MOST_CODES: usize = 20;

impl FilerCode {
    /// Reads one code, in either case.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        fits.then(|| Self(text.to_ascii_uppercase()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FilerCode {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads codes as typed, separated by commas or spaces, each once. `None` if any part isn't a code, or there are more
/// than [`MOST_CODES`].
pub fn filer_codes(text: &str) -> Option<Vec<FilerCode>> {
    let mut codes = Vec::new();
    let parts = text.split(|c: char| c.is_whitespace() || ",;".contains(c));
    for part in parts.filter(|part| !part.is_empty()) {
        let code = FilerCode::parse(part)?;
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    (codes.len() <= MOST_CODES).then_some(codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_typed() {
        let codes = |text: &str| {
            filer_codes(text).map(|codes| codes.iter().map(FilerCode::to_string).collect::<Vec<_>>())
        };
        let read = |codes: &[&str]| Some(codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>());
        assert_eq!(codes(" b76, ABC;9vk\nb76 "), read(&["B76", "ABC", "9VK"]));
        assert_eq!(codes(" , "), read(&[]));
        for wrong in ["B7", "B766", "B76 AB-", "B76-0324527-8", "Ä12", "ＡＢＣ"] {
            assert_eq!(codes(wrong), None, "{wrong}");
        }
        let many = |count: usize| {
            let codes: Vec<String> = (100..100 + count).map(|code| code.to_string()).collect();
            codes.join(" ")
        };
        assert_eq!(
            filer_codes(&many(MOST_CODES)).map(|codes| codes.len()),
            Some(MOST_CODES)
        );
        assert_eq!(filer_codes(&many(MOST_CODES + 1)), None);
    }
}
