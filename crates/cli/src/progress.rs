//! The progress bar: on a terminal only, and only when a scan takes long enough for somebody to wonder.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use cookielint_engine::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long a scan may take without a word.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar on standard error that appears late.
#[derive(Debug)]
pub(crate) struct Bar {
    begun: Instant,
    wanted: bool,
    bar: Mutex<Option<ProgressBar>>,
}

impl Bar {
    /// A bar that appears if it is wanted at all.
    pub(crate) fn new(wanted: bool) -> Self {
        Bar { begun: Instant::now(), wanted, bar: Mutex::new(None) }
    }

    /// Takes the bar away, so that reports are not mixed with it.
    pub(crate) fn finish(&self) {
        if let Ok(mut bar) = self.bar.lock()
            && let Some(bar) = bar.take()
        {
            bar.finish_and_clear();
        }
    }
}

impl Progress for Bar {
    fn files(&self, done: usize, total: usize) {
        if !self.wanted || self.begun.elapsed() < PATIENCE {
            return;
        }
        // A thread that finds another one drawing has nothing to add.
        if let Ok(mut bar) = self.bar.try_lock() {
            bar.get_or_insert_with(|| draw(total)).set_position(done as u64);
        }
    }
}

fn draw(total: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{elapsed:>4} [{bar:30}] {human_pos} of {human_len} files");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> "))
}
