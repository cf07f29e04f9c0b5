//! Entry numbers pasted from a message, several to a line.

use super::{Row, header, number_cell};
use crate::steps::{Pause, STEP, share};

/// Splits rows into one number each, if they hold nothing but entry numbers and some hold several, as pasted from a
/// message, with or without a heading.
pub(super) async fn parted(rows: Vec<Row>, pause: Pause<'_>) -> Vec<Row> {
    let is_name = |row: &Row| row.width() == 1 && header::most_names(row) == 1;
    let body = usize::from(rows.first().is_some_and(is_name));
    let (mut parted, mut has_several) = (rows[..body].to_vec(), false);
    for (at, row) in rows.iter().enumerate().skip(body) {
        // For most tables, the first row decides.
        let Some(numbers) = listed(row) else { return rows };
        has_several |= numbers.len() > 1;
        if numbers.len() == 1 && row.width() == 1 {
            // Keeps its dashes.
            parted.push(row.clone());
        } else {
            let number = |number: &String| Row::of_cells(row.line, [number.as_str()]);
            parted.extend(numbers.iter().map(number));
        }
        if at % STEP == 0 {
            pause(share(at, rows.len(), (700, 1_000))).await;
        }
    }
    if has_several { parted } else { rows }
}

/// The entry numbers of a row; `None` if it holds anything else.
fn listed(row: &Row) -> Option<Vec<String>> {
    let cells = row.cells().filter(|cell| !cell.is_empty());
    let all = cells.map(number_cell::all).collect::<Option<Vec<_>>>();
    all.map(|all| all.concat())
}
