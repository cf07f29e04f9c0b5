//! Parts that more than one screen uses.

use super::external::external;
use super::prelude::*;
use crate::assessment::{Because, CheckStatus, Sum};
use crate::guidance::{Cite, Disagreement, Reading, RuleId};
use crate::interview::Page;
use crate::wording::{self, ui};

/// The heading of a screen; takes the focus when the screen appears.
#[component]
pub(super) fn Heading(
    #[prop(into)] text: Signal<String>,
    /// Whether it is a name, which isn't translated.
    #[prop(optional)]
    is_name: bool,
) -> impl IntoView {
    view! { <h1 id=HEADING tabindex="-1" class="asc-heading" translate=is_name.then_some("no") prop:textContent=move || { text.get() }></h1> }
}

#[component]
pub(super) fn BackLink(to: Page) -> impl IntoView {
    view! { <p class="asc-back"><a class="asc-back-link" href=href(&to)>{ui::BACK}</a></p> }
}

pub(super) fn href(page: &Page) -> String {
    format!("#{}", page.address())
}

/// Sources, with their dates and how firm they are.
#[component]
pub(super) fn Sources(cite: Cite) -> impl IntoView {
    let session = Session::get();
    let source = move |id| {
        let source = session.guidance().source(id);
        let name = external(source.address, source.name);
        view! { <li>{name}", "{source.dated.of(session.guidance())}</li> }
    };
    view! {
        <p class="asc-cite-status">{ui::STATUS}": "{wording::source_status(cite.status)}</p>
        <ul class="asc-cites">{cite.sources.iter().map(|id| source(*id)).collect_view()}</ul>
    }
}

/// The basis of a text, collapsed: its own sources, then those of a part of it, under that part's name.
pub(super) fn based_on(about: String, cite: Cite, part: Option<(String, Cite)>) -> AnyView {
    let part = part.map(|(part, cite)| view! { <p>{part}</p><Sources cite=cite /> });
    view! {
        <details class="asc-details">
            <summary>{ui::BASED_ON}<span class="asc-hidden">" "{about}</span></summary>
            <div class="asc-details-body">
                <Sources cite=cite />
                {part}
            </div>
        </details>
    }
    .into_any()
}

/// The reasons for a finding: the rule, the answers used, the arithmetic, the sources.
#[component]
pub(super) fn Why(rule: RuleId, because: Vec<Because>, sums: Vec<Sum>, about: String) -> impl IntoView {
    view! {
        <details class="asc-details">
            <summary>{ui::WHY}<span class="asc-hidden">" "{about}</span></summary>
            <div class="asc-details-body"><Reasons rule=rule because=because sums=sums /></div>
        </details>
    }
}

/// A rule, the answers it used, the arithmetic, sources, and where publishers disagree.
#[component]
pub(super) fn Reasons(rule: RuleId, because: Vec<Because>, sums: Vec<Sum>) -> impl IntoView {
    let session = Session::get();
    let row = session.guidance().rule(rule);
    let answers = session.peek(|facts| {
        let said = |because: &Because| {
            (
                wording::place(facts, because.place),
                wording::answer(facts, because.place),
            )
        };
        because.iter().map(said).collect::<Vec<_>>()
    });
    view! {
        <p><strong>{ui::RULE}" "{format!("{rule:?}")}": "</strong>{row.says.of(session.guidance())}</p>
        <Answers answers=answers />
        <Arithmetic sums=sums />
        <p><strong>{ui::BASED_ON}</strong></p>
        <Sources cite=row.cite />
        <Disagreements rule=rule />
    }
}

/// Where publishers disagree about a rule: what each says, and which is followed.
#[component]
fn Disagreements(rule: RuleId) -> impl IntoView {
    let guidance = Session::get().guidance();
    let one = |row: &'static Disagreement| {
        let says = |reading: &'static Reading| {
            let names = reading
                .cite
                .sources
                .iter()
                .map(|id| guidance.source(*id).name)
                .collect::<Vec<_>>();
            view! { <li>{reading.says.of(guidance)}" "<span class="asc-quiet">{ui::SAYS}{ui::COLON}{wording::and_list(&names)}</span></li> }
        };
        view! {
            <p><strong>{ui::DISAGREEMENTS}{ui::COLON}</strong>{row.question.of(guidance)}</p>
            <ul>{row.readings.iter().map(says).collect_view()}</ul>
            <p>{ui::WE_FOLLOW}{ui::COLON}{row.we_follow}</p>
        }
    };
    guidance
        .disagreements
        .iter()
        .filter(|row| row.rules.contains(&rule))
        .map(one)
        .collect_view()
}

#[component]
fn Answers(answers: Vec<(String, String)>) -> impl IntoView {
    (!answers.is_empty()).then(|| {
        let row = |(place, answer): (String, String)| view! { <li>{place}": "{answer}</li> };
        view! {
            <p><strong>{ui::ANSWERS_USED}</strong></p>
            <ul>{answers.into_iter().map(row).collect_view()}</ul>
        }
    })
}

/// Sums, each with the days it stepped over.
#[component]
pub(super) fn Arithmetic(sums: Vec<Sum>) -> impl IntoView {
    let clock = Session::get().guidance().clock;
    (!sums.is_empty()).then(|| {
        let line = |sum: Sum| {
            let closed = (!sum.stepped_over.is_empty()).then(|| {
                let days = items(sum.stepped_over.iter().map(wording::stepped_over));
                view! { <p class="asc-quiet">{ui::STEPPED_OVER}</p><ul class="asc-quiet">{days}</ul> }
            });
            view! { <li>{wording::sum(clock, &sum)}{closed}</li> }
        };
        view! {
            <p><strong>{ui::ARITHMETIC}</strong></p>
            <ul>{sums.into_iter().map(line).collect_view()}</ul>
        }
    })
}

/// A check's status as a badge.
pub(super) fn status_badge(status: CheckStatus) -> AnyView {
    let modifier = match status {
        CheckStatus::Clear => "clear",
        CheckStatus::AtRisk => "at-risk",
        CheckStatus::Blocked => "blocked",
        CheckStatus::Unknown => "unknown",
    };
    view! { <span class=format!("asc-badge asc-badge-{modifier}")>{wording::check_status(status)}</span> }
        .into_any()
}
