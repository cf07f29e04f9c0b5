//! Input: files, links, lists of checks, and portfolio files, cut into pieces that are read one by one, so that the
//! page stays responsive.

use super::file;
use super::marks::{Firm, Marks, Seen};
use super::piece::Piece;
use super::row::{Row, assess_today, saved_on};
use super::since::{ChangesSinceVisit, since};
use crate::broker::FilerCode;
use crate::guidance::Guidance;
use crate::saved::{self, Opened};
use crate::sharing::link;
use crate::sharing::sealed::is_sealed;
use crate::wording;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The settings for reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The broker's own today.
    pub today: NaiveDate,
    pub filer_codes: Vec<String>,
    /// When the portfolio was last looked at.
    pub since: Option<NaiveDate>,
}

/// What a piece turned out to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Read {
    Client(Box<Incoming>),
    /// What a portfolio file says about the firm.
    Head {
        firm: Firm,
        seen: Option<Seen>,
    },
    Refused {
        file: String,
        /// Why, a line for each problem.
        why: Vec<String>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incoming {
    /// The file or link it came from.
    pub file: String,
    /// The check as a file, without an assessment.
    pub check: String,
    pub row: Row,
    /// The notes from a portfolio file.
    pub marks: Option<Marks>,
    /// What changed by itself since the last visit.
    pub since: ChangesSinceVisit,
}

/// Cuts the input into pieces, without reading more than that takes.
pub fn pieces(file: &str, bytes: &[u8]) -> Vec<Piece> {
    let refused = |why| {
        vec![Piece::Refused {
            file: file.to_owned(),
            why,
        }]
    };
    let check = |from| {
        vec![Piece::Check {
            file: file.to_owned(),
            at: from..bytes.len(),
        }]
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        return check(0);
    };
    let start = text.len() - text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).len();
    if file::is_portfolio(text) {
        return file::pieces(file, text)
            .unwrap_or_else(|problems| refused(wording::problem_lines(&problems)));
    }
    let lines = lines(text, start);
    let is_object = |at: &Range<usize>| text[at.clone()].starts_with('{') && text[at.clone()].ends_with('}');
    let is_list = lines.len() > 1 && lines.first().is_some_and(is_object);
    if text[start..].starts_with('{') && !is_list {
        return check(start);
    }
    let is_link = |at: &Range<usize>| fragment(&text[at.clone()]).is_some();
    if !is_list && !lines.iter().any(is_link) {
        return check(0);
    }
    if lines.len() > file::MOST_CLIENTS {
        return refused(vec![super::words::too_many_lines(
            lines.len(),
            file::MOST_CLIENTS,
        )]);
    }
    let piece = |(number, at): (usize, Range<usize>)| {
        let file = super::words::line_of(file, number + 1);
        if is_list {
            Piece::Check { file, at }
        } else {
            Piece::Link { file, at }
        }
    };
    lines.into_iter().enumerate().map(piece).collect()
}

/// The ranges of nonempty lines, trimmed.
fn lines(text: &str, start: usize) -> Vec<Range<usize>> {
    let mut at = start;
    let mut found = Vec::new();
    for line in text[start..].split_inclusive('\n') {
        let trimmed = line.trim();
        let from = at + (line.len() - line.trim_start().len());
        if !trimmed.is_empty() {
            found.push(from..from + trimmed.len());
        }
        at += line.len();
    }
    found
}

/// The fragment of a share link, as written.
fn fragment(line: &str) -> Option<String> {
    let behind = line.split_once('#').map_or(line, |(_, behind)| behind);
    link::restore(behind)
}

pub fn read_piece(piece: &Piece, bytes: &[u8], guidance: &Guidance, settings: &Settings) -> Read {
    let refused = |file: &str, why| Read::Refused {
        file: file.to_owned(),
        why,
    };
    let client = |file: &str, opened: &Opened, marks, stated: Option<NaiveDate>, then: Option<NaiveDate>| {
        let facts = &opened.facts;
        let assessment = assess_today(facts, guidance, settings.today);
        let stated = stated.or_else(|| opened.stated.as_ref().and_then(|outline| outline.as_of));
        let then = then.or(settings.since);
        let codes = settings.filer_codes.iter();
        let codes: Vec<FilerCode> = codes.filter_map(|code| FilerCode::parse(code)).collect();
        Read::Client(Box::new(Incoming {
            file: file.to_owned(),
            check: saved::write(facts, None),
            row: Row::of(facts, &assessment, saved_on(facts, stated), &codes),
            marks,
            since: then.map_or_else(ChangesSinceVisit::default, |then| {
                since(facts, guidance, then, settings.today)
            }),
        }))
    };
    match piece {
        Piece::Check { file, at } if is_sealed(&bytes[at.clone()]) => {
            refused(file, vec![wording::sharing::SEALED_CLIENT.to_owned()])
        }
        Piece::Check { file, at } => match saved::read(&bytes[at.clone()], settings.today) {
            Ok(opened) => client(file, &opened, None, None, None),
            Err(problems) => refused(file, wording::problem_lines(&problems)),
        },
        Piece::Link { file, at } => {
            let line = std::str::from_utf8(&bytes[at.clone()]).unwrap_or_default();
            match link::read(&fragment(line).unwrap_or_default(), settings.today) {
                Ok(opened) => client(file, &opened, None, None, None),
                Err(problem) => refused(file, vec![wording::sharing::link_refused(&problem)]),
            }
        }
        Piece::Head { head, .. } => Read::Head {
            firm: head.firm.clone(),
            seen: head.seen,
        },
        Piece::Client {
            file,
            index,
            at,
            since,
        } => match file::read_client(&bytes[at.clone()], *index, settings.today) {
            Ok(kept) => client(&kept.file, &kept.opened, Some(kept.marks), kept.saved_on, *since),
            Err(problems) => refused(file, wording::problem_lines(&problems)),
        },
        Piece::Refused { file, why } => refused(file, why.clone()),
    }
}

/// The result for a file that couldn't be read from the disk.
pub fn unread(file: &str, is_too_large: bool) -> Read {
    let why = if is_too_large {
        wording::problem_lines(&saved::too_large())
    } else {
        vec![super::words::DISK.to_owned()]
    };
    Read::Refused {
        file: file.to_owned(),
        why,
    }
}
