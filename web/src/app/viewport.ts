/** Keeps the layout as high as what is visible: above a screen keyboard. */
export function followVisualViewport(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const fit = () => {
    document.documentElement.style.setProperty("--height", `${viewport.height}px`);
    if (viewport.scale === 1) window.scrollTo(0, 0);
  };
  viewport.addEventListener("resize", fit);
  fit();
}
