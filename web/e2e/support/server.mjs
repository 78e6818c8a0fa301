import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./chat.mjs";

/** How a server is started, a word a line; `./im test` says it. */
export const command = process.env.IM_SERVER_COMMAND?.split("\n");

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const isUp = (url) =>
  fetch(`${url}/api/v1/health`).then(
    (response) => response.ok,
    () => false,
  );

/** A server of the test's own, to be killed and started again on the same data and port. */
export async function ownServer() {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), "im-e2e-"));
  const url = `http://localhost:${port}`;
  let running;

  async function start() {
    const [program, ...words] = command;
    const settings = [`--server.port=${port}`, `--im.data-dir=${data}`, "--im.limits.scale=1000"];
    running = spawn(program, [...words, ...settings], { stdio: "ignore" });
    await until(() => isUp(url), Boolean, "the server's health", 60_000);
  }

  async function kill() {
    running.kill("SIGKILL");
    await once(running, "exit");
  }

  async function end() {
    await kill();
    await rm(data, { recursive: true });
  }

  await start();
  return { url, start, kill, end };
}
