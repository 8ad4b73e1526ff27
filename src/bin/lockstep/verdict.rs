//! How a run ended, in sentences on standard error, and as an exit status.

use lockstep::run::outcome::{BlockedThread, Ending, Report};

/// After ctrl-C, as a shell counts it: 128 and the number of the signal.
pub(crate) const INTERRUPTED: u8 = 130;
const DEADLOCK: u8 = 3;
const OVER_LIMIT: u8 = 4;

/// Says what is to be said about the end of a run; the result is the exit status.
pub(crate) fn announce(report: &Report) -> u8 {
    for note in &report.notes {
        eprintln!("lockstep: {note}");
    }
    match &report.ending {
        Ending::Finished { status } => u8::try_from(*status).unwrap_or(1),
        Ending::Deadlock(blocked) => {
            eprint!("{}", deadlock(report, blocked));
            DEADLOCK
        }
        Ending::Stopped => {
            eprintln!(
                "lockstep: interrupted after {:.1} s.",
                report.elapsed_ns as f64 / 1e9
            );
            INTERRUPTED
        }
        Ending::OverLimit(sentence) => {
            eprintln!("lockstep: {sentence}");
            OVER_LIMIT
        }
    }
}

/// Who holds and who wants.
fn deadlock(report: &Report, blocked: &[BlockedThread]) -> String {
    let mut text = String::from("lockstep: deadlock: every thread waits for ever.\n");
    for thread in blocked {
        let holder = match thread.held_by {
            _ if thread.wants_name.starts_with("Thread") => String::new(),
            Some(holder) if holder == thread.thread => String::from(", which it holds itself"),
            Some(holder) => format!(", held by {}", name(report, holder)),
            None => String::from(", held by no thread"),
        };
        let holds: Vec<String> = thread
            .holds
            .iter()
            .map(|&object| object_name(report, object))
            .collect();
        let holds = if holds.is_empty() {
            String::from("nothing")
        } else {
            holds.join(", ")
        };
        text.extend([
            "  ",
            &thread.name,
            " (line ",
            &thread.line.to_string(),
            ") wants ",
            &thread.wants_name,
            &holder,
            "; it holds ",
            &holds,
            ".\n",
        ]);
    }
    text
}

fn name(report: &Report, thread: u16) -> &str {
    report
        .threads
        .iter()
        .find(|info| info.thread == thread)
        .map_or("a thread that has ended", |info| info.name.as_str())
}

fn object_name(report: &Report, object: u32) -> String {
    let Some(info) = report.objects.iter().find(|info| info.object == object) else {
        return format!("object {object}");
    };
    if info.name.is_empty() {
        format!("{} (line {})", info.kind, info.line)
    } else {
        format!("{} '{}' (line {})", info.kind, info.name, info.line)
    }
}
