// Usage: node tests/web/run_api.js TAIKEI
//
// Holds the API of the built program against its description. Exit status 77 where the npm packages are missing.
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";

if (!existsSync(new URL("node_modules/@redocly/openapi-core", import.meta.url))) {
  console.log("SKIPPED: the npm packages are missing; run: npm --prefix tests/web ci");
  process.exit(77);
}
const files = new URL("api.test.js", import.meta.url).pathname;
const run = spawnSync(process.execPath, ["--test", "--test-reporter=spec", files], {
  stdio: "inherit",
  env: { ...process.env, TAIKEI: process.argv[2] ?? "build/taikei" },
});
process.exit(run.status ?? 1);
