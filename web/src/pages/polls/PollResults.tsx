import { Check } from "lucide-react";
import type { CSSProperties } from "react";
import { useText } from "../../app/hooks";
import { usePerson } from "../../app/people";
import type { Message, PollBody } from "../../model/types";
import { shareOf } from "../../state/polls";
import { Avatar } from "../../ui/Avatar";
import styles from "./PollResults.module.css";

const mostFaces = 3;

interface PollResultsProps {
  message: Message;
  body: PollBody;
  mine: readonly number[];
}

/** How a poll stands. */
export function PollResults({ message, body, mine }: PollResultsProps) {
  const { poll } = message;
  return (
    <ul className={styles.options} aria-label={body.question}>
      {body.options.map((text, i) => (
        <Option
          key={text}
          text={text}
          count={poll?.options[i]?.count ?? 0}
          voters={poll?.voters ?? 0}
          userIds={poll?.options[i]?.userIds ?? []}
          mine={mine.includes(i)}
        />
      ))}
    </ul>
  );
}

interface OptionProps {
  text: string;
  count: number;
  voters: number;
  userIds: readonly string[];
  mine: boolean;
}

function Option({ text, count, voters, userIds, mine }: OptionProps) {
  const { t } = useText();
  const percent = shareOf(count, voters);
  const style = { "--share": `${percent}%` } as CSSProperties;
  return (
    <li className={styles.option} data-mine={mine || undefined}>
      <span className={styles.text}>
        {text}
        {mine && <Check size={16} className={styles.check} aria-label={t("poll.mine")} />}
      </span>
      <span className={styles.faces}>
        {userIds.slice(0, mostFaces).map((id) => (
          <Face key={id} userId={id} />
        ))}
      </span>
      <span className={styles.share} title={t("poll.share", { percent, count })}>
        <span aria-hidden>{percent}%</span>
        <span className="visually-hidden">{t("poll.share", { percent, count })}</span>
      </span>
      <span className={styles.bar} style={style} aria-hidden />
    </li>
  );
}

function Face({ userId }: { userId: string }) {
  const { name, avatarUrl, look } = usePerson(userId);
  return <Avatar id={userId} name={name} url={avatarUrl} look={look} size={20} />;
}
