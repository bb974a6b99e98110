//! What becomes of findings, and that results of shards make the same store in any order.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use cookielint_audit::lifecycle::{Content, Coverage, Event, History, Hole, Member, Point, Result as Happened, Seen, Shown};
use cookielint_audit::shard::Shard;
use cookielint_audit::store::facts::Fresh;
use cookielint_audit::store::log::{Numbers, Observed, Record, Run, moment};
use cookielint_audit::store::{Store, portable};
use cookielint_audit::survey::Survey;
use cookielint_audit::view::{Decision, State};
use cookielint_audit::{clock::DAY, export};
use cookielint_rules::model::Severity;
use proptest::prelude::*;

fn member(name: &str, path: &str) -> Member {
    Member {
        fingerprint: format!("{name}@{path}"),
        pathless: name.to_owned(),
        rule: "secure".to_owned(),
        path: path.to_owned(),
        shown: Shown::Reported,
        severity: Severity::High,
        detail: String::new(),
    }
}

fn content(members: &[Member]) -> Content {
    let mut members = members.to_vec();
    members.sort();
    Content { members, coverage: Coverage::default() }
}

fn with_hole(members: &[Member], path: &str) -> Content {
    let hole = Hole { path: path.to_owned(), reason: "unreadable".to_owned(), incomplete: true, text: String::new() };
    Content { coverage: Coverage { holes: vec![hole], ..Coverage::default() }, ..content(members) }
}

/// A history in which one night follows the other.
#[derive(Default)]
struct Nights {
    history: History,
    night: i64,
    decisions: Vec<Decision>,
}

impl Nights {
    fn scan(&mut self, content: &Content) -> BTreeMap<String, State> {
        let whole = !content.coverage.holes.iter().any(|hole| hole.incomplete);
        self.see(if whole { Happened::Scanned } else { Happened::Partial }, Some(content))
    }

    fn see(&mut self, result: Happened, content: Option<&Content>) -> BTreeMap<String, State> {
        self.night += DAY;
        let seen = Seen { at: moment(self.night), commit: None };
        self.history.fold("target", &Event { seen, result, content });
        self.states()
    }

    /// By name and path.
    fn states(&self) -> BTreeMap<String, State> {
        let point = Point { run: moment(self.night), after: Some(self.night - DAY), time: self.night };
        let states = self.history.findings.iter().filter_map(|tracked| {
            let state = self.history.state(tracked, &point, &self.decisions)?;
            Some((tracked.member.fingerprint.clone(), state))
        });
        states.filter(|(_, state)| *state != State::Fixed).chain(self.fixed(&point)).collect()
    }

    fn fixed(&self, point: &Point) -> Vec<(String, State)> {
        let gone = self.history.findings.iter().filter(|tracked| tracked.gone && point.is_news(&tracked.since.at));
        gone.map(|tracked| (tracked.member.fingerprint.clone(), State::Fixed)).collect()
    }

    fn id(&self, fingerprint: &str) -> String {
        self.history.findings.iter().find(|tracked| tracked.member.fingerprint == fingerprint).unwrap().id.clone()
    }
}

fn states(pairs: &[(&str, State)]) -> BTreeMap<String, State> {
    pairs.iter().map(|(name, state)| ((*name).to_owned(), *state)).collect()
}

#[test]
fn a_finding_is_new_then_open_then_fixed_then_reopened() {
    let mut nights = Nights::default();
    let (with, without) = (content(&[member("a", "x.js")]), content(&[]));
    assert_eq!(nights.scan(&with), states(&[("a@x.js", State::New)]));
    assert_eq!(nights.scan(&with), states(&[("a@x.js", State::Open)]));
    assert_eq!(nights.see(Happened::Unchanged, None), states(&[("a@x.js", State::Open)]));
    assert_eq!(nights.scan(&without), states(&[("a@x.js", State::Fixed)]));
    assert_eq!(nights.scan(&without), states(&[]));
    assert_eq!(nights.scan(&with), states(&[("a@x.js", State::Reopened)]));
    assert_eq!(nights.scan(&with), states(&[("a@x.js", State::Open)]));
}

#[test]
fn a_failed_scan_closes_nothing() {
    let mut nights = Nights::default();
    nights.scan(&content(&[member("a", "x.js")]));
    assert_eq!(nights.see(Happened::Failed, None), states(&[("a@x.js", State::NotScanned)]));
    assert_eq!(nights.scan(&content(&[member("a", "x.js")])), states(&[("a@x.js", State::Open)]));
}

#[test]
fn a_scan_that_saw_less_closes_nothing_and_one_that_saw_as_much_does() {
    let mut nights = Nights::default();
    nights.scan(&content(&[member("a", "x.js"), member("b", "y.js")]));
    let less = with_hole(&[], "x.js");
    assert_eq!(nights.scan(&less), states(&[("a@x.js", State::NotScanned), ("b@y.js", State::NotScanned)]));
    // What was seen while x.js was not is closed by another scan that does not see x.js.
    assert_eq!(nights.scan(&with_hole(&[member("b", "y.js")], "x.js")), states(&[("a@x.js", State::NotScanned), ("b@y.js", State::Open)]));
    assert_eq!(nights.scan(&less), states(&[("a@x.js", State::NotScanned), ("b@y.js", State::Fixed)]));
    assert_eq!(nights.scan(&content(&[])), states(&[("a@x.js", State::Fixed)]));
}

#[test]
fn a_rule_or_a_path_that_is_not_asked_for_closes_nothing() {
    for coverage in [
        Coverage { ignore: vec!["sec*".to_owned()], ..Coverage::default() },
        Coverage { select: vec!["http-only".to_owned()], ..Coverage::default() },
        Coverage { exclude: vec!["**/x.js".to_owned()], ..Coverage::default() },
        Coverage { include: vec!["src/**".to_owned()], ..Coverage::default() },
    ] {
        let mut nights = Nights::default();
        nights.scan(&content(&[member("a", "x.js")]));
        let seen = nights.scan(&Content { members: Vec::new(), coverage });
        assert_eq!(seen, states(&[("a@x.js", State::NotScanned)]));
    }
}

#[test]
fn a_renamed_file_keeps_its_findings() {
    let mut nights = Nights::default();
    nights.scan(&content(&[member("a", "x.js"), member("a", "old/y.js")]));
    let (first, second) = (nights.id("a@x.js"), nights.id("a@old/y.js"));
    let moved = nights.scan(&content(&[member("a", "x2.js"), member("a", "new/y.js")]));
    assert_eq!(moved, states(&[("a@x2.js", State::Open), ("a@new/y.js", State::Open)]));
    assert_eq!(nights.id("a@new/y.js"), second, "the file name tells which is which");
    assert_eq!(nights.id("a@x2.js"), first);
    // What comes to stand where another one began has an id of its own.
    nights.scan(&content(&[member("a", "x2.js"), member("a", "new/y.js"), member("a", "x.js")]));
    let ids: BTreeSet<String> = nights.history.findings.iter().map(|tracked| tracked.id.clone()).collect();
    assert_eq!(ids.len(), 3);
}

#[test]
fn what_is_suppressed_is_told_and_what_is_hidden_is_not() {
    let mut nights = Nights::default();
    let shown = |shown| content(&[Member { shown, ..member("a", "x.js") }]);
    assert_eq!(nights.scan(&shown(Shown::Hidden)), states(&[]));
    assert_eq!(nights.scan(&shown(Shown::Reported)), states(&[("a@x.js", State::New)]));
    assert_eq!(nights.scan(&shown(Shown::Suppressed)), states(&[("a@x.js", State::Suppressed)]));
    assert_eq!(nights.scan(&shown(Shown::Reported)), states(&[("a@x.js", State::Reopened)]));
}

#[test]
fn an_acceptance_holds_for_its_last_day_and_then_the_finding_is_back() {
    let mut nights = Nights::default();
    let here = content(&[member("a", "x.js")]);
    nights.scan(&here);
    let decision = Decision {
        at: nights.night,
        key: String::new(),
        target: "target".to_owned(),
        finding: nights.id("a@x.js"),
        accepted: true,
        reason: "r".to_owned(),
        owner: "o".to_owned(),
        until: Some(nights.night + DAY),
    };
    nights.decisions.push(decision.clone().with_key());
    assert_eq!(nights.states(), states(&[("a@x.js", State::Accepted)]));
    // It moves with the finding, and lasts through the day.
    assert_eq!(nights.scan(&content(&[member("a", "y.js")])), states(&[("a@y.js", State::Accepted)]));
    assert_eq!(nights.see(Happened::Unchanged, None), states(&[("a@y.js", State::Reopened)]));
    assert_eq!(nights.see(Happened::Unchanged, None), states(&[("a@y.js", State::Open)]));
    let back = Decision { at: nights.night, until: None, ..decision };
    nights.decisions.push(Decision { accepted: true, ..back.clone() }.with_key());
    assert_eq!(nights.states(), states(&[("a@y.js", State::Accepted)]));
    nights.decisions.push(Decision { accepted: false, at: back.at + 1, ..back }.with_key());
    nights.night += 1;
    nights.history.last.as_mut().unwrap().0.at = moment(nights.night);
    assert!(nights.states().values().all(|state| state.is_due()));
}

/// What a night gave: `None` failed; the findings that are there, and whether a file went unseen.
type Night = Option<(BTreeSet<u8>, Option<u8>)>;

fn night() -> impl Strategy<Value = Night> {
    prop::option::weighted(0.85, (prop::collection::btree_set(0_u8..5, 0..5), prop::option::weighted(0.3, 0_u8..5)))
}

fn of_night(there: &BTreeSet<u8>, hole: Option<u8>) -> Content {
    let members: Vec<Member> =
        there.iter().filter(|name| hole != Some(**name)).map(|name| member(&name.to_string(), &format!("{name}.js"))).collect();
    hole.map_or_else(|| content(&members), |hole| with_hole(&members, &format!("{hole}.js")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// No finding is lost: one that was reported is due until a scan that would have seen it did not. None is told twice.
    #[test]
    fn no_finding_is_lost_or_repeated(log in prop::collection::vec(night(), 1..12)) {
        let mut nights = Nights::default();
        let mut due: BTreeSet<String> = BTreeSet::new();
        for night in &log {
            let before = nights.history.clone();
            let told = match night {
                None => nights.see(Happened::Failed, None),
                Some((there, hole)) => nights.scan(&of_night(there, *hole)),
            };
            if let Some((there, hole)) = night {
                let seen = there.iter().filter(|name| *hole != Some(**name)).map(|name| format!("{name}@{name}.js"));
                due.extend(seen.clone());
                if hole.is_none() {
                    let seen: BTreeSet<String> = seen.collect();
                    due.retain(|name| seen.contains(name));
                }
            } else {
                prop_assert_eq!(&before.findings, &nights.history.findings);
            }
            let now: BTreeSet<String> = told.iter().filter(|(_, state)| state.is_due()).map(|(name, _)| name.clone()).collect();
            // With the same hole as before a finding may be closed as well; what is seen is always due.
            prop_assert!(now.is_subset(&due));
            if let Some((there, hole)) = night {
                for name in there.iter().filter(|name| *hole != Some(**name)) {
                    let finding = format!("{name}@{name}.js");
                    prop_assert!(now.contains(&finding));
                }
                if hole.is_none() {
                    prop_assert_eq!(&now, &due);
                }
            }
            let ids: BTreeSet<&String> = nights.history.findings.iter().map(|tracked| &tracked.id).collect();
            prop_assert_eq!(ids.len(), nights.history.findings.len());
        }
    }
}

/// A store in a folder of its own, gone at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let path = std::env::temp_dir().join(format!("cookielint-history-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
        std::fs::create_dir_all(&path).unwrap();
        Scratch(path)
    }

    fn store(&self) -> Store {
        Store::open(&self.0.join("audit.db")).unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn observed(target: usize, started: i64, night: &Night) -> Observed {
    let content = night.as_ref().map(|(there, hole)| of_night(there, *hole));
    let record = Record {
        target: format!("target-{target}"),
        started,
        result: match night {
            None => Happened::Failed,
            Some((_, Some(_))) => Happened::Partial,
            Some((_, None)) => Happened::Scanned,
        },
        content: None,
        reference: None,
        commit: None,
        authored: None,
        facts_key: String::new(),
        policy: String::new(),
        numbers: Numbers::default(),
        again: false,
        message: None,
    };
    Observed::new(record, content, BTreeMap::new())
}

fn run(night: usize, shard: Shard) -> Run {
    let started = (i64::try_from(night).unwrap() + 1) * DAY;
    let finished = Some(started + 60);
    let mut run = Run { started, ended: None, tool: "1".to_owned(), parts: BTreeSet::from([(shard.number, shard.of)]), finished };
    run.join(&run.clone());
    run
}

/// A night of a shard, as a file.
fn result(night: usize, shard: Shard, nights: &[Night]) -> Vec<u8> {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    let run = run(night, shard);
    store.join_run(&run).unwrap();
    for (target, happened) in nights.iter().enumerate() {
        let observed = observed(target, run.started, happened);
        if shard.holds(&observed.record.target) {
            store.observe(&observed, &Fresh::default()).unwrap();
        }
    }
    let mut bytes = Vec::new();
    portable::write(&store, &run, &mut bytes).unwrap();
    bytes
}

/// All that a store says.
fn told(store: &Store) -> String {
    let runs = store.runs().unwrap();
    let tallies: Vec<String> = runs.iter().map(|run| format!("{:?} {:?}", run, store.tally(run.started).unwrap())).collect();
    let survey = Survey::new(store, runs.last().unwrap(), runs.last().unwrap().started).unwrap();
    format!("{tallies:#?}{}", String::from_utf8(export::json(store, &survey).unwrap()).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shards_in_any_order_and_twice_make_the_store_of_one_big_run(
        log in prop::collection::vec(prop::collection::vec(night(), 4), 1..4),
        of in 1_u32..4,
        order in prop::collection::vec(any::<u32>(), 24),
    ) {
        let scratch = Scratch::new();
        let mut whole = scratch.store();
        for (number, nights) in log.iter().enumerate() {
            let mut run = run(number, Shard::WHOLE);
            // As if all shards had done it.
            run.parts = (1..=of).map(|number| (number, of)).collect();
            whole.join_run(&run).unwrap();
            for (target, happened) in nights.iter().enumerate() {
                whole.observe(&observed(target, run.started, happened), &Fresh::default()).unwrap();
            }
        }
        let mut files = Vec::new();
        for (number, nights) in log.iter().enumerate() {
            files.extend((1..=of).map(|shard| result(number, Shard { number: shard, of }, nights)));
        }
        // Each of them twice, in an order of its own.
        let mut turns: Vec<(u32, usize)> = (0..files.len() * 2).map(|turn| (order[turn % order.len()].wrapping_mul(turn as u32 + 1), turn % files.len())).collect();
        turns.sort_unstable();
        let other = Scratch::new();
        let mut merged = other.store();
        for (_, file) in turns {
            let result = portable::read(&mut files[file].as_slice()).unwrap();
            merged.merge(&result).unwrap();
        }
        prop_assert_eq!(told(&merged), told(&whole));
        prop_assert_eq!(merged.check().unwrap(), Vec::<String>::new());
    }
}

#[test]
fn a_result_that_is_not_whole_is_refused() {
    let file = result(0, Shard::WHOLE, &[Some((BTreeSet::from([1]), None))]);
    assert!(portable::read(&mut file.as_slice()).is_ok());
    let cut = &file[..file.len() - 20];
    assert!(portable::read(&mut &cut[..]).is_err());
    let lines: Vec<&[u8]> = file.split_inclusive(|byte| *byte == b'\n').collect();
    let without_one = [lines[0], lines[lines.len() - 1]].concat();
    assert_eq!(portable::read(&mut without_one.as_slice()).unwrap_err(), "the file is damaged");
    assert_eq!(portable::read(&mut lines[..2].concat().as_slice()).unwrap_err(), "the file was cut off");
    assert!(portable::read(&mut &b"{}\n"[..]).unwrap_err().contains("no result of an audit"));
}

#[test]
fn pruning_keeps_what_is_open() {
    let scratch = Scratch::new();
    let mut store = scratch.store();
    for (number, there) in
        [BTreeSet::from([1, 2]), BTreeSet::from([1]), BTreeSet::from([1, 3]), BTreeSet::from([1, 3])].into_iter().enumerate()
    {
        let run = run(number, Shard::WHOLE);
        store.join_run(&run).unwrap();
        store.observe(&observed(0, run.started, &Some((there, None))), &Fresh::default()).unwrap();
    }
    let before = Survey::new(&store, store.runs().unwrap().last().unwrap(), 4 * DAY).unwrap();
    assert_eq!(store.prune(3 * DAY + 1).unwrap(), 3);
    let after = Survey::new(&store, store.runs().unwrap().last().unwrap(), 4 * DAY).unwrap();
    assert_eq!(format!("{:?}", before.rows), format!("{:?}", after.rows));
    assert_eq!(after.rows[0].tracked.first.at.started.min(after.rows[1].tracked.first.at.started), DAY);
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
}

#[test]
fn an_older_store_is_brought_up_to_date() {
    let scratch = Scratch::new();
    let path = scratch.0.join("audit.db");
    let log: Vec<Night> = vec![Some((BTreeSet::from([1, 2]), None)), Some((BTreeSet::from([2]), None))];
    let mut today = scratch.store();
    for (number, night) in log.iter().enumerate() {
        today.join_run(&run(number, Shard::WHOLE)).unwrap();
        today.observe(&observed(0, run(number, Shard::WHOLE).started, night), &Fresh::default()).unwrap();
    }
    let expected = told(&today);
    drop(today);
    // The first version had nothing but the log.
    let first = "DROP TABLE histories; DROP TABLE tallies; DROP TABLE facts; PRAGMA user_version = 1;";
    rusqlite::Connection::open(&path).unwrap().execute_batch(first).unwrap();
    let store = Store::open(&path).unwrap();
    assert_eq!(told(&store), expected);
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
}
