//! Programs of one shape in any size: each shape is one way in which following values could take time that grows faster than the program.

use crate::dialect::{Dialect, write};

/// A shape: functions and a body of size `n`, or nothing where the language has no such construct.
pub struct Shape {
    pub name: &'static str,
    write: fn(&Dialect, usize) -> Option<(String, String)>,
}

impl Shape {
    /// The program in one language.
    pub fn program(&self, dialect: &Dialect, size: usize) -> Option<(String, String)> {
        let (functions, body) = (self.write)(dialect, size)?;
        Some((dialect.path.to_owned(), dialect.whole(&functions, &body)))
    }
}

/// All shapes.
pub const SHAPES: [Shape; 30] = [
    Shape { name: "each record spreads the one before twice", write: |d, n| doubled(d, n, d.spread) },
    Shape { name: "each record merges the one before with itself", write: |d, n| doubled(d, n, d.merge) },
    Shape { name: "each text is the one before twice", write: |d, n| doubled(d, n, d.add) },
    Shape { name: "each text holds the one before twice", write: |d, n| doubled(d, n, d.template) },
    Shape { name: "each record holds the one before twice", write: |d, n| doubled(d, n, d.record) },
    Shape { name: "each list holds the one before twice", write: |d, n| doubled(d, n, d.list) },
    Shape { name: "each value is one of two of the one before", write: |d, n| doubled(d, n, d.ternary) },
    Shape { name: "each value falls back to itself", write: |d, n| doubled(d, n, d.fallback) },
    Shape { name: "each value is both of the one before", write: |d, n| doubled(d, n, d.both) },
    Shape { name: "each value compares the one before", write: |d, n| doubled(d, n, d.equal) },
    Shape { name: "a name spreads itself again and again", write: |d, n| again(d, n, d.spread) },
    Shape { name: "a name holds itself again and again", write: |d, n| again(d, n, d.record) },
    Shape { name: "a text grows by itself again and again", write: |d, n| again(d, n, d.add) },
    Shape { name: "a name falls back to itself again and again", write: |d, n| again(d, n, d.fallback) },
    Shape { name: "members of a name hold the name", write: members },
    Shape { name: "branches in branches", write: nested_branches },
    Shape { name: "branches after branches", write: following_branches },
    Shape { name: "branches that ask what branches wrote", write: asking_branches },
    Shape { name: "choices in choices", write: nested_choices },
    Shape { name: "functions in a ring hand something on", write: ring },
    Shape { name: "functions of one name", write: namesakes },
    Shape { name: "functions return what the next returns, twice", write: |d, n| returned(d, n, false) },
    Shape { name: "functions in a ring return each other's calls", write: |d, n| returned(d, n, true) },
    Shape { name: "calls of one function in calls of it", write: calls_in_calls },
    Shape { name: "wrappers of wrappers, called many times", write: wrappers },
    Shape { name: "sites of one record", write: sites },
    Shape { name: "sites that are added to one list", write: listed },
    Shape { name: "functions in functions write and read", write: closures },
    Shape { name: "names that refer to each other in a circle", write: circle },
    Shape { name: "a chain of calls", write: chain },
];

fn name(index: usize) -> String {
    format!("v{index}")
}

fn send(d: &Dialect, a: &str, b: &str) -> String {
    write(d.send, &[("a", a), ("b", b)])
}

fn declare(d: &Dialect, n: &str, v: &str) -> String {
    write(d.declare, &[("n", n), ("v", v)])
}

fn set(d: &Dialect, n: &str, k: &str, v: &str) -> String {
    write(d.set, &[("n", n), ("k", k), ("v", v)])
}

/// A record with the two flags that everybody knows.
fn flags(d: &Dialect) -> String {
    write(d.record, &[("k", "secure"), ("a", d.yes), ("l", "httpOnly"), ("b", d.no)])
}

fn first(d: &Dialect, template: &str) -> String {
    if template == d.add || template == d.template || template == d.equal { write(d.text, &[("k", "word")]) } else { flags(d) }
}

/// Each of `n` names is made of the one before by a construct that takes it twice.
fn doubled(d: &Dialect, n: usize, template: &str) -> Option<(String, String)> {
    if template.is_empty() {
        return None;
    }
    let mut body = declare(d, &name(0), &first(d, template));
    for index in 1..n {
        let (before, key) = (name(index - 1), format!("k{index}"));
        let condition = format!("c{index}");
        let value = write(template, &[("a", &before), ("b", &before), ("c", &condition), ("k", &key), ("l", "l")]);
        body.push_str(&declare(d, &name(index), &value));
    }
    body.push_str(&send(d, &name(n - 1), &name(n - 1)));
    Some((String::new(), body))
}

/// One name is given what is made of it twice, `n` times.
fn again(d: &Dialect, n: usize, template: &str) -> Option<(String, String)> {
    if template.is_empty() {
        return None;
    }
    let mut body = declare(d, "v", &first(d, template));
    for _ in 1..n {
        let value = write(template, &[("a", "v"), ("b", "v"), ("k", "k"), ("l", "l")]);
        body.push_str(&write(d.assign, &[("n", "v"), ("v", &value)]));
    }
    body.push_str(&send(d, "v", "v"));
    Some((String::new(), body))
}

fn members(d: &Dialect, n: usize) -> Option<(String, String)> {
    let mut body = declare(d, "v", &flags(d));
    (0..n).for_each(|index| body.push_str(&set(d, "v", &format!("k{index}"), "v")));
    body.push_str(&send(d, "v", "v"));
    Some((String::new(), body))
}

fn nested_branches(d: &Dialect, n: usize) -> Option<(String, String)> {
    let mut inner = set(d, "v", "secure", d.yes);
    for index in 0..n.min(60) {
        let (condition, other) = (format!("c{index}"), set(d, "v", &format!("k{index}"), d.no));
        inner.push_str(&set(d, "v", "secure", d.no));
        inner = d.block(d.branch, &[("c", &condition), ("x", &inner), ("y", &other)]);
    }
    Some((String::new(), format!("{}{inner}{}", declare(d, "v", &flags(d)), send(d, "v", d.yes))))
}

fn following_branches(d: &Dialect, n: usize) -> Option<(String, String)> {
    let mut body = declare(d, "v", &flags(d));
    for index in 0..n {
        let (x, y) = (set(d, "v", "secure", &format!("w{index}")), set(d, "v", "httpOnly", d.no));
        body.push_str(&d.block(d.branch, &[("c", &format!("c{index}")), ("x", &x), ("y", &y)]));
    }
    body.push_str(&send(d, "v", d.yes));
    Some((String::new(), body))
}

fn asking_branches(d: &Dialect, n: usize) -> Option<(String, String)> {
    let mut body = declare(d, "v", d.no) + &declare(d, "w", d.yes);
    for index in 0..n {
        let (asked, written) = if index % 2 == 0 { ("v", "w") } else { ("w", "v") };
        let one = write(d.assign, &[("n", written), ("v", asked)]);
        let other = write(d.assign, &[("n", written), ("v", &write(d.text, &[("k", &format!("t{index}"))]))]);
        body.push_str(&d.block(d.branch, &[("c", asked), ("x", &one), ("y", &other)]));
    }
    body.push_str(&send(d, "v", "w"));
    Some((String::new(), body))
}

fn nested_choices(d: &Dialect, n: usize) -> Option<(String, String)> {
    if d.ternary.is_empty() {
        return None;
    }
    let mut value = "z".to_owned();
    for index in 0..n {
        let (condition, way) = (format!("c{index}"), format!("w{index}"));
        value = write(d.ternary, &[("c", &condition), ("a", &way), ("b", &value)]);
    }
    Some((String::new(), declare(d, "v", &value) + &send(d, "v", "v")))
}

fn ring(d: &Dialect, n: usize) -> Option<(String, String)> {
    let mut functions = String::new();
    for index in 0..n {
        let mut body = set(d, "a", "secure", "b");
        for step in [1, 2] {
            let call = write(d.call, &[("n", &format!("f{}", (index + step) % n)), ("a", "a"), ("b", "b")]);
            body.push_str(&write(d.alone, &[("v", &call)]));
        }
        functions.push_str(&d.block(d.function, &[("n", &format!("f{index}")), ("body", &body), ("v", "a")]));
    }
    let call = write(d.call, &[("n", "f0"), ("a", "v"), ("b", d.yes)]);
    Some((functions, declare(d, "v", &flags(d)) + &write(d.alone, &[("v", &call)]) + &send(d, "v", d.yes)))
}

fn namesakes(d: &Dialect, n: usize) -> Option<(String, String)> {
    let function = d.block(d.function, &[("n", "f"), ("body", &set(d, "a", "secure", "b")), ("v", "a")]);
    let call = write(d.call, &[("n", "f"), ("a", "v"), ("b", d.yes)]);
    let body = declare(d, "v", &flags(d)) + &write(d.alone, &[("v", &call)]).repeat(n) + &send(d, "v", d.yes);
    Some((function.repeat(n), body))
}

/// Each function returns a record of two calls of the next; in a ring the last one calls the first.
fn returned(d: &Dialect, n: usize, ring: bool) -> Option<(String, String)> {
    let mut functions = String::new();
    for index in 0..n {
        let next = format!("f{}", (index + 1) % n);
        let call = |a: &str, b: &str| write(d.call, &[("n", &next), ("a", a), ("b", b)]);
        let both = [("k", "secure"), ("a", &*call("a", "b")), ("l", "httpOnly"), ("b", &*call("b", "a"))];
        let value = if ring || index + 1 < n { write(d.record, &both) } else { "b".to_owned() };
        functions.push_str(&d.block(d.function, &[("n", &format!("f{index}")), ("body", ""), ("v", &value)]));
    }
    let call = write(d.call, &[("n", "f0"), ("a", d.yes), ("b", d.no)]);
    Some((functions, declare(d, "v", &call) + &send(d, "v", "v")))
}

fn calls_in_calls(d: &Dialect, n: usize) -> Option<(String, String)> {
    let value = write(d.record, &[("k", "secure"), ("a", "a"), ("l", "httpOnly"), ("b", "b")]);
    let function = d.block(d.function, &[("n", "f"), ("body", ""), ("v", &value)]);
    let mut call = d.yes.to_owned();
    (0..n).for_each(|_| call = write(d.call, &[("n", "f"), ("a", &call), ("b", d.no)]));
    Some((function, declare(d, "v", &call) + &send(d, "v", "v")))
}

/// Every function hands its parameters to the one before; the first has the site.
fn wrappers(d: &Dialect, n: usize) -> Option<(String, String)> {
    let mut functions = String::new();
    for index in 0..n {
        let call = || write(d.call, &[("n", &format!("f{}", index - 1)), ("a", "a"), ("b", "b")]);
        let body = if index == 0 { send(d, "a", "b") } else { write(d.alone, &[("v", &call())]).repeat(2) };
        functions.push_str(&d.block(d.function, &[("n", &format!("f{index}")), ("body", &body), ("v", "a")]));
    }
    let call = |flag: &str| write(d.alone, &[("v", &write(d.call, &[("n", &format!("f{}", n - 1)), ("a", "v"), ("b", flag)]))]);
    let calls = [d.yes, d.no].map(call).concat();
    Some((functions, declare(d, "v", &flags(d)) + &calls.repeat(n) + &send(d, "v", d.yes)))
}

fn sites(d: &Dialect, n: usize) -> Option<(String, String)> {
    let mut body = declare(d, "v", &flags(d));
    for _ in 0..n {
        body.push_str(&set(d, "v", "secure", d.no));
        body.push_str(&send(d, "v", d.yes));
    }
    Some((String::new(), body))
}

fn listed(d: &Dialect, n: usize) -> Option<(String, String)> {
    let mut body = declare(d, "all", d.nothing);
    for index in 0..n {
        body.push_str(&declare(d, &name(index), &flags(d)));
        body.push_str(&write(d.append, &[("n", "all"), ("v", &name(index))]));
        body.push_str(&send(d, &name(index), d.yes));
    }
    Some((String::new(), body))
}

fn closures(d: &Dialect, n: usize) -> Option<(String, String)> {
    let mut body = declare(d, "v", &flags(d));
    let mut inner = String::new();
    for index in 0..n.min(24) {
        inner = set(d, "v", &format!("k{index}"), "v") + &inner + &send(d, "v", d.yes);
        inner = d.block(d.closure, &[("body", &inner)]);
    }
    body.push_str(&inner);
    Some((String::new(), body))
}

/// Every function runs when everything around it is done, so that none of these comes first.
fn circle(d: &Dialect, n: usize) -> Option<(String, String)> {
    let mut body = String::new();
    (0..n).for_each(|index| body.push_str(&declare(d, &name(index), d.nothing)));
    let mut inner = String::new();
    for index in 0..n {
        let (next, other) = (name((index + 1) % n), name((index + 2) % n));
        let value = write(d.add, &[("a", &next), ("b", &other)]);
        body.push_str(&write(d.assign, &[("n", &name(index)), ("v", &value)]));
        inner.push_str(&write(d.assign, &[("n", &name(index)), ("v", &value)]));
    }
    inner.push_str(&send(d, &name(0), &name(1)));
    body.push_str(&d.block(d.closure, &[("body", &inner)]));
    Some((String::new(), body))
}

fn chain(d: &Dialect, n: usize) -> Option<(String, String)> {
    let mut value = "made".to_owned();
    for index in 0..n {
        value = write(d.chain, &[("a", &value), ("k", &format!("m{index}")), ("b", d.yes)]);
    }
    Some((String::new(), declare(d, "v", &value) + &send(d, "v", "v")))
}
