// Runs before the first paint, so that a chosen theme, accent and language never flash another.
(function () {
  try {
    var kept = JSON.parse(localStorage.getItem("im.preferences") || "{}");
    var root = document.documentElement;
    if (kept.theme === "light" || kept.theme === "dark") root.dataset.theme = kept.theme;
    if (typeof kept.accent === "string") root.dataset.accent = kept.accent;
    if (typeof kept.locale === "string") root.lang = kept.locale;
  } catch {
    // No storage: the defaults hold.
  }
})();
