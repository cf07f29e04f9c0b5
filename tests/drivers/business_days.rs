//! Prints the federal business calendar for comparison with other calendars: for every day from
//! 2020 to 2050 the day, whether it is a business day, the holiday observed on it, the business
//! day on or before it, and the third and eleventh business day after it, separated by tabs.

use ace_self_check::calendar::{BusinessDays, Closed, Iso, add_days, date};
use ace_self_check::guidance::CURRENT;
use std::io::Write;

fn main() -> std::io::Result<()> {
    let calendar = CURRENT.calendar;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut day = date(2020, 1, 1);
    while day <= date(2050, 12, 31) {
        let closed = calendar.closed(day);
        let holiday = match closed {
            None | Some(Closed::Saturday | Closed::Sunday) => "-",
            Some(why) => why.name(),
        };
        let (before, third, eleventh) = (
            calendar.on_or_before(day).on,
            calendar.after(day, BusinessDays(3)).on,
            calendar.after(day, BusinessDays(11)).on,
        );
        let open = u8::from(closed.is_none());
        writeln!(
            out,
            "{}\t{open}\t{holiday}\t{}\t{}\t{}",
            Iso(day),
            Iso(before),
            Iso(third),
            Iso(eleventh)
        )?;
        day = add_days(day, 1);
    }
    out.flush()
}
