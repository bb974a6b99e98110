//! States and decisions as people know them, and how many there are of each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::clock::DAY;
use crate::lifecycle::{History, Point};

/// What a finding is, seen from a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Reported for the first time.
    New,
    /// Back after it was fixed or suppressed, or after its acceptance ended.
    Reopened,
    /// As it was.
    Open,
    /// It was there, and nobody could see whether it still is.
    NotScanned,
    /// Somebody decided to live with it, for now.
    Accepted,
    /// Suppressed in the code or the configuration of the target.
    Suppressed,
    /// Not there any more.
    Fixed,
}

impl State {
    /// All of them, in the order in which they are told.
    pub const ALL: [State; 7] =
        [State::New, State::Reopened, State::Open, State::NotScanned, State::Accepted, State::Suppressed, State::Fixed];

    /// Its word.
    pub fn name(self) -> &'static str {
        match self {
            State::New => "new",
            State::Reopened => "reopened",
            State::Open => "open",
            State::NotScanned => "not-scanned",
            State::Accepted => "accepted",
            State::Suppressed => "suppressed",
            State::Fixed => "fixed",
        }
    }

    /// Whether somebody has to do something about it.
    pub fn is_due(self) -> bool {
        matches!(self, State::New | State::Reopened | State::Open | State::NotScanned)
    }
}

/// What somebody decided about a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Decision {
    /// When, in seconds since 1970.
    pub at: i64,
    /// A hash of all the rest.
    pub key: String,
    /// The target.
    pub target: String,
    /// The id of the finding.
    pub finding: String,
    /// Whether it is accepted; if not, an acceptance is taken back.
    pub accepted: bool,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub owner: String,
    /// The last day on which it holds, by its first second; without end if there is none.
    pub until: Option<i64>,
}

impl Decision {
    /// With its key.
    #[must_use]
    pub fn with_key(mut self) -> Self {
        let text = format!("{:?}", (self.at, &self.target, &self.finding, self.accepted, &self.reason, &self.owner, self.until));
        self.key = Sha256::digest(text).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        self
    }

    /// When it stops to hold.
    pub fn ends(&self) -> Option<i64> {
        self.until.filter(|_| self.accepted).map(|day| day + DAY)
    }

    /// Whether the finding is accepted at a time.
    pub fn accepts(&self, time: i64) -> bool {
        self.accepted && self.ends().is_none_or(|end| time < end)
    }
}

/// How many findings are in each state.
pub type Tally = BTreeMap<State, usize>;

/// The states of a target, seen from a run. Of what is fixed only that which was fixed since the one before.
pub fn tally(history: &History, point: &Point, decisions: &[Decision]) -> Tally {
    let mut tally = Tally::new();
    for tracked in &history.findings {
        match history.state(tracked, point, decisions) {
            Some(State::Fixed) if !point.is_news(&tracked.since.at) => {}
            Some(state) => *tally.entry(state).or_default() += 1,
            None => {}
        }
    }
    tally
}

/// Adds one to the other.
pub fn add(total: &mut Tally, more: &Tally) {
    more.iter().for_each(|(state, number)| *total.entry(*state).or_default() += number);
}
