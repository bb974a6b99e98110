//! From query files to compiled queries: inheritance, joining, and every check that tree-sitter does not make.

use std::collections::BTreeMap;

use tree_sitter::{Query, QueryError};

use crate::error::{QueryFault, near};
use crate::layers::LayerQuery;
use crate::lex::{TokenKind, nested_alternation, tokens};
use crate::source::QuerySource;
use crate::table::Language;
use crate::vocabulary::{Capture, LAYER_PROPERTIES, PREDICATES, PROPERTIES, Purpose};

/// The `#set!` properties of a pattern.
pub type Settings = BTreeMap<String, String>;

/// One pattern of a joined query.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// What its file is for.
    pub purpose: Purpose,
    /// Its file and the line where it begins (from 1).
    pub file: String,
    /// See `file`.
    pub line: usize,
    /// Its `#set!` properties.
    pub settings: Settings,
    /// For an inline query, the number its owner gave it.
    pub inline: Option<usize>,
}

/// A joined query with what is known about each of its patterns and captures.
#[derive(Debug)]
pub struct Compiled {
    /// The tree-sitter query.
    pub query: Query,
    /// By pattern index.
    pub patterns: Vec<Pattern>,
    /// By capture index; `None` for private `@_x` captures.
    pub captures: Vec<Option<Capture>>,
}

/// A query written inside a YAML file.
#[derive(Debug, Clone)]
pub struct Inline {
    /// The YAML file it stands in.
    pub file: String,
    /// The line of the file on which its text begins (from 1).
    pub line: usize,
    /// The S-expressions.
    pub text: String,
    /// Its owner's number for it, found again in [`Pattern::inline`].
    pub id: usize,
}

/// A piece of joined text and where it came from.
#[derive(Debug)]
struct Piece {
    start: usize,
    purpose: Purpose,
    file: String,
    first_line: usize,
    text: String,
    inline: Option<usize>,
}

/// The text of a joined query before it is compiled.
#[derive(Debug, Default)]
struct Joined {
    text: String,
    pieces: Vec<Piece>,
}

/// The queries of one language, as text: joined and compiled on demand.
#[derive(Debug)]
pub struct QuerySet {
    language: &'static Language,
    files: Vec<(Purpose, String, String)>,
    inline: Vec<Inline>,
}

impl QuerySet {
    /// Reads the language's files, following `; inherits:` lines.
    ///
    /// # Errors
    /// A file that names an unknown purpose, or an `inherits` line that names an unknown language or itself.
    pub fn load(language: &'static Language, source: &dyn QuerySource, inline: Vec<Inline>) -> Result<Self, QueryFault> {
        let folder = format!("queries/{}/", language.id);
        for path in source.list(&folder) {
            let Some(stem) = path.strip_prefix(&folder).and_then(|name| name.strip_suffix(".scm")) else { continue };
            if Purpose::from_stem(stem).is_none() {
                let known = near(stem, Purpose::FILES.iter().map(|purpose| purpose.stem()));
                return Err(fault(
                    &path,
                    "",
                    0,
                    format!("no query file is called {stem}.scm"),
                    known.map(|k| format!("did you mean {k}.scm?")),
                ));
            }
        }
        let mut files = Vec::new();
        for &purpose in Purpose::FILES {
            collect(language.id, purpose, source, &mut Vec::new(), &mut files)?;
        }
        Ok(QuerySet { language, files, inline })
    }

    /// The language these queries are for.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// Everything that the text of the queries says, for the facts key.
    pub fn text(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(_, _, text)| text.as_str()).chain(self.inline.iter().map(|inline| inline.text.as_str()))
    }

    /// The joined query of the shapes a site can have.
    ///
    /// # Errors
    /// See [`QuerySet::facts`].
    pub fn sites(&self) -> Result<Compiled, QueryFault> {
        self.join(|purpose| Purpose::SHAPES.contains(&purpose)).compile(self.language)
    }

    /// The joined query of everything: shapes, values, scopes, functions, control, imports, comments, and the inline queries.
    ///
    /// # Errors
    /// The first fault: bad syntax, a node or field that the grammar does not have, an unknown capture, predicate or property, a
    /// fourth capture on one node.
    pub fn facts(&self) -> Result<Compiled, QueryFault> {
        let mut joined = self.join(|purpose| purpose != Purpose::Layers);
        for inline in &self.inline {
            joined.push(Purpose::Inline, &inline.file, inline.line, &inline.text, Some(inline.id));
        }
        joined.compile(self.language)
    }

    /// The query for the parts of a file in which other languages stand; `None` where there are none.
    ///
    /// # Errors
    /// See [`QuerySet::facts`]; and a pattern without `@layer`, a language that does not exist.
    pub fn layers(&self) -> Result<Option<LayerQuery>, QueryFault> {
        let joined = self.join(|purpose| purpose == Purpose::Layers);
        if joined.pieces.is_empty() { Ok(None) } else { LayerQuery::new(joined.compile(self.language)?).map(Some) }
    }

    fn join(&self, wanted: impl Fn(Purpose) -> bool) -> Joined {
        let mut joined = Joined::default();
        for (purpose, file, text) in &self.files {
            if wanted(*purpose) {
                joined.push(*purpose, file, 1, text, None);
            }
        }
        joined
    }
}

/// Appends the file of `purpose` of `language`, its parents' first.
fn collect(
    language: &str,
    purpose: Purpose,
    source: &dyn QuerySource,
    seen: &mut Vec<String>,
    into: &mut Vec<(Purpose, String, String)>,
) -> Result<(), QueryFault> {
    let path = format!("queries/{language}/{}.scm", purpose.stem());
    let Some(text) = source.read(&path) else { return Ok(()) };
    seen.push(language.to_owned());
    let first = text.lines().next().unwrap_or_default();
    if let Some(parents) = first.strip_prefix("; inherits:") {
        for parent in parents.split(',').map(str::trim) {
            if Language::by_id(parent).is_none() {
                let known = near(parent, crate::LANGUAGES.iter().map(|language| language.id));
                let help = known.map(|known| format!("did you mean {known}?"));
                return Err(fault(&path, &text, 0, format!("unknown language {parent:?} to inherit from"), help));
            }
            if seen.iter().any(|id| id == parent) {
                return Err(fault(&path, &text, 0, format!("{parent} inherits from itself"), None));
            }
            collect(parent, purpose, source, seen, into)?;
        }
    }
    into.push((purpose, path, text));
    Ok(())
}

impl Joined {
    fn push(&mut self, purpose: Purpose, file: &str, first_line: usize, text: &str, inline: Option<usize>) {
        let start = self.text.len();
        self.text.push_str(text);
        self.text.push('\n');
        self.pieces.push(Piece { start, purpose, file: file.to_owned(), first_line, text: text.to_owned(), inline });
    }

    /// The piece a byte of the joined text lies in.
    fn piece(&self, offset: usize) -> Option<&Piece> {
        self.pieces.iter().rev().find(|piece| piece.start <= offset)
    }

    fn fault(&self, offset: usize, message: String, help: Option<String>) -> QueryFault {
        match self.piece(offset) {
            Some(piece) => {
                let mut found = fault(&piece.file, &piece.text, offset - piece.start, message, help);
                found.line += piece.first_line - 1;
                found
            }
            None => fault("queries", "", 0, message, help),
        }
    }

    fn compile(self, language: &Language) -> Result<Compiled, QueryFault> {
        self.check_text()?;
        let query = Query::new(&language.grammar(), &self.text).map_err(|error| self.explain(&error, &language.grammar()))?;
        let captures = query.capture_names().iter().map(|name| Capture::from_word(name)).collect();
        let patterns = (0..query.pattern_count()).map(|index| self.pattern(&query, index)).collect::<Result<_, _>>()?;
        Ok(Compiled { query, patterns, captures })
    }

    fn pattern(&self, query: &Query, index: usize) -> Result<Pattern, QueryFault> {
        let start = query.start_byte_for_pattern(index);
        let piece = self.piece(start).ok_or_else(|| self.fault(start, "a pattern without a file".to_owned(), None))?;
        let mut settings = Settings::new();
        for property in query.property_settings(index) {
            let value = property.value.as_deref().unwrap_or("true");
            let Some((_, allowed)) = PROPERTIES.iter().find(|(key, _)| *key == &*property.key) else {
                let known = near(&property.key, PROPERTIES.iter().map(|(key, _)| *key));
                let help = known.map(|known| format!("did you mean {known}?"));
                return Err(self.fault(start, format!("unknown property {:?} in #set!", property.key), help));
            };
            if LAYER_PROPERTIES.contains(&&*property.key) != (piece.purpose == Purpose::Layers) {
                let help = "`language`, `joined` and `escaped` are for layers.scm, and nothing else is".to_owned();
                return Err(self.fault(
                    start,
                    format!("property {:?} means nothing in {}.scm", property.key, piece.purpose.stem()),
                    Some(help),
                ));
            }
            if &*property.key == "language" && Language::by_id(value).is_none() {
                let known = near(value, crate::LANGUAGES.iter().map(|language| language.id));
                return Err(self.fault(start, format!("unknown language {value:?}"), known.map(|known| format!("did you mean {known}?"))));
            }
            if !allowed.is_empty() && !allowed.contains(&value) {
                return Err(self.fault(
                    start,
                    format!("property {:?} cannot be {value:?}", property.key),
                    Some(format!("one of: {}", allowed.join(", "))),
                ));
            }
            settings.insert(property.key.to_string(), value.to_owned());
        }
        let line = piece.first_line + piece.text.get(..start - piece.start).unwrap_or_default().matches('\n').count();
        Ok(Pattern { purpose: piece.purpose, file: piece.file.clone(), line, settings, inline: piece.inline })
    }

    /// What tree-sitter accepts and then drops in silence: any predicate, any capture, a fourth capture on one node, branches of an
    /// alternation inside an alternation.
    fn check_text(&self) -> Result<(), QueryFault> {
        for token in tokens(&self.text) {
            let help = |known: Option<&str>, mark: &str| known.map(|known| format!("did you mean {mark}{known}?"));
            match token.kind {
                TokenKind::Capture if !token.word.starts_with('_') && Capture::from_word(token.word).is_none() => {
                    let known = near(token.word, Capture::ALL.iter().map(|capture| capture.word()));
                    return Err(self.fault(token.start, format!("unknown capture @{}", token.word), help(known, "@")));
                }
                TokenKind::Capture if !token.word.starts_with('_') && (token.word == "layer") != self.is_of_layers(token.start) => {
                    let help = "layers.scm has `@layer` and private captures, and `@layer` stands nowhere else";
                    return Err(self.fault(token.start, format!("capture @{} means nothing here", token.word), Some(help.to_owned())));
                }
                TokenKind::Predicate if !PREDICATES.contains(&token.word) => {
                    let known = near(token.word, PREDICATES.iter().copied());
                    return Err(self.fault(token.start, format!("unknown predicate #{}", token.word), help(known, "#")));
                }
                TokenKind::Capture if token.run > 3 => {
                    let message = format!("@{} is the fourth capture on one node, which would be lost", token.word);
                    return Err(self.fault(token.start, message, Some("at most three captures on a node".to_owned())));
                }
                _ => {}
            }
        }
        match nested_alternation(&self.text) {
            None => Ok(()),
            Some(at) => {
                let message = "an alternation that begins another's branch, which would lose all but its first".to_owned();
                Err(self.fault(at, message, Some("write its branches into the outer one".to_owned())))
            }
        }
    }

    fn is_of_layers(&self, offset: usize) -> bool {
        self.piece(offset).is_some_and(|piece| piece.purpose == Purpose::Layers)
    }

    fn explain(&self, error: &QueryError, grammar: &tree_sitter::Language) -> QueryFault {
        use tree_sitter::QueryErrorKind as Kind;
        // The message of these is the word, sometimes in quotes, sometimes cut at a dot.
        let word = self.word(error.offset);
        let (message, help) = match error.kind {
            Kind::Syntax => ("a syntax error in an S-expression".to_owned(), None),
            Kind::NodeType => (format!("the grammar has no node {word:?}"), Some(nearest(word, node_kinds(grammar), "node"))),
            Kind::Field => (format!("the grammar has no field {word:?}"), Some(nearest(word, field_names(grammar), "field"))),
            Kind::Capture => (format!("no capture @{word} in this pattern"), None),
            Kind::Predicate => (format!("a bad predicate: {}", error.message), None),
            Kind::Structure => ("a pattern that the grammar can never produce".to_owned(), None),
            Kind::Language => (error.message.clone(), None),
        };
        let offset = if error.offset == 0 { self.find_predicate(error) } else { error.offset };
        self.fault(offset, message, help)
    }

    /// The word that begins at a byte of the joined text.
    fn word(&self, offset: usize) -> &str {
        let rest = self.text.get(offset..).unwrap_or_default().trim_start_matches('"');
        rest.split(|c: char| c.is_whitespace() || "()\":!/".contains(c)).next().unwrap_or_default()
    }

    /// A predicate's fault comes without an offset, only with a row: that of the pattern in the joined text.
    fn find_predicate(&self, error: &QueryError) -> usize {
        self.text.split_inclusive('\n').take(error.row).map(str::len).sum::<usize>() + error.column
    }
}

/// The nearest word of the grammar, or where to look.
fn nearest(word: &str, known: Vec<&str>, what: &str) -> String {
    match near(word, known) {
        Some(known) => format!("did you mean {known}?"),
        None => format!("`cookielint inspect FILE` shows the {what} names"),
    }
}

fn node_kinds(grammar: &tree_sitter::Language) -> Vec<&str> {
    let ids = 0..u16::try_from(grammar.node_kind_count()).unwrap_or(u16::MAX);
    ids.filter(|id| grammar.node_kind_is_named(*id) && grammar.node_kind_is_visible(*id))
        .filter_map(|id| grammar.node_kind_for_id(id))
        .collect()
}

fn field_names(grammar: &tree_sitter::Language) -> Vec<&str> {
    // Field 0 is none.
    let ids = 1..=u16::try_from(grammar.field_count()).unwrap_or(u16::MAX);
    ids.filter_map(|id| grammar.field_name_for_id(id)).collect()
}

fn fault(file: &str, text: &str, offset: usize, message: String, help: Option<String>) -> QueryFault {
    let before = text.get(..offset.min(text.len())).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let source_line = text.lines().nth(line - 1).unwrap_or_default().to_owned();
    QueryFault { file: file.to_owned(), line, column, source_line, message, help }
}
