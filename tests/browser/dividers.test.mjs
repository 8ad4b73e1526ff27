// The dividers between the parts of the page: by keys, by pointer, remembered.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

/** Each divider, the part whose size it sets, and the keys that make that larger and smaller. */
const DIVIDERS = [
  { testid: "divider-program", part: ".program", side: "width", more: "ArrowRight", less: "ArrowLeft", drag: [60, 0] },
  { testid: "divider-output", part: ".panel-output", side: "height", more: "ArrowUp", less: "ArrowDown", drag: [0, -60] },
];

for (const { testid, part, side, more, less, drag } of DIVIDERS) {
  test(`${testid}: keys, pointer, double click, and what is remembered`, () =>
    visit(async (playground) => {
      const { page } = playground;
      const divider = playground.at(testid);
      const size = async () => (await page.locator(part).boundingBox())[side];
      const value = async () => Number(await divider.getAttribute("aria-valuenow"));
      const usual = { size: await size(), value: await value() };
      await divider.focus();
      await page.keyboard.press(more);
      const larger = await size();
      assert.ok(larger > usual.size, `${larger} > ${usual.size}`);
      assert.equal(await value(), usual.value + 2);
      await page.keyboard.press(less);
      await page.keyboard.press(less);
      assert.ok((await size()) < usual.size);
      // To its limits, and both parts are still there.
      for (const [key, limit] of [["Home", "aria-valuemin"], ["End", "aria-valuemax"]]) {
        await page.keyboard.press(key);
        assert.equal(await value(), Number(await divider.getAttribute(limit)));
        for (const one of [part, ".panel-timeline .lanes"]) {
          const box = await page.locator(one).boundingBox();
          assert.ok(box.width > 40 && box.height > 40, `${one} after ${key}: ${box.width} × ${box.height}`);
        }
      }
      await divider.dblclick();
      assert.ok(Math.abs((await size()) - usual.size) < 1);
      const box = await divider.boundingBox();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + drag[0], y + drag[1], { steps: 3 });
      await page.mouse.up();
      const dragged = await size();
      assert.ok(Math.abs(dragged - usual.size - 60) < 8, `${dragged} after ${usual.size}`);
      await page.reload();
      await page.locator(".cm-content").waitFor();
      assert.ok(Math.abs((await size()) - dragged) < 1);
    }));
}

test("the output's end stays in view when it gets less room", () =>
  visit(async (playground) => {
    await playground.write("for n in range(200):\n    print('line', n)\n");
    await playground.run();
    const last = playground.at("output").getByText("line 199", { exact: true });
    await last.waitFor();
    await playground.at("divider-output").focus();
    await playground.page.keyboard.press("Home");
    await playground.page.waitForFunction(() => {
      const console = document.querySelector(".console");
      return console.scrollTop + console.clientHeight >= console.scrollHeight - 1 && console.clientHeight < 120;
    });
    await last.waitFor();
  }));
