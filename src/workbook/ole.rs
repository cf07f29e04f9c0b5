//! The container of an `.xls` (MS-CFB): extracts the workbook's records, and puts them into a new container.

use crate::table::Format;
use std::collections::HashSet;

pub(super) type Checked<T> = Result<T, Format>;
pub(super) const DAMAGED: Format = Format::Workbook;

/// Sectors of 4,096 bytes, so that the header can list all sectors of the allocation table for up to 400 MB.
const SECTOR: usize = 4_096;
const FREE: u32 = 0xffff_ffff;
const END: u32 = 0xffff_fffe;
const TABLE: u32 = 0xffff_fffd;

pub(super) fn number(bytes: &[u8], at: usize) -> Checked<u32> {
    let four = bytes.get(at..).and_then(|rest| rest.first_chunk());
    four.map(|four| u32::from_le_bytes(*four)).ok_or(DAMAGED)
}

pub(super) fn short(bytes: &[u8], at: usize) -> Checked<u16> {
    let two = bytes.get(at..).and_then(|rest| rest.first_chunk());
    two.map(|two| u16::from_le_bytes(*two)).ok_or(DAMAGED)
}

pub(super) fn position(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks().0.iter().map(|four| u32::from_le_bytes(*four))
}

/// The bytes of a chain of sectors; one at the end of the file may be cut short.
fn chain(bytes: &[u8], size: usize, next: &[u32], first: u32) -> Checked<Vec<u8>> {
    let (mut chain, mut at, mut seen) = (Vec::new(), first, HashSet::new());
    while at != END {
        if !seen.insert(at) {
            return Err(DAMAGED);
        }
        let start = position(at).checked_mul(size).ok_or(DAMAGED)?;
        let rest = bytes.get(start..).ok_or(DAMAGED)?;
        chain.extend_from_slice(&rest[..size.min(rest.len())]);
        at = *next.get(position(at)).ok_or(DAMAGED)?;
    }
    Ok(chain)
}

/// Extracts the workbook's records from the container (MS-CFB).
pub(super) fn stream(bytes: &[u8]) -> Checked<Vec<u8>> {
    let size = match short(bytes, 30)? {
        9 => 512,
        12 => SECTOR,
        _ => return Err(DAMAGED),
    };
    let sectors = bytes.get(size..).ok_or(DAMAGED)?;
    let mut tables: Vec<u32> = numbers(&bytes[76..512]).collect();
    let mut more = number(bytes, 68)?;
    let mut seen = HashSet::new();
    while more < 0xffff_fffa {
        if !seen.insert(more) {
            return Err(DAMAGED);
        }
        let start = position(more).checked_mul(size).ok_or(DAMAGED)?;
        let listed = sectors.get(start..start.saturating_add(size)).ok_or(DAMAGED)?;
        tables.extend(numbers(listed));
        more = tables.pop().ok_or(DAMAGED)?;
    }
    let mut next = Vec::new();
    for table in tables.into_iter().filter(|table| *table < TABLE - 1) {
        let start = position(table).checked_mul(size).ok_or(DAMAGED)?;
        let rest = sectors.get(start..).ok_or(DAMAGED)?;
        next.extend(numbers(&rest[..size.min(rest.len())]));
        // A sector may be listed more than once.
        if next.len() > bytes.len() {
            return Err(DAMAGED);
        }
    }
    let folder = chain(sectors, size, &next, number(bytes, 48)?)?;
    let entries = || folder.chunks_exact(128);
    let named = |wanted: &str| {
        let name: Vec<u8> = wanted
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .chain([0, 0])
            .collect();
        entries().find(|entry| entry.starts_with(&name))
    };
    let entry = named("Workbook").or_else(|| named("Book")).ok_or(DAMAGED)?;
    let (first, length) = (number(entry, 116)?, position(number(entry, 120)?));
    let mut stream = if length < 4_096 {
        let root = number(entries().next().ok_or(DAMAGED)?, 116)?;
        let small = chain(sectors, size, &next, root)?;
        let next: Vec<u32> = numbers(&chain(sectors, size, &next, number(bytes, 60)?)?).collect();
        chain(&small, 64, &next, first)?
    } else {
        chain(sectors, size, &next, first)?
    };
    stream.truncate(length);
    Ok(stream)
}

/// A container with nothing but the workbook.
pub(super) fn container(mut stream: Vec<u8>) -> Vec<u8> {
    // A shorter stream would belong with the small streams. Anything after the last record isn't read.
    let used = stream.len().max(4_096).div_ceil(SECTOR);
    stream.resize(used * SECTOR, 0);
    // The allocation table also lists its own sectors and that of the directory.
    let per_table = SECTOR / 4;
    let tables = (used + 1).div_ceil(per_table - 1);
    let sector = |at: usize| u32::try_from(at).unwrap_or(END);
    let mut next: Vec<u32> = (1..=used).map(sector).collect();
    next[used - 1] = END;
    next.push(END);
    next.resize(next.len() + tables, TABLE);
    next.resize(tables * per_table, FREE);

    let mut header = vec![0; SECTOR];
    header[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    // Version 4.62, little-endian, sectors of 2^12 bytes, small ones of 2^6, and one directory sector.
    header[24..34].copy_from_slice(&[62, 0, 4, 0, 0xfe, 0xff, 12, 0, 6, 0]);
    let mut put = |at: usize, number: u32| header[at..at + 4].copy_from_slice(&number.to_le_bytes());
    put(40, 1);
    put(44, sector(tables));
    put(48, sector(used));
    put(56, 4_096);
    put(68, END);
    for at in 0..109 {
        put(
            76 + at * 4,
            if at < tables { sector(used + 1 + at) } else { FREE },
        );
    }
    let mut folder = vec![0; SECTOR];
    for (at, name) in ["Root Entry", "Workbook"].into_iter().enumerate() {
        let entry = &mut folder[at * 128..][..128];
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..name.len()].copy_from_slice(&name);
    }
    folder[128 + 120..][..4].copy_from_slice(&sector(stream.len()).to_le_bytes());
    let tables = next.iter().flat_map(|next| next.to_le_bytes());
    header
        .into_iter()
        .chain(stream)
        .chain(folder)
        .chain(tables)
        .collect()
}
