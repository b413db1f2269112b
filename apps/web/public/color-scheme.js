// Before the first paint, so that a remembered dark page does not flash white. A file of its own because
// the content security policy allows no inline script. Mantine takes over from here (ui/theme.ts).
(() => {
  let scheme = null;
  try {
    scheme = localStorage.getItem('openfloor-color-scheme');
  } catch {
    // Storage can be forbidden; the system's scheme will do.
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
