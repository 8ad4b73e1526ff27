//! Tests of links. `tests/links/` has one as each version wrote it: they must open for ever.

use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

use super::*;
use crate::scenario::GALLERY;

fn sample() -> Link {
    Link {
        source: "from threading import Thread\n\nN = 4  # knob: 1..8\nprint(\"é\", N)\n".to_owned(),
        file_name: "mine.py".to_owned(),
        view: SharedView {
            workers: Some(3),
            record: Some(false),
            window_ns: Some((1_000, u64::MAX)),
            tab: Some("statistics".to_owned()),
            seed: Some(7),
            gil: false,
            schedule: None,
            step: None,
        },
    }
}

#[test]
fn a_link_of_version_1_opens_for_ever() {
    let fragment = include_str!("../../../tests/links/v1.txt");
    assert_eq!(decode(fragment), Ok(sample()));
}

#[test]
fn a_link_of_version_2_opens_for_ever() {
    let fragment = include_str!("../../../tests/links/v2.txt");
    assert_eq!(decode(fragment), Ok(sample()));
}

#[test]
fn the_gallery_survives_links() {
    for entry in GALLERY {
        let link = Link {
            source: entry.source.to_owned(),
            file_name: entry.file_name(),
            view: SharedView::default(),
        };
        let fragment = encode(&link);
        assert!(fragment.len() < 2600, "{}: {}", entry.slug, fragment.len());
        assert_eq!(decode(&format!("#{fragment}\n")), Ok(link));
    }
}

#[test]
fn errors_are_told_apart() {
    let fragment = encode(&sample());
    let middle = fragment.len() / 2;
    let damaged = |with: char| format!("{}{with}{}", &fragment[..middle], &fragment[middle + 1..]);
    for (text, expect) in [
        (String::new(), LinkError::Empty),
        ("#".to_owned(), LinkError::Empty),
        ("1".to_owned(), LinkError::Truncated),
        ("2".to_owned(), LinkError::Truncated),
        ("0abc".to_owned(), LinkError::Corrupt),
        (format!("3{}", &fragment[1..]), LinkError::Newer),
        ("zzz".to_owned(), LinkError::Corrupt),
        (fragment[..middle].to_owned(), LinkError::Truncated),
        (damaged('*'), LinkError::Corrupt),
        (damaged('é'), LinkError::Corrupt),
        (
            damaged(if fragment[middle..].starts_with('A') {
                'B'
            } else {
                'A'
            }),
            LinkError::Corrupt,
        ),
        (format!("{fragment}A"), LinkError::Corrupt),
        (format!("{fragment}AAAA"), LinkError::Corrupt),
        (format!("{}).", &fragment[..middle]), LinkError::Corrupt),
    ] {
        assert_eq!(decode(&text), Err(expect), "{text}");
    }
}

#[test]
fn what_stands_behind_a_link_is_no_part_of_it() {
    let fragment = encode(&sample());
    for behind in [".", ")", "%20", "%E3%80%82", "\">here</a>", ".A"] {
        assert_eq!(decode(&format!("#{fragment}{behind}")), Ok(sample()));
    }
}

/// A fragment of version 1 with a good header around any bytes.
fn with_header(body: &[u8]) -> String {
    format!("1{}", envelope::seal(Length::Word, body))
}

/// The same of version 2.
fn with_short_header(body: &[u8]) -> String {
    format!("2{}", envelope::seal(Length::Short, body))
}

#[test]
fn decompression_is_bounded() {
    let bomb = compress_to_vec(&vec![b' '; 100 << 20], 1);
    assert_eq!(decode(&with_header(&bomb)), Err(LinkError::TooLarge));
    assert_eq!(decode(&with_short_header(&bomb)), Err(LinkError::TooLarge));
    assert_eq!(decode(&with_header(b"\xff\xff")), Err(LinkError::Corrupt));
    assert_eq!(
        decode(&with_short_header(b"\xff\xff")),
        Err(LinkError::Corrupt)
    );
    let nothing = deflate::compress(b"no head");
    assert_eq!(
        decode(&with_short_header(&nothing)),
        Err(LinkError::Corrupt)
    );
    let other = compress_to_vec(b"{\"source\": 1}", 1);
    assert_eq!(decode(&with_header(&other)), Err(LinkError::Corrupt));
}

#[test]
fn later_fields_are_ignored_and_missing_ones_are_left_to_the_page() {
    let json = br#"{"source":"x","file":"a.py","later":1,"view":{"workers":2,"zoom":1}}"#;
    let link = decode(&with_header(&compress_to_vec(json, 1))).unwrap();
    assert_eq!(link.view.workers, Some(2));
    let json = br#"{"source":"x","file":"a.py"}"#;
    let link = decode(&with_header(&compress_to_vec(json, 1))).unwrap();
    assert_eq!(link.view, SharedView::default());
}

#[test]
fn every_truncation_and_every_flipped_bit_is_an_error() {
    let fragment = encode(&sample());
    for end in 1..fragment.len() {
        assert_eq!(decode(&fragment[..end]), Err(LinkError::Truncated), "{end}");
    }
    for position in 0..fragment.len() {
        for bit in 0..7 {
            let mut bytes = fragment.clone().into_bytes();
            bytes[position] ^= 1 << bit;
            let text = String::from_utf8(bytes).unwrap();
            // Space around a fragment is trimmed, so a flip into space is a truncation.
            assert!(decode(&text).is_err(), "{position} {bit}");
        }
    }
}

proptest! {
    #[test]
    fn any_link_survives(
        source in any::<String>(),
        file_name in any::<String>(),
        workers in any::<Option<u32>>(),
        record in any::<Option<bool>>(),
        window_ns in any::<Option<(u64, u64)>>(),
        tab in any::<Option<String>>(),
        seed in any::<Option<u64>>(),
        gil in any::<bool>(),
        schedule in any::<Option<String>>(),
        step in any::<Option<u32>>(),
    ) {
        let view = SharedView { workers, record, window_ns, tab, gil, seed, schedule, step };
        let link = Link { source, file_name, view };
        prop_assert_eq!(decode(&encode(&link)), Ok(link));
    }

    #[test]
    fn any_text_is_decoded_without_a_panic(text in any::<String>(), tail in "[A-Za-z0-9_-]*") {
        let _ = decode(&text);
        let _ = decode(&format!("1{tail}"));
        let _ = decode(&format!("2{tail}"));
    }

    #[test]
    fn any_bytes_are_decompressed_without_a_panic(body in any::<Vec<u8>>()) {
        let _ = decode(&with_header(&body));
        let _ = decode(&with_short_header(&body));
    }
}
