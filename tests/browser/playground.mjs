// The page as a person uses it, and what must hold whatever they do: nothing on the console, no
// request to another origin.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before } from "node:test";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./chromium.mjs";
import { soon } from "./patience.mjs";
import { serve } from "./site.mjs";

/** A bound on waiting, not a measurement. */
const PATIENCE_MS = 60_000;

let traces = 0;

/** A file for what happened in a test that failed, named after the file of the test. */
function trace(ending) {
  const name = `${basename(process.argv[1], ".test.mjs")}-${traces}.${ending}`;
  return fileURLToPath(new URL(`../../.build/traces/${name}`, import.meta.url));
}

/**
 * One browser and one site for all tests of a file. `computes`: its programs go on for so long that
 * optimised code is worth what compiling it takes.
 */
export function suite({ isolated = true, computes = false } = {}) {
  const shared = {};
  before(async () => {
    shared.site = await serve({ isolated });
    shared.browser = await launch({ computes });
  });
  after(async () => {
    await shared.browser?.close();
    await shared.site?.close();
  });
  return {
    get site() {
      return shared.site;
    },
    /**
     * Runs `body` with a page in a context (a visitor) of its own, one who has seen the tour unless
     * it is `isNew`. `prepare` sees the page before it is opened; a `bare` one is not waited for;
     * the console may say what `mayComplain` matches. Without `keeps` there is no service worker,
     * so that every request is seen here. What is left are options of Playwright's contexts.
     */
    async visit(
      body,
      { path = "/", prepare, bare = false, mayComplain = [], isNew = false, keeps = false, ...options } = {},
    ) {
      const context = await shared.browser.newContext({
        viewport: { width: 1280, height: 900 },
        permissions: ["clipboard-read", "clipboard-write"],
        serviceWorkers: keeps ? "allow" : "block",
        ...options,
      });
      // A copy of the page at each step would take a fifth of the time of all tests.
      await context.tracing.start({ snapshots: process.env.LOCKSTEP_SNAPSHOTS === "1" });
      try {
        if (!isNew) {
          await context.addInitScript(() => {
            try {
              localStorage.setItem("lockstep.tour", "done");
            } catch {
              // A frame without storage shows no tour.
            }
          });
        }
        const playground = new Playground(await context.newPage(), shared.site.origin);
        await prepare?.(playground.page);
        if (bare) await playground.page.goto(shared.site.origin + path);
        else await playground.open(path);
        await soon(body(playground), "the test has not ended");
        playground.assertQuiet(mayComplain);
        // Nothing is kept, not even below /tmp.
        await context.tracing.stop();
      } catch (error) {
        traces += 1;
        const [path, picture] = [trace("zip"), trace("png")];
        await context.tracing.stop({ path });
        error.message += `\nWhat was done: npx playwright-core show-trace ${path}`;
        // A page that hangs can't be drawn.
        const last = context.pages().at(-1)?.screenshot({ path: picture, timeout: 10_000 });
        if (await last?.catch(() => null)) error.message += `\nWhat was seen last: ${picture}`;
        throw error;
      } finally {
        await context.close();
        shared.site.refuse = null;
      }
    },
  };
}

/** One open page. */
export class Playground {
  #complaints = [];
  #strangers = [];

  constructor(page, origin) {
    this.page = page;
    this.origin = origin;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("console", (message) => {
      if (message.type() === "error") this.#complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.#complaints.push(String(error)));
    page.context().on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) this.#strangers.push(url);
    });
  }

  /** What the page said on the console so far. */
  get complaints() {
    return [...this.#complaints];
  }

  assertQuiet(mayComplain = []) {
    const unexpected = this.#complaints.filter((text) => !mayComplain.some((one) => one.test(text)));
    assert.deepEqual(unexpected, [], "nothing unexpected on the console");
    assert.deepEqual(this.#strangers, [], "no request to another origin");
  }

  async open(path = "/") {
    await this.page.goto(this.origin + path);
    await this.page.locator(".cm-content").waitFor();
  }

  at(testid) {
    return this.page.getByTestId(testid);
  }

  /** The whole program text, as a person would copy it. */
  async text() {
    await this.page.locator(".cm-content").focus();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.press("Control+c");
    const text = await this.page.evaluate(() => navigator.clipboard.readText());
    await this.page.keyboard.press("ArrowRight");
    return text;
  }

  /** Replaces the whole program text, as a person would paste it. */
  async write(source) {
    await this.page.locator(".cm-content").focus();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(source);
  }

  /** Waits until the program text matches, or is this string. */
  async waitForText(pattern) {
    const deadline = Date.now() + PATIENCE_MS;
    const isIt = (text) => (typeof pattern === "string" ? text === pattern : pattern.test(text));
    let text = await this.text();
    while (!isIt(text)) {
      assert.ok(Date.now() < deadline, `${pattern} in:\n${text}`);
      text = await this.text();
    }
  }

  /** Waits until the browser remembers this text as the draft. */
  async saved(source) {
    await this.page.waitForFunction((text) => {
      const draft = localStorage.getItem("lockstep.draft");
      return draft !== null && JSON.parse(draft).source === text;
    }, source);
  }

  /** Opens a scenario of the gallery. */
  async choose(slug) {
    await this.at("scenario").click();
    await this.at(`scenario-${slug}`).click();
    await this.page.waitForFunction(
      (slug) => document.querySelector('[data-testid="scenario"]').dataset.slug === slug,
      slug,
    );
  }

  /** Sets a knob with a number by its field. */
  async turn(name, value) {
    await this.knob(name).fill(String(value));
    await this.knob(name).press("Enter");
  }

  /** What an entry of the timeline's menu saves. */
  async savedByMenu(testid) {
    await this.at("save-menu").click();
    return this.savedBy(testid);
  }

  /** What a press of a button saves: its file's name and bytes. */
  async savedBy(testid) {
    const waiting = this.page.waitForEvent("download");
    await this.at(testid).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /**
   * Opens a run that was recorded once (`tests/runs`): where its spans are does not depend on the
   * machine. Waits until it is there, by its source.
   */
  async openRun(name, source) {
    const path = fileURLToPath(new URL(`../runs/${name}.lockstep`, import.meta.url));
    await this.at("open-run-file").setInputFiles(path);
    await this.waitForText(source);
    await this.at("tab-timeline").click();
  }

  /** Brings the statistics to the front and waits until they are those of the whole run. */
  async openStatistics() {
    await this.at("tab-statistics").click();
    await this.page.waitForFunction(
      () => document.querySelector('[data-testid="statistics"]').ariaBusy === "false",
    );
  }

  /** The control of a knob: the field of a number, a switch, a choice. */
  knob(name) {
    return this.at(`knob-${name}`);
  }

  knobSelector(name) {
    return `[data-testid="knob-${name}"]`;
  }

  /** How many lanes of threads the timeline has. */
  async lanes() {
    return Number(await this.at("timeline").getAttribute("data-lanes"));
  }

  /** The part of the timeline that is in view: from, to, in nanoseconds. */
  async window() {
    const timeline = this.at("timeline");
    return [
      Number(await timeline.getAttribute("data-window-start-ns")),
      Number(await timeline.getAttribute("data-window-end-ns")),
    ];
  }

  /** The part in view once it is another than this. */
  async windowAfter([start, end]) {
    await this.page.waitForFunction(
      ([start, end]) => {
        const { windowStartNs, windowEndNs } = document.querySelector('[data-testid="timeline"]').dataset;
        return windowStartNs !== start || windowEndNs !== end;
      },
      [String(start), String(end)],
    );
    return this.window();
  }

  canvas() {
    return this.at("timeline-canvas");
  }

  /** Waits for the end of a run (or for the refusal of one) and gives its kind. */
  async ended() {
    // Not at every frame, as is usual: that makes frames, which take cores from the program.
    const often = { polling: 25 };
    await this.page.waitForFunction(() => {
      const run = document.querySelector('[data-testid="run"]');
      const kind = document.querySelector('[data-testid="banner"]').dataset.kind;
      return run.ariaDisabled !== "true" && !["none", "loading"].includes(kind);
    }, undefined, often);
    return this.at("banner").getAttribute("data-kind");
  }

  async run() {
    await this.at("run").click();
    return this.ended();
  }

  /** Runs a few times, until a run ends like this: that may depend on which thread is faster. */
  async runUntil(kind) {
    for (let left = 9; left > 0; left -= 1) {
      if ((await this.run()) === kind) return kind;
    }
    return this.run();
  }

  /** Starts a run and waits until it really goes on. */
  async start() {
    await this.at("run").click();
    await this.page.waitForFunction(() => {
      const steps = document.querySelector('[data-testid="steps"]').textContent;
      const stop = document.querySelector('[data-testid="stop"]');
      return stop.ariaDisabled !== "true" && !["", "0", "–"].includes(steps.trim());
    });
  }

  /** Stops the run; gives the milliseconds from the click to the page saying so. */
  async stop() {
    const took = this.page.evaluate(
      () =>
        new Promise((resolve) => {
          const stop = document.querySelector('[data-testid="stop"]');
          const run = document.querySelector('[data-testid="run"]');
          stop.addEventListener("click", () => {
            const clicked = performance.now();
            const look = () => {
              if (run.ariaDisabled === "true") requestAnimationFrame(look);
              else resolve(performance.now() - clicked);
            };
            look();
          });
        }),
    );
    await this.at("stop").click();
    return took;
  }

  /** What the program printed, as far as the console shows it. */
  async output() {
    await this.at("tab-output").click();
    // The console shows the end; wait for it to have all lines.
    return (await this.at("output").locator(".line").allTextContents())
      .map((line) => line.replace(/\s*\n$/, ""))
      .join("\n");
  }

  async said() {
    return this.at("banner").innerText();
  }

  /** After whatever happened, an ordinary program still runs. */
  async assertGoesOn() {
    await this.write("print('still', 'here')\n");
    assert.equal(await this.run(), "finished");
    assert.match(await this.output(), /^still here$/m);
  }
}
