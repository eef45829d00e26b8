// Starts the worker's program. The page hears "here" as soon as the script itself has come.
import start from "./worker.js";

postMessage("here");
start({ module_or_path: new URL("worker_bg.wasm", import.meta.url) }).catch((reason) => {
  // Thrown again outside of the promise, so that the page hears of it.
  setTimeout(() => {
    throw reason;
  });
});
