//! Templates: files in which a second language stands between marks of its own. One row a kind of template, as data: how its holes begin and
//! end, what stands in them, and which file names say that a file is one.
//!
//! A template has no grammar. Its marks are found in the text; what stands around them (the *page*) is read by the page's grammar with
//! the holes put out of its sight. Deliberately absent: how that is done, which is the engine's (`layers`).

/// What a hole does to the page around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// A text of the page is written there, which nobody knows before the program runs.
    Writes,
    /// Nothing by itself: a branch, a loop, a definition.
    Runs,
    /// As [`Does::Runs`], and the page goes on inside of it: it stays in sight of the page's grammar and is out of that of the code
    /// in which it stands.
    Surrounds,
    /// A comment.
    Comments,
    /// It is what its opening mark stands for: the mark itself, written so that it is none.
    Nothing,
}

/// Where a hole ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// With this mark.
    Mark(&'static str),
    /// With this mark, which stands on the same line.
    SameLine(&'static str),
    /// With the bracket that closes the last one of the opening mark.
    Bracket,
    /// With the block in braces that follows, and whatever stands in parentheses before it; where one of these words comes next, with its block.
    Block(&'static [&'static str]),
    /// With the names, calls and indexes that follow: `a.b(c)[d]`.
    Path,
    /// With the opening mark itself.
    Here,
}

/// One kind of hole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hole {
    /// Its opening mark; of two that fit the longer one is meant.
    pub open: &'static str,
    /// Its end.
    pub end: End,
    /// What it does to the page.
    pub does: Does,
    /// Whether the template's code stands in it.
    pub code: bool,
    /// The word that, in the place of the opening mark, makes of it what the code stands in: `@functions { … }` is the body of a class.
    pub declares: &'static str,
    /// What begins with one of these only runs (`#if`, `end`), where the opening mark does not tell.
    pub runs: &'static [&'static str],
}

const fn hole(open: &'static str, end: End, does: Does) -> Hole {
    Hole { open, end, does, code: false, declares: "", runs: &[] }
}

const fn code(open: &'static str, end: End, does: Does) -> Hole {
    Hole { open, end, does, code: true, declares: "", runs: &[] }
}

/// The members of a page's class.
const fn members(open: &'static str) -> Hole {
    Hole { open, end: End::Bracket, does: Does::Surrounds, code: true, declares: "class", runs: &[] }
}

/// A kind of template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// For people.
    pub title: &'static str,
    /// The ends of its file names, without the dot, lower case.
    pub extensions: &'static [&'static str],
    /// The language of what is not in holes, where the file's name says no other (`a.js.erb`). `None`: without such a name the
    /// file is no template.
    pub page: Option<&'static str>,
    /// The language of its code.
    pub code: Option<&'static str>,
    /// Characters that belong to the marks where a hole begins or ends with them: they cut blanks.
    pub trims: &'static str,
    /// Where the page goes on in a block of code: how such a line begins.
    pub page_lines: &'static [&'static str],
    /// What parts one piece of code from the next, so that all of them are one program.
    pub separator: &'static str,
    /// Its holes.
    pub holes: &'static [Hole],
    /// What of it is not read, for people.
    pub unread: Option<&'static str>,
}

impl Template {
    /// The kind of template whose file names end so.
    pub(crate) fn by_extension(extension: &str) -> Option<&'static Template> {
        TEMPLATES.iter().find(|template| template.extensions.contains(&extension))
    }
}

use Does::{Comments, Nothing, Runs, Surrounds, Writes};

/// `{{ a }}`, `{% a %}`, `{# a #}`: what Jinja, Twig, Django, Liquid, Handlebars, Mustache and Go's templates share. Only on one line, as
/// two braces may stand in a row in code too.
const BRACES: [Hole; 9] = [
    // What Thymeleaf writes into a text or a script.
    hole("[[${", End::SameLine("]]"), Writes),
    hole("[[@{", End::SameLine("]]"), Writes),
    hole("[[#{", End::SameLine("]]"), Writes),
    hole("{{!--", End::Mark("--}}"), Comments),
    hole("{{!", End::SameLine("}}"), Comments),
    hole("{{/*", End::Mark("*/}}"), Comments),
    hole("{#", End::SameLine("#}"), Comments),
    hole("{%", End::Mark("%}"), Runs),
    Hole {
        open: "{{",
        end: End::SameLine("}}"),
        does: Writes,
        code: false,
        declares: "",
        runs: &["#", "/", "^", ">", "if", "else", "end", "range", "with", "define", "block", "template", "partial"],
    },
];

/// The holes of ERB.
const PERCENT: [Hole; 4] = [
    hole("<%%", End::Here, Nothing),
    hole("<%#", End::Mark("%>"), Comments),
    code("<%=", End::Mark("%>"), Writes),
    code("<%", End::Mark("%>"), Runs),
];

/// What goes on with a block.
const FURTHER: &[&str] = &["else", "catch", "finally"];

/// What a plain page may be: few projects call a template by a name of its own.
pub(crate) static PAGE: Template = Template {
    title: "",
    extensions: &[],
    page: None,
    code: None,
    trims: "",
    page_lines: &[],
    separator: "",
    holes: &BRACES,
    unread: None,
};

/// The holes of ASP.NET pages, whose scripts may be code too.
pub(crate) static ACTIVE_PAGE: Template = Template {
    title: "",
    extensions: &[],
    page: None,
    code: Some("csharp"),
    trims: "",
    page_lines: &[],
    separator: ";\n",
    holes: &[
        hole("<%--", End::Mark("--%>"), Comments),
        hole("<%@", End::Mark("%>"), Runs),
        hole("<%#", End::Mark("%>"), Writes),
        code("<%=", End::Mark("%>"), Writes),
        code("<%:", End::Mark("%>"), Writes),
        code("<%", End::Mark("%>"), Runs),
    ],
    unread: None,
};

/// Every kind of template.
pub static TEMPLATES: &[Template] = &[
    Template {
        title: "ERB",
        extensions: &["erb", "rhtml"],
        page: Some("html"),
        code: Some("ruby"),
        trims: "-",
        page_lines: &[],
        separator: "\n",
        holes: &PERCENT,
        unread: None,
    },
    Template {
        title: "ERB of a generator",
        extensions: &["tt"],
        page: None,
        code: Some("ruby"),
        trims: "-",
        page_lines: &[],
        separator: "\n",
        holes: &PERCENT,
        unread: None,
    },
    Template {
        title: "EJS",
        extensions: &["ejs"],
        page: Some("html"),
        code: Some("javascript"),
        trims: "-_",
        page_lines: &[],
        separator: ";\n",
        holes: &[
            hole("<%%", End::Here, Nothing),
            hole("<%#", End::Mark("%>"), Comments),
            code("<%=", End::Mark("%>"), Writes),
            code("<%-", End::Mark("%>"), Writes),
            code("<%_", End::Mark("%>"), Runs),
            code("<%", End::Mark("%>"), Runs),
        ],
        unread: None,
    },
    Template {
        title: "Astro",
        extensions: &["astro"],
        page: Some("html"),
        code: Some("typescript"),
        trims: "",
        page_lines: &[],
        separator: ";\n",
        // What runs on the server stands between two lines, before the page.
        holes: &[code("---\r\n", End::Mark("\n---"), Runs), code("---\n", End::Mark("\n---"), Runs)],
        unread: Some("expressions in braces"),
    },
    Template {
        title: "Jinja, Twig, Liquid, Handlebars, Mustache, Go templates",
        extensions: &["jinja", "jinja2", "j2", "njk", "twig", "liquid", "hbs", "handlebars", "mustache", "gohtml", "gotmpl"],
        page: Some("html"),
        code: None,
        trims: "",
        page_lines: &[],
        separator: "",
        holes: &BRACES,
        unread: None,
    },
    Template {
        title: "templates",
        extensions: &["tmpl", "tpl"],
        page: Some("html"),
        code: None,
        trims: "",
        page_lines: &[],
        separator: "",
        holes: &[
            hole("<%", End::Mark("%>"), Runs),
            hole("<%=", End::Mark("%>"), Writes),
            hole("<%-", End::Mark("%>"), Writes),
            hole("<%#", End::Mark("%>"), Comments),
            BRACES[6],
            BRACES[7],
            BRACES[8],
            BRACES[3],
            BRACES[4],
            BRACES[5],
        ],
        unread: None,
    },
    Template {
        title: "FreeMarker",
        extensions: &["ftl", "ftlh"],
        page: Some("html"),
        code: None,
        trims: "",
        page_lines: &[],
        separator: "",
        holes: &[
            hole("<#--", End::Mark("-->"), Comments),
            hole("<#", End::Mark(">"), Runs),
            hole("</#", End::Mark(">"), Runs),
            hole("<@", End::Mark(">"), Runs),
            hole("</@", End::Mark(">"), Runs),
            hole("${", End::Bracket, Writes),
        ],
        unread: None,
    },
    Template {
        title: "JSP",
        extensions: &["jsp", "jspx", "jspf", "tag"],
        page: Some("html"),
        code: None,
        trims: "",
        page_lines: &[],
        separator: "",
        holes: &[
            hole("<%--", End::Mark("--%>"), Comments),
            hole("<%=", End::Mark("%>"), Writes),
            hole("<%", End::Mark("%>"), Runs),
            hole("${", End::Bracket, Writes),
        ],
        unread: Some("the Java in it"),
    },
    Template {
        title: "Razor",
        extensions: &["cshtml", "razor"],
        page: Some("html"),
        code: Some("csharp"),
        trims: "",
        page_lines: &["<", "@:"],
        separator: ";\n",
        holes: &[
            hole("@*", End::Mark("*@"), Comments),
            hole("@@", End::Here, Nothing),
            code("@{", End::Bracket, Surrounds),
            members("@functions{"),
            members("@functions {"),
            members("@functions\n{"),
            members("@functions\r\n{"),
            members("@code{"),
            members("@code {"),
            members("@code\n{"),
            members("@code\r\n{"),
            code("@if", End::Block(FURTHER), Surrounds),
            code("@foreach", End::Block(FURTHER), Surrounds),
            code("@for", End::Block(FURTHER), Surrounds),
            code("@while", End::Block(FURTHER), Surrounds),
            code("@switch", End::Block(FURTHER), Surrounds),
            code("@using (", End::Block(FURTHER), Surrounds),
            code("@using(", End::Block(FURTHER), Surrounds),
            code("@try", End::Block(FURTHER), Surrounds),
            hole("@(", End::Bracket, Writes),
            hole("@", End::Path, Writes),
        ],
        unread: None,
    },
];
