//! The text of a query as far as it is checked before tree-sitter sees it: captures, predicates, and how alternations nest. Everything
//! else is left to tree-sitter, which is strict about it.

/// What a token is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    Capture,
    Predicate,
}

/// A word that is checked.
#[derive(Debug)]
pub(crate) struct Token<'a> {
    pub(crate) kind: TokenKind,
    pub(crate) word: &'a str,
    pub(crate) start: usize,
    /// How many captures stand in a row up to here.
    pub(crate) run: usize,
}

/// Captures and predicates of a query's text, with strings and comments skipped.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let (mut run, mut in_predicate) = (0usize, 0usize);
    let mut chars = text.char_indices().peekable();
    while let Some((start, char)) = chars.next() {
        match char {
            ';' => while chars.next_if(|(_, c)| *c != '\n').is_some() {},
            '"' => {
                run = 0;
                while let Some((_, c)) = chars.next() {
                    match c {
                        '\\' => _ = chars.next(),
                        '"' => break,
                        _ => {}
                    }
                }
            }
            '@' | '#' => {
                let mut end = start + 1;
                while let Some((at, c)) = chars.next_if(|(_, c)| !c.is_whitespace() && !"()[]\"@;".contains(*c)) {
                    end = at + c.len_utf8();
                }
                let word = text.get(start + 1..end).unwrap_or_default();
                let kind = if char == '@' { TokenKind::Capture } else { TokenKind::Predicate };
                match kind {
                    TokenKind::Predicate => (in_predicate, run) = (1, 0),
                    TokenKind::Capture => run = if in_predicate == 0 { run + 1 } else { 0 },
                }
                found.push(Token { kind, word, start, run });
            }
            '(' | '[' => (in_predicate, run) = (if in_predicate > 0 { in_predicate + 1 } else { 0 }, 0),
            ')' | ']' => (in_predicate, run) = (in_predicate.saturating_sub(1), 0),
            c if c.is_whitespace() => {}
            _ => run = 0,
        }
    }
    found
}

/// What a bracket opened.
enum Open {
    Alternation,
    /// Parentheses around patterns, not a node. `leads`: it begins a branch of an alternation, and nothing stood in it yet.
    Group {
        leads: bool,
    },
    Node,
}

/// Where an alternation begins a branch of another one, be it in a group: tree-sitter then matches only the first of its branches, unless it
/// is the last branch itself.
pub(crate) fn nested_alternation(text: &str) -> Option<usize> {
    let mut open: Vec<Open> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        match char {
            ';' => while chars.next_if(|(_, c)| *c != '\n').is_some() {},
            '"' => {
                while let Some((_, c)) = chars.next() {
                    match c {
                        '\\' => _ = chars.next(),
                        '"' => break,
                        _ => {}
                    }
                }
                close(&mut open);
            }
            '[' | '(' => {
                let leads = matches!(open.last(), Some(Open::Alternation | Open::Group { leads: true }));
                let after = text.get(at + 1..).unwrap_or_default().trim_start();
                open.push(match char {
                    '[' if leads => return Some(at),
                    '[' => Open::Alternation,
                    _ if after.starts_with(['(', '[', '"']) => Open::Group { leads },
                    _ => Open::Node,
                });
            }
            ']' | ')' => {
                open.pop();
                close(&mut open);
            }
            _ => {}
        }
    }
    None
}

/// Something stood in what is open now.
fn close(open: &mut [Open]) {
    if let Some(Open::Group { leads }) = open.last_mut() {
        *leads = false;
    }
}
