// The engine worker: loads the threaded wasm with a memory of its own and lets it serve.
// ?carriers=N says how many workers its pool gets.
import init, { serve } from "./engine.js";

try {
  await init();
  serve(Number(new URL(self.location.href).searchParams.get("carriers")));
} catch (error) {
  const message = `The engine could not be loaded: ${error}. Reload the page.`;
  self.postMessage([{ Broken: { message } }]);
}
