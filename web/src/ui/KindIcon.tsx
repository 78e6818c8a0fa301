import {
  ChartBarBig,
  Contact,
  File,
  Image,
  MapPin,
  MessageCircleQuestionMark,
  Mic,
  Phone,
  Video,
  type LucideIcon,
} from "lucide-react";
import styles from "./KindIcon.module.css";

const icons: Readonly<Record<string, LucideIcon>> = {
  image: Image,
  video: Video,
  audio: Mic,
  file: File,
  location: MapPin,
  contact: Contact,
  call: Phone,
  poll: ChartBarBig,
};

export function KindIcon({ type, size = 15 }: { type: string; size?: number }) {
  const Icon = icons[type] ?? MessageCircleQuestionMark;
  return <Icon size={size} aria-hidden className={styles.icon} />;
}
