//! One file, hop by hop: for benchmarks and for tests that bound what a file may cost. The engine knows no clock, so whoever wants times
//! holds one around each hop; steps it counts itself.
//!
//! A scan does not come this way, but calls the same functions. Deliberately absent: the join and the judge, which work on facts of many files.

use tree_sitter::Tree;

use crate::decode::{decode, minified_name};
use crate::facts::FileFacts;
use crate::layers::{Layer, layers};
use crate::matching::{Matcher, find_sites};
use crate::prepared::Prepared;
use crate::read::{parse, refusal, syntax_of};
use crate::resolve::Resolver;
use crate::syntax::Syntax;
use crate::{Options, Scanner};

/// A file that is about to go through the hops.
#[derive(Debug)]
pub struct Stages<'s> {
    scanner: &'s Scanner,
    layers: Vec<Layer<'s>>,
    text: String,
}

/// A file after parsing.
#[derive(Debug)]
pub struct Parsed(Vec<Tree>);

/// A file after its query has run: the picture that values are looked for in.
#[derive(Debug)]
pub struct Drawn(Vec<Syntax>);

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
        let text = decode(bytes).ok()?.text;
        let plan = self.plan(path, &text)?;
        let options = Options::default();
        let generated = !plan.prepared.language.configuration && minified_name(path).is_some();
        if generated || !plan.wants(&text) || refusal(plan, &text, &options).is_some() {
            return None;
        }
        let wanted = |prepared: &Prepared, own: &str| prepared.layers().is_some() || prepared.prefilter.wants(own);
        let layers = layers(plan, &text, &wanted).list.into_iter().map(Layer::unparsed).collect();
        Some(Stages { scanner: self, layers, text })
    }
}

impl Stages<'_> {
    /// Its text: what spans are ranges of.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The first hop, layer by layer. `None`: the parser's budget was spent.
    pub fn parse(&self) -> Option<Parsed> {
        self.layers.iter().map(|layer| parse(layer, &self.text)).collect::<Option<_>>().map(Parsed)
    }

    /// The second hop: the query, and from its matches the picture of each layer. `None`: the query does not compile.
    pub fn draw(&self, parsed: &Parsed) -> Option<Drawn> {
        let draw = |(layer, tree)| syntax_of(layer, tree, &self.text, &mut FileFacts::default());
        self.layers.iter().zip(&parsed.0).map(draw).collect::<Option<_>>().map(Drawn)
    }

    /// The third hop: sites, and what their attributes are worth.
    pub fn resolve(&self, drawn: &Drawn) -> Cost {
        let mut cost = Cost::default();
        for (layer, syntax) in self.layers.iter().zip(&drawn.0) {
            let resolver = Resolver::new(syntax, &self.text, &layer.prepared.environment);
            let matcher = Matcher { resolver: &resolver, knowledge: &self.scanner.knowledge, index: &layer.prepared.index };
            cost.sites += find_sites(&matcher).len();
            cost.nodes += syntax.nodes.len();
            cost.steps += resolver.steps();
            cost.exhausted |= resolver.is_exhausted();
        }
        cost
    }
}
