//! Screens of questions: one subject per screen, every answer saved at once, more revealed if it matters.

mod answers;
mod field;
mod last_login;
mod legend;
mod person;

pub(super) use answers::Answers;
pub(super) use field::{text_at, typed_date};
pub(super) use person::{PersonScreen, add_person};

use super::common::BackLink;
use super::field::{ErrorSummary, FieldError};
use crate::assessment::planned;
use crate::facts::{Answer, CompanyAnswer, Id, Person, Place, Role};
use crate::interview::{Page, after, before, has_plan, is_asked, questions};
use crate::view::prelude::*;
use crate::wording::{self, ui};
use field::Field;

/// Checks a field when Continue is pressed; `None` if nothing is wrong.
type Check = Callback<(), Option<FieldError>>;

/// The state shared by a screen's fields.
#[derive(Clone, Copy)]
pub(super) struct Form {
    errors: RwSignal<Vec<FieldError>>,
    checks: StoredValue<Vec<(Place, Check)>>,
}

impl Form {
    fn new() -> Self {
        Self {
            errors: RwSignal::new(Vec::new()),
            checks: StoredValue::new(Vec::new()),
        }
    }

    /// Replaces the check of a field that is drawn again.
    fn check(self, place: Place, check: impl Fn() -> Option<FieldError> + Send + Sync + 'static) {
        let check = Callback::new(move |()| check());
        self.checks.update_value(|checks| {
            checks.retain(|(other, _)| *other != place);
            checks.push((place, check));
        });
    }

    /// Shows the errors of the fields at these places, and returns whether there are none.
    fn validate(self, session: Session, places: &[Place]) -> bool {
        let checks = self.checks.get_value();
        let check = |place: &Place| checks.iter().find(|(other, _)| other == place)?.1.run(());
        let found: Vec<FieldError> = places.iter().filter_map(check).collect();
        let validate = found.is_empty();
        self.errors.set(found);
        if !validate {
            session.show_errors();
        }
        validate
    }
}

/// A screen of questions about the company or the broker.
#[component]
pub(super) fn Questions(page: Page) -> impl IntoView {
    let session = Session::get();
    let form = Form::new();
    let back = session.interview(|interview| before(interview, &page));
    let places = session.interview(|interview| questions(interview, &page));
    let asked = {
        let places = places.clone();
        move || {
            session.interview(|interview| {
                places
                    .iter()
                    .copied()
                    .filter(|place| is_asked(interview, *place))
                    .collect::<Vec<_>>()
            })
        }
    };
    // On a screen with one subject the first question is the heading, unless there is nothing to ask.
    let is_open = session.interview(|interview| places.iter().any(|place| is_asked(interview, *place)));
    let leads = is_open && matches!(page, Page::Account | Page::Broker | Page::Bank);
    let is_required = page == Page::Account;
    let submit = {
        let page = page.clone();
        move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            if form.validate(session, &asked()) {
                go_on(session, &page);
            }
        }
    };
    let (title, why) = session.peek(|facts| {
        let why = wording::page_heading(facts, &page).why.into_owned();
        (ui::title(facts, session.guidance(), &page), why)
    });
    let why = if is_open {
        why
    } else {
        ui::NOTHING_TO_ASK.to_owned()
    };
    let heading = (!leads).then(|| view! { <ScreenHeading title=title why=why /> });
    let field = |(at, place): (usize, Place)| {
        let is_heading = leads && at == 0;
        let shown = move || session.interview_with(|interview| is_asked(interview, place));
        view! {
            <Show when=shown><Field place=place form=form is_heading=is_heading is_required=is_required && at == 0 /></Show>
        }
    };
    let fields = places.into_iter().enumerate().map(field).collect_view();
    view! {
        <BackLink to=back />
        <ErrorSummary errors=form.errors.into() />
        <form class="asc-form" novalidate autocomplete="off">
            {heading}
            {fields}
            <p class="asc-actions"><button type="submit" class="asc-button" on:click=on(submit)>{ui::CONTINUE}</button></p>
        </form>
        <SoFar />
    }
}

/// The heading of a screen, and what to know first.
#[component]
fn ScreenHeading(title: String, why: String) -> impl IntoView {
    let why = (!why.is_empty()).then(|| view! { <p class="asc-why-we-ask">{why}</p> });
    view! { <h1 id=HEADING tabindex="-1" class="asc-heading">{title}</h1> {why} }
}

/// Goes to the next screen of the short path, or to the plan. If nobody is listed yet, the owner's screen comes first.
fn go_on(session: Session, page: &Page) {
    let asks_for_owner = *page == Page::Account
        && session.interview(|interview| {
            let company = &interview.facts.company;
            company.portal_account != Some(Answer::No)
                && company.owner_known.is_none()
                && interview.facts.people.is_empty()
                && !has_plan(interview)
        });
    if asks_for_owner {
        let id = session.fresh_id('p');
        session.change(|facts| {
            facts.people.push(Person {
                role: Some(Role::TradeAccountOwner),
                ..Person::new(id)
            });
        });
    }
    session.go(session.interview(|interview| after(interview, page)));
}

/// Records that nobody knows the account owner, and removes an owner of whom nothing is known.
fn nobody_knows(session: Session, id: &Id) {
    session.change(|facts| {
        facts
            .people
            .retain(|person| person.id != *id || !person.is_unknown_owner());
        facts.drop_requests_for_nobody();
        facts.set(Place::Company(CompanyAnswer::OwnerKnown), Some(Answer::No.into()));
    });
    session.go(session.interview(|interview| after(interview, &Page::Person(id.clone()))));
}

/// A list of choices that isn't stored.
fn ephemeral(name: &'static str, title: String, chosen: RwSignal<Option<usize>>) -> AnyView {
    use super::field::Radios;
    let answers = [
        ("yes", ui::YES, ""),
        ("no", ui::NO, ""),
        ("unknown", ui::DONT_KNOW, ""),
    ];
    let choose = Callback::new(move |at: usize| chosen.set(Some(at)));
    anew(move || {
        view! {
            <fieldset class="asc-fieldset">
                <legend>{title.clone()}</legend>
                <Radios name=name options=answers.to_vec() chosen=chosen choose=choose />
            </fieldset>
        }
    })
}

/// The answer so far, in one line, from the first question on.
#[component]
fn SoFar() -> impl IntoView {
    let session = Session::get();
    let title = Memo::new(move |_| {
        session.with(|facts| {
            let is_begun = facts.company.portal_account.is_some() || facts.has_answers();
            is_begun.then(|| wording::so_far(&planned(facts, session.guidance(), session.today())))
        })
    });
    anew(move || {
        title.get().map(|title| {
            view! {
                <p class="asc-so-far"><span class="asc-quiet">{ui::SO_FAR}": "</span>{title}" "<a href="#/plan">{ui::SEE_RESULT}</a></p>
            }
        })
    })
}
