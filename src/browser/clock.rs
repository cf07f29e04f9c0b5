//! Today, from the respondent's own clock. No other file in the page reads it.

use chrono::NaiveDate;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// The respondent's own civil date.
#[allow(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(i32::MAX);
    // The browser gives a valid day; a clock beyond chrono's range counts as its last day.
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or(NaiveDate::MAX)
}

/// Milliseconds until the respondent's next day begins.
#[allow(clippy::disallowed_methods, reason = "the one place that reads the clock")]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "a day has 25 hours at most"
)]
pub fn until_midnight_ms() -> u32 {
    let now = js_sys::Date::new_0();
    let tomorrow = js_sys::Date::new_with_year_month_day(
        now.get_full_year(),
        now.get_month() as i32,
        now.get_date() as i32 + 1,
    );
    (tomorrow.get_time() - now.get_time()) as u32
}

/// Milliseconds since the page was opened, from a monotonic clock, to measure durations.
pub fn milliseconds() -> f64 {
    now()
}

/// Whole seconds since 1970-01-01T00:00:00Z, to timestamp a new file.
#[allow(clippy::disallowed_methods, reason = "the one place that reads the clock")]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a clock set before 1970 counts as 1970"
)]
pub fn seconds() -> u64 {
    (js_sys::Date::now() / 1_000.0) as u64
}
