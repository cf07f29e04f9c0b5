//! Every way back into the ACE Portal: steps, times, addresses, subject lines, documents.

use super::{Cite, ContactId, SourceId as S};
use crate::calendar::BusinessDays;
use crate::choice::choice_names;

choice_names! {
    /// A route: one rung of a person's ladder, or of the company's.
    RouteId {
        /// Log in at least once a month.
        KeepWarm = "keep_warm",
        /// Log in and follow the reactivation prompt.
        LogIn = "log_in",
        /// Reset the password.
        ResetPassword = "reset_password",
        /// The TAO's reactivation e-mail.
        EmailReactivation = "email_reactivation",
        /// A case at the Account Service Desk.
        ServiceDesk = "service_desk",
        /// The TAO, or a proxy TAO, reactivates the person.
        OwnerReactivates = "owner_reactivates",
        /// Ask CBP's automation who the TAO is.
        OwnerLookup = "owner_lookup",
        /// Update who owns the account.
        OwnerUpdate = "owner_update",
        /// Apply for an account with one importer of record number.
        ApplyImporterAccount = "apply_importer_account",
        /// Apply for an account with several numbers.
        ApplyPortalAccount = "apply_portal_account",
        /// Revoke the login of someone who left.
        RemoveUser = "remove_user",
        /// Answer another question first.
        AnswerMore = "answer_more",
    }
}

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

/// A way back in.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// Its id.
    pub id: RouteId,
    /// What it is called, as an instruction.
    pub title: &'static str,
    /// When and why it is the way, in a sentence or two.
    pub summary: &'static str,
    /// What to do, in order.
    pub steps: &'static [&'static str],
    /// What to have ready.
    pub documents: &'static [&'static str],
    /// What else to know.
    pub notes: &'static [&'static str],
    /// How long it takes, in words.
    pub takes: &'static str,
    /// When the login is usable.
    pub ready: Ready,
    /// Whom it goes to.
    pub contact: Option<ContactId>,
    /// The subject line, or the word it has to hold.
    pub subject: Option<&'static str>,
    /// What the route rests on.
    pub cite: Cite,
    /// What its time rests on.
    pub time_cite: Cite,
}

/// A desk case that follows self-service steps is opened on this business day after the check.
pub(crate) const DESK_CASE_AFTER: BusinessDays = BusinessDays(1);

const DESK: Ready = Ready::Between(BusinessDays(3), BusinessDays(10));
const APPLICATION: Ready = Ready::Between(BusinessDays(3), BusinessDays(15));

const BLANK: Route = Route {
    id: RouteId::AnswerMore,
    title: "",
    summary: "",
    steps: &[],
    documents: &[],
    notes: &[],
    takes: "",
    ready: Ready::NoDate,
    contact: None,
    subject: None,
    cite: Cite::our_reading(&[S::OurReading]),
    time_cite: Cite::our_reading(&[S::OurReading]),
};

pub(super) const ROUTES: &[Route] = &[
    Route {
        id: RouteId::KeepWarm,
        title: "Log in at least once a month",
        summary: "This login works. Every full login starts the 45 days again.",
        steps: &[
            "Log in to the ACE Portal with the e-mailed security token. Opening the page or letting a session time out does not count.",
            "Put the next login in the calendar, a month ahead.",
        ],
        takes: "a few minutes",
        ready: Ready::SameDay,
        cite: Cite::reported(&[S::ArticleA, S::GeneralNotice2008]),
        time_cite: Cite::our_reading(&[S::OurReading]),
        ..BLANK
    },
    Route {
        id: RouteId::LogIn,
        title: "Log in and follow the reactivation prompt",
        summary: "One publisher reports that a login locked only for inactivity, for less than about 12 months, can bring itself back. CBP does not promise it; it costs minutes to try.",
        steps: &[
            "Open the ACE Portal login page and enter the username and password as usual.",
            "If ACE says that the account was deactivated due to inactivity and offers to reactivate it, accept.",
            "Confirm who you are with the security questions or the security token sent to the mailbox.",
            "On the dashboard, check that the TAO role, the list of importer of record numbers and the broker authorizations are all still there.",
        ],
        notes: &["It works only for a lock for inactivity, not for a compliance or security hold."],
        takes: "5–15 minutes",
        ready: Ready::SameDay,
        cite: Cite::unconfirmed(&[S::ArticleA]),
        time_cite: Cite::unconfirmed(&[S::ArticleA]),
        ..BLANK
    },
    Route {
        id: RouteId::ResetPassword,
        title: "Reset the password with “Forgot Username/Password”",
        summary: "The way when the password is not at hand but mail to the account’s address can still be read.",
        steps: &[
            "On the ACE Portal login page choose “Forgot Username/Password”.",
            "Enter the e-mail address registered to the account.",
            "Answer the security questions. The answers are case-sensitive.",
            "Open the reset e-mail and create a new password.",
            "Log in. If a reactivation prompt appears, accept it, then check the role, the importer of record numbers and the broker authorizations.",
        ],
        takes: "30 minutes – 4 hours",
        ready: Ready::SameDay,
        cite: Cite::unconfirmed(&[S::ArticleA]),
        time_cite: Cite::unconfirmed(&[S::ArticleA]),
        ..BLANK
    },
    Route {
        id: RouteId::EmailReactivation,
        title: "Send CBP the reactivation e-mail",
        summary: "CBP’s automation answers an e-mail from an inactive Trade Account Owner (TAO).",
        steps: &[
            "Write from the e-mail address on the TAO account. From any other address it does not work.",
            "Send it to ACE.Support@cbp.dhs.gov with the word “reactivation” in the subject.",
            "Follow the automatic confirmation, or the further instructions it gives.",
        ],
        notes: &["If a former employee controlled that address, update the account’s ownership instead."],
        takes: "CBP publishes no time for this",
        ready: Ready::FromSameDay,
        contact: Some(ContactId::AceSupport),
        subject: Some("reactivation"),
        cite: Cite::reported(&[S::RefundsFaq, S::ArticleB]),
        time_cite: Cite::reported(&[S::ArticleB]),
        ..BLANK
    },
    Route {
        id: RouteId::ServiceDesk,
        title: "Open a case with the Account Service Desk",
        summary: "The way when the mailbox or the security questions are lost, the login has been silent for about 12 months or more, or there is a compliance or security hold. The deactivation notice says which it was.",
        steps: &[
            "Call 1-866-530-4172, option 1, then option 2 for the portal, or write to ACE.Support@cbp.dhs.gov.",
            "Give the importer of record number and the username, or the last username known.",
            "Send proof of who you are and of your authority: the documents listed here.",
            "Note the case number, and wait for CBP to process it.",
            "Log in with the temporary credentials and choose a new password at the first login.",
        ],
        documents: &[
            "the importer of record (IOR) number",
            "the username, or the last one known",
            "proof of the EIN, such as IRS Form 147C",
            "a signed letter on company letterhead from a current officer that authorizes the request and names the new e-mail address",
            "for a broker: proof of the broker license and of the authorization",
        ],
        notes: &[
            "The documents and the time come from one publisher; CBP publishes neither.",
            "The desk answers around the clock, except Saturday 10 p.m. to Sunday 5 a.m. Eastern time.",
        ],
        takes: "3–10 business days",
        ready: DESK,
        contact: Some(ContactId::AceSupport),
        cite: Cite::reported(&[S::ArticleA, S::ArticleB]),
        time_cite: Cite::unconfirmed(&[S::ArticleA]),
        ..BLANK
    },
    Route {
        id: RouteId::OwnerReactivates,
        title: "Have the account owner reactivate the login",
        summary: "A user who is not the TAO cannot reactivate themselves. The TAO can; others who restate CBP say that a proxy TAO can too, for a trade account user.",
        steps: &[
            "The TAO (or, for a trade account user, a proxy TAO) logs in to the ACE Portal and opens the Tools tab.",
            "Choose the person’s linked name, then Reactivate.",
            "The person logs in the same day to confirm. In 2018 CBP suspended a reactivated user again who had not; whether that is still so is unknown, so treat it as the rule.",
        ],
        notes: &["A proxy TAO can reactivate trade account users, not another proxy and not the TAO."],
        takes: "the same day, once the person who does it can log in",
        ready: Ready::WithHelper,
        cite: Cite::cbp(&[
            S::Csms68510928,
            S::BrokerRestatement,
            S::Csms18000216,
            S::Csms19000003,
            S::ArticleB,
        ]),
        time_cite: Cite::our_reading(&[S::OurReading, S::Csms18000216]),
        ..BLANK
    },
    Route {
        id: RouteId::OwnerLookup,
        title: "Ask CBP who the Trade Account Owner is",
        summary: "CBP’s automation tells the current TAO that someone is asking and sends you a confirmation. Neither version of CBP’s answer promises to tell you the name.",
        steps: &[
            "Write to ACE.Support@cbp.dhs.gov with the subject “Trade Account Owner Lookup”.",
            "In the body give your full legal name and say that you want the TAO identified. The May version of the FAQ also asked for the company’s number: type it in the e-mail, never in this tool.",
            "Watch for the confirmation, and tell colleagues that the TAO will get a notice.",
            "If the TAO turns out to have left, update the account’s ownership: a lookup does not transfer it.",
        ],
        takes: "CBP publishes no time for this",
        ready: Ready::NoDate,
        contact: Some(ContactId::AceSupport),
        subject: Some("Trade Account Owner Lookup"),
        cite: Cite::reported(&[S::RefundsFaq, S::ArticleB, S::MayFaq]),
        time_cite: Cite::reported(&[S::ArticleB]),
        ..BLANK
    },
    Route {
        id: RouteId::OwnerUpdate,
        title: "Update who owns the account",
        summary: "The way when the TAO has left or the mailbox was a former employee’s: the ACE Portal Account Application Web Form also takes changes of TAO.",
        steps: &[
            "Agree who is to become TAO, and have an officer confirm it in writing.",
            "Open CBP’s ACE Portal Account Application Web Form and choose the change of TAO.",
            "Check that the importer of record numbers, the company’s name and the account structure are the same everywhere before you submit.",
            "Attach proof of who may become TAO.",
            "When it is done, log in as the new TAO, then look at broker access and the ACH refund tab: both hang on the TAO.",
        ],
        documents: &[
            "proof of who may become TAO: a signed letter on letterhead from a current officer",
            "the name and e-mail address of the new TAO",
            "the importer of record numbers under the account",
        ],
        notes: &["The form is not for Exporter or Protest Filer accounts."],
        takes: "CBP publishes no time for this; reports run from minutes to three weeks, so plan 3–15 business days",
        ready: APPLICATION,
        cite: Cite::cbp(&[S::Csms68228015, S::RefundsFaq, S::ArticleB]),
        time_cite: Cite::reported(&[S::ArticleB, S::OurReading]),
        ..BLANK
    },
    Route {
        id: RouteId::ApplyImporterAccount,
        title: "Apply with the Importer Account Application",
        summary: "For a new ACE Portal account with one importer of record number.",
        steps: &[
            "Check that the point-of-contact e-mail on CBP Form 5106, box 2E, is current and that you can read it right away.",
            "Start the Importer Account Application and ask for the code.",
            "Enter the code from the e-mail within 10 minutes: it lives no longer.",
            "When the account is there, enroll for ACH refunds and appoint a proxy TAO.",
        ],
        documents: &["the importer record (CBP Form 5106) with a current point-of-contact e-mail in box 2E"],
        takes: "CBP publishes no time for this; reports run from minutes to three weeks, so plan 3–15 business days",
        ready: APPLICATION,
        cite: Cite::cbp(&[S::Publication5228, S::RefundsFaq, S::ArticleB]),
        time_cite: Cite::reported(&[S::ArticleB, S::OurReading]),
        ..BLANK
    },
    Route {
        id: RouteId::ApplyPortalAccount,
        title: "Apply with the ACE Portal Account Application Web Form",
        summary: "For a new account with several importer of record numbers, sub-accounts, more identifiers under a top account, or a change of TAO.",
        steps: &[
            "List the importer of record numbers and how the account is to be structured.",
            "Check that the numbers, the company’s name and the structure are the same everywhere before you submit.",
            "Fill in CBP’s ACE Portal Account Application Web Form and submit it.",
            "When the account is there, enroll for ACH refunds and appoint a proxy TAO.",
        ],
        documents: &[
            "all importer of record numbers and the account structure",
            "who is to become TAO, with an officer’s letter",
        ],
        notes: &["The form is not for Exporter or Protest Filer accounts."],
        takes: "CBP publishes no time for this; reports run from minutes to three weeks, so plan 3–15 business days",
        ready: APPLICATION,
        cite: Cite::cbp(&[S::Csms68228015, S::RefundsFaq, S::ArticleB]),
        time_cite: Cite::reported(&[S::ArticleB, S::OurReading]),
        ..BLANK
    },
    Route {
        id: RouteId::RemoveUser,
        title: "Have the TAO revoke this login",
        summary: "The person has left. The login is revoked, never reactivated.",
        steps: &["The TAO logs in to the ACE Portal, opens the Tools tab and revokes this person’s access."],
        takes: "minutes, once the TAO can log in",
        cite: Cite::our_reading(&[S::OurReading, S::Csms68510928]),
        ..BLANK
    },
    Route {
        id: RouteId::AnswerMore,
        title: "Answer one more question",
        summary: "A missing answer decides the route.",
        ..BLANK
    },
];
