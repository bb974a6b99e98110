//! Why something that looks like a site is none: for `inspect`, never for a scan.

use cookielint_rules::model::{Path, Shape};

use super::Matcher;
use super::paths::plain_name;
use crate::resolve::type_name;
use crate::syntax::{Expr, NodeId};

impl Matcher<'_> {
    /// For a call or construction, what each API of that name misses.
    pub(crate) fn misses(&self, id: NodeId) -> Vec<String> {
        let syntax = self.resolver.syntax;
        match &syntax.node(id).expr {
            Expr::Construct { ty: Some(ty), .. } => self.construct_misses(id, ty),
            Expr::Call { .. } => self.call_misses(id),
            _ => Vec::new(),
        }
    }

    fn construct_misses(&self, id: NodeId, ty: &str) -> Vec<String> {
        let name = type_name(ty).rsplit('.').next().unwrap_or_default();
        let entries = self.index.named(Shape::Construct, name).iter().chain(self.index.named(Shape::Record, name));
        let span = self.resolver.syntax.node(id).span;
        let mut told: Vec<String> = entries
            .filter_map(|entry| {
                let api = self.knowledge.apis.get(entry.api)?;
                let path = api.matches.get(entry.matched)?.paths.get(entry.path)?;
                let fits = self.resolver.is_type(ty, path, span).is_some();
                let why = if fits { "its arguments do not fit" } else { "the type is another one, by the imports of this file" };
                Some(format!("not {}: {why}", api.id))
            })
            .collect();
        if told.is_empty() {
            told.push(format!("no API knows a type called {name}"));
        }
        told.dedup();
        told
    }

    fn call_misses(&self, id: NodeId) -> Vec<String> {
        let Some(callee) = self.callee(id) else { return vec!["what is called here has no name".to_owned()] };
        let entries = self.index.named(Shape::Call, &callee.name).iter().chain(self.index.named(Shape::Call, plain_name(&callee.name)));
        let mut told: Vec<String> = entries
            .filter_map(|entry| {
                let api = self.knowledge.apis.get(entry.api)?;
                let form = api.matches.get(entry.matched)?;
                let path = form.paths.get(entry.path)?;
                let why = match self.call_fits(&callee, path) {
                    None => format!("the receiver is not {}", wanted(path)),
                    Some(evidence) if evidence < form.evidence => {
                        format!("a name alone is not enough, {:?} evidence is asked for", form.evidence).to_lowercase()
                    }
                    Some(_) if self.arguments_of(id, form).is_none() => "its arguments do not fit".to_owned(),
                    Some(_) => "another API claims it, or a condition does not hold".to_owned(),
                };
                Some(format!("not {}: {why}", api.id))
            })
            .collect();
        if told.is_empty() {
            told.push(format!("no API knows a call of {}", callee.name));
        }
        told.sort();
        told.dedup();
        told
    }
}

fn wanted(path: &Path) -> String {
    match path {
        Path::Export { module, names } => format!("from {module} ({})", names.join(".")),
        Path::Object { object, .. } => format!("a {object}"),
        Path::AnyReceiver { method } => format!("one of `*.{method}`"),
        Path::Text { segments } => format!("`{}`", segments.join(".")),
    }
}
