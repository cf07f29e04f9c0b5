//! Printing the plan: one page, then the chosen annexes.

use crate::browser::screen;
use crate::view::prelude::*;
use crate::wording::print::{self, Annex};

pub(in crate::view) type Annexes = RwSignal<Vec<Annex>>;

pub(super) const PRINT: &str = "asc-print";

#[component]
pub(super) fn PrintPanel(annexes: Annexes) -> impl IntoView {
    let row = move |(at, annex): (usize, Annex)| {
        let id = format!("asc-annex-{at}");
        let toggle = move |event| {
            let is_chosen = event_target_checked(&event);
            annexes.update(|chosen| {
                chosen.retain(|one| *one != annex);
                if is_chosen {
                    chosen.push(annex);
                }
            });
        };
        view! {
            <div class="asc-check">
                <input type="checkbox" id=id.clone() prop:checked=move || { annexes.with(|chosen| chosen.contains(&annex)) } on:change=on(toggle) />
                <label for=id>{annex.title()}</label>
            </div>
        }
    };
    view! {
        <section class="asc-panel asc-tool-panel" aria-labelledby=PRINT>
            <h2 id=PRINT tabindex="-1">{print::TITLE}</h2>
            <p>{print::LEAD}</p>
            <fieldset class="asc-fieldset"><legend>{print::ADD}</legend>
                {Annex::ALL.into_iter().enumerate().map(row).collect_view()}
            </fieldset>
            <p class="asc-actions"><button type="button" class="asc-button" on:click=on(move |_| screen::print_after_drawing(|| {}))>{print::GO}</button></p>
        </section>
    }
}
