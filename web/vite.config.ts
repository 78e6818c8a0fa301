import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env.IM_BASE_URL ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2024",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
            { name: "ui", test: /node_modules\// },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      "/api": server,
      "/files": server,
      "/ws": { target: server.replace("http", "ws"), ws: true },
    },
  },
});
