//! Many checks at a glance, for a customs broker: a row for each client, the days of all of them, and the broker's
//! notes. Independent of any screen: [`Portfolio`] is what the brokers' page shows.

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
mod since;
pub mod words;

pub use count::{CAPE_SOON, Count, FILE_WITHIN, LAPSES_WITHIN, PROTEST_SOON};
pub use docket::{DocketLine, docket};
pub use due::{Due, due};
pub use export::{Cape, Gathered, calendar, clients_csv, docket_csv};
pub use file::{MOST_BYTES, VERSION, write, write_client};
pub use incoming::{Incoming, Read, Settings, pieces, read_piece, unread};
pub use list::{Column, Grouping, Query, Sorting, When, found, group_of, groups};
pub use marks::{Done, Firm, Marks, Seen, Stage};
pub use piece::Piece;
pub use row::{Acts, Holds, Row, assess_today, within};
pub use since::{Change, Since, changes, since};

use chrono::NaiveDate;

/// A client: its check, its row for today, and the broker's notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Identifies the client while the page is open.
    pub key: u32,
    /// The file or link it came from.
    pub file: String,
    /// The check as a file, without an assessment.
    pub check: String,
    /// Its row for today.
    pub row: Row,
    /// What the broker noted.
    pub marks: Marks,
    /// The row of an earlier version of the check, if a newer one has replaced it.
    pub before: Option<Row>,
    /// What changed by itself since the last visit.
    pub since: Since,
}

impl Client {
    /// The alias, or the company's name; `None` for a client that has neither.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        Some(self.marks.alias.as_str())
            .filter(|alias| !alias.is_empty())
            .or(self.row.company.as_deref())
    }

    /// The nearest day that is neither past nor done.
    #[must_use]
    pub fn next(&self, today: NaiveDate) -> Option<&Due> {
        // The days are in order.
        self.row
            .days
            .iter()
            .find(|due| due.on >= today && due.counts_as_next() && !self.marks.is_done(due))
    }

    /// Past days that are neither done nor closed, earliest first.
    #[must_use]
    pub fn overdue(&self, today: NaiveDate) -> Vec<&Due> {
        let mut found: Vec<&Due> = Vec::new();
        let over = self.row.days.iter().take_while(|due| due.on < today);
        for due in self.marks.missed.iter().chain(over) {
            let is_new = !found.iter().any(|other| other.is(due));
            if due.on < today && !self.marks.is_done(due) && is_new {
                found.push(due);
            }
        }
        crate::order::sort_by_key(&mut found, |due| (due.on, due.what));
        found
    }

    /// Whose turn it is.
    #[must_use]
    pub fn acts(&self, today: NaiveDate) -> Option<Acts> {
        let next = self.overdue(today).first().copied().or_else(|| self.next(today));
        next.map_or(self.row.acts, |due| Some(due.acts))
    }

    /// How many days ago the answers were saved, if known.
    #[must_use]
    pub fn age(&self, today: NaiveDate) -> Option<i64> {
        self.row
            .saved_on
            .map(|day| crate::calendar::days_between(day, today).max(0))
    }
}

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

/// All clients.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    /// What holds for the firm.
    pub firm: Firm,
    /// The clients, in the order they came.
    pub clients: Vec<Client>,
    /// What could not be read.
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
    #[must_use]
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

    #[must_use]
    pub fn client(&self, key: u32) -> Option<&Client> {
        self.clients.iter().find(|client| client.key == key)
    }

    /// The same, mutable.
    pub fn client_mut(&mut self, key: u32) -> Option<&mut Client> {
        self.clients.iter_mut().find(|client| client.key == key)
    }

    /// Adds what was read; the newest of two versions of a check wins.
    pub fn add(&mut self, incoming: Incoming) -> Added {
        match self.same(&incoming) {
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

    /// Decides whether the first check in question belongs to the client it may belong to.
    pub fn decide(&mut self, is_same: bool) {
        if self.asked.is_empty() {
            return;
        }
        let (incoming, key) = self.asked.remove(0);
        if is_same {
            // It isn't known which is newer, so the last one wins.
            self.replace(key, incoming);
        } else {
            self.add_new(incoming);
        }
    }

    /// Removes a client.
    pub fn remove(&mut self, key: u32) {
        self.clients.retain(|client| client.key != key);
        self.asked.retain(|(_, asked)| *asked != key);
    }

    /// By id; without ids on both sides, by text; otherwise the broker is asked if company and file name agree.
    fn same(&self, incoming: &Incoming) -> Match {
        let row = &incoming.row;
        let has_same_id = |client: &&Client| row.id.is_some() && client.row.id == row.id;
        let may_be = |client: &&Client| row.id.is_none() || client.row.id.is_none();
        let is_same = |client: &&Client| client.check == incoming.check;
        let is_alike =
            |client: &&Client| (&client.row.company, &client.file) == (&row.company, &incoming.file);
        let clients = || self.clients.iter();
        let found = clients()
            .find(has_same_id)
            .or_else(|| clients().filter(may_be).find(is_same));
        match (found, clients().filter(may_be).find(is_alike)) {
            (Some(client), _) => Match::Check(client.key),
            (None, Some(client)) => Match::Maybe(client.key),
            (None, None) => Match::None,
        }
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
        if incoming.row.saved_at >= client.row.saved_at {
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

/// Which client a check belongs to.
enum Match {
    None,
    Check(u32),
    Maybe(u32),
}
