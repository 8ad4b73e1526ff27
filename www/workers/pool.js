// Stands in for the script by which wasm-bindgen-rayon starts a pool. The page makes the pool's workers
// (src/engine/workers.rs); everything else goes between them and the pool's owner directly.

if (self.name === "pool") {
  self.addEventListener("message", ({ ports: [owner] }) => (owner.onmessage = ({ data }) => help(owner, data)), { once: true });
}

async function help(owner, { mainJS, module, memory, receiver }) {
  // Without it, what ends wasm without a panic (a stack that overflows) would stay unheard.
  self.addEventListener("unhandledrejection", ({ reason }) => self.reportError(reason));
  const { default: init, wbg_rayon_start_worker } = await import(mainJS);
  await init({ module_or_path: module, memory });
  owner.postMessage("ready");
  wbg_rayon_start_worker(receiver);
}

// wasm-bindgen-rayon calls this.
export async function startWorkers(module, memory, builder) {
  const channels = Array.from({ length: builder.numThreads() }, () => new MessageChannel());
  self.postMessage(
    import.meta.url,
    channels.map(({ port2 }) => port2),
  );
  const work = { mainJS: builder.mainJS(), module, memory, receiver: builder.receiver() };
  const ready = channels.map(({ port1 }) => new Promise((resolve) => {
    port1.onmessage = resolve;
    port1.postMessage(work);
  }));
  await Promise.all(ready);
  builder.build();
}
