// Links restore source, knobs and view exactly; bad ones lose nothing; typed text survives.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Playground, suite } from "./playground.mjs";

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

/** The link that a visitor copies whose program is `MINE`. */
async function linkToMine() {
  let path;
  await visit(async (playground) => {
    await playground.write(MINE);
    path = await shared(playground);
  });
  return path;
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
    // Near the start: a part that a shorter run does not have can't be shown again.
    await playground.page.mouse.move(box.x + box.width * 0.1, box.y + 60);
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
  const path = await linkToMine();
  const whole = path.slice(path.indexOf("#") + 1);
  const middle = Math.floor(whole.length / 2);
  const changed = whole[middle] === "A" ? "B" : "A";
  const cases = [
    ["corrupt", whole.slice(0, middle) + changed + whole.slice(middle + 1), /damaged/],
    ["truncated", whole.slice(0, -20), /missing|cut off/],
    ["almost nothing", whole.slice(0, 6), /missing|cut off/],
    ["future version", `9${whole.slice(1)}`, /newer/],
    ["garbage", "1%%%%", /damaged|missing/],
    ["no link", "about", /damaged/],
  ];
  await visit(async (playground) => {
    for (const [name, fragment, says] of cases) {
      const typed = `# typed before the ${name} link\nprint(1)\n`;
      await playground.write(typed);
      await playground.saved(typed);
      // Once as a link within the open page, once as a fresh load.
      await playground.page.evaluate((hash) => (location.hash = hash), fragment);
      await playground.at("notice-link").filter({ hasText: says }).waitFor();
      assert.equal(await playground.text(), typed, name);
      await playground.page.reload();
      await playground.page.locator(".cm-content").waitFor();
      assert.match(await playground.at("notice-link").innerText(), says, name);
      assert.equal(await playground.text(), typed, name);
    }
    assert.equal(await playground.run(), "finished");
  });
});

test("a good link keeps the draft it replaces", async () => {
  const path = await linkToMine();
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
    // The notice can be put away; the draft stays, and so does what is made of the link's program.
    await playground.page.goto(playground.origin + path);
    await playground.page.reload();
    await playground.at("notice-kept").getByRole("button").last().click();
    await playground.at("notice-kept").waitFor({ state: "detached" });
    const more = `${MINE}# and more\n`;
    await playground.write(more);
    await playground.saved(more);
    await playground.at("scenario").click();
    const own = playground.at("own-programs").locator("button");
    assert.equal(await own.count(), 2, "the draft, and what was made of the link's program");
    await own.filter({ hasText: "my own work" }).click();
    assert.equal(await playground.text(), typed);
  });
});

test("back from a link in this tab is what was there, and forward is the link", async () => {
  const path = await linkToMine();
  await visit(async (playground) => {
    const { page } = playground;
    await playground.choose("barrier_phases");
    const scenario = await playground.text();
    await page.evaluate((link) => (location.href = link), path);
    await playground.waitForText(MINE);
    await page.goBack();
    await playground.waitForText(scenario);
    await page.goForward();
    await playground.waitForText(MINE);
    // What was made of the link's program stays, whatever the address says.
    await playground.write(`${MINE}# more\n`);
    await page.goBack();
    await playground.saved(`${MINE}# more\n`);
    assert.equal(await playground.text(), `${MINE}# more\n`);
  });
});

test("two tabs keep a text each, and neither is lost", () =>
  visit(async (playground) => {
    const other = new Playground(await playground.page.context().newPage(), playground.origin);
    const original = await playground.text();
    const mine = [`${original}# one\n`, `${original}# two\n`];
    await other.open();
    await playground.write(mine[0]);
    await playground.saved(mine[0]);
    await other.write(mine[1]);
    await other.saved(mine[1]);
    for (const [at, one] of [playground, other].entries()) {
      await one.page.bringToFront();
      await one.page.reload();
      await one.page.locator(".cm-content").waitFor();
      assert.equal(await one.text(), mine[at]);
    }
    // The second one has a name of its own.
    await other.at("scenario").click();
    assert.equal(await other.at("own-programs").locator("button").count(), 1);
    assert.ok(await other.at("edited-lost_update").isVisible());
    other.assertQuiet();
  }));

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

test("links of every version ever made open, whatever was written behind them", async () => {
  for (const [version, behind] of [["v1", "%20"], ["v2", ")."]]) {
    const fragment = await readFile(new URL(`../links/${version}.txt`, import.meta.url), "utf8");
    await visit(
      async (playground) => {
        assert.equal(
          await playground.text(),
          'from threading import Thread\n\nN = 4  # knob: 1..8\nprint("é", N)\n',
          version,
        );
        assert.equal(await playground.knob("N").inputValue(), "4");
        assert.equal(await playground.at("workers").inputValue(), "3");
        assert.equal(await playground.at("tab-statistics").getAttribute("aria-selected"), "true");
      },
      { path: `/#${fragment.trim()}${behind}` },
    );
  }
});

test("title and description of the page follow the scenario", () =>
  visit(async (playground) => {
    const { page } = playground;
    const description = () => page.locator("meta[name=description]").getAttribute("content");
    assert.equal(await page.title(), "Lost updates · Lockstep");
    assert.match(await description(), /^Several threads add 1 to the same counter/);
    await playground.write('"""Mine\n\nWhat *this* is\nabout.\n\nMore.\n"""\n');
    await page.waitForFunction(() => document.title === "Mine · Lockstep");
    assert.equal(await description(), "What this is about.");
  }));

/** A page of another origin that holds this HTML. */
async function within(playground, html) {
  await playground.page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><title>host</title>${html}` }),
  );
  await playground.page.goto(`${playground.origin}/host.html`);
  return playground.page.frameLocator("iframe");
}

test("the embed code shows program and result in another page, and runs there", () =>
  visit(async (playground) => {
    const { page } = playground;
    await playground.write('"""Mine & "yours\\""""\nprint("embedded")\n');
    await playground.at("share").click();
    await playground.at("copy-embed").click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("<iframe"));
    const code = await page.evaluate(() => navigator.clipboard.readText());
    await playground.saved('"""Mine & "yours\\""""\nprint("embedded")\n');
    const draft = await page.evaluate(() => localStorage.getItem("lockstep.draft"));
    const frame = await within(playground, code);
    await frame.locator(".cm-content").waitFor();
    // The host has no isolation headers, so there is no shared memory.
    await frame.getByTestId("engine-mode").and(frame.locator("[data-mode=sliced]")).waitFor();
    for (const absent of ["scenario", "controls", "share", "tour"]) {
      assert.equal(await frame.getByTestId(absent).count(), 0, absent);
    }
    await frame.getByTestId("run").click();
    await frame.locator('[data-testid="banner"][data-kind="finished"]').waitFor();
    await frame.getByTestId("tab-output").click();
    assert.match(await frame.getByTestId("output").innerText(), /embedded/);
    const whole = await frame.getByTestId("open-whole").getAttribute("href");
    assert.match(whole, /\/#2/);
    // What runs and stops it stays in view, however far one scrolls in so small a frame.
    await frame.getByTestId("output").evaluate((output) => output.scrollIntoView({ block: "end" }));
    assert.ok(await frame.getByTestId("run").evaluate((button) => button.getBoundingClientRect().top >= 0));
    // It is no visit of one's own: the draft is as it was.
    await frame.locator(".cm-content").focus();
    await page.keyboard.type("# typed in the frame");
    assert.equal(await page.evaluate(() => localStorage.getItem("lockstep.draft")), draft);
  }));
