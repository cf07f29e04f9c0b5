//! Small workbooks of the three kinds, made by hand.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in parts {
        zip.start_file(*name, stored).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An `.xlsx` with what is in each sheet's `<worksheet>`. Style 1 is a date.
pub fn xlsx(sheets: usize, worksheet: &str) -> Vec<u8> {
    let part = |at: usize| format!("worksheets/sheet{at}.xml");
    xlsx_of(sheets, worksheet, &part, &part)
}

/// The same, with the name of each sheet's part in the folder `xl`, and how the workbook calls it.
pub fn xlsx_of(
    sheets: usize,
    worksheet: &str,
    part: &dyn Fn(usize) -> String,
    called: &dyn Fn(usize) -> String,
) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let sheet = |at| format!(r#"<sheet name="Sheet {at}" sheetId="{at}" r:id="r{at}"/>"#);
    let related = |at| {
        format!(
            r#"<Relationship Id="r{at}" Type="{RELATIONS}/worksheet" Target="{}"/>"#,
            called(at)
        )
    };
    let related: String = (1..=sheets).map(related).collect();
    let names: BTreeSet<String> = (1..=sheets).map(|at| format!("xl/{}", part(at))).collect();
    let worksheet = format!(r#"<worksheet xmlns="{MAIN}">{worksheet}</worksheet>"#);
    let sheets: String = (1..=sheets).map(sheet).collect();
    let workbook =
        format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>"#);
    let related = format!(r#"<Relationships xmlns="{PACKAGE}">{related}</Relationships>"#);
    let styles = format!(
        r#"<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let mut parts = vec![
        ("xl/workbook.xml", workbook.as_str()),
        ("xl/_rels/workbook.xml.rels", &related),
        ("xl/styles.xml", &styles),
    ];
    parts.extend(names.iter().map(|name| (name.as_str(), worksheet.as_str())));
    zipped(&parts)
}

/// An `.ods` with the rows of its one sheet.
pub fn ods(rows: &str) -> Vec<u8> {
    const SPACE: &str = "urn:oasis:names:tc:opendocument:xmlns";
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            &format!(r#"<manifest:manifest xmlns:manifest="{SPACE}:manifest:1.0"/>"#),
        ),
        (
            "content.xml",
            &format!(
                r#"<office:document-content xmlns:office="{SPACE}:office:1.0" xmlns:table="{SPACE}:table:1.0" xmlns:text="{SPACE}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Sheet 1">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
            ),
        ),
    ])
}

/// A record of an `.xls`.
pub fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

/// A text with its length, as records hold it.
pub fn text(text: &str) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap();
    [&length.to_le_bytes()[..], &[0], text.as_bytes()].concat()
}

/// A record about a cell: its place, its format, and more.
pub fn cell(kind: u16, row: u16, column: u16, more: &[u8]) -> Vec<u8> {
    let place = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
    record(kind, &[&place, more].concat())
}

pub fn number(row: u16, column: u16, value: f64) -> Vec<u8> {
    cell(0x0203, row, column, &value.to_le_bytes())
}

/// The records of an `.xls`: shared texts, and sheets that are all one part with the given records.
pub fn biff(shared: &[&str], sheets: usize, cells: &[u8]) -> Vec<u8> {
    let bof = |kind: u8| record(0x0809, &[0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let count = u32::try_from(shared.len()).unwrap().to_le_bytes();
    let texts: Vec<u8> = shared.iter().flat_map(|one| text(one)).collect();
    let shared = record(0x00fc, &[&count[..], &count, &texts].concat());
    let globals = |at: u32| {
        let sheet = |name: usize| {
            let name = format!("Sheet {name}");
            let length = u8::try_from(name.len()).unwrap();
            record(
                0x0085,
                &[&at.to_le_bytes()[..], &[0, 0, length, 0], name.as_bytes()].concat(),
            )
        };
        let names: Vec<u8> = (1..=sheets).flat_map(sheet).collect();
        [bof(5), names, shared.clone(), record(0x000a, &[])].concat()
    };
    let at = u32::try_from(globals(0).len()).unwrap();
    [globals(at), bof(0x10), cells.to_vec(), record(0x000a, &[])].concat()
}

/// The records in a container of sectors of 512 bytes; fewer than 4,096 are among its small streams.
pub fn xls(stream: &[u8]) -> Vec<u8> {
    const END: u32 = 0xffff_fffe;
    let small = stream.len() < 4_096;
    let of_stream = stream.len().div_ceil(512);
    let tables = (of_stream + 10).div_ceil(128);
    // The tables, the folder, the table of the small streams, and the stream.
    let (folder, minis, first) = (tables, tables + 1, tables + 2);
    let at = |sector: usize| u32::try_from(sector).unwrap();
    let mut next = vec![0xffff_ffff; tables * 128];
    next[..tables].fill(0xffff_fffd);
    next[folder] = END;
    next[minis] = END;
    for (sector, next) in next.iter_mut().enumerate().skip(first).take(of_stream) {
        *next = at(sector + 1);
    }
    next[first + of_stream - 1] = END;

    let mut header = vec![0; 512];
    header[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    header[24..34].copy_from_slice(&[62, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    let mut put = |place: usize, number: u32| header[place..place + 4].copy_from_slice(&number.to_le_bytes());
    put(44, at(tables));
    put(48, at(folder));
    put(56, 4_096);
    put(60, if small { at(minis) } else { END });
    put(64, u32::from(small));
    put(68, END);
    for table in 0..109 {
        put(
            76 + table * 4,
            if table < tables { at(table) } else { 0xffff_ffff },
        );
    }
    let length = at(stream.len()).to_le_bytes();
    let mut entries = vec![0; 512];
    for (place, name, first) in [
        (0, "Root Entry", if small { at(first) } else { END }),
        (128, "Workbook", if small { 0 } else { at(first) }),
    ] {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entries[place..place + name.len()].copy_from_slice(&name);
        entries[place + 116..place + 120].copy_from_slice(&first.to_le_bytes());
        entries[place + 120..place + 124].copy_from_slice(&length);
    }
    let of_small = stream.len().div_ceil(64);
    let chain = (1..128).map(|small| if small < of_small { at(small) } else { END });
    let small_table = chain.chain([END]).flat_map(u32::to_le_bytes);
    let mut whole = header;
    whole.extend(next.iter().flat_map(|next| next.to_le_bytes()));
    whole.extend(entries);
    whole.extend(small_table);
    whole.extend(stream);
    whole.resize(512 * (1 + first + of_stream), 0);
    whole
}
