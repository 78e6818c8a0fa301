import { Crown, MessageCircle, Shield, ShieldOff, UserMinus, Volume2, VolumeX } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { useAct, useApp, useClient, useSelfId, useText } from "../../app/hooks";
import { memberNameOf } from "../../app/people";
import type { Conversation, Member } from "../../model/types";
import { rightsOver } from "../../state/rights";
import { Confirm } from "../../ui/Dialog";
import type { MenuAct } from "../../ui/Menu";

const minuteMs = 60_000;
const spans = [
  ["group.mute10", 10 * minuteMs],
  ["group.mute60", 60 * minuteMs],
  ["group.muteDay", 24 * 60 * minuteMs],
] as const;

interface Asked {
  readonly what: "kick" | "handOver";
  readonly userId: string;
}

export interface MemberActs {
  readonly actsFor: (member: Member) => MenuAct[];
  /** The questions before what cannot be undone. */
  readonly confirms: ReactNode;
}

/** What one may do with a member, by both roles. */
export function useMemberActs({ id, me }: Conversation): MemberActs {
  const { t } = useText();
  const { chat, groups } = useClient();
  const run = useAct();
  const navigate = useNavigate();
  const selfId = useSelfId();
  const contacts = useApp((s) => s.contacts.byUserId);
  const [asked, setAsked] = useState<Asked | null>(null);
  const name = useApp((s) => (asked ? memberNameOf(s, t, id, asked.userId) : ""));

  const muteActs = ({ userId, mutedUntil }: Member): MenuAct[] => {
    const mute = (until: number | null) =>
      void run(groups.changeMember(id, userId, { mutedUntil: until }));
    if (mutedUntil !== null && mutedUntil > Date.now()) {
      return [{ label: t("group.unmuteMember"), icon: Volume2, act: () => mute(null) }];
    }
    return spans.map(([key, ms]) => ({
      label: t(key),
      icon: VolumeX,
      act: () => mute(Date.now() + ms),
    }));
  };

  const roleActs = ({ userId, role }: Member): MenuAct[] => {
    const set = (to: "admin" | "member") => void run(groups.changeMember(id, userId, { role: to }));
    return [
      role === "admin"
        ? { label: t("group.unmakeAdmin"), icon: ShieldOff, act: () => set("member") }
        : { label: t("group.makeAdmin"), icon: Shield, act: () => set("admin") },
      {
        label: t("group.handOver"),
        icon: Crown,
        act: () => setAsked({ what: "handOver", userId }),
      },
    ];
  };

  const actsFor = (member: Member): MenuAct[] => {
    const { userId, role } = member;
    if (userId === selfId) return [];
    const over = rightsOver(me.role, role);
    const write = () =>
      void run(chat.openDirect(userId).then((direct) => navigate(`/chats/${direct}`)));
    const kick = () => setAsked({ what: "kick", userId });
    return [
      ...(contacts[userId] ? [{ label: t("group.message"), icon: MessageCircle, act: write }] : []),
      ...(over.roles ? roleActs(member) : []),
      ...(over.govern ? muteActs(member) : []),
      ...(over.govern
        ? [{ label: t("group.kick"), icon: UserMinus, danger: true, act: kick }]
        : []),
    ];
  };

  const close = () => setAsked(null);
  const userId = asked?.userId ?? "";
  const confirms = (
    <>
      <Confirm
        open={asked?.what === "kick"}
        title={t("group.kickTitle", { name })}
        text={t("group.kickText", { name })}
        act={t("group.kick")}
        onClose={close}
        onAct={() => void run(groups.kick(id, userId), { done: "group.kicked" })}
      />
      <Confirm
        open={asked?.what === "handOver"}
        title={t("group.handOverTitle", { name })}
        text={t("group.handOverText", { name })}
        act={t("group.handOver")}
        onClose={close}
        onAct={() => void run(groups.handOver(id, userId), { done: "group.handedOver" })}
      />
    </>
  );
  return { actsFor, confirms };
}
