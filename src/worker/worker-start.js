// Starts a worker's program. Whoever started the worker hears "here" as soon as the script itself has come.
import start from "./worker.js";

// Addresses of scripts beside this one, for workers that this one starts, under the policy that the
// page allows as well.
const policy = self.trustedTypes?.createPolicy("app-worker", {
  createScriptURL(address) {
    if (!address.startsWith(new URL(".", import.meta.url).href)) {
      throw new TypeError(`${address} is not beside the page`);
    }
    return address;
  },
});
self.dues = {
  script(name) {
    const address = new URL(name, import.meta.url).href;
    return policy ? policy.createScriptURL(address) : address;
  },
};

postMessage("here");
start({ module_or_path: new URL("worker_bg.wasm", import.meta.url) }).catch((reason) => {
  // Thrown again outside of the promise, so that the page hears of it.
  setTimeout(() => {
    throw reason;
  });
});
