// The kill switch: takes the place of the page's service worker, deletes what it kept, and takes
// itself away. Open pages go on; the next load comes from the server.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const mine = (name) => name.startsWith("dues-") && name.endsWith(self.registration.scope);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(mine).map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
