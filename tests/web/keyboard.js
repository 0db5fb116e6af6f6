// Everything can be reached and used with the keyboard, and one sees where one is.
import assert from "node:assert/strict";
import { test } from "node:test";

const focused = (page, read) => page.evaluate(`(${read})(document.activeElement)`);

export default function keyboard(site) {
  test("the first key leads past the header", async () => {
    const page = await site.open(site.pages.node);
    await page.keyboard.press("Tab");
    assert.equal(await focused(page, (element) => element.className), "skip-link");
    assert.ok(await page.locator(".skip-link").isVisible());
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await focused(page, (element) => document.querySelector("main").contains(element)));
    await page.close();
  });

  test("what has the focus has a thick outline", async () => {
    const page = await site.open(site.pages.plan);
    const seen = new Set();
    for (let i = 0; i < 120; ++i) {
      await page.keyboard.press("Tab");
      const [tag, width] = await focused(page, (element) => [element.tagName, getComputedStyle(element).outlineWidth]);
      if (tag === "BODY") break;
      seen.add(tag);
      assert.equal(width, "4px", `${tag} at step ${i}`);
    }
    for (const tag of ["A", "BUTTON", "SUMMARY"]) assert.ok(seen.has(tag), tag);
    await page.close();
  });

  test("a search is typed and sent, and a hit opened", async () => {
    const page = await site.open(site.pages.front);
    await page.locator("input[type=search]").first().focus();
    await page.keyboard.type("介護");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\?q=/);
    assert.ok((await page.locator("mark").count()) > 0);
    await page.locator(".hit-title a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/plans\/\d+/);
    await page.close();
  });

  test("a branch of the tree is folded with the space bar", async () => {
    const page = await site.open(site.pages.plan);
    const branch = page.locator(".tree > li > details").first();
    await branch.locator("> summary").focus();
    await page.keyboard.press("Space");
    assert.equal(await branch.getAttribute("open"), null);
    await page.close();
  });

  test("a wide table is scrolled with the arrow keys", async () => {
    const page = await site.open(site.pages.node, { width: 320 });
    const table = page.locator(".scroll").first();
    if ((await table.count()) === 0) return;
    await table.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector(".scroll").scrollLeft > 0);
    await page.close();
  });
}
