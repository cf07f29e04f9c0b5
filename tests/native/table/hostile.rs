//! Whatever the bytes, reading ends with rows or a refusal.

use crate::any_facts::some;
use crate::support::day;
use ace_self_check::facts::Facts;
use ace_self_check::table::{DateOrder, ImportMode, Kind, Plan, open, read};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof, proptest};
use proptest::sample::select;

/// Pieces of tables, good and bad.
const PIECES: [&str; 58] = [
    "Entry Number",
    "Entry",
    "Liquidated",
    "Liquidation Date",
    "Status",
    "Type",
    "Label",
    "Filer",
    "Name",
    "Role",
    "Last Login",
    "Password",
    "Recon",
    "Issue Code",
    "ABC12345678",
    "345678901",
    "12345678.0",
    "1.2E+10",
    "5/6/2026",
    "13/13/2026",
    "12/31/9999",
    "2026-05-15T",
    "Friday",
    "Friday,",
    "15 May 2026",
    "T1",
    "1t1",
    "46157",
    "99999",
    "00/00/0000",
    "yes",
    "n/a",
    "?",
    "é",
    "👟",
    "\u{feff}",
    "\u{200b}",
    "\u{a0}",
    "=\"",
    "'",
    "\"",
    "\"\"",
    ",",
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\n",
    "\r\n",
    "\r",
    " ",
    "sep=;",
    "sep=é",
    "Total",
    "-",
    ".",
    "0",
];

fn never_panics(bytes: &[u8]) {
    let Ok(sheet) = open(bytes) else { return };
    for kind in [Kind::Entries, Kind::People] {
        let mut plans = vec![Plan::propose(&sheet, kind), Plan::empty(kind)];
        // As a respondent may turn it: every column taken for each meaning in turn.
        let width = sheet.width();
        for (at, column) in kind.columns().into_iter().enumerate() {
            let mut turned = plans[0].clone();
            turned.take(at % width, Some(column));
            turned.take(width, Some(column));
            turned.order = Some(DateOrder::DayFirst);
            turned.empty_is_no = true;
            plans.push(turned);
        }
        for plan in plans {
            if let Ok(read) = read(&sheet, &plan, day("2026-06-18")) {
                let mut facts = Facts::default();
                let counts = read.import(&mut facts, ImportMode::Merge, true);
                assert_eq!(counts.added, read.accepted());
            }
        }
    }
}

proptest! {
    #![proptest_config(some(300))]

    /// Any bytes, with the marks of UTF-16 before some.
    #[test]
    fn bytes(start in select(vec![&b""[..], b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"]), bytes in vec(any::<u8>(), 0..300)) {
        never_panics(&[start, &bytes].concat());
    }

    /// Pieces of tables in any order.
    #[test]
    fn pieces(pieces in vec(prop_oneof![9 => select(&PIECES[..]).prop_map(str::to_owned), 1 => any::<String>()], 0..120)) {
        never_panics(pieces.concat().as_bytes());
    }

    /// A header, and rows of any cells.
    #[test]
    fn cells(cells in vec(select(&PIECES[..]), 0..90), width in 1_usize..12) {
        let rows: Vec<String> = cells.chunks(width).map(|row| row.join(",")).collect();
        let header = "Entry Number,Label,Liquidation Date,Name,Last Login,Status,Type,Filer,Recon,Protest\n";
        never_panics(format!("{header}{}", rows.join("\n")).as_bytes());
    }
}
