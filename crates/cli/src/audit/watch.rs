//! How far a run is: a bar on a terminal, a line for each target in a log, nothing when quiet.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use cookielint_audit::lifecycle::Result as Happened;
use cookielint_audit::run::Watch;
use cookielint_audit::store::log::Record;
use cookielint_audit::targets::Target;
use cookielint_engine::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::console::{Console, count};
use crate::report::visible;

/// Tells it.
pub(super) struct Teller<'c> {
    console: &'c Console,
    of: usize,
    done: AtomicUsize,
    begun: Mutex<Instant>,
    bar: Option<ProgressBar>,
    files: Files,
}

/// The files of the target in flight.
struct Files(Option<ProgressBar>);

impl Progress for Files {
    fn files(&self, done: usize, total: usize) {
        if let Some(bar) = &self.0 {
            bar.set_message(format!("{done} of {total} files"));
        }
    }
}

impl<'c> Teller<'c> {
    pub(super) fn new(console: &'c Console, of: usize) -> Self {
        let bar = console.has_progress().then(|| {
            let bar = ProgressBar::with_draw_target(Some(of as u64), ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template("{elapsed:>4} [{bar:24}] {pos} of {len} targets, {eta} left  {prefix} {msg}");
            bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> "))
        });
        Teller { console, of, done: AtomicUsize::new(0), begun: Mutex::new(Instant::now()), files: Files(bar.clone()), bar }
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

impl Watch for Teller<'_> {
    fn begins(&self, number: usize, _of: usize, target: &Target) {
        if let Ok(mut begun) = self.begun.lock() {
            *begun = Instant::now();
        }
        if let Some(bar) = &self.bar {
            bar.set_position(number as u64);
            bar.set_prefix(visible(&target.name).into_owned());
            bar.set_message("");
        }
    }

    fn ends(&self, record: &Record) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let message = record.message.as_deref().map(|text| format!(": {}", visible(text))).unwrap_or_default();
        let what = match record.result {
            Happened::Failed => format!("failed{message}"),
            Happened::Unchanged => "unchanged".to_owned(),
            Happened::Scanned => count(record.numbers.files, "file", "files"),
            Happened::Partial => format!("{}, {} not fully seen", count(record.numbers.files, "file", "files"), record.numbers.not_seen),
        };
        let line = format!("[{done}/{}] {} {what}", self.of, visible(&record.target));
        match &self.bar {
            Some(bar) if record.result == Happened::Failed => bar.suspend(|| self.console.warn(&line)),
            Some(_) => {}
            None => {
                let seconds = self.begun.lock().map(|begun| begun.elapsed().as_secs_f64()).unwrap_or_default();
                self.console.note(&format!("{line} ({seconds:.2} s)"));
            }
        }
    }

    fn files(&self) -> &dyn Progress {
        &self.files
    }
}
