//! Whether what stands in the code is what a path says, and what that rests on: a type, an import, a name.

use cookielint_rules::model::{Evidence, Path, Way, WayTest};

use super::Matcher;
use crate::resolve::{Symbol, type_name};
use crate::syntax::chain::Called;
use crate::syntax::{Expr, NodeId};

/// What is called: the receiver, if there is one, and the last name.
#[derive(Debug, Clone)]
pub(crate) struct Callee {
    pub(crate) receiver: Option<NodeId>,
    pub(crate) name: String,
    /// What the whole stands for.
    pub(crate) symbol: Symbol,
    /// What stands before the name is a type or a module, never a value.
    pub(crate) is_static: bool,
}

/// The name without generic arguments: `Configure<T>` → `Configure`.
pub(super) fn plain_name(name: &str) -> &str {
    name.split('<').next().unwrap_or(name)
}

impl Matcher<'_> {
    /// What a call calls.
    pub(crate) fn callee(&self, call: NodeId) -> Option<Callee> {
        let syntax = self.resolver.syntax;
        let Expr::Call { name: plain, callee, .. } = &syntax.node(call).expr else { return None };
        let symbol = match (plain, callee) {
            (Some(_), _) | (None, None) => None,
            (None, Some(callee)) => Some(self.resolver.symbol(syntax.bare(*callee))),
        };
        let Some(Called { receiver, name }) = syntax.called(call) else {
            // Something that has a meaning without a name.
            let symbol = symbol.filter(|symbol| *symbol != Symbol::Other)?;
            return Some(Callee { receiver: None, name: String::new(), symbol, is_static: false });
        };
        let is_static = callee.is_some_and(|callee| syntax.statics.contains(&syntax.bare(callee)));
        let symbol = symbol.unwrap_or_else(|| match receiver {
            None => self.resolver.symbol_of(&[name.to_owned()], syntax.node(call).span),
            Some(receiver) => extend(self.resolver.symbol(receiver), name),
        });
        Some(Callee { receiver, name: name.to_owned(), symbol, is_static })
    }

    /// Whether a call is what a path says.
    pub(super) fn call_fits(&self, callee: &Callee, path: &Path) -> Option<Evidence> {
        let same = |wanted: &str| callee.name == wanted || plain_name(&callee.name) == wanted;
        match path {
            Path::Export { module, names } => {
                let whole = self.resolver.is_export(&callee.symbol, module, names);
                whole.or_else(|| self.method_fits(callee, module, names))
            }
            Path::Object { object, method } if same(path.last()) => self.member_fits(callee.receiver?, object, method),
            Path::AnyReceiver { method } => {
                let (before, last) = method.rsplit_once('.').map_or(("", method.as_str()), |(before, last)| (before, last));
                let receiver = callee.receiver?;
                (same(last) && (before.is_empty() || self.text_ends_with(receiver, before))).then_some(Evidence::Name)
            }
            Path::Text { segments } => self.text_fits(callee, segments),
            Path::Object { .. } => None,
        }
    }

    /// `object.member.method`: what it is called on is that member of the object, or the object itself where there is none.
    fn member_fits(&self, receiver: NodeId, object: &str, method: &str) -> Option<Evidence> {
        let mut receiver = receiver;
        for member in method.rsplit('.').skip(1) {
            let Expr::Member { receiver: inner, name } = &self.resolver.syntax.node(receiver).expr else { return None };
            if name != member {
                return None;
            }
            receiver = self.resolver.syntax.bare(*inner);
        }
        self.is_object(receiver, object)
    }

    /// `module#Type.method`: a method of a value of that type. An unknown type leaves the name.
    fn method_fits(&self, callee: &Callee, module: &str, names: &[String]) -> Option<Evidence> {
        let (method, owner) = names.split_last()?;
        if owner.is_empty() || (callee.name != *method && plain_name(&callee.name) != method) {
            return None;
        }
        let receiver = callee.receiver.filter(|_| !callee.is_static)?;
        let path = Path::Export { module: module.to_owned(), names: owner.to_vec() };
        match self.resolver.declared_type(receiver) {
            Some(ty) => {
                let at = self.resolver.syntax.node(receiver).span;
                self.resolver.is_type(&ty, &path, at).map(|evidence| if evidence >= Evidence::Import { Evidence::Type } else { evidence })
            }
            None => (!matches!(callee.symbol, Symbol::Export { .. })).then_some(Evidence::Name),
        }
    }

    fn text_fits(&self, callee: &Callee, segments: &[String]) -> Option<Evidence> {
        let written = match &callee.symbol {
            Symbol::Free { segments } => segments,
            Symbol::Local { segments } if segments.len() > 1 => segments,
            _ => return None,
        };
        let clean = |segment: &String| segment.replace("()", "");
        let fits = written.len() == segments.len() && written.iter().map(clean).eq(segments.iter().cloned());
        fits.then_some(Evidence::Name)
    }

    /// Whether an expression shows that it is an object of `objects:`.
    pub(super) fn is_object(&self, receiver: NodeId, object: &str) -> Option<Evidence> {
        let ways = self.knowledge.objects.get(object)?;
        let ty = self.resolver.declared_type(receiver);
        let mut best = None;
        for way in ways.iter().filter(|way| self.way_is_open(way)) {
            best = best.max(self.way_fits(receiver, ty.as_deref(), way));
        }
        best
    }

    fn way_is_open(&self, way: &Way) -> bool {
        way.imports.as_ref().is_none_or(|module| self.imports(module))
    }

    /// Whether the file imports a module, something inside it, or a version of it (`https://deno.land/std@1/…`).
    pub(super) fn imports(&self, module: &str) -> bool {
        let inside = |import: &str| import == module || import.strip_prefix(module).is_some_and(|rest| rest.starts_with(['.', '/', '@']));
        self.resolver.syntax.imports.iter().any(|import| inside(&import.module))
    }

    fn way_fits(&self, receiver: NodeId, ty: Option<&str>, way: &Way) -> Option<Evidence> {
        let syntax = self.resolver.syntax;
        let span = syntax.node(receiver).span;
        match &way.test {
            WayTest::Type(paths) => {
                let ty = ty?;
                let evidence = paths.iter().filter_map(|path| self.resolver.is_type(ty, path, span)).max()?;
                Some(if evidence >= Evidence::Import { Evidence::Type } else { evidence })
            }
            WayTest::Call(paths) => {
                let origin = self.resolver.origin(receiver).unwrap_or(receiver);
                let callee = self.callee(syntax.bare(origin))?;
                // Where it comes from says more than what it is called.
                paths.iter().filter_map(|path| self.call_fits(&callee, path)).max().map(|evidence| evidence.max(Evidence::Import))
            }
            WayTest::Param { index, of } => self.is_parameter_of(receiver, *index, of).map(|evidence| evidence.max(Evidence::Import)),
            WayTest::Name(names) => {
                // A type that is known and is none of this object's speaks against the name.
                if ty.is_some_and(|ty| !matches!(type_name(ty), "any" | "var" | "object" | "Object")) {
                    return None;
                }
                if matches!(self.resolver.symbol(receiver), Symbol::Export { .. }) {
                    return None;
                }
                let fits = names.iter().any(|name| {
                    name == "*"
                        || match name.strip_prefix("*.") {
                            Some(end) => self.text_ends_with(receiver, end),
                            None => self.text_of(receiver).as_deref() == Some(name),
                        }
                });
                fits.then_some(if way.imports.is_some() { Evidence::Import } else { Evidence::Name })
            }
        }
    }

    /// The dotted text of an expression, with calls and indices left out: `ctx.Response().Header` → `ctx.Response.Header`.
    pub(super) fn text_of(&self, id: NodeId) -> Option<String> {
        let segments = self.resolver.syntax.dotted(id)?;
        let clean = segments.iter().map(|segment| segment.replace("()", "")).filter(|segment| segment != "[]");
        Some(clean.collect::<Vec<_>>().join("."))
    }

    /// Whether the dotted text ends with these names.
    pub(super) fn text_ends_with(&self, id: NodeId, end: &str) -> bool {
        match self.text_of(id) {
            Some(text) => text == end || text.strip_suffix(end).is_some_and(|before| before.ends_with('.')),
            // Something else in front of the last member: `f().x[0].cookies`.
            None => matches!(&self.resolver.syntax.node(id).expr, Expr::Member { name, .. } if name == end),
        }
    }

    /// Whether an expression is parameter `index` of a function that is passed to a call of one of these paths.
    fn is_parameter_of(&self, receiver: NodeId, index: usize, of: &[Path]) -> Option<Evidence> {
        let syntax = self.resolver.syntax;
        let Expr::Name(name) = &syntax.node(receiver).expr else { return None };
        let scope = self.resolver.binding(name, syntax.node(receiver).span)?;
        let function = self.resolver.function_of(scope)?;
        if function.params.get(index)?.name.as_deref() != Some(name) {
            return None;
        }
        let span = function.span;
        let callee = self.callee(syntax.call_with(span)?)?;
        of.iter().filter_map(|path| self.call_fits(&callee, path)).max()
    }
}

fn extend(symbol: Symbol, name: &str) -> Symbol {
    match symbol {
        Symbol::Export { module, mut names } => {
            names.push(name.to_owned());
            Symbol::Export { module, names }
        }
        Symbol::Local { mut segments } => {
            segments.push(name.to_owned());
            Symbol::Local { segments }
        }
        Symbol::Free { mut segments } => {
            segments.push(name.to_owned());
            Symbol::Free { segments }
        }
        Symbol::Other => Symbol::Other,
    }
}
