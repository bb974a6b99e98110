//! One site against all rules.

use std::collections::BTreeMap;

use cookielint_rules::model::{Api, Attribute, Condition, Confidence, Constant, Knowledge, Predicate, Rule, Shape, Verdict};

use super::leaves::{Leaf, Origin, outcomes};
use super::lines::Lines;
use super::verdict::{Breach, condition, holds_for, judge};
use super::{Judge, words};
use crate::facts::SiteFact;
use crate::finding::{Location, Span, Step};
use crate::join::settings::{Asking, Said};
use crate::join::{File, absence_counts, counts, place_of, production_own};
use crate::resolve::value::Trace;

/// A finding before lines, identity and suppressions.
#[derive(Debug)]
pub(crate) struct Draft<'a> {
    pub(crate) rule: &'a Rule,
    pub(crate) api: Option<&'a Api>,
    pub(crate) attribute: String,
    pub(crate) confidence: Confidence,
    pub(crate) kind: String,
    pub(crate) cookie: Option<String>,
    pub(crate) name_text: String,
    pub(crate) value: String,
    pub(crate) message: String,
    pub(crate) fix_code: Option<String>,
    pub(crate) site: Span,
    pub(crate) focus: Span,
    pub(crate) written: bool,
    pub(crate) steps: Vec<DraftStep>,
    pub(crate) definition: String,
    pub(crate) place: String,
    /// Its code never runs in production.
    pub(crate) out_of_production: bool,
}

/// A step before its lines are known.
#[derive(Debug)]
pub(crate) struct DraftStep {
    /// Another file and the place in it.
    elsewhere: Option<(String, Location)>,
    span: Span,
    text: String,
}

impl DraftStep {
    /// With lines.
    pub(crate) fn at(self, lines: &Lines<'_>) -> Step {
        match self.elsewhere {
            None => Step { path: None, location: lines.location(self.span), text: self.text },
            Some((path, location)) => Step { path: Some(path), location, text: self.text },
        }
    }
}

/// A site with the outcomes of its attributes.
struct Subject<'a, 'j> {
    judge: &'j Judge<'a>,
    file: &'j File,
    site: &'j SiteFact,
    api: &'a Api,
    outcomes: BTreeMap<&'a str, Vec<Leaf>>,
    /// What settings said, for the way to a value.
    said: Vec<(String, DraftStep)>,
    kind: String,
    cookie: Option<String>,
    /// Where the name is not known: the identifier that stands for it.
    identifier: Option<String>,
}

/// The findings at a site.
pub(crate) fn judge_site<'a>(judge: &Judge<'a>, file: &File, site: &SiteFact) -> Vec<Draft<'a>> {
    if site.is_rule {
        return query_rule(judge, file, site).into_iter().collect();
    }
    let Some(api) = judge.knowledge.api(&site.source) else { return Vec::new() };
    if api.ignore || api.part || !counts(api, site, &file.path, judge.join.projects) {
        return Vec::new();
    }
    let Some(subject) = Subject::new(judge, file, site, api) else { return Vec::new() };
    judge.knowledge.rules.iter().filter(|rule| judge.selects(&rule.id)).flat_map(|rule| subject.rule(rule)).collect()
}

/// Whether a site only deletes a cookie, as far as it tells itself.
pub(crate) fn is_deletion(knowledge: &Knowledge, api: &Api, site: &SiteFact) -> bool {
    let outcomes: BTreeMap<&str, Vec<Leaf>> =
        outcomes(api, site, &[]).into_iter().map(|(attribute, leaves)| (attribute.as_str(), leaves)).collect();
    let in_kind = |name: &str, kind: &str| knowledge.in_kind(name, kind);
    let test = |attribute: &str, predicate: &Predicate| match outcomes.get(attribute) {
        Some(leaves) => holds_for(leaves, predicate, &in_kind),
        None => Some(false),
    };
    api.deletes.iter().any(|deletes| condition(deletes, test) == Some(true))
}

/// A rule that brings its own query: each site is a finding.
fn query_rule<'a>(judge: &Judge<'a>, file: &File, site: &SiteFact) -> Option<Draft<'a>> {
    let rule = judge.knowledge.rules.iter().find(|rule| rule.id == site.source && judge.selects(&rule.id))?;
    Some(Draft {
        rule,
        api: None,
        attribute: String::new(),
        confidence: Confidence::High,
        kind: "other".to_owned(),
        cookie: None,
        name_text: String::new(),
        value: String::new(),
        message: words::fill(&rule.message, None, "", "", "", ""),
        fix_code: None,
        site: site.span,
        focus: site.span,
        written: true,
        steps: Vec::new(),
        definition: site.definition.clone(),
        place: file.place.clone(),
        out_of_production: site.out_of_production,
    })
}

impl<'a, 'j> Subject<'a, 'j> {
    /// `None`: it deletes a cookie.
    fn new(judge: &'j Judge<'a>, file: &'j File, site: &'j SiteFact, api: &'a Api) -> Option<Self> {
        let mut subject = Subject {
            judge,
            file,
            site,
            api,
            outcomes: BTreeMap::new(),
            said: Vec::new(),
            kind: String::new(),
            cookie: None,
            identifier: None,
        };
        for (attribute, outcomes) in outcomes(api, site, &judge.join.projects.versions(api, &file.path)) {
            let outcomes = subject.with_settings(attribute, outcomes);
            subject.outcomes.insert(attribute.as_str(), outcomes);
        }
        subject.name_it();
        subject.apply_force();
        // What deletes on some ways only sets a cookie on the others.
        let deletes = api.deletes.iter().any(|deletes| subject.condition(deletes) == Some(true));
        (!deletes).then_some(subject)
    }

    fn name_it(&mut self) {
        let names = self.outcomes.get("name").map_or(&[][..], Vec::as_slice);
        let mut texts = names.iter().filter_map(|leaf| match &leaf.constant {
            Some(Constant::Text(text)) => Some(text.clone()),
            _ => None,
        });
        self.cookie = texts.next().filter(|_| names.len() == 1);
        self.identifier = match names {
            [leaf] if leaf.constant.is_none() => {
                let speaks = |name: &String| self.judge.kind_of(name).is_some();
                last_identifier(&leaf.text)
                    .filter(speaks)
                    .or_else(|| named_type(&leaf.text).filter(speaks))
                    .or_else(|| last_identifier(&leaf.text))
            }
            _ => None,
        };
        let by_name = self.cookie.as_ref().or(self.identifier.as_ref()).and_then(|name| self.judge.kind_of(name));
        self.kind = by_name.map(str::to_owned).or_else(|| self.api.kind.clone()).unwrap_or_else(|| "other".to_owned());
    }

    /// Absent attributes take what inherited settings say; governing settings make a site at least as safe as themselves.
    fn with_settings(&mut self, attribute: &'a Attribute, outcomes: Vec<Leaf>) -> Vec<Leaf> {
        let join = self.judge.join;
        let mut outcomes = outcomes;
        if let Some(said) = join.inherited(self.asking(), attribute) {
            let silent = outcomes.iter().all(|leaf| leaf.origin == Origin::Default);
            // Another file of the same settings is a site of its own: what it says is judged there, once.
            // A private attribute is nowhere judged, so it is needed here.
            let is_private = attribute.as_str().starts_with("x-");
            let of_same = !is_private && (said.api.id == self.api.id || said.api.inherits.contains(&self.api.id));
            let has_last_word = said.production && !production_own(self.api, self.site, self.file, self.judge.knowledge);
            match (of_same, said.written, silent) {
                (true, true, _) if silent || has_last_word => {
                    self.remember(attribute, &said);
                    return Vec::new();
                }
                // What builds on this file may say otherwise.
                (true, true, _) if said.derived => {
                    self.remember(attribute, &said);
                    outcomes.extend(said.leaves.iter().map(as_default));
                }
                (false, _, true) => {
                    self.remember(attribute, &said);
                    outcomes = said.leaves.iter().map(as_default).collect();
                }
                _ => {}
            }
        }
        for said in join.governing(self.asking(), attribute) {
            let governed: Vec<Leaf> = outcomes.iter().flat_map(|leaf| govern(leaf, &said.leaves)).collect();
            if governed != outcomes {
                self.remember(attribute, &said);
                outcomes = governed;
            }
        }
        outcomes
    }

    fn remember(&mut self, attribute: &Attribute, said: &Said<'_>) {
        for (path, location) in &said.places {
            let elsewhere = (*path != self.file.path).then(|| ((*path).to_owned(), *location));
            let text = format!("{} speaks for it", said.api.id);
            self.said.push((attribute.0.clone(), DraftStep { elsewhere, span: location.span, text }));
        }
    }

    fn asking(&self) -> Asking<'j> {
        Asking { api: self.api, path: &self.file.path, site: self.site }
    }

    fn apply_force(&mut self) {
        for force in &self.api.force {
            if self.condition(&force.when) != Some(true) {
                continue;
            }
            for (attribute, constant) in &force.set {
                if let Some((known, _)) = self.api.attributes.get_key_value(attribute) {
                    self.outcomes.insert(known.as_str(), vec![Leaf::default(constant.clone())]);
                }
            }
        }
    }

    fn condition(&self, tested: &Condition) -> Option<bool> {
        let in_kind = |name: &str, kind: &str| self.judge.in_kind(name, kind);
        condition(tested, |attribute, predicate| match attribute {
            "kind" => holds_for(&[Leaf::default(Constant::Text(self.kind.clone()))], predicate, &in_kind),
            "api" => holds_for(&[Leaf::default(Constant::Text(self.api.id.clone()))], predicate, &in_kind),
            _ => {
                let held = self.outcomes.get(attribute).map_or(Some(false), |leaves| holds_for(leaves, predicate, &in_kind));
                held.or_else(|| self.identifier_is(attribute, predicate).then_some(true))
            }
        })
    }

    /// Whether the identifier that stands for an unknown name is of the kind that is asked for.
    fn identifier_is(&self, attribute: &str, predicate: &Predicate) -> bool {
        let (Predicate::InKind(kind), Some(identifier), "name") = (predicate, &self.identifier, attribute) else { return false };
        self.judge.in_kind(identifier, kind)
    }

    /// Whether some known outcome of every attribute fulfils the condition: what is not known at all raises no doubt.
    fn may_hold(&self, tested: &Condition) -> bool {
        let in_kind = |name: &str, kind: &str| self.judge.in_kind(name, kind);
        tested.tests.iter().all(|(attribute, predicate)| {
            if matches!(attribute.as_str(), "kind" | "api") {
                return self.condition(&Condition { tests: vec![(attribute.clone(), predicate.clone())] }) == Some(true);
            }
            let leaves = self.outcomes.get(attribute.as_str()).map_or(&[][..], Vec::as_slice);
            leaves.iter().any(|leaf| holds_for(std::slice::from_ref(leaf), predicate, &in_kind) == Some(true))
        })
    }

    fn rule(&self, rule: &'a Rule) -> Vec<Draft<'a>> {
        let mut cap = Confidence::High;
        match self.condition(&rule.when) {
            Some(false) => return Vec::new(),
            // What is not known at all neither calls for a rule nor excuses from it.
            None if !self.may_hold(&rule.when) => return Vec::new(),
            None => cap = Confidence::Low,
            Some(true) => {}
        }
        for except in &rule.except {
            match self.condition(except) {
                Some(true) => return Vec::new(),
                None if self.may_hold(except) => cap = Confidence::Low,
                None | Some(false) => {}
            }
        }
        match &rule.verdict {
            Verdict::Require(required) => {
                let here = required.iter().filter(|(attribute, _)| self.is_judged_here(attribute));
                here.filter_map(|(attribute, predicate)| self.require(rule, attribute, predicate, cap)).collect()
            }
            Verdict::Report(attribute) if !self.is_judged_here(attribute) => Vec::new(),
            Verdict::Report(attribute) => self.report(rule, attribute, cap).into_iter().collect(),
            Verdict::Ignored => self.site.ignored.iter().map(|(key, span)| self.ignored(rule, key, *span, cap)).collect(),
            // Made where a requirement fails; see `require`.
            Verdict::OffInProduction | Verdict::Query { .. } => Vec::new(),
        }
    }

    /// Whether an attribute is judged at this site, and not at those who call it or whom it calls.
    fn is_judged_here(&self, attribute: &Attribute) -> bool {
        let number = || self.api.attributes.keys().position(|known| known == attribute);
        self.site.judged.as_ref().is_none_or(|judged| number().is_some_and(|number| judged.contains(&number)))
    }

    fn require(&self, rule: &'a Rule, attribute: &Attribute, predicate: &Predicate, cap: Confidence) -> Option<Draft<'a>> {
        let spec = self.api.attributes.get(attribute)?;
        let outcomes = self.outcomes.get(attribute.as_str())?;
        let in_kind = |name: &str, kind: &str| self.judge.in_kind(name, kind);
        let breach = judge(outcomes, predicate, spec.commonly_forgotten, &in_kind)?;
        if breach.leaf.origin == Origin::Default && !(self.absence_counts() && self.is_needed(attribute)) {
            return None;
        }
        let instead =
            breach.in_production.then(|| self.judge.knowledge.rules.iter().find(|rule| matches!(rule.verdict, Verdict::OffInProduction)));
        let rule = match instead.flatten() {
            // Said once, by the rule about the attribute itself and not by those that also need it.
            Some(_) if !rule.when.tests.is_empty() => return None,
            Some(off) if self.judge.selects(&off.id) => off,
            _ => rule,
        };
        Some(self.draft(rule, attribute, &breach, cap))
    }

    /// Whether what is not written here can be held against the site.
    fn absence_counts(&self) -> bool {
        absence_counts(self.api, self.site, &self.file.path) && self.judge.join.speaks_for_silence(self.asking())
    }

    /// Whether a setting that governs other sites is missed by one of them.
    fn is_needed(&self, attribute: &Attribute) -> bool {
        self.api.governs.is_none() || self.judge.join.is_relied_on(self.api, &self.file.path, attribute)
    }

    /// Where a file as a whole is the site, what is written in it is one of its own.
    fn is_of_settings(&self) -> bool {
        let shape = self.api.matches.get(self.site.matched).map(|form| form.shape);
        matches!(shape, Some(Shape::Settings | Shape::Write | Shape::Class))
    }

    fn report(&self, rule: &'a Rule, attribute: &Attribute, cap: Confidence) -> Option<Draft<'a>> {
        let leaf = self.outcomes.get(attribute.as_str())?.first()?.clone();
        let confidence = if leaf.origin == Origin::Written { Confidence::High } else { Confidence::Medium };
        if leaf.origin == Origin::Default && !self.absence_counts() {
            return None;
        }
        let breach = Breach { confidence, leaf, in_production: false, conditional: false };
        Some(self.draft(rule, attribute, &breach, cap))
    }

    fn ignored(&self, rule: &'a Rule, key: &str, span: Span, cap: Confidence) -> Draft<'a> {
        let message = self.api.ignored.get(key).map_or("", String::as_str);
        let text = words::fill(&rule.message, self.cookie.as_deref(), &self.api.title, key, message, "");
        Draft {
            attribute: key.to_owned(),
            confidence: cap,
            value: message.to_owned(),
            message: text,
            focus: span,
            written: true,
            ..self.blank(rule)
        }
    }

    fn draft(&self, rule: &'a Rule, attribute: &Attribute, breach: &Breach, cap: Confidence) -> Draft<'a> {
        let spec = self.api.attributes.get(attribute);
        let fixed = spec.is_some_and(|spec| spec.fixed);
        let value = words::value(breach, fixed);
        let name = self.cookie.as_deref();
        let message = words::fill(&rule.message, name, &self.api.title, attribute.as_str(), &value, "");
        let written = breach.leaf.origin == Origin::Written;
        let leaf = &breach.leaf;
        let missing = || self.commented(attribute).filter(|_| !written).unwrap_or(self.site.span);
        let focus = leaf.at.filter(|_| written && self.is_own(leaf.file.as_deref())).unwrap_or_else(missing);
        let own = leaf.steps.iter().map(|step| self.step(step));
        let said = self.said.iter().filter(|(of, _)| of == attribute.as_str());
        let said = said.map(|(_, step)| DraftStep { elsewhere: step.elsewhere.clone(), span: step.span, text: step.text.clone() });
        Draft {
            attribute: attribute.0.clone(),
            confidence: breach.confidence.min(cap),
            value,
            message,
            fix_code: spec.and_then(|spec| spec.fix.clone()).or_else(|| self.api.fix.clone()),
            site: if written && self.is_of_settings() { focus } else { self.site.span },
            focus,
            written,
            steps: own.chain(said).collect(),
            ..self.blank(rule)
        }
    }

    /// Where a setting that is missing stands in a comment: there a person would add it.
    fn commented(&self, attribute: &Attribute) -> Option<Span> {
        let number = self.api.attributes.keys().position(|known| known == attribute)?;
        self.site.commented.iter().find(|(of, _)| *of == number).map(|(_, span)| *span)
    }

    /// Whether something stands in the file of the site.
    fn is_own(&self, file: Option<&str>) -> bool {
        file.is_none_or(|file| file == self.file.path)
    }

    fn step(&self, step: &Trace) -> DraftStep {
        let file = step.file.as_deref().filter(|file| *file != self.file.path);
        let elsewhere = file.map(|file| (file.to_owned(), self.judge.join.location(file, step.span)));
        DraftStep { elsewhere, span: step.span, text: step.text.clone() }
    }

    fn blank(&self, rule: &'a Rule) -> Draft<'a> {
        let name_text = self.outcomes.get("name").and_then(|names| names.first()).map_or(String::new(), |leaf| leaf.text.clone());
        Draft {
            rule,
            api: Some(self.api),
            attribute: String::new(),
            confidence: Confidence::High,
            kind: self.kind.clone(),
            cookie: self.cookie.clone(),
            name_text,
            value: String::new(),
            message: String::new(),
            fix_code: self.api.fix.clone(),
            site: self.site.span,
            focus: self.site.span,
            written: false,
            steps: Vec::new(),
            definition: self.site.definition.clone(),
            place: place_of(self.api, self.site, self.file).to_owned(),
            out_of_production: self.site.out_of_production,
        }
    }
}

/// The last name of a chain: `options.SessionCookieName` → `SessionCookieName`. Calls and literals have none.
fn last_identifier(text: &str) -> Option<String> {
    let last = text.rsplit(['.', ':']).next()?;
    let is_name = !last.is_empty() && last.chars().all(|c| c.is_alphanumeric() || c == '_');
    is_name.then(|| last.to_owned())
}

/// The type that a chain begins with: `CsrfCookieName.TOKEN.text()` → `CsrfCookieName`. A name in small letters is an object, which
/// speaks of more than its cookies.
fn named_type(text: &str) -> Option<String> {
    let (first, _) = text.split_once(['.', ':'])?;
    let is_type = first.starts_with(char::is_uppercase) && first.chars().all(|c| c.is_alphanumeric() || c == '_');
    is_type.then(|| first.to_owned())
}

/// What is said elsewhere is no more than a default here.
fn as_default(leaf: &Leaf) -> Leaf {
    Leaf { origin: Origin::Default, at: None, ..leaf.clone() }
}

/// An outcome under a governing setting: for each thing that the setting may say, the safer of both. Where one of them is not known, the
/// result is known only if the other one is as safe as can be.
fn govern(leaf: &Leaf, governing: &[Leaf]) -> Vec<Leaf> {
    let mut found: Vec<Leaf> = Vec::new();
    for setting in governing {
        let (own, set) = (safety(leaf.constant.as_ref()), safety(setting.constant.as_ref()));
        let undecided = |leaf: &Leaf| leaf.constant.is_none();
        let safer = match (undecided(leaf), undecided(setting)) {
            (true, true) | (false, false) if set > own => as_default(setting),
            (true, false) if set == SAFEST => as_default(setting),
            (false, true) if own < SAFEST => as_default(setting),
            _ => leaf.clone(),
        };
        if !found.contains(&safer) {
            found.push(safer);
        }
    }
    found
}

/// Nothing is safer.
const SAFEST: u8 = 3;

/// The order of safety: off, per request, on; unset and none, lax, strict.
fn safety(constant: Option<&Constant>) -> u8 {
    match constant {
        Some(Constant::True) => 3,
        Some(Constant::PerRequest) => 1,
        Some(Constant::Text(text)) if text.eq_ignore_ascii_case("strict") => 3,
        Some(Constant::Text(text)) if text.eq_ignore_ascii_case("lax") => 2,
        _ => 0,
    }
}
