// The source editor: CodeMirror 6 behind the few calls that the page makes.
//
// esbuild bundles this file into one ES module. It knows nothing of scenarios, knobs or runs: it
// holds texts, one of them in view, tells when a person changed it, lights lines and marks their
// costs. Offsets are UTF-16 code units, lines are 1-based.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import {
  bracketMatching,
  codeFolding,
  foldEffect,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  LanguageSupport,
  syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { highlighting, theme } from "./appearance.js";
import { completionSources, libraryHints } from "./library.js";
import { beginRun, costGutter, costs, lightLine, lineHandler, litLineField } from "./lines.js";
import { markThreads, threadGutter } from "./threads.js";

/** Marks changes that the page made itself, so that they are not told back to it. */
const fromPage = Annotation.define();

/** The name and the words of the editor, which change with the page's language. */
const words = new Compartment();

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

/**
 * Types over a selection of several lines. The browser's own way of joining them gives elements
 * inline styles, which the page's policy refuses.
 */
const typeOverLines = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state } = view;
    const { from, to } = state.selection.main;
    if (event.inputType !== "insertText" || !event.data || view.composing) return false;
    if (state.selection.ranges.length > 1 || to <= state.doc.lineAt(from).to) return false;
    const insert = () =>
      state.update(state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
    const handlers = state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, event.data, insert))) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});

/**
 * Tab indents for somebody who has clicked or typed in the editor since it got the focus. For whoever
 * comes by with Tab it goes on to the next control, and edits nothing.
 */
function tabIndents() {
  let isAtWork = false;
  const unless = (indent) => (view) => isAtWork && indent(view);
  return [
    keymap.of([{ key: "Tab", run: unless(indentMore), shift: unless(indentLess) }]),
    EditorView.domEventHandlers({
      mousedown() {
        isAtWork = true;
      },
      blur() {
        // Whoever went to another window comes back to their work.
        if (document.hasFocus()) isAtWork = false;
      },
    }),
    EditorView.updateListener.of((update) => {
      if (update.transactions.some((one) => one.docChanged && !one.annotation(fromPage))) isAtWork = true;
    }),
  ];
}

/**
 * Its accessible name and description, and CodeMirror's own phrases: `[english, translated]` for
 * each, flattened.
 */
function spoken(label, hint, phrases) {
  const translated = {};
  for (let at = 0; at + 1 < phrases.length; at += 2) translated[phrases[at]] = phrases[at + 1];
  return [
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-description": hint,
      spellcheck: "false",
      tabindex: "0",
    }),
    EditorState.phrases.of(translated),
  ];
}

/** One editor in one element, for any number of named texts. */
export class SourceEditor {
  /**
   * @param {ShadowRoot} parent where it is put: CodeMirror adopts its styles there, so that the
   *   page's policy can forbid inline ones
   * @param {string} name what the first text is called
   * @param {string} text the first text
   * @param {(text: string) => void} onChange called when a person changed the text (undo included)
   * @param {(line: number) => void} onLine called when a person asks for a line's events
   * @param {(module: string, name: string) => string[]} lookup the library; see library.js
   */
  constructor(parent, name, text, onChange, onLine, lookup) {
    const changed = EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      if (update.transactions.every((transaction) => transaction.annotation(fromPage))) return;
      onChange(update.state.doc.toString());
    });
    const askForLine = ({ state }) => {
      onLine(state.doc.lineAt(state.selection.main.head).number);
      return true;
    };
    this.words = spoken("", "", []);
    this.extensions = [
      lintGutter(),
      threadGutter(),
      lineNumbers({ domEventHandlers: { mousedown: lineHandler(onLine) } }),
      costGutter(onLine),
      highlightActiveLineGutter(),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      EditorState.allowMultipleSelections.of(true),
      indentOnInput(),
      indentUnit.of("    "),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ override: completionSources(lookup) }),
      libraryHints(lookup),
      highlightActiveLine(),
      highlightSelectionMatches(),
      search({ top: true }),
      codeFolding({ placeholderText: "…" }),
      foldGutter({ openText: "⌄", closedText: "›" }),
      new LanguageSupport(pythonLanguage),
      syntaxHighlighting(highlighting),
      litLineField,
      theme,
      // Escape, then Tab leaves the editor (CodeMirror's own rule), so Tab may indent.
      keymap.of([
        { key: "Alt-Enter", run: askForLine },
        ...closeBracketsKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...lintKeymap,
        ...foldKeymap,
        ...completionKeymap,
        ...defaultKeymap.filter((binding) => binding.key !== "Mod-Enter"),
      ]),
      tabIndents(),
      typeOverLines,
      changed,
    ];
    /** The texts that are not in view, with their histories. */
    this.others = new Map();
    this.name = name;
    this.view = new EditorView({ parent, root: parent, state: this.fresh(text) });
    this.foldDocstring();
  }

  fresh(doc) {
    return EditorState.create({ doc, extensions: [this.extensions, words.of(this.words)] });
  }

  /** Moves it into a shadow root, and into a language. */
  attach(parent, label, hint, phrases) {
    this.words = spoken(label, hint, phrases);
    if (this.view.dom.parentNode !== parent) {
      parent.append(this.view.dom);
      this.view.setRoot(parent);
    }
    this.view.dispatch({ effects: words.reconfigure(this.words) });
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

  /** Brings the text of this name into view, with its own history, and makes it hold `text`. */
  open(name, text) {
    if (name !== this.name) {
      this.others.set(this.name, this.view.state);
      const known = this.others.get(name);
      this.others.delete(name);
      this.name = name;
      this.view.setState(known ?? this.fresh(text));
      this.view.dispatch({ effects: words.reconfigure(this.words) });
      if (known === undefined) {
        this.foldDocstring();
        this.view.scrollDOM.scrollTop = 0;
      }
    }
    this.setText(text);
  }

  /** Calls the text in view by another name. */
  rename(name) {
    this.name = name;
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

  /** Lights a line, puts the cursor there and scrolls the text to it, but not the page; 0 lights none. */
  reveal(line) {
    const { doc } = this.view.state;
    if (line < 1 || line > doc.lines) {
      this.light(0);
      return;
    }
    const { from } = doc.line(line);
    this.view.dispatch({ selection: { anchor: from }, effects: lightLine.of(line) });
    const { top, bottom } = this.view.lineBlockAt(from);
    const { scrollTop, clientHeight } = this.view.scrollDOM;
    if (top < scrollTop || bottom > scrollTop + clientHeight) {
      this.view.scrollDOM.scrollTop = (top + bottom - clientHeight) / 2;
    }
  }

  /** The same for somebody who wants to go there: scrolls the page as well. */
  show(line) {
    this.reveal(line);
    this.view.dom.scrollIntoView({ block: "nearest" });
  }

  /** A run of this text begins: it has cost nothing yet. */
  beginRun() {
    this.view.dispatch({ effects: beginRun.of(null) });
  }

  /** Shows what lines of the text that ran cost: `[line, label, title, share]` for each, flattened. */
  setCosts(flat) {
    this.view.dispatch({ effects: costs(flat) });
  }

  /** Marks where threads stand: `[line, number, name]` for each, flattened; 0 lights no line. */
  showThreads(flat, line) {
    const { doc } = this.view.state;
    const effects = [markThreads.of(flat)];
    if (flat.length > 0) effects.push(lightLine.of(line));
    else if (this.marked) effects.push(lightLine.of(0));
    if (line >= 1 && line <= doc.lines) {
      effects.push(EditorView.scrollIntoView(doc.line(line).from, { y: "nearest", yMargin: 60 }));
    }
    this.marked = flat.length > 0;
    this.view.dispatch({ effects });
  }

  /** Puts the keyboard into it. */
  focus() {
    this.view.focus();
  }
}
