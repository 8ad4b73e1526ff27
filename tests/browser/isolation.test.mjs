// Without the isolation headers there is no shared memory; everything but parallelism works.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite({ isolated: false });

test("the page says what is missing and why", () =>
  visit(async (playground) => {
    assert.equal(await playground.page.evaluate(() => globalThis.crossOriginIsolated), false);
    assert.equal(await playground.at("engine-mode").getAttribute("data-mode"), "sliced");
    const notice = await playground.at("notice-isolation").innerText();
    assert.match(notice, /Cross-Origin-Opener-Policy/);
    assert.match(notice, /Cross-Origin-Embedder-Policy/);
  }));

test("a scenario runs time-sliced, with lanes and output", () =>
  visit(async (playground) => {
    assert.equal(await playground.run(), "finished");
    assert.equal(await playground.lanes(), 6);
    assert.match(await playground.output(), /^expected {5}500000$/m);
  }));

test("a deadlock is noticed", () =>
  visit(async (playground) => {
    await playground.choose("deadlock");
    assert.equal(await playground.runUntil("deadlock"), "deadlock");
    assert.match(await playground.said(), /Ada[\s\S]*Bob/);
    // The steps of threads that never came to their ends are counted.
    assert.doesNotMatch(await playground.at("steps").innerText(), /^\s*[0–]?\s*$/);
  }));

test("a thousand threads", () =>
  visit(async (playground) => {
    await playground.choose("thousand_sleepers");
    assert.equal(await playground.run(), "finished");
    assert.match(await playground.output(), /^awake {8}1000$/m);
  }));

test("an endless loop stops, and the next run works", (t) =>
  visit(async (playground) => {
    await playground.write("while True:\n    pass\n");
    await playground.start();
    const took = await playground.stop();
    assert.equal(await playground.ended(), "stopped");
    t.diagnostic(`Stop of a time-sliced endless loop took ${took.toFixed(0)} ms`);
    await playground.assertGoesOn();
  }));

test("what was typed survives a reload", () =>
  visit(async (playground) => {
    await playground.write("print('kept')\n");
    await playground.page.reload();
    await playground.page.locator(".cm-content").waitFor();
    assert.equal(await playground.text(), "print('kept')\n");
  }));
