// The built program, serving the sample city from a database of its own.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const samples = new URL("../../samples/", import.meta.url).pathname;

export const ratedPlan = "汐見市地域公共交通計画";
export const computedIndicator = "しおかぜ号の1便当たり利用者数";
const basicPlan = "第2次汐見市総合計画前期基本計画";

function run(program, ...words) {
  const ended = spawnSync(program, words, { encoding: "utf8" });
  if (ended.status !== 0) throw new Error(`taikei ${words[0]}: ${ended.stderr}`);
}

function importSamples(program, database) {
  const documents = readdirSync(samples)
    .filter((name) => !/(README\.md|\.toml)$/.test(name))
    .sort()
    .map((name) => join(samples, name));
  run(program, "import", "--db", database, "--person", "test", ...documents);
  run(program, "rule", "assign", "--db", database, "--person", "test", ratedPlan, "shiomi-transport");
  run(program, "rule", "assign", "--db", database, "--person", "test", basicPlan, "shiomi-basic");
  const formulas = join(samples, "transport-formulas.toml");
  run(program, "compute", "--db", database, "--person", "test", ratedPlan, "--formulas", formulas, "--keep");
  run(program, "publish", "--db", database, "--person", "test", "--all");
}

function waitForAddress(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (text) => {
      said += text;
      const address = said.match(/http:\/\/\S+/);
      if (address) resolve(address[0].replace(/\/$/, ""));
    });
    server.on("exit", (status) => reject(new Error(`taikei serve ended with ${status}: ${said}`)));
  });
}

/** Gives {base, stop}. */
export async function startServer() {
  const program = process.env.TAIKEI;
  const folder = mkdtempSync(join(tmpdir(), "taikei-web-"));
  const database = join(folder, "test.db");
  importSamples(program, database);
  const server = spawn(program, ["serve", "--db", database, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const base = await waitForAddress(server);
  server.removeAllListeners("exit");
  const stop = () =>
    new Promise((resolve) => {
      server.on("exit", (status) => {
        rmSync(folder, { recursive: true });
        resolve(status);
      });
      server.kill("SIGTERM");
    });
  return { base, stop };
}
