// What a student's own program gets: words for its locks, its exceptions, its endless loops.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

const BANK = `import threading
import time


class Account:
    def __init__(self):
        self.lock = threading.Lock()


class Bank:
    def __init__(self):
        self.accounts = {"ann": Account(), "bob": Account()}

    def transfer(self, source, target):
        with self.accounts[source].lock:
            time.sleep(0.05)
            with self.accounts[target].lock:
                print(threading.current_thread().name)


bank = Bank()
one = threading.Thread(target=bank.transfer, args=("ann", "bob"))
other = threading.Thread(target=bank.transfer, args=("bob", "ann"))
for thread in (one, other):
    thread.start()
for thread in (one, other):
    thread.join()
`;

/** Explores the program to the end. */
async function explore(playground) {
  await playground.at("explore").click();
  await playground.page.waitForFunction(
    () => document.querySelector('[data-testid="explore-panel"]').dataset.phase === "done",
  );
}

/** Goes to the last step of the replay that a button opens. */
async function replay(playground, button) {
  await button.click();
  await playground.page.waitForFunction(
    () => document.querySelector('[data-testid="replay-panel"]').dataset.phase === "open",
  );
  await playground.at("replay-panel").focus();
  await playground.page.keyboard.press("End");
}

test("the locks of objects are told apart in a run, its timeline, an exploration and a replay", () =>
  visit(async (playground) => {
    await playground.write(BANK);
    assert.equal(await playground.runUntil("deadlock"), "deadlock");
    const names = ["Lock 'bank.accounts['ann'].lock'", "Lock 'bank.accounts['bob'].lock'"];
    const said = await playground.said();
    for (const name of names) assert.ok(said.includes(name), said);
    // A deadlock was one order of many as well.
    assert.ok(await playground.at("one-of-many").isVisible());
    await explore(playground);
    const found = await playground.at("explore-panel").innerText();
    for (const name of names) assert.ok(found.includes(name), found);
    await replay(playground, playground.at("outcome-replay").first());
    const objects = playground.at("replay-objects");
    for (const name of names) await objects.getByText(name).waitFor();
  }));

test("locks that only local variables hold are numbered", () =>
  visit(async (playground) => {
    const [classes, program] = BANK.split("\n\n\nbank");
    const main = `bank${program}`.trimEnd().split("\n").join("\n    ");
    await playground.write(`${classes}\n\n\ndef main():\n    ${main}\n\n\nmain()\n`);
    assert.equal(await playground.runUntil("deadlock"), "deadlock");
    const said = await playground.said();
    for (const name of ["Lock #1", "Lock #2"]) assert.ok(said.includes(name), said);
    await explore(playground);
    await replay(playground, playground.at("outcome-replay").first());
    for (const name of ["Lock #1", "Lock #2"]) await playground.at("replay-objects").getByText(name).waitFor();
  }));

test("who waits for a signal that nobody is left to give is told so", () =>
  visit(async (playground) => {
    await playground.write(
      "import threading\n\nbell = threading.Event()\n\nthread = threading.Thread(target=bell.wait)\n" +
        "thread.start()\nthread.join()\n",
    );
    assert.equal(await playground.run(), "deadlock");
    assert.match(await playground.said(), /Event 'bell'.* on line \d+, and nobody is left to wake it\./);
  }));

test("an exception that ends the program is said with its line", () =>
  visit(async (playground) => {
    await playground.write("from threading import Thread\n\nt = Thread(target=print)\nt.start()\nt.joim()\n");
    assert.equal(await playground.run(), "failed");
    const words = await playground.at("banner-exception").innerText();
    assert.match(words, /^AttributeError: 'Thread' object has no attribute 'joim'.*line 5$/);
    await playground.at("banner-exception").getByRole("button", { name: "line 5" }).click();
    await playground.page.locator(".cm-activeLine", { hasText: "t.joim()" }).waitFor();
  }));

test("an exit status by hand is no exception", () =>
  visit(async (playground) => {
    await playground.write("import sys\nsys.exit(3)\n");
    assert.equal(await playground.run(), "failed");
    assert.match(await playground.said(), /^Finished with status 3 /);
  }));

test("output that comes faster than it is shown is followed to its end", () =>
  visit(async (playground) => {
    await playground.write(
      "from threading import Thread\n\ndef work(name):\n    for i in range(50_000):\n" +
        "        print(name, i)\n\nthreads = [Thread(target=work, args=(n,)) for n in 'ABCD']\n" +
        "for t in threads:\n    t.start()\nfor t in threads:\n    t.join()\nprint('the end')\n",
    );
    for (let round = 0; round < 4; round += 1) {
      assert.equal(await playground.run(), "finished");
      await playground.at("output").getByText("the end").waitFor();
      await playground.page.waitForFunction(() => {
        const output = document.querySelector('[data-testid="output"]');
        return output.scrollHeight - output.scrollTop - output.clientHeight < 40;
      });
    }
    assert.match(await playground.at("output-remark").innerText(), /^1 earlier line is not shown$/);
    // Who scrolls up stays there.
    await playground.at("output").evaluate((output) => output.scrollTo(0, 1000));
    await playground.at("output").getByText(/ 5\d$/).first().waitFor();
    await playground.at("tab-output").click();
    assert.ok((await playground.at("output").evaluate((output) => output.scrollTop)) < 3000);
  }));

test("another program that can't be read does not keep the knobs of the one before", () =>
  visit(async (playground) => {
    await playground.knob("THREADS").waitFor();
    await playground.write("import threading\n\nfor i in range(3)\n    print(i)\n");
    await playground.knob("THREADS").waitFor({ state: "detached" });
    // While one types, they stay.
    await playground.write("COUNT = 4  # knob: 1..9\nprint(COUNT)\n");
    await playground.knob("COUNT").waitFor();
    await playground.write("COUNT = 4  # knob: 1..9\nprint(COUNT\n");
    await playground.at("problems").waitFor();
    assert.equal(await playground.knob("COUNT").count(), 1);
  }));

test("the exploration of an endless loop comes to an end and does not ask for fewer threads", () =>
  visit(async (playground) => {
    await playground.write(
      "import threading\n\nstop = False\n\ndef work():\n    n = 0\n    while not stop:\n        n += 1\n\n" +
        "t = threading.Thread(target=work)\nt.start()\nt.join()\n",
    );
    await explore(playground);
    assert.ok(await playground.at("explore-large").isHidden());
    const said = await playground.at("explore-panel").innerText();
    assert.match(said, /computes for very long on line 8/);
    assert.match(said, /\b1 step, 0 preemptions/);
  }));

test("the verdict of another program's run does not stand over a sweep", () =>
  visit(async (playground) => {
    await playground.choose("deadlock");
    assert.equal(await playground.runUntil("deadlock"), "deadlock");
    await playground.choose("countdown");
    await playground.at("tab-sweep").click();
    await playground.at("sweep-start").waitFor();
    assert.ok(await playground.at("banner").isHidden());
    assert.ok(await playground.at("strip").isHidden());
  }));

test("on a phone a replay begins with its buttons in view", () =>
  visit(
    async (playground) => {
      const { page } = playground;
      await playground.at("tab-explore").click();
      await playground.at("explore-empty").getByTestId("small-knobs").click();
      await page.evaluate(() => window.scrollTo(0, 0));
      await explore(playground);
      const isUnderBar = (testid) =>
        page.evaluate((testid) => {
          const bar = document.querySelector(".bar").getBoundingClientRect().bottom;
          const { top } = document.querySelector(`[data-testid="${testid}"]`).getBoundingClientRect();
          return top >= bar && top < innerHeight;
        }, testid);
      assert.ok(await isUnderBar("explore-coverage"), "what was found is in view");
      await playground.at("outcome-replay").last().click();
      await page.waitForFunction(() => {
        const bar = document.querySelector(".bar").getBoundingClientRect().bottom;
        const { top } = document.querySelector('[data-testid="replay-forward"]').getBoundingClientRect();
        return top >= bar && top < innerHeight;
      });
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true },
  ));
