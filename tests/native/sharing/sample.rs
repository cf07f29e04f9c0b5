//! Checks of any size, for figures: answers drawn at random, names as they are or as bad as may be.

use crate::support::day;
use ace_self_check::calendar::{YearMonth, add_days};
use ace_self_check::facts::{Broker, Choice, Company, Facts, Filing, Id, Label, LastLogin, Person};
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

const FIRST: [&str; 24] = [
    "James",
    "Patricia",
    "Wei",
    "Priya",
    "Ahmed",
    "Sofia",
    "Guadalupe",
    "Bartholomew",
    "Alexandria",
    "Dana",
    "Ngozi",
    "Oluwaseun",
    "Thandiwe",
    "Hiroshi",
    "Camila",
    "Mateo",
    "Svetlana",
    "Kwame",
    "Zoë",
    "Jürgen",
    "Siobhán",
    "Quentin",
    "Lakshmi",
    "Xavier",
];
const LAST: [&str; 24] = [
    "Smith",
    "Johnson",
    "García",
    "Hernández",
    "Nguyen",
    "Patel",
    "Kim",
    "Okafor",
    "Yamamoto",
    "Kowalski",
    "O’Brien",
    "Fitzgerald",
    "Papadopoulos",
    "Abernathy",
    "Schwarzenberger",
    "van den Berg",
    "Featherstone",
    "Nakamura",
    "Delacroix",
    "Vukovic",
    "Cholmondeley",
    "Ramanathan",
    "Zimmermann",
    "Whittaker",
];

/// A check with so many people, each question answered; the seed tells one from another.
pub fn check(people: usize, names: Names, seed: u8) -> Facts {
    let mut random = Random(TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]));
    let people = (0..people).map(|at| person(at, names, &mut random)).collect();
    let company = Company {
        label: Some(name(names, &mut random)),
        portal_account: Some(random.choice()),
        ior_count: Some(random.choice()),
        owner_known: Some(random.choice()),
        ior_numbers_listed: Some(random.choice()),
        importer_view: Some(random.choice()),
        cape_tab: Some(random.choice()),
        reports_visible: Some(random.choice()),
        ach_refund: Some(random.choice()),
        form_5106_own: Some(random.choice()),
        ach_delegate: Some(random.choice()),
    };
    let items = CURRENT
        .checklists
        .iter()
        .flat_map(|list| list.items.iter().map(|item| (list.id, item.id)));
    Facts {
        as_of: Some(day("2026-06-18")),
        company,
        people,
        broker: Broker {
            entries_filed_by: Some(random.choice()),
            authorized_before: Some(random.choice()),
            can_file_now: Some(random.choice()),
        },
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
    Person {
        label: Some(name(names, random)),
        role: Some(random.choice()),
        last_login: Some(last_login),
        deactivation: Some(random.choice()),
        password: Some(random.choice()),
        mailbox: Some(random.choice()),
        security_answers: Some(random.choice()),
        employment: Some(random.choice()),
        ..Person::new(Id::numbered('p', at + 1))
    }
}

fn name(names: Names, random: &mut Random) -> Label {
    let mut text = format!("{} {}", random.of(&FIRST), random.of(&LAST));
    match names {
        Names::Usual => {}
        Names::Long => loop {
            let word = if random.below(2) == 0 {
                random.of(&FIRST)
            } else {
                random.of(&LAST)
            };
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

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    fn choice<T: Choice>(&mut self) -> T {
        T::ALL[self.below(T::ALL.len())]
    }
}
