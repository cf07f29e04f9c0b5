//! Fixed-width columns: cells separated by two or more blanks.

use super::{MOST_COLUMNS, Refused, Row};
use crate::steps::{Pause, STEP, at_once, share};

/// The rows of the first lines, to see whether a text has fixed-width columns.
pub(super) fn first(text: &str, most: usize) -> Vec<Row> {
    at_once(async |pause| rows(text, 1, most, pause).await).unwrap_or_default()
}

/// The rows that aren't blank. The first row with the most cells sets where columns begin, and each cell belongs to the
/// nearest, so an empty cell doesn't shift the others.
pub(super) async fn rows(
    text: &str,
    first_line: usize,
    most: usize,
    pause: Pause<'_>,
) -> Result<Vec<Row>, Refused> {
    let mut lines: Vec<(usize, Vec<(usize, &str)>)> = Vec::new();
    for (at, line) in text.lines().take(most).enumerate() {
        let cells = cells(line);
        if cells.len() > MOST_COLUMNS {
            return Err(Refused::TooManyColumns);
        }
        if !cells.is_empty() {
            lines.push((at + first_line, cells));
        }
        if at % STEP == 0 {
            pause(150).await;
        }
    }
    let widest = lines.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let starts: Vec<usize> = lines
        .iter()
        .find(|(_, cells)| cells.len() == widest)
        .map(|(_, cells)| cells.iter().map(|(at, _)| *at).collect())
        .unwrap_or_default();
    let (mut rows, of) = (Vec::new(), lines.len());
    for (line, cells) in lines {
        rows.push(placed(line, &cells, &starts));
        if rows.len().is_multiple_of(STEP) {
            pause(share(rows.len(), of, (200, 700))).await;
        }
    }
    Ok(rows)
}

fn placed(line: usize, cells: &[(usize, &str)], starts: &[usize]) -> Row {
    let mut row = vec![""; starts.len()];
    for (from, text) in cells {
        // Starts ascend, so the nearest is one of two.
        let after = starts.partition_point(|start| start < from);
        let nearest = [after.checked_sub(1), Some(after)]
            .into_iter()
            .flatten()
            .filter(|at| *at < starts.len())
            .min_by_key(|at| starts[*at].abs_diff(*from));
        if let Some(at) = nearest {
            row[at] = text;
        }
    }
    Row::of_cells(line, row)
}

/// The cells of a line, each with its start in characters.
fn cells(line: &str) -> Vec<(usize, &str)> {
    let (mut found, mut rest, mut at) = (Vec::new(), line, 0);
    loop {
        let text = rest.trim_start();
        at += rest[..rest.len() - text.len()].chars().count();
        if text.is_empty() || found.len() > MOST_COLUMNS {
            return found;
        }
        let end = text.find("  ").unwrap_or(text.len());
        let (cell, after) = text.split_at(end);
        found.push((at, cell.trim_end()));
        at += cell.chars().count();
        rest = after;
    }
}
