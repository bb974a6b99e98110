//! How the page is given a document: lists that run in parallel, texts that stand once, and what is told of a finding only when it is
//! opened in pieces of their own, so that fifty thousand findings are there in a moment. The shape is between this file and
//! `script/data.js`, and no promise to anybody else.
//!
//! Every text is made visible on the way: no character that hides or reorders text reaches the page.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::{Serialize, Serializer};

use crate::escape::{push_visible, visible};
use crate::html::document::{Decision, Dimension, Document, Finding, Hidden, Looked, Run, Seen, Snippet, State, TargetResult};

/// How many findings one piece tells of.
pub(crate) const PIECE: usize = 256;
/// How many runs are drawn: more are narrower than a line.
const MOST_RUNS: usize = 400;
/// How many values of one kind have a line over the runs.
const MOST_LINES: usize = 100;

/// A text with nothing hidden in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shown<'a>(&'a str);

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&visible(self.0))
    }
}

/// Texts that stand once, and what they are referred to by. The first is the empty one.
#[derive(Debug)]
struct Texts<'a> {
    list: Vec<Shown<'a>>,
    indexes: HashMap<&'a str, usize>,
}

impl<'a> Texts<'a> {
    fn new() -> Texts<'a> {
        Texts { list: vec![Shown("")], indexes: HashMap::from([("", 0)]) }
    }

    fn index(&mut self, text: &'a str) -> usize {
        let next = self.list.len();
        let index = *self.indexes.entry(text).or_insert(next);
        if index == next {
            self.list.push(Shown(text));
        }
        index
    }
}

/// Lines over the runs.
type Trend<'a> = BTreeMap<Dimension, Vec<(Shown<'a>, Vec<Option<usize>>)>>;

/// All but the pieces.
#[derive(Debug, Serialize)]
pub(crate) struct Data<'a> {
    tool: Shown<'a>,
    notes: Vec<Shown<'a>>,
    runs: Vec<RunEntry<'a>>,
    /// For each dimension the values with their numbers in each of the runs, null where a run does not tell.
    trend: Trend<'a>,
    targets: Vec<TargetEntry<'a>>,
    rules: Vec<RuleEntry<'a>>,
    texts: Vec<Shown<'a>>,
    /// Titles of APIs.
    titles: BTreeMap<usize, usize>,
    rows: Rows<'a>,
    piece: usize,
    unseen: Vec<UnseenEntry<'a>>,
}

#[derive(Debug, Serialize)]
struct RunEntry<'a> {
    id: Shown<'a>,
    time: Option<Shown<'a>>,
    complete: bool,
    /// In the order of the states.
    states: [usize; 7],
    looked: Looked,
    hidden: Hidden,
}

#[derive(Debug, Serialize)]
struct TargetEntry<'a> {
    name: Shown<'a>,
    reference: Option<Shown<'a>>,
    commit: Option<Shown<'a>>,
    result: TargetResult,
    message: Shown<'a>,
    link: Option<Shown<'a>>,
}

#[derive(Debug, Serialize)]
struct RuleEntry<'a> {
    id: Shown<'a>,
    title: Shown<'a>,
    why: Shown<'a>,
    cwe: &'a [u32],
    references: Vec<Shown<'a>>,
}

#[derive(Debug, Serialize)]
struct UnseenEntry<'a> {
    target: Option<usize>,
    path: Shown<'a>,
    line: Option<usize>,
    reason: Shown<'a>,
    text: Shown<'a>,
    detail: Shown<'a>,
    incomplete: bool,
}

/// What the list shows and filters by. All lists are as long as there are findings; most hold numbers of texts.
#[derive(Debug, Default, Serialize)]
struct Rows<'a> {
    id: Vec<Id<'a>>,
    target: Vec<Option<usize>>,
    owners: Vec<Vec<usize>>,
    state: Vec<u8>,
    severity: Vec<usize>,
    confidence: Vec<usize>,
    rule: Vec<usize>,
    api: Vec<usize>,
    language: Vec<usize>,
    path: Vec<usize>,
    line: Vec<usize>,
    column: Vec<usize>,
    attribute: Vec<usize>,
    cookie: Vec<usize>,
    message: Vec<usize>,
    first: Vec<usize>,
}

/// The id of a finding; one that stands twice is told apart by a number.
#[derive(Debug)]
struct Id<'a>(&'a str, usize);

impl Serialize for Id<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.1 == 0 {
            Shown(self.0).serialize(serializer)
        } else {
            serializer.collect_str(&format_args!("{}~{}", visible(self.0), self.1))
        }
    }
}

/// What is told of a finding when it is opened.
#[derive(Debug, Serialize)]
pub(crate) struct Detail<'a> {
    value: Shown<'a>,
    why: usize,
    fix: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixed: Option<String>,
    /// The first line, and the text before, in and after what is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<(usize, String, String, String)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    steps: Vec<(Shown<'a>, usize, usize, Shown<'a>)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<[Option<Shown<'a>>; 3]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<[Option<Shown<'a>>; 3]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authored: Option<Shown<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<DecisionEntry<'a>>,
}

#[derive(Debug, Serialize)]
struct DecisionEntry<'a> {
    kind: Shown<'a>,
    reason: Shown<'a>,
    owner: Option<Shown<'a>>,
    until: Option<Shown<'a>>,
    path: Option<Shown<'a>>,
    line: Option<usize>,
}

fn shown(text: &Option<String>) -> Option<Shown<'_>> {
    text.as_deref().map(Shown)
}

/// A document for the page: the data, and a detail for each finding.
pub(crate) fn pack(document: &Document) -> (Data<'_>, Vec<Detail<'_>>) {
    let mut texts = Texts::new();
    let targets: HashMap<&str, usize> = document.targets.iter().enumerate().map(|(at, target)| (target.name.as_str(), at)).collect();
    let mut rows = Rows::default();
    let mut details = Vec::with_capacity(document.findings.len());
    let mut titles = BTreeMap::new();
    let mut ids = HashSet::new();
    for finding in &document.findings {
        rows.push(finding, &mut texts, &targets, &mut ids);
        titles.entry(texts.index(&finding.api)).or_insert(texts.index(&finding.api_title));
        details.push(Detail::new(finding, &mut texts));
    }
    let runs = document.runs.get(document.runs.len().saturating_sub(MOST_RUNS)..).unwrap_or_default();
    let unseen = document.unseen.iter().map(|each| UnseenEntry {
        target: targets.get(each.target.as_str()).copied(),
        path: Shown(&each.path),
        line: each.line,
        reason: Shown(&each.reason),
        text: Shown(&each.text),
        detail: Shown(&each.detail),
        incomplete: each.incomplete,
    });
    let data = Data {
        tool: Shown(&document.tool_version),
        notes: document.notes.iter().map(|note| Shown(note)).collect(),
        runs: if runs.is_empty() { vec![RunEntry::none()] } else { runs.iter().map(RunEntry::new).collect() },
        trend: trend(runs),
        targets: document.targets.iter().map(TargetEntry::new).collect(),
        rules: document.rules.iter().map(RuleEntry::new).collect(),
        unseen: unseen.collect(),
        texts: texts.list,
        titles,
        rows,
        piece: PIECE,
    };
    (data, details)
}

/// The numbers over the runs of what is most common in the last one that tells.
fn trend(runs: &[Run]) -> Trend<'_> {
    let dimensions: BTreeSet<Dimension> = runs.iter().flat_map(|run| run.present.keys().copied()).collect();
    let lines = dimensions.into_iter().map(|dimension| {
        let last = runs.iter().rev().find_map(|run| run.present.get(&dimension));
        let mut values: Vec<(&String, &usize)> = last.into_iter().flatten().collect();
        values.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        let numbers = |value: &str| {
            runs.iter().map(|run| run.present.get(&dimension).map(|numbers| numbers.get(value).copied().unwrap_or(0))).collect()
        };
        (dimension, values.into_iter().take(MOST_LINES).map(|(value, _)| (Shown(value), numbers(value))).collect())
    });
    lines.collect()
}

impl<'a> RunEntry<'a> {
    fn new(run: &'a Run) -> Self {
        let states = run.states;
        RunEntry {
            id: Shown(&run.id),
            time: shown(&run.time),
            complete: run.complete,
            states: [states.new, states.open, states.reopened, states.not_scanned, states.accepted, states.suppressed, states.fixed],
            looked: run.looked,
            hidden: run.hidden,
        }
    }
}

impl RunEntry<'_> {
    /// What stands for a run where there was none: nothing was seen.
    fn none() -> Self {
        RunEntry { id: Shown(""), time: None, complete: false, states: [0; 7], looked: Looked::default(), hidden: Hidden::default() }
    }
}

impl<'a> TargetEntry<'a> {
    fn new(target: &'a super::Target) -> Self {
        TargetEntry {
            name: Shown(&target.name),
            reference: shown(&target.reference),
            commit: shown(&target.commit),
            result: target.result,
            message: Shown(&target.message),
            link: shown(&target.link),
        }
    }
}

impl<'a> RuleEntry<'a> {
    fn new(rule: &'a super::Rule) -> Self {
        let references = rule.references.iter().map(|reference| Shown(reference)).collect();
        RuleEntry { id: Shown(&rule.id), title: Shown(&rule.title), why: Shown(&rule.why), cwe: &rule.cwe, references }
    }
}

impl<'a> Rows<'a> {
    fn push(&mut self, finding: &'a Finding, texts: &mut Texts<'a>, targets: &HashMap<&str, usize>, ids: &mut HashSet<(&'a str, usize)>) {
        let twice = (0..).find(|number| ids.insert((finding.id.as_str(), *number))).unwrap_or_default();
        self.id.push(Id(&finding.id, twice));
        self.target.push(targets.get(finding.target.as_str()).copied());
        self.owners.push(finding.owners.iter().map(|owner| texts.index(owner)).collect());
        self.state.push(state_number(finding.state));
        self.severity.push(place(&["critical", "high", "medium", "low", "info"], &finding.severity));
        self.confidence.push(place(&["high", "medium", "low"], &finding.confidence));
        self.rule.push(texts.index(&finding.rule));
        self.api.push(texts.index(&finding.api));
        self.language.push(texts.index(&finding.language));
        self.path.push(texts.index(&finding.path));
        self.line.push(finding.line);
        self.column.push(finding.column);
        self.attribute.push(texts.index(&finding.attribute));
        self.cookie.push(texts.index(finding.cookie.as_deref().unwrap_or_default()));
        self.message.push(texts.index(&finding.message));
        let first = finding.first_seen.as_ref().and_then(|seen| seen.time.as_deref());
        self.first.push(texts.index(first.unwrap_or_default()));
    }
}

/// The place of a state in the page's list of them.
fn state_number(state: State) -> u8 {
    match state {
        State::New => 0,
        State::Open => 1,
        State::Reopened => 2,
        State::NotScanned => 3,
        State::Accepted => 4,
        State::Suppressed => 5,
        State::Fixed => 6,
    }
}

/// The place of a word among the known ones; what is not known is the last.
fn place(known: &[&str], word: &str) -> usize {
    known.iter().position(|each| *each == word).unwrap_or(known.len().saturating_sub(1))
}

impl<'a> Detail<'a> {
    fn new(finding: &'a Finding, texts: &mut Texts<'a>) -> Self {
        let seen = |seen: &'a Seen| [Some(Shown(&seen.run)), shown(&seen.time), shown(&seen.commit)];
        Detail {
            value: Shown(&finding.value),
            why: texts.index(&finding.why),
            fix: texts.index(&finding.fix),
            fixed: finding.fix_code.as_deref().map(code),
            code: finding.snippet.as_ref().map(parts),
            steps: finding
                .steps
                .iter()
                .map(|step| (Shown(step.path.as_deref().unwrap_or_default()), step.line, step.column, Shown(&step.text)))
                .collect(),
            first: finding.first_seen.as_ref().map(seen),
            last: finding.last_seen.as_ref().map(seen),
            authored: shown(&finding.authored),
            decision: finding.decision.as_ref().map(DecisionEntry::new),
        }
    }
}

impl<'a> DecisionEntry<'a> {
    fn new(decision: &'a Decision) -> Self {
        DecisionEntry {
            kind: Shown(&decision.kind),
            reason: Shown(&decision.reason),
            owner: shown(&decision.owner),
            until: shown(&decision.until),
            path: shown(&decision.path),
            line: decision.line,
        }
    }
}

/// The code before, in and after what is wrong. Cut before anything is made visible, so that the cuts stay where they were.
fn parts(snippet: &Snippet) -> (usize, String, String, String) {
    let text = snippet.text.as_str();
    let byte = |character: usize| text.char_indices().nth(character).map_or(text.len(), |(at, _)| at);
    let (start, end) = snippet.focus.map_or((text.len(), text.len()), |(start, end)| (byte(start), byte(end.max(start))));
    let piece = |from: usize, to: usize| code(text.get(from..to).unwrap_or_default());
    (snippet.first_line, piece(0, start), piece(start, end), piece(end, text.len()))
}

/// Code with its lines and tabs as they are (CRLF becomes LF), and nothing else hidden.
fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        if matches!(c, '\n' | '\t') { out.push(c) } else { push_visible(&mut out, c) }
    }
    out
}
