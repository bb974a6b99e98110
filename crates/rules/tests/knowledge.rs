//! What correct files are read as.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]

mod common;

use common::{Memory, load_text};
use cookielint_rules::model::{
    ArgumentPattern, Attribute, Constant, Evidence, Is, Key, Knowledge, Path, Predicate, Scope, Severity, Shape, Slot, Verdict, WayTest,
};
use cookielint_rules::{BuiltIn, Root, embedded_files, load};

fn read(text: &str) -> Knowledge {
    load_text(text).unwrap_or_else(|faults| panic!("{faults}"))
}

/// Loads a base file and a user's file.
fn with_user(base: &str, user: &str) -> Knowledge {
    let source = Memory::new([("base.yaml", base), ("user.yaml", user)]);
    let roots = [Root::Base("base.yaml".to_owned()), Root::User("user.yaml".to_owned())];
    load(&source, &roots).unwrap_or_else(|faults| panic!("{faults}"))
}

fn attribute(word: &str) -> Attribute {
    Attribute(word.to_owned())
}

fn text(word: &str) -> Constant {
    Constant::Text(word.to_owned())
}

fn segments(words: &[&str]) -> Path {
    Path::Text { segments: words.iter().map(|word| (*word).to_owned()).collect() }
}

#[test]
fn paths() {
    let paths = |path: &str| {
        let objects = "objects: { express/App: [{ name: app }], express/App.router: [{ name: r }], res: [{ name: res }] }";
        read(&format!("version: 1\n{objects}\napis: [{{ id: go/a, match: [{{ call: {path} }}] }}]\n")).apis[0].matches[0].paths.clone()
    };
    let export = |module: &str, names: &[&str]| Path::Export {
        module: module.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    };
    let object = |object: &str, method: &str| Path::Object { object: object.to_owned(), method: method.to_owned() };
    assert_eq!(paths("net/http#Cookie"), [export("net/http", &["Cookie"])]);
    assert_eq!(paths("github.com/gin-gonic/gin#Context.SetCookie"), [export("github.com/gin-gonic/gin", &["Context", "SetCookie"])]);
    assert_eq!(paths("'@ioc:Adonis/Core#default'"), [export("@ioc:Adonis/Core", &["default"])]);
    assert_eq!(paths("express/App.get"), [object("express/App", "get")]);
    assert_eq!(paths("express/App.router.get"), [object("express/App.router", "get")], "the longest object wins");
    assert_eq!(paths("res.cookie"), [object("res", "cookie")], "an object needs no slash");
    assert_eq!(paths("response.cookie"), [segments(&["response", "cookie"])]);
    assert_eq!(paths("'*.AddCookie'"), [Path::AnyReceiver { method: "AddCookie".to_owned() }]);
    assert_eq!(paths("'*.a.b'"), [Path::AnyReceiver { method: "a.b".to_owned() }]);
    assert_eq!(paths("cookieSession"), [segments(&["cookieSession"])]);
    assert_eq!(paths("'*'"), [segments(&["*"])]);
    assert_eq!(paths("'express/App.{get,post}'"), [object("express/App", "get"), object("express/App", "post")]);
    assert_eq!(paths("['{javax,jakarta}.servlet#A', b]").len(), 3);
}

#[test]
fn matches() {
    let knowledge = read(
        r#"
version: 1
language: python
apis:
  - id: python/a
    evidence: import
    files: "**/a.py"
    match:
      - { call: f, params: [name, "=text", _, ...value], optional: [secure], where: { name: x } }
      - { construct: m#T, evidence: type, files: "**/b.py" }
      - { settings: ["**/settings.py"] }
      - { element: cookie-config, under: session-config }
      - { class: "*", super: m#Config }
      - { call: g, params: [] }
"#,
    );
    let m = &knowledge.apis[0].matches;
    assert_eq!(
        m.iter().map(|m| m.shape).collect::<Vec<_>>(),
        [Shape::Call, Shape::Construct, Shape::Settings, Shape::Element, Shape::Class, Shape::Call]
    );
    let params = [Slot::Key("name".to_owned()), Slot::Equals(vec!["text".to_owned()]), Slot::Ignored, Slot::Spread("value".to_owned())];
    assert_eq!(
        (m[0].params.as_slice(), m[0].optional.as_slice(), m[0].positional),
        (params.as_slice(), [Slot::Key("secure".to_owned())].as_slice(), true)
    );
    assert_eq!((m[0].evidence, m[1].evidence), (Evidence::Import, Evidence::Type), "the API's evidence holds where a match has none");
    assert_eq!((m[0].file_patterns[0].as_str(), m[1].file_patterns[0].as_str()), ("**/a.py", "**/b.py"), "so do its files");
    assert_eq!((m[2].file_patterns[0].as_str(), m[2].paths.len()), ("**/settings.py", 0));
    assert!(m[2].files.as_ref().unwrap().is_match("app/settings.py") && m[2].files.as_ref().unwrap().is_match("settings.py"));
    assert_eq!((m[3].paths.as_slice(), m[3].under.as_deref()), ([segments(&["cookie-config"])].as_slice(), Some("session-config")));
    assert_eq!(m[4].under.as_deref(), Some("m#Config"));
    assert_eq!((m[1].positional, m[5].positional), (false, true), "`params: []` says that there are no arguments");
    assert!(matches!(&m[0].filters[0], (slot, Predicate::Equals(Constant::Text(word))) if slot == "name" && word == "x"));
}

#[test]
fn companions() {
    let knowledge = read(
        "version: 1\napis:\n  - id: go/a\n    match: [{ call: f }]\n    also: [{ call: g, params: [same-site] }, { call: h, of: site }]
    unsent: [{ call: '*.AddCookie', params: [_, site] }, { within: expect }]\n    sent: [{ call: send }]\n",
    );
    let api = &knowledge.apis[0];
    assert_eq!(api.also.iter().map(|call| call.of_receiver).collect::<Vec<_>>(), [true, false], "the receiver is the default");
    assert_eq!(api.unsent[0].params, [Slot::Ignored, Slot::Site]);
    assert_eq!((api.unsent[0].within, api.unsent[1].within, api.sent[0].within), (false, true, false));
    assert!(api.attributes.contains_key(&attribute("same-site")), "a slot called like an attribute is that attribute");
}

const SETS: &str = r#"
version: 1
values:
  flag: { "True": true, FALSE: false, truthy: true, falsy: false, "*": unset, 0: absent, "on": lax, two: 2, day: 1d }
attribute-sets:
  base:
    secure: { key: Secure, default: false, values: flag, fix: "secure: true", unit: days }
    http-only: {}
apis:
  - id: go/a
    package: go:a/b
    match: [{ call: f, params: [name, value, options] }]
    use: base
    attributes:
      secure: { key: [a.b, { set: ["=Secure", _, $] }], fixed: true }
      max-age: { default: [{ when: { version: { below: 2.10, at-least: "1" } }, value: 1d12h }, { value: unset }], unit: milliseconds }
      x-own: { default: per-request, commonly-forgotten: true, values: { "*": unknown } }
  - id: go/b
    match: [{ call: f }]
    use: base
    attributes: { secure: { default: null, values: ~ } }
"#;

#[test]
fn attributes_are_merged_by_key() {
    let knowledge = read(SETS);
    let secure = &knowledge.apis[0].attributes[&attribute("secure")];
    let call = Key::Call {
        name: "set".to_owned(),
        arguments: vec![ArgumentPattern::Equals("Secure".to_owned()), ArgumentPattern::Any, ArgumentPattern::Value],
    };
    assert_eq!(secure.keys, [Key::Path(vec!["a".to_owned(), "b".to_owned()]), call], "the API's own");
    assert_eq!(secure.default.as_ref().unwrap().otherwise, Constant::False, "the set's");
    assert_eq!((secure.fix.as_deref(), secure.unit, secure.fixed), (Some("secure: true"), 86_400.0, true));
    let words: Vec<&str> = knowledge.apis[0].attributes.keys().map(Attribute::as_str).collect();
    assert_eq!(words, ["http-only", "max-age", "name", "secure", "value", "x-own"], "name and value are slots, options is none");
    let http_only = &knowledge.apis[0].attributes[&attribute("http-only")];
    assert_eq!(http_only.keys, [Key::Path(vec!["http-only".to_owned()])], "an attribute's key is its own name");
    assert_eq!((http_only.default.is_none(), http_only.unit), (true, 1.0));
    let taken_back = &knowledge.apis[1].attributes[&attribute("secure")];
    assert!(taken_back.default.is_none() && taken_back.values.is_none(), "null takes back what the set says");
    assert_eq!(taken_back.fix.as_deref(), Some("secure: true"));
}

#[test]
fn defaults_by_version() {
    let knowledge = read(SETS);
    let max_age = &knowledge.apis[0].attributes[&attribute("max-age")];
    let default = max_age.default.as_ref().unwrap();
    assert_eq!(
        (default.cases[0].below.as_deref(), default.cases[0].at_least.as_deref()),
        (Some("2.10"), Some("1")),
        "as written, not as numbers"
    );
    assert_eq!((&default.cases[0].value, &default.otherwise), (&Constant::Number(129_600.0), &Constant::Unset));
    assert!((max_age.unit - 0.001).abs() < f64::EPSILON);
    let own = &knowledge.apis[0].attributes[&attribute("x-own")];
    assert_eq!((own.default.as_ref().unwrap().otherwise.clone(), own.commonly_forgotten), (Constant::PerRequest, true));
}

#[test]
fn value_tables() {
    let knowledge = read(SETS);
    let table = knowledge.apis[0].attributes[&attribute("secure")].values.clone().unwrap();
    let exact = [
        ("0", Constant::Absent),
        ("day", Constant::Number(86_400.0)),
        ("false", Constant::False),
        ("on", text("lax")),
        ("true", Constant::True),
        ("two", Constant::Number(2.0)),
    ];
    assert_eq!(table.exact, exact.into_iter().map(|(key, constant)| (key.to_owned(), constant)).collect(), "keys in lower case");
    assert_eq!((table.truthy, table.falsy, table.rest), (Some(Constant::True), Some(Constant::False), Some(Constant::Unset)));
}

#[test]
fn constants() {
    let constant = |written: &str| {
        let knowledge = read(&format!("version: 1\nrules: [{{ id: a, severity: low, message: m, require: {{ path: {written} }} }}]\n"));
        match &knowledge.rules[0].verdict {
            Verdict::Require(tests) => match &tests[0].1 {
                Predicate::Equals(constant) => constant.clone(),
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    };
    assert_eq!((constant("true"), constant("False")), (Constant::True, Constant::False));
    assert_eq!(constant("\"true\""), text("true"), "a quoted text is no boolean");
    assert_eq!(
        (constant("unset"), constant("per-request"), constant("unknown")),
        (Constant::Unset, Constant::PerRequest, Constant::Unknown)
    );
    assert_eq!((constant("\"/\""), constant("lax"), constant("\"\"")), (text("/"), text("lax"), text("")));
    assert_eq!(
        (constant("-1"), constant("1.5"), constant("1e3")),
        (Constant::Number(-1.0), Constant::Number(1.5), Constant::Number(1000.0))
    );
    assert_eq!((constant("400d"), constant("\"400d\"")), (Constant::Number(34_560_000.0), text("400d")));
    assert_eq!((constant("007"), constant("0x1f"), constant("1_000")), (text("007"), text("0x1f"), text("1_000")));
}

#[test]
fn predicates_and_rules() {
    let knowledge = read(
        r#"
version: 1
kinds: { script-readable: { names: [xsrf] } }
rules:
  - id: a
    title: A
    severity: high
    severity-by-kind: { preference: low, script-readable: info }
    confidence: medium
    when: { kind: session, name: { matches: "^__Host-", not: { in: script-readable } }, max-age: { at-least: 400d, below: 1000d } }
    require: { secure: true, domain: { in: [unset, ""] }, expires: { is: past }, path: absent, same-site: { origin: written } }
    except: { value: { imports: m } }
    message: "{name}"
    cwe: 614
    owasp: "A05:2021"
    aliases: [former]
  - { id: b, severity: info, message: m, report: off-in-production }
  - { id: c, severity: info, message: m, report: ignored }
  - { id: d, severity: info, message: m, report: max-age, except: [{ kind: auth }, { kind: csrf }] }
"#,
    );
    let rule = &knowledge.rules[0];
    assert_eq!((rule.title.as_str(), rule.severity, rule.cwe.as_slice()), ("A", Severity::High, [614].as_slice()));
    assert_eq!(rule.severity_by_kind["script-readable"], Severity::Info);
    assert_eq!(
        rule.when.tests.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>(),
        ["kind", "name", "max-age"],
        "in the order of the file"
    );
    let Predicate::All(name) = &rule.when.tests[1].1 else { panic!("two predicates") };
    assert!(matches!(&name[0], Predicate::Matches(regex) if regex.is_match("__Host-sid") && !regex.is_match("__host-sid")));
    assert!(matches!(&name[1], Predicate::Not(inner) if matches!(&**inner, Predicate::InKind(kind) if kind == "script-readable")));
    let Predicate::All(age) = &rule.when.tests[2].1 else { panic!("two predicates") };
    assert!(matches!(age[..], [Predicate::AtLeast(least), Predicate::Below(below)] if least == 34_560_000.0 && below == 86_400_000.0));
    let Verdict::Require(tests) = &rule.verdict else { panic!("requirements") };
    assert!(matches!(&tests[1].1, Predicate::In(constants) if *constants == [Constant::Unset, text("")]));
    assert!(matches!(tests[2].1, Predicate::Is(Is::Past)));
    assert!(matches!(tests[3].1, Predicate::Is(Is::Absent)), "`absent` is a property");
    assert!(matches!(tests[4].1, Predicate::Written(true)));
    assert_eq!((rule.except.len(), knowledge.rules[3].except.len()), (1, 2));
    assert!(matches!(knowledge.rules[1].verdict, Verdict::OffInProduction));
    assert!(matches!(knowledge.rules[2].verdict, Verdict::Ignored));
    assert!(matches!(&knowledge.rules[3].verdict, Verdict::Report(attribute) if attribute.as_str() == "max-age"));
    assert_eq!(knowledge.rules[1].title, "b", "a title is the id unless given");
    assert_eq!((rule.place.file.as_str(), rule.place.line), ("rules.yaml", 5));
}

#[test]
fn an_api_finds_its_language() {
    let language = |path: &'static str, head: &str, id: &str| {
        let text = format!("version: 1\n{head}\napis: [{{ id: {id}, match: [{{ call: f }}] }}]\n");
        let knowledge = load(&Memory::new([(path, text)]), &[Root::User(path.to_owned())]).unwrap_or_else(|faults| panic!("{faults}"));
        knowledge.apis[0].language.clone()
    };
    assert_eq!(language("a.yaml", "", "ruby/a"), "ruby", "by the id");
    assert_eq!(language("queries/go/apis.yaml", "", "ruby/a"), "go", "by the folder");
    assert_eq!(language("queries/go/apis.yaml", "language: java", "ruby/a"), "java", "by the file");
    assert_eq!(language("a.yaml", "language: typescript", "acme/a"), "javascript", "the family counts");
}

#[test]
fn objects_kinds_places_and_environments() {
    let base = "
version: 1
objects: { a/B: [{ type: m#T }, { param: 1, of: [f, g] }] }
kinds: { session: { names: sess }, auth: { names: [token] } }
places: { test: '**/test/**', example: [examples/**] }
environments:
  production:
    names: { python: [Prod] }
    files: ['prod.*']
    expressions: { javascript: { env: production, debug: false } }
    reads: { javascript: [process.env.*] }
";
    let user = "
version: 1
objects: { a/B: [{ name: [b, '*.b'], package: 'npm:b', imports: b }], own: [{ call: own }] }
kinds: { session: { names: acme_sid } }
places: { development: sandbox/** }
environments: { production: { names: { python: Live }, expressions: { typescript: { env: live } } } }
";
    let knowledge = with_user(base, user);
    assert_eq!(knowledge.objects["a/B"].len(), 3, "a user's ways are added");
    assert_eq!(knowledge.objects["a/B"][1].test, WayTest::Param { index: 1, of: vec![segments(&["f"]), segments(&["g"])] });
    let way = &knowledge.objects["a/B"][2];
    assert_eq!((way.package.as_deref(), way.imports.as_deref()), (Some("npm:b"), Some("b")));
    let kinds: Vec<(&str, bool)> = knowledge.kinds.iter().map(|list| (list.kind.as_str(), list.names[0].is_match("ACME_SID"))).collect();
    assert_eq!(kinds, [("session", true), ("session", false), ("auth", false)], "a user's kinds come first and ignore case");
    assert_eq!(knowledge.places.iter().map(|list| list.place.as_str()).collect::<Vec<_>>(), ["development", "test", "example"]);
    assert!(knowledge.places[1].globs.is_match("a/test/b.js") && !knowledge.places[2].globs.is_match("a/examples/b.js"));
    assert_eq!(knowledge.environments.names["python"], ["Prod", "Live"]);
    let expressions = &knowledge.environments.expressions["javascript"];
    assert_eq!((&expressions["env"], &expressions["debug"]), (&text("live"), &Constant::False), "a user's values win");
}

const RULES: &str = "
version: 1
rules:
  - { id: a, severity: low, message: m, report: name }
  - { id: b, severity: low, message: m, report: name }
apis:
  - { id: ruby/a, match: [{ query: '(call) @site' }] }
  - { id: ruby/b, match: [{ query: '(string) @site' }] }
";

#[test]
fn a_user_overrides_in_place() {
    let user = "
version: 1
rules: [{ id: a, override: true, severity: high, message: mine, report: name }, { id: c, severity: low, message: m, report: name }]
apis: [{ id: ruby/a, override: true, match: [{ call: f }] }]
";
    let knowledge = with_user(RULES, user);
    let rules: Vec<(&str, Severity)> = knowledge.rules.iter().map(|rule| (rule.id.as_str(), rule.severity)).collect();
    assert_eq!(rules, [("a", Severity::High), ("b", Severity::Low), ("c", Severity::Low)]);
    assert_eq!(knowledge.apis.len(), 2);
    assert_eq!((knowledge.inline.len(), knowledge.apis[1].matches[0].query), (1, Some(0)), "the overridden API's query is gone");
    assert!(knowledge.inline[0].text.contains("(string)"));
}

#[test]
fn a_user_replaces_everything() {
    let user = "version: 1\nreplace: true\nrules: [{ id: a, severity: low, message: m, report: name }]\n";
    let knowledge = with_user(RULES, user);
    assert_eq!((knowledge.rules.len(), knowledge.apis.len()), (1, 0));
    let source = Memory::new([("user.yaml", user)]);
    let knowledge = load(&source, &[Root::BuiltIn, Root::User("user.yaml".to_owned())]).unwrap();
    assert_eq!((knowledge.rules.len(), knowledge.apis.len(), knowledge.kinds.len()), (1, 0, 0));
    let keeping = Memory::new([("user.yaml", "version: 1\nreplace: false\n")]);
    let knowledge = load(&keeping, &[Root::BuiltIn, Root::User("user.yaml".to_owned())]).unwrap();
    assert!(knowledge.rules.len() > 5);
}

#[test]
fn includes_are_read_once_in_order() {
    let api = |name: &str| format!("version: 1\napis: [{{ id: {name}, match: [{{ call: f }}] }}]\n");
    let source = Memory::new([
        ("pack/rules.yaml", "version: 1\ninclude: ['queries/*/apis.yaml', '**/*.yaml', rules.yaml]\n".to_owned()),
        ("pack/queries/ruby/apis.yaml", api("ruby/a")),
        ("pack/queries/go/apis.yaml", api("go/a")),
        ("pack/a/b/c/more.yaml", api("java/a")),
        ("other/queries/go/apis.yaml", "no YAML: [".to_owned()),
    ]);
    let knowledge = load(&source, &[Root::User("pack/rules.yaml".to_owned())]).unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(knowledge.apis.iter().map(|api| api.id.as_str()).collect::<Vec<_>>(), ["go/a", "ruby/a", "java/a"]);
    assert_eq!(knowledge.apis[0].place.file, "pack/queries/go/apis.yaml");
}

#[test]
fn scope_force_and_the_rest() {
    let knowledge = read(
        "
version: 1
apis:
  - id: ruby/ssl
    title: force_ssl
    package: [gem:railties, 'maven:a:b']
    match: [{ write: config }]
    scope: project
    at: ssl.*
    keys: relaxed
    kind: auth
    attributes: { enabled: { key: force_ssl }, x-redirect: {} }
    force: [{ when: { x-redirect: false }, set: { secure: false, max-age: 1h } }]
    deletes: { enabled: false }
    ignored: { a.b: has no effect }
    governs: 'ruby/*'
    part: true
    absence: false
    fix: x
    note: y
    references: [z]
  - { id: ruby/jar, match: [{ call: f }], inherits: ruby/ssl, ignore: false }
",
    );
    let api = &knowledge.apis[0];
    assert_eq!((api.scope, api.part, api.absence, api.ignore), (Scope::Project, true, false, false));
    assert_eq!(api.packages, ["gem:railties", "maven:a:b"]);
    assert_eq!(api.at, ["ssl", "*"]);
    assert_eq!(api.force[0].set, [(attribute("secure"), Constant::False), (attribute("max-age"), Constant::Number(3600.0))]);
    assert_eq!((api.deletes.len(), api.ignored["a.b"].as_str()), (1, "has no effect"));
    assert!(api.governs.as_ref().unwrap().is_match("ruby/jar") && !api.governs.as_ref().unwrap().is_match("rubyx/jar"));
    assert_eq!((knowledge.apis[1].inherits.as_slice(), knowledge.apis[1].absence), (["ruby/ssl".to_owned()].as_slice(), true));
}

#[test]
fn the_facts_text_is_of_what_decides_facts() {
    let facts = |text: &str| read(text).facts_text;
    let base = "
version: 1
objects: { a: [{ name: res }] }
kinds: { session: { names: sess } }
rules: [{ id: a, severity: low, message: m, report: name }]
apis:
  - { id: go/a, title: A, match: [{ call: f, params: [name] }], attributes: { secure: { key: s, default: false, fix: x } }, note: n }
";
    let same = [
        ("message: m", "message: other"),
        ("severity: low", "severity: high"),
        ("title: A", "title: B"),
        ("note: n", "note: o"),
        ("default: false", "default: true"),
        ("fix: x", "fix: y"),
        ("names: sess", "names: sid"),
    ];
    for (from, to) in same {
        assert!(base.contains(from));
        assert_eq!(facts(base), facts(&base.replace(from, to)), "{to}");
    }
    let with_more = |more: &str| facts(&format!("{base}{more}"));
    let exports = "modules: { javascript: { separator: /, files: ['{}.js'], exports: [module.exports] } }\n";
    assert_ne!(with_more(exports), with_more(&exports.replace("[module.exports]", "[other]")), "what a module hands out");
    let other = [
        ("call: f", "call: g"),
        ("params: [name]", "params: [value]"),
        ("key: s", "key: t"),
        ("{ name: res }", "{ name: r }"),
        ("id: go/a", "id: go/b"),
        ("call: f,", "call: f, evidence: type,"),
        ("{ secure:", "{ domain: {}, secure:"),
    ];
    for (from, to) in other {
        assert!(base.contains(from));
        assert_ne!(facts(base), facts(&base.replace(from, to)), "{to}");
    }
}

#[test]
fn the_built_in_rules_load_and_come_out_as_they_went_in() {
    let built_in = load(&BuiltIn, &[Root::BuiltIn]).unwrap_or_else(|faults| panic!("{faults}"));
    let source = Memory(embedded_files().into_iter().map(|(path, text)| (path, text.into_bytes())).collect());
    let exported = load(&source, &[Root::Base("rules.yaml".to_owned())]).unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(format!("{built_in:?}"), format!("{exported:?}"));
    assert!(source.0.contains_key("queries/python/call.scm"));
    for rule in &built_in.rules {
        let texts = [&rule.title, &rule.message, &rule.why, &rule.fix];
        assert!(
            texts.iter().all(|text| !text.is_empty()) && rule.title != rule.id && !rule.cwe.is_empty() && !rule.owasp.is_empty(),
            "{}",
            rule.id
        );
    }
    for api in &built_in.apis {
        assert_ne!(api.title, api.id, "a title for people");
    }
}
