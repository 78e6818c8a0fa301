/** Reaches a page's store by way of React's root, and fills a conversation with made-up messages. */
export const fill = (page, conversationId, from, to) =>
  page.evaluate(
    ({ conversationId, from, to }) => {
      const root = document.getElementById("root");
      let fiber = root[Object.keys(root).find((key) => key.startsWith("__reactContainer$"))];
      while (!fiber.memoizedProps?.client) fiber = fiber.child;
      const { store } = fiber.memoizedProps.client;
      const conversation = store.get().conversations.byId[conversationId];
      const senders = [conversation.peer.userId, store.get().session.account.id];
      const words = "What is said in a long conversation is now and then a little longer. ";
      const messages = Array.from({ length: to - from + 1 }, (_, i) => {
        const seq = from + i;
        const text = `made up ${seq} ${words.repeat(seq % 7 === 0 ? seq % 5 : 0)}`;
        return {
          ...conversation.lastMessage,
          seq,
          version: seq,
          senderId: senders[Math.floor(seq / 3) % 2],
          clientId: `made-up-${seq}`,
          body: { kind: "text", text },
          sentAt: Date.now() - (200_000 - seq) * 60_000,
        };
      });
      const lastSeq = Math.max(to, conversation.lastSeq);
      store.dispatch({ type: "conversation/updated", conversation: { ...conversation, lastSeq } });
      const range = [from, to];
      store.dispatch({ type: "messages/loaded", conversationId, messages, range });
    },
    { conversationId, from, to },
  );

/** Changes the words of one loaded message, as an edit from elsewhere would. */
export const rewrite = (page, conversationId, seq, text) =>
  page.evaluate(
    ({ conversationId, seq, text }) => {
      const root = document.getElementById("root");
      let fiber = root[Object.keys(root).find((key) => key.startsWith("__reactContainer$"))];
      while (!fiber.memoizedProps?.client) fiber = fiber.child;
      const { store } = fiber.memoizedProps.client;
      const held = store.get().messages[conversationId].bySeq.get(seq);
      const message = { ...held, version: held.version + 1, body: { kind: "text", text } };
      store.dispatch({ type: "messages/loaded", conversationId, messages: [message], range: null });
    },
    { conversationId, seq, text },
  );
