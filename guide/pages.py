"""The pages that are for everyone: in the sitemap, open to search engines, with a preview when passed on.

Every other page is personal and stays out of all three. The sentence is what a search engine shows.
"""

from django.utils.translation import gettext_lazy as _

PUBLIC = {
    "guide:home": _(
        "Free Express Entry assessment: the programs you meet, your points line by line with the law behind "
        "each, and what would raise them. No account, result first."
    ),
    "guide:cec": _(
        "The Canadian Experience Class in plain words: who qualifies, which work and language results count, "
        "how to apply, and how to raise your score."
    ),
    "guide:crs_explained": _(
        "How the points of the Comprehensive Ranking System work: every table of the law in force, with its "
        "source and its date."
    ),
    "guide:rounds": _(
        "Every round of invitations of Express Entry on record: how many people were invited, the lowest "
        "score, and the law of that day."
    ),
    "guide:forecast": _(
        "How likely it is that a round of invitations reaches down to a score: how we forecast, how we "
        "tested that on past rounds, and what we withhold."
    ),
    "assessments:quick": _(
        "Count your Comprehensive Ranking System points on one page, and see where each of them comes from."
    ),
    "assessments:start": _(
        "Begin the full assessment: what to have at hand and what happens to your answers."
    ),
    "pathways:list": _(
        "Every way to stay in Canada that we know of, by province and kind: what each asks for, its status, "
        "and where that was read."
    ),
    "assessments:how_we_assess": _(
        "Every condition that the assessment checks and every version of the law that it knows, with sources."
    ),
    "guide:glossary": _("The words of Express Entry in plain language."),
    "guide:about": _("Who runs this site and who answers you."),
    "leads:contact": _("Write to an adviser. It is free and does not make you a client."),
    "guide:accessibility": _(
        "How this site is made for everyone, what is still missing, and how to tell us."
    ),
    "guide:privacy": _("What we keep about you, for how long, and how to have it deleted."),
    "guide:terms": _("What the assessment is, and what it is not."),
}
