"""An interview about data, as far as the server decides what it may be."""


async def test_a_plan_about_data_is_answered_in_sql_or_python_and_in_nothing_else(
    ask, jp_serverapp
) -> None:
    _, _, settings = await ask("GET", "/settings")
    assert {"python", "sql"} <= {one["id"] for one in settings["languages"]}
    for language in ("sql", "python"):
        status, _, made = await ask(
            "POST", "/interviews", {"plan": "data-round", "language": language}
        )
        assert status == 201, made
        assert (made["domain"], made["language"]) == ("data", language)
    for plan, language, known in (
        ("data-round", "javascript", "python, sql"),
        ("coding-round", "sql", "python, javascript, typescript"),
    ):
        status, _, problem = await ask("POST", "/interviews", {"plan": plan, "language": language})
        assert status == 422
        assert problem["detail"].endswith(f"has no questions in {language}; it has some in {known}")
        assert problem["errors"][0]["field"] == "language"


async def test_a_question_about_data_is_shown_with_its_tables(ask, jp_serverapp) -> None:
    for language in ("sql", "python"):
        status, _, shown = await ask(
            "GET", f"/questions/takings-by-place/preview?language={language}"
        )
        assert status == 200, shown
        kind = {"sql": "BIGINT", "python": "int64"}[language]
        assert f"| `place_id` | {kind} |" in shown["statement"]
        assert shown["examples_as"] == "markdown"
        for text in shown["examples"]:
            assert "`places`:\n\n| place_id | name |\n| ---: | --- |" in text
            assert "Result:" in text and "{" not in text
