//! Where publishers disagree: what each says, and which reading this tool follows.

use super::text::{self, Text, figured};
use super::{Cite, RuleId as R, RuleId, SourceId as S};
use crate::english::grouped;

/// A point on which published guidance differs.
#[derive(Clone, Copy, Debug)]
pub struct Disagreement {
    pub question: Text,
    pub readings: &'static [Reading],
    pub we_follow: &'static str,
    pub rules: &'static [RuleId],
}

#[derive(Clone, Copy, Debug)]
pub struct Reading {
    pub says: Text,
    pub cite: Cite,
}

const fn says(says: &'static str, cite: Cite) -> Reading {
    reading(text::says(says), cite)
}

const fn reading(says: Text, cite: Cite) -> Reading {
    Reading { says, cite }
}

pub(super) const DISAGREEMENTS: &[Disagreement] = &[
    Disagreement {
        question: text::says("Which day is the first dormant one?"),
        readings: &[
            reading(
                figured!(
                    |g| "The account is deactivated after {} days without a login: read literally, on day {}.",
                    g.clock.days,
                    g.clock.dormant_from_literally()
                ),
                Cite::cbp(&[S::GeneralNotice2008]),
            ),
            reading(
                figured!(
                    |g| "The login day is day 0 and day {} is treated as dormant, so day {} is the last safe one.",
                    g.clock.dormant_from(),
                    g.clock.log_in_within()
                ),
                Cite::our_reading(&[S::OurReading]),
            ),
        ],
        we_follow: "The earlier day, to be safe. The explanation of each date shows both.",
        rules: &[R::R6, R::R7, R::R8, R::R12, R::R13],
    },
    Disagreement {
        question: text::says("Can a user who is not the TAO bring their own login back?"),
        readings: &[
            says(
                "Anyone locked for inactivity can sign in and follow a reactivation prompt.",
                Cite::unconfirmed(&[S::ArticleA]),
            ),
            says(
                "A user who is not the TAO cannot; the company’s TAO has to do it.",
                Cite::cbp(&[S::RefundsFaq, S::Csms68510928]),
            ),
        ],
        we_follow: "CBP’s own text: the company’s TAO reactivates them.",
        rules: &[R::R7, R::R8],
    },
    Disagreement {
        question: text::says("Who can reactivate a trade account user?"),
        readings: &[
            says("The TAO.", Cite::cbp(&[S::RefundsFaq, S::Csms68510928])),
            says(
                "The TAO or a proxy TAO, according to messages from 2018 and 2019 and a broker.",
                Cite::reported(&[S::Csms18000216, S::Csms19000003, S::BrokerRestatement]),
            ),
        ],
        we_follow: "A proxy TAO is worth asking the same day while no TAO is active, but the plan does not count on it.",
        rules: &[R::R8],
    },
    Disagreement {
        question: figured!(
            |g| "Is there a deeper inactive state after {} days?",
            g.clock.long_inactive_from
        ),
        readings: &[
            reading(
                figured!(
                    |g| "Yes; it may need documents, as a help desk case does. About {} months is also the limit for getting back in on your own.",
                    g.figures.self_help_months
                ),
                Cite::unconfirmed(&[S::ArticleA]),
            ),
            says(
                "CBP’s page sets no age limit for the reactivation e-mail. The publisher has since taken its list off its page.",
                Cite::cbp(&[S::RefundsFaq]),
            ),
        ],
        we_follow: "CBP’s own text, for a TAO with the mailbox: the reactivation e-mail, then the help desk.",
        rules: &[R::R14],
    },
    Disagreement {
        question: text::says("Does a password reset ask security questions?"),
        readings: &[
            says(
                "Yes, and the answers are case-sensitive.",
                Cite::unconfirmed(&[S::ArticleA]),
            ),
            says(
                "Since January 2022, ACE e-mails a sign-in code (security token) to the account’s address at every sign-in.",
                Cite::cbp(&[S::Csms50861476]),
            ),
        ],
        we_follow: "Be ready for both: the answers and the mailbox.",
        rules: &[R::R7, R::R11, R::R13],
    },
    Disagreement {
        question: text::says("Which entries can a broker file?"),
        readings: &[
            says(
                "A broker authorized for your importer of record number can file the declaration for you.",
                Cite::unconfirmed(&[S::ArticleA]),
            ),
            says(
                "A broker can file only the entries it filed itself.",
                Cite::cbp(&[S::Csms68315804]),
            ),
        ],
        we_follow: "CBP’s narrower text.",
        rules: &[R::C4],
    },
    Disagreement {
        question: text::says("Can a protest run in parallel with CAPE?"),
        readings: &[
            says("Yes, in parallel.", Cite::unconfirmed(&[S::ArticleA])),
            says(
                "An open protest keeps its entry out of CAPE.",
                Cite::cbp(&[S::CapeErrorTable, S::Csms68315804]),
            ),
        ],
        we_follow: "In parallel for different entries, never for the same one.",
        rules: &[R::E5],
    },
    Disagreement {
        question: text::says("Can there be a backup TAO?"),
        readings: &[
            says("Enroll a backup TAO.", Cite::unconfirmed(&[S::ArticleA])),
            says(
                "There is one TAO in a top account; the second person is a proxy TAO.",
                Cite::reported(&[S::BrokerRestatement, S::Csms19000003]),
            ),
        ],
        we_follow: "Appoint a proxy TAO (one article calls it a backup TAO).",
        rules: &[R::C1],
    },
    Disagreement {
        question: text::says("What does the TAO lookup need, and what do you get from it?"),
        readings: &[
            says(
                "An e-mail with the subject; the TAO is notified and you get a confirmation.",
                Cite::cbp(&[S::RefundsFaq]),
            ),
            says(
                "Your full legal name and the company’s number in the body.",
                Cite::reported(&[S::MayFaq]),
            ),
        ],
        we_follow: "Your name in the body; the number only in your e-mail. CBP doesn’t promise to give you the name.",
        rules: &[R::R8],
    },
    Disagreement {
        question: text::says("What if a last day falls on a weekend or holiday?"),
        readings: &[
            reading(
                figured!(
                    |g| "It rolls forward to the next business day, CBP said in {}, and older cases agree. Nothing confirms that for electronic filing.",
                    g.figures.closed_day_year
                ),
                Cite::reported(&[S::JfkPresentation, S::ProtestStatutes]),
            ),
            says("The business day before.", Cite::our_reading(&[S::OurReading])),
        ],
        we_follow: "The business day before, to be safe.",
        rules: &[R::E4, R::E11, R::E13, R::C5],
    },
    Disagreement {
        question: text::says("How many entries can a CAPE declaration list?"),
        readings: &[
            reading(
                figured!(|g| "{}.", grouped(g.entry_window.most_in_a_declaration)),
                Cite::cbp(&[S::Csms68315804]),
            ),
            reading(
                figured!(
                    |g| "{}, in CBP’s table of errors.",
                    grouped(g.figures.most_in_error_table)
                ),
                Cite::cbp(&[S::CapeErrorTable]),
            ),
        ],
        we_follow: "The smaller number.",
        rules: &[R::E11, R::E13],
    },
    Disagreement {
        question: text::says("Who can enroll the company for ACH refunds?"),
        readings: &[
            says("Only the TAO.", Cite::cbp(&[S::AchRefunds])),
            says(
                "Also anyone to whom the TAO gave Full Access on the ACH refund tab: under Tools, User Access, the person’s name, Roles, Importer, Edit.",
                Cite::cbp(&[S::AchBankPublication]),
            ),
        ],
        we_follow: "The newer text: the TAO, or someone with that Full Access.",
        rules: &[R::C3],
    },
];
