//! What the gallery's scenarios say in another language than English.
//!
//! `scenarios/zh/*.md` has a file for each scenario: `# ` and the title, the explanation in Markdown,
//! and behind the last heading (`## `) a line for each knob, "- `THREADS`: its label", and one for the
//! goal, if there is one: "- 目标: the task". The build makes one file of them
//! (`scripts/gather-texts.mjs`), which the page fetches when it has been loaded: nobody waits for it.

use std::collections::BTreeMap;

use super::gallery::Description;

/// What one scenario says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translation {
    /// Its title and explanation.
    pub description: Description,
    /// The labels of its knobs, by name.
    pub labels: BTreeMap<String, String>,
    /// The task of its goal; empty if it has none.
    pub goal: String,
}

impl Translation {
    /// Reads a file.
    pub fn read(markdown: &str) -> Self {
        let (text, knobs) = markdown.rsplit_once("\n## ").unwrap_or((markdown, ""));
        let (title, explanation) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
        let label = |line: &str| {
            let (name, label) = line.strip_prefix("- `")?.split_once("`: ")?;
            Some((name.to_owned(), label.trim().to_owned()))
        };
        let goal = knobs.lines().find_map(|line| line.strip_prefix("- 目标: "));
        Self {
            description: Description {
                title: title.trim_start_matches("# ").trim().to_owned(),
                explanation: explanation.trim().to_owned(),
            },
            labels: knobs.lines().filter_map(label).collect(),
            goal: goal.unwrap_or_default().trim().to_owned(),
        }
    }
}

/// Reads the file that the build made: a JSON object of the files by the scenarios' names.
/// `None` if it is none.
pub fn read_all(json: &str) -> Option<BTreeMap<String, Translation>> {
    let files: BTreeMap<String, String> = serde_json::from_str(json).ok()?;
    let read = |(slug, markdown): (String, String)| (slug, Translation::read(&markdown));
    Some(files.into_iter().map(read).collect())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::scenario::{GALLERY, knobs};

    fn folder() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/zh")
    }

    #[test]
    fn every_scenario_says_it_in_chinese() {
        for entry in GALLERY {
            let slug = entry.slug;
            let file = folder().join(format!("{slug}.md"));
            let text = std::fs::read_to_string(&file).expect(slug);
            let found = Translation::read(&text);
            let Description { title, explanation } = &found.description;
            assert!(!title.is_empty() && !title.contains('#'), "{slug}: {title}");
            for part in ["**看什么**：", "**接着改什么**："] {
                assert!(explanation.contains(part), "{slug}: {part}");
            }
            let paragraphs = |text: &str| text.split("\n\n").count();
            let english = entry.description().explanation;
            assert_eq!(paragraphs(explanation), paragraphs(&english), "{slug}");
            let summary = found.description.summary();
            assert!(
                (5..=60).contains(&summary.chars().count()),
                "{slug}: {summary}"
            );
            let names: Vec<String> = found.labels.keys().cloned().collect();
            let mut expected: Vec<String> = knobs(entry.source)
                .0
                .into_iter()
                .map(|knob| knob.name)
                .collect();
            expected.sort();
            assert_eq!(names, expected, "{slug}");
            assert_eq!(found.goal.is_empty(), entry.goal().is_none(), "{slug}");
            assert!(
                found.labels.values().all(|label| !label.is_empty()),
                "{slug}"
            );
        }
    }

    #[test]
    fn every_file_is_of_a_scenario() {
        for file in std::fs::read_dir(folder()).unwrap() {
            let path = file.unwrap().path();
            let slug = path.file_stem().unwrap().to_str().unwrap();
            assert!(GALLERY.iter().any(|entry| entry.slug == slug), "{slug}");
        }
    }

    #[test]
    fn titles_differ() {
        let titles: std::collections::BTreeSet<String> = GALLERY
            .iter()
            .map(|entry| std::fs::read_to_string(folder().join(format!("{}.md", entry.slug))))
            .map(|text| Translation::read(&text.unwrap()).description.title)
            .collect();
        assert_eq!(titles.len(), GALLERY.len());
    }

    #[test]
    fn a_file_is_title_explanation_and_labels() {
        for (markdown, title, explanation, labels) in [
            (
                "# T\n\na\n\nb\n\n## K\n\n- `N`: n: m\n- x\n",
                "T",
                "a\n\nb",
                &[("N", "n: m")][..],
            ),
            ("# T", "T", "", &[]),
            ("", "", "", &[]),
        ] {
            let found = Translation::read(markdown);
            assert_eq!(found.description.title, title);
            assert_eq!(found.description.explanation, explanation);
            let found: Vec<_> = found
                .labels
                .iter()
                .map(|(a, b)| (a.as_str(), b.as_str()))
                .collect();
            assert_eq!(found, labels);
        }
        assert_eq!(read_all("[]"), None);
        let all = read_all(r##"{"lock": "# L"}"##).expect("an object of texts");
        assert_eq!(all["lock"].description.title, "L");
    }
}
