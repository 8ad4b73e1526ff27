// Medians, and tables in Markdown.
export const median = (samples) => samples.toSorted((a, b) => a - b)[samples.length >> 1];

export function table(title, head, rows) {
  console.log(`\n${title}\n`);
  console.log(`| ${head.join(" | ")} |`);
  console.log(`|${" --- |".repeat(head.length)}`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}
