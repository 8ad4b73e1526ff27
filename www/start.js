// Loads the page's wasm, and says what to do where that can't be. Trunk writes the names of the two
// files into this script's element.

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

start();
