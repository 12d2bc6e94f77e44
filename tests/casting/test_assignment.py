from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.casting.assignment import assign
from quotecast.casting.catalogue import Shelf, engine_cast, load_catalogue
from quotecast.casting.likeness import TOO_ALIKE, alike_notices, likeness
from quotecast.casting.register import Entry
from quotecast.model import BY_HAND, NARRATOR_ID, Gender, Script, Speaker
from quotecast.voicing import chosen_engine
from quotecast.voicing.engines import Engines

MAKER = Engines({"pyttsx3": chosen_engine("pyttsx3", {})}, workers=1)
CATALOGUE = load_catalogue(engine_cast("pyttsx3"), MAKER, Shelf())


def registered(voice_ids):
    return {who: Entry(name=who, voice_id=voice_id) for who, voice_id in voice_ids.items()}


def people(*genders):
    return [
        Speaker(id=f"p{index}", name=f"P{index}", gender=gender)
        for index, gender in enumerate(genders)
    ]


def voices(cast):
    return [role.voice for role in cast.roles.values()]


@given(st.lists(st.sampled_from([None, *Gender]), max_size=5))
def test_voices_of_an_episode_are_clearly_different_or_it_is_told(genders):
    speakers = tuple(people(*genders))
    script = Script(article_id="a", language="en", speakers=speakers, chapters=(), omissions=())
    cast = assign(speakers, CATALOGUE, {})
    nearest = max((likeness(a, b) for a, b in combinations(voices(cast), 2)), default=0)
    # espeak has four women who differ for sure: only a fifth person may be like another, and is told.
    assert nearest < TOO_ALIKE or (len(genders) > 4 and [*alike_notices(script, cast)])


def test_it_is_told_whose_voices_may_be_taken_for_one():
    speakers = tuple(people(*[Gender.FEMALE] * 5))
    script = Script(article_id="a", language="en", speakers=speakers, chapters=(), omissions=())
    cast = assign(speakers, CATALOGUE, {})
    nearest = max(likeness(a, b) for a, b in combinations(voices(cast), 2))
    told = [notice.kind for notice in alike_notices(script, cast)]
    assert bool(told) == (nearest >= TOO_ALIKE)


def test_forty_speakers_still_have_forty_voices():
    cast = assign(people(*[None] * 40), CATALOGUE, {})
    assert len({voice.id for voice in voices(cast)}) == 41


def kinds(voices):
    return [(voice.engine, voice.engine_voice) for voice in voices]


@pytest.mark.parametrize("gender", [None, *Gender])
@pytest.mark.parametrize("count", range(1, 12))
def test_a_voice_and_its_shifted_copy_are_not_heard_while_others_are_free(gender, count):
    cast = voices(assign(people(*[gender] * count), CATALOGUE, {}))
    earlier = cast[:-1]
    if kinds(cast[-1:])[0] in kinds(earlier):
        free = [
            voice
            for voice in CATALOGUE.voices
            if gender in (None, voice.gender) and kinds([voice])[0] not in kinds(earlier)
        ]
        assert free == []


@pytest.mark.parametrize("gender", list(Gender))
def test_gender_in_the_text_decides(gender):
    cast = assign(people(gender, gender, gender), CATALOGUE, {})
    assert {cast.voice_of(f"p{index}").gender for index in range(3)} == {gender}


def test_guessed_gender_decides_where_nothing_is_told():
    guessed = Speaker(
        id="a",
        name="Ann Lee",
        gender=Gender.FEMALE,
        gender_evidence='first name "Ann" (a guess)',
        gender_is_guess=True,
    )
    role = assign([guessed], CATALOGUE, {}).roles["a"]
    assert (role.voice.gender, "(a guess)" in role.reason) == (Gender.FEMALE, True)


def test_voice_of_somebody_unnamed_does_not_depend_on_the_show():
    source = Speaker(id="unnamed-x", name="an official", is_named=False)
    register = registered({"other": assign([source], CATALOGUE, {}).voice_of("unnamed-x").id})
    assert assign([source], CATALOGUE, register).roles == assign([source], CATALOGUE, {}).roles


@pytest.mark.parametrize("voice_id", ["f5~100", "f5~x", "f5~-3", "f5~", "f5~999999"])
def test_pitch_off_the_scale_is_no_voice(voice_id):
    assert CATALOGUE.find(voice_id) is None


def test_name_never_decides():
    one = assign([Speaker(id="a", name="Ann Lee")], CATALOGUE, {})
    other = assign([Speaker(id="z", name="Zhang Wei")], CATALOGUE, {})
    assert one.voice_of("a") == other.voice_of("z")


def test_person_of_the_register_keeps_the_voice():
    cast = assign(people(Gender.FEMALE), CATALOGUE, registered({"p0": "steph"}))
    assert cast.voice_of("p0").id == "steph"


@pytest.mark.parametrize(
    ("gender", "evidence", "kept"),
    [
        (Gender.MALE, BY_HAND, False),
        (Gender.FEMALE, BY_HAND, True),
        (Gender.MALE, '"Mr P0"', True),  # a producer may have cast him so
        (None, None, True),
    ],
)
def test_gender_settled_by_hand_goes_before_a_voice_of_the_register(gender, evidence, kept):
    speaker = Speaker(id="p0", name="P0", gender=gender, gender_evidence=evidence)
    role = assign([speaker], CATALOGUE, registered({"p0": "steph"})).roles["p0"]
    assert (role.voice.id == "steph") is kept
    assert kept or role.voice.gender is gender
    assert (BY_HAND in role.reason) is (evidence == BY_HAND)


def test_settled_gender_takes_nobody_elses_voice():
    settled = Speaker(id="p0", name="P0", gender=Gender.MALE, gender_evidence=BY_HAND)
    other = Speaker(id="p1", name="P1", gender=Gender.MALE)
    cast = assign([settled, other], CATALOGUE, registered({"p0": "steph", "p1": "pablo"}))
    assert cast.voice_of("p1").id == "pablo"
    assert cast.voice_of("p0").id != "pablo"
    assert cast.voice_of("p0").gender is Gender.MALE


def test_voice_of_the_register_stays_where_none_of_the_settled_gender_is_free():
    men = [one.id for one in CATALOGUE.with_variants() if one.gender is Gender.MALE]
    names = {f"q{index}": voice for index, voice in enumerate(men) if voice != "edward"}
    others = [Speaker(id=who, name=who, gender=Gender.MALE) for who in names]
    speaker = Speaker(id="p0", name="P0", gender=Gender.MALE, gender_evidence=BY_HAND)
    cast = assign([*others, speaker], CATALOGUE, registered(names | {"p0": "steph"}))
    assert cast.voice_of("p0").id == "steph" or cast.voice_of("p0").gender is Gender.MALE


def test_register_knows_a_voice_at_another_pitch():
    cast = assign(people(None), CATALOGUE, registered({"p0": "f5~52"}))
    assert cast.voice_of("p0").pitch == 52


def test_voice_that_another_has_already_is_not_given_twice():
    cast = assign(people(None, None), CATALOGUE, registered({"p0": "f5", "p1": "f5"}))
    assert len({voice.id for voice in voices(cast)}) == 3


@pytest.mark.parametrize("chosen", [{}, {"p1": "f5"}])
@pytest.mark.parametrize("gender", [None, *Gender])
def test_voice_that_stands_in_for_a_taken_one_does_not_depend_on_the_show(chosen, gender):
    own = registered({"p0": "f5", "p1": "f2" if chosen else "f5"})
    stand_ins = set()
    for others in ([], ["f2"] * 9, ["belinda"] * 9, ["anika", "belinda", "f2", "steph"] * 3):
        show = registered({f"other-{number}": voice for number, voice in enumerate(others)})
        cast = assign(people(gender, gender), CATALOGUE, {**own, **show}, chosen=chosen)
        stand_ins.add((cast.voice_of("p0").id, cast.voice_of("p1").id))
    assert len(stand_ins) == 1


def test_voice_seldom_used_in_the_show_comes_first():
    first = assign(people(Gender.FEMALE), CATALOGUE, {}).voice_of("p0")
    then = assign(people(Gender.FEMALE), CATALOGUE, registered({"somebody": first.id})).voice_of(
        "p0"
    )
    assert then != first


@given(st.lists(st.tuples(st.booleans(), st.sampled_from([None, *Gender])), max_size=6))
def test_second_build_casts_like_the_first(kinds):
    speakers = [
        Speaker(id=f"p{index}", name=f"P{index}", is_named=is_named, gender=gender)
        for index, (is_named, gender) in enumerate(kinds)
    ]
    first = assign(speakers, CATALOGUE, {})
    register = registered({s.id: first.voice_of(s.id).id for s in speakers if s.is_named})
    second = assign(speakers, CATALOGUE, register)
    assert {s.id: second.voice_of(s.id) for s in speakers} == {
        s.id: first.voice_of(s.id) for s in speakers
    }


def test_same_input_gives_the_same_cast():
    assert assign(people(None, None), CATALOGUE, {}) == assign(people(None, None), CATALOGUE, {})


def test_narrator_has_the_narrators_voice():
    assert assign([], CATALOGUE, {}).voice_of(NARRATOR_ID).id == CATALOGUE.narrator_id


def test_registered_voice_that_is_gone_is_replaced():
    cast = assign(people(None), CATALOGUE, registered({"p0": "gone"}))
    assert cast.voice_of("p0") in CATALOGUE.voices


@given(st.lists(st.sampled_from([None, *Gender]), min_size=2, max_size=5), st.integers(0, 4))
def test_voice_chosen_for_one_moves_nobody_but_whoever_had_it(genders, number):
    first, *named = people(*genders)
    speakers = (replace(first, is_named=False), *named)
    register = registered(
        {one.id: assign(speakers, CATALOGUE, {}).voice_of(one.id).id for one in named}
    )
    before = assign(speakers, CATALOGUE, register)
    who = named[number % len(named)].id
    for voice in CATALOGUE.voices:
        if voice.id == before.voice_of(NARRATOR_ID).id:
            continue
        after = assign(speakers, CATALOGUE, register, chosen={who: voice.id})
        assert after.voice_of(who) == voice
        for one in speakers:
            was, now = before.voice_of(one.id), after.voice_of(one.id)
            is_free = likeness(voice, was) < TOO_ALIKE
            assert one.id == who or not is_free or now == was
            assert one.id == who or now.id != register[who].voice_id or voice == now
