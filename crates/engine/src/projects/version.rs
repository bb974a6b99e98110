//! Versions and ranges of them, in the spellings that package managers share: `1.2.3`, `^1.2`, `~> 7.1`, `>=4.2,<5`, `1.x || 2.x`, `^1 | ^2`, `[1.0,2.0)`.
//!
//! A range is kept as what it admits, from the lowest version to the first one that is too high, so that a default that changed within the
//! range stays undecided. What this cannot read (`*`, a tag, an address) admits everything.

use cookielint_rules::model::Constant;
use cookielint_rules::model::{DefaultSpec, VersionCase};

/// Dotted numbers; missing ones are zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Version(Vec<u64>);

/// What a manifest admits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Range {
    lowest: Option<Version>,
    /// The first that is too high.
    end: Option<Version>,
    /// Only `lowest` itself.
    exact: bool,
}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Version {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let longest = self.0.len().max(other.0.len());
        let part = |version: &Version, at: usize| version.0.get(at).copied().unwrap_or_default();
        (0..longest).map(|at| part(self, at).cmp(&part(other, at))).find(|order| order.is_ne()).unwrap_or(std::cmp::Ordering::Equal)
    }
}

impl Version {
    /// The dotted numbers with which a text begins.
    pub(crate) fn parse(text: &str) -> Option<Version> {
        let text = text.trim().trim_start_matches(['v', 'V']);
        let mut parts = Vec::new();
        for part in text.split('.').take(6) {
            let digits: &str = part.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
            match digits.parse() {
                Ok(number) => parts.push(number),
                Err(_) => break,
            }
            if digits.len() < part.len() {
                break;
            }
        }
        (!parts.is_empty()).then_some(Version(parts))
    }

    /// The first version after all that begin with these numbers.
    fn after(mut numbers: Vec<u64>) -> Option<Version> {
        let last = numbers.last_mut()?;
        *last = last.saturating_add(1);
        Some(Version(numbers))
    }

    /// `^`: the first that differs in the first number that is not zero.
    fn after_compatible(&self) -> Option<Version> {
        let upto = self.0.iter().position(|number| *number != 0).unwrap_or(self.0.len().saturating_sub(1));
        Self::after(self.0.iter().take(upto + 1).copied().collect())
    }

    /// `~>` and `~=`: the first that differs before the last number.
    fn after_pessimistic(&self) -> Option<Version> {
        Self::after(self.0.iter().take(self.0.len().saturating_sub(1).max(1)).copied().collect())
    }

    /// `~`: the first that differs in the second number.
    fn after_close(&self) -> Option<Version> {
        Self::after(self.0.iter().take(2).copied().collect())
    }
}

impl Range {
    /// This version and no other.
    pub(crate) fn exactly(text: &str) -> Option<Range> {
        Version::parse(text).map(|version| Range { lowest: Some(version), end: None, exact: true })
    }

    /// What a range admits.
    pub(crate) fn parse(text: &str) -> Range {
        let is_address = text.contains("://") || text.contains(['$', '/']);
        let text = text.rsplit_once(':').map_or(text, |(_, range)| range);
        if is_address {
            return Range::default();
        }
        let mut ways = text.split('|').filter(|way| !way.trim().is_empty()).map(one_way);
        let first = ways.next().unwrap_or_default();
        ways.fold(first, Range::joined)
    }

    /// Admits what either admits, and what lies between.
    fn joined(self, other: Range) -> Range {
        let lowest = self.lowest.clone().zip(other.lowest.clone()).map(|(a, b)| a.min(b));
        let end = self.first_too_high().zip(other.first_too_high()).map(|(a, b)| a.max(b));
        Range { exact: false, lowest, end }
    }

    fn first_too_high(&self) -> Option<Version> {
        if self.exact { self.lowest.clone().and_then(|version| Version::after(version.0)) } else { self.end.clone() }
    }

    /// Whether a version lies in it.
    pub(crate) fn admits(&self, other: &Range) -> bool {
        let Some(version) = &other.lowest else { return true };
        self.is_below(version).is_none_or(|below| !below) && self.lowest.as_ref().is_none_or(|lowest| lowest <= version)
    }

    /// Whether all of it lies below a version; `None`: a part of it.
    fn is_below(&self, bound: &Version) -> Option<bool> {
        if self.lowest.as_ref().is_some_and(|lowest| lowest >= bound) {
            return Some(false);
        }
        let ends = if self.exact { self.lowest.is_some() } else { self.end.as_ref().is_some_and(|end| end <= bound) };
        ends.then_some(true)
    }

    fn fits(&self, case: &VersionCase) -> Option<bool> {
        let bound = |text: &Option<String>| text.as_deref().and_then(Version::parse);
        let below = bound(&case.below).map_or(Some(true), |bound| self.is_below(&bound));
        let at_least = bound(&case.at_least).map_or(Some(true), |bound| self.is_below(&bound).map(|below| !below));
        match (below, at_least) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }
}

/// What a default may be, for every version that is admitted, each once; every range must hold what is asked for somewhere.
pub(crate) fn possible<'d>(default: &'d DefaultSpec, ranges: &[Range]) -> Vec<&'d Constant> {
    let any = [Range::default()];
    let ranges = if ranges.is_empty() { &any[..] } else { ranges };
    let mut found: Vec<&Constant> = Vec::new();
    for range in ranges {
        let mut decided = false;
        for case in &default.cases {
            match range.fits(case) {
                Some(false) => continue,
                Some(true) => decided = true,
                None => {}
            }
            found.push(&case.value);
            if decided {
                break;
            }
        }
        if !decided {
            found.push(&default.otherwise);
        }
    }
    let mut distinct: Vec<&Constant> = Vec::new();
    found.into_iter().for_each(|constant| {
        if !distinct.contains(&constant) {
            distinct.push(constant);
        }
    });
    distinct
}

/// One alternative of a range: comparisons that all hold.
fn one_way(text: &str) -> Range {
    let text = text.trim();
    if let Some(inner) = text.strip_prefix(['[', '(']) {
        return interval(inner);
    }
    let mut range = Range::default();
    let mut rest = text;
    for _ in 0..16 {
        rest = rest.trim_start_matches(|c: char| !is_operator(c) && !c.is_ascii_digit() && !matches!(c, 'v' | 'V' | '*' | 'x'));
        if rest.is_empty() {
            break;
        }
        let operator = rest.split(|c: char| !is_operator(c)).next().unwrap_or_default();
        let after = rest.get(operator.len()..).unwrap_or_default().trim_start();
        let number = after.split(|c: char| c.is_whitespace() || c == ',' || is_operator(c)).next().unwrap_or_default();
        rest = after.get(number.len()..).unwrap_or_default();
        narrow(&mut range, operator, number);
        if number.is_empty() && operator.is_empty() {
            break;
        }
    }
    range
}

fn is_operator(c: char) -> bool {
    matches!(c, '<' | '>' | '=' | '!' | '~' | '^')
}

fn narrow(range: &mut Range, operator: &str, number: &str) {
    let Some(version) = Version::parse(number) else { return };
    let open = number.split('.').any(|part| matches!(part, "x" | "X" | "*"));
    match operator {
        "<" => range.end = Some(version),
        "<=" => range.end = Version::after(version.0),
        "!" | "!=" => {}
        ">" | ">=" => range.lowest = Some(version),
        "^" => *range = Range { end: version.after_compatible(), lowest: Some(version), exact: false },
        "~" => *range = Range { end: version.after_close(), lowest: Some(version), exact: false },
        "~>" | "~=" => *range = Range { end: version.after_pessimistic(), lowest: Some(version), exact: false },
        _ if open => *range = Range { end: Version::after(version.0.clone()), lowest: Some(version), exact: false },
        _ => *range = Range { lowest: Some(version), end: None, exact: true },
    }
}

/// `1.0,2.0)` and `1.0]`
fn interval(text: &str) -> Range {
    let text = text.trim_end_matches([')', ']']);
    match text.split_once(',') {
        Some((lowest, end)) => Range { lowest: Version::parse(lowest), end: Version::parse(end), exact: false },
        None => Range { lowest: Version::parse(text), end: None, exact: true },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defaults(range: &str) -> Vec<String> {
        let case = VersionCase { below: Some("2.1".to_owned()), at_least: None, value: Constant::Text("old".to_owned()) };
        let default = DefaultSpec { cases: vec![case], otherwise: Constant::Text("new".to_owned()) };
        let text = |constant: &&Constant| match constant {
            Constant::Text(text) => text.clone(),
            _ => String::new(),
        };
        possible(&default, &[Range::parse(range)]).iter().map(text).collect()
    }

    #[test]
    fn a_default_is_decided_where_all_that_is_admitted_agrees() {
        for old in [
            "1.11.29",
            "==2.0.13",
            "~=2.0.1",
            "<2.1",
            ">=1.8,<2.0",
            "~> 1.4",
            "^1.4.3 || ^1.8",
            "[1.0,2.0)",
            "2.0.x",
            "2.1-below",
            "v1.9.1",
        ] {
            let wanted = if old == "2.1-below" { "new" } else { "old" };
            assert_eq!(defaults(old), [wanted], "{old}");
        }
        for new in ["4.2.7", ">=2.1", "^4.17.1", "~> 7.1", ">= 3.2, < 5", "==4.2.*", "10.0", "workspace:^3.0"] {
            assert_eq!(defaults(new), ["new"], "{new}");
        }
        for open in [
            "*",
            "latest",
            "",
            ">=1.11",
            ">= 2.0, != 2.0.3",
            "^2.0",
            "~> 2.0",
            "1.x || 3.x",
            "^2.0.3 || ^1.8",
            "${django.version}",
            "git+https://example.com/a",
        ] {
            assert_eq!(defaults(open), ["old", "new"], "{open}");
        }
    }

    #[test]
    fn several_versions_in_use_leave_both_defaults() {
        let case = VersionCase { below: Some("2".to_owned()), at_least: None, value: Constant::False };
        let default = DefaultSpec { cases: vec![case], otherwise: Constant::True };
        let ranges = [Range::parse("1.0"), Range::parse("3.0")];
        assert_eq!(possible(&default, &ranges), [&Constant::False, &Constant::True]);
    }
}
