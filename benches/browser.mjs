// The benches in Chromium: the primitives on Web Workers; the machine on the built page beside python3 on
// the same files; what recording an event costs; how long from the click on Run to the first
// output. Prints tables with ratios; samples of peers alternate.
//
// An argument chooses one part: `primitives` (with a second, only the tables with that word in
// their title), `machine` (with a second, only the programs whose names hold that word), `explore`,
// or `page`, what the page itself takes. scripts/bench.sh builds what this needs: dist/ and .build/bench/.
import { execFile } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { Playground } from "../tests/browser/playground.mjs";
import { serve } from "../tests/browser/site.mjs";
import { exploring } from "./browser/explore.mjs";
import { loading, streaming } from "./browser/page.mjs";
import { primitives } from "./browser/primitives.mjs";
import { median, table } from "./table.mjs";

const PYTHON = process.env.LOCKSTEP_PYTHON ?? "/usr/bin/python3";
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

function program(name, knobs) {
  let source = readFileSync(here(`programs/${name}.py`), "utf8");
  for (const [knob, value] of Object.entries(knobs)) {
    source = source.replace(new RegExp(`^${knob} = [\\d_]+`, "m"), `${knob} = ${value}`);
  }
  return source;
}

const python = async (source) => Number((await promisify(execFile)(PYTHON, ["-c", source])).stdout);

async function chromiumSeconds(playground, source) {
  await playground.write(source);
  const kind = await playground.run();
  if (kind !== "finished") throw new Error(`${kind}: ${await playground.said()}`);
  return Number(await playground.output());
}

async function machine(playground, only = "") {
  const SAMPLES = 5;
  const rows = [];
  const ratios = [];
  // What leaves events is measured without them, too: python3 records nothing.
  const leavesEvents = /^(lock|queue)_/;
  const all = programs().flatMap((name) => (leavesEvents.test(name) ? [[name, true], [name, false]] : [[name, true]]));
  for (const [name, records] of all.filter(([name]) => name.includes(only))) {
    const [one, two] = [1, 2].map((threads) => program(name, { THREADS: threads }));
    if (!records) await playground.at("record").click();
    const samples = [[], [], [], [], []];
    for (let sample = 0; sample < SAMPLES; sample++) {
      samples[0].push(await python(one));
      samples[1].push(await chromiumSeconds(playground, one));
      samples[2].push(await python(two));
      samples[3].push(await chromiumSeconds(playground, two));
      samples[4].push(Math.max(...(await Promise.all([python(one), python(one)]))));
    }
    if (!records) await playground.at("record").click();
    const [theirs, ours, theirsOfTwo, oursOfTwo, processes] = samples.map(median);
    if (records) ratios.push(theirs / ours);
    rows.push([records ? name : `${name}, not recorded`, theirs.toFixed(3), ours.toFixed(3), (theirs / ours).toFixed(2), (theirsOfTwo / oursOfTwo).toFixed(2),
      ((2 * ours) / oursOfTwo).toFixed(2), ((2 * theirs) / processes).toFixed(2)]);
  }
  table(
    `seconds, Chromium, median of ${SAMPLES}; beside python3 natively; and what two threads get done in the time of one`,
    ["program", "python3", "Lockstep", "python3 / Lockstep", "the same, two threads",
      "Lockstep: work of 2 threads / 1", "python3: work of 2 processes / 1"],
    rows,
  );
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  console.log(`\ngeometric mean of python3 / Lockstep, one thread: ${mean.toFixed(2)}`);
}

// The programs that can be run by any number of threads.
function programs() {
  return readdirSync(here("programs/"))
    .filter((file) => readFileSync(here(`programs/${file}`), "utf8").includes("THREADS = "))
    .map((file) => file.replace(/\.py$/, ""))
    .sort();
}

async function recording(playground) {
  const SAMPLES = 5;
  const PAIRS = 500_000;
  const source = program("lock_loop", { PAIRS });
  const samples = [[], []];
  for (let sample = 0; sample < SAMPLES; sample++) {
    // Recording is on at first; each click turns it.
    samples[1].push(await chromiumSeconds(playground, source));
    await playground.at("record").click();
    samples[0].push(await chromiumSeconds(playground, source));
    await playground.at("record").click();
  }
  const [without, withRecording] = samples.map((all) => (median(all) * 1e9) / PAIRS);
  table("with lock: pass, Chromium", ["", "ns"], [
    ["each pair, not recorded", without.toFixed(1)],
    ["each pair, recorded", withRecording.toFixed(1)],
    ["one event", ((withRecording - without) / 2).toFixed(1)],
  ]);
}

/** Milliseconds from the click on Run to the first line of output on the page. */
async function clickToOutput(playground) {
  const shown = playground.page.evaluate(
    () =>
      new Promise((resolve) => {
        const output = document.querySelector('[data-testid="output"]');
        document.querySelector('[data-testid="run"]').addEventListener(
          "click",
          () => {
            const clicked = performance.now();
            new MutationObserver((_, observer) => {
              if (output.dataset.lines === "1") {
                observer.disconnect();
                resolve(performance.now() - clicked);
              }
            }).observe(output, { attributes: true });
          },
          { once: true },
        );
      }),
  );
  await playground.at("run").click();
  const took = await shown;
  await playground.ended();
  return took;
}

async function firstEvent(browser, origin) {
  const SAMPLES = 5;
  const cold = [];
  const warm = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const context = await browser.newContext();
    const playground = new Playground(await context.newPage(), origin);
    await playground.open();
    await playground.write("print('first')\nimport time\ntime.sleep(0.2)\n");
    cold.push(await clickToOutput(playground));
    warm.push(await clickToOutput(playground));
    await context.close();
  }
  table("from the click on Run to the first output on the page, Chromium", ["", "ms"], [
    ["first run (the engine is loaded)", median(cold).toFixed(0)],
    ["later runs", median(warm).toFixed(0)],
  ]);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});

async function pages(part, word) {
  const site = await serve();
  const is = (one) => part === undefined || part === one;
  if (part !== "page") {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const playground = new Playground(await context.newPage(), site.origin);
    await playground.open();
    if (is("machine")) await machine(playground, word);
    if (part === undefined) await recording(playground);
    await context.close();
  }
  if (is("explore")) await exploring(browser, site.origin);
  if (is("page")) {
    await loading(browser, site.origin);
    await firstEvent(browser, site.origin);
    await streaming(browser, site.origin);
  }
  await site.close();
}

const [part, word] = process.argv.slice(2);
try {
  if (part === undefined || part === "primitives") await primitives(browser, word);
  if (part !== "primitives") await pages(part, word);
} finally {
  await browser.close();
}
