import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/tokens.css";
import "./styles/base.css";
import { App } from "./app/App";
import { notice } from "./app/notices";
import { followPreferences, keptPreferences } from "./app/preferences";
import { followTitle } from "./app/title";
import { followVisualViewport } from "./app/viewport";
import { followBrowser, makeClient } from "./client";
import { makeStore } from "./state/store";

const store = makeStore(keptPreferences());
const client = makeClient(store, (message) => notice(store, message, open));
followPreferences(store);
followBrowser(client);
followTitle(store);
followVisualViewport();

function open(path: string): void {
  history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
}
