// Every path and every link on a page leads somewhere.

import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import test from "node:test";
import { codeOf, linksOf, pages, root } from "./pages.mjs";

const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith("build") && entry.name !== ".git")
  .map((entry) => entry.name);

/** Words of a line of code that are paths in this repository: they begin with one of its folders. */
function pathsIn(text) {
  return text
    .split(/[\s"'(),;:|<>=]+/)
    .filter((word) => folders.some((folder) => word.startsWith(`${folder}/`)))
    .map((word) => word.replace(/[.。、]+$/, ""));
}

/** True for a file, a folder, or a pattern that some file answers to (samples/*.txt, src/x.{hpp,cpp}). */
function exists(path) {
  if (!/[*{]/.test(path)) return existsSync(join(root, path));
  const folder = join(root, dirname(path));
  const pattern = basename(path)
    .replace(/[.+^$()]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\{([^}]*)\}/g, (_, names) => `(${names.replaceAll(",", "|")})`);
  return existsSync(folder) && readdirSync(folder).some((name) => new RegExp(`^${pattern}$`).test(name));
}

test("pages are found", () => {
  assert.ok(pages().includes("README.md"));
  assert.ok(pages().includes("docs/command-line.md"));
});

test("what looks for paths finds them, and what is missing is missed", () => {
  assert.deepEqual(pathsIn("build/taikei read samples/*.txt"), ["samples/*.txt"]);
  assert.ok(exists("samples/*.txt") && exists("src/cli/run.{hpp,cpp}") && exists("src/cli"));
  assert.ok(!exists("samples/*.exe") && !exists("src/cli/none.cpp"));
});

for (const page of pages()) {
  test(`paths of ${page}`, () => {
    const missing = codeOf(page).flatMap(({ text, where }) =>
      pathsIn(text)
        .filter((path) => !exists(path))
        .map((path) => `${where}: ${path}`),
    );
    assert.deepEqual(missing, []);
  });

  test(`links of ${page}`, () => {
    const broken = linksOf(page).filter((target) => !existsSync(join(root, dirname(page), target)));
    assert.deepEqual(broken, []);
  });
}
