//! Which sheet and which header row to use, and what uncertain words mean.

use super::super::cape_messages::messages_link;
use super::draft::{Now, with};
use crate::entries::cape_upload::expected;
use crate::export::cape_messages;
use crate::table::{Plan, UncertainWord};
use crate::view::prelude::*;
use crate::wording::{cape_upload, import};

/// Which sheet of a workbook is read, and which row has the column names.
#[component]
pub(super) fn Where() -> impl IntoView {
    let session = Session::get();
    let tabs = with(session, |draft| {
        draft.tabs.iter().map(|tab| tab.name.clone()).collect::<Vec<_>>()
    });
    let tab = move |event| {
        let at = event_target_value(&event).parse().unwrap_or(0);
        session.change_table_in_steps(async move |draft, pause| draft.choose_tab(at, pause).await);
    };
    let sheets = (tabs.len() > 1).then(|| {
        let option = move |(at, name): (usize, String)| {
            view! { <option value=at.to_string() prop:selected=move || { with(session, |draft| draft.tab) == at }>{name}</option> }
        };
        view! {
            <div class="asc-text-field">
                <label for="asc-sheet">{import::SHEET}</label>
                <select id="asc-sheet" class="asc-input" on:change=on(tab)>{tabs.into_iter().enumerate().map(option).collect_view()}</select>
            </div>
        }
    });
    let rows = move || {
        with(session, |draft| {
            draft
                .sheet
                .as_ref()
                .as_ref()
                .map(Plan::headers)
                .unwrap_or_default()
        })
    };
    let header = move |event| {
        let at = event_target_value(&event).parse().ok();
        session.change_table(|draft| draft.choose_header(at));
    };
    let chosen = move || with(session, |draft| draft.plan.header);
    let option = move |(at, text): (usize, String)| {
        let text: String = text.chars().take(80).collect();
        view! { <option value=at.to_string() prop:selected=move || { chosen() == Some(at) }>{text}</option> }
    };
    view! {
        {sheets}
        <div class="asc-text-field">
            <label for="asc-header-row">{import::HEADER}</label>
            <select id="asc-header-row" class="asc-input" on:change=on(header)>
                <option value="" prop:selected=move || { chosen().is_none() }>{import::NO_HEADER}</option>
                {anew(move || rows().into_iter().map(option).collect_view())}
            </select>
        </div>
    }
}

/// Each word once, with the number of rows that have it.
#[component]
pub(super) fn Words(now: Now) -> impl IntoView {
    let session = Session::get();
    // An answered word stays here so that it can be changed; the reading no longer asks about it.
    let all = RwSignal::new(Vec::<UncertainWord>::new());
    let listed = Memo::new(move |_| {
        let asked = now.with(|now| match now.as_deref() {
            Some(Ok(read)) => read.report().words.clone(),
            _ => Vec::new(),
        });
        all.update(|all| {
            let new: Vec<UncertainWord> = asked
                .into_iter()
                .filter(|one| {
                    !all.iter()
                        .any(|known| known.column == one.column && known.word == one.word)
                })
                .collect();
            all.extend(new);
        });
        let read = with(session, |draft| draft.plan.columns.clone());
        let used = |asked: &UncertainWord| read.contains(&Some(asked.column));
        all.with_untracked(|all| {
            all.iter()
                .filter(|asked| used(asked))
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let row = move |asked: UncertainWord| {
        let (name, meanings) = (import::asked(&asked), import::meanings(&asked));
        let choices: Vec<_> = meanings.iter().map(|(choice, _)| *choice).collect();
        let choose = move |event| {
            let name = event_target_value(&event);
            let answer = choices.iter().copied().find(|choice| choice.name() == name);
            session.change_table(|draft| draft.plan.answer_word(asked.column, &asked.word, answer));
        };
        let option = |(choice, label): (crate::facts::AnyChoice, &'static str)| view! { <option value=choice.name()>{label}</option> };
        view! {
            <li><label>{name}{" "}
                <select class="asc-input" on:change=on(choose)>
                    <option value="">{import::LEAVE_EMPTY}</option>
                    {meanings.into_iter().map(option).collect_view()}
                </select>
            </label></li>
        }
    };
    view! {
        <Show when=move || { listed.with(|words| !words.is_empty()) }>
            <h3>{import::WORDS}</h3>
            <p class="asc-quiet">{import::WORDS_LEAD}</p>
            <ul class="asc-words"><For each=move || { listed.get() } key=|asked| (asked.column, asked.word.clone()) children=row /></ul>
        </Show>
    }
}

/// What CBP's errors in a claim mean.
#[component]
pub(super) fn ClaimErrors(now: Now) -> impl IntoView {
    let session = Session::get();
    anew(move || {
        let lines = now.with(|now| match now.as_deref() {
            Some(Ok(read)) => cape_messages::claim_errors(session.guidance(), read.report()),
            _ => Vec::new(),
        });
        (!lines.is_empty()).then(|| {
            view! {
                <h3>{import::CLAIM_ERRORS}</h3>
                <ul>{items(lines)}</ul>
            }
        })
    })
}

/// What CBP would say about a list of entry numbers, were it uploaded in CAPE.
#[component]
pub(super) fn Upload() -> impl IntoView {
    let session = Session::get();
    anew(move || {
        let upload = session
            .reading
            .with(|reading| reading.as_ref().and_then(|reading| reading.upload.clone()))?;
        let guidance = session.guidance();
        let expected = session.with_both(|facts, found| expected(&upload, facts, found, guidance));
        let item = |[name, rest]: [String; 2]| view! { <li><strong>{name}</strong>". "{rest}</li> };
        let items = expected
            .iter()
            .map(|one| item(cape_upload::expected(guidance, one)));
        Some(view! {
            <h3>{cape_upload::TITLE}</h3>
            <p>{cape_upload::lead(&expected)}</p>
            <ul>{items.collect_view()}</ul>
            <p class="asc-quiet">{cape_upload::UNKNOWN}</p>
            {messages_link()}
        })
    })
}
