//! A passphrase and a last day for what is shared. The passphrase isn't stored, and is cleared once used.

use crate::browser::seal;
use crate::sharing::sealed::Form;
use crate::view::prelude::*;
use crate::wording::sharing as words;
use chrono::{Days, NaiveDate};

/// The choices for how many days a link works.
const LASTING: [u8; 2] = [7, 30];

#[derive(Clone, Copy)]
pub(super) struct Protection {
    passphrase: RwSignal<String>,
    days: RwSignal<Option<u8>>,
    is_busy: RwSignal<bool>,
    says: RwSignal<Option<&'static str>>,
}

impl Protection {
    pub(super) fn new() -> Self {
        Self {
            passphrase: RwSignal::new(String::new()),
            days: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            says: RwSignal::new(None),
        }
    }

    pub(super) fn has_passphrase(self) -> bool {
        self.passphrase.with(|passphrase| !passphrase.trim().is_empty())
    }

    /// A link's last day, inclusive, with tracking.
    pub(super) fn until(self, session: Session) -> Option<NaiveDate> {
        let days = self.days.get()?;
        session.day().checked_add_days(Days::new(days.into()))
    }

    /// Seals bytes with the typed passphrase, and clears it.
    pub(super) fn seal(self, bytes: Vec<u8>, form: Form, then: impl FnOnce(Vec<u8>) + 'static) {
        if self.is_busy.get_untracked() {
            return;
        }
        self.is_busy.set(true);
        self.says.set(Some(words::PROTECTING));
        let passphrase = self.passphrase.get_untracked();
        seal::seal(bytes, &passphrase, form, move |sealed| {
            // The panel may have been closed.
            if self.is_busy.try_set(false).is_some() {
                return;
            }
            match sealed {
                Ok(sealed) => {
                    self.passphrase.set(String::new());
                    self.says.set(Some(words::PROTECTED));
                    then(sealed);
                }
                Err(_) => self.says.set(Some(words::NOT_PROTECTED)),
            }
        });
    }
}

/// A passphrase and a link's last day, collapsed at first.
#[component]
pub(super) fn Protect(protection: Protection, has_link: bool, changed: Callback<()>) -> impl IntoView {
    let typed = move |event| {
        protection.passphrase.set(event_target_value(&event));
        protection.says.set(None);
        changed.run(());
    };
    let choose = move |event| {
        protection.days.set(event_target_value(&event).parse().ok());
        changed.run(());
    };
    let option = move |days: u8| view! { <option value=days.to_string()>{words::for_days(days)}</option> };
    let last_day = has_link.then(|| {
        view! {
            <div class="asc-text-field">
                <label for="asc-last-day">{words::LAST_DAY}</label>
                <p class="asc-hint" id="asc-last-day-hint">{words::LAST_DAY_HINT}</p>
                <select id="asc-last-day" class="asc-input" aria-describedby="asc-last-day-hint" on:change=on(choose)>
                    <option value="">{words::NO_LAST_DAY}</option>
                    {LASTING.map(option).into_iter().collect_view()}
                </select>
            </div>
        }
    });
    let says = move || {
        let says = protection.says.get();
        says.map(|says| view! { <p class="asc-quiet">{says}</p> })
    };
    view! {
        <details class="asc-details">
            <summary>{if has_link { words::PROTECT } else { words::PASSPHRASE }}</summary>
            <div class="asc-details-body">
                <div class="asc-text-field">
                    <label for="asc-passphrase">{words::PASSPHRASE}</label>
                    <p class="asc-hint" id="asc-passphrase-hint">{words::PASSPHRASE_HINT}</p>
                    // Plain text, because nobody can recover it if it is mistyped, and so that browsers don't offer
                    // to store it.
                    <input type="text" id="asc-passphrase" class="asc-input" autocomplete="off" autocapitalize="none" spellcheck="false" translate="no"
                        aria-describedby="asc-passphrase-hint" prop:value=move || { protection.passphrase.get() } on:input=on(typed) />
                </div>
                {last_day}
            </div>
        </details>
        <div role="status">{anew(says)}</div>
    }
}
