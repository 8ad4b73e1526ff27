// Screens with more pixels than the page has, and zoomed pages: the timeline is as sharp as the text
// around it, and the pointer finds what it is on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

/** Pixels of a canvas for each pixel of the page, across and down; where it lies on the screen. */
const sharpness = (playground, testid) =>
  playground.at(testid).evaluate((canvas) => {
    const box = canvas.getBoundingClientRect();
    return { across: canvas.width / box.width, down: canvas.height / box.height, ratio: devicePixelRatio };
  });

async function assertSharp(playground, ratio) {
  for (const canvas of ["timeline-canvas", "timeline-overview"]) {
    const { across, down, ratio: found } = await sharpness(playground, canvas);
    assert.ok(Math.abs(found - ratio) < 0.001, `${found}`);
    assert.ok(Math.abs(across - ratio) < 0.002, `${canvas}: ${across} across, not ${ratio}`);
    assert.ok(Math.abs(down - ratio) < 0.02, `${canvas}: ${down} down, not ${ratio}`);
  }
}

/** Thread-1 is blocked in the first half and sleeps in the second: what the pointer finds there. */
async function assertFinds(playground) {
  const box = await playground.canvas().boundingBox();
  const [axis, names, lane] = [26, 132, 24];
  for (const [share, state] of [[0.25, /blocked/], [0.75, /sleeping/]]) {
    await playground.page.mouse.move(box.x + names + (box.width - names) * share, box.y + axis + lane * 1.5);
    const tip = playground.at("tooltip");
    await tip.filter({ hasText: /Thread-1/ }).filter({ hasText: state }).waitFor();
  }
}

// 1.25: a page at 125 %, or a usual laptop; 1100: a width whose share is no whole number of pixels.
for (const deviceScaleFactor of [1, 1.25, 2, 3]) {
  test(`with ${deviceScaleFactor} pixels for one of the page`, () =>
    visit(
      async (playground) => {
        await playground.openRun("halves", /lock = Lock/);
        await assertSharp(playground, deviceScaleFactor);
        await assertFinds(playground);
        await playground.at("divider-program").focus();
        await playground.page.keyboard.press("ArrowRight");
        await assertFinds(playground);
        await assertSharp(playground, deviceScaleFactor);
      },
      { deviceScaleFactor, viewport: { width: 1111, height: 800 } },
    ));
}
