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
}

impl KeyStyle {
    /// Whether two keys are the same one.
    pub fn alike(self, a: &str, b: &str) -> bool {
        let relaxed = |key: &str| key.replace(['-', '_'], "");
        match self {
            KeyStyle::Exact => a == b,
            KeyStyle::AnyCase => a.eq_ignore_ascii_case(b),
            KeyStyle::Relaxed => relaxed(a).eq_ignore_ascii_case(&relaxed(b)),
        }
    }
}
