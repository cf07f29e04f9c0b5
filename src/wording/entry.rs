//! Words about entries.

use crate::assessment::{Cape, Risk};
use crate::facts::{Facts, Label};

/// The name of the entry at a position: its label, the end of its number, or "Entry 2".
#[must_use]
pub fn entry_name(facts: &Facts, at: usize) -> String {
    let entry = facts.entries.get(at);
    let label = entry
        .and_then(|entry| entry.label.as_ref())
        .map(Label::as_str)
        .map(str::trim);
    if let Some(label) = label.filter(|label| !label.is_empty()) {
        return label.to_owned();
    }
    match entry.and_then(|entry| entry.entry_number.as_ref()) {
        Some(number) => number.as_str().to_owned(),
        None => format!("Entry {}", at + 1),
    }
}

/// Whether CAPE takes an entry.
#[must_use]
pub fn cape(cape: Cape) -> &'static str {
    match cape {
        Cape::Open => "CAPE takes it now",
        Cape::Closed => "CAPE does not take it",
        Cape::Excluded => "left out of CAPE by its type",
        Cape::Blocked => "kept out of CAPE by the open protest",
        Cape::NotYet => "CAPE takes it from June 29, 2026",
        Cape::Unknown => "not known yet",
    }
}

/// Whether access comes in time; empty where nothing is at risk.
#[must_use]
pub fn risk(risk: Risk) -> &'static str {
    match risk {
        Risk::None => "",
        Risk::AtRisk => "Access may come too late for its CAPE day",
        Risk::MissedWithoutBroker => {
            "Access comes too late for its CAPE day, unless the broker that filed it files"
        }
    }
}
