//! Form fields: radios, a date in three fields, a text, and the summary of errors.

use super::prelude::*;
use super::session::ERRORS;
use crate::browser::screen;
use crate::facts::{AnyChoice, Place, TypedDate, Value, full_year};
use crate::wording::{self, ui};

/// An error and the id of the field it is about.
pub(super) type FieldError = (String, String);

/// The summary of errors at the top of a form; takes the focus when it appears.
#[component]
pub(super) fn ErrorSummary(errors: Signal<Vec<FieldError>>) -> impl IntoView {
    let link = |(id, text): FieldError| {
        let target = id.clone();
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            screen::focus(&target);
        };
        view! { <li><a href=format!("#{id}") on:click=on(go)>{text}</a></li> }
    };
    anew(move || {
        let errors = errors.get();
        (!errors.is_empty()).then(|| {
            view! {
                <div id=ERRORS class="asc-errors" tabindex="-1">
                    <div role="alert">
                        <h2>{ui::ERROR_TITLE}</h2>
                        <ul>{errors.into_iter().map(link).collect_view()}</ul>
                    </div>
                </div>
            }
        })
    })
}

/// The error of one field, next to it.
#[component]
pub(super) fn FieldErrors(
    #[prop(into)] id: String,
    errors: Signal<Vec<FieldError>>,
    of: String,
) -> impl IntoView {
    let own = move || {
        errors.with(|errors| {
            errors
                .iter()
                .filter(|(field, _)| field.starts_with(&of))
                .map(|(_, text)| text.clone())
                .collect::<Vec<_>>()
        })
    };
    let shown = move || {
        let line = |text| view! { <p class="asc-error">{text}</p> };
        own().into_iter().map(line).collect_view()
    };
    view! { <div id=id>{anew(shown)}</div> }
}

/// Radio buttons, each with its name, label, and hint; chosen by position. The caller gives the group its name.
#[component]
pub(super) fn Radios(
    #[prop(into)] name: String,
    options: Vec<(&'static str, &'static str, &'static str)>,
    #[prop(into)] chosen: Signal<Option<usize>>,
    choose: Callback<usize>,
    #[prop(optional)] inline: bool,
) -> impl IntoView {
    let radio = move |(at, (value, label, hint)): (usize, (&'static str, &'static str, &'static str))| {
        let id = if at == 0 {
            name.clone()
        } else {
            format!("{name}-{value}")
        };
        let hint_id = format!("{id}-hint");
        let described = (!hint.is_empty()).then(|| hint_id.clone());
        let hint = (!hint.is_empty()).then(|| view! { <span class="asc-hint" id=hint_id>{hint}</span> });
        view! {
            <div class="asc-radio">
                <input type="radio" id=id.clone() name=name.clone() value=value aria-describedby=described
                    prop:checked=move || { chosen.get() == Some(at) } on:change=on(move |_| { choose.run(at) }) />
                <label for=id>{label}</label>
                {hint}
            </div>
        }
    };
    let class = if inline {
        "asc-radios asc-radios-inline"
    } else {
        "asc-radios"
    };
    view! { <div class=class>{options.into_iter().enumerate().map(radio).collect_view()}</div> }
}

/// The choices at a place, stored at once; `then` runs after that.
#[component]
pub(super) fn Choices(
    place: Place,
    #[prop(into)] name: String,
    #[prop(optional)] then: Option<Callback<()>>,
    #[prop(optional)] inline: bool,
) -> impl IntoView {
    let session = Session::get();
    let chosen = Signal::derive(move || {
        let choice = session.with(|facts| facts.choice(place))?;
        place.choices().iter().position(|other| *other == choice)
    });
    let choose = Callback::new(move |at: usize| {
        let choice = place.choices().get(at).copied();
        session.change(|facts| facts.set(place, choice.map(Value::Choice)));
        if let Some(then) = then {
            then.run(());
        }
    });
    let named = |(choice, label, hint): (AnyChoice, &'static str, &'static str)| (choice.name(), label, hint);
    let options = wording::option(place).into_iter().map(named).collect();
    view! { <Radios name=name options=options chosen=chosen choose=choose inline=inline /> }
}

/// A text; `keep` gets it while it is typed.
#[component]
pub(super) fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    /// The most characters that can be typed, if limited.
    #[prop(optional)]
    most: Option<&'static str>,
    text: RwSignal<String>,
    errors: RwSignal<Vec<FieldError>>,
    keep: Callback<String>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let input = move |event| {
        text.set(event_target_value(&event));
        keep.run(text.get_untracked());
    };
    // Some form fillers only fire `change`, as does a field that is removed from the screen.
    let change = move |event| {
        if text.try_with_untracked(|text| *text != event_target_value(&event)) == Some(true) {
            input(event);
        }
    };
    let own = id.clone();
    let is_wrong = move || {
        let about = |(field, _): &FieldError| *field == own;
        errors.with(|errors| errors.iter().any(about)).then_some("true")
    };
    view! {
        <div class="asc-text-field">
            <label for=id.clone()>{label}</label>
            <p class="asc-hint" id=hint_id>{hint}</p>
            <FieldErrors id=error_id errors=errors.into() of=id.clone() />
            <input type="text" id=id class="asc-input" autocomplete="off" maxlength=most aria-describedby=described aria-invalid=is_wrong
                prop:value=move || { text.get() } on:input=on(input) on:change=on(change) />
        </div>
    }
}

/// A date in three fields. The group around it names it; only the field with the error is marked.
#[component]
pub(super) fn DateFields(
    #[prop(into)] id: String,
    #[prop(into)] described: String,
    date: RwSignal<TypedDate>,
    typed: Callback<()>,
    #[prop(into)] errors: Signal<Vec<FieldError>>,
) -> impl IntoView {
    let field = move |part: &'static str,
                      label: &'static str,
                      read: fn(&TypedDate) -> &String,
                      write: fn(&mut TypedDate) -> &mut String| {
        let id = format!("{id}-{part}");
        let class = format!("asc-date-part asc-date-{part}");
        let own = id.clone();
        let is_wrong = move || {
            let about = |(field, _): &FieldError| *field == own;
            errors.with(|errors| errors.iter().any(about)).then_some("true")
        };
        // A whole date pasted into one field fills all three: at once if its year is complete, otherwise when the field
        // is left. Some form fillers only fire `change`.
        let take = move |text: String, is_left: bool| {
            let whole = TypedDate::whole(&text).filter(|whole| is_left || text.contains(&whole.year));
            date.update(|date| match whole {
                Some(whole) => *date = whole,
                None => *write(date) = text,
            });
            typed.run(());
        };
        let input = move |event| take(event_target_value(&event), false);
        let change = move |event| {
            let text = event_target_value(&event);
            let full = (part == "year").then(|| full_year(&text)).flatten();
            let text = full.unwrap_or(text);
            // A focused field that is removed from the screen fires this too, when its date is gone.
            let is_new =
                date.try_with_untracked(|date| *read(date) != text || TypedDate::whole(&text).is_some());
            if is_new == Some(true) {
                take(text, true);
            }
        };
        view! {
            <div class=class>
                <label for=id.clone()>{label}</label>
                <input type="text" id=id autocomplete="off" aria-describedby=described.clone() inputmode=if part == "month" { "text" } else { "numeric" }
                    aria-invalid=is_wrong prop:value=move || { date.with(|date| read(date).clone()) } on:input=on(input) on:change=on(change) />
            </div>
        }
    };
    view! {
        <div class="asc-date">
            {field("month", ui::MONTH, |date| &date.month, |date| &mut date.month)}
            {field("day", ui::DAY, |date| &date.day, |date| &mut date.day)}
            {field("year", ui::YEAR, |date| &date.year, |date| &mut date.year)}
        </div>
    }
}

/// The id of the field of a date that a problem is about.
pub(super) fn date_field_id(id: &str, field: crate::facts::DateField) -> String {
    let part = match field {
        crate::facts::DateField::Month => "month",
        crate::facts::DateField::Day => "day",
        crate::facts::DateField::Year => "year",
    };
    format!("{id}-{part}")
}
