// The workers themselves, without the page: one browser and one site for all tests of a file.
import { after, before } from "node:test";
import { launch } from "./chromium.mjs";
import { soon } from "./patience.mjs";
import { serve } from "./site.mjs";

/** What a run may use. */
export const LIMITS = { memory_bytes: 256 << 20, threads: 10_000, output_bytes: 1 << 20 };

let site;
let browser;

/** To be called once in a test file. */
export function useWorkers() {
  before(async () => {
    site = await serve();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
}

/** Opens an empty isolated page that has a worker, and closes it after `body(engine)`. */
export async function withWorker(url, body, { refuse = null } = {}) {
  site.refuse = refuse;
  const page = await browser.newPage();
  try {
    await page.route("**/empty.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: "<!doctype html><title>empty</title>",
        headers: {
          "Cross-Origin-Opener-Policy": "same-origin",
          "Cross-Origin-Embedder-Policy": "require-corp",
        },
      }),
    );
    await page.goto(`${site.origin}/empty.html`);
    await page.evaluate((url) => {
      globalThis.answers = [];
      globalThis.waiters = new Set();
      const keep = (kind, content, bytes) => {
        answers.push({ kind, content, bytes });
        for (const waiter of [...waiters]) waiter();
      };
      // What src/engine/workers.rs does.
      const start = (script, name, failure) => {
        const worker = new Worker(script, { type: "module", name });
        worker.onmessage = ({ data, ports }) => {
          if (ports.length > 0) {
            for (const port of ports) start(data, "pool", "pool error").postMessage(null, [port]);
            return;
          }
          const [answer, events] = data;
          const [kind] = Object.keys(answer);
          keep(kind, answer[kind], events?.byteLength ?? 0);
        };
        worker.onerror = (event) => keep(failure, { message: event.message }, 0);
        return worker;
      };
      globalThis.worker = start(url, "", "error");
      // As the page does when it has no compiled wasm: the worker loads its own.
      worker.postMessage(undefined);
      // The first answer of one of these kinds that was not yet asked for.
      globalThis.next = (...kinds) =>
        new Promise((resolve) => {
          const look = () => {
            const index = answers.findIndex(({ kind }) => kinds.includes(kind));
            if (index < 0) return;
            waiters.delete(look);
            resolve(answers.splice(0, index + 1).at(-1));
          };
          waiters.add(look);
          look();
        });
    }, url);
    await body({
      next: (...kinds) => soon(page.evaluate((kinds) => next(...kinds), kinds), `no ${kinds.join(" or ")}`),
      // What a run printed, and the answer that ended it.
      finish: () => {
        const finished = page.evaluate(async () => {
          const output = [];
          for (;;) {
            const { kind, content } = await next("Progress", "Finished", "Refused", "Broken", "error");
            if (kind === "Progress") output.push(...content.output);
            else return { answer: { kind, content }, output };
          }
        });
        return soon(finished, "the run has not ended");
      },
      send: (command) => page.evaluate((command) => worker.postMessage(command), command),
    });
  } finally {
    await page.close();
    site.refuse = null;
  }
}

/** The command that runs a program. */
export const run = (number, source, fileName = "t.py") => ({
  Run: { run: number, file_name: fileName, source, limits: LIMITS, record: true, seed: 1, slice_steps: 1000 },
});

/** Name, address and carriers of each kind of worker. */
export const WORKERS = [
  ["parallel", "engine/worker.js?workers=4", 4],
  ["sliced", "plain/worker.js?task=run", 0],
];
