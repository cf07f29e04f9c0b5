//! The months and the day of the check, and lines from top to bottom.

use super::{em, percent};
use crate::export::timeline::words;
use crate::export::timeline::{DeadlineKind, LineKind, MarkKind, MonthLabel, Timeline};
use leptos::prelude::*;

/// The months. This drawing has the picture's accessible name and description.
#[component]
pub(super) fn Ruler(timeline: Timeline) -> impl IntoView {
    let lines = timeline.lines().into_iter();
    let months = lines.filter(|(kind, _)| *kind == LineKind::Month).collect();
    let labels = timeline.month_labels().into_iter().map(month).collect_view();
    let today = timeline.marks.iter().filter_map(|mark| match mark.kind {
        MarkKind::Today | MarkKind::AsOf => Some((mark.kind, mark.at?)),
        _ => None,
    });
    let today = today.map(|(kind, at)| {
        // Toward the middle, where there is room.
        let (anchor, dx) = if at < 0.5 { ("start", 0.45) } else { ("end", -0.45) };
        view! {
            <line class=line_class(LineKind::Mark(kind)) x1=percent(at) x2=percent(at) y1="2.6em" y2="100%" />
            <text class="asc-timeline-label asc-timeline-today" x=percent(at) dx=em(dx) y="3.5em" text-anchor=anchor>
                {words::today_label(kind)}
            </text>
        }
    });
    view! {
        <div class="asc-timeline-over">
            <svg class="asc-timeline-drawing asc-timeline-ruler" role="img" aria-labelledby="asc-timeline-title asc-timeline-desc">
                <title id="asc-timeline-title">{words::title(&timeline)}</title>
                <desc id="asc-timeline-desc">{words::description(&timeline)}</desc>
                <defs>
                    <pattern id="asc-timeline-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="asc-timeline-ground" width="6" height="6" /><line class="asc-timeline-hatch" y2="6" />
                    </pattern>
                </defs>
                {self::lines(months)}
                {labels}
                {today.collect_view()}
            </svg>
        </div>
    }
}

fn month(label: MonthLabel) -> impl IntoView {
    let at = percent(label.at);
    let year = label.year.map(
        |year| view! { <text class="asc-timeline-year" x=at.clone() y="2.25em" dx="0.35em">{year}</text> },
    );
    view! {
        <text class="asc-timeline-month" x=at.clone() y="1em" dx="0.35em">{label.text}</text>
        {year}
    }
}

/// Lines over the whole height of a drawing.
pub(super) fn lines(lines: Vec<(LineKind, f64)>) -> impl IntoView {
    let line = |(kind, at): (LineKind, f64)| {
        view! { <line class=line_class(kind) x1=percent(at) x2=percent(at) y2="100%" /> }
    };
    lines.into_iter().map(line).collect_view()
}

/// The class of a line and of the text next to it.
pub(super) fn line_class(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Month => "asc-timeline-line",
        LineKind::Mark(MarkKind::Today | MarkKind::AsOf) => "asc-timeline-line asc-timeline-today",
        LineKind::Mark(MarkKind::PlannedFiling) => "asc-timeline-line asc-timeline-planned",
        LineKind::Mark(MarkKind::Phase2 | MarkKind::WeekBefore) => "asc-timeline-line asc-timeline-mark",
        LineKind::Deadline(DeadlineKind::Cape) => "asc-timeline-line asc-timeline-cape",
        LineKind::Deadline(DeadlineKind::Protest) => "asc-timeline-line asc-timeline-protest",
    }
}
