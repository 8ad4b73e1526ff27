// Owns the wasm and its pool of 4, and measures what it is told to.
import init, { initThreadPool, pair_ns } from "./bench_locks.js";

await init();
await initThreadPool(4);
self.onmessage = ({ data: { lock, threads, pairs } }) => {
  self.postMessage(pair_ns(lock, threads, pairs));
};
self.postMessage("ready");
