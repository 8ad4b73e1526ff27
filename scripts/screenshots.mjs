// Makes the README's pictures again, from the page in dist/ in Chromium: `node scripts/screenshots.mjs`
// after `make build`. With a folder as argument: all views at both sizes and both themes into that
// folder, to be looked at.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { Playground } from "../tests/browser/playground.mjs";
import { serve } from "../tests/browser/site.mjs";

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

/** A scenario with small knobs, and all that its interleavings come to. */
async function explored(playground, slug) {
  await playground.choose(slug);
  await playground.at("tab-explore").click();
  await playground.at("explore-empty").getByTestId("small-knobs").click();
  await playground.at("explore").click();
  await playground.page.waitForFunction(() => document.querySelector('[data-testid="explore-panel"]').dataset.phase === "done");
}

/** What is done before each picture; the page has just been opened. */
const VIEWS = {
  async first() {},
  async lock(playground) {
    await playground.choose("lock");
    await playground.run();
  },
  async dragged(playground) {
    await playground.choose("producer_consumer");
    await playground.run();
    const slider = playground.at("knob-CONSUMERS-slider");
    await slider.focus();
    for (let press = 0; press < 20; press++) await slider.press("ArrowRight");
    await playground.run();
  },
  async events(playground) {
    await playground.choose("bounded_buffer");
    await playground.run();
    await playground.at("list-events").click();
    await playground.at("events").focus();
    for (let press = 0; press < 12; press++) await playground.page.keyboard.press("ArrowDown");
  },
  async statistics(playground) {
    await playground.choose("fair_lock");
    await playground.run();
    await playground.openStatistics();
    await playground.at("chart-held").getByRole("img").waitFor();
  },
  async sweep(playground) {
    await playground.choose("countdown");
    await playground.turn("START", 300_000);
    await playground.at("tab-sweep").click();
    await playground.at("sweep-start").click();
    await playground.at("sweep-progress").waitFor();
    await playground.at("sweep-progress").waitFor({ state: "hidden" });
  },
  async compare(playground) {
    await playground.choose("dining_philosophers");
    await playground.knob("STRATEGY").selectOption("arbitrator");
    await playground.run();
    await playground.at("tab-compare").click();
    await playground.at("keep").click();
    await playground.knob("STRATEGY").selectOption("ordered");
    await playground.run();
  },
  async deadlock(playground) {
    await playground.choose("deadlock");
    await playground.run();
  },
  async sleepers(playground) {
    await playground.choose("thousand_sleepers");
    await playground.run();
  },
  async explore(playground) {
    await explored(playground, "lost_update");
  },
  async replay(playground) {
    await explored(playground, "lost_update");
    await playground.at("outcome-replay").first().click();
    await playground.page.waitForFunction(() => document.querySelector('[data-testid="replay-panel"]').dataset.phase === "open");
    await playground.at("replay-panel").focus();
    for (let press = 0; press < 9; press++) await playground.page.keyboard.press("ArrowRight");
  },
  async after(playground) {
    await VIEWS.replay(playground);
    await playground.at("replay-explore").click();
    await playground.page.waitForFunction(() => document.querySelector('[data-testid="explore-panel"]').dataset.phase === "done");
  },
  async challenge(playground) {
    await playground.choose("deadlock");
    await playground.at("tab-replay").click();
    await playground.at("challenge-accept").click();
    await playground.at("step-0").first().click();
    await playground.at("challenge-hint").click();
    await playground.at("challenge-hint-words").filter({ hasText: /Let / }).waitFor();
  },
  async gallery(playground) {
    await playground.at("scenario").click();
    await playground.at("gallery-list").waitFor();
  },
  async shared(playground) {
    await playground.at("share").click();
    await playground.at("notice-link").waitFor();
  },
  async found(playground) {
    await explored(playground, "deadlock");
    await playground.at("language").click();
  },
  async deeds(playground) {
    await VIEWS.replay(playground);
    await playground.at("language").click();
  },
  async chinese(playground) {
    await playground.at("language").click();
    await playground.page.waitForFunction(() => document.title.includes("丢失"));
    await playground.run();
  },
};

/** The README's: file, view, size, theme. */
const README = [
  ["screenshot", "lock", "wide", "light"],
  ["explore", "explore", "wide", "light"],
  ["replay", "replay", "wide", "dark"],
  ["events", "events", "wide", "dark"],
  ["statistics", "statistics", "wide", "light"],
  ["sweep", "sweep", "wide", "dark"],
  ["compare", "compare", "wide", "light"],
  ["narrow", "deadlock", "narrow", "light"],
];

const [folder, only = ""] = process.argv.slice(2);
const everything = Object.keys(VIEWS)
  .filter((view) => view.includes(only))
  .flatMap((view) => Object.keys(SIZES).flatMap((size) => ["light", "dark"].map((theme) => [`${view}-${size}-${theme}`, view, size, theme])));
const to = folder ?? fileURLToPath(new URL("../docs/", import.meta.url));
await mkdir(to, { recursive: true });

const site = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
try {
  for (const [name, view, size, colorScheme] of folder ? everything : README) {
    const context = await browser.newContext({
      viewport: SIZES[size],
      colorScheme,
      permissions: ["clipboard-read", "clipboard-write"],
      serviceWorkers: "block",
    });
    await context.addInitScript(() => localStorage.setItem("lockstep.tour", "done"));
    const page = await context.newPage();
    const playground = new Playground(page, site.origin);
    await playground.open();
    await VIEWS[view](playground);
    // What is under the pointer is not what the picture is of; what moves comes to rest.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(to, `${name}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}
