//! A rule is decided in one place: nothing else asks which rule it was.

use crate::source::Source;
use crate::{Place, none, sees, sources};

/// The rules, their table, and which rules published disagreements and days of the agenda bear on.
const RULES: [&str; 6] = [
    "src/assessment/recovery.rs",
    "src/assessment/entry.rs",
    "src/assessment/check.rs",
    "src/assessment/agenda.rs",
    "src/guidance/rules.rs",
    "src/guidance/disagreement.rs",
];

/// Whether a word is the id of a rule, such as `R12`.
fn is_rule(word: &str) -> bool {
    let number = word.strip_prefix(['R', 'E', 'C']).unwrap_or_default();
    !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
}

/// A rule by its id, in code or in quotes, or a comparison of rules.
fn asks_for_a_rule(source: &Source) -> Vec<Place> {
    if RULES.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let names = |line: &str| line.split(|c: char| !c.is_alphanumeric()).any(is_rule);
    let compares = |line: &str| {
        let operators = ["==", "!=", "<", ">", "=>"];
        let after = line.split(".rule").skip(1).map(str::trim_start);
        after
            .clone()
            .any(|rest| operators.iter().any(|operator| rest.starts_with(operator)))
    };
    let lines = source.code.lines().enumerate();
    let in_code = lines.filter(|(_, line)| names(line) || compares(line));
    let in_code = in_code.map(|(at, line)| (at + 1, line.trim().to_owned()));
    let quoted = source.literals.iter().filter(|literal| is_rule(&literal.text));
    in_code
        .chain(quoted.map(|literal| (literal.line, format!("{:?}", literal.text))))
        .collect()
}

#[test]
fn nothing_else_asks_for_a_rule() {
    sees(
        asks_for_a_rule,
        "let works = matches!(person.rule, RuleId::R6 | RuleId::R7);",
        "let works = person.state == LoginState::Usable;",
    );
    sees(
        asks_for_a_rule,
        "let other = one.rule != two.rule;",
        "let rule = person.rule; let rows = guidance.rules.len() == 3;",
    );
    sees(
        asks_for_a_rule,
        r#"let works = rule.name() == "R6";"#,
        r#"let text = "the rule R6 is in words"; // R6"#,
    );
    none(&sources("src"), asks_for_a_rule);
}
