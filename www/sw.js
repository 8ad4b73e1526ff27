// The service worker: keeps the page for times without a network, and sends its files with the
// headers that parallel runs need, for hosts that can't.
//
// The build fills in the two constants (scripts/list-files.mjs). Without files, as where the page
// is served for development, nothing is kept and only the headers are added. A new version takes
// over when the last page of the old one is closed, so page and engine always match.

const VERSION = "";
const FILES = [];

const CACHE = `lockstep-${VERSION}`;

/** What every file is sent with. `index.html` says the same policy, with reasons. */
const HEADERS = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; " +
    "connect-src 'self'; style-src 'self'; img-src 'self' data:; manifest-src 'self'; " +
    "base-uri 'none'; form-action 'none'",
};

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => name.startsWith("lockstep-") && name !== CACHE);
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  event.respondWith(answer(request, url));
});

async function answer(request, url) {
  // The page has one address; what it shows is behind the # or the ?.
  const isPage = request.mode === "navigate" && url.pathname.endsWith("/");
  const kept = await caches.match(isPage ? new URL("index.html", url) : request, {
    cacheName: CACHE,
    ignoreSearch: true,
  });
  const found = kept ?? (await fetch(request));
  // An answer that may not be looked at is handed on as it is.
  if (found.status === 0) return found;
  const headers = new Headers(found.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  return new Response(found.body, { status: found.status, statusText: found.statusText, headers });
}
