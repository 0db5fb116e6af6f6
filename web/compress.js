// Puts a gzip file beside each built file: the server sends it as it is.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const folder = new URL("dist/", import.meta.url);
for (const name of readdirSync(folder)) {
  if (!/\.(css|js|svg)$/.test(name)) continue;
  const content = readFileSync(new URL(name, folder));
  const compressed = gzipSync(content, { level: 9 });
  if (compressed.length < content.length) writeFileSync(new URL(`${name}.gz`, folder), compressed);
}
