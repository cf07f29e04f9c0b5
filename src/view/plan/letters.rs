//! Ready-made text: copy, open in a mail program, print.

use super::fold::Fold;
use super::rest::Contacts;
use crate::browser::screen;
use crate::facts::Choice;
use crate::view::prelude::*;
use crate::wording::letter::{self, Kind, Letter, LetterId};
use crate::wording::ui;

/// The company's own texts with a matching id.
pub(super) fn company_texts(session: Session, fits: impl Fn(LetterId) -> bool) -> Vec<Letter> {
    let all = session.peek_both(|facts, found| letter::for_company(facts, session.guidance(), found));
    all.into_iter().filter(|letter| fits(letter.id)).collect()
}

/// The texts not about one person: the request to the broker, and who answers what.
#[component]
pub(super) fn CompanyLetters() -> impl IntoView {
    let texts = company_texts(Session::get(), |id| {
        !matches!(id, LetterId::ApplicationChecklist | LetterId::TaoLookup)
    });
    let texts =
        (!texts.is_empty()).then(|| view! { <Letters letters=texts scope="asc-company-texts".to_owned() /> });
    view! {
        <Fold id="asc-texts" title=ui::MORE_TEXTS note=ui::CONTACTS_NOTE>
            {texts}
            <Contacts />
        </Fold>
    }
}

/// Texts, each collapsed under its title. `scope` keeps their HTML ids apart.
#[component]
pub(super) fn Letters(letters: Vec<Letter>, scope: String) -> impl IntoView {
    let one = move |letter: Letter| {
        let id = format!("{scope}-{}", letter.id.name());
        view! { <One letter=letter id=id /> }
    };
    view! { <div class="asc-letters">{letters.into_iter().map(one).collect_view()}</div> }
}

#[component]
fn One(letter: Letter, id: String) -> impl IntoView {
    let session = Session::get();
    let own = id.clone();
    let printing = move || session.printing.with(|printing| printing.as_ref() == Some(&own));
    let to = letter
        .to
        .map(|to| view! { <p><strong>{ui::TO}": "</strong><code translate="no">{to}</code></p> });
    let subject = letter.subject.clone().map(
        |subject| view! { <p><strong>{ui::SUBJECT}": "</strong><code translate="no">{subject}</code></p> },
    );
    let reminders = (!letter.reminders.is_empty())
        .then(|| view! { <p><strong>{ui::WATCH}</strong></p><ul>{items(letter.reminders.clone())}</ul> });
    let body = letter.body.clone();
    let title = letter.title.clone();
    let short = letter::short(letter.id);
    view! {
        <details class="asc-letter" class:asc-print-this=printing>
            <summary>{short}<span class="asc-hidden">": "{title}</span></summary>
            <div class="asc-letter-body">
                <p>{letter.use_it.clone()}</p>
                {reminders}
                {to}
                {subject}
                <div class="asc-letter-text" role="group" translate="no" aria-label=letter.title.clone()>{body}</div>
                <p class="asc-quiet">{ui::CBP_READS_ENGLISH}</p>
                <Buttons letter=letter id=id />
            </div>
        </details>
    }
}

#[component]
fn Buttons(letter: Letter, id: String) -> impl IntoView {
    let session = Session::get();
    let status = RwSignal::new("");
    let text = letter.text();
    let title = letter.title.clone();
    let copy = move |_| {
        screen::copy(&text, move |copied| {
            status.set(if copied { ui::COPIED } else { ui::NOT_COPIED });
        });
    };
    let too_long = (letter.mailto().is_some() && !letter.link_holds_body())
        .then(|| view! { <p class="asc-quiet">{ui::MAIL_TOO_LONG}</p> });
    let about = move || view! { <span class="asc-hidden">" "{title.clone()}</span> };
    let mail = letter.mailto().map(
        |link| view! { <a class="asc-button asc-button-quiet" href=link>{ui::OPEN_MAIL}{about.clone()}</a> },
    );
    let print = matches!(letter.kind, Kind::Letter | Kind::Checklist | Kind::PhoneScript).then(|| {
        let print = move |_| session.print_alone(id.clone());
        view! { <button type="button" class="asc-button asc-button-quiet" on:click=on(print)>{ui::PRINT_ALONE}{about.clone()}</button> }
    });
    view! {
        {too_long}
        <p class="asc-actions">
            <button type="button" class="asc-button asc-button-quiet" on:click=on(copy)>{ui::COPY}{about.clone()}</button>
            {mail}
            {print}
        </p>
        <p role="status" class="asc-told" prop:textContent=move || { status.get() }></p>
    }
}
