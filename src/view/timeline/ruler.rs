//! The months, the marked days, and their lines from top to bottom.

use super::{em, percent, scale_class};
use crate::export::timeline::{DeadlineKind, Flag, LineKind, MarkKind, MonthLabel, Scale, Side, Timeline};
use crate::wording::timeline as words;
use leptos::prelude::*;

/// The months. This drawing carries the picture's name and description.
#[component]
pub(super) fn Ruler(timeline: Timeline) -> impl IntoView {
    let months = timeline
        .lines()
        .into_iter()
        .filter(|(kind, _)| *kind == LineKind::Month);
    let labels = Scale::ALL.map(|scale| {
        let labels = timeline.month_labels(scale).into_iter().map(month).collect_view();
        view! { <g class=scale_class(scale)>{labels}</g> }
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
                {lines(months.collect())}
                {labels.collect_view()}
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

/// The names of the marked days, standing on the rows.
#[component]
pub(super) fn Marks(timeline: Timeline) -> impl IntoView {
    let drawings = Scale::ALL.map(|scale| {
        let flags = timeline.mark_flags(scale);
        let kinds: Vec<MarkKind> = timeline.shown_marks().map(|(mark, _)| mark.kind).collect();
        let height = em(flags.height());
        let class = |flag: &Flag| line_class(LineKind::Mark(kinds[flag.of]));
        let stems = flags.flags.iter().map(|flag| {
            let (x1, x2, y1) = (percent(flag.at), percent(flag.at), em(flags.standing(flag) - 0.8));
            view! { <line class=class(flag) x1=x1 x2=x2 y1=y1 y2="100%" /> }
        });
        let stems = stems.collect_view();
        let texts = flags
            .flags
            .iter()
            .map(|flag| text(flag, flags.standing(flag), class(flag)));
        let texts = texts.collect_view();
        view! { <svg class=scale_class(scale) height=height aria-hidden="true">{stems}{texts}</svg> }
    });
    view! { <div class="asc-timeline-over">{drawings.collect_view()}</div> }
}

/// The text of a flag with its baseline so many em from the top.
pub(super) fn text(flag: &Flag, baseline: f64, class: &'static str) -> impl IntoView + use<> {
    let anchor = match flag.side {
        Side::Left => "end",
        Side::Right => "start",
    };
    view! {
        <text class=format!("asc-timeline-label {class}") x=percent(flag.at) dx=em(flag.offset()) y=em(baseline) text-anchor=anchor>
            {flag.text.clone()}
        </text>
    }
}

/// Lines over the whole height of a drawing.
pub(super) fn lines(lines: Vec<(LineKind, f64)>) -> impl IntoView {
    let line = |(kind, at): (LineKind, f64)| {
        view! { <line class=line_class(kind) x1=percent(at) x2=percent(at) y2="100%" /> }
    };
    lines.into_iter().map(line).collect_view()
}

/// The class of a line and of the text beside it.
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
