import { MessageCircle, Settings, Users, type LucideIcon } from "lucide-react";
import type { Key } from "../i18n/catalogue";

export interface Section {
  readonly path: string;
  readonly label: Key;
  readonly icon: LucideIcon;
  readonly counts?: "unread" | "requests";
}

/** The parts of the client, in the order of the rail and the tabs. */
export const sections: readonly Section[] = [
  { path: "/chats", label: "nav.chats", icon: MessageCircle, counts: "unread" },
  { path: "/contacts", label: "nav.contacts", icon: Users, counts: "requests" },
  { path: "/settings", label: "nav.settings", icon: Settings },
];
