import { Toast } from "@base-ui/react/toast";
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { useStore } from "zustand";
import type { Client } from "../client";
import type { Key } from "../i18n/catalogue";
import { formatsFor, type Formats } from "../i18n/formats";
import { translator, type Translate, type Vars } from "../i18n/translate";
import type { Locale } from "../state/preferences";
import type { AppState } from "../state/store";
import { asFailure, type Failure } from "../wire/failure";

export const ClientContext = createContext<Client | null>(null);

export function useClient(): Client {
  const client = use(ClientContext);
  if (!client) throw new Error("no client around this view");
  return client;
}

export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useClient().store.api, select);
}

export const useSelfId = (): string => useApp((s) => s.session.account?.id ?? "");

export interface Text {
  readonly t: Translate;
  readonly formats: Formats;
  readonly locale: Locale;
}

const texts = new Map<Locale, Text>();

/** Words, dates and numbers in the chosen language. */
export function useText(): Text {
  const locale = useApp((s) => s.preferences.locale);
  let text = texts.get(locale);
  if (!text) {
    text = { t: translator(locale), formats: formatsFor(locale), locale };
    texts.set(locale, text);
  }
  return text;
}

export function failureText(t: Translate, failure: Failure): string {
  const key = `error.${failure.code}` as Key;
  const known: readonly string[] = [
    "invalid_request",
    "unauthenticated",
    "forbidden",
    "not_found",
    "conflict",
    "payload_too_large",
    "rate_limited",
    "unavailable",
    "network",
    "timeout",
  ];
  return t(known.includes(failure.code) ? key : "error.unavailable");
}

interface ActOptions {
  readonly done?: Key;
  readonly undo?: () => void;
  readonly failed?: Key;
  readonly retry?: () => void;
}

/** Runs an act and says what came of it. Answers whether it succeeded. */
export function useAct(): (work: Promise<unknown>, options?: ActOptions) => Promise<boolean> {
  const { t } = useText();
  const { add } = Toast.useToastManager();
  return useCallback(
    async (work, { done, undo, failed, retry } = {}) => {
      try {
        await work;
        const actionProps = undo && { children: t("action.undo"), onClick: undo };
        if (done) add({ title: t(done), timeout: 4_000, ...(actionProps ? { actionProps } : {}) });
        return true;
      } catch (cause) {
        const failure = asFailure(cause);
        const title = failed && !failure.passing ? t(failed) : failureText(t, failure);
        const actionProps = retry && { children: t("action.retry"), onClick: retry };
        add({ title, timeout: 6_000, ...(actionProps ? { actionProps } : {}) });
        return false;
      }
    },
    [add, t],
  );
}

export function useSay(): (key: Key, vars?: Vars) => void {
  const { t } = useText();
  const { add } = Toast.useToastManager();
  return useCallback((key, vars) => void add({ title: t(key, vars), timeout: 3_000 }), [add, t]);
}

let now = Date.now();
const clockViews = new Set<() => void>();
setInterval(() => {
  now = Date.now();
  clockViews.forEach((view) => view());
}, 30_000);

function watchClock(view: () => void): () => void {
  clockViews.add(view);
  return () => clockViews.delete(view);
}

/** The time, fresh every half minute: for "today", "5 minutes ago". One clock for all views. */
export const useNow = (): number => useSyncExternalStore(watchClock, () => now);

export function useMedia(query: string): boolean {
  const media = useMemo(() => matchMedia(query), [query]);
  const [matches, setMatches] = useState(media.matches);
  useEffect(() => {
    const follow = () => setMatches(media.matches);
    follow();
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, [media]);
  return matches;
}

export function useCopy(): (text: string, done: Key) => void {
  const say = useSay();
  return useCallback(
    (text, done) => void navigator.clipboard?.writeText(text).then(() => say(done)),
    [say],
  );
}
