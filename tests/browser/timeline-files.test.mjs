// What can be saved of a run, and opened again.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const { visit } = suite();

const PROGRAM = `from threading import Lock, Thread
import time

gate = Lock()

def work():
    with gate:
        time.sleep(0.02)
    print("done <&>")

ts = [Thread(target=work, name=f"<Worker> & {i}") for i in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
`;

/** Runs the program and saves one of the menu's entries: name and bytes. */
async function saved(playground, entry, { runs = true } = {}) {
  if (runs) {
    await playground.write(PROGRAM);
    assert.equal(await playground.run(), "finished");
  }
  await playground.at("tab-timeline").click();
  await playground.at("save-menu").click();
  const [download] = await Promise.all([
    playground.page.waitForEvent("download"),
    playground.at(entry).click(),
  ]);
  return [download.suggestedFilename(), await readFile(await download.path())];
}

/** What the column beside the line numbers says of each line. */
const costs = (playground) => playground.page.locator(".cm-cost").allInnerTexts();

const facts = async (playground) => {
  const timeline = playground.at("timeline");
  const names = ["data-lanes", "data-locks", "data-wakes", "data-events", "data-end-ns", "data-rows"];
  return Promise.all(names.map((name) => timeline.getAttribute(name)));
};

test("a run file opens again with everything", () =>
  visit(async (playground) => {
    const [name, bytes] = await saved(playground, "save-run");
    assert.match(name, /\.lockstep$/);
    assert.equal(bytes.subarray(0, 8).toString(), "LOCKSTEP");
    const before = await facts(playground);
    const said = await playground.said();
    const output = await playground.output();
    await playground.page.locator(".cm-cost").first().waitFor();
    const cost = await costs(playground);
    await playground.choose("queue_lifo");
    assert.equal(await playground.run(), "finished");
    assert.notDeepEqual(await facts(playground), before);

    await playground.at("open-run-file").setInputFiles({ name, mimeType: "", buffer: bytes });
    await playground.waitForText(/gate = Lock/);
    await playground.at("tab-timeline").click();
    assert.deepEqual(await facts(playground), before);
    assert.equal(await playground.said(), said);
    assert.equal(await playground.output(), output);
    assert.equal(await playground.text(), PROGRAM);
    await playground.page.locator(".cm-cost").first().waitFor();
    assert.deepEqual(await costs(playground), cost);
    // And again, byte for byte.
    const [, again] = await saved(playground, "save-run", { runs: false });
    assert.deepEqual(again, bytes);
  }));

test("a run file is opened where it is dropped; others are refused with a reason", () =>
  visit(async (playground) => {
    const [name, bytes] = await saved(playground, "save-run");
    const before = await facts(playground);
    await playground.page.reload();
    await playground.page.locator(".cm-content").waitFor();
    const drop = async (name, bytes) => {
      const transfer = await playground.page.evaluateHandle(
        ([name, bytes]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(bytes)], name));
          return transfer;
        },
        [name, [...bytes]],
      );
      await playground.page.locator(".lanes-frame").dispatchEvent("drop", { dataTransfer: transfer });
    };
    await drop("picture.png", Buffer.from("not a run"));
    const notice = playground.at("notice-run-file");
    await notice.waitFor();
    assert.match(await notice.innerText(), /picture\.png could not be opened\. It is not a Lockstep run file/);
    await drop(name, bytes.subarray(0, bytes.length - 9));
    await playground.page.waitForFunction(() =>
      /damaged/.test(document.querySelector('[data-testid="notice-run-file"]').innerText),
    );
    await drop(name, bytes);
    await playground.page.waitForFunction(
      (lanes) => document.querySelector('[data-testid="timeline"]').dataset.lanes === lanes,
      before[0],
    );
    assert.deepEqual(await facts(playground), before);
    await notice.waitFor({ state: "detached" });
  }));

test("a Chrome trace has names, spans, and arrows between them", () =>
  visit(async (playground) => {
    // A run of the program in which the second thread had to wait.
    await playground.openRun("markup", /gate = Lock/);
    const [name, bytes] = await saved(playground, "save-trace", { runs: false });
    assert.match(name, /-trace\.json$/);
    const { traceEvents } = JSON.parse(bytes.toString());
    const of = (phase) => traceEvents.filter((entry) => entry.ph === phase);
    const threads = of("M").filter((entry) => entry.name === "thread_name");
    assert.ok(threads.some((entry) => entry.args.name === "<Worker> & 1"));
    assert.ok(of("X").some((entry) => entry.name === "blocked on Lock 'gate'" && /^<Worker> & \d$/.test(entry.args.holder)));
    assert.equal(of("s").length, of("f").length);
    assert.ok(of("s").length >= 4);
    for (const moment of [...of("s"), ...of("f")]) {
      const within = of("X").some(
        (span) =>
          span.pid === moment.pid && span.tid === moment.tid &&
          span.ts <= moment.ts + 1e-6 && moment.ts < span.ts + span.dur + 1e-6,
      );
      assert.ok(within, JSON.stringify(moment));
    }
  }));

test("events as CSV, a row each", () =>
  visit(async (playground) => {
    const [name, bytes] = await saved(playground, "save-csv");
    assert.match(name, /-events\.csv$/);
    const lines = bytes.toString().trimEnd().split("\r\n");
    assert.match(lines[0], /^sequence,time_ns,thread,thread_name,event,/);
    assert.equal(lines.length - 1, Number(await playground.at("timeline").getAttribute("data-events")));
    assert.ok(lines.some((line) => line.includes("<Worker> & 1,acquire,")));
  }));

test("what is in view as SVG and PNG", () =>
  visit(async (playground) => {
    const [name, bytes] = await saved(playground, "save-svg");
    assert.match(name, /-timeline\.svg$/);
    const said = await playground.page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, "image/svg+xml");
      const problem = document.querySelector("parsererror")?.textContent ?? "";
      const words = [...document.querySelectorAll("text")].map((one) => one.textContent);
      return { problem, words, paths: document.querySelectorAll("path").length };
    }, bytes.toString());
    assert.equal(said.problem, "");
    assert.ok(said.words.includes("<Worker> & 1"), said.words.join("\n"));
    assert.deepEqual(said.words.slice(-7).slice(0, 3), ["running", "ready", "blocked"], "the legend is in the picture");
    assert.ok(said.paths > 10);

    const [picture, pixels] = await saved(playground, "save-png", { runs: false });
    assert.match(picture, /-timeline\.png$/);
    assert.equal(pixels.subarray(1, 4).toString(), "PNG");
    const box = await playground.canvas().boundingBox();
    assert.equal(pixels.readUInt32BE(16), Math.floor(box.width * 2));
  }));
