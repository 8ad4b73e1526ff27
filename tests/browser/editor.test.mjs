// The editor: completion and hints from our own library, diagnostics, histories, costs of lines.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

/** Types text at the end of the program, as a person does. */
async function type(playground, text) {
  await playground.page.locator(".cm-content").focus();
  await playground.page.keyboard.press("Control+End");
  await playground.page.keyboard.type(text);
}

/** The labels that completion offers, once `label` is among them: a list follows the typing. */
async function offered(playground, label) {
  const labels = playground.page.locator(".cm-tooltip-autocomplete .cm-completionLabel");
  await labels.getByText(label, { exact: true }).first().waitFor();
  return labels.allInnerTexts();
}

const HEAD = `import threading
import time as clock
from threading import Thread, Lock
from queue import Queue

lock = Lock()
jobs = Queue(4)
items = []
workers = [Thread(target=print) for _ in range(3)]
`;

for (const [typed, has, hasNot] of [
  ["threading.", ["Barrier", "Condition", "Lock", "Thread"], ["_Barrier", "sleep"]],
  ["clock.", ["sleep", "perf_counter"], ["Thread"]],
  ["lock.", ["acquire", "locked", "release"], ["join", "append"]],
  ["jobs.", ["get", "put", "task_done"], ["acquire"]],
  ["items.", ["append", "pop"], ["acquire", "keys"]],
  ["for w in workers:\n    w.", ["join", "start", "is_alive"], ["acquire"]],
  ['"".', ["join", "split"], ["append"]],
  ["from collections import ", ["deque", "Counter"], ["sleep"]],
  ["import thr", ["threading"], ["time"]],
  ["pri", ["print"], []],
  ["job", ["jobs"], []],
]) {
  test(`completion behind ${JSON.stringify(typed)}`, () =>
    visit(async (playground) => {
      await playground.write(HEAD);
      await type(playground, typed);
      const labels = await offered(playground, has[0]);
      for (const label of has) assert.ok(labels.includes(label), `${label} in ${labels}`);
      for (const label of hasNot) assert.ok(!labels.includes(label), `no ${label} in ${labels}`);
    }));
}

test("a completion is taken with Enter", () =>
  visit(async (playground) => {
    await playground.write(HEAD);
    await type(playground, "lock.rele");
    await offered(playground, "release");
    // CodeMirror takes no key for the first moment, so that nothing is completed by accident.
    await playground.page.waitForTimeout(120);
    await playground.page.keyboard.press("Enter");
    await playground.waitForText(/lock\.release$/);
  }));

test("the pointer tells what a name of the library takes", () =>
  visit(async (playground) => {
    await playground.write(HEAD + "lock.acquire()\n");
    const line = playground.page.locator(".cm-line", { hasText: "lock.acquire()" });
    const hint = playground.page.locator(".cm-hoverName");
    // The editor moves when the old program's knobs go.
    for (let moves = 0; (await hint.count()) === 0 && moves < 100; moves += 1) {
      await line.hover({ position: { x: 60 + (moves % 3), y: 8 } });
      await playground.page.waitForTimeout(400);
    }
    assert.match(await hint.innerText(), /acquire\(blocking=True, timeout=-1\)\s+threading\.Lock/);
  }));

test("problems are marked while somebody types, each at its place", () =>
  visit(async (playground) => {
    await playground.write("x = 1\nclass:\n    pass\n");
    await playground.at("problems").waitFor();
    assert.match(await playground.at("problems").innerText(), /2:6/);
    await playground.page.locator(".cm-lintRange-error").first().waitFor();
    await playground.write("x = 1\n");
    await playground.page.locator(".cm-lintRange-error").first().waitFor({ state: "detached" });
    await playground.write("import threading\nimport asyncio\n");
    await playground.at("problems").getByText("asyncio").waitFor();
    assert.match(await playground.at("problems").innerText(), /2:8\s+Lockstep does not have the module 'asyncio'/);
  }));

test("each scenario has its own undo history", () =>
  visit(async (playground) => {
    await type(playground, "# mine\n");
    await playground.waitForText(/# mine\n$/);
    await playground.choose("deadlock");
    await playground.waitForText(/^"""[^\n]*[Dd]eadlock/);
    const other = await playground.text();
    await type(playground, "# other\n");
    await playground.waitForText(/# other\n$/);
    // More undo than there is history: nothing of another scenario comes back.
    for (let count = 0; count < 8; count += 1) await playground.page.keyboard.press("Control+z");
    assert.equal(await playground.text(), other);
    await playground.choose("lost_update");
    await playground.waitForText(/^"""Lost updates[^]*# mine\n$/);
    // The original is one step, which can be undone.
    await playground.at("restore").click();
    await playground.waitForText(/[^e]\n$/);
    await playground.page.keyboard.press("Control+z");
    await playground.waitForText(/# mine\n$/);
  }));

test("a text that was replaced is no scenario of the gallery any more", () =>
  visit(async (playground) => {
    await playground.write("print('mine')\n");
    await playground.page.waitForFunction(
      () => document.querySelector('[data-testid="scenario"]').dataset.slug === "",
    );
  }));

test("the search finds and replaces", () =>
  visit(async (playground) => {
    await playground.write("aa = 1\nbb = aa\n");
    await playground.page.locator(".cm-content").focus();
    await playground.page.keyboard.press("Control+f");
    await playground.page.locator(".cm-search input[name=search]").fill("aa");
    await playground.page.locator(".cm-search input[name=replace]").fill("cc");
    await playground.page.locator(".cm-search [name=replaceAll]").click();
    assert.equal(await playground.text(), "cc = 1\nbb = cc\n");
  }));

test("indentation and brackets follow the hand", () =>
  visit(async (playground) => {
    await playground.write("");
    await type(playground, "def f(a");
    await playground.page.keyboard.press("End");
    await playground.page.keyboard.type(":");
    await playground.page.keyboard.press("Enter");
    await playground.page.keyboard.type("return [a");
    assert.equal(await playground.text(), "def f(a):\n    return [a]");
  }));

const LOCKED = `from threading import Lock, Thread
import time

lock = Lock()

def work():
    for i in range(10):
        with lock:
            time.sleep(0.002)

ts = [Thread(target=work) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
`;

test("the gutter says what each line cost, and goes along when lines move", () =>
  visit(async (playground) => {
    await playground.write(LOCKED);
    assert.equal(await playground.run(), "finished");
    const marks = playground.page.locator(".cm-cost");
    const row = async (label) => {
      const box = await marks.filter({ hasText: label }).first().boundingBox();
      return Math.round(box.y + box.height / 2);
    };
    const lineOf = async (text) => {
      const box = await playground.page.locator(".cm-line", { hasText: text }).boundingBox();
      return Math.round(box.y + box.height / 2);
    };
    // 30 acquires and as many releases; 30 sleeps.
    assert.ok(Math.abs((await row("60")) - (await lineOf("with lock:"))) < 6);
    assert.ok(Math.abs((await row("30")) - (await lineOf("time.sleep"))) < 6);
    const title = await marks.filter({ hasText: "60" }).getAttribute("title");
    assert.match(title, /Operations that other threads can see: 60\./);
    await playground.page.locator(".cm-content").focus();
    await playground.page.keyboard.press("Control+Home");
    await playground.page.keyboard.press("Enter");
    assert.ok(Math.abs((await row("60")) - (await lineOf("with lock:"))) < 6);
    // Another run begins from nothing.
    await playground.write("print(1)\n");
    assert.equal(await playground.run(), "finished");
    assert.equal(await marks.filter({ hasText: "60" }).count(), 0);
  }));

test("pressing a line's number lights it, pressing again does not", () =>
  visit(async (playground) => {
    await playground.write("a = 1\nb = 2\n");
    const number = playground.page.locator(".cm-lineNumbers .cm-gutterElement", { hasText: /^2$/ });
    await number.click();
    await playground.page.locator(".cm-litLine", { hasText: "b = 2" }).waitFor();
    await number.click();
    await playground.page.locator(".cm-litLine").waitFor({ state: "detached" });
    // The same by key.
    await playground.page.locator(".cm-content").focus();
    await playground.page.keyboard.press("Control+Home");
    await playground.page.keyboard.press("Alt+Enter");
    await playground.page.locator(".cm-litLine", { hasText: "a = 1" }).waitFor();
  }));
