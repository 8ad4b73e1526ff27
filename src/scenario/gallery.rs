//! The scenarios that come with Lockstep, and how any scenario introduces itself.

use crate::syntax::outline;

/// A scenario of the gallery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GalleryEntry {
    /// Its name in addresses, and its file's name without `.py`.
    pub slug: &'static str,
    /// The program.
    pub source: &'static str,
}

macro_rules! entries {
    ($($slug:literal),* $(,)?) => {
        &[$(GalleryEntry {
            slug: $slug,
            source: include_str!(concat!("../../scenarios/", $slug, ".py")),
        }),*]
    };
}

/// All of them, in the order in which they are best read.
pub const GALLERY: &[GalleryEntry] = entries![
    "lost_update",
    "bank_transfer",
    "deadlock",
    "join_order",
    "thousand_sleepers",
    "countdown",
    "uncaught_exception",
];

impl GalleryEntry {
    /// The entry with this slug.
    pub fn find(slug: &str) -> Option<&'static Self> {
        GALLERY.iter().find(|entry| entry.slug == slug)
    }

    /// The file's name.
    pub fn file_name(&self) -> String {
        format!("{}.py", self.slug)
    }

    /// Its title and explanation.
    pub fn description(&self) -> Description {
        description(self.source)
    }
}

/// What a scenario's docstring says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Description {
    /// The first line; empty without a docstring.
    pub title: String,
    /// The rest, Markdown, without the indentation that all its lines share.
    pub explanation: String,
}

/// What a program's docstring says. The program may have errors elsewhere.
pub fn description(source: &str) -> Description {
    let docstring = outline::docstring(source).unwrap_or_default();
    let text = docstring.trim();
    let (title, rest) = text.split_once('\n').unwrap_or((text, ""));
    Description {
        title: title.trim().to_owned(),
        explanation: dedent(rest),
    }
}

/// As Python's `inspect.cleandoc` does with the lines behind the first.
fn dedent(text: &str) -> String {
    let indent_of = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let lines: Vec<String> = text
        .lines()
        .map(|line| line.replace('\t', "        ").trim_end().to_owned())
        .collect();
    let indent = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| indent_of(line))
        .min()
        .unwrap_or(0);
    let dedented: Vec<&str> = lines
        .iter()
        .map(|line| line.get(indent..).unwrap_or(""))
        .collect();
    dedented.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::knobs;
    use crate::syntax;

    #[test]
    fn every_entry_is_complete() {
        for entry in GALLERY {
            let slug = entry.slug;
            assert!(syntax::parse(entry.source).is_ok(), "{slug}");
            let description = entry.description();
            assert!(!description.title.is_empty(), "{slug}");
            assert!(!description.title.ends_with('.'), "{slug}");
            assert!(
                description.explanation.contains("**What to look at.**"),
                "{slug}"
            );
            assert!(
                description.explanation.contains("**What to change next.**"),
                "{slug}"
            );
            let (knobs, complaints) = knobs(entry.source);
            assert_eq!(complaints, [], "{slug}");
            assert!(!knobs.is_empty(), "{slug}");
            assert!(knobs.iter().all(|knob| knob.label.is_some()), "{slug}");
            assert_eq!(GalleryEntry::find(slug), Some(entry));
        }
    }

    #[test]
    fn every_file_is_an_entry() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let slug = path.file_stem().unwrap().to_str().unwrap();
            assert!(GalleryEntry::find(slug).is_some(), "{slug}");
        }
    }

    #[test]
    fn a_docstring_is_title_and_explanation() {
        for (source, title, explanation) in [
            ("'''T'''", "T", ""),
            (
                "'''\n  T \n\n    a\n      b\n\n    c\n'''",
                "T",
                "a\n  b\n\nc",
            ),
            ("x = 1", "", ""),
            ("'''T\n\n- é\n'''\nif", "T", "- é"),
            ("''''''", "", ""),
        ] {
            let expect = Description {
                title: title.to_owned(),
                explanation: explanation.to_owned(),
            };
            assert_eq!(description(source), expect, "{source}");
        }
    }
}
