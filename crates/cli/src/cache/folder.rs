//! The folder of a cache: which files lie in it, how they come and go. What stands in them is [`super::segment`]'s business.
//!
//! ```text
//! DIR/CACHEDIR.TAG, .gitignore          this is a cache: no backup, no commit
//! DIR/<facts key>/<number>.facts        segments, written once and never changed
//! ```
//!
//! Nobody waits for anybody: a segment appears whole under a name of its own, and goes only after one that holds the same has appeared.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// As <https://bford.info/cachedir/> asks for.
const TAG: &str =
    "Signature: 8a477f597d28d172789f06886806bc55\n# Facts that cookielint keeps from scan to scan. It can be removed at any time.\n";
/// The name of that file.
const TAG_NAME: &str = "CACHEDIR.TAG";
/// How a line of ours shows in it.
const OURS: &str = "cookielint";
/// How a segment's name ends, and that of one which is being written.
const ENDING: &str = "facts";
const UNFINISHED: &str = "tmp";
/// Letters of a facts key that make a name. The whole of it is part of every key.
const NAME: usize = 16;
/// Facts of so many other facts keys stay: another version, other rules.
const MOST_OTHERS: usize = 3;
/// They go after this time without use.
const UNUSED: Duration = Duration::from_secs(30 * 24 * 3600);
/// What is left of a run that was ended goes after this time; use is noted that often.
const DAY: Duration = Duration::from_secs(24 * 3600);

/// The segments of one facts key.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    own: PathBuf,
}

impl Folder {
    /// Makes what is not there.
    ///
    /// # Errors
    /// It cannot be made, or is something else.
    pub(super) fn open(root: &Path, facts_key: &str) -> Result<Folder, String> {
        let text = |error: io::Error| error.to_string();
        fs::create_dir_all(root).map_err(text)?;
        let tag = root.join(TAG_NAME);
        match fs::read_to_string(&tag) {
            Ok(found) if found.contains(OURS) => {}
            Ok(_) => return Err("it is the cache of another program".to_owned()),
            Err(_) if fs::read_dir(root).map_err(text)?.next().is_some() => {
                return Err(format!("it holds other files, and no {TAG_NAME} of ours; name a folder that is empty or not there yet"));
            }
            Err(_) => {
                fs::write(&tag, TAG).map_err(text)?;
                fs::write(root.join(".gitignore"), "*\n").map_err(text)?;
            }
        }
        let own = root.join(facts_key.get(..NAME).unwrap_or(facts_key));
        fs::create_dir_all(&own).map_err(text)?;
        Ok(Folder { root: root.to_path_buf(), own })
    }

    /// The segments with their sizes, the newest first. What a run that was ended left behind goes.
    pub(super) fn segments(&self) -> io::Result<Vec<(PathBuf, u64)>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.own)?.flatten() {
            let (path, Ok(metadata)) = (entry.path(), entry.metadata()) else { continue };
            let ends = |ending: &str| path.extension().is_some_and(|found| found == ending);
            if ends(ENDING) && metadata.is_file() {
                found.push((path, metadata.len()));
            } else if ends(UNFINISHED) && age(&metadata).is_some_and(|age| age > DAY) {
                _ = fs::remove_file(path);
            }
        }
        // Their names begin with the time.
        found.sort_by(|a, b| b.0.cmp(&a.0));
        Ok(found)
    }

    /// Adds a segment, whole or not at all.
    pub(super) fn add(&self, segment: &[u8]) -> io::Result<()> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let name = format!("{now:013x}-{:08x}-{:04x}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        // A prune may have taken the folder away meanwhile.
        fs::create_dir_all(&self.own)?;
        let temporary = self.own.join(format!("{name}.{UNFINISHED}"));
        let written = File::create(&temporary).and_then(|mut file| file.write_all(segment));
        let published = written.and_then(|()| fs::rename(&temporary, self.own.join(format!("{name}.{ENDING}"))));
        published.inspect_err(|_| _ = fs::remove_file(&temporary))
    }

    /// Takes segments away. Another run may have been faster.
    pub(super) fn remove<'p>(&self, segments: impl Iterator<Item = &'p PathBuf>) {
        segments.for_each(|path| _ = fs::remove_file(path));
    }

    /// Notes that these facts are in use, and takes those away that nobody uses any more.
    pub(super) fn prune(&self) {
        let is_noted = fs::metadata(&self.own).ok().as_ref().and_then(age).is_some_and(|age| age < DAY);
        if !is_noted {
            _ = File::open(&self.own).and_then(|folder| folder.set_modified(SystemTime::now()));
        }
        for other in self.unused() {
            _ = fs::remove_dir_all(other);
        }
    }

    /// The folders of other facts keys that are too old or too many.
    fn unused(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.root).into_iter().flatten().flatten();
        let mut others: Vec<(Duration, PathBuf)> = entries
            .filter(|entry| entry.path() != self.own && is_facts_key(&entry.file_name().to_string_lossy()))
            .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
            .filter_map(|entry| Some((age(&entry.metadata().ok()?).unwrap_or_default(), entry.path())))
            .collect();
        others.sort();
        let is_old = |(at, (age, _)): &(usize, (Duration, PathBuf))| *at >= MOST_OTHERS || *age > UNUSED;
        others.into_iter().enumerate().filter(is_old).map(|(_, (_, path))| path).collect()
    }
}

fn is_facts_key(name: &str) -> bool {
    name.len() == NAME && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// How long ago it changed; nothing where its date lies ahead.
fn age(metadata: &fs::Metadata) -> Option<Duration> {
    metadata.modified().ok()?.elapsed().ok()
}
