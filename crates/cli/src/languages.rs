//! The command `languages`.

use cookielint_languages::{LANGUAGES, Language, TEMPLATES, Template, UNREAD};

use crate::console::{Console, Failure};
use crate::exit::Exit;

/// Lists the languages and their file names, and the templates in which they may be written.
pub(crate) fn run(console: &Console) -> Result<Exit, Failure> {
    let mut text = String::new();
    let width = LANGUAGES.iter().map(|language| language.id.len()).max().unwrap_or_default();
    let titles = LANGUAGES.iter().map(|language| language.title.chars().count()).max().unwrap_or_default();
    for language in LANGUAGES {
        let (id, title) = (language.id, language.title);
        text.push_str(&format!("{id:width$}  {title:titles$}  {}\n", names(language)));
    }
    text.push_str("\nTemplates, in which the end before the last names the language (page.html.erb, page.js.erb):\n");
    for template in TEMPLATES {
        text.push_str(&format!("{}\n", described(template)));
    }
    text.push_str("\nNot read, for want of a grammar:\n");
    for (format, what) in UNREAD {
        text.push_str(&format!("{format}: {what}\n"));
    }
    console.print(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// `*.rb Rakefile #!ruby`
fn names(language: &Language) -> String {
    let extensions = language.extensions.iter().map(|extension| format!("*.{extension}"));
    let programs = language.programs.iter().map(|program| format!("#!{program}"));
    let whole = language.names.iter().chain(language.paths).map(|name| (*name).to_owned());
    extensions.chain(whole).chain(programs).collect::<Vec<_>>().join(" ")
}

fn described(template: &Template) -> String {
    let star = if template.page.is_some() { "*" } else { "*.*" };
    let names: Vec<String> = template.extensions.iter().map(|extension| format!("{star}.{extension}")).collect();
    let title = |id: Option<&str>| id.and_then(Language::by_id).map(|language| language.title);
    let code = title(template.code).map(|code| format!("; {code} in its holes")).unwrap_or_default();
    let unread = template.unread.map(|unread| format!("; not read: {unread}")).unwrap_or_default();
    format!("{}  {}{code}{unread}", names.join(" "), template.title)
}
