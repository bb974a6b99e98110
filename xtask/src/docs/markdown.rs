//! The hand-written pages: Markdown as HTML, with anchors like those that `tidy` checks, links that lead to pages of the site, tables that scroll in
//! themselves, and HTML in the source shown as text.

use std::collections::BTreeMap;

use cookielint_languages::{Comments, Language};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use serde::Serialize;

use super::highlight;

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Heading {
    pub(super) level: u8,
    pub(super) id: String,
    pub(super) text: String,
}

/// A page of prose.
#[derive(Debug, Clone, Default)]
pub(super) struct Prose {
    pub(super) html: String,
    pub(super) headings: Vec<Heading>,
    /// All words of its code spans, for the search.
    pub(super) terms: Vec<String>,
}

/// Renders a page; `link` says where the target of a link stands from this page.
pub(super) fn render(text: &str, link: &dyn Fn(&str) -> String) -> Prose {
    let mut prose = Prose::default();
    let events: Vec<Event<'_>> = Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).collect();
    let mut out = Vec::with_capacity(events.len());
    let mut anchors = BTreeMap::new();
    let mut rest = events.into_iter();
    while let Some(event) = rest.next() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let inner: Vec<Event<'_>> = rest.by_ref().take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_)))).collect();
                let text: String = inner.iter().filter_map(words).collect();
                let heading = Heading { level: depth(level), id: anchor(&text, &mut anchors), text };
                out.push(Event::Html(format!("<{level} id=\"{}\">", highlight::escape(&heading.id)).into()));
                out.extend(inner.into_iter().map(plain));
                out.push(Event::Html(format!("</{level}>\n").into()));
                prose.headings.push(heading);
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let inner = rest.by_ref().take_while(|event| !matches!(event, Event::End(TagEnd::CodeBlock)));
                let code: String = inner.filter_map(|event| words(&event).map(str::to_owned)).collect();
                let html = highlight::code(&code, comments(&kind).as_slice());
                out.push(Event::Html(format!("<pre class=\"code\" tabindex=\"0\" aria-label=\"Code\"><code>{html}</code></pre>\n").into()));
            }
            Event::Start(Tag::Table(columns)) => {
                out.push(Event::Html("<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">".into()));
                out.push(Event::Start(Tag::Table(columns.iter().map(|_| pulldown_cmark::Alignment::None).collect())));
            }
            Event::End(TagEnd::Table) => out.extend([Event::End(TagEnd::Table), Event::Html("</div>".into())]),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                out.push(Event::Start(Tag::Link { link_type, dest_url: CowStr::from(link(&dest_url)), title, id }));
            }
            Event::Code(code) => {
                prose.terms.push(code.to_string());
                out.push(Event::Code(code));
            }
            event => out.push(plain(event)),
        }
    }
    html::push_html(&mut prose.html, out.into_iter());
    prose
}

/// HTML in the source is text.
fn plain(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        event => event,
    }
}

fn words<'a>(event: &'a Event<'_>) -> Option<&'a str> {
    match event {
        Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => Some(text),
        Event::SoftBreak | Event::HardBreak => Some(" "),
        _ => None,
    }
}

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        _ => 3,
    }
}

/// The anchor of a heading; a second one of the same name gets a number.
fn anchor(text: &str, taken: &mut BTreeMap<String, usize>) -> String {
    let kept = text.to_lowercase();
    let kept = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    let id: String = kept.map(|c| if c == ' ' { '-' } else { c }).collect();
    let times = taken.entry(id.clone()).or_default();
    *times += 1;
    if *times == 1 { id } else { format!("{id}-{}", *times - 1) }
}

/// How the language that a block names writes comments.
fn comments(kind: &CodeBlockKind<'_>) -> Option<Comments> {
    let CodeBlockKind::Fenced(name) = kind else { return None };
    let shell = Some(Comments { open: "#", close: "" });
    match Language::by_id(name)
        .or_else(|| cookielint_languages::LANGUAGES.iter().find(|language| language.extensions.contains(&name.as_ref())))
    {
        Some(language) => language.comments,
        None if matches!(name.as_ref(), "sh" | "toml" | "bash") => shell,
        None if name.as_ref() == "scheme" => Some(Comments { open: ";", close: "" }),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_has_anchors_links_and_no_html_of_its_own() {
        let text = "# A `b`!\n\n[c](d.md) <script>alert(1)</script>\n\n<p onclick=x>\n\n# A b\n\n```sh\na # <b>\n```\n\n| a |\n|---|\n| [x](e.md#f) |\n";
        let prose = render(text, &|target| format!("to/{target}"));
        let ids: Vec<&str> = prose.headings.iter().map(|heading| heading.id.as_str()).collect();
        assert_eq!(ids, ["a-b", "a-b-1"]);
        for part in [
            "<a href=\"to/d.md\">c</a>",
            "&lt;script&gt;",
            "&lt;p onclick=x&gt;",
            "<span class=\"c\"># &lt;b&gt;</span>",
            "to/e.md#f",
            "class=\"scroll\"",
        ] {
            assert!(prose.html.contains(part), "{part:?} is missing in {}", prose.html);
        }
        assert!(!prose.html.contains("<script") && !prose.html.contains("<p onclick"), "{}", prose.html);
    }
}
