//! What a browser's events complain of.

use serde_json::Value;

/// The complaint of an event, if it is one.
pub(super) fn complaint(event: &Value) -> Option<String> {
    let text = |pointer: &str| event.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    match text("/method") {
        "Runtime.exceptionThrown" => Some(exception(event.pointer("/params/exceptionDetails")?)),
        "Runtime.consoleAPICalled" if matches!(text("/params/type"), "error" | "warning" | "assert") => {
            let arguments = event.pointer("/params/args").and_then(Value::as_array)?;
            let shown = arguments.iter().map(|argument| match argument.get("value") {
                Some(Value::String(text)) => text.clone(),
                Some(value) => value.to_string(),
                None => argument.get("description").and_then(Value::as_str).unwrap_or("?").to_owned(),
            });
            Some(format!("console: {}", shown.collect::<Vec<_>>().join(" ")))
        }
        // Violations of a policy and files that are not there are among these.
        "Log.entryAdded" if matches!(text("/params/entry/level"), "error" | "warning") => {
            Some(format!("{}: {}", text("/params/entry/url"), text("/params/entry/text")))
        }
        "Network.requestWillBeSent" => {
            let to = text("/params/request/url");
            let stays = ["file:", "data:", "about:", "blob:"].iter().any(|scheme| to.starts_with(scheme));
            (!stays).then(|| format!("{} asks for {to}", text("/params/documentURL")))
        }
        _ => None,
    }
}

/// An exception in words.
pub(super) fn exception(details: &Value) -> String {
    let text = |pointer: &str| details.pointer(pointer).and_then(Value::as_str);
    let line = details.get("lineNumber").and_then(Value::as_u64).unwrap_or_default() + 1;
    let what = text("/exception/description").or_else(|| text("/text")).unwrap_or("an exception");
    format!("{}:{line}: {what}", text("/url").unwrap_or("script"))
}
