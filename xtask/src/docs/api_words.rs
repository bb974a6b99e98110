//! What an API's matches, evidence and settings are in words.

use cookielint_cli::explain::{condition, constant, predicate};
use cookielint_rules::model::{Api, Companion, Evidence, Match, Path, Scope, Shape, Slot};
use serde::Serialize;

/// Names shown of one form; alternatives multiply.
const MOST_NAMES: usize = 8;

/// A form of syntax in which the API is found.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Form {
    shape: &'static str,
    names: Vec<String>,
    more: usize,
    arguments: String,
    detail: String,
}

/// Something else that the API says, with a heading.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Fact {
    id: &'static str,
    title: &'static str,
    lines: Vec<String>,
}

pub(super) fn form(form: &Match) -> Form {
    let names: Vec<String> = form.paths.iter().map(path).collect();
    let shown: Vec<String> = names.iter().take(MOST_NAMES).cloned().collect();
    let shape = match form.shape {
        Shape::Call => "A call",
        Shape::Construct => "A new object of the type",
        Shape::Record => "A record",
        Shape::Index => "An entry that is written",
        Shape::Write => "What is written to",
        Shape::Element => "An element",
        Shape::Settings => "A file of settings",
        Shape::Class => "A class",
        Shape::Annotation => "An annotation",
        Shape::Query => "A query of its own",
    };
    let mut detail = Vec::new();
    if let Some(under) = &form.under {
        detail.push(format!("below {under}"));
    }
    if !form.file_patterns.is_empty() {
        detail.push(format!("in files named {}", form.file_patterns.join(", ")));
    }
    if !form.imports.is_empty() {
        detail.push(format!("in files that import {}", form.imports.join(" or ")));
    }
    detail.extend(form.filters.iter().map(|(slot, wanted)| format!("where {slot} is {}", predicate(wanted))));
    detail.extend(form.set.iter().map(|(attribute, value)| format!("which sets {} to {}", attribute.as_str(), constant(value))));
    Form { shape, more: names.len() - shown.len(), names: shown, arguments: arguments(form), detail: detail.join("; ") }
}

fn arguments(form: &Match) -> String {
    if !form.positional {
        return String::new();
    }
    let required = form.params.iter().map(slot);
    let optional = form.optional.iter().map(|own| format!("{}?", slot(own)));
    format!("({})", required.chain(optional).collect::<Vec<_>>().join(", "))
}

fn slot(slot: &Slot) -> String {
    match slot {
        Slot::Key(key) => key.clone(),
        Slot::Spread(name) => format!("...{name}"),
        Slot::Options(name) => format!("...{name}()"),
        Slot::Equals(texts) => texts.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join("|"),
        Slot::Ignored => "_".to_owned(),
        Slot::Site => "cookie".to_owned(),
        Slot::OfSite => "cookie.*".to_owned(),
    }
}

fn path(path: &Path) -> String {
    match path {
        Path::Export { module, names } => format!("{module}#{}", names.join(".")),
        Path::Object { object, method } => format!("{object}.{method}"),
        Path::AnyReceiver { method } => format!("*.{method}"),
        Path::Text { segments } => segments.join("."),
    }
}

/// The least that must stand behind a match.
pub(super) fn evidence(api: &Api) -> String {
    let least = api.matches.iter().map(|form| form.evidence).min().unwrap_or(Evidence::Name);
    let asks = match least {
        Evidence::Name => "The name alone is enough; a package, an import or a type makes it surer.",
        Evidence::Package => "The package has to stand in a manifest of the project, or more has to be known.",
        Evidence::Import => "An import has to show it, or an object that comes from one.",
        Evidence::Type => "The type has to be known.",
    };
    format!("One of these forms. {asks}")
}

/// What it is for.
pub(super) fn role(api: &Api) -> &'static str {
    match (api.ignore, api.part, api.scope) {
        (true, ..) => "a look-alike: it claims its sites and judges nothing",
        (_, true, _) => "contributes to other sites, is never reported itself",
        (_, _, Scope::Project) => "configures cookies that are made elsewhere in the project",
        _ => "sets a cookie",
    }
}

/// What else is to be known.
pub(super) fn more(api: &Api) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |id, title, lines: Vec<String>| {
        if !lines.is_empty() {
            facts.push(Fact { id, title, lines });
        }
    };
    add("where", "Only where", api.filters.iter().map(|(slot, wanted)| format!("{slot} is {}", predicate(wanted))).collect());
    add("companions", "Calls that add to it", api.also.iter().map(companion).collect());
    add("unsent", "Not a cookie that is set", api.unsent.iter().map(companion).collect());
    add("sent", "Sent by", api.sent.iter().map(companion).collect());
    let absence: Vec<String> =
        api.present.iter().flat_map(|form| form.paths.iter().map(|own| format!("`{}`", path(own)))).take(MOST_NAMES).collect();
    add("present", "What is left out counts only beside", absence);
    add("ignored", "Keys without effect", api.ignored.iter().map(|(key, message)| format!("`{key}`: {message}")).collect());
    let forced = api.force.iter().flat_map(|force| {
        let set = force.set.iter().map(|(attribute, value)| format!("{} is {}", attribute.as_str(), constant(value)));
        set.map(|set| format!("{set} where {}", condition(&force.when)))
    });
    add("forced", "Whatever is written", forced.collect());
    let places = api.environment.iter().map(|(place, when)| format!("{place}: where {}", condition(when)));
    add("environment", "Which environment it speaks for", places.collect());
    facts
}

fn companion(companion: &Companion) -> String {
    let mut names: Vec<String> = companion.paths.iter().map(|own| format!("`{}`", path(own))).collect();
    let left = names.len().saturating_sub(MOST_NAMES);
    names.truncate(MOST_NAMES);
    let more = if left > 0 { format!(", and {left} more") } else { String::new() };
    let names = names.join(", ");
    match (companion.within, companion.reads) {
        (true, _) => format!("inside {names}{more}"),
        (_, true) => format!("where {names}{more} is read"),
        _ if companion.params.is_empty() => format!("{names}{more}"),
        _ => format!("{names}{more} with `({})`", companion.params.iter().map(slot).collect::<Vec<_>>().join(", ")),
    }
}
