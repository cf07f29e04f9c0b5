//! The state of the page: one portfolio, and what is on screen.

use super::screen::Screen;
use crate::browser::clients::{self, HEAD};
use crate::browser::{address, clock, day, frame, screen};
use crate::calendar::add_days;
use crate::choice::Choice;
use crate::facts::Facts;
use crate::guidance::CURRENT;
use crate::portfolio::words;
use crate::portfolio::{Client, Column, Firm, Portfolio, Query, Seen, Settings, Tally, write};
use crate::saved;
use crate::view::prelude::*;
use chrono::NaiveDate;

/// How many rows are drawn at first.
pub(super) const FIRST: usize = 50;
/// How many more are drawn at a time: few enough for one frame.
pub(super) const MORE: usize = 10;

/// Whether the portfolio is kept on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    No,
    /// How many bytes are kept; 0 before that is known.
    Yes(u64),
    Failed,
}

/// The state of the page. `Copy`, because it has only handles.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) portfolio: RwSignal<Portfolio>,
    /// How often listed clients may have changed; adding one changes none of the others.
    pub(super) version: StoredValue<u32>,
    pub(super) today: RwSignal<NaiveDate>,
    pub(super) screen: RwSignal<Screen>,
    pub(super) query: RwSignal<Query>,
    pub(super) columns: RwSignal<Vec<Column>>,
    pub(super) rows: RwSignal<usize>,
    /// How much has been read, of how much.
    pub(super) reading: RwSignal<Option<(u32, u32)>>,
    pub(super) keeping: RwSignal<Keeping>,
    /// What came of the files being read.
    pub(super) tally: RwSignal<Tally>,
    pub(super) removed: RwSignal<Option<Client>>,
    /// Whether something would be lost with this tab.
    pub(super) is_unsaved: RwSignal<bool>,
    /// The notice at the top.
    pub(super) says: RwSignal<String>,
    /// How many days the docket shows.
    pub(super) ahead: RwSignal<i64>,
    /// The initials of the person at this computer.
    pub(super) initials: RwSignal<String>,
}

impl Desk {
    pub(super) fn get() -> Self {
        expect_context()
    }

    pub(super) fn begin() -> Self {
        let desk = Self {
            portfolio: RwSignal::new(Portfolio::after(u32::from_le_bytes(frame::random()))),
            version: StoredValue::new(0),
            today: RwSignal::new(clock::today()),
            screen: RwSignal::new(Screen::parse(&address::current())),
            query: RwSignal::new(Query::default()),
            columns: RwSignal::new(
                Column::ALL
                    .iter()
                    .copied()
                    .filter(|column| column.is_usual())
                    .collect(),
            ),
            rows: RwSignal::new(FIRST),
            reading: RwSignal::new(None),
            keeping: RwSignal::new(Keeping::No),
            tally: RwSignal::new(Tally::default()),
            removed: RwSignal::new(None),
            is_unsaved: RwSignal::new(false),
            says: RwSignal::new(String::new()),
            ahead: RwSignal::new(6),
            initials: RwSignal::new(String::new()),
        };
        clients::begin(move |heard| desk.hear(heard));
        desk.tell_reader();
        clients::load();
        address::on_change(move |address| {
            desk.screen.set(Screen::parse(&address));
            desk.says.set(String::new());
            if desk.screen.get_untracked() != Screen::List {
                desk.removed.set(None);
            }
            screen::scroll_to_top();
            screen::focus_after_drawing(HEADING.to_owned());
        });
        day::on_maybe_new(move || {
            let today = clock::today();
            if desk.today.get_untracked() != today {
                desk.today.set(today);
                desk.look_again();
            }
        });
        desk.show_title();
        desk
    }

    /// Changes the portfolio, updates what is shown, and keeps the change if keeping is on.
    pub(super) fn change(self, change: impl FnOnce(&mut Portfolio)) {
        self.version.update_value(|version| *version += 1);
        self.portfolio.update(change);
        self.is_unsaved.set(true);
        self.show_title();
    }

    /// Changes a client, and keeps it.
    pub(super) fn change_client(self, key: u32, change: impl FnOnce(&mut Client)) {
        self.change(|portfolio| {
            if let Some(client) = portfolio.client_mut(key) {
                change(client);
            }
        });
        self.keep(key);
    }

    /// Removes a client, also from storage. Until the list is left, it can be put back.
    pub(super) fn remove(self, key: u32) {
        let mut removed = None;
        self.change(|portfolio| removed = portfolio.remove(key));
        self.removed.set(removed);
        self.forget_record(key);
    }

    fn forget_record(self, key: u32) {
        // A record is stored even if a later change couldn't be.
        if self.keeping.get_untracked() != Keeping::No {
            clients::remove(&key.to_string());
        }
    }

    pub(super) fn put_back(self) {
        let removed = self.removed.write().take();
        if let Some(client) = removed {
            let key = client.key;
            let mut gone = None;
            self.change(|portfolio| gone = portfolio.put_back(client));
            if let Some(gone) = gone {
                self.forget_record(gone);
            }
            self.keep(key);
            // The day may have changed while it was away.
            self.look_again();
        }
    }

    /// Changes the firm's settings, and reads every check again.
    pub(super) fn change_firm(self, change: impl FnOnce(&mut Firm)) {
        self.change(|portfolio| change(&mut portfolio.firm));
        self.keep_head();
        self.look_again();
    }

    /// The facts of a client's check; `None` if it isn't listed.
    pub(super) fn facts(self, key: u32) -> Option<Facts> {
        let today = self.today.get_untracked();
        self.portfolio.with_untracked(|portfolio| {
            let client = portfolio.client(key)?;
            let opened = saved::read_kept(client.check.as_bytes(), today).ok()?;
            // As of today, whatever day it is fixed to.
            Some(Facts {
                as_of: None,
                ..opened.facts
            })
        })
    }

    pub(super) fn is_keeping(self) -> bool {
        matches!(self.keeping.get_untracked(), Keeping::Yes(_))
    }

    /// Whether closing the tab would lose something; boot/clients/clients.js then asks first.
    pub(super) fn would_lose(self) -> bool {
        let has_clients = self.portfolio.with(|all| !all.clients.is_empty());
        has_clients && self.is_unsaved.get() && !matches!(self.keeping.get(), Keeping::Yes(_))
    }

    /// Keeps everything from now on.
    pub(super) fn start_keeping(self) {
        self.keeping.set(Keeping::Yes(0));
        self.keep_head();
        let keys: Vec<u32> = self
            .portfolio
            .with_untracked(|all| all.clients.iter().map(|client| client.key).collect());
        for key in keys {
            self.keep(key);
        }
    }

    /// Keeps one client, if keeping is on.
    pub(super) fn keep(self, key: u32) {
        if self.is_keeping() {
            let text = self.portfolio.with_untracked(|all| {
                all.client(key)
                    .map(|client| write(&Firm::default(), None, [client]))
            });
            if let Some(text) = text {
                clients::keep(&key.to_string(), &text);
            }
        }
    }

    pub(super) fn keep_head(self) {
        if self.is_keeping() {
            let firm = self.portfolio.with_untracked(|all| all.firm.clone());
            clients::keep(HEAD, &write(&firm, Some(self.now()), []));
        }
    }

    /// Today, to compare with at the next visit.
    pub(super) fn now(self) -> Seen {
        Seen {
            on: self.today.get_untracked(),
            guidance: CURRENT.edition,
        }
    }

    pub(super) fn settings(self) -> Settings {
        self.portfolio.with_untracked(|all| Settings {
            today: self.today.get_untracked(),
            filer_codes: all.firm.filer_codes.clone(),
            since: None,
        })
    }

    pub(super) fn tell_reader(self) {
        let since = self.portfolio.with_untracked(|all| all.seen.map(|seen| seen.on));
        Self::tell(&Settings {
            since,
            ..self.settings()
        });
    }

    pub(super) fn tell(settings: &Settings) {
        clients::settings(&serde_json::to_string(settings).unwrap_or_default());
    }

    /// Has every check read again, for another day or other filer codes.
    pub(super) fn look_again(self) {
        self.tell_reader();
        let list: Vec<(u32, String)> = self.portfolio.with_untracked(|all| {
            all.clients
                .iter()
                .map(|client| (client.key, client.check.clone()))
                .collect()
        });
        if !list.is_empty() {
            clients::again(&serde_json::to_string(&list).unwrap_or_default());
        }
    }

    /// How many clients have something overdue or due within a week.
    pub(super) fn show_title(self) {
        let today = self.today.get_untracked();
        let soon = add_days(today, 7);
        let pressing = self.portfolio.with_untracked(|all| {
            let is_pressing = |client: &&Client| {
                !client.marks.stage.is_over()
                    && (!client.overdue(today).is_empty()
                        || client.next_on(today).is_some_and(|on| on <= soon))
            };
            all.clients.iter().filter(is_pressing).count()
        });
        screen::set_title(&format!(
            "{} – {}",
            words::title(pressing),
            crate::wording::ui::PRODUCT
        ));
    }
}

/// Begins work that goes on for several turns. What it returns says whether it is still the last that was begun.
pub(super) fn take_turn(turn: StoredValue<u32>) -> impl Fn() -> bool + 'static {
    turn.update_value(|turn| *turn += 1);
    let ours = turn.get_value();
    move || turn.try_get_value() == Some(ours)
}
