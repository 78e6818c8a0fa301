import { useAct, useApp, useClient, useText } from "../../app/hooks";
import { Button } from "../../ui/Button";
import { PersonRow } from "../contacts/PersonRow";
import { Card, CardNote } from "./Card";

export function BlockedSettings() {
  const { t } = useText();
  const { people } = useClient();
  const run = useAct();
  const blocked = useApp((s) => s.contacts.blocked);
  const unblock = (userId: string) =>
    void run(people.setBlocked(userId, false), {
      done: "profile.unblocked",
      undo: () => void run(people.setBlocked(userId, true)),
    });
  return (
    <Card>
      {blocked.length === 0 && <CardNote>{t("settings.nobodyBlocked")}</CardNote>}
      {blocked.map((userId) => (
        <PersonRow key={userId} userId={userId}>
          <Button small look="plain" onClick={() => unblock(userId)}>
            {t("profile.unblock")}
          </Button>
        </PersonRow>
      ))}
    </Card>
  );
}
