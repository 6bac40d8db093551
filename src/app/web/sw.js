// Keeps what the pages of visits are made of, so that they open without network. What people write is kept by the pages themselves; nothing
// of the programme's data ever lies here. SHELL and VERSION are filled in when the pages are built.
const KEPT = `khuyencong-shell-${VERSION}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(SHELL))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name.startsWith('khuyencong-shell-') && name !== KEPT).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  // A page: the server's, and where it cannot be reached the one that is kept.
  if (request.mode === 'navigate') {
    if (!url.pathname.startsWith('/api')) event.respondWith(fetch(request).catch(() => caches.match('/')));
    return;
  }
  // What it is made of bears its content in its name.
  if (SHELL.includes(url.pathname)) event.respondWith(caches.match(url.pathname).then((kept) => kept ?? fetch(request)));
});
