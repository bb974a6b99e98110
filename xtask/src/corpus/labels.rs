//! The file of labels: what careful readers say of the cookie sites of real projects. Read strictly, since a word that is not understood
//! would count as nothing.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_yaml::Spanned;

/// A project at one commit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Project {
    /// `owner/name`.
    pub(crate) project: String,
    pub(crate) commit: String,
    pub(crate) language: String,
    pub(crate) share: Share,
    pub(crate) sites: Vec<Site>,
}

/// What a project is for: to learn from, or to be measured by alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Share {
    Tune,
    Held,
    Fresh,
}

impl Share {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Share::Tune => "tune",
            Share::Held => "held",
            Share::Fresh => "fresh",
        }
    }
}

/// A place that was looked at.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Site {
    pub(crate) at: Spanned<String>,
    #[serde(rename = "is")]
    pub(crate) what: What,
    pub(crate) place: Place,
    #[serde(default, rename = "kind")]
    _kind: Option<String>,
    #[serde(default)]
    pub(crate) name: Option<String>,
    #[serde(default)]
    pub(crate) secure: Option<Judgement>,
    #[serde(default)]
    pub(crate) http_only: Option<Judgement>,
    #[serde(default)]
    pub(crate) same_site: Option<Judgement>,
    /// Further rules that do not hold there.
    #[serde(default)]
    pub(crate) also: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) why: Option<String>,
    /// Why one of two readings holds.
    #[serde(default)]
    #[allow(dead_code, reason = "for people who read the labels")]
    pub(crate) settled: Option<String>,
    /// What a second reader says otherwise.
    #[serde(default)]
    pub(crate) second: Option<serde_json::Value>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum What {
    Cookie,
    Session,
    Settings,
    Deletion,
    LookAlike,
    Reading,
    RequestSide,
    Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Place {
    Production,
    Test,
    Example,
    Development,
    Vendored,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Judgement {
    Bad,
    Good,
    Conditional,
    Unknown,
}

/// Lines of a file, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lines<'a> {
    pub(crate) path: &'a str,
    pub(crate) first: usize,
    pub(crate) last: usize,
}

impl Site {
    /// `path:line` or `path:first-last`.
    pub(crate) fn lines(&self) -> Option<Lines<'_>> {
        let (path, lines) = self.at.value.rsplit_once(':')?;
        let (first, last) = lines.split_once('-').unwrap_or((lines, lines));
        let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
        (!path.is_empty() && 0 < first && first <= last).then_some(Lines { path, first, last })
    }
}

/// A list of projects, or a map that holds one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mapped {
    #[serde(default, rename = "version")]
    _version: Option<u32>,
    projects: Vec<Project>,
}

/// Reads the labels; `rules` are the ids that `also` may name.
///
/// # Errors
/// The file is not there, is no YAML of this shape, or says something that means nothing; with its line.
pub(crate) fn read(file: &Path, rules: &[&str]) -> Result<Vec<Project>, String> {
    let shown = file.display();
    let text = fs::read_to_string(file)
        .map_err(|error| format!("the labels cannot be read: {shown}: {error}\n`--labels FILE` names another file of labels"))?;
    // Whether it is a list shows at the first line that says anything.
    let begins = text.lines().map(str::trim_end).find(|line| !line.is_empty() && !line.starts_with('#') && *line != "---");
    let projects = if begins.is_some_and(|line| line.starts_with('-') || line.starts_with('[')) {
        serde_yaml::from_str::<Vec<Project>>(&text)
    } else {
        serde_yaml::from_str::<Mapped>(&text).map(|mapped| mapped.projects)
    };
    let projects = projects.map_err(|error| format!("{shown}: {error}"))?;
    let faults: Vec<String> = projects.iter().flat_map(|project| faults(project, rules)).map(|fault| format!("{shown}:{fault}")).collect();
    if faults.is_empty() { Ok(projects) } else { Err(faults.join("\n")) }
}

fn faults(project: &Project, rules: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for site in &project.sites {
        let line = site.at.referenced.line();
        if site.lines().is_none() {
            found.push(format!("{line}: `{}` is no place: `path:line` or `path:first-last`", site.at.value));
        }
        let unknown = site.also.iter().filter(|rule| !rules.contains(&rule.value.as_str()));
        found.extend(unknown.map(|rule| format!("{}: no rule is called `{}`", rule.referenced.line(), rule.value)));
    }
    if project.project.split('/').filter(|part| !part.is_empty() && !part.starts_with('.')).count() != 2 {
        found.push(format!("0: `{}` is no `owner/name`", project.project));
    }
    found
}
