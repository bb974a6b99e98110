//! What manifests change: versions decide defaults, packages stand for imports, settings speak for their own project.

use cookielint_cli::project::Ground;
use cookielint_cli::walk::{DirTree, ListOptions};
use cookielint_engine::finding::Finding;
use cookielint_engine::tree::{MemoryTree, Tree};
use cookielint_rules::model::Confidence;

use crate::support::{root, scan, scanner};

fn findings(files: &[(&str, &str)], rule: &str) -> Vec<Finding> {
    let outcome = scan(&MemoryTree::new(files.iter().map(|(path, text)| (*path, *text))));
    outcome.findings.into_iter().filter(|finding| finding.rule == rule).collect()
}

/// The confidence of the one finding, or none.
fn confidence(files: &[(&str, &str)], rule: &str) -> Option<Confidence> {
    let found = findings(files, rule);
    assert!(found.len() < 2, "{found:?}");
    found.first().map(|finding| finding.confidence)
}

#[test]
fn the_version_in_a_manifest_decides_a_default() {
    let settings = ("app/settings.py", "INSTALLED_APPS = [\"django.contrib.sessions\"]\nSESSION_COOKIE_SECURE = True\n");
    let with = |manifests: &[(&'static str, &'static str)]| {
        let files: Vec<(&str, &str)> = manifests.iter().copied().chain([settings]).collect();
        confidence(&files, "same-site")
    };
    assert_eq!(with(&[]), Some(Confidence::Low), "without a manifest nobody knows");
    assert_eq!(with(&[("requirements.txt", "Django==2.0.13\n")]), Some(Confidence::Medium));
    assert_eq!(with(&[("requirements.txt", "django == 4.2.7  # LTS\n")]), None);
    assert_eq!(with(&[("pyproject.toml", "[project]\ndependencies = [\n  \"django>=4.2,<6\",\n]\n")]), None);
    assert_eq!(with(&[("pyproject.toml", "[tool.poetry.dependencies]\ndjango = \"^1.11\"\n")]), Some(Confidence::Medium));
    assert_eq!(with(&[("requirements.in", "django>=2.0\n")]), Some(Confidence::Low), "a range that admits both");
    let lock = "[[package]]\nname = \"django\"\nversion = \"5.0.1\"\n";
    assert_eq!(with(&[("pyproject.toml", "dependencies = [\"django>=2.0\"]\n"), ("uv.lock", lock)]), None, "a lock wins over a range");
    assert_eq!(with(&[("package.json", "{ \"dependencies\": { \"django\": \"1.0\" } }")]), Some(Confidence::Low), "another ecosystem");
}

#[test]
fn versions_are_read_from_the_manifests_of_each_ecosystem() {
    let cookie = (
        "app/a.rb",
        "class A < ApplicationController\n  def b\n    cookies[:c] = { value: d, secure: true, httponly: true }\n  end\nend\n",
    );
    let lock = "GEM\n  specs:\n    rails (7.1.2)\n      actionpack (= 7.1.2)\n";
    assert_eq!(confidence(&[cookie, ("Gemfile", "gem 'rails', '~> 5.2.0'\n")], "same-site"), Some(Confidence::Medium));
    assert_eq!(confidence(&[cookie, ("Gemfile", "gem 'rails'\n"), ("Gemfile.lock", lock)], "same-site"), None);
    assert_eq!(confidence(&[cookie, ("Gemfile", "gem 'sinatra'\n")], "same-site"), Some(Confidence::Low));
}

#[test]
fn a_package_in_the_manifest_stands_for_an_import() {
    let call = ("server/app.js", "module.exports = (app) => app.use(session({ secret, cookie: { secure: false } }))\n");
    let manifest = |packages: &'static str| ("server/package.json", packages);
    assert_eq!(
        confidence(&[call, manifest("{ \"dependencies\": { \"express-session\": \"^1.17.0\" } }")], "secure"),
        Some(Confidence::High)
    );
    assert_eq!(findings(&[call, manifest("{ \"dependencies\": { \"koa-session\": \"^6.0.0\" } }")], "default-name"), []);
}

#[test]
fn manifests_are_listed_to_be_read_and_reported_nowhere() {
    let folder = root().join("corpus/ruby/rails-force-ssl-applications");
    let ground = Ground::locate(std::slice::from_ref(&folder), Some(&folder)).unwrap_or_else(|failure| panic!("{failure}"));
    let tree = DirTree::list(&ground, &ListOptions { manifests: scanner().knowledge().manifests(), ..ListOptions::default() });
    let unreported: Vec<&str> = tree.entries().iter().filter(|entry| !entry.reported).map(|entry| entry.path.as_str()).collect();
    assert_eq!(unreported, ["engines/basket/basket.gemspec"]);
    assert_eq!(tree.unsupported(), 1);
    let secure = scan(&tree).findings.into_iter().filter(|finding| finding.rule == "secure");
    let mut paths: Vec<(String, String)> = secure.map(|finding| (finding.path, finding.project)).collect();
    paths.sort();
    let office = |path: &str| (format!("office/{path}"), "office".to_owned());
    assert_eq!(paths, [office("app/controllers/desks_controller.rb"), office("config/environments/production.rb")]);
}

#[test]
fn inspect_says_which_setting_answered() {
    let switch = ("config/environments/production.rb", "Rails.application.configure do\n  config.force_ssl = true\nend\n");
    let site =
        ("app/controllers/a.rb", "class A < ApplicationController\n  def b\n    cookies[:c] = { value: d, httponly: true }\n  end\nend\n");
    let tree = MemoryTree::new([switch, site]);
    let told = scanner().inspect(&tree, site.0, site.1.as_bytes().to_vec(), Some(3));
    assert!(told.contains("config/environments/production.rb:2: ruby/rails-force-ssl says true"), "{told}");
    assert!(!told.contains("finding secure"), "{told}");
}
