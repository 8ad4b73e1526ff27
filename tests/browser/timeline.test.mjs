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

    await playground.page.keyboard.press("ArrowRight");
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

test("the pointer tells state, thread and source line", () =>
  visit(async (playground) => {
    await recorded(playground);
    const box = await playground.canvas().boundingBox();
    // The second lane is Thread-1, which sleeps for the first third of the run.
    const [axis, names, lane] = [26, 132, 24];
    const x = box.x + names + (box.width - names) / 6;
    await playground.page.mouse.move(x, box.y + axis + lane * 1.5);
    const tip = playground.at("tooltip");
    await tip.waitFor();
    const said = await tip.innerText();
    assert.match(said, /Thread-1 \(work\)/);
    assert.match(said, /sleeping|asleep/i);
    assert.match(said, /line\s+8|8/);
  }));
