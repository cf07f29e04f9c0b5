//! Every recovery route into the ACE Portal: steps, times, addresses, subject lines, documents.

use super::link::{CALL_DESK, IMPORTER_FORM, PORTAL, PORTAL_FORM};
use super::table::table;
use super::text::{Text, figured, says, texts, with};
use super::{Cite, ContactId, Guidance, Link, SourceId as S};
use crate::calendar::BusinessDays;
use crate::english::spelled;
use std::borrow::Cow;

/// When a route makes a login usable, counted from the day of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ready {
    /// The same day, earliest and latest.
    SameDay,
    /// The same day at the earliest; no latest day is published.
    FromSameDay,
    /// Between two business days, both inclusive.
    Between(BusinessDays, BusinessDays),
    /// The day the person who does it can log in.
    WithHelper,
    /// No day can be given.
    NoDate,
}

#[derive(Clone, Copy, Debug)]
pub struct Route {
    pub id: RouteId,
    /// What it is called, as an instruction.
    pub title: &'static str,
    /// When and why to use it, in a sentence or two.
    pub summary: Text,
    pub steps: &'static [Step],
    pub documents: &'static [&'static str],
    pub notes: &'static [Text],
    pub takes: Text,
    pub ready: Ready,
    pub contact: Option<ContactId>,
    /// The subject line, or the word it has to contain.
    pub subject: Option<&'static str>,
    pub cite: Cite,
    pub time_cite: Cite,
}

#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub says: Text,
    /// The page, form, or phone number it mentions.
    pub link: Option<Link>,
}

impl Step {
    pub fn of(&self, guidance: &Guidance) -> Cow<'static, str> {
        self.says.of(guidance)
    }
}

const fn step(text: &'static str) -> Step {
    Step {
        says: says(text),
        link: None,
    }
}

const fn at(link: Link, text: &'static str) -> Step {
    Step {
        link: Some(link),
        ..step(text)
    }
}

const DESK: Ready = Ready::Between(BusinessDays(3), BusinessDays(10));
const APPLICATION: Ready = Ready::Between(BusinessDays(3), BusinessDays(15));

const BLANK: Route = Route {
    id: RouteId::AnswerMore,
    title: "",
    summary: says(""),
    steps: &[],
    documents: &[],
    notes: &[],
    takes: says(""),
    ready: Ready::NoDate,
    contact: None,
    subject: None,
    cite: Cite::our_reading(&[S::OurReading]),
    time_cite: Cite::our_reading(&[S::OurReading]),
};

table! {
    /// A route: one rung of a person's ladder, or of the company's.
    RouteId,
    ROUTES: Route {
        /// Sign in at least once a month.
        KeepWarm = "keep_warm" {
            title: "Sign in at least once a month",
            summary: figured!(
                |g| "This login works. Each full sign-in starts the {} days over.",
                g.clock.days
            ),
            steps: &[
                at(
                    PORTAL,
                    "Sign in to the ACE Portal with the e-mailed sign-in code (security token). Just opening the page doesn’t count, and neither does a session that times out.",
                ),
                step("Put the next sign-in on your calendar, a month from now."),
            ],
            takes: says("a few minutes"),
            ready: Ready::SameDay,
            cite: Cite::reported(&[S::ArticleA, S::GeneralNotice2008]),
            time_cite: Cite::our_reading(&[S::OurReading]),
            ..BLANK
        },
        /// Sign in and follow the reactivation prompt.
        LogIn = "log_in" {
            title: "Sign in and follow the reactivation prompt",
            summary: figured!(
                |g| "For the account owner only. One publisher reports that a login locked only for inactivity, for less than about {} months, can be reactivated this way. CBP doesn’t promise it, but it takes only minutes to try.",
                g.figures.self_help_months
            ),
            steps: &[
                at(
                    PORTAL,
                    "Open the ACE Portal login page and enter the username and password as usual.",
                ),
                step(
                    "If ACE says that the account was deactivated due to inactivity and offers to reactivate it, accept.",
                ),
                step(
                    "Confirm who you are with the security questions or the sign-in code (security token) that ACE e-mails you.",
                ),
                step(
                    "On the dashboard, check that the TAO role, the list of importer of record numbers, and the broker authorizations are all still there.",
                ),
            ],
            notes: texts![
                "This works only for a login locked for inactivity, not for a compliance or security hold."
            ],
            takes: with(|g| {
                let [from, to] = g.figures.prompt_minutes;
                format!("{from}–{to} minutes")
            }),
            ready: Ready::SameDay,
            cite: Cite::unconfirmed(&[S::ArticleA]),
            time_cite: Cite::unconfirmed(&[S::ArticleA]),
            ..BLANK
        },
        /// Reset the password.
        ResetPassword = "reset_password" {
            title: "Reset the password with “Forgot Username/Password”",
            summary: says(
                "Use this when nobody knows the password but you can open the inbox of the account’s e-mail address.",
            ),
            steps: &[
                at(
                    PORTAL,
                    "On the ACE Portal login page, choose “Forgot Username/Password”.",
                ),
                step(
                    "Enter the e-mail address registered to the account: the username is the account’s business e-mail address.",
                ),
                step("If the portal asks security questions, answer them. The answers are case-sensitive."),
                step("Open the reset e-mail and create a new password."),
                step(
                    "Sign in. If a reactivation prompt appears, accept it. Then check the role, the importer of record numbers, and the broker authorizations.",
                ),
            ],
            notes: texts![
                (
                    |g| "CBP described security questions for the portal before {}, not since. The publisher that listed them has taken them off its page.",
                    g.figures.sign_in_changed
                )
            ],
            takes: figured!(|g| "{} minutes – {} hours", g.figures.reset_minutes, g.figures.reset_hours),
            ready: Ready::SameDay,
            cite: Cite::unconfirmed(&[S::ArticleA]),
            time_cite: Cite::unconfirmed(&[S::ArticleA]),
            ..BLANK
        },
        /// The TAO's reactivation e-mail.
        EmailReactivation = "email_reactivation" {
            title: "Send CBP the reactivation e-mail",
            summary: says(
                "CBP’s system answers an e-mail from an inactive account owner (Trade Account Owner, TAO) and turns the account back on by itself. CBP’s page sets no age limit for this.",
            ),
            steps: &[
                step("Write from an e-mail address on the TAO account: CBP requires that."),
                step("Send it to ACE.Support@cbp.dhs.gov with the word “reactivation” in the subject."),
                step("Follow the automatic confirmation, or the further instructions it gives."),
            ],
            notes: texts!["If a former employee controlled that address, change the account owner instead."],
            takes: says("CBP publishes no time for this"),
            ready: Ready::FromSameDay,
            contact: Some(ContactId::AceSupport),
            subject: Some("reactivation"),
            cite: Cite::cbp(&[S::RefundsFaq, S::ArticleB]),
            time_cite: Cite::cbp(&[S::RefundsFaq]),
            ..BLANK
        },
        /// A case at the Account Service Desk.
        ServiceDesk = "service_desk" {
            title: "Open a case with the ACE help desk (Account Service Desk)",
            summary: says(
                "Call when you can’t open the inbox or answer the security questions, when ACE shows a compliance or security hold (the deactivation message says which kind of lock it is), or when the reactivation e-mail hasn’t worked.",
            ),
            steps: &[
                Step {
                    says: with(call_or_write),
                    link: Some(CALL_DESK),
                },
                step("Give the importer of record number and the username, or the last username known."),
                step("Send proof of who you are and of your authority: the documents listed here."),
                step("Write down the case number, and wait for CBP to process it."),
                at(
                    PORTAL,
                    "Sign in with the temporary credentials, and choose a new password when you first sign in.",
                ),
            ],
            documents: &[
                "the importer of record (IOR) number",
                "the username, or the last one known",
                "proof of the EIN, such as IRS Form 147C",
                "a signed letter on company letterhead from a current officer that authorizes the request and names the new e-mail address",
                "for a broker: proof of the broker license and of the authorization",
            ],
            notes: texts![
                "The documents and the time come from one publisher; CBP publishes neither.",
                (hours),
            ],
            takes: with(|g| business_days(g, RouteId::ServiceDesk)),
            ready: DESK,
            contact: Some(ContactId::AceSupport),
            cite: Cite::reported(&[S::ArticleA, S::ArticleB]),
            time_cite: Cite::unconfirmed(&[S::ArticleA]),
            ..BLANK
        },
        /// The TAO reactivates the person.
        OwnerReactivates = "owner_reactivates" {
            title: "Have the account owner reactivate the login",
            summary: says("A user can’t reactivate a login alone. Only the company’s account owner (TAO) can."),
            steps: &[
                at(
                    PORTAL,
                    "The TAO signs in to the ACE Portal and opens the Tools tab.",
                ),
                step("Choose the person’s linked name, then Reactivate."),
                at(
                    PORTAL,
                    "The person signs in the same day to confirm. In 2018, CBP suspended reactivated users again if they didn’t. It’s not known whether it still does, so assume that it does.",
                ),
            ],
            takes: says("the same day, once the person who does it can sign in"),
            ready: Ready::WithHelper,
            cite: Cite::cbp(&[S::RefundsFaq, S::Csms68510928, S::Csms18000216]),
            time_cite: Cite::our_reading(&[S::OurReading, S::Csms18000216]),
            ..BLANK
        },
        /// A proxy TAO tries to reactivate the person.
        ProxyReactivates = "proxy_reactivates" {
            title: "Have a proxy TAO try to reactivate the login",
            summary: says(
                "Older CBP messages say that a proxy TAO can reactivate a trade account user; CBP’s 2026 page names the TAO alone. It’s worth trying the same day, but don’t count on it.",
            ),
            steps: &[
                at(
                    PORTAL,
                    "The proxy TAO signs in to the ACE Portal and opens the Tools tab.",
                ),
                step("Choose the person’s linked name. If Reactivate is offered, choose it."),
                at(PORTAL, "The person signs in the same day to confirm."),
            ],
            notes: texts!["A proxy TAO can’t reactivate another proxy or the TAO."],
            takes: says("the same day, if it works"),
            ready: Ready::FromSameDay,
            cite: Cite::reported(&[S::Csms18000216, S::Csms19000003, S::BrokerRestatement]),
            time_cite: Cite::our_reading(&[S::OurReading, S::Csms18000216]),
            ..BLANK
        },
        /// Ask CBP's automation who the TAO is.
        OwnerLookup = "owner_lookup" {
            title: "Ask CBP who the account owner is",
            summary: says(
                "CBP’s system tells the current TAO that someone is asking, and sends you a confirmation. CBP doesn’t promise you the name.",
            ),
            steps: &[
                step("Write to ACE.Support@cbp.dhs.gov with the subject “Trade Account Owner Lookup”."),
                step(
                    "In the body, give your full legal name and say that you want the TAO identified. CBP no longer asks for anything there. The May version of the FAQ also asked for the company’s number: type it in the e-mail, never in this tool.",
                ),
                step("Watch for the confirmation, and tell colleagues that the TAO will get a notice."),
                step(
                    "If the TAO turns out to have left, change the account owner: a lookup does not transfer ownership.",
                ),
            ],
            takes: says("CBP publishes no time for this"),
            ready: Ready::NoDate,
            contact: Some(ContactId::AceSupport),
            subject: Some("Trade Account Owner Lookup"),
            cite: Cite::cbp(&[S::RefundsFaq, S::ArticleB, S::MayFaq]),
            time_cite: Cite::cbp(&[S::RefundsFaq]),
            ..BLANK
        },
        /// Update who owns the account.
        OwnerUpdate = "owner_update" {
            title: "Change the account owner",
            summary: says(
                "Use this when the account owner (TAO) has left, or the inbox was a former employee’s. The ACE Portal Account Application Web Form also takes a change of owner.",
            ),
            steps: &[
                step("Agree on who will become TAO, and have an officer confirm it in writing."),
                at(
                    PORTAL_FORM,
                    "On CBP’s page, open “How do I apply for an ACE Portal Account?”, then the ACE Portal Account Application Web Form, and choose the change of TAO.",
                ),
                step(
                    "Before you submit, check that the importer of record numbers, the company’s name, and the account structure are the same everywhere.",
                ),
                step("Attach proof of who may become TAO."),
                at(
                    PORTAL,
                    "Once it’s done, sign in as the new TAO, then check broker access and the ACH refund tab: both depend on the TAO.",
                ),
            ],
            documents: &[
                "proof of who may become TAO: a signed letter on letterhead from a current officer",
                "the name and e-mail address of the new TAO",
                "the importer of record numbers under the account",
            ],
            notes: texts!["The form is not for Exporter or Protest Filer accounts."],
            takes: with(|g| application_takes(g, RouteId::OwnerUpdate)),
            ready: APPLICATION,
            cite: Cite::cbp(&[S::Csms68228015, S::RefundsFaq, S::ArticleB]),
            time_cite: Cite::reported(&[S::ArticleB, S::OurReading]),
            ..BLANK
        },
        /// Apply for an account with one importer of record number.
        ApplyImporterAccount = "apply_importer_account" {
            title: "Apply with the Importer Account Application",
            summary: says("For a new ACE Portal account with one importer of record number."),
            steps: &[
                step(
                    "Check that the point-of-contact e-mail on CBP Form 5106, box 2E, is current and that you can open its inbox right away.",
                ),
                step(
                    "The form also checks that your own e-mail address is not a user of ACE yet, and that you enter the importer of record number and the company’s name exactly as on CBP Form 5106.",
                ),
                at(
                    IMPORTER_FORM,
                    "Start the Importer Account Application and ask for the code.",
                ),
                Step {
                    says: figured!(
                        |g| "Enter the code from the e-mail within {} minutes, before it expires. Going back in the form starts over.",
                        g.figures.code_minutes
                    ),
                    link: None,
                },
                step(
                    "If the form says that the importer is already linked to a top account (also known as a duplicate tax ID), there already is a TAO: ask CBP who it is. Write to ACE.Support@cbp.dhs.gov with “Trade Account Owner Lookup” in the subject.",
                ),
                at(
                    PORTAL,
                    "Once you have the account, sign in to the ACE Portal, enroll for ACH refunds, and appoint a proxy TAO.",
                ),
            ],
            documents: &["the importer record (CBP Form 5106) with a current point-of-contact e-mail in box 2E"],
            takes: with(|g| application_takes(g, RouteId::ApplyImporterAccount)),
            ready: APPLICATION,
            cite: Cite::cbp(&[S::Publication5228, S::RefundsFaq, S::ArticleB]),
            time_cite: Cite::reported(&[S::ArticleB, S::OurReading]),
            ..BLANK
        },
        /// Apply for an account with several numbers.
        ApplyPortalAccount = "apply_portal_account" {
            title: "Apply with the ACE Portal Account Application Web Form",
            summary: says(
                "For a new account with several importer of record numbers, sub-accounts, more identifiers under a top account, or a change of TAO.",
            ),
            steps: &[
                step("List the importer of record numbers and how you want the account structured."),
                step(
                    "Before you submit, check that the numbers, the company’s name, and the structure are the same everywhere.",
                ),
                at(
                    PORTAL_FORM,
                    "On CBP’s page, open “How do I apply for an ACE Portal Account?”, then the ACE Portal Account Application Web Form. Fill it in and submit it.",
                ),
                at(
                    PORTAL,
                    "Once you have the account, sign in to the ACE Portal, enroll for ACH refunds, and appoint a proxy TAO.",
                ),
            ],
            documents: &[
                "all importer of record numbers and the account structure",
                "who will become TAO, with an officer’s letter",
            ],
            notes: texts!["The form is not for Exporter or Protest Filer accounts."],
            takes: with(|g| application_takes(g, RouteId::ApplyPortalAccount)),
            ready: APPLICATION,
            cite: Cite::cbp(&[S::Csms68228015, S::RefundsFaq, S::ArticleB]),
            time_cite: Cite::reported(&[S::ArticleB, S::OurReading]),
            ..BLANK
        },
        /// Revoke the login of someone who left.
        RemoveUser = "remove_user" {
            title: "Have the TAO revoke this login",
            summary: says("The person has left. The login is revoked, never reactivated."),
            steps: &[at(
                PORTAL,
                "The TAO signs in to the ACE Portal, opens the Tools tab, and revokes this person’s access.",
            )],
            takes: says("minutes, once the TAO can sign in"),
            cite: Cite::our_reading(&[S::OurReading, S::Csms68510928]),
            ..BLANK
        },
        /// Answer another question first.
        AnswerMore = "answer_more" {
            title: "Answer one more question",
            summary: says("A missing answer decides the route."),
            ..BLANK
        },
    }
}

fn business_days(guidance: &Guidance, id: RouteId) -> String {
    match guidance.route(id).ready {
        Ready::Between(first, last) => format!("{}–{} business days", first.0, last.0),
        Ready::SameDay | Ready::FromSameDay | Ready::WithHelper | Ready::NoDate => String::new(),
    }
}

fn application_takes(guidance: &Guidance, id: RouteId) -> String {
    format!(
        "CBP publishes no time for this; reports run from minutes to {} weeks, so plan on {}",
        spelled(guidance.figures.application_weeks),
        business_days(guidance, id)
    )
}

fn call_or_write(guidance: &Guidance) -> String {
    let desk = guidance.contact(ContactId::AceSupport);
    match desk.phone {
        Some(phone) => format!(
            "Call {}, {}, or write to {}.",
            phone.number, phone.options, desk.email
        ),
        None => format!("Write to {}.", desk.email),
    }
}

fn hours(guidance: &Guidance) -> String {
    let hours = guidance.contact(ContactId::AceSupport).hours;
    hours.map_or_else(String::new, |hours| format!("The desk is open {hours}."))
}
