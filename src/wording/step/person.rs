//! The steps a person takes, or that others take for that person.

use super::{Act, Step, Steps, or_page};
use crate::assessment::{Assumption, PersonFinding, PersonTask};
use crate::facts::{Deactivation, Facts, Id, Mailbox, Person};
use crate::guidance::{ContactId, RouteId};
use crate::interview::Page;
use crate::wording::letter::LetterId;
use crate::wording::{company_name, helper_name, person_name, possessive, sentence_case};

impl Steps<'_> {
    pub(super) fn person(&self, id: &Id, what: &PersonTask) -> Step {
        let name = person_name(self.facts, id);
        let start = sentence_case(&name);
        let portal = || self.web(RouteId::KeepWarm);
        match what {
            PersonTask::TryToLogIn => Step::new(
                format!("{start}: try to sign in today"),
                "Going by the month you gave, the login may still work. If ACE says it’s deactivated, say so here.",
                vec![
                    portal(),
                    Act::Go(Page::Person(id.clone()), "Record what ACE showed"),
                ],
            ),
            PersonTask::KeepWarm => Step::new(
                format!("{start}: sign in to ACE today"),
                format!(
                    "That starts the {} days over. Do it once a month.",
                    self.guidance.clock.days
                ),
                vec![portal()],
            ),
            PersonTask::ReplaceOwner => self.replace_owner(id),
            PersonTask::AskHelper { helper, waits } => {
                let helper = helper_name(self.facts, helper);
                let text = if *waits {
                    format!(
                        "It works as soon as {helper} can sign in: Tools tab, the name, Reactivate. Then {name} has to sign in the same day."
                    )
                } else {
                    format!(
                        "{} goes to the Tools tab, picks the name, and chooses Reactivate. Then {name} has to sign in the same day.",
                        sentence_case(&helper)
                    )
                };
                let title = format!("Ask {helper} to reactivate {} login", possessive(&name));
                Step::new(title, text, self.mail_or_page(id, LetterId::ReactivationRequest))
                    .sends(RouteId::OwnerReactivates, Some(id))
            }
            PersonTask::AskProxy(proxy) => {
                let proxy = person_name(self.facts, proxy);
                let title = format!("Ask {proxy} to try reactivating {} login", possessive(&name));
                let text = "CBP’s messages differ on whether a proxy can. It’s worth a try today, but don’t count on it.";
                Step::new(title, text, self.mail_or_page(id, LetterId::ProxyRequest))
                    .sends(RouteId::ProxyReactivates, Some(id))
            }
            PersonTask::Take(route, next) => self.take(id, *route, *next),
        }
    }

    fn replace_owner(&self, id: &Id) -> Step {
        let person = self.facts.person(id);
        let name = person_name(self.facts, id);
        let text = if person.is_some_and(Person::has_left) {
            format!(
                "{} has left, so don’t have that login reactivated. On CBP’s page, open “How do I apply for an ACE Portal Account?”, then the web form, and ask for a change of owner (TAO).",
                sentence_case(&name)
            )
        } else {
            format!(
                "If {name} can’t get the inbox back, someone else can become the account owner through CBP’s online form."
            )
        };
        let letter = self.person_text(id, LetterId::OfficerLetter).map(Act::Text);
        let list = self.person_text(id, LetterId::OwnershipChecklist).map(Act::Text);
        let acts = [self.web(RouteId::OwnerUpdate)]
            .into_iter()
            .chain(letter)
            .chain(list)
            .collect();
        Step::new("Make someone else the account owner", text, acts)
            .with(&[
                "importer numbers",
                "company name as on CBP Form 5106",
                "proof of who may become the owner",
            ])
            .sends(RouteId::OwnerUpdate, Some(id))
    }

    fn take(&self, id: &Id, route: RouteId, next: Option<RouteId>) -> Step {
        let name = person_name(self.facts, id);
        let start = sentence_case(&name);
        let portal = self.web(RouteId::KeepWarm);
        let e_mails = next == Some(RouteId::EmailReactivation);
        let inbox = self.without_inbox(id, &name);
        match route {
            RouteId::LogIn | RouteId::ResetPassword => {
                let (verb, way) = if route == RouteId::LogIn {
                    ("sign in", "Try the password first.")
                } else {
                    (
                        "reset the password",
                        "Choose “Forgot Username/Password” on the sign-in page.",
                    )
                };
                let (title, text) = if e_mails {
                    (
                        format!("{start}: {verb}, or send the reactivation e-mail"),
                        format!(
                            "{way} If ACE says the login is deactivated, send the e-mail from the address on the ACE account: CBP’s system turns the login back on, or tells you what to do next.{inbox}"
                        ),
                    )
                } else {
                    (format!("{start}: {verb}"), format!("{way}{inbox}"))
                };
                let mail = self.person_text(id, LetterId::TaoReactivation).map(Act::Mail);
                let acts = [portal].into_iter().chain(mail.filter(|_| e_mails)).collect();
                let sends = if e_mails {
                    RouteId::EmailReactivation
                } else {
                    route
                };
                Step::new(title, text, acts).sends(sends, Some(id))
            }
            RouteId::EmailReactivation => {
                let text = format!(
                    "Send it from the address on the ACE account: CBP’s system turns the login back on, or tells you what to do next. CBP gives no time.{inbox}"
                );
                let acts = self.mail_or_page(id, LetterId::TaoReactivation);
                Step::new(format!("{start}: send CBP the reactivation e-mail"), text, acts)
                    .sends(route, Some(id))
            }
            _ => self.desk(id),
        }
    }

    /// The e-mail of a person's route, or the screen with the answer it needs.
    fn mail_or_page(&self, id: &Id, letter: LetterId) -> Vec<Act> {
        let mail = self.person_text(id, letter).map(Act::Mail);
        or_page(mail.into_iter().collect(), Page::Person(id.clone()))
    }

    /// What to do if someone can't open the inbox, after a space; empty unless the plan assumes that they can.
    fn without_inbox(&self, id: &Id, name: &str) -> String {
        let is_assumed = |(made, about): &(Assumption, Option<Id>)| {
            *made == Assumption::ReadsMailbox && about.as_ref() == Some(id)
        };
        if self.made.iter().any(is_assumed) {
            format!(
                " ACE e-mails a code at every sign-in: if it doesn’t reach {name}, call the ACE help desk. One publisher says it can change the address."
            )
        } else {
            String::new()
        }
    }

    /// The help desk, about one person's login.
    fn desk(&self, id: &Id) -> Step {
        let name = person_name(self.facts, id);
        let person = self.facts.person(id);
        let text = match person {
            Some(person) if person.has_left() => format!(
                "Say that {name}, the account owner, has left and that the form is on its way. Ask for a case number."
            ),
            Some(person) if person.deactivation == Some(Deactivation::ComplianceOrSecurity) => {
                "ACE shows a compliance or security hold. One publisher says only the help desk can lift it. Ask for a case number.".into()
            }
            Some(person) if person.mailbox == Some(Mailbox::Lost) => {
                "ACE sends its sign-in codes to an inbox nobody can open. One publisher says the help desk can change the address. Ask for a case number.".into()
            }
            _ => "Say which login doesn’t work and what you tried. Ask for a case number.".into(),
        };
        let texts = [LetterId::DeskCall, LetterId::DeskEmail].map(|letter| self.person_text(id, letter));
        let [call, e_mail] = texts;
        let acts = [Act::Call(ContactId::AceSupport)]
            .into_iter()
            .chain(call.map(Act::Text))
            .chain(e_mail.map(Act::Text))
            .collect();
        let title = if self.facts.people.len() > 1 && !person.is_some_and(Person::has_left) {
            format!("Call the ACE help desk about {} login", possessive(&name))
        } else if person.is_some_and(Person::has_left) {
            "Then call the ACE help desk".to_owned()
        } else {
            "Call the ACE help desk".to_owned()
        };
        Step::new(title, text, acts)
            .with(&[
                "importer number",
                "username",
                "proof of the EIN (IRS Form 147C)",
                "an officer’s signed letter",
            ])
            .sends(RouteId::ServiceDesk, Some(id))
    }
}

/// A person's next move in a few words, for the list of people.
pub fn next_move(facts: &Facts, person: &PersonFinding) -> String {
    let helper = |id: &Id| helper_name(facts, id);
    if let Some(proxy) = person.proxy.as_ref().filter(|_| person.waits_for.is_some()) {
        return format!("{} may reactivate it today", person_name(facts, proxy));
    }
    match (person.ladder.first(), &person.reactivated_by) {
        (Some(RouteId::KeepWarm), _) => match person.clock.log_in_by {
            Some(day) => format!("can sign in; next by {}", crate::wording::short(day)),
            None => "can sign in".into(),
        },
        (Some(RouteId::OwnerReactivates), Some(id)) => format!("{} reactivates the login", helper(id)),
        (Some(RouteId::RemoveUser), _) => "the owner removes the login".into(),
        (Some(RouteId::OwnerUpdate), _) => "someone else becomes the owner".into(),
        (Some(RouteId::OwnerLookup), _) => "first find out who the owner is".into(),
        (Some(RouteId::LogIn), _) => "sign in, or the reactivation e-mail".into(),
        (Some(RouteId::ResetPassword), _) => "reset the password".into(),
        (Some(RouteId::EmailReactivation), _) => "the reactivation e-mail".into(),
        (Some(RouteId::ServiceDesk), _) => "the help desk".into(),
        (Some(RouteId::ApplyImporterAccount | RouteId::ApplyPortalAccount), _) => {
            format!("{} needs an account first", company_name(facts))
        }
        _ => "we need one more answer".into(),
    }
}
