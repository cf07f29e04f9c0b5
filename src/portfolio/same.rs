//! Which client a check belongs to (docs/clients.md, “Input”), and which of two versions is newer.

use super::{Client, Incoming, Row};

/// Which client a check belongs to.
pub(super) enum Match {
    /// A client of its own.
    None,
    /// This one.
    Check(u32),
    /// This one, if the broker says so.
    Maybe(u32),
}

/// By id. Without ids on both sides, by text; otherwise the broker is asked: if company and file name agree, or, where
/// only one of the two has an id, if the company does. Saved files have the day in their names.
pub(super) fn same(clients: &[Client], incoming: &Incoming) -> Match {
    let row = &incoming.row;
    let has_same_id = |client: &&Client| row.id.is_some() && client.row.id == row.id;
    let may_be = |client: &&Client| row.id.is_none() || client.row.id.is_none();
    let is_same = |client: &&Client| client.check == incoming.check;
    let is_alike = |client: &&Client| is_same_company(&client.row, row) && client.file == incoming.file;
    let is_successor = |client: &&Client| {
        row.company.is_some()
            && row.id.is_some() != client.row.id.is_some()
            && is_same_company(&client.row, row)
    };
    let undecided = || clients.iter().filter(may_be);
    let found = clients.iter().find(has_same_id);
    if let Some(client) = found.or_else(|| undecided().find(is_same)) {
        return Match::Check(client.key);
    }
    let asked = undecided()
        .find(is_alike)
        .or_else(|| undecided().find(is_successor));
    asked.map_or(Match::None, |client| Match::Maybe(client.key))
}

fn is_same_company(one: &Row, other: &Row) -> bool {
    let folded = |row: &Row| row.company.as_ref().map(|company| company.to_lowercase());
    folded(one) == folded(other)
}

/// Whether a version replaces another: the later day counts, then the time. If that isn't known, the last to come wins.
pub(super) fn is_newer(incoming: &Row, listed: &Row) -> bool {
    match (incoming.saved_on, listed.saved_on) {
        (Some(one), Some(other)) if one != other => one > other,
        _ => incoming.saved_at >= listed.saved_at,
    }
}
