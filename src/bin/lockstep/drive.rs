//! Carries a program on native threads (or slices it on this one), writes what it prints as it
//! comes, and turns the report into an exit status.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use lockstep::program::Program;
use lockstep::run::limits::Limits;
use lockstep::run::outcome::{Report, Stream};
use lockstep::run::parallel::ParallelRun;
use lockstep::run::sliced::{Advance, SlicedRun};
use lockstep::run::{Options, Pumped};
use lockstep::trace::Trace;
use lockstep::trace::export::{Names, chrome_trace};

use crate::arguments::RunArguments;
use crate::verdict;

/// How often output is written while the program runs.
const PUMP_INTERVAL: Duration = Duration::from_millis(33);

/// How often ctrl-C was pressed.
static INTERRUPTS: AtomicU32 = AtomicU32::new(0);

/// Runs a program to its end. `Err` is an exit status too: the one for output that nobody reads
/// or a trace that can't be written.
pub(crate) fn run(arguments: &RunArguments, program: &Arc<Program>) -> Result<u8, u8> {
    if let Some(path) = &arguments.trace {
        // Before the run, so that nobody waits for a trace that can't be kept.
        fs::write(path, "").map_err(|error| complain_about_trace(path, &error))?;
    }
    watch_for_interrupt();
    let mut sink = Sink::default();
    let report = match arguments.sliced {
        Some(_) => slice(
            SlicedRun::new(Arc::clone(program), &options(arguments)),
            &mut sink,
        ),
        None => carry(arguments, program, &mut sink),
    };
    if sink.closed {
        return Err(1);
    }
    let mut status = verdict::announce(&report);
    if let Some(path) = &arguments.trace {
        let (threads, objects) = report.names();
        let names = Names {
            threads: &threads,
            objects: &objects,
        };
        let json = chrome_trace(sink.trace.events(), names);
        fs::write(path, json).map_err(|error| complain_about_trace(path, &error))?;
        let dropped = report.events_dropped + sink.trace.dropped();
        if dropped > 0 {
            eprintln!("lockstep: the trace lacks the oldest {dropped} events, which did not fit.");
        }
    }
    if INTERRUPTS.load(Ordering::Relaxed) > 0 {
        status = verdict::INTERRUPTED;
    }
    Ok(status)
}

fn options(arguments: &RunArguments) -> Options {
    let mut limits = Limits {
        output_bytes: None,
        ..Limits::default()
    };
    if let Some(mebibytes) = arguments.memory {
        limits.memory_bytes = u64::from(mebibytes) << 20;
    }
    Options {
        limits,
        record: arguments.trace.is_some(),
        seed: arguments.seed,
        slice_steps: arguments.sliced.unwrap_or(100),
        gil: arguments.gil,
    }
}

/// Ctrl-C asks the run to end; a second one does not wait for that.
fn watch_for_interrupt() {
    let handled = ctrlc::set_handler(|| {
        if INTERRUPTS.fetch_add(1, Ordering::Relaxed) > 0 {
            process::exit(i32::from(verdict::INTERRUPTED));
        }
    });
    if let Err(error) = handled {
        eprintln!("lockstep: ctrl-C will end Lockstep without a word: {error}.");
    }
}

fn interrupted() -> bool {
    INTERRUPTS.load(Ordering::Relaxed) > 0
}

fn carry(arguments: &RunArguments, program: &Arc<Program>, sink: &mut Sink) -> Report {
    let carriers = arguments.carriers();
    let run = ParallelRun::new(Arc::clone(program), &options(arguments), carriers);
    // Dropped by each carrier when it returns, so that the end needs no polling.
    let (returned, all_returned) = mpsc::channel::<()>();
    let threads: Vec<_> = (0..carriers)
        .map(|carrier| {
            let run = Arc::clone(&run);
            let returned = returned.clone();
            thread::spawn(move || {
                run.carry(carrier);
                drop(returned);
            })
        })
        .collect();
    drop(returned);
    while all_returned.recv_timeout(PUMP_INTERVAL) == Err(mpsc::RecvTimeoutError::Timeout) {
        sink.take(&run.pump());
        if interrupted() || sink.closed {
            run.stop();
        }
    }
    for thread in threads {
        thread.join().expect("a carrier does not panic");
    }
    sink.take(&run.pump());
    run.report().expect("every carrier has returned")
}

fn slice(mut run: SlicedRun, sink: &mut Sink) -> Report {
    loop {
        let advance = run.advance(PUMP_INTERVAL);
        sink.take(&run.pump());
        match advance {
            Advance::Ended => break,
            Advance::Sleeping(time) => thread::sleep(time.min(PUMP_INTERVAL)),
            Advance::Working => {}
        }
        if interrupted() || sink.closed {
            run.stop();
        }
    }
    run.report().expect("the run has ended")
}

/// Where output and events go.
#[derive(Default)]
struct Sink {
    trace: Trace,
    /// Nobody reads the output any more.
    closed: bool,
}

impl Sink {
    fn take(&mut self, pumped: &Pumped) {
        if self.write(pumped).is_err() {
            self.closed = true;
        }
        self.trace.push_bytes(&pumped.events);
    }

    fn write(&self, pumped: &Pumped) -> io::Result<()> {
        if self.closed {
            return Ok(());
        }
        let mut stdout = io::BufWriter::new(io::stdout().lock());
        for output in &pumped.output {
            match output.stream {
                Stream::Stdout => stdout.write_all(output.text.as_bytes())?,
                Stream::Stderr => {
                    stdout.flush()?;
                    io::stderr().write_all(output.text.as_bytes())?;
                }
            }
        }
        stdout.flush()
    }
}

fn complain_about_trace(path: &Path, error: &io::Error) -> u8 {
    eprintln!("lockstep: can't write '{}': {error}.", path.display());
    2
}
