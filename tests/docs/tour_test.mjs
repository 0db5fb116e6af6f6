// The tours of README.md and README.ja.md run as they stand: every command of them does what it says, and ends well.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { build, codeOf, root } from "./pages.mjs";

/** The lines of a page's shell blocks that call the program; `serve` does not end by itself and has tests of its own. */
function tourOf(page) {
  return codeOf(page)
    .filter(({ text, language }) => language === "sh" && text.startsWith("build/taikei ") && !/ serve\b/.test(text))
    .map(({ text }) => text);
}

for (const page of ["README.md", "README.ja.md"]) {
  test(`the tour of ${page}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "taikei-tour-"));
    try {
      symlinkSync(build, join(folder, "build"));
      symlinkSync(join(root, "samples"), join(folder, "samples"));
      const lines = tourOf(page);
      assert.ok(lines.length >= 8, `${lines.length} commands`);
      for (const line of lines) {
        const output = execFileSync("/bin/sh", ["-c", line], { cwd: folder, encoding: "utf8", stdio: "pipe" });
        const file = line.match(/ -o (\S+)/)?.[1];
        const written = file ? readFileSync(join(folder, file)).length : output.trim().length;
        assert.ok(written > 0, `${line}: nothing printed`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

test("both pages take the same tour", () => assert.deepEqual(tourOf("README.ja.md"), tourOf("README.md")));
