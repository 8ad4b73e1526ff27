// Where the threads of a replay stand: a badge for each beside its line.

import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { gutter, GutterMarker } from "@codemirror/view";

/** Where threads stand: `[line, number, name]` for each, flattened; empty: nowhere. */
export const markThreads = StateEffect.define();

/** Colours repeat after so many threads; the number tells them apart. */
const COLOURS = 6;

/** Badges that have room on one line. */
const MOST = 4;

class Threads extends GutterMarker {
  constructor(threads) {
    super();
    this.threads = threads;
    this.key = threads.map(({ number, name }) => `${number} ${name}`).join("\n");
  }

  eq(other) {
    return this.key === other.key;
  }

  toDOM() {
    const box = document.createElement("span");
    box.title = this.key;
    for (const { number } of this.threads.slice(0, MOST)) {
      const mark = document.createElement("span");
      mark.className = `cm-thread cm-thread-${(number - 1) % COLOURS}`;
      mark.textContent = String(number);
      box.append(mark);
    }
    if (this.threads.length > MOST) box.append("…");
    return box;
  }
}

const threadField = StateField.define({
  create: () => RangeSet.empty,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(markThreads)) next = placed(effect.value, transaction.state.doc);
    }
    return next;
  },
});

function placed(flat, doc) {
  const lines = new Map();
  for (let at = 0; at + 2 < flat.length; at += 3) {
    const line = flat[at];
    if (line < 1 || line > doc.lines) continue;
    if (!lines.has(line)) lines.set(line, []);
    lines.get(line).push({ number: flat[at + 1], name: flat[at + 2] });
  }
  const ranges = [...lines].map(([line, threads]) => new Threads(threads).range(doc.line(line).from));
  return RangeSet.of(ranges, true);
}

/** The column of badges; it takes no room while there are none. */
export function threadGutter() {
  return [threadField, gutter({ class: "cm-threads", markers: (view) => view.state.field(threadField) })];
}
