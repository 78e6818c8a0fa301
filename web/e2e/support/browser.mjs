import { chromium } from "playwright-core";

export const baseUrl = process.env.IM_BASE_URL ?? "http://localhost:8080";

/** Debian's Chromium, or whichever CHROMIUM names. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** One person's browser: an own context whose every page is watched for complaints. */
export async function person(browser, options = {}) {
  const context = await browser.newContext({
    baseURL: baseUrl,
    locale: "en-GB",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const complaints = [];
  context.on("page", (page) => watch(page, complaints));
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return { context, page, complaints };
}

/** What the browser logs itself when a request is refused or the network is away is not ours. */
const expected = /status of 4\d\d|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|WebSocket connection to/;

function watch(page, complaints) {
  page.on("console", (message) => {
    const text = message.text();
    const csp = /Content Security Policy|TrustedHTML|TrustedScript/i.test(text);
    if (csp || (message.type() === "error" && !expected.test(text))) complaints.push(text);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
}
