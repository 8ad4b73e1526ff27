// Makes one file of all that the scenarios say in another language: a JSON object of Markdown texts
// by the scenarios' names. gather-texts.mjs DIRECTORY FILE
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const [from, to] = process.argv.slice(2);
const names = (await readdir(from)).filter((name) => name.endsWith(".md")).sort();
const texts = {};
for (const name of names) texts[basename(name, ".md")] = await readFile(join(from, name), "utf8");
await mkdir(dirname(to), { recursive: true });
await writeFile(to, JSON.stringify(texts));
