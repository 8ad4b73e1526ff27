// The worker of time-sliced runs, explorations and replays: loads the page's own wasm, which finds no
// window, reads ?task=… and serves.
// ?script=… and ?wasm=… name its files, which carry a hash.
const names = new URL(self.location.href).searchParams;

try {
  const page = await import(names.get("script"));
  await page.default({ module_or_path: names.get("wasm") });
} catch (error) {
  const message = `The engine could not be loaded: ${error}. Reload the page.`;
  self.postMessage([{ Broken: { message } }]);
}
