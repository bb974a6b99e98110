//! A run, or one shard of it, as a file that travels: lines of JSON, each complete in itself, and a last one that tells a whole file from
//! one that was cut off. Folding such files into a store is safe in any order and any number of times.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Store;
use super::log::{Observed, Record, Run, hash, json};
use crate::fault::Fault;
use crate::lifecycle::Content;

/// The version of the format.
const VERSION: u32 = 1;
/// The longest line that is read.
const LONGEST: u64 = 256 << 20;

/// A line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Line {
    /// The first one.
    Begin { format: String, version: u32, run: Run },
    /// A finding.
    Detail { body: String },
    /// What happened to a target; what it found is above or in it.
    Target(Box<Happening>),
    /// The last one: a hash of all lines above.
    End { hash: String },
}

/// What happened to a target, and what it found.
#[derive(Debug, Serialize, Deserialize)]
struct Happening {
    record: Record,
    content: Option<Content>,
}

const FORMAT: &str = "cookielint audit result";

/// Writes what a store knows of a run.
///
/// # Errors
/// The store cannot be read, or the file not be written.
pub fn write(store: &Store, run: &Run, out: &mut dyn Write) -> Result<(), Fault> {
    let mut hasher = Sha256::new();
    let mut say = |line: &Line| {
        let mut text = json(line);
        text.push('\n');
        hasher.update(&text);
        out.write_all(text.as_bytes()).map_err(|error| Fault::new(format!("the result cannot be written: {error}")))
    };
    say(&Line::Begin { format: FORMAT.to_owned(), version: VERSION, run: run.clone() })?;
    for record in store.records(run.started)? {
        let content = record.content.as_deref().map(|hash| store.content(hash)).transpose()?.flatten();
        for member in content.iter().flat_map(|content| &content.members).filter(|member| !member.detail.is_empty()) {
            if let Some(body) = store.detail_text(&member.detail)? {
                say(&Line::Detail { body })?;
            }
        }
        say(&Line::Target(Box::new(Happening { record, content })))?;
    }
    let hash: String = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let mut end = json(&Line::End { hash });
    end.push('\n');
    out.write_all(end.as_bytes()).map_err(|error| Fault::new(format!("the result cannot be written: {error}")))
}

/// A result that was read, whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Portable {
    /// The run, with the part of it that this is.
    pub run: Run,
    /// What happened to each target.
    pub observed: Vec<Observed>,
}

/// Reads a result. Nothing of a file that is not whole is used.
///
/// # Errors
/// It is none, cut off, damaged, or of a later version; in words.
pub fn read(from: &mut dyn BufRead) -> Result<Portable, String> {
    let mut hasher = Sha256::new();
    let (mut run, mut observed, mut details) = (None, Vec::new(), BTreeMap::new());
    loop {
        let mut text = String::new();
        let length = std::io::Read::take(&mut *from, LONGEST).read_line(&mut text).map_err(|error| error.to_string())?;
        if length == 0 {
            return Err("the file was cut off".to_owned());
        }
        let line: Line =
            serde_json::from_str(&text).map_err(|error| format!("this is no result of an audit, or it is damaged: {error}"))?;
        match (line, &run) {
            (Line::Begin { format, version, run: begun }, None) if format == FORMAT => {
                if version != VERSION {
                    return Err(format!("the result has version {version}; this cookielint knows {VERSION}"));
                }
                run = Some(begun);
            }
            (Line::Detail { body }, Some(_)) => drop(details.insert(hash(&body), body)),
            (Line::Target(happening), Some(_)) => observed.push(one(*happening, &details)),
            (Line::End { hash }, Some(begun)) => {
                let known: String = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
                return if known == hash { Ok(Portable { run: begun.clone(), observed }) } else { Err("the file is damaged".to_owned()) };
            }
            _ => return Err("this is no result of an audit".to_owned()),
        }
        hasher.update(&text);
    }
}

/// The details above a target are its own, those of earlier ones may be used again.
fn one(Happening { record, content }: Happening, details: &BTreeMap<String, String>) -> Observed {
    let needed = content.iter().flat_map(|content| &content.members).map(|member| &member.detail);
    let details = needed.filter_map(|hash| details.get(hash).map(|body| (hash.clone(), body.clone()))).collect();
    Observed::new(record, content, details)
}

impl Store {
    /// Folds a result in, as a whole or not at all.
    ///
    /// # Errors
    /// See [`Store::open`].
    pub fn merge(&mut self, portable: &Portable) -> Result<(), Fault> {
        self.at_once(|rows| {
            // The run first: what is news in it depends on which run was before.
            rows.join_run(&portable.run)?;
            portable.observed.iter().try_for_each(|observed| rows.observe(observed))
        })
    }
}
