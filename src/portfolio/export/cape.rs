//! CAPE lists over several clients: the same as for one check, made from the entries of all.

use crate::assessment::{Assessment, EntryFinding};
use crate::broker::{FiledBy, FilerCode, filed_by};
use crate::entries::{CapeList, Doubtful, cape_list};
use crate::facts::{Entry, Facts};
use crate::guidance::{Guidance, NextStepId};
use crate::portfolio::row::assess_today;
use crate::portfolio::words;
use crate::portfolio::{Client, Firm};
use crate::saved;
use crate::wording;
use chrono::NaiveDate;

/// A list, and the entries its positions refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cape {
    pub list: CapeList,
    /// The client and the entry of each position.
    pub names: Vec<String>,
    /// How many entries that CAPE takes aren't the firm's own.
    pub others: usize,
    /// How many of our entries that CAPE takes were left out because the broker noted them as filed.
    pub filed: usize,
}

/// Gathers entries client by client, so that the page stays responsive.
#[derive(Default)]
pub struct Gathered {
    entries: Vec<(Option<NaiveDate>, String, Entry, EntryFinding)>,
    others: usize,
    filed: usize,
    assessment: Option<Assessment>,
}

impl Cape {
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.filed == 0
    }
}

impl Gathered {
    /// Adds the client's entries that are the firm's own, whose next step is a declaration, and that aren't filed yet.
    pub fn add(&mut self, client: &Client, firm: &Firm, guidance: &Guidance, today: NaiveDate) {
        let Ok(opened) = saved::read_kept(client.check.as_bytes(), today) else {
            return;
        };
        let facts = opened.facts;
        let own: Vec<FilerCode> = firm.codes();
        let mut assessment = assess_today(&facts, guidance, today);
        let findings = std::mem::take(&mut assessment.entries);
        let name = words::name(client);
        for (at, finding) in findings.into_iter().enumerate() {
            if finding.next != NextStepId::FileCape {
                continue;
            }
            if filed_by(&facts.entries[at], &own) != FiledBy::Us {
                self.others += 1;
                continue;
            }
            let by = finding.open_cape_by();
            if client.is_filed(by) {
                self.filed += 1;
                continue;
            }
            let entry = wording::entry_number(&facts, at).unwrap_or_else(|| wording::entry_name(&facts, at));
            self.entries
                .push((by, format!("{name}: {entry}"), facts.entries[at].clone(), finding));
        }
        self.assessment = Some(assessment);
    }

    /// The list of everything added, soonest first.
    pub fn list(mut self, guidance: &Guidance, doubtful: Doubtful) -> Option<Cape> {
        crate::order::sort_by_key(&mut self.entries, |(by, ..)| (by.is_none(), *by));
        let mut assessment = self.assessment?;
        let mut facts = Facts::default();
        let mut names = Vec::new();
        for (_, name, entry, finding) in self.entries {
            names.push(name);
            facts.entries.push(entry);
            assessment.entries.push(finding);
        }
        let list = cape_list(&facts, guidance, &assessment, doubtful);
        Some(Cape {
            list,
            names,
            others: self.others,
            filed: self.filed,
        })
    }
}
