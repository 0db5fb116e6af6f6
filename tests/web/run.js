// Usage: node tests/web/run.js TAIKEI
//
// Looks at every kind of page with a headless Chromium. TAIKEI is the built program; it gets a fresh database with the
// sample city. Leaves pictures of the pages in tests/web/artifacts/. Exit status 77 where there is no browser here.
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { chromiumPath } from "./browser.js";

const skipped = 77;

function skip(reason) {
  console.log(`SKIPPED: ${reason}`);
  process.exit(skipped);
}

if (!existsSync(chromiumPath)) skip(`${chromiumPath} is missing; install the package chromium`);
if (!existsSync(new URL("node_modules/playwright-core", import.meta.url))) {
  skip("the npm packages are missing; run: npm --prefix tests/web ci");
}

const files = new URL("web.test.js", import.meta.url).pathname;
const run = spawnSync(process.execPath, ["--test", "--test-reporter=spec", files], {
  stdio: "inherit",
  env: { ...process.env, TAIKEI: process.argv[2] ?? "build/taikei" },
});
process.exit(run.status ?? 1);
