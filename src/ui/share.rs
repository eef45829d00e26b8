//! Sending the result on.

use super::view::View;
use crate::{
    platform::{
        address,
        share::{Shared, share},
    },
    scenario::link,
    words::ui_en::SHARE,
};
use web_sys::HtmlInputElement;
use yew::{platform::spawn_local, prelude::*};

/// Properties of [`Share`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is to be seen.
    pub(crate) view: View,
}

/// The button, the link, and what became of it.
#[component]
pub(crate) fn Share(props: &Props) -> Html {
    let view = &props.view;
    let became = use_state(|| None::<(String, Shared)>);
    let field = use_node_ref();
    let fragment = link::encode(&view.stored, view.route);
    let onclick = {
        let (became, field, fragment) = (became.clone(), field.clone(), fragment.clone());
        Callback::from(move |_: MouseEvent| {
            let url = address::with_fragment(&fragment);
            // The address bar should say the same as what was sent.
            address::replace(&fragment);
            let (became, field, fragment) = (became.clone(), field.clone(), fragment.clone());
            spawn_local(async move {
                let result = share(SHARE.title.to_owned(), url).await;
                if result == Shared::Refused
                    && let Some(input) = field.cast::<HtmlInputElement>()
                {
                    let _ = input.focus();
                    input.select();
                }
                became.set(Some((fragment, result)));
            });
        })
    };
    // What was said counts for the link it was said of.
    let result = became.as_ref().filter(|(of, _)| *of == fragment).map(|(_, result)| *result);
    let said = match result {
        Some(Shared::Copied) => Some(SHARE.copied),
        Some(Shared::Sent) => Some(SHARE.sent),
        Some(Shared::Refused) => Some(SHARE.refused),
        Some(Shared::Cancelled) | None => None,
    };
    let shown = (result == Some(Shared::Refused)).then_some("shown");
    let text = if shown.is_some() {
        address::with_fragment(&fragment)
    } else {
        format!("…/#{fragment}")
    };
    html! {
        <div class="share">
            <button type="button" class="button main" data-action="share" {onclick}>{ SHARE.button }</button>
            <input ref={field} class={classes!("address", shown)} readonly=true value={text} aria-label={SHARE.link} />
            <p class={classes!(said.is_some().then_some("done"))} role="status">{ said.unwrap_or(SHARE.privacy) }</p>
        </div>
    }
}
