import { baseUrl } from "./browser.mjs";

let count = 0;
const stamp = Date.now().toString(36);

/** A user name nobody has yet. */
export const freshName = (word) => `${word}_${stamp}${(count++).toString(36)}`.slice(0, 32);

export const password = "correct horse 1";

export async function registerByUi({ page }, username, displayName) {
  await page.goto("/register");
  await page.getByLabel("User name").fill(username);
  await page.getByLabel("Display name (optional)").fill(displayName);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL("**/chats");
}

export async function logInByUi({ page }, username) {
  await page.goto("/login");
  await page.getByLabel("User name").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL("**/chats");
}

async function call(path, { token, server = baseUrl, ...init } = {}) {
  const response = await fetch(`${server}/api/v1${path}`, {
    ...init,
    headers: {
      "Content-Type": "application/json",
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    ...(init.body ? { body: JSON.stringify(init.body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${init.method ?? "GET"} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : null;
}

/** An account made by the API, with the calls that prepare a scene. */
export async function account(displayName, username = freshName("u"), change = {}, server) {
  const made = await call("/accounts", {
    server,
    method: "POST",
    body: { username, password, displayName },
  });
  const token = made.accessToken;
  const api = (method, path, body) => call(path, { server, method, token, body });
  if (Object.keys(change).length > 0) await api("PATCH", "/me", change);
  return { id: made.user.id, username, displayName, api };
}

export async function befriend(a, b) {
  await a.api("POST", "/contact-requests", { userId: b.id });
  await b.api("POST", "/contact-requests", { userId: a.id });
}

/** Opened by both: an empty conversation is only there for who opened it. */
export async function direct(a, b) {
  await b.api("POST", "/conversations", { type: "direct", userId: a.id });
  const { id } = await a.api("POST", "/conversations", { type: "direct", userId: b.id });
  return id;
}

let messages = 0;

export const say = (a, conversationId, text, more = {}) =>
  a.api("POST", `/conversations/${conversationId}/messages`, {
    clientId: `e2e-${stamp}-${messages++}`,
    type: "text",
    body: { text },
    ...more,
  });
