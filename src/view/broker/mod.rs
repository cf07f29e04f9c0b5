//! Someone else's check as a customs broker sees it: the broker's own entries first, then protests, the bank, what to
//! ask the client, and logins.

mod ask;
mod bar;
mod codes;

pub(super) use bar::LookingBar;

use super::entries::cells;
use super::session::kept_filer_codes;
use crate::assessment::CheckId;
use crate::broker::{BrokerEntries, FilerCode, broker_entries};
use crate::view::prelude::*;
use crate::wording::{self, broker as words, ui};
use ask::AskClient;
use codes::Codes;

/// The most entries a list on this screen shows; the entries screen has them all.
const SHOWN: usize = 50;

/// The broker's own filer codes while this screen is shown.
type Own = RwSignal<Vec<FilerCode>>;

#[component]
pub(super) fn BrokerScreen() -> impl IntoView {
    let session = Session::get();
    let own: Own = RwSignal::new(kept_filer_codes());
    let groups =
        Memo::new(move |_| session.with_both(|facts, found| broker_entries(facts, found, &own.read())));
    let (client, dated, warning) = session.peek(|facts| {
        (
            words::client(facts),
            words::dated(facts, session.as_of()),
            words::cannot_file(facts),
        )
    });
    let ach = session.peek_assessment(|found| words::ach(found.checks.get(CheckId::Ach).status));
    let (no_ours, no_protests) = if session.peek(|facts| facts.entries.is_empty()) {
        (words::NO_ENTRIES, words::PROTESTS_UNKNOWN)
    } else {
        (words::NO_OURS, words::NO_PROTESTS)
    };
    let ours = move |groups: &BrokerEntries| (groups.ours.clone(), no_ours, words::OURS);
    let protests = move |groups: &BrokerEntries| (groups.protests.clone(), no_protests, words::PROTESTS);
    let others = move || {
        let line = groups.with(|groups| session.peek(|facts| words::not_ours(facts, groups)));
        line.map(|line| view! { <p>{line}</p> })
    };
    view! {
        <h1 id=HEADING tabindex="-1" class="asc-heading" translate="no"><bdi>{client}</bdi></h1>
        <p class="asc-quiet">{dated}</p>
        {warning.map(|text| view! { <p class="asc-notice asc-notice-warn">{text}</p> })}
        <Codes own=own />
        <section aria-labelledby="asc-ours">
            <h2 id="asc-ours">{words::OURS}</h2>
            {anew(move || groups.with(|groups| list(session, ours(groups))))}
            {anew(others)}
            <p class="asc-actions"><a href="#/entries">{words::ALL_ENTRIES}</a></p>
        </section>
        <section aria-labelledby="asc-protests">
            <h2 id="asc-protests">{words::PROTESTS}</h2>
            {anew(move || groups.with(|groups| list(session, protests(groups))))}
        </section>
        <section aria-labelledby="asc-ach"><h2 id="asc-ach">{words::ACH}</h2><p>{ach}</p></section>
        <AskClient own=own />
        <section aria-labelledby="asc-logins"><h2 id="asc-logins">{words::LOGINS}</h2>{logins(session)}</section>
    }
}

/// Entries, with what to do about each and by when.
fn list(session: Session, (positions, none, label): (Vec<usize>, &'static str, &'static str)) -> AnyView {
    if positions.is_empty() {
        return view! { <p>{none}</p> }.into_any();
    }
    let row = |at: &usize| {
        let row =
            session.peek_both(|facts, found| wording::entry_row(facts, session.guidance(), found, *at))?;
        let number = row.number.clone().map(|number| {
            view! { <span class="asc-line" translate="no">{number}</span> }
        });
        let about = row
            .about
            .clone()
            .map(|about| view! { <span class="asc-quiet asc-line">{about}</span> });
        let name = row.name.clone();
        Some(view! {
            <tr role="row" class="asc-entry">
                <th scope="row" role="rowheader"><strong translate="no"><bdi>{name}</bdi></strong>{number}{about}</th>
                {cells(row, session.as_of())}
            </tr>
        })
    };
    let count = positions.len();
    let more = (count > SHOWN).then(|| view! { <p>{wording::table::more(count - SHOWN)}</p> });
    view! {
        <table class="asc-table asc-entries asc-entries-read" role="table" aria-label=label>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{ui::COLUMN_ENTRY}</th><th scope="col" role="columnheader">{ui::COLUMN_NEXT}</th>
                <th scope="col" role="columnheader">{ui::CAPE_BY}</th><th scope="col" role="columnheader">{ui::PROTEST_BY}</th>
                <th scope="col" role="columnheader" class="asc-number">{ui::COLUMN_DUTY}</th>
            </tr></thead>
            <tbody role="rowgroup">{positions.iter().take(SHOWN).filter_map(row).collect_view()}</tbody>
        </table>
        {more}
    }
    .into_any()
}

/// Each login with its day, or how to get back in.
fn logins(session: Session) -> AnyView {
    let rows: Vec<_> = session.peek_both(|facts, found| {
        let people = facts.people.iter().zip(&found.people).enumerate();
        people
            .map(|(at, (person, finding))| {
                let standing = wording::standing_line(finding, found.as_of);
                let about = format!("{}. {standing}", wording::role(person.role));
                (wording::person(facts, at), wording::badge(finding), about)
            })
            .collect()
    });
    if rows.is_empty() {
        return view! { <p>{words::NO_LOGINS}</p> }.into_any();
    }
    let row = |(name, badge, about): (String, &'static str, String)| {
        view! { <li class="asc-row"><span><strong translate="no"><bdi>{name}</bdi></strong>": "{badge}</span><span>{about}</span></li> }
    };
    view! { <ul class="asc-rows">{rows.into_iter().map(row).collect_view()}</ul> }.into_any()
}
