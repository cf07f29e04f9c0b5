//! CBP's CAPE messages, and the states that are easily confused.

use super::markup::{Html, tag, tag_with};
use super::{bold, cited};
use crate::facts::Choice;
use crate::guidance::{
    CAPE_MESSAGES, CapeLevel, CapeMessage, Cite, Guidance, LOOKALIKES, Lookalike, SourceId,
};
use crate::wording::{cape_message as words, lookalike, ui};

/// Each message with who can fix it. The app says how: everything here delays the first question.
pub(super) fn cape_messages(guidance: &Guidance) -> Html {
    let message = |message: &CapeMessage| {
        let (name, note) = words::name(guidance, message);
        tag("li", [bold(&name), ui::COLON.into(), note.into()])
    };
    let level = |level: &CapeLevel| -> Html {
        let messages = CAPE_MESSAGES.iter();
        let own = messages.filter(|message| message.level == *level).map(message);
        [tag("h3", words::level(*level)), tag("ul", own.collect::<Html>())].into()
    };
    let table = Cite::cbp(&[SourceId::CapeErrorTable, SourceId::Csms68315804]);
    let lead = [
        words::LEAD.into(),
        cited(guidance, table),
        [" ", words::HOW_ELSEWHERE].concat().into(),
    ];
    let levels: Html = CapeLevel::ALL.iter().map(level).collect();
    [tag("p", lead), levels].into()
}

/// Each state with its own address and subject.
pub(super) fn lookalikes(guidance: &Guidance) -> Html {
    let state = |state: &Lookalike| {
        let link = tag_with("a", &[("href", &lookalike::mail(state))], state.email);
        let subject = [ui::SUBJECT, ui::COLON, state.subject, ". "].concat();
        let label = [lookalike::address_label(state), ui::COLON].concat();
        let parts: [Html; 7] = [
            bold(state.name),
            ui::COLON.into(),
            (&*state.meaning.of(guidance)).into(),
            cited(guidance, state.cite),
            [" ".into(), (&*state.fix.of(guidance)).into()].into(),
            cited(guidance, state.fix_cite),
            tag("p", [subject.into(), label.into(), link]),
        ];
        tag("li", parts)
    };
    [
        tag("p", lookalike::LEAD),
        tag("ul", LOOKALIKES.iter().map(state).collect::<Html>()),
    ]
    .into()
}
