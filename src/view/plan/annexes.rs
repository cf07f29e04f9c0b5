//! Pages to print after the plan: made only when chosen, and never shown on screen.

use super::super::common::{Reasons, Sources};
use super::super::entries::cells;
use super::super::tools::Annexes;
use super::agenda::DatesTable;
use super::route::RouteBody;
use crate::assessment::{ItemFinding, PersonFinding, Planned};
use crate::facts::Answer;
use crate::guidance::{Checklist, RouteId};
use crate::view::prelude::*;
use crate::wording::letter::{self, Letter};
use crate::wording::print::Annex;
use crate::wording::{self, ui};

#[component]
pub(super) fn AnnexPages(chosen: Annexes, plan: Memo<Planned>) -> impl IntoView {
    let session = Session::get();
    let one = move |annex: Annex| {
        let body = plan.with(|plan| match annex {
            Annex::Steps => steps(session, plan),
            Annex::Texts => texts(session, plan),
            Annex::Entries => entries(session),
            Annex::Dates => view! { <DatesTable /> }.into_any(),
            Annex::Checklists => checklists(session),
            Annex::Reasons => reasons(session, plan),
        });
        view! { <section class="asc-annex"><h2>{annex.title()}</h2>{body}</section> }
    };
    anew(move || {
        let chosen = chosen.get();
        Annex::ALL
            .into_iter()
            .filter(|annex| chosen.contains(annex))
            .map(one)
            .collect_view()
    })
}

fn is_shown(route: RouteId) -> bool {
    route != RouteId::AnswerMore
}

/// The findings about people who were actually listed.
fn listed(session: Session, plan: &Planned) -> Vec<PersonFinding> {
    let count = session.peek(|facts| facts.people.len());
    plan.found.people.iter().take(count).cloned().collect()
}

fn steps(session: Session, plan: &Planned) -> AnyView {
    let (facts, guidance) = (&plan.assumed.facts, session.guidance());
    let route = |id: &RouteId| {
        let route = guidance.route(*id);
        view! { <li><h4>{route.title}</h4><RouteBody route=route /></li> }
    };
    let ladder = |routes: &[RouteId]| {
        let rungs = routes
            .iter()
            .filter(|id| is_shown(**id))
            .map(route)
            .collect_view();
        view! { <ol class="asc-ladder">{rungs}</ol> }
    };
    let person = |person: PersonFinding| {
        let name = wording::sentence_case(&wording::person_name(facts, &person.id));
        let summary = wording::person_summary(facts, guidance, &person, plan.found.as_of);
        let also = (!person.also.is_empty())
            .then(|| view! { <p><strong>{ui::ALSO}</strong></p>{ladder(&person.also)} });
        view! { <h3 translate="no">{name}</h3><p>{summary}</p>{ladder(&person.ladder)}{also} }
    };
    let company = plan.found.company.route.filter(|id| is_shown(*id));
    let company = company.map(|id| view! { <h3>{ui::COMPANY_ROUTE}</h3>{ladder(&[id])} });
    let people = listed(session, plan).into_iter().map(person).collect_view();
    view! { {company}{people} }.into_any()
}

/// Every text once.
fn texts(session: Session, plan: &Planned) -> AnyView {
    let (facts, guidance) = (&plan.assumed.facts, session.guidance());
    let mut all: Vec<Letter> = letter::for_company(facts, guidance, &plan.found);
    for at in 0..plan.found.people.len() {
        for letter in letter::for_person(facts, guidance, &plan.found, at) {
            if !all.contains(&letter) {
                all.push(letter);
            }
        }
    }
    let one = |letter: Letter| {
        view! {
            <div class="asc-annex-text">
                <h3>{letter.title.clone()}</h3>
                <p>{letter.use_it.clone()}</p>
                <div class="asc-letter-text" translate="no">{letter.text()}</div>
            </div>
        }
    };
    all.into_iter().map(one).collect_view().into_any()
}

fn entries(session: Session) -> AnyView {
    let guidance = session.guidance();
    let (rows, as_of) = session.peek_both(|facts, found| {
        let row = |at| wording::entry_row(facts, guidance, found, at);
        let rows: Vec<_> = (0..facts.entries.len()).filter_map(row).collect();
        (rows, found.as_of)
    });
    let row = |row: wording::EntryRow| {
        let number = row.number.clone().map(|number| view! { <br />{number} });
        view! { <tr><th scope="row" translate="no">{row.name.clone()}{number}</th>{cells(row, as_of)}</tr> }
    };
    view! {
        <table class="asc-table">
            <thead><tr>
                <th scope="col">{ui::COLUMN_ENTRY}</th><th scope="col">{ui::COLUMN_NEXT}</th><th scope="col">{ui::CAPE_BY}</th>
                <th scope="col">{ui::PROTEST_BY}</th><th scope="col" class="asc-number">{ui::COLUMN_DUTY}</th>
            </tr></thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn checklists(session: Session) -> AnyView {
    let guidance = session.guidance();
    let list = |list: &'static Checklist| {
        let found = session.peek_assessment(|found| {
            let found = found.checklists.iter().find(|found| found.id == list.id);
            found.map_or_else(Vec::new, |found| found.items.clone())
        });
        let answer = |id| {
            found
                .iter()
                .find(|item: &&ItemFinding| item.id == id)
                .map(|item| item.answer)
        };
        let item = |item: &'static crate::guidance::ListItem| {
            let answer = answer(item.id).unwrap_or(Answer::Unknown);
            let remedy = (answer == Answer::No)
                .then(|| view! { <br /><strong>{ui::REMEDY}": "</strong>{item.remedy} });
            view! { <li>{wording::print::tick_box(answer)}" "{item.text.of(guidance)}{remedy}</li> }
        };
        view! { <div><h3>{list.title}</h3><ul class="asc-tick-boxes">{list.items.iter().map(item).collect_view()}</ul></div> }
    };
    guidance.checklists.iter().map(list).collect_view().into_any()
}

fn reasons(session: Session, plan: &Planned) -> AnyView {
    let facts = &plan.assumed.facts;
    let person = |person: PersonFinding| {
        let name = wording::sentence_case(&wording::person_name(facts, &person.id));
        let sums = [person.clock.arithmetic.clone(), person.arithmetic.clone()].concat();
        view! { <h3 translate="no">{name}</h3><Reasons rule=person.rule because=person.because sums=sums /> }
    };
    let people = listed(session, plan).into_iter().map(person).collect_view();
    let checks = session.peek_assessment(|found| found.checks.clone());
    let check = |check: crate::assessment::Check| {
        let says = session.peek(|facts| {
            let said = |found| wording::finding(facts, session.guidance(), found).says;
            check.findings.iter().map(said).collect::<Vec<_>>()
        });
        let rule = check
            .findings
            .first()
            .map(|found| session.guidance().rule(found.rule).cite);
        view! {
            <h3>{wording::check(check.id)}": "{wording::check_status(check.status)}</h3>
            <ul>{items(says)}</ul>
            {rule.map(|cite| view! { <Sources cite=cite /> })}
        }
    };
    let checks = checks.0.into_iter().map(check).collect_view();
    view! { {people}{checks} }.into_any()
}
