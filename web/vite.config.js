import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

// One file a name, without a hash in it: the server adds a version to the address (src/render/assets.cpp), and the list of
// files that the program embeds stays the same.
export default defineConfig({
  plugins: [tailwindcss()],
  publicDir: "public",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    rollupOptions: {
      input: { site: "styles/site.css", chart: "scripts/chart.ts", search: "scripts/search.ts", tree: "scripts/tree.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
  },
});
