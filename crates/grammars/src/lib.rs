//! The tree-sitter grammars, one constant each, and nothing else: a crate of their own, so that a change of
//! ours never compiles their generated C again. Which files a grammar reads, and with which queries, is
//! the language table's business (`cookielint-languages`).

pub use tree_sitter_c_sharp::LANGUAGE as CSHARP;
pub use tree_sitter_go::LANGUAGE as GO;
pub use tree_sitter_html::LANGUAGE as HTML;
pub use tree_sitter_ini::LANGUAGE as INI;
pub use tree_sitter_java::LANGUAGE as JAVA;
pub use tree_sitter_javascript::LANGUAGE as JAVASCRIPT;
pub use tree_sitter_json::LANGUAGE as JSON;
pub use tree_sitter_kotlin_ng::LANGUAGE as KOTLIN;
pub use tree_sitter_nginx::LANGUAGE as NGINX;
pub use tree_sitter_php::LANGUAGE_PHP as PHP;
pub use tree_sitter_properties::LANGUAGE as PROPERTIES;
pub use tree_sitter_python::LANGUAGE as PYTHON;
pub use tree_sitter_ruby::LANGUAGE as RUBY;
pub use tree_sitter_rust::LANGUAGE as RUST;
pub use tree_sitter_scala::LANGUAGE as SCALA;
pub use tree_sitter_toml_ng::LANGUAGE as TOML;
pub use tree_sitter_typescript::LANGUAGE_TSX as TSX;
pub use tree_sitter_typescript::LANGUAGE_TYPESCRIPT as TYPESCRIPT;
pub use tree_sitter_xml::LANGUAGE_XML as XML;
pub use tree_sitter_yaml::LANGUAGE as YAML;
