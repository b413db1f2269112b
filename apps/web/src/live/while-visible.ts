/** Calls every `ms` while the page is visible, and at once when it becomes visible again. */
export function whileVisible(ms: number, call: () => void): () => void {
  const callIfSeen = () => {
    if (!document.hidden) call();
  };
  const timer = setInterval(callIfSeen, ms);
  document.addEventListener('visibilitychange', callIfSeen);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', callIfSeen);
  };
}
