// The test programs of tests/programs in Chromium's workers: each gives there what CPython gave. Node
// begins with the file whose name comes first, and this one takes longest.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { run, useWorkers, withWorker, WORKERS } from "./worker.mjs";

useWorkers();

const ROOT = fileURLToPath(new URL("../programs/", import.meta.url));
/** Runs on one worker before it is replaced. */
const RUNS_PER_WORKER = 200;

/** The cases of a file, as tests/support/case.rs splits and reads them. */
function casesOf(file, text) {
  const parts = text.split(/^# case: (.*)\n/m);
  const named = parts.length > 1 ? parts.slice(1) : ["", text];
  const cases = [];
  for (let at = 0; at < named.length; at += 2) {
    cases.push({ file: basename(file), name: named[at].trim(), source: named[at + 1], ...expected(named[at + 1]) });
  }
  return cases;
}

function expected(source) {
  const comments = source.split("\n").filter((line) => line.startsWith("# ")).map((line) => line.slice(2));
  const texts = (key) =>
    comments.filter((line) => line.startsWith(key)).map((line) => line.slice(key.length).replace(/^ /, ""));
  const lines = (key) => texts(key).map((text) => `${text}\n`).join("");
  const stdout = lines("expect:");
  return {
    stdout: comments.includes("expect-no-newline") ? stdout.slice(0, -1) : stdout,
    stderr: lines("expect-stderr:"),
    status: Number(texts("expect-status:")[0] ?? 0),
    isSorted: comments.includes("sorted-output"),
    properties: texts("property:"),
  };
}

/** What a property (see tests/support/property.rs) speaks of. */
function figure(property, stdout) {
  const lines = stdout.replace(/\n$/, "").split("\n");
  const [, index] = /^line (\d+) /.exec(property) ?? [];
  if (index !== undefined) return Number(lines[index - 1]);
  if (property.startsWith("lines ")) return stdout === "" ? 0 : lines.length;
  return stdout.split(/^count "(.*)"/.exec(property)[1]).length - 1;
}

function holds(property, stdout) {
  const [, operator, number] = /(==|<=|>=|<|>) (-?[\d.]+)$/.exec(property);
  const [left, right] = [figure(property, stdout), Number(number)];
  return { "==": left === right, "<=": left <= right, ">=": left >= right, "<": left < right, ">": left > right }[operator];
}

const sorted = (text) => text.split("\n").sort().join("\n");

/**
 * Numbers to 15 digits: the exponential and its kin come from another mathematics library in wasm,
 * and may differ in the last.
 */
const rounded = (text) => text.replace(/\d\.\d{15,}|\d{2,}\.\d{13,}/g, (number) => String(Number(Number(number).toPrecision(15))));

/** What is wrong with an outcome, if anything is. */
function complaint(wanted, outcome) {
  const wrong = (what, got, want) => (got === want ? [] : [`${what}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`]);
  const complaints = wrong("status", outcome.status, wanted.status);
  // What the command line adds to the output of a run that did not finish is its own.
  if (outcome.hasFinished) complaints.push(...wrong("stderr", outcome.stderr, wanted.stderr));
  if (wanted.properties.length > 0) {
    complaints.push(...wanted.properties.filter((property) => !holds(property, outcome.stdout)));
  } else {
    const order = wanted.isSorted ? sorted : (text) => text;
    complaints.push(...wrong("stdout", rounded(order(outcome.stdout)), rounded(order(wanted.stdout))));
  }
  return complaints;
}

/** Runs a program to its end. */
async function outcomeOf(engine, number, { source, file }) {
  await engine.send(run(number, source, file));
  const { answer, output } = await engine.finish();
  const { kind, content } = answer;
  const stream = (name) => output.filter((one) => one.stream === name).map((one) => one.text).join("");
  const ending = kind === "Finished" ? content.report.ending : { Refused: null };
  const [how] = typeof ending === "string" ? [ending] : Object.keys(ending);
  return {
    hasFinished: how === "Finished",
    isBroken: kind === "Broken" || kind === "error",
    status: { Finished: ending.Finished?.status, Refused: 2, Deadlock: 3, OverLimit: 4 }[how],
    stdout: stream("Stdout"),
    // Paths are names here already; CPython's message of a thread's end has none.
    stderr: stream("Stderr"),
  };
}

const paths = (await readdir(ROOT, { recursive: true })).filter((path) => path.endsWith(".py")).sort();
const folders = new Map();
for (const path of paths) folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path]);

for (const [name, url] of WORKERS) {
  for (const [folder, files] of folders) {
    test(`${name}: ${folder}`, async (t) => {
      const cases = [];
      for (const file of files) cases.push(...casesOf(file, await readFile(join(ROOT, file), "utf8")));
      const failed = [];
      for (let first = 0; first < cases.length; first += RUNS_PER_WORKER) {
        await withWorker(url, async (engine) => {
          await engine.next("Ready", "Broken", "error");
          for (const [at, one] of cases.slice(first, first + RUNS_PER_WORKER).entries()) {
            const outcome = await outcomeOf(engine, at + 1, one);
            const complaints = complaint(one, outcome);
            if (complaints.length > 0) failed.push(`${one.file} ${one.name}\n  ${complaints.join("\n  ")}`);
            assert.ok(!outcome.isBroken, `${one.file} ${one.name} broke the engine`);
          }
        });
      }
      assert.equal(failed.length, 0, `${failed.length} of ${cases.length}:\n${failed.join("\n")}`);
      t.diagnostic(`${cases.length} programs`);
    });
  }
}
