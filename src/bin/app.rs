//! The page.

#[cfg(target_arch = "wasm32")]
mod page {
    use yew::prelude::*;

    #[component]
    fn App() -> Html {
        html! { <main><h1>{ "Dues" }</h1></main> }
    }

    /// Puts the page in the document's body, in place of what stands there while it loads.
    pub(crate) fn open() {
        console_error_panic_hook::set_once();
        yew::Renderer::<App>::new().render();
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    page::open();
}
