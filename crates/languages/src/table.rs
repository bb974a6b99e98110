//! One row a language. A row and a folder under `queries/` are all that a language needs.

use tree_sitter_language::LanguageFn;

/// How comments look, for suppressions and the marks of annotated examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comments {
    /// What opens a comment that the language's own templates should use (`//`, `#`, `<!--`).
    pub open: &'static str,
    /// What closes it, empty for line comments.
    pub close: &'static str,
}

const SLASHES: Option<Comments> = Some(Comments { open: "//", close: "" });
const HASH: Option<Comments> = Some(Comments { open: "#", close: "" });

/// A language: a grammar, the files it reads and the folder that describes it.
#[derive(Clone, Copy)]
pub struct Language {
    /// The folder under `queries/` and the word in YAML.
    pub id: &'static str,
    /// For people.
    pub title: &'static str,
    /// The language whose API tables apply here too (its own id for most): TypeScript shares JavaScript's, and the languages of one
    /// virtual machine those of its libraries.
    pub family: &'static str,
    /// File name extensions without the dot, lower case.
    pub extensions: &'static [&'static str],
    /// Comment syntax, where the format has one.
    pub comments: Option<Comments>,
    /// True for formats that hold settings, not code.
    pub configuration: bool,
    grammar: LanguageFn,
}

impl Language {
    /// The grammar, ready for a parser or a query.
    pub fn grammar(&self) -> tree_sitter::Language {
        self.grammar.into()
    }

    /// The row with this id.
    pub fn by_id(id: &str) -> Option<&'static Language> {
        LANGUAGES.iter().find(|language| language.id == id)
    }

    /// The language of a file, by the end of its name; `None` means that the file is not read.
    pub fn for_path(path: &str) -> Option<&'static Language> {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        let (stem, extension) = name.rsplit_once('.')?;
        if stem.is_empty() {
            return None;
        }
        let extension = extension.to_ascii_lowercase();
        LANGUAGES.iter().find(|language| language.extensions.contains(&extension.as_str()))
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
impl Eq for Language {}

/// Every language, in the order in which `cookielint languages` lists them.
pub static LANGUAGES: &[Language] = &[
    Language {
        id: "javascript",
        title: "JavaScript",
        family: "javascript",
        extensions: &["js", "mjs", "cjs", "jsx"],
        comments: SLASHES,
        configuration: false,
        grammar: cookielint_grammars::JAVASCRIPT,
    },
    Language {
        id: "typescript",
        title: "TypeScript",
        family: "javascript",
        extensions: &["ts", "mts", "cts"],
        comments: SLASHES,
        configuration: false,
        grammar: cookielint_grammars::TYPESCRIPT,
    },
    Language {
        id: "tsx",
        title: "TypeScript with JSX",
        family: "javascript",
        extensions: &["tsx"],
        comments: SLASHES,
        configuration: false,
        grammar: cookielint_grammars::TSX,
    },
    Language {
        id: "go",
        title: "Go",
        family: "go",
        extensions: &["go"],
        comments: SLASHES,
        configuration: false,
        grammar: cookielint_grammars::GO,
    },
    Language {
        id: "java",
        title: "Java",
        family: "java",
        extensions: &["java"],
        comments: SLASHES,
        configuration: false,
        grammar: cookielint_grammars::JAVA,
    },
    Language {
        id: "kotlin",
        title: "Kotlin",
        family: "java",
        extensions: &["kt", "kts"],
        comments: SLASHES,
        configuration: false,
        grammar: cookielint_grammars::KOTLIN,
    },
    Language {
        id: "scala",
        title: "Scala",
        family: "java",
        extensions: &["scala", "sc"],
        comments: SLASHES,
        configuration: false,
        grammar: cookielint_grammars::SCALA,
    },
    Language {
        id: "csharp",
        title: "C#",
        family: "csharp",
        extensions: &["cs"],
        comments: SLASHES,
        configuration: false,
        grammar: cookielint_grammars::CSHARP,
    },
    Language {
        id: "python",
        title: "Python",
        family: "python",
        extensions: &["py", "pyi", "pyw"],
        comments: HASH,
        configuration: false,
        grammar: cookielint_grammars::PYTHON,
    },
    Language {
        id: "ruby",
        title: "Ruby",
        family: "ruby",
        extensions: &["rb", "ru", "rake"],
        comments: HASH,
        configuration: false,
        grammar: cookielint_grammars::RUBY,
    },
    Language {
        id: "php",
        title: "PHP",
        family: "php",
        extensions: &["php", "phtml", "php3", "php4", "php5", "php7", "php8", "inc", "ctp", "module", "install"],
        comments: SLASHES,
        configuration: false,
        grammar: cookielint_grammars::PHP,
    },
    Language {
        id: "xml",
        title: "XML",
        family: "xml",
        extensions: &["xml", "config"],
        comments: Some(Comments { open: "<!--", close: "-->" }),
        configuration: true,
        grammar: cookielint_grammars::XML,
    },
    Language {
        id: "properties",
        title: "Properties",
        family: "properties",
        extensions: &["properties"],
        comments: HASH,
        configuration: true,
        grammar: cookielint_grammars::PROPERTIES,
    },
    Language {
        id: "ini",
        title: "INI",
        family: "ini",
        extensions: &["ini"],
        comments: Some(Comments { open: ";", close: "" }),
        configuration: true,
        grammar: cookielint_grammars::INI,
    },
    Language {
        id: "yaml",
        title: "YAML",
        family: "yaml",
        extensions: &["yaml", "yml"],
        comments: HASH,
        configuration: true,
        grammar: cookielint_grammars::YAML,
    },
    Language {
        id: "json",
        title: "JSON",
        family: "json",
        extensions: &["json"],
        comments: None,
        configuration: true,
        grammar: cookielint_grammars::JSON,
    },
];
