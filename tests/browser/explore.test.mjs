// Exploring, replays and challenges, as a person uses them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const shared = suite({ computes: true });
const plain = suite({ isolated: false });

/** Two threads that add once each: 4 interleavings that differ, two outcomes. */
const RACE = `from threading import Thread

n = 0


def add():
    global n
    n += 1


a = Thread(target=add, name="a")
b = Thread(target=add, name="b")
a.start()
b.start()
a.join()
b.join()
`;

/** More interleavings than anybody waits for. */
const LARGE = RACE.replace("    n += 1", "    for _ in range(200):\n        n += 1");

/** Waits for the end of a search. */
async function explored(playground) {
  await playground.page.waitForFunction(
    () => document.querySelector('[data-testid="explore-panel"]').dataset.phase === "done",
  );
}

async function explore(playground) {
  await playground.at("explore").click();
  await explored(playground);
}

function phase(playground) {
  return playground.at("explore-panel").getAttribute("data-phase");
}

/** Waits for a replay to stand at a step. */
async function stands(playground, position) {
  await playground.page.waitForFunction((position) => {
    const { phase, position: now } = document.querySelector('[data-testid="replay-panel"]').dataset;
    return phase === "open" && Number(now) === position;
  }, position);
}

async function length(playground) {
  return Number(await playground.at("replay-panel").getAttribute("data-length"));
}

/** Explores the race, opens the replay of a lost update, and gives how many executions and steps there are. */
async function lost(playground) {
  await playground.write(RACE);
  await explore(playground);
  const whole = await playground.at("explore-executions").innerText();
  await playground.at("outcome").filter({ hasText: "n = 1" }).getByTestId("outcome-replay").click();
  await stands(playground, 0);
  return { whole, steps: await length(playground) };
}

test("all outcomes of a race are found, and what is wrong", () =>
  shared.visit(async (playground) => {
    await playground.write(RACE);
    await explore(playground);
    assert.match(await playground.at("explore-coverage").innerText(), /all interleavings/);
    const outcomes = await playground.at("outcome").allInnerTexts();
    assert.equal(outcomes.length, 2, outcomes.join("\n"));
    assert.ok(outcomes.some((text) => /n = 2/.test(text) && /expected/.test(text)));
    assert.ok(outcomes.some((text) => /n = 1/.test(text) && /surprising/.test(text)));
    assert.match(await playground.at("findings").innerText(), /data race.*'n' on line 8/is);
    await playground.at("finding").first().locator("[data-line]").first().click();
    await playground.page.locator(".cm-litLine").waitFor();
  }));

test("in Chinese, what was found and each step are said in Chinese", () =>
  shared.visit(async (playground) => {
    await playground.write(RACE);
    await explore(playground);
    const found = playground.at("finding").locator("p").first();
    assert.match(await found.innerText(), /^Data race: . writes 'n' on line 8 and . reads it on line 8;/);
    // Whatever was found before is said anew.
    await playground.at("language").click();
    assert.match(await found.innerText(), /^数据竞争：. 在第 8 行写入 'n'，. 在第 8 行读取它；/);
    await playground.at("outcome-replay").first().click();
    await stands(playground, 0);
    await playground.at("replay-forward").click();
    await stands(playground, 1);
    assert.match(await playground.at("replay-sentence").innerText(), /^MainThread: 启动 Thread 'a'/);
  }));

test("workers that follow each other have their wasm from the page, which loads it once", () =>
  plain.visit(async (playground) => {
    let loads = 0;
    playground.page.on("request", (request) => (loads += Number(request.url().endsWith("plain_bg.wasm"))));
    const workers = new Set();
    playground.page.on("worker", (worker) => workers.add(worker));
    for (const edit of ["", "# again\n", "# and again\n"]) {
      await playground.write(RACE + edit);
      await explore(playground);
    }
    await playground.run();
    assert.equal(loads, 1);
    assert.ok(workers.size >= 4, `${workers.size} workers`);
  }));

test("several workers search together, and make the same executions as one", async () => {
  const source = RACE.replace("    n += 1", "    n += 1\n".repeat(5).trimEnd());
  const helpers = () => shared.site.requests.filter((path) => path.includes("workerHelpers"));
  const cores = (count) => (page) =>
    page.addInitScript((count) => Object.defineProperty(navigator, "hardwareConcurrency", { value: count }), count);
  const counted = (of, options) => {
    let found;
    const search = async (playground) => {
      await playground.write(source);
      await explore(playground);
      assert.match(await playground.at("explore-coverage").innerText(), /all interleavings/);
      const executions = await playground.at("explore-executions").innerText();
      const outcomes = await playground.at("outcome").allInnerTexts();
      // Their schedules get shorter for a while after the search is done.
      found = { executions, outcomes: outcomes.map((outcome) => outcome.replace(/\t\d+ steps[^]*/, "")) };
    };
    return of.visit(search, options).then(() => found);
  };
  const one = await counted(plain);
  const [begun, alone, between, three] = [
    helpers().length,
    await counted(shared, { prepare: cores(1) }),
    helpers().length,
    await counted(shared, { prepare: cores(3) }),
  ];
  // The worker that leads the search imports it, and each that helps is made from it.
  assert.deepEqual([between - begun, helpers().length - between], [1, 3]);
  assert.deepEqual([alone, three], [one, one]);
});

test("outcomes that differ in the order of what is printed alone come with a hint", () =>
  shared.visit(async (playground) => {
    const add = 'def add(name):\n    print(name)\n    print(name, "again")\n\n\n';
    const threads = 'ts = [Thread(target=add, args=(name,)) for name in "ab"]\n';
    const rest = "for t in ts:\n    t.start()\nfor t in ts:\n    t.join()\n";
    await playground.write(`from threading import Thread\n\n\n${add}${threads}${rest}`);
    await explore(playground);
    assert.match(await playground.at("only-order").innerText(), /# observe: x, y/);
    const kinds = await playground.at("outcome").evaluateAll((rows) => rows.map((row) => row.dataset.kind));
    assert.ok(kinds.length > 2, kinds.join());
    assert.deepEqual([kinds[0], ...new Set(kinds.slice(1))], ["expected", "reordered"]);
    assert.match(await playground.at("outcome").nth(1).innerText(), /other order/);
    assert.match(await playground.at("no-findings").innerText(), /^Nothing wrong was found\.$/);
  }));

test("what keeps a program from being explored is named, with a way there", () =>
  shared.visit(async (playground) => {
    await playground.write("import threading\n\n\ndef work(:\n    pass\n");
    await playground.at("explore").click();
    const complaint = playground.at("explore-complaint");
    await complaint.filter({ hasText: "Nothing was run" }).waitFor();
    const problem = await playground.at("problems").locator(".problem span").last().innerText();
    assert.ok((await complaint.innerText()).includes(problem), await complaint.innerText());
    await complaint.getByRole("button", { name: "line 4" }).click();
    await playground.page.locator(".cm-litLine").filter({ hasText: "def work(:" }).waitFor();
    await playground.write(RACE);
    await complaint.waitFor({ state: "hidden" });
    await explore(playground);
    assert.equal(await complaint.isVisible(), false);
  }));

test("a search is interrupted, goes on, and begins afresh after an edit", () =>
  shared.visit(async (playground) => {
    await playground.write(LARGE);
    await playground.page.keyboard.press("Control+Shift+Enter");
    const executions = async () =>
      Number((await playground.at("explore-executions").innerText()).replace(/\D/g, "") || 0);
    await playground.page.waitForFunction(() => {
      const shown = document.querySelector('[data-testid="explore-executions"]').textContent;
      return Number(shown.replace(/\D/g, "")) > 10;
    });
    assert.match(await playground.at("no-findings").innerText(), /so far|^$/);
    assert.equal(await playground.at("stop").getAttribute("aria-disabled"), "true", "it is for runs");
    await playground.page.keyboard.press("Control+.");
    assert.equal(await phase(playground), "paused");
    const before = await executions();
    assert.ok((await playground.at("outcome").count()) > 0, "what was found is kept");
    await playground.at("explore").click();
    assert.equal(await phase(playground), "searching");
    await playground.page.waitForFunction((before) => {
      const shown = document.querySelector('[data-testid="explore-executions"]').textContent;
      return Number(shown.replace(/\D/g, "")) > before;
    }, before);
    await playground.write(RACE);
    await playground.at("explore-stale").waitFor();
    assert.equal(await phase(playground), "fresh");
    await explore(playground);
    assert.equal(await playground.at("outcome").count(), 2);
  }));

test("an execution that never ends is no reason to wait", () =>
  shared.visit(async (playground) => {
    const endless = RACE.replace("    n += 1", "    for _ in range(10**15):\n        pass");
    await playground.write(endless);
    await playground.at("explore").click();
    await playground.page.waitForTimeout(300);
    if ((await phase(playground)) === "searching") await playground.at("explore").click();
    await playground.write(RACE);
    await explore(playground);
    assert.equal(await playground.at("outcome").count(), 2);
  }));

test("methods other than the automatic one say what they have covered", () =>
  shared.visit(async (playground) => {
    await playground.write(RACE);
    await playground.at("tab-explore").click();
    await playground.at("explore-options").locator("summary").click();
    for (const [method, expect] of [
      ["bounded", /at most 2 preemptions/],
      ["random", /Samples only: 10\D?000/],
      ["pct", /Samples only: 10\D?000/],
      ["all", /all interleavings/],
    ]) {
      await playground.at("explore-method").selectOption(method);
      await explore(playground);
      assert.match(await playground.at("explore-coverage").innerText(), expect, method);
      assert.equal(await playground.at("outcome").count(), 2, method);
    }
  }));

test("an outcome is replayed step by step, by buttons and by keys", () =>
  shared.visit(async (playground) => {
    const { steps } = await lost(playground);
    assert.ok(steps > 6, `${steps} steps`);
    await playground.at("replay-forward").click();
    await stands(playground, 1);
    assert.match(await playground.at("replay-sentence").innerText(), /MainThread: starts Thread 'a'/);
    await playground.at("replay-panel").focus();
    await playground.page.keyboard.press("End");
    await stands(playground, steps);
    assert.match(await playground.at("replay-result").innerText(), /n = 1/);
    assert.match(await playground.at("replay-variables").innerText(), /n\s+1/);
    await playground.page.keyboard.press("Home");
    await stands(playground, 0);
    // Keys may come faster than answers.
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"]) await playground.page.keyboard.press(key);
    await stands(playground, 2);
    await playground.page.keyboard.press("Home");
    await stands(playground, 0);
    await playground.page.keyboard.press("Shift+ArrowRight");
    await playground.page.waitForFunction(
      () => Number(document.querySelector('[data-testid="replay-panel"]').dataset.position) > 0,
    );
    await playground.page.keyboard.press("ArrowRight");
    assert.ok((await playground.page.locator(".cm-thread").count()) >= 2, "threads stand in the editor");
    await playground.at("replay-speed").selectOption("20");
    await playground.at("replay-play").click();
    await stands(playground, steps);
    await playground.at("tab-output").click();
    assert.equal(await playground.page.locator(".cm-thread").count(), 0);
  }));

test("the text stays where it is while threads of a replay meet on a line", () =>
  shared.visit(async (playground) => {
    const { page } = playground;
    const { steps } = await lost(playground);
    const rows = page.locator(".cm-threads .cm-threadRow");
    const places = new Set();
    let most = 0;
    for (let step = 1; step < steps; step += 1) {
      await page.keyboard.press("ArrowRight");
      await stands(playground, step);
      // From here on all threads are there.
      if (step < 2) continue;
      const together = await rows.evaluateAll((all) =>
        all.filter((row) => row.checkVisibility({ visibilityProperty: true })).map((row) => row.children.length),
      );
      most = Math.max(most, ...together);
      places.add((await page.locator(".cm-line").first().boundingBox()).x);
    }
    assert.ok(most > 1, "two threads have stood on one line");
    assert.equal(places.size, 1, [...places].join());
  }));

test("another thread may be chosen at any step", () =>
  shared.visit(async (playground) => {
    await playground.write(RACE);
    await playground.at("tab-replay").click();
    await playground.at("by-hand").click();
    await stands(playground, 0);
    await playground.at("replay-panel").focus();
    const result = async () => {
      await playground.page.keyboard.press("End");
      await stands(playground, await length(playground));
      return playground.at("replay-result").innerText();
    };
    assert.match(await result(), /n = 2/);
    await playground.page.keyboard.press("Home");
    await stands(playground, 0);
    // Both are started, both read, and only then does either write.
    for (const [index, key] of ["1", "1", "2", "3"].entries()) {
      await playground.page.keyboard.press(key);
      await stands(playground, index + 1);
    }
    assert.match(await result(), /n = 1/);
  }));

test("from any step of a replay the explorer goes on", () =>
  shared.visit(async (playground) => {
    const { whole, steps } = await lost(playground);
    const fromHere = async () => {
      await playground.at("replay-explore").click();
      await explored(playground);
      return playground.at("outcome").allInnerTexts();
    };
    // At its end nothing is open any more.
    await playground.at("replay-last").click();
    await stands(playground, steps);
    const [outcome, ...others] = await fromHere();
    assert.match(outcome, /n = 1.*surprising/s);
    assert.deepEqual(others, []);
    assert.equal(await playground.at("explore-executions").innerText(), "1");
    assert.match(await playground.at("explore-after").innerText(), new RegExp(`after the first ${steps} steps`));
    await playground.at("outcome-replay").click();
    await stands(playground, 0);
    assert.equal(await length(playground), steps);
    // After the start of both, everything is.
    await playground.at("replay-forward").click();
    await playground.at("replay-forward").click();
    await stands(playground, 2);
    assert.equal((await fromHere()).length, 2);
    // The button explores the whole program again.
    await explore(playground);
    assert.equal(await playground.at("explore-executions").innerText(), whole);
    assert.equal(await playground.at("explore-after").isVisible(), false);
  }));

test("a link holds the schedule and the step, and runs nothing by itself", () =>
  shared.visit(async (playground) => {
    const { steps } = await lost(playground);
    for (let at = 1; at <= 4; at += 1) {
      await playground.at("replay-forward").click();
      await stands(playground, at);
    }
    const sentence = await playground.at("replay-sentence").innerText();
    await playground.at("share").click();
    await playground.at("notice-link").waitFor();
    const link = await playground.page.evaluate(() => navigator.clipboard.readText());
    await shared.visit(
      async (other) => {
        await other.at("replay-this").waitFor();
        assert.equal(await other.at("replay-panel").getAttribute("data-phase"), "offered");
        await other.at("replay-this").click();
        await stands(other, 4);
        assert.equal(await length(other), steps);
        assert.equal(await other.at("replay-sentence").innerText(), sentence);
        await other.at("replay-last").click();
        await stands(other, steps);
        assert.match(await other.at("replay-result").innerText(), /n = 1/);
      },
      { path: link.slice(playground.origin.length) },
    );
  }));

test("a challenge is solved by hints, and remembered", () =>
  shared.visit(async (playground) => {
    await playground.choose("deadlock");
    const before = await playground.text();
    await playground.at("tab-replay").click();
    await playground.at("challenge-accept").click();
    await stands(playground, 0);
    assert.match(await playground.text(), /MEALS = 1 /);
    // Whoever starts over goes on with the keys.
    const { page } = playground;
    await playground.at("step-0").first().click();
    await stands(playground, 1);
    await playground.at("challenge-again").click();
    await stands(playground, 0);
    await page.keyboard.press("1");
    await stands(playground, 1);
    await playground.at("challenge-undo").click();
    await stands(playground, 0);
    const state = () => playground.at("challenge-bar").getAttribute("data-state");
    await playground.at("step-0").first().click();
    await stands(playground, 1);
    for (let at = 1; (await state()) === "open"; at += 1) {
      assert.ok(at < 40, "it is not far");
      await playground.at("challenge-hint").click();
      const words = playground.at("challenge-hint-words");
      await words.filter({ hasText: /Let / }).waitFor();
      const name = /Let (\S+) take/.exec(await words.innerText())[1];
      await playground.page.getByRole("button", { name: `Let ${name} step` }).click();
      await stands(playground, at + 1);
    }
    assert.equal(await state(), "solved");
    await playground.at("challenge-leave").click();
    await page.waitForFunction(() => document.activeElement.dataset.testid === "challenge-accept");
    assert.equal(await playground.text(), before);
    await playground.at("scenario").click();
    await playground.at("solved-deadlock").waitFor();
  }));

test("without isolation it explores and replays as well", () =>
  plain.visit(async (playground) => {
    await playground.write(RACE);
    await explore(playground);
    assert.equal(await playground.at("outcome").count(), 2);
    await playground.at("outcome-replay").first().click();
    await stands(playground, 0);
  }));

test("a scenario that is opened begins without the last one's findings", () =>
  shared.visit(async (playground) => {
    await playground.choose("lost_update");
    await playground.at("tab-explore").click();
    await playground.at("explore-empty").getByTestId("small-knobs").click();
    await explore(playground);
    // From where all three can come to where one is left.
    await playground.at("graph-step").first().waitFor();
    const boxes = await playground.page.locator("[data-node]").allInnerTexts();
    assert.ok(boxes.length > 3, boxes.join("; "));
    assert.match(await playground.at("graph-step").first().innerText(), /A B C → .*(reads|writes) 'counter' \(line \d+\)/s);
    await playground.page.locator("[data-node='0']").click();
    await playground.page.waitForFunction(() => {
      const { phase, position } = document.querySelector('[data-testid="replay-panel"]').dataset;
      return phase === "open" && Number(position) > 0;
    });
    await playground.at("replay-forward").click();
    await playground.at("replay-sentence").filter({ hasText: /(reads|writes) 'counter'/ }).waitFor();
    await playground.at("tab-explore").click();
    await playground.at("outcome-replay").first().click();
    await stands(playground, 0);
    await playground.choose("deadlock");
    assert.equal(await playground.at("replay-panel").getAttribute("data-phase"), "empty");
    assert.equal(await playground.at("outcome").count(), 0);
  }));

/** Two threads that take a lock before they add. */
const LOCKED = RACE.replace("import Thread", "import Thread, Lock")
  .replace("n = 0", "n = 0\nlock = Lock()")
  .replace("    n += 1", "    with lock:\n        n += 1\n    print('added')");

/** What the timeline of a replay says of itself. */
function shown(playground) {
  return playground.at("timeline-replay").evaluate((element) => ({ ...element.dataset }));
}

test("a replay is shown on the timeline, and follows it", () =>
  shared.visit(async (playground) => {
    await playground.write(LOCKED);
    await explore(playground);
    await playground.at("outcome-replay").first().click();
    await stands(playground, 0);
    await playground.at("timeline-replay").waitFor();
    const steps = await length(playground);
    const { lanes, locks, wakes, endNs } = await shown(playground);
    assert.deepEqual([lanes, locks], ["3", "1"]);
    assert.ok(Number(wakes) >= 2, "who ends wakes who joins");
    assert.equal(Number(endNs), steps * 1e6, "a step is a unit of time");
    assert.match(await playground.at("replay-timeline").locator(".window-words").innerText(), /0 – \d+ \/ \d+\s?steps/);
    // The pointer on a step: what it does, and a press goes there.
    const box = await playground.at("timeline-canvas-replay").boundingBox();
    await playground.page.mouse.move(box.x + box.width * 0.5, box.y + 38);
    await playground.at("tooltip").waitFor();
    await playground.page.mouse.click(box.x + box.width * 0.5, box.y + 38);
    await playground.page.waitForFunction(
      () => Number(document.querySelector('[data-testid="replay-panel"]').dataset.position) > 0,
    );
    // An event that is searched for.
    await playground.at("timeline-search").last().fill("kind:release");
    assert.equal(await playground.at("timeline-found").last().getAttribute("data-count"), "2");
    await playground.at("timeline-search").last().press("Enter");
    await playground.at("replay-sentence").filter({ hasText: "releases Lock 'lock'" }).waitFor();
    await playground.at("timeline-replay").focus();
    await playground.page.keyboard.press("Home");
    await stands(playground, 0);
    await playground.page.keyboard.press("ArrowRight");
    await stands(playground, 1);
    // Closer: the cursor stays in view.
    for (let press = 0; press < 6; press++) await playground.page.keyboard.press("+");
    await playground.page.keyboard.press("End");
    await stands(playground, steps);
    const { windowEndNs } = await shown(playground);
    assert.ok(Number(windowEndNs) >= steps * 1e6, windowEndNs);
    await playground.page.keyboard.press("t");
    // The search is its filter.
    assert.equal(await playground.at("events-replay").getAttribute("data-count"), "2");
  }));

test("in a challenge the timeline ends where the person stands", () =>
  shared.visit(async (playground) => {
    await playground.choose("deadlock");
    await playground.at("tab-replay").click();
    await playground.at("challenge-accept").click();
    await stands(playground, 0);
    await playground.at("step-0").first().click();
    await stands(playground, 1);
    assert.equal((await shown(playground)).endNs, "2000000", "and what all of them are in");
    assert.equal((await shown(playground)).lanes, "2");
  }));

test("a recorded run is replayed, and says with what it agrees", () =>
  shared.visit(async (playground) => {
    await playground.write(LOCKED + "print(n)\n");
    await playground.run();
    await playground.at("replay-run").click();
    await stands(playground, 0);
    const words = playground.at("replay-followed");
    assert.match(await words.innerText(), /Agrees with all \d+ recorded operations.* and the output of the run/);
    await playground.at("replay-last").click();
    await stands(playground, await length(playground));
    assert.equal((await playground.at("replay-output").locator("pre").innerText()).trim(), "added\nadded\n2");
    // Whoever lets another thread go on has another execution.
    await playground.at("replay-first").click();
    await stands(playground, 0);
    await playground.at("replay-panel").focus();
    for (const position of [1, 2]) {
      await playground.page.keyboard.press("1");
      await stands(playground, position);
    }
    const others = playground.at("replay-threads").locator("li:not(.replay-next) button.small");
    await others.first().click();
    await stands(playground, 3);
    await words.waitFor({ state: "hidden" });
  }));

test("a run that is too long for a replay says which knob to turn down, does it, and replays", () =>
  shared.visit(async (playground) => {
    const long = LOCKED.replace("    with lock:", "    for _ in range(TIMES):\n      with lock:")
      .replace("n = 0", "TIMES = 100_000  # knob: 1..100_000\nn = 0")
      .replace(/ +print.*\n/, "");
    // So many events that no replay has; and few enough, but too many steps.
    for (const times of ["100_000", "6_000"]) {
      await playground.write(long.replace("= 100_000", `= ${times}`));
      assert.equal(await playground.run(), "finished");
      await playground.at("replay-run").click();
      const advice = playground.at("replay-advice").locator("p");
      await advice.filter({ hasText: /With TIMES = \d+ a run is short enough to be replayed/ }).waitFor();
      const [, fewer] = /TIMES = (\d+)/.exec(await advice.innerText());
      await playground.at("replay-shorten").click();
      await stands(playground, 0);
      assert.match(await playground.at("replay-followed").innerText(), /Agrees with all/);
      assert.match(await playground.text(), new RegExp(`TIMES = ${fewer}  # knob`));
      assert.equal(await advice.isVisible(), false);
    }
    // A run that nobody waits to replay is shown as ever.
    assert.equal(await playground.run(), "finished");
    assert.equal(await playground.at("tab-timeline").getAttribute("aria-selected"), "true");
  }));

test("how far a search is, is said in round figures, of what it is after", () =>
  shared.visit(async (playground) => {
    await playground.write(LARGE);
    await playground.at("tab-explore").click();
    await playground.at("explore-options").locator("summary").click();
    await playground.at("explore-method").selectOption("random");
    await playground.at("explore-samples").fill("200000");
    await playground.at("explore-samples").press("Enter");
    await playground.at("explore").click();
    const coverage = playground.at("explore-coverage");
    await coverage.filter({ hasText: /Of the samples, (less than 10|about \d0) % are done\./ }).waitFor();
    await playground.at("explore").click();
    await playground.page.locator('[data-testid="explore-panel"][data-phase="paused"]').waitFor();
  }));

test("a run whose recording does not say enough is not replayed", () =>
  shared.visit(async (playground) => {
    await playground.write("import time\nfrom threading import Thread\nprint(time.time())\nThread(target=print).start()\n");
    await playground.run();
    await playground.at("replay-run").click();
    const complaint = playground.at("replay-complaint");
    await complaint.filter({ hasText: "The recording does not say enough" }).waitFor();
    assert.match(await complaint.innerText(), /the output is another one: the run printed '\d+/);
    assert.equal(await playground.at("replay-panel").getAttribute("data-phase"), "empty");
  }));

test("a program that is too large says which knob to turn down, and does it", () =>
  shared.visit(async (playground) => {
    const source = RACE.replace("n = 0", "TIMES = 200  # knob: 1..1000\nn = 0").replace(
      "    n += 1",
      "    for _ in range(TIMES):\n        n += 1",
    );
    await playground.write(source);
    await playground.at("explore").click();
    await playground.at("turn-down").waitFor();
    assert.match(await playground.at("explore-large").innerText(), /With TIMES = \d+ there are far fewer/);
    await playground.at("turn-down").click();
    await explored(playground);
    assert.match(await playground.at("explore-coverage").innerText(), /all interleavings/);
    assert.match(await playground.text(), /TIMES = \d  # knob/);
  }));
