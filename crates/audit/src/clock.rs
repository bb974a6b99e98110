//! Moments and days as text: `2026-01-31T12:00:00Z`, `2026-01-31`. Seconds since 1970 in UTC everywhere else. Nobody here asks what time it
//! is.

/// Seconds of a day.
pub const DAY: i64 = 86_400;

/// A moment as text.
pub fn moment(seconds: i64) -> String {
    let rest = seconds.rem_euclid(DAY);
    format!("{}T{:02}:{:02}:{:02}Z", day(seconds), rest / 3600, rest / 60 % 60, rest % 60)
}

/// Its day as text.
pub fn day(seconds: i64) -> String {
    let (year, month, day) = civil(seconds.div_euclid(DAY));
    format!("{year:04}-{month:02}-{day:02}")
}

/// The first second of a day, or the second of a moment; `None` for what is neither.
pub fn parse(text: &str) -> Option<i64> {
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time.strip_suffix('Z')?)),
        None => (text, None),
    };
    let days = parse_day(date)?;
    let Some(time) = time else { return Some(days * DAY) };
    let parts: Vec<i64> = time.split(':').map(two_digits).collect::<Option<_>>()?;
    match parts.as_slice() {
        [hour, minute, second] if *hour < 24 && *minute < 60 && *second < 60 => Some(days * DAY + hour * 3600 + minute * 60 + second),
        _ => None,
    }
}

fn parse_day(text: &str) -> Option<i64> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, month, day) = (year.parse().ok()?, two_digits(month)?, two_digits(day)?);
    let days = days(year, month, day);
    // A day that does not exist is another one when it comes back.
    (civil(days) == (year, month, day)).then_some(days)
}

fn two_digits(text: &str) -> Option<i64> {
    (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// Days since 1970 of a day of the Gregorian calendar. Years are counted from March, so that the leap day is the last of its year, and in
/// eras of 400 years, after which days repeat.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * shifted + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_come_back() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_795_143_845, "2026-11-20T03:04:05Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(moment(seconds), text);
            assert_eq!(parse(text), Some(seconds));
        }
        assert_eq!(parse("2026-11-20"), Some(parse("2026-11-20T00:00:00Z").unwrap_or_default()));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "2026-02-30",
            "2026-13-01",
            "26-01-01",
            "2026-1-1",
            "2026-01-01T25:00:00Z",
            "2026-01-01T00:00:00",
            "tomorrow",
            "+026-01-01",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
