// Loads the page's wasm, and says what to do where that can't be; then has the service worker keep
// the page. Trunk writes the names of the two files into this script's element.

const loading = document.getElementById("loading");

function fail(sentence) {
  loading.classList.add("failed");
  loading.setAttribute("role", "alert");
  loading.querySelector("p").textContent = sentence;
}

async function start() {
  const { script, wasm } = document.querySelector("script[data-wasm]").dataset;
  if (typeof WebAssembly !== "object") {
    fail(
      "This browser does not run WebAssembly, which Lockstep needs. Allow it in the browser's " +
        "settings (some switch it off in a strict or lockdown mode), or open this page in another one.",
    );
    return;
  }
  try {
    const page = await import(new URL(script, document.baseURI).href);
    await page.default({ module_or_path: new URL(wasm, document.baseURI).href });
  } catch (error) {
    // The loading sentence is gone once the page is there; later errors are its own.
    if (loading.isConnected) {
      fail(`Lockstep could not be loaded: ${error}. Reload the page, or try an up-to-date browser.`);
    }
    throw error;
  }
}

/** Whether a person has done anything here yet: then the page is not loaded anew under them. */
let touched = false;
for (const name of ["pointerdown", "keydown"]) {
  addEventListener(name, () => (touched = true), { capture: true, once: true });
}

/**
 * Registers the service worker. Where the host does not send the isolation headers, the worker
 * does from the next load on; that load is made at once, and once only.
 */
async function keep() {
  const ISOLATING = "lockstep.isolating";
  if (!("serviceWorker" in navigator) || window.top !== window) return;
  await navigator.serviceWorker.register(new URL("sw.js", document.baseURI));
  if (window.crossOriginIsolated) {
    sessionStorage.removeItem(ISOLATING);
    return;
  }
  if (sessionStorage.getItem(ISOLATING) !== null) return;
  await navigator.serviceWorker.ready;
  if (touched) return;
  sessionStorage.setItem(ISOLATING, "tried");
  location.reload();
}

start().then(keep).catch((error) => console.info(`Lockstep works with a network only: ${error}`));
