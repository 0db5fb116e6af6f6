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
    const mark = page.locator(".chart-wide .mark").first();
    await mark.hover({ force: true });
    const tip = page.locator(".tip:not([hidden])");
    await tip.waitFor();
    assert.match(await tip.textContent(), /年度（\d{4}）/);
    await page.mouse.move(0, 0);
    await tip.waitFor({ state: "detached" });
    await page.close();
  });

  test("the chart has one drawing for wide pages and one for phones, with words as large in both", async () => {
    const page = await site.open(site.pages.indicator, { javaScriptEnabled: false });
    for (const [width, shown] of [[1280, ".chart-wide"], [360, ".chart-narrow"]]) {
      await page.setViewportSize({ width, height: 900 });
      assert.equal(await page.locator(".chart-drawing:visible").count(), 1);
      const label = page.locator(`${shown} .tick`).first();
      assert.ok(await label.isVisible(), `${shown} at ${width} pixels`);
      assert.ok((await label.boundingBox()).height >= 12, `${shown} at ${width} pixels`);
    }
    await page.close();
  });

  test("without JavaScript a word of the glossary is explained where it stands", async () => {
    const page = await site.open(site.pages["node-with-terms"], { javaScriptEnabled: false });
    const meaning = page.locator(".meaning").first();
    assert.equal(await meaning.isVisible(), false);
    await page.locator(".term-button").first().click();
    assert.ok(await meaning.isVisible());
    await page.keyboard.press("Escape");
    assert.equal(await meaning.isVisible(), false);
    await page.close();
  });

  test("without JavaScript a plan is narrowed down by its form, and the address can be shared", async () => {
    const page = await site.open(site.pages.plan, { javaScriptEnabled: false });
    await page.locator("#filter-words").fill("支援");
    await page.locator(".filter-form button").click();
    assert.match(page.url(), /list\?.*q=%E6%94%AF%E6%8F%B4/);
    assert.ok((await page.locator(".found-nodes li").count()) > 0);
    await page.close();
  });

  test("with JavaScript the search field suggests titles", async () => {
    const page = await site.open("/search");
    await page.locator("#q").pressSequentially("介護");
    await page.locator("#q-suggestions option").first().waitFor({ state: "attached" });
    assert.match(await page.locator("#q-suggestions option").first().getAttribute("value"), /介護/);
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
