// Starts the page. An own file, because the content-security policy allows no script in the
// document; Trunk writes the addresses of the two files to start into the document's head.
(function () {
  "use strict";

  // Before the page runs there is only this paragraph; afterwards it is gone, and the page's own
  // words count.
  function say(words, role) {
    var place = document.getElementById("boot");
    if (!place) return;
    place.setAttribute("role", role);
    place.textContent = words;
  }

  function address(selector) {
    return document.querySelector(selector).href;
  }

  if (typeof WebAssembly !== "object") {
    say(
      "Dues works its figures out with WebAssembly, which this browser lacks or has switched off " +
        "(as Lockdown Mode does). A current Firefox, Chrome, Edge or Safari has it.",
      "alert",
    );
    return;
  }

  // The smallest program with a SIMD instruction: i8x16.popcnt of a splat.
  var simd = new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
    253, 98, 11,
  ]);
  if (!WebAssembly.validate(simd)) {
    say(
      "Dues runs thousands of trials side by side with WebAssembly SIMD, which this browser lacks. " +
        "Firefox 89, Chrome 91, Edge 91 and Safari 16.4, and all newer ones, have it.",
      "alert",
    );
    return;
  }

  say("Loading the calculator…", "status");
  import(address('link[rel="modulepreload"]'))
    .then(function (app) {
      return app.default({ module_or_path: address('link[rel="preload"][as="fetch"]') });
    })
    .catch(function (reason) {
      say(
        "The calculator could not be loaded. Check your connection, then load the page again. " +
          "If that does not help, try a newer browser. (" + reason + ")",
        "alert",
      );
    });
})();
