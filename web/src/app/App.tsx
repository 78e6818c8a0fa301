import { CSPProvider } from "@base-ui/react/csp-provider";
import { Toast } from "@base-ui/react/toast";
import { useCallback, useEffect, useState } from "react";
import { BrowserRouter } from "react-router";
import type { Client } from "../client";
import { Button } from "../ui/Button";
import { Toasts } from "../ui/Toasts";
import styles from "./App.module.css";
import { Barrier } from "./Barrier";
import { Broken } from "./Broken";
import { ClientContext, useApp, useClient, useText } from "./hooks";
import { AppRoutes } from "./routes";

export function App({ client }: { client: Client }) {
  return (
    <ClientContext value={client}>
      <CSPProvider disableStyleElements>
        <Toast.Provider limit={2}>
          <BrowserRouter>
            <Start />
          </BrowserRouter>
          <Toasts />
        </Toast.Provider>
      </CSPProvider>
    </ClientContext>
  );
}

/** Until it is known whether there is a session, nothing flashes; if it cannot be known, say so. */
function Start() {
  const client = useClient();
  const { t } = useText();
  const phase = useApp((s) => s.session.phase);
  const [unreachable, setUnreachable] = useState(false);
  const resume = useCallback(() => {
    setUnreachable(false);
    client.session.resume().catch(() => setUnreachable(true));
  }, [client]);
  useEffect(() => {
    if (client.store.get().session.phase === "unknown") resume();
  }, [client, resume]);
  if (phase !== "unknown") {
    return (
      <Barrier instead={<Broken />}>
        <AppRoutes signedIn={phase === "signedIn"} />
      </Barrier>
    );
  }
  if (!unreachable) return null;
  return (
    <div className={styles.unreachable} role="alert">
      <p>{t("app.unreachable")}</p>
      <Button onClick={resume}>{t("action.retry")}</Button>
    </div>
  );
}
