//! Reading and giving a closed answer by its place and its name in the file.

use super::{
    Answer, BrokerAnswer, Choice, CompanyAnswer, Deactivation, Employment, EntriesFiledBy, Entry,
    EntryAnswer, Facts, IorCount, Liquidation, LiquidationStatus, Mailbox, Password, Person, PersonAnswer,
    Place, Role, SecurityAnswers,
};

/// The names of the choices at a place, in the order they are offered; empty where the answer is
/// a text, a date or a list.
#[must_use]
pub fn choices(place: Place) -> Vec<&'static str> {
    match place {
        Place::Company(CompanyAnswer::Label) => Vec::new(),
        Place::Company(CompanyAnswer::IorCount) => names::<IorCount>(),
        Place::Company(_) | Place::Tick(..) => names::<Answer>(),
        Place::Person(_, answer) => person_choices(answer),
        Place::Broker(BrokerAnswer::EntriesFiledBy) => names::<EntriesFiledBy>(),
        Place::Broker(_) => names::<Answer>(),
        Place::Entry(_, EntryAnswer::Liquidation) => names::<LiquidationStatus>(),
        Place::Entry(
            _,
            EntryAnswer::FlaggedForReconciliation | EntryAnswer::Type09Filed | EntryAnswer::OpenProtest,
        ) => names::<Answer>(),
        Place::Entry(..) | Place::AsOf | Place::People | Place::PlannedOn | Place::Entries => Vec::new(),
    }
}

fn person_choices(answer: PersonAnswer) -> Vec<&'static str> {
    match answer {
        PersonAnswer::Label | PersonAnswer::LastLogin => Vec::new(),
        PersonAnswer::Role => names::<Role>(),
        PersonAnswer::Deactivation => names::<Deactivation>(),
        PersonAnswer::Password => names::<Password>(),
        PersonAnswer::Mailbox => names::<Mailbox>(),
        PersonAnswer::SecurityAnswers => names::<SecurityAnswers>(),
        PersonAnswer::Employment => names::<Employment>(),
    }
}

fn names<T: Choice>() -> Vec<&'static str> {
    T::ALL.iter().map(|choice| choice.name()).collect()
}

impl Facts {
    /// The name of the choice given at a place; `None` where none is given or there is no choice.
    #[must_use]
    pub fn choice(&self, place: Place) -> Option<&'static str> {
        match place {
            Place::Company(CompanyAnswer::IorCount) => self.company.ior_count.map(Choice::name),
            Place::Company(answer) => self.company.answer(answer).map(Choice::name),
            Place::Person(at, answer) => self
                .people
                .get(at)
                .and_then(|person| person_choice(person, answer)),
            Place::Broker(BrokerAnswer::EntriesFiledBy) => self.broker.entries_filed_by.map(Choice::name),
            Place::Broker(BrokerAnswer::AuthorizedBefore) => self.broker.authorized_before.map(Choice::name),
            Place::Broker(BrokerAnswer::CanFileNow) => self.broker.can_file_now.map(Choice::name),
            Place::Entry(at, answer) => self.entries.get(at).and_then(|entry| entry_choice(entry, answer)),
            Place::Tick(list, item) => self.checklists.get(&(list, item)).copied().map(Choice::name),
            Place::AsOf | Place::People | Place::PlannedOn | Place::Entries => None,
        }
    }

    /// Gives a choice by its name; a name that is none of the place's choices takes the answer back.
    pub fn choose(&mut self, place: Place, name: &str) {
        match place {
            Place::Company(answer) => self.choose_for_company(answer, name),
            Place::Person(at, answer) => {
                if let Some(person) = self.people.get_mut(at) {
                    choose_for_person(person, answer, name);
                }
            }
            Place::Broker(BrokerAnswer::EntriesFiledBy) => {
                self.broker.entries_filed_by = Choice::from_name(name);
            }
            Place::Broker(BrokerAnswer::AuthorizedBefore) => {
                self.broker.authorized_before = Choice::from_name(name);
            }
            Place::Broker(BrokerAnswer::CanFileNow) => self.broker.can_file_now = Choice::from_name(name),
            Place::Entry(at, answer) => {
                if let Some(entry) = self.entries.get_mut(at) {
                    choose_for_entry(entry, answer, name);
                }
            }
            Place::Tick(list, item) => {
                match Answer::from_name(name) {
                    Some(answer) => self.checklists.insert((list, item), answer),
                    None => self.checklists.remove(&(list, item)),
                };
            }
            Place::AsOf | Place::People | Place::PlannedOn | Place::Entries => {}
        }
    }

    fn choose_for_company(&mut self, answer: CompanyAnswer, name: &str) {
        let company = &mut self.company;
        match answer {
            CompanyAnswer::Label => {}
            CompanyAnswer::IorCount => company.ior_count = Choice::from_name(name),
            CompanyAnswer::PortalAccount => company.portal_account = Choice::from_name(name),
            CompanyAnswer::OwnerKnown => company.owner_known = Choice::from_name(name),
            CompanyAnswer::IorNumbersListed => company.ior_numbers_listed = Choice::from_name(name),
            CompanyAnswer::ImporterView => company.importer_view = Choice::from_name(name),
            CompanyAnswer::CapeTab => company.cape_tab = Choice::from_name(name),
            CompanyAnswer::ReportsVisible => company.reports_visible = Choice::from_name(name),
            CompanyAnswer::AchRefund => company.ach_refund = Choice::from_name(name),
        }
    }
}

fn person_choice(person: &Person, answer: PersonAnswer) -> Option<&'static str> {
    match answer {
        PersonAnswer::Label | PersonAnswer::LastLogin => None,
        PersonAnswer::Role => person.role.map(Choice::name),
        PersonAnswer::Deactivation => person.deactivation.map(Choice::name),
        PersonAnswer::Password => person.password.map(Choice::name),
        PersonAnswer::Mailbox => person.mailbox.map(Choice::name),
        PersonAnswer::SecurityAnswers => person.security_answers.map(Choice::name),
        PersonAnswer::Employment => person.employment.map(Choice::name),
    }
}

fn choose_for_person(person: &mut Person, answer: PersonAnswer, name: &str) {
    match answer {
        PersonAnswer::Label | PersonAnswer::LastLogin => {}
        PersonAnswer::Role => person.role = Choice::from_name(name),
        PersonAnswer::Deactivation => person.deactivation = Choice::from_name(name),
        PersonAnswer::Password => person.password = Choice::from_name(name),
        PersonAnswer::Mailbox => person.mailbox = Choice::from_name(name),
        PersonAnswer::SecurityAnswers => person.security_answers = Choice::from_name(name),
        PersonAnswer::Employment => person.employment = Choice::from_name(name),
    }
}

fn entry_choice(entry: &Entry, answer: EntryAnswer) -> Option<&'static str> {
    match answer {
        EntryAnswer::Liquidation => entry.liquidation.map(|liquidation| liquidation.status().name()),
        EntryAnswer::FlaggedForReconciliation => entry.flagged_for_reconciliation.map(Choice::name),
        EntryAnswer::Type09Filed => entry.type_09_filed.map(Choice::name),
        EntryAnswer::OpenProtest => entry.open_protest.map(Choice::name),
        EntryAnswer::Label
        | EntryAnswer::EntryNumber
        | EntryAnswer::EntryType
        | EntryAnswer::LiquidatedOn
        | EntryAnswer::ReconciliationDueOn => None,
    }
}

fn choose_for_entry(entry: &mut Entry, answer: EntryAnswer, name: &str) {
    match answer {
        EntryAnswer::Liquidation => {
            let day = entry.liquidated_on();
            entry.liquidation =
                LiquidationStatus::from_name(name).map(|status| Liquidation::from_parts(status, day));
        }
        EntryAnswer::FlaggedForReconciliation => entry.flagged_for_reconciliation = Choice::from_name(name),
        EntryAnswer::Type09Filed => entry.type_09_filed = Choice::from_name(name),
        EntryAnswer::OpenProtest => entry.open_protest = Choice::from_name(name),
        EntryAnswer::Label
        | EntryAnswer::EntryNumber
        | EntryAnswer::EntryType
        | EntryAnswer::LiquidatedOn
        | EntryAnswer::ReconciliationDueOn => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Id;

    /// Every choice that is given at a place is read back there, and can be taken back.
    #[test]
    fn gives_and_reads_every_choice() {
        let person = Person::new(Id::fresh('p', [].iter()));
        let entry = Entry::new(Id::fresh('e', [].iter()));
        let mut facts = Facts {
            people: vec![person],
            entries: vec![entry],
            ..Facts::default()
        };
        let company = CompanyAnswer::ALL.iter().map(|answer| Place::Company(*answer));
        let people = PersonAnswer::ALL.iter().map(|answer| Place::Person(0, *answer));
        let broker = BrokerAnswer::ALL.iter().map(|answer| Place::Broker(*answer));
        let entries = EntryAnswer::ALL.iter().map(|answer| Place::Entry(0, *answer));
        let mut tried = 0;
        for place in company.chain(people).chain(broker).chain(entries) {
            for name in choices(place) {
                facts.choose(place, name);
                assert_eq!(facts.choice(place), Some(name), "{place}");
                assert!(facts.is_answered(place), "{place}");
                tried += 1;
            }
            facts.choose(place, "");
            assert_eq!(facts.choice(place), None, "{place}");
        }
        // Counted from docs/file-format.md, “Example”, without what is new in version 2: 24 about the
        // company, 20 a person, 10 the broker, 14 an entry.
        assert_eq!(tried, 68);
    }
}
