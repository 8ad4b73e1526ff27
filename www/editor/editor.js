// The source editor: CodeMirror 6 behind the few calls that the page makes.
//
// esbuild bundles this file into one ES module. It knows nothing of scenarios, knobs or runs: it
// holds a text, tells when a person changed it, and lights lines. Offsets are UTF-16 code units,
// lines are 1-based. Colours come from the page's CSS variables, so a theme switch needs no call.

import { autocompletion, closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import {
  bracketMatching,
  codeFolding,
  foldEffect,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, StateEffect, StateField, Transaction } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Marks changes that the page made itself, so that they are not told back to it. */
const fromPage = Annotation.define();

/** Lights one line (its number), or none (0). */
const lightLine = StateEffect.define();
const litLine = Decoration.line({ class: "cm-litLine" });

const litLineField = StateField.define({
  create: () => Decoration.none,
  update(lit, transaction) {
    let next = lit.map(transaction.changes);
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

const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: "var(--code-call)" },
  { tag: tags.definition(tags.variableName), color: "var(--code-name)" },
  { tag: [tags.className, tags.definition(tags.className)], color: "var(--code-class)" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--surface)", fontSize: "13px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", overflow: "auto" },
  ".cm-content": { caretColor: "var(--text)", padding: "8px 0 40px" },
  ".cm-cursor": { borderLeftColor: "var(--text)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--selection)",
  },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--text-faint)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 6px 0 10px", minWidth: "30px" },
  ".cm-foldGutter .cm-gutterElement": { padding: "0 3px 0 0", cursor: "pointer" },
  ".cm-foldPlaceholder": {
    backgroundColor: "var(--accent-soft)",
    color: "var(--text-soft)",
    border: "none",
    padding: "0 6px",
    margin: "0 2px",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--line-active)" },
  ".cm-litLine": { backgroundColor: "var(--line-lit)", boxShadow: "inset 3px 0 0 var(--accent)" },
  ".cm-selectionMatch": { backgroundColor: "var(--match)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--match)",
    outline: "1px solid var(--border-strong)",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--raised)",
    color: "var(--text)",
    border: "1px solid var(--border-strong)",
    borderRadius: "6px",
    boxShadow: "var(--shadow)",
    overflow: "hidden",
    maxWidth: "min(560px, 90vw)",
  },
  ".cm-diagnostic": { padding: "6px 10px", borderLeftWidth: "3px", whiteSpace: "pre-wrap" },
  ".cm-panels": { backgroundColor: "var(--raised)", color: "var(--text)", borderColor: "var(--border)" },
  ".cm-textfield": {
    backgroundColor: "var(--surface)",
    color: "var(--text)",
    border: "1px solid var(--border-strong)",
    borderRadius: "4px",
  },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--surface)",
    color: "var(--text)",
    border: "1px solid var(--border-strong)",
    borderRadius: "4px",
  },
  ".cm-searchMatch": { backgroundColor: "var(--match)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--selection)" },
});

/** The lines of the module docstring behind its first, which the page shows above the editor. */
function docstringFold(text) {
  const opening = /^\s*("""|''')/.exec(text);
  if (opening === null) return null;
  const close = text.indexOf(opening[1], opening[0].length);
  const from = text.indexOf("\n", opening[0].length);
  if (close === -1 || from === -1 || from > close) return null;
  return { from, to: close + opening[1].length };
}

/** The smallest single replacement that turns `before` into `after`; `null` if they are equal. */
export function smallestChange(before, after) {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  return { from: start, to: before.length - same, insert: after.slice(start, after.length - same) };
}

function labelled(label) {
  return EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" });
}

/** One editor in one element. */
export class SourceEditor {
  /**
   * @param {HTMLElement} parent where it is put
   * @param {string} text what it holds at first
   * @param {string} label its accessible name
   * @param {(text: string) => void} onChange called when a person changed the text (undo included)
   */
  constructor(parent, text, label, onChange) {
    const changed = EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      if (update.transactions.every((transaction) => transaction.annotation(fromPage))) return;
      onChange(update.state.doc.toString());
    });
    this.label = new Compartment();
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          lintGutter(),
          lineNumbers(),
          highlightActiveLineGutter(),
          highlightSpecialChars(),
          history(),
          drawSelection(),
          EditorState.allowMultipleSelections.of(true),
          indentOnInput(),
          indentUnit.of("    "),
          bracketMatching(),
          closeBrackets(),
          autocompletion({ activateOnTyping: false }),
          highlightActiveLine(),
          highlightSelectionMatches(),
          search({ top: true }),
          codeFolding({ placeholderText: "…" }),
          foldGutter({ openText: "⌄", closedText: "›" }),
          python(),
          syntaxHighlighting(highlighting),
          litLineField,
          theme,
          this.label.of(labelled(label)),
          // Escape, then Tab leaves the editor (CodeMirror's own rule), so Tab may indent.
          keymap.of([
            ...closeBracketsKeymap,
            ...searchKeymap,
            ...historyKeymap,
            ...lintKeymap,
            ...foldKeymap,
            indentWithTab,
            ...defaultKeymap.filter((binding) => binding.key !== "Mod-Enter"),
          ]),
          changed,
        ],
      }),
    });
    this.foldDocstring();
  }

  /** Moves it into another element, under another name. */
  attach(parent, label) {
    parent.append(this.view.dom);
    this.view.dispatch({ effects: this.label.reconfigure(labelled(label)) });
    this.view.requestMeasure();
  }

  /** Folds the module docstring, so that the program is in view. */
  foldDocstring() {
    const fold = docstringFold(this.text());
    if (fold !== null) this.view.dispatch({ effects: foldEffect.of(fold) });
  }

  /** What it holds. */
  text() {
    return this.view.state.doc.toString();
  }

  /** Makes it hold `text`: one undoable step that touches nothing but what differs. */
  setText(text) {
    const before = this.text();
    const change = smallestChange(before, text);
    if (change === null) return;
    this.view.dispatch({
      changes: change,
      annotations: [fromPage.of(true), Transaction.userEvent.of("input.page")],
    });
    const another = change.to - change.from > before.length / 2;
    if (another) {
      this.view.dispatch({ selection: { anchor: 0 }, scrollIntoView: true });
      this.foldDocstring();
    }
  }

  /** Underlines what is wrong: `[from, to, severity, message]` for each, flattened. */
  setDiagnostics(flat) {
    const { length } = this.view.state.doc;
    const diagnostics = [];
    for (let at = 0; at + 3 < flat.length; at += 4) {
      const from = Math.min(flat[at], length);
      const to = Math.min(Math.max(flat[at + 1], from), length);
      diagnostics.push({ from, to, severity: flat[at + 2], message: flat[at + 3] });
    }
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  /** Lights a line, without scrolling; 0 lights none. */
  light(line) {
    this.view.dispatch({ effects: lightLine.of(line) });
  }

  /** Lights a line, puts the cursor there and scrolls it into view. */
  reveal(line) {
    const { doc } = this.view.state;
    if (line < 1 || line > doc.lines) return;
    const { from } = doc.line(line);
    this.view.dispatch({
      selection: { anchor: from },
      effects: [lightLine.of(line), EditorView.scrollIntoView(from, { y: "center" })],
    });
  }

  /** Puts the keyboard into it. */
  focus() {
    this.view.focus();
  }
}
