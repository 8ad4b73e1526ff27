// The timeline's tools: groups, selection, who woke whom, critical path, ruler, search, keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

const AXIS = 26;
const LANE = 24;

/** A recorded run: Ada holds the gate for 150 ms, Bob waits for it and holds it for 50 ms. */
const openGate = (playground) => playground.openRun("gate", /gate = Lock/);

const POOL = `from concurrent.futures import ThreadPoolExecutor
import time

def work(n):
    time.sleep(0.02)
    return n

with ThreadPoolExecutor(max_workers=4) as pool:
    print(sum(pool.map(work, range(12))))
`;

async function recorded(playground, source) {
  await playground.write(source);
  assert.equal(await playground.run(), "finished");
  await playground.at("tab-timeline").click();
}

const rows = async (playground) => Number(await playground.at("timeline").getAttribute("data-rows"));
const words = async (playground) => (await playground.at("selection-words").innerText()).replace(/\s+/g, " ");

/** Where a share of a row is on the screen. */
async function place(playground, row, share) {
  const box = await playground.canvas().boundingBox();
  const names = 100;
  return [box.x + names + (box.width - names) * share, box.y + AXIS + LANE * (row + 0.5)];
}

/** Searches, and selects the first event that is found. */
async function select(playground, query) {
  await playground.at("timeline-search").fill(query);
  await playground.page.waitForFunction(
    () => Number(document.querySelector('[data-testid="timeline-found"]').dataset.count) > 0,
  );
  await playground.at("timeline-search").press("Enter");
  await playground.at("selection").waitFor();
}

/** A point in the middle of the lane of Bob, who is blocked there. */
async function blocked(playground) {
  await playground.at("zoom-fit").click();
  await select(playground, "thread:bob kind:block");
  const before = await playground.window();
  await playground.at("timeline").focus();
  await playground.page.keyboard.press("z");
  await playground.windowAfter(before);
  // MainThread, Ada, Bob.
  return place(playground, 2, 0.6);
}

test("a pool is a group that folds to one row", () =>
  visit(async (playground) => {
    await recorded(playground, POOL);
    assert.equal(await playground.at("timeline").getAttribute("data-groups"), "1");
    const all = await rows(playground);
    const box = await playground.canvas().boundingBox();
    // The group's heading is the second row, its name on the left.
    await playground.page.mouse.click(box.x + 40, box.y + AXIS + LANE * 1.5);
    await playground.page.waitForFunction(
      (all) => Number(document.querySelector('[data-testid="timeline"]').dataset.rows) === all,
      all - 4,
    );
    await playground.page.mouse.move(...(await place(playground, 1, 0.5)));
    assert.match(await playground.at("tooltip").innerText(), /ThreadPoolExecutor-0 · 4 threads/);
    await playground.at("fold-all").click();
    assert.equal(await rows(playground), all);
  }));

test("1000 threads scroll, and only what is in view is painted", () =>
  visit(async (playground) => {
    await playground.choose("thousand_sleepers");
    assert.equal(await playground.run(), "finished");
    await playground.at("tab-timeline").click();
    assert.ok((await rows(playground)) >= 1000);
    const scroller = playground.at("timeline");
    const box = await scroller.boundingBox();
    const canvas = await playground.canvas().boundingBox();
    assert.ok(canvas.height <= box.height + 1, `${canvas.height} in ${box.height}`);
    await scroller.evaluate((element) => (element.scrollTop = 24 * 900));
    // When a thread begins and ends there depends on the machine: some part of its lane is its own.
    const tooltip = playground.at("tooltip");
    for (let part = 0.05; part < 1 && !(await tooltip.isVisible()); part += 0.05) {
      await playground.page.mouse.move(...(await place(playground, 4, part)));
      await playground.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    }
    assert.match(await tooltip.innerText(), /Thread-(89|90|91)\d|sleep/);
  }));

test("a blocked span names the object and its holder, and lights its line", () =>
  visit(async (playground) => {
    await openGate(playground);
    const spot = await blocked(playground);
    await playground.page.mouse.move(...spot);
    const tip = await playground.at("tooltip").innerText();
    assert.match(tip, /Bob · blocked/);
    assert.match(tip, /Waits for\s+Lock 'gate'/);
    assert.match(tip, /Holder\s+Ada/);
    await playground.page.mouse.click(...spot);
    assert.match(await words(playground), /Bob · blocked/);
    assert.match(await playground.page.locator(".cm-litLine").innerText(), /with gate:/);
  }));

test("from a wait to who ended it, and to what was waited for", () =>
  visit(async (playground) => {
    await openGate(playground);
    const spot = await blocked(playground);
    await playground.page.mouse.click(...spot);
    await playground.at("go-waker").click();
    assert.match(await words(playground), /Ada gives it back Object Lock 'gate'/);
    await playground.page.mouse.click(...(await blocked(playground)));
    await playground.at("go-waited-for").click();
    assert.match(await words(playground), /Lock 'gate'.*Holder Ada/);
    // By key, too.
    await select(playground, "thread:bob kind:unblock");
    await playground.at("timeline").focus();
    await playground.page.keyboard.press("g");
    assert.match(await words(playground), /Ada gives it back/);
  }));

test("the critical path between two events goes through who held it up", () =>
  visit(async (playground) => {
    await openGate(playground);
    await select(playground, "thread:ada kind:start");
    await playground.at("path-from").click();
    assert.match(await playground.at("path-words").innerText(), /begins at/);
    // There is no path from an event to itself.
    assert.ok(await playground.at("path-to").isDisabled());
    await select(playground, "thread:bob kind:end");
    await playground.at("path-to").click();
    const said = await playground.at("path-words").innerText();
    assert.match(said, /Critical path: .* in 1 hand-over:/);
    // Ada sleeps 150 ms with the lock, then Bob 50 ms: that is what took the time, not Bob's wait.
    const [, slept] = /sleeping ([\d.]+)\sms/.exec(said);
    assert.ok(Number(slept) >= 200, said);
    assert.doesNotMatch(said, /blocked/);
    await playground.at("path-clear").click();
    assert.equal(await playground.at("path-words").count(), 0);
  }));

test("the ruler measures, and what is measured fills the width", () =>
  visit(async (playground) => {
    await openGate(playground);
    const all = await playground.window();
    const box = await playground.canvas().boundingBox();
    await playground.page.mouse.move(box.x + box.width * 0.4, box.y + AXIS / 2);
    await playground.page.mouse.down();
    await playground.page.mouse.move(box.x + box.width * 0.6, box.y + AXIS / 2, { steps: 4 });
    await playground.page.mouse.up();
    const measured = Number(await playground.at("timeline").getAttribute("data-measured-ns"));
    assert.ok(measured > (all[1] - all[0]) * 0.15 && measured < (all[1] - all[0]) * 0.35, `${measured}`);
    await playground.at("zoom-selection").click();
    const zoomed = await playground.windowAfter(all);
    const width = zoomed[1] - zoomed[0];
    assert.ok(width >= measured && width < measured * 1.3, `${width} for ${measured}`);
    // With the ruler a drag in the lanes measures; without, it moves.
    await playground.at("ruler").click();
    await playground.page.mouse.move(...(await place(playground, 0, 0.2)));
    await playground.page.mouse.down();
    await playground.page.mouse.move(...(await place(playground, 0, 0.3)), { steps: 4 });
    await playground.page.mouse.up();
    assert.deepEqual(await playground.window(), zoomed);
    const again = Number(await playground.at("timeline").getAttribute("data-measured-ns"));
    assert.ok(again < measured, `${again} < ${measured}`);
  }));

test("search by thread, object, kind and line", () =>
  visit(async (playground) => {
    await openGate(playground);
    const count = async (query) => {
      await playground.at("timeline-search").fill(query);
      return Number(await playground.at("timeline-found").getAttribute("data-count"));
    };
    assert.ok((await count("ada")) > 3);
    assert.equal(await count("gate acquire"), 2);
    assert.equal(await count("kind:sleep"), 3);
    assert.equal(await count("line:8"), 1);
    assert.equal(await count("nobody"), 0);
    assert.match(await playground.at("timeline-found").innerText(), /nothing found/);
    // By what the page says of it, and by the state.
    assert.equal(await count("thread:bob blocked"), 1);
    assert.equal(await count("\"takes it after\""), 1);
    assert.ok((await count("running")) > 2);
    assert.equal(await count("block"), await count("blocked"));
    await select(playground, "gate acquire");
    assert.match(await words(playground), /Ada takes it/);
    await playground.at("found-next").click();
    assert.match(await words(playground), /Bob takes it/);
    assert.match(await playground.at("timeline-found").innerText(), /2 of 2/);
  }));

test("a click on a line's number lights the line's events", () =>
  visit(async (playground) => {
    await openGate(playground);
    const number = playground.page.locator(".cm-lineNumbers .cm-gutterElement", { hasText: /^12$/ });
    await number.click();
    assert.equal(await playground.at("timeline-search").inputValue(), "line:12");
    assert.ok(Number(await playground.at("timeline-found").getAttribute("data-count")) >= 2);
    await number.click();
    assert.equal(await playground.at("timeline-search").inputValue(), "");
  }));

test("everything by keyboard, and said", () =>
  visit(async (playground) => {
    await openGate(playground);
    const { page } = playground;
    await playground.at("timeline").focus();
    await page.keyboard.press("ArrowRight");
    const first = await words(playground);
    assert.match(first, /MainThread/);
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await words(playground), first);
    await page.keyboard.press("ArrowDown");
    assert.match(await words(playground), /Ada/);
    await page.keyboard.press("End");
    assert.match(await words(playground), /Ada ends/);
    await page.keyboard.press("Home");
    assert.match(await words(playground), /Ada is started/);
    // Down to the lock, past its heading.
    for (let row = 0; row < 2; row++) await page.keyboard.press("ArrowDown");
    assert.match(await words(playground), /Lock 'gate'/);
    await page.keyboard.press("m");
    assert.ok(Number(await playground.at("timeline").getAttribute("data-measured-ns")) > 1e6);
    const all = await playground.window();
    await page.keyboard.press("z");
    await playground.windowAfter(all);
    await page.keyboard.press("c");
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), "timeline-search");
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), "timeline");
    await page.keyboard.press("Escape");
    await playground.at("selection").waitFor({ state: "hidden" });
    const live = await playground.at("selection-words").getAttribute("role");
    assert.equal(live, "status");
  }));

const BUSY = `from threading import Lock, Thread
import time

lock = Lock()

def work():
    for _ in range(2000):
        with lock:
            pass
        time.sleep(0)

threads = [Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

test("tiny spans merge, and part when zoomed in", () =>
  visit(async (playground) => {
    await recorded(playground, BUSY);
    const tips = async () => (await playground.at("tooltip").allInnerTexts()).join();
    // Where they are depends on how the machine shares its time.
    const places = [1, 2].flatMap((lane) => Array.from({ length: 98 }, (_, at) => [lane, (at + 1) / 100]));
    let found = false;
    for (const [lane, share] of places) {
      await playground.page.mouse.move(...(await place(playground, lane, share)));
      found = /short spans/.test(await tips());
      if (found) break;
    }
    assert.ok(found, "some spans are too short to be told apart");
    await playground.page.keyboard.down("Control");
    for (let notch = 0; notch < 60; notch++) {
      await playground.page.mouse.wheel(0, -120);
      await playground.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      if (!/short spans/.test(await tips())) break;
    }
    await playground.page.keyboard.up("Control");
    assert.match(await tips(), /Thread-\d \(work\)( ·| )/);
    assert.doesNotMatch(await tips(), /short spans/);
  }));

test("a drag on the overview moves what is shown", () =>
  visit(async (playground) => {
    await openGate(playground);
    const all = await playground.window();
    await playground.at("zoom-in").click();
    const zoomed = await playground.windowAfter(all);
    const box = await playground.at("timeline-overview").boundingBox();
    await playground.page.mouse.move(box.x + box.width * 0.5, box.y + 10);
    await playground.page.mouse.down();
    await playground.page.mouse.move(box.x + box.width * 0.95, box.y + 10, { steps: 3 });
    await playground.page.mouse.up();
    const moved = await playground.windowAfter(zoomed);
    assert.ok(moved[0] > zoomed[0] && moved[1] > zoomed[1], `${moved} right of ${zoomed}`);
  }));

test("the overview is as wide as what it stands in, also when that changes", () =>
  visit(async (playground) => {
    const { page } = playground;
    await openGate(playground);
    for (const [width, height] of [[1440, 900], [1000, 900], [844, 390], [390, 844], [1200, 900]]) {
      await page.setViewportSize({ width, height });
      await page.waitForFunction(() => {
        const overview = document.querySelector('[data-testid="timeline-overview"]');
        return Math.abs(overview.getBoundingClientRect().width - overview.parentElement.clientWidth) < 1;
      });
    }
  }));

test("tools stay in one row at 1440 px, and so does the legend", () =>
  visit(async (playground) => {
    await playground.page.setViewportSize({ width: 1440, height: 900 });
    await openGate(playground);
    await playground.at("timeline-search").fill("gate");
    const middles = [];
    for (const name of ["timeline-search", "zoom-out", "zoom-fit", "ruler", "open-run", "save-menu"]) {
      const box = await playground.at(name).boundingBox();
      middles.push(box.y + box.height / 2);
    }
    assert.ok(Math.max(...middles) - Math.min(...middles) < 4, `${middles}`);
    const tops = await playground.page
      .locator('[data-testid="legend"] li')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    assert.equal(new Set(tops).size, 1, `${tops}`);
  }));

/** How a person without one kind of cones sees linear red, green and blue (Machado et al., 2009). */
const DEFICIENCIES = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

const linear = (byte) => (byte <= 10.31 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4);

/** CIE L*a*b* of linear red, green and blue. */
function lab([r, g, b]) {
  const f = (t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

test("states differ for those who do not see all colours", () =>
  visit(async (playground) => {
    for (const theme of ["light", "dark"]) {
      const colours = await playground.page.evaluate((theme) => {
        document.documentElement.dataset.theme = theme;
        const style = getComputedStyle(document.documentElement);
        const names = ["--state-running", "--state-ready", "--state-blocked", "--state-sleeping", "--canvas"];
        return names.map((name) => [name, style.getPropertyValue(name).match(/[\d.]+/g).map(Number)]);
      }, theme);
      for (const [deficiency, matrix] of Object.entries(DEFICIENCIES)) {
        const seen = colours.map(([name, bytes]) => {
          const [r, g, b] = bytes.slice(0, 3).map(linear);
          const row = (at) => Math.max(0, matrix[at] * r + matrix[at + 1] * g + matrix[at + 2] * b);
          return [name, lab([row(0), row(3), row(6)])];
        });
        for (const [index, [name, one]] of seen.entries()) {
          for (const [other, two] of seen.slice(index + 1)) {
            const apart = Math.hypot(...one.map((value, at) => value - two[at]));
            // A difference of 2.3 is just noticeable; each state also has a pattern and a height.
            assert.ok(apart > 20, `${name} and ${other}, ${deficiency}, ${theme}: ${apart.toFixed(1)}`);
          }
        }
      }
    }
  }));
