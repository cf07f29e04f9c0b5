//! Columns of a fixed width: cells with two blanks or more between them.

use super::Row;

/// The rows that are not blank. A cell belongs to the column of the first row with the most cells that begins nearest
/// to it, so that an empty cell moves no other.
pub(super) fn rows(text: &str, first_line: usize, most: usize) -> Vec<Row> {
    let lines: Vec<(usize, Vec<(usize, &str)>)> = text
        .lines()
        .take(most)
        .enumerate()
        .map(|(at, line)| (at + first_line, cells(line)))
        .filter(|(_, cells)| !cells.is_empty())
        .collect();
    let widest = lines.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let starts: Vec<usize> = lines
        .iter()
        .find(|(_, cells)| cells.len() == widest)
        .map(|(_, cells)| cells.iter().map(|(at, _)| *at).collect())
        .unwrap_or_default();
    lines
        .into_iter()
        .map(|(line, cells)| placed(line, &cells, &starts))
        .collect()
}

fn placed(line: usize, cells: &[(usize, &str)], starts: &[usize]) -> Row {
    let mut row = vec![""; starts.len()];
    for (from, text) in cells {
        let nearest = starts
            .iter()
            .enumerate()
            .min_by_key(|(_, start)| start.abs_diff(*from));
        if let Some(cell) = nearest.and_then(|(at, _)| row.get_mut(at)) {
            *cell = text;
        }
    }
    Row::of_cells(line, row)
}

/// The cells of a line, each with where it begins, in characters.
fn cells(line: &str) -> Vec<(usize, &str)> {
    let (mut found, mut rest, mut at) = (Vec::new(), line, 0);
    loop {
        let text = rest.trim_start();
        at += rest.chars().count() - text.chars().count();
        if text.is_empty() {
            return found;
        }
        let end = text.find("  ").unwrap_or(text.len());
        let (cell, after) = text.split_at(end);
        found.push((at, cell.trim_end()));
        at += cell.chars().count();
        rest = after;
    }
}
