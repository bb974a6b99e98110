//! One file, hop by hop: for benchmarks and for tests that bound what a file may cost. The engine knows no clock, so whoever wants times
//! holds one around each hop; steps it counts itself.
//!
//! A scan does not come this way, but calls the same functions. Deliberately absent: the join and the judge, which work on facts of many files.

use cookielint_languages::Language;
use tree_sitter::Tree;

use crate::Scanner;
use crate::decode::{decode, minified_name, minified_text};
use crate::facts::FileFacts;
use crate::layers::Layer;
use crate::matching::{Matcher, find_sites};
use crate::prepared::Prepared;
use crate::read::{nests_too_deep, parse, syntax_of};
use crate::resolve::Resolver;
use crate::syntax::Syntax;

/// A file that is about to go through the hops.
#[derive(Debug)]
pub struct Stages<'s> {
    scanner: &'s Scanner,
    layer: Layer<'s>,
    text: String,
}

/// A file after parsing.
#[derive(Debug)]
pub struct Parsed(Tree);

/// A file after its query has run: the picture that values are looked for in.
#[derive(Debug)]
pub struct Drawn(Syntax);

/// What a file took once it was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cost {
    /// Nodes of the picture.
    pub nodes: usize,
    /// Sites that were found.
    pub sites: usize,
    /// Steps of following values.
    pub steps: usize,
    /// Whether the bound on steps was hit.
    pub exhausted: bool,
}

impl Scanner {
    /// The hops of one file. `None`: no language has such a name, the bytes are no text, or nothing in it is worth parsing.
    pub fn stages(&self, path: &str, bytes: Vec<u8>) -> Option<Stages<'_>> {
        let prepared: &Prepared = Language::for_path(path).and_then(|language| self.prepared(language))?;
        let text = decode(bytes).ok()?.text;
        let configuration = prepared.language.configuration;
        let generated = || !configuration && (minified_name(path).is_some() || minified_text(&text).is_some());
        let wanted = prepared.prefilter.wants(&text) && !generated() && !nests_too_deep(&text, configuration);
        wanted.then(|| Stages { scanner: self, layer: Layer::whole(prepared), text })
    }
}

impl Stages<'_> {
    /// Its text: what spans are ranges of.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The first hop. `None`: the parser's budget was spent.
    pub fn parse(&self) -> Option<Parsed> {
        parse(&self.layer, &self.text).map(Parsed)
    }

    /// The second hop: the query, and from its matches the picture of the file. `None`: the query does not compile.
    pub fn draw(&self, parsed: &Parsed) -> Option<Drawn> {
        syntax_of(&self.layer, &parsed.0, &self.text, &mut FileFacts::default()).map(Drawn)
    }

    /// The third hop: sites, and what their attributes are worth.
    pub fn resolve(&self, drawn: &Drawn) -> Cost {
        let prepared = self.layer.prepared;
        let resolver = Resolver::new(&drawn.0, &self.text, &prepared.environment);
        let matcher = Matcher { resolver: &resolver, knowledge: &self.scanner.knowledge, index: &prepared.index };
        let sites = find_sites(&matcher).len();
        Cost { nodes: drawn.0.nodes.len(), sites, steps: resolver.steps(), exhausted: resolver.is_exhausted() }
    }
}
