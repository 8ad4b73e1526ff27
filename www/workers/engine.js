// The engine worker: gets the threaded wasm from the page, or loads it, and lets it serve with a memory
// of its own.
// ?carriers=N says how many workers its pool gets.
import init, { serve } from "./engine.js";

try {
  const module = await new Promise((got) => self.addEventListener("message", ({ data }) => got(data), { once: true }));
  await init({ module_or_path: module });
  serve(Number(new URL(self.location.href).searchParams.get("carriers")));
} catch (error) {
  const message = `The engine could not be loaded: ${error}. Reload the page.`;
  self.postMessage([{ Broken: { message } }]);
}
