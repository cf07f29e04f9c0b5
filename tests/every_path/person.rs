//! Every person: role, last login, deactivation, password, mailbox, security answers and
//! employment, in every company that changes the route.

use super::{answers, day, id, in_turn, now, report};
use ace_self_check::assessment::{Assessment, PersonFinding, Standing, assess};
use ace_self_check::calendar::YearMonth;
use ace_self_check::facts::{
    Answer, Deactivation, Employment, Facts, IorCount, LastLogin, Mailbox, Password, Person, PersonAnswer,
    Place, Role, SecurityAnswers,
};
use ace_self_check::guidance::{CURRENT, RouteId, RuleId};
use chrono::NaiveDate;
use std::collections::BTreeSet;

use RouteId as To;
use RuleId as R;

/// The Thursday before Juneteenth, as in docs/file-format.md, “Example”.
const AS_OF: &str = "2026-06-18";
/// The third, tenth, eleventh and fifteenth business day after it, by Python's `holidays`: June 19
/// and the observed July 3 do not count.
const DAY_3: &str = "2026-06-24";
const DAY_10: &str = "2026-07-06";
const DAY_11: &str = "2026-07-07";
const DAY_15: &str = "2026-07-13";

/// A last login, the standing it gives by itself, and whether that is certain.
type Login = (&'static str, Option<LastLogin>, Standing, bool);

/// The boundaries in docs/guidance.md, “1. The 45-day clock”: 0–29 active, 30–44 due soon,
/// 45–364 dormant, 365 and more long inactive.
fn logins() -> Vec<Login> {
    let on = |text| Some(LastLogin::On(day(text)));
    let during = |text| YearMonth::parse(text).map(LastLogin::During);
    vec![
        ("day 0", on("2026-06-18"), Standing::Active, true),
        ("day 29", on("2026-05-20"), Standing::Active, true),
        ("day 30", on("2026-05-19"), Standing::DueSoon, true),
        ("day 44", on("2026-05-05"), Standing::DueSoon, true),
        ("day 45", on("2026-05-04"), Standing::Dormant, true),
        ("day 364", on("2025-06-19"), Standing::Dormant, true),
        ("day 365", on("2025-06-18"), Standing::LongInactive, true),
        // May 1 is day 48, May 31 is day 18.
        ("May", during("2026-05"), Standing::Dormant, false),
        // June 1 is day 17: no day of the month up to the 18th gives another standing.
        ("June", during("2026-06"), Standing::Active, true),
        ("unknown", Some(LastLogin::Unknown), Standing::Unknown, true),
        ("never", Some(LastLogin::Never), Standing::Dormant, true),
        ("unanswered", None, Standing::Unknown, true),
    ]
}

/// When `owner_reactivates` is possible in a company, by R8 of docs/guidance.md.
#[derive(Clone, Copy, PartialEq)]
enum Helper {
    /// Someone active: nothing to wait for.
    Now,
    /// The Trade Account Owner `o1` has to come back first, and is ready between these days.
    Wait(&'static str, &'static str),
    /// No Trade Account Owner is listed.
    Nobody,
}

/// Who else is listed, who reactivates a proxy or a trade account user, and whether a proxy TAO is active.
type Others = (Vec<Person>, Helper, bool);

fn others() -> Vec<Others> {
    let person = |name, role, login, employment| Person {
        role: Some(role),
        last_login: Some(LastLogin::On(day(login))),
        password: Some(Password::Known),
        mailbox: Some(Mailbox::Controlled),
        employment: Some(employment),
        ..Person::new(id(name))
    };
    let owner = |login, employment| person("o1", Role::TradeAccountOwner, login, employment);
    let proxy = || {
        person(
            "o2",
            Role::ProxyTradeAccountOwner,
            "2026-06-10",
            Employment::Current,
        )
    };
    let (active, dormant) = ("2026-06-10", "2026-03-01");
    // A dormant owner with the password is R12, an owner who has left is R2.
    let (dormant_back, left_back) = (Helper::Wait(AS_OF, DAY_11), Helper::Wait(DAY_3, DAY_15));
    vec![
        (vec![], Helper::Nobody, false),
        (vec![owner(active, Employment::Current)], Helper::Now, false),
        (
            vec![owner(active, Employment::Current), proxy()],
            Helper::Now,
            true,
        ),
        (vec![owner(dormant, Employment::Current)], dormant_back, false),
        (vec![proxy()], Helper::Nobody, true),
        (
            vec![owner(dormant, Employment::Current), proxy()],
            dormant_back,
            true,
        ),
        (vec![owner(active, Employment::Left)], left_back, false),
    ]
}

/// What the table in docs/guidance.md, “3. The route for each person”, looks at.
struct Seen<'a> {
    facts: &'a Facts,
    standing: Standing,
    helper: Helper,
    active_proxy: bool,
}

impl Seen<'_> {
    fn person(&self) -> &Person {
        &self.facts.people[0]
    }

    fn owner(&self) -> bool {
        self.person().role == Some(Role::TradeAccountOwner)
    }

    fn other(&self) -> bool {
        matches!(
            self.person().role,
            Some(Role::ProxyTradeAccountOwner | Role::TradeAccountUser)
        )
    }

    fn left(&self) -> bool {
        self.person().employment == Some(Employment::Left)
    }

    fn lost_mailbox(&self) -> bool {
        self.person().mailbox == Some(Mailbox::Lost)
    }

    fn forgotten(&self) -> bool {
        self.person().password == Some(Password::Forgotten)
    }

    fn lost_answers(&self) -> bool {
        self.person().security_answers == Some(SecurityAnswers::Lost)
    }

    fn has_mailbox(&self) -> bool {
        self.person().mailbox == Some(Mailbox::Controlled)
    }

    fn has_password(&self) -> bool {
        self.person().password == Some(Password::Known)
    }

    fn lost_both(&self) -> bool {
        self.forgotten() && self.lost_answers()
    }

    fn long_inactive(&self) -> bool {
        self.standing == Standing::LongInactive
    }

    /// A trade account user, where no TAO is active and a proxy TAO is.
    fn by_proxy(&self) -> bool {
        let user = self.person().role == Some(Role::TradeAccountUser);
        user && self.active_proxy && self.helper != Helper::Now
    }

    fn dormant(&self) -> bool {
        self.standing == Standing::Dormant
    }

    /// Standing active or due soon, employment not left, mailbox not lost.
    fn active(&self) -> bool {
        matches!(self.standing, Standing::Active | Standing::DueSoon) && !self.left() && !self.lost_mailbox()
    }

    fn no_account(&self) -> bool {
        self.facts.company.portal_account == Some(Answer::No)
    }

    fn ior(&self, count: IorCount) -> bool {
        self.facts.company.ior_count == Some(count)
    }

    fn has_helper(&self) -> bool {
        self.helper != Helper::Nobody
    }

    fn owner_is_not_known(&self) -> bool {
        self.facts.company.owner_known == Some(Answer::No)
    }

    /// What R8 says of a person who is reactivated by another, whichever rule sends them there.
    fn to_owner(&self) -> bool {
        let locked = matches!(self.standing, Standing::Dormant | Standing::LongInactive);
        self.other() && (locked || self.lost_mailbox())
    }

    /// R7 with lost security answers goes where R8 goes.
    fn stuck(&self) -> bool {
        self.other() && self.active() && self.forgotten() && self.lost_answers()
    }
}

/// A line of that table: the rule, when it fits, its ladder, and what is worth trying too.
type Line = (RuleId, fn(&Seen) -> bool, &'static [RouteId], &'static [RouteId]);

/// docs/guidance.md, “3. The route for each person”, in its order; a rule with several ladders has
/// several lines.
#[rustfmt::skip]
const TABLE: &[Line] = &[
    (R::R0, |s| s.no_account() && s.ior(IorCount::One), &[To::ApplyImporterAccount], &[]),
    (R::R0, |s| s.no_account() && s.ior(IorCount::Several), &[To::ApplyPortalAccount], &[]),
    (R::R0, |s| s.no_account(), &[To::AnswerMore], &[]),
    (R::R1, |s| s.standing == Standing::Held, &[To::ServiceDesk], &[]),
    (R::R2, |s| s.owner() && s.left(), &[To::OwnerUpdate], &[To::ServiceDesk]),
    (R::R3, |s| s.other() && s.left(), &[To::RemoveUser], &[]),
    (R::R4, |s| !s.owner() && !s.other(), &[To::AnswerMore], &[]),
    (R::R5, |s| s.standing == Standing::Unknown, &[To::AnswerMore], &[]),
    (R::R6, |s| s.active() && !s.forgotten(), &[To::KeepWarm], &[]),
    (R::R7, |s| s.active() && !s.lost_answers(), &[To::ResetPassword, To::ServiceDesk], &[]),
    (R::R7, |s| s.active() && s.owner(), &[To::ServiceDesk], &[To::EmailReactivation]),
    (R::R7, |s| s.stuck() && s.by_proxy() && s.has_helper(), &[To::OwnerReactivates], &[To::ProxyReactivates]),
    (R::R7, |s| s.stuck() && s.has_helper(), &[To::OwnerReactivates], &[]),
    (R::R7, |s| s.stuck() && s.by_proxy() && s.owner_is_not_known(), &[To::OwnerLookup, To::OwnerReactivates], &[To::ProxyReactivates]),
    (R::R7, |s| s.stuck() && s.owner_is_not_known(), &[To::OwnerLookup, To::OwnerReactivates], &[]),
    (R::R7, |s| s.stuck() && s.by_proxy(), &[To::AnswerMore], &[To::ProxyReactivates]),
    (R::R7, |s| s.stuck(), &[To::AnswerMore], &[]),
    (R::R8, |s| s.to_owner() && s.by_proxy() && s.has_helper(), &[To::OwnerReactivates], &[To::ProxyReactivates]),
    (R::R8, |s| s.to_owner() && s.has_helper(), &[To::OwnerReactivates], &[]),
    (R::R8, |s| s.to_owner() && s.by_proxy() && s.owner_is_not_known(), &[To::OwnerLookup, To::OwnerReactivates], &[To::ProxyReactivates]),
    (R::R8, |s| s.to_owner() && s.owner_is_not_known(), &[To::OwnerLookup, To::OwnerReactivates], &[]),
    (R::R8, |s| s.to_owner() && s.by_proxy(), &[To::AnswerMore], &[To::ProxyReactivates]),
    (R::R8, |s| s.to_owner(), &[To::AnswerMore], &[]),
    (R::R9, |s| s.owner() && s.lost_mailbox(), &[To::ServiceDesk], &[To::OwnerUpdate]),
    (R::R10, |s| s.owner() && !s.has_mailbox(), &[To::AnswerMore], &[]),
    (R::R11, |s| s.owner() && s.lost_both(), &[To::ServiceDesk], &[To::EmailReactivation]),
    (R::R14, |s| s.owner() && s.long_inactive(), &[To::EmailReactivation, To::ServiceDesk], &[]),
    (R::R12, |s| s.owner() && s.dormant() && s.has_password(), &[To::LogIn, To::EmailReactivation, To::ServiceDesk], &[]),
    (R::R13, |s| s.owner() && s.dormant(), &[To::ResetPassword, To::EmailReactivation, To::ServiceDesk], &[]),
];

/// The page's "when usable", for each ladder of the table.
fn usable(ladder: &[RouteId], also: &[RouteId], helper: Helper) -> [Option<&'static str>; 2] {
    let [earliest, latest] = by_ladder(ladder, helper);
    // A proxy TAO may do it today.
    let today = also.contains(&To::ProxyReactivates).then_some(AS_OF);
    [today.or(earliest), latest]
}

fn by_ladder(ladder: &[RouteId], helper: Helper) -> [Option<&'static str>; 2] {
    match ladder {
        [To::KeepWarm] => [Some(AS_OF), Some(AS_OF)],
        // Self-service today; a desk case on the next business day, and ten more: the eleventh.
        [
            To::ResetPassword | To::LogIn | To::EmailReactivation,
            ..,
            To::ServiceDesk,
        ] => [Some(AS_OF), Some(DAY_11)],
        [To::ServiceDesk] => [Some(DAY_3), Some(DAY_10)],
        [To::OwnerUpdate | To::ApplyImporterAccount | To::ApplyPortalAccount] => [Some(DAY_3), Some(DAY_15)],
        [To::OwnerReactivates] => match helper {
            Helper::Now => [Some(AS_OF), Some(AS_OF)],
            Helper::Wait(earliest, latest) => [Some(earliest), Some(latest)],
            Helper::Nobody => [None, None],
        },
        _ => [None, None],
    }
}

/// What the portal says beats arithmetic.
fn overridden(by_days: Standing, deactivation: Option<Deactivation>) -> Standing {
    match deactivation {
        Some(Deactivation::ComplianceOrSecurity) => Standing::Held,
        Some(Deactivation::Inactivity) if by_days != Standing::LongInactive => Standing::Dormant,
        _ => by_days,
    }
}

/// What the portal says is certain, whatever day of a month the last login was.
fn portal_says(deactivation: Option<Deactivation>) -> bool {
    matches!(
        deactivation,
        Some(Deactivation::Inactivity | Deactivation::ComplianceOrSecurity)
    )
}

/// Every person but for the role, the last login and the deactivation, which `facts` has already.
fn each_rest(facts: &mut Facts, mut check: impl FnMut(&Facts)) {
    for password in answers() {
        for mailbox in answers() {
            for security_answers in answers() {
                for employment in answers() {
                    let person = &mut facts.people[0];
                    person.password = password;
                    person.mailbox = mailbox;
                    person.security_answers = security_answers;
                    person.employment = employment;
                    check(facts);
                }
            }
        }
    }
}

/// A company by its account, whether anyone knows the owner, and how many importer numbers it has.
fn company(
    portal_account: Option<Answer>,
    owner_known: Option<Answer>,
    ior_count: Option<IorCount>,
) -> Facts {
    let mut facts = Facts {
        as_of: Some(day(AS_OF)),
        ..Facts::default()
    };
    facts.company.portal_account = portal_account;
    facts.company.owner_known = owner_known;
    facts.company.ior_count = ior_count;
    facts
}

/// Every company that changes a route, and who else is listed there. An answer is multiplied where
/// a line of the table looks at it; where none does, it takes its turn.
fn companies() -> Vec<(Facts, Others)> {
    let mut all = Vec::new();
    for (at, others) in others().into_iter().enumerate() {
        let has_owner = others
            .0
            .iter()
            .any(|person| person.role == Some(Role::TradeAccountOwner));
        // Whether anyone knows the owner matters where none is listed.
        let owner_known = answers()
            .skip(if has_owner { at % 3 } else { 0 })
            .take(if has_owner { 2 } else { 4 });
        for (turn, owner_known) in owner_known.enumerate() {
            all.push((
                company(Some(Answer::Yes), owner_known, in_turn(at + turn)),
                others.clone(),
            ));
        }
        let unsaid = [None, Some(Answer::Unknown)][at % 2];
        all.push((company(unsaid, in_turn(at), in_turn(at + 2)), others.clone()));
        // Without an account it makes no difference who else is listed.
        if at % 3 == 0 {
            let each = answers().map(|ior| (company(Some(Answer::No), in_turn(at + 1), ior), others.clone()));
            all.extend(each);
        }
    }
    all
}

/// The lines of the table that were reached, and how many people were seen.
#[derive(Default)]
struct Tally {
    lines: BTreeSet<usize>,
    cases: usize,
}

/// Every person of one company and one set of others, held against the table.
fn walk(company: &Facts, (others, helper, active_proxy): &Others, tally: &mut Tally) {
    let mut facts = company.clone();
    facts.people = [&[Person::new(id("p1"))], others.as_slice()].concat();
    for role in answers() {
        for (name, last_login, by_days, certain) in logins() {
            for deactivation in answers() {
                facts.people[0].role = role;
                facts.people[0].last_login = last_login;
                facts.people[0].deactivation = deactivation;
                let standing = overridden(by_days, deactivation);
                let certain = certain || portal_says(deactivation);
                each_rest(&mut facts, |facts| {
                    let seen = Seen {
                        facts,
                        standing,
                        helper: *helper,
                        active_proxy: *active_proxy,
                    };
                    let found = assess(facts, &CURRENT, day(AS_OF));
                    let clock = &found.people[0].clock;
                    assert_eq!(
                        (clock.standing, clock.certain),
                        (standing, certain),
                        "{name}: {facts:?}"
                    );
                    tally.lines.insert(hold_against_table(&seen, &found.people[0]));
                    tally.cases += 1;
                    invariants(facts, &found);
                });
            }
        }
    }
}

/// Rule, ladder, days and the person to wait for are those of the first line that fits. Gives
/// that line's position.
fn hold_against_table(seen: &Seen, found: &PersonFinding) -> usize {
    let at = TABLE.iter().position(|(_, fits, ..)| fits(seen));
    let at = at.unwrap_or_else(|| panic!("no line fits {:?}", seen.facts));
    let (rule, _, ladder, also) = TABLE[at];
    let expected = (rule, ladder, also);
    assert_eq!(
        (found.rule, found.ladder.as_slice(), found.also.as_slice()),
        expected,
        "{:?}",
        seen.facts
    );
    let days = [found.ready.earliest, found.ready.latest];
    assert_eq!(
        days,
        usable(ladder, also, seen.helper).map(|text| text.map(day)),
        "{:?}",
        seen.facts
    );
    let waits = ladder == [To::OwnerReactivates] && matches!(seen.helper, Helper::Wait(..));
    assert_eq!(
        found.waits_for.as_ref().map(ToString::to_string),
        waits.then(|| "o1".into())
    );
    at
}

/// What holds of every assessment: days in order, a ladder of the table for everyone, and
/// questions exactly where an answer is missing.
fn invariants(facts: &Facts, found: &Assessment) {
    let in_order = |earliest: Option<NaiveDate>, latest: Option<NaiveDate>| {
        latest.is_none() || (earliest.is_some() && earliest <= latest)
    };
    assert!(
        in_order(found.company.ready.earliest, found.company.ready.latest),
        "{facts:?}"
    );
    for (at, person) in found.people.iter().enumerate() {
        let shape = (person.rule, person.ladder.as_slice(), person.also.as_slice());
        assert!(
            TABLE
                .iter()
                .any(|(rule, _, ladder, also)| shape == (*rule, *ladder, *also)),
            "{shape:?}"
        );
        assert!(in_order(person.ready.earliest, person.ready.latest), "{facts:?}");
        assert_eq!(
            person.ask.is_empty(),
            person.ladder != [To::AnswerMore],
            "{facts:?}"
        );
        assert!(
            person.ask.iter().all(|place| is_open(facts, at, *place)),
            "{:?}: {facts:?}",
            person.ask
        );
    }
}

/// Whether an answer that is asked for is still missing.
fn is_open(facts: &Facts, at: usize, place: Place) -> bool {
    use ace_self_check::facts::CompanyAnswer as C;
    let person = &facts.people[at];
    let company = &facts.company;
    match place {
        Place::Person(position, answer) if position == at => match answer {
            PersonAnswer::Role => matches!(person.role, None | Some(Role::Unknown)),
            PersonAnswer::LastLogin => matches!(person.last_login, None | Some(LastLogin::Unknown)),
            PersonAnswer::Mailbox => matches!(person.mailbox, None | Some(Mailbox::Unknown)),
            _ => false,
        },
        Place::Company(C::IorCount) => matches!(company.ior_count, None | Some(IorCount::Unknown)),
        Place::Company(C::OwnerKnown) => matches!(company.owner_known, None | Some(Answer::Unknown)),
        // Someone knows the owner: the owner is to be listed.
        Place::People => !facts
            .people
            .iter()
            .any(|person| person.role == Some(Role::TradeAccountOwner)),
        _ => false,
    }
}

/// Every person in every company takes the line of the table that docs/guidance.md gives, and every line
/// is reached.
#[test]
fn every_person_takes_a_line_of_the_table() {
    let began = now();
    let companies = companies();
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let tallies = std::thread::scope(|scope| {
        let parts: Vec<_> = companies
            .chunks(companies.len().div_ceil(threads))
            .map(|part| {
                scope.spawn(move || {
                    let mut tally = Tally::default();
                    for (company, others) in part {
                        walk(company, others, &mut tally);
                    }
                    tally
                })
            })
            .collect();
        parts
            .into_iter()
            .map(|part| part.join().unwrap())
            .collect::<Vec<_>>()
    });
    let reached: BTreeSet<usize> = tallies.iter().flat_map(|tally| tally.lines.clone()).collect();
    let missed: Vec<_> = (0..TABLE.len())
        .filter(|at| !reached.contains(at))
        .map(|at| TABLE[at].0)
        .collect();
    assert!(missed.is_empty(), "lines that no person reaches: {missed:?}");
    report("people", tallies.iter().map(|tally| tally.cases).sum(), began);
}

/// The ladders that the guidance lists, which the static page shows, are those of the table. Where the security answers
/// are lost, R7 goes where R8 and R11 go, and is listed with them; rules that only ask have no ladder.
#[test]
fn the_guidance_lists_the_ladders_of_the_table() {
    let listed: BTreeSet<_> = CURRENT
        .rules
        .iter()
        .flat_map(|rule| {
            rule.ladders()
                .iter()
                .map(|ladder| (rule.id, ladder.rungs, ladder.also))
        })
        .collect();
    let of_table = TABLE
        .iter()
        .map(|(rule, _, ladder, also)| (*rule, *ladder, *also));
    let leads = of_table.filter(|(_, ladder, _)| *ladder != [To::AnswerMore]);
    let (elsewhere, same): (Vec<_>, Vec<_>) =
        leads.partition(|(rule, ladder, _)| *rule == R::R7 && ladder[0] != To::ResetPassword);
    assert_eq!(BTreeSet::from_iter(same), listed);
    let ways = |rows: Vec<(RuleId, &'static [RouteId], &'static [RouteId])>| -> BTreeSet<_> {
        rows.into_iter().map(|(_, ladder, also)| (ladder, also)).collect()
    };
    let locked = listed
        .into_iter()
        .filter(|(rule, ..)| [R::R8, R::R11].contains(rule));
    assert_eq!(ways(elsewhere), ways(locked.collect()));
}

/// A company with nobody listed is asked for its people, or applies for an account.
#[test]
fn every_company_without_people_has_a_route() {
    for portal_account in answers() {
        for ior_count in answers() {
            for owner_known in answers() {
                let facts = company(portal_account, owner_known, ior_count);
                let found = assess(&facts, &CURRENT, day(AS_OF)).company;
                let applied = [Some(DAY_3), Some(DAY_15)];
                let (route, days) = match (portal_account, ior_count) {
                    (Some(Answer::No), Some(IorCount::One)) => (To::ApplyImporterAccount, applied),
                    (Some(Answer::No), Some(IorCount::Several)) => (To::ApplyPortalAccount, applied),
                    _ => (To::AnswerMore, [None, None]),
                };
                assert_eq!(found.route, Some(route), "{facts:?}");
                assert_eq!(
                    [found.ready.earliest, found.ready.latest],
                    days.map(|text| text.map(day))
                );
                assert_eq!(found.ask.is_empty(), route != To::AnswerMore);
            }
        }
    }
}
