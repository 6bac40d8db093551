/** Lets the pages of visits open without network: the worker keeps what they are made of. Where the browser has none, they need the network to open; what was written is kept all the same. */
export function serveOffline(): void {
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
