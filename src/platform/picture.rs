//! A drawing on the page as a file of its own: the colours it has here written into it.

use crate::{chart::path::pixels, digits};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, Document, Element, HtmlCanvasElement,
    HtmlImageElement, Node, XmlSerializer,
};

const SVG: &str = "http://www.w3.org/2000/svg";
/// What of its looks a drawing has from stylesheets.
const LOOKS: [&str; 18] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-linecap",
    "paint-order",
    "opacity",
    "overflow",
    "display",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "shape-rendering",
    "clip-path",
];
/// Room around the drawing, heights of the lines over it and of their letters, in pixels.
const MARGIN: f64 = 16.0;
const LINES: [f64; 2] = [26.0, 20.0];
const LETTERS: [u32; 2] = [18, 13];
const AFTER: f64 = 12.0;
/// Pixels of the picture for each of the drawing.
const SHARP: f64 = 2.0;

/// A drawing.
pub(crate) struct Drawn {
    /// The file.
    pub(crate) text: String,
    width: f64,
    height: f64,
}

/// The drawing that is marked `data-chart` with this name, under the two titles.
pub(crate) fn svg(name: &str, titles: &[String; 2]) -> Option<Drawn> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let here = document.query_selector(&format!("svg[data-chart=\"{name}\"]")).ok()??;
    let copy: Element = here.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let looks = |of: &Element| window.get_computed_style(of).ok().flatten();
    write_looks(&looks(&here)?, &copy);
    let (from, to) = (here.query_selector_all("*").ok()?, copy.query_selector_all("*").ok()?);
    for at in 0..from.length() {
        let (from, to): (Element, Element) =
            (from.get(at)?.dyn_into().ok()?, to.get(at)?.dyn_into().ok()?);
        write_looks(&looks(&from)?, &to);
    }
    // Not where the reader points, not what only the page's own scripts need.
    if let Ok(Some(cursor)) = copy.query_selector(".cursor") {
        cursor.remove();
    }
    for attribute in ["tabindex", "class", "data-chart", "role", "aria-label"] {
        copy.remove_attribute(attribute).ok()?;
    }
    let size: Vec<f64> =
        here.get_attribute("viewBox")?.split(' ').filter_map(digits::read).collect();
    let [_, _, wide, high] = size[..] else { return None };
    let page = looks(&document.document_element()?)?;
    let has = |name: &str| page.get_property_value(name).unwrap_or_default();
    let file = document.create_element_ns(Some(SVG), "svg").ok()?;
    // What readers hear of a picture that stands by itself.
    file.set_attribute("role", "img").ok()?;
    child(&document, &file, "title", &[])?.set_text_content(Some(&titles[0]));
    let said = here.get_attribute("aria-label");
    child(&document, &file, "desc", &[])?.set_text_content(said.as_deref());
    let paper = child(&document, &file, "rect", &[("width", "100%"), ("height", "100%")])?;
    paper.set_attribute("fill", &has("background-color")).ok()?;
    // Where lines begin: at the right where the language runs from there.
    let towards = has("direction");
    let start = if towards == "rtl" { MARGIN + wide } else { MARGIN };
    let mut y = MARGIN;
    for ((title, line), (size, bold)) in
        titles.iter().zip(LINES).zip(LETTERS.into_iter().zip([true, false]))
    {
        for part in lines(title, size, bold, wide) {
            y += line;
            let (x, y, size) = (pixels(start), pixels(y), pixels(f64::from(size)));
            let text =
                child(&document, &file, "text", &[("x", &x), ("y", &y), ("font-size", &size)])?;
            text.set_attribute("font-family", &has("font-family")).ok()?;
            text.set_attribute("font-weight", if bold { "600" } else { "400" }).ok()?;
            text.set_attribute("fill", &has("color")).ok()?;
            text.set_attribute("direction", &towards).ok()?;
            text.set_text_content(Some(&part));
        }
    }
    y += AFTER;
    let (width, height) = (wide + 2.0 * MARGIN, y + high + MARGIN);
    for (key, value) in [("x", MARGIN), ("y", y), ("width", wide), ("height", high)] {
        copy.set_attribute(key, &pixels(value)).ok()?;
    }
    file.append_child(&copy).ok()?;
    for (key, value) in [("width", width), ("height", height)] {
        file.set_attribute(key, &pixels(value)).ok()?;
    }
    file.set_attribute("viewBox", &["0 0 ", &pixels(width), " ", &pixels(height)].concat()).ok()?;
    let text = XmlSerializer::new().ok()?.serialize_to_string(&file).ok()?;
    Some(Drawn { text, width, height })
}

fn child(document: &Document, of: &Node, tag: &str, with: &[(&str, &str)]) -> Option<Element> {
    let element = document.create_element_ns(Some(SVG), tag).ok()?;
    for (key, value) in with {
        element.set_attribute(key, value).ok()?;
    }
    of.append_child(&element).ok()?;
    Some(element)
}

fn write_looks(looks: &CssStyleDeclaration, on: &Element) {
    for name in LOOKS {
        let value = looks.get_property_value(name).unwrap_or_default();
        // A drawing's own reference to what stands in it is its own attribute already.
        let says_nothing = value.is_empty() || value.contains("url(");
        if !says_nothing && (name != "display" || value == "none") {
            let _ = on.set_attribute(name, &value);
        }
    }
    let _ = on.remove_attribute("class");
}

/// A text in lines no wider than this.
fn lines(text: &str, size: u32, bold: bool, wide: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if super::measure::text(&[line, " ", word].concat(), size, bold) <= wide => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The drawing as a picture: its address, `data:`, since the page's policy knows no other.
pub(crate) async fn png(drawn: &Drawn) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let image = HtmlImageElement::new().ok()?;
    let encoded = js_sys::encode_uri_component(&drawn.text);
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(encoded)));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = (drawn.width * SHARP, drawn.height * SHARP);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    canvas.to_data_url_with_type("image/png").ok()
}
