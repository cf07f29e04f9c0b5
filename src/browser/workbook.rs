//! Loads the workbook module (`src/workbook_module.rs`) when a workbook is opened, or from inside the one-file edition.
//! It reads a little at a time, so that the page stays responsive.

use super::module::{Module, load};

/// The file next to the page.
const MODULE: &str = "workbook.wasm";
/// The element of the one-file edition that holds it.
const INSIDE: &str = "asc-workbook";
/// How many steps run before the page is drawn again.
const AT_A_TIME: usize = 4;
/// The results of the last step.
const READ: u32 = 1_001;
const REFUSED: u32 = 1_002;

/// Why the sheets of a workbook were not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookError {
    /// The module couldn't be loaded: offline, and not in the cache.
    NoModule,
    /// The name of what is wrong with the file.
    Refused(String),
    Canceled,
}

/// The name and the text of each sheet, or why there are none.
pub type Sheets = Result<Vec<(String, String)>, WorkbookError>;

/// Reads a workbook and calls back once. `going` gets the progress in thousandths and returns whether to continue.
pub fn read(bytes: Vec<u8>, going: impl Fn(u32) -> bool + 'static, done: impl FnOnce(Sheets) + 'static) {
    load(MODULE, INSIDE, move |module| match module {
        Some(module) if module.give(&bytes).is_some() => go_on(module, going, done),
        _ => done(Err(WorkbookError::NoModule)),
    });
}

/// Reads on after the page was drawn, until it is done.
fn go_on(module: Module, going: impl Fn(u32) -> bool + 'static, done: impl FnOnce(Sheets) + 'static) {
    for _ in 0..AT_A_TIME {
        match module.call("step", &[]) {
            Some(READ) => return done(Ok(sheets(&module))),
            Some(REFUSED) => return done(Err(WorkbookError::Refused(text(&module, 0, 0)))),
            // It ran out of memory, or met what nobody expected.
            None => return done(Err(WorkbookError::Refused("workbook".to_owned()))),
            Some(thousandths) if !going(thousandths) => return done(Err(WorkbookError::Canceled)),
            Some(_) => {}
        }
    }
    super::screen::after(0, move || go_on(module, going, done));
}

fn sheets(module: &Module) -> Vec<(String, String)> {
    let named = (0..).map(|sheet| (text(module, sheet, 0), sheet));
    let named = named.take_while(|(name, _)| !name.is_empty());
    named
        .map(|(name, sheet)| (name, text(module, sheet, 1)))
        .collect()
}

fn text(module: &Module, sheet: u32, part: u32) -> String {
    let bytes = module.bytes(&[sheet, part]);
    bytes
        .map(|bytes| String::from_utf8(bytes).unwrap_or_default())
        .unwrap_or_default()
}
