//! The layers of a file: which language stands in which part of it. Spans are always byte ranges of the whole file, whatever the layer.
//!
//! Every file is one layer today. Containers of code (a component file, a page with scripts) will list several here; everything right of
//! this already goes layer by layer.

use tree_sitter::Range;

use crate::prepared::Prepared;

/// One language inside a file.
#[derive(Debug)]
pub(crate) struct Layer<'p> {
    /// Its number in the file: with the range and the kind of a node it is the key of that node.
    pub(crate) number: u16,
    pub(crate) prepared: &'p Prepared,
    /// The parts of the file that it covers, in order; none: all of it.
    pub(crate) ranges: Vec<Range>,
}

impl<'p> Layer<'p> {
    /// A language that covers the whole file.
    pub(crate) fn whole(prepared: &'p Prepared) -> Self {
        Layer { number: 0, prepared, ranges: Vec::new() }
    }
}

/// The layers of a file in this language.
pub(crate) fn layers(prepared: &Prepared) -> Vec<Layer<'_>> {
    vec![Layer::whole(prepared)]
}
