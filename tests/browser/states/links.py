"""Links to answers, to a score and to a result: made, opened, ended."""

from urllib.parse import urlsplit

from assessments.models import Draft, ShareLink
from leads.links import result_url, saved_token
from leads.models import Lead
from tests.assessments.people import KEPT
from tests.browser.states.registry import state
from tests.browser.visitor import ALL_ANSWERS, CONTACT, Visitor

A_LONG_NAME = "a" * 60


def press(visitor: Visitor, name: str) -> None:
    """Sends the form that goes to the page of this name."""
    action = urlsplit(visitor.address(name)).path
    visitor.page.locator(f"main form[action='{action}'] button").click()
    visitor.page.wait_for_load_state("load")


def saved(visitor: Visitor) -> str:
    """The token of a link that the visitor has just made."""
    visitor.answers()
    visitor.go("assessments:keep")
    press(visitor, "assessments:keep")
    visitor.page.wait_for_selector("textarea")
    return saved_token(Draft.objects.latest("pk").link_nonce)


def sent(visitor: Visitor, address: str) -> None:
    visitor.answers()
    visitor.go("assessments:keep")
    visitor.type(email=address)
    press(visitor, "assessments:keep_send")


def shared(visitor: Visitor, answers: dict[str, object]) -> ShareLink:
    visitor.answers(answers)
    visitor.go("assessments:share")
    visitor.submit()
    visitor.page.wait_for_selector("textarea")
    return ShareLink.objects.latest("pk")


@state
def nothing_saved_yet(visitor: Visitor) -> None:
    visitor.answers({"you": KEPT["you"]})
    visitor.go("assessments:keep")


@state
def saved_with_a_link(visitor: Visitor) -> None:
    saved(visitor)


@state
def the_link_is_copied(visitor: Visitor) -> None:
    saved(visitor)
    visitor.page.locator("button[data-copies]").click()
    visitor.page.locator("#link-copied:not(:empty)").wait_for()


@state
def an_address_with_an_error(visitor: Visitor) -> None:
    sent(visitor, A_LONG_NAME)


@state
def the_link_is_sent(visitor: Visitor) -> None:
    sent(visitor, f"{A_LONG_NAME}@{A_LONG_NAME}.example.org")


@state
def the_link_opened_elsewhere(visitor: Visitor) -> None:
    token = saved(visitor)
    visitor.page.context.clear_cookies()
    visitor.go("assessments:resume", token)


@state
def the_link_opened_where_it_was_made(visitor: Visitor) -> None:
    visitor.go("assessments:resume", saved(visitor))


@state
def the_link_opened_among_other_answers(visitor: Visitor) -> None:
    token = saved(visitor)
    visitor.page.context.clear_cookies()
    visitor.answers({"you": KEPT["you"]})
    visitor.go("assessments:resume", token)


@state
def asked_before_switching_off(visitor: Visitor) -> None:
    visitor.go("assessments:resume_off", saved(visitor))


@state
def switched_off_where_it_was_made(visitor: Visitor) -> None:
    visitor.go("assessments:resume_off", saved(visitor))
    visitor.submit()


@state
def switched_off_elsewhere(visitor: Visitor) -> None:
    token = saved(visitor)
    visitor.page.context.clear_cookies()
    visitor.go("assessments:resume_off", token)
    visitor.submit()


@state
def nothing_at_this_link(visitor: Visitor) -> None:
    visitor.go("assessments:resume", "0" * 40)


@state
def nothing_shared_yet(visitor: Visitor) -> None:
    visitor.answers()
    visitor.go("assessments:share")


@state
def a_score_with_its_link(visitor: Visitor) -> None:
    shared(visitor, ALL_ANSWERS)


@state
def two_scores_with_their_links(visitor: Visitor) -> None:
    link = shared(visitor, ALL_ANSWERS)
    ShareLink.objects.filter(pk=link.pk).update(low=0, high=1200)
    visitor.go("assessments:share")
    visitor.submit()


@state
def a_shared_score(visitor: Visitor) -> None:
    shared(visitor, ALL_ANSWERS)
    visitor.page.goto(visitor.page.locator("textarea").input_value())


@state
def a_shared_range(visitor: Visitor) -> None:
    shared(visitor, ALL_ANSWERS | {"education": {"level": "unknown", "where": "unknown"}})
    visitor.page.goto(visitor.page.locator("textarea").input_value())


def mailed_result(visitor: Visitor) -> Lead:
    """The lead of a visitor who left their details."""
    visitor.answers()
    visitor.go("assessments:contact")
    visitor.type(**CONTACT | {"message": "Is my diploma enough?"})
    visitor.page.locator("main input[type=checkbox]").first.check()
    visitor.submit()
    return Lead.objects.latest("pk")


@state
def kept_result(visitor: Visitor) -> None:
    visitor.page.goto(str(result_url(mailed_result(visitor))))


@state
def kept_result_unfolded(visitor: Visitor) -> None:
    kept_result(visitor)
    visitor.open_everything()


@state
def kept_result_switched_off(visitor: Visitor) -> None:
    address = str(result_url(mailed_result(visitor)))
    visitor.page.goto(address)
    visitor.page.locator("main a[href*='/r/']").last.click()
    visitor.page.wait_for_load_state("load")
    visitor.submit()


@state
def kept_result_about_to_be_switched_off(visitor: Visitor) -> None:
    visitor.page.goto(str(result_url(mailed_result(visitor))))
    visitor.page.locator("main a[href*='/r/']").last.click()
    visitor.page.wait_for_load_state("load")


@state
def thanks_with_an_old_receipt(visitor: Visitor) -> None:
    visitor.go("leads:thanks")
