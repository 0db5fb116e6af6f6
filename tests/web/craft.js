// What audits of good craft ask of a page (Lighthouse and its like): what search engines and browsers are told, headings
// in order, room for a finger, few requests, links that lead somewhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish } from "./pages.js";

const isLost = (kind) => kind === "not-found";
const standsAlone = (kind) => kind === "embed";
/** The page, its style, icon and one script. */
const mostRequests = 4;

async function headOf(page) {
  return page.evaluate(() => ({
    title: document.title,
    description: document.querySelector("meta[name=description]")?.content ?? "",
    canonical: document.querySelector("link[rel=canonical]")?.href ?? "",
    robots: document.querySelector("meta[name=robots]")?.content ?? "",
    viewport: document.querySelector("meta[name=viewport]")?.content ?? "",
    languages: [...document.querySelectorAll("link[rel=alternate][hreflang]")].map((link) => link.hreflang),
  }));
}

export default function craft(site) {
  test("every page tells search engines and browsers what it is", async () => {
    for (const [kind, path] of Object.entries(site.pages)) {
      for (const [language, address] of [["ja", path], ["en", inEnglish(path)]]) {
        const page = await site.open(address);
        const head = await headOf(page);
        assert.ok(head.title.length > 4, `${kind} ${language}`);
        assert.match(head.viewport, /width=device-width/);
        assert.doesNotMatch(head.viewport, /user-scalable|maximum-scale/);
        if (!standsAlone(kind)) {
          assert.ok(head.description.length >= 20, `${kind} ${language}: ${head.description}`);
          assert.deepEqual(head.languages, ["ja", "en"], kind);
          assert.ok(head.robots === "noindex" || head.canonical === site.base + address, `${kind}: ${head.canonical}`);
        }
        await page.close();
      }
    }
  });

  test("headings go down one level at a time", async () => {
    for (const [kind, path] of Object.entries(site.pages)) {
      const page = await site.open(path);
      const levels = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
      assert.equal(levels[0], 1, kind);
      levels.reduce((before, level) => {
        assert.ok(level <= before + 1, `${kind}: h${level} behind h${before}`);
        return level;
      });
      await page.close();
    }
  });

  test("a finger meets what it points at: buttons and fields are 44 pixels high", async () => {
    for (const [kind, path] of Object.entries(site.pages)) {
      const page = await site.open(path, { width: 360 });
      const low = await page
        .locator("main button:not(.term-button):not(.button-quiet), main input, main select")
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML));
      assert.deepEqual(low, [], kind);
      await page.close();
    }
  });

  test("a page needs few requests, and its pictures have their sizes", async () => {
    for (const [kind, path] of Object.entries(site.pages)) {
      const page = await site.open(path);
      await page.waitForLoadState("networkidle");
      assert.ok(page.requested.length <= mostRequests, `${kind}: ${page.requested.join(" ")}`);
      const unsized = await page.locator("img:not([width]), img:not([height])").count();
      assert.equal(unsized, 0, kind);
      await page.close();
    }
  });

  test("every link on every kind of page leads to a page that is there", async () => {
    const addresses = new Set();
    for (const [kind, path] of Object.entries(site.pages)) {
      if (isLost(kind)) continue;
      const page = await site.open(path);
      // Only the words of a licence stand elsewhere.
      const links = await page.locator("a[href]:not([rel=license])").evaluateAll((all) => all.map((one) => one.href));
      const anchors = await page.evaluate(() =>
        [...document.querySelectorAll('a[href^="#"]')].filter((one) => !document.getElementById(decodeURIComponent(one.hash.slice(1)))).length,
      );
      assert.equal(anchors, 0, `${kind}: a link to a part of the page that is not there`);
      links.forEach((link) => addresses.add(link.split("#")[0]));
      await page.close();
    }
    const dead = [];
    for (const address of addresses) {
      assert.ok(address.startsWith(site.base), address);
      const answer = await fetch(address, { headers: { accept: "text/html" } });
      if (answer.status !== 200) dead.push(`${answer.status} ${address}`);
      await answer.arrayBuffer();
    }
    assert.deepEqual(dead, []);
  });

  test("sitemap, feed and robots name addresses that are there", async () => {
    const text = async (path) => (await fetch(site.base + path)).text();
    const locations = (xml) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
    assert.match(await text("/robots.txt"), /Sitemap: http/);
    for (const map of locations(await text("/sitemap.xml"))) {
      const pages = locations(await (await fetch(map)).text());
      assert.ok(pages.length > 0, map);
      assert.equal((await fetch(pages[0])).status, 200);
      assert.equal((await fetch(pages[pages.length - 1])).status, 200);
    }
    const feed = await text("/feed.xml");
    for (const [, href] of feed.matchAll(/<link href="([^"]+)"/g)) assert.equal((await fetch(href)).status, 200);
  });
}
