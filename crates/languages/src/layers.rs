//! The query of a container: in which of its nodes which language stands (`queries/<language>/layers.scm`). A query of its own, since it is about
//! the parts of a file and not about what stands in them.

use tree_sitter::{CaptureQuantifier, Query};

use crate::compile::{Compiled, Pattern};
use crate::error::QueryFault;
use crate::table::Language;
use crate::vocabulary::Capture;

/// What a pattern says of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The language that stands in it; `None`: none that is read.
    pub language: Option<&'static Language>,
    /// All such parts of a file are one program, with this text between one and the next.
    pub joined: Option<String>,
    /// It is written as the content of a literal with backslashes.
    pub escaped: bool,
}

/// A container's query.
#[derive(Debug)]
pub struct LayerQuery {
    /// The tree-sitter query.
    pub query: Query,
    /// By pattern index.
    pub parts: Vec<Part>,
    /// The number of the capture `@layer`.
    pub layer: u32,
}

impl LayerQuery {
    /// Takes a joined query whose words were checked.
    pub(crate) fn new(compiled: Compiled) -> Result<Self, QueryFault> {
        let layer = compiled.captures.iter().position(|capture| *capture == Some(Capture::Layer)).unwrap_or(usize::MAX);
        for (index, pattern) in compiled.patterns.iter().enumerate() {
            let quantifier = compiled.query.capture_quantifiers(index).get(layer);
            if quantifier.is_none_or(|quantifier| *quantifier == CaptureQuantifier::Zero) {
                return Err(without_layer(pattern));
            }
        }
        let parts = compiled.patterns.iter().map(Part::of).collect();
        Ok(LayerQuery { query: compiled.query, parts, layer: u32::try_from(layer).unwrap_or(u32::MAX) })
    }

    /// The languages that it finds.
    pub fn languages(&self) -> impl Iterator<Item = &'static Language> {
        self.parts.iter().filter_map(|part| part.language)
    }
}

impl Part {
    fn of(pattern: &Pattern) -> Part {
        let settings = &pattern.settings;
        Part {
            language: settings.get("language").and_then(|id| Language::by_id(id)),
            joined: settings.get("joined").cloned(),
            escaped: settings.contains_key("escaped"),
        }
    }
}

fn without_layer(pattern: &Pattern) -> QueryFault {
    QueryFault {
        file: pattern.file.clone(),
        line: pattern.line,
        column: 1,
        source_line: String::new(),
        message: "the pattern captures no @layer".to_owned(),
        help: Some("`@layer` is the node in which another language stands".to_owned()),
    }
}
