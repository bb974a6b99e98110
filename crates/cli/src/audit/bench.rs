//! What an audit asks of the command line: configurations and rules as a scan has them, and the walk of a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cookielint_audit::run::{Bench, CONFIGURATION, Judgement, Listed};
use cookielint_engine::policy::Policy;
use cookielint_engine::{Options, Scanner};
use cookielint_languages::Embedded;
use cookielint_rules::audit::Trust;
use cookielint_rules::embedded_files;
use cookielint_rules::model::Knowledge;
use sha2::{Digest, Sha256};

use crate::config::{self, Choices, Loaded, PathFilter};
use crate::console::{Failure, count};
use crate::knowledge::{self, RuleFiles};
use crate::project::Ground;
use crate::walk::{DirTree, ListOptions};

/// The base policy of an audit and what was made of it.
pub(crate) struct Workbench {
    scanner: Arc<Scanner>,
    base: Option<Loaded>,
    policy: Policy,
    facts_key: String,
    policy_key: String,
}

impl Workbench {
    /// From the configuration of all targets.
    pub(crate) fn new(configuration: Option<&Path>) -> Result<Workbench, Failure> {
        let base = configuration.map(config::read_apart).transpose()?;
        let configured = base.as_ref().map(Loaded::rule_files).transpose()?.unwrap_or_default();
        let confined = base.as_ref().map(|base| base.folder().to_path_buf());
        let policy_key = policy_key(configuration, &configured);
        let mut knowledge = knowledge::load(&RuleFiles { named: Vec::new(), configured, confined })?;
        if let Some(base) = &base {
            base.add_kinds(&mut knowledge)?;
        }
        let policy = Choices::default().policy(base.as_ref(), &knowledge)?;
        let scanner = scanner(knowledge)?;
        let facts_key = scanner.facts_key().to_owned();
        Ok(Workbench { scanner, base, policy, facts_key, policy_key })
    }

    /// What it knows.
    pub(crate) fn knowledge(&self) -> &Knowledge {
        self.scanner.knowledge()
    }

    /// By the base alone, with what the target's own configuration suppresses and leaves out.
    fn by_base(&self, own: Option<&Loaded>) -> Result<Judgement, Failure> {
        let mut policy = self.policy.clone();
        let mut filters = Vec::new();
        let (mut exclude, mut include) = (Vec::new(), Vec::new());
        for loaded in self.base.iter().chain(own) {
            filters.push(loaded.filter()?);
            let (left_out, reported) = loaded.patterns()?;
            exclude.extend(left_out);
            include.push(reported);
        }
        if let Some(own) = own {
            policy.suppressions.extend(own.suppressions(self.knowledge())?);
        }
        let note = own.map(|own| {
            let suppressions = count(own.configuration.suppressions.len(), "suppression", "suppressions");
            format!(
                "{CONFIGURATION} of the target: {suppressions}, {} of paths",
                count(own.configuration.exclude.len() + own.configuration.include.len(), "pattern", "patterns")
            )
        });
        // Of two lists of what is reported the narrower one counts, which is the target's.
        let include = include.into_iter().rev().find(|patterns| !patterns.is_empty()).unwrap_or_default();
        Ok(judgement(Arc::clone(&self.scanner), policy, filters, exclude, include, note))
    }

    /// By the target's own configuration alone.
    fn by_own(&self, own: &Loaded) -> Result<Judgement, Failure> {
        if !own.configuration.rules.is_empty() {
            return Err(Failure::new(format!("{CONFIGURATION} adds rule files; an audit loads them from its own configuration only")));
        }
        let mut scanner = Arc::clone(&self.scanner);
        if !own.configuration.kinds.is_empty() {
            let mut knowledge = self.knowledge().clone();
            own.add_kinds(&mut knowledge)?;
            scanner = self::scanner(knowledge)?;
        }
        let policy = Choices::default().policy(Some(own), scanner.knowledge())?;
        let (exclude, include) = own.patterns()?;
        Ok(judgement(scanner, policy, vec![own.filter()?], exclude, include, Some(format!("judged by its own {}", own.summary(0)))))
    }
}

fn judgement(
    scanner: Arc<Scanner>,
    policy: Policy,
    filters: Vec<PathFilter>,
    exclude: Vec<String>,
    include: Vec<String>,
    note: Option<String>,
) -> Judgement {
    let including = filters.clone();
    Judgement {
        scanner,
        policy,
        excludes: Box::new(move |path| filters.iter().any(|filter| filter.excludes(path))),
        includes: Box::new(move |path| including.iter().all(|filter| filter.includes(path))),
        exclude,
        include,
        note,
    }
}

fn scanner(knowledge: Knowledge) -> Result<Arc<Scanner>, Failure> {
    Scanner::new(knowledge, &Embedded).map(Arc::new).map_err(|fault| Failure::new(fault.to_string()))
}

/// A hash of all that rules and policy are made of.
fn policy_key(configuration: Option<&Path>, rules: &[PathBuf]) -> String {
    let mut hash = Sha256::new();
    hash.update(env!("CARGO_PKG_VERSION"));
    for (path, text) in embedded_files() {
        hash.update(format!("{path}\0{}\0", text.len()));
        hash.update(text);
    }
    for path in configuration.into_iter().chain(rules.iter().map(PathBuf::as_path)) {
        // What cannot be read was said where it was loaded.
        hash.update(fs::read(path).unwrap_or_default());
        hash.update([0]);
    }
    hexadecimal(&hash.finalize())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Bench for Workbench {
    fn facts_key(&self) -> &str {
        &self.facts_key
    }

    fn policy_key(&self) -> &str {
        &self.policy_key
    }

    fn judgement(&self, trust: Trust, own: Option<&str>) -> Result<Judgement, String> {
        let Some(text) = own.filter(|_| trust != Trust::None) else { return self.by_base(None).map_err(|failure| failure.message) };
        let judged = config::of_text(CONFIGURATION, text).and_then(|own| match trust {
            Trust::Full => self.by_own(&own),
            _ => {
                let known = config::known_rules(self.knowledge());
                own.check(&known)?;
                self.by_base(Some(&own))
            }
        });
        match judged {
            // A target must not get out of an audit by a mistake in what may only take findings away.
            Err(failure) if trust != Trust::Full => {
                let mut judgement = self.by_base(None).map_err(|failure| failure.message)?;
                judgement.note = Some(format!("{CONFIGURATION} of the target does not count: {}", failure.message));
                Ok(judgement)
            }
            judged => judged.map_err(|failure| failure.message),
        }
    }

    fn folder(&self, path: &Path, judgement: &Judgement) -> Result<Listed, String> {
        let ground = Ground::locate(&[path.to_path_buf()], Some(path)).map_err(|failure| failure.message)?;
        let filter = PathFilter::from_globs(&judgement.exclude, &judgement.include)?;
        let max_file_size = Options::default().most_bytes_read();
        let manifests = judgement.scanner.knowledge().manifests();
        let tree = DirTree::list(&ground, &ListOptions { max_file_size, filter, manifests, ..ListOptions::default() });
        let (unsupported, excluded) = (tree.unsupported(), tree.excluded());
        Ok(Listed { tree: Box::new(tree), unsupported, excluded })
    }
}
