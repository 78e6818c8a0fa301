import { Ban, MessageCircle, Pencil, UserMinus, UserPlus } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useAct, useApp, useClient, useSelfId, useText } from "../../app/hooks";
import { usePerson } from "../../app/people";
import { relationTo } from "../../state/contacts";
import { Button } from "../../ui/Button";
import { Confirm } from "../../ui/Dialog";
import { AliasDialog, RequestDialog } from "./ProfileDialogs";
import styles from "./Profile.module.css";
import { useAnswer } from "./RequestRow";

type Asking = "request" | "alias" | "block" | "remove" | null;

export function ProfileActs({ userId, inside }: { userId: string; inside: boolean }) {
  const { t } = useText();
  const { people, chat } = useClient();
  const run = useAct();
  const navigate = useNavigate();
  const selfId = useSelfId();
  const { name } = usePerson(userId);
  const contacts = useApp((s) => s.contacts);
  const [asking, setAsking] = useState<Asking>(null);
  const { relation } = relationTo(contacts, selfId, userId);
  const blocked = contacts.blocked.includes(userId);
  const close = () => setAsking(null);
  const open = () => void run(chat.openDirect(userId).then((id) => navigate(`/chats/${id}`)));
  const block = (on: boolean) =>
    void run(people.setBlocked(userId, on), on ? {} : { done: "profile.unblocked" });
  const mayWrite = relation === "contact" || relation === "self";
  return (
    <div className={styles.acts}>
      {mayWrite && !inside && (
        <Button icon={MessageCircle} wide onClick={open}>
          {relation === "self" ? t("person.saved") : t("profile.message")}
        </Button>
      )}
      {relation === "self" && <p className={styles.note}>{t("profile.you")}</p>}
      <Approach userId={userId} onRequest={() => setAsking("request")} />
      {relation !== "self" && (
        <div className={styles.list}>
          {relation === "contact" && (
            <Button look="quiet" icon={Pencil} onClick={() => setAsking("alias")}>
              {t("profile.setAlias")}
            </Button>
          )}
          {blocked ? (
            <Button look="quiet" icon={Ban} onClick={() => block(false)}>
              {t("profile.unblock")}
            </Button>
          ) : (
            <Button look="danger" icon={Ban} onClick={() => setAsking("block")}>
              {t("profile.block")}
            </Button>
          )}
          {relation === "contact" && (
            <Button look="danger" icon={UserMinus} onClick={() => setAsking("remove")}>
              {t("profile.remove")}
            </Button>
          )}
        </div>
      )}
      {asking === "request" && <RequestDialog userId={userId} name={name} onClose={close} />}
      {asking === "alias" && <AliasDialog userId={userId} onClose={close} />}
      <Confirm
        open={asking === "block"}
        title={t("profile.blockTitle", { name })}
        text={t("profile.blockText")}
        act={t("profile.block")}
        onClose={close}
        onAct={() => block(true)}
      />
      <Confirm
        open={asking === "remove"}
        title={t("profile.removeTitle", { name })}
        text={t("profile.removeText")}
        act={t("profile.remove")}
        onClose={close}
        onAct={() => void run(people.remove(userId))}
      />
    </div>
  );
}

/** The way to become contacts, wherever the two stand. */
function Approach({ userId, onRequest }: { userId: string; onRequest: () => void }) {
  const { t } = useText();
  const selfId = useSelfId();
  const contacts = useApp((s) => s.contacts);
  const { relation, requestId } = relationTo(contacts, selfId, userId);
  const { busy, answer } = useAnswer(requestId ?? "");
  const note = requestId ? contacts.requests[requestId]?.message : "";
  switch (relation) {
    case "stranger":
      return (
        <Button icon={UserPlus} wide onClick={onRequest}>
          {t("profile.add")}
        </Button>
      );
    case "incoming":
      return (
        <>
          {note && <p className={styles.note}>{note}</p>}
          <div className={styles.pair}>
            <Button busy={busy} onClick={() => void answer("accepted")}>
              {t("contacts.accept")}
            </Button>
            <Button look="plain" disabled={busy} onClick={() => void answer("rejected")}>
              {t("contacts.reject")}
            </Button>
          </div>
        </>
      );
    case "outgoing":
      return (
        <>
          <p className={styles.note}>{t("contacts.waiting")}</p>
          <Button look="plain" wide busy={busy} onClick={() => void answer("canceled")}>
            {t("contacts.cancelRequest")}
          </Button>
        </>
      );
    default:
      return null;
  }
}
