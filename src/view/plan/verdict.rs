//! The verdict: a color, who can sign in, and the dates.

use crate::assessment::{Outlook, Planned};
use crate::view::prelude::*;
use crate::wording;

#[component]
pub(super) fn Verdict(plan: Memo<Planned>) -> impl IntoView {
    let session = Session::get();
    // The color follows the answers: assumptions don't change it.
    let outlook = move || session.with_both(Outlook::of);
    let verdict = Memo::new(move |_| {
        plan.with(|plan| {
            (
                wording::verdict(&plan.assumed, &plan.found, &plan.tasks),
                outlook(),
                plan.tasks.is_empty(),
            )
        })
    });
    anew(move || {
        let (verdict, outlook, waits) = verdict.get();
        let lines = verdict.lines.join(" ");
        let text = (!lines.is_empty()).then(|| view! { <p>{lines}</p> });
        view! {
            <div class=format!("asc-verdict asc-badge-{}", modifier(outlook))>
                <p class="asc-verdict-word">{wording::outlook(outlook, waits)}</p>
                <h1 id=HEADING tabindex="-1" class="asc-heading">{verdict.title}</h1>
                {text}
            </div>
        }
    })
}

fn modifier(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Blocked => "blocked",
        Outlook::AtRisk => "at-risk",
        Outlook::Clear => "clear",
    }
}
