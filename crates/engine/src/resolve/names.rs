//! What a name means: an import, something of this file, or nothing in sight; and of what type it is.

use cookielint_rules::model::{Evidence, Path};

use super::Resolver;
use crate::finding::Span;
use crate::syntax::{Expr, Function, NodeId, ScopeId};

/// What a chain of names stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Symbol {
    /// Something of another module: the module, and names in it.
    Export { module: String, names: Vec<String> },
    /// Something that is declared in this file.
    Local { segments: Vec<String> },
    /// A name that is not declared here.
    Free { segments: Vec<String> },
    /// The result of an expression.
    Other,
}

/// A type as written, without pointers, arrays, generics and nullability: `[]*http.Cookie` → `http.Cookie`.
pub(crate) fn type_name(text: &str) -> &str {
    let text = text.trim().trim_start_matches(':').trim();
    let text = text.trim_start_matches(['*', '&', '[', ']', '.', '?']).trim();
    let end = text.find(['<', '[', '?', '!', '|', ' ', '(']).unwrap_or(text.len());
    let name = text.get(..end).unwrap_or(text).trim();
    name.trim_matches(['"', '\''])
}

impl Resolver<'_> {
    /// The scope in which a name that is used at a place is declared.
    pub(crate) fn binding(&self, name: &str, at: Span) -> Option<ScopeId> {
        let scopes = self.syntax.declared.get(name)?;
        let mut scope = self.syntax.scope_at(at);
        while let Some(id) = scope {
            if scopes.contains(&id) {
                return Some(id);
            }
            // What a class of the file inherits is declared there.
            if let Some(inherited) = self.lineage(Some(id)).into_iter().find(|scope| scopes.contains(scope)) {
                return Some(inherited);
            }
            scope = self.syntax.scope(id).and_then(|scope| scope.parent);
        }
        None
    }

    /// What an expression stands for as a name.
    pub(crate) fn symbol(&self, id: NodeId) -> Symbol {
        let bare = self.syntax.bare(id);
        if let Some(module) = self.imported_in_place(bare) {
            return Symbol::Export { module, names: Vec::new() };
        }
        if let Expr::Member { receiver, name } = &self.syntax.node(bare).expr
            && let Some(module) = self.imported_in_place(self.syntax.bare(*receiver))
        {
            return Symbol::Export { module, names: vec![name.clone()] };
        }
        match self.syntax.dotted(bare) {
            Some(segments) => self.symbol_of(&segments, self.syntax.node(bare).span),
            None => Symbol::Other,
        }
    }

    /// A module that is loaded where it is used: `require('m')(…)`.
    fn imported_in_place(&self, id: NodeId) -> Option<String> {
        if !matches!(self.syntax.node(id).expr, Expr::Call { .. } | Expr::Text(_)) {
            return None;
        }
        let source = self.source(id);
        self.syntax.imports.iter().find(|import| import.local.as_deref() == Some(source)).map(|import| import.module.clone())
    }

    /// Whether an expression is a module itself, loaded where it is used.
    pub(super) fn is_imported(&self, id: NodeId) -> bool {
        self.imported_in_place(id).is_some()
    }

    /// What dotted names that are written at a place stand for.
    pub(crate) fn symbol_of(&self, segments: &[String], at: Span) -> Symbol {
        let Some((head, rest)) = segments.split_first() else { return Symbol::Other };
        if let Some(import) = self.syntax.imports.iter().find(|import| import.local.as_ref() == Some(head)) {
            let names = import.name.iter().chain(rest).cloned().collect();
            return Symbol::Export { module: import.module.clone(), names };
        }
        let segments = segments.to_vec();
        if self.binding(head, at).is_some() { Symbol::Local { segments } } else { Symbol::Free { segments } }
    }

    /// Whether a symbol is what `module#names` says, and how that is known.
    pub(crate) fn is_export(&self, symbol: &Symbol, module: &str, names: &[String]) -> Option<Evidence> {
        let wanted = qualified(module, names);
        match symbol {
            Symbol::Export { module, names } => (qualified(module, names) == wanted).then_some(Evidence::Import),
            Symbol::Free { segments } => {
                let written = segments.join(".");
                if written == wanted && written.contains('.') {
                    return Some(Evidence::Import);
                }
                if written == names.join(".") && self.imports_all_of(module) {
                    return Some(Evidence::Import);
                }
                self.fits_by_name(segments, module, names).then_some(Evidence::Name)
            }
            Symbol::Local { .. } | Symbol::Other => None,
        }
    }

    fn imports_all_of(&self, module: &str) -> bool {
        self.syntax.imports.iter().any(|import| import.local.is_none() && import.name.is_none() && import.module == module)
    }

    /// Without an import in sight, `http.Cookie` and `Cookie` fit by name; where every foreign name is imported, only in a file that
    /// imports nothing (a snippet); where foreign names carry their package, never without it.
    fn fits_by_name(&self, segments: &[String], module: &str, names: &[String]) -> bool {
        if names.is_empty() || names.iter().all(|name| name == "default") {
            return false;
        }
        if self.syntax.imports_are_complete && !self.syntax.imports_are_open {
            return false;
        }
        let package = module.rsplit(['/', '.']).find(|part| !part.starts_with('v') || part.len() > 3).unwrap_or(module);
        let with_package = segments.first().is_some_and(|first| first == package) && segments.get(1..) == Some(names);
        with_package || (segments == names && !self.syntax.names_are_qualified)
    }

    /// Whether a type, as written at a place, is what a path says.
    pub(crate) fn is_type(&self, ty: &str, path: &Path, at: Span) -> Option<Evidence> {
        let segments: Vec<String> = type_name(ty).split('.').map(str::to_owned).collect();
        let symbol = self.symbol_of(&segments, at);
        match path {
            Path::Export { module, names } => self.is_export(&symbol, module, names),
            Path::Text { segments: wanted } => (segments.ends_with(wanted)).then_some(Evidence::Name),
            Path::AnyReceiver { method } => (segments.last() == Some(method)).then_some(Evidence::Name),
            Path::Object { .. } => None,
        }
    }

    /// The type that an expression was declared with or constructed as, where the file says so.
    pub(crate) fn declared_type(&self, id: NodeId) -> Option<String> {
        let bare = self.syntax.bare(id);
        match &self.syntax.node(bare).expr {
            Expr::Construct { ty, .. } => ty.clone(),
            Expr::Name(name) => self.type_of_name(name, self.syntax.node(bare).span),
            _ => None,
        }
    }

    fn type_of_name(&self, name: &str, at: Span) -> Option<String> {
        let scope = self.binding(name, at)?;
        let param = self.function_of(scope).and_then(|function| function.param(name));
        if let Some(ty) = param.and_then(|param| param.ty.clone()) {
            return Some(ty);
        }
        let declares = |write: &&crate::syntax::Write| write.declared_in == Some(scope) && !write.operator.adds();
        let write =
            self.syntax.writes_to(name, at.start).rev().filter(declares).find(|write| write.ty.is_some() || write.value.is_some())?;
        if let Some(ty) = &write.ty
            && !matches!(type_name(ty), "var" | "val" | "let" | "auto" | "final" | "dynamic" | "any")
        {
            return Some(ty.clone());
        }
        match &self.syntax.node(self.syntax.bare(write.value?)).expr {
            Expr::Construct { ty, .. } => ty.clone(),
            _ => None,
        }
    }

    /// The function whose body a scope is.
    pub(crate) fn function_of(&self, scope: ScopeId) -> Option<&Function> {
        self.syntax.function_of(self.syntax.scope(scope)?.span)
    }

    /// The expression that a local name was last given before a place, for looking at what call it came from.
    pub(crate) fn origin(&self, id: NodeId) -> Option<NodeId> {
        let bare = self.syntax.bare(id);
        let Expr::Name(name) = &self.syntax.node(bare).expr else { return None };
        let at = self.syntax.node(bare).span;
        let scope = self.binding(name, at)?;
        let before = |write: &&crate::syntax::Write| write.span.end <= at.start && write.value.is_some() && !write.operator.adds();
        let mut writes = self.syntax.writes_to(name, at.start).rev().filter(before);
        writes.find(|write| self.binding(name, write.span) == Some(scope))?.value
    }
}

/// Module and names in one dotted text, in which a default export is the module itself.
fn qualified(module: &str, names: &[String]) -> String {
    let names = names.iter().map(String::as_str).filter(|name| *name != "default");
    std::iter::once(module).chain(names).collect::<Vec<_>>().join(".")
}
