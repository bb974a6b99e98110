//! Lowering of imports: which module, which name in it, and what it is called here.

use cookielint_languages::vocabulary::Capture;

use super::{Headed, Lowering};
use crate::finding::Span;
use crate::syntax::text::{module_name, unquote};
use crate::syntax::{Import, Syntax};

impl Lowering<'_, '_> {
    /// The module of an import: where its parts are nodes of their own, what stands from the first to the last.
    fn module(&self, headed: &Headed) -> Option<String> {
        let last = headed.parts.iter().filter(|(part, ..)| *part == Capture::Module).map(|(_, _, pattern)| *pattern).max()?;
        let parts = || headed.parts.iter().filter(|(part, _, pattern)| *part == Capture::Module && *pattern == last);
        let (start, end) = (parts().map(|(_, key, _)| key.0).min()?, parts().map(|(_, key, _)| key.1).max()?);
        self.text.get(start..end).map(|text| self.with_dots(text))
    }

    pub(super) fn import(&self, syntax: &mut Syntax, headed: &Headed, here: Span) {
        let setting = |name: &str| self.setting(headed.pattern, name);
        syntax.imports_are_complete |= setting("names") == Some("all");
        syntax.names_are_qualified |= setting("names") == Some("qualified");
        syntax.names_call |= setting("names") == Some("call");
        let Some(module) = self.module(headed) else { return };
        let mut module = unquote(&module).to_owned();
        let mut name = self.text_part(headed, Capture::Name).or_else(|| setting("name").map(str::to_owned));
        if setting("style") == Some("path")
            && name.is_none()
            && let Some((before, last)) = module.clone().rsplit_once('.')
        {
            (module, name) = (before.to_owned(), Some(last.to_owned()));
        }
        let alias = self.text_part(headed, Capture::Alias);
        let star = name.as_deref() == Some("*");
        let local = match (&alias, &name) {
            (Some(alias), _) => Some(alias.clone()),
            (None, Some(_)) if star => None,
            (None, Some(name)) => Some(name.clone()),
            (None, None) => Some(module_name(&module).to_owned()),
        };
        // `import a.b` makes the name `a`, which is the module `a`.
        let dotted = alias.is_none() && name.is_none() && !module.contains('/') && module.contains('.');
        if dotted && !module.starts_with('.') {
            module = module.split('.').next().unwrap_or_default().to_owned();
        }
        let name = if star { None } else { name };
        syntax.imports.push(Import { module, name, local, span: here });
    }
}
