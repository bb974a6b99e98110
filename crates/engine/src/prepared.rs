//! A language made ready: its query compiled on first use, its APIs indexed, its words collected.

use std::sync::OnceLock;

use cookielint_languages::{Compiled, Inline, LANGUAGES, Language, QueryFault, QuerySet, QuerySource};
use cookielint_rules::model::Knowledge;
use sha2::{Digest, Sha256};

use crate::facts::FACTS_VERSION;
use crate::matching::Index;
use crate::prefilter::Prefilter;
use crate::resolve::Environment;

/// One language, ready for any number of files.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) language: &'static Language,
    pub(crate) index: Index,
    pub(crate) environment: Environment,
    pub(crate) prefilter: Prefilter,
    queries: QuerySet,
    facts: OnceLock<Option<Compiled>>,
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
                })
            })
            .collect()
    }

    /// The joined query. Faults were reported when the rules were checked.
    pub(crate) fn facts(&self) -> Option<&Compiled> {
        self.facts.get_or_init(|| self.queries.facts().ok()).as_ref()
    }

    /// Compiles both queries, for whoever wants to hear of faults.
    pub(crate) fn check(&self) -> Result<(), QueryFault> {
        self.queries.sites().and_then(|_| self.queries.facts()).map(|_| ())
    }

    /// What facts of this language depend on besides the bytes of a file.
    pub(crate) fn facts_key(&self, knowledge: &Knowledge) -> String {
        let mut hash = Sha256::new();
        hash.update(FACTS_VERSION.to_le_bytes());
        hash.update(self.language.id);
        hash.update(self.language.grammar().abi_version().to_le_bytes());
        for text in self.queries.text() {
            hash.update(text);
            hash.update([0]);
        }
        hash.update(&knowledge.facts_text);
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
