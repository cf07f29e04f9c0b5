//! The files given on the command line, one document at a time.

use super::Fault;
use ace_self_check::export::refusal;
use ace_self_check::saved::{self, Opened, Refused};
use ace_self_check::wording;
use chrono::NaiveDate;
use std::io::{Read, Write};
use std::path::Path;

/// Self-check files.
#[derive(clap::Args)]
pub(super) struct Files {
    /// Self-check files; - is standard input, and a .jsonl file has a document on each line
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
}

pub(super) struct Document<'a> {
    /// Its file, with the line in a `.jsonl` file.
    pub(super) name: &'a str,
    pub(super) bytes: &'a [u8],
    /// Whether each document is printed on a line of its own, because there are several.
    pub(super) is_one_of_many: bool,
}

impl Files {
    /// Does something with each document, in order, and returns whether all were fine.
    pub(super) fn each(&self, mut work: impl FnMut(&Document) -> Result<bool, Fault>) -> Result<bool, Fault> {
        let several = self.files.len() > 1;
        let mut all = true;
        for name in &self.files {
            let bytes = contents(name)?;
            if Path::new(name)
                .extension()
                .is_some_and(|extension| extension == "jsonl")
            {
                let lines = bytes.split(|byte| *byte == b'\n').enumerate();
                for (at, bytes) in lines.filter(|(_, line)| !line.is_empty()) {
                    let name = &format!("{name}:{}", at + 1);
                    all &= work(&Document {
                        name,
                        bytes,
                        is_one_of_many: true,
                    })?;
                }
            } else {
                all &= work(&Document {
                    name,
                    bytes: &bytes,
                    is_one_of_many: several,
                })?;
            }
        }
        Ok(all)
    }
}

impl Document<'_> {
    /// Reads it; a refusal also goes to standard error.
    pub(super) fn read(&self, today: NaiveDate) -> Result<Opened, Refused> {
        saved::read(self.bytes, today).inspect_err(|refused| self.warn(&wording::refusal(refused)))
    }

    /// Reads it for a command that prints one document each: if there are several, a refusal is printed on its line.
    pub(super) fn read_or_print(
        &self,
        out: &mut impl Write,
        today: NaiveDate,
    ) -> Result<Option<Opened>, Fault> {
        match self.read(today) {
            Ok(opened) => Ok(Some(opened)),
            Err(refused) if self.is_one_of_many => {
                print(out, &(refusal::document(&refused) + "\n"))?;
                Ok(None)
            }
            Err(_) => Ok(None),
        }
    }

    /// Prints a line to standard error.
    pub(super) fn warn(&self, says: &str) {
        eprintln!("{}: {says}", self.name);
    }
}

/// The bytes of a file, or of standard input.
pub(super) fn contents(name: &str) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read = if name == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(name).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.map(|_| bytes).map_err(|error| format!("{name}: {error}"))
}

/// Prints a text as it is.
pub(super) fn print(out: &mut impl Write, text: &str) -> Result<(), Fault> {
    out.write_all(text.as_bytes()).map_err(|error| error.to_string())
}
