//! The pipe to a running Chromium: questions with a number, answers that bear it, and events in between.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long an answer may take. A browser that starts on a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long it may take to go.
const FAREWELL: Duration = Duration::from_secs(5);
/// The browser reads its third descriptor and writes to its fourth; a shell is what can say so without unsafe code.
const SHELL: &str = r#"exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null"#;
/// No window, no sandbox (its content is our own, and there is none in a container), and nothing that asks the network by itself.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--mute-audio",
    "--force-color-profile=srgb",
    "--remote-debugging-pipe",
];

/// A running browser.
#[derive(Debug)]
pub(super) struct Pipe {
    child: Child,
    profile: PathBuf,
    to: Option<ChildStdin>,
    from: Receiver<Value>,
    asked: u64,
    events: Vec<Value>,
}

impl Pipe {
    pub(super) fn start(chromium: &Path) -> Result<Self, String> {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let own = format!("cookielint-browser-{}-{}", std::process::id(), STARTED.fetch_add(1, Ordering::Relaxed));
        let profile = std::env::temp_dir().join(own);
        let mut child = Command::new("sh")
            .args(["-c", SHELL])
            .arg(chromium)
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{}: {error}", chromium.display()))?;
        let to = child.stdin.take();
        let stdout = child.stdout.take().ok_or("the browser has no output")?;
        let (sender, from) = channel();
        std::thread::spawn(move || read(stdout, &sender));
        Ok(Pipe { child, profile, to, from, asked: 0, events: Vec::new() })
    }

    /// Asks, and waits for the answer.
    pub(super) fn call(&mut self, session: &str, method: &str, parameters: Value) -> Result<Value, String> {
        self.asked += 1;
        let mut question = json!({ "id": self.asked, "method": method, "params": parameters });
        if let (false, Some(map)) = (session.is_empty(), question.as_object_mut()) {
            map.insert("sessionId".to_owned(), json!(session));
        }
        let mut bytes = question.to_string().into_bytes();
        bytes.push(0);
        let to = self.to.as_mut().ok_or("the browser is gone")?;
        to.write_all(&bytes).and_then(|()| to.flush()).map_err(|error| format!("{method}: the browser does not listen: {error}"))?;
        let limit = Instant::now() + PATIENCE;
        loop {
            let message = self.next(limit).map_err(|message| format!("{method}: {message}"))?;
            match message.get("id").and_then(Value::as_u64) {
                Some(id) if id == self.asked => {
                    return match message.get("error") {
                        Some(error) => Err(format!("{method}: {error}")),
                        None => Ok(message.get("result").cloned().unwrap_or(Value::Null)),
                    };
                }
                // The answer to a question that was given up.
                Some(_) => {}
                None => self.events.push(message),
            }
        }
    }

    /// Waits for an event.
    pub(super) fn wait_for(&mut self, method: &str) -> Result<(), String> {
        let limit = Instant::now() + PATIENCE;
        let is = |event: &Value| event.get("method").and_then(Value::as_str) == Some(method);
        while !self.events.iter().any(is) {
            let message = self.next(limit)?;
            if message.get("id").is_none() {
                self.events.push(message);
            }
        }
        Ok(())
    }

    /// Forgets events that lie in the past.
    pub(super) fn forget_events(&mut self, method: &str) {
        self.events.retain(|event| event.get("method").and_then(Value::as_str) != Some(method));
    }

    /// The events since they were last taken.
    pub(super) fn events(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.events)
    }

    fn next(&mut self, limit: Instant) -> Result<Value, String> {
        self.from.recv_timeout(limit.saturating_duration_since(Instant::now())).map_err(|error| match error {
            RecvTimeoutError::Timeout => format!("no answer in {} s", PATIENCE.as_secs()),
            RecvTimeoutError::Disconnected => "the browser ended".to_owned(),
        })
    }
}

impl Drop for Pipe {
    /// Asks it to go, and ends it if it does not. Its profile goes too.
    fn drop(&mut self) {
        if let Some(mut to) = self.to.take() {
            _ = to.write_all(b"{\"id\":0,\"method\":\"Browser.close\"}\0");
        }
        let limit = Instant::now() + FAREWELL;
        while matches!(self.child.try_wait(), Ok(None)) && Instant::now() < limit {
            std::thread::sleep(Duration::from_millis(20));
        }
        _ = self.child.kill();
        _ = self.child.wait();
        _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// Hands on every message until the pipe is closed.
fn read(from: impl Read, to: &Sender<Value>) {
    let mut from = BufReader::new(from);
    let mut bytes = Vec::new();
    while from.read_until(0, &mut bytes).is_ok_and(|count| count > 0) {
        let message = bytes.strip_suffix(&[0]).and_then(|text| serde_json::from_slice(text).ok());
        if message.is_some_and(|message| to.send(message).is_err()) {
            return;
        }
        bytes.clear();
    }
}
