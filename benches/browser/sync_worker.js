// Owns the wasm and its pool of 4, and measures what it is told to.
import init, { groups, initThreadPool, operation_ns } from "./bench_sync.js";

await init();
await initThreadPool(4);
self.onmessage = ({ data: [group, row, contender] }) => {
  self.postMessage(operation_ns(group, row, contender));
};
self.postMessage(JSON.parse(groups()));
