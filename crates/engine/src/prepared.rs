//! A language made ready: its query compiled on first use, its APIs indexed, its words collected.

use std::sync::OnceLock;

use cookielint_languages::{Compiled, Inline, LANGUAGES, Language, LayerQuery, QueryFault, QuerySet, QuerySource, Reading, Template};
use cookielint_rules::model::Knowledge;

use crate::matching::Index;
use crate::prefilter::Prefilter;
use crate::resolve::Environment;
use crate::store::hexadecimal;

/// One language, ready for any number of files.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) language: &'static Language,
    pub(crate) index: Index,
    pub(crate) environment: Environment,
    pub(crate) prefilter: Prefilter,
    queries: QuerySet,
    facts: OnceLock<Option<Compiled>>,
    layers: OnceLock<Option<LayerQuery>>,
}

/// How one file is read: its language and what may stand inside of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan<'p> {
    pub(crate) prepared: &'p Prepared,
    pub(crate) template: Option<&'static Template>,
    all: &'p [Prepared],
}

impl<'p> Plan<'p> {
    /// How a file is read that is called so; `None`: not at all, unless its first line says otherwise.
    pub(crate) fn of_path(all: &'p [Prepared], path: &str) -> Option<Self> {
        Plan::new(all, Reading::of_path(path)?)
    }

    /// How a file is read, by its name or else its first line.
    pub(crate) fn of(all: &'p [Prepared], path: &str, text: &str) -> Option<Self> {
        Plan::new(all, Reading::of(path, text)?)
    }

    /// What a name says about how a file is read, in a word that stands for it in keys: `None` is for names that say nothing.
    pub(crate) fn words(plan: Option<Self>) -> String {
        let template = |plan: &Plan<'_>| plan.template.map_or("", |template| template.title);
        plan.map_or_else(String::new, |plan| format!("{} {}", plan.prepared.language.id, template(&plan)))
    }

    fn new(all: &'p [Prepared], reading: Reading) -> Option<Self> {
        let prepared = all.iter().find(|prepared| prepared.language == reading.language)?;
        Some(Plan { prepared, template: reading.template, all })
    }

    /// A language that stands inside.
    pub(crate) fn prepared_for(&self, id: &str) -> Option<&'p Prepared> {
        self.all.iter().find(|prepared| prepared.language.id == id)
    }

    /// Its language and all that may stand inside, one of each family.
    pub(crate) fn reach(&self) -> Vec<&'p Prepared> {
        let mut reach: Vec<&Prepared> = vec![self.prepared];
        reach.extend(self.template.and_then(|template| template.code).and_then(|id| self.prepared_for(id)));
        let mut next = 0;
        while let Some(prepared) = reach.get(next).copied() {
            next += 1;
            for language in prepared.layers().into_iter().flat_map(LayerQuery::languages) {
                if !reach.iter().any(|known| known.language.family == language.family) {
                    reach.extend(self.prepared_for(language.id));
                }
            }
        }
        reach
    }

    /// The families of code that may stand in it.
    pub(crate) fn families(&self) -> Vec<&'static str> {
        self.reach().into_iter().map(|prepared| prepared.language.family).collect()
    }

    /// Whether the file can hold a site in any of its layers.
    pub(crate) fn wants(&self, text: &str) -> bool {
        self.reach().into_iter().any(|prepared| prepared.prefilter.wants(text))
    }

    /// Whether the file is nothing but one program in one language.
    pub(crate) fn is_whole(&self) -> bool {
        self.prepared.layers().is_none()
    }
}

impl Prepared {
    /// Reads the queries of every language; compiles none.
    pub(crate) fn all(knowledge: &Knowledge, source: &dyn QuerySource) -> Result<Vec<Prepared>, QueryFault> {
        LANGUAGES
            .iter()
            .map(|language| {
                let of_family = knowledge.inline.iter().enumerate().filter(|(_, query)| query.language == language.family);
                let inline = of_family
                    .map(|(id, query)| Inline { file: query.file.clone(), line: query.line, text: query.text.clone(), id })
                    .collect();
                Ok(Prepared {
                    language,
                    index: Index::new(knowledge, language.family),
                    environment: Environment::new(knowledge, language.family),
                    prefilter: Prefilter::new(knowledge, language.family),
                    queries: QuerySet::load(language, source, inline)?,
                    facts: OnceLock::new(),
                    layers: OnceLock::new(),
                })
            })
            .collect()
    }

    /// The joined query. Faults were reported when the rules were checked.
    pub(crate) fn facts(&self) -> Option<&Compiled> {
        self.facts.get_or_init(|| self.queries.facts().ok()).as_ref()
    }

    /// The query for the parts in which other languages stand, if the language is a container.
    pub(crate) fn layers(&self) -> Option<&LayerQuery> {
        self.layers.get_or_init(|| self.queries.layers().ok().flatten()).as_ref()
    }

    /// Compiles all queries, for whoever wants to hear of faults.
    pub(crate) fn check(&self) -> Result<(), QueryFault> {
        self.queries.sites().and_then(|_| self.queries.facts()).and_then(|_| self.queries.layers()).map(|_| ())
    }
}

/// What facts depend on besides the bytes of a file and the limits, whatever its language: in a file of one there may stand any other.
pub(crate) fn facts_key(languages: &[Prepared], knowledge: &Knowledge) -> String {
    let mut hash = blake3::Hasher::new_derive_key("cookielint facts key");
    // The code itself, see the build script.
    hash.update(env!("COOKIELINT_FACTS_CODE").as_bytes());
    for prepared in languages {
        let texts = [prepared.language.id].into_iter().chain(prepared.queries.text());
        hash.update(&prepared.language.grammar().abi_version().to_le_bytes());
        for text in texts {
            hash.update(&(text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        }
    }
    hash.update(knowledge.facts_text.as_bytes());
    hexadecimal(hash.finalize().as_bytes())
}
