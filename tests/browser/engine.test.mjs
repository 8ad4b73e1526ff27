// The workers themselves, without the page: what they answer to commands and to bad starts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "./site.mjs";

const LIMITS = { memory_bytes: 256 << 20, threads: 10_000, output_bytes: 1 << 20 };
const ENDLESS = "while True:\n    pass\n";

let site;
let browser;

before(async () => {
  site = await serve();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens an empty isolated page that has a worker, and closes it after `body(engine)`. */
async function withWorker(url, body, { refuse = null } = {}) {
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
      globalThis.waiters = [];
      globalThis.worker = new Worker(url, { type: "module" });
      const keep = (kind, content, bytes) => {
        answers.push({ kind, content, bytes });
        for (const waiter of waiters) waiter();
      };
      worker.onmessage = ({ data: [answer, events] }) => {
        const [kind] = Object.keys(answer);
        keep(kind, answer[kind], events?.byteLength ?? 0);
      };
      worker.onerror = (event) => keep("error", { message: event.message }, 0);
      // The first answer of one of these kinds that was not yet asked for.
      globalThis.next = (...kinds) =>
        new Promise((resolve) => {
          const look = () => {
            const index = answers.findIndex(({ kind }) => kinds.includes(kind));
            if (index >= 0) resolve(answers.splice(0, index + 1).at(-1));
          };
          waiters.push(look);
          look();
        });
    }, url);
    await body({
      next: (...kinds) => page.evaluate((kinds) => next(...kinds), kinds),
      send: (command) => page.evaluate((command) => worker.postMessage(command), command),
    });
  } finally {
    await page.close();
    site.refuse = null;
  }
}

const run = (number, source) => ({
  Run: { run: number, file_name: "t.py", source, limits: LIMITS, record: true, seed: 1, slice_steps: 1000 },
});

/** The URL of the time-sliced worker, from the names that the built page has. */
async function slicedUrl() {
  const html = await (await fetch(`${site.origin}/`)).text();
  const [script] = /page-\w+\.js/.exec(html);
  const full = (name) => encodeURIComponent(`${site.origin}/${name}`);
  return `workers/sliced.js?script=${full(script)}&wasm=${full(script.replace(".js", "_bg.wasm"))}`;
}

const WORKERS = [
  ["parallel", async () => "engine/worker.js?carriers=4", 4],
  ["sliced", slicedUrl, 0],
];

for (const [name, url, carriers] of WORKERS) {
  test(`${name}: ready, a run, its end`, async () =>
    withWorker(await url(), async (engine) => {
      assert.equal((await engine.next("Ready", "Broken", "error")).content.carriers, carriers);
      await engine.send(run(7, "print('hello')\n"));
      const progress = await engine.next("Progress", "Broken", "error");
      assert.equal(progress.kind, "Progress");
      const finished = await engine.next("Finished", "Broken", "error");
      assert.equal(finished.content.run, 7);
      assert.deepEqual(finished.content.report.ending, { Finished: { status: 0 } });
    }));

  test(`${name}: an endless loop posts progress until it is stopped, then another runs`, async () =>
    withWorker(await url(), async (engine) => {
      await engine.next("Ready");
      await engine.send(run(1, ENDLESS));
      for (let count = 0; count < 5; count += 1) await engine.next("Progress");
      await engine.send("Stop");
      const finished = await engine.next("Finished", "Broken", "error");
      assert.equal(finished.content.run, 1);
      assert.equal(finished.content.report.ending, "Stopped");
      await engine.send(run(2, "print(1)\n"));
      assert.equal((await engine.next("Finished", "Broken", "error")).content.run, 2);
    }));

  test(`${name}: a second run ends the first and follows it`, async () =>
    withWorker(await url(), async (engine) => {
      await engine.next("Ready");
      await engine.send(run(1, ENDLESS));
      await engine.next("Progress");
      await engine.send(run(2, "print(1)\n"));
      assert.equal((await engine.next("Finished", "Broken", "error")).content.run, 1);
      assert.equal((await engine.next("Finished", "Broken", "error")).content.run, 2);
    }));

  test(`${name}: a program with errors is refused`, async () =>
    withWorker(await url(), async (engine) => {
      await engine.next("Ready");
      await engine.send(run(3, "x = (\n"));
      const refused = await engine.next("Refused", "Progress", "Broken", "error");
      assert.equal(refused.kind, "Refused");
      assert.ok(refused.content.diagnostics.length > 0);
    }));

  test(`${name}: a message of another version breaks it with a sentence`, async () =>
    withWorker(await url(), async (engine) => {
      await engine.next("Ready");
      await engine.send({ Jump: 1 });
      assert.match((await engine.next("Broken", "error")).content.message, /could not be read.*\.$/);
    }));
}

for (const carriers of [0, 300]) {
  test(`a pool of ${carriers} is refused with a sentence`, () =>
    withWorker(`engine/worker.js?carriers=${carriers}`, async (engine) => {
      const { kind, content } = await engine.next("Broken", "Ready", "error");
      assert.equal(kind, "Broken");
      assert.match(content.message, /from 1 to 255/);
    }));
}

test("a pool whose workers can't load is given up with a sentence", () =>
  withWorker(
    "engine/worker.js?carriers=2",
    async (engine) => {
      const { kind, content } = await engine.next("Broken", "Ready");
      assert.equal(kind, "Broken");
      assert.match(content.message, /2 workers of the pool could not be started/);
    },
    { refuse: /workerHelpers/ },
  ));

test("an engine whose wasm is missing says so", () =>
  withWorker(
    "engine/worker.js?carriers=2",
    async (engine) => {
      const { kind, content } = await engine.next("Broken", "Ready");
      assert.equal(kind, "Broken");
      assert.match(content.message, /could not be loaded/);
    },
    { refuse: /engine_bg\.wasm/ },
  ));
