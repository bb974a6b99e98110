//! From syntax to sites: which expressions are a cookie by which API, and what each says about its attributes.
//!
//! [`index`] looks APIs up by the last word of their paths, [`paths`] tells whether a path fits and how that is known, [`record`] names what was
//! written at a site, [`options`] reads options that are calls, [`companions`] finds the calls that belong to it, [`attributes`] reads it. Whether what was found is safe is the
//! judge's business; nothing here knows a policy.

pub(crate) mod attributes;
mod bodies;
mod companions;
mod expressions;
mod index;
mod misses;
mod options;
mod paths;
pub(crate) mod predicate;
mod receivers;
mod record;
mod sites;

pub(crate) use index::Index;
pub(crate) use sites::{Found, MOST_SITES, find_sites};

use cookielint_rules::model::Knowledge;

use crate::resolve::Resolver;

/// What matching works with: one file's resolver and the knowledge.
#[derive(Debug)]
pub(crate) struct Matcher<'a> {
    pub(crate) resolver: &'a Resolver<'a>,
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) index: &'a Index,
}
