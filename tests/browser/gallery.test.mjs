// The gallery: browsing by pattern, searching, keys, and that everything in it opens and runs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite({ computes: true });

/** Scenarios that are broken as they come, and end so. */
const DEADLOCKS = ["deadlock", "self_deadlock", "dining_philosophers"];

async function slugs(playground) {
  return playground.at("gallery-list").locator("button").evaluateAll((all) =>
    all.map((one) => one.dataset.testid.replace("scenario-", "")),
  );
}

test("at least 30 scenarios stand in groups, each with a title and a line", () =>
  visit(async (playground) => {
    await playground.at("scenario").click();
    assert.ok((await slugs(playground)).length >= 30);
    const headings = await playground.at("gallery-list").locator("h3").allTextContents();
    assert.ok(headings.length >= 8, `${headings}`);
    for (const card of await playground.at("gallery-list").locator("button").all()) {
      assert.ok((await card.locator(".card-title").textContent()).length > 5);
      assert.ok((await card.locator(".card-summary").textContent()).length > 10);
    }
    await playground.page.keyboard.press("Escape");
    await playground.at("gallery").waitFor({ state: "hidden" });
  }));

test("a search and a pattern narrow the gallery, and keys choose", () =>
  visit(async (playground) => {
    await playground.page.keyboard.press("Control+k");
    await playground.at("gallery-search").fill("dining phil");
    await playground.page.waitForFunction(
      () => document.querySelector('[data-testid="gallery-list"]').dataset.found === "1",
    );
    assert.deepEqual(await slugs(playground), ["dining_philosophers"]);
    await playground.at("gallery-search").fill("no such words");
    assert.deepEqual(await slugs(playground), []);
    await playground.at("gallery-search").fill("");
    await playground.at("gallery").getByRole("button", { name: "Queues", exact: true }).click();
    const queues = await slugs(playground);
    assert.ok(queues.includes("queue_lifo") && !queues.includes("deadlock"), `${queues}`);
    await playground.at("gallery").getByRole("button", { name: "All", exact: true }).click();
    await playground.at("gallery-search").focus();
    await playground.page.keyboard.press("ArrowDown");
    await playground.page.keyboard.press("ArrowDown");
    const second = await playground.page.evaluate(() => document.activeElement.dataset.testid);
    assert.equal(second, `scenario-${(await slugs(playground))[1]}`);
    await playground.page.keyboard.press("Enter");
    await playground.at("gallery").waitFor({ state: "hidden" });
    const opened = await playground.at("scenario").getAttribute("data-slug");
    assert.equal(`scenario-${opened}`, second);
    // Enter in the search takes the first one.
    await playground.page.keyboard.press("Control+k");
    await playground.at("gallery-search").fill("cigarette");
    await playground.at("gallery-search").press("Enter");
    await playground.waitForText(/^"""Cigarette smokers/);
  }));

test("every scenario of the gallery opens and runs", () =>
  visit(async (playground) => {
    await playground.at("scenario").click();
    const all = await slugs(playground);
    await playground.page.keyboard.press("Escape");
    for (const slug of all) {
      await playground.choose(slug);
      const kind = await playground.run();
      assert.equal(kind, DEADLOCKS.includes(slug) ? "deadlock" : "finished", slug);
    }
  }));

test("in Chinese the scenarios say it in Chinese; what a person wrote stays as it is", () =>
  visit(
    async (playground) => {
      const { page } = playground;
      const about = page.locator(".about");
      await about.locator("summary", { hasText: "丢失的更新" }).waitFor();
      assert.match(await about.locator(".prose").innerText(), /^几个线程给同一个计数器加 1/);
      assert.match(await page.title(), /丢失的更新/);
      assert.match(await page.locator("meta[name=description]").getAttribute("content"), /计数器/);
      assert.match(await playground.at("controls").innerText(), /每个线程加几次/);
      await playground.at("tab-replay").click();
      assert.match(await playground.at("challenge").innerText(), /让四次加法丢失一次。/);
      await playground.at("scenario").click();
      await playground.at("gallery-search").fill("哲学家");
      const cards = playground.at("gallery-list").locator(".card");
      assert.deepEqual(await cards.locator(".card-title").allInnerTexts(), ["哲学家就餐"]);
      await cards.click();
      assert.match(await about.innerText(), /五位哲学家/);
      // A title and a label of one's own.
      const text = await playground.text();
      await playground.write(text.replace("-- Philosophers", "-- Thinkers").replace("Five philosophers", "Many philosophers"));
      await about.locator(".prose", { hasText: "Many philosophers" }).waitFor();
      await page.getByLabel("Thinkers").first().waitFor();
      assert.match(await playground.at("controls").innerText(), /每人吃几顿/);
      await playground.at("language").click();
      await page.waitForFunction(() => document.documentElement.lang === "en");
      assert.match(await playground.at("controls").innerText(), /Meals of each/);
    },
    { locale: "zh-CN" },
  ));

test("a new program runs as it is, and is one's own", () =>
  visit(async (playground) => {
    const edited = `${await playground.text()}# edited\n`;
    await playground.write(edited);
    await playground.at("scenario").click();
    await playground.at("new-program").click();
    await playground.at("gallery").waitFor({ state: "hidden" });
    assert.equal(await playground.run(), "finished");
    assert.match(await playground.output(), /^thread 1 of 2$/m);
    await playground.turn("THREADS", 3);
    await playground.run();
    assert.match(await playground.output(), /^thread 3 of 3$/m);
    const own = await playground.text();
    await playground.choose("lost_update");
    assert.equal(await playground.text(), edited);
    await playground.at("scenario").click();
    await playground.at("own-programs").locator("button").click();
    assert.equal(await playground.text(), own);
  }));

test("what was made of scenarios, and programs of one's own, are there still after browsing", () =>
  visit(async (playground) => {
    const { page } = playground;
    const edited = `${await playground.text()}# edited\n`;
    await playground.write(edited);
    await playground.choose("deadlock");
    await playground.write('"""First of mine"""\n');
    await playground.choose("countdown");
    await playground.write("print('second of mine')\n");
    await playground.choose("barrier_phases");
    await playground.choose("queue_lifo");
    await page.reload();
    await page.locator(".cm-content").waitFor();
    await playground.at("scenario").click();
    const own = playground.at("own-programs").locator("button");
    assert.deepEqual(await own.locator(".card-summary").allInnerTexts(), [
      "print('second of mine')",
      '"""First of mine"""',
    ]);
    assert.ok(await playground.at("edited-lost_update").isVisible());
    assert.equal(await playground.at("edited-deadlock").count(), 0);
    await own.nth(1).click();
    assert.equal(await playground.text(), '"""First of mine"""\n');
    await playground.choose("lost_update");
    assert.equal(await playground.text(), edited);
    // The way back to the original, and the way back from there.
    await playground.at("restore").click();
    const original = await playground.text();
    assert.equal(original, edited.replace("# edited\n", ""));
    await playground.at("restore-draft").click();
    assert.equal(await playground.text(), edited);
    await playground.at("restore").click();
    await playground.choose("deadlock");
    await playground.choose("lost_update");
    assert.equal(await playground.text(), original);
    // So are the values of knobs; and a link's program offers the way back to them.
    await playground.turn("THREADS", 7);
    await playground.choose("gil");
    await playground.choose("lost_update");
    assert.equal(await playground.knob("THREADS").inputValue(), "7");
    const link = await readFile(new URL("../links/v2.txt", import.meta.url), "utf8");
    await page.evaluate((hash) => (location.hash = hash), link.trim());
    await playground.at("restore-draft").click();
    assert.equal(await playground.knob("THREADS").inputValue(), "7");
  }));

test("a program of one's own is one before its text has been read", () =>
  visit(
    async (playground) => {
      await playground.write("print('mine')\n");
      await playground.choose("deadlock");
      await playground.write("print('mine too')\n");
      await playground.at("restore").click();
      assert.match(await playground.text(), /^"""Two locks/);
      await playground.at("scenario").click();
      const own = playground.at("own-programs").locator("button");
      assert.deepEqual(await own.locator(".card-summary").allInnerTexts(), ["print('mine too')", "print('mine')"]);
    },
    {
      // The page waits for a pause in typing before it reads a text. Here none is long enough.
      prepare: (page) =>
        page.addInitScript(() => {
          const later = window.setTimeout;
          window.setTimeout = (work, time, ...rest) => later(work, time >= 100 ? 1e9 : time, ...rest);
        }),
    },
  ));
