//! What is known of one file: plain data without a tree. A pure function of (bytes, language, facts key): it knows no path, no policy, no
//! default and no version, so that it can be cached by content.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use cookielint_rules::model::Evidence;

use crate::finding::{Reason, Span};
use crate::resolve::exports::Exported;
use crate::resolve::record::Item;
use crate::resolve::value::Value;
use crate::store::digest;
use crate::syntax::Gathers;

/// A site, with the value of every attribute as far as this file tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct SiteFact {
    /// Id of the API, or of the rule for a rule with its own query.
    pub(crate) source: String,
    /// Whether `source` is a rule.
    pub(crate) is_rule: bool,
    /// Number of the layer of the file.
    pub(crate) layer: u16,
    /// Number of the match of the API.
    pub(crate) matched: usize,
    pub(crate) span: Span,
    pub(crate) evidence: Evidence,
    /// By the order of the API's attributes. Absent stays absent.
    pub(crate) attributes: Vec<Value>,
    /// Keys without effect.
    pub(crate) ignored: Vec<(String, Span)>,
    /// The request side.
    pub(crate) unsent: bool,
    /// It stands in code that never runs in production.
    pub(crate) out_of_production: bool,
    /// Where records that it spreads in were made.
    pub(crate) spread_from: Vec<Span>,
    /// Which of the API's `present` matches are fulfilled, by number.
    pub(crate) present: Vec<usize>,
    /// Names of the definitions around it, outermost first.
    pub(crate) definition: String,
    /// For a whole file: modules of which it takes over everything before it writes anything itself. For a class: its parent.
    pub(crate) takes_over: Vec<String>,
    /// For a whole file: what shows which file it is adds to what it took over.
    pub(crate) adds: bool,
    /// For a whole file: modules of which it takes in everything, each with the place where it does so.
    pub(crate) takes_in: Vec<(String, usize)>,
    /// It takes in settings that are not in the tree: what it leaves out they may say. The join finds out.
    pub(crate) overlaid: bool,
    /// For the body of a class: its name.
    pub(crate) class: Option<String>,
    /// Comments that hold a setting which is not written, by the number of the attribute.
    pub(crate) commented: Vec<(usize, Span)>,
    /// Where it is returned unfinished: the function that returns it, by its start, and its record.
    pub(crate) returned: Option<(usize, Value)>,
    /// The attributes that are judged here, by number; `None`: all. The join hands some to the callers of a function.
    pub(crate) judged: Option<Vec<usize>>,
}

/// A function that others call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct FunctionFact {
    pub(crate) span: Span,
    /// Its name, or that of what holds it.
    pub(crate) name: Option<String>,
    /// The class that it is a method of.
    pub(crate) class: Option<String>,
    /// It stands among the arguments of a call: whoever was called knows it by that name, this file does not.
    pub(crate) handed: bool,
    pub(crate) params: Vec<Option<String>>,
    /// Which of them take what the others do not.
    pub(crate) gathering: Vec<(usize, Gathers)>,
    /// What it returns, in terms of its parameters. Left out where nobody asked.
    pub(crate) returned: Option<Value>,
    /// What it writes to its parameters, by their number. Left out as well where nobody asked.
    pub(crate) written: BTreeMap<usize, Value>,
}

/// A call of something that was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct CallFact {
    /// The last name of what is called.
    pub(crate) name: String,
    /// What is called stands in this module, by these names; without a module the names are as written.
    pub(crate) module: Option<String>,
    pub(crate) path: Vec<String>,
    /// The type of what it is called on, or the class around where that is the object itself.
    pub(crate) receiver: Option<String>,
    /// It is called on something.
    pub(crate) has_receiver: bool,
    /// It is called on a name that nothing declares, such as the object whose method is running.
    pub(crate) on_itself: bool,
    /// The last name of what it is called on.
    pub(crate) receiver_name: Option<String>,
    /// The function of the same file that is called, by its start.
    pub(crate) here: Option<usize>,
    pub(crate) span: Span,
    pub(crate) arguments: Vec<Item>,
    /// What is written later to what it returns.
    pub(crate) after: Vec<Item>,
    /// Names of the definitions around it.
    pub(crate) definition: String,
}

/// What other files ask one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Question {
    /// Names that it may have, as paths.
    pub(crate) exports: BTreeSet<Vec<String>>,
    /// Names of functions that it may call.
    pub(crate) calls: BTreeSet<String>,
}

impl Question {
    /// What stands for it in keys.
    pub(crate) fn digest(&self) -> [u8; 32] {
        let exports = self.exports.iter().flat_map(|path| [path.len().to_string()].into_iter().chain(path.iter().cloned()));
        let exports: Vec<String> = exports.collect();
        let count = self.exports.len().to_string();
        digest([&count].into_iter().chain(&exports).chain(&self.calls).map(String::as_str))
    }
}

/// What it answers. Like all facts a function of the file and of what is asked.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Answers {
    pub(crate) exports: BTreeMap<Vec<String>, Exported>,
    pub(crate) calls: Vec<CallFact>,
    /// Functions that exports and arguments speak of, by their start.
    pub(crate) functions: BTreeMap<usize, FunctionFact>,
}

/// A comment that suppresses findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SuppressionFact {
    /// Line of the comment, from 1.
    pub(crate) line: usize,
    /// The last line it speaks for: its own, or the next line of code.
    pub(crate) until: usize,
    /// Rules, empty for all.
    pub(crate) rules: Vec<String>,
    pub(crate) reason: String,
}

/// Everything known of a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct FileFacts {
    pub(crate) sites: Vec<SiteFact>,
    pub(crate) suppressions: Vec<SuppressionFact>,
    /// What was not fully seen: reason, line, detail.
    pub(crate) unseen: Vec<(Reason, Option<usize>, String)>,
    /// Functions that its sites wait for the arguments of, by their start.
    pub(crate) functions: BTreeMap<usize, FunctionFact>,
    /// The modules of which everything is there by its bare name.
    pub(crate) takes_in: Vec<String>,
    /// Whether it was parsed at all.
    pub(crate) parsed: bool,
}
