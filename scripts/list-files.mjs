// Tells the service worker what the page consists of: writes the names of all files of a build,
// and a version made of their contents, into its sw.js. list-files.mjs DIRECTORY
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

const [root] = process.argv.slice(2);
const entries = await readdir(root, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  // The worker itself is never kept, and hosts read files that begin with an underscore.
  .filter((name) => name !== "sw.js" && !/(^|\/)[._]/.test(name))
  .sort();

const hash = createHash("sha256");
for (const name of files) hash.update(name).update(await readFile(join(root, name)));

const worker = join(root, "sw.js");
const text = await readFile(worker, "utf8");
const filled = text
  .replace('const VERSION = "";', `const VERSION = "${hash.digest("hex").slice(0, 16)}";`)
  .replace("const FILES = [];", `const FILES = ${JSON.stringify(files)};`);
if (filled === text) throw new Error(`${worker} has no place for the list of files.`);
await writeFile(worker, filled);
