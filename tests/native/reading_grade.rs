//! How hard the short path and the plan are to read: the Flesch-Kincaid grade, which has to be 8 or lower
//! (docs/experience.md, “Words”).

use crate::support::{Case, day, rows};
use ace_self_check::assessment::planned;
use ace_self_check::facts::{BrokerAnswer, CompanyAnswer, Facts, PersonAnswer, Place};
use ace_self_check::guidance::CURRENT;
use ace_self_check::interview::Page;
use ace_self_check::wording::{self, ui};

const AS_OF: &str = "2026-11-30";

/// The Flesch-Kincaid grade of texts: 0.39 words a sentence + 11.8 syllables a word − 15.59. A text that ends without a
/// period is a sentence of its own.
fn grade(texts: &[String]) -> f64 {
    let (mut sentences, mut words, mut syllables) = (0.0, 0.0, 0.0);
    for text in texts {
        let ends = text
            .split_inclusive(['.', '?', ':', ';'])
            .filter(|part| part.contains(char::is_alphabetic));
        sentences += f64::from(u32::try_from(ends.count()).unwrap());
        for word in text
            .split(|c: char| !(c.is_alphanumeric() || c == '’'))
            .filter(|word| !word.is_empty())
        {
            words += 1.0;
            syllables += f64::from(u32::try_from(syllables_of(word)).unwrap());
        }
    }
    0.39 * words / sentences + 11.8 * syllables / words - 15.59
}

/// Groups of vowels, less a silent e at the end; letters that are said one by one count one each.
fn syllables_of(word: &str) -> usize {
    if word.chars().count() > 1 && word.chars().all(char::is_uppercase) {
        return word.chars().count();
    }
    let word = word.to_lowercase();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut count = 0;
    let mut before = false;
    for c in word.chars() {
        count += usize::from(is_vowel(c) && !before);
        before = is_vowel(c);
    }
    let is_silent = word.ends_with('e') && !word.ends_with("le") && count > 1;
    (count - usize::from(is_silent)).max(1)
}

#[test]
fn known_texts_have_their_grade() {
    assert_eq!(
        ["cat", "idea", "people", "broker", "CBP", "make"].map(syllables_of),
        [1, 2, 2, 2, 3, 1]
    );
    let easy = grade(&["The cat sat on the mat.".to_owned()]);
    assert!(easy < 0.0, "{easy}");
    let hard = grade(&["Notwithstanding considerable administrative complexity, reconciliation necessitates documentation of extraordinary particularity.".to_owned()]);
    assert!(hard > 20.0, "{hard}");
}

fn facts(case: &Case) -> Facts {
    case.facts()
}

fn short_path() -> Vec<String> {
    let facts = facts(
        &Case::on(AS_OF)
            .tao("label Danny")
            .broker("entries_filed_by one_broker"),
    );
    let page = Page::Person(facts.people[0].id.clone());
    let heading = wording::page_heading(&facts, &page);
    let mut texts = vec![
        ui::START_TITLE.to_owned(),
        ui::start_lead(CURRENT.clock),
        ui::START_TIME.to_owned(),
        ui::PRIVACY.to_owned(),
        heading.title,
        heading.why.into_owned(),
    ];
    let person = [
        PersonAnswer::Label,
        PersonAnswer::Employment,
        PersonAnswer::LastLogin,
        PersonAnswer::Deactivation,
        PersonAnswer::Mailbox,
        PersonAnswer::Password,
    ];
    let places = [Place::Company(CompanyAnswer::PortalAccount)]
        .into_iter()
        .chain(person.map(|answer| Place::Person(0, answer)))
        .chain([BrokerAnswer::EntriesFiledBy, BrokerAnswer::CanFileNow].map(Place::Broker));
    for place in places {
        let question = wording::question(&facts, &CURRENT, place);
        texts.push(question.title);
        texts.push(question.why.into_owned());
        for (_, label, hint) in wording::option(place) {
            texts.push(label.to_owned());
            texts.push(hint.to_owned());
        }
    }
    texts.retain(|text| !text.is_empty());
    texts
}

fn plan(case: &Case) -> Vec<String> {
    let facts = facts(case);
    let plan = planned(&facts, &CURRENT, day(AS_OF));
    let steps = wording::Steps::of(&plan, &CURRENT);
    let verdict = wording::verdict(&plan.assumed, &plan.found, &plan.tasks);
    let mut texts = vec![verdict.title];
    texts.extend(verdict.lines);
    texts.extend(wording::assumed(&plan.assumed, &CURRENT));
    for task in &plan.tasks {
        let step = steps.step(task);
        texts.extend([step.title, step.text]);
    }
    texts
}

#[test]
fn short_path_and_plan_are_easy_to_read() {
    let cases = rows(
        "office manager | company portal_account yes; tao label Danny, employment left; broker entries_filed_by one_broker
         all unknown | company portal_account unknown, owner_known no; broker entries_filed_by unknown
         no account | company portal_account no, ior_count unknown; broker entries_filed_by one_broker
         locked out | company portal_account yes; tao label Dana, last_login 2026-06-01
         someone can sign in | company portal_account yes; tao label Ana, last_login 2026-11-20; \
            user label Tom, last_login 2026-05-01",
    );
    let mut grades = vec![("short path", grade(&short_path()))];
    grades.extend(
        cases
            .iter()
            .map(|[name, case]| (*name, grade(&plan(&Case::of(AS_OF, case))))),
    );
    for (name, grade) in grades {
        println!("reading grade, {name}: {grade:.1}");
        assert!(grade <= 8.0, "{name}: {grade:.1}");
    }
}
