// WCAG 2.2 AA and axe's best practices on every kind of page, in both languages, wide and narrow.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { inEnglish } from "./pages.js";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page) {
  const result = await page.evaluate(() => globalThis.axe.run(document, { rules: { "target-size": { enabled: true } } }));
  return result.violations.map(
    (violation) => `${violation.id}: ${violation.help}\n  ${violation.nodes.map((node) => node.html).join("\n  ")}`,
  );
}

export default function accessibility(site) {
  for (const [language, localize] of [["ja", (path) => path], ["en", inEnglish]]) {
    test(`axe finds nothing on any page (${language}), wide or narrow`, async () => {
      for (const [kind, path] of Object.entries(site.pages)) {
        const page = await site.open(localize(path));
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        await page.evaluate(axeSource);
        for (const width of [1280, 360]) {
          await site.resize(page, width);
          assert.deepEqual(await violations(page), [], `${kind} ${path} at ${width} pixels`);
        }
        await page.close();
      }
    });
  }

  test("every page has one main heading, one main part and a title of its own", async () => {
    const titles = new Set();
    const paths = new Set(Object.values(site.pages)); // one page may be of several kinds
    for (const path of paths) {
      const page = await site.open(path);
      assert.equal(await page.locator("h1").count(), 1, path);
      assert.equal(await page.locator("main").count(), 1, path);
      titles.add(await page.title());
      await page.close();
    }
    assert.ok(titles.size >= paths.size - 1, [...titles].join("\n"));
  });
}
