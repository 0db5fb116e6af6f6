// docs/command-line.md holds the help of every command word for word. To bring the page up to date after a change of a
// command's options: node tests/docs/help_test.mjs --write

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { commands, helpOf, root } from "./pages.mjs";

const page = join(root, "docs/command-line.md");

/** The page's sections by command: from "## taikei read" the block ```text ... ```. */
const section = (command) => new RegExp(`(## taikei ${command}\n[\\s\\S]*?\`\`\`text\n)([\\s\\S]*?)(\`\`\`\n)`);

if (process.argv.includes("--write")) {
  let text = readFileSync(page, "utf8");
  for (const command of commands()) {
    text = text.replace(section(command), (_, before, __, after) => before + helpOf(["taikei", command]) + after);
  }
  writeFileSync(page, text);
} else {
  const text = readFileSync(page, "utf8");

  test("the page has a section for each command, in the order of the help, and no other", () => {
    assert.deepEqual([...text.matchAll(/^## taikei (\w+)$/gm)].map(([, name]) => name), commands());
  });

  for (const command of commands()) {
    test(`the page says what taikei help ${command} says`, () => {
      assert.equal(text.match(section(command))?.[2], helpOf(["taikei", command]));
    });
  }

  test("each option has a help text, and each command an example that uses only its own", () => {
    for (const command of commands()) {
      const help = helpOf(["taikei", command]);
      const options = help.split("Options:\n")[1].split("\nExamples:")[0];
      for (const line of options.trimEnd().split("\n").filter((line) => /^ {2}-/.test(line))) {
        const next = options.split(line)[1].split("\n")[1] ?? "";
        assert.ok(/ {2,}\S|\S \S/.test(line.slice(28)) || /^ {28,}\S/.test(next), `${command}: ${line}`);
      }
    }
  });
}
