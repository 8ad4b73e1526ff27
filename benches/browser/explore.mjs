// The explorer in the page, by one worker and by as many as there are cores, beside frontrun, which
// runs natively: all go through all interleavings of the programs of benches/explored/large, in
// turns. frontrun is what `cargo bench --bench explore` has installed, or what LOCKSTEP_FRONTRUN
// names; without it only the page's figures are printed.
import { execFile } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Playground } from "../../tests/browser/playground.mjs";
import { median, table } from "../table.mjs";

const SAMPLES = 5;
/** What goes on behind a search is over by then. */
const AFTERWARDS_MS = 2_000;
/** frontrun begins no further exploration after so many seconds. */
const FRONTRUN_SECONDS = "2";
const programs = fileURLToPath(new URL("../explored/", import.meta.url));
const frontrun = process.env.LOCKSTEP_FRONTRUN ??
  fileURLToPath(new URL("../../target/tmp/frontrun/bin/frontrun", import.meta.url));

/** Executions of one exploration, and those of a second. */
async function theirs(name) {
  const command = [join(dirname(frontrun), "python3"), "frontrun_side.py", `large.${name}`, FRONTRUN_SECONDS];
  const { stdout } = await promisify(execFile)(frontrun, command, { cwd: programs });
  const [executions, total, seconds] = stdout.trim().split("\n").at(-1).split(" ").map(Number);
  return { executions, each: total / seconds };
}

/** "12,345", in whatever groups, or "12.3 k" as a number. */
function number(shown) {
  const [, digits, unit] = /([\d.,\s]+?)\s*([kM]?)$/.exec(shown.trim());
  return Number(digits.replaceAll(/[,\s]/g, "")) * ({ k: 1e3, M: 1e6 }[unit] ?? 1);
}

async function ours(playground, source) {
  await playground.write(source);
  await playground.page.keyboard.press("Control+Shift+Enter");
  await playground.page.waitForFunction(() => document.querySelector('[data-testid="explore-panel"]').dataset.phase === "done");
  const shown = (what) => playground.at(`explore-${what}`).innerText().then(number);
  const found = { executions: await shown("executions"), each: await shown("rate") };
  // Looking for shorter schedules and drawing the graph of outcomes goes on behind it.
  await playground.page.waitForTimeout(AFTERWARDS_MS);
  return found;
}

/** A page; with `cores`, one that believes the machine to have so many. */
async function open(browser, origin, cores) {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const has = (count) => Object.defineProperty(navigator, "hardwareConcurrency", { value: count });
  if (cores !== undefined) await context.addInitScript(has, cores);
  const playground = new Playground(await context.newPage(), origin);
  await playground.open();
  return playground;
}

export async function exploring(browser, origin) {
  const one = await open(browser, origin, 1);
  const all = await open(browser, origin);
  const cores = await all.page.evaluate(() => navigator.hardwareConcurrency);
  const rows = [];
  const names = readdirSync(join(programs, "large")).filter((file) => file.endsWith(".py")).sort();
  for (const name of names.map((file) => file.replace(/\.py$/, ""))) {
    const source = readFileSync(join(programs, "large", `${name}.py`), "utf8");
    const samples = [[], [], []];
    const executions = ["", "", ""];
    for (let sample = 0; sample < SAMPLES; sample++) {
      // An edit, so that the page explores anew.
      const edited = `${source}# ${sample}\n`;
      const made = [existsSync(frontrun) && (await theirs(name)), await ours(one, edited), await ours(all, edited)];
      for (const [side, one] of made.entries()) {
        if (!one) continue;
        samples[side].push(one.each);
        executions[side] = one.executions;
      }
    }
    const [each, ofOne, ofAll] = samples.map((all) => (all.length > 0 ? median(all) : undefined));
    const ratio = each ? (ofOne / each).toFixed(0) : "";
    rows.push([name, executions[0], executions[1], each?.toFixed(0) ?? "", ofOne.toFixed(0), ratio, (ofAll / ofOne).toFixed(2)]);
  }
  table(
    `all interleavings, Chromium, by one worker and by ${cores}, median of ${SAMPLES}; beside frontrun natively`,
    ["program", "frontrun: executions", "Lockstep: executions", "frontrun: executions/s",
      "one: executions/s", "one / frontrun", "all / one"],
    rows,
  );
  for (const { page } of [one, all]) await page.context().close();
}
