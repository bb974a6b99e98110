// The theme, set before anything is painted. What a reader chose is kept where the browser lets a file keep something.
(() => {
  try {
    const chosen = localStorage.getItem("cookielint-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // No storage: the preference of the system holds.
  }
})();
