// Pictures of every kind of page, for people to look at.
import { mkdirSync } from "node:fs";
import { test } from "node:test";
import { inEnglish } from "./pages.js";

const folder = new URL("artifacts/", import.meta.url).pathname;

export default function pictures(site) {
  test("pictures are taken", async () => {
    mkdirSync(folder, { recursive: true });
    const take = async (name, path, width) => {
      const page = await site.open(path, { width });
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
      await page.close();
    };
    for (const [kind, path] of Object.entries(site.pages)) {
      await take(`${kind}-wide`, path, 1280);
      await take(`${kind}-phone`, path, 390);
    }
    await take("node-english", inEnglish(site.pages.node), 1280);
    await take("indicator-english", inEnglish(site.pages.indicator), 1280);
  });
}
