//! Links that open a mail program (RFC 6068).

use std::fmt::Write;

/// A `mailto:` link. Lines of the body end in CR LF, as the RFC requires.
pub(in crate::wording) fn mailto(to: Option<&str>, subject: &str, body: Option<&str>) -> String {
    let to = encoded(to.unwrap_or_default(), b"@");
    let mut link = format!("mailto:{to}?subject={}", encoded(subject, b""));
    if let Some(body) = body {
        link.push_str("&body=");
        link.push_str(&encoded(&body.replace('\n', "\r\n"), b""));
    }
    link
}

/// Percent-encodes UTF-8 bytes other than `A–Z a–z 0–9 - . _ ~` and those in `kept`.
fn encoded(text: &str, kept: &[u8]) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a `String` can't fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodes_as_rfc_6068() {
        assert_eq!(
            mailto(Some("ACE.Support@cbp.dhs.gov"), "a b", Some("x & y?\né")),
            "mailto:ACE.Support@cbp.dhs.gov?subject=a%20b&body=x%20%26%20y%3F%0D%0A%C3%A9"
        );
        assert_eq!(mailto(None, "100%", None), "mailto:?subject=100%25");
    }
}
