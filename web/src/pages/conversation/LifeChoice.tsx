import { useAct, useClient, useText } from "../../app/hooks";
import { lifeText } from "../../app/lifeText";
import type { Conversation } from "../../model/types";
import { Choices } from "../../ui/Choices";
import styles from "./LifeChoice.module.css";

const lives = [0, 3_600, 86_400, 604_800, 2_419_200];

/** How long what is written from now on stays. */
export function LifeChoice({ conversation }: { conversation: Conversation }) {
  const { t } = useText();
  const { groups } = useClient();
  const run = useAct();
  const { id, messageLifeSeconds } = conversation;
  const all = lives.includes(messageLifeSeconds) ? lives : [...lives, messageLifeSeconds];
  return (
    <div>
      <Choices
        title={t("life.title")}
        value={String(messageLifeSeconds)}
        choices={all.map((seconds) => ({ value: String(seconds), label: lifeText(t, seconds) }))}
        onChange={(value) => void run(groups.change(id, { messageLifeSeconds: Number(value) }))}
      />
      <p className={styles.hint}>{t("life.hint")}</p>
    </div>
  );
}
