//! Rust text cut into code, string literals and comments, with the tests left out.

/// A source file.
pub struct Source {
    /// Its path from the root of the checkout.
    pub path: String,
    /// The text with comments and the insides of literals blanked, and tests too. Line breaks
    /// stay, so that lines keep their numbers.
    pub code: String,
    /// String literals outside tests: the line, counting from 1, the offset in `code`, the text.
    pub literals: Vec<Literal>,
}

/// A string literal.
pub struct Literal {
    /// Its line, counting from 1.
    pub line: usize,
    /// Where its opening quote stands in the code.
    pub at: usize,
    /// What stands between the quotes, escapes as they are written.
    pub text: String,
}

impl Source {
    /// Reads a file's text. A file called `tests.rs` is all tests.
    pub fn read(path: String, text: &str) -> Self {
        let (mut code, mut literals) = cut(text);
        for (from, to) in tests(&code, &path) {
            let blank: String = code[from..to]
                .chars()
                .map(|c| if c == '\n' { '\n' } else { ' ' })
                .collect();
            // Characters of one byte each: `cut` leaves no others.
            code.replace_range(from..to, &blank);
            literals.retain(|literal| !(from..to).contains(&literal.at));
        }
        Self { path, code, literals }
    }

    /// The line of an offset in the code, counting from 1.
    pub fn line(&self, at: usize) -> usize {
        self.code[..at].matches('\n').count() + 1
    }

    /// The lines of code that hold a word as a whole.
    pub fn words(&self, words: &[&str]) -> Vec<(usize, String)> {
        let lines = self.code.lines().enumerate();
        let holds = |line: &str| words.iter().any(|word| holds_word(line, word));
        let found = lines.filter(|(_, line)| holds(line));
        found.map(|(at, line)| (at + 1, line.trim().to_owned())).collect()
    }

    /// The lines of code that hold a piece of text anywhere.
    pub fn pieces(&self, pieces: &[&str]) -> Vec<(usize, String)> {
        let lines = self.code.lines().enumerate();
        let found = lines.filter(|(_, line)| pieces.iter().any(|piece| line.contains(piece)));
        found.map(|(at, line)| (at + 1, line.trim().to_owned())).collect()
    }

    /// The bodies of a macro, such as `view!`: where each begins and ends in the code, without its
    /// brackets. Bodies inside a body are listed too.
    pub fn bodies(&self, name: &str) -> Vec<(usize, usize)> {
        let name = format!("{name}!");
        let starts = self.code.match_indices(name.as_str());
        let open = starts.filter_map(|(at, found)| {
            let open = at + found.len() + self.code[at + found.len()..].find(['{', '(', '['])?;
            Some((open + 1, end_of_block(&self.code, open)?))
        });
        open.collect()
    }
}

fn holds_word(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(part) && !line[at + word.len()..].starts_with(part))
}

/// Where the block that opens at an offset closes.
pub fn end_of_block(code: &str, open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// The stretches of code that belong to tests: what follows `#[cfg(test)]`, up to the end of its
/// block or statement.
fn tests(code: &str, path: &str) -> Vec<(usize, usize)> {
    if path.ends_with("/tests.rs") {
        return vec![(0, code.len())];
    }
    let after = |at: usize| {
        let end = at + code[at..].find(['{', ';'])?;
        let end = if code[end..].starts_with('{') {
            end_of_block(code, end)?
        } else {
            end
        };
        Some((at, end + 1))
    };
    code.match_indices("#[cfg(test)]")
        .filter_map(|(at, _)| after(at))
        .collect()
}

/// Blanks comments and the insides of literals, and collects the literals. The code that is left
/// is as long as the text in characters, and holds characters of one byte only.
fn cut(text: &str) -> (String, Vec<Literal>) {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut literals = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let (kind, length) = token(&chars, at);
        let piece = &chars[at..at + length];
        if let Kind::Text { open, close } = kind {
            let line = code.matches('\n').count() + 1;
            let inside: String = piece[open..length - close.min(length - open)].iter().collect();
            literals.push(Literal {
                line,
                at: code.len(),
                text: inside,
            });
        }
        code.extend(piece.iter().enumerate().map(|(index, c)| match (*c, kind) {
            ('\n', _) => '\n',
            (c, Kind::Code) if c.is_ascii() => c,
            // The quotes stay, so that it shows where a literal stood.
            (_, Kind::Text { .. }) if index == 0 || index + 1 == length => '"',
            _ => ' ',
        }));
        at += length;
    }
    (code, literals)
}

#[derive(Clone, Copy)]
enum Kind {
    Code,
    Comment,
    /// A literal, with the lengths of what opens and closes it.
    Text {
        open: usize,
        close: usize,
    },
    Character,
}

/// The kind and length of what begins at a position.
fn token(chars: &[char], at: usize) -> (Kind, usize) {
    let rest = &chars[at..];
    let starts = |text: &str| rest.iter().copied().take(text.chars().count()).eq(text.chars());
    let after_name = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    if starts("//") {
        let length = rest.iter().position(|c| *c == '\n').unwrap_or(rest.len());
        return (Kind::Comment, length);
    }
    if starts("/*") {
        return (Kind::Comment, block_comment(rest));
    }
    if rest[0] == '"' {
        return (Kind::Text { open: 1, close: 1 }, quoted(rest, '"'));
    }
    if rest[0] == 'r' && !after_name {
        let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
        if rest.get(1 + hashes) == Some(&'"') {
            return (
                Kind::Text {
                    open: hashes + 2,
                    close: hashes + 1,
                },
                raw(rest, hashes),
            );
        }
    }
    // 'a' and '\n' are characters, 'a in a type is a lifetime.
    if rest[0] == '\'' && (rest.get(1) == Some(&'\\') || rest.get(2) == Some(&'\'')) {
        return (Kind::Character, quoted(rest, '\''));
    }
    (Kind::Code, 1)
}

fn quoted(rest: &[char], quote: char) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != quote {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

fn raw(rest: &[char], hashes: usize) -> usize {
    let closes = |at: usize| rest[at] == '"' && (1..=hashes).all(|hash| rest.get(at + hash) == Some(&'#'));
    let end = (hashes + 2..rest.len()).find(|at| closes(*at));
    end.map_or(rest.len(), |end| end + hashes + 1)
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        match (rest[at], rest.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth.saturating_sub(1), at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// Strings, comments, characters and tests are told from code.
#[test]
fn text_is_cut_into_its_parts() {
    let text = r#"
let a = "one // two"; // three "four"
let b = r~"five "six""~; /* seven /* "eight" */ nine */
let c = '"'; fn d<'a>(e: &'a str) {}
let f = "ten\"eleven";
#[cfg(test)]
mod tests { const G: &str = "twelve"; fn h() { x.unwrap(); } }
let i = "é — 𝟏"; let j = k;
"#;
    let text = &text.replace('~', "#");
    let source = Source::read("sample.rs".into(), text);
    let literals: Vec<_> = source
        .literals
        .iter()
        .map(|literal| (literal.line, literal.text.as_str()))
        .collect();
    assert_eq!(
        literals,
        [
            (2, "one // two"),
            (3, r#"five "six""#),
            (5, r#"ten\"eleven"#),
            (8, "é — 𝟏")
        ]
    );
    for hidden in ["two", "three", "six", "seven", "nine", "twelve", "unwrap"] {
        assert!(!source.code.contains(hidden), "{hidden}");
    }
    assert!(source.code.contains("fn d<'a>(e: &'a str) {}") && source.code.contains("let j = k;"));
    assert_eq!(source.code.lines().count(), text.lines().count());
    assert!(source.words(&["j"]) == [(8, source.code.lines().nth(7).unwrap().trim().to_owned())]);
    assert!(source.words(&["str2"]).is_empty() && source.words(&["st"]).is_empty());
}
