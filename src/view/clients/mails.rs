//! E-mails to many clients: one each, ready to be sent.

use super::client::CopyText;
use super::desk::{Desk, take_turn};
use crate::browser::{address, file, screen};
use crate::choice::Choice;
use crate::facts::Facts;
use crate::guidance::CURRENT;
use crate::portfolio::mail;
use crate::portfolio::words::{self, MailKind, ui};
use crate::sharing::link;
use crate::view::prelude::*;
use crate::wording::mail::Mail;

/// E-mails: the client's name, the address, and the e-mail.
type Made = Vec<(String, String, Mail)>;

#[component]
pub(super) fn Mails() -> impl IntoView {
    let desk = Desk::get();
    let kind = RwSignal::new(MailKind::SignIn);
    let made = RwSignal::new(None::<Made>);
    let turn = StoredValue::new(0);
    let choose = move |event| {
        if let Some(chosen) = MailKind::from_name(&event_target_value(&event)) {
            kind.set(chosen);
            made.set(None);
            let _ = take_turn(turn);
        }
    };
    let make = move |_| {
        let keys = desk
            .portfolio
            .with_untracked(|all| all.clients.iter().map(|client| client.key).collect::<Vec<_>>());
        let is_last = take_turn(turn);
        gather(desk, kind.get_untracked(), keys, Made::new(), made, is_last);
    };
    let save = move |_| {
        let texts: Vec<String> = made.with_untracked(|made| {
            made.iter()
                .flatten()
                .map(|(_, to, mail)| mail.text(some(to)))
                .collect()
        });
        let name = words::export_name("e-mails", "txt", desk.today.get_untracked());
        file::download(&name, "text/plain;charset=utf-8", &texts.join("\n\n---\n\n"));
        desk.says.set(ui::saved(&name));
    };
    let shown = move || match made.get() {
        None => ().into_any(),
        Some(made) if made.is_empty() => view! { <p>{ui::NO_MAILS}</p> }.into_any(),
        Some(made) => {
            let one = |(name, to, mail): (String, String, Mail)| {
                view! {
                    <li>
                        <strong translate="no">{name}</strong>" "<span class="asc-quiet" translate="no">{to.clone()}</span>
                        <div class="asc-actions"><a class="asc-button asc-button-quiet" href=mail.link(some(&to))>{ui::MAIL}</a><CopyText text=mail.text(some(&to)) /></div>
                    </li>
                }
            };
            view! {
                <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(save)>{ui::SAVE_MAILS}</button></p>
                <ul class="asc-clients-lists">{made.into_iter().map(one).collect_view()}</ul>
            }
            .into_any()
        }
    };
    let option = |one: &MailKind| view! { <option value=one.name()>{words::mail_kind(*one)}</option> };
    view! {
        <section aria-labelledby="asc-mails">
            <h2 id="asc-mails">{ui::MAILS}</h2>
            <p class="asc-field"><label for="asc-mail-kind">{ui::ASK_FOR}</label><select id="asc-mail-kind" on:change=on(choose)>{MailKind::ALL.iter().map(option).collect_view()}</select></p>
            <p class="asc-actions"><button type="button" class="asc-button asc-button-quiet" on:click=on(make)>{ui::MAKE_MAILS}</button></p>
            <div role="status">{anew(shown)}</div>
        </section>
    }
}

fn some(to: &str) -> Option<&str> {
    Some(to).filter(|to| !to.is_empty())
}

/// Prepares the e-mails to the next clients, a few at a time, for as long as nothing else was asked for.
fn gather(
    desk: Desk,
    kind: MailKind,
    mut keys: Vec<u32>,
    mut mails: Made,
    made: RwSignal<Option<Made>>,
    is_last: impl Fn() -> bool + 'static,
) {
    if !is_last() {
        return;
    }
    let today = desk.today.get_untracked();
    for key in keys.drain(..keys.len().min(4)) {
        let facts = desk.facts(key);
        desk.portfolio.with_untracked(|all| {
            if let (Some(client), Some(facts)) = (all.client(key), facts)
                && let Some(mail) = mail(client, &facts, kind, &all.firm, &CURRENT, today, shared)
            {
                mails.push((words::name(client), client.marks.contact.clone(), mail));
            }
        });
    }
    if keys.is_empty() {
        made.set(Some(mails));
    } else {
        screen::after(0, move || gather(desk, kind, keys, mails, made, is_last));
    }
}

/// A link that opens a check with its answers. A page opened from a disk has no address to share.
fn shared(facts: &Facts) -> Option<String> {
    let fragment = link::write(facts).ok().filter(|_| !address::is_on_disk())?;
    Some(address::beside("index.html", &fragment))
}
