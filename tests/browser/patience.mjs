// Bounds on waiting. They measure nothing: a test that hangs must end, and say where.

/** How long an answer may take: a bound on waiting, not a measurement. */
const PATIENCE_MS = 180_000;

/** What is promised, or an error. */
export async function soon(promise, what) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} after ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
