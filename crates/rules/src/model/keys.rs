//! How keys of records compare.

use serde::{Deserialize, Serialize};

/// How keys of records compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyStyle {
    /// As written.
    #[default]
    Exact,
    /// Case does not matter.
    AnyCase,
    /// Case, `-` and `_` do not matter.
    Relaxed,
    /// Neither they, nor a `set` in front of what is written.
    Setters,
}

impl KeyStyle {
    /// Whether two keys are the same one.
    pub fn alike(self, a: &str, b: &str) -> bool {
        let relaxed = |key: &str| key.replace(['-', '_'], "");
        match self {
            KeyStyle::Exact => a == b,
            KeyStyle::AnyCase => a.eq_ignore_ascii_case(b),
            KeyStyle::Relaxed => relaxed(a).eq_ignore_ascii_case(&relaxed(b)),
            KeyStyle::Setters => relaxed(unset(a)).eq_ignore_ascii_case(&relaxed(unset(b))),
        }
    }

    /// What a key is about: for setters, what is set.
    pub fn about(self, key: &str) -> &str {
        if self == KeyStyle::Setters { unset(key) } else { key }
    }
}

/// What a setter is called without its `set`: `set_secure` and `setSecure` are about `secure`.
pub fn unset(key: &str) -> &str {
    let begins_anew = |rest: &&str| rest.starts_with(|c: char| c.is_uppercase()) || rest.len() > 1 && rest.starts_with('_');
    key.strip_prefix("set").filter(begins_anew).unwrap_or(key)
}
