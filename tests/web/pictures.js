// Pictures of every kind of page, for people to look at.
import { mkdirSync } from "node:fs";
import { test } from "node:test";
import { inEnglish } from "./pages.js";

const folder = new URL("artifacts/", import.meta.url).pathname;

export default function pictures(site) {
  test("pictures are taken", async () => {
    mkdirSync(folder, { recursive: true });
    const take = async (name, path, sizes) => {
      const page = await site.open(path);
      await page.waitForLoadState("networkidle");
      for (const [size, width] of Object.entries(sizes)) {
        await site.resize(page, width);
        await page.screenshot({ path: `${folder}${name}-${size}.png`, fullPage: true });
      }
      await page.close();
    };
    for (const [kind, path] of Object.entries(site.pages)) await take(kind, path, { wide: 1280, phone: 360 });
    await take("node-english", inEnglish(site.pages.node), { wide: 1280 });
    await take("indicator-english", inEnglish(site.pages.indicator), { wide: 1280 });
  });
}
