import { useState, type ReactNode } from "react";
import { useAct, useClient, useNow, useText } from "../../app/hooks";
import type { Message, PollBody } from "../../model/types";
import { Confirm } from "../../ui/Dialog";
import { KindIcon } from "../../ui/KindIcon";
import styles from "./PollCard.module.css";
import { PollForm } from "./PollForm";
import { PollResults } from "./PollResults";
import { useBallot } from "./useBallot";
import { usePoll } from "./usePoll";
import { VotesDialog } from "./VotesDialog";

interface PollCardProps {
  message: Message;
  body: PollBody;
}

/** A poll in its bubble: what can be chosen or, once one has voted or it has ended, how it stands. */
export function PollCard({ message, body }: PollCardProps) {
  const { t } = useText();
  const { mine, ended, mayClose, vote } = usePoll(message);
  const { draft, setDraft, changeRef, submit } = useBallot(vote);
  const [dialog, setDialog] = useState<"votes" | "close" | null>(null);
  const close = () => setDialog(null);
  const voters = message.poll?.voters ?? 0;
  const choosing = !ended && (draft !== null || mine.length === 0);
  return (
    <Frame body={body} message={message}>
      {choosing ? (
        <PollForm
          key={(draft ?? mine).join()}
          body={body}
          chosen={draft ?? mine}
          name={`${message.conversationId}/${message.seq}`}
          onVote={submit}
          onCancel={mine.length > 0 ? () => setDraft(null) : null}
        />
      ) : (
        <PollResults message={message} body={body} mine={mine} />
      )}
      <Note voters={voters} ended={ended} closesAt={body.closesAt} />
      <div className={styles.acts}>
        {!body.anonymous && voters > 0 && (
          <button type="button" onClick={() => setDialog("votes")}>
            {t("poll.view")}
          </button>
        )}
        {!ended && !choosing && (
          <button ref={changeRef} type="button" onClick={() => setDraft(mine)}>
            {t("poll.change")}
          </button>
        )}
        {mayClose && (
          <button type="button" onClick={() => setDialog("close")}>
            {t("poll.close")}
          </button>
        )}
      </div>
      {dialog === "votes" && <VotesDialog message={message} body={body} onClose={close} />}
      <CloseQuestion message={message} open={dialog === "close"} onClose={close} />
    </Frame>
  );
}

interface NoteProps {
  voters: number;
  ended: boolean;
  closesAt: number | null;
}

function Note({ voters, ended, closesAt }: NoteProps) {
  const { t, formats } = useText();
  const now = useNow();
  const parts = [
    voters > 0 ? t("poll.voters", { count: voters }) : t("poll.none"),
    ended && t("poll.closed"),
    !ended && closesAt !== null && t("poll.until", { when: formats.until(closesAt, now) }),
  ];
  return <p className={styles.note}>{parts.filter(Boolean).join(" · ")}</p>;
}

/** A poll that is being sent. */
export function PollEcho({ body }: { body: PollBody }) {
  return (
    <Frame body={body}>
      <ul className={styles.echo}>
        {body.options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ul>
    </Frame>
  );
}

interface FrameProps {
  body: PollBody;
  message?: Message;
  children: ReactNode;
}

function Frame({ body, message, children }: FrameProps) {
  const { t } = useText();
  const kinds = [t("kind.poll"), body.anonymous && t("poll.anonymous")].filter(Boolean);
  return (
    <div
      className={styles.poll}
      data-poll={message?.seq}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <p className={styles.kind}>
        <KindIcon type="poll" /> {kinds.join(" · ")}
      </p>
      <p className={styles.question}>{body.question}</p>
      {children}
    </div>
  );
}

interface CloseQuestionProps {
  message: Message;
  open: boolean;
  onClose: () => void;
}

function CloseQuestion({ message, open, onClose }: CloseQuestionProps) {
  const { t } = useText();
  const { polls } = useClient();
  const run = useAct();
  return (
    <Confirm
      open={open}
      title={t("poll.closeTitle")}
      text={t("poll.closeText")}
      act={t("poll.close")}
      onClose={onClose}
      onAct={() => void run(polls.close(message), { failed: "poll.closeFailed" })}
    />
  );
}
