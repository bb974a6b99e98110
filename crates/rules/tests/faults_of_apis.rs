//! Faults of APIs, tables, objects and sets. The place of each is marked with `«…»` in the text.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

mod common;

use common::{assert_fault, load_text};

/// A file with one API that has these further keys.
fn api(keys: &str) -> String {
    format!(
        "version: 1\napis:\n  - id: go/jar\n    match: [{{ call: jar.set, params: [name, value], optional: [...options] }}]\n    {keys}\n"
    )
}

/// A file with one API of this match.
fn matching(m: &str) -> String {
    format!("version: 1\napis:\n  - id: go/jar\n    match: [{m}]\n")
}

/// A file with one API with one attribute of this spelling.
fn attribute(spec: &str) -> String {
    api(&format!("package: go:a/b\n    attributes: {{ secure: {spec} }}"))
}

const SHAPES: &str = "one of: call, construct, record, index, write, element, settings, class, annotation, query";
const DURATION: &str = "a duration is a number of days, hours, minutes or seconds: 400d, 12h, 30m, 10s, 1d12h";

#[test]
fn a_whole_api_is_fine() {
    load_text(&api("attributes: { secure: {} }")).expect("nothing is wrong");
    load_text(&matching("{ call: a.b }")).expect("nothing is wrong");
}

#[test]
fn versions() {
    assert_fault("«k»inds: {}\n", "the key `version` is missing", "");
    assert_fault("version: «2»\n", "version 2 of the schema is not known", "this cookielint reads version 1");
    assert_fault("version: «1.0»\n", "version 1.0 of the schema is not known", "this cookielint reads version 1");
    assert_fault("version: «\"1\"»\n", "expected the number 1, found a text", "");
    assert_fault("version: «true»\n", "expected the number 1, found a boolean", "");
}

#[test]
fn unknown_keys_name_the_nearest() {
    let cases = [
        ("version: 1\n«api»: []\n".to_owned(), "unknown key `api`", "did you mean `apis`?"),
        (api("«atributes»: {}"), "unknown key `atributes`", "did you mean `attributes`?"),
        (matching("{ «cal»: jar.set }"), "unknown key `cal`", "did you mean `call`?"),
        (attribute("{ «defaults»: true }"), "unknown key `defaults`", "did you mean `default`?"),
        (api("also: [{ «cal»: jar.set }]"), "unknown key `cal`", "did you mean `call`?"),
        (api("unsent: [{ call: a, «parms»: [site] }]"), "unknown key `parms`", "did you mean `params`?"),
        (api("deletes: { name: { «matchs»: x } }"), "unknown key `matchs`", "did you mean `matches`?"),
        (api("force: [{ when: { name: x }, «sets»: { secure: true } }]"), "unknown key `sets`", "did you mean `set`?"),
        ("version: 1\nobjects: { a: [{ «nam»: b }] }\n".to_owned(), "unknown key `nam`", "did you mean `name`?"),
        ("version: 1\nkinds: { a: { «name»: b } }\n".to_owned(), "unknown key `name`", "did you mean `names`?"),
        ("version: 1\nenvironments: { «prod»: {} }\n".to_owned(), "unknown key `prod`", "one of: production"),
        ("version: 1\nplaces: { «tests»: a }\n".to_owned(), "unknown place `tests`", "did you mean `test`?"),
        ("version: 1\nprojects: { npm: { «root»: a } }\n".to_owned(), "unknown key `root`", "did you mean `roots`?"),
        (
            "version: 1\nprojects: { npm: { manifests: [{ files: a, «package»: [] }] } }\n".to_owned(),
            "unknown key `package`",
            "did you mean `packages`?",
        ),
        (api("environment: { «prod»: { name: x } }"), "unknown key `prod`", "one of: production, test, example, development"),
    ];
    for (text, message, help) in &cases {
        assert_fault(text, message, help);
    }
}

#[test]
fn missing_keys() {
    assert_fault("version: 1\napis:\n  - «m»atch: [{ call: a }]\n", "the key `id` is missing", "");
    assert_fault("version: 1\napis:\n  - «i»d: go/jar\n", "the key `match` is missing", "");
    assert_fault(&api("also: [«{» of: site }]"), "the key `call` is missing", "");
    assert_fault(&api("force: [«{» set: { secure: true } }]"), "the key `when` is missing", "");
    assert_fault("version: 1\nobjects: { a: [«{» param: 1 }] }\n", "the key `of` is missing", "");
}

#[test]
fn projects() {
    assert_fault("version: 1\nprojects: { «NPM»: { roots: a } }\n", "`NPM` is no ecosystem", "write what `package:` begins with: `npm`");
    let pattern =
        |text: &str| format!("version: 1\nprojects: {{ npm: {{ manifests: [{{ files: a, packages: [{{ pattern: {text} }}] }}] }} }}\n");
    assert_fault(&pattern("«'a(?<version>b)'»"), "the pattern has no group `name`", "write the part that it is about as `(?<name>…)`");
    assert_fault(&pattern("«'(?<name>'»"), "bad regular expression: unclosed group", "");
    let references = "version: 1\nprojects: { npm: { manifests: [{ files: a, references: «'b'» }] } }\n";
    assert_fault(references, "the pattern has no group `path`", "write the part that it is about as `(?<path>…)`");
    assert_fault(
        &matching("{ call: jar.set, set: { enabled: true } }").replace("match:", "«match»:"),
        "the API has no attribute `enabled`",
        "add `enabled: {}` to its `attributes`",
    );
}

#[test]
fn ids() {
    let id = |id: &str| format!("version: 1\napis: [{{ id: {id}, language: go, match: [{{ call: a }}] }}]\n");
    let letters = "lower-case letters, digits, `-`, `_`, `.` and `/`, beginning with a letter or digit";
    assert_fault(&id("«Go/Jar»"), "`Go/Jar` is no id", letters);
    assert_fault(&id("«go/a b»"), "`go/a b` is no id", letters);
    assert_fault(&id("«jar»"), "`jar` is no id of an API", "write `<language>/<name>`");
    assert_fault(&id("«go/»"), "`go/` is no id of an API", "write `<language>/<name>`");
    let twice = "version: 1\napis:\n  - { id: go/a, match: [{ call: a }] }\n  - { id: «go/a», match: [{ call: b }] }\n";
    assert_fault(twice, "the API `go/a` is defined twice", "the first is in line 3 of rules.yaml");
    let alias = "version: 1\napis:\n  - { id: go/a, match: [{ call: a }] }\n  - { id: «go/b», aliases: [go/a], match: [{ call: b }] }\n";
    assert_fault(alias, "the alias `go/a` names another API already", "`go/a` is in line 3 of rules.yaml");
}

#[test]
fn languages_and_packages() {
    let known: Vec<&str> = cookielint_languages::LANGUAGES.iter().map(|language| language.id).collect();
    assert_fault(&api("language: «golang»"), "unknown language `golang`", &format!("one of: {}", known.join(", ")));
    assert_fault("version: 1\nlanguage: «rubi»\n", "unknown language `rubi`", "did you mean `ruby`?");
    let none = "version: 1\napis: [{ «id»: acme/jar, match: [{ call: a }] }]\n";
    assert_fault(none, "the language of `acme/jar` is not known", "add `language:` to the API or to its file");
    assert_fault(
        &api("package: «express»"),
        "`express` does not say which ecosystem it is from",
        "write `ecosystem:name`, such as `npm:express`",
    );
    assert_fault(&api("package: [«\"nmp:express\"»]"), "unknown ecosystem `nmp`", "did you mean `npm`?");
    assert_fault(&api("package: «\"maven:servlet\"»"), "`maven:servlet` is no package", "");
}

#[test]
fn what_manifests_say_needs_a_package() {
    let help = "add `package:` to the API";
    assert_fault(&api("«evidence»: package"), "evidence of a package is asked for, but no package is named", help);
    load_text(&api("evidence: package\n    package: go:a/b")).expect("a package is named");
    let default = "attributes: { secure: { default: [{ when: { version: { below: 2 } }, value: unset }, { value: true }] } }";
    assert_fault(&api(&format!("«attributes»{}", &default[10..])), "a default depends on a version, but no package is named", help);
    load_text(&api(&format!("{default}\n    package: go:a/b"))).expect("a package is named");
}

#[test]
fn options_that_are_calls_come_last() {
    let message = "nothing can follow options that are calls, not even `name`";
    assert_fault(&matching("{ call: a, params: [\"...options()\", «name»] }"), message, "");
    assert_fault(&matching("{ call: a, params: [\"...options()\"], optional: [«name»] }"), message, "");
    load_text(&matching("{ call: a, params: [name], optional: [\"...options()\"] }")).expect("options may come last");
}

#[test]
fn texts_that_are_records() {
    load_text(&api("at: value\n    text: set-cookie")).expect("nothing is wrong");
    assert_fault(&api("at: value\n    text: «cookie»"), "unknown form of text `cookie`", "one of: set-cookie, set-cookie-line");
    assert_fault(&api("«text»: set-cookie"), "where the text stands is not said", "write `at: KEY` with the key or slot that holds it");
    assert_fault(&api("at: value\n    text: set-cookie\n    «ignored»: { a: b }"), "`ignored` has no meaning beside `text`", "");
    load_text(&api("at: '*'\n    attributes: { value: { key: '*' } }")).expect("nothing is wrong");
    assert_fault(
        &api("«attributes»: { value: { key: '*' } }"),
        "the key `*` is what is assigned to an entry, but the record has no entries",
        "give the API an `at` whose last part is `*`",
    );
}

#[test]
fn slots_of_several_texts() {
    load_text(&matching("{ call: a, params: [['=a', '=b'], value] }")).expect("nothing is wrong");
    assert_fault(&matching("{ call: a, params: [«[»]] }"), "an empty list says nothing", "");
    assert_fault(&matching("{ call: a, params: [['=a', «b»]] }"), "a list of slots holds texts that are equal", "write `\"=text\"`");
}

#[test]
fn shapes() {
    assert_fault(&matching("«{» params: [name] }"), "a match needs a shape", SHAPES);
    assert_fault(&matching("{ call: a, «write»: b }"), "a match has one shape, not both `call` and `write`", "write two matches");
    assert_fault(&matching("{ record: a, «params»: [name] }"), "`params` has no meaning for `record`", "");
    assert_fault(&matching("{ call: a, «under»: b }"), "`under` has no meaning for `call`", "");
    assert_fault(&matching("{ call: a, «super»: b }"), "`super` has no meaning for `call`", "");
    assert_fault(&matching("{ settings: \"**/a.py\", «files»: b }"), "`files` has no meaning for `settings`", "");
    assert_fault("version: 1\napis: [{ id: go/a, match: «[»] }]\n", "an empty list says nothing", "");
    assert_fault(&matching("{ call: a, evidence: «typ» }"), "unknown evidence `typ`", "did you mean `type`?");
}

#[test]
fn slots() {
    let forms = "a slot is a key, `...key` (spread), `...key()` (options that are calls), `\"=text\"` (equal) or `_` (ignored)";
    for slot in ["..options", "...", "'='", "'$'", "a b", "'*args'", "'-name'"] {
        let message = format!("unknown slot form `{}`", slot.trim_matches('\''));
        assert_fault(&matching(&format!("{{ call: a, params: [name, «{slot}»] }}")), &message, forms);
    }
    assert_fault(&matching("{ call: a, params: [name, «name»] }"), "two positions are called `name`", "");
    assert_fault(&matching("{ call: a, params: [a], optional: [b, «...a»] }"), "two positions are called `a`", "");
    let known = "one of: name, value, options";
    assert_fault(&api("where: { «plugin»: x }"), "unknown slot `plugin`", known);
    assert_fault(&api("where: { «option»: x }"), "unknown slot `option`", "did you mean `options`?");
    assert_fault(&matching("{ call: a, params: [name], where: { «nam»: x } }"), "unknown slot `nam`", "did you mean `name`?");
    load_text(&matching("{ call: a, params: [] }")).expect("a call without arguments");
    load_text(&matching("{ call: a, where: { anything: x } }")).expect("arguments without positions have any keyword");
}

#[test]
fn paths() {
    let cases = [
        ("«net/http#»", "`net/http#` is no export", "write `module#Name` or `module#Name.member`"),
        ("«'#Cookie'»", "`#Cookie` is no export", "write `module#Name` or `module#Name.member`"),
        ("«a#b#c»", "`a#b#c` is no export", "write `module#Name` or `module#Name.member`"),
        ("«a#b..c»", "a part of the path `b..c` is empty", ""),
        ("«a..b»", "a part of the path `a..b` is empty", ""),
        ("«a.»", "a part of the path `a.` is empty", ""),
        ("«'*.'»", "a part of the path `` is empty", ""),
        ("«a b»", "a path has no blanks: `a b`", ""),
        ("«a.*.b»", "`*` can only be the first part of a path: `a.*.b`", "any receiver is written `*.a.….b`"),
        ("«'*::A.b'»", "`*` can only be the first part of a path: `*::A.b`", "any receiver is written `*.A.b`"),
        ("«'{a,b'»", "a `{` without `}` in `{a,b`", ""),
        ("«'a,b}'»", "a `}` without `{` in `a,b}`", ""),
        ("«express/Respons.cookie»", "unknown object `express/Respons`", "did you mean `express/Response`?"),
        ("«koa/Context.cookie»", "unknown object `koa/Context`", "an export of a module is written `koa#Context.cookie`"),
    ];
    for (path, message, help) in cases {
        let objects = "objects: { express/Response: [{ name: res }] }\n";
        assert_fault(&format!("{}{objects}", matching(&format!("{{ call: {path} }}"))), message, help);
    }
}

#[test]
fn attributes() {
    assert_fault(&api("attributes: { «sekure»: {} }"), "unknown attribute `sekure`", "did you mean `secure`?");
    assert_fault(
        &api("attributes: { «x-»: {} }"),
        "unknown attribute `x-`",
        "one of: name, value, secure, http-only, same-site, domain, path, max-age, expires, partitioned, enabled",
    );
    assert_fault(&api("attributes: { «httpOnly»: {} }"), "unknown attribute `httpOnly`", "did you mean `http-only`?");
    assert_fault(&api("attributes: { «secure»: }"), "expected a map, found nothing", "");
    assert_fault(&api("use: «js/options»"), "unknown attribute set `js/options`", "");
    assert_fault(&attribute("{ unit: «weeks» }"), "unknown unit `weeks`", "one of: milliseconds, seconds, minutes, hours, days");
    assert_fault(&attribute("{ fixed: «\"true\"» }"), "expected true or false, found a text", "remove the quotes");
    assert_fault(&attribute("{ key: «a..b» }"), "a part of the key path `a..b` is empty", "");
    assert_fault(&attribute("{ key: [a, «[»b]] }"), "expected a key path or `{ method: [argument, …] }`, found a list", "");
    assert_fault(&attribute("{ key: «{» a: [$], b: [$] } }"), "expected one method", "several keys to try are a list of maps");
    assert_fault(&attribute("{ key: { a: «$» } }"), "expected a list, found a text", "");
    assert_fault(&attribute("{ key: { a: «[»$, $] } }"), "`$` stands for the value and can be there only once", "");
    assert_fault(
        &attribute("{ key: { a: [«x»] } }"),
        "unknown argument form `x`",
        "an argument is `\"=text\"` (equal), `_` (anything) or `$` (the value)",
    );
}

#[test]
fn defaults() {
    assert_fault(&attribute("{ default: «absent» }"), "a default cannot be `absent`", "leave it out, or say `unset`");
    assert_fault(&attribute("{ default: «{» below: 1 } }"), "expected a constant, found a map", "");
    let otherwise = "add `{ value: … }` without `when`";
    assert_fault(
        &attribute("{ default: «[»{ when: { version: { below: \"2.1\" } }, value: unset }] }"),
        "the last default must hold otherwise",
        otherwise,
    );
    assert_fault(&attribute("{ default: [«{» value: a }, { value: b }] }"), "only the last default can be without `when`", "");
    assert_fault(
        &attribute("{ default: [{ when: { version: «{»} }, value: a }, { value: b }] }"),
        "a range of versions needs `below` or `at-least`",
        "",
    );
    assert_fault(
        &attribute("{ default: [{ when: { version: { below: «v2» } }, value: a }, { value: b }] }"),
        "`v2` is no version",
        "a version is dotted numbers: \"1.2\"",
    );
}

#[test]
fn tables() {
    assert_fault(&attribute("{ values: «js/flags» }"), "unknown value table `js/flags`", "");
    let with_table = format!("values: {{ js/flag: {{ truthy: true }} }}\n{}", attribute("{ values: «js/flags» }"));
    assert_fault(&with_table, "unknown value table `js/flags`", "did you mean `js/flag`?");
    assert_fault(&attribute("{ values: «[»a] }"), "expected a value table or the name of one, found a list", "");
    assert_fault(&attribute("{ values: { a: «[»b] } }"), "expected a constant, found a list", "");
    assert_fault(&attribute("{ values: { «a»: } }"), "expected a constant, found nothing", "");
    let bad = format!("{DURATION}; a text stands in quotes");
    assert_fault(&attribute("{ values: { a: «12x» } }"), "bad duration `12x`", &bad);
}

#[test]
fn predicates() {
    let name = |predicate: &str| api(&format!("deletes: {{ name: {predicate} }}"));
    assert_fault(&name("«[»a, b]"), "expected a constant or a predicate, found a list", "one of several is `in: [a, b]`");
    assert_fault(&name("«{»}"), "an empty predicate says nothing", "");
    assert_fault(&name("{ is: «pasts» }"), "unknown property `pasts`", "did you mean `past`?");
    assert_fault(&name("{ origin: «writen» }"), "unknown origin `writen`", "did you mean `written`?");
    assert_fault(&name("{ matches: «\"a(b\"» }"), "bad regular expression: unclosed group", "");
    assert_fault(&name("{ not: { matches: «\"[a\"» } }"), "bad regular expression: unclosed character class", "");
    assert_fault(&name("{ in: «sesion» }"), "unknown kind `sesion`", "did you mean `session`?");
    assert_fault(&name("{ in: «[»] }"), "an empty list says nothing", "");
    assert_fault(&name("{ below: «400x» }"), "bad duration `400x`", &format!("{DURATION}; a text stands in quotes"));
    assert_fault(&name("{ below: «ten» }"), "expected a number or a duration, found a text", DURATION);
    assert_fault(&name("{ at-least: «true» }"), "expected a number or a duration, found a boolean", "");
    assert_fault(&api("deletes: «{»}"), "an empty condition says nothing", "");
    assert_fault(&api("deletes: { «max-age»: 0 }"), "the API has no attribute `max-age`", "add `max-age: {}` to its `attributes`");
    assert_fault(&api("deletes: [{ «maxage»: 0 }]"), "unknown attribute `maxage`", "did you mean `max-age`?");
    assert_fault(&api("deletes: [{ «kind»: session }]"), "only `when` and `except` of a rule can ask for `kind`", "");
}

#[test]
fn globs() {
    assert_fault(&api("files: [«\"**/[a.rb\"»]"), "bad glob: unclosed character class; missing ']'", "");
    assert_fault(&api("files: «{» a: b }"), "expected a list of globs, found a map", "");
    assert_fault(
        "version: 1\nplaces: { test: «\"{a\"» }\n",
        "bad glob: unclosed alternate group; missing '}' (maybe escape '{' with '[{]'?)",
        "",
    );
}

#[test]
fn companions() {
    assert_fault(&api("unsent: [«{» call: a, within: b }]"), "expected either `call`, `within` or `reads`", "");
    assert_fault(&api("unsent: [{ within: b, «params»: [site] }]"), "`params` has no meaning for `within`", "");
    assert_fault(&api("unsent: [{ reads: '*.b', «params»: [site] }]"), "`params` has no meaning for `reads`", "");
    assert_fault(&api("sent: [«{» reads: '*.b' }]"), "`reads` has no meaning in `sent`", "");
    let entry = "expected an entry of an object, `OBJECT.ENTRY`, or of any receiver, `*.ENTRY`";
    assert_fault(&api("unsent: [{ reads: «b» }]"), entry, "");
    assert_fault(&api("sent: [{ call: a, params: «[»_] }]"), "one position must be `site` or `site.*`", "");
    let help = "a position is `site`, `site.*` (something read from it), `_` (ignored) or `\"=text\"` (equal)";
    assert_fault(&api("sent: [{ call: a, params: [«cookie», site] }]"), "unknown slot `cookie`", help);
    assert_fault(&api("also: [{ call: a, of: «sites» }]"), "unknown owner `sites`", "did you mean `site`?");
}

#[test]
fn objects() {
    let way = |way: &str| format!("version: 1\nobjects: {{ a/B: [{way}] }}\n");
    assert_fault(&way("«{» package: \"npm:a\" }"), "a way needs one of: type, call, param, name", "");
    assert_fault(&way("{ type: a, «call»: b }"), "a way is one test, not both `type` and `call`", "write two ways");
    assert_fault(&way("{ name: a, «of»: b }"), "`of` has a meaning only beside `param`", "");
    assert_fault(&way("{ param: «first», of: b }"), "expected a whole number, found a text", "");
    assert_fault(&way("{ param: «-1», of: b }"), "expected a whole number, found -1", "");
    assert_fault(&way("{ param: «1.5», of: b }"), "expected a whole number, found 1.5", "");
    assert_fault("version: 1\nobjects: { a/B: «[»] }\n", "an empty list says nothing", "");
}

#[test]
fn references_between_apis() {
    let two = |keys: &str| {
        format!("version: 1\napis:\n  - {{ id: go/base, match: [{{ call: a }}] }}\n  - {{ id: go/jar, match: [{{ call: b }}], {keys} }}\n")
    };
    assert_fault(&two("inherits: «go/bas»"), "unknown API `go/bas`", "did you mean `go/base`?");
    assert_fault(
        &two("inherits: [«go/base»]"),
        "`go/base` does not configure other cookies",
        "only an API with `scope: project` can be inherited from",
    );
    assert_fault(&two("governs: [\"go/*\", «\"ruby/*\"»]"), "`ruby/*` matches no API", "");
    assert_fault(&two("kind: «sesion»"), "unknown kind `sesion`", "did you mean `session`?");
    assert_fault(&two("scope: «projct»"), "unknown scope `projct`", "did you mean `project`?");
    assert_fault(&two("keys: «anycase»"), "unknown key style `anycase`", "did you mean `any-case`?");
    assert_fault(&two("at: «a.*.b»"), "only the last part of `at` can be `*`", "");
    assert_fault(&two("ignore: true, «attributes»: { secure: {} }"), "`attributes` has no meaning beside `ignore: true`", "");
    assert_fault(&two("«override»: true"), "there is no API `go/jar` to override", "");
}

#[test]
fn environments() {
    let names = |entry: &str| format!("version: 1\nenvironments: {{ production: {{ names: {entry} }} }}\n");
    assert_fault(&names("{ «pyton»: [A] }"), "unknown language `pyton`", "did you mean `python`?");
    assert_fault(&names("«[»A]"), "expected a map, found a list", "");
    let value = "version: 1\nenvironments: { production: { expressions: { ruby: { a: «[»] } } } }\n";
    assert_fault(value, "expected a constant, found a list", "");
}
