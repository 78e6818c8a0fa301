import { MessageCircle, Settings, Users, type LucideIcon } from "lucide-react";
import type { Key } from "../i18n/catalogue";

export interface Section {
  readonly path: string;
  readonly label: Key;
  readonly icon: LucideIcon;
  readonly counts?: { readonly of: "unread" | "requests"; readonly label: Key };
}

/** The parts of the client, in the order of the rail and the tabs. */
export const sections: readonly Section[] = [
  {
    path: "/chats",
    label: "nav.chats",
    icon: MessageCircle,
    counts: { of: "unread", label: "chats.unread" },
  },
  {
    path: "/contacts",
    label: "nav.contacts",
    icon: Users,
    counts: { of: "requests", label: "contacts.requestCount" },
  },
  { path: "/settings", label: "nav.settings", icon: Settings },
];
