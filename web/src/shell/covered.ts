const above = ["dialog", "alertdialog", "menu"].map(
  (role) => `[role="${role}"][data-open]:not([data-toast])`,
);

let covered = false;

/** Before anybody hears of a key: what lies above may be gone afterwards. */
window.addEventListener(
  "keydown",
  () => (covered = document.querySelector(above.join()) !== null),
  true,
);

/** Whether a dialog or menu lay above the page when the key was pressed: it was meant for that. */
export const wasCovered = (): boolean => covered;
