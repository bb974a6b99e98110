//! Every command, its help, and what it refuses.

use crate::support::Folder;

#[test]
fn help_shows_commands_examples_and_exit_codes() {
    let help = Folder::new().run(&["--help"]).exits(0);
    for part in ["scan", "explain", "inspect", "rules", "languages", "completions", "Examples:", "Exit codes:", "default command"] {
        assert!(help.out.contains(part), "{part:?} is missing in\n{}", help.out);
    }
    assert_eq!(help.err, "");
}

#[test]
fn help_of_scan_shows_every_flag() {
    let help = Folder::new().run(&["scan", "--help"]).exits(0).prints("Examples:");
    let flags = "--format --output --rules --select --ignore --min-severity --min-confidence --include-tests --include-generated \
                 --max-file-size --fail-on --exit-zero --strict --isolated --config --no-config --threads --no-ignore --hidden --color --quiet \
                 --verbose --stdin --stdin-path --files-from -0 --root text json sarif github gitlab junit html";
    for flag in flags.split_whitespace() {
        assert!(help.out.contains(flag), "{flag} is missing in\n{}", help.out);
    }
}

#[test]
fn version_is_printed() {
    let version = Folder::new().run(&["--version"]).exits(0);
    assert_eq!(version.out, format!("cookielint {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_typo_in_a_flag_or_command_is_wrong_usage() {
    let folder = Folder::new();
    let run = folder.run(&["--formt", "json"]).exits(2).says("--format");
    assert_eq!(run.out, "");
    folder.run(&["scan", "--format", "jsn"]).exits(2).says("json");
    folder.run(&["scan", "--fail-on", "hihg"]).exits(2).says("high");
    folder.run(&["explian"]).exits(2).says("did you mean the command `explain`?");
    folder.run(&["rules", "lst"]).exits(2).says("list");
    folder.run(&["rules"]).exits(2);
}

#[test]
fn languages_are_listed_with_their_file_names() {
    let run = Folder::new().run(&["languages"]).exits(0);
    for row in cookielint_languages::LANGUAGES {
        let line = run.out.lines().find(|line| line.split_whitespace().next() == Some(row.id));
        let line = line.unwrap_or_else(|| panic!("{} is missing", row.id));
        assert!(row.extensions.iter().all(|extension| line.contains(&format!("*.{extension}"))), "{line}");
    }
}

#[test]
fn completions_exist_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        Folder::new().run(&["completions", shell]).exits(0).prints("cookielint").prints("min-severity");
    }
    Folder::new().run(&["completions", "bsh"]).exits(2).says("bash");
}

#[test]
fn explain_knows_rules_and_apis_and_names_the_nearest() {
    let folder = Folder::new();
    folder.run(&["explain", "secure"]).exits(0).prints("CWE-614").prints("Why ").prints("Fix ").prints("Requires");
    folder.run(&["explain", "go/net-http"]).exits(0).prints("http-only: HttpOnly, false when not written");
    folder.run(&["explain", "secur"]).exits(2).says("did you mean `secure`?");
}

#[test]
fn inspect_refuses_what_it_cannot_show() {
    let folder = Folder::with(&[("a.js", "x;\ny;"), ("a.txt", "")]);
    folder.run(&["inspect", "a.js"]).exits(0);
    folder.run(&["inspect", "a.js:2"]).exits(0);
    folder.run(&["inspect", "a.js:3"]).exits(2).says("there is no line 3, the last is 2");
    folder.run(&["inspect", "b.js:1"]).exits(2).says("no such file").says("did you mean a.js?");
    folder.run(&["inspect", "a.txt"]).exits(2).says("no language has such file names");
}

#[test]
fn rules_are_listed_as_text_and_json() {
    let folder = Folder::new();
    folder.run(&["rules", "list"]).exits(0).prints("same-site-none").prints("go/net-http");
    let go = folder.run(&["rules", "list", "--language", "go"]).exits(0).prints("go/net-http");
    assert!(!go.out.contains("python/"), "{}", go.out);
    let json = folder.run(&["rules", "list", "--format", "json"]).exits(0);
    assert!(json.out.starts_with('{') && json.out.contains("\"id\": \"secure\""), "{}", json.out);
    folder.run(&["rules", "list", "--language", "pyton"]).exits(2).says("did you mean `python`?");
}

#[test]
fn rules_check_shows_the_place_of_every_fault() {
    let bad = "version: 1\nrules:\n  - { id: mine, severity: low, message: m, requre: { secure: true } }\n";
    let folder = Folder::with(&[("bad.yaml", bad), ("good.yaml", "version: 1\n")]);
    folder.run(&["rules", "check"]).exits(0).prints("all correct");
    folder.run(&["rules", "check", "good.yaml"]).exits(0);
    let run = folder.run(&["rules", "check", "bad.yaml"]).exits(2);
    let run = run.says("bad.yaml:3:").says("unknown key `requre`").says("did you mean `require`?").says("requre: { secure: true }");
    assert_eq!(run.out, "");
    folder.run(&["scan", "--rules", "bad.yaml"]).exits(2).says("bad.yaml:3:");
    folder.run(&["rules", "check", "none.yaml"]).exits(2).says("none.yaml: cannot be read");
}

#[test]
fn rules_new_starts_a_pack_that_is_correct() {
    let folder = Folder::new();
    let run = folder.run(&["rules", "new", "mine"]).exits(0).prints("mine/rules.yaml").prints("cookielint rules test mine");
    assert!(run.out.lines().filter(|line| line.starts_with("mine/")).all(|file| folder.join(file).is_file()), "{}", run.out);
    folder.run(&["rules", "check", "mine"]).exits(0);
    folder.write("mine/rules.yaml", "mine now");
    folder.run(&["rules", "new", "mine"]).exits(2).says("is there already");
    assert_eq!(folder.read("mine/rules.yaml"), "mine now");
}

#[test]
fn rules_export_writes_what_is_built_in() {
    let folder = Folder::new();
    folder.run(&["rules", "export", "out"]).exits(0).prints("out/rules.yaml");
    assert_eq!(folder.read("out/rules.yaml"), include_str!("../../rules.yaml"));
    assert_eq!(folder.read("out/queries/go/apis.yaml"), include_str!("../../queries/go/apis.yaml"));
    assert!(folder.join("out/queries/python/call.scm").is_file());
    folder.write("out/rules.yaml", "changed");
    folder.run(&["rules", "export", "out"]).exits(2).says("is there already").says("--force");
    assert_eq!(folder.read("out/rules.yaml"), "changed");
    folder.run(&["rules", "export", "out", "--force"]).exits(0);
    assert_ne!(folder.read("out/rules.yaml"), "changed");
}

#[test]
fn the_schema_of_rule_files_is_json() {
    let run = Folder::new().run(&["rules", "export", "--schema"]).exits(0);
    assert!(run.out.starts_with('{') && run.out.contains("\"$schema\"") && run.out.contains("same-site"), "{}", run.out);
}

#[test]
fn rules_test_is_exact_and_says_what_differs() {
    let folder =
        Folder::with(&[("good/go/a.go", "// ok\nfunc main() {}\n"), ("bad/go/a.go", "package a\n\n// bad: secure\nfunc main() {}\n")]);
    folder.run(&["rules", "test", "good"]).exits(0).prints("1 file, 1 mark: all as expected");
    let run = folder.run(&["rules", "test", "bad"]).exits(1).prints("bad/go/a.go\n").prints("1 file, 1 mark: 1 difference");
    assert!(run.out.contains("   4 | func main() {}\n") && run.out.contains("- expected bad: secure\n"), "{}", run.out);
    folder.write("bad/go/a.go", "// bad: secur\nfunc main() {}\n");
    folder.run(&["rules", "test", "bad"]).exits(2).says("bad/go/a.go:1: unknown rule `secur`").says("did you mean `secure`?");
    std::fs::create_dir(folder.join("empty")).unwrap();
    folder.run(&["rules", "test", "empty"]).exits(3).prints("no examples found");
    folder.run(&["rules", "test", "none"]).exits(2).says("none: ");
}
