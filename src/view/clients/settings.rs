//! The firm's settings.

use super::desk::Desk;
use crate::broker::filer_codes;
use crate::portfolio::Firm;
use crate::portfolio::words::ui;
use crate::view::common::Heading;
use crate::view::prelude::*;

#[component]
pub(super) fn SettingsScreen() -> impl IntoView {
    let desk = Desk::get();
    let firm = desk.portfolio.with_untracked(|all| all.firm.clone());
    let days: Vec<String> = firm.warning_days.iter().map(ToString::to_string).collect();
    let codes = move |text: &str| {
        let codes = filer_codes(text);
        let fits = codes.is_some();
        if let Some(codes) = codes {
            desk.change_firm(|firm| firm.filer_codes = codes.iter().map(ToString::to_string).collect());
        }
        fits
    };
    let warnings = move |text: &str| {
        let days = Firm::days(text);
        let fits = days.is_some();
        if let Some(days) = days {
            desk.change_firm(|firm| firm.warning_days = days);
        }
        fits
    };
    let stale = move |text: &str| {
        let days = text
            .trim()
            .parse::<i64>()
            .ok()
            .filter(|days| (1..=Firm::MOST_DAYS).contains(days));
        if let Some(days) = days {
            desk.change_firm(|firm| firm.stale_after = days);
        }
        days.is_some()
    };
    view! {
        <Heading text=ui::SETTINGS />
        <div class="asc-clients-notes">
            {field("asc-codes", ui::CODES, Some(ui::CODES_HINT), firm.filer_codes.join(", "), ui::CODES_WRONG, codes)}
            {field("asc-warnings", ui::WARNINGS, None, days.join(", "), ui::WARNINGS_WRONG, warnings)}
            {field("asc-stale", ui::STALE_AFTER, None, firm.stale_after.to_string(), ui::STALE_WRONG, stale)}
        </div>
    }
}

/// A field that takes effect when it is left; an invalid value changes nothing and shows an error below.
pub(super) fn field(
    id: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    value: String,
    wrong: &'static str,
    take: impl Fn(&str) -> bool + 'static,
) -> AnyView {
    let is_wrong = RwSignal::new(false);
    let (says, hint_id) = (format!("{id}-says"), format!("{id}-hint"));
    let described = if hint.is_some() {
        format!("{hint_id} {says}")
    } else {
        says.clone()
    };
    let change = move |event| is_wrong.set(!take(&event_target_value(&event)));
    view! {
        <p class="asc-field">
            <label for=id>{label}</label>
            {hint.map(|hint| view! { <span id=hint_id class="asc-quiet">{hint}</span> })}
            <input id=id autocomplete="off" spellcheck="false" aria-describedby=described aria-invalid=move || { is_wrong.get().to_string() } prop:value=value on:change=on(change) />
            <span id=says class="asc-clients-wrong" role="status" prop:textContent=move || { if is_wrong.get() { wrong } else { "" } }></span>
        </p>
    }
    .into_any()
}
