// Just enough of WebDriver BiDi to drive a Firefox without a driver: Firefox speaks it itself.
// Needs a WebSocket: Node 22, or Node 20 with --experimental-websocket.
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 60_000;

/** Starts a Firefox of its own and opens a tab; `close()` ends it. */
export async function firefox(executable = process.env.FIREFOX ?? "firefox-esr") {
  const profile = await mkdtemp(join(tmpdir(), "lockstep-firefox-"));
  await writeFile(join(profile, "user.js"), 'user_pref("remote.active-protocols", 1);\n');
  const child = spawn(executable, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"]);
  const end = async () => {
    child.kill();
    await new Promise((resolve) => (child.exitCode === null ? child.once("exit", resolve) : resolve()));
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const address = await new Promise((resolve, reject) => {
      let said = "";
      child.stderr.on("data", (bytes) => {
        said += bytes;
        const match = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
        if (match) resolve(match[1]);
      });
      child.once("error", reject);
      child.once("exit", () => reject(new Error(`Firefox ended: ${said}`)));
      pause(PATIENCE_MS, undefined, { ref: false }).then(() => reject(new Error(`Firefox does not listen: ${said}`)));
    });
    return await session(`${address}/session`, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function session(address, end) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", () => reject(new Error("no WebSocket")), { once: true });
  });
  const waiting = new Map();
  const events = [];
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(data);
    if (message.id === undefined) events.push(message);
    else waiting.get(message.id)?.(message);
  });
  let count = 0;
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = (count += 1);
      waiting.set(id, (message) => {
        waiting.delete(id);
        if (message.type === "error") reject(new Error(`${method}: ${message.error}: ${message.message}`));
        else resolve(message.result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const { contexts } = await send("browsingContext.getTree");
  const [{ context }] = contexts;
  const page = {
    /** What the page said on the console. */
    complaints: () =>
      events.filter(({ params }) => params?.level === "error").map(({ params }) => params.text),
    open: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    /** The value of an expression, which may be a promise of one. */
    async value(expression) {
      const { result, exceptionDetails } = await send("script.evaluate", {
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value);
    },
    async until(expression) {
      const deadline = Date.now() + PATIENCE_MS;
      for (;;) {
        const value = await page.value(expression);
        if (value) return value;
        if (Date.now() > deadline) throw new Error(`Not true in time: ${expression}`);
        await pause(50);
      }
    },
    /** Presses keys, one after the other or all at once, into what has the focus. */
    async press(...keys) {
      const actions = [
        ...keys.map((value) => ({ type: "keyDown", value })),
        ...keys.toReversed().map((value) => ({ type: "keyUp", value })),
      ];
      await send("input.performActions", { context, actions: [{ type: "key", id: "keys", actions }] });
    },
    async close() {
      socket.close();
      await end();
    },
  };
  return page;
}
