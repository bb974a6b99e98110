//! A Chromium without a window, to look at pages that the project writes: the documentation and the reports.
//!
//! It is driven over its debugging pipe, messages of the DevTools protocol with a zero byte between them, so that no port is opened and no crate
//! is needed. One [`Browser`] is one tab, which is opened at files and asked with scripts. What it complains of (errors of scripts, violations of
//! a policy, requests that leave the machine) is kept until it is asked for.
//!
//! Deliberately absent: what a page must be like. That is said where the page is made. Chromium is not fetched here either: `.ci/run` does.

mod base64;
mod events;
mod pipe;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use pipe::Pipe;

/// Where Chromium is, when it is not on the `PATH`.
const VARIABLE: &str = "CHROMIUM";
const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// The executable, if one is installed.
pub(crate) fn installed() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(VARIABLE) {
        return Some(PathBuf::from(named));
    }
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    NAMES.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
}

/// Runs a test in a browser. Without one it says that it did not, which is a failure in continuous integration only.
///
/// # Errors
/// What the test says, that no browser starts, or that none is installed where `CI` is set.
pub(crate) fn test(what: &str, run: impl FnOnce(&mut Browser) -> Result<(), String>) -> Result<(), String> {
    let Some(chromium) = installed() else {
        let missing = format!("{what}: NOT RUN in a browser, no Chromium is installed (set {VARIABLE} to say where one is)");
        return if std::env::var_os("CI").is_some() {
            Err(missing)
        } else {
            eprintln!("{missing}");
            Ok(())
        };
    };
    run(&mut Browser::start(&chromium)?).map_err(|message| format!("{what}, in a browser: {message}"))
}

/// A browser with one tab.
#[derive(Debug)]
pub(crate) struct Browser {
    pipe: Pipe,
    session: String,
}

impl Browser {
    /// Starts Chromium with a profile of its own, which is thrown away.
    ///
    /// # Errors
    /// It does not start, or does not answer.
    pub(crate) fn start(chromium: &Path) -> Result<Self, String> {
        let mut pipe = Pipe::start(chromium)?;
        let tab = pipe.call("", "Target.createTarget", json!({ "url": "about:blank" }))?;
        let attached = pipe.call("", "Target.attachToTarget", json!({ "targetId": tab.get("targetId"), "flatten": true }))?;
        let session = attached.get("sessionId").and_then(Value::as_str).ok_or("the browser gives no session")?.to_owned();
        let mut browser = Browser { pipe, session };
        for domain in ["Page", "Runtime", "Log", "Network"] {
            browser.call(&format!("{domain}.enable"), json!({}))?;
        }
        browser.width(1280)?;
        Ok(browser)
    }

    /// Sets the width of the window. Below 600 it is that of a phone.
    ///
    /// # Errors
    /// The browser does not answer.
    pub(crate) fn width(&mut self, width: u32) -> Result<(), String> {
        let phone = width < 600;
        let height = if phone { 844 } else { 900 };
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.call("Emulation.setDeviceMetricsOverride", metrics).map(drop)
    }

    /// Asks for what a page may adapt to, such as `prefers-color-scheme` (`dark`, `light`), or for a medium (`print`, `screen`).
    ///
    /// # Errors
    /// The browser does not answer.
    pub(crate) fn prefers(&mut self, medium: &str, features: &[(&str, &str)]) -> Result<(), String> {
        let features: Vec<Value> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.call("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).map(drop)
    }

    /// Opens an address and waits until it has loaded.
    ///
    /// # Errors
    /// There is no such page, or it does not load in time.
    pub(crate) fn open(&mut self, address: &str) -> Result<(), String> {
        self.pipe.forget_events("Page.loadEventFired");
        let answer = self.call("Page.navigate", json!({ "url": address }))?;
        match answer.get("errorText").and_then(Value::as_str).filter(|text| !text.is_empty()) {
            Some(error) => Err(format!("{address}: {error}")),
            // Within a document nothing loads.
            None if answer.get("loaderId").is_none() => Ok(()),
            None => self.pipe.wait_for("Page.loadEventFired").map_err(|message| format!("{address}: {message}")),
        }
    }

    /// Opens a file.
    ///
    /// # Errors
    /// As for [`Browser::open`].
    pub(crate) fn open_file(&mut self, path: &Path) -> Result<(), String> {
        self.open(&address(path)?)
    }

    /// What a script is worth in the page, a promise awaited.
    ///
    /// # Errors
    /// The script fails, or does not end in time.
    pub(crate) fn ask(&mut self, script: &str) -> Result<Value, String> {
        let question = json!({ "expression": script, "returnByValue": true, "awaitPromise": true, "userGesture": true });
        let answer = self.call("Runtime.evaluate", question)?;
        match answer.get("exceptionDetails") {
            Some(details) => Err(format!("`{script}`: {}", events::exception(details))),
            None => Ok(answer.pointer("/result/value").cloned().unwrap_or(Value::Null)),
        }
    }

    /// Types into what has the focus.
    ///
    /// # Errors
    /// The browser does not answer.
    pub(crate) fn enter(&mut self, text: &str) -> Result<(), String> {
        self.call("Input.insertText", json!({ "text": text })).map(drop)
    }

    /// Presses a key by its name: `Tab`, `Enter`, `Escape`, `ArrowDown`, or a character.
    ///
    /// # Errors
    /// The browser does not answer.
    pub(crate) fn press(&mut self, key: &str) -> Result<(), String> {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "ArrowUp" => 38,
            "ArrowDown" => 40,
            _ => key.to_ascii_uppercase().bytes().next().map_or(0, u32::from),
        };
        let text = match key {
            "Enter" => "\r",
            key if key.chars().count() == 1 => key,
            _ => "",
        };
        for kind in ["keyDown", "keyUp"] {
            let typed = if kind == "keyDown" { text } else { "" };
            self.call("Input.dispatchKeyEvent", json!({ "type": kind, "key": key, "windowsVirtualKeyCode": code, "text": typed }))?;
        }
        Ok(())
    }

    /// A picture of the whole page as PNG, at most `height` high.
    ///
    /// # Errors
    /// The browser does not answer, or the file cannot be written.
    pub(crate) fn picture(&mut self, file: &Path, height: u32) -> Result<(), String> {
        let sizes = self.call("Page.getLayoutMetrics", json!({}))?;
        let size = |which: &str| sizes.pointer(&format!("/cssContentSize/{which}")).and_then(Value::as_f64).unwrap_or(1.0);
        let clip = json!({ "x": 0, "y": 0, "width": size("width"), "height": size("height").min(f64::from(height)), "scale": 1 });
        let answer = self.call("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": true, "clip": clip }))?;
        let data = answer.get("data").and_then(Value::as_str).unwrap_or_default();
        let bytes = base64::decode(data).ok_or("the picture is no base64")?;
        std::fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))
    }

    /// What the browser complained of since it was last asked, each with the page it happened in.
    ///
    /// # Errors
    /// The browser does not answer.
    pub(crate) fn complaints(&mut self) -> Result<Vec<String>, String> {
        // What a page causes comes before the answer to a later question.
        self.ask("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")?;
        Ok(self.pipe.events().iter().filter_map(events::complaint).collect())
    }

    fn call(&mut self, method: &str, parameters: Value) -> Result<Value, String> {
        self.pipe.call(&self.session, method, parameters)
    }
}

/// The address of a file.
///
/// # Errors
/// There is no such file.
pub(crate) fn address(path: &Path) -> Result<String, String> {
    let whole = path.canonicalize().map_err(|error| format!("{}: {error}", path.display()))?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    let escape = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    Ok(format!("file://{}", whole.to_string_lossy().bytes().map(escape).collect::<String>()))
}
