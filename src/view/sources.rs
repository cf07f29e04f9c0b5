//! Every piece of guidance with its source, date, and status, and where publishers disagree.

use super::common::{Heading, Sources as Cites};
use super::external::external;
use super::prelude::*;
use crate::guidance::{Cite, Disagreement, Source, Text};
use crate::wording::ui;

#[component]
pub(super) fn Sources() -> impl IntoView {
    let guidance = Session::get().guidance();
    let clock = guidance
        .clock
        .notes
        .iter()
        .map(|(says, cite)| view! { <Fact says=*says cite=*cite /> })
        .collect_view();
    let rules = guidance
        .rules
        .iter()
        .map(|rule| view! { <Rule id=format!("{:?}", rule.id) says=rule.says cite=rule.cite /> });
    let disagreements = guidance
        .disagreements
        .iter()
        .map(|row| view! { <Difference row=row /> })
        .collect_view();
    let sources = guidance
        .sources
        .iter()
        .map(|source| view! { <Published source=source /> })
        .collect_view();
    view! {
        <Heading text=ui::SOURCES.to_owned() />
        <p>{ui::SOURCES_LEAD}</p>
        <p>{ui::guidance_as_of(guidance)}"."</p>
        <section aria-labelledby="asc-clock">
            <h2 id="asc-clock">{ui::clock(guidance.clock)}</h2>
            <ul class="asc-facts">{clock}</ul>
        </section>
        <section aria-labelledby="asc-disagreements">
            <h2 id="asc-disagreements">{ui::DISAGREEMENTS}</h2>
            {disagreements}
        </section>
        <section aria-labelledby="asc-rules">
            <h2 id="asc-rules">{ui::RULES}</h2>
            <ul class="asc-facts">{rules.collect_view()}</ul>
        </section>
        <section aria-labelledby="asc-sources">
            <h2 id="asc-sources">{ui::SOURCES}</h2>
            <ul class="asc-facts">{sources}</ul>
        </section>
    }
}

#[component]
fn Fact(says: Text, cite: Cite) -> impl IntoView {
    let says = says.of(Session::get().guidance());
    view! { <li class="asc-fact"><p>{says}</p><Cites cite=cite /></li> }
}

#[component]
fn Rule(id: String, says: Text, cite: Cite) -> impl IntoView {
    let says = says.of(Session::get().guidance());
    view! { <li class="asc-fact"><p><strong>{id}": "</strong>{says}</p><Cites cite=cite /></li> }
}

#[component]
fn Difference(row: &'static Disagreement) -> impl IntoView {
    let readings = row
        .readings
        .iter()
        .map(|reading| view! { <Fact says=reading.says cite=reading.cite /> })
        .collect_view();
    view! {
        <article class="asc-card">
            <h3>{row.question.of(Session::get().guidance())}</h3>
            <ul class="asc-facts">{readings}</ul>
            <p><strong>{ui::WE_FOLLOW}": "</strong>{row.we_follow}</p>
        </article>
    }
}

#[component]
fn Published(source: &'static Source) -> impl IntoView {
    let address = match source.address {
        Some(address) => external(Some(address), address),
        None => view! { <span class="asc-quiet">{ui::BY_NUMBER}</span> }.into_any(),
    };
    view! { <li class="asc-fact"><p>{source.name}", "{source.dated.of(Session::get().guidance())}</p><p class="asc-address">{address}</p></li> }
}
