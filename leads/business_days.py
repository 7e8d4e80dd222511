"""When a reply is due: business days of the province the firm answers from."""

from datetime import date, datetime, time, timedelta
from functools import cache

import holidays
from django.conf import settings
from django.utils import timezone

CLOSE_OF_BUSINESS = time(17, 0)
SATURDAY = 5


@cache
def _public_holidays(province: str) -> holidays.HolidayBase:
    return holidays.country_holidays("CA", subdiv=province)


def is_business_day(day: date, *, province: str) -> bool:
    return day.weekday() < SATURDAY and day not in _public_holidays(province)


def add_business_days(day: date, count: int, *, province: str) -> date:
    """The last of the `count` business days that follow `day`; the day itself never counts."""
    while count:
        day += timedelta(days=1)
        count -= is_business_day(day, province=province)
    return day


def reply_due(received: datetime) -> datetime:
    """Close of business on the last day of the reply promise, in the site's time zone."""
    province = getattr(settings, "REPLY_PROVINCE", "ON")
    first = timezone.localtime(received).date()
    last = add_business_days(first, settings.REPLY_PROMISE_DAYS, province=province)
    return timezone.make_aware(datetime.combine(last, CLOSE_OF_BUSINESS))
