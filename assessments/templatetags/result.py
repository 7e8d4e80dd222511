"""The parts of a result that stand on it dozens of times: drawings in points, verdicts, sources, rows.

They are made here and not in templates of their own, because a template costs ten times as much for each
of some forty lines. `put` escapes whatever is put in, as `format_html` does at twice the price.
"""

from functools import lru_cache

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from assessments.addresses import question_page
from assessments.drawing import NOTHING, Kept, Part, bar, joined, put, scale
from assessments.exploring.topics import TOPIC_BY_SLUG
from assessments.templatetags.icons import icon

register = template.Library()
register.simple_tag(bar)
register.simple_tag(scale)


SOURCE = (
    '<p class="source">{word} <a href="{url}" rel="noreferrer">{label}, '
    '<span lang="en">{section}</span></a>. '
    "{checked}; {confidence}.{note}</p>"
)
GLANCE = (
    '<li class="verdict--{}"><a href="#program-{}">{}<span class="glance-name">{}</span> '
    '<span class="glance-word">{}</span></a></li>'
)
LEFT_OUT = '<div class="left-out"><p>{}</p><ul>{}</ul></div>'
SUBTOTAL = (
    '<tr role="row" class="{kind}"><th role="rowheader" scope="row">{label}</th>'
    '<td role="cell" class="bar-cell"></td><td role="cell" class="figure">{text}</td>'
    '<td role="cell" class="figure most">{most}</td><td role="cell" class="because">{capped}</td></tr>'
)
LINE = (
    '<tr role="row" class="line"><th role="rowheader" scope="row">{label}</th>'
    '<td role="cell" class="bar-cell">{bar}</td><td role="cell" class="figure">{text}</td>'
    '<td role="cell" class="figure most">{most}</td><td role="cell" class="because"><details>'
    '<summary>{why}<span class="hidden">: {label}</span></summary>'
    "<p>{because}</p>{left_out}{source}</details></td></tr>"
)


FINDING = (
    '<li class="finding"><h4>{title}</h4>{verdict}<dl class="account">'
    "<div><dt>{has}</dt><dd>{have}</dd></div><div><dt>{needs}</dt><dd>{need}</dd></div>"
    "<div><dt>{because}</dt><dd>{why}</dd></div>{change}</dl>{left_out}{missing}{source}</li>"
)
CHANGE = "<div><dt>{}</dt><dd>{}</dd></div>"


@register.simple_tag
def glance(programs: list[Part]) -> SafeString:
    """Every verdict in one look, each leading to its program."""
    if not programs:
        return NOTHING
    rows = (
        (each["outcome"], each["code"], icon(each["outcome"]), each["name"], each["verdict"])
        for each in programs
    )
    return put('<ul class="glance">{}</ul>', joined(put(GLANCE, *row) for row in rows))


@register.simple_tag
def verdict(outcome: str, label: str) -> SafeString:
    """A shape and a word."""
    return put('<p class="verdict verdict--{}">{} {}</p>', outcome, icon(outcome), label)


@register.simple_tag
def source(of: Part) -> SafeString:
    """Where the law says so, when someone last looked, and how sure that is."""
    of = Kept(of)
    named = (of["label"], of["section"], of["url"], of["checked"], of["confidence_label"], of["note"])
    return _source(_("Source:"), *named)


@lru_cache(maxsize=1024)
def _source(word: str, *named: str) -> SafeString:
    """Made once: a page names the same few sources some forty times."""
    label, section, url, checked, confidence, note = named
    said = put(' <span lang="en">{}</span>', note) if note else NOTHING
    where = {"word": word, "label": label, "section": section, "url": url}
    return put(SOURCE, **where, checked=checked, confidence=confidence, note=said)


@register.simple_tag
def left_out(items: list[Part]) -> SafeString:
    """Work that was not counted, and why."""
    if not items:
        return NOTHING
    rows = ((each["hours"], f" ({each['job']})" if each["job"] else "", each["why"]) for each in items)
    told = joined(put("<li><strong>{}</strong>{}. {}</li>", *row) for row in rows)
    return put(LEFT_OUT, _("Not counted, and why:"), told)


@register.simple_tag
def lines(each: list[Part]) -> SafeString:
    """Rows of the account: factor, bar, points, the most there is, and on demand why and where it stands."""
    why, more = _("Why"), _("Why, and what is not counted")
    kept = (Kept(line) for line in each)
    return joined(_line(line, more if line["left_out"] else why) for line in kept)


def _line(line: Part, why: str) -> SafeString:
    return put(
        LINE,
        label=line["label"],
        bar=bar(line),
        text=line["text"],
        most=line["maximum"],
        why=why,
        because=line["because"],
        left_out=left_out(line["left_out"]),
        source=source(line["source"]),
    )


@register.simple_tag
def subtotal(of: Part, kind: str) -> SafeString:
    """What a part of the account adds up to, and what its cap cuts."""
    of = Kept(of)
    return put(
        SUBTOTAL,
        kind=kind,
        label=_("Subtotal: %(name)s") % {"name": of["label"]},
        text=of["text"],
        most=of["maximum_text"],
        capped=of["capped"],
    )


@register.simple_tag
def questions(asked: list[Part], links: bool) -> SafeString:
    """Open answers; on the live result each leads to its question."""
    rows = ((_question(each, links),) for each in asked)
    return put('<ul class="questions">{}</ul>', joined(put("<li>{}</li>", *row) for row in rows))


def _question(asked: Part, links: bool) -> str:
    if not (links and asked["slug"]):
        return str(asked["label"])
    part = f"#{asked['anchor']}" if asked.get("anchor") else ""
    address = question_page(asked["slug"])
    # What a further answer does shows in the pathways, and not in the two columns of a comparison.
    way = "explore" if asked["slug"] in TOPIC_BY_SLUG else "compare"
    return put('<a href="{}?{}=1{}">{}</a>', address, way, part, asked["label"])


@register.simple_tag
def findings(each: list[Part], links: bool) -> SafeString:
    """Every criterion of a program: what the person has, what is needed, why, and where it stands."""
    words = {"has": _("You have"), "needs": _("Needed"), "because": _("Why")}
    return joined(_finding(Kept(found), words, links) for found in each)


def _finding(found: Part, words: dict[str, str], links: bool) -> SafeString:
    return put(
        FINDING,
        **words,
        title=found["title"],
        verdict=verdict(found["outcome"], found["outcome_label"]),
        have=found["have"],
        need=found["need"],
        why=found["why"],
        change=put(CHANGE, _("To change it"), found["change"]) if found["change"] else NOTHING,
        left_out=left_out(found["left_out"]),
        missing=_settled_by(found["missing"], links),
        source=source(found["source"]),
    )


def _settled_by(asked: list[Part], links: bool) -> SafeString:
    if not asked:
        return NOTHING
    intro = _("These answers would settle it:")
    return put('<p class="answer-this">{}</p>{}', intro, questions(asked, links))
