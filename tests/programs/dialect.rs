//! How each language writes the few constructs that programs are made of. `«x»` is a part; an empty text: the language has no such thing.

/// One language.
#[derive(Debug)]
pub struct Dialect {
    /// The name of the file.
    pub path: &'static str,
    /// The whole: `«functions»`, and the `«body»` of the one that answers a request.
    pub file: &'static str,
    /// A function `«n»` of `a` and `b` with a `«body»` that returns `«v»`.
    pub function: &'static str,
    /// A function that takes nothing, around a `«body»`.
    pub closure: &'static str,
    pub declare: &'static str,
    pub assign: &'static str,
    /// `«v»` into the member `«k»` of `«n»`.
    pub set: &'static str,
    /// Adds `«v»` to the list `«n»`.
    pub append: &'static str,
    /// `«x»` if `«c»`, otherwise `«y»`.
    pub branch: &'static str,
    pub repeat: &'static str,
    pub choose: &'static str,
    pub attempt: &'static str,
    /// A statement: the value `«v»` alone.
    pub alone: &'static str,
    /// A cookie whose record or value is `«a»`, and whose flag is `«b»`.
    pub send: &'static str,
    /// A call of the function `«n»` with `«a»` and `«b»`.
    pub call: &'static str,
    pub record: &'static str,
    pub spread: &'static str,
    pub merge: &'static str,
    pub list: &'static str,
    pub ternary: &'static str,
    pub fallback: &'static str,
    pub both: &'static str,
    pub add: &'static str,
    pub equal: &'static str,
    pub not: &'static str,
    pub lambda: &'static str,
    pub member: &'static str,
    pub index: &'static str,
    pub text: &'static str,
    pub template: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub nothing: &'static str,
    pub environment: &'static str,
    /// A link of a chain: `«a»` with a further call.
    pub chain: &'static str,
}

/// All of them.
pub const DIALECTS: [&Dialect; 7] = [&JAVASCRIPT, &TYPESCRIPT, &GO, &JAVA, &CSHARP, &PYTHON, &RUBY];

const JAVASCRIPT: Dialect = Dialect {
    path: "app.js",
    file: "const express = require('express');\nconst app = express();\n«functions»app.get('/', (req, res) => {\n«body»});\n",
    function: "function «n»(a, b) {\n«body»return «v»;\n}\n",
    closure: "app.use(() => {\n«body»});\n",
    declare: "let «n» = «v»;\n",
    assign: "«n» = «v»;\n",
    set: "«n».«k» = «v»;\n",
    append: "«n».push(«v»);\n",
    branch: "if («c») {\n«x»} else {\n«y»}\n",
    repeat: "for (const i of list) {\n«x»}\n",
    choose: "switch (q) {\ncase 1:\n«x»break;\ncase 2:\n«y»break;\n}\n",
    attempt: "try {\n«x»} catch (e) {\n«y»}\n",
    alone: "«v»;\n",
    send: "res.cookie('sid', «b», «a»);\n",
    call: "«n»(«a», «b»)",
    record: "{ «k»: «a», «l»: «b» }",
    spread: "{ ...«a», ...«b» }",
    merge: "Object.assign(«a», «b»)",
    list: "[«a», «b»]",
    ternary: "(«c» ? «a» : «b»)",
    fallback: "(«a» || «b»)",
    both: "(«a» && «b»)",
    add: "(«a» + «b»)",
    equal: "(«a» === «b»)",
    not: "!«a»",
    lambda: "(() => «a»)",
    member: "«n».«k»",
    index: "«n»[«a»]",
    text: "'«k»'",
    template: "`«k»${«a»}${«b»}`",
    yes: "true",
    no: "false",
    nothing: "null",
    environment: "process.env.NODE_ENV",
    chain: "«a».«k»(«b»)",
};

const TYPESCRIPT: Dialect = Dialect {
    path: "app.ts",
    file: "import express, { Request, Response, CookieOptions } from 'express';\nconst app = express();\n«functions»app.get('/', (req: Request, res: Response) => {\n«body»});\n",
    function: "function «n»(a: CookieOptions, b?: any): any {\n«body»return «v»;\n}\n",
    declare: "let «n»: any = «v»;\n",
    alone: "(«v» as unknown);\n",
    fallback: "(«a» ?? «b»)",
    ..JAVASCRIPT
};

const GO: Dialect = Dialect {
    path: "main.go",
    file: "package main\n\nimport (\n\t\"net/http\"\n\t\"os\"\n)\n\n«functions»func handle(w http.ResponseWriter, r *http.Request) {\n«body»}\n",
    function: "func «n»(a *http.Cookie, b bool) *http.Cookie {\n«body»return «v»\n}\n",
    closure: "defer func() {\n«body»}()\n",
    declare: "«n» := «v»\n",
    assign: "«n» = «v»\n",
    set: "«n».«k» = «v»\n",
    append: "«n» = append(«n», «v»)\n",
    branch: "if «c» {\n«x»} else {\n«y»}\n",
    repeat: "for _, i := range list {\n«x»}\n",
    choose: "switch q {\ncase 1:\n«x»case 2:\n«y»}\n",
    attempt: "",
    alone: "_ = «v»\n",
    send: "http.SetCookie(w, &http.Cookie{Name: \"sid\", Value: «a», Secure: «b»})\n",
    call: "«n»(«a», «b»)",
    record: "&http.Cookie{«k»: «a», «l»: «b»}",
    spread: "",
    merge: "",
    list: "[]*http.Cookie{«a», «b»}",
    ternary: "",
    fallback: "(«a» || «b»)",
    both: "(«a» && «b»)",
    add: "(«a» + «b»)",
    equal: "(«a» == «b»)",
    not: "!«a»",
    lambda: "func() bool { return «a» }",
    member: "«n».«k»",
    index: "«n»[«a»]",
    text: "\"«k»\"",
    template: "",
    yes: "true",
    no: "false",
    nothing: "nil",
    environment: "os.Getenv(\"ENV\")",
    chain: "«a».«k»(«b»)",
};

const JAVA: Dialect = Dialect {
    path: "App.java",
    file: "import javax.servlet.http.Cookie;\nimport javax.servlet.http.HttpServletRequest;\nimport javax.servlet.http.HttpServletResponse;\n\nclass App {\n«functions»void handle(HttpServletRequest request, HttpServletResponse response) {\n«body»}\n}\n",
    function: "static Cookie «n»(Cookie a, boolean b) {\n«body»return «v»;\n}\n",
    closure: "run(() -> {\n«body»});\n",
    declare: "Cookie «n» = «v»;\n",
    assign: "«n» = «v»;\n",
    set: "«n».set«k»(«v»);\n",
    append: "«n».add(«v»);\n",
    branch: "if («c») {\n«x»} else {\n«y»}\n",
    repeat: "for (Object i : list) {\n«x»}\n",
    choose: "switch (q) {\ncase 1:\n«x»break;\ndefault:\n«y»}\n",
    attempt: "try {\n«x»} catch (Exception e) {\n«y»}\n",
    alone: "use(«v»);\n",
    send: "Cookie sent = new Cookie(\"sid\", «a»);\nsent.setSecure(«b»);\nresponse.addCookie(sent);\n",
    call: "«n»(«a», «b»)",
    record: "new Cookie(«a», «b»)",
    spread: "",
    merge: "",
    list: "List.of(«a», «b»)",
    ternary: "(«c» ? «a» : «b»)",
    fallback: "(«a» || «b»)",
    both: "(«a» && «b»)",
    add: "(«a» + «b»)",
    equal: "(«a» == «b»)",
    not: "!«a»",
    lambda: "() -> «a»",
    member: "«n».«k»",
    index: "«n»[«a»]",
    text: "\"«k»\"",
    template: "",
    yes: "true",
    no: "false",
    nothing: "null",
    environment: "System.getenv(\"ENV\")",
    chain: "«a».«k»(«b»)",
};

const CSHARP: Dialect = Dialect {
    path: "App.cs",
    file: "using Microsoft.AspNetCore.Http;\n\nclass App\n{\n«functions»void Handle(HttpRequest Request, HttpResponse Response)\n{\n«body»}\n}\n",
    function: "static CookieOptions «n»(CookieOptions a, bool b)\n{\n«body»return «v»;\n}\n",
    closure: "Run(() =>\n{\n«body»});\n",
    declare: "CookieOptions «n» = «v»;\n",
    set: "«n».«k» = «v»;\n",
    append: "«n».Add(«v»);\n",
    repeat: "foreach (var i in list)\n{\n«x»}\n",
    alone: "Use(«v»);\n",
    send: "Response.Cookies.Append(\"sid\", «b», «a»);\n",
    record: "new CookieOptions { «k» = «a», «l» = «b» }",
    list: "new[] { «a», «b» }",
    fallback: "(«a» ?? «b»)",
    lambda: "(() => «a»)",
    template: "$\"«k»{«a»}{«b»}\"",
    environment: "Environment.GetEnvironmentVariable(\"ENV\")",
    ..JAVA
};

/// Blocks are told by how far they stand in: bodies are moved in by two blanks for every block around them.
const PYTHON: Dialect = Dialect {
    path: "views.py",
    file: "import os\nfrom flask import make_response\n\n«functions»\ndef handle(request, response):\n«body»  pass\n",
    function: "def «n»(a, b=None):\n«body»  return «v»\n\n",
    closure: "def inner():\n«body»  pass\n",
    declare: "«n» = «v»\n",
    assign: "«n» = «v»\n",
    set: "«n»['«k»'] = «v»\n",
    append: "«n».append(«v»)\n",
    branch: "if «c»:\n«x»  pass\nelse:\n«y»  pass\n",
    repeat: "for i in items:\n«x»  pass\n",
    choose: "match q:\n  case 1:\n«x»  case _:\n«y»",
    attempt: "try:\n«x»  pass\nexcept ValueError:\n«y»  pass\n",
    alone: "«v»\n",
    send: "response.set_cookie('sid', «b», **«a»)\n",
    call: "«n»(«a», «b»)",
    record: "{'«k»': «a», '«l»': «b»}",
    spread: "{**«a», **«b»}",
    merge: "dict(«a», **«b»)",
    list: "[«a», «b»]",
    ternary: "(«a» if «c» else «b»)",
    fallback: "(«a» or «b»)",
    both: "(«a» and «b»)",
    add: "(«a» + «b»)",
    equal: "(«a» == «b»)",
    not: "(not «a»)",
    lambda: "(lambda: «a»)",
    member: "«n»['«k»']",
    index: "«n»[«a»]",
    text: "'«k»'",
    template: "f'«k»{«a»}{«b»}'",
    yes: "True",
    no: "False",
    nothing: "None",
    environment: "os.environ.get('ENV')",
    chain: "«a».«k»(«b»)",
};

const RUBY: Dialect = Dialect {
    path: "app/controllers/sessions_controller.rb",
    file: "class SessionsController < ApplicationController\n«functions»  def create\n«body»  end\nend\n",
    function: "def «n»(a, b = nil)\n«body»return «v»\nend\n",
    closure: "run do\n«body»end\n",
    declare: "«n» = «v»\n",
    assign: "«n» = «v»\n",
    set: "«n»[:«k»] = «v»\n",
    append: "«n» << «v»\n",
    branch: "if «c»\n«x»else\n«y»end\n",
    repeat: "items.each do |i|\n«x»end\n",
    choose: "case q\nwhen 1\n«x»else\n«y»end\n",
    attempt: "begin\n«x»rescue StandardError\n«y»end\n",
    alone: "use(«v»)\n",
    send: "cookies[:sid] = { value: «b», **«a» }\n",
    call: "«n»(«a», «b»)",
    record: "{ «k»: «a», «l»: «b» }",
    spread: "{ **«a», **«b» }",
    merge: "«a».merge(«b»)",
    list: "[«a», «b»]",
    ternary: "(«c» ? «a» : «b»)",
    fallback: "(«a» || «b»)",
    both: "(«a» && «b»)",
    add: "(«a» + «b»)",
    equal: "(«a» == «b»)",
    not: "!«a»",
    lambda: "-> { «a» }",
    member: "«n»[:«k»]",
    index: "«n»[«a»]",
    text: "'«k»'",
    template: "\"«k»#{«a»}#{«b»}\"",
    yes: "true",
    no: "false",
    nothing: "nil",
    environment: "ENV['ENV']",
    chain: "«a».«k»(«b»)",
};

/// Writes a construct: every part of the template in its place.
pub fn write(template: &str, parts: &[(&str, &str)]) -> String {
    let mut written = String::with_capacity(template.len() + parts.iter().map(|(_, text)| text.len()).sum::<usize>());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('«') {
        written.push_str(before);
        let Some((name, behind)) = after.split_once('»') else { break };
        written.push_str(parts.iter().find(|(part, _)| *part == name).map_or("", |(_, text)| text));
        rest = behind;
    }
    written.push_str(rest);
    written
}

impl Dialect {
    /// A construct whose parts are blocks, each moved in.
    pub fn block(&self, template: &str, parts: &[(&str, &str)]) -> String {
        let by = if template.contains("  case") { "    " } else { "  " };
        let moved: Vec<(&str, String)> = parts
            .iter()
            .map(|(name, text)| {
                let is_block = matches!(*name, "body" | "x" | "y");
                let lines = || text.lines().map(|line| format!("{by}{line}\n")).collect();
                (*name, if is_block { lines() } else { (*text).to_owned() })
            })
            .collect();
        let parts: Vec<(&str, &str)> = moved.iter().map(|(name, text)| (*name, text.as_str())).collect();
        write(template, &parts)
    }

    /// A whole file.
    pub fn whole(&self, functions: &str, body: &str) -> String {
        self.block(self.file, &[("functions", functions), ("body", body)])
    }
}
