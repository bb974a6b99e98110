//! `cargo xtask bench resolve`: what finding sites and following values costs, in relation to parsing the same file.
//!
//! The clock is here, the engine has none: [`cookielint_engine::stages`] hands out the hops one by one. One thread, several runs, medians;
//! only files that hold a site count, since the rest is not resolved. Wants a release build.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use cookielint_engine::Scanner;
use cookielint_engine::stages::Cost;
use cookielint_engine::tree::Tree;

use crate::scanning;

/// How many files are named.
const NAMED: usize = 10;

/// One file, measured.
#[derive(Debug)]
struct Measured {
    path: String,
    bytes: usize,
    parse: Duration,
    draw: Duration,
    resolve: Duration,
    cost: Cost,
}

impl Measured {
    /// Resolving in relation to parsing.
    fn ratio(&self) -> f64 {
        ratio(self.resolve, self.parse)
    }

    /// The queries and resolving in relation to parsing.
    fn both(&self) -> f64 {
        ratio(self.draw + self.resolve, self.parse)
    }
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64().max(1e-9)
}

/// Runs the task: `resolve [PATH] [--runs N]`.
///
/// # Errors
/// What was typed means nothing, or there is nothing to measure.
pub(crate) fn run(root: &Path, typed: &[&str]) -> Result<(), String> {
    let ["resolve", rest @ ..] = typed else {
        return Err("`cargo xtask bench resolve [PATH] [--runs N]` is the only benchmark".to_owned());
    };
    let (mut folder, mut runs) = (root.join("corpus"), 5usize);
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        match *word {
            "--runs" => runs = words.next().and_then(|runs| runs.parse().ok()).filter(|runs| *runs > 0).ok_or("`--runs` needs a number")?,
            word if word.starts_with("--") => return Err(format!("`cargo xtask bench resolve` does not know `{word}`: PATH, --runs N")),
            word => folder = PathBuf::from(word),
        }
    }
    if cfg!(debug_assertions) {
        println!("note: this is a debug build; `cargo run --release -p xtask -- bench resolve` measures what users get");
    }
    let scanner = scanning::scanner()?;
    let tree = scanning::tree(&folder)?;
    let measured = scanning::on_threads(|| {
        let paths = tree.entries().iter().map(|entry| entry.path.as_str());
        paths.filter_map(|path| measure(&scanner, path, tree.read(path).ok()?, runs)).collect::<Vec<_>>()
    })?;
    if measured.is_empty() {
        return Err(format!("no file below {} holds a site", folder.display()));
    }
    print!("{}", report(measured));
    Ok(())
}

/// Measures a file. `None`: it holds no site.
fn measure(scanner: &Scanner, path: &str, bytes: Vec<u8>, runs: usize) -> Option<Measured> {
    let stages = scanner.stages(path, bytes)?;
    let (parsed, drawn) = {
        let parsed = stages.parse()?;
        let drawn = stages.draw(&parsed)?;
        (parsed, drawn)
    };
    let cost = stages.resolve(&drawn);
    if cost.sites == 0 {
        return None;
    }
    let parse = median(runs, || _ = stages.parse());
    let draw = median(runs, || _ = stages.draw(&parsed));
    let resolve = median(runs, || _ = stages.resolve(&drawn));
    Some(Measured { path: path.to_owned(), bytes: stages.text().len(), parse, draw, resolve, cost })
}

fn median(runs: usize, work: impl Fn()) -> Duration {
    let time = |_| {
        let begin = Instant::now();
        work();
        begin.elapsed()
    };
    let mut times: Vec<Duration> = (0..runs).map(time).collect();
    times.sort_unstable();
    times.get(runs / 2).copied().unwrap_or_default()
}

fn report(mut measured: Vec<Measured>) -> String {
    let sum = |of: fn(&Measured) -> Duration| measured.iter().map(of).sum::<Duration>();
    let (parse, draw, resolve) = (sum(|m| m.parse), sum(|m| m.draw), sum(|m| m.resolve));
    let steps: usize = measured.iter().map(|m| m.cost.steps).sum();
    let sites: usize = measured.iter().map(|m| m.cost.sites).sum();
    let bytes: usize = measured.iter().map(|m| m.bytes).sum();
    let mut text = format!("{} files with {sites} sites, {} KiB, {steps} steps\n", measured.len(), bytes / 1024);
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    _ = writeln!(text, "parse {:.1} ms, queries {:.1} ms, resolve {:.1} ms", ms(parse), ms(draw), ms(resolve));
    _ = writeln!(
        text,
        "resolve : parse {:.2} in total; queries and resolve : parse {:.2}",
        ratio(resolve, parse),
        ratio(draw + resolve, parse)
    );
    measured.sort_by(|a, b| b.ratio().total_cmp(&a.ratio()));
    let at = |percent: usize| measured.get((measured.len() - 1) * (100 - percent) / 100).map_or(0.0, Measured::ratio);
    let above = measured.iter().filter(|m| m.ratio() > 1.0).count();
    _ = writeln!(
        text,
        "resolve : parse by file: half below {:.2}, 90 % below {:.2}, 99 % below {:.2}, at most {:.2}; {above} above 1\n",
        at(50),
        at(90),
        at(99),
        at(100)
    );
    let row = |m: &Measured| {
        let (parse, draw, resolve) = (ms(m.parse), ms(m.draw), ms(m.resolve));
        let Cost { nodes, sites, steps, .. } = m.cost;
        format!(
            "{:>8.2} {:>8.2} {parse:>9.2} {draw:>9.2} {resolve:>9.2} {nodes:>7} {sites:>5} {steps:>8}  {}\n",
            m.ratio(),
            m.both(),
            m.path
        )
    };
    let heads = ["ratio", "both", "parse ms", "query ms", "resolve", "nodes", "sites", "steps"];
    let [one, both, parse, query, resolve, nodes, sites, steps] = heads;
    let head = format!("{one:>8} {both:>8} {parse:>9} {query:>9} {resolve:>9} {nodes:>7} {sites:>5} {steps:>8}  file\n");
    _ = write!(text, "the worst ratios\n{head}");
    measured.iter().take(NAMED).for_each(|m| text.push_str(&row(m)));
    measured.sort_by_key(|m| std::cmp::Reverse(m.resolve));
    _ = write!(text, "\nthe most time\n{head}");
    measured.iter().take(NAMED).for_each(|m| text.push_str(&row(m)));
    text
}
