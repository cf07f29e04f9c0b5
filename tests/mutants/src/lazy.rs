//! Constants with a number or a day in them become values made as the program starts, so that the
//! number can be another one.

use crate::edit::Edit;
use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// The constants to make so, by name, each with the file it stands in.
#[derive(Default)]
pub struct Constants(BTreeMap<String, String>);

impl Constants {
    /// Whether a path's last words mean one of these constants: the module is named before it, or
    /// it is known in the file by its name alone.
    fn means(&self, module: Option<&str>, name: &str, known: bool) -> bool {
        self.0.get(name).is_some_and(|file| match module {
            Some(module) => file.trim_end_matches(".rs").split('/').any(|part| part == module),
            None => known,
        })
    }

    /// Whether the constant of a name that stands in a file is one of these.
    pub fn stands(&self, name: &str, file: &str) -> bool {
        self.0.get(name).is_some_and(|at| at == file)
    }
}

/// The constants that hold a number or a day, and those that hold such a constant.
pub fn constants<'a>(
    files: impl Iterator<Item = (&'a str, &'a syn::File)>,
    skipped: &BTreeSet<String>,
) -> Constants {
    let mut all = Vec::new();
    for (file, tree) in files.filter(|(file, _)| crate::site::is_rule(file)) {
        let mut seen = Seen {
            file,
            found: &mut all,
        };
        seen.visit_file(tree);
    }
    all.retain(|one| !skipped.contains(&format!("const {}", one.name)));
    let mut kept = Constants::default();
    loop {
        let (more, rest): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|one| one.has_number || one.names.iter().any(|name| kept.0.contains_key(name)));
        all = rest;
        if more.is_empty() {
            return kept;
        }
        kept.0.extend(more.into_iter().map(|one| (one.name, one.file)));
    }
}

struct Constant {
    name: String,
    file: String,
    has_number: bool,
    names: Vec<String>,
}

struct Seen<'a> {
    file: &'a str,
    found: &'a mut Vec<Constant>,
}

impl Seen<'_> {
    fn add(&mut self, name: &syn::Ident, value: &syn::Expr) {
        let mut holds = Holds::default();
        holds.visit_expr(value);
        self.found.push(Constant {
            name: name.to_string(),
            file: self.file.to_owned(),
            has_number: holds.number,
            names: holds.names,
        });
    }
}

impl<'ast> Visit<'ast> for Seen<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if item.ident != "tests" {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.add(&item.ident, &item.expr);
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.add(&item.ident, &item.expr);
    }
}

#[derive(Default)]
struct Holds {
    number: bool,
    names: Vec<String>,
}

impl<'ast> Visit<'ast> for Holds {
    fn visit_lit(&mut self, lit: &'ast syn::Lit) {
        self.number |= matches!(lit, syn::Lit::Int(_) | syn::Lit::Float(_));
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        self.names
            .extend(path.path.segments.last().map(|last| last.ident.to_string()));
    }
}

/// The edits that take a value where one of the constants is named.
pub fn names(file: &str, tree: &syn::File, constants: &Constants) -> Vec<Edit> {
    let mut known = Known {
        file,
        constants,
        names: BTreeSet::new(),
    };
    known.visit_file(tree);
    let mut names = Names {
        file,
        constants,
        known: known.names,
        in_const: false,
        edits: Vec::new(),
    };
    names.visit_file(tree);
    names.edits
}

/// The constants a file knows by name alone: its own and those it imports.
struct Known<'a> {
    file: &'a str,
    constants: &'a Constants,
    names: BTreeSet<String>,
}

impl Known<'_> {
    fn import(&mut self, module: Option<&str>, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => self.import(Some(&path.ident.to_string()), &path.tree),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(module, tree)),
            syn::UseTree::Name(name) => {
                let name = name.ident.to_string();
                let above = matches!(module, Some("super" | "crate"));
                if above && self.constants.0.contains_key(&name) || self.constants.means(module, &name, false)
                {
                    self.names.insert(name);
                }
            }
            syn::UseTree::Rename(_) | syn::UseTree::Glob(_) => {}
        }
    }
}

impl<'ast> Visit<'ast> for Known<'_> {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.import(None, &item.tree);
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        if self.constants.stands(&item.ident.to_string(), self.file) {
            self.names.insert(item.ident.to_string());
        }
    }
}

struct Names<'a> {
    file: &'a str,
    constants: &'a Constants,
    known: BTreeSet<String>,
    in_const: bool,
    edits: Vec<Edit>,
}

impl Names<'_> {
    fn is_one(&self, module: Option<&str>, name: &str) -> bool {
        let from = module.filter(|module| !matches!(*module, "super" | "crate" | "self"));
        let known = self.known.contains(name) || module.is_some() && from.is_none();
        self.constants.means(from, name, known)
    }

    fn value(&mut self, at: std::ops::Range<usize>) {
        self.edits.push(Edit {
            at,
            before: "(*".into(),
            after: ")".into(),
        });
    }

    /// Names inside a macro's words; only those without a path.
    fn in_tokens(&mut self, tokens: TokenStream) {
        let mut after_colon = false;
        for token in tokens {
            let was_after_colon = std::mem::take(&mut after_colon);
            match token {
                TokenTree::Group(group) => self.in_tokens(group.stream()),
                TokenTree::Ident(name) if !was_after_colon && self.is_one(None, &name.to_string()) => {
                    self.value(name.span().byte_range());
                }
                TokenTree::Punct(mark) => after_colon = mark.as_char() == ':',
                _ => {}
            }
        }
    }

    fn constant(&mut self, name: &syn::Ident, value: &syn::Expr) {
        let stays = !self.constants.stands(&name.to_string(), self.file);
        let was = std::mem::replace(&mut self.in_const, stays);
        self.visit_expr(value);
        self.in_const = was;
    }
}

impl<'ast> Visit<'ast> for Names<'_> {
    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.constant(&item.ident, &item.expr);
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.constant(&item.ident, &item.expr);
    }

    fn visit_type(&mut self, _: &'ast syn::Type) {}
    fn visit_pat(&mut self, _: &'ast syn::Pat) {}
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
    fn visit_generic_argument(&mut self, _: &'ast syn::GenericArgument) {}

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        self.in_tokens(item.tokens.clone());
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        let mut words = path.path.segments.iter().rev().map(|word| word.ident.to_string());
        let (name, module) = (words.next().unwrap_or_default(), words.next());
        if !self.in_const && self.is_one(module.as_deref(), &name) {
            self.value(path.span().byte_range());
        }
    }
}
