// Keeps the page for when there is no connection, and tells of a newer version. After the page has
// started, so that neither costs it anything; without a service worker (no https, a private window)
// there is nothing to do.
(function () {
  "use strict";

  var here = navigator.serviceWorker;
  // In another page's frame nothing is kept.
  if (!here || document.documentElement.hasAttribute("data-embed")) return;

  // A tab that stays open asks for a newer version when somebody returns to it, this often at most.
  var EVERY = 60 * 60 * 1000;

  var registered = null;
  var asked = Date.now();
  var wanted = false;
  // The first worker takes over a page that had none: that is no newer version.
  var had = !!here.controller;

  function offer() {
    dispatchEvent(new Event("dues-version"));
  }

  function watch(registration) {
    registered = registration;
    if (registration.waiting && here.controller) offer();
    registration.addEventListener("updatefound", function () {
      var coming = registration.installing;
      if (!coming) return;
      coming.addEventListener("statechange", function () {
        if (coming.state === "installed" && here.controller) offer();
      });
    });
  }

  here.addEventListener("controllerchange", function () {
    if (wanted) location.reload();
    // Another tab took it; this one goes on with what it has.
    else if (had) offer();
    had = true;
  });

  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState !== "visible" || !registered || Date.now() - asked < EVERY) return;
    asked = Date.now();
    registered.update().catch(function () {});
  });

  dues.renew = function () {
    var waiting = registered && registered.waiting;
    if (!waiting) return location.reload();
    wanted = true;
    waiting.postMessage({ type: "SKIP_WAITING" });
  };

  dues.started.then(function () {
    return here.register(dues.script("service-worker.js")).then(watch);
  }).catch(function () {
    // Refused, or the network is gone: the page works as it is.
  });
})();
