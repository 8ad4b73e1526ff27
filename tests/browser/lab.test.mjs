// Measuring: the GIL switch, throughput, files of charts and tables, sweeps, two runs compared.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

/** Three threads that take one lock for ever. */
const ENDLESS = `
from threading import Lock, Thread
lock = Lock()
def work():
    while True:
        with lock:
            pass
for _ in range(3):
    Thread(target=work).start()
`;

/** The pairs of running spans of different threads that overlap, in a saved Chrome trace. */
function overlaps({ bytes }) {
  const { traceEvents } = JSON.parse(bytes);
  const running = traceEvents
    .filter((one) => one.ph === "X" && one.name === "running" && one.dur > 0)
    .sort((a, b) => a.ts - b.ts);
  assert.ok(running.length > 3, `${running.length} running spans`);
  let overlapping = 0;
  running.forEach((one, index) => {
    const next = running[index + 1];
    // Times have three decimals of a microsecond.
    if (next && next.tid !== one.tid && next.ts < one.ts + one.dur - 0.002) overlapping += 1;
  });
  return overlapping;
}

test("with the GIL one thread runs at a time, without it they run together; a link keeps it", () =>
  visit(async (playground) => {
    await playground.choose("countdown");
    await playground.turn("START", 3_000_000);
    assert.equal(await playground.run(), "finished");
    assert.ok(overlaps(await playground.savedByMenu("save-trace")) > 0);
    await playground.at("gil").click();
    assert.equal(await playground.run(), "finished");
    assert.match(await playground.output(), /^left {9}\[0, 0\]$/m);
    await playground.at("tab-timeline").click();
    assert.equal(overlaps(await playground.savedByMenu("save-trace")), 0);
    await playground.at("share").click();
    const link = await playground.page.evaluate(() => navigator.clipboard.readText());
    await playground.page.evaluate(() => localStorage.clear());
    await playground.page.goto("about:blank");
    await playground.page.goto(link);
    await playground.page.locator(".cm-content").waitFor();
    assert.ok(await playground.at("gil").isChecked());
  }));

test("the page offers 1 to 64 workers, and 8 to 16 by itself", () =>
  visit(async (playground) => {
    const workers = playground.at("workers");
    const usual = Number(await workers.inputValue());
    assert.ok(usual >= 8 && usual <= 16, `${usual}`);
    for (const [entered, taken] of [["0", "1"], ["99", "64"], ["5", "5"]]) {
      await workers.fill(entered);
      await workers.press("Enter");
      assert.equal(await workers.inputValue(), taken);
    }
  }));

test("throughput has charts over time, by thread and by object, and distributions", () =>
  visit(async (playground) => {
    await playground.turn("ITERATIONS", 20_000);
    await playground.knob("USE_LOCK").click();
    assert.equal(await playground.run(), "finished");
    await playground.openStatistics();
    for (const name of ["operations", "steps", "by-thread", "by-object", "held"]) {
      await playground.at(`chart-${name}`).getByRole("img").waitFor();
    }
    const byObject = await playground.at("chart-by-object").locator("text").allTextContents();
    assert.ok(byObject.some((word) => /lock/.test(word)), `${byObject}`);
    const held = await playground.at("chart-held").locator("text").allTextContents();
    assert.ok(held.some((word) => /p50 .*p99 .*max /.test(word)), `${held}`);
    assert.match(await playground.at("fairness").innerText(), /: [01]\.\d\d$/);
    const head = await playground.at("lock-table").locator("thead").innerText();
    assert.match(head, /Fairness/);
    assert.match(head, /Hand-offs/);
  }));

test("throughput is shown while a run goes on", () =>
  visit(async (playground) => {
    await playground.write(ENDLESS);
    await playground.openStatistics();
    await playground.start();
    for (const name of ["operations", "by-thread", "by-object", "held"]) {
      await playground.at(`chart-${name}`).getByRole("img").waitFor();
    }
    assert.ok(await playground.at("live-figures").isVisible());
    assert.ok(await playground.at("run").isDisabled(), "it goes on");
    await playground.stop();
  }));

test("charts and tables are saved as SVG, PNG and CSV", () =>
  visit(async (playground) => {
    await playground.turn("ITERATIONS", 1000);
    await playground.knob("USE_LOCK").click();
    assert.equal(await playground.run(), "finished");
    await playground.openStatistics();
    for (const name of ["by-object", "thread-table", "lock-table"]) {
      const svg = await playground.savedBy(`save-svg-${name}`);
      assert.equal(svg.name, `lost_update-${name}.svg`);
      const text = svg.bytes.toString();
      assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      assert.match(text, /lock|MainThread/);
      const png = await playground.savedBy(`save-png-${name}`);
      assert.deepEqual([...png.bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
      assert.ok(png.bytes.length > 1500, `${png.bytes.length} bytes`);
      const csv = (await playground.savedBy(`save-csv-${name}`)).bytes.toString();
      assert.ok(csv.split("\r\n").length >= 3, csv);
    }
    const csv = (await playground.savedBy("save-csv-thread-table")).bytes.toString();
    assert.match(csv, /^Thread,Operations,/);
    assert.match(csv, /Thread-5 \(add_many\),\d+,/);
  }));

test("a sweep runs every value, shows its curve, and lays a variant over it", () =>
  visit(async (playground) => {
    await playground.turn("ITERATIONS", 2000);
    await playground.at("tab-sweep").click();
    assert.equal(await playground.at("sweep-values").inputValue(), "1, 2, 4, 8");
    await playground.at("sweep-values").fill("1, 2, 3");
    await playground.at("sweep-repeats").fill("2");
    await playground.at("sweep-start").click();
    await playground.at("sweep-progress").waitFor();
    assert.ok(await playground.at("run").isDisabled(), "nothing else runs meanwhile");
    await playground.at("sweep-progress").waitFor({ state: "hidden" });
    const chart = playground.at("chart-sweep");
    await chart.locator("path.chart-reference").first().waitFor({ state: "attached" });
    assert.equal(await chart.locator("path.chart-series.chart-area").count(), 3, "a point for each");
    await playground.knob("USE_LOCK").click();
    await playground.waitForText(/^USE_LOCK = True /m);
    await playground.at("sweep-add").click();
    await playground.at("sweep-progress").waitFor();
    await playground.at("sweep-progress").waitFor({ state: "hidden" });
    const csv = (await playground.savedBy("save-csv-sweep")).bytes.toString();
    const series = new Set(csv.trim().split("\r\n").slice(1).map((row) => row.split(",")[0]));
    assert.ok(series.has("lost_update") && series.has("Ideal scaling"), `${[...series]}`);
    assert.match(csv, /"lost_update, USE_LOCK",3,/);
    await playground.at("sweep-measure").selectOption("elapsed");
    assert.match(await chart.innerText(), /ms|µs/);
    assert.equal(await playground.run(), "finished");
  }));

test("a sweep refuses what the knob can't be, and can be cancelled", () =>
  visit(async (playground) => {
    await playground.at("tab-sweep").click();
    await playground.at("sweep-values").fill("1, 99");
    await playground.at("sweep-start").click();
    assert.match(await playground.at("sweep-complaint").innerText(), /99 .*between 1 and \d+/);
    await playground.turn("ITERATIONS", 1_000_000);
    await playground.at("sweep-values").fill("1..64");
    await playground.at("sweep-repeats").fill("5");
    await playground.at("sweep-start").click();
    await playground.at("sweep-cancel").click();
    await playground.at("sweep-progress").waitFor({ state: "hidden" });
    await playground.assertGoesOn();
  }));

test("a sweep over a deadlock says so and ends", () =>
  visit(async (playground) => {
    await playground.choose("deadlock");
    await playground.at("tab-sweep").click();
    await playground.at("sweep-start").click();
    await playground.page.waitForFunction(() =>
      /Deadlock/.test(document.querySelector('[data-testid="sweep-complaint"]').textContent),
    );
    assert.ok(!(await playground.at("run").isDisabled()));
  }));

test("what ends a sweep is named, with its line", () =>
  visit(async (playground) => {
    const program = "COUNT = 2  # knob: 1..8\n\n\ndef work():\n    raise ValueError(f'not {COUNT}')\n\n\nwork()\n";
    await playground.write(program);
    await playground.at("tab-sweep").click();
    await playground.at("sweep-start").click();
    const complaint = playground.at("sweep-complaint");
    await complaint.filter({ hasText: /line 5: ValueError: not \d/ }).waitFor();
    await playground.write(program.replace("work():", "work(:"));
    await playground.at("sweep-start").click();
    await complaint.filter({ hasText: "Nothing was run" }).waitFor();
    await complaint.getByRole("button", { name: "line 4" }).click();
    await playground.page.locator(".cm-litLine").filter({ hasText: "def work(:" }).waitFor();
  }));

test("a kept run stands beside the next one, with both timelines and what differs", () =>
  visit(async (playground) => {
    await playground.turn("ITERATIONS", 2000);
    assert.equal(await playground.run(), "finished");
    await playground.at("tab-compare").click();
    // It is called what it was, whatever the knobs are now.
    await playground.turn("THREADS", 3);
    await playground.at("keep").click();
    await playground.knob("USE_LOCK").click();
    assert.equal(await playground.run(), "finished");
    assert.equal(await playground.at("timeline-kept").getAttribute("data-lanes"), "6");
    assert.equal(await playground.at("timeline-now").getAttribute("data-lanes"), "4");
    assert.match(await playground.at("compare-kept").innerText(), /THREADS=5/);
    assert.match(await playground.at("compare-now").innerText(), /THREADS=3/);
    const table = await playground.at("differences").innerText();
    assert.match(table, /whole run\s+Operations/);
    assert.match(table, /lock/);
    assert.match(table, /[×÷]\d/);
    const csv = (await playground.savedBy("save-csv-differences")).bytes.toString();
    assert.match(csv, /^Of,Figure,Kept,Now,Change/);
    // On one scale of time: both show as much, up to the end of the longer one, and move together.
    const shown = async (name) => {
      const { windowStartNs, windowEndNs, endNs } = await playground
        .at(`timeline-${name}`)
        .evaluate(({ dataset }) => ({ ...dataset }));
      return { window: [windowStartNs, windowEndNs].map(Number), end: Number(endNs) };
    };
    const [before, after] = [await shown("kept"), await shown("now")];
    assert.deepEqual(before.window, after.window);
    assert.ok(before.window[1] >= Math.max(before.end, after.end));
    await playground.at("timeline-kept").focus();
    await playground.page.keyboard.press("+");
    await playground.page.waitForFunction((end) => {
      const { windowEndNs } = document.querySelector('[data-testid="timeline-now"]').dataset;
      return Number(windowEndNs) < end;
    }, before.window[1]);
    assert.deepEqual((await shown("kept")).window, (await shown("now")).window);
    const ids = await playground.page.evaluate(() => [...document.querySelectorAll("[id]")].map((it) => it.id));
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [], "each id once");
    // Leaving and coming back, and opening another program, leaves the kept run as it is.
    await playground.at("tab-timeline").click();
    await playground.page.setViewportSize({ width: 1000, height: 800 });
    await playground.at("tab-compare").click();
    await playground.choose("countdown");
    assert.equal(await playground.run(), "finished");
    assert.equal(await playground.at("timeline-kept").getAttribute("data-lanes"), "6");
    assert.equal(await playground.at("timeline-now").getAttribute("data-lanes"), "3");
  }));

test("another language leaves the kept run, the sweep and its plan as they are", () =>
  visit(async (playground) => {
    await playground.turn("ITERATIONS", 1000);
    assert.equal(await playground.run(), "finished");
    await playground.at("tab-compare").click();
    await playground.at("keep").click();
    await playground.at("tab-sweep").click();
    await playground.at("sweep-values").fill("1, 2");
    await playground.at("sweep-repeats").fill("1");
    await playground.at("sweep-start").click();
    await playground.at("sweep-progress").waitFor();
    // In the middle of it.
    await playground.at("language").click();
    await playground.page.waitForFunction(() => document.documentElement.lang === "zh-CN");
    await playground.at("sweep-progress").waitFor({ state: "hidden" });
    assert.equal(await playground.at("sweep-values").inputValue(), "1, 2");
    const points = playground.at("chart-sweep").locator("path.chart-series.chart-area");
    assert.equal(await points.count(), 2);
    await playground.at("tab-compare").click();
    assert.equal(await playground.at("timeline-kept").getAttribute("data-lanes"), "6");
    assert.match(await playground.at("compare-kept").innerText(), /^保留的.*ITERATIONS=1000/);
    // Twice the same run: nothing differs.
    assert.doesNotMatch(await playground.at("differences").innerText(), /整次运行/);
    await playground.at("only-changed").click();
    assert.match(await playground.at("differences").innerText(), /整次运行/);
  }));

test("a table of a thousand threads makes the rows in view, and scrolls to the last one", () =>
  visit(async (playground) => {
    await playground.choose("thousand_sleepers");
    await playground.turn("NAP", 0.05);
    assert.equal(await playground.run(), "finished");
    await playground.openStatistics();
    const table = playground.at("thread-table");
    assert.equal(await table.locator("table").getAttribute("aria-rowcount"), "1002");
    const rows = table.locator("tbody tr[aria-rowindex]");
    assert.ok((await rows.count()) < 40, `${await rows.count()} rows`);
    const region = table.getByRole("region");
    await region.focus();
    await playground.page.keyboard.press("End");
    await table.locator('tr[aria-rowindex="1002"]').waitFor();
    assert.match(await table.locator('tr[aria-rowindex="1002"]').innerText(), /Thread-1000 /);
    // Sorted by steps: the main thread has more than any sleeper.
    await table.getByRole("button", { name: "Steps", exact: true }).click();
    await region.evaluate((element) => (element.scrollTop = 0));
    await table.locator('tr[aria-rowindex="2"]', { hasText: "MainThread" }).waitFor();
    const csv = (await playground.savedBy("save-csv-thread-table")).bytes.toString();
    assert.equal(csv.trim().split("\r\n").length, 1002);
  }));
