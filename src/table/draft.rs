//! A table that was opened, and how the respondent wants it read, before anything of it is added.

use super::{Kind, Onto, Plan, Read, Refused, Sheet, open, read};
use chrono::NaiveDate;
use std::sync::Arc;

/// A table that was opened and is not added yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The file's name, or that it was pasted.
    pub from: String,
    /// Its rows, or why there are none; shared, since they can be many.
    pub sheet: Arc<Result<Sheet, Refused>>,
    /// How it is to be read.
    pub plan: Plan,
    /// What becomes of what is listed.
    pub onto: Onto,
    /// Whether full entry numbers are kept.
    pub keep_numbers: bool,
}

impl Draft {
    /// Opens a table and proposes how to read it.
    #[must_use]
    pub fn new(from: String, bytes: &[u8], kind: Kind) -> Self {
        let sheet = open(bytes);
        let plan = match &sheet {
            Ok(sheet) => Plan::propose(sheet, kind),
            Err(_) => Plan::empty(kind),
        };
        Self {
            from,
            sheet: Arc::new(sheet),
            plan,
            onto: Onto::default(),
            keep_numbers: false,
        }
    }

    /// Reads the rows as planned.
    ///
    /// # Errors
    /// Why the table as a whole cannot be used.
    pub fn read(&self, as_of: NaiveDate) -> Result<Read, Refused> {
        match self.sheet.as_ref() {
            Ok(sheet) => read(sheet, &self.plan, as_of),
            Err(refused) => Err(*refused),
        }
    }
}
