//! The walk through a source: which of its parts are places for mutants.

use crate::site::{Sites, is_rule, start};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

fn has_let(expr: &syn::Expr) -> bool {
    match expr {
        syn::Expr::Let(_) => true,
        syn::Expr::Binary(both) => has_let(&both.left) || has_let(&both.right),
        _ => false,
    }
}

/// Whether a pattern takes whatever comes.
fn is_rest(pat: &syn::Pat) -> bool {
    match pat {
        syn::Pat::Wild(_) => true,
        syn::Pat::Ident(name) => name.ident.to_string().starts_with(char::is_lowercase),
        syn::Pat::Tuple(tuple) => tuple.elems.iter().all(is_rest),
        _ => false,
    }
}

fn is_clause_call(call: &syn::ExprMethodCall) -> bool {
    let name = call.method.to_string();
    let known = ["contains", "any", "all", "starts_with", "ends_with"];
    name.starts_with("is_") || known.contains(&name.as_str())
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let path = attribute.path();
        path.is_ident("test")
            || path.is_ident("cfg")
                && matches!(&attribute.meta, syn::Meta::List(list) if list.tokens.to_string() == "test")
    })
}

impl<'ast> Visit<'ast> for Sites<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let was = self.in_test;
        self.in_test |= is_test(&item.attrs);
        visit::visit_item_mod(self, item);
        self.in_test = was;
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        let was = (self.in_test, self.in_const);
        self.in_test |= is_test(&item.attrs);
        self.in_const |= item.sig.constness.is_some();
        self.function(&item.sig.output, &item.block);
        visit::visit_item_fn(self, item);
        (self.in_test, self.in_const) = was;
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        let was = self.in_const;
        self.in_const |= item.sig.constness.is_some();
        self.function(&item.sig.output, &item.block);
        visit::visit_impl_item_fn(self, item);
        self.in_const = was;
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.sig.output, block);
        }
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.constant(
            &item.ident,
            item.const_token.span,
            &item.ty,
            &item.expr,
            |sites| {
                sites.visit_expr(&item.expr);
            },
        );
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.constant(
            &item.ident,
            item.static_token.span,
            &item.ty,
            &item.expr,
            |sites| {
                sites.visit_expr(&item.expr);
            },
        );
    }

    fn visit_impl_item_const(&mut self, item: &'ast syn::ImplItemConst) {
        let was = std::mem::replace(&mut self.in_const, true);
        visit::visit_impl_item_const(self, item);
        self.in_const = was;
    }

    // Lengths and patterns are computed as the program is compiled.
    fn visit_type(&mut self, _: &'ast syn::Type) {}
    fn visit_pat(&mut self, _: &'ast syn::Pat) {}
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
    fn visit_generic_argument(&mut self, _: &'ast syn::GenericArgument) {}

    fn visit_expr_repeat(&mut self, repeat: &'ast syn::ExprRepeat) {
        self.visit_expr(&repeat.expr);
    }

    fn visit_expr_binary(&mut self, both: &'ast syn::ExprBinary) {
        use syn::BinOp;
        let at = both.span().byte_range();
        if matches!(both.op, BinOp::And(_) | BinOp::Or(_)) {
            self.negate(&both.left);
            self.negate(&both.right);
        }
        if !has_let(&both.left) && !has_let(&both.right) {
            let mut others = Vec::new();
            for listed in self.take(start(both.op.span()), "BinaryOperator") {
                let left = self.copy(at.start..both.op.span().byte_range().start);
                let right = self.copy(both.op.span().byte_range().end..at.end);
                let other = format!("{left}{}{right}", listed.replacement);
                others.push((self.add_listed(&listed), other));
            }
            self.choose(at, &others);
        }
        if matches!(
            both.op,
            BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_)
        ) {
            let whole = syn::Expr::Binary(both.clone());
            self.negate(&whole);
        }
        visit::visit_expr_binary(self, both);
    }

    fn visit_expr_unary(&mut self, unary: &'ast syn::ExprUnary) {
        let inner = self.copy(unary.expr.span().byte_range());
        let mut others = Vec::new();
        for listed in self.take(start(unary.op.span()), "UnaryOperator") {
            others.push((self.add_listed(&listed), inner.clone()));
        }
        self.choose(unary.span().byte_range(), &others);
        visit::visit_expr_unary(self, unary);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if is_clause_call(call) {
            self.negate(&syn::Expr::MethodCall(call.clone()));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_macro(&mut self, item: &'ast syn::ExprMacro) {
        if item.mac.path.is_ident("matches") {
            self.negate(&syn::Expr::Macro(item.clone()));
        }
        visit::visit_expr_macro(self, item);
    }

    fn visit_expr_if(&mut self, branch: &'ast syn::ExprIf) {
        self.negate(&branch.cond);
        visit::visit_expr_if(self, branch);
    }

    fn visit_expr_match(&mut self, choice: &'ast syn::ExprMatch) {
        self.visit_expr(&choice.expr);
        // Without an arm for all the rest, a match that lacks one is no program.
        let has_rest = choice
            .arms
            .iter()
            .any(|arm| arm.guard.is_none() && is_rest(&arm.pat));
        for arm in &choice.arms {
            let was = std::mem::replace(&mut self.has_rest, has_rest);
            self.visit_arm(arm);
            self.has_rest = was;
        }
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        let deleted = if self.has_rest {
            self.take(start(arm.pat.span()), "MatchArm")
        } else {
            Vec::new()
        };
        let mut alive = String::new();
        for listed in &deleted {
            alive += &format!(" && !crate::mutant::is({})", self.add_listed(listed));
        }
        if let Some((_, guard)) = &arm.guard {
            let (mut before, mut after) = (String::new(), String::new());
            if !has_let(guard) {
                for listed in &self.take(start(guard.span()), "MatchArmGuard") {
                    let number = self.add_listed(listed);
                    if listed.replacement == "true" {
                        before = format!("{before}crate::mutant::is({number}) || ");
                    } else {
                        after = format!("{after} && !crate::mutant::is({number})");
                    }
                }
                self.wrap(
                    guard.span().byte_range(),
                    format!("(({before}("),
                    format!(")){after}{alive})"),
                );
                self.negate(guard);
            } else if !alive.is_empty() {
                self.wrap(guard.span().byte_range(), "", alive);
            }
        } else if !alive.is_empty() {
            let end = arm.pat.span().byte_range().end;
            self.wrap(end..end, format!(" if true{alive}"), "");
        }
        visit::visit_arm(self, arm);
    }

    fn visit_expr_struct(&mut self, made: &'ast syn::ExprStruct) {
        let at = made.span().byte_range();
        let mut others = Vec::new();
        for field in &made.fields {
            for listed in self.take(start(field.span()), "StructField") {
                let gone = field.span().byte_range();
                let rest = self.copy(gone.end..at.end);
                let rest = rest.trim_start();
                let rest = rest.strip_prefix(',').unwrap_or(rest);
                let other = format!("{}{rest}", self.copy(at.start..gone.start));
                others.push((self.add_listed(&listed), other));
            }
        }
        self.choose(at, &others);
        visit::visit_expr_struct(self, made);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        let of_day = matches!(&*call.func, syn::Expr::Path(path) if path.path.is_ident("ordinal"));
        let rules = is_rule(self.file);
        if of_day && rules && self.can_ask() {
            self.day(call);
        } else {
            visit::visit_expr_call(self, call);
        }
    }

    fn visit_expr_lit(&mut self, lit: &'ast syn::ExprLit) {
        if let syn::Lit::Int(int) = &lit.lit {
            self.number(int);
        }
    }

    fn visit_expr_reference(&mut self, reference: &'ast syn::ExprReference) {
        // What is made as the program starts does not live for ever by itself.
        if self.in_lazy && matches!(&*reference.expr, syn::Expr::Array(_)) {
            self.wrap(
                reference.span().byte_range(),
                "crate::mutant::kept(::std::vec!",
                ")",
            );
            self.wrap(reference.and_token.span.byte_range(), "/*", "*/");
        }
        visit::visit_expr_reference(self, reference);
    }
}
