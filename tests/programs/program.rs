//! Programs out of snippets: nested branches, chains, spreads, names that refer to themselves, functions that call each other. They need
//! not make sense, and many a name is never declared.

use crate::choice::Choice;
use crate::dialect::{DIALECTS, Dialect, write};

/// Few names, so that they meet again.
const NAMES: [&str; 6] = ["a", "b", "opts", "cookie", "x1", "x2"];
const FUNCTIONS: [&str; 4] = ["make", "build", "wrap", "load"];
const KEYS: [&str; 8] = ["secure", "Secure", "httpOnly", "HttpOnly", "sameSite", "value", "k", "maxAge"];

/// A program of these decisions: the name of its file, and its text.
pub fn program(choice: &mut Choice) -> (String, String) {
    let dialect = DIALECTS[choice.of(DIALECTS.len())];
    let mut writer = Writer { dialect, choice, left: 220 };
    let mut functions = String::new();
    for name in FUNCTIONS {
        if writer.choice.of(3) > 0 {
            let body = writer.block(0);
            let value = writer.value(0);
            functions.push_str(&dialect.block(dialect.function, &[("n", name), ("body", &body), ("v", &value)]));
        }
    }
    let mut body = String::new();
    while !writer.choice.is_done() && writer.left > 0 {
        body.push_str(&writer.statement(0));
    }
    body.push_str(&writer.send());
    (dialect.path.to_owned(), dialect.whole(&functions, &body))
}

struct Writer<'c> {
    dialect: &'static Dialect,
    choice: &'c mut Choice,
    /// Constructs that may still be written.
    left: usize,
}

impl Writer<'_> {
    fn one_of(&mut self, words: &[&'static str]) -> &'static str {
        words[self.choice.of(words.len())]
    }

    fn block(&mut self, depth: usize) -> String {
        (0..self.choice.of(4)).map(|_| self.statement(depth + 1)).collect()
    }

    fn send(&mut self) -> String {
        let (a, b) = (self.value(2), self.value(2));
        write(self.dialect.send, &[("a", &a), ("b", &b)])
    }

    fn statement(&mut self, depth: usize) -> String {
        self.left = self.left.saturating_sub(1);
        let dialect = self.dialect;
        let kinds = if depth > 7 || self.left == 0 { 6 } else { 12 };
        let template = match self.choice.of(kinds) {
            0 => dialect.declare,
            1 | 2 => dialect.assign,
            3 | 4 => dialect.set,
            5 => dialect.append,
            6 | 7 => return self.two_blocks(dialect.branch, depth),
            8 => return self.two_blocks(dialect.repeat, depth),
            9 => {
                let template = [dialect.choose, dialect.attempt][self.choice.of(2)];
                return self.two_blocks(template, depth);
            }
            10 => {
                let body = self.block(depth);
                return dialect.block(dialect.closure, &[("body", &body)]);
            }
            _ => return if self.choice.of(2) == 0 { self.send() } else { write(dialect.alone, &[("v", &self.called(0))]) },
        };
        let (name, key) = (self.one_of(&NAMES), self.one_of(&KEYS));
        let value = self.value(0);
        write(template, &[("n", name), ("k", key), ("v", &value)])
    }

    fn two_blocks(&mut self, template: &str, depth: usize) -> String {
        let condition = self.value(3);
        let (x, y) = (self.block(depth), self.block(depth));
        self.dialect.block(template, &[("c", &condition), ("x", &x), ("y", &y)])
    }

    fn called(&mut self, depth: usize) -> String {
        let name = self.one_of(&FUNCTIONS);
        let (a, b) = (self.value(depth + 1), self.value(depth + 1));
        write(self.dialect.call, &[("n", name), ("a", &a), ("b", &b)])
    }

    fn value(&mut self, depth: usize) -> String {
        self.left = self.left.saturating_sub(1);
        let dialect = self.dialect;
        let simple = [dialect.yes, dialect.no, dialect.nothing, dialect.environment, dialect.text, dialect.member, "«n»", "«n»", "«n»"];
        let made = [
            dialect.record,
            dialect.spread,
            dialect.merge,
            dialect.list,
            dialect.ternary,
            dialect.fallback,
            dialect.both,
            dialect.add,
            dialect.equal,
            dialect.not,
            dialect.lambda,
            dialect.index,
            dialect.template,
            dialect.chain,
        ];
        let is_simple = depth > 4 || self.left == 0 || self.choice.of(2) == 0;
        if !is_simple && self.choice.of(8) == 0 {
            return self.called(depth);
        }
        let template = if is_simple { simple[self.choice.of(simple.len())] } else { made[self.choice.of(made.len())] };
        let template = if template.is_empty() { dialect.record } else { template };
        let (name, key, other) = (self.one_of(&NAMES), self.one_of(&KEYS), self.one_of(&KEYS));
        let mut part = |name: &str| if template.contains(name) { self.value(depth + 1) } else { String::new() };
        let (a, b, c) = (part("«a»"), part("«b»"), part("«c»"));
        write(template, &[("n", name), ("k", key), ("l", other), ("a", &a), ("b", &b), ("c", &c)])
    }
}
