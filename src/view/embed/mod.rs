//! The page in a frame on another site: who offers it, how it looks, and messages with the host.

mod bar;
mod pass_on;

pub(super) use bar::Bar;
pub(super) use pass_on::PassOn;

use crate::browser::{frame, screen};
use crate::embed::{
    Answer, Conversation, Given, Heard, Invitation, LONGEST_HEARD, Refused, Settings, Step, read,
};
use crate::interview::Page;
use crate::view::prelude::*;
use crate::wording::{
    self,
    ui::{Elsewhere, OTHER_CHECK, OTHER_TAB},
};

/// What the page knows about its host. `Copy`, because it has only handles.
#[derive(Clone, Copy)]
pub(super) struct Embed {
    pub(super) is_framed: bool,
    pub(super) settings: RwSignal<Settings>,
    /// The origin a result can be sent to.
    pub(super) receiver: RwSignal<Option<String>>,
    /// The outcome of the last result sent.
    pub(super) sharing: RwSignal<Sharing>,
    exchange: StoredValue<Conversation>,
    /// The properties set on the root element.
    style: StoredValue<Vec<(String, String)>>,
    /// Whether the respondent has pressed a key or a button.
    has_acted: StoredValue<bool>,
    /// Whether the host page has other checks.
    pub(super) has_others: RwSignal<bool>,
    /// Counts the waits for an answer, so that only the last one counts.
    waits: StoredValue<u32>,
}

/// The outcome of a result that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sharing {
    /// None was.
    No,
    /// The host hasn't answered yet.
    Waiting,
    /// The host has it, and is storing or sending it.
    Sending,
    /// It has accepted it.
    Taken,
    Failed,
    NotAnswered,
    TooLong,
}

/// How long the host has to answer, in milliseconds.
const PATIENCE: i32 = 5_000;
/// How long it has once it said that it is working on it, in milliseconds: enough for a slow upload.
const PATIENCE_SENDING: i32 = 60_000;

impl Embed {
    /// Finds out whether there is a host page. If so, applies the settings in the address, greets the host, and listens
    /// from now on. Outside a frame settings don't count, so that no address can put a stranger's name on the page.
    pub(super) fn begin(page: RwSignal<Page>) -> Self {
        let is_framed = frame::is_framed();
        let embed = Self {
            is_framed,
            settings: RwSignal::new(Settings::default()),
            receiver: RwSignal::new(None),
            sharing: RwSignal::new(Sharing::No),
            exchange: StoredValue::new(Conversation::new(frame::random())),
            style: StoredValue::new(Vec::new()),
            has_acted: StoredValue::new(false),
            has_others: RwSignal::new(false),
            waits: StoredValue::new(0),
        };
        if is_framed {
            frame::mark();
            frame::on_first_act(move || embed.has_acted.set_value(true));
            embed.meet(page);
        }
        embed
    }

    pub(super) fn get() -> Self {
        expect_context()
    }

    fn meet(self, page: RwSignal<Page>) {
        self.set(&frame::query());
        let most = u32::try_from(LONGEST_HEARD).unwrap_or(u32::MAX);
        frame::on_message(most, move |text, origin| self.hear(&text, &origin, page));
        frame::on_resize(move || self.state(page));
        frame::on_return(move || self.greet());
        frame::on_preference(move || self.draw());
        self.greet();
    }

    /// Who offers the check or asks for it: the host by its settings, or a link.
    pub(super) fn offer(self, session: Session) -> Option<Invitation> {
        if self.is_framed {
            self.settings.with(Invitation::of)
        } else {
            session.invitation.get()
        }
    }

    /// Whether the page may scroll and move the focus: in a frame only after the respondent's first press there, since
    /// both would take them away from where they are.
    pub(super) fn may_move(self) -> bool {
        !self.is_framed || self.has_acted.get_value()
    }

    /// The words for when other answers are stored than the ones shown.
    pub(super) fn elsewhere(self) -> impl Fn() -> Elsewhere + Copy {
        move || {
            if self.has_others.get() {
                OTHER_CHECK
            } else {
                OTHER_TAB
            }
        }
    }

    /// Reports the screen and its height to the host, once drawn.
    pub(super) fn tell(self, page: RwSignal<Page>) {
        if self.is_framed {
            screen::in_next_frame(move || self.state(page));
        }
    }

    /// Sends a file to the host, and waits for its answer. Does nothing while it is still working on the last one.
    pub(super) fn share(self, file: &str) {
        if matches!(self.sharing.get_untracked(), Sharing::Waiting | Sharing::Sending) {
            return;
        }
        let message = self.exchange.try_update_value(|exchange| exchange.result(file));
        let Some(message) = message.flatten() else {
            return self.sharing.set(Sharing::TooLong);
        };
        self.post(&message);
        self.wait(Sharing::Waiting, PATIENCE);
    }

    /// Sets the outcome for now; it becomes "not answered" after `patience` milliseconds.
    fn wait(self, sharing: Sharing, patience: i32) {
        self.sharing.set(sharing);
        let wait = self.waits.get_value() + 1;
        self.waits.set_value(wait);
        screen::after(patience, move || {
            if self.waits.get_value() == wait && self.sharing.get_untracked() == sharing {
                self.sharing.set(Sharing::NotAnswered);
            }
        });
    }

    fn take(self, answer: Answer) {
        let is_open = matches!(
            self.sharing.get_untracked(),
            Sharing::Waiting | Sharing::Sending | Sharing::NotAnswered
        );
        match answer {
            _ if !is_open => {}
            Answer::Receiving => self.wait(Sharing::Sending, PATIENCE_SENDING),
            Answer::Received => self.sharing.set(Sharing::Taken),
            Answer::Failed => self.sharing.set(Sharing::Failed),
        }
    }

    fn greet(self) {
        let (text, target) = self.exchange.with_value(Conversation::hello);
        frame::post(&text, target);
    }

    fn hear(self, text: &str, origin: &str, page: RwSignal<Page>) {
        let heard = self
            .exchange
            .try_update_value(|exchange| exchange.hear(text, origin));
        match heard.flatten() {
            Some(Heard::Settings(given)) => {
                let refused = self.set(&given);
                let (answer, receiver, has_others) = self.exchange.with_value(|exchange| {
                    (
                        exchange.settings(&refused),
                        exchange.receiver().map(str::to_owned),
                        exchange.has_others(),
                    )
                });
                self.receiver.set(receiver);
                self.has_others.set(has_others);
                self.post(&answer);
                // At once: a frame out of view isn't drawn, but its height is needed anyway.
                self.state(page);
            }
            Some(Heard::Answer(answer)) => self.take(answer),
            None => {}
        }
    }

    /// Replaces all settings; returns the refused ones with reasons in words.
    fn set(self, given: &[Given]) -> Vec<(Refused, String)> {
        let (settings, refused) = read(given);
        self.settings.set(settings);
        self.draw();
        let in_words = |refused: Refused| {
            let reason = wording::embed::refused(&refused);
            (refused, reason)
        };
        refused.into_iter().map(in_words).collect()
    }

    /// Applies the settings' look in place of the previous one.
    fn draw(self) {
        let now = self
            .settings
            .with_untracked(|settings| settings.style(frame::prefers_dark()));
        self.style.with_value(|before| frame::set_style(before, &now));
        self.style.set_value(now);
    }

    fn state(self, page: RwSignal<Page>) {
        let step = page.with_untracked(Step::of);
        let message = self
            .exchange
            .try_update_value(|exchange| exchange.state(step, frame::height()));
        if let Some(message) = message.flatten() {
            self.post(&message);
        }
    }

    fn post(self, text: &str) {
        self.exchange.with_value(|exchange| {
            if let Some(target) = exchange.target() {
                frame::post(text, target);
            }
        });
    }
}
