//! The site: every page from its data and a template, and the index of the search. Built in memory, so that it can be checked before it is written.

use std::path::{Path, PathBuf};

use cookielint_cli::knowledge::{self, RuleFiles};
use cookielint_rules::model::{Api, Key, Knowledge};
use minijinja::Environment;
use serde::Serialize;
use serde_json::{Value, json};

use super::examples::{Choice, Shelf, title};
use super::markdown::{self, Heading};
use super::matrix::{self, Demands};
use super::{api, highlight, language, rule};

/// The hand-written pages: the file, the page and its name in the guide.
const GUIDE: &[(&str, &str, &str)] = &[
    ("README.md", "index.html", "Start"),
    ("docs/configuration.md", "docs/configuration.html", "Configuration"),
    ("docs/audit.md", "docs/audit.html", "The nightly audit"),
    ("docs/output.md", "docs/output.html", "Output"),
    ("docs/adding-a-rule.md", "docs/adding-a-rule.html", "Adding a rule"),
    ("docs/schema.md", "docs/schema.html", "Schema"),
    ("docs/queries.md", "docs/queries.html", "Query files"),
    ("docs/ARCHITECTURE.md", "docs/architecture.html", "Architecture"),
    ("docs/coverage.md", "docs/coverage.html", "Coverage"),
    ("corpus/README.md", "docs/examples.html", "Examples"),
    ("CHANGELOG.md", "docs/changelog.html", "Changes"),
];
/// What a page of the guide links to and is no page.
const FILES: &[(&str, &str)] = &[("docs/findings.schema.json", include_str!("../../../docs/findings.schema.json"))];
/// The bar on top: section, page, name.
const NAV: &[(&str, &str, &str)] = &[
    ("guide", "index.html", "Guide"),
    ("rules", "rules.html", "Rules"),
    ("apis", "apis.html", "APIs"),
    ("languages", "languages.html", "Languages"),
];
const TEMPLATES: &[(&str, &str)] = &[
    ("base.html", include_str!("templates/base.html")),
    ("parts.html", include_str!("templates/parts.html")),
    ("api.html", include_str!("templates/api.html")),
    ("apis.html", include_str!("templates/apis.html")),
    ("rule.html", include_str!("templates/rule.html")),
    ("rules.html", include_str!("templates/rules.html")),
    ("language.html", include_str!("templates/language.html")),
    ("languages.html", include_str!("templates/languages.html")),
    ("text.html", include_str!("templates/text.html")),
];

/// What a page must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum About {
    /// A rule or an API: the classes of its examples, and whether it says why there are no more.
    Table { classes: Vec<&'static str>, says_why: bool },
    /// Anything else.
    Prose,
}

/// A page.
#[derive(Debug, Clone)]
pub(super) struct Page {
    pub(super) path: String,
    pub(super) title: String,
    pub(super) html: String,
    /// For the search: what it is, and words beside its title.
    pub(super) kind: String,
    pub(super) terms: String,
    pub(super) about: About,
}

/// All pages, and the files beside them.
#[derive(Debug)]
pub(super) struct Site {
    pub(super) pages: Vec<Page>,
    pub(super) extra: Vec<(String, String)>,
}

impl Site {
    /// Every file by its path.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        let pages = self.pages.iter().map(|page| (page.path.as_str(), page.html.as_str()));
        pages.chain(self.extra.iter().map(|(path, text)| (path.as_str(), text.as_str())))
    }
}

/// An entry of the bar on top.
#[derive(Debug, Serialize)]
struct Nav {
    section: &'static str,
    path: &'static str,
    title: &'static str,
}

/// Makes pages of templates.
struct Printer<'a> {
    environment: Environment<'a>,
    pages: Vec<Page>,
}

impl Printer<'_> {
    fn new() -> Result<Self, String> {
        let mut environment = Environment::new();
        environment.set_formatter(|out, _, value| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let shown = match value {
                value if value.is_undefined() || value.is_none() => String::new(),
                value if value.is_safe() => text,
                _ => highlight::escape(&text),
            };
            out.write_str(&shown).map_err(minijinja::Error::from)
        });
        environment.add_filter("prose", |text: String| minijinja::Value::from_safe_string(highlight::prose(&text)));
        for (name, text) in TEMPLATES {
            environment.add_template(name, text).map_err(|error| format!("{name}: {error:#}"))?;
        }
        Ok(Printer { environment, pages: Vec::new() })
    }

    /// Adds a page.
    fn print(&mut self, template: &str, section: &str, layout: &str, page: Page, own: Value) -> Result<(), String> {
        let nav: Vec<Nav> = NAV.iter().map(|(section, path, title)| Nav { section, path, title }).collect();
        let root = "../".repeat(page.path.matches('/').count());
        let mut shell = json!({ "title": page.title, "path": page.path, "version": env!("CARGO_PKG_VERSION"), "root": root, "nav": nav, "section": section, "layout": layout });
        if let (Value::Object(shell), Value::Object(own)) = (&mut shell, own) {
            shell.extend(own);
        }
        let fault = |error: minijinja::Error| format!("{}: {error:#}", page.path);
        let template = self.environment.get_template(template).map_err(fault)?;
        let html = template.render(minijinja::value::Serde(&shell)).map_err(fault)?;
        self.pages.push(Page { html, ..page });
        Ok(())
    }
}

/// A page that is not printed yet.
fn blank(path: &str, title: &str, kind: &str, terms: String) -> Page {
    Page { path: path.to_owned(), title: title.to_owned(), html: String::new(), kind: kind.to_owned(), terms, about: About::Prose }
}

fn table(choice: &Choice) -> About {
    About::Table { classes: choice.shown.iter().map(|shown| shown.class).collect(), says_why: !choice.reasons.is_empty() }
}

/// What the site is written from.
#[derive(Debug)]
pub(super) struct Sources {
    root: PathBuf,
    knowledge: Knowledge,
    shelf: Shelf,
}

impl Sources {
    /// Reads the tables and scans the examples below the root.
    ///
    /// # Errors
    /// What cannot be read.
    pub(super) fn read(root: &Path) -> Result<Self, String> {
        let knowledge = knowledge::load(&RuleFiles::default()).map_err(|failure| failure.to_string())?;
        let shelf = Shelf::new(root, &knowledge)?;
        Ok(Sources { root: root.to_path_buf(), knowledge, shelf })
    }
}

/// Builds the site.
///
/// # Errors
/// A page that cannot be read, or a template that cannot be printed.
pub(super) fn build(sources: &Sources) -> Result<Site, String> {
    let Sources { root, knowledge, shelf } = sources;
    let demands = Demands::new(knowledge);
    let mut printer = Printer::new()?;
    let headings = guide(root, &mut printer)?;
    rules(knowledge, &demands, shelf, &mut printer)?;
    apis(knowledge, &demands, shelf, &mut printer)?;
    languages(knowledge, &demands, &mut printer)?;
    let files = FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let own = [
        ("style.css".to_owned(), include_str!("assets/style.css").to_owned()),
        ("site.js".to_owned(), include_str!("assets/site.js").to_owned()),
        ("search-index.js".to_owned(), index(&printer.pages, &headings)),
    ];
    Ok(Site { pages: printer.pages, extra: own.into_iter().chain(files).collect() })
}

/// The hand-written pages. Their headings are entries of the search too.
fn guide(root: &Path, printer: &mut Printer<'_>) -> Result<Vec<(String, String, String)>, String> {
    let pages: Vec<_> = GUIDE.iter().map(|(_, path, title)| json!({ "path": path, "title": title })).collect();
    let mut all = Vec::new();
    for (file, path, short) in GUIDE {
        let text = std::fs::read_to_string(root.join(file)).map_err(|error| format!("{file}: {error}"))?;
        let prose = markdown::render(&text, &|target| link(file, path, target));
        let title = prose.headings.first().map_or(*short, |heading| heading.text.as_str()).to_owned();
        let shown: Vec<&Heading> = prose.headings.iter().filter(|heading| heading.level > 1).collect();
        let own = json!({ "html": prose.html, "headings": shown, "guide": pages });
        let terms = format!("{short} {}", prose.terms.join(" "));
        printer.print("text.html", "guide", "guide", blank(path, &title, "guide", terms), own)?;
        all.extend(shown.iter().map(|heading| (heading.text.clone(), format!("{path}#{}", heading.id), title.clone())));
    }
    Ok(all)
}

/// Where a link of a hand-written page leads on the site.
fn link(file: &str, page: &str, target: &str) -> String {
    if target.contains("://") || target.starts_with('#') {
        return target.to_owned();
    }
    let (to, anchor) = target.split_once('#').map_or((target, String::new()), |(to, anchor)| (to, format!("#{anchor}")));
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in to.split('/') {
        match part {
            ".." => _ = parts.pop(),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    let to = parts.join("/");
    let root = "../".repeat(page.matches('/').count());
    // What is no page of the guide is left as it is, and the check says that it leads nowhere.
    GUIDE.iter().find(|(own, ..)| *own == to).map_or_else(|| target.to_owned(), |(_, path, _)| format!("{root}{path}{anchor}"))
}

fn rules(knowledge: &Knowledge, demands: &Demands<'_>, shelf: &Shelf, printer: &mut Printer<'_>) -> Result<(), String> {
    let mut pages = Vec::new();
    for own in &knowledge.rules {
        let page = rule::page(own, knowledge, demands);
        let choice = shelf.of_rule(own, knowledge);
        let terms =
            [vec![own.id.clone()], own.tags.clone(), own.aliases.clone(), own.cwe.iter().map(|number| format!("CWE-{number}")).collect()];
        let shown =
            Page { about: table(&choice), ..blank(&format!("rules/{}.html", own.id), &page.title, "rule", terms.concat().join(" ")) };
        printer.print("rule.html", "rules", "", shown, json!({ "rule": page, "examples": choice.shown, "reasons": choice.reasons }))?;
        pages.push(page);
    }
    printer.print("rules.html", "rules", "", blank("rules.html", "Rules", "overview", String::new()), json!({ "rules": pages }))
}

fn apis(knowledge: &Knowledge, demands: &Demands<'_>, shelf: &Shelf, printer: &mut Printer<'_>) -> Result<(), String> {
    for own in &knowledge.apis {
        let choice = shelf.of_api(own);
        let shown = Page { about: table(&choice), ..blank(&matrix::page(&own.id), &matrix::name(own), title(&own.language), terms(own)) };
        let page = api::page(own, knowledge, demands);
        printer.print("api.html", "apis", "", shown, json!({ "api": page, "examples": choice.shown, "reasons": choice.reasons }))?;
    }
    let rows = matrix::rows(knowledge, demands);
    let languages: Vec<language::Page> = language::pages(knowledge).into_iter().filter(|page| page.count > 0).collect();
    let own = json!({ "rows": rows, "languages": languages, "columns": demands.columns(), "legend": matrix::LEGEND });
    printer.print("apis.html", "apis", "wide", blank("apis.html", "APIs and their defaults", "overview", "matrix defaults".to_owned()), own)
}

/// The words by which an API is looked for: its id, packages, keys, and what is called.
fn terms(api: &Api) -> String {
    let mut words = vec![api.id.clone(), api.id.replace(['/', '-'], " ")];
    words.extend(api.packages.iter().cloned());
    for key in api.attributes.values().flat_map(|spec| &spec.keys) {
        match key {
            Key::Path(path) => words.extend([path.join("."), path.last().cloned().unwrap_or_default()]),
            Key::Call { name, .. } => words.push(name.clone()),
        }
    }
    words.extend(api.matches.iter().flat_map(|form| &form.paths).map(|path| path.last().to_owned()));
    words.extend(api.aliases.iter().cloned());
    words.sort();
    words.dedup();
    words.join(" ")
}

fn languages(knowledge: &Knowledge, demands: &Demands<'_>, printer: &mut Printer<'_>) -> Result<(), String> {
    let pages = language::pages(knowledge);
    let rows = matrix::rows(knowledge, demands);
    for page in &pages {
        let own: Vec<&matrix::Row> = rows.iter().filter(|row| row.language == page.id).collect();
        let shown = blank(&format!("languages/{}.html", page.id), page.title, "language", page.id.to_owned());
        printer.print(
            "language.html",
            "languages",
            "wide",
            shown,
            json!({ "language": page, "rows": own, "columns": demands.columns() }),
        )?;
    }
    let own = json!({ "languages": pages, "templates": language::templates() });
    printer.print("languages.html", "languages", "", blank("languages.html", "Languages", "overview", String::new()), own)
}

/// The index of the search, as a script: a page that was opened from a disk may not fetch.
fn index(pages: &[Page], headings: &[(String, String, String)]) -> String {
    let of_pages = pages.iter().map(|page| [page.title.as_str(), &page.path, &page.kind, &page.terms]);
    let of_headings = headings.iter().map(|(text, path, page)| [text.as_str(), path, page, ""]);
    let entries: Vec<String> = of_pages.chain(of_headings).map(|entry| serde_json::json!(entry).to_string()).collect();
    format!("'use strict';\nwindow.SEARCH_INDEX = [\n{}\n];\n", entries.join(",\n"))
}
