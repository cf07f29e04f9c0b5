//! Long tables are read in steps: often enough that a page can be used meanwhile, and to the same result.

use super::rows;
use crate::support::day;
use crate::workbook::files::xlsx;
use ace_self_check::steps::{Pause, Rest};
use ace_self_check::table::{
    Draft, Kind, MOST_COLUMNS, Plan, Read, Refused, Tab, open, open_in_steps, open_sheet_of_workbook, read,
    read_in_steps,
};
use ace_self_check::workbook;
use std::cell::RefCell;
use std::future::ready;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The most lines that may be read between two pauses.
const LONGEST: usize = 2_048;

/// Does work that pauses, and gives what it said at each pause.
fn paused<T>(work: impl AsyncFnOnce(Pause) -> T) -> (T, Vec<u32>) {
    let said = RefCell::new(Vec::new());
    let pause = |done| -> Rest {
        said.borrow_mut().push(done);
        Box::pin(ready(()))
    };
    let done = {
        let mut work = pin!(work(&pause));
        match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => done,
            Poll::Pending => panic!("it waits for something else"),
        }
    };
    (done, said.into_inner())
}

/// Tables whose lines are read by different parts of the reader.
fn tables(count: usize) -> [(&'static str, String); 5] {
    let number = |at: usize| format!("ABC{at:08}");
    let quoted = |at: usize| match at {
        40 => format!("\"{},01,Liquidated\n", number(at)),
        _ => format!("\"{}\",\"01\",\"Liquidated\"\n", number(at)),
    };
    [
        ("numbers", rows(count, |at| format!("{}\n", number(at)))),
        (
            "a report",
            format!(
                "Entry Number,Type,Liquidation Date\r\n{}",
                rows(count, |at| format!("{},01,3/4/2026\r\n", number(at)))
            ),
        ),
        (
            "an open quote",
            format!("Entry Number,Type,Status\n{}", rows(count, quoted)),
        ),
        (
            "blanks before quotes",
            format!(
                "Entry Number, Type\n{}",
                rows(count, |at| format!("{}, \"01\"\n", number(at)))
            ),
        ),
        (
            "fixed width",
            format!(
                "Entry Number   Entry Type\n{}",
                rows(count, |at| format!("{}   01\n", number(at)))
            ),
        ),
    ]
}

#[test]
fn long_tables_pause_and_give_the_same() {
    let count = 9_000;
    for (name, text) in tables(count) {
        let (sheet, said) = paused(async |pause| open_in_steps(text.as_bytes(), pause).await);
        let sheet = sheet.unwrap();
        assert_eq!(Ok(&sheet), open(text.as_bytes()).as_ref(), "{name}");
        assert!(said.len() >= count / LONGEST, "{name}: {said:?}");
        assert!(
            said.is_sorted() && said.iter().all(|done| *done <= 1_000),
            "{name}: {said:?}"
        );

        let plan = Plan::propose(&sheet, Kind::Entries);
        let (read_so, said) =
            paused(async |pause| read_in_steps(&sheet, &plan, day("2026-06-18"), pause).await);
        assert_eq!(read_so, read(&sheet, &plan, day("2026-06-18")), "{name}");
        assert!(read_so.unwrap().accepted() >= count - 2, "{name}");
        assert!(said.len() >= count / LONGEST, "{name}: {said:?}");
    }
}

#[test]
fn sheets_of_a_workbook_pause_too() {
    let text = format!(
        "\"Entry Number\"\n{}",
        rows(9_000, |at| format!("\"ABC{at:08}\"\n"))
    );
    let tabs = vec![Tab {
        name: "Main".to_owned(),
        text: text.clone(),
    }];
    let (draft, said) =
        paused(async move |pause| Draft::of_workbook("a".to_owned(), tabs, Kind::Entries, pause).await);
    assert_eq!(*draft.sheet, open_sheet_of_workbook(&text));
    assert!(said.len() >= 9_000 / LONGEST, "{said:?}");
    let (read, _) = paused(async |pause| draft.read(day("2026-06-18"), pause).await);
    assert_eq!(read.as_ref().map(Read::accepted), Ok(9_000));
}

/// Cells aside, so that Cancel is heard.
#[test]
fn each_sheet_of_a_workbook_is_a_pause() {
    let bytes = xlsx(
        3,
        &format!("<sheetData>{}</sheetData>", "<row></row>".repeat(9_000)),
    );
    let reading =
        async |pause: Pause<'_>| workbook::read_in_steps(&bytes, async |done| pause(done).await).await;
    let (tabs, said) = paused(reading);
    assert_eq!(tabs.map(|tabs| tabs.len()), Ok(3));
    assert!(said.len() >= 2 + 3, "{said:?}");
}

/// A row of millions of cells would be one step, and as many columns on the screen.
#[test]
fn rows_of_too_many_columns_are_refused() {
    let wide = |count: usize| format!("Entry Number{}\nABC00000001\n", ",a".repeat(count - 1));
    assert!(open(wide(MOST_COLUMNS).as_bytes()).is_ok());
    assert_eq!(
        open(wide(MOST_COLUMNS + 1).as_bytes()),
        Err(Refused::TooManyColumns)
    );
}
