//! The pages of the languages.

use cookielint_languages::{Embedded, LANGUAGES, Language, QuerySource as _, TEMPLATES};
use cookielint_rules::model::Knowledge;
use serde::Serialize;

use super::examples::title;

/// A language.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Page {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    files: Vec<String>,
    programs: &'static [&'static str],
    suppress: Option<String>,
    /// Whose APIs apply here too.
    shared: Option<Named>,
    /// Whether other languages stand in its files.
    container: bool,
    pub(super) count: usize,
}

/// A language by name.
#[derive(Debug, Clone, Serialize)]
struct Named {
    id: &'static str,
    title: &'static str,
}

/// A kind of template.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Holes {
    title: &'static str,
    files: Vec<String>,
    code: String,
    unread: &'static str,
}

/// Every language, in the order of the table.
pub(super) fn pages(knowledge: &Knowledge) -> Vec<Page> {
    let page = |language: &'static Language| {
        let extensions = language.extensions.iter().map(|extension| format!("*.{extension}"));
        let suppress = language.comments.map(|comments| format!("{} cookielint: ignore[secure] why {}", comments.open, comments.close));
        let parent = Language::by_id(language.family).filter(|parent| parent.id != language.id);
        Page {
            id: language.id,
            title: language.title,
            files: extensions.chain(language.names.iter().map(|name| (*name).to_owned())).collect(),
            programs: language.programs,
            suppress: suppress.map(|text| text.trim_end().to_owned()),
            shared: parent.map(|parent| Named { id: parent.id, title: parent.title }),
            container: Embedded.read(&format!("queries/{}/layers.scm", language.id)).is_some(),
            count: knowledge.apis.iter().filter(|api| api.language == language.id).count(),
        }
    };
    LANGUAGES.iter().map(page).collect()
}

/// Every kind of template.
pub(super) fn templates() -> Vec<Holes> {
    let holes = TEMPLATES.iter().filter(|template| !template.title.is_empty()).map(|template| Holes {
        title: template.title,
        files: template
            .extensions
            .iter()
            .map(|extension| format!("{}.{extension}", if template.page.is_some() { "*" } else { "*.*" }))
            .collect(),
        code: template.code.map(title).unwrap_or_default().to_owned(),
        unread: template.unread.unwrap_or_default(),
    });
    holes.collect()
}
