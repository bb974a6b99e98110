//! The keys of every map of the schema: one table for the loader, which refuses all others, and for the JSON Schema, which describes
//! them to editors. `docs/schema.md` says the same at more length.

/// A key, what may stand there and what it means.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) key: &'static str,
    pub(crate) form: Form,
    pub(crate) about: &'static str,
    pub(crate) required: bool,
}

/// What may stand at a key, for the JSON Schema.
#[derive(Debug)]
pub(crate) enum Form {
    Text,
    /// A text or a list of texts.
    Texts,
    Flag,
    Count,
    /// One of these words.
    Words(&'static [&'static str]),
    /// A definition of the JSON Schema.
    Of(&'static str),
    /// A list of a definition.
    ListOf(&'static str),
    /// One or a list of a definition.
    OneOrMore(&'static str),
    /// A map from any key to a definition.
    MapOf(&'static str),
    /// A map from a language to a definition.
    ByLanguage(&'static str),
}

use Form::{ByLanguage, Count, Flag, ListOf, MapOf, Of, OneOrMore, Text, Texts, Words};

pub(crate) const fn key(key: &'static str, form: Form, about: &'static str) -> Field {
    Field { key, form, about, required: false }
}

pub(crate) const fn must(key: &'static str, form: Form, about: &'static str) -> Field {
    Field { key, form, about, required: true }
}

pub(crate) const SEVERITIES: &[&str] = &["critical", "high", "medium", "low", "info"];
pub(crate) const CONFIDENCES: &[&str] = &["high", "medium", "low"];
pub(crate) const EVIDENCES: &[&str] = &["name", "package", "import", "type"];
pub(crate) const PLACES: &[&str] = &["test", "example", "development"];
/// The kinds that exist without a list of names.
pub(crate) const KINDS: &[&str] = &["session", "auth", "csrf", "preference", "other"];
pub(crate) const UNITS: &[(&str, f64)] =
    &[("milliseconds", 0.001), ("seconds", 1.0), ("minutes", 60.0), ("hours", 3600.0), ("days", 86_400.0)];
pub(crate) const UNIT_WORDS: &[&str] = &["milliseconds", "seconds", "minutes", "hours", "days"];

pub(crate) const FILE: &[Field] = &[
    must("version", Of("version"), "The version of the schema: 1."),
    key("include", Texts, "Globs of further files, relative to this file. A glob that matches nothing is an error."),
    key(
        "replace",
        Flag,
        "true: the built-in rules and APIs are left out. Only in a file that is added with --rules or from cookielint.yaml.",
    ),
    key("language", Of("language"), "The language of every API and plain rule of the file. Default: the name of the folder."),
    key("values", MapOf("value-table"), "Named value tables: what constants found in code mean."),
    key("attribute-sets", MapOf("attributes"), "Named sets of attributes for `use:`."),
    key("objects", MapOf("ways"), "Named receivers: the ways in which an expression shows that it is that object."),
    key("kinds", MapOf("kind-list"), "Classes of cookies by name, the first that matches."),
    key("environments", Of("environments"), "What production means."),
    key("places", Of("places"), "Which paths are test, example or development code, the first that matches. All others are production."),
    key(
        "projects",
        MapOf("ecosystem"),
        "By ecosystem: which files make a project, and how packages, versions and references are read from them.",
    ),
    key("modules", ByLanguage("module-files"), "By language: in which files of the project a module or a name stands."),
    key("apis", ListOf("api"), "How frameworks spell a cookie."),
    key("rules", ListOf("rule"), "What a safe cookie is."),
];

pub(crate) const API: &[Field] = &[
    must("id", Of("api-id"), "`<language>/<name>`."),
    key("override", Flag, "true: replaces the API of this id that was loaded before."),
    key("title", Text, "For people: `Express res.cookie`."),
    key("language", Of("language"), "Where it differs from the file's."),
    key("package", Texts, "`npm:express`, `go:…`, `maven:group:artifact`, `nuget:…`, `pypi:…`, `gem:…`."),
    must("match", ListOf("match"), "Ways to find a site. The first that fits wins."),
    key("evidence", Words(EVIDENCES), "The least evidence that a match must have. Default: name."),
    key("where", MapOf("predicate"), "What the arguments must fulfil, by slot."),
    key("at", Text, "Key path inside the record at which the attributes' keys begin. A last `*` makes one site per entry."),
    key(
        "text",
        Words(&["set-cookie", "set-cookie-line"]),
        "What stands at `at` is a text, or a list of texts with a site each, that is read as this header.",
    ),
    key("also", ListOf("contribution"), "Calls whose arguments add to the record."),
    key("unsent", ListOf("companion"), "Calls that show that the site is on the request side."),
    key("sent", ListOf("companion"), "Calls that send the cookie: what is written later has no effect."),
    key(
        "kind",
        Of("kind"),
        "The kind of cookie where its name does not tell: session, auth, csrf, preference, other or a list of `kinds`.",
    ),
    key("scope", Words(&["site", "project"]), "`project`: configures cookies that are made elsewhere. Default: site."),
    key("use", Text, "Name of an attribute set; `attributes` overrides it per attribute and per key."),
    key("attributes", Of("attributes"), "How the API spells each attribute."),
    key("deletes", OneOrMore("condition"), "Conditions under which the site deletes a cookie."),
    key("ignored", MapOf("text"), "Keys of the record that have no effect, each with the message that says so."),
    key("present", ListOf("match"), "Absence counts only where one of these is in the file."),
    key("absence", Flag, "false: only what is written is judged."),
    key("force", ListOf("force"), "Attributes that take a value when a condition holds."),
    key("environment", Of("of-place"), "Conditions under which what is written is production's own, or of another place."),
    key("inherits", Texts, "Ids of project-scope APIs that give the defaults of absent attributes."),
    key("governs", Of("globs"), "Globs of the ids of APIs that are at least as safe as this one."),
    key("part", Flag, "true: contributes only and is never reported itself."),
    key("ignore", Flag, "true: claims its sites and judges nothing: a look-alike."),
    key(
        "keys",
        Words(&["exact", "any-case", "relaxed", "setters"]),
        "How keys compare. `relaxed`: case, `-` and `_` do not matter. `setters`: nor does a `set` in front.",
    ),
    key("files", Of("globs"), "Only in these files."),
    key("fix", Text, "The whole call as it should be written."),
    key("note", Text, "For `explain` and the documentation."),
    key("references", Texts, "Addresses for further reading."),
    key("aliases", Texts, "Former ids."),
];

pub(crate) const MATCH: &[Field] = &[
    key("call", Texts, "Paths of a function or method that is called."),
    key("construct", Texts, "Paths of a type that is constructed."),
    key("record", Texts, "Paths of a type, or names of the variable or key that holds a plain record."),
    key("index", Texts, "Dotted texts of what is indexed and written: `cookies[name] = value`."),
    key("write", Texts, "Dotted texts of a receiver: everything that the file writes to it."),
    key("element", Texts, "Tags of an XML element."),
    key("settings", Of("globs"), "Globs of settings files: the file's top level is the record."),
    key("class", Texts, "Paths of a class, or `*`: the attributes of its body."),
    key("annotation", Texts, "Paths of an annotation or decorator."),
    key("query", Text, "An S-expression with `@site`, optionally `@record @name @value @receiver`."),
    key("params", ListOf("slot"), "Names the positions of required arguments."),
    key("optional", ListOf("slot"), "Names the positions of arguments that may be missing."),
    key("under", Text, "For `element`: the tag of the parent."),
    key("super", Text, "For `class`: the path of the superclass."),
    key("where", MapOf("predicate"), "What the arguments must fulfil, by slot."),
    key("files", Of("globs"), "Only in these files."),
    key("evidence", Words(EVIDENCES), "The least evidence. Default: the API's."),
    key("imports", Texts, "Only in files that import one of these modules."),
    key("set", Of("attribute-values"), "What being there says by itself."),
];

pub(crate) const CONTRIBUTION: &[Field] = &[
    must("call", Texts, "What is called."),
    key("of", Words(&["receiver", "site"]), "Called on the receiver of the site (default) or on the site itself."),
    key("params", ListOf("slot"), "Names the positions of its arguments."),
];

pub(crate) const COMPANION: &[Field] = &[
    key("call", Texts, "The call that takes the site, or is called on it."),
    key("params", ListOf("slot"), "Its positions; `site` is the site."),
    key("within", Texts, "The call in whose arguments the site stands."),
    key("reads", Texts, "In `unsent`: the entry of an object that the function around the site reads."),
];

pub(crate) const ATTRIBUTE: &[Field] = &[
    key("key", OneOrMore("attribute-key"), "Where in the record; of a list, the first that is there. Default: the attribute's own name."),
    key("default", Of("default"), "What holds when nothing is written. Without: absence is not judged."),
    key("values", Of("values"), "The name of a value table, or a table in place."),
    key("unit", Words(UNIT_WORDS), "The unit of numbers. Default: seconds."),
    key("fixed", Flag, "true: the API cannot be told otherwise."),
    key("commonly-forgotten", Flag, "true: an unknown value is reported with low confidence instead of not at all."),
    key("fix", Text, "The code that sets it right, in the language of the site."),
];

pub(crate) const DEFAULT_CASE: &[Field] =
    &[key("when", Of("default-when"), "The versions for which it holds."), must("value", Of("constant"), "What holds then.")];

pub(crate) const DEFAULT_WHEN: &[Field] = &[must("version", Of("version-range"), "A range of versions of the package.")];

pub(crate) const VERSION_RANGE: &[Field] =
    &[key("below", Of("version-number"), "Below this version."), key("at-least", Of("version-number"), "At least this version.")];

pub(crate) const FORCE: &[Field] =
    &[must("when", Of("condition"), "The condition."), must("set", Of("attribute-values"), "The attributes and the values they take.")];

pub(crate) const OF_PLACE: &[Field] = &[
    key("production", OneOrMore("condition"), "It is production's own."),
    key("test", OneOrMore("condition"), "It holds in tests only."),
    key("example", OneOrMore("condition"), "It is an example."),
    key("development", OneOrMore("condition"), "It holds in development only."),
];

pub(crate) const PREDICATE: &[Field] = &[
    key(
        "is",
        Words(&["past", "future", "zero", "empty", "written", "absent", "boolean", "number", "text", "time", "record", "list", "function"]),
        "A property of the value, or the sort of value that it is.",
    ),
    key("not", Of("predicate"), "The opposite of a predicate."),
    key("in", Of("in"), "One of a list of constants, or the name of a kind: a cookie name of that kind."),
    key("matches", Text, "A regular expression that matches the text."),
    key("below", Of("number"), "A number or duration (400d, 12h, 30m, 10s) above the value."),
    key("at-least", Of("number"), "The least number or duration."),
    key("imports", Text, "The value comes from this module."),
    key("origin", Words(&["default", "written"]), "Whether the value was written or holds by default."),
];

pub(crate) const WAY: &[Field] = &[
    key("type", Texts, "The declared or constructed type."),
    key("call", Texts, "What that call returns."),
    key("param", Count, "The parameter of this number (from 0) of a function that is passed to the call `of`."),
    key("of", Texts, "The call of `param`."),
    key("name", Texts, "The dotted text of the receiver; a first `*.` stands for any receiver."),
    key("package", Text, "Only with this package in a manifest."),
    key("imports", Text, "Only where the file imports this module."),
];

pub(crate) const RULE: &[Field] = &[
    must("id", Of("id"), "The id, as written in suppressions."),
    key("override", Flag, "true: replaces the rule of this id that was loaded before."),
    key("title", Text, "For people, a few words."),
    must("severity", Words(SEVERITIES), "How bad it is."),
    key("severity-by-kind", MapOf("severity"), "The severity for kinds of cookies."),
    key("when", Of("condition"), "What must hold for the rule to apply."),
    key("require", Of("condition"), "The safe value of each attribute; a finding where it does not hold."),
    key("report", Text, "Instead of `require`: the attribute that is reported whenever `when` holds, `ignored` or `off-in-production`."),
    key("except", OneOrMore("condition"), "Conditions under which the rule is silent."),
    key("confidence", Words(CONFIDENCES), "The highest confidence of its findings."),
    must("message", Text, "What is wrong, with {name} {api} {attribute} {value} {default}."),
    key("why", Text, "Why it matters, in a sentence."),
    key("fix", Text, "How to fix it, in a sentence."),
    key("cwe", OneOrMore("count"), "CWE numbers."),
    key("owasp", Texts, "OWASP entries: `A05:2021`."),
    key("references", Texts, "Addresses for further reading."),
    key("tags", Texts, "Words to find it by."),
    key("aliases", Texts, "Former ids."),
    key("language", Of("language"), "For a plain rule: the language of its query."),
    key("query", Text, "A plain rule: every `@site` of this S-expression is a finding."),
];

pub(crate) const KIND_LIST: &[Field] = &[must("names", Texts, "Regular expressions that match cookie names, without regard to case.")];

/// Where the modules of a language stand.
pub(crate) const MODULE_FILES: &[Field] = &[
    must("separator", Text, "What stands between the parts of a module's name: `.` or `/`."),
    key("files", Texts, "Paths of a module's file, with {} for the module's name as a path."),
    key(
        "relative",
        Texts,
        "How a module begins that is meant from the folder of the file that imports it: `./`, `../`, or `.` for each folder up.",
    ),
    key("prefixes", Texts, "Beginnings of a module's name that stand for a root of the project: what follows is a path from there."),
    key("fetched", Flag, "true: leading parts of a module's name may name the place it is fetched from, and a module is a whole folder."),
    key("types", Texts, "File of a class that nothing declares or imports, with {} for its name, or {snake} for its name in snake case."),
    key("exports", Texts, "Names under which a file hands out something as a whole: `module.exports`."),
    key("beside", Texts, "Files in the same folder whose names are known without an import; * for any letters."),
    key(
        "endings",
        Texts,
        "Endings of a module's name for which its file may have another one: `.js` of a module that is written in another language.",
    ),
    key("mapped", OneOrMore("mapped-modules"), "Files that say where beginnings of modules' names lead."),
];

pub(crate) const MAPPED: &[Field] = &[
    must("files", Of("globs"), "The files."),
    must(
        "pattern",
        Text,
        "A regular expression with the groups `name`, a beginning of modules' names, and `path`, where it leads from the folder of the file; without one, to that folder.",
    ),
    key(
        "below",
        Texts,
        "Folders below that place in which the modules may stand, tried in order; `.` is the place itself, and the default.",
    ),
];

pub(crate) const ENVIRONMENTS: &[Field] = &[must("production", Of("environment"), "What is production's own.")];

pub(crate) const ENVIRONMENT: &[Field] = &[
    key("words", Texts, "What production is called; compared without regard to case."),
    key("other-words", Texts, "What anything else is called. A word in neither list decides nothing."),
    key("names", ByLanguage("texts"), "By language: names of classes and functions that are production's own."),
    key("files", Of("globs"), "Files that are production's own."),
    key("expressions", ByLanguage("constants"), "By language: expressions and their values in production."),
    key(
        "past",
        ByLanguage("texts"),
        "By language: idioms of a time in the past; regular expressions over the source without white space and with ' for every quote.",
    ),
    key(
        "durations",
        ByLanguage("constants"),
        "By language: how spans of time, and times that lie so far ahead, are written, with their seconds; $ stands for a number of them.",
    ),
    key("reads", ByLanguage("texts"), "By language: paths of what reads the environment or configuration."),
    key("parses", ByLanguage("texts"), "By language: paths of calls that read a text as true or false."),
    key(
        "placeholders",
        ByLanguage("texts"),
        "By language: regular expressions of texts that configuration fills in; the first group is what is looked up, the second its default.",
    ),
];

pub(crate) const ECOSYSTEM: &[Field] = &[
    key("languages", OneOrMore("language"), "The languages whose code its projects hold."),
    key("names", Words(&["exact", "any-case", "relaxed"]), "How names of packages compare. Default: exact."),
    key("roots", Of("globs"), "Files whose folder is a project."),
    key("manifests", ListOf("manifest"), "Files that name packages, versions and other projects."),
];

pub(crate) const MANIFEST: &[Field] = &[
    must("files", Of("globs"), "The files."),
    key("locked", Flag, "true: the versions are those that are installed; they win over ranges."),
    key("called", Texts, "What the project itself is called: regular expressions with the group `name`, the first that matches."),
    key("packages", OneOrMore("package-pattern"), "What the project needs."),
    key("references", Texts, "Other projects: regular expressions with the group `path`, from the folder of the file; globs are fine."),
];

pub(crate) const PACKAGE_PATTERN: &[Field] = &[
    key("name", Text, "The package, where the file does not write its name."),
    must("pattern", Text, "A regular expression with the groups `name`, `version` and `space`, which stands before the name with a colon."),
];
