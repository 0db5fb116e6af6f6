// All that is looked at in the browser; one server and one browser for all. Run by run.js.
import { after, describe } from "node:test";
import accessibility from "./accessibility.js";
import { launchBrowser } from "./browser.js";
import keyboard from "./keyboard.js";
import craft from "./craft.js";
import layout from "./layout.js";
import network from "./network.js";
import { findPages } from "./pages.js";
import pictures from "./pictures.js";
import script from "./script.js";
import { startServer } from "./server.js";

// What every test gets: the pages' addresses, and a way to open one.
const server = await startServer();
const browser = await launchBrowser();
const closings = []; // of contexts, which end behind their pages and before the browser
const site = {
  base: server.base,
  browser,
  pages: await findPages(server.base),

  /** Opens a page in a context of its own; `requested` and `complaints` tell what it asked for and what went wrong. */
  async open(path, { width = 1280, ...options } = {}) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "ja-JP", ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.requested = [];
    page.complaints = [];
    page.on("request", (request) => page.requested.push(request.url()));
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.complaints.push(message.text()));
    page.on("pageerror", (error) => page.complaints.push(error.message));
    page.on("close", () => closings.push(context.close()));
    await page.goto(server.base + path);
    return page;
  },

  /** Gives the window another width and lets the page draw itself anew. */
  async resize(page, width) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  },
};

describe("pages", () => {
  accessibility(site);
  layout(site);
  script(site);
  keyboard(site);
  network(site);
  craft(site);
  pictures(site);
  after(async () => {
    await Promise.all(closings);
    await browser.close();
    await server.stop();
  });
});
