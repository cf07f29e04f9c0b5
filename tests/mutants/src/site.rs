//! Where mutants go.

use crate::Mutant;
use crate::edit::{self, Edit};
use crate::lazy::{self, Constants};
use crate::listed::{List, Listed};
use proc_macro2::Span;
use std::collections::BTreeSet;
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::Visit;

/// Clauses are negated and numbers moved where the rules stand.
pub const RULES: [&str; 4] = [
    "src/calendar/",
    "src/guidance/",
    "src/assessment/",
    "src/interview/",
];

/// Whether a file is one of those.
pub fn is_rule(file: &str) -> bool {
    RULES.iter().any(|folder| file.starts_with(folder))
}

/// The places found so far in a file.
pub struct Sites<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    constants: &'a Constants,
    listed: &'a mut List,
    skipped: &'a BTreeSet<String>,
    mutants: &'a mut Vec<Mutant>,
    edits: Vec<Edit>,
    /// The edits to names of constants.
    names: Vec<Edit>,
    /// In a test: nothing there is a mutant.
    pub(crate) in_test: bool,
    /// In a match with an arm for all the rest.
    pub(crate) has_rest: bool,
    /// In a constant that is made as the program starts.
    pub(crate) in_lazy: bool,
    /// In what is computed as the program is compiled: nothing can be asked there.
    pub(crate) in_const: bool,
    negated: BTreeSet<(usize, usize)>,
}

/// The edits that put a file's mutants in.
pub fn edits(
    file: &str,
    text: &str,
    tree: &syn::File,
    constants: &Constants,
    listed: &mut List,
    skipped: &BTreeSet<String>,
    mutants: &mut Vec<Mutant>,
) -> Vec<Edit> {
    let is_test = |part: &str| file.ends_with(part) || file.contains("/tests/") || file.starts_with("tests/");
    let mut sites = Sites {
        file,
        text,
        constants,
        listed,
        skipped,
        mutants,
        edits: Vec::new(),
        names: lazy::names(file, tree, constants),
        in_test: is_test("/tests.rs"),
        has_rest: false,
        in_lazy: false,
        in_const: false,
        negated: BTreeSet::new(),
    };
    sites.visit_file(tree);
    sites.edits.extend(sites.names);
    sites.edits
}

pub fn start(span: Span) -> (usize, usize) {
    (span.start().line, span.start().column)
}

impl Sites<'_> {
    pub(crate) fn of(&self, at: Range<usize>) -> &str {
        &self.text[at]
    }

    /// A stretch of the source without mutants, to stand a second time.
    pub(crate) fn copy(&self, at: Range<usize>) -> String {
        let inside = |edit: &&Edit| at.start <= edit.at.start && edit.at.end <= at.end;
        let edits = self.names.iter().filter(inside).map(|edit| Edit {
            at: edit.at.start - at.start..edit.at.end - at.start,
            before: edit.before.clone(),
            after: edit.after.clone(),
        });
        edit::applied(self.of(at.clone()), edits.collect())
    }

    pub(crate) fn wrap(&mut self, at: Range<usize>, before: impl Into<String>, after: impl Into<String>) {
        let (before, after) = (before.into(), after.into());
        self.edits.push(Edit { at, before, after });
    }

    fn add(&mut self, kind: &'static str, line: usize, what: String) -> u32 {
        let number = u32::try_from(self.mutants.len() + 1).unwrap_or(u32::MAX);
        let (file, what) = (
            self.file.to_owned(),
            what.split_whitespace().collect::<Vec<_>>().join(" "),
        );
        self.mutants.push(Mutant {
            number,
            kind,
            file,
            line,
            what,
        });
        number
    }

    pub(crate) fn can_ask(&self) -> bool {
        !self.in_test && !self.in_const
    }

    /// The mutants cargo-mutants lists at a place.
    pub(crate) fn take(&mut self, at: (usize, usize), genre: &str) -> Vec<Listed> {
        if self.can_ask() {
            self.listed.take(self.file, at, genre)
        } else {
            Vec::new()
        }
    }

    pub(crate) fn add_listed(&mut self, listed: &Listed) -> u32 {
        self.add("listed", listed.line, listed.name.clone())
    }

    /// An expression that is another one under some mutants.
    pub(crate) fn choose(&mut self, at: Range<usize>, others: &[(u32, String)]) {
        if others.is_empty() {
            return;
        }
        let mut before = String::from("(");
        for (number, other) in others {
            before += &format!("if crate::mutant::is({number}) {{ {other} }} else ");
        }
        self.wrap(at, before + "{ ", " })");
    }

    /// A function returns something else.
    pub(crate) fn function(&mut self, returns: &syn::ReturnType, block: &syn::Block) {
        let Some(first) = block.stmts.first() else { return };
        // `impl Iterator` is one type, whatever comes back.
        let one_type =
            matches!(returns, syn::ReturnType::Type(_, ty) if matches!(**ty, syn::Type::ImplTrait(_)));
        let others = self.take(start(first.span()), "FnValue");
        let mut before = String::new();
        for listed in &others {
            let (number, other) = (self.add_listed(listed), &listed.replacement);
            before += &if one_type {
                format!(
                    "if crate::mutant::is({number}) {{ return crate::mutant::Or::Other(Box::new({other})); }} "
                )
            } else {
                format!("if crate::mutant::is({number}) {{ return {other}; }} ")
            };
        }
        let braces = block.brace_token.span;
        let (open, close) = (braces.open().byte_range().end, braces.close().byte_range().start);
        if one_type && !others.is_empty() {
            self.wrap(open..close, before + "crate::mutant::Or::Original({ ", " })");
        } else {
            self.wrap(open..open, before, "");
        }
    }

    /// A clause of a rule is turned round.
    pub(crate) fn negate(&mut self, clause: &syn::Expr) {
        let inner = match clause {
            syn::Expr::Binary(both) if matches!(both.op, syn::BinOp::And(_) | syn::BinOp::Or(_)) => {
                self.negate(&both.left);
                self.negate(&both.right);
                return;
            }
            syn::Expr::Paren(inner) => return self.negate(&inner.expr),
            syn::Expr::Let(_) => return,
            other => other,
        };
        let at = inner.span().byte_range();
        let rules = is_rule(self.file);
        if !rules || !self.can_ask() || !self.negated.insert((at.start, at.end)) {
            return;
        }
        let number = self.add(
            "clause",
            inner.span().start().line,
            format!("not: {}", self.of(at.clone())),
        );
        self.wrap(at, format!("crate::mutant::not({number}, "), ")");
    }

    /// A number is one more, or one less.
    pub(crate) fn number(&mut self, lit: &syn::LitInt) {
        let rules = is_rule(self.file);
        let Ok(value) = lit.base10_parse::<i128>() else {
            return;
        };
        if !rules || !self.can_ask() {
            return;
        }
        let (at, line) = (lit.span().byte_range(), lit.span().start().line);
        let mut others = Vec::new();
        for moved in [value + 1, value - 1].into_iter().filter(|moved| *moved >= 0) {
            let what = format!(
                "{moved} for {value}: {}",
                self.text.lines().nth(line - 1).unwrap_or_default()
            );
            if !self
                .skipped
                .contains(&format!("{}:{line}: {}", self.file, what.trim()))
            {
                others.push((self.add("number", line, what), format!("{moved}{}", lit.suffix())));
            }
        }
        self.choose(at, &others);
    }

    /// A day is the day after, or the day before.
    pub(crate) fn day(&mut self, call: &syn::ExprCall) {
        let (at, line) = (call.span().byte_range(), call.span().start().line);
        let later = self.add("number", line, format!("the day after {}", self.of(at.clone())));
        let earlier = self.add("number", line, format!("the day before {}", self.of(at.clone())));
        self.wrap(at, format!("crate::mutant::day({later}, {earlier}, "), ")");
    }

    /// A constant is made as the program starts.
    pub(crate) fn constant(
        &mut self,
        name: &syn::Ident,
        keyword: Span,
        ty: &syn::Type,
        value: &syn::Expr,
        visit: impl FnOnce(&mut Self),
    ) {
        let was = self.in_const;
        if self.in_test || !self.constants.stands(&name.to_string(), self.file) {
            self.in_const = true;
            visit(self);
            self.in_const = was;
            return;
        }
        // `const ` → `static `, keeping the rest of the line.
        if self.of(keyword.byte_range()) == "const" {
            self.wrap(keyword.byte_range(), "static /*", "*/");
        }
        self.wrap(ty.span().byte_range(), "::std::sync::LazyLock<", ">");
        self.wrap(value.span().byte_range(), "::std::sync::LazyLock::new(|| ", ")");
        let was = std::mem::replace(&mut self.in_lazy, true);
        visit(self);
        self.in_lazy = was;
    }
}
