//! How a file is read, by its name: in which language, and as which kind of template. What has a name without an end may still say it in its
//! first line.

use crate::compile::QuerySet;
use crate::layers::LayerQuery;
use crate::source::Embedded;
use crate::table::{Comments, LANGUAGES, Language};
use crate::template::{Does, End, Template};

/// How a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The language of the file; of a template, that of the page around its holes.
    pub language: &'static Language,
    /// The kind of template that it is, or may be.
    pub template: Option<&'static Template>,
}

impl Reading {
    /// How a file is read, by the end of its name: `a.js`, `Rakefile`, `a.html.erb`. `None`: it is not read, unless its first line says otherwise.
    pub fn of_path(path: &str) -> Option<Reading> {
        let name = file_name(path);
        if let Some(language) = by_name(path) {
            return Some(Reading::plain(language));
        }
        let (stem, extension) = name.rsplit_once('.')?;
        if stem.is_empty() {
            return None;
        }
        let extension = extension.to_ascii_lowercase();
        let Some(template) = Template::by_extension(&extension) else { return by_extension(&extension).map(Reading::plain) };
        let inner = LANGUAGES.iter().find(|language| language.names.contains(&stem));
        let inner = inner.or_else(|| by_extension(&stem.rsplit_once('.')?.1.to_ascii_lowercase()));
        let language = inner.or_else(|| Language::by_id(template.page?))?;
        Some(Reading { language, template: Some(template) })
    }

    /// How a file is read whose name says nothing, by its first line: `#!/usr/bin/env node`.
    pub fn of_first_line(text: &str) -> Option<Reading> {
        let line = text.strip_prefix("#!")?.lines().next()?;
        let mut words = line.split_ascii_whitespace().filter(|word| !word.starts_with('-') && !word.contains('='));
        let first = file_name(words.next()?);
        let program = if first == "env" { file_name(words.next()?) } else { first };
        let program = program.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        LANGUAGES.iter().find(|language| language.programs.contains(&program)).map(Reading::plain)
    }

    /// How comments look in it: those of its language, of its template, and of what stands inside.
    pub fn comments(&self) -> Vec<Comments> {
        let inside = QuerySet::load(self.language, &Embedded, Vec::new()).ok().and_then(|queries| queries.layers().ok().flatten());
        let inside: Vec<&Language> = inside.iter().flat_map(LayerQuery::languages).collect();
        let code = self.template.and_then(|template| template.code).and_then(Language::by_id);
        let languages = std::iter::once(self.language).chain(inside).chain(code);
        let mut comments: Vec<Comments> = languages.filter_map(|language| language.comments).collect();
        for hole in self.template.iter().flat_map(|template| template.holes).filter(|hole| hole.does == Does::Comments) {
            if let End::Mark(close) | End::SameLine(close) = hole.end {
                comments.push(Comments { open: hole.open, close });
            }
        }
        let mut known = Vec::with_capacity(comments.len());
        comments.into_iter().for_each(|comments| {
            if !known.contains(&comments) {
                known.push(comments)
            }
        });
        known
    }

    /// Whether a file that is called so is read for its whole name, not for the end of it.
    pub fn is_named(path: &str) -> bool {
        by_name(path).is_some()
    }

    /// Whether a file that is called so is read, or may be once its first line is known.
    pub fn is_possible(path: &str) -> bool {
        may_be_script(path) || Reading::of_path(path).is_some()
    }

    /// How a file is read, by its name or else its first line.
    pub fn of(path: &str, text: &str) -> Option<Reading> {
        Reading::of_path(path).or_else(|| if may_be_script(path) { Reading::of_first_line(text) } else { None })
    }

    fn plain(language: &'static Language) -> Reading {
        Reading { language, template: language.template }
    }
}

impl Language {
    /// The language of a file, by its name; of a template, that of the page around its holes. `None`: see [`Reading::of_path`].
    pub fn for_path(path: &str) -> Option<&'static Language> {
        Reading::of_path(path).map(|reading| reading.language)
    }
}

/// Whether the name of a file says nothing, so that its first line may.
fn may_be_script(path: &str) -> bool {
    !file_name(path).contains('.')
}

fn by_name(path: &str) -> Option<&'static Language> {
    let name = file_name(path);
    let whole = LANGUAGES.iter().find(|language| language.names.contains(&name));
    whole.or_else(|| LANGUAGES.iter().find(|language| language.paths.iter().any(|form| ends_so(form, path))))
}

/// Whether the last names of a path are those of a form, in which `*` stands for any letters of one name.
fn ends_so(form: &str, path: &str) -> bool {
    let mut names = path.rsplit(['/', '\\']);
    form.rsplit('/').all(|form| names.next().is_some_and(|name| fits(form, name)))
}

fn fits(form: &str, name: &str) -> bool {
    let Some((head, rest)) = form.split_once('*') else { return form == name };
    let Some(mut left) = name.strip_prefix(head) else { return false };
    let mut parts = rest.split('*').peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return left.ends_with(part);
        }
        let Some(at) = left.find(part) else { return false };
        left = left.get(at + part.len()..).unwrap_or_default();
    }
    true
}

fn by_extension(extension: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.extensions.contains(&extension))
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(path: &str) -> String {
        let reading = Reading::of_path(path);
        reading.map_or_else(String::new, |reading| {
            let template = reading.template.map_or("", |template| template.title);
            format!("{} {template}", reading.language.id).trim_end().to_owned()
        })
    }

    #[test]
    fn the_inner_end_of_a_template_names_the_language() {
        for (name, read) in [
            ("a/b.rb.tt", "ruby ERB of a generator"),
            ("a.js.erb", "javascript ERB"),
            ("a.html.erb", "html ERB"),
            ("a.erb", "html ERB"),
            ("config.ru.erb", "ruby ERB"),
            ("Gemfile.erb", "ruby ERB"),
            ("a.ts.tmpl", "typescript templates"),
            ("x.py.jinja", "python Jinja, Twig, Liquid, Handlebars, Mustache, Go templates"),
            ("a.tt", ""),
            ("a.vue", "vue"),
            ("x.html", "html"),
            (".env", "dotenv"),
            ("a/.env.production", "dotenv"),
            ("docker/app.env", "dotenv"),
            ("env.ts", "typescript"),
            ("etc/nginx/conf.d/app.conf", "nginx"),
            ("nginx/sites-enabled/default", "nginx"),
            ("etc/apache2/sites-enabled/000-default.conf", "apache"),
            ("public/.htaccess", "apache"),
            ("app.conf", ""),
        ] {
            assert_eq!(path(name), read, "{name}");
        }
    }

    #[test]
    fn whole_names_are_known() {
        assert_eq!((path("x/Rakefile").as_str(), path("config.ru").as_str(), path("Makefile").as_str()), ("ruby", "ruby", ""));
    }

    #[test]
    fn a_first_line_names_a_program() {
        let line = |text: &str| Reading::of_first_line(text).map_or("", |reading| reading.language.id);
        for (text, id) in [
            ("#!/usr/bin/env node\nx", "javascript"),
            ("#!/usr/bin/env -S node --harmony\n", "javascript"),
            ("#!/usr/bin/python3.11 -u", "python"),
            ("#!/usr/local/bin/ruby\r\n", "ruby"),
            ("#! /bin/sh\n", ""),
            ("node", ""),
            ("#!", ""),
        ] {
            assert_eq!(line(text), id, "{text}");
        }
    }
}
