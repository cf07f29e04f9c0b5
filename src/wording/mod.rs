//! The words: questions, findings, errors, dates, plurals and lists, in plain American English.

mod agenda;
mod answer;
pub mod calendar;
pub mod cape_message;
mod changed;
mod checklist;
mod closed;
mod count;
mod date;
pub mod embed;
mod entry;
mod entry_task;
mod finding;
mod headline;
pub mod letter;
mod list;
pub mod lookalike;
mod name;
mod person;
mod problem;
mod question;
pub mod sharing;
pub mod static_page;
mod status;
mod sum;
pub mod table;
pub mod timeline;
pub mod ui;

pub use agenda::{about, days_left, event};
pub use answer::{answer, compared, field, field_hint, place};
pub use changed::{Change, changes, differs};
pub use checklist::{checklist_lead, progress};
pub use closed::closed;
pub use count::{Noun, counted, grouped, in_brackets};
pub use date::{long, month_name, range, ready, short, weekday_long};
pub use entry::{
    cape, cape_file, cape_list_lines, changed, entries_file, entry_name, liquidated, removed, risk,
    select_all, selected, shown_of, unnamed_entry,
};
pub use finding::{Said, finding};
pub use headline::{Headline, headline, lookup_is_missing};
pub use list::{and_list, or_list};
pub use name::{company_line, company_name, helper, owner, person, person_or_company, sentence_case};
pub use person::{badge, person_summary, role, standing_line};
pub use problem::{
    date_problem, entry_type_problem, label, missing_answer, placed_problem, problem, problem_lines, refusal,
};
pub use question::{Choices, QuestionText, choice_label, option, part, question, section};
pub use status::{check, check_question, check_status, source_status, standing, tick};
pub use sum::{stepped_over, stepped_over_all, sum};
