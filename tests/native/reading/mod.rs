//! What must hold of whatever bytes a file, a table, a workbook, or a link are: never a panic, and what is read
//! means the same when it is written and read again. The native tests and the fuzz targets share it.

mod saved_file;
mod share_link;
mod table;
mod workbook;

pub use saved_file::saved_file;
pub use share_link::share_link;
pub use table::table;
pub use workbook::workbook;

use ace_self_check::assessment::assess;
use ace_self_check::calendar::date;
use ace_self_check::export::refusal;
use ace_self_check::facts::Facts;
use ace_self_check::guidance::CURRENT;
use ace_self_check::saved::{self, Outline, Refused};
use ace_self_check::wording;
use chrono::NaiveDate;

/// The respondent's own day.
const TODAY: NaiveDate = date(2026, 6, 18);

/// Facts are written and read as the same facts, alone and beside their assessment.
fn reads_the_same(facts: &Facts) {
    let alone = saved::write(facts, None);
    let opened =
        saved::read(alone.as_bytes(), TODAY).unwrap_or_else(|refused| panic!("{refused:?}: {alone}"));
    assert_eq!((&opened.facts, &opened.stated), (facts, &None));
    let assessment = assess(facts, &CURRENT, TODAY);
    let both = saved::write(facts, Some(&assessment));
    let opened = saved::read(both.as_bytes(), TODAY).unwrap_or_else(|refused| panic!("{refused:?}: {both}"));
    assert_eq!(
        (&opened.facts, &opened.stated),
        (facts, &Some(Outline::of(&assessment)))
    );
}

/// A refusal names places, and tells each in a line of its own.
fn tells_why(refused: &Refused) {
    assert!(!refused.problems.is_empty());
    for problem in &refused.problems {
        assert!(
            problem.at.is_empty() || problem.at.starts_with('/'),
            "{problem:?}"
        );
        let sentence = wording::problem(problem);
        assert!(
            !sentence.is_empty() && !sentence.contains(char::is_control),
            "{problem:?}: {sentence}"
        );
    }
    assert!(!wording::refusal(refused).contains(char::is_control));
    assert!(refusal::document(refused).starts_with("{\"error\":"));
}
