// Starts the program that reads and writes scenario files. The page hears "here" as soon as the script itself has come.
import start from "./files.js";

postMessage("here");
start({ module_or_path: new URL("files_bg.wasm", import.meta.url) }).catch((reason) => {
  // Thrown again outside of the promise, so that the page hears of it.
  setTimeout(() => {
    throw reason;
  });
});
