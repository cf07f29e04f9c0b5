//! Computes dates for comparison with other calendars. Reads cases, one a line: a rule, a day and a
//! number, separated by spaces. Prints the rule's days for each, separated by spaces:
//!
//! - `days`, `business`: so many calendar days, or business days, after the day
//! - `by`: the business day on or before the day so many calendar days after
//! - `entry`: of an entry liquidated on the day, CAPE's last day, the day to file by, the last day to
//!   protest, the day to protest by
//! - `login`: of a login last used on the day, the last safe day and the first dormant one
//! - `desk`, `owner`, `tao`: the first and the last day a login works again, seen from the day: held; the
//!   owner has left; the owner is dormant and has the password and the mailbox

use ace_self_check::assessment::{EntryFinding, PersonFinding, assess};
use ace_self_check::calendar::{BusinessDays, Iso, add_days, parse_date};
use ace_self_check::facts::{
    Deactivation, Employment, Entry, Facts, Id, LastLogin, Liquidation, Mailbox, Password, Person, Role,
};
use ace_self_check::guidance::CURRENT;
use chrono::NaiveDate;
use std::io::{BufRead, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let days = days(&line).ok_or_else(|| format!("not a case: {line}"))?;
        let days: Vec<String> = days.into_iter().map(|day| Iso(day).to_string()).collect();
        writeln!(out, "{}", days.join(" "))?;
    }
    Ok(out.flush()?)
}

/// A case's days; `None` where the line is no case.
fn days(line: &str) -> Option<Vec<NaiveDate>> {
    let mut words = line.split(' ');
    let (rule, day, count) = (words.next()?, parse_date(words.next()?)?, words.next()?);
    let calendar = CURRENT.calendar;
    Some(match rule {
        "days" => vec![add_days(day, count.parse().ok()?)],
        "business" => vec![calendar.after(day, BusinessDays(count.parse().ok()?)).on],
        "by" => vec![calendar.on_or_before(add_days(day, count.parse().ok()?)).on],
        "entry" => of_entry(day)?,
        "login" => {
            let clock = finding(day, |person| person.last_login = Some(LastLogin::On(day)))?.clock;
            vec![clock.log_in_by?, clock.dormant_on?]
        }
        "desk" => ready(day, |person| {
            person.deactivation = Some(Deactivation::ComplianceOrSecurity);
        })?,
        "owner" => ready(day, |person| person.employment = Some(Employment::Left))?,
        "tao" => ready(day, |person| {
            person.last_login = Some(LastLogin::Never);
            (person.mailbox, person.password) = (Some(Mailbox::Controlled), Some(Password::Known));
        })?,
        _ => return None,
    })
}

fn of_entry(day: NaiveDate) -> Option<Vec<NaiveDate>> {
    let mut entry = Entry::new(Id::parse("e1")?);
    entry.liquidation = Some(Liquidation::Liquidated(Some(day)));
    let sums = EntryFinding::arithmetic(&entry, &CURRENT);
    Some(sums.into_iter().map(|sum| sum.to).collect())
}

fn ready(day: NaiveDate, say: impl FnOnce(&mut Person)) -> Option<Vec<NaiveDate>> {
    let ready = finding(day, say)?.ready;
    Some(vec![ready.earliest?, ready.latest?])
}

/// What follows for a Trade Account Owner who says something.
fn finding(day: NaiveDate, say: impl FnOnce(&mut Person)) -> Option<PersonFinding> {
    let mut person = Person::new(Id::parse("p1")?);
    person.role = Some(Role::TradeAccountOwner);
    say(&mut person);
    let facts = Facts {
        people: vec![person],
        ..Facts::default()
    };
    assess(&facts, &CURRENT, day).people.pop()
}
