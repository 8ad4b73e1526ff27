// Completion and hints: Lockstep's own library, and the names of the text itself.
//
// `lookup(module, name)` is the page's: the members of a module, or the attributes of what a class
// of it makes; `[name, kind, signature]` for each, flattened. What a variable holds is guessed from
// how the text assigns it; where that does not tell, everything that anything here has is offered.

import { snippetCompletion } from "@codemirror/autocomplete";
import { localCompletionSource } from "@codemirror/lang-python";
import { hoverTooltip } from "@codemirror/view";

const KEYWORDS = (
  "and as assert break class continue def del elif else except finally for from global if import in is " +
  "lambda nonlocal not or pass raise return try while with yield None True False match case"
).split(" ");

const SNIPPETS = [
  ["for", "for ${name} in range(${count}):\n\t${}"],
  ["def", "def ${name}(${parameters}):\n\t${}"],
  ["with", "with ${lock}:\n\t${}"],
  ["class", "class ${Name}:\n\tdef __init__(self):\n\t\t${}"],
  ["try", "try:\n\t${}\nexcept ${Exception} as ${error}:\n\t"],
].map(([label, template]) => snippetCompletion(template, { label, type: "keyword", detail: "…", boost: -1 }));

/** Remembers what was looked up: the library does not change. */
function remembering(lookup) {
  const known = new Map();
  return (module, name = "") => {
    const key = `${module} ${name}`;
    if (!known.has(key)) {
      const flat = lookup(module, name);
      const entries = [];
      for (let at = 0; at + 2 < flat.length; at += 3) {
        entries.push({ name: flat[at], kind: flat[at + 1], signature: flat[at + 2] });
      }
      known.set(key, entries);
    }
    return known.get(key);
  };
}

/** What the text imports and assigns: the meaning of its names, as far as can be told. */
class Meanings {
  constructor(text, library) {
    this.library = library;
    this.modules = new Map();
    this.imported = new Map();
    this.classes = new Map();
    this.items = new Map();
    for (const [, list] of text.matchAll(/^[ \t]*import[ \t]+(.+)$/gm)) {
      for (const part of list.split(",")) {
        const [, name, alias] = /^\s*([\w.]+)(?:\s+as\s+(\w+))?/.exec(part) ?? [];
        if (name) this.modules.set(alias ?? name, name);
      }
    }
    for (const [, module, list] of text.matchAll(/^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|.+)$/gm)) {
      for (const part of list.replace(/[()]/g, "").split(",")) {
        const [, name, alias] = /^\s*(\w+)(?:\s+as\s+(\w+))?/.exec(part) ?? [];
        if (name) this.imported.set(alias ?? name, [module, name]);
      }
    }
    for (const [, name, value] of text.matchAll(/^[ \t]*((?:self\.)?\w+)[ \t]*(?::[^=\n]+)?=[ \t]*([^=\n].*)$/gm)) {
      this.assign(name, value);
    }
    for (const [, value, name] of text.matchAll(/\b(?:with|,)[ \t]+([\w.]+\(.*?\))[ \t]+as[ \t]+(\w+)/g)) {
      this.assign(name, value);
    }
    for (const [, name, list] of text.matchAll(/\bfor[ \t]+(\w+)[ \t]+in[ \t]+((?:self\.)?\w+)/g)) {
      if (this.items.has(list)) this.classes.set(name, this.items.get(list));
    }
  }

  assign(name, value) {
    const of = this.classOf(value);
    if (of !== null) this.classes.set(name, of);
    const item = /^\[[ \t]*([\w.]+\()/.exec(value);
    const itemOf = item && this.classOf(item[1]);
    if (itemOf) this.items.set(name, itemOf);
  }

  /** `[module, class]` of an expression, `null` if it does not tell. */
  classOf(value) {
    const called = /^([\w.]+)\(/.exec(value);
    if (called) {
      const member = this.member(called[1]);
      return member !== null && this.library(...member).length > 0 ? member : null;
    }
    if (/^\[/.test(value)) return ["builtins", "list"];
    if (/^\{\s*(\}|[^:}]+:)/.test(value)) return ["builtins", "dict"];
    if (/^\{/.test(value)) return ["builtins", "set"];
    if (/^[rf]*["']/i.test(value)) return ["builtins", "str"];
    return null;
  }

  /** `[module, name]` of a dotted name, `null` if it is none of the library. */
  member(dotted) {
    if (this.imported.has(dotted)) return this.imported.get(dotted);
    const dot = dotted.lastIndexOf(".");
    if (dot < 0) {
      return this.library("builtins").some(({ name }) => name === dotted) ? ["builtins", dotted] : null;
    }
    const module = this.module(dotted.slice(0, dot));
    return module === null ? null : [module, dotted.slice(dot + 1)];
  }

  /** The module that a dotted name stands for. */
  module(dotted) {
    if (this.modules.has(dotted)) return this.modules.get(dotted);
    const first = this.imported.get(dotted);
    const joined = first && `${first[0]}.${first[1]}`;
    return joined && this.library(joined).length > 0 ? joined : null;
  }

  /** What stands behind `base.`; `null` if that can't be told. */
  behind(base) {
    const module = this.module(base);
    if (module !== null) return { of: module, entries: this.library(module) };
    const of = this.classes.get(base) ?? null;
    return of && { of: of[0] === "builtins" ? of[1] : of.join("."), entries: this.library(...of) };
  }
}

function option({ name, kind, signature }, of) {
  const callable = kind === "function" || kind === "class";
  return { label: name, type: kind, detail: callable ? `(${signature})` : "", info: of && `${of}.${name}`, boost: 1 };
}

/** Attributes that the text itself uses: of `self`, of objects of its own classes. */
function ownAttributes(text, except) {
  const names = new Set(Array.from(text.matchAll(/\.(\w+)/g), ([, name]) => name));
  for (const [, name] of text.matchAll(/^[ \t]+def[ \t]+(\w+)/gm)) names.add(name);
  names.delete(except);
  return Array.from(names, (label) => ({ label, type: "property" }));
}

function behindDot(context, library) {
  const dotted = context.matchBefore(/([\w.]+|["'\])}])\.\w*/);
  if (dotted === null) return null;
  const text = context.state.doc.toString();
  const dot = dotted.text.lastIndexOf(".");
  const [base, typed] = [dotted.text.slice(0, dot), dotted.text.slice(dot + 1)];
  if (/^\d/.test(base)) return null;
  const meanings = new Meanings(text, library);
  const literal = { '"': "str", "'": "str", "]": "list", "}": "dict" }[base];
  const found = literal ? { of: literal, entries: library("builtins", literal) } : meanings.behind(base);
  const options = found
    ? found.entries.map((entry) => option(entry, found.of))
    : ownAttributes(text, typed);
  return { from: dotted.from + dot + 1, options, validFor: /^\w*$/ };
}

function inImport(context, library) {
  const line = context.matchBefore(/^[ \t]*(from|import)\b.*/);
  if (line === null) return null;
  const word = context.matchBefore(/[\w.]*/);
  const names = /^\s*from\s+([\w.]+)\s+import\b/.exec(line.text);
  const modules = library("", "");
  const options = names
    ? library(names[1]).map((entry) => option(entry, names[1]))
    : modules.map((entry) => option(entry));
  return { from: word?.from ?? context.pos, options, validFor: /^[\w.]*$/ };
}

/** The completion sources for the editor. */
export function completionSources(lookup) {
  const library = remembering(lookup);
  const names = (context) => {
    const place = inImport(context, library) ?? behindDot(context, library);
    if (place !== null) return place;
    const word = context.matchBefore(/\w+/);
    if (word === null && !context.explicit) return null;
    // A name that is being invented.
    if (context.matchBefore(/^[ \t]*(def|class)[ \t]+\w*/) !== null) return null;
    const node = context.tokenBefore(["String", "FormatString", "Comment"]);
    if (node !== null && !context.explicit) return null;
    return {
      from: word?.from ?? context.pos,
      options: [
        ...library("builtins").map((entry) => option(entry, "builtins")),
        ...KEYWORDS.map((label) => ({ label, type: "keyword" })),
        ...SNIPPETS,
      ],
      validFor: /^\w*$/,
    };
  };
  const own = (context) => {
    const isPlain = context.matchBefore(/\.\w*/) === null && inImport(context, library) === null;
    return isPlain ? localCompletionSource(context) : null;
  };
  return [names, own];
}

/** Shows what a name of the library takes, under the pointer. */
export function libraryHints(lookup) {
  const library = remembering(lookup);
  return hoverTooltip((view, position) => {
    const { text, from } = view.state.doc.lineAt(position);
    const at = position - from;
    const start = at - /[\w.]*$/.exec(text.slice(0, at))[0].length;
    const end = at + /^\w*/.exec(text.slice(at))[0].length;
    const dotted = text.slice(start, end);
    if (!/^[A-Za-z_]/.test(dotted)) return null;
    const meanings = new Meanings(view.state.doc.toString(), library);
    const dot = dotted.lastIndexOf(".");
    const name = dotted.slice(dot + 1);
    const member = meanings.member(dotted);
    const found = member
      ? { of: member[0], entries: library(member[0]), name: member[1] }
      : { ...meanings.behind(dotted.slice(0, Math.max(dot, 0))), name };
    const entry = found.entries?.find((one) => one.name === found.name);
    if (entry === undefined) return null;
    return {
      pos: from + start,
      end: from + end,
      above: true,
      create: () => {
        const dom = document.createElement("div");
        dom.className = "cm-hoverName";
        const callable = entry.kind === "function" || entry.kind === "class";
        dom.textContent = callable ? `${entry.name}(${entry.signature})` : entry.name;
        const where = document.createElement("small");
        where.textContent = found.of;
        dom.append(where);
        return { dom };
      },
    };
  });
}
