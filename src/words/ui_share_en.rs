//! The page's own English around sending the result on.

/// The ways beside the link.
#[derive(Debug, Clone, Copy)]
pub struct WaysUi {
    /// Opens them.
    pub title: &'static str,
    /// The link in full.
    pub link: &'static str,
    /// What it holds.
    pub link_hint: &'static str,
    /// Under the code.
    pub code: &'static str,
    /// What the code is.
    pub code_name: &'static str,
    /// Where no code holds the link.
    pub no_code: &'static str,
    /// Where nobody draws it.
    pub code_lost: &'static str,
    /// A text for a message.
    pub message: &'static str,
    /// A frame for another page.
    pub embed: &'static str,
    /// What the frame does.
    pub embed_hint: &'static str,
    /// Copies.
    pub copy: &'static str,
    /// It is copied.
    pub copied: &'static str,
    /// Prints.
    pub print: &'static str,
}

/// The ways beside the link.
pub const WAYS: WaysUi = WaysUi {
    title: "More ways to share",
    link: "The whole link",
    link_hint: "Everything stands after the #: whoever opens it sees these figures.",
    code: "Point a phone’s camera at it.",
    code_name: "The link as a QR code",
    no_code: "This link is too long for a QR code.",
    code_lost: "The QR code cannot be drawn: what works beside the page has stopped.",
    message: "A message",
    embed: "A frame for your own page",
    embed_hint: "Shows the verdict and its chart. Your page learns nothing of it.",
    copy: "Copy",
    copied: "Copied",
    print: "Print, or save as PDF",
};

/// What a button that copies says in full.
pub fn copy_of(copied: bool, what: &str) -> String {
    format!("{}: {what}", if copied { WAYS.copied } else { WAYS.copy })
}

/// The message: what the verdict says, and the link.
pub fn message(verdict: &[String], address: &str) -> String {
    let mut text = verdict.join("\n\n");
    text.push_str("\n\n");
    text.push_str(address);
    text
}

/// The frame; `address` fit for an attribute.
pub fn embed(address: &str) -> String {
    format!(
        "<iframe src=\"{address}\" title=\"Dues: is a lower rate now worth a higher one later?\" \
         width=\"100%\" height=\"560\" loading=\"lazy\"></iframe>"
    )
}
