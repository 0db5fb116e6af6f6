// Pages say everything without script; scripts only add.
import assert from "node:assert/strict";
import { test } from "node:test";

export default function script(site) {
  test("without JavaScript every page has its contents", async () => {
    for (const [kind, path] of Object.entries(site.pages)) {
      const page = await site.open(path, { javaScriptEnabled: false });
      assert.ok((await page.locator("main").innerText()).length > 40, kind);
      await page.close();
    }
  });

  test("without JavaScript the chart is drawn by the server", async () => {
    const page = await site.open(site.pages.indicator, { javaScriptEnabled: false });
    assert.ok(await page.locator("svg.chart-drawing .mark").first().isVisible());
    assert.ok((await page.locator("#values-table tbody tr").count()) >= 2);
    await page.close();
  });

  test("without JavaScript the tree folds", async () => {
    const page = await site.open(site.pages.plan, { javaScriptEnabled: false });
    const branch = page.locator(".tree > li > details").first();
    const link = branch.locator("a").first();
    assert.ok(await link.isVisible());
    await branch.locator("> summary").click();
    assert.equal(await link.isVisible(), false);
    await page.close();
  });

  test("with JavaScript the chart says its values where one points", async () => {
    const page = await site.open(site.pages.indicator);
    const mark = page.locator("svg.plot .mark circle, svg.plot .mark path").first();
    await mark.waitFor();
    assert.equal(await page.locator("svg.chart-drawing").count(), 0);
    await mark.hover({ force: true });
    await page.locator('svg.plot .tip text').first().waitFor();
    const words = await page.locator('svg.plot .tip').textContent();
    assert.match(words, /年度（\d{4}）/);
    await page.close();
  });

  test("the chart follows the width of the window", async () => {
    const page = await site.open(site.pages.indicator);
    await page.locator("svg.plot").waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    await page.waitForFunction(() => Number(document.querySelector("svg.plot")?.getAttribute("width")) < 340);
    await page.close();
  });

  test("with JavaScript the whole tree opens and closes at once", async () => {
    const page = await site.open(site.pages.plan);
    const open = () => page.locator(".tree details[open]").count();
    const all = await page.locator(".tree details").count();
    await page.getByRole("button", { name: "すべて閉じる" }).click();
    assert.equal(await open(), 0);
    await page.getByRole("button", { name: "すべて開く" }).click();
    assert.equal(await open(), all);
    await page.close();
  });
}
