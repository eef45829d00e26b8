// Starts the page. An own file, because the content-security policy allows no script in the
// document; Trunk writes the addresses of the two files to start into the document's head.
(function () {
  "use strict";

  var root = document.documentElement;
  var waiting = false;

  // What is said before the program is here, or where it never will be; the program's own words are
  // in src/words/languages.
  var WORDS = {
    en: {
      reading: "Reading your link…",
      loading: "Loading the calculator…",
      kept: " Your link is kept: it is in the address.",
      lacking:
        "Dues works its figures out with WebAssembly, which this browser lacks or has switched off " +
        "(as Lockdown Mode does). A current Firefox, Chrome, Edge or Safari has it.",
      old:
        "Dues runs thousands of trials side by side with WebAssembly SIMD, which this browser " +
        "lacks. Firefox 89, Chrome 91, Edge 91 and Safari 16.4, and all newer ones, have it.",
      forbidden:
        "Dues works its figures out with WebAssembly, which something forbids for this page: its " +
        "server, the network's filter, or an extension of the browser.",
      missing:
        "The calculator could not be loaded. Check your connection, then load the page again. " +
        "If that does not help, try a newer browser.",
    },
    es: {
      reading: "Leyendo tu enlace…",
      loading: "Cargando la calculadora…",
      kept: " Tu enlace se conserva: está en la dirección.",
      lacking:
        "Dues calcula sus cifras con WebAssembly, que este navegador no tiene o tiene desactivado " +
        "(como hace el modo de aislamiento). Un Firefox, Chrome, Edge o Safari actual lo tiene.",
      old:
        "Dues hace miles de pruebas en paralelo con WebAssembly SIMD, que este navegador no tiene. " +
        "Lo tienen Firefox 89, Chrome 91, Edge 91 y Safari 16.4, y todos los más nuevos.",
      forbidden:
        "Dues calcula sus cifras con WebAssembly, y algo lo prohíbe en esta página: su servidor, el " +
        "filtro de la red o una extensión del navegador.",
      missing:
        "No se pudo cargar la calculadora. Comprueba tu conexión y vuelve a cargar la página. Si no " +
        "ayuda, prueba un navegador más nuevo.",
    },
  };

  // The language that the link asks for, else the first of the browser's that is known here.
  function language() {
    var asked = /[#&]lang=([a-z]+)/.exec(location.hash);
    var wanted = (asked ? [asked[1]] : []).concat(navigator.languages || []);
    for (var i = 0; i < wanted.length; i += 1) {
      var base = wanted[i].toLowerCase().split("-")[0];
      if (Object.prototype.hasOwnProperty.call(WORDS, base)) return base;
    }
    return "en";
  }

  // Until the page runs the document holds an example (src/ui/first.rs). Whoever follows a link
  // must not take its figures for theirs: so this runs before anything is shown.
  function mark() {
    var linked = location.hash.length > 1;
    root.classList.toggle("linked", linked);
    root.classList.toggle("new", !linked && !hinted());
    unname();
    if (waiting) wait();
  }

  // Whether the first hint (src/ui/hint.rs) has been read; where nothing can be kept, it comes again.
  function hinted() {
    try {
      return localStorage.getItem("dues.hint") !== null;
    } catch {
      return false;
    }
  }

  // Before the page runs there is this paragraph; afterwards it is gone, and the page's own words
  // count.
  function say(words, role) {
    var place = document.getElementById("boot");
    if (!place) return;
    waiting = role === "status";
    place.setAttribute("role", role);
    place.lang = language();
    place.textContent = words;
  }

  function wait() {
    var words = WORDS[language()];
    say(root.classList.contains("linked") ? words.reading : words.loading, "status");
  }

  function stop(why, reason) {
    var words = WORDS[language()];
    var cause = reason ? " (" + reason + ")" : "";
    var kept = root.classList.contains("linked") ? words.kept : "";
    say(words[why] + cause + kept, "alert");
  }

  function address(name) {
    return new URL(document.querySelector('meta[name="' + name + '"]').content, here).href;
  }

  // Addresses of scripts beside the page, under the one policy that the document allows.
  var here = new URL(".", document.baseURI).href;
  var policy =
    globalThis.trustedTypes &&
    trustedTypes.createPolicy("app-worker", {
      createScriptURL: function (address) {
        if (address.indexOf(here) !== 0) throw new TypeError(address + " is not beside the page");
        return address;
      },
    });

  var begun;
  globalThis.dues = {
    script: function (name) {
      var address = new URL(name, here).href;
      return policy ? policy.createScriptURL(address) : address;
    },
    // Kept once the page is painted and the browser has nothing better to do.
    started: new Promise(function (done) {
      begun = function () {
        (globalThis.requestIdleCallback || setTimeout)(done);
      };
    }),
  };

  // Resolves once the example is on the screen, or after as long as nobody would wait for, where the
  // browser does not tell or paints nothing (a page in the background): the program is fetched after
  // it. Behind a link there is no example to be seen.
  function painted() {
    return new Promise(function (done) {
      if (root.classList.contains("linked")) return done();
      try {
        new PerformanceObserver(done).observe({ type: "paint", buffered: true });
      } catch {
        return done();
      }
      setTimeout(done, 300);
    });
  }

  // Hidden as they are behind a link, the example's figures lose their names as well: whoever asks for
  // a figure by its name must not be given another scenario's.
  function unname() {
    if (!root.classList.contains("linked")) return;
    document.querySelectorAll("#first [data-metric]").forEach(function (figure) {
      ["data-metric", "data-value", "data-state"].forEach(function (name) {
        figure.removeAttribute(name);
      });
    });
  }

  function start() {
    if (typeof WebAssembly !== "object") return stop("lacking");

    // The smallest program with a SIMD instruction: i8x16.popcnt of a splat.
    var simd = new Uint8Array([
      0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253,
      15, 253, 98, 11,
    ]);
    if (!WebAssembly.validate(simd)) return stop("old");

    try {
      new WebAssembly.Module(simd);
    } catch (reason) {
      return stop("forbidden", reason);
    }

    wait();
    painted()
      .then(function () {
        return Promise.all([import(address("program-script")), fetch(address("program"))]);
      })
      .then(function (both) {
        return both[0].default({ module_or_path: both[1] });
      })
      .then(begun)
      .catch(function (reason) {
        stop("missing", reason);
      });
  }

  mark();
  addEventListener("hashchange", mark);
  // The example is read after this script, piece by piece.
  var reading = new MutationObserver(unname);
  reading.observe(root, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", function () {
    reading.disconnect();
    unname();
    start();
  });
})();
