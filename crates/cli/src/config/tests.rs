//! Finding configurations, and what they do to a policy.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use cookielint_rules::model::{Confidence, Severity};

use super::*;
use crate::fixtures::Folder;
use crate::knowledge::{self, RuleFiles};

fn found(paths: &[PathBuf]) -> Option<String> {
    let ground = Ground::locate(paths, None).unwrap();
    load(&Choice::Search, &ground).unwrap().loaded.map(|loaded| loaded.name().to_owned())
}

fn loaded(folder: &Folder) -> Loaded {
    let ground = Ground::locate(&[folder.path().to_path_buf()], None).unwrap();
    load(&Choice::Search, &ground).unwrap().loaded.unwrap()
}

fn with(text: &str) -> (Folder, Loaded) {
    let folder = Folder::with(&[(NAME, text)]);
    let loaded = loaded(&folder);
    (folder, loaded)
}

#[test]
fn the_nearest_one_up_to_the_repository_is_used() {
    let folder = Folder::with(&[(NAME, "version: 1"), ("r/.git/HEAD", ""), ("r/app/src/a.js", ""), ("plain/src/a.js", "")]);
    assert_eq!(found(&[folder.join("r/app/src/a.js")]), None, "never above the repository");
    folder.write("r/cookielint.yaml", "version: 1");
    assert_eq!(found(&[folder.join("r/app/src")]), Some("cookielint.yaml".to_owned()));
    folder.write("r/app/cookielint.yaml", "version: 1");
    assert_eq!(found(&[folder.join("r/app/src/a.js")]), Some("app/cookielint.yaml".to_owned()));
    assert_eq!(found(&[folder.join("r/app/src"), folder.join("r/.git")]), Some("cookielint.yaml".to_owned()), "from the common folder");
    assert_eq!(found(&[folder.join("plain/src/a.js")]), None, "without a repository, not above the path's own folder");
    assert_eq!(found(&[folder.join("plain")]), None);
    assert_eq!(found(&[folder.path().to_path_buf()]), Some("cookielint.yaml".to_owned()));
}

#[test]
fn a_name_that_was_meant_is_told() {
    let folder = Folder::with(&[("cookielint.yml", "version: 1"), ("a.js", "")]);
    let ground = Ground::locate(&[folder.path().to_path_buf()], None).unwrap();
    let search = load(&Choice::Search, &ground).unwrap();
    assert!(search.loaded.is_none());
    assert_eq!(search.mistaken.as_deref(), Some("cookielint.yml"));
}

#[test]
fn none_is_used_when_none_is_wanted() {
    let folder = Folder::with(&[(NAME, "not even yaml: [")]);
    let ground = Ground::locate(&[folder.path().to_path_buf()], None).unwrap();
    assert!(load(&Choice::None, &ground).unwrap().loaded.is_none());
    assert!(load(&Choice::Search, &ground).is_err());
    let missing = load(&Choice::File(folder.join("none.yaml")), &ground).unwrap_err();
    assert!(missing.message.contains("none.yaml"), "{missing}");
}

#[cfg(unix)]
#[test]
fn a_found_one_must_not_lead_out_of_the_project() {
    let folder = Folder::with(&[("outside.yaml", "version: 1"), ("r/.git/HEAD", ""), ("r/real.yaml", "version: 1")]);
    folder.link("r/cookielint.yaml", "../outside.yaml");
    let ground = Ground::locate(&[folder.join("r")], None).unwrap();
    let failure = load(&Choice::Search, &ground).unwrap_err();
    assert!(failure.message.contains("a link that leads out"), "{failure}");
    assert!(load(&Choice::File(folder.join("r/cookielint.yaml")), &ground).is_ok(), "who names it trusts it");
    std::fs::remove_file(folder.join("r/cookielint.yaml")).unwrap();
    folder.link("r/cookielint.yaml", "real.yaml");
    assert_eq!(found(&[folder.join("r")]), Some("cookielint.yaml".to_owned()));
}

#[test]
fn rule_files_stay_below_the_configuration() {
    let folder = Folder::with(&[("outside.yaml", "version: 1"), ("app/team/rules.yaml", "version: 1")]);
    let rules = |text: &str| {
        folder.write("app/cookielint.yaml", text);
        let ground = Ground::locate(&[folder.join("app")], None).unwrap();
        load(&Choice::Search, &ground).unwrap().loaded.unwrap().rule_files()
    };
    assert_eq!(rules("version: 1\nrules: team/rules.yaml").unwrap(), [folder.join("app/team/rules.yaml")]);
    let outside = rules("version: 1\nrules: [../outside.yaml]").unwrap_err();
    assert!(outside.message.starts_with("cookielint.yaml:2:9: leads out"), "{outside}");
    let missing = rules("version: 1\nrules: none.yaml").unwrap_err();
    assert!(missing.message.starts_with("cookielint.yaml:2:8: cannot be read"), "{missing}");
}

#[test]
fn patterns_are_relative_to_the_configuration() {
    let folder = Folder::with(&[("r/.git/HEAD", ""), ("r/app/cookielint.yaml", "version: 1\npaths: { exclude: [old/a.js] }")]);
    let ground = Ground::locate(&[folder.join("r/app")], None).unwrap();
    let filter = load(&Choice::Search, &ground).unwrap().loaded.unwrap().filter().unwrap();
    assert!(filter.excludes("app/old/a.js") && !filter.excludes("old/a.js"));
    let (_folder, bad) = with("version: 1\npaths: { exclude: [ok, ../up] }");
    let failure = bad.filter().unwrap_err();
    assert!(failure.message.starts_with("cookielint.yaml:2:24:"), "{failure}");
}

#[test]
fn the_command_line_wins_and_lists_to_ignore_add_up() {
    let knowledge = knowledge::load(&RuleFiles::default()).unwrap();
    let text = "version: 1\nselect: [secure, http-only]\nignore: lifetime\nmin-severity: high\nmin-confidence: high\nfail-on: critical\n\
                severities: { http-only: critical }\ninclude-tests: true\n\
                suppressions: [{ rules: secure, files: old, reason: gone soon }]\n";
    let (_folder, loaded) = with(text);
    let plain = Choices::default();
    let policy = plain.policy(Some(&loaded), &knowledge).unwrap();
    assert_eq!((policy.select.join(" "), policy.ignore.join(" ")), ("secure http-only".to_owned(), "lifetime".to_owned()));
    assert_eq!((policy.min_severity, policy.min_confidence, policy.include_tests), (Severity::High, Confidence::High, true));
    assert_eq!(policy.severities.get("http-only"), Some(&Severity::Critical));
    assert_eq!(plain.fail_on(Some(&loaded)), Severity::Critical);
    let suppression = &policy.suppressions[0];
    assert!(suppression.globs.is_match("x/old/a.js") && suppression.rules == ["secure"]);
    assert_eq!((suppression.file.as_str(), suppression.line, suppression.reason.as_str()), ("cookielint.yaml", 9, "gone soon"));
    let typed = Choices {
        select: vec!["domain".to_owned()],
        ignore: vec!["default-name".to_owned()],
        min_severity: Some(Severity::Low),
        min_confidence: Some(Confidence::Low),
        include_tests: false,
        fail_on: Some(Severity::Medium),
    };
    let policy = typed.policy(Some(&loaded), &knowledge).unwrap();
    assert_eq!((policy.select.join(" "), policy.ignore.join(" ")), ("domain".to_owned(), "default-name lifetime".to_owned()));
    assert_eq!((policy.min_severity, policy.min_confidence), (Severity::Low, Confidence::Low));
    assert_eq!(typed.fail_on(Some(&loaded)), Severity::Medium);
}

#[test]
fn info_is_hidden_until_somebody_asks_for_it() {
    let knowledge = knowledge::load(&RuleFiles::default()).unwrap();
    let least = |choices: Choices| choices.policy(None, &knowledge).unwrap().min_severity;
    assert_eq!(least(Choices::default()), Severity::Low);
    assert_eq!(least(Choices { select: vec!["same-site".to_owned()], ..Choices::default() }), Severity::Info);
    assert_eq!(least(Choices { fail_on: Some(Severity::Info), ..Choices::default() }), Severity::Info);
    let both = Choices { fail_on: Some(Severity::Info), min_severity: Some(Severity::High), ..Choices::default() };
    assert_eq!(least(both), Severity::High);
}

#[test]
fn a_rule_or_kind_that_does_not_exist_is_refused_with_the_nearest() {
    let mut knowledge = knowledge::load(&RuleFiles::default()).unwrap();
    for text in ["ignore: [secur]", "select: secur", "severities: { secur: low }", "suppressions: [{ rules: secur, files: a, reason: b }]"]
    {
        let (_folder, loaded) = with(&format!("version: 1\n{text}\n"));
        let failure = Choices::default().policy(Some(&loaded), &knowledge).unwrap_err();
        assert!(failure.message.starts_with("cookielint.yaml:2:"), "{failure}");
        assert!(failure.message.contains("unknown rule `secur`") && failure.message.contains("did you mean `secure`?"), "{failure}");
    }
    let typed = Choices { select: vec!["htp-only".to_owned()], ..Choices::default() };
    let failure = typed.policy(None, &knowledge).unwrap_err();
    assert_eq!(failure.help.as_deref(), Some("did you mean `http-only`?"));
    let (_folder, loaded) = with("version: 1\nkinds: { sesion: { names: [x] } }\n");
    let failure = loaded.add_kinds(&mut knowledge).unwrap_err();
    assert!(failure.message.contains("unknown kind `sesion`") && failure.message.contains("`session`"), "{failure}");
}

#[test]
fn name_lists_come_before_the_built_in_ones() {
    let mut knowledge = knowledge::load(&RuleFiles::default()).unwrap();
    let (_folder, loaded) = with("version: 1\nkinds: { preference: { names: [\"^sid$\"] } }\n");
    loaded.add_kinds(&mut knowledge).unwrap();
    assert_eq!(knowledge.kinds[0].kind, "preference");
    assert!(knowledge.kinds[0].names[0].is_match("SID"));
}

#[test]
fn what_it_takes_away_is_said() {
    let (_folder, quiet) = with("version: 1\n");
    assert_eq!(quiet.summary(0), "cookielint.yaml");
    let text = "version: 1\nignore: [lifetime, domain]\npaths: { exclude: [old] }\nfail-on: high\n\
                suppressions: [{ files: a, reason: b }, { files: c, reason: d }]\n";
    let (_folder, loud) = with(text);
    assert_eq!(loud.summary(3), "cookielint.yaml (ignores lifetime, domain, 3 paths left out, fail-on high, 2 suppressions)");
}
