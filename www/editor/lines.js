// What is marked beside and behind lines: the lit line, and what each line cost in the last run.
//
// A run's line numbers are those of the text that ran. The text may be edited while it runs, so
// costs are put where those lines have moved to.

import { ChangeSet, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, gutter, GutterMarker } from "@codemirror/view";

/** Lights one line (its number), or none (0). */
export const lightLine = StateEffect.define();
const litLine = Decoration.line({ class: "cm-litLine" });

export const litLineField = StateField.define({
  create: () => Decoration.none,
  update(lit, transaction) {
    // A text that was edited has other lines, and another run other reasons.
    const isOver = transaction.docChanged || transaction.effects.some((effect) => effect.is(beginRun));
    let next = isOver ? Decoration.none : lit;
    for (const effect of transaction.effects) {
      if (!effect.is(lightLine)) continue;
      const { doc } = transaction.state;
      const exists = effect.value >= 1 && effect.value <= doc.lines;
      next = exists ? Decoration.set([litLine.range(doc.line(effect.value).from)]) : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** A run of the present text begins: there are no costs yet. */
export const beginRun = StateEffect.define();
/** The costs of lines: `[line, label, title, share]` for each, flattened, by line. */
const showCosts = StateEffect.define();

class Cost extends GutterMarker {
  constructor(label, title, share) {
    super();
    this.label = label;
    this.title = title;
    // The share of all waiting that was done on this line.
    this.share = share;
  }

  eq(other) {
    return this.label === other.label && this.title === other.title && this.share === other.share;
  }

  toDOM() {
    const mark = document.createElement("span");
    mark.className = "cm-cost";
    if (this.share > 0) mark.classList.add(this.share >= 0.5 ? "cm-cost-waits-most" : "cm-cost-waits");
    mark.textContent = this.label;
    mark.title = this.title;
    return mark;
  }
}

/** The text that ran (`null`: none), what was changed since, and the marks. */
const costField = StateField.define({
  create: () => ({ ran: null, changes: null, marks: RangeSet.empty }),
  update(value, transaction) {
    let { ran, changes, marks } = value;
    if (transaction.docChanged && ran !== null) {
      changes = changes.compose(transaction.changes);
      marks = marks.map(transaction.changes);
    }
    for (const effect of transaction.effects) {
      if (effect.is(beginRun)) {
        ran = transaction.state.doc;
        changes = ChangeSet.empty(ran.length);
        marks = RangeSet.empty;
      } else if (effect.is(showCosts) && ran !== null) {
        marks = placed(effect.value, ran, changes, transaction.state.doc);
      }
    }
    return ran === value.ran && changes === value.changes && marks === value.marks
      ? value
      : { ran, changes, marks };
  },
});

function placed(flat, ran, changes, now) {
  const ranges = [];
  for (let at = 0; at + 3 < flat.length; at += 4) {
    if (flat[at] > ran.lines) break;
    const place = changes.mapPos(ran.line(flat[at]).from, 1);
    const { from } = now.lineAt(place);
    // Lines that were joined since then keep the first one's mark.
    if (ranges.at(-1)?.from === from) continue;
    ranges.push(new Cost(flat[at + 1], flat[at + 2], flat[at + 3]).range(from));
  }
  return RangeSet.of(ranges, true);
}

/** The effect that shows costs. */
export const costs = (flat) => showCosts.of(flat);

/** The column of costs; `onLine(line)` is told which line was pressed, in it. */
export function costGutter(onLine) {
  return [
    costField,
    gutter({
      class: "cm-costs",
      markers: (view) => view.state.field(costField).marks,
      domEventHandlers: { mousedown: lineHandler(onLine) },
    }),
  ];
}

/** Tells `onLine` the number of a pressed line. */
export function lineHandler(onLine) {
  return (view, block) => {
    onLine(view.state.doc.lineAt(block.from).number);
    return false;
  };
}
