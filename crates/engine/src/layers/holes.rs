//! The holes of a template, found by their marks. One pass over the text; brackets are counted with a bound, as holes may stand in holes.

use aho_corasick::{AhoCorasick, Input, MatchKind};
use cookielint_languages::{Does, End, Hole, Template};

use crate::finding::Span;

/// A hole of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) span: Span,
    /// What stands between its marks.
    pub(super) inner: Span,
    pub(super) does: Does,
    pub(super) code: bool,
    /// What makes a declaration of it.
    pub(super) declares: &'static str,
}

/// Bytes that counting brackets may cost, by the bytes of the file.
const FUEL: usize = 32;

/// The holes of a template, in the order of their beginnings.
pub(super) fn find(template: &Template, text: &str) -> Vec<Found> {
    let opens = template.holes.iter().map(|hole| hole.open);
    let Ok(automaton) = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(opens) else { return Vec::new() };
    let mut reader = Reader { text, trims: template.trims, fuel: text.len().saturating_mul(FUEL) };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = automaton.find(Input::new(text).range(at..)) {
        at = open.end();
        let Some(hole) = template.holes.get(open.pattern().as_usize()) else { continue };
        let opened = Span { start: open.start(), end: open.end() };
        let Some(hole) = reader.hole(hole, opened).or_else(|| reader.shorter(template, hole, opened)) else { continue };
        if hole.does != Does::Surrounds {
            at = hole.span.end.max(at);
        }
        if hole.does != Does::Nothing {
            found.push(hole);
        }
    }
    found
}

struct Reader<'t> {
    text: &'t str,
    /// Characters that belong to the marks.
    trims: &'static str,
    fuel: usize,
}

impl Reader<'_> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The hole that begins here, if it ends.
    fn hole(&mut self, hole: &Hole, open: Span) -> Option<Found> {
        let rest = self.text.get(open.end..)?;
        let (inner, end) = match hole.end {
            End::Here => (Span { start: open.end, end: open.end }, open.end),
            End::Mark(mark) => self.until(open.end, rest.find(mark)?, mark),
            End::SameLine(mark) => {
                let line = rest.split('\n').next().unwrap_or_default();
                self.until(open.end, line.find(mark)?, mark)
            }
            End::Bracket => {
                let end = self.closing(open.end.checked_sub(1)?)?;
                (Span { start: open.end, end: end.saturating_sub(1) }, end)
            }
            End::Block(further) => {
                let end = self.block(open.end, further)?;
                (Span { start: open.start + 1, end }, end)
            }
            End::Path => {
                let end = self.path(open)?;
                (Span { start: open.end, end }, end)
            }
        };
        let does = if self.only_runs(hole, inner) { Does::Runs } else { hole.does };
        Some(Found { span: Span { start: open.start, end }, inner, does, code: hole.code, declares: hole.declares })
    }

    /// What a shorter opening mark makes of the place, where the longest makes nothing of it.
    fn shorter(&mut self, template: &Template, than: &Hole, open: Span) -> Option<Found> {
        let mut fitting: Vec<&Hole> =
            template.holes.iter().filter(|hole| hole.open.len() < than.open.len() && than.open.starts_with(hole.open)).collect();
        fitting.sort_by_key(|hole| usize::MAX - hole.open.len());
        fitting.into_iter().find_map(|hole| self.hole(hole, Span { start: open.start, end: open.start + hole.open.len() }))
    }

    fn until(&self, start: usize, length: usize, mark: &str) -> (Span, usize) {
        let inner = self.text.get(start..start + length).unwrap_or_default();
        let without = inner.trim_end_matches(|c| self.trims.contains(c));
        let cut = without.len() - without.trim_start_matches(|c| self.trims.contains(c)).len();
        (Span { start: start + cut, end: start + without.len() }, start + length + mark.len())
    }

    /// Whether the first word says that the hole writes nothing.
    fn only_runs(&self, hole: &Hole, inner: Span) -> bool {
        let content = self.text.get(inner.start..inner.end).unwrap_or_default();
        let content = content.trim_start_matches(['-', '~']).trim_start();
        let begins = |word: &&&str| {
            let after = content.strip_prefix(**word).map(|rest| rest.chars().next());
            after.is_some_and(|next| !(word.ends_with(char::is_alphanumeric) && next.is_some_and(|c| c.is_alphanumeric() || c == '.')))
        };
        hole.runs.iter().find(begins).is_some()
    }

    /// Behind the bracket that closes the one here. Texts in double quotes on one line, and characters in single ones, hold none.
    fn closing(&mut self, open: usize) -> Option<usize> {
        let (mut depth, mut at) = (0usize, open);
        loop {
            self.fuel = self.fuel.checked_sub(1)?;
            match self.byte(at)? {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => {
                    depth = depth.checked_sub(1)?;
                    if depth == 0 {
                        return Some(at + 1);
                    }
                }
                b'"' => at = self.quoted(at).unwrap_or(at),
                b'\'' if self.byte(at + 2) == Some(b'\'') => at += 2,
                b'\'' if self.byte(at + 1) == Some(b'\\') && self.byte(at + 3) == Some(b'\'') => at += 3,
                _ => {}
            }
            at += 1;
        }
    }

    /// The quote that ends a text on the same line.
    fn quoted(&mut self, open: usize) -> Option<usize> {
        let mut at = open + 1;
        loop {
            self.fuel = self.fuel.checked_sub(1)?;
            match self.byte(at)? {
                b'"' => return Some(at),
                b'\n' => return None,
                b'\\' => at += 2,
                _ => at += 1,
            }
        }
    }

    fn blanks(&self, mut at: usize) -> usize {
        while self.byte(at).is_some_and(|byte| byte.is_ascii_whitespace()) {
            at += 1;
        }
        at
    }

    /// Behind a block in braces, and what stands in parentheses before it.
    fn block(&mut self, from: usize, further: &[&str]) -> Option<usize> {
        // `@using (a) { }`: the mark may bring the parenthesis along.
        let mut at = if self.byte(from.checked_sub(1)?) == Some(b'(') { from - 1 } else { from };
        if at == from && self.byte(at).is_some_and(is_of_name) {
            return None;
        }
        at = self.blanks(at);
        if self.byte(at) == Some(b'(') {
            let closed = self.closing(at)?;
            at = self.blanks(closed);
        }
        let mut end = (self.byte(at) == Some(b'{')).then(|| self.closing(at)).flatten()?;
        // `else if (a) { }`: what stands between the word and the block is no business of this.
        while let Some(rest) = self.text.get(self.blanks(end)..).filter(|rest| further.iter().any(|word| rest.starts_with(word))) {
            let Some(brace) = rest.find(['{', '}', ';', '<']).filter(|at| rest.as_bytes().get(*at) == Some(&b'{')) else { break };
            end = self.closing(self.text.len() - rest.len() + brace)?;
        }
        Some(end)
    }

    /// Behind the names, calls and indexes that follow a mark which stands in no word.
    fn path(&mut self, open: Span) -> Option<usize> {
        let before = open.start.checked_sub(1).and_then(|at| self.byte(at));
        if before.is_some_and(is_of_name) || !self.byte(open.end).is_some_and(|byte| is_of_name(byte) && !byte.is_ascii_digit()) {
            return None;
        }
        let mut at = self.name(open.end);
        loop {
            at = match self.byte(at) {
                Some(b'(' | b'[') => match self.closing(at) {
                    Some(end) => end,
                    None => return Some(at),
                },
                Some(b'.') if self.byte(at + 1).is_some_and(|byte| is_of_name(byte) && !byte.is_ascii_digit()) => self.name(at + 1),
                _ => return Some(at),
            };
        }
    }

    fn name(&self, mut at: usize) -> usize {
        while self.byte(at).is_some_and(is_of_name) {
            at += 1;
        }
        at
    }
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}
