// Whatever a program does, a sentence says what happened, and the page goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const browser = suite({ computes: true });
const { visit } = browser;

test("a syntax error is said with its place, and not what follows from it", () =>
  visit(async (playground) => {
    await playground.write("def f(:\n    pass\n\nx = = 1\n\nprint('never')\n");
    assert.equal(await playground.run(), "refused");
    const problems = await playground.at("problems").innerText();
    assert.match(problems, /^1 problem\s+1:6\s+'\(' was never closed$/);
    await playground.assertGoesOn();
  }));

test("unsupported constructs are refused with a sentence and their place", () =>
  visit(async (playground) => {
    await playground.write("print('never')\n\nasync def f():\n    pass\n\nfrom .a import b\n");
    assert.equal(await playground.run(), "refused");
    const problems = await playground.at("problems").innerText();
    assert.match(problems, /3:1[\s\S]*async/i);
    assert.match(problems, /6:1[\s\S]*relative import/i);
    assert.equal(await playground.output(), "", "nothing ran");
    await playground.assertGoesOn();
  }));

test("100,000 threads", () =>
  visit(async (playground) => {
    await playground.write(
      "from threading import Thread\nimport time\n\ndef work():\n    time.sleep(0.5)\n\n" +
        "for i in range(100000):\n    Thread(target=work).start()\n",
    );
    assert.equal(await playground.run(), "failed");
    assert.match(await playground.output(), /^RuntimeError: can't start new thread$/m);
    assert.match(await playground.said(), /thread/i);
    await playground.assertGoesOn();
  }));

test("ten million prints", (t) =>
  visit(async (playground) => {
    await playground.write("for i in range(10000000):\n    print('line', i)\n");
    await playground.at("run").click();
    // The page answers while it is flooded.
    await playground.at("tab-output").click();
    await playground.page.waitForFunction(
      () => Number(document.querySelector('[data-testid="output"]').dataset.lines) > 1000,
    );
    const kind = await playground.ended();
    assert.equal(kind, "finished");
    const lines = Number(await playground.at("output").getAttribute("data-lines"));
    t.diagnostic(`${lines} lines are kept`);
    assert.ok(lines < 10_000_000);
    const remark = await playground.at("output-remark").innerText();
    assert.match(remark + (await playground.said()), /not kept|not shown/);
    await playground.assertGoesOn();
  }));

test("recursion without end", () =>
  visit(async (playground) => {
    await playground.write("def f(n):\n    return f(n + 1)\n\nf(0)\n");
    assert.equal(await playground.run(), "failed");
    const output = await playground.output();
    assert.match(output, /^ {2}\[Previous line repeated \d+ more times\]$/m);
    assert.match(output, /^RecursionError: maximum recursion depth exceeded/m);
    await playground.assertGoesOn();
  }));

for (const [what, source] of [
  ["a list that grows for ever", "items = []\nwhile True:\n    items.append([1, 2, 3, 4])\n"],
  ["a text that doubles for ever", "text = 'x'\nwhile True:\n    text = text + text\n"],
  [
    "texts that take all memory before anybody looks",
    "kept = []\nwhile True:\n    kept.append('x' * 100_000_000)\n",
  ],
]) {
  test(what, () =>
    visit(async (playground) => {
      await playground.write(source);
      const kind = await playground.run();
      assert.ok(["over-limit", "failed"].includes(kind), kind);
      assert.match((await playground.said()) + (await playground.output()), /memory/i);
      await playground.assertGoesOn();
    }));
}

test("runs that leave cycles behind, again and again", () =>
  visit(async (playground) => {
    await playground.write("items = [0] * 12_000_000\nitems.append(items)\ndel items\nprint('made')\n");
    // Together they are more than an engine's memory.
    for (let count = 0; count < 4; count += 1) {
      assert.equal(await playground.run(), "finished");
      assert.match(await playground.output(), /^made$/m);
    }
  }));

for (const [what, refuse] of [
  ["the engine's worker", /engine\/worker\.js$/],
  ["the engine's wasm", /engine\/.*\.wasm$/],
  ["the pool's workers", /workerHelpers[^/]*\.js$/],
]) {
  test(`${what} can't be loaded`, () =>
    visit(
      async (playground) => {
        browser.site.refuse = refuse;
        await playground.write("print('hello')\n");
        assert.equal(await playground.run(), "broken");
        assert.match(await playground.said(), /engine/i);
        browser.site.refuse = null;
        await playground.assertGoesOn();
      },
      { mayComplain: [/404/, /Failed to (load|fetch)/] },
    ));
}

/** Has the page remember the workers that it makes, more than one to each task. */
const keepWorkers = (page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, "hardwareConcurrency", { value: 2 });
    globalThis.workers = [];
    globalThis.Worker = class extends Worker {
      constructor(url, options) {
        super(url, options);
        workers.push([options.name, this]);
      }
    };
  });

/** Lets one of a pool's workers fail as one does that has no memory left. */
const loseWorker = (page) =>
  page.evaluate(() => {
    const [, worker] = workers.find(([name]) => name === "pool");
    worker.dispatchEvent(new ErrorEvent("error", { message: "memory access out of bounds" }));
  });

test("a worker of the pool dies while a program runs", () =>
  visit(
    async (playground) => {
      await playground.write("while True:\n    pass\n");
      await playground.start();
      await loseWorker(playground.page);
      assert.equal(await playground.ended(), "broken");
      assert.match(await playground.said(), /memory access out of bounds.*Run again/);
      await playground.assertGoesOn();
    },
    { prepare: keepWorkers },
  ));

test("a worker of the pool dies while it explores", () =>
  visit(
    async (playground) => {
      await playground.write(
        "from threading import Thread\nn = 0\ndef add():\n    global n\n    for _ in range(200):\n        n += 1\n" +
          "for _ in range(2):\n    Thread(target=add).start()\n",
      );
      await playground.at("explore").click();
      await playground.page.waitForFunction(() => workers.some(([name]) => name === "pool"));
      await loseWorker(playground.page);
      const complaint = playground.at("explore-complaint");
      await complaint.filter({ hasText: "memory access out of bounds" }).waitFor();
      await playground.write("print('hello')\n");
      await playground.at("explore").click();
      await playground.at("outcome").waitFor();
    },
    { prepare: keepWorkers },
  ));

test("workers that would help to explore can't be loaded: it goes on without them", () =>
  visit(
    async (playground) => {
      await playground.write(
        "from threading import Thread\nn = 0\ndef add():\n    global n\n" + "    n += 1\n".repeat(5) +
          "for _ in range(2):\n    Thread(target=add).start()\n",
      );
      // The explorer's own import of their script comes first; theirs are refused.
      let requests = 0;
      browser.site.refuse = { test: (path) => /explorer.*workerHelpers/.test(path) && requests++ > 0 };
      await playground.at("explore").click();
      await playground.page.waitForFunction(
        () => document.querySelector('[data-testid="explore-panel"]').dataset.phase === "done",
      );
      assert.ok(requests > 1, `${requests} requests: a worker was asked for`);
      assert.equal(await playground.at("explore-complaint").isVisible(), false);
      assert.match(await playground.at("explore-coverage").innerText(), /all interleavings/);
    },
    { prepare: keepWorkers, mayComplain: [/404/, /Failed to (load|fetch)/] },
  ));

test("no SharedArrayBuffer", () =>
  visit(
    async (playground) => {
      assert.equal(await playground.at("engine-mode").getAttribute("data-mode"), "sliced");
      await playground.assertGoesOn();
    },
    { prepare: (page) => page.addInitScript(() => delete globalThis.SharedArrayBuffer) },
  ));

test("no WebAssembly", () =>
  visit(
    async (playground) => {
      await playground.page.getByText(/WebAssembly/).first().waitFor();
    },
    {
      prepare: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
      bare: true,
      mayComplain: [/WebAssembly/],
    },
  ));

test("a knob outside its range in the text", () =>
  visit(async (playground) => {
    await playground.write("COUNT = 50  # knob: 1..10\nprint('count', COUNT)\n");
    const problems = playground.at("problems");
    await problems.waitFor();
    assert.match(await problems.innerText(), /1:9[\s\S]*COUNT[\s\S]*between 1 and 10/);
    await playground.assertGoesOn();
  }));

test("a knob outside its range by control", () =>
  visit(async (playground) => {
    await playground.write("COUNT = 5  # knob: 1..10\nprint('count', COUNT)\n");
    await playground.knob("COUNT").waitFor();
    await playground.knob("COUNT").fill("50");
    await playground.knob("COUNT").press("Enter");
    await playground.knob("COUNT").blur();
    assert.equal(await playground.run(), "finished");
    const count = Number((await playground.output()).match(/^count (\d+)$/m)?.[1]);
    assert.ok(count >= 1 && count <= 10, `${count}`);
    await playground.assertGoesOn();
  }));

test("a text that is no text", () =>
  visit(async (playground) => {
    await playground.write("\u0000\u0001 😀 ’’’\n");
    assert.equal(await playground.run(), "refused");
    await playground.assertGoesOn();
  }));

test("an empty program", () =>
  visit(async (playground) => {
    await playground.write("\n");
    assert.equal(await playground.run(), "finished");
    await playground.assertGoesOn();
  }));

test("a deeply nested expression", () =>
  visit(async (playground) => {
    await playground.write(`print(${"(".repeat(5000)}1${")".repeat(5000)})\n`);
    assert.equal(await playground.run(), "refused");
    await playground.assertGoesOn();
  }));
