// The primitives on Chromium's Web Workers beside std, parking_lot, crossbeam-channel and, for the
// lock, plain JavaScript. Samples of the contenders alternate.
import { fileURLToPath } from "node:url";
import { serve } from "../../tests/browser/site.mjs";
import { median, table } from "../table.mjs";

const SAMPLES = 9;
// The one table in which plain JavaScript takes part.
const LOCKS = "acquire + release of one lock";

/** The medians of a row, in the order of the contenders; undefined where one has no such thing. */
async function medians(page, group, row, at) {
  const contenders = group.contenders.map((_, contender) => contender);
  const has = (contender) => row.runs[contender];
  const samples = [...contenders, "atomics"].map(() => []);
  for (let sample = 0; sample < SAMPLES; sample++) {
    for (const contender of contenders.filter(has)) {
      samples[contender].push(
        await page.evaluate((place) => globalThis.operationNs(...place), [...at, contender]),
      );
    }
    if (group.title === LOCKS) {
      samples.at(-1).push(
        await page.evaluate((work) => globalThis.atomicsNs(...work), [row.threads, row.operations]),
      );
    }
  }
  return samples.map((all) => (all.length > 0 ? median(all) : undefined));
}

const cell = (value, digits) => (value === undefined ? "" : value.toFixed(digits));

/** Measures the tables that have `wanted` in their title. */
export async function primitives(browser, wanted = "") {
  const site = await serve({ root: fileURLToPath(new URL("../../.build/bench/", import.meta.url)) });
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(String(error)));
  await page.goto(`${site.origin}/sync.html`);
  await page.getByText("ready").waitFor();
  const groups = await page.evaluate(() => globalThis.groups);
  for (const [place, group] of groups.entries()) {
    if (!group.title.includes(wanted)) continue;
    const rows = [];
    const names = [...group.contenders];
    const ours = names.length - 1;
    if (group.title === LOCKS) names.push("JS Atomics lock");
    const theirs = names.map((_, index) => index).filter((index) => index !== ours);
    for (const [line, row] of group.rows.entries()) {
      const ns = await medians(page, group, row, [place, line]);
      rows.push([
        row.label,
        ...names.map((_, index) => cell(ns[index], 1)),
        ...theirs.map((index) => cell(ns[index] === undefined ? undefined : ns[index] / ns[ours], 2)),
      ]);
    }
    table(
      `${group.title}, Chromium's workers, median of ${SAMPLES} (ns; ratios: theirs / ours)`,
      ["", ...names, ...theirs.map((index) => `${names[index]} / ${names[ours]}`)],
      rows,
    );
  }
  await page.close();
  await site.close();
}
