// A worker of the wasm NAME: gets it from the page, or loads it, and lets it serve. ?workers=N in its
// address says how many workers of a pool are to help it; the plain one has none.
import init, { serve } from "./NAME.js";

try {
  const module = await new Promise((got) => self.addEventListener("message", ({ data }) => got(data), { once: true }));
  await init({ module_or_path: module });
  serve(Number(new URL(self.location.href).searchParams.get("workers")));
} catch (error) {
  const message = `The engine could not be loaded: ${error}. Reload the page.`;
  self.postMessage([{ Broken: { message } }]);
}
