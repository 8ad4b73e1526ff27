// The plain worker: gets its wasm from the page, or loads it; that reads ?task=… and serves
// time-sliced runs, or explorations and replays.
import init, { serve } from "./plain.js";

try {
  const module = await new Promise((got) => self.addEventListener("message", ({ data }) => got(data), { once: true }));
  await init({ module_or_path: module });
  serve();
} catch (error) {
  const message = `The engine could not be loaded: ${error}. Reload the page.`;
  self.postMessage([{ Broken: { message } }]);
}
