//! Version 1 of the file: twins of the facts and of the assessment, and nothing else.

mod facts;
mod leaf;
pub(super) mod outcome;
mod refusal;

pub(super) use facts::read_facts;
pub(super) use refusal::Refusal;

use serde::Serialize;

/// A self-check: what the respondent said and what followed.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "ACE Self-Check file"))]
pub(super) struct File {
    /// Always `ace-self-check`.
    #[cfg_attr(feature = "schema", schemars(schema_with = "leaf::format_schema"))]
    pub(super) format: &'static str,
    /// The version of the format.
    #[cfg_attr(feature = "schema", schemars(schema_with = "leaf::version_schema"))]
    pub(super) version: u64,
    /// What the respondent said. Unanswered is null or absent.
    #[cfg_attr(
        feature = "schema",
        schemars(schema_with = "leaf::required_schema::<facts::Facts>"),
        schemars(required)
    )]
    pub(super) facts: Option<facts::Facts>,
    /// What followed. Never trusted on reading: it is computed again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) assessment: Option<outcome::Assessment>,
}
