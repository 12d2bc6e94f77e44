from lxml import etree
from PIL import Image


def test_episode_is_drawn_as_svg_and_png(show):
    show.build()
    result = show.run("plot", show.episode)
    assert result.exit_code == 0, result.output
    root = etree.parse(str(show.episode / "plot.svg")).getroot()
    words = " ".join(root.itertext())
    assert all(word in words for word in ("Storm over the bay", "Jo Roe", "LUFS", "00:05"))
    with Image.open(show.episode / "plot.png") as picture:
        assert picture.width == 1.5 * int(root.get("width"))
        colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 24)}
    assert {(0x00, 0x72, 0xB2), (0x6B, 0x72, 0x80)} <= colours  # the speaker's, the narrator's


def test_drawing_is_gone_once_there_is_another_sound(show):
    show.build()
    show.run("plot", show.episode)
    show.build(show.article, "--force")
    assert not list(show.episode.glob("plot.*"))


def test_sheet_has_a_row_for_each_episode(show):
    show.build()
    show.run("plot", show.episode, show.episode, "--sheet", show.path / "night.svg")
    text = (show.path / "night.svg").read_text(encoding="utf-8")
    assert text.count(">Storm over the bay</text>") >= 2
    assert (show.path / "night.png").stat().st_size > 10_000
