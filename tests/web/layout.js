// From a small phone to a wide screen, zoomed in, with wider spacing, and on paper.
import assert from "node:assert/strict";
import { test } from "node:test";

/** 320 pixels is also what 1280 pixels become at 400 % zoom (WCAG 1.4.10). */
const widths = [1920, 1024, 768, 390, 320];

/** WCAG 1.4.12: a reader may set these, and nothing may be lost. */
const textSpacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }";

async function sidewaysScroll(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export default function layout(site) {
  test("no page scrolls sideways at any width, nor with wide text spacing", async () => {
    for (const [kind, path] of Object.entries(site.pages)) {
      const page = await site.open(path, { bypassCSP: true });
      for (const width of widths) {
        await site.resize(page, width);
        assert.equal(await sidewaysScroll(page), 0, `${kind} at ${width} pixels`);
      }
      await page.addStyleTag({ content: textSpacing });
      await site.resize(page, 390);
      assert.equal(await sidewaysScroll(page), 0, `${kind} with wide text spacing`);
      await page.close();
    }
  });

  test("a part of the tree's picture has the colour of its grade, where all below it have the same", async () => {
    const page = await site.open(site.pages.plan);
    const colours = await page.locator(".picture .box.tone-1").evaluateAll((boxes) =>
      boxes.map((box) => [
        getComputedStyle(box).borderInlineStartColor,
        getComputedStyle(box.querySelector(".grade")).backgroundColor,
      ]),
    );
    assert.ok(colours.length > 0);
    for (const [bar, grade] of colours) assert.equal(bar, grade);
    await page.close();
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
