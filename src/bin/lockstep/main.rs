//! The native command line: `lockstep run FILE`, `lockstep explore FILE`, `lockstep replay FILE`.
//!
//! Of `run`, standard output, standard error and the exit status are what `python3 FILE` would give.
//! Where there is nothing that `python3` would do, Lockstep says so in a sentence on standard
//! error and ends with a status of its own:
//!
//! | status | meaning |
//! | --- | --- |
//! | 0, 1 | the program's, as `python3`'s; 1 also for a syntax error |
//! | 2 | nothing ran: wrong usage, no such file, a bad knob, or a construct outside the language |
//! | 3 | deadlock: every thread was blocked for ever |
//! | 4 | the run went over a limit |
//! | 130 | interrupted (ctrl-C) |

// The package is also built for wasm, where there is no command line.
#![cfg_attr(target_family = "wasm", allow(unused))]

#[cfg(not(target_family = "wasm"))]
mod arguments;
#[cfg(not(target_family = "wasm"))]
mod drive;
#[cfg(not(target_family = "wasm"))]
mod explore;
#[cfg(not(target_family = "wasm"))]
mod json;
#[cfg(not(target_family = "wasm"))]
mod program;
#[cfg(not(target_family = "wasm"))]
mod replay;
#[cfg(not(target_family = "wasm"))]
mod verdict;

#[cfg(not(target_family = "wasm"))]
fn main() -> std::process::ExitCode {
    use clap::Parser;

    let load = |source| {
        program::load(source).map_err(|refusal| {
            eprint!("{}", refusal.text);
            refusal.status
        })
    };
    let status = match arguments::Arguments::parse().command {
        arguments::Command::Run(arguments) => {
            load(&arguments.source).and_then(|program| drive::run(&arguments, &program))
        }
        arguments::Command::Explore(arguments) => load(&arguments.source)
            .map(|program| explore::run(&arguments, &program))
            .map_err(|_| explore::NOTHING_RAN),
        arguments::Command::Replay(arguments) => load(&arguments.source)
            .map(|program| replay::run(&arguments, &program))
            .map_err(|_| explore::NOTHING_RAN),
    };
    let status = status.unwrap_or_else(|status| status);
    std::process::ExitCode::from(status)
}

#[cfg(target_family = "wasm")]
fn main() {}
