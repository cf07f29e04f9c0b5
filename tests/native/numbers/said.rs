//! Everything that is said under an edition: whatever the facts are, and of facts that reach every rule.

use crate::support::{Case, day, places};
use crate::texts::texts_of;
use ace_self_check::assessment::{
    Assessment, CheckId, EntryFinding, Event, Finding, FindingId, Standing, assess, planned,
};
use ace_self_check::entries::{Doubtful, EntryIndex, cape_list};
use ace_self_check::export::agenda::lines;
use ace_self_check::export::calendar::words as dated;
use ace_self_check::export::calendar::{CalendarScope, Stamp, calendar};
use ace_self_check::export::static_page::{static_page, words as plain};
use ace_self_check::export::timeline::Timeline;
use ace_self_check::export::timeline::words as drawn;
use ace_self_check::facts::{Choice, Facts, Place};
use ace_self_check::guidance::Guidance;
use ace_self_check::saved::{assess_document, read};
use ace_self_check::wording::{self, letter, ui};
use serde_json::Value;

pub const AS_OF: &str = "2070-10-20";

type Texts = Vec<(String, String)>;

/// What is said whatever the facts are.
pub fn of_the_guidance(guidance: &Guidance) -> Texts {
    let facts = facts(&Case::on(AS_OF).person("label Ada"));
    let clock = guidance.clock;
    let mut texts = texts_of(guidance);
    texts.retain(|(place, _)| !place.starts_with("source"));
    let mut say = |place: &str, text: String| texts.push((place.to_owned(), text));
    let all = places(1, 1).into_iter().chain([Place::People, Place::Entries]);
    for place in all.filter(|place| !matches!(place, Place::Tick(..))) {
        let question = wording::question(&facts, guidance, place);
        say("question", format!("{} {}", question.title, question.why));
        say(
            "field",
            format!("{} {}", wording::field(place), wording::field_hint(place)),
        );
        for (_, label, hint) in wording::option(place) {
            say("option", format!("{label} {hint}"));
        }
    }
    for event in Event::ALL {
        let why = wording::event_why(guidance, *event);
        say("event", format!("{}: {why}", wording::event(*event)));
    }
    for standing in Standing::ALL {
        say("standing", wording::standing(*standing).to_owned());
    }
    for id in CheckId::ALL {
        say(
            "check",
            format!("{} {}", wording::check(*id), wording::check_question(*id)),
        );
    }
    for id in FindingId::ALL {
        let finding = Finding {
            id: *id,
            rule: CheckId::Login.rule(),
            because: Vec::new(),
            about: Vec::new(),
        };
        let said = wording::finding(&facts, guidance, &finding);
        say("finding", format!("{} {}", said.says, said.next));
    }
    for text in [
        ui::start_lead(clock),
        ui::entries_lead(guidance),
        ui::guidance_stale(guidance),
        ui::clock(clock),
        ui::calendar_lead(guidance),
        dated::clock_is_read(clock),
        dated::clock_starts_again(clock),
        dated::clock_starts_again_monthly(clock),
        dated::months_are_read(clock),
        plain::checked_on(guidance),
        plain::count_from_login(clock),
        plain::count_example(clock, guidance.edition),
    ] {
        say("interface", text);
    }
    say("static page", shown(guidance));
    texts
}

/// What the static page shows, without its sources, the numbers that lead to them, and which question of
/// how many it begins with.
fn shown(guidance: &Guidance) -> String {
    let page = static_page(guidance);
    let page = page.split("<section id=\"asc-sources\">").next().unwrap();
    let page = page.replace("Part 1 of 5", "");
    let cited = page
        .split("<small>")
        .map(|piece| match piece.split_once("</small>") {
            Some((_, rest)) => rest,
            None => piece,
        });
    let text: String = cited.collect();
    let after_tags = text
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, rest)| rest));
    after_tags.collect::<Vec<_>>().join(" ")
}

/// What is said of facts, and the file with what follows.
pub fn of_the_facts(guidance: &Guidance, case: &Case) -> (Texts, Value) {
    let today = day(AS_OF);
    let facts = &facts(case);
    let found = &assess(facts, guidance, today);
    let mut texts = Vec::new();
    let mut say = |place: &str, text: String| texts.push((place.to_owned(), text));
    let plan = planned(facts, guidance, today);
    let top = wording::verdict(&plan.assumed, &plan.found, &plan.tasks);
    say("verdict", top.title);
    top.lines.into_iter().for_each(|text| say("verdict", text));
    let assumed = wording::assumed(&plan.assumed, guidance);
    if let Some(text) = assumed {
        say("assumed", text);
    }
    let steps = wording::Steps::of(&plan, guidance);
    for task in &plan.tasks {
        let step = steps.step(task);
        say("step", format!("{} {}", step.title, step.text));
    }
    for finding in found.checks.0.iter().flat_map(|check| &check.findings) {
        let said = wording::finding(facts, guidance, finding);
        say("finding", format!("{} {}", said.says, said.next));
    }
    for (at, person) in found.people.iter().enumerate() {
        say(
            "person",
            wording::person_summary(facts, guidance, person, found.as_of),
        );
        say("person", wording::standing_line(person, found.as_of));
        for sum in person.clock.arithmetic.iter().chain(&person.arithmetic) {
            say("sum", wording::sum(guidance.clock, sum));
        }
        for letter in letter::for_person(facts, guidance, found, at) {
            say("letter", whole(&letter));
        }
    }
    for letter in letter::for_company(facts, guidance, found) {
        say("letter", whole(&letter));
    }
    for (entry, finding) in facts.entries.iter().zip(&found.entries) {
        say(
            "entry",
            wording::liquidated(entry, found.as_of).unwrap_or_default(),
        );
        say("entry", wording::risk(finding.risk).to_owned());
        say("cape", wording::cape(guidance, entry, finding).into_owned());
        for sum in EntryFinding::arithmetic(entry, guidance) {
            say("sum", wording::sum(guidance.clock, &sum));
        }
    }
    let index = EntryIndex::of(facts);
    for line in lines(found, guidance) {
        say(
            "day",
            format!(
                "{} {}",
                wording::about(&index, &line.row),
                wording::days_left(line.days_left)
            ),
        );
    }
    for list in guidance.checklists {
        say("list", wording::checklist_lead(list, found.as_of, guidance));
    }
    for text in drawings(facts, guidance, found) {
        say("timeline", text);
    }
    for text in events(facts, guidance, found) {
        say("calendar", text);
    }
    let list = cape_list(facts, guidance, found, Doubtful::LeftOut);
    for text in wording::cape_list_lines(facts, &list) {
        say("CAPE list", text);
    }
    let file = assess_document(case.document().as_bytes(), guidance, today).unwrap();
    (texts, serde_json::from_str(&file).unwrap())
}

fn facts(case: &Case) -> Facts {
    read(case.document().as_bytes(), day("2079-12-31")).unwrap().facts
}

fn whole(letter: &letter::Letter) -> String {
    let reminders = letter.reminders.join(" ");
    format!("{} {} {} {reminders}", letter.title, letter.use_it, letter.text())
}

fn drawings(facts: &Facts, guidance: &Guidance, found: &Assessment) -> Vec<String> {
    let Some(timeline) = &Timeline::of(facts, guidance, found) else {
        return Vec::new();
    };
    let legend = timeline.legend();
    let people = timeline.people.iter();
    [drawn::title(timeline), drawn::description(timeline)]
        .into_iter()
        .chain(people.map(|row| drawn::person_words(row, timeline.today)))
        .chain(
            legend
                .into_iter()
                .map(|symbol| drawn::symbol(symbol, timeline.clock_days)),
        )
        .chain(drawn::notes(timeline))
        .collect()
}

/// The titles, texts and alarms of the calendar file.
fn events(facts: &Facts, guidance: &Guidance, found: &Assessment) -> Vec<String> {
    let file = calendar(facts, found, guidance, CalendarScope::Everyone, Stamp(0)).unwrap();
    let lines = file.replace("\r\n ", "").replace("\\n", " ").replace('\\', "");
    let texts = lines
        .lines()
        .filter(|line| line.starts_with("SUMMARY") || line.starts_with("DESCRIPTION"));
    texts.map(str::to_owned).collect()
}

/// Everyone the rules tell apart, and every kind of entry.
fn everyone() -> Case {
    let dormant = "last_login 2070-01-13, mailbox controlled";
    let flagged = "flagged_for_reconciliation yes, type_09_filed no, open_protest no, entry_type 61";
    let plain = "flagged_for_reconciliation no, open_protest no, entry_type 67";
    let on = |day: &str| format!("liquidation liquidated, liquidated_on {day}");
    let company = "label Acme, portal_account yes, ior_count several, cape_tab no, ach_refund no";
    Case::on(AS_OF)
        .company(company)
        .broker("entries_filed_by one_broker, authorized_before no")
        .planned_on("2071-02-03")
        .tao(&format!("label Ada, {dormant}, password known"))
        .proxy("label Ben, last_login 2070-07-01, mailbox controlled, password known")
        .user(&format!("label Cy, {dormant}"))
        .user("label Di, employment left")
        .person("label Ed, last_login 2070-07-01")
        .user("label Flo, last_login unknown")
        .tao(&format!(
            "label Gus, {dormant}, password forgotten, security_answers lost"
        ))
        .tao(&format!("label Hal, {dormant}"))
        .tao("label Ida, last_login 2070-01-13, mailbox lost")
        .tao("label Jan, last_login 2070-01-13")
        .user("label Kim, deactivation compliance_or_security")
        .proxy("label Lee, last_login 2070-05-20, password forgotten")
        .user("label Max, last_login 2070-03")
        .tao("label Ned, employment left")
        .tao("label Ola, last_login 2068-12-01, mailbox controlled")
        .entry("label shoes, entry_type 71")
        .entry(&format!("label hats, {}", on("2069-03-01")))
        .entry(&format!("label socks, open_protest yes, {}", on("2070-01-20")))
        .entry(&format!("label gloves, {plain}, {}", on("2070-01-21")))
        .entry(&format!("label belts, open_protest yes, {}", on("2070-08-01")))
        .entry(&format!(
            "label scarves, {flagged}, type_09_filed yes, {}",
            on("2070-08-02")
        ))
        .entry(&format!(
            "label coats, {flagged}, entry_type 31, {}",
            on("2070-08-02")
        ))
        .entry(&format!(
            "label ties, {flagged}, reconciliation_due_on 2070-12-20, {}",
            on("2070-08-02")
        ))
        .entry("label vests, liquidation unknown")
        .entry(&format!("label capes, {flagged}, {}", on("2070-08-02")))
        .entry(&format!(
            "label jeans, {}, flagged_for_reconciliation unknown",
            on("2070-08-02")
        ))
        .entry(&format!("label shirts, {plain}, {}", on("2070-08-03")))
        .entry(&format!(
            "label skirts, {plain}, {}, entry_number ABC12345678",
            on("2070-06-10")
        ))
}

/// That one, and what it leaves out: nobody who can log in, no account, nobody who knows the TAO, and the
/// time after Phase 2 has opened.
pub fn cases() -> [Case; 6] {
    let locked = "label Cy, last_login 2070-01-13, mailbox controlled";
    let flagged = "label hats, flagged_for_reconciliation yes, type_09_filed no, entry_type 61";
    let without = |count: &str| {
        let company = format!("label Acme, portal_account no, ior_count {count}");
        Case::on(AS_OF)
            .company(&company)
            .planned_on("2070-12-24")
            .user(locked)
    };
    [
        everyone(),
        Case::on(AS_OF)
            .tao("label Ned, employment left")
            .user(locked)
            .entry("label hats, entry_type 67, flagged_for_reconciliation no, liquidation liquidated, liquidated_on 2070-08-03"),
        Case::on(AS_OF).company("label Acme, owner_known no").user(locked),
        without("one"),
        without("several"),
        Case::on("2072-01-20").entry(&format!("{flagged}, liquidation suspended")),
    ]
}
