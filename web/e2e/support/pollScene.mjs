import { freshName, say } from "./people.mjs";

/** A group with polls of every kind: to be voted on, voted on, anonymous, ended. */
export async function makePolls(self, friends) {
  const { id } = await self.api("POST", "/conversations", {
    type: "group",
    title: "午餐 Lunch club",
    memberIds: friends.map((p) => p.id),
  });
  const ask = async (who, body) => {
    const message = { clientId: freshName("poll"), type: "poll", body };
    const { seq } = await who.api("POST", `/conversations/${id}/messages`, message);
    return `/conversations/${id}/messages/${seq}`;
  };
  const [first, second, third, fourth] = friends;
  const ended = await ask(self, {
    question: "Do we share the bill?",
    options: ["Yes, always", "No"],
    anonymous: true,
  });
  for (const who of [self, first, second]) await who.api("PUT", `${ended}/vote`, { options: [0] });
  await third.api("PUT", `${ended}/vote`, { options: [1] });
  await self.api("POST", `${ended}/close`);
  const voted = await ask(self, {
    question: "星期五中午想吃什麼？ What shall we eat on Friday?",
    options: [
      "牛肉麵",
      "Something with a terrace, if it does not rain again all day",
      "Sushi 🍣",
      "都可以",
    ],
    multiple: true,
    closesAt: new Date(Date.now() + 86_400_000).toISOString(),
  });
  await self.api("PUT", `${voted}/vote`, { options: [0, 2] });
  await first.api("PUT", `${voted}/vote`, { options: [0] });
  await second.api("PUT", `${voted}/vote`, { options: [0, 1] });
  await third.api("PUT", `${voted}/vote`, { options: [1] });
  await fourth.api("PUT", `${voted}/vote`, { options: [0] });
  await say(first, id, "牛肉麵！", { replyTo: Number(voted.split("/").at(-1)) });
  await ask(first, {
    question: "Who books the table?",
    options: ["I do", "Somebody else, please"],
  });
  return id;
}
