//! The overview: what each attribute of each API is worth when nobody writes it, and whether that is safe. Safe is what the rules demand of every
//! cookie; an attribute of which none demands anything is only there or not.

use std::collections::BTreeMap;

use cookielint_cli::explain::constant;
use cookielint_rules::model::{ATTRIBUTES, Api, AttributeSpec, Constant, Knowledge, Predicate, Rule, Verdict};
use serde::Serialize;

use super::examples::title;

/// Attributes that say nothing of safety.
const LEFT_OUT: &[&str] = &["name", "value", "enabled"];

/// What an attribute is worth when it is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Cell {
    pub(super) class: &'static str,
    pub(super) sign: &'static str,
    /// In a narrow column.
    pub(super) short: String,
    /// In a sentence.
    pub(super) text: String,
}

/// An attribute.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Column {
    pub(super) name: &'static str,
    /// Whether a rule demands something of every cookie.
    pub(super) judged: bool,
}

/// An API.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Row {
    to: String,
    title: String,
    role: &'static str,
    pub(super) language: String,
    language_title: String,
    words: String,
    cells: Vec<Cell>,
}

/// A sign and what it means.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Legend {
    class: &'static str,
    sign: &'static str,
    text: &'static str,
}

pub(super) const LEGEND: &[Legend] = &[
    Legend { class: "safe", sign: "✓", text: "safe when left out" },
    Legend { class: "unsafe", sign: "✕", text: "unsafe when left out" },
    Legend { class: "depends", sign: "±", text: "depends: on the version, the request or the configuration" },
    Legend { class: "open", sign: "○", text: "can be set; nothing is assumed when left out, or it has to be given" },
    Legend { class: "gone", sign: "–", text: "not there" },
];

/// What rules demand of every cookie.
#[derive(Debug, Clone)]
pub(super) struct Demands<'a> {
    by_attribute: BTreeMap<&'a str, (&'a Rule, &'a Predicate)>,
    knowledge: &'a Knowledge,
}

impl<'a> Demands<'a> {
    pub(super) fn new(knowledge: &'a Knowledge) -> Self {
        let mut demands = BTreeMap::new();
        for rule in knowledge.rules.iter().filter(|rule| rule.when.tests.is_empty()) {
            if let Verdict::Require(required) = &rule.verdict {
                for (attribute, wanted) in required {
                    demands.entry(attribute.as_str()).or_insert((rule, wanted));
                }
            }
        }
        Demands { by_attribute: demands, knowledge }
    }

    /// The rule that demands something of an attribute.
    pub(super) fn rule(&self, attribute: &str) -> Option<&'a Rule> {
        self.by_attribute.get(attribute).map(|(rule, _)| *rule)
    }

    /// Where an attribute stands in a list: what is demanded first, then as the columns stand, then private words.
    pub(super) fn place(&self, attribute: &str) -> (bool, Option<usize>) {
        let column = self.columns().iter().position(|column| column.name == attribute);
        (column.is_none(), column)
    }

    /// The columns, what is demanded first.
    pub(super) fn columns(&self) -> Vec<Column> {
        let names = ATTRIBUTES.iter().filter(|name| !LEFT_OUT.contains(name));
        let mut columns: Vec<Column> = names.map(|name| Column { name, judged: self.by_attribute.contains_key(name) }).collect();
        columns.sort_by_key(|column| !column.judged);
        columns
    }

    /// What an attribute is worth when it is left out.
    pub(super) fn left_out(&self, api: &Api, name: &str, spec: &AttributeSpec) -> Cell {
        let Some(default) = spec.default.as_ref().filter(|_| api.absence || spec.fixed) else {
            let has = |id: &String| self.knowledge.api(id).is_some_and(|api| api.attributes.keys().any(|own| own.as_str() == name));
            let text = if api.absence && api.inherits.iter().any(has) { "what the settings say" } else { "nothing is assumed" };
            return Cell { class: "open", sign: "○", short: String::new(), text: text.to_owned() };
        };
        let always = if spec.fixed { "always " } else { "" };
        let mut states: Vec<&str> = default.cases.iter().map(|case| self.state(name, &case.value)).collect();
        states.push(self.state(name, &default.otherwise));
        states.dedup();
        let class = if let [one] = states.as_slice() { one } else { "depends" };
        let short = if default.cases.is_empty() { constant(&default.otherwise) } else { "by version".to_owned() };
        let text = format!("{always}{}", constant(&default.otherwise));
        match class {
            "safe" => Cell { class: "safe", sign: "✓", short, text },
            "unsafe" => Cell { class: "unsafe", sign: "✕", short, text },
            "open" => Cell { class: "open", sign: "○", short, text },
            _ => Cell { class: "depends", sign: "±", short, text },
        }
    }

    /// Whether a value is what the rules demand.
    pub(super) fn state(&self, name: &str, value: &Constant) -> &'static str {
        let Some((_, wanted)) = self.by_attribute.get(name) else { return "open" };
        let fulfils = match wanted {
            Predicate::Equals(one) => one == value,
            Predicate::In(some) => some.contains(value),
            _ => return "depends",
        };
        match value {
            _ if fulfils => "safe",
            Constant::PerRequest | Constant::Unknown | Constant::Absent => "depends",
            _ => "unsafe",
        }
    }

    fn row(&self, api: &Api, columns: &[Column]) -> Row {
        let gone = || Cell { class: "gone", sign: "–", short: String::new(), text: "not there".to_owned() };
        let cell = |column: &Column| {
            let own = api.attributes.iter().find(|(attribute, _)| attribute.as_str() == column.name);
            own.map_or_else(gone, |(_, spec)| self.left_out(api, column.name, spec))
        };
        let shown = name(api);
        Row {
            to: page(&api.id),
            words: format!("{} {} {}", api.id, shown, api.packages.join(" ")).to_lowercase(),
            title: shown,
            role: if api.ignore {
                "a look-alike"
            } else if api.part {
                "contributes to others"
            } else {
                ""
            },
            language: api.language.clone(),
            language_title: title(&api.language).to_owned(),
            cells: columns.iter().map(cell).collect(),
        }
    }
}

/// All rows, by language and title.
pub(super) fn rows(knowledge: &Knowledge, demands: &Demands<'_>) -> Vec<Row> {
    let columns = demands.columns();
    let place = |row: &Row| cookielint_languages::LANGUAGES.iter().position(|language| language.id == row.language);
    let mut rows: Vec<Row> = knowledge.apis.iter().map(|api| demands.row(api, &columns)).collect();
    rows.sort_by(|a, b| (place(a), a.title.to_lowercase(), &a.to).cmp(&(place(b), b.title.to_lowercase(), &b.to)));
    rows
}

/// What an API is called.
pub(super) fn name(api: &Api) -> String {
    if api.title.is_empty() { api.id.clone() } else { api.title.clone() }
}

/// The page of an API.
pub(super) fn page(id: &str) -> String {
    format!("apis/{id}.html")
}
