//! Every text of the guidance, with the place it stands in.

use ace_self_check::guidance::{CURRENT, RouteId};

/// Every text of the guidance with the place it stands in.
pub fn texts() -> Vec<(String, &'static str)> {
    [
        clock_notes(),
        routes(),
        contacts(),
        checklists(),
        rules(),
        entries(),
        fallbacks(),
        disagreements(),
        sources(),
    ]
    .concat()
}

pub type Texts = Vec<(String, &'static str)>;

pub fn clock_notes() -> Texts {
    let notes = CURRENT.clock.notes.iter();
    notes
        .enumerate()
        .map(|(at, (text, _))| (format!("clock note {at}"), *text))
        .collect()
}

pub fn routes() -> Texts {
    let of = |id: RouteId| {
        let route = CURRENT.route(id);
        let lists = [route.steps, route.documents, route.notes].concat();
        let singles = [route.title, route.summary, route.takes]
            .into_iter()
            .chain(route.subject);
        let all: Vec<_> = singles.chain(lists).collect();
        all.into_iter().map(move |text| (format!("route {id:?}"), text))
    };
    CURRENT.routes.iter().flat_map(|route| of(route.id)).collect()
}

pub fn contacts() -> Texts {
    let rows = CURRENT.contacts.iter().flat_map(|contact| {
        let phone = contact.phone.map(|phone| [phone.number, phone.options]);
        let texts = [contact.name, contact.answers, contact.email]
            .into_iter()
            .chain(contact.hours);
        let all: Vec<_> = texts.chain(phone.into_iter().flatten()).collect();
        all.into_iter()
            .map(move |text| (format!("contact {:?}", contact.id), text))
    });
    rows.collect()
}

fn checklists() -> Texts {
    let rows = CURRENT.checklists.iter().flat_map(|list| {
        let items = list.items.iter().flat_map(|item| [item.text, item.remedy]);
        let all: Vec<_> = [list.title, list.summary].into_iter().chain(items).collect();
        all.into_iter()
            .map(move |text| (format!("checklist {:?}", list.id), text))
    });
    rows.collect()
}

fn rules() -> Texts {
    CURRENT
        .rules
        .iter()
        .map(|rule| (format!("rule {:?}", rule.id), rule.says))
        .collect()
}

fn entries() -> Texts {
    let rows = CURRENT.next_steps.iter();
    rows.flat_map(|step| [step.title, step.summary].map(|text| (format!("next step {:?}", step.id), text)))
        .collect()
}

fn fallbacks() -> Texts {
    let rows = CURRENT
        .fallbacks
        .iter()
        .flat_map(|row| [&[row.title, row.summary], row.conditions].concat());
    rows.map(|text| ("fallback".into(), text)).collect()
}

fn disagreements() -> Texts {
    let rows = CURRENT.disagreements.iter().flat_map(|row| {
        let readings = row.readings.iter().map(|reading| reading.says);
        [row.question, row.we_follow]
            .into_iter()
            .chain(readings)
            .collect::<Vec<_>>()
    });
    rows.map(|text| ("disagreement".into(), text)).collect()
}

fn sources() -> Texts {
    let rows = CURRENT.sources.iter().flat_map(|source| {
        let texts = [source.name, source.dated].into_iter().chain(source.address);
        texts
            .map(|text| (format!("source {:?}", source.id), text))
            .collect::<Vec<_>>()
    });
    rows.collect()
}
