// Firefox: the page loads, runs in parallel, and shares. Run by scripts/firefox.sh.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../site.mjs";
import { firefox } from "./bidi.mjs";

let site;
let page;

before(async () => {
  site = await serve();
  page = await firefox();
});
after(async () => {
  await page?.close();
  await site?.close();
});

const at = (testid) => `document.querySelector('[data-testid="${testid}"]')`;
const EDITOR = `document.querySelector(".editor")?.shadowRoot?.querySelector(".cm-content")`;
const CONTROL = "\uE009";
const ENTER = "\uE007";

async function open(path = "/") {
  await page.open(site.origin + path);
  await page.until(`${EDITOR} !== undefined && ${EDITOR} !== null`);
  await page.value("localStorage.setItem('lockstep.tour', 'done')");
}

async function write(source) {
  await page.value(`${EDITOR}.focus()`);
  await page.press(CONTROL, "a");
  for (const line of source.split("\n")) {
    for (const key of line) await page.press(key);
    await page.press(ENTER);
  }
}

/** Waits for the end of a run and gives its kind. */
async function ended() {
  await page.until(`${at("run")}.ariaDisabled !== "true" && !["none", "loading"].includes(${at("banner")}.dataset.kind)`);
  return page.value(`${at("banner")}.dataset.kind`);
}

test("it loads and is isolated", async () => {
  await open();
  assert.equal(await page.value("crossOriginIsolated"), true);
  assert.equal(await page.value(`${at("engine-mode")}.dataset.mode`), "parallel");
});

test("it runs, with a lane for each thread", async () => {
  await open();
  await page.value(`${at("run")}.click()`);
  assert.equal(await ended(), "finished");
  assert.equal(await page.value(`${at("timeline")}.dataset.lanes`), "6");
  assert.match(await page.value(`${at("output")}.innerText`), /expected +500000/);
});

test("it runs what is typed, by key", async () => {
  await open();
  await write("print(6 * 7)");
  await page.press(CONTROL, ENTER);
  assert.equal(await ended(), "finished");
  assert.match(await page.value(`${at("output")}.innerText`), /^42/m);
});

test("it shares, and a link opens without running", async () => {
  await open();
  await write("print('shared')");
  await page.value(`${at("share")}.click()`);
  await page.until(`${at("notice-link")} !== null`);
  // What was copied, as a person would see it: pasted.
  await page.value(`${EDITOR}.focus()`);
  await page.press(CONTROL, "a");
  await page.press(CONTROL, "v");
  const link = (await page.until(`${EDITOR}.innerText.includes("#2") && ${EDITOR}.innerText`)).trim();
  assert.ok(link.startsWith(`${site.origin}/#2`), link);
  await open(link.slice(site.origin.length));
  await page.until(`${EDITOR}.innerText.includes("print('shared')")`);
  assert.equal(await page.value(`${at("banner")}.dataset.kind`), "none");
});

// In Firefox 153 a worker that makes others may get stuck, and 140 has no Atomics.waitAsync.
test("every fresh engine starts", async () => {
  await open();
  await write("print(1)");
  for (const workers of [8, 4, 8, 6, 8, 3]) {
    await page.value(`(() => {
      const field = ${at("workers")};
      field.value = ${workers};
      field.dispatchEvent(new Event("change"));
      ${at("run")}.click();
    })()`);
    assert.equal(await ended(), "finished", `${workers} workers`);
  }
});

test("nothing went wrong on the console", () => assert.deepEqual(page.complaints(), []));
