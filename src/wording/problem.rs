//! What is wrong with a file or an answer, in a sentence that says what to do.

use super::ui;
use crate::calendar::Iso;
use crate::facts::{DateField, DateProblem, Expected, Found, Malformed, Problem, Refusal, TypedProblem};
use crate::facts::{EntryAnswer, Facts, PersonAnswer, Place};
use crate::guidance::Guidance;
use crate::interview::Lost;
use crate::saved::Refused;

/// What is expected, and what was found instead. The place is not part of the sentence.
pub fn problem(problem: &Problem) -> String {
    match &problem.expected {
        Expected::Json { line, column, met } => malformed(*line, *column, *met),
        Expected::AtMostBytes(most) => format!(
            "the file is too large: expected at most {} MiB",
            most / (1024 * 1024)
        ),
        Expected::AtMostValues(most) => format!(
            "the file holds too much: expected at most {} values",
            super::grouped(*most)
        ),
        Expected::AtMostCharacters(most) => format!(
            "some text in the file is too long: expected at most {} characters",
            super::grouped(*most)
        ),
        Expected::Utf8 => "the file is not UTF-8 text: expected a file saved by ACE Self-Check".into(),
        Expected::NameOnce => "this name appears twice in its object: expected it once".into(),
        Expected::KnownName(known) => format!("this name is not known: expected one of {}", known.join(", ")),
        Expected::Present => "missing: expected a value".into(),
        Expected::Object(found) => expected("an object", found),
        Expected::List(found) => expected("a list", found),
        Expected::Text(found) => expected("text", found),
        Expected::OneOf(names, found) => expected(&format!("one of {}", names.join(", ")), found),
        Expected::FormatName(found) => format!(
            "expected \"ace-self-check\"; found {}: this is not a self-check file",
            found_text(found)
        ),
        Expected::Version { newest, found } => expected(&format!("a version from 1 to {newest}"), found),
        Expected::NotNewerThan { newest, found } => {
            let version = if let Found::Number(number) = found {
                number
            } else {
                ""
            };
            format!(
                "this file has version {version}, which is newer than this page can read (up to version {newest}): reload the page to update it; the file is unchanged"
            )
        }
        Expected::Date(found) => expected("a date YYYY-MM-DD from 1990 to 2100", found),
        Expected::UpTo(most, found) => expected(&format!("a whole number from 0 to {most}"), found),
        Expected::CheckKey(found) => expected("12 to 26 characters of a-z and 0-9", found),
        Expected::Moment(found) => expected("a time in UTC, such as 2026-06-18T14:03:22Z", found),
        Expected::KnownPerson => "expected the id of a person in this file".into(),
        Expected::NoPerson => "expected no person: this concerns the company".into(),
        Expected::LastLogin(found) => expected("a date YYYY-MM-DD, a month YYYY-MM, unknown or never", found),
        Expected::NotAfter(day) => {
            format!("expected a day no later than {}, the day of the check", Iso(*day))
        }
        Expected::OnlyWithLiquidated => {
            "a liquidation date is expected only with liquidation \"liquidated\"".into()
        }
        Expected::IdShape(found) => expected("1 to 40 characters of a-z, 0-9 and -", found),
        Expected::ItemShape(found) => {
            expected("the name of an item: 1 to 60 characters of a-z, 0-9 and _", found)
        }
        Expected::IdOnce(first) => format!("this id is already used at {first}: expected a different one"),
        Expected::EntryType(found) => expected("two digits, such as \"01\"", found),
        Expected::EntryNumber(found) => expected(
            "11 characters without dashes: filer code, seven digits and check digit",
            found,
        ),
        Expected::Label(refusal) => label(*refusal).into(),
        Expected::AtMostItems { most, found } => format!("expected at most {most} items; found {found}"),
    }
}

fn expected(what: &str, found: &Found) -> String {
    format!("expected {what}; found {}", found_text(found))
}

fn malformed(line: usize, column: usize, met: Malformed) -> String {
    match met {
        Malformed::Ends => format!(
            "the file ends too early, at line {line}, column {column}: it was probably cut off; save or send it again"
        ),
        Malformed::TooDeep => format!(
            "the file is nested too deeply, at line {line}, column {column}: it is not a self-check file"
        ),
        Malformed::Trailing => format!(
            "the file has more text after its end, at line {line}, column {column}: expected one self-check file and nothing else"
        ),
        Malformed::Syntax => format!(
            "the file is not JSON, at line {line}, column {column}: expected a file saved by ACE Self-Check; for a spreadsheet, go to Entries and choose “Add entries from a spreadsheet”"
        ),
    }
}

/// A refusal in one sentence: the first problem with its place, and how many more there are.
pub fn refusal(refused: &Refused) -> String {
    let placed = |one: &Problem| {
        if one.at.is_empty() {
            problem(one)
        } else {
            format!("{}: {}", one.at, problem(one))
        }
    };
    let more = refused.problems.len().saturating_sub(1) + refused.more;
    let first = refused.problems.first().map(placed).unwrap_or_default();
    match more {
        0 => first,
        1 => format!("{first} (and 1 more problem)"),
        more => format!("{first} (and {more} more problems)"),
    }
}

/// All problems of a refused file, one line each: the place as a JSON pointer, then what is expected.
pub fn problem_lines(refused: &Refused) -> Vec<String> {
    let line = |one: &Problem| {
        if one.at.is_empty() {
            super::sentence_case(&problem(one))
        } else {
            format!("{}: {}", one.at, problem(one))
        }
    };
    let more =
        (refused.more > 0).then(|| format!("and {}", super::counted(refused.more, super::Noun::Problem)));
    refused.problems.iter().map(line).chain(more).collect()
}

/// A problem of the respondent's own answers, its place in words.
pub fn placed_problem(facts: &Facts, guidance: &Guidance, one: &Problem) -> String {
    let people = (0..facts.people.len()).map(|at| Place::Person(at, PersonAnswer::LastLogin));
    let entries = (0..facts.entries.len()).map(|at| Place::Entry(at, EntryAnswer::LiquidatedOn));
    let found = people.chain(entries).find(|place| place.to_string() == one.at);
    let sent = || {
        let at = (0..facts.requests.len()).find(|at| one.at == format!("/facts/requests/{at}/sent_on"))?;
        Some(super::sent(facts, guidance, &facts.requests[at]).0)
    };
    let name = found.map(|place| super::place(facts, place)).or_else(sent);
    format!("{}: {}", name.as_ref().unwrap_or(&one.at), problem(one))
}

pub fn label(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::TooLong => "expected at most 80 characters",
        Refusal::LooksLikeEin => {
            "this looks like an EIN: use a name or initials only, never a number that identifies a company or person"
        }
        Refusal::LooksLikeSsn => {
            "this looks like a Social Security number: use a name or initials only, never a number that identifies a company or person"
        }
        Refusal::LooksLikeCbpAssigned => {
            "this looks like a CBP-assigned number: use a name or initials only, never a number that identifies a company or person"
        }
    }
}

fn found_text(found: &Found) -> String {
    match found {
        Found::Null => "nothing".into(),
        Found::Truth => "true or false".into(),
        Found::Number(number) => format!("the number {number}"),
        Found::Text(text) => format!("\"{text}\""),
        Found::List => "a list".into(),
        Found::Object => "an object".into(),
    }
}

pub fn date_problem(problem: DateProblem) -> String {
    let field = |field| match field {
        DateField::Month => "month",
        DateField::Day => "day",
        DateField::Year => "year",
    };
    match problem {
        DateProblem::Empty => "Enter a date".into(),
        DateProblem::Missing(missing) => format!("Enter the {}", field(missing)),
        DateProblem::Unreadable(DateField::Month) => {
            "Enter the month as a number from 1 to 12 or by its name".into()
        }
        DateProblem::Unreadable(DateField::Day) => "Enter the day as a number from 1 to 31".into(),
        DateProblem::Unreadable(DateField::Year) => "Enter the year as four digits, such as 2026".into(),
        DateProblem::NoSuchDay => "Enter a day that is in that month".into(),
        DateProblem::OutOfRange => "Enter a year from 1990 to 2100".into(),
        DateProblem::After(last) => format!(
            "Enter a day no later than {}, the day of the check",
            super::long(last)
        ),
    }
}

/// What is wrong with a last sign-in: a month is enough there.
pub fn login_problem(problem: DateProblem) -> String {
    match problem {
        DateProblem::Missing(DateField::Year) => "Add the year. A month and a year are enough".into(),
        DateProblem::Empty => "Enter a date, or just a month and a year".into(),
        problem => date_problem(problem),
    }
}

pub fn lost(lost: Lost) -> &'static str {
    match lost {
        Lost::Answers => ui::NEWER_UNSAVED,
        Lost::Table => ui::NEWER_TABLE,
        Lost::Incoming => ui::NEWER_INCOMING,
    }
}

pub fn missing_answer() -> &'static str {
    "Choose an answer. “I don’t know” is fine too"
}

/// What is wrong with something typed, for its field.
pub fn typed_problem(problem: TypedProblem) -> String {
    match problem {
        TypedProblem::Label(Refusal::TooLong) => "Use at most 80 characters".to_owned(),
        TypedProblem::Label(refusal) => super::sentence_case(label(refusal)),
        TypedProblem::EntryNumber => ui::ENTRY_NUMBER_PROBLEM.to_owned(),
        TypedProblem::EntryType => "Enter two digits, such as 01, or leave it empty".to_owned(),
        TypedProblem::Date(problem) => date_problem(problem),
        TypedProblem::NotChosen => ui::CHOOSE_FIRST.to_owned(),
    }
}
