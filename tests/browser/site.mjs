// Serves a folder on a port of its own, with or without the isolation headers.
import { createServer } from "node:http";
import { access, readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The built page; LOCKSTEP_DIST names another build of it. */
export const DIST = process.env.LOCKSTEP_DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/**
 * Starts a server. `isolated` sends the two headers. `refuse`, a regular expression that may be
 * changed while it serves, answers 404 to the paths it matches. `requests` are the paths so far.
 */
export async function serve({ root = DIST, isolated = true } = {}) {
  // At once, rather than each test by itself after a minute.
  await access(join(root, "index.html")).catch(() => {
    if (root === DIST) throw new Error(`${root} holds no page: run make build.`);
  });
  const site = { refuse: null, origin: "", requests: [], close };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = normalize(decodeURIComponent(pathname));
    site.requests.push(path);
    if (path.includes("..") || site.refuse?.test(path)) {
      response.writeHead(404).end("not here");
      return;
    }
    try {
      const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
      const body = await readFile(file);
      response.writeHead(200, {
        "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
        "Cache-Control": "no-store",
        ...(isolated ? ISOLATION : {}),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end("not here");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.origin = `http://127.0.0.1:${server.address().port}`;
  return site;

  function close() {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  }
}
