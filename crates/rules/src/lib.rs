//! Rules and APIs: from YAML to [`model::Knowledge`], checked.
//!
//! Lives here: the positioned YAML tree, one reader for each part of the schema, the cross-checks between them, and how faults are shown.
//! `docs/schema.md` is the schema in words. Deliberately absent: the file system (files come through [`RuleSource`]), what matches and
//! verdicts mean (that is the engine), and the query language (that is `cookielint_languages`).

mod api;
mod attributes;
pub mod audit;
mod built_in;
mod check;
pub mod configuration;
mod constant;
mod facts;
mod fault;
mod fields;
mod files;
mod load;
mod matches;
pub mod model;
mod names;
mod path;
mod predicate;
mod projects;
mod reader;
mod rule;
mod schema;
mod sections;
mod yaml;

pub use built_in::{BuiltIn, embedded_files};
pub use check::{check, check_inline};
pub use fault::{Fault, LoadFault, MOST_FAULTS};
pub use files::{Listed, RuleSource};
pub use load::{Root, load};
pub use schema::schema;
