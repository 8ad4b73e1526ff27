// Load, run, see the lanes, change the number of threads, stop.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

/** The number behind a label in the output. */
function figure(output, label) {
  const match = output.match(new RegExp(`^${label}\\s+(-?\\d+)$`, "m"));
  assert.ok(match, `a line "${label} <number>" in:\n${output}`);
  return Number(match[1]);
}

test("the page opens on the first scenario and runs nothing by itself", () =>
  visit(async (playground) => {
    assert.equal(await playground.at("engine-mode").getAttribute("data-mode"), "parallel");
    assert.match(await playground.text(), /^"""Lost updates\n/);
    assert.equal(await playground.at("banner").getAttribute("data-kind"), "none");
    const workers = playground.page.workers().length;
    assert.equal(workers, 0, "the engine is loaded on the first run only");
  }));

test("five threads lose updates, and each has a lane", () =>
  visit(async (playground) => {
    assert.equal(await playground.run(), "finished");
    assert.equal(await playground.lanes(), 6, "MainThread and five more");
    const output = await playground.output();
    const counted = figure(output, "there are");
    assert.equal(figure(output, "expected"), 500_000);
    assert.ok(counted >= 1 && counted <= 500_000, `${counted}`);
    assert.equal(figure(output, "lost"), 500_000 - counted);
  }));

test("updates under a lock are all there, and the lock is in the tables", () =>
  visit(async (playground) => {
    // Few enough that every event fits into its ring, however late it is drained.
    await playground.knob("ITERATIONS").fill("10000");
    await playground.knob("ITERATIONS").press("Enter");
    await playground.knob("USE_LOCK").click();
    await playground.waitForText(/^USE_LOCK = True /m);
    assert.equal(await playground.run(), "finished");
    const output = await playground.output();
    assert.equal(figure(output, "there are"), 50_000);
    assert.equal(figure(output, "lost"), 0);
    await playground.openStatistics();
    const locks = await playground.at("lock-table").innerText();
    assert.match(locks, /lock/);
    assert.match(locks, /\b50[\s,. \u2009\u202f]?000/);
    const threads = await playground.at("thread-table").innerText();
    for (const name of ["MainThread", "Thread-1 (add_many)", "Thread-5 (add_many)"]) {
      assert.ok(threads.includes(name), `${name} in ${threads}`);
    }
  }));

test("the number of threads changes by control", () =>
  visit(async (playground) => {
    await playground.knob("THREADS").fill("3");
    await playground.knob("THREADS").press("Enter");
    await playground.waitForText(/^THREADS = 3 /m);
    assert.equal(await playground.run(), "finished");
    assert.equal(await playground.lanes(), 4);
    assert.equal(figure(await playground.output(), "expected"), 300_000);
  }));

test("the number of threads changes by hand, and the control follows", () =>
  visit(async (playground) => {
    const source = await playground.text();
    await playground.write(source.replace("THREADS = 5 ", "THREADS = 2 "));
    await playground.page.waitForFunction(
      (selector) => document.querySelector(selector)?.value === "2",
      playground.knobSelector("THREADS"),
    );
    assert.equal(await playground.run(), "finished");
    assert.equal(await playground.lanes(), 3);
    assert.equal(figure(await playground.output(), "expected"), 200_000);
  }));

test("a run can be repeated on the warm engine", () =>
  visit(async (playground) => {
    await playground.write("print('first')\n");
    assert.equal(await playground.run(), "finished");
    await playground.write("print('second')\n");
    assert.equal(await playground.run(), "finished");
    assert.equal(await playground.output(), "second");
  }));

test("another number of workers takes a fresh engine", () =>
  visit(async (playground) => {
    await playground.write(
      "from threading import Thread\nts = [Thread(target=print, args=(i,)) for i in range(6)]\n" +
        "for t in ts:\n    t.start()\nfor t in ts:\n    t.join()\n",
    );
    for (const workers of ["2", "4", "1"]) {
      await playground.at("workers").fill(workers);
      await playground.at("workers").press("Enter");
      assert.equal(await playground.run(), "finished", `${workers} workers`);
      const lines = (await playground.output()).split("\n").sort();
      assert.deepEqual(lines, ["0", "1", "2", "3", "4", "5"]);
    }
  }));

test("a thousand threads on a few workers", () =>
  visit(async (playground) => {
    await playground.choose("thousand_sleepers");
    assert.equal(await playground.run(), "finished");
    const output = await playground.output();
    assert.equal(figure(output, "awake"), 1000);
    assert.equal(await playground.lanes(), 1001);
  }));

test("an endless loop stops, and the next run works", (t) =>
  visit(async (playground) => {
    await playground.write("while True:\n    pass\n");
    await playground.start();
    const took = await playground.stop();
    assert.equal(await playground.ended(), "stopped");
    t.diagnostic(`Stop of an endless loop took ${took.toFixed(0)} ms`);
    await playground.assertGoesOn();
  }));

test("endless loops in more threads than workers stop, and the next run works", (t) =>
  visit(async (playground) => {
    await playground.write(
      "from threading import Thread\n\ndef spin():\n    while True:\n        pass\n\n" +
        "for i in range(40):\n    Thread(target=spin).start()\n",
    );
    await playground.start();
    const took = await playground.stop();
    assert.equal(await playground.ended(), "stopped");
    t.diagnostic(`Stop of 40 endless loops took ${took.toFixed(0)} ms`);
    await playground.assertGoesOn();
  }));

test("a run in which all sleep or wait stops", (t) =>
  visit(async (playground) => {
    await playground.write(
      "from threading import Thread, Lock\nimport time\nlock = Lock()\nlock.acquire()\n\n" +
        "def wait():\n    lock.acquire()\n\nfor i in range(3):\n    Thread(target=wait).start()\n" +
        "print('asleep')\ntime.sleep(1000)\n",
    );
    await playground.at("run").click();
    await playground.page.waitForFunction(
      () => document.querySelector('[data-testid="output"]').dataset.lines === "1",
    );
    const took = await playground.stop();
    assert.equal(await playground.ended(), "stopped");
    t.diagnostic(`Stop of sleepers took ${took.toFixed(0)} ms`);
    await playground.assertGoesOn();
  }));

test("numbers move while a run goes on", () =>
  visit(async (playground) => {
    await playground.write(
      "from threading import Thread\n\ndef spin():\n    while True:\n        pass\n\n" +
        "Thread(target=spin).start()\n",
    );
    await playground.start();
    const elapsed = () => playground.at("elapsed").innerText();
    const before = await elapsed();
    await playground.page.waitForFunction(
      (old) => document.querySelector('[data-testid="elapsed"]').innerText !== old,
      before,
    );
    assert.match(await playground.at("threads").innerText(), /of 2/);
    await playground.stop();
    assert.equal(await playground.ended(), "stopped");
  }));

test("a deadlock is noticed and says who holds and who wants", () =>
  visit(async (playground) => {
    await playground.choose("deadlock");
    assert.equal(await playground.runUntil("deadlock"), "deadlock");
    const said = await playground.said();
    for (const part of ["Deadlock", "Ada", "Bob", "'fork'", "'knife'", "MainThread"]) {
      assert.ok(said.includes(part), `${part} in ${said}`);
    }
    await playground.assertGoesOn();
  }));

test("threads that wait for ever are named with what they wait for", () =>
  visit(async (playground) => {
    await playground.write(
      "from queue import Queue\nfrom threading import Barrier, Condition, Event, Semaphore, Thread\n\n" +
        "ready = Condition()\nslots = Semaphore(0)\njobs = Queue()\nmeet = Barrier(3)\ndone = Event()\n\n" +
        "def consumer():\n    with ready:\n        ready.wait()\n\n" +
        "for target in (consumer, slots.acquire, jobs.get, meet.wait):\n    Thread(target=target).start()\ndone.wait()\n",
    );
    assert.equal(await playground.run(), "deadlock");
    const said = await playground.said();
    for (const part of [
      "Thread-1 (consumer) waits for Condition 'ready' (line 4) on line 12",
      "Semaphore 'slots' (line 5)",
      "Condition 'jobs.not_empty' (line 6)",
      "Barrier 'meet' (line 7)",
      "MainThread waits for Event 'done' (line 8) on line 16",
    ]) {
      assert.ok(said.includes(part), `${part} in ${said}`);
    }
    // However many they are, what one presses below them is in view.
    await playground.write(
      "from threading import Event, Thread\nnever = Event()\n" +
        "for n in range(30):\n    Thread(target=never.wait).start()\n",
    );
    assert.equal(await playground.run(), "deadlock");
    const [banner, button] = [
      await playground.at("banner").boundingBox(),
      await playground.at("replay-run").boundingBox(),
    ];
    assert.ok(button.y + button.height <= banner.y + banner.height, `${button.y} in ${banner.y} + ${banner.height}`);
    await playground.assertGoesOn();
  }));

test("an uncaught exception ends one thread and shows its traceback", () =>
  visit(async (playground) => {
    await playground.choose("uncaught_exception");
    assert.equal(await playground.run(), "finished");
    const output = await playground.output();
    assert.match(output, /^Exception in thread Thread-3 \(work\):$/m);
    assert.match(output, /^ZeroDivisionError: integer division or modulo by zero$/m);
    assert.match(output, /^results {6}\[100, 100, 0, 100\]$/m);
  }));

test("without recording there is no timeline, and the run is the same", () =>
  visit(async (playground) => {
    await playground.at("record").click();
    assert.equal(await playground.run(), "finished");
    assert.equal(figure(await playground.output(), "expected"), 500_000);
  }));

test("what is shown of a run says so once the program is another", () =>
  visit(async (playground) => {
    const stale = playground.at("run-stale");
    assert.equal(await playground.run(), "finished");
    assert.equal(await stale.isVisible(), false);
    await playground.turn("THREADS", 3);
    await stale.getByText("edited since").waitFor();
    for (const tab of ["output", "statistics", "timeline"]) {
      await playground.at(`tab-${tab}`).click();
      assert.ok(await stale.isVisible(), tab);
    }
    await playground.at("tab-sweep").click();
    assert.equal(await stale.isVisible(), false);
    await playground.at("tab-timeline").click();
    await playground.choose("deadlock");
    await stale.getByText("another program").waitFor();
    assert.equal(await playground.at("replay-run").isVisible(), false);
    await playground.choose("lost_update");
    await playground.turn("THREADS", 5);
    await stale.waitFor({ state: "hidden" });
  }));

test("a line of a run that says something else now is not lit", () =>
  visit(async (playground) => {
    await playground.choose("deadlock");
    const source = await playground.text();
    assert.equal(await playground.run(), "deadlock");
    const link = playground.at("banner").locator("button.link").first();
    await playground.write(`# another line\n${source}`);
    await playground.at("run-stale").waitFor();
    await link.click();
    assert.equal(await playground.page.locator(".cm-litLine").count(), 0);
    await playground.write(source);
    await playground.at("run-stale").waitFor({ state: "hidden" });
    await link.click();
    await playground.page.locator(".cm-litLine").waitFor();
  }));

test("a thread that an exception ended is no success, and its line is named", () =>
  visit(async (playground) => {
    const raises = "from threading import Thread\n\ndef work():\n    print(1 // 0)\n\n";
    await playground.write(`${raises}t = Thread(target=work)\nt.start()\nt.join()\n`);
    assert.equal(await playground.run(), "finished");
    assert.match(await playground.said(), /status 0.*\n+.*1 thread was ended by an exception:\s+Thread-1 \(work\): ZeroDivisionError: .*\s+line 4/);
    assert.match(await playground.at("banner").getAttribute("class"), /banner-warned/);
    // Its lane has a mark, which the legend explains where there is one.
    const mark = playground.at("legend").locator("li", { hasText: /^exception$/ });
    await mark.waitFor();
    await playground.write("print(1)\n");
    assert.equal(await playground.run(), "finished");
    await mark.waitFor({ state: "detached" });
    // Several are named, whatever the run came to.
    await playground.write(`${raises}for n in range(6): Thread(target=work, name=f"T{n}").start()\nThread(target=int, args=["x"]).start()\nimport sys; sys.exit(3)\n`);
    assert.equal(await playground.run(), "failed");
    const said = await playground.said();
    assert.match(said, /7 threads were ended by exceptions:/);
    assert.match(said, /And 3 more threads/);
    assert.equal(await playground.at("banner-exceptions").locator("li", { hasText: "line 4" }).count(), 4);
    await playground.write("def f(:\n    pass\n");
    assert.equal(await playground.run(), "refused");
    assert.match(await playground.said(), /line 1: \S/);
    // Its line is lit until the program is another one.
    const lit = playground.page.locator(".cm-litLine");
    await playground.at("banner").locator("button.link").first().click();
    await lit.waitFor();
    await playground.write("print(1)\n");
    await lit.waitFor({ state: "detached" });
  }));

test("a run that finished leads on to all the others, whose tabs say nothing of it", () =>
  visit(async (playground) => {
    await playground.write(
      "from threading import Thread\nt = Thread(target=print)\nt.start()\nt.join()\n",
    );
    assert.equal(await playground.run(), "finished");
    await playground.at("one-of-many").click();
    await playground.page.waitForFunction(
      () => document.querySelector('[data-testid="explore-panel"]').dataset.phase === "done",
    );
    for (const tab of ["explore", "replay"]) {
      await playground.at(`tab-${tab}`).click();
      assert.equal(await playground.at("banner").isVisible(), false, tab);
      assert.equal(await playground.at("strip").isVisible(), false, tab);
    }
    // Another run is shown where runs are.
    assert.equal(await playground.run(), "finished");
    assert.ok(await playground.at("banner").isVisible());
  }));
