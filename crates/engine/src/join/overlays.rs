//! Settings of whoever runs the program: a file that takes in another one which is not in the tree and by its name holds settings as well.
//! What was written before may be written anew there, so that it is only the default of something configured.
//!
//! Modules that stand in the tree are read, and those of other names hold no settings; both are the business of [`super::settings`].

use cookielint_rules::model::{Api, Knowledge, Shape};

use super::elsewhere::Elsewhere;
use crate::facts::SiteFact;
use crate::resolve::value::{Kind, Value};

/// A site of a whole file, with what such a module may change.
pub(super) fn overlay(mut site: SiteFact, path: &str, elsewhere: &Elsewhere<'_>, knowledge: &Knowledge) -> SiteFact {
    if site.takes_in.is_empty() || site.overlaid {
        return site;
    }
    let Some(api) = knowledge.api(&site.source) else { return site };
    let unseen = |module: &str| names_settings(api, site.matched, path, module) && elsewhere.leads(path, Some(module), &[]).is_empty();
    let Some((module, at)) = site.takes_in.iter().filter(|(module, _)| unseen(module)).max_by_key(|(_, at)| *at).cloned() else {
        return site;
    };
    site.overlaid = true;
    for value in &mut site.attributes {
        let written_before = value.file.is_none() && value.at.is_some_and(|written| written.end <= at);
        if written_before && *value.seen() != Kind::Absent {
            let known = std::mem::replace(value, Value::absent());
            let (place, steps) = (known.at, known.steps.clone());
            *value = Value { at: place, steps, ..Value::absent() };
            value.kind = Kind::Env { text: module.clone(), default: Some(Box::new(known)) };
        }
    }
    site
}

/// Whether a module would be a settings file of the API by its name.
fn names_settings(api: &Api, matched: usize, path: &str, module: &str) -> bool {
    let Some(form) = api.matches.get(matched).filter(|form| form.shape == Shape::Settings) else { return false };
    let parts: Vec<&str> = module.split(['.', '/']).filter(|part| !part.is_empty()).collect();
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    form.files.as_ref().is_some_and(|globs| globs.is_match(format!("{}.{extension}", parts.join("/"))))
}
