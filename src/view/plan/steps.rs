//! What to do today: at most three steps, each with a button that does it, and "Did you send it?".

use super::super::common::href;
use super::super::copied::{Copied, Made, copy};
use super::super::external::opens;
use super::super::tools::{Offering, Outcome, offer};
use super::letters::Letters;
use crate::assessment::Planned;
use crate::entries::{Doubtful, cape_list};
use crate::facts::{Id, MOST_REQUESTS, Person, Request, RequestRoute, Role};
use crate::guidance::{ContactId, Link};
use crate::interview::Page;
use crate::view::prelude::*;
use crate::wording::letter::Letter;
use crate::wording::{self, Act, Step, Steps as InWords, ui};

#[component]
pub(super) fn Steps(plan: Memo<Planned>) -> impl IntoView {
    let session = Session::get();
    let steps = move || plan.with(|plan| InWords::today(plan, session.guidance()));
    let list = move || {
        let steps = steps();
        if steps.is_empty() {
            return view! { <p>{ui::NOTHING_TODAY}</p> }.into_any();
        }
        let card = |(at, step): (usize, Step)| view! { <Card step=step at=at /> };
        let cards = steps.into_iter().enumerate().map(card).collect_view();
        view! { <ol class="asc-today">{cards}</ol> }.into_any()
    };
    view! {
        <section aria-labelledby="asc-do-now">
            <h2 id="asc-do-now">{ui::DO_NOW}</h2>
            {anew(list)}
        </section>
    }
}

#[component]
fn Card(step: Step, at: usize) -> impl IntoView {
    let asked = RwSignal::new(false);
    let ask = Callback::new(move |()| asked.set(true));
    let title = step.title.clone();
    let on_paper: Vec<String> = step
        .acts
        .iter()
        .filter_map(|act| wording::print::on_paper(act, Session::get().guidance()))
        .collect();
    let on_paper = (!on_paper.is_empty())
        .then(|| view! { <p class="asc-on-paper" translate="no">{on_paper.join(" · ")}</p> });
    let ready = (!step.ready.is_empty()).then(|| {
        let ready = wording::and_list(&step.ready);
        view! { <p><strong>{ui::DOCUMENTS}": "</strong>{ready}"."</p> }
    });
    let mut texts = Vec::new();
    let mut buttons = Vec::new();
    for act in step.acts {
        match act {
            Act::Text(letter) => texts.push(*letter),
            act => buttons.push(button(act, buttons.is_empty(), &title, ask)),
        }
    }
    let texts =
        (!texts.is_empty()).then(|| view! { <Letters letters=texts scope=format!("asc-step-{}", at + 1) /> });
    let sent = step
        .sends
        .map(|(route, who)| view! { <Sent route=route who=who asked=asked about=title.clone() /> });
    view! {
        <li class="asc-step">
            <h3>{title}</h3>
            <p>{step.text}</p>
            {ready}
            {on_paper}
            <div class="asc-actions">{buttons}</div>
            <div class="asc-step-more">{texts}{sent}</div>
        </li>
    }
}

fn class(is_first: bool) -> &'static str {
    if is_first {
        "asc-button"
    } else {
        "asc-button asc-button-quiet"
    }
}

fn button(act: Act, is_first: bool, about: &str, ask: Callback<()>) -> AnyView {
    let session = Session::get();
    let class = class(is_first);
    let about = view! { <span class="asc-hidden">": "{about.to_owned()}</span> };
    match act {
        Act::Web(link) => web(link, class, ask),
        Act::Call(desk) => call(session, desk, class, ask),
        Act::Mail(letter) => mail(*letter, class, ask),
        Act::Go(page, says) => view! { <a class=class href=href(&page)>{says}{about}</a> }.into_any(),
        Act::CapeList => list_button(session, class),
        // Texts are listed under the buttons.
        Act::Text(_) => ().into_any(),
    }
}

fn web(link: Link, class: &'static str, ask: Callback<()>) -> AnyView {
    let address = link.address(Session::get().guidance());
    address
        .map(|address| {
            view! { <a class=class href=address.into_owned() target="_blank" rel="noopener noreferrer external" on:click=on(move |_| ask.run(()))>{opens(link.says)}</a> }
        })
        .into_any()
}

fn call(session: Session, desk: ContactId, class: &'static str, ask: Callback<()>) -> AnyView {
    let phone = session.guidance().contact(desk).phone;
    phone
        .map(|phone| {
            view! {
                <a class=class href=phone.address() on:click=on(move |_| ask.run(()))>{ui::CALL}" "<span translate="no">{phone.number}</span></a>
                <span class="asc-quiet asc-phone">{ui::DESK_NAME}" "{phone.options}</span>
            }
        })
        .into_any()
}

/// The prepared e-mail: opened in the mail program, or copied, which comes first if a link can't hold the text.
fn mail(letter: Letter, class: &'static str, ask: Callback<()>) -> AnyView {
    let made = RwSignal::new(None::<Made>);
    let fits = letter.link_holds_body();
    let (class, copy_class) = if fits {
        (class, self::class(false))
    } else {
        (self::class(false), class)
    };
    let (link, text, title) = (letter.mailto(), letter.text(), letter.title.clone());
    let press_copy = move |_| {
        ask.run(());
        copy(text.clone(), made);
    };
    let about = title.clone();
    let open = link.map(|link| {
        view! { <a class=class href=link on:click=on(move |_| ask.run(()))>{ui::OPEN_MAIL}<span class="asc-hidden">": "{title}</span></a> }
    });
    let copy = view! { <button type="button" class=copy_class on:click=on(press_copy)>{ui::COPY}<span class="asc-hidden">": "{about}</span></button> };
    let mut buttons = vec![open.into_any(), copy.into_any()];
    if !fits {
        buttons.reverse();
    }
    let too_long = (!fits).then(|| view! { <span class="asc-quiet">{ui::MAIL_TOO_LONG}</span> });
    view! {
        {buttons}
        {too_long}
        <Copied made=made copied=ui::COPIED by_hand=ui::TEXT_BY_HAND />
    }
    .into_any()
}

fn list_button(session: Session, class: &'static str) -> AnyView {
    let offered: Offering = RwSignal::new(None);
    view! {
        <button type="button" class=class on:click=on(move |_| save_list(session, offered))>{ui::GET_CAPE_LIST}</button>
        <div class="asc-step-outcome">
            <a href="#/entries">{ui::SEE_CAPE_LIST}</a>
            <Outcome offered=offered />
        </div>
    }
    .into_any()
}

/// Offers the list for a CAPE declaration, from the answers without assumptions. Several files, or an empty list, are
/// handled on the entries screen.
fn save_list(session: Session, into: Offering) {
    let (list, name, says) = session.peek(|facts| {
        let list =
            session.peek_assessment(|found| cape_list(facts, session.guidance(), found, Doubtful::LeftOut));
        let name = wording::cape_file(facts, session.as_of(), None);
        let says = [
            wording::saved(&name),
            wording::cape_list_lines(facts, &list).join(" "),
        ]
        .join(" ");
        (list, name, says)
    });
    match list.files.as_slice() {
        [only] => offer(into, &name, "text/csv", only.clone(), says),
        [] => {
            session.go(Page::Entries);
            session.tell(Notice::Failed(wording::no_numbers(list.without_number.len())));
        }
        _ => session.go(Page::Entries),
    }
}

/// Asks whether it was sent. From then on the days count from that day.
#[component]
fn Sent(route: RequestRoute, who: Option<Id>, asked: RwSignal<bool>, about: String) -> impl IntoView {
    let session = Session::get();
    let record = move |_| record(session, route, who.clone());
    view! {
        <p class="asc-sent">
            <span role="status" prop:textContent=move || { if asked.get() { ui::SENT_IT } else { "" } }></span>
            <button type="button" class="asc-link" on:click=on(record)>{wording::sent_button(route)}<span class="asc-hidden">": "{about}</span></button>
        </p>
    }
}

fn record(session: Session, route: RequestRoute, who: Option<Id>) {
    if session.peek(|facts| facts.requests.len() >= MOST_REQUESTS) {
        return session.tell(Notice::Failed(ui::REQUESTS_FULL.to_owned()));
    }
    let sent_on = session.as_of();
    let notice = Notice::Done(wording::recorded(route, sent_on));
    // The assumed owner may get the id of someone removed.
    session.forget_removed();
    session.change_undoably(notice, move |facts| {
        // An owner who was only assumed becomes a listed person once a request is about them.
        let unlisted = who
            .as_ref()
            .filter(|id| facts.people.iter().all(|person| person.id != **id));
        if let Some(id) = unlisted.cloned() {
            facts.people.push(Person {
                role: Some(Role::TradeAccountOwner),
                ..Person::new(id)
            });
        }
        facts.requests.push(Request { route, who, sent_on });
    });
}
