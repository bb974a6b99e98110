//! The JSON Schema for editors: what the loader takes it takes too, and the typos that it can know it refuses.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]

mod common;

use std::collections::BTreeSet;

use common::{FORMS, load_text};
use cookielint_rules::{embedded_files, schema};
use serde_json::{Value, json};

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&schema()).expect("a valid schema")
}

fn value(yaml: &str) -> Value {
    // The YAML of the tests holds nothing that JSON does not know.
    serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn assert_valid(name: &str, instance: &Value) {
    let faults: Vec<String> = validator().iter_errors(instance).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n"));
}

#[test]
fn what_ships_is_valid() {
    let files: Vec<_> = embedded_files().into_iter().filter(|(path, _)| path.ends_with(".yaml")).collect();
    assert!(files.len() > 3);
    for (path, text) in files {
        assert_valid(&path, &value(&text));
    }
}

#[test]
fn every_form_is_valid() {
    load_text(FORMS).unwrap_or_else(|faults| panic!("{faults}"));
    assert_valid("forms", &value(FORMS));
}

#[test]
fn typos_are_refused() {
    let rule = |more: Value| {
        let mut rule = json!({ "id": "a", "severity": "low", "message": "m" });
        rule.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "version": 1, "rules": [rule] })
    };
    let api = |more: Value| {
        let mut api = json!({ "id": "go/a", "match": [{ "call": "a" }] });
        api.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "version": 1, "apis": [api] })
    };
    let fine = [rule(json!({ "report": "name" })), api(json!({}))];
    fine.iter().for_each(|instance| assert_valid("fine", instance));
    let cases = [
        json!({ "rules": [] }),
        json!({ "version": 2 }),
        json!({ "version": 1, "rule": [] }),
        json!({ "version": 1, "places": { "tests": "a" } }),
        json!({ "version": 1, "projects": { "npm": { "root": "a" } } }),
        json!({ "version": 1, "projects": { "npm": { "manifests": [{ "packages": [] }] } } }),
        json!({ "version": 1, "environments": { "production": { "names": { "pyton": "a" } } } }),
        rule(json!({})),
        rule(json!({ "report": "name", "require": { "secure": true } })),
        rule(json!({ "require": { "sekure": true } })),
        rule(json!({ "require": {} })),
        rule(json!({ "report": "name", "severity": "hihg" })),
        rule(json!({ "report": "name", "id": "A" })),
        rule(json!({ "require": { "name": { "matchs": "x" } } })),
        rule(json!({ "require": { "name": ["x"] } })),
        rule(json!({ "require": { "max-age": { "below": "ten" } } })),
        api(json!({ "id": "jar" })),
        api(json!({ "match": [{ "cal": "a" }] })),
        api(json!({ "match": [{ "call": "a", "write": "b" }] })),
        api(json!({ "match": [{ "call": "a", "params": ["..x"] }] })),
        api(json!({ "attributes": { "httpOnly": {} } })),
        api(json!({ "attributes": { "secure": { "unit": "weeks" } } })),
        api(json!({ "attributes": { "secure": { "key": { "a": ["x"] } } } })),
        api(json!({ "unsent": [{ "call": "a", "within": "b" }] })),
        api(json!({ "language": "golang" })),
        api(json!({ "ignore": "true" })),
    ];
    let validator = validator();
    for case in &cases {
        assert!(!validator.is_valid(case), "{case}");
    }
}

/// Every `$ref` of a schema.
fn references(schema: &Value, into: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            into.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
            map.values().for_each(|value| references(value, into));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, into)),
        _ => {}
    }
}

#[test]
fn every_definition_is_used_and_described() {
    let schema = schema();
    let mut used = BTreeSet::new();
    references(&schema, &mut used);
    let defined: BTreeSet<String> = schema["$defs"].as_object().unwrap().keys().map(|name| format!("#/$defs/{name}")).collect();
    assert_eq!(used, defined);
    for (_, property) in schema["properties"].as_object().unwrap() {
        assert!(property["description"].as_str().is_some_and(|text| text.ends_with('.')), "{property}");
    }
}
