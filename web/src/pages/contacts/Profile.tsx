import { UserX } from "lucide-react";
import { useEffect, useState } from "react";
import { useApp, useClient, useSelfId, useText } from "../../app/hooks";
import { usePerson } from "../../app/people";
import type { User } from "../../model/types";
import { Avatar } from "../../ui/Avatar";
import { asFailure } from "../../wire/failure";
import { EmptyState } from "../../ui/EmptyState";
import styles from "./Profile.module.css";
import { PersonRow } from "./PersonRow";
import { ProfileActs } from "./ProfileActs";
import { usePresenceText } from "./usePresenceText";

interface ProfileProps {
  userId: string;
  /** Shown within a conversation: the button that leads there is left out. */
  inside?: boolean;
}

export function Profile({ userId, inside = false }: ProfileProps) {
  const { t } = useText();
  const { people } = useClient();
  const person = usePerson(userId);
  const seen = usePresenceText(person);
  const blocked = useApp((s) => s.contacts.blocked.includes(userId));
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    setMissing(false);
    people.profile(userId).catch((cause: unknown) => {
      setMissing(asFailure(cause).code === "not_found");
    });
  }, [people, userId]);
  const { user } = person;
  if (user?.deleted || (missing && !user)) {
    return <EmptyState icon={UserX} title={t("person.deleted")} text={t("profile.gone")} />;
  }
  return (
    <div className={styles.profile}>
      <div className={styles.hero}>
        <Avatar
          id={userId}
          name={person.name}
          url={person.avatarUrl}
          presence={person.presence}
          size={inside ? 96 : 112}
        />
        <h3 className={styles.name}>{person.name}</h3>
        <p className={styles.seen}>{seen}</p>
        {blocked && <p className={styles.blocked}>{t("profile.blocked")}</p>}
      </div>
      <ProfileActs userId={userId} inside={inside} />
      {user && <Facts user={user} name={person.name} />}
      <Mutual userId={userId} />
    </div>
  );
}

function Facts({ user, name }: { user: User; name: string }) {
  const { t } = useText();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t("profile.username")}</dt>
        <dd>@{user.username}</dd>
      </div>
      {name !== user.displayName && (
        <div>
          <dt>{t("settings.displayName")}</dt>
          <dd>{user.displayName}</dd>
        </div>
      )}
      {user.bio && (
        <div>
          <dt>{t("profile.bio")}</dt>
          <dd className={styles.bio}>{user.bio}</dd>
        </div>
      )}
    </dl>
  );
}

function Mutual({ userId }: { userId: string }) {
  const { t } = useText();
  const { people } = useClient();
  const selfId = useSelfId();
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    if (userId === selfId) return;
    people.mutual(userId).then(
      (users) => setIds(users.map((user) => user.id)),
      () => setIds([]),
    );
  }, [people, userId, selfId]);
  if (ids.length === 0) return null;
  return (
    <section className={styles.mutual}>
      <h4>{t("profile.mutual")}</h4>
      {ids.map((id) => (
        <PersonRow key={id} userId={id} to={`/contacts/${id}`} />
      ))}
    </section>
  );
}
