//! Checks of any size, for figures: answers drawn at random, names as they are or as bad as may be.

use crate::support::day;
use ace_self_check::calendar::{YearMonth, add_days};
use ace_self_check::facts::{
    Broker, Choice, Company, Facts, Filing, Group, GroupAnswer, Id, Label, LastLogin, Person, Value,
};
use ace_self_check::guidance::CURRENT;
use chrono::Datelike;
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};

/// How names are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// A first and a last name.
    Usual,
    /// Words of names up to 80 characters.
    Long,
    /// 80 letters of the alphabet without any order.
    Noise,
    /// 80 characters of four bytes each, without any order.
    Worst,
}

const FIRST: &str = "\
    James|Patricia|Wei|Priya|Ahmed|Sofia|Guadalupe|Bartholomew|Alexandria|Dana|Ngozi|Oluwaseun|Thandiwe|\
    Hiroshi|Camila|Mateo|Svetlana|Kwame|Zoë|Jürgen|Siobhán|Quentin|Lakshmi|Xavier";
const LAST: &str = "\
    Smith|Johnson|García|Hernández|Nguyen|Patel|Kim|Okafor|Yamamoto|Kowalski|O’Brien|Fitzgerald|\
    Papadopoulos|Abernathy|Schwarzenberger|van den Berg|Featherstone|Nakamura|Delacroix|Vukovic|\
    Cholmondeley|Ramanathan|Zimmermann|Whittaker";

/// A check with so many people, each question answered; the seed tells one from another.
pub fn check(people: usize, names: Names, seed: u8) -> Facts {
    let mut random = Random(TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]));
    let people = (0..people).map(|at| person(at, names, &mut random)).collect();
    let mut company = Company {
        label: Some(name(names, &mut random)),
        ..Company::default()
    };
    random.answer(&mut company);
    let mut broker = Broker::default();
    random.answer(&mut broker);
    let items = CURRENT
        .checklists
        .iter()
        .flat_map(|list| list.items.iter().map(|item| (list.id, item.id)));
    Facts {
        as_of: Some(day("2026-06-18")),
        company,
        people,
        broker,
        filing: Filing {
            planned_on: Some(day("2026-06-29")),
        },
        entries: Vec::new(),
        checklists: items.map(|item| (item, random.choice())).collect(),
        ..Facts::default()
    }
}

fn person(at: usize, names: Names, random: &mut Random) -> Person {
    let on = add_days(day("2024-01-01"), i64::try_from(random.below(890)).unwrap());
    let last_login = match random.below(8) {
        0 => LastLogin::Unknown,
        1 => LastLogin::Never,
        2 => YearMonth::new(on.year(), on.month()).map_or(LastLogin::Never, LastLogin::During),
        _ => LastLogin::On(on),
    };
    let mut person = Person {
        label: Some(name(names, random)),
        last_login: Some(last_login),
        ..Person::new(Id::numbered('p', at + 1))
    };
    random.answer(&mut person);
    person
}

fn name(names: Names, random: &mut Random) -> Label {
    let mut text = format!("{} {}", random.of(FIRST), random.of(LAST));
    match names {
        Names::Usual => {}
        Names::Long => loop {
            let names = if random.below(2) == 0 { FIRST } else { LAST };
            let word = random.of(names);
            if text.chars().count() + 1 + word.chars().count() > Label::LONGEST {
                break;
            }
            text = format!("{text} {word}");
        },
        Names::Noise => {
            let letter = |_| char::from(b'a' + u8::try_from(random.below(26)).unwrap());
            text = (0..Label::LONGEST).map(letter).collect();
        }
        // The Supplementary Ideographic Plane: 42,000 characters of four bytes.
        Names::Worst => {
            let character =
                |_| char::from_u32(0x2_0000 + u32::try_from(random.below(42_000)).unwrap()).unwrap();
            text = (0..Label::LONGEST).map(character).collect();
        }
    }
    Label::parse(&text).unwrap()
}

struct Random(TestRng);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0.next_u32() as usize % most
    }

    /// One of some names, with bars between them.
    fn of<'a>(&mut self, names: &'a str) -> &'a str {
        let all: Vec<_> = names.split('|').collect();
        all[self.below(all.len())]
    }

    fn choice<T: Choice>(&mut self) -> T {
        T::ALL[self.below(T::ALL.len())]
    }

    /// Makes every choice of a group.
    fn answer<G: Group>(&mut self, group: &mut G) {
        for answer in G::Answer::ALL {
            let choices = answer.kind().choices();
            if !choices.is_empty() {
                group.set(*answer, Some(Value::Choice(choices[self.below(choices.len())])));
            }
        }
    }
}
