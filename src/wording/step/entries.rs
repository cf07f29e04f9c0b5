//! The steps about entries, and asking the broker that filed them.

use super::{Act, Step, Steps, or_page};
use crate::assessment::EntryTask;
use crate::facts::{Answer, EntriesFiledBy, RequestRoute};
use crate::guidance::{RouteId, Target};
use crate::interview::Page;
use crate::wording::import::LOCKED_OUT;
use crate::wording::letter::LetterId;
use crate::wording::{Noun, counted};

impl Steps<'_> {
    pub(super) fn broker(&self, due: Option<(usize, String)>) -> Step {
        let filed_by = self.facts.broker.entries_filed_by;
        let title = match filed_by {
            Some(EntriesFiledBy::SeveralBrokers) => "Ask your brokers to file for you",
            Some(EntriesFiledBy::OneBroker) => "Ask your broker to file for you",
            _ => "Ask your customs broker to file for you",
        };
        let text = if self.facts.broker.can_file_now == Some(Answer::Yes) {
            match filed_by {
                Some(EntriesFiledBy::SeveralBrokers) => {
                    "Your brokers can file now, each with its own login, for the entries it filed."
                }
                _ => "Your broker can file now, with its own login, for the entries it filed.",
            }
        } else if self.facts.company.has_no_account() {
            "You don’t need an ACE account for this: a broker files with its own login, for the entries it filed."
        } else if self.facts.broker.authorized_before == Some(Answer::No) {
            "A broker files with its own login, for the entries it filed. One publisher says it needs access to your account from before the lockout: ask whether it can file."
        } else {
            "Your locked account doesn’t stop it: a broker files with its own login, for the entries it filed."
        };
        let mut text = text.to_owned();
        if let Some((count, day)) = due {
            let entries = counted(count, Noun::Entry);
            let due = if count == 1 { "due" } else { "the first due" };
            text = format!("{text} Access may come too late for {entries}, {due} in CAPE by {day}.");
        }
        if matches!(filed_by, None | Some(EntriesFiledBy::Unknown)) {
            text.push_str(" Not sure who filed? Ask whoever pays your customs bills.");
        }
        let mail = self.company_text(LetterId::BrokerRequest).map(Act::Mail);
        let acts = mail.into_iter().collect::<Vec<_>>();
        let step = Step::new(title, text, or_page(acts, Page::Broker));
        Step {
            sends: Some((RequestRoute::AskBroker, None)),
            ..step
        }
    }

    pub(super) fn entries(&self, what: EntryTask, count: usize, day: &str) -> Step {
        let entries = counted(count, Noun::Entry);
        let by = if count == 1 {
            format!("by {day}")
        } else {
            format!("the first by {day}")
        };
        let (them, they_are, flagged) = if count == 1 {
            ("it", "It is", "the entry")
        } else {
            ("them", "They are", "these entries")
        };
        let see = Act::Go(Page::Entries, "See the entries");
        match what {
            EntryTask::AskLawyer => Step::new(
                format!("Ask a trade lawyer about a protest for {entries}"),
                format!(
                    "{they_are} due in CAPE, {by}, and access may come later. A protest may keep the claim alive, but CAPE takes no entry while its protest is open."
                ),
                vec![see, self.protests()],
            ),
            EntryTask::File => Step::new(
                format!("File {entries} in CAPE, {by}"),
                "Upload the list as it is. An accepted declaration can’t be changed.",
                vec![Act::CapeList, self.web(RouteId::KeepWarm)],
            ),
            EntryTask::Reconcile => Step::new(
                format!("File the reconciliation for {entries}, {by}"),
                format!(
                    "File the reconciliation entry (type 09) now, and deposit what is due without the extra IEEPA duty. The broker can file it. After that, the current phases of CAPE no longer take {flagged}, so watch the protest deadline."
                ),
                vec![see],
            ),
            EntryTask::Answer => Step::new(
                format!("Fill in what’s missing for {entries}, {by}"),
                format!(
                    "CAPE may still take {them}. Run the report again with the missing columns, or fill in the answers by hand. {LOCKED_OUT}"
                ),
                vec![see],
            ),
            EntryTask::Protest => Step::new(
                format!("Decide on a protest for {entries}, {by}"),
                format!(
                    "CAPE no longer takes {them}. A protest can be filed in ACE or on paper, with CBP Form 19."
                ),
                vec![see, self.protests()],
            ),
        }
    }

    fn protests(&self) -> Act {
        let links = self
            .guidance
            .next_step(crate::guidance::NextStepId::Protest)
            .links;
        let page = links.iter().find(|link| matches!(link.to, Target::Page(_)));
        page.map_or(Act::Go(Page::Sources, "Sources"), |link| Act::Web(*link))
    }
}
