//! Keys as data: one table says which keys do what, to the code that hears them and to the list that
//! a person reads.
//!
//! A chord is written as in `Ctrl+Shift+Enter`, with the key's name as browsers call it. Shift
//! matters where a chord names it, and with Ctrl, where a letter with Shift is another key; the first
//! chord of a table that fits is meant. Alt belongs to the browser and to the editor.

/// What keys do, each with its chords.
pub type Keys<Does> = [(Does, &'static [&'static str])];

/// Chords that are shown one by one; more of them are a range.
const MOST_SHOWN: usize = 4;

/// What was pressed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pressed {
    /// The key, as browsers call it.
    pub key: String,
    /// Ctrl, or what takes its place on a Mac.
    pub with_control: bool,
    /// Shift.
    pub with_shift: bool,
    /// Alt.
    pub with_alt: bool,
}

impl Pressed {
    /// What a table says that it does.
    pub fn does<Does: Copy>(&self, keys: &Keys<Does>) -> Option<Does> {
        let mut all = keys.iter();
        let found = all.find(|(_, chords)| chords.iter().any(|chord| self.fits(chord)));
        found.map(|(does, _)| *does)
    }

    fn fits(&self, chord: &str) -> bool {
        let (with_control, rest) = without(chord, "Ctrl+");
        let (with_shift, key) = without(rest, "Shift+");
        let is_key = self.key == key || is_letter(key) && self.key.eq_ignore_ascii_case(key);
        is_key
            && !self.with_alt
            && self.with_control == with_control
            && (self.with_shift == with_shift || self.with_shift && !with_control)
    }
}

fn without<'a>(chord: &'a str, modifier: &str) -> (bool, &'a str) {
    let rest = chord.strip_prefix(modifier);
    (rest.is_some(), rest.unwrap_or(chord))
}

fn is_letter(key: &str) -> bool {
    key.len() == 1 && key.chars().all(char::is_alphabetic)
}

/// Chords as a person reads them.
pub fn shown(chords: &[&str]) -> Vec<String> {
    let names: Vec<String> = chords.iter().map(|chord| name(chord)).collect();
    match names.as_slice() {
        [first, .., last] if names.len() > MOST_SHOWN => vec![format!("{first} – {last}")],
        _ => names,
    }
}

fn name(chord: &str) -> String {
    let (with_control, rest) = without(chord, "Ctrl+");
    let (with_shift, key) = without(rest, "Shift+");
    let key = match key {
        "ArrowLeft" => "←",
        "ArrowRight" => "→",
        "ArrowUp" => "↑",
        "ArrowDown" => "↓",
        "PageUp" => "Page Up",
        "PageDown" => "Page Down",
        "Escape" => "Esc",
        "-" => "−",
        " " => "Space",
        key if is_letter(key) => &key.to_uppercase(),
        key => key,
    };
    let control = if with_control { "Ctrl+" } else { "" };
    let shift = if with_shift { "Shift+" } else { "" };
    format!("{control}{shift}{key}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: &Keys<&str> = &[
        ("explore", &["Ctrl+Shift+Enter"]),
        ("run", &["Ctrl+Enter"]),
        ("choose", &["Ctrl+k"]),
        ("measure on", &["Shift+m"]),
        ("measure", &["m"]),
        ("earlier", &["Shift+ArrowLeft", "a"]),
        ("before", &["ArrowLeft"]),
        ("help", &["?"]),
    ];

    /// `chord`: what is held down, and the key as a browser reports it.
    fn pressed(chord: &str) -> Option<&'static str> {
        let (with_alt, rest) = without(chord, "Alt+");
        let (with_control, rest) = without(rest, "Ctrl+");
        let (with_shift, key) = without(rest, "Shift+");
        let pressed = Pressed {
            key: key.to_owned(),
            with_control,
            with_shift,
            with_alt,
        };
        pressed.does(KEYS)
    }

    #[test]
    fn a_chord_means_what_the_table_says() {
        for (chord, does) in [
            ("Ctrl+Enter", Some("run")),
            ("Ctrl+Shift+Enter", Some("explore")),
            ("Enter", None),
            ("Ctrl+k", Some("choose")),
            // The editor's.
            ("Ctrl+Shift+K", None),
            ("k", None),
            ("m", Some("measure")),
            // Caps lock.
            ("M", Some("measure")),
            ("Shift+M", Some("measure on")),
            ("Shift+ArrowLeft", Some("earlier")),
            ("ArrowLeft", Some("before")),
            ("A", Some("earlier")),
            ("Shift+?", Some("help")),
            ("Alt+m", None),
            ("Ctrl+m", None),
        ] {
            assert_eq!(pressed(chord), does, "{chord}");
        }
    }

    #[test]
    fn chords_are_shown_as_they_stand_on_keyboards() {
        for (chords, names) in [
            (&["Ctrl+Shift+Enter"][..], &["Ctrl+Shift+Enter"][..]),
            (&["Shift+ArrowLeft", "a"], &["Shift+←", "A"]),
            (
                &["PageDown", "Escape", " ", "-"],
                &["Page Down", "Esc", "Space", "−"],
            ),
            (&["1", "2", "3", "4", "5"], &["1 – 5"]),
        ] {
            assert_eq!(shown(chords), names);
        }
    }
}
