//! Whether a run passes: the exit code that is decided from states, as docs/configuration.md has the codes.

use cookielint_rules::audit::FailOn;
use cookielint_rules::model::Severity;

use crate::view::State;

/// How a run is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gate {
    /// Which findings fail it.
    pub fail_on: FailOn,
    /// From which severity on.
    pub severity: Severity,
    /// Something that was not seen counts for more than findings.
    pub strict: bool,
}

/// What the gate says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passage {
    /// Nothing stands against it.
    Open,
    /// Findings do.
    Findings,
    /// Something was not seen.
    Incomplete,
}

impl Gate {
    /// Whether a finding stands against the run.
    pub fn stops(&self, state: State, severity: Severity) -> bool {
        let counts = match self.fail_on {
            FailOn::New => matches!(state, State::New | State::Reopened),
            FailOn::Any => state.is_due(),
            FailOn::Never => false,
        };
        counts && severity >= self.severity
    }

    /// What the gate says to this many findings that stop, and to whether everything was seen.
    pub fn passage(&self, stopping: usize, incomplete: bool) -> Passage {
        match (stopping > 0, incomplete) {
            (true, true) if self.strict => Passage::Incomplete,
            (true, _) => Passage::Findings,
            (false, true) => Passage::Incomplete,
            (false, false) => Passage::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fails_a_run() {
        let gate = |fail_on| Gate { fail_on, severity: Severity::Medium, strict: false };
        let stopping = |fail_on| -> Vec<&str> {
            State::ALL.iter().filter(|state| gate(fail_on).stops(**state, Severity::High)).map(|state| state.name()).collect()
        };
        assert_eq!(stopping(FailOn::New), ["new", "reopened"]);
        assert_eq!(stopping(FailOn::Any), ["new", "reopened", "open", "not-scanned"]);
        assert!(stopping(FailOn::Never).is_empty());
        assert!(!gate(FailOn::Any).stops(State::New, Severity::Low));
    }

    #[test]
    fn incomplete_beats_findings_only_when_strict() {
        let gate = |strict| Gate { fail_on: FailOn::New, severity: Severity::Low, strict };
        assert_eq!(gate(false).passage(0, false), Passage::Open);
        assert_eq!(gate(false).passage(0, true), Passage::Incomplete);
        assert_eq!(gate(false).passage(1, true), Passage::Findings);
        assert_eq!(gate(true).passage(1, true), Passage::Incomplete);
    }
}
