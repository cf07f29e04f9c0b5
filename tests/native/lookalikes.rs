//! A dormant login, an inactive importer number, and a void one: docs/guidance.md, “2. Who reactivates
//! whom”, the table "Not the same thing".

use crate::support::{keeps_back, says};
use ace_self_check::calendar::parse_date;
use ace_self_check::guidance::{
    CURRENT, Clock, ContactId, Guidance, ImporterNumbers, LOOKALIKES, Lookalike, LookalikeId, RouteId, Status,
};
use ace_self_check::wording::lookalike::mail;

fn row(id: LookalikeId) -> &'static Lookalike {
    LOOKALIKES.iter().find(|row| row.id == id).unwrap()
}

fn texts(guidance: &Guidance) -> String {
    let rows = LOOKALIKES.iter();
    let texts = rows.flat_map(|row| [row.meaning, row.fix].map(|text| text.of(guidance)));
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn each_has_its_own_address_and_subject() {
    use LookalikeId as L;
    for (id, email, subject, link) in [
        (
            L::LoginDormant,
            "ACE.Support@cbp.dhs.gov",
            "reactivation",
            "?subject=reactivation",
        ),
        // The request goes to the importer's Center, which has an address of its own.
        (
            L::NumberInactive,
            "IORProgram@cbp.dhs.gov",
            "IOR reactivation request",
            "",
        ),
        (
            L::NumberVoid,
            "bondquestions@cbp.dhs.gov",
            "Void IR#",
            "?subject=Void%20IR%23",
        ),
    ] {
        let row = row(id);
        assert_eq!((row.email, row.subject), (email, subject));
        assert_eq!(mail(row), format!("mailto:{email}{link}"));
    }
}

/// The reactivation e-mail is that of the route, and is offered for no other state.
#[test]
fn the_reactivation_e_mail_brings_back_a_login_only() {
    let desk = CURRENT.contact(ContactId::AceSupport).email;
    let subject = CURRENT.route(RouteId::EmailReactivation).subject;
    for row in LOOKALIKES {
        let is_login = row.id == LookalikeId::LoginDormant;
        assert_eq!(row.email == desk, is_login, "{}", row.name);
        assert_eq!(Some(row.subject) == subject, is_login, "{}", row.name);
        keeps_back(
            &format!("{} {}", row.meaning.of(&CURRENT), row.fix.of(&CURRENT)),
            desk,
        );
    }
}

#[test]
fn figures_are_those_of_the_guidance() {
    static CLOCK: Clock = Clock {
        days: 145,
        ..*CURRENT.clock
    };
    let all = texts(&CURRENT);
    says(
        &all,
        "45 days|366 days|July 16, 2026|February 2026|late February 2027|\
         September 18, 2026|12 months",
    );
    let other = Guidance {
        clock: &CLOCK,
        importer_numbers: ImporterNumbers {
            inactive_from: 400,
            rejected_from: parse_date("2027-01-02").unwrap(),
            reviewed_from: parse_date("2027-03-04").unwrap(),
            proof_months: 13,
        },
        ..CURRENT
    };
    let all = texts(&other);
    says(&all, "145 days|400 days|January 2, 2027|March 4, 2027|13 months");
    keeps_back(&all, " 45 |366|July 16|September 18|12 months");
}

#[test]
fn each_is_as_firm_as_the_guidance_says() {
    for row in LOOKALIKES {
        assert_eq!(row.cite.status, Status::Cbp, "{}", row.name);
        assert_eq!(row.fix_cite.status, Status::Reported, "{}", row.name);
    }
}
