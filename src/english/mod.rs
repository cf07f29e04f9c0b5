//! English helpers: numbers, plurals, lists, and dates. Independent of ACE, so that the guidance can use them too.

mod count;
mod date;
mod list;

pub use count::{Noun, counted, dollars_and_cents, grouped, in_brackets, more, spelled, whole_dollars};
pub use date::{
    bounds, days_counted, days_listed, long, month_name, range, short, span, weekday_and_day, weekday_long,
    weekday_short,
};
pub use list::{and_list, and_more, or_list};
