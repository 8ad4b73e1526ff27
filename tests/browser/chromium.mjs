// The browser of the tests.
import { chromium } from "playwright-core";

/** Starts it; again if it dies at once, as Chromium does now and then. */
export async function launch() {
  const options = {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // Without a graphics card all is drawn by the processor; drawing as if there was one takes longer.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
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
