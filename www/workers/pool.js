// Stands in for the script by which wasm-bindgen-rayon starts a pool. The page makes the pool's workers
// (src/engine/workers.rs); everything else goes between them and the pool's owner directly.

// What a worker of the pool answers when it has loaded; anything else is why it can't.
const READY = "ready";

if (self.name === "pool") {
  // Without it, what ends wasm without a panic (a stack that overflows) would stay unheard.
  self.addEventListener("unhandledrejection", ({ reason }) => self.reportError(reason));
  self.addEventListener("message", ({ ports: [owner] }) => (owner.onmessage = ({ data }) => help(owner, data)), { once: true });
}

async function help(owner, { mainJS, module, memory, receiver }) {
  let work;
  try {
    const { default: init, wbg_rayon_start_worker } = await import(mainJS);
    await init({ module_or_path: module, memory });
    work = wbg_rayon_start_worker;
  } catch (error) {
    return owner.postMessage(String(error));
  }
  owner.postMessage(READY);
  work(receiver);
}

// wasm-bindgen-rayon calls this.
export async function startWorkers(module, memory, builder) {
  const channels = Array.from({ length: builder.numThreads() }, () => new MessageChannel());
  self.postMessage(
    import.meta.url,
    channels.map(({ port2 }) => port2),
  );
  const work = { mainJS: builder.mainJS(), module, memory, receiver: builder.receiver() };
  const ready = channels.map(({ port1 }) => new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => (data === READY ? resolve() : reject(data));
    port1.postMessage(work);
  }));
  await Promise.all(ready);
  builder.build();
}
