"""The names that the law gives to levels of education and to kinds of jobs, for the tables of the guide."""

from django.utils.translation import gettext_lazy as _

EDUCATION = {
    "none": _("Less than secondary school"),
    "secondary": _("Secondary school diploma"),
    "one_year": _("One-year post-secondary credential"),
    "two_year": _("Two-year post-secondary credential"),
    "three_plus": _("Bachelor’s degree, or another credential of three years or more"),
    "two_or_more": _("Two or more post-secondary credentials, one of three years or more"),
    "masters": _("Master’s degree, or professional degree needed to practise"),
    "doctoral": _("Doctoral degree"),
}
CREDENTIALS = {
    "none": _("No credential earned in Canada"),
    "one_or_two_year": _("A Canadian credential of one or two years"),
    "three_plus": _("A longer Canadian credential, or a Canadian master’s, professional or doctoral degree"),
}
TEERS = {
    0: _("Jobs that manage others"),
    1: _("Jobs that most often need a university degree"),
    2: _("Jobs that most often need a college diploma or a long apprenticeship, and many supervisors"),
    3: _("Jobs that most often need a shorter course, or a good deal of training at work"),
    4: _("Jobs that most often need high school, or some weeks of training at work"),
    5: _("Jobs that you learn by being shown"),
}
