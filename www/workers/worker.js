// A worker of the wasm NAME: gets it from the page, or loads it, and lets it serve. ?workers=N in its
// address says how many workers of a pool are to help it; the plain one has none.
import init, { serve } from "./NAME.js";

// Rust's futures wait with it where memory is shared. For browsers without it (Firefox 140)
// wasm-bindgen-futures would make a worker from a blob, which this page's security policy forbids.
Atomics.waitAsync ??= (array, index, value) => ({
  async: true,
  value: new Promise((resolve) => {
    const look = () => (Atomics.load(array, index) === value ? setTimeout(look, 1) : resolve("ok"));
    look();
  }),
});

// What ends wasm without a panic (a stack that overflows) is heard as an error, not as a rejection.
self.addEventListener("unhandledrejection", ({ reason }) => self.reportError(reason));

try {
  const module = await new Promise((got) => self.addEventListener("message", ({ data }) => got(data), { once: true }));
  await init({ module_or_path: module });
  serve(Number(new URL(self.location.href).searchParams.get("workers")));
} catch (error) {
  const message = `The engine could not be loaded: ${error}. Reload the page.`;
  self.postMessage([{ Broken: { message } }]);
}
