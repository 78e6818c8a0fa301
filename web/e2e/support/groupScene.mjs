import { account, befriend, freshName, say } from "./people.mjs";

/** A group with all that it can have: admins, an announcement, invites, requests, hundreds in it. */
export async function makeGroups(self, friends) {
  const { id } = await self.api("POST", "/conversations", {
    type: "group",
    title: "週末登山隊 Weekend hikers",
    memberIds: friends.map((p) => p.id),
  });
  await talk(self, friends, id);
  await self.api("PATCH", `/conversations/${id}`, {
    announcement:
      "Saturday 7:30 at the station, whatever the weather. 請帶雨衣、頭燈與至少兩公升的水。\nThe map is at https://example.org/maps/ridge",
    joinPolicy: "approval",
    joinQuestion: "Which mountain was your last one?",
  });
  const member = (i, change) =>
    self.api("PATCH", `/conversations/${id}/members/${friends[i].id}`, change);
  await member(0, { role: "admin" });
  await member(1, { mutedUntil: new Date(Date.now() + 3_600_000).toISOString() });
  const invite = await self.api("POST", `/conversations/${id}/invites`, {});
  await self.api("POST", `/conversations/${id}/invites`, {
    maxUses: 10,
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  });
  for (const [name, answer] of [
    ["Tomás Rivera", "Monte Perdido, last summer, with a broken boot 🥾"],
    ["黃怡君", "合歡山北峰"],
  ]) {
    const asker = await account(name, freshName("asker"));
    await asker.api("POST", `/invites/${invite.code}/accept`, { answer });
  }
  return { id, code: invite.code };
}

/** What a member who is no admin sees where he may not write, and the invite of another group. */
export async function makeSilent(self, owner) {
  const make = async (title, more = {}, change = {}) => {
    const { id } = await owner.api("POST", "/conversations", {
      type: "group",
      title,
      memberIds: [self.id],
      ...more,
    });
    if (Object.keys(change).length > 0) await owner.api("PATCH", `/conversations/${id}`, change);
    return id;
  };
  const channel = await make("News from the workshop", { channel: true });
  await say(owner, channel, "The new catalogue is out: forty chairs and one table.");
  const muted = await make("Tenants of Harbour Street 12, stairs A to F");
  await owner.api("PATCH", `/conversations/${muted}/members/${self.id}`, {
    mutedUntil: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const kicked = await make("Short-lived plans");
  const other = await owner.api("POST", "/conversations", {
    type: "group",
    title: "讀書會 Book club",
  });
  const asks = { joinPolicy: "approval", joinQuestion: "What did you read last?" };
  await owner.api("PATCH", `/conversations/${other.id}`, asks);
  const invite = await owner.api("POST", `/conversations/${other.id}/invites`, {});
  return { channel, muted, kicked, code: invite.code };
}

/** Hundreds of members, for lists that are longer than a screen. */
export async function fill(owner, id, count) {
  for (let i = 0; i < count; i++) {
    const one = await account(`Member ${String(i).padStart(3, "0")}`, freshName("m"));
    await befriend(owner, one);
    await owner.api("POST", `/conversations/${id}/members`, { userIds: [one.id] });
  }
}

async function talk(self, people, id) {
  const words = [
    "Who is in for Saturday?",
    "我可以！",
    "Me too, if the weather holds",
    "帶雨衣就好啦 ☔",
    "Meeting at 7:30 at the station.",
  ];
  for (const [i, text] of words.entries()) await say(people[i % people.length], id, text);
  const question = await say(self, id, "Which way down? 東邊的路比較長，但是風景好。");
  const ways = [
    "The east ridge, it is dry by noon",
    "東邊！路上有一家茶館。",
    "East, then. I look up the last bus.",
  ];
  for (const [i, text] of ways.entries()) {
    await say(people[(i + 1) % people.length], id, text, { replyTo: question.seq });
  }
  await say(people[4], id, "I bring tea.");
  await say(people[0], id, `@${self.displayName} and @${people[1].displayName}, who drives?`, {
    mentions: { userIds: [self.id, people[1].id], all: false },
  });
  await say(self, id, "太好了，明天見！");
}
