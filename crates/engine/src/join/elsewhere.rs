//! What stands in other files: constants, options and what functions return, put in the place of the names that stand for them.
//!
//! Whatever is asked of a file that has not answered yet is noted down: those are the demands of the next round.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use cookielint_languages::Language;

use super::File;
use super::modules::Modules;
use crate::facts::{FunctionFact, Question};
use crate::finding::Span;
use crate::resolve::binding::Bound;
use crate::resolve::exports::{Exported, at_start, placed};
use crate::resolve::open::{Known, settle};
use crate::resolve::record::Item;
use crate::resolve::value::{Kind, MOST_STEPS, Trace, Value};

/// From how many files to the next a value is followed.
const DEPTH: usize = 6;

/// What is to be asked of a file, and for the sites of which files.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub(crate) question: Question,
    pub(crate) askers: BTreeSet<String>,
}

/// The files that have answered, and what was asked of others.
#[derive(Debug)]
pub(crate) struct Elsewhere<'a> {
    pub(crate) modules: &'a Modules<'a>,
    files: HashMap<&'a str, &'a File>,
    asked: RefCell<BTreeMap<String, Asked>>,
    /// The file of the site that is looked at.
    asking: RefCell<String>,
    depth: Cell<usize>,
}

impl<'a> Elsewhere<'a> {
    pub(crate) fn new(modules: &'a Modules<'a>, files: &'a [File]) -> Self {
        let files = files.iter().map(|file| (file.path.as_str(), file)).collect();
        Elsewhere { modules, files, asked: RefCell::default(), asking: RefCell::default(), depth: Cell::new(0) }
    }

    /// What was asked for and not answered yet, by file.
    pub(crate) fn into_asked(self) -> BTreeMap<String, Asked> {
        self.asked.into_inner()
    }

    /// The file of a path.
    pub(crate) fn file(&self, path: &str) -> Option<&'a File> {
        self.files.get(path).copied()
    }

    /// A value that stands in a file, with everything put in that other files say.
    pub(crate) fn settled(&self, value: &Value, from: &str) -> Value {
        if !mentions_names(value) {
            return value.clone();
        }
        settle(value, &From { elsewhere: self, path: from })
    }

    /// From here on whatever is asked is asked for the sites of this file.
    pub(crate) fn ask_for(&self, path: &str) {
        path.clone_into(&mut self.asking.borrow_mut());
    }

    /// Where something may stand that a file speaks of.
    pub(crate) fn leads(&self, from: &str, module: Option<&str>, path: &[String]) -> Vec<(String, Vec<String>)> {
        let lead = |family: &str| {
            let mut found = self.modules.leads(family, from, module, path);
            // A bare name may also stand in what the file takes in as a whole.
            let taken_in = self.file(from).filter(|_| module.is_none()).map_or(&[][..], |file| file.facts.takes_in.as_slice());
            found.extend(taken_in.iter().flat_map(|module| self.modules.leads(family, from, Some(module), path)));
            found
        };
        match self.file(from) {
            Some(file) => file.families.iter().flat_map(|family| lead(family)).collect(),
            None => Language::for_path(from).map_or_else(Vec::new, |language| lead(language.family)),
        }
    }

    fn find(&self, from: &str, module: Option<&str>, path: &[String]) -> Option<(Value, String)> {
        for (file, rest) in self.leads(from, module, path) {
            let Some(answer) = self.file(&file).and_then(|file| file.answers.exports.get(&rest)) else {
                let mut asked = self.asked.borrow_mut();
                let asked = asked.entry(file).or_default();
                asked.question.exports.insert(rest);
                asked.askers.insert(self.asking.borrow().clone());
                continue;
            };
            match answer {
                Exported::Here(value) => {
                    let is_configuration = Language::for_path(&file).is_some_and(|language| language.configuration);
                    let value = placed(value, &Arc::from(file.as_str()));
                    return Some((if is_configuration { at_start(value, &rest.join(".")) } else { value }, file));
                }
                Exported::Elsewhere(values) if self.depth.get() < DEPTH => {
                    self.depth.set(self.depth.get() + 1);
                    let found = values.iter().find_map(|value| match &value.kind {
                        Kind::Ref { module, path } => self.find(&file, module.as_deref(), path),
                        _ => None,
                    });
                    self.depth.set(self.depth.get() - 1);
                    if found.is_some() {
                        return found;
                    }
                }
                Exported::Elsewhere(_) | Exported::Nowhere => {}
            }
        }
        None
    }

    /// A function of a file, by its start.
    pub(crate) fn function(&self, path: &str, start: usize) -> Option<&'a FunctionFact> {
        let file = self.file(path)?;
        // What was asked for tells more.
        file.answers.functions.get(&start).or_else(|| file.facts.functions.get(&start))
    }
}

/// Arguments by the names of parameters.
pub(crate) fn bind(function: &FunctionFact, file: &str, arguments: &[Item]) -> Bound {
    let file = Some(Arc::from(file));
    Bound::new(file, function.span.start, &function.params, &function.gathering, arguments.iter().cloned())
}

/// Values as a file sees them.
struct From<'e, 'a> {
    elsewhere: &'e Elsewhere<'a>,
    path: &'e str,
}

impl Known for From<'_, '_> {
    fn known(&self, value: &Value) -> Option<Value> {
        let elsewhere = self.elsewhere;
        if elsewhere.depth.get() >= DEPTH {
            return None;
        }
        let from = value.file.as_deref().unwrap_or(self.path);
        let mut function_at = None;
        let found = match &value.kind {
            Kind::Ref { module, path } => {
                let (found, _) = elsewhere.find(from, module.as_deref(), path)?;
                // A function that is only named is no value of an attribute.
                (!matches!(found.kind, Kind::Function(_))).then_some(found)?
            }
            Kind::Call { module, path, arguments, writes, .. } => {
                let path = names_called(path)?;
                let (found, file) = elsewhere.find(from, module.as_deref(), &path)?;
                let Kind::Function(span) = found.kind else { return None };
                let file = found.file.as_deref().unwrap_or(&file).to_owned();
                let function = elsewhere.function(&file, span.start)?;
                function_at = Some((function.span, Arc::from(file.as_str())));
                let done = match writes {
                    Some(index) => written(function, *index),
                    None => function.returned.clone()?,
                };
                let done = settle(&placed(&done, &Arc::from(file.as_str())), &bind(function, &file, arguments));
                let useless = matches!(done.seen(), Kind::Unknown { .. } | Kind::Function(_) | Kind::Undefined) && !done.is_open();
                (!useless).then_some(done)?
            }
            _ => return None,
        };
        elsewhere.depth.set(elsewhere.depth.get() + 1);
        let settled = settle(&found, self);
        elsewhere.depth.set(elsewhere.depth.get() - 1);
        Some(with_step(settled, value, function_at))
    }
}

/// What a function writes to the argument with this index; nothing, where it writes nothing.
fn written(function: &FunctionFact, index: usize) -> Value {
    let nothing = || Value::of(Kind::Record(Arc::default()));
    function.written.get(&index).cloned().unwrap_or_else(nothing)
}

/// The names of what is called, where nothing else is called or indexed on the way.
fn names_called(path: &[String]) -> Option<Vec<String>> {
    let (last, before) = path.split_last()?;
    let is_plain = |name: &String| !name.ends_with("()") && name != "[]";
    let last = last.strip_suffix("()").unwrap_or(last).to_owned();
    before.iter().all(is_plain).then(|| before.iter().cloned().chain([last]).collect())
}

/// Says where something was found, for the way to a value: the function that was called, or what a name stands for where nothing else
/// leads there.
fn with_step(mut found: Value, named: &Value, function: Option<(Span, Arc<str>)>) -> Value {
    let text = match &named.kind {
        Kind::Ref { path, .. } => format!("`{}` comes from here", path.join(".")),
        Kind::Call { text, writes: Some(_), .. } => format!("`{text}` writes to it here"),
        Kind::Call { text, .. } => format!("`{text}` returns this"),
        _ => return found,
    };
    let (span, file) = match (function, found.at) {
        (Some((span, file)), _) => (span, Some(file)),
        (None, Some(at)) if found.steps.is_empty() => (at, found.file.clone()),
        _ => return found,
    };
    found.steps.truncate(MOST_STEPS - 1);
    found.steps.insert(0, Trace { span, text, file });
    found
}

fn mentions_names(value: &Value) -> bool {
    match &value.kind {
        Kind::Record(_) | Kind::Arguments(_) | Kind::List(_) => true,
        _ => value.is_open(),
    }
}
