//! The options, as clap reads them.

use std::num::NonZeroUsize;
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
    /// Try all the ways in which a program's threads can interleave.
    Explore(ExploreArguments),
    /// Show one interleaving of a program's threads, step by step.
    Replay(ReplayArguments),
}

/// Which program.
#[derive(Debug, Args)]
pub(crate) struct Source {
    /// The Python file.
    pub(crate) file: PathBuf,

    /// Give a knob another value than the file does; may be repeated.
    #[arg(long = "knob", value_name = "NAME=VALUE")]
    pub(crate) knobs: Vec<String>,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Exit status: 0 if no error was found, 1 if one was, 2 if nothing was explored."
)]
pub(crate) struct ExploreArguments {
    #[command(flatten)]
    pub(crate) source: Source,

    /// Only interleavings in which threads that could go on are interrupted at most so many times.
    #[arg(long, value_name = "K")]
    pub(crate) bound: Option<u32>,

    /// All interleavings, however many there are; otherwise samples are taken when there are too
    /// many.
    #[arg(long, conflicts_with_all = ["bound", "samples"])]
    pub(crate) all: bool,

    /// Only so many interleavings, drawn at random.
    #[arg(long, value_name = "N", conflicts_with = "bound")]
    pub(crate) samples: Option<u64>,

    /// Only interleavings that begin with the steps of a schedule.
    #[arg(long, value_name = "SCHEDULE")]
    pub(crate) after: Option<String>,

    /// Stop after so many seconds.
    #[arg(long, value_name = "S", default_value_t = 60.0)]
    pub(crate) time: f64,

    /// How many workers search at once; as many as there are processors if it is not said.
    #[arg(long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,

    /// Steps after which an execution is cut.
    #[arg(long, value_name = "N", default_value_t = 5_000)]
    pub(crate) steps: u32,

    /// The seed of what is drawn at random.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,

    /// Print what was found as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Exit status: 0 if nothing goes wrong in this interleaving, 1 if something does, 2 \
    if the schedule does not fit the program."
)]
pub(crate) struct ReplayArguments {
    #[command(flatten)]
    pub(crate) source: Source,

    /// The schedule, as `lockstep explore` prints it.
    #[arg(long, value_name = "S")]
    pub(crate) schedule: String,

    /// The seed with which the schedule was found.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,

    /// Print the steps as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Exit status: the program's, as python3's; 2 if nothing ran, 3 after a \
    deadlock, 4 if a limit was reached, 130 after ctrl-C."
)]
pub(crate) struct RunArguments {
    #[command(flatten)]
    pub(crate) source: Source,

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
