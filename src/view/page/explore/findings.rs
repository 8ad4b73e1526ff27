//! What is wrong with the program, a sentence each, with the lines and the way to see it.

use leptos::prelude::*;

use super::super::replay;
use super::super::state::{Playground, playground};
use super::super::text::{say, text};
use super::line_links;
use crate::run::explore::report::{Exploration, Finding, OutcomeKind};

/// Findings that are listed.
const MOST: usize = 50;

/// The list.
#[component]
pub(super) fn Findings() -> impl IntoView {
    let playground = playground();
    let state = playground.explore;
    let rows = move || {
        let report = state.report.read();
        let Some(report) = report.as_ref() else {
            return Vec::new();
        };
        let (errors, warnings): (Vec<&Finding>, Vec<&Finding>) =
            report.findings.iter().partition(|one| one.is_error);
        let all = errors.into_iter().chain(warnings).take(MOST);
        all.map(|finding| row(playground, finding).into_any())
            .collect()
    };
    let none = move || {
        let report = state.report.read();
        report
            .as_ref()
            .is_none_or(|report| report.findings.is_empty())
    };
    let nothing = move || {
        let report = state.report.read();
        let is_all = report.as_ref().is_some_and(|report| report.is_finished);
        match (report.as_ref().is_some_and(depends), is_all) {
            (true, true) => text().explore.only_surprising,
            (true, false) => text().explore.only_surprising_yet,
            (false, true) => text().explore.no_findings,
            (false, false) => text().explore.no_findings_yet,
        }
    };
    view! {
        <div class="explore-findings" class:none=move || state.report.with(Option::is_none) data-testid="findings">
            <h2>{text().explore.findings}</h2>
            <p class="faint" class:none=move || !none() data-testid="no-findings">{nothing}</p>
            <ul>{rows}</ul>
        </div>
    }
}

/// Whether what the program comes to depends on the order of its threads, in more than the order of
/// what they print.
fn depends(report: &Exploration) -> bool {
    let mut kinds = report.outcomes.iter().map(|outcome| outcome.kind);
    kinds.any(|kind| kind == OutcomeKind::Surprising)
}

fn row(playground: Playground, finding: &Finding) -> impl IntoView + use<> {
    let schedule = finding.schedule.clone();
    let warning = (!finding.is_error).then_some(text().explore.warning);
    view! {
        <li class:warning=!finding.is_error data-testid="finding">
            <span class="finding-kind">{text().finding(finding.kind)} {warning.map(|word| format!(" ({word})"))}</span>
            <p>{say(&finding.sentence)}</p>
            <div class="finding-links">
                {line_links(playground, &finding.lines)}
                <button
                    type="button"
                    class="small"
                    data-testid="finding-watch"
                    on:click=move |_| replay::session::open_found(playground, &schedule)
                >
                    {super::Icon::Play.view()} {text().explore.watch}
                </button>
            </div>
        </li>
    }
}
