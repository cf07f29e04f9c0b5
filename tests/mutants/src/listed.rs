//! The mutants that cargo-mutants lists.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

/// A mutant as listed.
#[derive(Clone)]
pub struct Listed {
    pub name: String,
    pub genre: String,
    pub replacement: String,
    pub file: String,
    pub line: usize,
}

/// Those not yet found in the sources, by file and place (line from 1, column from 0).
pub struct List(BTreeMap<(String, usize, usize), Vec<Listed>>);

pub fn read(text: &str, skipped: &BTreeSet<String>) -> Result<List, Box<dyn Error>> {
    let mut list = List(BTreeMap::new());
    let all: Vec<Value> = serde_json::from_str(text)?;
    for row in &all {
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let number = |value: &Value| value.as_u64().and_then(|number| usize::try_from(number).ok());
        let start = &row["span"]["start"];
        let (Some(line), Some(column)) = (number(&start["line"]), number(&start["column"])) else {
            return Err(format!("a mutant without a place: {row}").into());
        };
        let listed = Listed {
            name: word(&row["name"]),
            genre: word(&row["genre"]),
            replacement: word(&row["replacement"]),
            file: word(&row["file"]),
            line,
        };
        if !skipped.contains(&listed.name) {
            let place = (listed.file.clone(), line, column - 1);
            list.0.entry(place).or_default().push(listed);
        }
    }
    Ok(list)
}

impl List {
    /// Takes out the mutants of a genre that begin at a place.
    pub fn take(&mut self, file: &str, (line, column): (usize, usize), genre: &str) -> Vec<Listed> {
        let Some(here) = self.0.get_mut(&(file.to_owned(), line, column)) else {
            return Vec::new();
        };
        let (taken, left) = std::mem::take(here)
            .into_iter()
            .partition(|listed| listed.genre == genre);
        *here = left;
        taken
    }

    /// Those never taken.
    pub fn left(&self) -> impl Iterator<Item = &Listed> {
        self.0.values().flatten()
    }
}
