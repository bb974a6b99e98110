//! What was understood in a file, for people: the syntax, the sites, the value of every attribute with each step to it, and why a line is
//! silent. Runs the same hops as a scan, over the whole project since settings speak from afar, and only tells what they did.

use std::fmt::Write;

use cookielint_rules::model::{Api, Confidence, Severity};

use crate::decode::decode;
use crate::facts::SiteFact;
use crate::finding::{Finding, Hidden, Outcome, Span};
use crate::join::settings::{Asking, Join, Said};
use crate::judge::leaves::{Leaf, Origin, outcomes};
use crate::judge::lines::Lines;
use crate::keeper::Keeper;
use crate::layers::{Layer, layers};
use crate::matching::Matcher;
use crate::matching::attributes::scalar;
use crate::policy::Policy;
use crate::read::{read_file, syntax_of};
use crate::resolve::Resolver;
use crate::resolve::value::{Kind, Piece, Value, shorten};
use crate::scan::entries;
use crate::source::Source;
use crate::store::Nowhere;
use crate::syntax::{Expr, NodeId};
use crate::tree::Tree;
use crate::{Options, Quiet, Scanner};

/// How deep alternatives of alternatives are told.
const MOST_INDENT: usize = 8;

impl Scanner {
    /// Tells what is understood of a file of a tree, or of one line of it (from 1).
    pub fn inspect(&self, tree: &dyn Tree, path: &str, bytes: Vec<u8>, line: Option<usize>) -> String {
        let mut out = String::new();
        // Writing to a text cannot fail.
        _ = self.tell(&mut out, tree, path, bytes, line);
        out
    }

    fn tell(&self, out: &mut String, tree: &dyn Tree, path: &str, bytes: Vec<u8>, line: Option<usize>) -> std::fmt::Result {
        let decoded = match decode(bytes) {
            Ok(decoded) => decoded,
            Err((reason, detail)) => return writeln!(out, "{path}: {}: {detail}", reason.text()),
        };
        let Some(plan) = self.plan(path, &decoded.text) else {
            return writeln!(out, "{path}: in no language that is read");
        };
        let template = plan.template.map_or("", |template| template.title);
        let template = if template.is_empty() { String::new() } else { format!(" in {template}") };
        writeln!(out, "{path}: {}{template}, place: {}", plan.prepared.language.title, self.place(path))?;
        if let Some((reason, detail)) = &decoded.note {
            writeln!(out, "note: {}: {detail}", reason.text())?;
        }
        if !plan.wants(&decoded.text) {
            return writeln!(out, "nothing to look for: no word that an API needs stands in this file");
        }
        let options = Options { include_generated: true, ..Options::default() };
        let facts = read_file(plan, &self.knowledge, &decoded.text, &options, true);
        for (reason, at, detail) in &facts.unseen {
            writeln!(out, "not fully seen: {}{}: {detail}", reason.text(), at.map_or(String::new(), |at| format!(", line {at}")))?;
        }
        let lines = Lines::new(&decoded.text);
        let entries = entries(tree, &options);
        let (files, mut outcome) = self.files(Source::new(tree, &options, Keeper::new(&Nowhere, "", &options)), &entries, &Quiet);
        let projects = self.projects(tree, &entries, &files, &options);
        let join = Join::new(&files, &self.knowledge, &projects);
        let policy = Policy { min_severity: Severity::Low, min_confidence: Confidence::Medium, ..Policy::default() };
        self.judge(&files, &join, &policy, &mut outcome);
        outcome.findings.retain(|finding| finding.path == path);
        let here = |span: Span| {
            let region = lines.location(span).region;
            line.is_none_or(|line| (region.start_line..=region.end_line).contains(&line))
        };
        let layers = layers(plan, &decoded.text, &|_, _| true).list;
        if line.is_some() {
            self.tell_syntax(out, &layers, &decoded.text, &lines, line)?;
        }
        let mut told = 0;
        // What other files say of its values is known only in the files of the join.
        let sites = files.iter().find(|file| file.path == path).map_or(&facts.sites, |file| &file.facts.sites);
        for site in sites.iter().filter(|site| here(site.span)) {
            told += 1;
            self.tell_site(out, path, site, &lines, &join, &outcome)?;
        }
        if told == 0 {
            writeln!(out, "no site {}", if line.is_some() { "at this line" } else { "in this file" })?;
            self.tell_misses(out, &layers, &decoded.text, &here)?;
        }
        Ok(())
    }

    /// The innermost syntax that covers the line's text, as an S-expression.
    fn tell_syntax(&self, out: &mut String, layers: &[Layer<'_>], text: &str, lines: &Lines<'_>, line: Option<usize>) -> std::fmt::Result {
        let Some(span) = line.map(|line| lines.content(line)) else { return Ok(()) };
        // The last layer that covers it is the innermost.
        let Some(layer) = layers.iter().rev().find(|layer| layer.covers(span)) else { return Ok(()) };
        let Some(tree) = layer.tree(text) else { return Ok(()) };
        let mut node = tree.root_node().descendant_for_byte_range(span.start, span.end);
        while let Some(found) = node.filter(|found| !found.is_named()) {
            node = found.parent();
        }
        let Some(node) = node else { return Ok(()) };
        let sexp = node.to_sexp();
        let shown: String = sexp.chars().take(1_200).collect();
        let language = if layer.number == 0 { String::new() } else { format!(" of the {} in it", layer.prepared.language.title) };
        writeln!(out, "syntax{language}: {shown}{}", if shown.len() < sexp.len() { " …" } else { "" })
    }

    fn tell_site(
        &self,
        out: &mut String,
        path: &str,
        site: &SiteFact,
        lines: &Lines<'_>,
        join: &Join<'_>,
        outcome: &Outcome,
    ) -> std::fmt::Result {
        let region = lines.location(site.span).region;
        writeln!(out, "\nsite {path}:{}:{}: {} (by {})", region.start_line, region.start_column, site.source, evidence(site))?;
        let Some(api) = self.knowledge.api(&site.source) else {
            return writeln!(out, "  a rule of its own query");
        };
        if let Some(why) = silence(api, site, path, join) {
            writeln!(out, "  silent: {why}")?;
        }
        let asking = Asking { api, path, site };
        let outcomes = outcomes(api, site, &join.projects.versions(api, path));
        let way = Way { path, lines, join };
        for ((attribute, leaves), value) in outcomes.iter().zip(&site.attributes) {
            let possible: Vec<String> = leaves.iter().map(outcome_text).collect();
            let possible = if possible.is_empty() { "not written, and that is not judged".to_owned() } else { possible.join(" | ") };
            let value = scalar(value.closed());
            writeln!(out, "  {}: {} ⇒ {possible}", attribute.as_str(), value_text(&value))?;
            way.tell(out, &value, 3)?;
            for said in join.inherited(asking, attribute).iter().chain(&join.governing(asking, attribute)) {
                tell_setting(out, said, &way)?;
            }
        }
        for finding in outcome.findings.iter().filter(|finding| finding.site.span == site.span || site.span.contains(finding.focus.span)) {
            writeln!(out, "  finding {}", finding_text(finding))?;
        }
        Ok(())
    }

    /// What stands at the place and might have been a site, and what it lacks.
    fn tell_misses(&self, out: &mut String, layers: &[Layer<'_>], text: &str, here: &dyn Fn(Span) -> bool) -> std::fmt::Result {
        layers.iter().try_for_each(|layer| self.tell_misses_of(out, layer, text, here))
    }

    fn tell_misses_of(&self, out: &mut String, layer: &Layer<'_>, text: &str, here: &dyn Fn(Span) -> bool) -> std::fmt::Result {
        let prepared = layer.prepared;
        let Some(tree) = layer.tree(text) else { return Ok(()) };
        let mut facts = crate::facts::FileFacts::default();
        let Some(syntax) = syntax_of(layer, &tree, text, &mut facts) else { return Ok(()) };
        let resolver = Resolver::new(&syntax, text, &prepared.environment);
        let matcher = Matcher { resolver: &resolver, knowledge: &self.knowledge, index: &prepared.index };
        let candidates = syntax.ids().filter(|id| here(syntax.node(*id).span));
        let calls: Vec<NodeId> =
            candidates.filter(|id| matches!(syntax.node(*id).expr, Expr::Call { .. } | Expr::Construct { .. })).take(40).collect();
        for id in calls {
            for miss in matcher.misses(id) {
                writeln!(out, "  {}: {miss}", shorten(resolver.source(id)))?;
            }
        }
        Ok(())
    }
}

/// Tells the way from a site to a value, place by place.
struct Way<'a> {
    /// The file of the site, and its lines.
    path: &'a str,
    lines: &'a Lines<'a>,
    join: &'a Join<'a>,
}

impl Way<'_> {
    /// The steps, and where the value is written; of one of several values each by itself.
    fn tell(&self, out: &mut String, value: &Value, indent: usize) -> std::fmt::Result {
        for step in &value.steps {
            writeln!(out, "{:1$}{2}: {3}", "", indent * 2, self.place(step.file.as_deref(), step.span), step.text)?;
        }
        match &value.kind {
            Kind::Either(ways) if indent < MOST_INDENT => {
                for way in ways.iter() {
                    writeln!(out, "{:1$}one way: {2}", "", indent * 2, value_text(way))?;
                    self.tell(out, way, indent + 1)?;
                }
                Ok(())
            }
            _ => match value.at.filter(|_| *value.seen() != Kind::Absent) {
                Some(at) => writeln!(out, "{:1$}{2}: written here", "", indent * 2, self.place(value.file.as_deref(), at)),
                None => Ok(()),
            },
        }
    }

    fn place(&self, file: Option<&str>, span: Span) -> String {
        match file.filter(|file| *file != self.path) {
            Some(file) => format!("{file}:{}", self.join.location(file, span).region.start_line),
            None => format!("line {}", self.lines.location(span).region.start_line),
        }
    }
}

/// What a setting elsewhere answers, and where it stands.
fn tell_setting(out: &mut String, said: &Said<'_>, way: &Way<'_>) -> std::fmt::Result {
    let answer: Vec<String> = said.leaves.iter().map(outcome_text).collect();
    // Where several disagree, each is named, and no way leads to all of them.
    if let [(path, _)] = said.places.as_slice() {
        for step in said.leaves.iter().flat_map(|leaf| &leaf.steps) {
            writeln!(out, "      {}: {}", way.place(step.file.as_deref().or(Some(path)), step.span), step.text)?;
        }
    }
    for (path, location) in &said.places {
        writeln!(out, "      {path}:{}: {} says {}", location.region.start_line, said.api.id, answer.join(" | "))?;
    }
    Ok(())
}

fn evidence(site: &SiteFact) -> &'static str {
    use cookielint_rules::model::Evidence;
    match site.evidence {
        Evidence::Name => "its name",
        Evidence::Package => "its package",
        Evidence::Import => "an import",
        Evidence::Type => "its type",
    }
}

/// Why a site is not judged.
fn silence(api: &Api, site: &SiteFact, path: &str, join: &Join<'_>) -> Option<&'static str> {
    if api.ignore {
        return Some("a look-alike, which this API claims and nobody judges");
    }
    if site.unsent {
        return Some("it belongs to the request side and is never sent to a browser");
    }
    if api.part {
        return Some("it only contributes to other sites");
    }
    if site.out_of_production {
        return Some("its code never runs in production");
    }
    (!crate::join::counts(api, site, path, join.projects))
        .then_some("the API is about other files, or the project has a class of this name itself")
}

fn outcome_text(leaf: &Leaf) -> String {
    let constant = leaf.constant.as_ref().map_or_else(|| "cannot be decided".to_owned(), |constant| format!("{constant:?}").to_lowercase());
    let origin = if leaf.origin == Origin::Default { " (default)" } else { "" };
    let production = if leaf.production { " (in production)" } else { "" };
    format!("{constant}{origin}{production}")
}

fn value_text(value: &Value) -> String {
    match &value.kind {
        Kind::True => "true".to_owned(),
        Kind::False => "false".to_owned(),
        Kind::Null => "null".to_owned(),
        Kind::Undefined => "undefined".to_owned(),
        Kind::Absent => "absent".to_owned(),
        Kind::PerRequest => "follows the request".to_owned(),
        Kind::Text(text) => format!("{:?}", shorten(text)),
        Kind::Template(parts) => {
            let piece = |part: &Piece| if let Piece::Text(text) = part { text.clone() } else { "…".to_owned() };
            parts.iter().map(piece).collect()
        }
        Kind::Number(number) => number.to_string(),
        Kind::List(values) => format!("a list of {}", values.len()),
        Kind::Record(_) | Kind::Arguments(_) => "a record".to_owned(),
        Kind::Either(values) => format!("either {}", values.iter().map(value_text).collect::<Vec<_>>().join(" or ")),
        Kind::Production(inner) => format!("{} in production", value_text(inner)),
        Kind::Ref { module, path } => module.iter().chain(path).cloned().collect::<Vec<_>>().join("."),
        Kind::Call { text, writes: Some(_), .. } => format!("what `{text}` writes"),
        Kind::Call { text, .. } => format!("what `{text}` returns"),
        Kind::Param { name, .. } => format!("the parameter `{name}`"),
        Kind::Env { text, .. } => format!("`{text}`, read when the program runs"),
        Kind::Time { past, .. } => if *past { "a time in the past" } else { "a time to come" }.to_owned(),
        Kind::Function(_) => "a function".to_owned(),
        Kind::Open(open) => value_text(&open.seen),
        Kind::Unknown { text, why } => format!("unknown: `{text}`, {why}"),
    }
}

fn finding_text(finding: &Finding) -> String {
    let hidden = match &finding.hidden {
        Some(Hidden::Confidence) => " (hidden: low confidence)",
        Some(Hidden::Severity) => " (hidden: informational)",
        Some(Hidden::Place) => " (hidden: not production code)",
        None if finding.suppression.is_some() => " (suppressed)",
        None => "",
    };
    format!("{}: {}{hidden}", finding.rule, finding.message)
}
