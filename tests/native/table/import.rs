//! What becomes of the rows in the facts.

use super::{entries, people, rows};
use crate::support::day;
use ace_self_check::facts::{
    Answer, Entry, EntryAnswer, EntryNumber, EntryType, Facts, Id, Label, LastLogin, Liquidation, Person,
    Request, RequestRoute, Role, problems,
};
use ace_self_check::table::{
    Column, ImportCounts, ImportMode, Kind, Plan, import_entries, import_people, open, read_entries,
};
use std::collections::HashSet;

const TWO: &str = "Entry Number,Label,Entry Type\nABC00001234,,01\nABC00005678,shoes,03\n";

/// How many rows were added, updated, and left without room.
fn import(facts: &mut Facts, text: &str, mode: ImportMode, keep_numbers: bool) -> [usize; 3] {
    totals(import_entries(
        facts,
        &entries(text).unwrap().accepted,
        mode,
        keep_numbers,
    ))
}

fn totals(counts: ImportCounts) -> [usize; 3] {
    [counts.added, counts.updated, counts.without_room]
}

/// The number and the label of each entry.
fn names(facts: &Facts) -> Vec<(Option<&str>, Option<&str>)> {
    let number = |entry| Option::map(Option::as_ref(entry), EntryNumber::as_str);
    let label = |entry| Option::map(Option::as_ref(entry), Label::as_str);
    let entries = facts.entries.iter();
    entries
        .map(|entry| (number(&entry.entry_number), label(&entry.label)))
        .collect()
}

/// With the number, and then without a label of its own; or without it, called by its last four.
#[test]
fn numbers_are_kept_where_the_respondent_says_so() {
    let mut facts = Facts::default();
    assert_eq!(import(&mut facts, TWO, ImportMode::Merge, false), [2, 0, 0]);
    assert_eq!(names(&facts), [(None, Some("1234")), (None, Some("shoes"))]);
    let mut facts = Facts::default();
    import(&mut facts, TWO, ImportMode::Merge, true);
    assert_eq!(
        names(&facts),
        [(Some("ABC00001234"), None), (Some("ABC00005678"), Some("shoes"))]
    );
}

/// An entry whose number is kept is answered anew; what the table does not say stays.
#[test]
fn entries_are_recognised_by_their_numbers() {
    let mut facts = Facts::default();
    import(&mut facts, TWO, ImportMode::Merge, true);
    facts.entries[1].open_protest = Some(Answer::Yes);
    let more = "Entry Number,Label,Entry Type,Liquidation Date\n\
        ABC00005678,,,2026-05-01\nABC00009999,lamps,01,\n";
    assert_eq!(import(&mut facts, more, ImportMode::Merge, true), [1, 1, 0]);
    let shoes = &facts.entries[1];
    assert_eq!(shoes.label.as_ref().map(Label::as_str), Some("shoes"));
    assert_eq!(shoes.entry_type, EntryType::parse("03"));
    assert_eq!(
        shoes.liquidation,
        Some(Liquidation::Liquidated(Some(day("2026-05-01"))))
    );
    assert_eq!(shoes.open_protest, Some(Answer::Yes));
    assert_eq!(facts.entries.len(), 3);
    // A number that was not kept recognises nothing.
    let mut facts = Facts::default();
    import(&mut facts, TWO, ImportMode::Merge, false);
    assert_eq!(import(&mut facts, TWO, ImportMode::Merge, false), [2, 0, 0]);
}

#[test]
fn rows_take_the_place_of_what_is_listed() {
    let mut facts = Facts::default();
    import(&mut facts, TWO, ImportMode::Merge, true);
    assert_eq!(
        import(
            &mut facts,
            "Entry Number\nABC00005678\n",
            ImportMode::Replace,
            true
        ),
        [1, 0, 0]
    );
    assert_eq!(names(&facts), [(Some("ABC00005678"), None)]);
}

/// 9,999 entries are listed: two are answered anew, those beyond find no room.
#[test]
fn rows_beyond_the_most_find_no_room() {
    let rows = rows(9_997, |n| format!("XYZ{n:08}\n"));
    let mut facts = Facts::default();
    import(
        &mut facts,
        &format!("Entry Number\n{rows}"),
        ImportMode::Merge,
        true,
    );
    let more = "Entry Number\nABC00000001\nXYZ00000001\nABC00000002\nABC00000003\nXYZ00000002\nABC00000004\n";
    assert_eq!(import(&mut facts, more, ImportMode::Merge, true), [2, 2, 2]);
    assert_eq!(facts.entries.len(), 9_999);
    assert_eq!(names(&facts)[9_998].0, Some("ABC00000002"));
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// An id stands once in a file, and a person may be called e1 and an entry p7.
#[test]
fn ids_meet_no_others() {
    let facts = Facts {
        people: vec![
            Person::new(id("e1")),
            Person::new(id("e4")),
            Person::new(id("p2")),
        ],
        entries: vec![Entry::new(id("p7")), Entry::new(id("e3"))],
        ..Facts::default()
    };
    let once = |facts: &Facts| facts.ids().collect::<HashSet<_>>().len() == facts.ids().count();
    let two = people("Name,Role\nDana,TAO\nLee,TAU\n").unwrap().accepted;
    for mode in [ImportMode::Merge, ImportMode::Replace] {
        let mut facts = facts.clone();
        import(&mut facts, TWO, mode, false);
        assert!(once(&facts), "{:?}", facts.ids().collect::<Vec<_>>());
        import_people(&mut facts, &two, mode);
        assert!(once(&facts), "{:?}", facts.ids().collect::<Vec<_>>());
    }
}

/// What takes the place of others gets none of their ids: what is half typed goes by them, and they may come back.
#[test]
fn those_replaced_keep_their_ids() {
    let facts = Facts {
        people: vec![Person::new(id("p1")), Person::new(id("p2"))],
        entries: vec![Entry::new(id("e1")), Entry::new(id("e2"))],
        ..Facts::default()
    };
    let mut now = facts.clone();
    let two = people("Name,Role\nDana,TAO\nLee,TAU\n").unwrap().accepted;
    import_people(&mut now, &two, ImportMode::Replace);
    import(&mut now, TWO, ImportMode::Replace, true);
    assert_eq!([now.people.len(), now.entries.len()], [2, 2]);
    let shared: Vec<_> = now.ids().filter(|id| facts.ids().any(|one| one == *id)).collect();
    assert!(shared.is_empty(), "{shared:?}");
}

/// A request names a listed person, or the file would be refused: what was sent for those replaced goes with them.
#[test]
fn requests_for_those_replaced_go_with_them() {
    let request = |route, who| Request {
        route,
        who,
        sent_on: day("2026-06-02"),
    };
    let of_the_company = request(RequestRoute::AskBroker, None);
    let for_dana = request(RequestRoute::OwnerUpdate, Some(id("p1")));
    let facts = Facts {
        people: vec![Person::new(id("p1"))],
        requests: vec![for_dana.clone(), of_the_company.clone()],
        ..Facts::default()
    };
    let rows = people("Name,Role\nLee,TAU\n").unwrap().accepted;
    let mut more = facts.clone();
    import_people(&mut more, &rows, ImportMode::Merge);
    assert_eq!(more.requests, [for_dana, of_the_company.clone()]);
    let mut instead = facts;
    import_people(&mut instead, &rows, ImportMode::Replace);
    assert_eq!(instead.requests, [of_the_company]);
    assert_eq!(problems(&instead, day("2026-06-18")), []);
}

/// People are recognised by their names, whatever the case and the blanks; what is not said stays.
#[test]
fn people_are_recognised_by_their_names() {
    let mut dana = Person::new(id("p1"));
    dana.label = Label::parse(" Dana ").ok();
    dana.last_login = Some(LastLogin::Never);
    let mut facts = Facts {
        people: vec![dana, Person::new(id("p2"))],
        ..Facts::default()
    };
    let rows = people("Name,Role\nDANA,TAO\nLee,TAU\n,Proxy\n").unwrap().accepted;
    assert_eq!(
        totals(import_people(&mut facts, &rows, ImportMode::Merge)),
        [2, 1, 0]
    );
    assert_eq!(facts.people[0].role, Some(Role::TradeAccountOwner));
    assert_eq!(facts.people[0].last_login, Some(LastLogin::Never));
    assert_eq!(facts.people.len(), 4);
    assert_eq!(
        totals(import_people(&mut facts, &rows, ImportMode::Replace)),
        [3, 0, 0]
    );
    let crowd = self::rows(499, |n| format!("Person {n},TAU\n"));
    let crowd = people(&format!("Name,Role\n{crowd}")).unwrap().accepted;
    assert_eq!(
        totals(import_people(&mut facts, &crowd, ImportMode::Merge)),
        [497, 0, 2]
    );
}

/// A meaning moves with the respondent's choice, and a flag and its issue code are one.
#[test]
fn a_meaning_is_taken_by_one_column() {
    let text = "Entry Number,Liquidation Date,Other Date,Reconciliation Flag,Issue Code\n\
        ABC00001234,2026-05-01,2026-04-01,no,003\n";
    let sheet = open(text.as_bytes()).unwrap();
    let mut plan = Plan::propose(&sheet, Kind::Entries);
    let number = Some(Column::Entry(EntryAnswer::EntryNumber));
    let day_of = Some(Column::Entry(EntryAnswer::LiquidatedOn));
    let flag = Some(Column::Entry(EntryAnswer::FlaggedForReconciliation));
    let code = Some(Column::ReconciliationIssueCode);
    assert_eq!(plan.columns, [number, day_of, None, flag, None]);
    let first = |plan: &Plan| {
        let reading = read_entries(&sheet, plan, day("2026-06-18")).unwrap();
        let row = &reading.accepted[0].item;
        (row.liquidation, row.flagged_for_reconciliation)
    };
    let liquidated = |on| Some(Liquidation::Liquidated(Some(day(on))));
    assert_eq!(first(&plan), (liquidated("2026-05-01"), Some(Answer::No)));
    plan.take(2, day_of);
    plan.take(4, code);
    assert_eq!(plan.columns, [number, None, day_of, None, code]);
    assert_eq!(first(&plan), (liquidated("2026-04-01"), Some(Answer::Yes)));
    plan.take(4, None);
    assert_eq!(first(&plan).1, None);
}
