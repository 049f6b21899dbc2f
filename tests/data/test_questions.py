from pathlib import Path

import pytest
from yaml import safe_load

TABLE = safe_load((Path(__file__).parent / "questions.yaml").read_text(encoding="utf-8"))


def found(response, call):
    """Return what an endpoint says, by subject, id or key."""
    assert response.status_code == 200, response.json
    data = response.json["data"]
    if "/answers" in call:
        return {row["subject"]: row["answer"] for row in data}
    if "/claims" in call:
        return {row["id"]: row["verdict"] for row in data}
    if "/jurisdictions/" in call:
        return data["registration"]
    return {row["id"]: row["answer"] for row in data}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row['question']} {row['call'][3:60]}")
def test_a_question_of_a_help_desk_is_answered(real, row):
    answers = found(real.get(row["call"]), row["call"])
    assert {key: answers.get(key) for key in row["expect"]} == row["expect"]


def test_sixty_real_questions_are_asked():
    assert len({row["question"] for row in TABLE}) >= 60


def test_every_question_is_one_of_the_dataset():
    asked = safe_load((Path(__file__).parents[2] / "carriers" / "questions.yaml").read_text(encoding="utf-8"))
    assert {row["question"] for row in TABLE} <= {question["id"] for question in asked["questions"]}
