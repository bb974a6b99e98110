//! Kinds, places, environments and modules: what is joined over all files. A later root comes first, because the first that matches wins.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::fields::{self, PLACES};
use crate::model::{Constant, Environments, KindList, Mapped, ModuleFiles, PlaceList};
use crate::names::{Entry, Top, section};
use crate::path::expand;
use crate::projects::with_groups;
use crate::reader::Reader;
use crate::yaml::{At, Node};

/// The entries of a section, the last root's first.
fn last_root_first<'n>(reader: &Reader, tops: &[Top<'n>], key: &str) -> Vec<Entry<'n>> {
    let mut entries: Vec<Entry<'n>> = section(reader, tops, key).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.root));
    entries
}

pub(crate) fn kinds(reader: &Reader, tops: &[Top<'_>]) -> Vec<KindList> {
    let mut kinds = Vec::new();
    for entry in last_root_first(reader, tops, "kinds") {
        let Some(fields) = reader.fields(entry.node, fields::KIND_LIST) else { continue };
        let Some(node) = reader.required(&fields, "names") else { continue };
        if reader.texts(node).is_some() {
            let names = reader.one_or_more(node).into_iter().filter_map(|item| reader.regex(item, true)).collect();
            kinds.push(KindList { kind: entry.name.to_owned(), names });
        }
    }
    kinds
}

pub(crate) fn places(reader: &Reader, tops: &[Top<'_>]) -> Vec<PlaceList> {
    let mut places = Vec::new();
    for entry in last_root_first(reader, tops, "places") {
        if !PLACES.contains(&entry.name) {
            reader.unknown::<()>(entry.at, "place", entry.name, PLACES.iter().copied());
        }
        if let Some((patterns, globs)) = reader.globs(entry.node) {
            places.push(PlaceList { place: entry.name.to_owned(), globs, patterns });
        }
    }
    places
}

pub(crate) fn environments(reader: &Reader, tops: &[Top<'_>]) -> Environments {
    let mut found = Environments::default();
    // Maps are overwritten entry by entry, so the last root comes last here.
    for node in tops.iter().filter_map(|top| top.fields.get("environments")) {
        let environment = reader.fields(node, fields::ENVIRONMENTS).and_then(|fields| {
            let production = reader.required(&fields, "production")?;
            reader.fields(production, fields::ENVIRONMENT)
        });
        let Some(environment) = environment else { continue };
        if let Some((patterns, globs)) = environment.get("files").and_then(|node| reader.globs(node)) {
            found.files.extend(patterns);
            found.file_globs.push(globs);
        }
        for (key, words) in [("words", &mut found.words), ("other-words", &mut found.other_words)] {
            words.extend(environment.get(key).and_then(|node| reader.texts(node)).unwrap_or_default());
        }
        for (language, node) in by_language(reader, environment.get("names")) {
            found.names.entry(language.to_owned()).or_default().extend(reader.texts(node).unwrap_or_default());
        }
        for (language, node) in by_language(reader, environment.get("reads")) {
            found.reads.entry(language.to_owned()).or_default().extend(alternatives(reader, node));
        }
        for (language, node) in by_language(reader, environment.get("parses")) {
            found.parses.entry(language.to_owned()).or_default().extend(alternatives(reader, node));
        }
        for (language, node) in by_language(reader, environment.get("placeholders")) {
            let forms = reader.one_or_more(node).into_iter().filter_map(|item| reader.regex(item, false));
            found.placeholders.entry(language.to_owned()).or_default().extend(forms);
        }
        for (language, node) in by_language(reader, environment.get("past")) {
            let idioms = reader.one_or_more(node).into_iter().filter_map(|item| reader.regex(item, false));
            found.past.entry(language.to_owned()).or_default().extend(idioms);
        }
        for (language, node) in by_language(reader, environment.get("durations")) {
            found.durations.entry(language.to_owned()).or_default().extend(durations(reader, node));
        }
        for (language, node) in by_language(reader, environment.get("expressions")) {
            found.expressions.entry(language.to_owned()).or_default().extend(constants(reader, node));
        }
    }
    found
}

/// Where modules stand, by language; a later root's description of a language takes the place of an earlier one.
pub(crate) fn modules(reader: &Reader, tops: &[Top<'_>]) -> BTreeMap<String, ModuleFiles> {
    let mut found = BTreeMap::new();
    for node in tops.iter().filter_map(|top| top.fields.get("modules")) {
        for (language, node) in by_language(reader, Some(node)) {
            let Some(fields) = reader.fields(node, fields::MODULE_FILES) else { continue };
            let texts = |key: &str| fields.get(key).and_then(|node| reader.texts(node)).unwrap_or_default();
            let Some(separator) = reader.required(&fields, "separator").and_then(|node| reader.text(node)) else { continue };
            let modules = ModuleFiles {
                separator,
                files: texts("files"),
                relative: texts("relative"),
                prefixes: texts("prefixes"),
                fetched: fields.get("fetched").and_then(|node| reader.flag(node)).unwrap_or(false),
                types: texts("types"),
                exports: texts("exports"),
                beside: texts("beside"),
                endings: texts("endings"),
                mapped: fields
                    .get("mapped")
                    .map_or_else(Vec::new, |node| reader.one_or_more(node).into_iter().filter_map(|item| mapped(reader, item)).collect()),
            };
            found.insert(language.to_owned(), modules);
        }
    }
    found
}

fn mapped(reader: &Reader, node: &Node) -> Option<Mapped> {
    let fields = reader.fields(node, fields::MAPPED)?;
    let files = reader.required(&fields, "files").and_then(|node| reader.globs(node));
    let pattern = reader.required(&fields, "pattern").and_then(|node| with_groups(reader, node, &["name"]));
    let below = fields.get("below").and_then(|node| reader.texts(node)).unwrap_or_else(|| vec![".".to_owned()]);
    Some(Mapped { files: files?.1, pattern: pattern?, below })
}

fn by_language<'n>(reader: &Reader, node: Option<&'n Node>) -> Vec<(&'static str, &'n Rc<Node>)> {
    let pairs = node.and_then(|node| reader.map(node)).unwrap_or_default();
    pairs.iter().filter_map(|(key, value)| Some((reader.language(key)?, value))).collect()
}

/// Expressions with their values; alternatives in braces stand for one entry each.
fn constants(reader: &Reader, node: &Node) -> BTreeMap<String, Constant> {
    let pairs = reader.map(node).unwrap_or_default();
    let mut found = BTreeMap::new();
    for (key, value) in pairs {
        let (Some(text), Some(constant)) = (key.scalar().map(|scalar| scalar.text.as_str()), reader.constant(value)) else { continue };
        let Some(written) = written_out(reader, key.at, text) else { continue };
        found.extend(written.into_iter().map(|text| (text, constant.clone())));
    }
    found
}

/// Spans of time with their seconds, written like expressions.
fn durations(reader: &Reader, node: &Node) -> BTreeMap<String, f64> {
    let mut found = BTreeMap::new();
    for (key, value) in reader.map(node).unwrap_or_default() {
        let (Some(text), Some(constant)) = (key.scalar().map(|scalar| scalar.text.as_str()), reader.constant(value)) else { continue };
        let Constant::Number(seconds) = constant else {
            reader.refuse::<()>(value.at, "a number of seconds is expected here", None);
            continue;
        };
        found.extend(written_out(reader, key.at, text).into_iter().flatten().map(|text| (text, seconds)));
    }
    found
}

fn alternatives(reader: &Reader, node: &Node) -> Vec<String> {
    let texts = reader.one_or_more(node);
    let written = texts.into_iter().filter_map(|item| written_out(reader, item.at, &reader.text(item)?));
    written.flatten().collect()
}

fn written_out(reader: &Reader, at: At, text: &str) -> Option<Vec<String>> {
    match expand(text) {
        Ok(texts) => Some(texts),
        Err(message) => reader.refuse(at, message, None),
    }
}
