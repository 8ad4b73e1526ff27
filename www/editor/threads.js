// Where the threads of a replay stand: a badge for each beside its line.

import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { gutter, GutterMarker } from "@codemirror/view";

/** Where threads stand: `[line, number, name]` for each, flattened; empty: nowhere. */
export const markThreads = StateEffect.define();

/** Colours repeat after so many threads; the number tells them apart. */
const COLOURS = 6;

/** Badges that have room on one line. */
const MOST = 4;

/** What takes the room of a badge. */
const WIDE = { number: 8, name: "" };

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
    if (this.threads.length > 0) box.className = "cm-threadRow";
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

/** The badges, and the room for them: it does not shrink while there are any. */
const threadField = StateField.define({
  create: () => ({ marks: RangeSet.empty, spacer: new Threads([]) }),
  update({ marks, spacer }, transaction) {
    let next = { marks: marks.map(transaction.changes), spacer };
    for (const effect of transaction.effects) {
      if (!effect.is(markThreads)) continue;
      const count = effect.value.length / 3;
      const room = count === 0 ? 0 : Math.max(next.spacer.threads.length, Math.min(count, MOST), 2);
      if (room !== next.spacer.threads.length) next = { ...next, spacer: new Threads(Array(room).fill(WIDE)) };
      next = { ...next, marks: placed(effect.value, transaction.state.doc) };
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

/**
 * The column of badges. It takes no room while there are none; and while there are, as much as they
 * may need, so that the text stays where it is when threads meet on a line.
 */
export function threadGutter() {
  return [
    threadField,
    gutter({
      class: "cm-threads",
      markers: (view) => view.state.field(threadField).marks,
      initialSpacer: (view) => view.state.field(threadField).spacer,
      updateSpacer: (_, update) => update.state.field(threadField).spacer,
    }),
  ];
}
