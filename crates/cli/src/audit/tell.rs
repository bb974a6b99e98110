//! What an audit says of its store, and what people tell it.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use cookielint_audit::clock;
use cookielint_audit::digest::severity;
use cookielint_audit::lifecycle::Result as Happened;
use cookielint_audit::store::Store;
use cookielint_audit::survey::{Row, Survey};
use cookielint_audit::view::{Decision, State};

use super::{Ground, find_run};
use crate::console::{Console, Failure, count};
use crate::exit::Exit;
use crate::name::shown;
use crate::report::visible;

/// Ids are found by no fewer characters.
const SHORTEST: usize = 4;

fn put(text: &mut String, line: &str) {
    // Writing to a text cannot fail.
    let _ = writeln!(text, "{line}");
}

/// A run in a few lines.
pub(super) fn summary(survey: &Survey) -> String {
    let mut text = String::new();
    let tally = survey.tally();
    let number = |state: State| tally.get(&state).copied().unwrap_or_default();
    let states: Vec<String> = State::ALL.iter().map(|state| format!("{} {}", number(*state), state.name())).collect();
    put(&mut text, &format!("run {}: {}", survey.run.id(), states.join(", ")));
    let result = |result: Happened| {
        survey.targets.iter().filter(|target| target.record.as_ref().is_some_and(|record| record.result == result)).count()
    };
    let unlooked = survey.targets.iter().filter(|target| target.record.is_none()).count();
    let mut parts = vec![
        format!("{} scanned", result(Happened::Scanned) + result(Happened::Partial)),
        format!("{} unchanged", result(Happened::Unchanged)),
    ];
    parts.extend((result(Happened::Failed) > 0).then(|| format!("{} failed", result(Happened::Failed))));
    parts.extend((unlooked > 0).then(|| format!("{unlooked} not looked at")));
    put(&mut text, &format!("{}: {}", count(survey.targets.len(), "target", "targets"), parts.join(", ")));
    if survey.run.ended.is_none() {
        put(&mut text, "the run has not come to its end");
    }
    text
}

/// What there is to do.
pub(super) fn status(console: &Console, ground: &Ground) -> Result<Exit, Failure> {
    let store = ground.read()?;
    let run = find_run(&store, None)?;
    let survey = Survey::new(&store, &run, ground.now.max(run.started))?;
    let mut text = summary(&survey);
    for row in survey.rows.iter().filter(|row| row.state != State::Suppressed) {
        put(&mut text, &line(&store, row)?);
    }
    for target in &survey.targets {
        let why = match &target.record {
            None => "not looked at in this run".to_owned(),
            Some(record) if record.result == Happened::Failed => record.message.clone().unwrap_or_default(),
            Some(record) if record.numbers.not_seen > 0 => format!("{} not fully seen", count(record.numbers.not_seen, "file", "files")),
            Some(_) => continue,
        };
        put(&mut text, &format!("not seen: {}: {}", visible(&target.name), visible(&why)));
    }
    console.print(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// A finding on a line.
fn line(store: &Store, row: &Row) -> Result<String, Failure> {
    let member = &row.tracked.member;
    let detail = row.detail(store)?;
    let place = detail.as_ref().map_or(0, |detail| detail.finding.focus.region.start_line);
    let message = detail.map(|detail| detail.finding.message).unwrap_or_default();
    let (target, path) = (visible(&row.target), visible(&member.path));
    Ok(format!(
        "{}  {:<11} {:<8} {target}: {path}:{place}  {}: {}",
        row.tracked.id,
        row.state.name(),
        severity(member.severity),
        member.rule,
        visible(&message)
    ))
}

/// All runs.
pub(super) fn runs(console: &Console, ground: &Ground) -> Result<Exit, Failure> {
    let store = ground.read()?;
    let mut text = String::new();
    for run in store.runs()? {
        let tally = store.tally(run.started)?;
        let states: Vec<String> = tally.iter().map(|(state, number)| format!("{number} {}", state.name())).collect();
        let end = run.ended.map_or_else(|| "not ended".to_owned(), |end| format!("{} s", end - run.started));
        put(&mut text, &format!("{}  {end:>10}  {}", run.id(), states.join(", ")));
    }
    console.print(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// What came, went and stayed.
pub(super) fn diff(console: &Console, ground: &Ground, before: &str, after: &str) -> Result<Exit, Failure> {
    let store = ground.read()?;
    let (before, after) = (find_run(&store, Some(before))?, find_run(&store, Some(after))?);
    if before.started > after.started {
        return Err(Failure::new(format!("{} is later than {}", before.id(), after.id())));
    }
    let (old, new) = (Survey::new(&store, &before, before.started)?, Survey::new(&store, &after, after.started)?);
    let there = |survey: &Survey| -> BTreeSet<String> {
        let rows = survey.rows.iter().filter(|row| row.state != State::Fixed && row.state != State::Suppressed);
        rows.map(|row| row.tracked.id.clone()).collect()
    };
    let (was, is) = (there(&old), there(&new));
    let mut text = String::new();
    for (sign, survey, only) in [("-", &old, was.difference(&is).collect::<BTreeSet<_>>()), ("+", &new, is.difference(&was).collect())] {
        for row in survey.rows.iter().filter(|row| only.contains(&row.tracked.id)) {
            put(&mut text, &format!("{sign} {}", line(&store, row)?));
        }
    }
    put(
        &mut text,
        &format!("{} gone, {} came, {} stayed", was.difference(&is).count(), is.difference(&was).count(), was.intersection(&is).count()),
    );
    console.print(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// The one finding whose id begins so.
fn find<'s>(survey: &'s Survey, id: &str) -> Result<&'s Row, Failure> {
    if id.len() < SHORTEST {
        return Err(Failure::new(format!("`{}`: an id needs at least {SHORTEST} characters", visible(id))));
    }
    match survey.find(id).as_slice() {
        [row] => Ok(row),
        [] => Err(Failure::new(format!("no finding has the id `{}`", visible(id))).help("`cookielint audit status` lists them")),
        _ => Err(Failure::new(format!("several findings have ids that begin with `{}`", visible(id)))),
    }
}

/// A finding with its history.
pub(super) fn show(console: &Console, ground: &Ground, id: &str) -> Result<Exit, Failure> {
    let store = ground.read()?;
    let run = find_run(&store, None)?;
    let survey = Survey::new(&store, &run, ground.now.max(run.started))?;
    let row = find(&survey, id)?;
    let mut text = format!("{}\n", line(&store, row)?);
    let seen = |seen: &cookielint_audit::lifecycle::Seen| match &seen.commit {
        Some(commit) => format!("{} at {commit}", seen.at.run),
        None => seen.at.run.clone(),
    };
    put(&mut text, &format!("  first seen   {}", seen(&row.tracked.first)));
    put(&mut text, &format!("  so since     {}", seen(&row.tracked.since)));
    put(&mut text, &format!("  last seen    {}", seen(&row.last)));
    for decision in store.decisions(&row.target)?.iter().filter(|decision| decision.finding == row.tracked.id) {
        let what = if decision.accepted { "accepted" } else { "acceptance taken back" };
        let until = decision.until.map_or_else(String::new, |until| format!(" until {}", clock::day(until)));
        put(
            &mut text,
            &format!("  {}   {what}{until} by {}: {}", clock::day(decision.at), visible(&decision.owner), visible(&decision.reason)),
        );
    }
    if let Some(detail) = row.detail(&store)? {
        let finding = &detail.finding;
        if !detail.owners.is_empty() {
            put(&mut text, &format!("  owners       {}", visible(&detail.owners.join(" "))));
        }
        put(&mut text, "");
        for (number, code) in finding.snippet.text.lines().enumerate() {
            put(&mut text, &format!("{:>5} | {}", finding.snippet.first_line + number, visible(&code.replace('\t', "    "))));
        }
        put(&mut text, "");
        for step in &finding.steps {
            let path = step.path.as_ref().unwrap_or(&finding.path);
            put(&mut text, &format!("  {}:{}  {}", visible(path), step.location.region.start_line, visible(&step.text)));
        }
        put(&mut text, &format!("  why: {}", visible(&finding.why)));
        put(&mut text, &format!("  fix: {}", visible(finding.fix_code.as_ref().unwrap_or(&finding.fix))));
    }
    console.print(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// What `accept` was told.
pub(super) struct Acceptance {
    pub(super) finding: String,
    pub(super) reason: String,
    pub(super) until: Option<i64>,
    pub(super) owner: Option<String>,
    pub(super) revoke: bool,
}

/// Accepts a finding, or takes that back.
pub(super) fn accept(console: &Console, ground: &Ground, acceptance: &Acceptance) -> Result<Exit, Failure> {
    if acceptance.reason.trim().is_empty() {
        return Err(Failure::new("--reason: say why"));
    }
    if acceptance.until.is_some_and(|until| until + clock::DAY <= ground.now) {
        return Err(Failure::new("--until: this day is over"));
    }
    let mut store = ground.read()?;
    let run = find_run(&store, None)?;
    let survey = Survey::new(&store, &run, ground.now.max(run.started))?;
    let row = find(&survey, &acceptance.finding)?;
    let user = || ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok()).filter(|name| !name.is_empty());
    let decision = Decision {
        at: ground.now.max(run.started),
        key: String::new(),
        target: row.target.clone(),
        finding: row.tracked.id.clone(),
        accepted: !acceptance.revoke,
        reason: acceptance.reason.clone(),
        owner: acceptance.owner.clone().or_else(user).unwrap_or_else(|| "unknown".to_owned()),
        until: acceptance.until,
    };
    let id = row.tracked.id.clone();
    store.decide(&decision.with_key())?;
    let until = acceptance.until.map_or_else(String::new, |until| format!(" until {}", clock::day(until)));
    console.note(&if acceptance.revoke { format!("{id} is accepted no longer") } else { format!("{id} is accepted{until}") });
    Ok(Exit::Clean)
}

/// Lets go of what is old.
pub(super) fn prune(console: &Console, ground: &Ground, before: i64) -> Result<Exit, Failure> {
    let path = ground.path()?;
    let _lock = ground.lock(console, &path)?;
    let mut store = Store::read(&path)?;
    let gone = store.prune(before)?;
    console.note(&format!("{} before {} let go", count(gone, "observation", "observations"), clock::day(before)));
    Ok(Exit::Clean)
}

/// Says whether the store is sound.
pub(super) fn check(console: &Console, ground: &Ground) -> Result<Exit, Failure> {
    let store = ground.read()?;
    let wrong = store.check()?;
    if wrong.is_empty() {
        console.print(b"the store is sound\n")?;
        return Ok(Exit::Clean);
    }
    Err(Failure::new(format!("{}: the store is damaged:\n{}", shown(store.path()), wrong.join("\n")))
        .help("put the last backup in its place, and keep this file"))
}

/// Copies the store.
pub(super) fn backup(console: &Console, ground: &Ground, file: &Path) -> Result<Exit, Failure> {
    ground.read()?.backup(file)?;
    console.note(&format!("the store was copied to {}", shown(file)));
    Ok(Exit::Clean)
}
