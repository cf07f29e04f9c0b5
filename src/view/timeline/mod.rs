//! The timeline: a row for each person and kind of deadline, in words with a drawing next to them.
//!
//! Horizontal positions are percentages, so that the drawing fills any width while its text keeps its size; heights are
//! in em.

mod ruler;
mod track;

use crate::export::timeline::words;
use crate::export::timeline::{DeadlineRow, PersonRow, Timeline};
use leptos::prelude::*;
use ruler::Ruler;
use track::{DeadlineGlyph, DeadlineTrack, PersonTrack, Swatch};

#[component]
pub fn TimelinePicture(timeline: Timeline) -> impl IntoView {
    let people = timeline.drawn().map(|row| person(&timeline, row)).collect_view();
    let deadlines = timeline
        .deadlines
        .iter()
        .map(|row| deadline(&timeline, row))
        .collect_view();
    view! {
        <figure class="asc-timeline">
            <div class="asc-timeline-frame">
                <Ruler timeline=timeline.clone() />
                <ul class="asc-timeline-rows">{people}{deadlines}</ul>
                <Caption timeline=timeline />
            </div>
        </figure>
    }
}

fn person(timeline: &Timeline, row: &PersonRow) -> impl IntoView + use<> {
    view! {
        <li class="asc-timeline-row">
            <div class="asc-timeline-words">
                <p class="asc-timeline-name"><bdi>{row.name.clone()}</bdi>" "<span class="asc-timeline-role">{row.role}</span></p>
                <p class="asc-timeline-says">{words::person_words(row, timeline.today)}</p>
            </div>
            <PersonTrack bars=row.bars.clone() lines=timeline.lines() />
        </li>
    }
}

fn deadline(timeline: &Timeline, row: &DeadlineRow) -> impl IntoView + use<> {
    view! {
        <li class="asc-timeline-row asc-timeline-row-deadline">
            <div class="asc-timeline-words">
                <p class="asc-timeline-name"><DeadlineGlyph kind=row.kind />{words::deadline_name(row.kind)}</p>
                <p class="asc-timeline-says">{words::deadline_words(row)}</p>
            </div>
            <DeadlineTrack row=row.clone() lines=timeline.lines() />
        </li>
    }
}

/// The legend, and what is left out.
#[component]
fn Caption(timeline: Timeline) -> impl IntoView {
    let symbols = timeline.legend().into_iter().map(|symbol| {
        view! { <li><Swatch symbol=symbol />{words::symbol(symbol, timeline.clock_days)}</li> }
    });
    let symbols = symbols.collect_view();
    let notes = words::notes(&timeline);
    let notes = notes
        .into_iter()
        .map(|note| view! { <p class="asc-timeline-note">{note}</p> })
        .collect_view();
    view! {
        <figcaption class="asc-timeline-caption">
            {notes}
            <ul class="asc-timeline-legend" aria-label=words::LEGEND>{symbols}</ul>
        </figcaption>
    }
}

/// A fraction of the drawing's width.
fn percent(fraction: f64) -> String {
    format!("{:.3}%", fraction * 100.0)
}

/// A length in the drawing's own type size.
fn em(length: f64) -> String {
    format!("{length:.2}em")
}
