//! From bytes to rows: encodings, delimiters, quotes (RFC 4180).

use super::rows;
use ace_self_check::table::{Delimiter, Notice, Refused, Row, open};

/// The cells of a text, rows parted by `/` and cells by `|`, after the delimiter.
fn cells(bytes: &[u8]) -> String {
    let sheet = open(bytes).unwrap();
    let rows = sheet.rows.iter();
    let rows = rows.map(|row| row.cells().collect::<Vec<_>>().join("|"));
    format!(
        "{} {}",
        sheet.delimiter.character(),
        rows.collect::<Vec<_>>().join("/")
    )
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// UTF-8 or UTF-16, each with a mark or without, or else Windows-1252.
#[test]
fn encodings() {
    let text = "Entry Number,Label\nABC12345678,Köln 👟\n";
    let expected = ", Entry Number|Label/ABC12345678|Köln 👟";
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let little = [&b"\xff\xfe"[..], &utf_16(text, u16::to_le_bytes)].concat();
    let big = [&b"\xfe\xff"[..], &utf_16(text, u16::to_be_bytes)].concat();
    for (bytes, notice) in [
        (text.as_bytes().to_vec(), None),
        (marked, None),
        (little, Some(Notice::Utf16)),
        (big, Some(Notice::Utf16)),
    ] {
        assert_eq!(open(&bytes).unwrap().encoding, notice);
        assert_eq!(cells(&bytes), expected);
    }
    let plain = "Entry Number,Label\nABC12345678,shoes\n";
    for bytes in [utf_16(plain, u16::to_le_bytes), utf_16(plain, u16::to_be_bytes)] {
        assert_eq!(open(&bytes).unwrap().encoding, Some(Notice::Utf16));
        assert_eq!(cells(&bytes), ", Entry Number|Label/ABC12345678|shoes");
    }
    // A half character at the end is left out.
    let odd = [&b"\xff\xfe"[..], &utf_16("a,b", u16::to_le_bytes), b"x"].concat();
    assert_eq!(cells(&odd), ", a|b");
    // Unicode's table CP1252.TXT; it has nothing at 81, 8D, 8F, 90 and 9D.
    let upper: Vec<u8> = (0x80..=0xff).collect();
    let latin = "\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
    let expected = format!("a|€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ{latin}|z");
    let bytes = [&b"a,"[..], &upper, b",z"].concat();
    assert_eq!(cells(&bytes), format!(", {expected}"));
    assert_eq!(open(&bytes).unwrap().encoding, Some(Notice::Windows1252));
}

/// Workbooks, old Office files, PDF and NUL are no text; blanks are nothing.
#[test]
fn what_is_no_table() {
    for (bytes, name) in [
        (&b"PK\x03\x04 workbook"[..], "workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "workbook"),
        (b"%PDF-1.7", "pdf"),
        (b"{\\rtf1 Entry Number}", "rtf"),
        (b"<html><table><tr><td>Entry Number", "html"),
        (b"<?xml version='1.0'?><Workbook/>", "xml"),
        (b"{\"format\":\"ace-self-check\",\"version\":2}", "self_check"),
        (b"{\"entries\":[]}", "json"),
        (b"\x89PNG\r\n", "picture"),
        (b"Entry Number\0ABC12345678", "not_text"),
    ] {
        assert_eq!(
            open(bytes).map_err(Refused::name).map(|_| ()),
            Err(name),
            "{bytes:?}"
        );
    }
    for text in [
        "",
        "\n",
        " \r\n,, ,\n",
        "\u{feff}",
        "sep=;\n",
        "sep=;\n;;\n",
        "\u{a0}\n\"\"\n",
    ] {
        assert_eq!(open(text.as_bytes()).map(|_| ()), Err(Refused::Empty), "{text:?}");
    }
    let names = [
        Refused::Empty,
        Refused::TooLarge,
        Refused::NotText,
        Refused::NoColumns,
    ]
    .map(Refused::name);
    assert_eq!(names, ["empty", "too_large", "not_text", "no_columns"]);
    assert_eq!(Refused::TooManyRows { found: 2, most: 1 }.name(), "too_many_rows");
}

/// The delimiter is the one that shows the most names of columns; then the one that parts the most rows
/// alike; a first line may name it.
#[test]
fn delimiters() {
    for (text, expected) in [
        ("a,b\nc,d\n", ", a|b/c|d"),
        ("a;b\nc;d\n", "; a|b/c|d"),
        ("a\tb\nc\td", "\t a|b/c|d"),
        ("a|b\nc|d\n", "| a|b/c|d"),
        ("a\nb\n", ", a/b"),
        // The names decide, whatever the other rows are like.
        (
            "Entry Number;Entry Type\na,b;c\nd,e;f\n",
            "; Entry Number|Entry Type/a,b|c/d,e|f",
        ),
        (
            "Entry Number,Label\nABC12345678,a;b;c\n",
            ", Entry Number|Label/ABC12345678|a;b;c",
        ),
        ("Name;Last Login\na,b;c,d\n", "; Name|Last Login/a,b|c,d"),
        // Without names: the most rows of one width, the wider where as many; no comma among equals.
        ("a;b\nc;d\ne,f,g\n", "; a|b/c|d/e,f,g"),
        ("a;b,c,d\ne;f,g,h\n", ", a;b|c|d/e;f|g|h"),
        ("a,b;c\nd,e;f\n", "; a,b|c/d,e|f"),
        ("a,b;c\nd,e;f\ng,h\n", ", a|b;c/d|e;f/g|h"),
        // A name of a column beats any width.
        ("a,b\nEntry Number;x\nc,d\n", "; a,b/Entry Number|x/c,d"),
        // Named.
        ("sep=;\na,b;c\n", "; a,b|c"),
        ("SEP=|\r\na,b|c,d", "| a,b|c,d"),
        ("sep=\t\na,b\tc", "\t a,b|c"),
        ("sep=,\na;b\n", ", a;b"),
        ("sep=x\na,b\n", ", sep=x/a|b"),
        ("sep=\na,b\n", ", sep=/a|b"),
        ("step;\na,b\nc,d\n", ", step;/a|b/c|d"),
        ("sep=é\na,b\n", ", sep=é/a|b"),
        ("sé;p=;\na,b\nc,d\n", ", sé;p=;/a|b/c|d"),
    ] {
        assert_eq!(cells(text.as_bytes()), expected, "{text:?}");
    }
    // The first hundred rows tell.
    let semicolons = rows(100, |_| "a;b\n".to_owned());
    let commas = rows(300, |_| "c,d\n".to_owned());
    let delimiter = |text: &str| open(text.as_bytes()).unwrap().delimiter;
    assert_eq!(delimiter(&format!("{semicolons}{commas}")), Delimiter::Semicolon);
    assert_eq!(
        delimiter(&format!("{}{commas}", &semicolons[4..])),
        Delimiter::Semicolon
    );
    let few = rows(49, |_| "a;b\n".to_owned());
    assert_eq!(delimiter(&format!("{few}{commas}")), Delimiter::Comma);
}

/// Quotes, wrappers and blanks around cells; rows may differ in length.
#[test]
fn quotes_and_wrappers() {
    for (text, expected) in [
        ("\"a,b\",c\n", ", a,b|c"),
        ("\"a \"\"b\"\"\",c\n", ", a \"b\"|c"),
        ("\"a\nb\",c\n", ", a\nb|c"),
        ("a\"b\",c\n", ", a\"b\"|c"),
        ("=\"0123\",'0123,x\n", ", 0123|0123|x"),
        ("\"=\"\"0123\"\"\",b\n", ", 0123|b"),
        (" \u{a0}a\u{200b}\u{feff} ,' b ,c\u{2060}\n", ", a|b|c"),
        ("''a,b\n", ", 'a|b"),
        ("=\"a,b\n", ", =\"a|b"),
        ("a,b\n\n , \nc\n", ", a|b/c"),
    ] {
        assert_eq!(cells(text.as_bytes()), expected, "{text:?}");
    }
    let sheet = open(b"a,b,\nc\n").unwrap();
    assert_eq!(sheet.width(), 3);
    let [first, second] = sheet.rows.as_slice() else {
        panic!()
    };
    assert_eq!((first.width(), second.width()), (3, 1));
    let at = |row: &Row| [0, 1, 2, 3].map(|at| row.cell(at).to_owned());
    assert_eq!(at(first), ["a", "b", "", ""]);
    assert_eq!(at(second), ["c", "", "", ""]);
    assert_eq!((first.line, second.line), (1, 2));
}

/// Twenty line breaks are a cell; with more a quote was left open, and quotes mean nothing.
#[test]
fn a_cell_has_twenty_line_breaks() {
    let lines = |breaks: usize| {
        let text = format!("x,\"{}\",z\n", "\n".repeat(breaks) + "y");
        open(text.as_bytes()).unwrap().rows.len()
    };
    assert_eq!((lines(20), lines(21)), (1, 2));
}
