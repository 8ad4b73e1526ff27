// Each primitive under eight threads in Chromium: nothing lost, nobody let in twice, no deadlock.
// The programs of stress/ count for themselves and print a line that ends in True for each rule.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { inspect } from "node:util";
import { run, useWorkers, withWorker, WORKERS } from "./worker.mjs";

useWorkers();

const FOLDER = new URL("stress/", import.meta.url);
const programs = (await readdir(FOLDER)).filter((name) => name.endsWith(".py")).sort();

// A worker to each thread, then fewer.
const KINDS = [["a worker each", "engine/worker.js?workers=9"], ...WORKERS];

for (const [name, url] of KINDS) {
  for (const program of programs) {
    test(`${name}: ${program}`, async () =>
      withWorker(url, async (engine) => {
        const source = await readFile(new URL(program, FOLDER), "utf8");
        await engine.next("Ready", "Broken", "error");
        await engine.send(run(1, source, program));
        const { answer, output } = await engine.finish();
        const printed = output.map((one) => one.text).join("");
        assert.equal(answer.kind, "Finished", inspect(answer));
        assert.deepEqual(answer.content.report.ending, { Finished: { status: 0 } }, printed);
        const rules = printed.trimEnd().split("\n");
        assert.ok(rules.length >= 2, printed);
        assert.deepEqual(rules.filter((rule) => !rule.endsWith(" True")), []);
      }));
  }
}
