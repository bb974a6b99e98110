//! One row a language. A row and a folder under `queries/` are all that a language needs.

use tree_sitter_language::LanguageFn;

use crate::template::{ACTIVE_PAGE, PAGE, Template};

/// How comments look, for suppressions and the marks of annotated examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comments {
    /// What opens a comment that the language's own templates should use (`//`, `#`, `<!--`).
    pub open: &'static str,
    /// What closes it, empty for line comments.
    pub close: &'static str,
}

const SLASHES: Option<Comments> = Some(Comments { open: "//", close: "" });
const TAGS: Option<Comments> = Some(Comments { open: "<!--", close: "-->" });
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
    /// Whole file names, as they are written.
    pub names: &'static [&'static str],
    /// Ends of paths, name by name, in which `*` stands for any letters of one name: `nginx/*.conf`. They come before extensions.
    pub paths: &'static [&'static str],
    /// Programs that a first line `#!/usr/bin/env PROGRAM` names, without a version.
    pub programs: &'static [&'static str],
    /// Comment syntax, where the format has one.
    pub comments: Option<Comments>,
    /// True for formats that hold settings, not code.
    pub configuration: bool,
    /// The kind of template that its files may be without saying so in their names.
    pub template: Option<&'static Template>,
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
        names: &["Jakefile"],
        paths: &[],
        programs: &["node", "nodejs", "deno", "bun"],
        comments: SLASHES,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::JAVASCRIPT,
    },
    Language {
        id: "typescript",
        title: "TypeScript",
        family: "javascript",
        extensions: &["ts", "mts", "cts"],
        names: &[],
        paths: &[],
        programs: &["ts-node", "tsx"],
        comments: SLASHES,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::TYPESCRIPT,
    },
    Language {
        id: "tsx",
        title: "TypeScript with JSX",
        family: "javascript",
        extensions: &["tsx"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: SLASHES,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::TSX,
    },
    Language {
        id: "go",
        title: "Go",
        family: "go",
        extensions: &["go"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: SLASHES,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::GO,
    },
    Language {
        id: "java",
        title: "Java",
        family: "java",
        extensions: &["java"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: SLASHES,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::JAVA,
    },
    Language {
        id: "kotlin",
        title: "Kotlin",
        family: "java",
        extensions: &["kt", "kts"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: SLASHES,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::KOTLIN,
    },
    Language {
        id: "scala",
        title: "Scala",
        family: "java",
        extensions: &["scala", "sc"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: SLASHES,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::SCALA,
    },
    Language {
        id: "csharp",
        title: "C#",
        family: "csharp",
        extensions: &["cs"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: SLASHES,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::CSHARP,
    },
    Language {
        id: "python",
        title: "Python",
        family: "python",
        extensions: &["py", "pyi", "pyw"],
        names: &["SConstruct", "SConscript", "wscript"],
        paths: &[],
        programs: &["python"],
        comments: HASH,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::PYTHON,
    },
    Language {
        id: "ruby",
        title: "Ruby",
        family: "ruby",
        extensions: &["rb", "ru", "rake"],
        names: &[
            "Rakefile",
            "rakefile",
            "Gemfile",
            "Vagrantfile",
            "Capfile",
            "Guardfile",
            "Brewfile",
            "Podfile",
            "Thorfile",
            "Berksfile",
            "Fastfile",
            "Dangerfile",
            "Puppetfile",
            "Appraisals",
        ],
        paths: &[],
        programs: &["ruby", "jruby", "rake"],
        comments: HASH,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::RUBY,
    },
    Language {
        id: "php",
        title: "PHP",
        family: "php",
        extensions: &["php", "phtml", "php3", "php4", "php5", "php7", "php8", "inc", "ctp", "module", "install"],
        names: &[],
        paths: &[],
        programs: &["php"],
        comments: SLASHES,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::PHP,
    },
    Language {
        id: "rust",
        title: "Rust",
        family: "rust",
        extensions: &["rs"],
        names: &[],
        paths: &[],
        programs: &["rust-script"],
        comments: SLASHES,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::RUST,
    },
    Language {
        id: "xml",
        title: "XML",
        family: "xml",
        extensions: &["xml", "config"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: TAGS,
        configuration: true,
        template: None,
        grammar: cookielint_grammars::XML,
    },
    Language {
        id: "properties",
        title: "Properties",
        family: "properties",
        extensions: &["properties"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: HASH,
        configuration: true,
        template: None,
        grammar: cookielint_grammars::PROPERTIES,
    },
    Language {
        id: "ini",
        title: "INI",
        family: "ini",
        extensions: &["ini"],
        names: &[],
        paths: &["conf/app.conf"],
        programs: &[],
        comments: Some(Comments { open: ";", close: "" }),
        configuration: true,
        template: None,
        grammar: cookielint_grammars::INI,
    },
    Language {
        id: "toml",
        title: "TOML",
        family: "toml",
        extensions: &["toml"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: HASH,
        configuration: true,
        template: None,
        grammar: cookielint_grammars::TOML,
    },
    Language {
        id: "dotenv",
        title: "dotenv",
        family: "dotenv",
        extensions: &[],
        names: &[".env", ".flaskenv"],
        paths: &[".env.*", "*.env"],
        programs: &[],
        comments: HASH,
        configuration: true,
        template: None,
        grammar: cookielint_grammars::PROPERTIES,
    },
    Language {
        id: "nginx",
        title: "nginx",
        family: "nginx",
        extensions: &["nginx", "nginxconf"],
        names: &["nginx.conf"],
        paths: &[
            "nginx.*.conf",
            "*nginx*.conf",
            "*nginx*/*.conf",
            "*nginx*/*/*.conf",
            "*nginx*/*/*/*.conf",
            "*nginx*/sites-*/*",
            "nginx.conf.*",
        ],
        programs: &[],
        comments: HASH,
        configuration: true,
        template: None,
        grammar: cookielint_grammars::NGINX,
    },
    Language {
        id: "apache",
        title: "Apache httpd",
        family: "apache",
        extensions: &["htaccess"],
        names: &[".htaccess", "httpd.conf", "apache2.conf", "apache.conf"],
        paths: &[
            "*apache*.conf",
            "httpd-*.conf",
            "*apache*/*.conf",
            "*apache*/*/*.conf",
            "*httpd*.template",
            "*httpd*_template",
            "*httpd*/*.conf",
            "*httpd*/*/*.conf",
            "*apache*/sites-*/*",
            "*.htaccess",
        ],
        programs: &[],
        comments: HASH,
        configuration: true,
        template: None,
        grammar: cookielint_grammars::PROPERTIES,
    },
    Language {
        id: "yaml",
        title: "YAML",
        family: "yaml",
        extensions: &["yaml", "yml"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: HASH,
        configuration: true,
        template: None,
        grammar: cookielint_grammars::YAML,
    },
    Language {
        id: "json",
        title: "JSON",
        family: "json",
        extensions: &["json"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: None,
        configuration: true,
        template: None,
        grammar: cookielint_grammars::JSON,
    },
    Language {
        id: "html",
        title: "HTML",
        family: "html",
        extensions: &["html", "htm", "xhtml", "shtml"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: TAGS,
        configuration: false,
        template: Some(&PAGE),
        grammar: cookielint_grammars::HTML,
    },
    Language {
        id: "aspx",
        title: "ASP.NET pages",
        family: "aspx",
        extensions: &["aspx", "ascx", "master"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: TAGS,
        configuration: false,
        template: Some(&ACTIVE_PAGE),
        grammar: cookielint_grammars::HTML,
    },
    Language {
        id: "vue",
        title: "Vue components",
        family: "vue",
        extensions: &["vue"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: TAGS,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::HTML,
    },
    Language {
        id: "svelte",
        title: "Svelte components",
        family: "svelte",
        extensions: &["svelte"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: TAGS,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::HTML,
    },
    Language {
        id: "notebook",
        title: "Jupyter notebooks",
        family: "notebook",
        extensions: &["ipynb"],
        names: &[],
        paths: &[],
        programs: &[],
        comments: None,
        configuration: false,
        template: None,
        grammar: cookielint_grammars::JSON,
    },
];

/// Formats that hold settings of cookies and that no grammar reads, for people.
pub static UNREAD: &[(&str, &str)] = &[
    ("HOCON", "application.conf of Play and Pekko"),
    ("JSP", "the Java in its pages"),
    ("Caddyfile", "Caddy"),
    ("haproxy.cfg", "HAProxy"),
    ("lighttpd.conf", "lighttpd"),
];
