//! Every row is told by the line of the file it begins in, counting from 1.

use super::{entries, people, rows};
use ace_self_check::facts::Label;
use ace_self_check::table::Report;

/// Lines with blank ones, blank cells and cells of several lines; the number of each is beside it.
const TEXT: &str = "\
Our list
\n\
Entry Number,Label,Liquidation Date
ABC00000001,\"two
lines\",2026-05-01

, ,
ABC00000002,one,soon
\"ABC00000001\",\"

x\",2026-05-01
Total
ABC00000003
ABC00000004,a,b,c
";

/// The line and the column of each problem.
fn problems(report: &Report) -> Vec<(usize, usize)> {
    let problems = report.problems.iter();
    problems.map(|problem| (problem.line, problem.column)).collect()
}

/// The line of each row that stands twice, and that of the first.
fn doubles(report: &Report) -> Vec<(usize, usize)> {
    let doubles = report.duplicates.iter();
    doubles.map(|double| (double.line, double.first)).collect()
}

/// Line 1 is a title, 2 blank, 3 the header; 4 and 5 one row, 6 and 7 blank, 8 spoilt, 9 to 11 the
/// row of line 4 again, 12 a total, 13 short, 14 with one cell more and no date.
#[test]
fn rows_are_told_by_their_line_whatever_the_line_end() {
    for end in ["\n", "\r\n", "\r"] {
        for (first, shift) in [("", 0), ("sep=,\n", 1), ("\n", 1), ("\u{feff}", 0), (" ,\n\n", 2)] {
            let text = format!("{first}{TEXT}").replace('\n', end);
            let reading = entries(&text).unwrap();
            let lines: Vec<usize> = reading.accepted.iter().map(|row| row.line).collect();
            assert_eq!(lines, [4 + shift, 8 + shift, 13 + shift], "{text:?}");
            assert_eq!(reading.report.skipped, [1 + shift, 12 + shift], "{text:?}");
            let wrong = [(8 + shift, 3), (14 + shift, 3), (14 + shift, 4)];
            assert_eq!(problems(&reading.report), wrong, "{text:?}");
            assert_eq!(doubles(&reading.report), [(9 + shift, 4 + shift)], "{text:?}");
            assert_eq!(reading.report.rows, 5);
            assert_eq!(reading.report.refused_rows(), 1);
            let label = reading.accepted[0].item.label.as_ref().map(Label::as_str);
            assert_eq!(label, Some("two\nlines"));
        }
    }
}

/// A row with nothing but a remark is nobody, and neither is a page number.
#[test]
fn remarks_and_page_numbers_are_nobody() {
    let reading = people("Name,Role,Seen by\nDana,owner,Ana\n,,ask Ana\nPage 1 of 3,,\n").unwrap();
    assert_eq!(
        (reading.report.rows, &reading.report.skipped[..]),
        (1, &[3, 4][..])
    );
    assert_eq!(problems(&reading.report), []);
}

/// Numbers pasted from a message are one row each, whether they share a line or not.
#[test]
fn pasted_numbers_are_a_row_each() {
    let reading = entries("ABC-1234567-8\nABC12345679 XYZ12345678\n").unwrap();
    let lines: Vec<usize> = reading.accepted.iter().map(|row| row.line).collect();
    assert_eq!(lines, [1, 2, 2]);
}

/// A quote that is never closed takes no rows with it.
#[test]
fn an_open_quote_swallows_nothing() {
    let rows = rows(60, |n| {
        format!("ABC{n:08},{}\n", if n == 3 { "\"5 in" } else { "" })
    });
    let reading = entries(&format!("Entry Number,Label\n{rows}")).unwrap();
    let lines: Vec<usize> = reading.accepted.iter().map(|row| row.line).collect();
    assert_eq!(lines, (2..=61).collect::<Vec<_>>());
}
