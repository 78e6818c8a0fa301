import { lazy, Suspense, type ReactNode } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router";
import { LogInPage } from "../pages/auth/LogInPage";
import { RegisterPage } from "../pages/auth/RegisterPage";
import { ChatsPage } from "../pages/chats/ChatsPage";
import { ContactsPage } from "../pages/contacts/ContactsPage";
import { NotFoundPage } from "../pages/NotFoundPage";
import { Shell } from "../shell/Shell";

const SettingsPage = lazy(() =>
  import("../pages/settings/SettingsPage").then((m) => ({ default: m.SettingsPage })),
);

export function AppRoutes({ signedIn }: { signedIn: boolean }) {
  return signedIn ? <Inside /> : <Outside />;
}

function Inside() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path="/chats/:conversationId?" element={<ChatsPage />} />
        <Route path="/contacts/:userId?" element={<ContactsPage />} />
        <Route path="/u/:userId" element={<ContactsPage />} />
        <Route path="/settings/:section?" element={<Lazy page={<SettingsPage />} />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
      <Route path="/" element={<Navigate to="/chats" replace />} />
      <Route path="/login" element={<Onward />} />
      <Route path="/register" element={<Onward />} />
    </Routes>
  );
}

function Lazy({ page }: { page: ReactNode }) {
  return <Suspense fallback={null}>{page}</Suspense>;
}

/** After logging in: back to where one was stopped. */
function Onward() {
  const from: unknown = useLocation().state?.from;
  return <Navigate to={typeof from === "string" ? from : "/chats"} replace />;
}

function Outside() {
  return (
    <Routes>
      <Route path="/login" element={<LogInPage />} />
      <Route path="/register" element={<RegisterPage />} />
      <Route path="*" element={<ToLogIn />} />
    </Routes>
  );
}

function ToLogIn() {
  const { pathname } = useLocation();
  return <Navigate to="/login" state={{ from: pathname }} replace />;
}
