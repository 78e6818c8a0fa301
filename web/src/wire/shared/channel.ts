/**
 * The name of the lock that the hub's tab holds, and of the channel. It bears the version of what is
 * said here: tabs of an older client share among themselves.
 */
export const linkName = "im.link.1";

/** What a tab holds for as long as it uses the connection. */
export const tabLock = (tab: string): string => `${linkName}.${tab}`;

/** What a tab says to the hub. `hub` names the one it means: one that was replaced must not act. */
export type ToHub =
  | { readonly to: "hub"; readonly kind: "join"; readonly tab: string }
  | { readonly to: "hub"; readonly kind: "leave"; readonly hub: string; readonly tab: string }
  | {
      readonly to: "hub";
      readonly kind: "ask";
      readonly hub: string;
      readonly tab: string;
      readonly frame: string;
    };

interface FromHub {
  readonly to: "tabs";
  readonly hub: string;
}

/** What the hub says to the tabs. */
export type ToTabs =
  | (FromHub & { readonly kind: "here" })
  | (FromHub & { readonly kind: "welcome"; readonly tab: string; readonly isOpen: boolean })
  | (FromHub & { readonly kind: "open" })
  | (FromHub & { readonly kind: "answer"; readonly tab: string; readonly frame: string })
  | (FromHub & { readonly kind: "event"; readonly except: string | null; readonly frame: string })
  | (FromHub & { readonly kind: "closed"; readonly code: number });
