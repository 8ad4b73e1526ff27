// The browser of the tests.
import { chromium } from "playwright-core";

/** Nothing is compiled twice: neither wasm nor scripts, of which each visit has to begin anew. */
const COMPILED_ONCE = "--js-flags=--liftoff-only --no-opt --no-maglev";

/** Starts it; again if it dies at once, as Chromium does now and then. */
export async function launch({ computes = true } = {}) {
  const options = {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // Without a graphics card all is drawn by the processor; drawing as if there was one takes longer.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", ...(computes ? [] : [COMPILED_ONCE])],
  };
  for (let left = 2; left > 0; left--) {
    try {
      return await chromium.launch(options);
    } catch (error) {
      if (!/signal=SIG/.test(error.message)) {
        throw error;
      }
      console.log(`Chromium died while it started, so it is started again: ${error.message}`);
    }
  }
  return chromium.launch(options);
}
