//! Runs a program to its end, or kills it when it does not come to one.

use std::io::{self, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A watchdog, not a measurement: far more than any test program takes.
const PATIENCE: Duration = Duration::from_mins(2);

/// What a process left.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
    /// The exit status; 128 + the number of the signal that killed it.
    pub(crate) status: i32,
}

/// Runs `command` with nothing on its standard input.
pub(crate) fn run(command: &mut Command) -> io::Result<Outcome> {
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    finish(child)
}

/// Waits for a process whose output is piped, and collects what it says.
pub(crate) fn finish(mut child: Child) -> io::Result<Outcome> {
    let stdout = collect(child.stdout.take());
    let stderr = collect(child.stderr.take());
    let started = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if started.elapsed() > PATIENCE {
            child.kill()?;
            child.wait()?;
            return Err(io::Error::new(
                io::ErrorKind::TimedOut,
                format!("killed after {} s", PATIENCE.as_secs()),
            ));
        }
        thread::sleep(Duration::from_millis(2));
    };
    Ok(Outcome {
        stdout: stdout.join().expect("the reader does not panic")?,
        stderr: stderr.join().expect("the reader does not panic")?,
        status: code(status),
    })
}

fn collect(stream: Option<impl Read + Send + 'static>) -> thread::JoinHandle<io::Result<String>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            stream.read_to_end(&mut bytes)?;
        }
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    })
}

#[cfg(unix)]
fn code(status: ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    status
        .code()
        .unwrap_or_else(|| 128 + status.signal().unwrap_or_default())
}

#[cfg(not(unix))]
fn code(status: ExitStatus) -> i32 {
    status.code().unwrap_or(-1)
}
