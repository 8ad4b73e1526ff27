//! Charts in the page: the shapes of [`crate::view::chart`] as inline SVG, and files of them.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::state::{Playground, playground};
use super::text::text;
use super::{download, icons::Icon};
use crate::view::chart::Chart;

/// Pixels of a PNG for each of the drawing.
const PNG_SCALE: f64 = 2.0;

/// A chart and the buttons that save it.
#[component]
pub(super) fn ChartView(
    /// What is drawn.
    #[prop(into)]
    chart: Signal<Chart>,
    /// Its name in files and tests.
    name: &'static str,
) -> impl IntoView {
    let is_empty = move || chart.with(|chart| chart.shapes.is_empty());
    view! {
        <figure class="chart" class:none=is_empty data-testid=format!("chart-{name}")>
            <svg
                viewBox=move || chart.with(|chart| format!("0 0 {} {}", chart.width, chart.height))
                width=move || chart.with(|chart| chart.width)
                height=move || chart.with(|chart| chart.height)
                role="img"
                aria-label=move || chart.with(|chart| chart.title.clone())
                inner_html=move || chart.with(Chart::markup)
            ></svg>
            <SaveButtons name make=move || chart.get_untracked()/>
        </figure>
    }
}

/// Buttons that save a chart, or a table drawn as one.
#[component]
pub(super) fn SaveButtons(
    /// Its name in files and tests.
    name: &'static str,
    /// Makes what is saved, when it is.
    make: impl Fn() -> Chart + Copy + 'static,
) -> impl IntoView {
    let playground = playground();
    let button = move |kind: &'static str, label: &'static str, save: fn(&str, &Chart)| {
        view! {
            <button
                type="button"
                class="quiet small"
                data-testid=format!("save-{kind}-{name}")
                on:click=move |_| save(&file_name(playground, name, kind), &make())
            >
                {label}
            </button>
        }
    };
    view! {
        <div class="button-row save-row">
            {Icon::Download.view()}
            {button("svg", text().lab.save_svg, |file, chart| {
                download::save(file, "image/svg+xml", &chart.to_svg());
            })}
            {button("png", text().lab.save_png, save_png)}
            {button("csv", text().lab.save_csv, |file, chart| {
                download::save(file, "text/csv", &chart.to_csv());
            })}
        </div>
    }
}

/// `lost_update-threads.csv`.
fn file_name(playground: Playground, name: &str, kind: &str) -> String {
    let program = playground.file_name.get_untracked();
    let program = program.strip_suffix(".py").unwrap_or(&program);
    format!("{program}-{name}.{kind}")
}

/// Saves a chart as pixels: the browser draws its SVG on a canvas.
fn save_png(file_name: &str, chart: &Chart) {
    // Where the browser can't draw or save, it says so itself.
    let _: Result<(), JsValue> = try_save_png(file_name, chart);
}

fn try_save_png(file_name: &str, chart: &Chart) -> Result<(), JsValue> {
    let image = web_sys::HtmlImageElement::new()?;
    let file_name = file_name.to_owned();
    let (width, height) = (chart.width * PNG_SCALE, chart.height * PNG_SCALE);
    let loaded = image.clone();
    let on_load = Closure::once_into_js(move || {
        let drawn = || -> Result<(), JsValue> {
            let canvas: web_sys::HtmlCanvasElement =
                document().create_element("canvas")?.dyn_into()?;
            canvas.set_width(width as u32);
            canvas.set_height(height as u32);
            let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
            let context: web_sys::CanvasRenderingContext2d = context.dyn_into()?;
            context.draw_image_with_html_image_element_and_dw_and_dh(
                &loaded, 0.0, 0.0, width, height,
            )?;
            let on_blob = Closure::once_into_js(move |blob: Option<web_sys::Blob>| {
                if let Some(blob) = blob {
                    download::save_blob(&file_name, &blob);
                }
            });
            canvas.to_blob(on_blob.unchecked_ref())
        };
        // As above: there is nobody else to tell.
        let _: Result<(), JsValue> = drawn();
    });
    image.set_onload(Some(on_load.unchecked_ref()));
    let encoded = String::from(js_sys::encode_uri_component(&chart.to_svg()));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
    Ok(())
}
