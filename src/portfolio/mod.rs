//! Many checks at a glance, for a customs broker: a row for each client, the days of all of them, and the broker's
//! notes. Independent of any screen: [`Portfolio`] is what the brokers' page shows.

mod client;
mod count;
mod docket;
mod due;
mod export;
mod file;
mod incoming;
mod list;
mod marks;
mod piece;
mod row;
mod same;
mod since;
mod tally;
pub mod words;

pub use client::Client;
pub use count::{CAPE_SOON, Count, FILE_WITHIN, LAPSES_WITHIN, PROTEST_SOON};
pub use docket::{DocketLine, docket};
pub use due::{Due, due};
pub use export::{Cape, Gathered, asks, calendar, clients_csv, docket_csv, mail};
pub use file::{MOST_BYTES, VERSION, write, write_client};
pub use incoming::{Incoming, Read, Settings, pieces, read_piece, unread};
pub use list::{Column, Grouping, Query, Sorting, When, found, group_of, groups};
pub use marks::{Done, Firm, Marks, Seen, Stage};
pub use piece::Piece;
pub use row::{Acts, Holds, Row, assess_today, within};
pub use since::{Change, ChangesSinceVisit, changes, since};
pub use tally::Tally;

use same::{Match, is_newer};

/// A file that couldn't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The file or link.
    pub file: String,
    /// Why, a line for each problem.
    pub why: Vec<String>,
}

/// The result of adding a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is a client of its own.
    New,
    /// It replaced an older version.
    Newer,
    /// A newer version is listed, so this one only shows what changed.
    Older,
    /// It is listed already.
    Same,
    /// It may be this client; the broker decides.
    Asks(u32),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    pub firm: Firm,
    /// The clients, in the order they came.
    pub clients: Vec<Client>,
    pub unread: Vec<Unread>,
    /// Checks that may belong to a listed client, with its key.
    pub asked: Vec<(Incoming, u32)>,
    /// The last visit, on an earlier day.
    pub seen: Option<Seen>,
    last_key: u32,
    reserved: Vec<u32>,
}

impl Portfolio {
    /// An empty portfolio that gives the keys after this one. Tabs keep their records in the same place, so each starts
    /// at random.
    pub fn after(key: u32) -> Self {
        Self {
            last_key: key,
            ..Self::default()
        }
    }

    /// Removes everything. No key is given again.
    pub fn clear(&mut self) {
        *self = Self::after(self.last_key);
    }

    /// Takes the settings of a portfolio file, which may be someone else's, only while there are neither clients nor
    /// settings to lose. Returns whether the file's settings are the ones that count.
    pub fn take_settings(&mut self, firm: Firm, seen: Option<Seen>) -> bool {
        if self.clients.is_empty() && self.firm == Firm::default() {
            self.firm = firm;
            self.seen = seen.or(self.seen);
            return true;
        }
        self.seen = self.seen.or(seen);
        self.firm == firm
    }

    pub fn client(&self, key: u32) -> Option<&Client> {
        self.clients.iter().find(|client| client.key == key)
    }

    /// The same, mutable.
    pub fn client_mut(&mut self, key: u32) -> Option<&mut Client> {
        self.clients.iter_mut().find(|client| client.key == key)
    }

    /// Adds what was read; the newest of two versions of a check wins.
    pub fn add(&mut self, incoming: Incoming) -> Added {
        match same::same(&self.clients, &incoming) {
            Match::None => self.add_new(incoming),
            Match::Check(key) => self.merge(key, incoming),
            Match::Maybe(key) => {
                self.asked.push((incoming, key));
                Added::Asks(key)
            }
        }
    }

    /// Adds a client under a key, such as that of its record.
    pub fn add_kept(&mut self, key: u32, incoming: Incoming) {
        self.clients.push(Client {
            key,
            file: incoming.file,
            check: incoming.check,
            row: incoming.row,
            marks: incoming.marks.unwrap_or_default(),
            before: None,
            since: incoming.since,
        });
        self.keep_missed(key);
    }

    /// Reserves a key for a stored record that can't be read.
    pub fn reserve(&mut self, key: u32) {
        self.reserved.push(key);
    }

    /// Updates a listed check's row for today.
    pub fn look_again(&mut self, key: u32, row: Row) {
        if let Some(client) = self.client_mut(key) {
            client.row = row;
        }
    }

    /// Decides whether the first check in question belongs to the client it may belong to. Returns the client it went
    /// to.
    pub fn decide(&mut self, is_same: bool) -> Option<u32> {
        if self.asked.is_empty() {
            return None;
        }
        let (incoming, key) = self.asked.remove(0);
        let key = match same::same(&self.clients, &incoming) {
            // Another file with its id was decided on before.
            Match::Check(key) => key,
            _ if is_same => key,
            _ => {
                self.add_new(incoming);
                return self.clients.last().map(|client| client.key);
            }
        };
        self.merge(key, incoming);
        Some(key)
    }

    pub fn remove(&mut self, key: u32) -> Option<Client> {
        self.asked.retain(|(_, asked)| *asked != key);
        let at = self.clients.iter().position(|client| client.key == key)?;
        Some(self.clients.remove(at))
    }

    /// Puts back a removed client. Where its check was added again meanwhile, they become one, the newer check with the
    /// notes of the removed; returns the key of the one that is gone.
    pub fn put_back(&mut self, client: Client) -> Option<u32> {
        let key = client.key;
        let is_again = |other: &Client| {
            let is_same_id = client.row.id.is_some() && other.row.id == client.row.id;
            is_same_id || other.check == client.check
        };
        let at = self.clients.iter().position(is_again);
        let again = at.map(|at| self.clients.remove(at));
        self.clients.push(client);
        let again = again?;
        self.merge(
            key,
            Incoming {
                file: again.file,
                check: again.check,
                row: again.row,
                marks: Some(again.marks),
                since: again.since,
            },
        );
        Some(again.key)
    }

    fn add_new(&mut self, incoming: Incoming) -> Added {
        let key = self.new_key();
        self.add_kept(key, incoming);
        Added::New
    }

    /// A key that neither a client nor a reserved record has; never 0.
    fn new_key(&mut self) -> u32 {
        loop {
            self.last_key = self.last_key.wrapping_add(1).max(1);
            let key = self.last_key;
            if self.client(key).is_none() && !self.reserved.contains(&key) {
                return key;
            }
        }
    }

    fn merge(&mut self, key: u32, incoming: Incoming) -> Added {
        let Some(client) = self.client_mut(key) else {
            return Added::Same;
        };
        if client.check == incoming.check {
            if client.marks == Marks::default() {
                client.marks = incoming.marks.unwrap_or_default();
            }
            return Added::Same;
        }
        if is_newer(&incoming.row, &client.row) {
            self.replace(key, incoming);
            return Added::Newer;
        }
        client.before = Some(incoming.row);
        Added::Older
    }

    fn replace(&mut self, key: u32, incoming: Incoming) {
        let Some(client) = self.client_mut(key) else {
            return;
        };
        client.before = Some(std::mem::replace(&mut client.row, incoming.row));
        client.check = incoming.check;
        client.file = incoming.file;
        if client.marks == Marks::default() {
            client.marks = incoming.marks.unwrap_or_default();
        }
    }

    /// A missed day stays until it is done or closed, even if the check no longer has it.
    fn keep_missed(&mut self, key: u32) {
        let Some(client) = self.client_mut(key) else {
            return;
        };
        for due in &client.since.missed {
            let is_known = client.marks.missed.iter().any(|other| other.is(due));
            if !is_known && !client.marks.is_done(due) {
                client.marks.missed.push(due.clone());
            }
        }
    }
}
