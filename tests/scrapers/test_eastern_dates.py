"""Days and hours as East Asia prints them, and the labels, headings and news of its pages."""

from __future__ import annotations

import pytest

from scrapers.dates.times import find_times
from tests.scrapers.test_blocks import told
from tests.scrapers.test_printed_dates import told as printed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月4日(木) 19:00", ["2027-03-04 19:00"]),
        ("3/4（木・祝）午後7時30分開演", ["2027-03-04 19:30"]),
        ("3/4(木)〜6(土) 10時から17時半まで", ["2027-03-04 10:00/2027-03-06 17:30"]),
        ("3/4(木)、5(金)、11(木)", ["2027-03-04", "2027-03-05", "2027-03-11"]),
        ("令和9年3月4日 9時〜12時", ["2027-03-04 09:00/2027-03-04 12:00"]),
        ("12月30日〜1月3日", ["2026-12-30/2027-01-03"]),
        ("3월 4일 (목) 오후 7시 30분", ["2027-03-04 19:30"]),
        ("2027.03.04(목) 오후 7:30", ["2027-03-04 19:30"]),
        ("2027年3月4日（星期四）下午3点半至5点", ["2027-03-04 15:30/2027-03-04 17:00"]),
        ("民國116年三月四日星期四 19:00", ["2027-03-04 19:00"]),
        ("民國116年十月二十三日、三十一日", ["2027-10-23", "2027-10-31"]),
        ("民國116年五月二日至十日", ["2027-05-02/2027-05-10"]),
        ("116年3月4日（星期四）", ["2027-03-04"]),
        ("116.3.4(四) 19:00", ["2027-03-04 19:00"]),
        ("3/4(四) 19:00", ["2027-03-04 19:00"]),
        ("十三月四日 19:00", []),
        ("三月四十日 19:00", []),
        ("3/4(5)", []),
        ("サイズ 3/4", []),
    ],
)
def test_days_bear_their_weekday_behind_them_and_need_no_year(text: str, expected: list[str]) -> None:
    assert printed(text) == expected


def test_lengths_and_scores_are_no_hours() -> None:
    assert find_times("上映時間 2時間 10点") == []


def test_spaces_around_the_colon_of_an_hour_hide_it_not() -> None:
    assert printed("Oct 8, 10 : 50 AM ~ 11 : 30 AM") == ["2027-10-08 10:50/2027-10-08 11:30"]


def test_a_month_glued_to_a_number_in_small_letters_is_a_name() -> None:
    assert printed("Ada Reef / june29 (Harbour Guild)") == []
    assert printed("June29, 7pm") == ["2027-06-29 19:00"]


def test_talks_stand_over_their_hours_and_those_who_give_them() -> None:
    talks = (
        ("ロープの結び方", ("14:00-14:50",), "青木 海"),
        ("帆と風の話", ("16:00-16:50", "17:00-17:50"), "森 灯 (港の会)"),
    )
    rows = "".join(
        f"<h5>{title}</h5><ul>{''.join(f'<li>{hour}</li>' for hour in hours)}<li>{who}</li></ul>"
        for title, hours, who in talks
    )
    page = f"<h1>港まつり</h1><h3>プログラム</h3><h4>3/5(金) 一日目</h4>{rows}<h4>3/6(土) 二日目</h4>{rows}"
    assert told(f"<body>{page}")[:3] == [
        ("ロープの結び方", "2027-03-05T14:00:00"),
        ("帆と風の話", "2027-03-05T16:00:00"),
        ("帆と風の話", "2027-03-05T17:00:00"),
    ]


def test_the_day_behind_its_label_is_that_of_the_page() -> None:
    page = "<h1>灯台ワークショップ</h1><h3>開催概要</h3><ul><li>日時：2027年3月5日（金）13:00〜18:00</li>"
    page += "<li>会場：港ホール</li></ul>"
    assert told(f"<body>{page}") == [("灯台ワークショップ", "2027-03-05T13:00:00")]


@pytest.mark.parametrize("label", ["📅 開催期日: ", "開催日程：", "会期："])
def test_a_label_of_the_days_is_no_title_and_deadlines_are_no_gatherings(label: str) -> None:
    page = f"""<body><h1>第3回 港の色ワークショップ</h1><div>{label}2027年 5月 8日(土) ～ 11日(火)</div>
      <div>📌 開催地: 青木市</div><div><div>📋 要旨提出期限</div><p>・学生の方:<br><b>2027年 3月 10日</b></p>
      <p>・一般の方:<br><b>2027年 3月 24日</b></p></div>
      <div><div>参加登録締切</div><p>・一般の方:<br><b>2027年 4月 2日</b></p></div>"""
    assert told(page) == [("第3回 港の色ワークショップ", "2027-05-08")]


def test_films_named_after_a_limit_are_shown() -> None:
    page = (
        "<body><h1>上映</h1><ul><li>期限切れの恋 3月4日(木) 19:00</li><li>港の歌 3月5日(金) 19:00</li></ul>"
    )
    assert [title for title, _ in told(page)] == ["期限切れの恋", "港の歌"]
