//! Faults of YAML itself and of its types. The place of each is marked with `«…»` in the text.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

mod common;

use common::{Memory, assert_fault, load_text};
use cookielint_rules::{MOST_FAULTS, Root, load};

#[test]
fn syntax_errors_have_their_place() {
    let fault = |text: &str| {
        let faults = load_text(text).expect_err("no YAML").faults;
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].message.starts_with("this is no YAML: "), "{}", faults[0]);
        (faults[0].line, faults[0].column)
    };
    assert_eq!(fault("version: 1\nrules: [a, b\n"), (2, 8), "a list that is never closed");
    assert_eq!(fault("version: 1\nrules: ]\n"), (2, 8));
    assert_eq!(fault("version: 1\nrules:\n\t- id: a\n").0, 3, "a tab as indentation");
    assert_eq!(fault("version: 1\nrules: *nothing\n"), (2, 8), "an alias of nothing");
}

#[test]
fn values_have_the_wanted_type() {
    let cases = [
        ("version: 1\nrules: «none»\n", "expected a list, found a text", ""),
        ("version: 1\nrules: «{» secure: true }\n", "expected a list, found a map", ""),
        ("version: 1\n«rules»:\n", "expected a list, found nothing", ""),
        ("version: 1\nkinds: «[»]\n", "expected a map, found a list", ""),
        ("version: 1\nrules: [«secure»]\n", "expected a map, found a text", ""),
        ("version: 1\ninclude: «true»\n", "expected a text, found a boolean", "write \"true\""),
        ("version: 1\nkinds: { session: { names: [«007»] } }\n", "", ""),
        ("version: 1\nkinds: { session: { names: [«7»] } }\n", "expected a text, found a number", "write \"7\""),
        ("version: 1\nkinds: { session: { names: «[»] } }\n", "an empty list says nothing", ""),
        ("version: 1\nkinds: { session: { names: [«\"\"»] } }\n", "expected a text, found an empty one", ""),
        ("version: 1\nkinds: { session: { names: «{» a: b } } }\n", "expected a list of texts, found a map", ""),
    ];
    for (text, message, help) in cases {
        if message.is_empty() {
            let (text, _) = common::unmark(text);
            load_text(&text).expect("leading zeros make a text");
        } else {
            assert_fault(text, message, help);
        }
    }
}

#[test]
fn booleans_of_old_yaml_are_refused() {
    for word in ["on", "off", "yes", "no", "On", "NO"] {
        let message = format!("`{word}` without quotes is a boolean to some YAML readers and a text to others");
        let help = format!("write \"{word}\" for the text, true or false for the boolean");
        assert_fault(&format!("version: 1\nvalues:\n  a: {{ «{word}»: true }}\n"), &message, &help);
        assert_fault(&format!("version: 1\nvalues:\n  a: {{ b: «{word}» }}\n"), &message, &help);
    }
    let quoted = "version: 1\nvalues:\n  a: { \"on\": true, 'off': false, \"yes\": true, \"no\": \"no\" }\n";
    load_text(quoted).expect("quoted words are texts");
}

#[test]
fn keys_stand_once() {
    assert_fault("version: 1\nkinds: {}\n«kinds»: {}\n", "the key `kinds` is written twice", "the first is in line 2, column 1");
    let table = "version: 1\nvalues:\n  a: { \"true\": true, «true»: false }\n";
    assert_fault(table, "the key `true` is written twice", "the first is in line 3, column 8");
    let case = "version: 1\nvalues:\n  a: { Lax: lax, «lax»: none }\n";
    assert_fault(case, "the key `lax` differs from another one only in its case", "");
}

#[test]
fn keys_are_plain_texts() {
    assert_fault("version: 1\nkinds: { «[»a]: { names: x } }\n", "a key must be a text, found a list", "");
    let merge = "version: 1\nvalues:\n  a: &a { b: true }\n  c: { «<<»: *a }\n";
    assert_fault(merge, "merge keys are not supported", "APIs share attributes with `use:`");
}

#[test]
fn a_file_is_one_document_without_tags() {
    let second = load_text("version: 1\n---\nversion: 1\n").expect_err("two documents").faults;
    assert_eq!((second[0].line, second[0].message.as_str()), (2, "a second document"));
    assert_fault("version: 1\nvalues: { a: { b: !!str «true» } }\n", "tags (`!…`) have no meaning here", "");
    let empty = load_text("# nothing\n").expect_err("empty").faults;
    assert_eq!((empty[0].line, empty[0].message.as_str()), (1, "the file is empty"));
    let empty = load_text("").expect_err("empty").faults;
    assert_eq!(empty[0].message, "the file is empty");
}

#[test]
fn anchors_and_aliases_are_fine_and_a_fault_behind_them_is_said_once() {
    let fine = "version: 1\nvalues:\n  a: &table { \"true\": true }\n  b: *table\n";
    load_text(fine).expect("an alias");
    let text = "version: 1\nkinds:\n  session: &list { names: [«\"(\"»] }\n  auth: *list\n";
    assert_fault(text, "bad regular expression: unclosed group", "");
}

#[test]
fn what_aliases_expand_to_is_bounded() {
    let mut text = "version: 1\nvalues:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..30 {
        let items = vec![format!("*a{}", level - 1); 10].join(", ");
        text.push_str(&format!("  a{level}: &a{level} [{items}]\n"));
    }
    let fault = load_text(&text).expect_err("a billion laughs").faults;
    assert_eq!(fault[0].message, "the file expands to more than 500000 values");
    assert!((4..12).contains(&fault[0].line), "found while it grows, not at the end: {}", fault[0]);
    let mut chain = "version: 1\nvalues:\n  a0: &a0 [x]\n".to_owned();
    for level in 1..10_000 {
        chain.push_str(&format!("  a{level}: &a{level} [*a{}]\n", level - 1));
    }
    let fault = load_text(&chain).expect_err("a deep chain").faults;
    assert_eq!(fault[0].message, "nested more than 64 deep");
    let own = load_text("version: 1\nvalues: &a { b: *a }\n").expect_err("an alias of what it is in").faults;
    assert_eq!(own[0].message, "an alias inside of its own anchor");
}

#[test]
fn deep_nesting_ends() {
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
        let text = format!("version: 1\nvalues: {}{}\n", open.repeat(100_000), close.repeat(100_000));
        load_text(&text).expect_err("too deep");
        let text = format!("version: 1\nvalues: {}{}\n", open.repeat(100), close.repeat(100));
        assert_eq!(load_text(&text).expect_err("too deep").faults[0].message, "nested more than 64 deep");
    }
}

#[test]
fn line_ends_and_byte_order_marks_do_not_move_places() {
    assert_fault("version: 1\r\nkinds: {}\r\n«kinds»: {}\r\n", "the key `kinds` is written twice", "the first is in line 2, column 1");
    let source = Memory::new([("rules.yaml", "\u{feff}version: 2\n")]);
    let fault = load(&source, &[Root::Base("rules.yaml".to_owned())]).expect_err("version 2").faults;
    assert_eq!((fault[0].line, fault[0].column), (1, 10));
    assert_fault("version: 1\nkinds: { größe: { «nammes»: x } } # ä\n", "unknown key `nammes`", "did you mean `names`?");
}

#[test]
fn bytes_that_are_no_utf8_have_a_place() {
    let source = Memory::new([("rules.yaml", b"version: 1\nkinds: { gr\xf6sse: x }\n".to_vec())]);
    let fault = &load(&source, &[Root::Base("rules.yaml".to_owned())]).expect_err("Latin-1").faults[0];
    assert_eq!((fault.line, fault.column, fault.message.as_str()), (2, 12, "this is not UTF-8"));
    let source = Memory::new([("rules.yaml", b"\xff\xfev\0e\0".to_vec())]);
    let fault = &load(&source, &[Root::Base("rules.yaml".to_owned())]).expect_err("UTF-16").faults[0];
    assert_eq!((fault.line, fault.column, fault.message.as_str()), (1, 1, "this is not UTF-8"));
}

#[test]
fn all_faults_are_reported_in_order_up_to_a_bound() {
    let text = format!("version: 1\nrules:\n{}", "  - { id: A }\n".repeat(50));
    let faults = load_text(&text).expect_err("many faults");
    assert_eq!(faults.faults.len(), MOST_FAULTS);
    assert_eq!(faults.faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), (3..3 + MOST_FAULTS).collect::<Vec<_>>());
    assert_eq!(faults.omitted, 50 - MOST_FAULTS);
    assert!(faults.to_string().ends_with("and 30 more"));
}
