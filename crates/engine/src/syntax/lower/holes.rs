//! Texts of which the grammar does not show all parts: the literal pieces are no nodes, or some names in them are not. What stands between
//! the quotes is cut at the holes.

use cookielint_languages::vocabulary::Capture;

use super::{Key, Lowering, Slot, children, key};
use crate::syntax::text::{unescape, unquoted};
use crate::syntax::{NodeId, Part};

/// The kind of a name that is no node; no node that can be seen has this one.
const NAME: u16 = u16::MAX - 1;

impl<'t> Lowering<'t, '_> {
    /// The names behind the sign of a text's pattern that no node shows.
    pub(super) fn named_holes(&self, slot: &Slot<'t>) -> Vec<Key> {
        let texts = slot.headed.iter().filter(|headed| headed.role.head == Capture::ValueText);
        let Some(sign) = texts.max_by_key(|headed| headed.pattern).and_then(|headed| self.setting(headed.pattern, "holes")) else {
            return Vec::new();
        };
        let (start, text) = self.quoted(slot);
        let seen = self.seen_holes(slot);
        let is_seen = |at: usize| seen.iter().any(|(hole, _)| hole.0 <= at && at < hole.1);
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = text.get(from..).and_then(|rest| rest.find(sign)).map(|at| from + at) {
            let behind = at + sign.len();
            let rest = text.get(behind..).unwrap_or_default();
            let length = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            let is_name = rest.starts_with(|c: char| c.is_alphabetic() || c == '_');
            // Behind a backslash it is only itself; two of them are one.
            let is_itself = text.get(..at).is_some_and(|before| before.ends_with('\\'));
            if is_name && !is_itself && !is_seen(start + at) {
                found.push((start + behind, start + behind + length, NAME));
            }
            from = if rest.starts_with(sign) { behind + sign.len() } else { behind };
        }
        found
    }

    /// The pieces of a text and its holes in turn.
    pub(super) fn cut_at_holes(&self, slot: &Slot<'t>, sign: &str) -> Vec<Part> {
        let (start, text) = self.quoted(slot);
        let end = start + text.len();
        let named = self.named_holes(slot).into_iter().filter_map(|name| Some(((name.0 - sign.len(), name.1), *self.names.get(&name)?)));
        let mut holes: Vec<((usize, usize), NodeId)> = self.seen_holes(slot).into_iter().chain(named).collect();
        holes.sort_unstable();
        let mut parts = Vec::new();
        let mut from = start;
        let piece = |from: usize, until: usize, parts: &mut Vec<Part>| {
            let piece = self.text.get(from..until).filter(|piece| !piece.is_empty());
            parts.extend(piece.map(|piece| Part::Text(unescape(piece))));
        };
        for ((begins, ends), id) in holes.into_iter().filter(|((begins, ends), _)| start <= *begins && *ends <= end) {
            piece(from, begins, &mut parts);
            parts.push(Part::Hole(id));
            from = ends;
        }
        piece(from, end, &mut parts);
        if parts.is_empty() {
            parts.push(Part::Text(String::new()));
        }
        parts
    }

    /// Where the content of a text begins, and what it is.
    fn quoted(&self, slot: &Slot<'t>) -> (usize, &'t str) {
        let (start, ..) = key(&slot.node);
        let text = self.text_of(key(&slot.node));
        let range = unquoted(text);
        (start + range.start, text.get(range).unwrap_or_default())
    }

    /// The holes that are nodes, with what fills them.
    fn seen_holes(&self, slot: &Slot<'t>) -> Vec<((usize, usize), NodeId)> {
        let hole = |child: Key| {
            let inner = self.slots.get(&child)?;
            let headed = inner.headed.iter().find(|headed| headed.role.head == Capture::ValueHole)?;
            Some(((child.0, child.1), self.node_part(headed, Capture::Value).unwrap_or(inner.id)))
        };
        children(slot.node).filter_map(|child| hole(key(&child))).collect()
    }
}
