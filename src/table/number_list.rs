//! Entry numbers pasted from a message, several in a line.

use super::{Row, header, number_cell};

/// One number a row, where the rows hold nothing but entry numbers and some hold several, as they are pasted from a
/// message; below a name of their column, or without.
pub(super) fn parted(rows: Vec<Row>) -> Vec<Row> {
    let listed = |row: &Row| -> Option<Vec<String>> {
        let cells = row.cells().filter(|cell| !cell.is_empty());
        cells
            .map(number_cell::all)
            .collect::<Option<Vec<_>>>()
            .map(|all| all.concat())
    };
    let is_name = |row: &Row| row.width() == 1 && header::most_names(row) == 1;
    let body = usize::from(rows.first().is_some_and(is_name));
    // The first row settles most tables.
    let Some(lists) = rows[body.min(rows.len())..]
        .iter()
        .map(listed)
        .collect::<Option<Vec<_>>>()
    else {
        return rows;
    };
    if lists.iter().all(|numbers| numbers.len() < 2) {
        return rows;
    }
    let lines = rows[body..].iter().map(|row| row.line);
    let parted = lines
        .zip(&lists)
        .flat_map(|(line, numbers)| numbers.iter().map(move |number| (line, number)));
    let parted = parted.map(|(line, number)| Row::of_cells(line, [number.as_str()]));
    rows[..body].iter().cloned().chain(parted).collect()
}
