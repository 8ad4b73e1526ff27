// The service worker: the page works without a network, and is isolated on hosts that send no headers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./playground.mjs";

const plain = suite({ isolated: false });
const isolated = suite();

/** Waits until the service worker has all files and answers for this page. */
const kept = (page) =>
  page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });

test("once loaded, the page opens and runs without a network", () =>
  isolated.visit(
    async (playground) => {
      const { page } = playground;
      await kept(page);
      isolated.site.refuse = /./;
      isolated.site.requests.length = 0;
      await page.goto(`${playground.origin}/?from=elsewhere`);
      await page.locator(".cm-content").waitFor();
      assert.equal(await playground.at("engine-mode").getAttribute("data-mode"), "parallel");
      // The engine was never loaded before.
      assert.equal(await playground.run(), "finished");
      assert.match(await playground.output(), /^expected {5}500000$/m);
      const asked = isolated.site.requests.filter((path) => path !== "/sw.js");
      assert.deepEqual(asked, [], "nothing was asked of the server");
    },
    { keeps: true, mayComplain: [/sw\.js/] },
  ));

test("on a host without the headers the worker supplies them", () =>
  plain.visit(
    async (playground) => {
      const { page } = playground;
      await page.waitForFunction(() => globalThis.crossOriginIsolated);
      await page.locator(".cm-content").waitFor();
      assert.equal(await playground.at("engine-mode").getAttribute("data-mode"), "parallel");
      assert.equal(await playground.run(), "finished");
      assert.equal(await playground.lanes(), 6);
    },
    { keeps: true },
  ));

test("the page can be installed", () =>
  isolated.visit(
    async (playground) => {
      const { page } = playground;
      await kept(page);
      const session = await page.context().newCDPSession(page);
      const { errors } = await session.send("Page.getAppManifest");
      assert.deepEqual(errors, []);
      const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
      // A context without a history, as every test's is, can install nothing.
      const other = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
      assert.deepEqual(other, []);
    },
    { keeps: true },
  ));
