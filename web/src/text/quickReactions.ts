/** What most reactions are. */
export const quickReactions: readonly string[] = ["👍", "❤️", "😂", "😮", "😢", "🙏"];
