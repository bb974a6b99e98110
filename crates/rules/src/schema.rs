//! The JSON Schema of rule files, for editors: made from the same tables of keys that the loader refuses unknown keys by.
//!
//! It describes what can be written, not what it refers to: that a table, a kind or an API exists is checked by the loader alone.

use cookielint_languages::LANGUAGES;
use serde_json::{Map, Value, json};

use crate::fields::{self, Field, Form, KINDS, PLACES, SEVERITIES};
use crate::model::ATTRIBUTES;

/// The pattern of private attributes.
const PRIVATE: &str = "^x-[a-z0-9-]+$";
const ID: &str = "^[a-z0-9][a-z0-9._/-]*$";
const DURATION: &str = "^([0-9.]+d)? *([0-9.]+h)? *([0-9.]+m)? *([0-9.]+s)?$";

/// The schema of a file of rules and APIs.
pub fn schema() -> Value {
    let mut schema = object(fields::FILE);
    if let Value::Object(map) = &mut schema {
        map.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        map.insert("title".to_owned(), json!("cookielint rules and APIs"));
        map.insert("$defs".to_owned(), definitions());
    }
    schema
}

/// A map with only these keys.
fn object(known: &[Field]) -> Value {
    let required: Vec<&str> = known.iter().filter(|field| field.required).map(|field| field.key).collect();
    let properties: Map<String, Value> = known.iter().map(|field| (field.key.to_owned(), property(field))).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn property(field: &Field) -> Value {
    let mut schema = form(&field.form);
    if let Value::Object(map) = &mut schema {
        map.insert("description".to_owned(), json!(field.about));
    }
    schema
}

fn form(form: &Form) -> Value {
    match form {
        Form::Text => reference("text"),
        Form::Texts => reference("texts"),
        Form::Flag => json!({ "type": "boolean" }),
        Form::Count => reference("count"),
        Form::Words(words) => json!({ "enum": words }),
        Form::Of(name) => reference(name),
        Form::ListOf(name) => json!({ "type": "array", "items": reference(name) }),
        Form::OneOrMore(name) => one_or_more(reference(name)),
        Form::MapOf(name) => json!({ "type": "object", "additionalProperties": reference(name) }),
        Form::ByLanguage(name) => {
            json!({ "type": "object", "propertyNames": reference("language"), "additionalProperties": reference(name) })
        }
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn one_or_more(item: Value) -> Value {
    json!({ "anyOf": [item, { "type": "array", "items": item, "minItems": 1 }] })
}

/// A map from attributes (and further words) to something.
fn by_attribute(more: &[&str], value: Value) -> Value {
    let words = ATTRIBUTES.iter().chain(more);
    let properties: Map<String, Value> = words.map(|word| ((*word).to_owned(), value.clone())).collect();
    json!({ "type": "object", "properties": properties, "patternProperties": { PRIVATE: value }, "additionalProperties": false })
}

/// Exactly one of these keys must be there.
fn with_one_of(mut object: Value, keys: &[&str]) -> Value {
    if let Value::Object(map) = &mut object {
        let choices: Vec<Value> = keys.iter().map(|key| json!({ "required": [key] })).collect();
        map.insert("oneOf".to_owned(), Value::Array(choices));
    }
    object
}

fn definitions() -> Value {
    let mut all = Map::new();
    for part in [scalars(), attributes(), apis(), rules()] {
        if let Value::Object(part) = part {
            all.extend(part);
        }
    }
    Value::Object(all)
}

fn scalars() -> Value {
    json!({
        "version": { "const": 1 },
        "text": { "type": "string", "minLength": 1, "pattern": "\\S" },
        "texts": one_or_more(reference("text")),
        "globs": one_or_more(reference("text")),
        "count": { "type": "integer", "minimum": 0 },
        "id": { "type": "string", "pattern": ID },
        "api-id": { "type": "string", "pattern": "^[a-z0-9][a-z0-9._-]*/[a-z0-9._/-]+$" },
        "language": { "enum": LANGUAGES.iter().map(|language| language.id).collect::<Vec<_>>() },
        "severity": { "enum": SEVERITIES },
        "number": { "anyOf": [{ "type": "number" }, { "type": "string", "pattern": DURATION, "minLength": 2 }] },
        "constant": {
            "description": "true, false, per-request, unset, absent, unknown, a number, a duration or a text.",
            "type": ["boolean", "number", "string"],
        },
        "constants": { "type": "object", "additionalProperties": reference("constant") },
        "value-table": {
            "description": "From constants as found in code to what they mean; `truthy`, `falsy` and `*` stand for many.",
            "type": "object",
            "additionalProperties": reference("constant"),
        },
        "values": { "anyOf": [reference("text"), reference("value-table"), { "type": "null" }] },
        "in": { "anyOf": [reference("text"), { "type": "array", "items": reference("constant"), "minItems": 1 }] },
        "predicate": {
            "anyOf": [
                reference("constant"),
                merge(object(fields::PREDICATE), &json!({ "minProperties": 1 })),
            ],
        },
        "condition": merge(by_attribute(&["kind", "api"], reference("predicate")), &json!({ "minProperties": 1 })),
        "slot": {
            "anyOf": [
                { "type": "string", "pattern": r"^(_|site\.\*|=.+|(\.\.\.)?[\p{L}\p{N}_][\p{L}\p{N}_.$@/-]*|\.\.\.[\p{L}\p{N}_][\p{L}\p{N}_.$@/-]*\(\))$" },
                { "type": "array", "minItems": 1, "items": { "type": "string", "pattern": "^=.+$" } },
            ],
        },
    })
}

fn attributes() -> Value {
    json!({
        "attributes": by_attribute(&[], reference("attribute")),
        "attribute-values": by_attribute(&[], reference("constant")),
        "attribute": object(fields::ATTRIBUTE),
        "attribute-key": {
            "anyOf": [
                reference("text"),
                {
                    "description": "A method or call with these arguments.",
                    "type": "object",
                    "minProperties": 1,
                    "maxProperties": 1,
                    "additionalProperties": { "type": "array", "items": { "type": "string", "pattern": r"^(_|\$|=.+)$" } },
                },
            ],
        },
        "default": {
            "anyOf": [reference("constant"), { "type": "array", "items": reference("default-case"), "minItems": 1 }, { "type": "null" }],
        },
        "default-case": object(fields::DEFAULT_CASE),
        "default-when": object(fields::DEFAULT_WHEN),
        "version-range": merge(object(fields::VERSION_RANGE), &json!({ "minProperties": 1 })),
        "version-number": { "anyOf": [{ "type": "number" }, { "type": "string", "pattern": r"^[0-9]+(\.[0-9]+)*$" }] },
    })
}

fn apis() -> Value {
    const SHAPES: &[&str] = &["call", "construct", "record", "index", "write", "element", "settings", "class", "annotation", "query"];
    json!({
        "api": object(fields::API),
        "match": with_one_of(object(fields::MATCH), SHAPES),
        "contribution": object(fields::CONTRIBUTION),
        "companion": with_one_of(object(fields::COMPANION), &["call", "within", "reads"]),
        "force": object(fields::FORCE),
        "of-place": merge(object(fields::OF_PLACE), &json!({ "minProperties": 1 })),
        "ways": { "type": "array", "items": reference("way"), "minItems": 1 },
        "way": with_one_of(object(fields::WAY), &["type", "call", "param", "name"]),
    })
}

fn rules() -> Value {
    let places: Map<String, Value> = PLACES.iter().map(|place| ((*place).to_owned(), reference("globs"))).collect();
    json!({
        "rule": with_one_of(object(fields::RULE), &["require", "report", "query"]),
        "kind": { "anyOf": [{ "enum": KINDS }, reference("text")] },
        "kind-list": object(fields::KIND_LIST),
        "places": { "type": "object", "properties": places, "additionalProperties": false },
        "module-files": object(fields::MODULE_FILES),
        "environments": object(fields::ENVIRONMENTS),
        "environment": object(fields::ENVIRONMENT),
        "ecosystem": object(fields::ECOSYSTEM),
        "manifest": object(fields::MANIFEST),
        "package-pattern": object(fields::PACKAGE_PATTERN),
        "mapped-modules": object(fields::MAPPED),
    })
}

fn merge(mut schema: Value, more: &Value) -> Value {
    if let (Value::Object(schema), Value::Object(more)) = (&mut schema, more) {
        schema.extend(more.clone());
    }
    schema
}
