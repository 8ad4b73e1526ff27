//! The options, as clap reads them.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Runs Python programs that use threads, truly in parallel.
#[derive(Debug, Parser)]
#[command(name = "lockstep", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run a program as python3 would.
    Run(RunArguments),
}

#[derive(Debug, Args)]
#[command(
    after_help = "Exit status: the program's, as python3's; 2 if nothing ran, 3 after a \
    deadlock, 4 if a limit was reached, 130 after ctrl-C."
)]
pub(crate) struct RunArguments {
    /// The Python file.
    pub(crate) file: PathBuf,

    /// Give a knob another value than the file does; may be repeated.
    #[arg(long = "knob", value_name = "NAME=VALUE")]
    pub(crate) knobs: Vec<String>,

    /// How many operating-system threads carry the program's [default: as many as there are
    /// cores, at least 8 and at most 16].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) threads: Option<u16>,

    /// Run all threads on one, in turns of so many bytecode instructions.
    #[arg(
        long,
        value_name = "STEPS",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "100",
        value_parser = clap::value_parser!(u32).range(1..)
    )]
    pub(crate) sliced: Option<u32>,

    /// Let one thread run at a time and switch every 5 ms, as CPython's GIL does.
    #[arg(long, conflicts_with = "sliced")]
    pub(crate) gil: bool,

    /// Seed of `random`, so that it draws the same numbers every time.
    #[arg(long, value_name = "N")]
    pub(crate) seed: Option<u64>,

    /// How much memory the program's values may take.
    #[arg(long, value_name = "MIB", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) memory: Option<u32>,

    /// Record what happened and write it as a Chrome trace (open it in ui.perfetto.dev).
    #[arg(long, value_name = "OUT.json")]
    pub(crate) trace: Option<PathBuf>,
}

impl RunArguments {
    /// How many native threads carry the program's, as in the page.
    pub(crate) fn carriers(&self) -> usize {
        self.threads.map_or_else(
            || std::thread::available_parallelism().map_or(8, |cores| cores.get().clamp(8, 16)),
            usize::from,
        )
    }
}
