// The bench of the timeline, on the built page in Chromium at 1440 px: a run of a million events and
// one of 1000 threads are panned and zoomed, and the time of each frame's callbacks (that is where the
// page draws) is taken; and while a run of a million events streams, tasks over 50 ms are counted.
//
// scripts/bench.sh runs it; alone: `node benches/timeline.mjs` after `make build`.
import { chromium } from "playwright-core";
import { Playground } from "../tests/browser/playground.mjs";
import { serve } from "../tests/browser/site.mjs";
import { median, table } from "./table.mjs";

const WIDTH = 1440;
const HEIGHT = 900;
const FRAMES = 240;

// With pauses: carriers record faster than rings are drained.
const locks = (threads, rounds) => `
from threading import Lock, Thread
import time

a, b, c = Lock(), Lock(), Lock()

def work(mine, other):
    for _ in range(${rounds}):
        for _ in range(125):
            with mine:
                pass
            with other:
                pass
        time.sleep(0.004)

threads = [Thread(target=work, args=([a, b, c][i % 3], [a, b, c][(i + 1) % 3])) for i in range(${threads})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

const sleepers = `
from threading import Event, Lock, Thread
import time

go, lock = Event(), Lock()

def work():
    go.wait()
    for _ in range(60):
        with lock:
            pass
        time.sleep(0.001)

threads = [Thread(target=work) for _ in range(1000)]
for thread in threads:
    thread.start()
go.set()
for thread in threads:
    thread.join()
`;

/** Takes the time of the callbacks of every frame from now on. */
function watchFrames() {
  const frames = [];
  let frame = null;
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((at) => {
      const begun = performance.now();
      callback(at);
      const took = performance.now() - begun;
      if (frame === at) frames[frames.length - 1] += took;
      else frames.push(took);
      frame = at;
    });
  window.benchFrames = () => frames.splice(0);
  window.benchLong = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.benchLong.push(entry.duration);
  }).observe({ type: "longtask" });
}

const quantile = (all, share) => [...all].sort((a, b) => a - b)[Math.floor((all.length - 1) * share)];

/** Frames while `act` is done again and again. */
async function frames(page, act) {
  await page.evaluate(() => window.benchFrames());
  for (let index = 0; index < FRAMES; index++) {
    await act(index);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
  // Frames in which nothing was drawn took no time.
  const all = (await page.evaluate(() => window.benchFrames())).filter((took) => took > 0.05);
  return all;
}

async function measure(playground, name, rows) {
  const { page } = playground;
  const box = await playground.canvas().boundingBox();
  const middle = [box.x + box.width * 0.55, box.y + 120];
  await page.mouse.move(...middle);
  const wheel = (x, y) => page.mouse.wheel(x, y);
  const note = (what, all) =>
    rows.push([name, what, all.length, median(all).toFixed(2), quantile(all, 0.95).toFixed(2), Math.max(...all).toFixed(2)]);

  await playground.at("zoom-fit").click();
  await page.mouse.move(...middle);
  note("all in view, pointer moves", await frames(page, (index) => page.mouse.move(middle[0] + (index % 50), middle[1])));
  await page.keyboard.down("Control");
  note("zoom in and out", await frames(page, (index) => wheel(0, index % 80 < 40 ? -60 : 60)));
  for (let index = 0; index < 6; index++) await wheel(0, -120);
  await page.keyboard.up("Control");
  note("pan, zoomed in", await frames(page, (index) => wheel(index % 80 < 40 ? 40 : -40, 0)));
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const site = await serve();
try {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: HEIGHT },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  await page.addInitScript(watchFrames);
  const playground = new Playground(page, site.origin);
  await playground.open();
  const rows = [];
  const streams = [];
  for (const [name, source] of [["8 threads", locks(8, 260)], ["1000 threads", sleepers]]) {
    await playground.write(source);
    await page.evaluate(() => window.benchLong.splice(0));
    // The end of the run, where all figures are made, is no streaming.
    await playground.start();
    const kind = await playground.ended();
    const long = await page.evaluate(() => window.benchLong.splice(0));
    const events = Number(await playground.at("timeline").getAttribute("data-events"));
    const dropped = /([\d.,\u202f]+) events did not fit/.exec(await playground.said())?.[1] ?? "0";
    const said = kind === "finished" ? await playground.at("elapsed").innerText() : kind;
    streams.push([name, events, dropped, said, long.length, Math.max(0, ...long).toFixed(0)]);
    await playground.at("tab-timeline").click();
    await measure(playground, `${name}, ${events} events`, rows);
  }
  table(
    "a run streams, Chromium",
    ["run", "events kept", "dropped", "took", "tasks over 50 ms", "longest, ms"],
    streams,
  );
  table(
    `drawing a frame of the timeline, Chromium, ${WIDTH} px, ms`,
    ["run", "what", "frames", "median", "p95", "max"],
    rows,
  );
} finally {
  await browser.close();
  await site.close();
}
