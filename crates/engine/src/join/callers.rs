//! Sites that their callers decide: a function that takes a flag is judged at each call of it, and so is one that hands out an unfinished
//! cookie. What the function itself decides is judged once, there.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use cookielint_rules::model::{Api, Knowledge};

use super::File;
use super::elsewhere::{Elsewhere, bind};
use super::overlays::overlay;
use crate::facts::{CallFact, FunctionFact, SiteFact};
use crate::finding::Span;
use crate::judge::is_deletion;
use crate::matching::attributes;
use crate::resolve::exports::placed;
use crate::resolve::open::{settle, settle_items, waits_for};
use crate::resolve::record::Item;
use crate::resolve::value::{Kind, Value};

/// From caller to caller a site is handed on so often.
const MOST_GENERATIONS: usize = 4;
/// Callers of one function that are looked at.
const MOST_CALLERS: usize = 1_000;

/// Sites after what other files say of them, and the functions whose callers matter.
#[derive(Debug, Default)]
pub(crate) struct Expanded {
    /// By file.
    pub(crate) sites: BTreeMap<String, Vec<SiteFact>>,
    /// Names of functions by language family: their callers are to be found.
    pub(crate) wanted: Wanted,
    /// The files of sites that more callers decide about, one behind the other, than are followed.
    pub(crate) further: BTreeSet<String>,
}

/// By the family of the language and the name of a function the files of the sites that it decides about.
pub(crate) type Wanted = BTreeMap<&'static str, BTreeMap<String, BTreeSet<String>>>;

struct Pending {
    path: String,
    site: SiteFact,
    generation: usize,
}

/// Puts in what other files say, and hands sites to the callers of functions.
pub(crate) fn expand(files: &[File], elsewhere: &Elsewhere<'_>, knowledge: &Knowledge) -> Expanded {
    let mut expanded = Expanded::default();
    let asked = knowledge.asked_attributes();
    let mut seen: BTreeMap<String, Vec<(usize, SiteFact)>> = BTreeMap::new();
    let mut pending: VecDeque<Pending> = VecDeque::new();
    for file in files {
        let sites = file.facts.sites.iter().map(|site| overlay(site.clone(), &file.path, elsewhere, knowledge));
        pending.extend(sites.map(|site| Pending { path: file.path.clone(), site, generation: 0 }));
    }
    let calls = Calls::new(files);
    while let Some(mut next) = pending.pop_front() {
        elsewhere.ask_for(&next.path);
        let matters = matters(knowledge, &asked, &next.site);
        for (index, value) in next.site.attributes.iter_mut().enumerate() {
            if matters.contains(&index) {
                *value = attributes::scalar(elsewhere.settled(value, &next.path));
            }
        }
        let handed = hand_over(&mut next, &matters, &calls, elsewhere, knowledge, &mut expanded);
        pending.extend(handed);
        seen.entry(next.path).or_default().push((next.generation, next.site));
    }
    expanded.sites = seen.into_iter().map(|(path, sites)| (path, tidy(sites))).collect();
    expanded
}

/// The attributes that some rule or deletion asks about, by number.
fn matters(knowledge: &Knowledge, asked: &BTreeSet<&str>, site: &SiteFact) -> BTreeSet<usize> {
    let Some(api) = knowledge.api(&site.source).filter(|api| !api.ignore && !site.unsent) else { return BTreeSet::new() };
    let by_api = |name: &str| api.deletes.iter().chain(api.force.iter().map(|force| &force.when)).any(|test| test.mentions(name));
    let matters = |name: &str| asked.contains(name) || by_api(name);
    api.attributes.keys().enumerate().filter(|(_, attribute)| matters(attribute.as_str())).map(|(index, _)| index).collect()
}

/// The sites at the callers of the function that a site waits for; what they decide is not judged at the site any more.
fn hand_over(
    pending: &mut Pending,
    matters: &BTreeSet<usize>,
    calls: &Calls<'_>,
    elsewhere: &Elsewhere<'_>,
    knowledge: &Knowledge,
    expanded: &mut Expanded,
) -> Vec<Pending> {
    let (Some(api), Some(file)) = (knowledge.api(&pending.site.source), elsewhere.file(&pending.path)) else { return Vec::new() };
    if matters.is_empty() || file.place != "production" {
        return Vec::new();
    }
    let Some(function) = function_waited_for(pending, matters, elsewhere) else { return Vec::new() };
    let Some(name) = &function.name else { return Vec::new() };
    if pending.generation >= MOST_GENERATIONS {
        expanded.further.insert(pending.path.clone());
        return Vec::new();
    }
    for family in &file.families {
        let of_family = expanded.wanted.entry(family).or_default();
        of_family.entry(name.clone()).or_default().insert(pending.path.clone());
    }
    let callers = calls.of(function, &pending.path, elsewhere);
    let at_callers: Vec<Pending> = callers.iter().map(|(path, call)| derived(pending, function, path, call, api, elsewhere)).collect();
    if at_callers.is_empty() {
        return Vec::new();
    }
    let mut kept: Vec<Pending> = at_callers.into_iter().filter(|caller| !is_deletion(knowledge, api, &caller.site)).collect();
    if kept.is_empty() {
        // Every caller deletes: so does this.
        pending.site.judged = Some(Vec::new());
        return Vec::new();
    }
    // A parameter of a caller's function is another one, though it may be called alike and begin at the same byte of its file.
    let waits = |value: &Value| {
        let mut starts = Vec::new();
        waits_for(value, &mut starts);
        !starts.is_empty()
    };
    let differs = |index: &usize| {
        let own = pending.site.attributes.get(*index).map(Value::seen);
        let of_callers = kept.iter().filter_map(|caller| caller.site.attributes.get(*index));
        of_callers.into_iter().any(|value| Some(value.seen()) != own || waits(value))
    };
    let handed: Vec<usize> = matters.iter().copied().filter(|index| differs(index)).collect();
    if handed.is_empty() {
        return Vec::new();
    }
    name_by_callers(&mut pending.site, api, &kept);
    let own = pending.site.judged.clone().unwrap_or_else(|| (0..pending.site.attributes.len()).collect());
    kept.iter_mut().for_each(|caller| caller.site.judged = Some(handed.iter().copied().filter(|index| own.contains(index)).collect()));
    pending.site.judged = Some(own.into_iter().filter(|index| !handed.contains(index)).collect());
    kept
}

/// Where all callers give the same name, that is the name.
fn name_by_callers(site: &mut SiteFact, api: &Api, callers: &[Pending]) {
    let Some(index) = api.attributes.keys().position(|attribute| attribute.as_str() == "name") else { return };
    let mut names = callers.iter().filter_map(|caller| caller.site.attributes.get(index));
    let Some(first) = names.next().filter(|name| matches!(name.kind, Kind::Text(_))) else { return };
    if names.all(|name| name.kind == first.kind)
        && let Some(own) = site.attributes.get_mut(index)
    {
        *own = first.clone();
    }
}

/// The innermost named function whose callers decide something that matters.
fn function_waited_for<'a>(pending: &Pending, matters: &BTreeSet<usize>, elsewhere: &Elsewhere<'a>) -> Option<&'a FunctionFact> {
    let mut starts: Vec<usize> = pending.site.returned.iter().map(|(start, _)| *start).collect();
    let values = pending.site.attributes.iter().enumerate().filter(|(index, _)| matters.contains(index));
    values.for_each(|(_, value)| waits_for(value, &mut starts));
    let functions = starts.into_iter().filter_map(|start| elsewhere.function(&pending.path, start));
    functions.filter(|function| function.name.is_some()).min_by_key(|function| function.span.end - function.span.start)
}

/// The site as one call makes it.
fn derived(pending: &Pending, function: &FunctionFact, path: &str, call: &CallFact, api: &Api, elsewhere: &Elsewhere<'_>) -> Pending {
    let site = &pending.site;
    let file: Arc<str> = Arc::from(pending.path.as_str());
    let bound = bind(function, &pending.path, &call.arguments);
    let put_in = |value: &Value| elsewhere.settled(&settle(&placed(value, &file), &bound), path);
    let mut attributes: Vec<Value> = site.attributes.iter().map(|value| attributes::scalar(put_in(value))).collect();
    if let Some((start, record)) = &site.returned
        && *start == function.span.start
        && !call.after.is_empty()
    {
        let finished = std::iter::once(Item::Spread(put_in(record))).chain(settle_items(&call.after, &bound));
        let record = Value::at(Kind::Record(Arc::new(finished.collect())), call.span);
        attributes = api.attributes.values().map(|spec| attributes::read(&record, api, spec)).collect();
    }
    let site = SiteFact {
        span: call.span,
        attributes,
        ignored: Vec::new(),
        spread_from: Vec::new(),
        definition: call.definition.clone(),
        returned: None,
        ..site.clone()
    };
    Pending { path: path.to_owned(), site, generation: pending.generation + 1 }
}

/// All calls that were asked for, by the name of what is called.
struct Calls<'a> {
    /// By the family of the language and the name of what is called.
    by_name: BTreeMap<(&'static str, &'a str), Vec<(&'a str, &'a CallFact)>>,
}

impl<'a> Calls<'a> {
    fn new(files: &'a [File]) -> Self {
        let mut by_name: BTreeMap<(&str, &str), Vec<(&str, &CallFact)>> = BTreeMap::new();
        for file in files.iter().filter(|file| file.place == "production") {
            for (call, family) in file.answers.calls.iter().flat_map(|call| file.families.iter().map(move |family| (call, *family))) {
                by_name.entry((family, call.name.as_str())).or_default().push((&file.path, call));
            }
        }
        Calls { by_name }
    }

    /// The calls of a function of a file.
    fn of(&self, function: &FunctionFact, path: &str, elsewhere: &Elsewhere<'_>) -> Vec<(&'a str, &'a CallFact)> {
        let (Some(file), Some(name)) = (elsewhere.file(path), function.name.as_deref()) else { return Vec::new() };
        // A call of a file that holds code of several families is found under each of them.
        let named = file.families.iter().filter_map(|family| self.by_name.get(&(*family, name))).flatten();
        let mut callers: Vec<(&str, &CallFact)> = Vec::new();
        for (from, call) in named.filter(|(from, call)| calls(call, from, function, path, elsewhere)) {
            if callers.len() < MOST_CALLERS && !callers.iter().any(|known| known.0 == *from && known.1.span == call.span) {
                callers.push((from, call));
            }
        }
        callers
    }
}

/// Whether a call is one of this function.
fn calls(call: &CallFact, from: &str, function: &FunctionFact, path: &str, elsewhere: &Elsewhere<'_>) -> bool {
    let given = call.arguments.iter().filter(|item| matches!(item, Item::Set(key, _) if key.parse::<usize>().is_ok())).count();
    if given > function.params.len() || function.span.contains(call.span) && from == path {
        return false;
    }
    if let (Some(here), true) = (call.here, from == path) {
        return here == function.span.start;
    }
    if call.here.is_some() {
        return false;
    }
    let leads_here = |module: Option<&str>| elsewhere.leads(from, module, &call.path).iter().any(|(file, _)| file == path);
    if (call.module.is_some() || !call.path.is_empty()) && leads_here(call.module.as_deref()) {
        return true;
    }
    if call.module.is_some() {
        // Something that an imported object holds has no known type either; it must bear the very name of the class.
        let bears = || Some(call.receiver_name.as_deref()?.eq_ignore_ascii_case(function.class.as_deref()?));
        return call.path.len() > 2 && bears().unwrap_or(false);
    }
    match (&function.class, &call.receiver, call.has_receiver) {
        (Some(class), Some(receiver), _) => class == receiver || receiver.ends_with(class.as_str()) || class.ends_with(receiver.as_str()),
        // A method of something whose type is not known: what it is called must speak for the class.
        (Some(class), None, true) => call.receiver_name.as_deref().is_some_and(|name| speaks_for(name, class)),
        // What was handed to somebody as a method is called by that somebody: the name alone says nothing.
        (None, _, true) if function.handed => from == path && call.on_itself,
        _ => from == path,
    }
}

/// Whether a variable is named for a class: `_cookieHelper` or `helper` for `CookieHelper`.
fn speaks_for(name: &str, class: &str) -> bool {
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let (name, class) = (plain(name), plain(class));
    name.len() >= 3 && (class.contains(&name) || name.contains(&class))
}

/// Sites in the order of the file; what is judged by a site of its own at the same place is not judged twice.
fn tidy(sites: Vec<(usize, SiteFact)>) -> Vec<SiteFact> {
    let own: Vec<Span> = sites.iter().filter(|(generation, _)| *generation == 0).map(|(_, site)| site.span).collect();
    let is_apart = |site: &SiteFact| !own.iter().any(|span| span.contains(site.span));
    let mut sites: Vec<SiteFact> =
        sites.into_iter().filter(|(generation, site)| *generation == 0 || is_apart(site)).map(|(_, site)| site).collect();
    sites.sort_by(|a, b| (a.span, &a.source).cmp(&(b.span, &b.source)));
    sites
}
