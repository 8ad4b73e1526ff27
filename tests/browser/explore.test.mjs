// Exploring, replays and challenges, as a person uses them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const shared = suite();
const plain = suite({ isolated: false });

/** Two threads that add once each: 6 interleavings that differ, two outcomes. */
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
    await playground.at("stop").click();
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
    await playground.write(RACE);
    await explore(playground);
    await playground.at("outcome").filter({ hasText: "n = 1" }).getByTestId("outcome-replay").click();
    await stands(playground, 0);
    const steps = await length(playground);
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

test("a link holds the schedule and the step, and runs nothing by itself", () =>
  shared.visit(async (playground) => {
    await playground.write(RACE);
    await explore(playground);
    await playground.at("outcome").filter({ hasText: "n = 1" }).getByTestId("outcome-replay").click();
    await stands(playground, 0);
    const steps = await length(playground);
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
    await playground.at("tab-replay").click();
    await playground.at("challenge-accept").click();
    await stands(playground, 0);
    assert.match(await playground.text(), /MEALS = 1 /);
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
    await playground.at("outcome-tree").locator("summary").click();
    assert.equal(await playground.at("outcome-tree").locator("code").count(), 3);
    await playground.at("outcome-replay").first().click();
    await stands(playground, 0);
    await playground.choose("deadlock");
    assert.equal(await playground.at("replay-panel").getAttribute("data-phase"), "empty");
    assert.equal(await playground.at("outcome").count(), 0);
  }));
