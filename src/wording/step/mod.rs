//! The steps of the plan: what to do, why, what to have ready, and the buttons that do it.

mod entries;
mod person;

pub use person::next_move;

use super::letter::{self, Letter, LetterId};
use super::{finding, long};
use crate::assessment::{Assessment, Assumption, Planned, Task};
use crate::choice::Choice;
use crate::facts::{Facts, Id, RequestRoute};
use crate::guidance::{ContactId, Guidance, Link, RouteId, Target};
use crate::interview::Page;

/// What a step's button does. A step's first button is the primary one.
#[derive(Clone, Debug)]
pub enum Act {
    /// Opens a CBP page in a new tab.
    Web(Link),
    Call(ContactId),
    /// Opens a prepared e-mail in the mail program, and copies it.
    Mail(Box<Letter>),
    /// Shows a prepared text to copy or print.
    Text(Box<Letter>),
    Go(Page, &'static str),
    CapeList,
}

#[derive(Clone, Debug)]
pub struct Step {
    /// What to do, as an instruction.
    pub title: String,
    /// Why, and what to watch for; a sentence or two.
    pub text: String,
    pub ready: Vec<&'static str>,
    /// The buttons; never empty.
    pub acts: Vec<Act>,
    /// What is recorded once it is sent, and for whom.
    pub sends: Option<(RequestRoute, Option<Id>)>,
}

impl Step {
    fn new(title: impl Into<String>, text: impl Into<String>, acts: Vec<Act>) -> Self {
        Self {
            title: title.into(),
            text: text.into(),
            ready: Vec::new(),
            acts,
            sends: None,
        }
    }

    fn sends(self, route: RouteId, who: Option<&Id>) -> Self {
        let route = RequestRoute::from_name(route.name());
        let sends = route.map(|route| (route, who.filter(|_| !route.is_company()).cloned()));
        Self { sends, ..self }
    }

    fn with(self, ready: &[&'static str]) -> Self {
        Self {
            ready: ready.to_vec(),
            ..self
        }
    }
}

#[derive(Clone, Copy)]
pub struct Steps<'a> {
    /// The facts with assumptions.
    pub facts: &'a Facts,
    pub guidance: &'a Guidance,
    pub assessment: &'a Assessment,
    /// What was assumed, and about whom.
    pub made: &'a [(Assumption, Option<Id>)],
}

impl<'a> Steps<'a> {
    pub fn of(plan: &'a Planned, guidance: &'a Guidance) -> Self {
        Self {
            facts: &plan.assumed.facts,
            guidance,
            assessment: &plan.found,
            made: &plan.assumed.made,
        }
    }

    /// The steps to take today, in order: the first tasks of a plan.
    pub fn today(plan: &'a Planned, guidance: &'a Guidance) -> Vec<Step> {
        let words = Self::of(plan, guidance);
        let tasks = plan.tasks.iter().take(guidance.plan.most_today);
        tasks.map(|task| words.step(task)).collect()
    }
}

impl Steps<'_> {
    pub fn step(&self, task: &Task) -> Step {
        match task {
            Task::Entries { what, entries, by } => self.entries(*what, entries.len(), &long(*by)),
            Task::AskBroker { entries, by } => {
                let due = by.map(|day| (entries.len(), long(day)));
                self.broker(due)
            }
            Task::Person { id, what } => self.person(id, what),
            Task::Company(route) => self.application(*route),
            Task::LookUpOwner => self.lookup(),
            Task::CallDesk => self.call_desk(),
            Task::Unblock(check) => {
                let found = self.assessment.checks.get(*check).findings.first();
                let said = found.map(|found| finding(self.facts, self.guidance, found));
                let (title, text) = said.map_or_else(Default::default, |said| (said.next, said.says));
                let page = if *check == crate::assessment::CheckId::Ach {
                    Page::Bank
                } else {
                    Page::Setup
                };
                Step::new(
                    title,
                    text,
                    vec![self.web(RouteId::KeepWarm), Act::Go(page, "Change the answer")],
                )
            }
        }
    }

    fn web(&self, route: RouteId) -> Act {
        let mut links = self
            .guidance
            .route(route)
            .steps
            .iter()
            .filter_map(|step| step.link);
        let page = links.find(|link| matches!(link.to, Target::Page(_)));
        page.map_or(Act::Call(ContactId::AceSupport), Act::Web)
    }

    fn company_text(&self, id: LetterId) -> Option<Box<Letter>> {
        let mut all = letter::for_company(self.facts, self.guidance, self.assessment).into_iter();
        all.find(|letter| letter.id == id).map(Box::new)
    }

    fn person_text(&self, who: &Id, id: LetterId) -> Option<Box<Letter>> {
        let at = self.facts.person_at(who)?;
        let mut all = letter::for_person(self.facts, self.guidance, self.assessment, at).into_iter();
        all.find(|letter| letter.id == id).map(Box::new)
    }

    fn lookup(&self) -> Step {
        let text = "CBP’s system tells the current owner that someone is asking, and sends you a confirmation. It doesn’t promise you the name.";
        let mail = self.lookup_text().map(Act::Mail);
        let acts = or_page(mail.into_iter().collect(), Page::Plan);
        Step::new("Ask CBP who your account owner is", text, acts).sends(RouteId::OwnerLookup, None)
    }

    fn lookup_text(&self) -> Option<Box<Letter>> {
        let of_people = || {
            let mut people = self.facts.people.iter();
            people.find_map(|person| self.person_text(&person.id, LetterId::TaoLookup))
        };
        self.company_text(LetterId::TaoLookup).or_else(of_people)
    }

    fn call_desk(&self) -> Step {
        let text = format!(
            "Say that nobody at {} can sign in, and that you don’t know who the account owner is. Ask for a case number.",
            super::ui::your_company(self.facts)
        );
        let step = Step::new(
            "Call the ACE help desk",
            text,
            vec![Act::Call(ContactId::AceSupport)],
        );
        step.with(&["your importer number", "the username, if you know it"])
    }

    fn application(&self, route: RouteId) -> Step {
        let (text, other, other_says, ready): (_, _, _, &[_]) = if route == RouteId::ApplyImporterAccount {
            (
                "This form is for a company with one importer number, as most small importers have.",
                RouteId::ApplyPortalAccount,
                "Form for several numbers",
                &[
                    "your importer number",
                    "the company’s name exactly as on CBP Form 5106",
                    "the inbox of the e-mail on that form (box 2E)",
                ],
            )
        } else {
            (
                "This form is for a company with several importer numbers.",
                RouteId::ApplyImporterAccount,
                "Form for one number",
                &[
                    "your importer numbers",
                    "the company’s name and structure, the same everywhere",
                ],
            )
        };
        let other = match self.web(other) {
            Act::Web(link) => Act::Web(Link {
                says: other_says,
                ..link
            }),
            other => other,
        };
        let list = self.company_text(LetterId::ApplicationChecklist).map(Act::Text);
        let acts: Vec<Act> = [self.web(route), other].into_iter().chain(list).collect();
        Step::new("Apply for an ACE account", text, acts)
            .with(ready)
            .sends(route, None)
    }
}

/// The acts; if there are none, a link to the screen with the answer they need.
fn or_page(acts: Vec<Act>, page: Page) -> Vec<Act> {
    if acts.is_empty() {
        vec![Act::Go(page, "See the answers")]
    } else {
        acts
    }
}
