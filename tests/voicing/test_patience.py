from quotecast.voicing.verification import Pace, Patience

PATIENCE = Patience(base_s=1.0, first_s_per_character=0.5, factor=10.0)


def test_without_experience_the_first_allowance_holds():
    assert Pace(PATIENCE).limit_s(100) == 51.0


def test_the_allowance_follows_what_a_character_took():
    pace = Pace(PATIENCE)
    pace.learn(100, 2.0)
    assert pace.limit_s(50) == 11.0


def test_one_fast_line_makes_nobody_impatient():
    pace = Pace(PATIENCE)
    pace.learn(100, 2.0)
    pace.learn(100, 0.001)
    assert pace.limit_s(50) > 10.0


def test_a_slow_line_makes_patient_at_once():
    pace = Pace(PATIENCE)
    pace.learn(100, 0.001)
    pace.learn(100, 2.0)
    assert pace.limit_s(50) == 11.0


def test_a_short_line_says_little_about_a_character():
    pace = Pace(PATIENCE)
    pace.learn(1, 2.0)
    assert pace.limit_s(10) == 11.0
