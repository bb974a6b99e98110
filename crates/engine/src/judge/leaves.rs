//! Values as policy sees them: each possible outcome of an attribute as a constant, or as something that nobody can decide.

use std::sync::Arc;

use cookielint_rules::model::{Api, Attribute, AttributeSpec, Constant, DefaultSpec, Is, ValueTable};

use crate::facts::SiteFact;
use crate::finding::Span;
use crate::matching::attributes::scalar;
use crate::matching::predicate::Subject;
use crate::projects::version::{Range, possible};
use crate::resolve::value::{Kind, Trace, Value};

/// Where an outcome comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Origin {
    /// The API's default, or a setting's.
    Default,
    /// Written at the site or where the site leads.
    Written,
}

/// One possible outcome.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Leaf {
    /// `None`: not decidable.
    pub(crate) constant: Option<Constant>,
    pub(crate) origin: Origin,
    /// So in production.
    pub(crate) production: bool,
    /// Decided by configuration, the environment or a caller.
    pub(crate) configured: bool,
    /// The default that is visible where configuration decides.
    pub(crate) visible_default: Option<Constant>,
    /// In the words of the code, or why it is not known.
    pub(crate) text: String,
    pub(crate) at: Option<Span>,
    /// The file of `at`, where that is another one than the site's.
    pub(crate) file: Option<Arc<str>>,
    pub(crate) steps: Vec<Trace>,
    pub(crate) past: Option<bool>,
    pub(crate) module: Option<String>,
}

impl Leaf {
    /// An outcome that is nowhere written.
    pub(crate) fn default(constant: Constant) -> Self {
        Leaf {
            constant: Some(constant),
            origin: Origin::Default,
            production: false,
            configured: false,
            visible_default: None,
            text: String::new(),
            at: None,
            file: None,
            steps: Vec::new(),
            past: None,
            module: None,
        }
    }

    /// For predicates.
    pub(crate) fn subject(&self) -> Subject {
        let constant = self.constant.clone().filter(|constant| *constant != Constant::Unknown);
        let sort = match constant {
            _ if self.past.is_some() => Some(Is::Time),
            Some(Constant::True | Constant::False) => Some(Is::Boolean),
            Some(Constant::Number(_)) => Some(Is::Number),
            Some(Constant::Text(_)) => Some(Is::Text),
            _ => None,
        };
        Subject { constant, written: self.origin == Origin::Written, past: self.past, sort, module: self.module.clone() }
    }
}

/// The outcomes of every attribute of a site, by the versions of the API's package that may be in use.
pub(crate) fn outcomes<'a>(api: &'a Api, site: &SiteFact, versions: &[Range]) -> Vec<(&'a Attribute, Vec<Leaf>)> {
    let by_match = api.matches.get(site.matched).map_or(&[][..], |form| &form.set);
    let of = |attribute: &Attribute, spec: &AttributeSpec, value: &Value| {
        let set = by_match.iter().find(|(known, _)| known == attribute);
        // Being there at all says it.
        let said = set.map(|(_, constant)| vec![Leaf { origin: Origin::Written, at: Some(site.span), ..Leaf::default(constant.clone()) }]);
        said.unwrap_or_else(|| leaves(value, spec, versions))
    };
    api.attributes.iter().zip(&site.attributes).map(|((attribute, spec), value)| (attribute, of(attribute, spec, value))).collect()
}

/// The outcomes of an attribute; empty where it is absent and its absence is not judged.
fn leaves(value: &Value, spec: &AttributeSpec, versions: &[Range]) -> Vec<Leaf> {
    let mut found = Vec::new();
    collect(value, &Asked { spec, versions }, false, &mut found, 0);
    found
}

/// The attribute that is asked for, in the versions that may be in use.
struct Asked<'a> {
    spec: &'a AttributeSpec,
    versions: &'a [Range],
}

fn collect(value: &Value, asked: &Asked<'_>, production: bool, into: &mut Vec<Leaf>, depth: usize) {
    if depth > 32 || into.len() > 64 {
        return;
    }
    match &value.kind {
        Kind::Either(values) => values.iter().for_each(|value| collect(value, asked, production, into, depth + 1)),
        Kind::Production(inner) => {
            let inner = (**inner).clone().after(value);
            collect(&inner, asked, true, into, depth + 1);
        }
        Kind::Absent => into.extend(asked.defaults()),
        Kind::Open(_) => collect(&value.closed(), asked, production, into, depth + 1),
        // What was written by a call that had to be waited for.
        Kind::Arguments(_) => collect(&scalar(value.clone()), asked, production, into, depth + 1),
        _ => match one(value, asked.spec, production) {
            Some(Leaf { constant: Some(Constant::Absent), .. }) => into.extend(asked.defaults()),
            Some(leaf) => into.push(leaf),
            None => {}
        },
    }
}

impl Asked<'_> {
    /// The default, or every default that one of the versions has.
    fn defaults(&self) -> Vec<Leaf> {
        let of = |default: &DefaultSpec| possible(default, self.versions).into_iter().cloned().map(Leaf::default).collect();
        self.spec.default.as_ref().map(of).unwrap_or_default()
    }
}

fn one(value: &Value, spec: &AttributeSpec, production: bool) -> Option<Leaf> {
    let mut leaf = Leaf::default(Constant::Unknown);
    leaf.origin = Origin::Written;
    leaf.production = production;
    leaf.at = value.at;
    leaf.file.clone_from(&value.file);
    leaf.steps = value.steps.clone();
    leaf.constant = constant(&value.kind, spec);
    match &value.kind {
        Kind::Env { text, default } | Kind::Param { name: text, default, .. } => {
            leaf.configured = true;
            leaf.text = text.clone();
            leaf.visible_default = default.as_ref().and_then(|default| constant(&default.kind, spec));
        }
        Kind::Unknown { text, .. } => leaf.text = text.clone(),
        // A time is computed to lie ahead unless its idiom says otherwise.
        Kind::Call { text, .. } => {
            leaf.past = Some(false);
            leaf.text = text.clone();
        }
        Kind::Record(_) => leaf.past = Some(false),
        Kind::Time { past, text } => {
            leaf.past = Some(*past);
            leaf.text = text.clone();
        }
        Kind::Ref { module, path } => {
            leaf.module = module.clone();
            leaf.text = path.join(".");
        }
        Kind::Text(text) => leaf.past = date_is_past(text),
        Kind::Number(number) => leaf.past = Some(*number <= 0.0),
        _ => {}
    }
    Some(leaf)
}

/// What a value means to policy; `None` where nobody can tell.
fn constant(kind: &Kind, spec: &AttributeSpec) -> Option<Constant> {
    if *kind == Kind::PerRequest {
        return Some(Constant::PerRequest);
    }
    match &spec.values {
        Some(table) => mapped(kind, table),
        None => plain(kind, spec.ages.then_some(spec.unit)),
    }
}

fn plain(kind: &Kind, unit: Option<f64>) -> Option<Constant> {
    Some(match kind {
        Kind::True => Constant::True,
        Kind::False => Constant::False,
        Kind::Null | Kind::Undefined => Constant::Unset,
        Kind::Text(text) => match unit {
            Some(unit) => number(text, unit).map_or_else(|| Constant::Text(text.clone()), Constant::Number),
            None => Constant::Text(text.clone()),
        },
        Kind::Number(number) => Constant::Number(number * unit.unwrap_or(1.0)),
        _ => return None,
    })
}

/// A number or a duration (`30m`, `365d`) written as text, in seconds.
fn number(text: &str, unit: f64) -> Option<f64> {
    let text = text.trim();
    if let Ok(number) = text.parse::<f64>() {
        return Some(number * unit);
    }
    let split = text.find(|c: char| !c.is_ascii_digit())?;
    let (digits, suffix) = text.split_at(split);
    let seconds = match suffix {
        "ms" => 0.001,
        "s" => 1.0,
        "m" => 60.0,
        "h" => 3600.0,
        "d" => 86_400.0,
        _ => return None,
    };
    digits.parse::<f64>().ok().map(|number| number * seconds)
}

fn mapped(kind: &Kind, table: &ValueTable) -> Option<Constant> {
    let (word, truth) = match kind {
        Kind::True => ("true".to_owned(), Some(true)),
        Kind::False => ("false".to_owned(), Some(false)),
        Kind::Null => ("null".to_owned(), Some(false)),
        Kind::Undefined => ("undefined".to_owned(), Some(false)),
        Kind::Text(text) => (text.trim().to_ascii_lowercase(), Some(!text.is_empty())),
        Kind::Number(number) => (number.to_string(), Some(*number != 0.0)),
        Kind::Ref { path, .. } => (path.last()?.to_ascii_lowercase(), None),
        // A named time: `Time.Min`.
        Kind::Time { text, .. } => (text.rsplit('.').next()?.to_ascii_lowercase(), None),
        Kind::Record(_) | Kind::List(_) => (String::new(), Some(true)),
        _ => return None,
    };
    if let Some(constant) = table.exact.get(&word) {
        return Some(constant.clone());
    }
    let by_truth = match truth {
        Some(true) => table.truthy.as_ref(),
        Some(false) => table.falsy.as_ref(),
        None => None,
    };
    by_truth.or(table.rest.as_ref()).cloned()
}

/// Whether a date as HTTP writes it lies in the past: a year of the last century, or the first days of the epoch.
fn date_is_past(text: &str) -> Option<bool> {
    let years = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    let year = years.filter_map(|digits| digits.parse::<u32>().ok()).find(|year| (1900..=2200).contains(year))?;
    // Nobody hands out cookies that ended in the last century for another reason than to end them.
    (year < 2000).then_some(true)
}
