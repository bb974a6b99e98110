//! The way from files to [`Knowledge`]: read, parse, collect what can be referred to, read everything else, cross-check.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use cookielint_languages::Language;

use crate::api::ApiDraft;
use crate::built_in::{self, BuiltIn};
use crate::facts::facts_text;
use crate::fault::LoadFault;
use crate::fields;
use crate::files::{RuleSource, find, folder};
use crate::model::{Api, InlineQuery, Knowledge, Rule, Scope, Verdict};
use crate::names::{Names, Top};
use crate::projects;
use crate::reader::{Reader, suggestion};
use crate::rule::RuleDraft;
use crate::sections;
use crate::yaml::{self, At, Node, Value, parse};

/// The version of the schema that this crate reads.
const VERSION: &str = "1";

/// A file with which a load begins; the files that it includes belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Root {
    /// The rules that ship in the binary: left out when a user's file says `replace: true`.
    BuiltIn,
    /// A file that stands for the built-in rules, such as an exported and changed one.
    Base(String),
    /// A user's file: adds to what came before it.
    User(String),
}

/// A parsed file.
#[derive(Debug)]
struct Parsed {
    root: usize,
    path: String,
    node: Rc<Node>,
}

/// Loads the files and everything that they include. Built-in files do not come through `source`.
///
/// # Errors
/// All faults, up to a bound, in the order of files and lines.
pub fn load(source: &dyn RuleSource, roots: &[Root]) -> Result<Knowledge, LoadFault> {
    let reader = Reader::default();
    let knowledge = read_all(&reader, source, roots);
    reader.into_faults()?;
    Ok(knowledge)
}

fn read_all(reader: &Reader, source: &dyn RuleSource, roots: &[Root]) -> Knowledge {
    let mut reading = Reading { reader, files: Vec::new(), is_whole: true };
    for (index, root) in roots.iter().enumerate() {
        match root {
            Root::BuiltIn => reading.file(&BuiltIn, true, built_in::ROOT, index),
            Root::Base(path) | Root::User(path) => reading.file(source, false, path, index),
        }
    }
    let tops: Option<Vec<Top<'_>>> = reading.files.iter().map(|file| top(reader, file, roots)).collect();
    let Some(mut tops) = tops.filter(|_| reading.is_whole) else {
        // Every reference into a file that is not there would be a fault that is none.
        return Knowledge::default();
    };
    if tops.iter().any(|top| top.fields.get("replace").and_then(|node| reader.flag(node)) == Some(true)) {
        tops.retain(|top| is_user(roots, top.root));
    }
    assemble(reader, &tops)
}

/// The files of a load.
struct Reading<'r> {
    reader: &'r Reader,
    files: Vec<Parsed>,
    /// No file is missing.
    is_whole: bool,
}

impl Reading<'_> {
    /// Reads a file and then those that it includes, each file once.
    fn file(&mut self, source: &dyn RuleSource, is_built_in: bool, path: &str, root: usize) {
        let parsed = read_text(self.reader, source, path).and_then(|text| {
            let text = text.trim_start_matches('\u{feff}');
            let file = if is_built_in { self.reader.add_built_in(path, text) } else { self.reader.add_source(path, text) };
            parse(self.reader, file, text)
        });
        let Some(node) = parsed else {
            self.is_whole = false;
            return;
        };
        self.files.push(Parsed { root, path: path.to_owned(), node: Rc::clone(&node) });
        let Value::Map(pairs) = &node.value else { return };
        let include = pairs.iter().find(|(key, _)| key.scalar().is_some_and(|scalar| scalar.text == "include"));
        let Some((_, globs)) = include else { return };
        if self.reader.texts(globs).is_none() {
            self.is_whole = false;
            return;
        }
        for node in self.reader.one_or_more(globs) {
            let Some(paths) = included(self.reader, source, path, node) else {
                self.is_whole = false;
                continue;
            };
            for included in paths {
                if !self.files.iter().any(|file| file.root == root && file.path == included) {
                    self.file(source, is_built_in, &included, root);
                }
            }
        }
    }
}

/// The files of an include.
fn included(reader: &Reader, source: &dyn RuleSource, path: &str, node: &Node) -> Option<Vec<String>> {
    let (glob, _) = reader.glob(node)?;
    if glob.starts_with('/') || glob.contains(['\\', ':']) || glob.split('/').any(|part| part == "..") {
        let help = Some("an include is a glob below the folder of this file, with forward slashes".to_owned());
        return reader.refuse(node.at, format!("the include `{glob}` leads out of the folder"), help);
    }
    match find(source, folder(path), &glob) {
        Ok(found) if !found.is_empty() => Some(found),
        Ok(_) => reader.refuse(node.at, format!("the include `{glob}` matches no file"), None),
        Err(error) => reader.refuse(node.at, format!("bad glob: {}", error.kind()), None),
    }
}

fn read_text(reader: &Reader, source: &dyn RuleSource, path: &str) -> Option<String> {
    let bytes = match source.read(path) {
        Ok(bytes) => bytes,
        Err(cause) => {
            let file = reader.add_source(path, "");
            return reader.refuse(At { file, ..At::default() }, format!("cannot be read: {cause}"), None);
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let lossy = String::from_utf8_lossy(&bytes);
            let before = lossy.get(..valid).unwrap_or_default();
            let file = reader.add_source(path, &lossy);
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            reader.refuse(At { file, line, column, width: 1 }, "this is not UTF-8", Some("save the file as UTF-8".to_owned()))
        }
    }
}

fn is_user(roots: &[Root], root: usize) -> bool {
    matches!(roots.get(root), Some(Root::User(_)))
}

fn top<'n>(reader: &Reader, file: &'n Parsed, roots: &[Root]) -> Option<Top<'n>> {
    let fields = reader.fields(&file.node, fields::FILE)?;
    version(reader, reader.required(&fields, "version")?)?;
    if fields.has("replace") && !is_user(roots, file.root) {
        reader.say(fields.place("replace"), "`replace` has a meaning only in a user's file", None);
    }
    let by_folder = || {
        let name = folder(&file.path).rsplit('/').next()?;
        Language::by_id(name).map(|language| language.family)
    };
    let language = fields.get("language").map_or_else(by_folder, |node| reader.language(node));
    Some(Top { root: file.root, fields, language })
}

fn version(reader: &Reader, node: &Node) -> Option<()> {
    match node.scalar().filter(|scalar| matches!(scalar.reading(), yaml::Reading::Number(_))) {
        Some(scalar) if scalar.text == VERSION => Some(()),
        Some(scalar) => {
            let help = Some(format!("this cookielint reads version {VERSION}"));
            reader.refuse(node.at, format!("version {} of the schema is not known", scalar.text), help)
        }
        None => reader.expected(node, &format!("the number {VERSION}")),
    }
}

fn assemble(reader: &Reader, tops: &[Top<'_>]) -> Knowledge {
    let names = Names::collect(reader, tops);
    let mut inline = Vec::new();
    let (mut apis, mut rules) = (Vec::new(), Vec::new());
    for top in tops {
        let items = |key: &str| top.fields.get(key).and_then(|node| reader.list(node)).unwrap_or_default();
        for node in items("apis") {
            if let Some(draft) = reader.api(node, top, &names, &mut inline) {
                place(reader, "API", &mut apis, draft);
            }
        }
        for node in items("rules") {
            if let Some(draft) = reader.rule(node, top, &names, &mut inline) {
                place(reader, "rule", &mut rules, draft);
            }
        }
    }
    check_aliases(reader, "API", &apis);
    check_aliases(reader, "rule", &rules);
    check_references(reader, &apis, &rules);
    let mut knowledge = Knowledge {
        apis: apis.into_iter().map(|draft| draft.api).collect(),
        rules: rules.into_iter().map(|draft| draft.rule).collect(),
        objects: names.objects(reader, tops),
        kinds: sections::kinds(reader, tops),
        places: sections::places(reader, tops),
        environments: sections::environments(reader, tops),
        projects: projects::projects(reader, tops),
        modules: sections::modules(reader, tops),
        inline: Vec::new(),
        facts_text: String::new(),
    };
    keep_used(&mut knowledge, inline);
    knowledge.facts_text = facts_text(&knowledge);
    knowledge
}

/// What APIs and rules have in common here.
trait Draft {
    fn id(&self) -> &str;
    fn aliases(&self) -> &[String];
    fn at(&self) -> At;
    fn root(&self) -> usize;
    fn overrides(&self) -> Option<At>;
}

macro_rules! draft {
    ($type:ty, $inner:ident) => {
        impl Draft for $type {
            fn id(&self) -> &str {
                &self.$inner.id
            }
            fn aliases(&self) -> &[String] {
                &self.$inner.aliases
            }
            fn at(&self) -> At {
                self.at
            }
            fn root(&self) -> usize {
                self.root
            }
            fn overrides(&self) -> Option<At> {
                self.overrides
            }
        }
    };
}
draft!(ApiDraft, api);
draft!(RuleDraft, rule);

/// Adds a draft at the end, or in the place of the one that it overrides.
fn place<D: Draft>(reader: &Reader, what: &str, drafts: &mut Vec<D>, draft: D) {
    let earlier = drafts.iter_mut().find(|earlier| earlier.id() == draft.id());
    match (earlier, draft.overrides()) {
        (Some(earlier), Some(_)) if earlier.root() != draft.root() => *earlier = draft,
        (Some(earlier), overrides) => {
            let first = reader.name(earlier.at());
            let help = match overrides {
                None if earlier.root() != draft.root() => format!("the first is in {first}; `override: true` would replace it"),
                _ => format!("the first is in {first}"),
            };
            reader.say(draft.at(), format!("the {what} `{}` is defined twice", draft.id()), Some(help));
        }
        (None, Some(at)) => {
            let known: Vec<&str> = drafts.iter().map(Draft::id).collect();
            let help = suggestion(draft.id(), &known).filter(|help| help.starts_with("did"));
            reader.say(at, format!("there is no {what} `{}` to override", draft.id()), help);
            drafts.push(draft);
        }
        (None, None) => drafts.push(draft),
    }
}

/// A former id must not be the id of something else.
fn check_aliases<D: Draft>(reader: &Reader, what: &str, drafts: &[D]) {
    let mut taken: BTreeMap<&str, &D> = drafts.iter().map(|draft| (draft.id(), draft)).collect();
    for draft in drafts {
        for alias in draft.aliases() {
            if let Some(other) = taken.insert(alias, draft) {
                let help = Some(format!("`{}` is in {}", other.id(), reader.name(other.at())));
                reader.say(draft.at(), format!("the alias `{alias}` names another {what} already"), help);
            }
        }
    }
}

fn check_references(reader: &Reader, apis: &[ApiDraft], rules: &[RuleDraft]) {
    let ids: BTreeMap<&str, &Api> = apis.iter().map(|draft| (draft.api.id.as_str(), &draft.api)).collect();
    let private: BTreeSet<&str> = apis.iter().flat_map(|draft| draft.api.attributes.keys().map(|attribute| attribute.as_str())).collect();
    for draft in apis {
        for (id, at) in &draft.inherits {
            match ids.get(id.as_str()) {
                None => _ = reader.unknown::<()>(*at, "API", id, ids.keys().copied()),
                Some(api) if api.scope != Scope::Project => {
                    let help = Some("only an API with `scope: project` can be inherited from".to_owned());
                    reader.say(*at, format!("`{id}` does not configure other cookies"), help);
                }
                Some(_) => {}
            }
        }
        for (glob, at) in &draft.governs {
            let matcher = glob.compile_matcher();
            if !ids.keys().any(|id| matcher.is_match(id)) {
                let known: Vec<&str> = ids.keys().copied().collect();
                let help = suggestion(glob.glob(), &known).filter(|help| help.starts_with("did"));
                reader.say(*at, format!("`{}` matches no API", glob.glob()), help);
            }
        }
    }
    for draft in rules {
        for (id, at) in draft.apis.iter().filter(|(id, _)| !ids.contains_key(id.as_str())) {
            reader.unknown::<()>(*at, "API", id, ids.keys().copied());
        }
        for (attribute, at) in draft.private.iter().filter(|(attribute, _)| !private.contains(attribute.as_str())) {
            let known = private.iter().copied().filter(|name| name.starts_with("x-"));
            reader.unknown::<()>(*at, "private attribute", attribute, known);
        }
    }
}

/// Drops the inline queries of what was overridden and numbers the others anew.
fn keep_used(knowledge: &mut Knowledge, inline: Vec<InlineQuery>) {
    let mut kept = Vec::new();
    let mut keep = |number: &mut usize| {
        if let Some(query) = inline.get(*number) {
            kept.push(query.clone());
            *number = kept.len() - 1;
        }
    };
    let of_api = |api: &mut Api, keep: &mut dyn FnMut(&mut usize)| {
        let matches = api.matches.iter_mut().chain(&mut api.present);
        matches.filter_map(|m| m.query.as_mut()).for_each(keep);
    };
    knowledge.apis.iter_mut().for_each(|api| of_api(api, &mut keep));
    let of_rule = |rule: &mut Rule, keep: &mut dyn FnMut(&mut usize)| {
        if let Verdict::Query { query, .. } = &mut rule.verdict {
            keep(query);
        }
    };
    knowledge.rules.iter_mut().for_each(|rule| of_rule(rule, &mut keep));
    knowledge.inline = kept;
}
