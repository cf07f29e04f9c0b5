//! What to ask the client, with an e-mail that asks for all of it.

use super::super::copied::{Copied, Made, copy};
use super::Own;
use crate::broker::{asks, next_deadline};
use crate::view::prelude::*;
use crate::wording::mail::Mail;
use crate::wording::{broker as words, ui};

#[component]
pub(super) fn AskClient(own: Own) -> impl IntoView {
    let session = Session::get();
    let made = RwSignal::new(None::<Made>);
    let asked = move || {
        made.set(None);
        session.with_both(|facts, found| {
            let asks = asks(facts, found, &own.read());
            let lines: Vec<String> = asks.iter().map(|ask| words::ask(facts, ask)).collect();
            let mail = words::ask_mail(facts, found.as_of, &asks, next_deadline(found));
            (lines, mail)
        })
    };
    let drawn = move || {
        let (lines, mail) = asked();
        match mail {
            None => view! { <p>{words::NOTHING_TO_ASK}</p> }.into_any(),
            Some(mail) => view! { <ul>{items(lines)}</ul>{buttons(mail, made)} }.into_any(),
        }
    };
    view! {
        <section aria-labelledby="asc-ask">
            <h2 id="asc-ask">{words::ASK}</h2>
            {anew(drawn)}
            <Copied made=made copied=ui::COPIED by_hand=ui::TEXT_BY_HAND />
        </section>
    }
}

fn buttons(mail: Mail, made: RwSignal<Option<Made>>) -> impl IntoView {
    let link = mail.link(None);
    let too_long = (!mail.fits(None)).then(|| view! { <p class="asc-quiet">{ui::MAIL_TOO_LONG}</p> });
    view! {
        {too_long}
        <p class="asc-actions">
            <a class="asc-button asc-button-quiet" href=link>{ui::OPEN_MAIL}</a>
            <button type="button" class="asc-button asc-button-quiet" on:click=on(move |_| { copy(mail.text(None), made) })>{words::COPY_MAIL}</button>
        </p>
    }
}
