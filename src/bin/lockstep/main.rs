//! The native command line: `lockstep run FILE`.
//!
//! Standard output, standard error and the exit status are what `python3 FILE` would give.
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
mod program;
#[cfg(not(target_family = "wasm"))]
mod verdict;

#[cfg(not(target_family = "wasm"))]
fn main() -> std::process::ExitCode {
    use clap::Parser;

    let arguments::Command::Run(arguments) = arguments::Arguments::parse().command;
    let status = program::load(&arguments)
        .map_err(|refusal| {
            eprint!("{}", refusal.text);
            refusal.status
        })
        .and_then(|program| drive::run(&arguments, &program))
        .unwrap_or_else(|status| status);
    std::process::ExitCode::from(status)
}

#[cfg(target_family = "wasm")]
fn main() {}
