//! The readers of files, tables, workbooks, and links under whatever they are given: random bytes, files and
//! links damaged at random, random tables, and tables shaped to cost as much as they can.

use crate::any_facts::{facts, some};
use crate::reading::{saved_file, share_link, table, workbook};
use crate::workbook::files::{biff, number, ods, xls, xlsx};
use ace_self_check::saved::write;
use ace_self_check::sharing::link;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::{Index, select};
use std::sync::mpsc::channel;
use std::time::Duration;

/// Bytes with a few of them changed, left out or put in twice.
fn damaged(bytes: Vec<u8>, changes: &[(Index, u8, u8)]) -> Vec<u8> {
    changes.iter().fold(bytes, |mut bytes, (at, kind, byte)| {
        if !bytes.is_empty() {
            let at = at.index(bytes.len());
            match kind % 3 {
                0 => bytes[at] = *byte,
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, bytes[at]),
            }
        }
        bytes
    })
}

fn changes() -> impl Strategy<Value = Vec<(Index, u8, u8)>> {
    vec(any::<(Index, u8, u8)>(), 0..4)
}

/// Cells as people write them, and others.
fn cell() -> impl Strategy<Value = String> {
    let known = "Entry Number|Filer Code|Label|Entry Type|Liquidation Status|Liquidation Date|Liquidated|\
        Reconciliation Flag|Type 09 Filed|Recon Due Date|Protest|Name|Role|Last Login|Status|Mailbox|\
        Password|Issue Code|Total|ABC-1234567-8|ABC12345678|12345678901.0|2345678901|1.2E+10|01|3|5/6/2026|\
        15/05/2026|13/13/2026|2026-05-15|2026-05-15T|15.05.26|46157|99999|May 15, 2026|15 May 2026|Friday|T1|1t1|\
        2026-05|12/31/9999|00/00/0000|N/A|liquidated|Unliquidated|yes|No|?|TAO|\
        proxy|Dana|12-3456789|=\"01\"|'01|\"a\nb\"|\"|| |\u{a0}|never";
    let known = known.split('|').map(str::to_owned).collect::<Vec<_>>();
    prop_oneof![9 => select(known), 1 => "\\PC{0,12}"]
}

/// Separators, quotes, and line ends, and what could be mistaken for them.
const SIGNS: [&str; 22] = [
    ",", ",", ";", "\t", "|", "\n", "\n", "\r\n", "\r", " ", "-", ".", "'", "\"", "\"\"", "=\"", "sep=;",
    "sep=é", "\u{feff}", "\u{200b}", "\u{a0}", "👟",
];

/// A table of a few rows; now and then with a line above it, another line end or another encoding.
fn any_table() -> impl Strategy<Value = Vec<u8>> {
    let rows = (1_usize..7).prop_flat_map(|width| vec(vec(cell(), 1..=width), 1..12));
    let start = select(vec!["", "", "", "sep=;\n", "\u{feff}", "Report of today\n\n"]);
    let signs = (
        select(vec![",", ";", "\t", "|"]),
        select(vec!["\n", "\r\n", "\r"]),
    );
    (rows, start, signs, 0..8_u8).prop_map(|(rows, start, (between, end), encoding)| {
        let lines: Vec<String> = rows.iter().map(|cells| cells.join(between) + end).collect();
        let text = start.to_owned() + &lines.concat();
        match encoding {
            0 => [0xff, 0xfe]
                .into_iter()
                .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
                .collect(),
            1 => text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect(),
            _ => text.into_bytes(),
        }
    })
}

proptest! {
    #![proptest_config(some(200))]

    /// Files, whole and damaged.
    #[test]
    fn files_are_read_or_refused(facts in facts(), changes in changes()) {
        saved_file(&damaged(write(&facts, None).into_bytes(), &changes));
    }

    /// Links, whole and damaged.
    #[test]
    fn links_are_read_or_refused(facts in facts(), changes in changes()) {
        if let Ok(link) = link::write(&facts) {
            share_link(&damaged(link.into_bytes(), &changes));
        }
    }

    /// Tables, whole and damaged.
    #[test]
    fn tables_are_read_or_refused(bytes in any_table(), changes in changes()) {
        table(&damaged(bytes, &changes));
    }

    /// Workbooks of each kind, whole and damaged.
    #[test]
    fn workbooks_are_read_or_refused(kind in 0..3_u8, changes in changes()) {
        let whole = match kind {
            0 => xlsx(2, r#"<sheetData><row r="1"><c r="A1" t="str"><v>Entry Number</v></c></row></sheetData>"#),
            1 => ods("<table:table-row><table:table-cell><text:p>Entry Number</text:p></table:table-cell></table:table-row>"),
            _ => xls(&biff(&["Entry Number"], 1, &number(0, 0, 46_157.0))),
        };
        workbook(&damaged(whole, &changes));
    }

    /// Pieces of tables in any order.
    #[test]
    fn pieces_of_tables_are_read_or_refused(
        pieces in vec(prop_oneof![cell(), select(&SIGNS[..]).prop_map(str::to_owned)], 0..120),
    ) {
        table(pieces.concat().as_bytes());
    }

    /// Any bytes at all, given to each reader.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop_oneof![vec(any::<u8>(), 0..400), Just(Vec::new())]) {
        saved_file(&bytes);
        share_link(&bytes);
        table(&bytes);
    }
}

/// Tables of 64 KiB and one of 512 KiB that are as wide as they are long, or that hold as many rows as they can.
fn costly_tables() -> Vec<(&'static str, String)> {
    let half = 32 * 1024;
    let below = "1\n".repeat(half / 2);
    let wide = |name: &str| name.repeat(half / name.len()) + "\n" + &below;
    vec![
        ("no header", wide(",")),
        (
            "no header, and the widest row last",
            "1\n".repeat(half * 4) + &",".repeat(half * 8) + "1",
        ),
        ("a name again and again", wide("entry number,")),
        ("a vague name", wide("status,")),
        (
            "dates that are not read",
            "entry number,".to_owned() + &wide("date,"),
        ),
        (
            "the names come last",
            "x,".repeat(half / 2) + "entry number,label\n" + &below,
        ),
        ("short rows", "entry number\n".to_owned() + &below + &below),
        ("quotes", "\"".repeat(2 * half)),
        ("quotes that swallow lines", "\"a\n".repeat(2 * half / 3)),
    ]
}

/// Reading takes no more than in proportion to the size: each ends within five minutes, on a busy machine
/// too, where one that squares the size takes far longer.
#[test]
fn no_table_takes_long() {
    for (shape, text) in costly_tables() {
        let (done, ended) = channel();
        std::thread::spawn(move || {
            table(text.as_bytes());
            done.send(()).unwrap();
        });
        assert!(ended.recv_timeout(Duration::from_mins(5)).is_ok(), "{shape}");
    }
}
