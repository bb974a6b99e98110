//! The command `languages`.

use cookielint_languages::LANGUAGES;

use crate::console::{Console, Failure};
use crate::exit::Exit;

/// Lists the languages and their file names.
pub(crate) fn run(console: &Console) -> Result<Exit, Failure> {
    let mut text = String::new();
    let width = LANGUAGES.iter().map(|language| language.id.len()).max().unwrap_or_default();
    let titles = LANGUAGES.iter().map(|language| language.title.chars().count()).max().unwrap_or_default();
    for language in LANGUAGES {
        let names: Vec<String> = language.extensions.iter().map(|extension| format!("*.{extension}")).collect();
        let (id, title) = (language.id, language.title);
        text.push_str(&format!("{id:width$}  {title:titles$}  {}\n", names.join(" ")));
    }
    console.print(text.as_bytes())?;
    Ok(Exit::Clean)
}
