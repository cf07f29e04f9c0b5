//! A table that was opened, and how the respondent wants it read, before anything from it is added.

use super::{
    File, ImportMode, Kind, Plan, Read, Refused, Sheet, Tab, Upload, best_sheet, open_in_steps,
    open_sheet_of_workbook_in_steps, read_in_steps, upload_in_steps,
};
use crate::steps::Pause;
use chrono::NaiveDate;
use std::sync::Arc;

/// A table that is open but not added yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The file's name, or a note that it was pasted.
    pub from: String,
    /// The file, which could be uploaded; `None` for pasted cells.
    pub file: Option<File>,
    /// Its rows, or why there are none; shared, because there can be many.
    pub sheet: Arc<Result<Sheet, Refused>>,
    /// The sheets of a workbook; empty for any other file.
    pub tabs: Arc<[Tab]>,
    /// The position of the sheet that is read.
    pub tab: usize,
    /// How to read it.
    pub plan: Plan,
    /// What happens to what is already listed.
    pub mode: ImportMode,
    /// Whether full entry numbers are kept; they are, unless the respondent chooses otherwise.
    pub keep_numbers: bool,
}

impl Draft {
    /// Opens a table and proposes how to read it.
    pub async fn new(from: String, bytes: &[u8], kind: Kind, pause: Pause<'_>) -> Self {
        Self::of_file(from, bytes.len(), open_in_steps(bytes, pause).await, kind)
    }

    /// Takes the sheets of a workbook and proposes the one with the best header.
    pub async fn of_workbook(from: String, tabs: Vec<Tab>, kind: Kind, pause: Pause<'_>) -> Self {
        let tab = best_sheet(&tabs, kind);
        let mut draft = Self::of(from, Err(Refused::Empty), kind);
        draft.tabs = tabs.into();
        draft.file = Some(File {
            bytes: 0,
            is_csv: false,
        });
        draft.choose_tab(tab, pause).await;
        draft
    }

    /// A file that isn't a table.
    pub fn refused(from: String, refused: Refused, kind: Kind) -> Self {
        Self::of(from, Err(refused), kind)
    }

    /// Reads another sheet of the workbook.
    pub async fn choose_tab(&mut self, tab: usize, pause: Pause<'_>) {
        let sheet = match self.tabs.get(tab) {
            Some(tab) => open_sheet_of_workbook_in_steps(&tab.text, pause).await,
            None => Err(Refused::Empty),
        };
        self.tab = tab;
        self.plan = proposed(&sheet, self.plan.kind);
        self.sheet = Arc::new(sheet);
    }

    /// Uses another row as the header: a position among the sheet's rows, or `None`.
    pub fn choose_header(&mut self, header: Option<usize>) {
        if let Ok(sheet) = self.sheet.as_ref() {
            self.plan = Plan::with_header(sheet, self.plan.kind, header);
        }
    }

    fn of_file(from: String, bytes: usize, sheet: Result<Sheet, Refused>, kind: Kind) -> Self {
        Self {
            file: Some(File::named(&from, bytes)),
            ..Self::of(from, sheet, kind)
        }
    }

    fn of(from: String, sheet: Result<Sheet, Refused>, kind: Kind) -> Self {
        Self {
            from,
            file: None,
            plan: proposed(&sheet, kind),
            sheet: Arc::new(sheet),
            tabs: Arc::new([]),
            tab: 0,
            mode: ImportMode::default(),
            keep_numbers: true,
        }
    }

    /// Reads the rows according to the plan.
    ///
    /// # Errors
    /// If the table as a whole can't be used.
    pub async fn read(&self, as_of: NaiveDate, pause: Pause<'_>) -> Result<Read, Refused> {
        match self.sheet.as_ref() {
            Ok(sheet) => read_in_steps(sheet, &self.plan, as_of, pause).await,
            Err(refused) => Err(*refused),
        }
    }

    /// What CAPE would check in the file; `None` if it isn’t purely a list of entry numbers.
    pub async fn upload(&self, pause: Pause<'_>) -> Option<Upload> {
        let sheet = self.sheet.as_ref().as_ref().ok()?;
        upload_in_steps(sheet, &self.plan, self.file?, pause).await
    }
}

fn proposed(sheet: &Result<Sheet, Refused>, kind: Kind) -> Plan {
    sheet
        .as_ref()
        .map_or_else(|_| Plan::empty(kind), |sheet| Plan::propose(sheet, kind))
}
