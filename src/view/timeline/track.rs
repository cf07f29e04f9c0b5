//! A row's drawing: bars for a person, days for deadlines.

use super::ruler::{line_class, lines};
use super::{em, percent};
use crate::export::timeline::{Bar, DeadlineKind, DeadlineRow, LineKind, Part, Stretch, Symbol};
use leptos::prelude::*;

/// Arrow heads with their point at the origin.
const FORWARD: &str = "M0 0l-7-4.5v9z";
const BACKWARD: &str = "M0 0l7-4.5v9z";

/// A person's bars, vertically centered.
#[component]
pub(super) fn PersonTrack(bars: Vec<Bar>, lines: Vec<(LineKind, f64)>) -> impl IntoView {
    track(lines, bars.iter().map(bar).collect_view())
}

/// The days of a kind of deadline, vertically centered.
#[component]
pub(super) fn DeadlineTrack(row: DeadlineRow, lines: Vec<(LineKind, f64)>) -> impl IntoView {
    // The nearest is on top.
    let days = row.days.iter().rev().filter_map(|day| day.at);
    track(lines, days.map(|at| glyph(row.kind, at)).collect_view())
}

fn track(lines: Vec<(LineKind, f64)>, middle: impl IntoView) -> impl IntoView {
    view! {
        <div class="asc-timeline-track">
            <svg class="asc-timeline-drawing asc-timeline-behind" aria-hidden="true">
                {self::lines(lines)}
                <svg class="asc-timeline-middle" y="50%">{middle}</svg>
            </svg>
        </div>
    }
}

fn bar(bar: &Bar) -> AnyView {
    let (y, height) = match bar.part {
        Part::Whole => (-0.5, 1.0),
        Part::Upper => (-0.8, 0.7),
        Part::Lower => (0.1, 0.7),
    };
    let shape = match bar.stretch {
        Stretch::Running { .. } => running(bar, y, height).into_any(),
        Stretch::Locked { .. } => locked(bar).into_any(),
        Stretch::Recovery { .. } => recovery(bar, y, height).into_any(),
    };
    let middle = y + height / 2.0;
    let arrows = [
        bar.starts_earlier.then(|| arrow(bar.start, middle, BACKWARD)),
        bar.ends_later.then(|| arrow(bar.end, middle, FORWARD)),
    ];
    view! { {shape}{arrows.collect_view()} }.into_any()
}

/// Past days as an outline, days left filled, the end as a stroke.
fn running(bar: &Bar, y: f64, height: f64) -> impl IntoView + use<> {
    let over = rect("asc-timeline-used", bar.start, bar.over, y, height);
    let left = rect("asc-timeline-left", bar.over, bar.end, y, height);
    let end = (!bar.ends_later).then(|| {
        let (x1, x2) = (percent(bar.end), percent(bar.end));
        view! { <line class="asc-timeline-end" x1=x1 x2=x2 y1=em(y - 0.3) y2=em(y + height + 0.3) /> }
    });
    view! { {over}{left}{end} }
}

fn locked(bar: &Bar) -> impl IntoView + use<> {
    let class = if bar.stretch.first().is_none() {
        "asc-timeline-locked asc-timeline-unknown"
    } else {
        "asc-timeline-locked"
    };
    view! { <line class=class x1=percent(bar.start) x2=percent(bar.end) /> }
}

fn recovery(bar: &Bar, y: f64, height: f64) -> AnyView {
    if bar.stretch.is_one_day() {
        return ring(bar.middle(), y + height / 2.0).into_any();
    }
    let class = if bar.stretch.last().is_none() {
        "asc-timeline-recovery asc-timeline-open"
    } else {
        "asc-timeline-recovery"
    };
    rect(class, bar.start, bar.end, y, height).into_any()
}

/// The one day a login can be used again.
fn ring(at: f64, down: f64) -> impl IntoView {
    view! { <circle class="asc-timeline-ring" cx=percent(at) cy=em(down) r="5.5" /> }
}

fn rect(class: &'static str, start: f64, end: f64, y: f64, height: f64) -> impl IntoView + use<> {
    let fill = class
        .starts_with("asc-timeline-recovery")
        .then_some("url(#asc-timeline-hatch)");
    (start < end).then(|| {
        view! { <rect class=class fill=fill x=percent(start) width=percent(end - start) y=em(y) height=em(height) /> }
    })
}

/// An arrow head with its point at a horizontal fraction and a vertical offset in em.
fn arrow(at: f64, down: f64, path: &'static str) -> impl IntoView {
    view! { <svg class="asc-timeline-glyph" x=percent(at) y=em(down)><path class="asc-timeline-arrow" d=path /></svg> }
}

fn glyph(kind: DeadlineKind, at: f64) -> impl IntoView {
    view! { <svg class="asc-timeline-glyph" x=percent(at) >{shape(kind)}</svg> }
}

/// A diamond for CAPE, a triangle for protests.
fn shape(kind: DeadlineKind) -> impl IntoView {
    let (class, path) = match kind {
        DeadlineKind::Cape => ("asc-timeline-shape asc-timeline-shape-cape", "M0-7L7 0L0 7L-7 0z"),
        DeadlineKind::Protest => ("asc-timeline-shape asc-timeline-shape-protest", "M-7-5.5H7L0 7z"),
    };
    view! { <path class=class d=path /> }
}

/// The symbol of a kind of deadline, next to its name.
#[component]
pub(super) fn DeadlineGlyph(kind: DeadlineKind) -> impl IntoView {
    view! { <svg class="asc-timeline-sign" viewBox="-9 -9 18 18" aria-hidden="true">{shape(kind)}</svg> }
}

/// A sample of what the legend explains.
#[component]
pub(super) fn Swatch(symbol: Symbol) -> impl IntoView {
    let bar = |class| rect(class, 0.0, 1.0, -0.4, 0.8).into_any();
    let line = |class| view! { <line class=class x2="100%" /> }.into_any();
    let sample = match symbol {
        Symbol::Used => bar("asc-timeline-used"),
        Symbol::Left => bar("asc-timeline-left"),
        Symbol::Locked => line("asc-timeline-locked"),
        Symbol::LockedSinceUnknown => line("asc-timeline-locked asc-timeline-unknown"),
        Symbol::RecoveryDay => ring(0.5, 0.0).into_any(),
        Symbol::Recovery => bar("asc-timeline-recovery"),
        Symbol::OpenRecovery => bar("asc-timeline-recovery asc-timeline-open"),
        Symbol::GoesOn => arrow(0.65, 0.0, FORWARD).into_any(),
        Symbol::Day(kind, _) => {
            let class = line_class(LineKind::Mark(kind));
            view! { <line class=class x1="50%" x2="50%" y1="-0.6em" y2="0.6em" /> }.into_any()
        }
    };
    view! { <svg class="asc-timeline-swatch" aria-hidden="true"><svg class="asc-timeline-middle" y="50%">{sample}</svg></svg> }
}
