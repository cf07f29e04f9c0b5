//! One line per person with the next move, which expands to the steps in order. Or the company's own route.

use super::super::common::{Arithmetic, Why, href};
use super::fold::Fold;
use super::letters::{Letters, company_texts};
use super::route::{RouteBody, Rung};
use crate::assessment::{PersonFinding, Planned, Standing};
use crate::choice::Choice;
use crate::facts::{Facts, Id};
use crate::guidance::RouteId;
use crate::interview::Page;
use crate::view::prelude::*;
use crate::wording::letter::{self, LetterId};
use crate::wording::{self, ui};

/// The company's own route, if it has one.
#[component]
pub(super) fn CompanyRoute(plan: Memo<Planned>) -> impl IntoView {
    let session = Session::get();
    let company = Memo::new(move |_| plan.with(|plan| plan.found.company.clone()));
    anew(move || {
        let company = company.get();
        company.route.filter(|route| *route != RouteId::AnswerMore).map(|id| {
            let route = session.guidance().route(id);
            let texts = company_texts(session, |id| id == LetterId::ApplicationChecklist);
            view! {
                <Fold id="asc-company" title=ui::COMPANY_ROUTE note=route.title.to_owned()>
                    <p><strong>{ui::USABLE}": "</strong>{wording::ready(company.ready, session.as_of())}</p>
                    <RouteBody route=route />
                    <Letters letters=texts.clone() scope="asc-company".to_owned() />
                    <Arithmetic sums=company.arithmetic.clone() />
                </Fold>
            }
        })
    })
}

/// CBP's lookup, if nobody knows the owner and no person's steps begin with it.
#[component]
pub(super) fn Lookup(plan: Memo<Planned>) -> impl IntoView {
    let session = Session::get();
    let missing = Memo::new(move |_| plan.with(|plan| plan.found.lookup_is_missing(&plan.assumed.facts)));
    anew(move || {
        missing.get().then(|| {
            let texts = company_texts(session, |id| id == LetterId::TaoLookup);
            let route = session.guidance().route(RouteId::OwnerLookup);
            view! {
                <Fold id="asc-lookup" title=route.title note=String::new()>
                    <RouteBody route=route />
                    <Letters letters=texts.clone() scope="asc-lookup-texts".to_owned() />
                </Fold>
            }
        })
    })
}

const PEOPLE: &str = "asc-people";
/// With more people than this, steps are drawn only when expanded.
const DRAWN_AT_ONCE: usize = 25;
/// People beyond this are listed only on request.
const LISTED_AT_ONCE: usize = 100;

/// What the list shows: the findings, and the facts they come from.
type Listed = (Facts, Vec<PersonFinding>);

#[component]
pub(super) fn People(plan: Memo<Planned>) -> impl IntoView {
    let session = Session::get();
    let listed = Memo::new(move |_| {
        let count = session.with(|facts| facts.people.len());
        plan.with(|plan| -> Listed {
            let people = plan.found.people.iter().take(count).cloned().collect();
            (plan.assumed.facts.clone(), people)
        })
    });
    let shows_all = RwSignal::new(false);
    anew(move || {
        let (facts, mut people) = listed.get();
        (!people.is_empty()).then(|| {
            let count = people.len();
            if !shows_all.get() {
                people.truncate(LISTED_AT_ONCE);
            }
            let show_all = move |_| {
                shows_all.set(true);
                session.focus.set(Some(PEOPLE.to_owned()));
            };
            let more = (people.len() < count).then(|| {
                view! { <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(show_all)>{wording::show_people(count)}</button></p> }
            });
            let is_open = count <= DRAWN_AT_ONCE;
            let rows = people.into_iter().enumerate();
            let rows = rows
                .map(|(at, person)| row(session, &facts, plan, at, person, is_open))
                .collect_view();
            view! {
                <section aria-labelledby=PEOPLE>
                    <h2 id=PEOPLE tabindex="-1" class="asc-people-title">{ui::PEOPLE}</h2>
                    <ul class="asc-people">{rows}</ul>
                    {more}
                </section>
            }
        })
    })
}

fn row(
    session: Session,
    facts: &Facts,
    plan: Memo<Planned>,
    at: usize,
    person: PersonFinding,
    is_drawn: bool,
) -> AnyView {
    let name = wording::sentence_case(&wording::person_name(facts, &person.id));
    let role = wording::role_short(facts.people.get(at).and_then(|person| person.role));
    let next = wording::next_move(facts, &person);
    // The badge follows the answers: nobody is called locked out on an assumption.
    let said = session
        .peek_assessment(|found| found.people.get(at).cloned())
        .unwrap_or_else(|| person.clone());
    let class = format!("asc-badge asc-badge-{}", modifier(said.clock.standing));
    let has_left = facts.people.get(at).is_some_and(crate::facts::Person::has_left);
    let is_today = person.clock.days_since_login == Some(0) && person.is_usable_now();
    let signed_in =
        (!has_left && !is_today).then(|| view! { <SignedIn id=person.id.clone() name=name.clone() /> });
    let change = href(&Page::Person(person.id.clone()));
    let badge = wording::badge(&said);
    let about = name.clone();
    let is_open = RwSignal::new(is_drawn);
    // Drawn once, so that what is expanded in it stays expanded.
    let open = move |_| {
        if !is_open.get_untracked() {
            is_open.set(true);
        }
    };
    let body = {
        let name = name.clone();
        move || {
            let draw = || plan.with_untracked(|plan| steps(session, plan, at, &person, &said, &name));
            is_open.get().then(draw)
        }
    };
    view! {
        <li class="asc-person">
            <details on:toggle=on(open)>
                <summary>
                    <h3 translate="no">{name}</h3>" "
                    <span class="asc-quiet">{role}</span>
                    <span class=class>{badge}</span>
                    <span class="asc-quiet">{wording::sentence_case(&next)}</span>
                </summary>
                {anew(body)}
            </details>
            <p class="asc-person-acts"><a href=change>{ui::CHANGE}<span class="asc-hidden">" "{about}</span></a>{signed_in}</p>
        </li>
    }
    .into_any()
}

/// The steps of one person, below the line. `said` is the finding without assumptions.
fn steps(
    session: Session,
    plan: &Planned,
    at: usize,
    person: &PersonFinding,
    said: &PersonFinding,
    name: &str,
) -> AnyView {
    let (facts, as_of) = (&plan.assumed.facts, session.as_of());
    let summary = wording::person_summary(facts, session.guidance(), person, as_of);
    let letters = letter::for_person(facts, session.guidance(), &plan.found, at);
    let scope = format!("asc-{}", person.id);
    let rungs = |routes: &[RouteId]| {
        let shown = routes.iter().filter(|route| **route != RouteId::AnswerMore);
        let rung = |route: &RouteId| {
            let own = letters
                .iter()
                .filter(|letter| letter::of_route(*route).contains(&letter.id))
                .cloned()
                .collect();
            view! { <Rung route=*route letters=own scope=format!("{scope}-{}", route.name()) /> }
        };
        shown.map(rung).collect_view()
    };
    let also = (!person.also.is_empty())
        .then(|| view! { <h4>{ui::ALSO}</h4><ul class="asc-ladder">{rungs(&person.also)}</ul> });
    let order = (person.ladder.len() > 1).then(|| view! { <h4>{ui::LADDER}</h4> });
    let ladder = rungs(&person.ladder);
    let sums = [person.clock.arithmetic.clone(), person.arithmetic.clone()].concat();
    view! {
        <p>{wording::standing_line(said, as_of)}</p>
        <p class="asc-summary">{summary}</p>
        {order}
        <ol class="asc-ladder">{ladder}</ol>
        {also}
        <Why rule=person.rule because=person.because.clone() sums=sums about=name.to_owned() />
    }
    .into_any()
}

/// "Ana signed in today": the one thing people come back for each month.
#[component]
fn SignedIn(id: Id, name: String) -> impl IntoView {
    let session = Session::get();
    let said = wording::signed_in(&name);
    let notice = wording::signed_in_noted(&name);
    let press = move |_| {
        let (id, day) = (id.clone(), session.as_of());
        session.change_undoably(Notice::Done(notice.clone()), move |facts| {
            if let Some(person) = facts.people.iter_mut().find(|person| person.id == id) {
                person.sign_in(day);
            }
        });
    };
    view! { <button type="button" class="asc-button asc-button-quiet" on:click=on(press)>{said}</button> }
}

fn modifier(standing: Standing) -> &'static str {
    match standing {
        Standing::Active => "clear",
        Standing::DueSoon => "at-risk",
        Standing::Dormant | Standing::LongInactive | Standing::Held => "blocked",
        Standing::Unknown => "unknown",
    }
}
