// The events as a table: what the lanes show, for whoever would rather read it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

const PAIR = `from threading import Lock, Thread
import time

lock = Lock()

def work():
    for _ in range(50):
        with lock:
            time.sleep(0.0005)

ts = [Thread(target=work, name=name) for name in ("Ada", "Bob")]
for t in ts:
    t.start()
for t in ts:
    t.join()
`;

async function listed(playground) {
  await playground.write(PAIR);
  assert.equal(await playground.run(), "finished");
  await playground.at("tab-timeline").click();
  await playground.at("list-events").click();
  const table = playground.at("events");
  await table.waitFor();
  return table;
}

const cells = async (row) => row.getByRole("gridcell").allInnerTexts();

test("it has a row for each event, of which those in view are made", () =>
  visit(async (playground) => {
    const table = await listed(playground);
    const events = Number(await playground.at("timeline").getAttribute("data-events"));
    assert.ok(events > 400, `${events} events`);
    assert.equal(Number(await table.getAttribute("data-count")), events);
    assert.equal(Number(await table.getAttribute("aria-rowcount")), events + 1);
    const rows = table.locator(".event-row:not(.event-head)");
    assert.ok((await rows.count()) < 60, `${await rows.count()} rows`);
    assert.deepEqual(await table.getByRole("columnheader").allInnerTexts(), ["Time, ms", "Thread", "Event", "Object", "Line"]);
    // The same rows as in the file.
    const csv = (await playground.savedByMenu("save-csv")).bytes.toString().trim().split("\r\n").slice(1);
    assert.equal(csv.length, events);
    await table.focus();
    await playground.page.keyboard.press("End");
    const last = table.locator(`[aria-rowindex="${events + 1}"]`);
    await last.waitFor();
    assert.equal(await last.getAttribute("aria-selected"), "true");
    const [, timeNs, , thread, kind, , , line] = csv.at(-1).split(",");
    const [time, ...others] = await cells(last);
    assert.equal(time, (Math.floor((Number(timeNs) + 500) / 1000) / 1000).toFixed(3));
    assert.deepEqual(others, [thread, kind, "", line === "0" ? "" : line]);
  }));

test("the search filters it", () =>
  visit(async (playground) => {
    const table = await listed(playground);
    await playground.at("timeline-search").fill("kind:acquire thread:Bob");
    await playground.page.waitForFunction(
      () => document.querySelector('[data-testid="events"]').dataset.count === "50",
    );
    const rows = table.locator(".event-row:not(.event-head)");
    for (const row of await rows.all()) {
      const [, thread, kind, object, line] = await cells(row);
      assert.deepEqual([thread, kind, object, line], ["Bob", "acquire", "Lock 'lock'", "8"]);
    }
    await playground.at("timeline-search").fill("nobody");
    await playground.page.waitForFunction(
      () => document.querySelector('[data-testid="events"]').dataset.count === "0",
    );
    assert.equal(await rows.count(), 0);
  }));

test("what is selected in the table is selected in the lanes, and the other way round", () =>
  visit(async (playground) => {
    const table = await listed(playground);
    await playground.at("timeline-search").fill("kind:release thread:Ada");
    await table.focus();
    await playground.page.keyboard.press("Home");
    await playground.page.keyboard.press("ArrowDown");
    const said = () => playground.at("selection-words").innerText();
    assert.match(await said(), /Ada gives it back\s+Object Lock 'lock'/);
    const active = await table.getAttribute("aria-activedescendant");
    assert.equal(await table.locator(`#${active}`).getAttribute("aria-rowindex"), "3");
    // From the lanes: the next event of this thread is another row, once all are listed again.
    await playground.at("found-clear").click();
    await playground.at("timeline").focus();
    await playground.page.keyboard.press("Home");
    await playground.page.keyboard.press("ArrowRight");
    await table.locator('[aria-selected="true"]').waitFor();
    const [, thread, kind] = await cells(table.locator('[aria-selected="true"]'));
    assert.deepEqual([thread, kind], ["Ada", "resume"]);
    // A click, and its line is lit; Escape lets go. (Bob's may all be out of view.)
    await playground.at("timeline-search").fill("thread:Bob");
    await table.locator(".event-row", { hasText: "Bob" }).first().click();
    assert.match(await said(), /Bob/);
    await table.press("Escape");
    assert.equal(await table.locator('[aria-selected="true"]').count(), 0);
    // By key from the lanes it goes away again.
    await playground.at("timeline").focus();
    await playground.page.keyboard.press("t");
    await table.waitFor({ state: "detached" });
    // Opened again it shows what is selected, below its head.
    await playground.at("timeline-search").fill("");
    await playground.at("timeline").focus();
    for (let press = 0; press < 9; press += 1) await playground.page.keyboard.press("ArrowRight");
    await playground.page.keyboard.press("t");
    const row = await table.locator('[aria-selected="true"]').boundingBox();
    const head = await table.locator(".event-head").boundingBox();
    const frame = await table.boundingBox();
    assert.ok(row.y >= head.y + head.height - 1 && row.y + row.height <= frame.y + frame.height, `${row.y} below ${head.y}`);
  }));

test("on a small screen, going through the table leaves the page where it is", () =>
  visit(
    async (playground) => {
      const table = await listed(playground);
      await table.focus();
      await table.scrollIntoViewIfNeeded();
      const scrolled = () => playground.page.evaluate(() => scrollY);
      const before = await scrolled();
      for (let press = 0; press < 40; press++) await playground.page.keyboard.press("ArrowDown");
      await table.locator('[aria-selected="true"]').waitFor();
      assert.equal(await scrolled(), before);
      // Enter goes to the line.
      await playground.page.keyboard.press("Enter");
      await playground.page.waitForFunction((before) => scrollY < before, before);
    },
    { viewport: { width: 390, height: 844 } },
  ));
