// For everybody: by keyboard, by screen reader, in both themes and languages, on a small screen.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

const AXE = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

/** What axe finds that is serious or worse: rule and elements. */
async function serious(page) {
  // Through the debugger, which the page's policy does not bind.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }),
  );
  return violations
    .filter(({ impact }) => ["serious", "critical"].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join("\n  ")}`);
}

for (const colorScheme of ["light", "dark"]) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`axe finds nothing serious: ${colorScheme}, ${size}`, () =>
      visit(
        async (playground) => {
          assert.deepEqual(await serious(playground.page), [], "before a run");
          await playground.choose("deadlock");
          await playground.turn("MEALS", 1);
          assert.equal(await playground.runUntil("deadlock"), "deadlock");
          await playground.at("tab-compare").click();
          await playground.at("keep").click();
          for (const tab of ["compare", "sweep", "timeline", "statistics", "output"]) {
            await playground.at(`tab-${tab}`).click();
            assert.deepEqual(await serious(playground.page), [], tab);
          }
          await playground.at("tab-replay").click();
          assert.deepEqual(await serious(playground.page), [], "challenge");
          await playground.at("explore").click();
          await playground.page.locator('[data-testid="explore-panel"][data-phase="done"]').waitFor();
          await playground.at("graph-step").first().waitFor();
          assert.deepEqual(await serious(playground.page), [], "explore");
          await playground.at("outcome-replay").first().click();
          await playground.page.locator('[data-testid="replay-panel"][data-phase="open"]').waitFor();
          await playground.at("replay-last").click();
          assert.deepEqual(await serious(playground.page), [], "replay");
          await playground.at("scenario").click();
          assert.deepEqual(await serious(playground.page), [], "gallery");
          await playground.page.keyboard.press("Escape");
          await playground.write("x = = 1\n");
          await playground.run();
          await playground.at("keys-button").click();
          assert.deepEqual(await serious(playground.page), [], "problems and keys");
        },
        { colorScheme, viewport },
      ));
  }
}

test("everything is reached with Tab, and the focus can be seen", () =>
  visit(async (playground) => {
    const { page } = playground;
    const seen = new Set();
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      const { name, visible } = await page.evaluate(() => {
        let element = document.activeElement;
        while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const host = element.closest("[data-testid], [role=tab], .cm-content");
        const style = getComputedStyle(element);
        return {
          name: host?.dataset.testid ?? host?.className ?? element.tagName,
          visible:
            element === document.body ||
            style.outlineStyle !== "none" ||
            element.closest(".cm-editor") !== null ||
            element.className === "divider",
        };
      });
      assert.ok(visible, `the focus on ${name} can be seen`);
      seen.add(name);
    }
    for (const name of [
      "scenario", "language", "theme", "keys-button", "share", "run", "knob-THREADS-slider", "knob-THREADS",
      "knob-USE_LOCK", "workers", "gil", "record", "cm-content", "tab-timeline", "timeline", "output",
    ]) {
      assert.ok([...seen].some((one) => one.includes(name)), `${name} in ${[...seen]}`);
    }
  }));

test("Ctrl+Enter runs, from wherever the focus is, and Ctrl+. stops", () =>
  visit(async (playground) => {
    const { page } = playground;
    await playground.write("while True:\n    pass\n");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(() => document.querySelector('[data-testid="stop"]').ariaDisabled === "false");
    await page.waitForFunction(
      () => !["", "0", "–"].includes(document.querySelector('[data-testid="steps"]').textContent.trim()),
    );
    await page.keyboard.press("Control+.");
    assert.equal(await playground.ended(), "stopped");
    await playground.write("print('by key')\n");
    await playground.at("theme").focus();
    await page.keyboard.press("Control+Enter");
    assert.equal(await playground.ended(), "finished");
  }));

test("who comes by with Tab edits nothing, and the focus stays where a button was pressed", () =>
  visit(async (playground) => {
    const { page } = playground;
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element.dataset.testid ?? element.className;
      });
    const before = await playground.text();
    await playground.at("record").focus();
    await page.keyboard.press("Tab");
    assert.match(await focused(), /cm-content/);
    const content = page.locator(".cm-content");
    assert.match(await content.getAttribute("aria-description"), /Escape, then Tab/);
    await page.keyboard.press("Tab");
    assert.doesNotMatch(await focused(), /cm-content/);
    assert.equal(await playground.text(), before);
    // For whoever types it indents.
    await playground.write("x");
    await page.keyboard.press("Home");
    await page.keyboard.press("Tab");
    assert.equal(await playground.text(), "    x");
    await playground.write("print('again')\n");
    await playground.at("run").focus();
    await page.keyboard.press("Enter");
    await playground.ended();
    assert.equal(await focused(), "run");
    await playground.at("save-menu").click();
    await playground.at("save-run").focus();
    await page.keyboard.press("Escape");
    assert.equal(await focused(), "save-menu");
    await playground.at("tab-replay").click();
    await playground.at("by-hand").click();
    await playground.at("replay-close").click();
    assert.equal(await focused(), "replay-panel");
  }));

test("? and F1 list the keys; in the editor ? is a character", () =>
  visit(async (playground) => {
    const { page } = playground;
    const dialog = playground.at("keys");
    await playground.at("theme").focus();
    await page.keyboard.press("?");
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /Ctrl\+Enter\s+Run/);
    // What each part of the page hears has a group.
    const groups = await dialog.locator("section").evaluateAll((all) => all.map((one) => one.querySelectorAll("dt").length));
    assert.equal(groups.length, 8, groups.join());
    assert.ok(Math.min(...groups) > 0 && groups.reduce((sum, count) => sum + count) > 70, groups.join());
    for (const row of [/G\s+Who woke it/, /Shift\+M\s+Measure up to/, /1 – 9\s+Let this thread/, /Page Up\s+A page back/]) {
      assert.match(await dialog.innerText(), row);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await playground.write("# ");
    await page.keyboard.type("?");
    assert.equal(await playground.text(), "# ?");
    assert.equal(await dialog.isVisible(), false);
    await page.keyboard.press("F1");
    await dialog.waitFor();
  }));

test("the language is the browser's first, until another is chosen", () =>
  visit(
    async (playground) => {
      const { page } = playground;
      assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
      assert.equal((await playground.at("run").innerText()).trim(), "运行");
      await playground.write("print('你好')\n");
      assert.equal(await playground.run(), "finished");
      assert.match(await playground.said(), /运行结束/);
      await playground.at("language").click();
      assert.equal((await playground.at("run").innerText()).trim(), "Run");
      // What was there is there still: the text, its history, the result.
      assert.equal(await playground.text(), "print('你好')\n");
      assert.match(await playground.said(), /Finished with status 0/);
      assert.equal(await playground.output(), "你好");
      await playground.write("print('again')\n");
      await page.keyboard.press("Control+z");
      assert.equal(await playground.text(), "print('你好')\n");
      await playground.saved("print('你好')\n");
      await page.reload();
      await page.locator(".cm-content").waitFor();
      assert.equal((await playground.at("run").innerText()).trim(), "Run");
      assert.equal(await playground.run(), "finished");
    },
    { locale: "zh-CN" },
  ));

test("a language that the page does not speak is English", () =>
  visit(
    async (playground) => assert.equal((await playground.at("run").innerText()).trim(), "Run"),
    { locale: "fr-FR" },
  ));

test("the theme is the system's, until it is switched", () =>
  visit(
    async (playground) => {
      const { page } = playground;
      const back = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const dark = await back();
      await playground.at("theme").click();
      const light = await back();
      assert.notEqual(light, dark);
      await page.reload();
      await page.locator(".cm-content").waitFor();
      assert.equal(await back(), light);
    },
    { colorScheme: "dark" },
  ));

test("nothing moves for those who want less motion", () =>
  visit(
    async (playground) => {
      await playground.write("while True:\n    pass\n");
      await playground.start();
      const moving = await playground.page.evaluate(
        () =>
          document.getAnimations().filter((one) => one.effect.getComputedTiming().duration > 0).length,
      );
      assert.equal(moving, 0);
      await playground.stop();
    },
    { reducedMotion: "reduce" },
  ));

test("whatever is in the bar, it is in view at every width, and the scenario can be read", () =>
  visit(async (playground) => {
    const { page } = playground;
    await playground.choose("producer_consumer");
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("# edited");
    await playground.at("restore").waitFor();
    await playground.at("explore").click();
    await page.locator('[data-testid="explore"][data-phase="searching"]').waitFor();
    await playground.at("explore").click();
    await page.locator('[data-testid="explore"][data-phase="paused"]').waitFor();
    for (const [width, height] of [[1280, 800], [1152, 800], [1024, 768], [910, 700], [830, 700], [720, 450], [390, 844]]) {
      await page.setViewportSize({ width, height });
      for (const button of ["scenario", "restore", "language", "keys-button", "share", "stop", "explore", "run"]) {
        const box = await playground.at(button).boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 0, `${button} at ${width}`);
      }
      assert.ok((await playground.at("scenario").boundingBox()).width > 180, `the name at ${width}`);
    }
  }));

test("at 390 pixels nothing is cut off, and a run can be made and read", () =>
  visit(
    async (playground) => {
      const { page } = playground;
      const overflow = () =>
        playground.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok((await overflow()) <= 0);
      await playground.knob("THREADS").fill("2");
      await playground.knob("THREADS").press("Enter");
      assert.equal(await playground.run(), "finished");
      for (const tab of ["timeline", "statistics", "output"]) {
        await playground.at(`tab-${tab}`).click();
        assert.ok((await overflow()) <= 0, tab);
      }
      for (const button of ["run", "explore", "stop", "share", "theme", "tab-timeline", "save-menu", "knob-THREADS"]) {
        if (button === "save-menu") await playground.at("tab-timeline").click();
        assert.ok((await playground.at(button).boundingBox()).height >= 40, `${button} is high enough for a finger`);
      }
      assert.match(await playground.at("explore").innerText(), /Explore/);
      for (const button of ["run", "explore", "stop", "share", "theme", "language", "keys-button"]) {
        const box = await playground.at(button).boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= 390, button);
      }
      // What is selected takes no room from the lanes.
      const lanes = async () => (await playground.at("timeline").boundingBox()).height;
      const before = await lanes();
      assert.ok(before > 200, `${before} pixels of lanes`);
      await playground.at("timeline").focus();
      await page.keyboard.press("ArrowRight");
      await playground.at("selection").waitFor();
      assert.equal(await lanes(), before);
      await playground.at("path-to").click();
      await playground.at("path-words").waitFor();
      assert.equal(await lanes(), before);
      // What the page says is in view, wherever one is.
      await page.evaluate(() => scrollTo(0, 600));
      await playground.at("share").click();
      await playground.at("notice-link").waitFor();
      const notice = await playground.at("notice-link").boundingBox();
      assert.ok(notice.y >= 0 && notice.y + notice.height <= 844, `the notice is at ${notice.y}`);
      // Charts are drawn as wide as they are shown.
      await playground.at("tab-sweep").click();
      await playground.at("sweep-values").fill("1, 2");
      await playground.at("sweep-repeats").fill("1");
      await playground.at("sweep-start").click();
      const svg = playground.at("chart-sweep").locator("svg").first();
      await svg.waitFor();
      const scale = await svg.evaluate((it) => it.getBoundingClientRect().width / it.viewBox.baseVal.width);
      assert.ok(Math.abs(scale - 1) < 0.05, `drawn ${scale} times as large`);
    },
    { viewport: SIZES.narrow },
  ));

/** Words that are broken in the middle although they are narrower than what they stand in. */
function broken(selector) {
  const found = [];
  for (const element of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { index, 0: word } of node.data.matchAll(/[\w.'[\]]+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = [...range.getClientRects()];
        const width = lines.reduce((sum, line) => sum + line.width, 0);
        if (new Set(lines.map((line) => line.top)).size > 1 && width < element.parentElement.clientWidth) found.push(word);
      }
    }
  }
  return found;
}

for (const locale of ["en-US", "zh-CN"]) {
  test(`at 390 pixels every view fits, and no word is broken: ${locale}`, () =>
    visit(
      async (playground) => {
        const { page } = playground;
        const fits = async (what) => {
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${what}: ${over} pixels too wide`);
          for (const tab of await page.getByRole("tab").all()) {
            const { x, width } = await tab.boundingBox();
            assert.ok(x >= 0 && x + width <= 390, `${what}: all tabs are in view`);
          }
        };
        const bar = async () => (await page.locator(".bar").boundingBox()).height;
        await playground.choose("dining_philosophers");
        await playground.turn("PHILOSOPHERS", 3);
        await playground.turn("MEALS", 1);
        await playground.knob("STRATEGY").selectOption("ordered");
        const height = await bar();
        assert.equal(await playground.run(), "finished");
        await playground.at("list-events").click();
        await playground.at("events").waitFor();
        await fits("events");
        // The table of events is scrolled; it cuts nothing off, and lies on nothing.
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll(".event-row > span")].filter((cell) => cell.scrollWidth > cell.clientWidth).length,
        );
        assert.equal(cut, 0, "no cell is cut off");
        const [head, table] = [
          await page.locator(".timeline-head").first().boundingBox(),
          await playground.at("events").boundingBox(),
        ];
        assert.ok(table.y >= head.y + head.height, "the table is below the tools");
        await playground.openStatistics();
        await fits("statistics");
        await playground.at("tab-compare").click();
        await playground.at("keep").click();
        await playground.knob("STRATEGY").selectOption("arbitrator");
        await playground.run();
        await page.locator(".panel-compare table").waitFor();
        await fits("compare");
        const wide = await page.locator(".panel-compare .table-rows").evaluate((it) => it.scrollWidth - it.clientWidth);
        assert.ok(wide <= 0, "what differs needs no scrolling");
        await playground.at("tab-sweep").click();
        await fits("sweep");
        await playground.knob("STRATEGY").selectOption("naive");
        await playground.at("explore").click();
        assert.ok((await bar()) <= height, "the bar is no higher while it explores");
        await page.locator('[data-testid="explore-panel"][data-phase="done"]').waitFor();
        await fits("explore");
        assert.deepEqual(await page.evaluate(broken, ".panel-explore p, .panel-explore th, .panel-explore td"), []);
        await playground.at("outcome-replay").first().click();
        await page.locator('[data-testid="replay-panel"][data-phase="open"]').waitFor();
        await playground.at("replay-last").click();
        await playground.at("replay-result").waitFor();
        await fits("replay");
        assert.deepEqual(await page.evaluate(broken, ".panel-replay p, .replay-threads li, .replay-inside dt, .replay-inside dd"), []);
      },
      { viewport: SIZES.narrow, locale },
    ));
}

test("on a phone on its side there is one column, and nothing is cut off", () =>
  visit(
    async (playground) => {
      const { page } = playground;
      assert.equal(await playground.run(), "finished");
      const [program, result] = [
        await page.locator(".program").boundingBox(),
        await page.locator(".result").boundingBox(),
      ];
      assert.ok(result.y >= program.y + program.height, "the result is below the program");
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    },
    { viewport: { width: 844, height: 390 } },
  ));

test("a first visit is shown around in four steps, and never again", () =>
  visit(
    async (playground) => {
      const { page } = playground;
      const tour = playground.at("tour");
      for (const step of [1, 2, 3, 4]) {
        await tour.getByText(`${step} / 4`).waitFor();
        assert.equal(await page.locator(".tour-target").count(), 1);
        await playground.at("tour-next").click();
      }
      await tour.waitFor({ state: "detached" });
      await page.reload();
      await page.locator(".cm-content").waitFor();
      assert.equal(await tour.count(), 0);
      // Unless it is asked for.
      await playground.at("keys-button").click();
      await playground.at("tour-again").click();
      await tour.waitFor();
      await page.keyboard.press("Escape");
      await tour.waitFor({ state: "detached" });
    },
    { isNew: true },
  ));

test("a first visit can be walked through by keys", () =>
  visit(
    async (playground) => {
      const tour = playground.at("tour");
      for (const step of [1, 2, 3, 4]) {
        await tour.getByText(`${step} / 4`).waitFor();
        await playground.at("tour-next").and(playground.page.locator(":focus")).waitFor();
        await playground.page.keyboard.press("Enter");
      }
      await tour.waitFor({ state: "detached" });
    },
    { isNew: true },
  ));

test("the tour can be dismissed at once, and work goes on beside it", () =>
  visit(
    async (playground) => {
      assert.equal(await playground.run(), "finished");
      await playground.at("tour-end").click();
      await playground.page.reload();
      await playground.page.locator(".cm-content").waitFor();
      assert.equal(await playground.at("tour").count(), 0);
    },
    { isNew: true },
  ));
