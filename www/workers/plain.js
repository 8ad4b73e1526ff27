// The plain worker: loads its wasm, which reads ?task=… and serves time-sliced runs, or explorations
// and replays.
import init, { serve } from "./plain.js";

try {
  await init();
  serve();
} catch (error) {
  const message = `The engine could not be loaded: ${error}. Reload the page.`;
  self.postMessage([{ Broken: { message } }]);
}
