//! The page of an API.

use cookielint_cli::explain::{condition, constant, key, severity};
use cookielint_languages::Language;
use cookielint_rules::model::{Api, AttributeSpec, Knowledge, Severity, ValueTable};
use serde::Serialize;

use super::api_words::{self, Fact, Form};
use super::examples::title;
use super::highlight;
use super::matrix::{self, Cell, Demands};

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct Link {
    pub(super) text: String,
    pub(super) to: String,
}

/// Links under a heading.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Group {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) text: String,
    pub(super) links: Vec<Link>,
}

/// A rule that does not hold by default.
#[derive(Debug, Clone, Serialize)]
struct Risk {
    rule: String,
    title: String,
    severity: &'static str,
    because: String,
    why: String,
}

/// An attribute.
#[derive(Debug, Clone, Serialize)]
struct Row {
    name: String,
    keys: Vec<String>,
    unit: String,
    left_out: Cell,
    cases: Vec<String>,
    values: Vec<String>,
    fix: Option<String>,
}

/// What the page says.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Page {
    id: String,
    language: String,
    language_title: String,
    packages: Vec<String>,
    kind: Option<String>,
    role: &'static str,
    aliases: Vec<String>,
    summary: String,
    risks: Vec<Risk>,
    note: Option<String>,
    attributes: Vec<Row>,
    fix: Option<String>,
    deletes: Vec<String>,
    never_deletes: &'static str,
    evidence: String,
    forms: Vec<Form>,
    more: Vec<Fact>,
    related: Vec<Group>,
    suppress: Option<String>,
    references: Vec<Link>,
    place: String,
}

/// The page of an API.
pub(super) fn page(api: &Api, knowledge: &Knowledge, demands: &Demands<'_>) -> Page {
    let risks = risks(api, demands);
    let comments = Language::by_id(&api.language).and_then(|language| language.comments);
    let first = risks.first().map_or("secure", |risk| risk.rule.as_str());
    Page {
        id: api.id.clone(),
        language: api.language.clone(),
        language_title: title(&api.language).to_owned(),
        packages: api.packages.clone(),
        kind: api.kind.clone(),
        role: api_words::role(api),
        aliases: api.aliases.clone(),
        summary: summary(api, &risks, demands),
        note: api.note.clone(),
        attributes: rows(api, demands),
        fix: api.fix.as_ref().map(|fix| highlight::code(fix, comments.as_slice())),
        deletes: api.deletes.iter().map(condition).collect(),
        never_deletes: if api.ignore {
            "Nothing is judged here, a deletion neither."
        } else {
            "It sets or configures only; no form of it is known that deletes a cookie."
        },
        evidence: api_words::evidence(api),
        forms: api.matches.iter().map(api_words::form).collect(),
        more: api_words::more(api),
        related: related(api, knowledge),
        suppress: comments.map(|comments| {
            format!("{} cookielint: ignore[{first}] why this cookie may be so {}", comments.open, comments.close).trim_end().to_owned()
        }),
        references: references(&api.references),
        place: place(&api.place.file, api.place.line),
        risks,
    }
}

/// Addresses as links that read well.
pub(super) fn references(addresses: &[String]) -> Vec<Link> {
    let shorten = |address: &String| address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned();
    addresses.iter().map(|address| Link { text: shorten(address), to: address.clone() }).collect()
}

/// A place in the tables, from the root.
pub(super) fn place(file: &str, line: usize) -> String {
    format!("{}:{line}", file.strip_prefix("built-in/").unwrap_or(file))
}

/// What does not hold where nothing is written.
fn risks(api: &Api, demands: &Demands<'_>) -> Vec<Risk> {
    if api.ignore || api.part {
        return Vec::new();
    }
    let mut risks = Vec::new();
    for (attribute, spec) in &api.attributes {
        let name = attribute.as_str();
        let (Some(rule), cell) = (demands.rule(name), demands.left_out(api, name, spec)) else { continue };
        let because = match cell.class {
            "unsafe" if spec.fixed => format!("{name} is {} and cannot be told otherwise.", cell.text),
            "unsafe" => format!("When left out, {name} is {}.", cell.text),
            "depends" => format!("When left out, {name} depends on the version, the request or the configuration ({}).", cell.short),
            _ => continue,
        };
        let level = api.kind.as_ref().and_then(|kind| rule.severity_by_kind.get(kind)).copied().unwrap_or(rule.severity);
        risks.push((
            level,
            Risk { rule: rule.id.clone(), title: rule.title.clone(), severity: severity(level), because, why: rule.why.clone() },
        ));
    }
    risks.sort_by_key(|(level, _): &(Severity, Risk)| std::cmp::Reverse(*level));
    risks.into_iter().map(|(_, risk)| risk).collect()
}

fn summary(api: &Api, risks: &[Risk], demands: &Demands<'_>) -> String {
    if api.ignore {
        return "Nothing: this only looks like a cookie that is set. It is known so that it is not taken for one.".to_owned();
    }
    if api.part {
        return "It is not judged by itself. What it writes is judged at the sites that it contributes to.".to_owned();
    }
    if !api.absence {
        return "Only what is written is judged: what is left out may be the default of something that is not seen here.".to_owned();
    }
    if !risks.is_empty() {
        return "What is left out is not safe:".to_owned();
    }
    let judged = api.attributes.keys().filter(|attribute| demands.rule(attribute.as_str()).is_some()).count();
    let safe = api.attributes.iter().filter(|(attribute, spec)| demands.left_out(api, attribute.as_str(), spec).class == "safe").count();
    match (judged, safe) {
        (0, _) => "It has none of the attributes that every cookie needs; the rules about its other attributes apply.".to_owned(),
        (judged, safe) if judged == safe => "What is left out is safe by default. A finding comes of what is written: an attribute that is switched off.".to_owned(),
        _ if !api.inherits.is_empty() => "What is left out is taken from the settings below; a finding comes of those, or of an attribute that is switched off.".to_owned(),
        _ => "A finding comes of what is written: an attribute that is switched off. Of what is left out nothing is assumed where no default is known.".to_owned(),
    }
}

/// The attributes, first those of which something is demanded.
fn rows(api: &Api, demands: &Demands<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = api.attributes.iter().map(|(attribute, spec)| row(api, attribute.as_str(), spec, demands)).collect();
    rows.sort_by_key(|row| demands.place(&row.name));
    rows
}

fn row(api: &Api, name: &str, spec: &AttributeSpec, demands: &Demands<'_>) -> Row {
    let cases = spec.default.iter().flat_map(|default| &default.cases).map(|case| {
        let from = case.at_least.as_ref().map(|version| format!(" from {version}")).unwrap_or_default();
        let below = case.below.as_ref().map(|version| format!(" below {version}")).unwrap_or_default();
        format!("{} in versions{from}{below}", constant(&case.value))
    });
    let unit = match spec.unit {
        unit if (unit - 1.0).abs() < f64::EPSILON => String::new(),
        unit if (unit - 0.001).abs() < f64::EPSILON => "in milliseconds".to_owned(),
        unit => format!("a unit is {unit} seconds"),
    };
    Row {
        name: name.to_owned(),
        keys: spec.keys.iter().map(key).collect(),
        unit,
        left_out: demands.left_out(api, name, spec),
        cases: cases.collect(),
        values: spec.values.as_ref().map(values).unwrap_or_default(),
        fix: spec.fix.clone(),
    }
}

/// What constants mean, those of one meaning together.
fn values(table: &ValueTable) -> Vec<String> {
    let mut by_meaning: Vec<(String, Vec<String>)> = Vec::new();
    let mut add = |written: String, means: String| match by_meaning.iter_mut().find(|(known, _)| *known == means) {
        Some((_, all)) => all.push(written),
        None => by_meaning.push((means, vec![written])),
    };
    for (written, value) in &table.exact {
        let means = constant(value);
        let means = if means == *written { "as written".to_owned() } else { means };
        add(if written.is_empty() { "`\"\"`".to_owned() } else { format!("`{written}`") }, means);
    }
    for (written, value) in [("any true value", &table.truthy), ("any false value", &table.falsy), ("anything else", &table.rest)] {
        if let Some(value) = value {
            add(written.to_owned(), constant(value));
        }
    }
    by_meaning.into_iter().map(|(means, written)| format!("{}: {means}", written.join(", "))).collect()
}

/// Settings that speak for it, and sites that it speaks for.
fn related(api: &Api, knowledge: &Knowledge) -> Vec<Group> {
    let link = |other: &Api| Link { text: matrix::name(other), to: matrix::page(&other.id) };
    let links =
        |is: &dyn Fn(&Api) -> bool| knowledge.apis.iter().filter(|other| other.id != api.id && is(other)).map(link).collect::<Vec<_>>();
    let governs = |one: &Api, other: &Api| one.governs.as_ref().is_some_and(|globs| globs.is_match(&other.id));
    let mut groups = Vec::new();
    let mut add = |id, title, text: &str, links: Vec<Link>| {
        if !links.is_empty() {
            groups.push(Group { id, title, text: text.to_owned(), links });
        }
    };
    add(
        "inherits",
        "Inherits from",
        "What is left out here is what these settings of the project say.",
        links(&|other| api.inherits.contains(&other.id)),
    );
    add(
        "inherited-by",
        "Gives defaults to",
        "What these leave out is what is said here.",
        links(&|other| other.inherits.contains(&api.id)),
    );
    add("governs", "Governs", "Cookies of these are at least as safe as what is said here.", links(&|other| governs(api, other)));
    add(
        "governed-by",
        "Governed by",
        "Where the project has one of these, cookies are at least as safe as it says.",
        links(&|other| governs(other, api)),
    );
    groups
}
