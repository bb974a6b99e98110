//! What is no expression: scopes, functions with their parameters, classes, annotations, imports, comments. Writes and branches have rooms of
//! their own.

use cookielint_languages::vocabulary::{Capture, Purpose};

use super::{Headed, Key, Lowering, span};
use crate::finding::Span;
use crate::syntax::text::{module_name, unquote};
use crate::syntax::{
    Annotation, Class, Function, Gathers, Import, InlineMatch, Members, NodeId, Param, ParamPart, Scope, ScopeKind, Syntax,
};

impl Lowering<'_, '_> {
    pub(super) fn statement(&self, syntax: &mut Syntax, here: Span, id: NodeId, headed: &Headed) {
        let part = |capture| self.node_part(headed, capture);
        let setting = |name: &str| self.setting(headed.pattern, name);
        if setting("alias") == Some("reference") {
            syntax.references.insert(id);
        }
        match (headed.role.purpose, headed.role.head) {
            (_, Capture::ValueMember) if setting("member").is_some() => _ = syntax.statics.insert(id),
            (_, Capture::ValueSelf) => _ = syntax.selves.insert(id),
            (_, Capture::ValueField) => _ = syntax.fields.insert(id),
            (_, Capture::Scope) if setting("kind") == Some("none") => {}
            (_, Capture::Scope) => syntax.scopes.push(Scope {
                span: here,
                parent: None,
                kind: match setting("kind") {
                    Some("file") => ScopeKind::File,
                    Some("class") => ScopeKind::Class,
                    Some("function") => ScopeKind::Function,
                    _ => ScopeKind::Block,
                },
            }),
            (Purpose::Write, Capture::Site) => self.write(syntax, here, headed),
            (Purpose::Call | Purpose::Construct, Capture::Site) => {
                syntax.handed.extend(self.goes_on(headed).and_then(|(_, argument)| self.id(argument)));
                if setting("type").is_some() {
                    syntax.made_around.push(id);
                }
            }
            (Purpose::Function, _) => self.function(syntax, here, headed),
            (Purpose::Control, _) => self.control(syntax, here, headed),
            (Purpose::Import, Capture::Site) => self.import(syntax, headed, here),
            (_, Capture::Comment) => syntax.comments.push(here),
            (Purpose::Settings, Capture::Site) => syntax.settings.push((here, Some(id))),
            (Purpose::Class, Capture::Site) => syntax.classes.push(Class {
                span: here,
                name: self.text_part(headed, Capture::Name),
                parent: self.text_part(headed, Capture::Super),
                parents: self.parents(headed),
                body: Self::part(headed, Capture::Body).map_or(here, span),
            }),
            (Purpose::Annotation, Capture::Site) => {
                let name = self.text_part(headed, Capture::Name).unwrap_or_default();
                syntax.annotations.push(Annotation { span: here, name, arguments: part(Capture::Record) });
            }
            (Purpose::Inline, Capture::Site) => syntax.inline.extend(headed.role.inline.map(|query| InlineMatch {
                query,
                site: id,
                record: part(Capture::Record),
                name: part(Capture::Name),
                value: part(Capture::Value),
            })),
            _ => {}
        }
    }

    fn function(&self, syntax: &mut Syntax, here: Span, headed: &Headed) {
        let part = |capture| self.node_part(headed, capture);
        let name = || self.text_part(headed, Capture::Name);
        match headed.role.head {
            Capture::Definition => {
                let runs = self.setting(headed.pattern, "runs");
                let body = Self::part(headed, Capture::Scope).map_or(here, span);
                let (runs_here, runs_first) = (runs == Some("here"), runs == Some("first"));
                let (params, asides, returns) = (Vec::new(), Vec::new(), Vec::new());
                syntax.functions.push(Function { span: here, name: name(), body, runs_here, runs_first, params, asides, returns });
            }
            Capture::Param => {
                let (default, stands_for) = (part(Capture::Value), part(Capture::Receiver));
                let gathers = match self.setting(headed.pattern, "gathers") {
                    Some("list") => Some(Gathers::List),
                    Some("keys") => Some(Gathers::Keys),
                    _ => None,
                };
                let aside = self.setting(headed.pattern, "aside");
                let (aside, receiver) = (aside.is_some(), aside == Some("receiver"));
                let members =
                    self.setting(headed.pattern, "members").map(|members| if members == "own" { Members::Own } else { Members::Free });
                let unwritten = self.setting(headed.pattern, "name").map(str::to_owned);
                let (name, ty, parts) = (name().or(unwritten), self.text_part(headed, Capture::Type), Vec::new());
                syntax.params.push((here, Param { name, ty, default, gathers, stands_for, aside, receiver, members, parts }));
            }
            Capture::Part => {
                let Some(name) = name() else { return };
                syntax.parts.push((here, ParamPart { name, default: part(Capture::Value) }));
            }
            Capture::Return => syntax.returns.push((here, part(Capture::Value))),
            _ => {}
        }
    }

    fn parents(&self, headed: &Headed) -> Vec<String> {
        let mut keys: Vec<Key> = headed.all(Capture::Super).collect();
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter().map(|key| self.text_of(key).to_owned()).collect()
    }

    /// The module of an import: where its parts are nodes of their own, all of them with dots between those that stand apart.
    fn module(&self, headed: &Headed) -> Option<String> {
        let last = headed.parts.iter().filter(|(part, ..)| *part == Capture::Module).map(|(_, _, pattern)| *pattern).max()?;
        let parts = headed.parts.iter().filter(|(part, _, pattern)| *part == Capture::Module && *pattern == last);
        let mut keys: Vec<Key> = parts.map(|(_, key, _)| *key).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut module: Option<String> = None;
        for key in keys {
            let text = self.with_dots(self.text_of(key));
            match &mut module {
                Some(before) if before.ends_with('.') || text.starts_with('.') => before.push_str(&text),
                Some(before) => before.extend([".", text.as_str()]),
                None => module = Some(text),
            }
        }
        module
    }

    fn import(&self, syntax: &mut Syntax, headed: &Headed, here: Span) {
        let setting = |name: &str| self.setting(headed.pattern, name);
        syntax.imports_are_complete |= setting("names") == Some("all");
        syntax.imports_are_open |= setting("names") == Some("some");
        syntax.names_are_qualified |= setting("names") == Some("qualified");
        syntax.names_call |= setting("names") == Some("call");
        let Some(module) = self.module(headed) else { return };
        let mut module = unquote(&module).to_owned();
        let mut name = self.text_part(headed, Capture::Name).or_else(|| setting("name").map(str::to_owned));
        if setting("style") == Some("path")
            && name.is_none()
            && let Some((before, last)) = module.clone().rsplit_once('.')
        {
            (module, name) = (before.to_owned(), Some(last.to_owned()));
        }
        let alias = self.text_part(headed, Capture::Alias);
        let star = name.as_deref() == Some("*");
        let local = match (&alias, &name) {
            (Some(alias), _) => Some(alias.clone()),
            (None, Some(_)) if star => None,
            (None, Some(name)) => Some(name.clone()),
            (None, None) => Some(module_name(&module).to_owned()),
        };
        // `import a.b` makes the name `a`, which is the module `a`.
        let dotted = alias.is_none() && name.is_none() && !module.contains('/') && module.contains('.');
        if dotted && !module.starts_with('.') {
            module = module.split('.').next().unwrap_or_default().to_owned();
        }
        let name = if star { None } else { name };
        syntax.imports.push(Import { module, name, local, span: here });
    }
}
