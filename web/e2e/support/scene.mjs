import { makeGroups, makeSilent } from "./groupScene.mjs";
import { makePolls } from "./pollScene.mjs";
import { account, befriend, direct, freshName, say } from "./people.mjs";

const wall = Array.from(
  { length: 40 },
  (_, i) => `${i + 1}. A long list of things to bring, one on each line, so that it folds.`,
).join("\n");

/** Sample content as people really write: long names, mixed scripts, emoji, code, links, walls. */
export async function makeScene() {
  const self = await account("Mei-Ling Chen 陳美玲", freshName("mei"), {
    bio: "Taipei · runs, reads, cooks too much",
  });
  const friend = await account("Jonas Bergström", freshName("jonas"), {
    bio: "Carpenter. 木工. Ask me about chairs.",
  });
  const names = [
    "王小明",
    "Alexandria Featherstonehaugh-Cholmondeley of the Long Names",
    "佐藤 花子",
    "Omar Haddad",
    "林雅婷",
    "Priya",
    "Ζωή Παπαδοπούλου",
    "김민준",
  ];
  const others = [];
  for (const name of names) others.push(await account(name));
  for (const other of [friend, ...others]) await befriend(self, other);
  const stranger = await account("Nora Quist", freshName("nora"), { bio: "New in town" });
  const asker = await account("高橋 健", freshName("ken"));
  await asker.api("POST", "/contact-requests", { userId: self.id, message: "我們在讀書會見過 👋" });

  for (const [i, other] of others.entries()) {
    const id = await direct(self, other);
    await say(i % 2 ? self : other, id, lines[i % lines.length]);
    if (i === 0) await say(other, id, "明天下午三點，老地方見？");
    if (i === 1) for (let n = 0; n < 12; n++) await say(other, id, `Message number ${n + 1}`);
    if (i === 2) await self.api("PATCH", `/conversations/${id}/me`, { pinned: true });
    if (i === 3) await self.api("PATCH", `/conversations/${id}/me`, { muted: true });
    if (i === 3) await say(other, id, "Muted, but still talking");
    if (i === 4)
      await self.api("PATCH", `/conversations/${id}/me`, { draft: "我晚一點再回覆你，" });
  }
  const busy = await direct(self, friend);
  await talk(self, friend, busy);
  await self.api("PATCH", `/conversations/${busy}`, { messageLifeSeconds: 604_800 });
  await say(friend, busy, "Key is under the third pot. 鑰匙在第三個花盆下。");
  const empty = await direct(self, self);
  const group = await makeGroups(self, [friend, ...others.slice(0, 4)]);
  const silent = await makeSilent(self, friend);
  const polls = await makePolls(self, [friend, ...others.slice(0, 4)]);
  return { self, friend, stranger, busy, empty, group, silent, polls };
}

const lines = [
  "好的，謝謝你！",
  "See you on Thursday then, and do bring the drawings",
  "了解しました。では来週の月曜日に。",
  "👍",
  "週末要不要一起去爬山？",
  "Voice is bad here, let me write instead",
  "Τα λέμε αύριο!",
  "네, 알겠습니다",
];

async function talk(self, friend, id) {
  await say(friend, id, "Good morning! Did the wood arrive?");
  await say(self, id, "It did 🎉");
  const question = await say(self, id, "Two crates, all oak. Where do you want them?");
  await say(friend, id, "By the long wall, please. 靠窗那邊也可以。", { replyTo: question.seq });
  await say(friend, id, "The plans are at https://example.org/plans/chair?rev=12 (page 3).");
  await say(self, id, wall);
  await say(
    friend,
    id,
    "Run this before you cut:\n```sh\n./measure --all --unit mm\n./cut --dry-run\n```",
  );
  await say(self, id, "`--dry-run` first, always");
  await say(friend, id, "😂👍");
  await say(self, id, "我把尺寸改成 420 × 455 mm，椅背再高兩公分，這樣坐起來比較舒服。");
  await self.api("POST", `/conversations/${id}/messages`, {
    clientId: freshName("place"),
    type: "location",
    body: { lat: 25.0339, lon: 121.5645, name: "工作室 Workshop" },
  });
  const plan = await say(friend, id, "Perfect. I will be there at ten.");
  const at = `/conversations/${id}/messages/${plan.seq}`;
  await self.api("PUT", `${at}/reactions/${encodeURIComponent("👍")}`);
  await friend.api("PUT", `${at}/reactions/${encodeURIComponent("👍")}`);
  await friend.api("PUT", `${at}/reactions/${encodeURIComponent("🎉")}`);
  await self.api("PUT", `/conversations/${id}/messages/${question.seq}/pin`);
  await self.api("PUT", `${at}/pin`);
  await self.api("PUT", `${at}/star`);
  await self.api("PUT", `/conversations/${id}/messages/${question.seq}/star`);
  await self.api("POST", `/conversations/${id}/scheduled`, {
    clientId: freshName("later"),
    sendAt: new Date(Date.now() + 20 * 3_600_000).toISOString(),
    type: "text",
    body: { text: "Good morning! Is the glue dry?" },
  });
  const last = plan;
  await say(self, id, "See you!");
  await friend.api("PUT", `/conversations/${id}/read`, { seq: last.seq + 1 });
  await self.api("PUT", `/conversations/${id}/read`, { seq: last.seq + 1 });
}
