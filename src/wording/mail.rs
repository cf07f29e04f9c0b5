//! A prepared e-mail.

use super::letter::{Letter, mailto};
use crate::facts::Facts;

/// A prepared e-mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

impl Mail {
    pub fn fits(&self, to: Option<&str>) -> bool {
        mailto(recipient(to), &self.subject, Some(&self.body)).len() <= Letter::LONGEST_LINK
    }

    /// A link that opens it in a mail program. A body too long for a link is left out, and has to be copied.
    pub fn link(&self, to: Option<&str>) -> String {
        let body = self.fits(to).then_some(self.body.as_str());
        mailto(recipient(to), &self.subject, body)
    }

    /// What "Copy" copies.
    pub fn text(&self, to: Option<&str>) -> String {
        let to = recipient(to).map_or_else(String::new, |to| format!("To: {to}\n"));
        format!("{to}Subject: {}\n\n{}", self.subject, self.body)
    }
}

/// The address that an e-mail goes to: nothing after it can add another one or a field. A phone number is none.
fn recipient(to: Option<&str>) -> Option<&str> {
    let ends = |c: char| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';');
    let first = to?.split(ends).find(|part| !part.is_empty());
    first.filter(|part| part.contains('@'))
}

/// A name on one line: line breaks become spaces and direction marks are dropped, so that a name from a file can't add
/// a line or a field, or change how the rest reads.
pub fn one_line(name: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = name
        .chars()
        .filter(|c| !turns(*c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The company's name on one line, if it has one.
pub(super) fn company(facts: &Facts) -> Option<String> {
    let name = one_line(facts.company.label.as_ref()?.as_str());
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{Mail, one_line};

    #[test]
    fn a_name_stays_on_its_line() {
        for (name, expected) in [
            ("Hudson\r\nBcc: all@x.example", "Hudson Bcc: all@x.example"),
            ("a\u{2028}b\u{85}c\0d", "a b c d"),
            ("gnp.\u{202e}moc", "gnp.moc"),
            (" \n ", ""),
        ] {
            assert_eq!(one_line(name), expected);
        }
    }

    #[test]
    fn an_address_adds_no_field() {
        let mail = Mail {
            subject: "Hello".into(),
            body: "Text".into(),
        };
        for (to, expected) in [
            ("pat@x.example", "pat@x.example"),
            ("pat@x.example\nBcc: all@y.example", "pat@x.example"),
            ("\r\npat@x.example\u{85}all@y.example", "pat@x.example"),
            ("pat@x.example all@y.example", "pat@x.example"),
            ("pat@x.example,all@y.example", "pat@x.example"),
        ] {
            let link = mail.link(Some(to));
            assert_eq!(link, format!("mailto:{expected}?subject=Hello&body=Text"));
            let text = mail.text(Some(to));
            assert_eq!(text, format!("To: {expected}\nSubject: Hello\n\nText"));
        }
        for to in ["+1 555 123 4567", "\nBcc: all", ""] {
            assert_eq!(mail.link(Some(to)), mail.link(None));
            assert_eq!(mail.text(Some(to)), mail.text(None));
        }
    }
}
