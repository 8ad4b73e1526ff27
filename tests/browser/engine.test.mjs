// The workers themselves, without the page: what they answer to commands and to bad starts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run, useWorkers, withWorker, WORKERS } from "./worker.mjs";

useWorkers();

const ENDLESS = "while True:\n    pass\n";
const LEAVES_MUCH = "items = [0] * 12_000_000\nitems.append(items)\ndel items\n";

for (const [name, url, carriers] of WORKERS) {
  test(`${name}: ready, a run, its end`, async () =>
    withWorker(url, async (engine) => {
      assert.equal((await engine.next("Ready", "Broken", "error")).content.carriers, carriers);
      await engine.send(run(7, "print('hello')\n"));
      const progress = await engine.next("Progress", "Broken", "error");
      assert.equal(progress.kind, "Progress");
      const finished = await engine.next("Finished", "Broken", "error");
      assert.equal(finished.content.run, 7);
      assert.deepEqual(finished.content.report.ending, { Finished: { status: 0 } });
    }));

  test(`${name}: an endless loop posts progress until it is stopped, then another runs`, async () =>
    withWorker(url, async (engine) => {
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
    withWorker(url, async (engine) => {
      await engine.next("Ready");
      await engine.send(run(1, ENDLESS));
      await engine.next("Progress");
      await engine.send(run(2, "print(1)\n"));
      assert.equal((await engine.next("Finished", "Broken", "error")).content.run, 1);
      assert.equal((await engine.next("Finished", "Broken", "error")).content.run, 2);
    }));

  test(`${name}: a program with errors is refused`, async () =>
    withWorker(url, async (engine) => {
      await engine.next("Ready");
      await engine.send(run(3, "x = (\n"));
      const refused = await engine.next("Refused", "Progress", "Broken", "error");
      assert.equal(refused.kind, "Refused");
      assert.ok(refused.content.diagnostics.length > 0);
    }));

  test(`${name}: what runs leave in cycles wears it out, and the next run is for a fresh one`, async () =>
    withWorker(url, async (engine) => {
      await engine.next("Ready");
      await engine.send(run(1, LEAVES_MUCH));
      const finished = await engine.next("Finished", "Broken", "error");
      assert.deepEqual(finished.content.report.ending, { Finished: { status: 0 } });
      await engine.send(run(2, "print(1)\n"));
      assert.equal((await engine.next("Worn", "Finished", "Broken", "error")).kind, "Worn");
    }));

  test(`${name}: a message of another version breaks it with a sentence`, async () =>
    withWorker(url, async (engine) => {
      await engine.next("Ready");
      await engine.send({ Jump: 1 });
      assert.match((await engine.next("Broken", "error")).content.message, /could not be read.*\.$/);
    }));
}

for (const carriers of [0, 300]) {
  test(`a pool of ${carriers} is refused with a sentence`, () =>
    withWorker(`engine/worker.js?workers=${carriers}`, async (engine) => {
      const { kind, content } = await engine.next("Broken", "Ready", "error");
      assert.equal(kind, "Broken");
      assert.match(content.message, /from 1 to 255/);
    }));
}

test("a pool whose workers can't load is given up with a sentence", () => {
  let requests = 0;
  return withWorker(
    "engine/worker.js?workers=2",
    async (engine) => {
      const { kind, content } = await engine.next("Broken", "Ready", "error");
      assert.equal(kind, "Broken");
      assert.match(content.message, /2 workers of the pool could not be started/);
    },
    // The engine's own import of it comes first; those of the workers are refused.
    { refuse: { test: (path) => /workerHelpers/.test(path) && requests++ > 0 } },
  );
});

test("an engine whose wasm is missing says so", () =>
  withWorker(
    "engine/worker.js?workers=2",
    async (engine) => {
      const { kind, content } = await engine.next("Broken", "Ready", "error");
      assert.equal(kind, "Broken");
      assert.match(content.message, /could not be loaded/);
    },
    { refuse: /engine_bg\.wasm/ },
  ));
