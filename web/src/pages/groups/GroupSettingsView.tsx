import { useState } from "react";
import { useAct, useClient, useText } from "../../app/hooks";
import type { Translate } from "../../i18n/translate";
import type { Conversation, GroupSettings } from "../../model/types";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Field } from "../../ui/Field";
import { SwitchRow } from "../../ui/Switch";
import { LifeChoice } from "../conversation/LifeChoice";
import styles from "./GroupDetails.module.css";

const waits = [0, 10, 30, 60, 300, 900, 3_600];

/** What admins set: who comes in, who writes. Each change is taken at once. */
export function GroupSettingsView({ conversation }: { conversation: Conversation }) {
  const { t } = useText();
  const { groups } = useClient();
  const run = useAct();
  const { id, channel, joinPolicy, slowModeSeconds } = conversation;
  const set = (change: Partial<GroupSettings>) => void run(groups.change(id, change));
  const slow = waits.includes(slowModeSeconds) ? waits : [...waits, slowModeSeconds];
  return (
    <div className={styles.section}>
      <Choices
        title={t("group.joinPolicy")}
        value={joinPolicy}
        choices={(["link", "approval", "closed"] as const).map((value) => ({
          value,
          label: t(`group.joinPolicy.${value}`),
        }))}
        onChange={(value) => set({ joinPolicy: value })}
      />
      {joinPolicy === "approval" && (
        <JoinQuestion known={conversation.joinQuestion} onSave={(q) => set({ joinQuestion: q })} />
      )}
      <Choices
        title={t("group.invitePolicy")}
        value={conversation.invitePolicy}
        choices={(["members", "admins"] as const).map((value) => ({
          value,
          label: t(`group.invitePolicy.${value}`),
        }))}
        onChange={(value) => set({ invitePolicy: value })}
      />
      <SwitchRow
        label={t("group.history")}
        hint={t("group.historyHint")}
        checked={conversation.historyForNewMembers}
        onChange={(on) => set({ historyForNewMembers: on })}
      />
      <LifeChoice conversation={conversation} />
      {!channel && (
        <>
          <SwitchRow
            label={t("group.muteAll")}
            hint={t("group.muteAllHint")}
            checked={conversation.mutedAll}
            onChange={(on) => set({ mutedAll: on })}
          />
          <div>
            <Choices
              title={t("group.slowMode")}
              value={String(slowModeSeconds)}
              choices={slow.map((seconds) => ({
                value: String(seconds),
                label: spanText(t, seconds),
              }))}
              onChange={(value) => set({ slowModeSeconds: Number(value) })}
            />
            <p className={styles.hint}>{t("group.slowModeHint")}</p>
          </div>
        </>
      )}
    </div>
  );
}

function spanText(t: Translate, seconds: number): string {
  if (seconds === 0) return t("group.slowOff");
  if (seconds % 3_600 === 0) return t("group.hours", { count: seconds / 3_600 });
  if (seconds % 60 === 0) return t("group.minutes", { count: seconds / 60 });
  return t("group.seconds", { count: seconds });
}

interface JoinQuestionProps {
  known: string;
  onSave: (question: string) => void;
}

function JoinQuestion({ known, onSave }: JoinQuestionProps) {
  const { t } = useText();
  const [question, setQuestion] = useState(known);
  const wanted = question.trim();
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(wanted);
      }}
    >
      <Field
        label={t("group.joinQuestion")}
        placeholder={t("group.joinQuestionHint")}
        maxLength={200}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      {wanted !== known && (
        <Button type="submit" small look="plain">
          {t("action.save")}
        </Button>
      )}
    </form>
  );
}
