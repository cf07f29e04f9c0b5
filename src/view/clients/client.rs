//! One client, in the broker's voice: our entries, what to ask, people, what changed, and notes.

use super::desk::Desk;
use super::notes::Notes;
use super::screen::Screen;
use crate::assessment::{Assessment, Risk};
use crate::broker::broker_entries;
use crate::browser::address;
use crate::facts::Facts;
use crate::guidance::CURRENT;
use crate::portfolio::words::{self, ui};
use crate::portfolio::{Client, Firm, asks, assess_today, changes};
use crate::view::common::Heading;
use crate::view::copied::{Copied, Made, copy};
use crate::view::prelude::*;
use crate::wording::{self, broker};

/// The most entries shown here; the whole check has them all.
const MOST: usize = 50;

#[component]
pub(super) fn ClientScreen(key: u32) -> impl IntoView {
    let desk = Desk::get();
    // Notes change the client, but not what is shown of the check. A button that is redrawn while it is pressed loses the
    // click.
    let client = Memo::new(move |_| {
        desk.portfolio.with(|all| {
            all.client(key)
                .map(|client| (client.check.clone(), client.before.clone()))
        })
    });
    let name = move || {
        desk.portfolio
            .with(|all| all.client(key).map(words::name).unwrap_or_default())
    };
    anew(move || {
        let today = desk.today.get();
        let body = client.get().and_then(|_| desk.facts(key)).map(|facts| {
            let found = assess_today(&facts, &CURRENT, today);
            let remove = move |_| {
                desk.remove(key);
                address::set("/");
            };
            view! {
                <Heading text=Signal::derive(name) is_name=true />
                {desk.portfolio.with_untracked(|all| all.client(key).map(|client| head(client, desk)))}
                <p><a href=Screen::Whole(key).href()>{ui::WHOLE}</a></p>
                <Changes key=key />
                {desk.portfolio.with_untracked(|all| all.client(key).map(|client| ask(client, &all.firm, &facts, &found)))}
                {entries(desk, &facts, &found)}
                {people(&facts, &found)}
                <Notes key=key />
                <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(remove)>{ui::REMOVE}</button></p>
            }
            .into_any()
        });
        let gone = || view! { <Heading text=ui::CLIENTS /><p>{ui::GONE}</p> }.into_any();
        view! {
            <p class="asc-back"><a class="asc-back-link" href=Screen::List.href()>{ui::BACK}</a></p>
            <div>{body.unwrap_or_else(gone)}</div>
        }
    })
}

/// What is next, and whose turn it is.
fn head(client: &Client, desk: Desk) -> AnyView {
    let today = desk.today.get_untracked();
    let line = |due: &crate::portfolio::Due, is_late: bool| {
        let left = crate::calendar::days_between(today, due.on);
        view! {
            <li>
                {is_late.then(|| view! { <strong class="asc-overdue">{ui::OVERDUE}": "</strong> })}
                <strong>{words::when_due(due.on, left)}</strong>": "{words::full(due)}" "<span class="asc-quiet">{words::acts(due.acts)}</span>
            </li>
        }
    };
    let late = client
        .overdue(today)
        .into_iter()
        .map(|due| line(due, true))
        .collect_view();
    let ahead = client
        .row
        .days
        .iter()
        .filter(|due| due.on >= today && !client.marks.is_done(due))
        .take(5);
    let ahead = ahead.map(|due| line(due, false)).collect_view();
    let fixed = client
        .row
        .fixed_to
        .map(|day| view! { <p class="asc-quiet">{ui::fixed(day)}</p> });
    let age = words::age(client.age(today));
    view! {
        <p class="asc-quiet"><span translate="no">{client.file.clone()}</span>". "{words::column(crate::portfolio::Column::Age)}": "{age}</p>
        {fixed}
        <ul class="asc-clients-days">{late}{ahead}</ul>
    }
    .into_any()
}

#[component]
fn Changes(key: u32) -> impl IntoView {
    let desk = Desk::get();
    let changed: Vec<String> = desk
        .portfolio
        .with_untracked(|all| {
            let client = all.client(key)?;
            let before = client.before.as_ref()?;
            Some(changes(before, &client.row).iter().map(words::change).collect())
        })
        .unwrap_or_default();
    (!changed.is_empty()).then(|| {
        view! { <section aria-labelledby="asc-changed"><h2 id="asc-changed">{ui::CHANGED}</h2><ul>{items(changed)}</ul></section> }
    })
}

fn ask(client: &Client, firm: &Firm, facts: &Facts, found: &Assessment) -> AnyView {
    let contact = client.marks.contact.clone();
    let asked = asks(client, facts, found, firm);
    let mail = broker::ask_mail(facts, found.as_of, &asked, client.deadline(found.as_of));
    let list = items(asked.iter().map(|one| broker::ask(facts, one)));
    let body = mail.map(|mail| {
        let to = Some(contact.as_str()).filter(|to| !to.is_empty());
        let (link, text) = (mail.link(to), mail.text(to));
        view! { <ul>{list}</ul><div class="asc-actions"><a class="asc-button asc-button-quiet" href=link>{ui::MAIL}</a><CopyText text=text /></div> }.into_any()
    });
    let body = body.unwrap_or_else(|| view! { <p>{ui::NOTHING_TO_ASK}</p> }.into_any());
    view! { <section aria-labelledby="asc-ask"><h2 id="asc-ask">{ui::ASK}</h2>{body}</section> }.into_any()
}

/// Copies a text, or shows it.
#[component]
pub(super) fn CopyText(text: String) -> impl IntoView {
    let made = RwSignal::new(None::<Made>);
    view! {
        <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| copy(text.clone(), made))>{ui::COPY}</button>
        <Copied made=made copied=ui::COPIED by_hand=wording::ui::TEXT_BY_HAND />
    }
}

fn entries(desk: Desk, facts: &Facts, found: &Assessment) -> AnyView {
    let codes = desk.portfolio.with_untracked(|all| all.firm.codes());
    let groups = broker_entries(facts, found, &codes);
    let row = |at: &usize| {
        let (entry, finding) = (&facts.entries[*at], &found.entries[*at]);
        let number = wording::entry_number(facts, *at).unwrap_or_else(|| wording::entry_name(facts, *at));
        let day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| "–".into(), wording::short);
        let risk = if finding.risk == Risk::None {
            "–"
        } else {
            wording::risk(finding.risk)
        };
        view! {
            <tr>
                <th scope="row" translate="no">{number}</th>
                <td data-label=ui::LIQUIDATED>{wording::liquidated(entry, found.as_of).unwrap_or_else(|| "–".into())}</td>
                <td data-label=ui::CAPE_BY>{day(finding.open_cape_by())}</td>
                <td data-label=ui::PROTEST_BY>{day(finding.dates.map(|dates| dates.protest_by))}</td>
                <td data-label=ui::NEXT>{CURRENT.next_step(finding.next).title.of(&CURRENT).into_owned()}</td>
                <td data-label=ui::RISK>{risk}</td>
            </tr>
        }
    };
    let rows = groups.ours.iter().take(MOST).map(row).collect_view();
    let more = groups.ours.len().saturating_sub(MOST);
    let others = groups.others.len() + groups.without_number.len();
    let head = [
        ui::ENTRY,
        ui::LIQUIDATED,
        ui::CAPE_BY,
        ui::PROTEST_BY,
        ui::NEXT,
        ui::RISK,
    ];
    let head = head
        .map(|says| view! { <th scope="col">{says}</th> })
        .into_iter()
        .collect_view();
    let table = (!groups.ours.is_empty()).then(|| view! { <div class="asc-table-frame"><table class="asc-table" aria-labelledby="asc-ours"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div> });
    view! {
        <section aria-labelledby="asc-ours">
            <h2 id="asc-ours">{ui::OUR_ENTRIES}" "<span translate="no">{wording::in_brackets(groups.ours.len())}</span></h2>
            {table}
            {(more > 0).then(|| view! { <p>{ui::more_entries(more)}</p> })}
            {(others > 0).then(|| view! { <p>{ui::others(others)}</p> })}
        </section>
    }
    .into_any()
}

fn people(facts: &Facts, found: &Assessment) -> AnyView {
    let row = |(at, person): (usize, &crate::assessment::PersonFinding)| {
        view! { <li><strong translate="no">{wording::person(facts, at)}</strong>", "{wording::badge(person)}". "{wording::standing_line(person, found.as_of)}</li> }
    };
    (!found.people.is_empty())
        .then(|| view! { <section aria-labelledby="asc-people"><h2 id="asc-people">{ui::PEOPLE}</h2><ul>{found.people.iter().enumerate().map(row).collect_view()}</ul></section> })
        .into_any()
}
