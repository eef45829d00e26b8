//! Scenario files, in a program of their own: the reader and writer weigh as much as a third of all
//! else, and few ever need them.

use super::{
    reply::Reply,
    request::{Ask, Request},
};
use crate::scenario::file;
use std::rc::Rc;

/// Answers a request about a scenario file; none where it is about something else.
pub fn answer_file(request: &Request) -> Option<Reply> {
    match request.ask {
        Ask::File => Some(Reply::File(file::to_json(&request.scenario).ok())),
        Ask::Read => {
            let read = file::from_json(&request.text);
            Some(Reply::Read(read.map(Rc::new).map_err(|error| error.to_string())))
        }
        _ => None,
    }
}

/// Answers the page's messages until the page is gone.
#[cfg(target_arch = "wasm32")]
pub fn serve_files() {
    use super::{PING, PONG, READY};
    use crate::platform::message;
    use js_sys::Array;
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answers = scope.clone();
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        if data.as_string().as_deref() == Some(PING) {
            let _ = answers.post_message(&PONG.into());
        }
        let asked = data.dyn_ref::<Array>().and_then(message::open);
        let reply = asked.and_then(|(revision, _, parcel)| {
            Some((revision, answer_file(&Request::unpack(parcel)?)?.pack()))
        });
        if let Some((revision, parcel)) = reply {
            let (answer, moved) = message::make(revision, true, &parcel.words, &parcel.numbers);
            let _ = answers.post_message_with_transfer(&answer, &moved);
        }
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    let _ = scope.post_message(&READY.into());
}
