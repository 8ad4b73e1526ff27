// The timeline: zoom and pan by wheel, drag and keys; what is under the pointer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

const SLEEPERS = `from threading import Thread, Lock
import time

gate = Lock()

def work():
    with gate:
        time.sleep(0.1)

ts = [Thread(target=work) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
`;

async function recorded(playground) {
  await playground.write(SLEEPERS);
  assert.equal(await playground.run(), "finished");
  await playground.at("tab-timeline").click();
  return playground.window();
}

const width = ([from, to]) => to - from;

test("wheel, keys and buttons zoom; all is shown again with 0", () =>
  visit(async (playground) => {
    const all = await recorded(playground);
    const canvas = playground.canvas();
    const box = await canvas.boundingBox();
    await playground.page.mouse.move(box.x + box.width * 0.6, box.y + 60);
    await playground.page.mouse.wheel(0, -400);
    const byWheel = await playground.windowAfter(all);
    assert.ok(width(byWheel) < width(all), `${byWheel} in ${all}`);

    await playground.at("timeline").focus();
    await playground.page.keyboard.press("+");
    const byKey = await playground.windowAfter(byWheel);
    assert.ok(width(byKey) < width(byWheel), `${byKey} in ${byWheel}`);

    await playground.page.keyboard.press("Shift+ArrowRight");
    const moved = await playground.windowAfter(byKey);
    assert.ok(moved[0] > byKey[0], `${moved} right of ${byKey}`);

    await playground.page.keyboard.press("0");
    const again = await playground.windowAfter(moved);
    assert.ok(width(again) >= width(all) * 0.99, `${again} as wide as ${all}`);
  }));

test("dragging moves the window", () =>
  visit(async (playground) => {
    const all = await recorded(playground);
    const box = await playground.canvas().boundingBox();
    const [x, y] = [box.x + box.width * 0.6, box.y + 60];
    await playground.page.mouse.move(x, y);
    await playground.page.mouse.wheel(0, -600);
    const zoomed = await playground.windowAfter(all);
    await playground.page.mouse.move(x, y);
    await playground.page.mouse.down();
    await playground.page.mouse.move(x - 100, y, { steps: 5 });
    await playground.page.mouse.up();
    const dragged = await playground.windowAfter(zoomed);
    assert.ok(dragged[0] > zoomed[0], `${dragged} right of ${zoomed}`);
  }));

test("marks say what a thread did, and to what", () =>
  visit(async (playground) => {
    await playground.openRun("signals", /ready, go, slots, meet/);
    const box = await playground.canvas().boundingBox();
    for (const [lane, parts] of [
      [
        "MainThread notifies 1 thread Object Condition 'ready'",
        "MainThread sets it Object Event 'go'",
        "MainThread gives a permit Object Semaphore 'slots'",
      ],
      [
        "Thread-1 (work) goes on after waiting Object Condition 'ready'",
        "Thread-1 (work) takes a permit after waiting Object Semaphore 'slots'",
        "Thread-1 (work) waited too long and gives up Object Condition 'ready'",
      ],
    ].entries()) {
      const said = new Set();
      const isMissing = (part) => !said.has(part);
      for (let x = 86; x < box.width && parts.some(isMissing); x += 3) {
        await playground.page.mouse.move(box.x + x, box.y + 26 + 24 * (lane + 0.5));
        for (const tip of await playground.page.getByTestId("tooltip").allInnerTexts()) {
          said.add(tip.replace(/\s+/g, " ").replace(/ At .*/, ""));
        }
      }
      assert.deepEqual(parts.filter(isMissing), [], [...said].join("\n"));
    }
  }));

test("the pointer tells state, thread and source line", () =>
  visit(async (playground) => {
    await playground.openRun("gate", /gate = Lock/);
    const box = await playground.canvas().boundingBox();
    // The second lane is Ada, who sleeps for three quarters of the run.
    const [axis, names, lane] = [26, 132, 24];
    const x = box.x + names + (box.width - names) / 3;
    await playground.page.mouse.move(x, box.y + axis + lane * 1.5);
    const tip = playground.at("tooltip");
    await tip.waitFor();
    const said = await tip.innerText();
    assert.match(said, /Ada · sleeping/);
    assert.match(said, /line\s+8/);
  }));
