//! All words of the page, in plain American English.

mod agenda;
mod answer;
mod assumption;
pub mod broker;
pub mod cape_message;
pub mod cape_upload;
mod changed;
mod checklist;
mod choice;
mod column;
pub mod embed;
mod entry;
mod finding;
pub mod import;
pub mod letter;
pub mod lookalike;
pub mod mail;
mod name;
mod person;
mod plan;
pub mod print;
mod problem;
mod question;
pub mod sharing;
mod status;
mod step;
mod sum;
mod summary;
pub mod table;
pub mod ui;
mod verdict;

pub use crate::english::{
    Noun, and_list, and_more, bounds, counted, days_counted, dollars_and_cents, grouped, in_brackets, long,
    month_name, more, or_list, range, short, span, spelled, weekday_long, weekday_short, whole_dollars,
};
pub use agenda::{about, days_left, event, event_row, event_why, row_stake};
pub use answer::{answer, compared, place, value};
pub use assumption::assumed;
pub use changed::{Change, changes, differs};
pub use checklist::{checklist_lead, progress, unlisted};
pub use choice::{Choices, choice_label, login_kind, option};
pub use column::{column, column_name};
pub use entry::{
    EntryRow, at_stake, cape, cape_file, cape_list_lines, changed, entries_file, entry_name, entry_number,
    entry_row, liquidated, removed, risk, saved, select_all, selected, shown_of, unnamed_entry,
};
pub use finding::{FindingText, finding};
pub use name::{
    company_line, company_name, helper_name, owner, person, person_name, person_or_company, possessive,
    sentence_case, your_brokers,
};
pub use person::{badge, person_summary, ready, role, standing_line};
pub use plan::{
    about_role, checks_note, entries_line, improvement, more_days, no_numbers, outlook, recorded, role_short,
    sent, sent_button, show_people, signed_in, signed_in_noted,
};
pub use problem::{
    date_problem, label, login_problem, lost, missing_answer, placed_problem, problem, problem_lines,
    refusal, typed_problem,
};
pub use question::{QuestionText, field, field_hint, group, page_heading, question};
pub use status::{check, check_question, check_status, source_status, standing, tick};
pub use step::{Act, Step, Steps, next_move};
pub use sum::{stepped_over, stepped_over_all, sum};
pub use summary::{Carrier, LONGEST as LONGEST_SUMMARY, check_mail, summary};
pub use verdict::{Verdict, so_far, verdict};
