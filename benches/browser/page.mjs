// How long the page takes to be usable, and how long it keeps the main thread while a run streams.
import { Playground } from "../../tests/browser/playground.mjs";
import { median, table } from "../table.mjs";

const SAMPLES = 5;

/** Notes when the page can be used, and every task of more than 50 ms (which is what counts as long). */
function watch() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    const editor = document.querySelector(".editor")?.shadowRoot?.querySelector(".cm-content");
    if (!editor || document.querySelector('[data-testid="run"]')?.disabled !== false) {
      requestAnimationFrame(look);
      return;
    }
    // Painted, and the main thread is free to answer.
    requestAnimationFrame(() => setTimeout(() => (globalThis.usable = performance.now())));
  };
  if (location.protocol.startsWith("http")) requestAnimationFrame(look);
}

async function visit(browser, origin, body) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  await context.addInitScript(watch);
  await context.addInitScript(() => localStorage.setItem("lockstep.tour", "done"));
  const playground = new Playground(await context.newPage(), origin);
  await playground.open();
  try {
    return await body(playground);
  } finally {
    await context.close();
  }
}

/** Cold: nothing in the cache, nothing compiled. */
export async function loading(browser, origin) {
  const usable = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    usable.push(
      await visit(browser, origin, async ({ page }) => {
        await page.waitForFunction(() => globalThis.usable !== undefined);
        return page.evaluate(() => globalThis.usable);
      }),
    );
  }
  table("a cold load over this machine's own network, Chromium", ["", "ms, median", "worst", "budget"], [
    ["until the page can be used", median(usable).toFixed(0), Math.max(...usable).toFixed(0), "1500"],
  ]);
}

/** What may be in front while a run streams. */
const TABS = ["timeline", "statistics"];

const STREAMS = [
  [
    "four threads, one lock, 8 workers",
    "from threading import Lock, Thread\nimport time\nlock = Lock()\nend = time.monotonic() + 3\n\n" +
      "def work():\n    while time.monotonic() < end:\n        with lock:\n            pass\n\n" +
      "ts = [Thread(target=work) for _ in range(4)]\nfor t in ts:\n    t.start()\nfor t in ts:\n    t.join()\n",
  ],
  [
    "a flood of output",
    "import time\nend = time.monotonic() + 3\nn = 0\nwhile time.monotonic() < end:\n    n += 1\n    print('line', n)\n",
  ],
  [
    "1000 threads that take a lock and sleep",
    "from threading import Lock, Thread\nimport time\nlock = Lock()\n\ndef work():\n    for _ in range(20):\n" +
      "        for _ in range(10):\n            with lock:\n                pass\n        time.sleep(0.1)\n\n" +
      "ts = [Thread(target=work) for _ in range(1000)]\nfor t in ts:\n    t.start()\nfor t in ts:\n    t.join()\n",
  ],
  [
    "1000 threads that sleep",
    "from threading import Thread\nimport time\n\ndef work():\n    for _ in range(20):\n        time.sleep(0.1)\n\n" +
      "ts = [Thread(target=work) for _ in range(1000)]\nfor t in ts:\n    t.start()\nfor t in ts:\n    t.join()\n",
  ],
];

/** Long tasks from the click on Run to the last message, and the one that ends the run apart. */
export async function streaming(browser, origin) {
  const rows = [];
  for (const [name, source, tab] of STREAMS.flatMap((it) => TABS.map((tab) => [...it, tab]))) {
    rows.push(
      await visit(browser, origin, async (playground) => {
        const { page } = playground;
        await playground.write("print('warm')\n");
        await playground.run();
        await playground.at(`tab-${tab}`).click();
        await playground.write(source);
        await page.evaluate(() => {
          globalThis.began = performance.now();
          const banner = document.querySelector('[data-testid="banner"]');
          let isRunning = false;
          new MutationObserver(() => {
            if (["none", "loading"].includes(banner.dataset.kind)) isRunning = true;
            else if (isRunning) globalThis.over ??= performance.now();
          }).observe(banner, { attributes: true });
        });
        await playground.run();
        await page.waitForTimeout(500);
        const tasks = await page.evaluate(() =>
          longTasks
            .filter(({ startTime }) => startTime >= began)
            // The task in which the run's end arrives began before the banner said so.
            .map(({ startTime, duration }) => ({ duration, isEnd: startTime + duration >= over })),
        );
        const longest = (all) => (all.length === 0 ? "–" : Math.max(...all.map((it) => it.duration)).toFixed(0));
        const [during, end] = [tasks.filter((it) => !it.isEnd), tasks.filter((it) => it.isEnd)];
        return [name, tab, during.length, longest(during), longest(end)];
      }),
    );
  }
  table(
    "tasks of more than 50 ms on the page's main thread while a run streams, Chromium",
    ["run", "in front", "how many", "longest, ms", "at its end, ms"],
    rows,
  );
}
