// The project's pages, and what they say in code: spans, blocks and links, each with the page and line it stands on.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const build = process.env.TAIKEI_BINARY_DIR ?? join(root, "build");

/** Paths from the root of all pages, except those of packages. Of tests/documents only its README: the rest is read by tests. */
export function pages() {
  const folders = [".", "docs", "bench", "samples"];
  const found = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name)),
  );
  return [...found, "tests/documents/README.md"];
}

/** Every line of code on a page: what stands in backticks, and the lines of fenced blocks with their language. */
export function codeOf(page) {
  const code = [];
  let language = null;
  for (const [index, line] of readFileSync(join(root, page), "utf8").split("\n").entries()) {
    const where = `${page}:${index + 1}`;
    const fence = line.match(/^\s*```(\w*)/);
    if (fence) {
      language = language === null ? fence[1] || "text" : null;
    } else if (language !== null) {
      code.push({ text: line, language, where });
    } else {
      for (const [, text] of line.matchAll(/`([^`]+)`/g)) code.push({ text, language: null, where });
    }
  }
  return code;
}

/** Targets of links to files of ours, without what stands after #. */
export function linksOf(page) {
  const text = readFileSync(join(root, page), "utf8").replace(/```[\s\S]*?```/g, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target.replace(/#.*/, ""))
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target));
}

const helps = new Map();

/** What the program or a script says to --help; null where it knows no such word. */
export function helpOf(words) {
  const key = words.join(" ");
  if (!helps.has(key)) {
    const [program, ...rest] = words;
    const path = program === "taikei" ? join(build, "taikei") : join(root, program);
    try {
      helps.set(key, execFileSync(path, [...rest, "--help"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    } catch {
      helps.set(key, null);
    }
  }
  return helps.get(key);
}

/** The commands that `taikei help` lists. */
export function commands() {
  const list = helpOf(["taikei"]).split("Commands:\n")[1].split("\n\n")[0];
  return [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
}

/** The scripts that answer to --help. */
export function scripts() {
  return readdirSync(join(root, "scripts"))
    .filter((name) => !name.includes("."))
    .map((name) => `scripts/${name}`);
}

/** Options that a help text lists, as --db or -o. */
export function optionsIn(help) {
  return new Set(help.match(/(?<![\w-])--?[a-z][a-z-]*/g) ?? []);
}
