// A page asks nobody but its own server, is light, and keeps to its own rules.
import assert from "node:assert/strict";
import { test } from "node:test";

const kilobyte = 1024;
const heaviestPage = 100 * kilobyte;

/** Bytes on the wire: the page and all that it loaded, as compressed. */
async function weightOf(page) {
  return page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].reduce(
      (sum, entry) => sum + entry.transferSize,
      0,
    ),
  );
}

export default function network(site) {
  test("every page weighs less than 100 KB, asks no other host, and keeps its content security policy", async () => {
    for (const [kind, path] of Object.entries(site.pages)) {
      const page = await site.open(path);
      await page.waitForLoadState("networkidle");
      assert.deepEqual(
        page.requested.filter((url) => !url.startsWith(site.base)),
        [],
        kind,
      );
      // The page's own 404 is told on the console; nothing else may be.
      assert.deepEqual(
        page.complaints.filter((words) => kind !== "not-found" || !words.includes("404")),
        [],
        kind,
      );
      const weight = await weightOf(page);
      console.log(`    ${kind}: ${(weight / kilobyte).toFixed(1)} KB`);
      assert.ok(weight > 0 && weight < heaviestPage, `${kind}: ${weight} bytes`);
      await page.close();
    }
  });

  test("a second visit loads styles and scripts from the browser's cache", async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(site.base + site.pages.indicator);
    await page.goto(site.base + site.pages.plan);
    const sent = await page.evaluate(() =>
      performance.getEntriesByType("resource").find((entry) => entry.name.includes("site.css")).transferSize,
    );
    assert.equal(sent, 0);
    await context.close();
  });
}
