//! One API: its keys, and the checks that need nothing but the API itself and the names it refers to.

use std::collections::{BTreeMap, BTreeSet};

use crate::attributes::AttributeMap;
use crate::fields;
use crate::matches::{EVIDENCES, MatchContext};
use crate::model::{
    ATTRIBUTES, Api, Attribute, AttributeSpec, Companion, Condition, Constant, Evidence, Force, InlineQuery, Key, KeyStyle, Match, Place,
    Scope, Slot, TextForm,
};
use crate::names::{Names, Top};
use crate::predicate::Terms;
use crate::reader::{Fields, Reader};
use crate::yaml::{At, Node, Value};

/// An API whose references to other APIs are still to be checked.
#[derive(Debug)]
pub(crate) struct ApiDraft {
    pub(crate) api: Api,
    pub(crate) at: At,
    pub(crate) root: usize,
    pub(crate) overrides: Option<At>,
    /// Ids of `inherits` with their places.
    pub(crate) inherits: Vec<(String, At)>,
    /// Globs of `governs` with their places.
    pub(crate) governs: Vec<(globset::Glob, At)>,
}

/// Where sites are.
struct Finding {
    matches: Vec<Match>,
    present: Vec<Match>,
    also: Vec<Companion>,
    unsent: Vec<Companion>,
    sent: Vec<Companion>,
}

/// What attributes are.
struct Judging {
    attributes: BTreeMap<Attribute, AttributeSpec>,
    deletes: Vec<Condition>,
    force: Vec<Force>,
    environment: Vec<(String, Condition)>,
}

impl Reader {
    pub(crate) fn api(&self, node: &Node, top: &Top<'_>, names: &Names, inline: &mut Vec<InlineQuery>) -> Option<ApiDraft> {
        let fields = self.fields(node, fields::API)?;
        let id_node = self.required(&fields, "id")?;
        let id = self.api_id(id_node)?;
        let language = self.api_language(&fields, top, &id)?;
        let found = self.finding(&fields, &self.match_context(&fields, names, language), inline);
        let judged = self.judging(&fields, names, &found);
        let texts = |key: &str| fields.get(key).and_then(|node| self.texts(node)).unwrap_or_default();
        let text = |key: &str| fields.get(key).and_then(|node| self.words(node));
        let flag = |key: &str| fields.get(key).and_then(|node| self.flag(node));
        let governs = fields.get("governs").and_then(|node| self.globs(node));
        let (govern_patterns, governs) = governs.map_or((Vec::new(), None), |(patterns, set)| (patterns, Some(set)));
        let packages = fields.get("package").map(|node| self.one_or_more(node)).unwrap_or_default();
        let api = Api {
            title: text("title").unwrap_or_else(|| id.clone()),
            id,
            language: language.to_owned(),
            packages: packages.into_iter().filter_map(|node| self.package(node)).collect(),
            matches: found.matches,
            filters: fields.get("where").map(|node| self.filters(node, &names.kinds)).unwrap_or_default(),
            at: fields.get("at").and_then(|node| self.at_path(node)).unwrap_or_default(),
            text: fields.get("text").and_then(|node| self.word(node, "form of text", TEXTS)),
            also: found.also,
            unsent: found.unsent,
            sent: found.sent,
            kind: fields.get("kind").and_then(|node| self.kind(node, &names.kinds)),
            scope: fields.get("scope").and_then(|node| self.word(node, "scope", SCOPES)).unwrap_or_default(),
            attributes: judged.attributes,
            deletes: judged.deletes,
            ignored: fields.get("ignored").map(|node| self.ignored(node)).unwrap_or_default(),
            present: found.present,
            absence: flag("absence").unwrap_or(true),
            force: judged.force,
            environment: judged.environment,
            inherits: texts("inherits"),
            governs,
            govern_patterns,
            part: flag("part").unwrap_or_default(),
            ignore: flag("ignore").unwrap_or_default(),
            keys: fields.get("keys").and_then(|node| self.word(node, "key style", KEY_STYLES)).unwrap_or_default(),
            fix: text("fix"),
            note: text("note"),
            references: texts("references"),
            aliases: fields.get("aliases").map(|node| self.ids(node)).unwrap_or_default(),
            place: self.place(node.at),
        };
        self.check_ignored_api(&fields, &api);
        self.check_packages(&fields, &api);
        self.check_text(&fields, &api);
        self.check_entries(&fields, &api);
        self.check_set(&fields, &api);
        Some(ApiDraft {
            api,
            at: id_node.at,
            root: top.root,
            overrides: self.overrides(&fields),
            inherits: fields.get("inherits").map(|node| self.placed_texts(node)).unwrap_or_default(),
            governs: fields.get("governs").map(|node| self.placed_globs(node)).unwrap_or_default(),
        })
    }

    /// The part of an API that says where its sites are.
    fn finding(&self, fields: &Fields<'_>, context: &MatchContext<'_>, inline: &mut Vec<InlineQuery>) -> Finding {
        let objects = &context.names.objects;
        let matches = self.required(fields, "match").map(|node| self.matches(node, context, inline)).unwrap_or_default();
        self.check_where(fields.get("where"), &matches);
        let items = |key: &str| fields.get(key).and_then(|node| self.list(node)).unwrap_or_default();
        let companions = |key: &str| items(key).iter().filter_map(|item| self.companion(item, objects, key)).collect();
        Finding {
            present: fields.get("present").map(|node| self.matches(node, context, inline)).unwrap_or_default(),
            also: items("also").iter().filter_map(|item| self.contribution(item, objects)).collect(),
            unsent: companions("unsent"),
            sent: companions("sent"),
            matches,
        }
    }

    /// The part of an API that says what its attributes are.
    fn judging(&self, fields: &Fields<'_>, names: &Names, found: &Finding) -> Judging {
        let slots = found.matches.iter().flat_map(|m| m.params.iter().chain(&m.optional));
        let slots = slots.chain(found.also.iter().flat_map(|call| &call.params));
        let attributes = self.api_attributes(fields, names, slots);
        let known = known_attributes(&attributes);
        let terms = Terms { kinds: &names.kinds, of_rule: false };
        Judging {
            deletes: fields.get("deletes").map(|node| self.api_conditions(node, terms, &known)).unwrap_or_default(),
            force: self.forces(fields, terms, &known),
            environment: self.environment(fields, terms, &known),
            attributes,
        }
    }

    fn api_id(&self, node: &Node) -> Option<String> {
        let id = self.id(node)?;
        match id.split_once('/') {
            Some((folder, name)) if !folder.is_empty() && !name.is_empty() => Some(id),
            _ => self.refuse(node.at, format!("`{id}` is no id of an API"), Some("write `<language>/<name>`".to_owned())),
        }
    }

    /// Its own, the file's, or that of its id.
    fn api_language(&self, fields: &Fields<'_>, top: &Top<'_>, id: &str) -> Option<&'static str> {
        if let Some(node) = fields.get("language") {
            return self.language(node);
        }
        let by_id = || cookielint_languages::Language::by_id(id.split('/').next()?).map(|language| language.family);
        top.language.or_else(by_id).or_else(|| {
            let help = "add `language:` to the API or to its file".to_owned();
            self.refuse(fields.place("id"), format!("the language of `{id}` is not known"), Some(help))
        })
    }

    fn match_context<'a>(&self, fields: &Fields<'_>, names: &'a Names, language: &'a str) -> MatchContext<'a> {
        let evidence = fields.get("evidence").and_then(|node| self.word(node, "evidence", EVIDENCES)).unwrap_or(Evidence::Name);
        MatchContext { names, language, evidence, files: fields.get("files").and_then(|node| self.globs(node)) }
    }

    /// A slot of `where` must be a slot of some match, unless a match takes any arguments.
    fn check_where(&self, node: Option<&Node>, matches: &[Match]) {
        if matches.iter().all(|m| m.positional) {
            let slots: Vec<(&[Slot], &[Slot])> = matches.iter().map(|m| (m.params.as_slice(), m.optional.as_slice())).collect();
            self.check_filters(node.filter(|_| !matches.is_empty()), &slots);
        }
    }

    /// Those of the set and its own; a slot called like an attribute is that attribute.
    fn api_attributes<'s>(
        &self,
        fields: &Fields<'_>,
        names: &Names,
        slots: impl Iterator<Item = &'s Slot>,
    ) -> BTreeMap<Attribute, AttributeSpec> {
        let set = fields.get("use").and_then(|node| {
            let name = self.words(node)?;
            names.sets.get(&name).or_else(|| self.unknown(node.at, "attribute set", &name, names.sets.keys().map(String::as_str)))
        });
        let mut written: AttributeMap = set.cloned().unwrap_or_default();
        for (attribute, own) in fields.get("attributes").and_then(|node| self.attributes(node, &names.tables)).unwrap_or_default() {
            let inherited = written.remove(&attribute).unwrap_or_default();
            written.insert(attribute, own.over(inherited));
        }
        for slot in slots {
            if let Slot::Key(name) = slot
                && ATTRIBUTES.contains(&name.as_str())
            {
                written.entry(Attribute(name.clone())).or_default();
            }
        }
        written.into_iter().map(|(attribute, written)| (attribute.clone(), written.finish(&attribute))).collect()
    }

    /// Conditions that speak only of attributes which the API has.
    fn api_conditions(&self, node: &Node, terms: Terms<'_>, known: &BTreeSet<&str>) -> Vec<Condition> {
        for item in self.one_or_more(node) {
            let Value::Map(pairs) = &item.value else { continue };
            for (key, _) in pairs {
                let word = key.scalar().map_or("", |scalar| scalar.text.as_str());
                let is_attribute = ATTRIBUTES.contains(&word) || word.starts_with("x-");
                if is_attribute && !known.contains(word) {
                    let help = format!("add `{word}: {{}}` to its `attributes`");
                    self.say(key.at, format!("the API has no attribute `{word}`"), Some(help));
                }
            }
        }
        self.conditions(node, terms)
    }

    fn forces(&self, fields: &Fields<'_>, terms: Terms<'_>, known: &BTreeSet<&str>) -> Vec<Force> {
        let items = fields.get("force").and_then(|node| self.list(node)).unwrap_or_default();
        let force = |node: &Node| {
            let fields = self.fields(node, fields::FORCE)?;
            let when = self.required(&fields, "when").map(|node| self.api_conditions(node, terms, known));
            let set = self.attribute_values(self.required(&fields, "set")?);
            Some(Force { when: when?.pop()?, set })
        };
        items.iter().filter_map(|item| force(item)).collect()
    }

    /// `{ ATTRIBUTE: VALUE, … }`
    pub(crate) fn attribute_values(&self, node: &Node) -> Vec<(Attribute, Constant)> {
        let pairs = self.map(node).unwrap_or_default().iter();
        pairs
            .filter_map(|(key, value)| {
                let word = key.scalar().map_or("", |scalar| scalar.text.as_str());
                Some((self.attribute(key.at, word)?, self.constant(value)?))
            })
            .collect()
    }

    /// The places of what is written, with their conditions.
    fn environment(&self, fields: &Fields<'_>, terms: Terms<'_>, known: &BTreeSet<&str>) -> Vec<(String, Condition)> {
        let Some(fields) = fields.get("environment").and_then(|node| self.fields(node, fields::OF_PLACE)) else { return Vec::new() };
        let of_place = |place: &'static str| {
            let conditions = fields.get(place).map(|node| self.api_conditions(node, terms, known)).unwrap_or_default();
            conditions.into_iter().map(move |condition| (place.to_owned(), condition))
        };
        ["production", "test", "example", "development"].into_iter().flat_map(of_place).collect()
    }

    /// What a match says by itself must be an attribute that the API has.
    fn check_set(&self, fields: &Fields<'_>, api: &Api) {
        let set = api.matches.iter().flat_map(|form| &form.set);
        for (attribute, _) in set.filter(|(attribute, _)| !api.attributes.contains_key(attribute)) {
            let help = format!("add `{}: {{}}` to its `attributes`", attribute.as_str());
            self.say(fields.place("match"), format!("the API has no attribute `{}`", attribute.as_str()), Some(help));
        }
    }

    fn ignored(&self, node: &Node) -> BTreeMap<String, String> {
        let pairs = self.map(node).unwrap_or_default();
        let pairs = pairs.iter().filter_map(|(key, message)| Some((key.scalar()?.text.clone(), self.words(message)?)));
        pairs.collect()
    }

    fn at_path(&self, node: &Node) -> Option<Vec<String>> {
        let segments = self.key_path(node)?;
        let stars = segments.iter().rev().skip(1).any(|segment| segment == "*");
        if stars { self.refuse(node.at, "only the last part of `at` can be `*`", None) } else { Some(segments) }
    }

    /// An API that judges nothing has nothing to say about attributes.
    fn check_ignored_api(&self, fields: &Fields<'_>, api: &Api) {
        for key in ["attributes", "use", "deletes", "force", "inherits", "governs", "part", "also"] {
            if api.ignore && fields.has(key) {
                self.say(fields.place(key), format!("`{key}` has no meaning beside `ignore: true`"), None);
            }
        }
    }

    /// The key `*` stands for what is assigned to an entry, so there must be entries.
    fn check_entries(&self, fields: &Fields<'_>, api: &Api) {
        let is_whole = |key: &Key| matches!(key, Key::Path(path) if path.iter().any(|part| part == "*"));
        let asks = api.attributes.values().flat_map(|spec| &spec.keys).any(is_whole);
        if asks && api.at.last().is_none_or(|last| last != "*") {
            let help = Some("give the API an `at` whose last part is `*`".to_owned());
            self.say(fields.place("attributes"), "the key `*` is what is assigned to an entry, but the record has no entries", help);
        }
    }

    /// A text stands somewhere in the record, and has no entries but those that are read from it.
    fn check_text(&self, fields: &Fields<'_>, api: &Api) {
        if api.text.is_none() {
            return;
        }
        if api.at.is_empty() || api.at.iter().any(|part| part == "*") {
            let help = Some("write `at: KEY` with the key or slot that holds it".to_owned());
            self.say(fields.place("text"), "where the text stands is not said", help);
        }
        for key in ["ignored", "also"] {
            if fields.has(key) {
                self.say(fields.place(key), format!("`{key}` has no meaning beside `text`"), None);
            }
        }
    }

    /// Evidence and versions come from manifests, in which a package must be named.
    fn check_packages(&self, fields: &Fields<'_>, api: &Api) {
        if fields.has("package") {
            return;
        }
        let help = || Some("add `package:` to the API".to_owned());
        if api.matches.iter().any(|m| m.evidence == Evidence::Package) {
            let at = fields.place(if fields.has("evidence") { "evidence" } else { "match" });
            self.say(at, "evidence of a package is asked for, but no package is named", help());
        }
        if api.attributes.values().filter_map(|spec| spec.default.as_ref()).any(|default| !default.cases.is_empty()) {
            let at = fields.place(if fields.has("attributes") { "attributes" } else { "use" });
            self.say(at, "a default depends on a version, but no package is named", help());
        }
    }

    /// Where `override: true` stands.
    pub(crate) fn overrides(&self, fields: &Fields<'_>) -> Option<At> {
        let node = fields.get("override")?;
        self.flag(node)?.then(|| fields.place("override"))
    }

    pub(crate) fn ids(&self, node: &Node) -> Vec<String> {
        self.one_or_more(node).into_iter().filter_map(|item| self.id(item)).collect()
    }

    pub(crate) fn placed_texts(&self, node: &Node) -> Vec<(String, At)> {
        let items = self.one_or_more(node).into_iter();
        items.filter_map(|item| Some((item.scalar()?.text.clone(), item.at))).collect()
    }

    fn placed_globs(&self, node: &Node) -> Vec<(globset::Glob, At)> {
        self.one_or_more(node).into_iter().filter_map(|item| Some((self.glob(item)?.1, item.at))).collect()
    }

    pub(crate) fn place(&self, at: At) -> Place {
        Place { file: self.source(at.file).map_or_else(String::new, |source| source.path.clone()), line: at.line }
    }
}

const TEXTS: &[(&str, TextForm)] = &[("set-cookie", TextForm::SetCookie), ("set-cookie-line", TextForm::SetCookieLine)];
const SCOPES: &[(&str, Scope)] = &[("site", Scope::Site), ("project", Scope::Project)];
pub(crate) const KEY_STYLES: &[(&str, KeyStyle)] =
    &[("exact", KeyStyle::Exact), ("any-case", KeyStyle::AnyCase), ("relaxed", KeyStyle::Relaxed), ("setters", KeyStyle::Setters)];

/// What the API's conditions may speak of: queries capture a name and a value without an entry.
fn known_attributes(attributes: &BTreeMap<Attribute, AttributeSpec>) -> BTreeSet<&str> {
    attributes.keys().map(Attribute::as_str).chain(["name", "value"]).collect()
}
