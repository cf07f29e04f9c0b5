//! Every text of the guidance, with the place it stands in.

use ace_self_check::guidance::{CURRENT, Contact, Guidance, Text};

pub type Texts = Vec<(String, String)>;

/// Every text of the edition in force.
pub fn texts() -> Texts {
    texts_of(&CURRENT)
}

/// Every text of an edition.
pub fn texts_of(guidance: &Guidance) -> Texts {
    [
        clock_notes(guidance),
        routes(guidance),
        contacts(guidance),
        checklists(guidance),
        rules(guidance),
        entries(guidance),
        fallbacks(guidance),
        disagreements(guidance),
        sources(guidance),
    ]
    .concat()
}

fn clock_notes(guidance: &Guidance) -> Texts {
    let notes = guidance.clock.notes.iter().enumerate();
    notes
        .map(|(at, (text, _))| (format!("clock note {at}"), in_words(*text, guidance)))
        .collect()
}

pub fn routes(guidance: &Guidance) -> Texts {
    let rows = guidance.routes.iter().flat_map(|route| {
        let steps: Vec<Text> = route.steps.iter().map(|step| step.says).collect();
        let figured = [&[route.summary, route.takes], &steps[..], route.notes].concat();
        let plain = std::iter::once(&route.title)
            .chain(route.documents)
            .chain(&route.subject);
        let plain = plain.map(|text| (*text).to_owned());
        let all = plain.chain(figured.into_iter().map(|text| in_words(text, guidance)));
        at(format!("route {:?}", route.id), all)
    });
    rows.collect()
}

pub fn contacts(guidance: &Guidance) -> Texts {
    let rows = guidance.contacts.iter().flat_map(|contact: &Contact| {
        let phone = contact.phone.map(|phone| [phone.number, phone.options]);
        let texts = [contact.name, contact.answers, contact.email]
            .into_iter()
            .chain(contact.hours);
        let all = texts.chain(phone.into_iter().flatten()).map(str::to_owned);
        at(format!("contact {:?}", contact.id), all)
    });
    rows.collect()
}

fn checklists(guidance: &Guidance) -> Texts {
    let rows = guidance.checklists.iter().flat_map(|list| {
        let items = list
            .items
            .iter()
            .flat_map(|item| [in_words(item.text, guidance), item.remedy.to_owned()]);
        let all = [list.title.to_owned(), in_words(list.summary, guidance)];
        at(format!("checklist {:?}", list.id), all.into_iter().chain(items))
    });
    rows.collect()
}

pub fn rules(guidance: &Guidance) -> Texts {
    let rows = guidance.rules.iter();
    rows.map(|rule| (format!("rule {:?}", rule.id), in_words(rule.says, guidance)))
        .collect()
}

fn entries(guidance: &Guidance) -> Texts {
    let rows = guidance.next_steps.iter().flat_map(|step| {
        let all = [&[step.title, step.summary], step.notes].concat();
        let all = all.into_iter().map(|text| in_words(text, guidance));
        at(format!("next step {:?}", step.id), all)
    });
    rows.collect()
}

fn fallbacks(guidance: &Guidance) -> Texts {
    let rows = guidance.fallbacks.iter().flat_map(|row| {
        let figured = [&[row.summary], row.conditions].concat();
        let figured = figured.into_iter().map(|text| in_words(text, guidance));
        at(
            "fallback".into(),
            std::iter::once(row.title.to_owned()).chain(figured),
        )
    });
    rows.collect()
}

fn disagreements(guidance: &Guidance) -> Texts {
    let rows = guidance.disagreements.iter().flat_map(|row| {
        let readings = row.readings.iter().map(|reading| reading.says);
        let figured = std::iter::once(row.question).chain(readings);
        let figured = figured.map(|text| in_words(text, guidance));
        let all: Vec<_> = figured.chain([row.we_follow.to_owned()]).collect();
        at("disagreement".into(), all)
    });
    rows.collect()
}

pub fn sources(guidance: &Guidance) -> Texts {
    let rows = guidance.sources.iter().flat_map(|source| {
        let texts = [source.name].into_iter().chain(source.address);
        let all = texts.map(str::to_owned).chain([in_words(source.dated, guidance)]);
        at(format!("source {:?}", source.id), all)
    });
    rows.collect()
}

fn in_words(text: Text, guidance: &Guidance) -> String {
    text.of(guidance).into_owned()
}

fn at(place: String, texts: impl IntoIterator<Item = String>) -> Texts {
    texts.into_iter().map(|text| (place.clone(), text)).collect()
}
