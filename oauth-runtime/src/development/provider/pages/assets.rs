use axum::response::{IntoResponse, Response};
use http::header;

const STYLE: &str = include_str!("style.css");
const SUBMIT: &str = "document.forms[0].submit();\n";
const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"8\" \
    fill=\"#b45309\"/><path d=\"M16 7a6 6 0 0 1 2 11.7V26h-4v-7.3A6 6 0 0 1 16 7z\" fill=\"#fff\"/></svg>";

/// What pages refer to, and the page at the root.
pub(in crate::development::provider) fn asset(path: &str) -> Option<Response> {
    match path {
        "/style.css" => Some(text("text/css; charset=utf-8", STYLE.to_owned())),
        "/submit.js" => Some(text("text/javascript; charset=utf-8", SUBMIT.to_owned())),
        "/icon.svg" => Some(text("image/svg+xml", ICON.to_owned())),
        "/" => Some(super::welcome()),
        _ => {
            let initials = path.strip_prefix("/avatar/")?.strip_suffix(".svg")?;
            let sound = (1..=2).contains(&initials.len()) && initials.bytes().all(|b| b.is_ascii_lowercase());
            sound.then(|| text("image/svg+xml", avatar(initials)))
        }
    }
}

/// A monogram; the colour follows from the letters.
fn avatar(initials: &str) -> String {
    let hue = initials.bytes().fold(0_u32, |sum, b| sum * 31 + u32::from(b) * 13) % 360;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><rect width=\"40\" height=\"40\" rx=\"20\" \
         fill=\"hsl({hue} 45% 38%)\"/><text x=\"20\" y=\"26\" text-anchor=\"middle\" font-family=\"system-ui,sans-serif\" \
         font-size=\"16\" font-weight=\"600\" fill=\"#fff\">{}</text></svg>",
        initials.to_ascii_uppercase()
    )
}

fn text(media_type: &'static str, body: String) -> Response {
    let headers = [(header::CONTENT_TYPE, media_type), (header::X_CONTENT_TYPE_OPTIONS, "nosniff")];
    (headers, body).into_response()
}
