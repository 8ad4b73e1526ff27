// Links restore source, knobs and view exactly; bad ones lose nothing; typed text survives.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

const MINE = `"""Mine: ü, 日本, 😀"""
COUNT = 7  # knob: 1..10
print("count", COUNT)
print("ünï 😀")
`;

/** Presses Share and gives the path (with fragment) that was copied. */
async function shared(playground) {
  await playground.page.evaluate(() => navigator.clipboard.writeText(""));
  await playground.at("share").click();
  await playground.at("notice-link").waitFor();
  const link = await playground.page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${playground.origin}/`), link);
  return link.slice(playground.origin.length);
}

test("a link restores program, knobs and view for another visitor", async () => {
  let path;
  await visit(async (playground) => {
    await playground.write(MINE);
    await playground.at("workers").fill("3");
    await playground.at("workers").press("Enter");
    await playground.at("tab-output").click();
    path = await shared(playground);
  });
  await visit(
    async (playground) => {
      assert.equal(await playground.text(), MINE);
      assert.equal(await playground.knob("COUNT").inputValue(), "7");
      assert.equal(await playground.at("workers").inputValue(), "3");
      assert.equal(await playground.at("tab-output").getAttribute("aria-selected"), "true");
      assert.equal(await playground.at("banner").getAttribute("data-kind"), "none");
      assert.equal(await playground.run(), "finished");
      assert.equal(await playground.output(), "count 7\nünï 😀");
    },
    { path },
  );
});

test("a link restores the part of the timeline that was looked at", async () => {
  let path;
  let window;
  await visit(async (playground) => {
    await playground.write("import time\ntime.sleep(0.3)\n");
    assert.equal(await playground.run(), "finished");
    await playground.at("tab-timeline").click();
    const all = await playground.window();
    const box = await playground.canvas().boundingBox();
    await playground.page.mouse.move(box.x + box.width * 0.6, box.y + 60);
    await playground.page.mouse.wheel(0, -500);
    window = await playground.windowAfter(all);
    path = await shared(playground);
  });
  await visit(
    async (playground) => {
      assert.equal(await playground.run(), "finished");
      await playground.at("tab-timeline").click();
      const restored = await playground.window();
      assert.deepEqual(restored.map(Math.round), window.map(Math.round));
    },
    { path },
  );
});

test("a bad link says what is wrong and leaves the editor's text alone", async () => {
  let path;
  await visit(async (playground) => {
    await playground.write(MINE);
    path = await shared(playground);
  });
  const whole = path.slice(path.indexOf("#") + 1);
  const middle = Math.floor(whole.length / 2);
  const changed = whole[middle] === "A" ? "B" : "A";
  const cases = [
    ["corrupt", whole.slice(0, middle) + changed + whole.slice(middle + 1), /damaged/],
    ["truncated", whole.slice(0, -20), /missing|cut off/],
    ["almost nothing", whole.slice(0, 6), /missing|cut off/],
    ["future version", `9${whole.slice(1)}`, /newer/],
    ["garbage", "1%%%%", /damaged|missing/],
  ];
  for (const [name, fragment, says] of cases) {
    await visit(async (playground) => {
      const typed = `# typed before the ${name} link\nprint(1)\n`;
      await playground.write(typed);
      await playground.saved(typed);
      // Once as a link within the open page, once as a fresh load.
      await playground.page.evaluate((hash) => (location.hash = hash), fragment);
      await playground.at("notice-link").waitFor();
      assert.match(await playground.at("notice-link").innerText(), says, name);
      assert.equal(await playground.text(), typed, name);
      await playground.page.reload();
      await playground.page.locator(".cm-content").waitFor();
      assert.match(await playground.at("notice-link").innerText(), says, name);
      assert.equal(await playground.text(), typed, name);
      assert.equal(await playground.run(), "finished");
    });
  }
});

test("a good link keeps the draft it replaces", async () => {
  let path;
  await visit(async (playground) => {
    await playground.write(MINE);
    path = await shared(playground);
  });
  await visit(async (playground) => {
    const typed = "print('my own work')\n";
    await playground.write(typed);
    await playground.saved(typed);
    await playground.page.goto(playground.origin + path);
    await playground.page.reload();
    await playground.page.locator(".cm-content").waitFor();
    assert.equal(await playground.text(), MINE);
    await playground.at("restore-draft").click();
    assert.equal(await playground.text(), typed);
  });
});

test("what was typed survives a reload", () =>
  visit(async (playground) => {
    await playground.write(MINE);
    await playground.page.reload();
    await playground.page.locator(".cm-content").waitFor();
    assert.equal(await playground.text(), MINE);
    assert.equal(await playground.knob("COUNT").inputValue(), "7");
  }));

test("a link of a syntax error opens as well", async () => {
  let path;
  const broken = "def f(:\n    pass\n";
  await visit(async (playground) => {
    await playground.write(broken);
    path = await shared(playground);
  });
  await visit(
    async (playground) => {
      assert.equal(await playground.text(), broken);
      assert.equal(await playground.run(), "refused");
    },
    { path },
  );
});
