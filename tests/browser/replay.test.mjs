// What a replay shows at a step, wide and narrow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const shared = suite();

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

/** Two threads that pay out of an account, whose lock has a long name. */
const BANK = `from threading import Lock, Thread


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.protection = Lock()


class Bank:
    def __init__(self):
        self.accounts = {"savings": Account(100), "holidays": Account(250)}


bank = Bank()
statement = "the balance of all accounts of this bank on the last day of the month, in words that wrap"


def withdraw(account, amount):
    with account.protection:
        before = account.balance
        account.balance = before - amount
    print("withdrawn", amount)


for name in ("savings", "holidays"):
    Thread(target=withdraw, args=(bank.accounts[name], 10), name="customer-" + name).start()
`;

/** Waits for a replay to stand at a step. */
async function stands(playground, position) {
  await playground.page.waitForFunction((position) => {
    const { phase, position: now } = document.querySelector('[data-testid="replay-panel"]').dataset;
    return phase === "open" && Number(now) === position;
  }, position);
}

async function byHand(playground, source) {
  await playground.write(source);
  await playground.at("tab-replay").click();
  await playground.at("by-hand").click();
  await stands(playground, 0);
  return Number(await playground.at("replay-panel").getAttribute("data-length"));
}

/** Words of what the program holds that stand on more than one line, and values that are cut off. */
function broken(playground) {
  return playground.page.locator(".replay-inside").evaluate((inside) => {
    const found = [];
    for (const cell of inside.querySelectorAll("dt, dd, pre")) {
      if (cell.scrollWidth > cell.clientWidth + 1) found.push(`cut: ${cell.textContent}`);
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { 0: word, index } of node.data.matchAll(/[\w.]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(word);
        }
      }
    }
    return found;
  });
}

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`no word of what a program holds is broken: ${size}`, () =>
    shared.visit(
      async (playground) => {
        const steps = await byHand(playground, BANK);
        assert.ok(steps > 8, `${steps} steps`);
        const whole = await playground.at("replay-objects").innerText();
        for (const step of [0, 6, steps]) {
          await playground.at("replay-slider").fill(String(step));
          await stands(playground, step);
          assert.deepEqual(await broken(playground), [], `at step ${step} of ${steps}`);
        }
        assert.match(whole, /bank\.accounts\['savings'\]\.protection/);
        const { width } = await playground.page.locator(".replay-inside").boundingBox();
        const inner = await playground.page.locator(".replay-inside").evaluate((inside) => inside.scrollWidth);
        assert.ok(inner <= width + 1, `${inner} px in ${width}`);
      },
      { viewport },
    ));
}

test("a thread's row says what its line says, and a step whose attribute it is about", () =>
  shared.visit(
    async (playground) => {
      await byHand(playground, BANK);
      const row = playground.at("replay-threads").locator("li", { hasText: "customer-savings" });
      const button = row.getByRole("button", { name: /^Let / });
      // Its start is another thread's.
      await playground.at("step-0").click();
      await stands(playground, 1);
      let at = 1;
      const next = async () => {
        await button.click();
        at += 1;
        await stands(playground, at);
      };
      const line = row.getByTestId("line-of-1");
      await line.filter({ hasText: "with account.protection:" }).waitFor();
      await next();
      while (!(await line.innerText()).includes("before = account.balance")) await next();
      assert.match(await row.innerText(), /reads 'bank\.accounts\['savings'\]\.balance'/);
      const name = /line (\d+)/.exec(await line.innerText())[1];
      assert.equal(BANK.split("\n")[Number(name) - 1].trim(), "before = account.balance");
      // Whoever steps by the panel's buttons sees it as well.
      const [forward, place] = [await playground.at("replay-forward").boundingBox(), await line.boundingBox()];
      const apart = place.y + place.height - forward.y;
      assert.ok(apart > 0 && apart < SIZES.narrow.height / 2, `${apart} px below the buttons`);
      await next();
      assert.match(await playground.at("replay-sentence").innerText(), /'bank\.accounts\['savings'\]\.balance'/);
      await line.click();
      await playground.page.locator(".cm-litLine").filter({ hasText: "account.balance" }).waitFor();
    },
    { viewport: SIZES.narrow },
  ));

test("another execution is shown as a whole, however near the last one was looked at", () =>
  shared.visit(async (playground) => {
    await byHand(playground, BANK);
    const shown = () => playground.at("timeline-replay").evaluate((element) => ({ ...element.dataset }));
    await playground.at("step-0").click();
    await stands(playground, 1);
    await playground.at("step-0").click();
    await stands(playground, 2);
    await playground.at("timeline-replay").focus();
    for (let press = 0; press < 6; press += 1) await playground.page.keyboard.press("+");
    const near = await shown();
    assert.ok(Number(near.windowEndNs) - Number(near.windowStartNs) < Number(near.endNs) / 4);
    // Where the schedule goes on with one thread, the other goes on.
    const others = playground.at("replay-threads").locator("li:not(.replay-next) button.small");
    await others.first().click();
    await stands(playground, 3);
    await playground.page.waitForFunction(() => {
      const { windowStartNs, windowEndNs, endNs } = document.querySelector('[data-testid="timeline-replay"]').dataset;
      return Number(windowStartNs) === 0 && Number(windowEndNs) >= Number(endNs);
    });
  }));
