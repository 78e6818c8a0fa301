import { lazy, Suspense, useState, type ReactNode } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router";
import { LogInPage } from "../pages/auth/LogInPage";
import { RegisterPage } from "../pages/auth/RegisterPage";
import { ChatsPage } from "../pages/chats/ChatsPage";
import { ContactsPage } from "../pages/contacts/ContactsPage";
import { JoinPage } from "../pages/groups/JoinPage";
import { NotFoundPage } from "../pages/NotFoundPage";
import { Shell } from "../shell/Shell";
import { Barrier } from "./Barrier";
import { Broken } from "./Broken";

const SettingsPage = lazy(() =>
  import("../pages/settings/SettingsPage").then((m) => ({ default: m.SettingsPage })),
);

export function AppRoutes({ signedIn }: { signedIn: boolean }) {
  const [wasIn, setWasIn] = useState(signedIn);
  if (signedIn && !wasIn) setWasIn(true);
  return signedIn ? <Inside /> : <Outside comesBack={!wasIn} />;
}

function Inside() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path="/chats/:conversationId?" element={<ChatsPage />} />
        <Route path="/contacts/:userId?" element={<ContactsPage />} />
        <Route path="/u/:userId" element={<ContactsPage />} />
        <Route path="/join/:code" element={<JoinPage />} />
        <Route path="/settings/:section?" element={<Lazy page={<SettingsPage />} />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
      <Route path="/" element={<Navigate to="/chats" replace />} />
      <Route path="/login" element={<Onward />} />
      <Route path="/register" element={<Onward />} />
    </Routes>
  );
}

/** A page that is fetched when it is first looked at; leaving and coming back tries again. */
function Lazy({ page }: { page: ReactNode }) {
  return (
    <Barrier instead={<Broken />}>
      <Suspense fallback={null}>{page}</Suspense>
    </Barrier>
  );
}

/** After logging in: back to where one was stopped. */
function Onward() {
  const from: unknown = useLocation().state?.from;
  return <Navigate to={typeof from === "string" ? from : "/chats"} replace />;
}

/** Whoever logged out here is not led back: the next one may be somebody else. */
function Outside({ comesBack }: { comesBack: boolean }) {
  return (
    <Routes>
      <Route path="/login" element={<LogInPage />} />
      <Route path="/register" element={<RegisterPage />} />
      <Route path="*" element={<ToLogIn comesBack={comesBack} />} />
    </Routes>
  );
}

function ToLogIn({ comesBack }: { comesBack: boolean }) {
  const { pathname, search, hash } = useLocation();
  const from = comesBack ? pathname + search + hash : undefined;
  return <Navigate to="/login" state={{ from }} replace />;
}
