//! A problem repeats what stands in a cell, but never what must not be kept.

use super::{entries, people};
use crate::any_facts::some;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

/// EINs, with CBP's two characters or without, SSNs, CBP-assigned numbers.
const SECRETS: &str = "12-3456789|123456789|12-345678900|12-3456789AB|12\u{2013}3456789|123-45-6789|123 45 6789|\
    EIN12-3456789|260615-00042";

const COLUMNS: &str = "Entry Number,Label,Entry Type,Liquidation Status,Liquidation Date,Reconciliation Flag,\
    Reconciliation Due Date,Open Protest";

/// In whatever column, alone, among words, in a cell longer than a label or across the place where
/// what is repeated ends.
#[test]
fn numbers_that_identify_are_not_repeated() {
    let (mut problems, mut shown) = (0, Vec::new());
    for secret in SECRETS.split('|') {
        let cells = [
            secret.to_owned(),
            format!("see {secret} please"),
            format!("{secret} {}", "x".repeat(90)),
            format!("{} {secret}", "x".repeat(30)),
            format!("{} {secret} {}", "x ".repeat(17), "x".repeat(90)),
        ];
        for cell in cells {
            for at in 0..=COLUMNS.split(',').count() {
                let mut row = vec!["", "a", "", "", "", "", "", "", ""];
                row[at] = &cell;
                let text = format!("{COLUMNS}\nABC12345678,b\n{}\n", row.join(","));
                for problem in entries(&text).unwrap().report.problems {
                    problems += 1;
                    let digits: String = secret.chars().take(6).collect();
                    shown.extend(problem.found.filter(|found| found.contains(&digits)));
                }
            }
        }
    }
    // Every cell: none is taken for an entry number, nor its beginning for an entry type.
    assert_eq!(problems, 9 * 5 * 9);
    assert!(shown.is_empty(), "{shown:?}");
}

/// Other cells are repeated, up to 40 characters.
#[test]
fn other_cells_are_repeated() {
    let text = format!("Entry Number,Label\nsee file,a\n{},b\n", "é".repeat(50));
    let found: Vec<_> = entries(&text)
        .unwrap()
        .report
        .problems
        .into_iter()
        .map(|problem| problem.found)
        .collect();
    assert_eq!(found, [Some("see file".to_owned()), Some("é".repeat(40))]);
}

proptest! {
    #![proptest_config(some(300))]

    /// Nothing of a password or of an answer to a security question, in their columns or spilt over
    /// into one too many.
    #[test]
    fn passwords_are_not_repeated(secret in "[!#-+\\--~]{1,30}", other in "[!#-+\\--~]{1,30}") {
        let secret = format!("Pw_{secret}");
        let text = format!("Name,Password known,Security answers known\nDana,{secret},{other}\nLee,yes,yes,{secret}\n");
        let problems = people(&text).unwrap().report.problems;
        prop_assert!(problems.len() >= 2);
        prop_assert!(problems.iter().all(|problem| problem.found.is_none()), "{problems:?}");
        // A column "Password" that holds passwords is not read at all.
        let text = format!("Name,Role,Password,Security Answers\nDana,TAO,{secret},{secret}\n");
        let reading = people(&text).unwrap();
        prop_assert_eq!(reading.report.problems.len(), 0);
        prop_assert_eq!(reading.accepted[0].item.password, None);
    }
}
