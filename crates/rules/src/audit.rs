//! The YAML of `audit.yaml`, read as strictly as rules are, every value with its place. Which files and repositories it speaks of, and
//! what an audit does with them, is its caller's business.

use crate::configuration::{Placed, Spot, texts};
use crate::fault::{Fault, LoadFault};
use crate::fields::{Field, Form, SEVERITIES, key, must};
use crate::model::Severity;
use crate::reader::{Fields, Reader};
use crate::rule;
use crate::yaml::{Node, Value, parse};

const TRUST: &[(&str, Trust)] = &[("none", Trust::None), ("suppress", Trust::Suppress), ("full", Trust::Full)];
const TRUST_WORDS: &[&str] = &["none", "suppress", "full"];
const FAIL_ON: &[(&str, FailOn)] = &[("new", FailOn::New), ("any", FailOn::Any), ("never", FailOn::Never)];
const FAIL_ON_WORDS: &[&str] = &["new", "any", "never"];

/// The keys of an audit.
const AUDIT: &[Field] = &[
    must("version", Form::Count, "The version of the schema: 1."),
    key("store", Form::Text, "The file that keeps the history. Default: audit.db."),
    key("report", Form::Text, "The folder that reports are written to. Default: none are written."),
    key("configuration", Form::Text, "A cookielint.yaml with the policy for all targets."),
    key("trust", Form::Words(TRUST_WORDS), "How far the cookielint.yaml of a target counts. Default: suppress."),
    key("fetch", Form::Flag, "true: `git fetch` is run in a target before it is scanned."),
    key("fail-on", Form::Words(FAIL_ON_WORDS), "Which findings fail a run. Default: new."),
    key("severity", Form::Words(SEVERITIES), "From which severity on they do. Default: low."),
    key("owners", Form::Texts, "Who answers for files that no CODEOWNERS of their target names."),
    key("link", Form::Text, "Where code can be read, with {target}, {commit}, {path} and {line}."),
    must("targets", Form::ListOf("target"), "What is scanned."),
];

const TARGET: &[Field] = &[
    key("path", Form::Text, "A folder, a work tree, a bare repository or a mirror."),
    key("glob", Form::Text, "A pattern of such folders."),
    key("list", Form::Text, "A file with one path a line, and a name after a tab."),
    key("name", Form::Text, "The name under which its history is kept. Default: from its path."),
    key("ref", Form::Text, "The branch, tag or commit that is scanned. Default: HEAD."),
    key("files", Form::Flag, "true: the files as they lie there are scanned, not what is committed."),
    key("trust", Form::Words(TRUST_WORDS), "As above, for this target."),
    key("fetch", Form::Flag, "As above, for this target."),
    key("owners", Form::Texts, "As above, for this target."),
    key("link", Form::Text, "As above, for this target."),
];

/// How far a target's own configuration counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// Not at all.
    None,
    /// It may suppress findings and leave out paths.
    Suppress,
    /// It decides everything.
    Full,
}

impl Trust {
    /// Its word.
    pub fn name(self) -> &'static str {
        TRUST.iter().find(|(_, trust)| *trust == self).map_or("", |(word, _)| word)
    }
}

/// Which findings fail a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FailOn {
    /// Those that are new or back.
    New,
    /// All that somebody has to do something about.
    Any,
    /// None.
    Never,
}

/// Where targets are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Where {
    /// One at this path.
    Path(Placed<String>),
    /// Those whose paths fit a pattern.
    Glob(Placed<String>),
    /// Those that a file lists.
    List(Placed<String>),
}

/// An entry of `targets`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where.
    pub place: Where,
    /// See the key of that name; so for all that follow.
    pub name: Option<String>,
    /// `ref`.
    pub reference: Option<String>,
    /// As above.
    pub files: bool,
    /// As above.
    pub trust: Option<Trust>,
    /// As above.
    pub fetch: Option<bool>,
    /// As above.
    pub owners: Vec<String>,
    /// As above.
    pub link: Option<String>,
}

/// What an `audit.yaml` says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Audit {
    file: String,
    text: String,
    /// See the key of that name; so for all that follow.
    pub store: Option<String>,
    /// As above.
    pub report: Option<String>,
    /// As above.
    pub configuration: Option<Placed<String>>,
    /// As above.
    pub trust: Option<Trust>,
    /// As above.
    pub fetch: bool,
    /// As above.
    pub fail_on: Option<FailOn>,
    /// As above.
    pub severity: Option<Severity>,
    /// As above.
    pub owners: Vec<String>,
    /// As above.
    pub link: Option<String>,
    /// As above.
    pub targets: Vec<Entry>,
}

impl Audit {
    /// Reads one; `file` is its name for messages.
    ///
    /// # Errors
    /// Every fault that was found.
    pub fn read(file: &str, text: &str) -> Result<Audit, LoadFault> {
        let reader = Reader::default();
        let number = reader.add_source(file, text);
        let node = parse(&reader, number, text);
        let audit = node.as_deref().and_then(|node| Some(read(&reader, &reader.fields(node, AUDIT)?)));
        reader.into_faults()?;
        Ok(Audit { file: file.to_owned(), text: text.to_owned(), ..audit.unwrap_or_default() })
    }

    /// What is wrong at a place, shown as all faults are.
    pub fn fault(&self, spot: Spot, message: String, help: Option<String>) -> Fault {
        spot.fault(&self.file, &self.text, message, help)
    }
}

fn read(reader: &Reader, fields: &Fields<'_>) -> Audit {
    if let Some(version) = reader.required(fields, "version")
        && reader.count(version).is_some_and(|number| number != 1)
    {
        reader.say(version.at, "unknown version", Some("this scanner knows version 1".to_owned()));
    }
    let items = reader.required(fields, "targets").and_then(|node| reader.list(node)).unwrap_or_default();
    if let Some(node) = fields.get("targets").filter(|_| items.is_empty()) {
        reader.say(node.at, "an audit needs a target", None);
    }
    Audit {
        store: word(reader, fields, "store"),
        report: word(reader, fields, "report"),
        configuration: placed(reader, fields, "configuration"),
        trust: fields.get("trust").and_then(|node| reader.word(node, "trust", TRUST)),
        fetch: fields.get("fetch").and_then(|node| reader.flag(node)).unwrap_or_default(),
        fail_on: fields.get("fail-on").and_then(|node| reader.word(node, "word", FAIL_ON)),
        severity: fields.get("severity").and_then(|node| reader.word(node, "severity", rule::SEVERITIES)),
        owners: owners(reader, fields),
        link: word(reader, fields, "link"),
        targets: items.iter().filter_map(|item| target(reader, item)).collect(),
        ..Audit::default()
    }
}

fn word(reader: &Reader, fields: &Fields<'_>, key: &str) -> Option<String> {
    fields.get(key).and_then(|node| reader.words(node))
}

fn placed(reader: &Reader, fields: &Fields<'_>, key: &str) -> Option<Placed<String>> {
    let node = fields.get(key)?;
    Some(Placed { value: reader.words(node)?, spot: Spot::of(node.at) })
}

fn owners(reader: &Reader, fields: &Fields<'_>) -> Vec<String> {
    texts(reader, fields, "owners").into_iter().map(|placed| placed.value).collect()
}

/// A target: a path alone, or a map that says more.
fn target(reader: &Reader, node: &Node) -> Option<Entry> {
    if !matches!(node.value, Value::Map(_)) {
        let place = Where::Path(Placed { value: reader.words(node)?, spot: Spot::of(node.at) });
        return Some(Entry { place, name: None, reference: None, files: false, trust: None, fetch: None, owners: Vec::new(), link: None });
    }
    let fields = reader.fields(node, TARGET)?;
    let (path, glob, list) = (placed(reader, &fields, "path"), placed(reader, &fields, "glob"), placed(reader, &fields, "list"));
    let name = word(reader, &fields, "name");
    let place = match (path, glob, list) {
        (Some(path), None, None) => Where::Path(path),
        (None, Some(glob), None) => Where::Glob(glob),
        (None, None, Some(list)) => Where::List(list),
        _ if fields.is_misspelt => return None,
        _ => return reader.refuse(node.at, "a target has one of `path`, `glob` and `list`", None),
    };
    if name.is_some() && !matches!(place, Where::Path(_)) {
        return reader.refuse(fields.place("name"), "only one target can have a name", Some("a list has names after tabs".to_owned()));
    }
    Some(Entry {
        place,
        name,
        reference: word(reader, &fields, "ref"),
        files: fields.get("files").and_then(|node| reader.flag(node)).unwrap_or_default(),
        trust: fields.get("trust").and_then(|node| reader.word(node, "trust", TRUST)),
        fetch: fields.get("fetch").and_then(|node| reader.flag(node)),
        owners: owners(reader, &fields),
        link: word(reader, &fields, "link"),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

    use super::*;

    const WHOLE: &str = r#"
version: 1
store: history/audit.db
report: reports
configuration: policy.yaml
trust: none
fetch: true
fail-on: any
severity: high
owners: "@acme/security"
link: "https://git.acme.example/{target}/blob/{commit}/{path}#L{line}"
targets:
  - ../shop
  - { path: /srv/git/pay.git, name: acme/pay, ref: main, trust: full, fetch: false, owners: ["@acme/pay"] }
  - { glob: "/srv/git/**/*.git" }
  - list: targets.txt
    files: true
"#;

    #[test]
    fn every_key_is_read() {
        let read = Audit::read("audit.yaml", WHOLE).unwrap();
        assert_eq!((read.store.as_deref(), read.report.as_deref()), (Some("history/audit.db"), Some("reports")));
        assert_eq!(
            (read.trust, read.fetch, read.fail_on, read.severity),
            (Some(Trust::None), true, Some(FailOn::Any), Some(Severity::High))
        );
        assert_eq!((read.owners.as_slice(), read.targets.len()), (&["@acme/security".to_owned()][..], 4));
        assert!(matches!(&read.targets[0].place, Where::Path(path) if path.value == "../shop" && path.spot.line() == 13));
        let pay = &read.targets[1];
        assert_eq!((pay.name.as_deref(), pay.reference.as_deref()), (Some("acme/pay"), Some("main")));
        assert_eq!((pay.trust, pay.fetch, pay.files), (Some(Trust::Full), Some(false), false));
        assert!(
            matches!(read.targets[2].place, Where::Glob(_)) && matches!(read.targets[3].place, Where::List(_)) && read.targets[3].files
        );
    }

    #[test]
    fn what_is_wrong_is_shown_with_its_place() {
        let shown = |text: &str| Audit::read("audit.yaml", text).unwrap_err().to_string();
        let unknown = shown("version: 1\ntragets: [a]\n");
        assert!(unknown.starts_with("audit.yaml:2:1: unknown key `tragets`") && unknown.contains("did you mean `targets`?"), "{unknown}");
        assert!(shown("version: 1\n").contains("the key `targets` is missing"));
        assert!(shown("version: 1\ntargets: []\n").contains("an audit needs a target"));
        assert!(shown("version: 1\ntrust: some\ntargets: [a]\n").starts_with("audit.yaml:2:8: unknown trust `some`"));
        assert!(shown("version: 1\ntargets: [{ path: a, glob: b }]\n").contains("a target has one of"));
        assert!(shown("version: 1\ntargets: [{ glob: a, name: b }]\n").contains("only one target can have a name"));
        assert!(shown("version: 2\ntargets: [a]\n").contains("unknown version"));
    }
}
