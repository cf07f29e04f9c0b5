//! The three checklists: items answered by the facts are filled in, the rest can be ticked.

use super::super::common::Sources;
use super::super::external::linked;
use super::super::field::Choices;
use super::fold::Fold;
use crate::assessment::{AnsweredBy, ChecklistFinding, ItemFinding};
use crate::facts::{Answer, Choice, Place};
use crate::guidance::{Checklist, ChecklistId, ListItem};
use crate::view::prelude::*;
use crate::wording::{self, ui};

#[component]
pub(super) fn Checklists() -> impl IntoView {
    let session = Session::get();
    let lists = session.guidance().checklists;
    // The list about reconciliation comes first and expanded if an entry is flagged, otherwise last.
    let is_flagged = session.peek(|facts| {
        facts
            .entries
            .iter()
            .any(|entry| entry.flagged_for_reconciliation == Some(Answer::Yes))
    });
    let is_june = |list: &&Checklist| list.id == ChecklistId::June29;
    let others = || lists.iter().filter(|list| !is_june(list));
    let june = || lists.iter().filter(is_june);
    let order: Vec<&'static Checklist> = if is_flagged {
        june().chain(others()).collect()
    } else {
        others().chain(june()).collect()
    };
    view! {
        <Fold id="asc-checklists" title=ui::CHECKLISTS note=ui::CHECKLISTS_NOTE open=is_flagged>
            {order.iter().map(|list| view! { <List list=*list open=is_flagged && list.id == ChecklistId::June29 /> }).collect_view()}
        </Fold>
    }
}

/// Looks at one list of the assessment.
fn look<T>(session: Session, id: ChecklistId, look: impl FnOnce(&ChecklistFinding) -> T) -> Option<T> {
    session.with_assessment(|found| found.checklists.iter().find(|list| list.id == id).map(look))
}

#[component]
fn List(list: &'static Checklist, open: bool) -> impl IntoView {
    let session = Session::get();
    let yes = Memo::new(move |_| look(session, list.id, |found| found.count(Answer::Yes)).unwrap_or(0));
    let progress = move || wording::progress(yes.get(), list.items.len());
    let unlisted = move || look(session, list.id, |found| wording::unlisted(&found.unlisted)).flatten();
    let due = move || look(session, list.id, |found| found.due_on).flatten();
    let lead = session.peek(|facts| {
        wording::checklist_lead(list, facts.as_of.unwrap_or(session.today()), session.guidance())
    });
    let name = list.id.name();
    let printing = move || {
        session
            .printing
            .with(|printing| printing.as_deref() == Some(name))
    };
    let print = move |_| session.print_alone(name.to_owned());
    let title_id = format!("asc-list-{}", list.id.name());
    let items = list
        .items
        .iter()
        .map(|item| view! { <Item list=list.id item=item /> })
        .collect_view();
    let origin = |item: &'static ListItem| view! { <li class="asc-fact"><p>{item.text.of(session.guidance())}</p><Sources cite=item.cite /></li> };
    let origins = list.items.iter().map(origin).collect_view();
    view! {
        <section class="asc-card asc-checklist" class:asc-print-this=printing aria-labelledby=title_id.clone()>
            <h3 id=title_id.clone()>{list.title}</h3>
            <p>{lead}</p>
            {anew(move || due().map(|day| view! { <p><strong>{ui::DUE}": "</strong>{wording::weekday_long(day)}</p> }))}
            <p class="asc-progress">
                <progress aria-labelledby=title_id.clone() max=list.items.len().to_string() value=move || { yes.get().to_string() }></progress>
                <span prop:textContent=progress></span>
            </p>
            {anew(move || unlisted().map(|text| view! { <p class="asc-quiet">{text}</p> }))}
            <details class="asc-details asc-list-details" open=open>
                <summary>{ui::SHOW_LIST}<span class="asc-hidden">" "{list.title}</span></summary>
                <ul class="asc-items">{items}</ul>
                <details class="asc-details">
                    <summary>{ui::BASED_ON}<span class="asc-hidden">" "{list.title}</span></summary>
                    <ul class="asc-facts">{origins}</ul>
                </details>
                <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(print)>{ui::PRINT_ALONE}<span class="asc-hidden">" "{list.title}</span></button></p>
            </details>
        </section>
    }
}

#[component]
fn Item(list: ChecklistId, item: &'static ListItem) -> impl IntoView {
    let session = Session::get();
    let place = Place::Tick(list, item.id);
    let found = Memo::new(move |_| {
        look(session, list, |found| {
            found.items.iter().find(|one| one.id == item.id).copied()
        })
        .flatten()
    });
    let answer = move || {
        found
            .get()
            .map_or(Answer::Unknown, |found: ItemFinding| found.answer)
    };
    let filled_in = Memo::new(move |_| {
        found
            .get()
            .is_some_and(|found| found.from == Some(AnsweredBy::Facts))
    });
    let group = format!("asc-tick-{}-{}", list.name(), item.id.name());
    let link = move || item.link.map(|link| view! { " "{linked(link)} });
    let remedy = move || {
        (answer() == Answer::No).then(
            || view! { <p class="asc-remedy"><strong>{ui::REMEDY}": "</strong>{item.remedy}{link()}</p> },
        )
    };
    let body = move || {
        if filled_in.get() {
            view! { <p>{item.text.of(session.guidance())}</p><p class="asc-filled-in"><strong prop:textContent=move || { wording::tick(answer()) }></strong>", "{ui::FROM_FACTS}</p> }.into_any()
        } else {
            view! {
                <fieldset class="asc-fieldset">
                    <legend>{item.text.of(session.guidance())}</legend>
                    <Choices place=place name=group.clone() inline=true />
                </fieldset>
            }
            .into_any()
        }
    };
    view! {
        <li class="asc-item">
            {anew(body)}
            {anew(remedy)}
        </li>
    }
}
