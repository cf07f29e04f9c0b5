//! Where the words stand, and how they sound.

use crate::source::Source;
use crate::{Place, none, sees, sources};

/// Three words in a row, as in a sentence: class names, ids and figures are none.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation() || "“”’…".contains(c));
        !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '’' || c == '\'')
    };
    let mut run = 0;
    text.split_whitespace().any(|word| {
        run = if is_word(word) && !word.contains('=') {
            run + 1
        } else {
            0
        };
        run == 3
    })
}

/// A sentence among the view's literals. What a link is to its target is a list of words too.
fn sentence_in_literal(source: &Source) -> Vec<Place> {
    // A list of relations, and why a lint is silent.
    let is_no_text = |at: usize| {
        ["rel=", "reason = "]
            .iter()
            .any(|before| source.code[..at].ends_with(before))
    };
    let found = source
        .literals
        .iter()
        .filter(|literal| is_sentence(&literal.text) && !is_no_text(literal.at));
    found
        .map(|literal| (literal.line, format!("{:?}", literal.text)))
        .collect()
}

/// A sentence between two tags, where no quotes are needed.
fn sentence_in_markup(source: &Source) -> Vec<Place> {
    let found = source.bodies("view").into_iter().flat_map(|(from, to)| {
        let body = &source.code[from..to];
        let texts = body.match_indices('>').filter_map(|(at, _)| {
            let text = &body[at + 1..];
            let text = &text[..text.find(['<', '{'])?];
            let is_code = body[..at].matches('{').count() != body[..at].matches('}').count();
            (!is_code && is_sentence(text)).then(|| (source.line(from + at), text.trim().to_owned()))
        });
        texts.collect::<Vec<_>>()
    });
    found.collect()
}

/// Words live in `wording` and `guidance`; the view shows them.
#[test]
fn the_view_has_no_words() {
    sees(
        sentence_in_literal,
        r#"let a = "Save the file";"#,
        r#"let a = "asc-a asc-b asc-c"; let b = "M 0 0 L 1 1";"#,
    );
    sees(
        sentence_in_literal,
        r#"let a = "{} is not here";"#,
        r#"let a = "one two"; // "not a string here""#,
    );
    sees(
        sentence_in_markup,
        "view! { <p>Save the file</p> }",
        "view! { <p>{save.the.file}</p> <p>{a > b && c < d}</p> }",
    );
    none(&sources("src/view"), sentence_in_literal);
    none(&sources("src/view"), sentence_in_markup);
}

/// Plurals are written out, nobody "must", and nothing is shouted.
fn sounds_wrong(source: &Source) -> Vec<Place> {
    let is_text = |text: &str| text.contains(' ') && text.chars().any(char::is_alphabetic);
    let wrong = |text: &str| {
        let text = text.to_lowercase();
        let phrases = ["(s)", "(es)", "you must"];
        phrases.iter().any(|phrase| text.contains(phrase)) || text.contains('!')
    };
    let found = source
        .literals
        .iter()
        .filter(|literal| is_text(&literal.text) && wrong(&literal.text));
    found
        .map(|literal| (literal.line, format!("{:?}", literal.text)))
        .collect()
}

#[test]
fn the_words_are_calm() {
    sees(
        sounds_wrong,
        r#"let a = "3 entry(s) here";"#,
        r#"let a = "three entries here";"#,
    );
    sees(
        sounds_wrong,
        r#"let a = "You must log in";"#,
        r#"let a = "Log in by June 18";"#,
    );
    sees(sounds_wrong, r#"let a = "All done!";"#, r#"let a = "!";"#);
    none(&sources("src"), sounds_wrong);
}

/// A sentence is written as it is shown, never edited afterwards; what escapes or encodes is listed.
fn edits_a_sentence(source: &Source) -> Vec<Place> {
    let encodes = [
        "src/wording/letter/mail_link.rs",
        "src/export/static_page/markup.rs",
        "src/export/calendar/write.rs",
        "src/export/entries/table.rs",
    ];
    let found = source.pieces(&[".replace(", ".replacen("]);
    found
        .into_iter()
        .filter(|_| !encodes.contains(&source.path.as_str()))
        .collect()
}

#[test]
fn no_sentence_is_edited() {
    sees(
        edits_a_sentence,
        r#"let a = next.replace("the TAO", owner);"#,
        r#"let a = format!("Have {owner} look");"#,
    );
    for module in ["wording", "export", "guidance"] {
        none(&sources(&format!("src/{module}")), edits_a_sentence);
    }
}
