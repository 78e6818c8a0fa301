import {
  Ban,
  KeyRound,
  MessageSquareText,
  MonitorSmartphone,
  Palette,
  Star,
  UserRound,
  UserRoundCog,
  type LucideIcon,
} from "lucide-react";
import type { ComponentType } from "react";
import type { Key } from "../../i18n/catalogue";
import { AccountSettings } from "./AccountSettings";
import { AppearanceSettings } from "./AppearanceSettings";
import { BlockedSettings } from "./BlockedSettings";
import { ChatSettings } from "./ChatSettings";
import { PasswordSettings } from "./PasswordSettings";
import { ProfileSettings } from "./ProfileSettings";
import { SessionSettings } from "./SessionSettings";
import { StarredSettings } from "./StarredSettings";

export interface SettingsSection {
  readonly path: string;
  readonly label: Key;
  readonly icon: LucideIcon;
  readonly view: ComponentType;
}

export const settingsSections: readonly SettingsSection[] = [
  { path: "profile", label: "settings.profile", icon: UserRound, view: ProfileSettings },
  { path: "appearance", label: "settings.appearance", icon: Palette, view: AppearanceSettings },
  { path: "chats", label: "settings.chatting", icon: MessageSquareText, view: ChatSettings },
  { path: "starred", label: "stars.title", icon: Star, view: StarredSettings },
  { path: "devices", label: "settings.sessions", icon: MonitorSmartphone, view: SessionSettings },
  { path: "password", label: "settings.security", icon: KeyRound, view: PasswordSettings },
  { path: "blocked", label: "settings.blocked", icon: Ban, view: BlockedSettings },
  { path: "account", label: "settings.account", icon: UserRoundCog, view: AccountSettings },
];
