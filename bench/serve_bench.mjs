// Usage: node bench/serve_bench.mjs TAIKEI SECONDS ROUNDS
//
// How fast `taikei serve` answers, beside nginx with the same bytes as static files in the same run, and what memory it
// takes with a hundred cities. Writes Markdown. scripts/bench-serve calls it; needs nginx and wrk.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [taikei, seconds, rounds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const samples = new URL("../samples/", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "taikei-bench-"));
const ticksASecond = 100; // USER_HZ: what /proc counts in
const connections = 64;
const cities = 100;
const indicatorsACity = 1000;
const requestsASecond = 2000;

const run = (...words) => execFileSync(taikei, words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const quantile = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

/** A started program that prints its address, or is given one. */
async function start(program, words, address) {
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "inherit"] });
  const base = await new Promise((resolve, reject) => {
    if (address) setTimeout(() => resolve(address), 500);
    child.stdout.on("data", (text) => resolve(String(text).match(/http:\/\/[^/]+/)[0]));
    child.on("exit", (status) => reject(new Error(`${program} ended with ${status}`)));
  });
  child.removeAllListeners("exit");
  return { base, pid: child.pid, stop: () => new Promise((resolve) => child.on("exit", resolve).kill("SIGTERM")) };
}

/** Processor seconds of a process and its children that live. */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond + children.reduce((sum, child) => sum + cpuSeconds(child), 0);
}

function sampleCity() {
  const database = join(folder, "sample.db");
  const documents = readdirSync(samples).filter((name) => !/(README\.md|\.toml)$/.test(name)).sort();
  run("import", "--db", database, "--person", "bench", ...documents.map((name) => join(samples, name)));
  run("publish", "--db", database, "--person", "bench", "--all");
  return database;
}

/** A hundred cities; each has a plan of a hundred measures and a thousand indicators with five values each. */
function manyCities() {
  const subjects = ["高齢者", "子育て世帯", "観光客", "中小企業", "公共交通", "ごみ", "図書館", "健康診査", "空き家", "防災"];
  const things = ["利用者数", "満足度", "実施率", "件数", "割合", "参加者数", "相談件数", "整備率", "受診率", "増加数"];
  const value = (kind, year, number) => ({ kind, year, number, text: String(number) });
  const indicator = (i) => ({
    id: `i${i}`, node: `n${i % 100}`, name: `${subjects[i % 10]}の${things[Math.floor(i / 10) % 10]}（${i}）`, unit: "件",
    definition: `${subjects[(i * 7) % 10]}に関する調査`, note: null,
    values: [2019, 2020, 2021, 2022].map((year) => value("observed", year, i + year)).concat(value("target", 2025, i + 3000)),
  });
  const node = (i) => ({
    id: `n${i}`, parent: null, level: "施策", code: `${i}`, title: `${subjects[i % 10]}施策${i}`, departments: ["企画課"],
    sections: [{ label: "現状と課題", text: `${subjects[i % 10]}の${things[i % 10]}を高める必要があります。`.repeat(5) }],
    measures: [], relatedPlans: [], roles: [], tags: [],
  });
  mkdirSync(join(folder, "cities"));
  const files = Array.from({ length: cities }, (_, city) => {
    const file = join(folder, "cities", `${city}.json`);
    writeFileSync(file, JSON.stringify({
      format: "taikei-plan/1", municipality: { code: null, name: `第${city}試験市` },
      plan: { title: "総合計画", kind: "comprehensive", period: { from: 2020, to: 2029 }, levels: ["施策"] },
      nodes: Array.from({ length: 100 }, (_, i) => node(i)),
      indicators: Array.from({ length: indicatorsACity }, (_, i) => indicator(i)), glossary: [],
    }));
    return file;
  });
  const database = join(folder, "cities.db");
  run("import", "--db", database, "--person", "bench", ...files);
  run("publish", "--db", database, "--person", "bench", "--all");
  return { database, files, words: subjects.flatMap((one) => things.map((other) => `${one} ${other}`)).concat(subjects, things) };
}

async function startNginx(bodies) {
  mkdirSync(join(folder, "static"));
  bodies.forEach((body, index) => writeFileSync(join(folder, "static", `${index}.html`), body));
  const port = 18000 + Math.floor(Math.random() * 2000);
  const configuration = join(folder, "nginx.conf");
  writeFileSync(configuration, `daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http { types { text/html html; } access_log off; sendfile on; tcp_nopush on; keepalive_timeout 65; keepalive_requests 1000000000;
open_file_cache max=100; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fcgi;
uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
server { listen 127.0.0.1:${port} reuseport; root ${folder}/static; } }`);
  execFileSync("chmod", ["-R", "a+rX", folder]);
  return start("nginx", ["-c", configuration], `http://127.0.0.1:${port}`);
}

/** Requests a second, and a processor second of the server. */
function load(server, path) {
  const before = cpuSeconds(server.pid);
  const said = execFileSync("wrk", ["-t2", `-c${connections}`, `-d${seconds}s`, server.base + path], { encoding: "utf8" });
  const cpu = cpuSeconds(server.pid) - before;
  const count = Number(said.match(/(\d+) requests in/)[1]);
  if (/Non-2xx/.test(said)) throw new Error(`${path}: ${said}`);
  return { aSecond: Number(said.match(/Requests\/sec:\s+([\d.]+)/)[1]), aCpuSecond: count / cpu };
}

async function comparePages(database) {
  const server = await start(taikei, ["serve", "--db", database, "--port", "0", "--threads", "2"]);
  const { plans } = await (await fetch(`${server.base}/api/v1/plans`)).json();
  const plan = plans.find((one) => one.kind === "comprehensive").id;
  const { indicators } = await (await fetch(`${server.base}/api/v1/plans/${plan}/indicators?limit=1`)).json();
  const paths = ["/", `/plans/${plan}`, `/plans/${plan}/indicators/${encodeURIComponent(indicators[0].id)}`];
  const bodies = await Promise.all(
    paths.map(async (path) => Buffer.from(await (await fetch(server.base + path, { headers: { "Accept-Encoding": "identity" } })).arrayBuffer())),
  );
  const nginx = await startNginx(bodies);
  const rows = ["| page | bytes | nginx/s | taikei/s | ratio | ratio a CPU second |", "| --- | ---: | ---: | ---: | ---: | ---: |"];
  for (const [index, path] of paths.entries()) {
    const theirs = [];
    const ours = [];
    for (let round = 0; round < rounds; round++) {
      theirs.push(load(nginx, `/${index}.html`));
      ours.push(load(server, path));
    }
    const middle = (loads, key) => median(loads.map((one) => one[key]));
    const ratio = (key) => (middle(ours, key) / middle(theirs, key)).toFixed(2);
    const name = ["front page", "plan", "indicator"][index];
    rows.push(`| ${name} | ${bodies[index].length} | ${Math.round(middle(theirs, "aSecond"))} | ${Math.round(middle(ours, "aSecond"))} | ${ratio("aSecond")} | ${ratio("aCpuSecond")} |`);
  }
  await nginx.stop();
  await server.stop();
  return rows.join("\n");
}

/** A connection that asks again as soon as it is told to; gives the answer's time in milliseconds. */
function client(base) {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname).setNoDelay(true);
  let done = null;
  let text = "";
  socket.on("data", (bytes) => {
    text += bytes.toString("latin1");
    const end = text.indexOf("\r\n\r\n");
    const length = end < 0 ? Infinity : Number(text.match(/Content-Length: (\d+)/)?.[1] ?? 0);
    if (text.length >= end + 4 + length) {
      text = "";
      done();
    }
  });
  return {
    ask: (path) =>
      new Promise((resolve) => {
        done = resolve;
        socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: gzip\r\n\r\n`);
      }),
    close: () => socket.destroy(),
  };
}

/** Times from the moment at which each request was due, so that a server that stalls is not let off. */
async function steadyLoad(base, paths, duration) {
  const idle = Array.from({ length: connections }, () => client(base));
  const open = [...idle];
  const times = [];
  const begin = performance.now();
  let sent = 0;
  const waiting = [];
  const take = () => {
    while (idle.length > 0 && waiting.length > 0) {
      const due = waiting.shift();
      const one = idle.pop();
      one.ask(paths[sent++ % paths.length]).then(() => {
        times.push(performance.now() - due);
        idle.push(one);
        take();
      });
    }
  };
  let issued = 0;
  while (performance.now() - begin < duration * 1000) {
    const due = Math.floor(((performance.now() - begin) / 1000) * requestsASecond);
    for (; issued < due; issued++) waiting.push(begin + (issued / requestsASecond) * 1000);
    take();
    await sleep(1);
  }
  while (times.length < issued) await sleep(5);
  open.forEach((one) => one.close());
  return times;
}

/** Imports the files in another process: whoever measures must not be kept busy by it. `stop` says how many were imported. */
function importOneByOne(database, files) {
  const script = 'for file in "$@"; do "$taikei" import --db "$database" --person bench "$file" >/dev/null && echo done || exit 1; done';
  const shell = spawn("sh", ["-c", script, "sh", ...files], { env: { ...process.env, taikei, database }, stdio: ["ignore", "pipe", "inherit"], detached: true });
  let count = 0;
  shell.stdout.on("data", (text) => (count += text.toString().split("\n").length - 1));
  const ended = new Promise((resolve) => shell.on("exit", resolve));
  return {
    async stop() {
      if (shell.exitCode !== null) throw new Error(`importing ended early with ${shell.exitCode}`);
      process.kill(-shell.pid);
      await ended;
      return count;
    },
  };
}

/** The same load with nothing else to do, and while plans are imported. Drafts only: what the site shows does not change in it. */
async function steady(database, files) {
  const server = await start(taikei, ["serve", "--db", database, "--port", "0", "--threads", "2"]);
  const { plans } = await (await fetch(`${server.base}/api/v1/plans?limit=20`)).json();
  const paths = plans.flatMap((plan) => [`/plans/${plan.id}`, `/plans/${plan.id}/nodes/n1`, `/plans/${plan.id}/indicators/i1`]);
  await steadyLoad(server.base, paths, 1); // pages are made at the first request
  const alone = await steadyLoad(server.base, paths, seconds);
  const changed = Array.from({ length: 100 }, (_, i) => {
    const file = join(folder, `changed-${i}.json`);
    writeFileSync(file, readFileSync(files[cities - 1], "utf8").replace(/"number":(\d+)/, () => `"number":${10_000 + i}`));
    return file;
  });
  const imports = importOneByOne(database, changed);
  const during = await steadyLoad(server.base, paths, seconds);
  const imported = await imports.stop();
  await server.stop();
  const row = (name, times) => `| ${name} | ${times.length} | ${quantile(times, 0.5).toFixed(2)} | ${quantile(times, 0.99).toFixed(2)} | ${Math.max(...times).toFixed(1)} |`;
  return ["| load | requests | median ms | p99 ms | longest ms |", "| --- | ---: | ---: | ---: | ---: |",
    row("2,000 requests a second", alone), row(`the same while ${imported} plans are imported`, during)].join("\n");
}

function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(status.match(/VmRSS:\s+(\d+)/)[1]) / 1024;
}

async function memoryAndSearch(database, words) {
  const server = await start(taikei, ["serve", "--db", database, "--port", "0", "--threads", "2"]);
  const atStart = memoryOf(server.pid);
  const { plans } = await (await fetch(`${server.base}/api/v1/plans?limit=1000`)).json();
  for (const plan of plans) await (await fetch(`${server.base}/plans/${plan.id}`)).arrayBuffer();
  for (const plan of plans) await (await fetch(`${server.base}/plans/${plan.id}/indicators/i1`)).arrayBuffer();
  const one = client(server.base);
  const times = [];
  const before = cpuSeconds(server.pid);
  for (let round = 0; round < 5; round++) {
    for (const word of words) {
      const begin = performance.now();
      await one.ask(`/api/v1/search?q=${encodeURIComponent(word)}`);
      times.push(performance.now() - begin);
    }
  }
  const cpu = ((cpuSeconds(server.pid) - before) * 1000) / times.length;
  one.close();
  const atEnd = memoryOf(server.pid);
  await server.stop();
  return [
    `| ${plans.length} cities, ${plans.length * indicatorsACity} indicators | |`, "| --- | ---: |",
    `| memory after the start | ${atStart.toFixed(0)} MB |`,
    `| memory after ${plans.length * 2} pages and ${times.length} searches | ${atEnd.toFixed(0)} MB |`,
    `| search, median | ${quantile(times, 0.5).toFixed(2)} ms |`, `| search, p99 | ${quantile(times, 0.99).toFixed(2)} ms |`,
    `| search, processor time of the server | ${cpu.toFixed(2)} ms |`,
  ].join("\n");
}

try {
  const pages = await comparePages(sampleCity());
  const many = manyCities();
  const figures = await memoryAndSearch(many.database, many.words);
  console.log(`${pages}\n\n${await steady(many.database, many.files)}\n\n${figures}`);
} finally {
  rmSync(folder, { recursive: true });
}
