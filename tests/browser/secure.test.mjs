// A scenario is untrusted: it came by link. It reaches nothing, and a link runs nothing by itself.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { soon } from "./patience.mjs";
import { suite } from "./playground.mjs";

const browser = suite();
const { visit } = browser;

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

test("the policy is strict, and the same in the page and from the service worker", async () => {
  const html = await read("index.html");
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*|https?:|blob:/);
  assert.match(policy, /^default-src 'none';/);
  const worker = (await read("www/sw.js")).replace(/" \+\s+"/g, "");
  assert.ok(worker.includes(policy), policy);
});

test("no script or style stands in the page itself, and the policy refuses one", () =>
  visit(
    async (playground) => {
      const { page } = playground;
      const html = await (await fetch(playground.origin)).text();
      assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|javascript:/i);
      for (const [, script] of html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)) assert.equal(script, "");
      const expected = ["script-src-elem", "script-src-attr", "connect-src", "frame-src"];
      const violations = page.evaluate(async (expected) => {
        const missing = new Set(expected);
        const heard = new Promise((resolve) => {
          addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
            missing.delete(effectiveDirective);
            if (missing.size === 0) resolve();
          });
        });
        const script = document.createElement("script");
        script.textContent = "globalThis.ran = true";
        document.body.append(script);
        document.body.setAttribute("onclick", "globalThis.ran = true");
        document.body.click();
        document.body.removeAttribute("onclick");
        await fetch("https://example.org/").catch(() => {});
        const frame = document.createElement("iframe");
        frame.src = "https://example.org/";
        document.body.append(frame);
        await heard;
        return globalThis.ran ?? false;
      }, expected);
      assert.equal(await soon(violations, `not each of ${expected} was violated`), false);
    },
    { mayComplain: [/Content Security Policy/] },
  ));

test("after the engine is there, nothing is asked of any server", () =>
  visit(async (playground) => {
    assert.equal(await playground.run(), "finished");
    browser.site.requests.length = 0;
    await playground.choose("deadlock");
    assert.equal(await playground.runUntil("deadlock"), "deadlock");
    await playground.write("print('mine')\n");
    assert.equal(await playground.run(), "finished");
    await playground.at("share").click();
    await playground.at("notice-link").waitFor();
    await playground.at("language").click();
    await playground.at("theme").click();
    await playground.at("tab-statistics").click();
    assert.deepEqual(browser.site.requests, []);
  }));

/** Programs that would reach out. */
const REACHING = [
  "import js\njs.fetch('/stolen')\n",
  "import socket\nsocket.create_connection(('example.org', 80))\n",
  "import urllib.request\nurllib.request.urlopen('/stolen')\n",
  "import pyodide\n",
  "import subprocess\nsubprocess.run(['id'])\n",
  "import ctypes\n",
  "import importlib\nimportlib.import_module('js')\n",
  "print(eval('1'))\n",
  "exec('import js')\n",
  "__import__('js')\n",
  "open('/stolen', 'w').write('x')\n",
  "import os\nos.system('id')\n",
  "import os\nprint(os.environ['HOME'])\n",
  "window.location = '/stolen'\n",
  "document.title = 'stolen'\n",
  "localStorage.setItem('stolen', '1')\n",
];

test("a program reaches neither network nor page nor storage", () =>
  visit(async (playground) => {
    await playground.write("print('warm')\n");
    assert.equal(await playground.run(), "finished");
    browser.site.requests.length = 0;
    for (const source of REACHING) {
      await playground.write(source);
      assert.ok(["refused", "failed"].includes(await playground.run()), source);
    }
    const { title, stored, cookies } = await playground.page.evaluate(() => ({
      title: document.title,
      stored: Object.keys(localStorage),
      cookies: document.cookie,
    }));
    assert.doesNotMatch(title, /stolen/);
    assert.deepEqual(stored.filter((name) => !name.startsWith("lockstep.")), []);
    assert.equal(cookies, "");
    assert.deepEqual(browser.site.requests, []);
  }));

const MARKUP = `"""<img src=x onerror="stolen()"> [a](javascript:stolen()) ![b](https://example.org/b.png)

<script>stolen()</script> <b>bold</b> [c](data:text/html,x)
"""
from threading import Lock, Thread
A = 1  # knob: 1..2 -- <img src=x onerror=stolen()>
lock = Lock()
lock.acquire()
Thread(target=lock.acquire, name="<img src=x onerror=stolen()>").start()
print("<script>stolen()</script><img src=x onerror=stolen()>")
raise ValueError("<img src=x onerror=stolen()>")
`;

test("what a program says is text, wherever it is shown", () =>
  visit(async (playground) => {
    const { page } = playground;
    await page.evaluate(() => (globalThis.stolen = () => (globalThis.was = true)));
    await playground.write(MARKUP);
    assert.equal(await playground.run(), "deadlock");
    for (const tab of ["timeline", "statistics", "output"]) await playground.at(`tab-${tab}`).click();
    const made = await page.evaluate(() => ({
      was: globalThis.was ?? false,
      images: document.querySelectorAll("img, script:not([src]), iframe").length,
      links: Array.from(document.querySelectorAll(".prose a"), (link) => link.getAttribute("href")),
    }));
    assert.deepEqual(made, { was: false, images: 0, links: made.links });
    for (const href of made.links) assert.match(href, /^(#|https?:)/);
  }));

test("opening a link runs nothing, by load, by hash or embedded", async () => {
  let path;
  await visit(async (playground) => {
    await playground.write("print('ran')\n");
    await playground.at("share").click();
    await playground.at("notice-link").waitFor();
    path = (await playground.page.evaluate(() => navigator.clipboard.readText())).slice(playground.origin.length);
  });
  const quiet = async (playground) => {
    // The page has read the text and would have started by now.
    await playground.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    assert.equal(playground.page.workers().length, 0);
    assert.equal(await playground.at("banner").getAttribute("data-kind"), "none");
    assert.equal(await playground.text(), "print('ran')\n");
  };
  await visit(quiet, { path });
  await visit(async (playground) => {
    await playground.page.evaluate((hash) => (location.hash = hash), path.slice(path.indexOf("#")));
    await playground.waitForText(/ran/);
    await quiet(playground);
  });
  await visit(quiet, { path: `/?embed${path.slice(path.indexOf("#"))}` });
});
