// From a small phone to a wide screen, zoomed in, with wider spacing, and on paper.
import assert from "node:assert/strict";
import { test } from "node:test";

/** WCAG 1.4.12: a reader may set these, and nothing may be lost. */
const textSpacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }";

async function sidewaysScroll(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export default function layout(site) {
  // 320 pixels is also what 1280 pixels become at 400 % zoom (WCAG 1.4.10).
  for (const width of [320, 390, 768, 1024, 1920]) {
    test(`no page scrolls sideways at ${width} pixels`, async () => {
      for (const [kind, path] of Object.entries(site.pages)) {
        const page = await site.open(path, { width });
        assert.equal(await sidewaysScroll(page), 0, kind);
        await page.close();
      }
    });
  }

  test("no page scrolls sideways with wide text spacing", async () => {
    for (const [kind, path] of Object.entries(site.pages)) {
      const page = await site.open(path, { width: 390, bypassCSP: true });
      await page.addStyleTag({ content: textSpacing });
      assert.equal(await sidewaysScroll(page), 0, kind);
      await page.close();
    }
  });

  test("paper shows the whole tree and no navigation", async () => {
    const page = await site.open(site.pages.plan);
    await page.locator(".tree details").evaluateAll((all) => all.forEach((one) => (one.open = false)));
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".tree-list a").last().isVisible());
    assert.equal(await page.locator(".site-nav").isVisible(), false);
    await page.close();
  });
}
