// Every command and every option that a page names exists.

import assert from "node:assert/strict";
import test from "node:test";
import { codeOf, commands, helpOf, optionsIn, pages, scripts } from "./pages.mjs";

const ownOptions = new Set(
  [...commands().map((command) => ["taikei", command]), ...scripts().map((script) => [script])].flatMap((words) => [
    ...optionsIn(helpOf(words)),
  ]),
);

/** "build/taikei read --db x" is a call of the command read; "scripts/test --all" of that script. */
function callIn(text) {
  const words = text.trim().split(/\s+/);
  const at = words.findIndex((word) => /^(build\/)?taikei$/.test(word) || scripts().includes(word));
  if (at < 0) return null;
  if (scripts().includes(words[at])) return { called: [words[at]], rest: words.slice(at + 1) };
  return { called: ["taikei", words[at + 1]], rest: words.slice(at + 2) };
}

function optionsOf(words) {
  const end = words.findIndex((word) => word === "#" || word === "|" || word === ">");
  return (end < 0 ? words : words.slice(0, end))
    .filter((word) => /^--?[a-z]/.test(word))
    .map((word) => word.replace(/=.*/, ""));
}

/** What is wrong with one piece of code; null where nothing is. */
function mistakeIn(text) {
  const call = callIn(text);
  if (call === null) return /^--[a-z-]+$/.test(text) && !ownOptions.has(text) ? `no option ${text}` : null;
  const [program, command] = call.called;
  if (program === "taikei") {
    if (command === undefined || /^(-|help$|COMMAND$|…)/.test(command)) return null;
    if (!commands().includes(command)) return `no command ${command}`;
  }
  const known = optionsIn(helpOf(call.called));
  const unknown = optionsOf(call.rest).filter((option) => !known.has(option));
  return unknown.length ? `${call.called.join(" ")} has no ${unknown.join(", ")}` : null;
}

test("mistakes are seen", () => {
  assert.equal(mistakeIn("build/taikei read --provenance plan.txt"), null);
  assert.equal(mistakeIn("scripts/test --all"), null);
  assert.equal(mistakeIn("taikei read --port 80"), "taikei read has no --port");
  assert.equal(mistakeIn("taikei launder"), "no command launder");
  assert.equal(mistakeIn("scripts/start --all"), "scripts/start has no --all");
  assert.equal(mistakeIn("--nowhere"), "no option --nowhere");
});

for (const page of pages()) {
  test(`commands and options of ${page}`, () => {
    const mistakes = codeOf(page)
      .map(({ text, where }) => [where, mistakeIn(text)])
      .filter(([, mistake]) => mistake !== null)
      .map(([where, mistake]) => `${where}: ${mistake}`);
    assert.deepEqual(mistakes, []);
  });
}
