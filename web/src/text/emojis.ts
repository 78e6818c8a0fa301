const rows = [
  "😀 😃 😄 😁 😆 😅 😂 🤣",
  "😊 😇 🙂 😉 😍 🥰 😘 😋",
  "😜 🤪 🤗 🤭 🤫 🤔 😐 🙄",
  "😏 😬 😌 😴 🤤 🤒 🤯 🥳",
  "😎 🤓 🥺 😢 😭 😤 😡 😱",
  "👍 👎 👌 ✌️ 🤞 🤟 👏 🙌",
  "🙏 💪 👋 🤝 👀 🫶 🤷 🤦",
  "❤️ 🧡 💛 💚 💙 💜 🖤 💔",
  "💯 ✨ 🔥 🎉 🎂 🎁 ⭐ 🌈",
  "☀️ 🌙 ☕ 🍵 🍜 🍱 🍕 🍻",
  "🐶 🐱 🐼 🦊 🐷 🐧 🦄 🐢",
  "✅ ❌ ❓ ❗ 💡 📌 ⏰ 🚀",
];

/** A small set that most people mean; a screen keyboard has the rest. */
export const emojis: readonly string[] = rows.flatMap((row) => row.split(" "));
