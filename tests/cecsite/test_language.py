"""The active language is each thread's and each task's own, as with Django's holder."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from django.utils import translation
from django.utils.translation import trans_real

from cecsite.language import ActiveLanguage


def test_it_is_in_its_place() -> None:
    assert isinstance(trans_real._active, ActiveLanguage)  # type: ignore[attr-defined]


def test_a_thread_knows_nothing_of_another() -> None:
    def speak(language: str) -> tuple[str | None, str | None, str | None]:
        before = translation.get_language()
        with translation.override(language):
            during = translation.get_language()
        translation.deactivate()
        return before, during, translation.get_language()

    with translation.override("fr"), ThreadPoolExecutor(1) as threads:
        assert threads.submit(speak, "en").result() == ("en", "en", "en")
        assert threads.submit(speak, "fr").result() == ("en", "fr", "en")
        assert translation.get_language() == "fr"


def test_tasks_side_by_side_keep_their_own() -> None:
    async def speak(language: str) -> str:
        translation.activate(language)
        await asyncio.sleep(0)
        return translation.gettext("Why")

    async def both() -> list[str]:
        return await asyncio.gather(speak("fr"), speak("en"), speak("fr"))

    with ThreadPoolExecutor(
        1
    ) as threads:  # in the test's own thread a browser may have left its loop running
        assert threads.submit(lambda: asyncio.run(both())).result() == ["Pourquoi", "Why", "Pourquoi"]


def test_no_language_at_all_and_back() -> None:
    with translation.override("fr"):
        with translation.override(None):
            assert translation.get_language() is None
            assert translation.gettext("Why") == "Why"
        assert translation.gettext("Why") == "Pourquoi"
        translation.deactivate()
        assert translation.get_language() == "en"
