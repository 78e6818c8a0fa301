import { Clock, Frown, Unlink } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { useNavigate, useParams } from "react-router";
import { failureText, useText } from "../../app/hooks";
import type { InvitePreview } from "../../model/types";
import { Panes } from "../../shell/Panes";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { AreaField } from "../../ui/Field";
import { SkeletonRows } from "../../ui/Skeleton";
import { ChatList } from "../chats/ChatList";
import { MainHead } from "../MainHead";
import styles from "./JoinPage.module.css";
import { useJoin, type JoinView } from "./useJoin";

export function JoinPage() {
  const { t } = useText();
  const { code = "" } = useParams();
  const navigate = useNavigate();
  const main = (
    <>
      <MainHead title={t("join.title")} onBack={() => navigate("/chats")} />
      <Invitation key={code} code={code} />
    </>
  );
  return <Panes list={<ChatList />} main={main} open />;
}

function Invitation({ code }: { code: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const view = useJoin(code);
  const { phase } = view;
  const toChats = (
    <Button look="plain" onClick={() => void navigate("/chats")}>
      {t("join.toChats")}
    </Button>
  );
  switch (phase.at) {
    case "loading":
      return (
        <div className={styles.page}>
          <div className={styles.card}>
            <SkeletonRows count={2} />
          </div>
        </div>
      );
    case "failed":
      return (
        <div className={styles.page} role="alert">
          <div className={styles.card}>
            <p>{failureText(t, phase.failure)}</p>
            <Button look="plain" onClick={view.retry}>
              {t("action.retry")}
            </Button>
          </div>
        </div>
      );
    case "preview":
      return <Preview preview={phase.preview} code={code} view={view} />;
    case "pending":
      return (
        <EmptyState icon={Clock} title={t("join.pendingTitle")} text={t("join.pendingText")}>
          {toChats}
        </EmptyState>
      );
    case "rejected":
      return (
        <EmptyState icon={Frown} title={t("join.rejectedTitle")} text={t("join.rejectedText")}>
          {toChats}
        </EmptyState>
      );
    case "invalid":
      return (
        <EmptyState icon={Unlink} title={t("join.invalidTitle")} text={t("join.invalidText")}>
          {toChats}
        </EmptyState>
      );
  }
}

interface PreviewProps {
  preview: InvitePreview;
  code: string;
  view: JoinView;
}

function Preview({ preview, code, view }: PreviewProps) {
  const { t } = useText();
  const { title, avatarUrl, memberCount } = preview;
  return (
    <div className={styles.page}>
      <div className={styles.card}>
        <Avatar id={code} name={title} url={avatarUrl} size={96} />
        <p className={styles.invited}>{t("join.invited")}</p>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.count}>{t("details.members", { count: memberCount })}</p>
        <Way preview={preview} view={view} />
      </div>
    </div>
  );
}

function Way({ preview, view }: Pick<PreviewProps, "preview" | "view">) {
  const { t } = useText();
  const [answer, setAnswer] = useState("");
  const { member, joinPolicy, joinQuestion } = preview;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    view.accept(answer.trim());
  };
  const asks = !member && joinPolicy === "approval";
  const label = member ? "join.open" : asks ? "join.ask" : "join.join";
  return (
    <form className={styles.form} onSubmit={submit}>
      {member && <p className={styles.text}>{t("join.member")}</p>}
      {asks && <p className={styles.text}>{t("join.approval")}</p>}
      {asks && joinQuestion && (
        <AreaField
          label={joinQuestion}
          hint={t("join.answerHint")}
          maxLength={500}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
      )}
      <Button
        type="submit"
        wide
        busy={view.busy}
        disabled={asks && !!joinQuestion && !answer.trim()}
      >
        {t(label)}
      </Button>
    </form>
  );
}
