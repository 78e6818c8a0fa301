import { MapPin } from "lucide-react";
import { Link } from "react-router";
import { useText } from "../../app/hooks";
import { usePerson } from "../../app/people";
import type { LocalMessage, Message, MessageBody } from "../../model/types";
import { kindKey } from "../../state/summary";
import { Avatar } from "../../ui/Avatar";
import { KindIcon } from "../../ui/KindIcon";
import { PollCard, PollEcho } from "../polls/PollCard";
import styles from "./BubbleBody.module.css";
import { RichText } from "./RichText";
import { useCalledNames } from "./useCalledNames";

type Kind<K extends MessageBody["kind"]> = Extract<MessageBody, { kind: K }>;

export function BubbleBody({ message, own }: { message: Message | LocalMessage; own: boolean }) {
  const { t, formats } = useText();
  const { body } = message;
  const names = useCalledNames(message);
  switch (body.kind) {
    case "text":
      return <RichText text={body.text} names={names} />;
    case "location":
      return <Place body={body} />;
    case "contact":
      return <ContactCard userId={body.userId} />;
    case "poll":
      return "seq" in message ? (
        <PollCard message={message} body={body} />
      ) : (
        <PollEcho body={body} />
      );
    case "recalled":
      return <Recalled own={own} senderId={"senderId" in message ? message.senderId : ""} />;
    case "file":
      return <FileLine body={body} note={formats.size(body.size)} />;
    case "call": {
      const duration = formats.duration(body.durationMs);
      const text = body.durationMs > 0 ? t("call.completed", { duration }) : t("call.missed");
      return <Named type="call" text={text} />;
    }
    case "system":
    case "expired":
      return null;
    case "unknown":
      return <em className={styles.unknown}>{t("message.unknown")}</em>;
  }
}

function Place({ body }: { body: Kind<"location"> }) {
  const { t } = useText();
  const at = `${body.lat.toFixed(5)}, ${body.lon.toFixed(5)}`;
  const href = `https://www.openstreetmap.org/?mlat=${body.lat}&mlon=${body.lon}#map=16/${body.lat}/${body.lon}`;
  return (
    <div className={styles.card}>
      <span className={styles.pin}>
        <MapPin size={26} aria-hidden />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{body.name || t("message.location")}</span>
        <span className={styles.note}>{at}</span>
        <a href={href} target="_blank" rel="noopener noreferrer nofollow">
          {t("message.openMap")}
        </a>
      </span>
    </div>
  );
}

function ContactCard({ userId }: { userId: string }) {
  const { t } = useText();
  const person = usePerson(userId);
  return (
    <div className={styles.card}>
      <Avatar id={userId} name={person.name} url={person.avatarUrl} look={person.look} size={44} />
      <span className={styles.words}>
        <span className={styles.name}>{person.name}</span>
        {person.user?.username && <span className={styles.note}>@{person.user.username}</span>}
        <Link to={`/u/${userId}`}>{t("message.viewProfile")}</Link>
      </span>
    </div>
  );
}

function Recalled({ own, senderId }: { own: boolean; senderId: string }) {
  const { t } = useText();
  const { name } = usePerson(senderId);
  return <span>{own ? t("message.recalledOwn") : t("message.recalledOther", { name })}</span>;
}

function FileLine({ body, note }: { body: Kind<"file">; note: string }) {
  const { t } = useText();
  return (
    <>
      <Named type={body.media} text={body.name || t(kindKey(body.media))} note={note} />
      {body.caption && <RichText text={body.caption} />}
    </>
  );
}

function Named({ type, text, note }: { type: string; text: string; note?: string }) {
  return (
    <span className={styles.named}>
      <KindIcon type={type} size={18} />
      <span className={styles.words}>
        <span>{text}</span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </span>
  );
}
