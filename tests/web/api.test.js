// The API of the built program: its description is sound OpenAPI 3.1, and every answer is what the description says.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { createConfig, lint } from "@redocly/openapi-core";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { startServer } from "./server.js";

let server;
let document;
let ajv;

before(async () => {
  server = await startServer();
  document = await (await fetch(`${server.base}/api/v1/openapi.json`)).json();
  ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  ajv.addSchema(await (await fetch(`${server.base}/api/v1/plan.schema.json`)).json(), "plan.schema.json");
  // The description's own schemas are found by the references that stand in it.
  ajv.addSchema(document, "openapi.json");
});

after(() => server.stop());

const get = (path, headers = {}) => fetch(server.base + path, { headers, redirect: "manual" });
const getJson = async (path) => (await get(path)).json();

/** Gives ajv's complaints about the answer of an operation; empty where there are none. */
function complaints(path, status, type, body) {
  const response = document.paths[path].get.responses[status];
  const pointer = response.$ref
    ? response.$ref.slice(1)
    : `/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/get/responses/${status}`;
  const schema = `openapi.json#${encodeURI(pointer)}/content/${type.replaceAll("/", "~1").replaceAll("+", "%2B")}/schema`;
  const validate = ajv.getSchema(schema) ?? ajv.compile({ $ref: schema });
  return validate(body) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}

/** What stands in the {places} of an address, so that it is answered: the plan that has ratings. */
async function examples() {
  const { plans } = await getJson("/api/v1/plans?limit=1000");
  const withRatings = await Promise.all(
    plans.map(async (plan) => [(await getJson(`/api/v1/plans/${plan.id}/ratings`)).total, plan.id]),
  );
  const [ratings, plan] = withRatings.sort((a, b) => b[0] - a[0])[0];
  assert.ok(ratings > 0, "no plan of the sample city has ratings");
  const { nodes } = await getJson(`/api/v1/plans/${plan}/nodes`);
  const { indicators } = await getJson(`/api/v1/plans/${plan}/indicators`);
  return { plan, publication: 1, node: nodes[0].id, indicator: indicators[0].id, file: "plan.json" };
}

const filledIn = (path, values) => path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name]));

test("the description is sound OpenAPI 3.1", async () => {
  const folder = mkdtempSync(join(tmpdir(), "taikei-api-"));
  try {
    writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
    writeFileSync(join(folder, "plan.schema.json"), await (await get("/api/v1/plan.schema.json")).text());
    const config = await createConfig({ extends: ["recommended-strict"] });
    const problems = await lint({ ref: join(folder, "openapi.json"), config });
    assert.deepEqual(
      problems.map((problem) => `${problem.ruleId}: ${problem.message} ${problem.location[0].pointer}`),
      [],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("every address answers as its description says", async () => {
  const values = await examples();
  let checked = 0;
  for (const path of Object.keys(document.paths)) {
    const query = path.endsWith("/search") ? "?q=%E6%94%AF%E6%8F%B4" : "";
    const answer = await get(filledIn(path, values) + query);
    assert.equal(answer.status, 200, path);
    assert.ok(path === "/healthz" || answer.headers.get("etag"), path);
    const type = answer.headers.get("content-type").split(";")[0];
    const content = document.paths[path].get.responses["200"].content;
    assert.ok(content[type], `${path} answers ${type}`);
    if (type.endsWith("json")) {
      assert.deepEqual(complaints(path, "200", type, await answer.json()), [], path);
      checked++;
    }
  }
  assert.ok(checked > 15, `${checked} checked`);
});

test("what is wrong with a request is said as the description says", async () => {
  const wrong = [
    ["/api/v1/plans", "/api/v1/plans?limit=0", 400],
    ["/api/v1/plans/{plan}", "/api/v1/plans/999", 404],
    ["/api/v1/plans/{plan}/nodes", "/api/v1/plans/1/nodes?fields=none", 400],
    ["/api/v1/plans/{plan}/publications/{publication}", "/api/v1/plans/1/publications/99", 404],
    ["/api/v1/search", "/api/v1/search", 400],
    ["/api/v1/changes", "/api/v1/changes?since=2025", 400],
  ];
  for (const [path, target, status] of wrong) {
    const answer = await get(target);
    assert.equal(answer.status, status, target);
    assert.equal(answer.headers.get("content-type"), "application/problem+json");
    assert.deepEqual(complaints(path, String(status), "application/problem+json", await answer.json()), [], target);
  }
});

test("the validator finds what is wrong", async () => {
  const answer = await getJson("/api/v1/plans");
  answer.plans[0].kind = "other";
  assert.equal(complaints("/api/v1/plans", "200", "application/json", answer).length, 1);
});

test("a list is read to its end by its cursor, and nothing twice", async () => {
  const { plan } = await examples();
  const whole = await getJson(`/api/v1/plans/${plan}/values?limit=1000`);
  const parts = [];
  let cursor = "";
  do {
    const part = await getJson(`/api/v1/plans/${plan}/values?limit=7${cursor}`);
    parts.push(...part.values);
    cursor = part.next && `&cursor=${encodeURIComponent(part.next)}`;
  } while (cursor);
  assert.deepEqual(parts, whole.values);
  assert.equal(parts.length, whole.total);
});

test("an answer that is known is not sent again", async () => {
  const first = await get("/api/v1/plans");
  const again = await get("/api/v1/plans", { "If-None-Match": first.headers.get("etag") });
  assert.equal(again.status, 304);
});

test("another site may read data, and ask whether it may", async () => {
  const asked = await fetch(`${server.base}/api/v1/plans`, { method: "OPTIONS" });
  assert.equal(asked.status, 204);
  assert.match(asked.headers.get("access-control-allow-methods"), /GET/);
  for (const path of ["/api/v1/plans", "/plans/1/values.csv", "/data/catalog.jsonld", "/api/v1/plans/999"]) {
    assert.equal((await get(path)).headers.get("access-control-allow-origin"), "*", path);
  }
});

test("the files of a publication have the checksums that stand beside them", async () => {
  const sums = await (await get("/plans/1/SHA256SUMS")).text();
  const lines = sums.trimEnd().split("\n");
  assert.equal(lines.length, 4);
  for (const line of lines) {
    const [digits, name] = line.split("  ");
    const bytes = Buffer.from(await (await get(`/plans/1/${name}`)).arrayBuffer());
    assert.equal(createHash("sha256").update(bytes).digest("hex"), digits, name);
  }
  const { plans } = await getJson("/api/v1/plans");
  assert.ok(sums.includes(plans.find((plan) => plan.id === 1).publication.fingerprint));
});

test("what was published is listed as a change", async () => {
  const { changes, total } = await getJson("/api/v1/changes");
  assert.equal(total, (await getJson("/api/v1/plans")).total);
  const last = changes.at(-1).at;
  assert.equal((await getJson(`/api/v1/changes?since=${encodeURIComponent(last)}`)).total, 0);
});
