"""The figures of every type and year, against a count made apart from the site."""

import pytest
from django.test import Client
from django.urls import reverse

from guide import amounts
from guide.rounds.figures import figures
from rounds.table import load_known
from tests.assessments.rounds import facts

# type, year, rounds, invitations, lowest, median and highest score
COUNTED = """
    general 2015 22 30214 450 469 886
    general 2016 26 33223 453 478.5 538
    general 2017 26 84685 413 438.5 468
    general 2018 25 88700 439 442 456
    general 2019 24 84300 438 461 475
    general 2020 16 68100 468 471.5 478
    general 2022 11 35750 491 510 557
    general 2023 19 76700 481 496 561
    general 2024 9 14445 524 535 549
    cec 2015 1 849 808 808 808
    cec 2020 10 34215 431 449.5 467
    cec 2021 17 99653 75 401 462
    cec 2024 10 26500 507 518.5 547
    cec 2025 15 35850 515 531 547
    cec 2026 16 53250 507 515.5 523
    pnp 2016 1 559 786 786 786
    pnp 2017 2 433 673 724 775
    pnp 2018 1 200 902 902 902
    pnp 2020 10 4785 687 719 808
    pnp 2021 25 14778 682 739 813
    pnp 2022 13 10789 674 754 808
    pnp 2023 5 4396 691 748 791
    pnp 2024 14 15483 663 716 816
    pnp 2025 24 10898 667 748 855
    pnp 2026 18 8537 697 747.5 805
    fst 2017 2 905 199 220 241
    fst 2018 2 900 284 286 288
    fst 2019 2 1000 332 344.5 357
    fst 2020 1 250 415 415 415
    fsw 2023 1 3300 489 489 489
    healthcare 2023 3 5600 431 463 476
    healthcare 2024 3 10250 422 445 463
    healthcare 2025 7 14500 462 475 510
    healthcare 2026 3 11500 467 475 475
    stem 2023 2 6400 481 483.5 486
    stem 2024 1 4500 491 491 491
    french 2023 6 8700 375 454.5 486
    french 2024 11 23000 336 410 478
    french 2025 9 48000 379 416 481
    french 2026 10 50500 382 399.5 420
    trades 2023 2 2500 388 406.5 425
    trades 2024 2 3600 433 434.5 436
    trades 2025 1 1250 505 505 505
    trades 2026 1 3000 477 477 477
    transport 2023 2 1670 435 435 435
    transport 2024 1 975 430 430 430
    transport 2026 1 300 470 470 470
    agriculture 2023 2 1000 354 370 386
    agriculture 2024 1 150 437 437 437
    education 2025 2 3500 462 470.5 479
    physicians 2026 3 891 169 198 223
    senior_managers 2026 3 1000 389 392 429
    military 2026 1 4 368 368 368
"""
ROWS = [tuple(row.split()) for row in COUNTED.strip().splitlines()]


def test_every_type_and_year_comes_to_what_was_counted() -> None:
    found = {
        (row.kind.value, str(row.year)): (
            str(row.rounds),
            str(row.invitations),
            str(row.lowest),
            f"{row.middle:g}",
            str(row.highest),
        )
        for row in figures(facts())
    }
    assert found == {(kind, year): tuple(rest) for kind, year, *rest in ROWS}


@pytest.mark.django_db
@pytest.mark.parametrize("year", sorted({row[1] for row in ROWS}))
def test_the_page_of_each_year_shows_them(client: Client, year: str) -> None:
    load_known()
    page = " ".join(client.get(reverse("guide:rounds"), {"year": year}).content.decode().split())
    for _kind, of, rounds, invitations, lowest, _middle, highest in ROWS:
        if of == year:
            word = "round" if rounds == "1" else "rounds"
            assert f"{rounds} {word}, {amounts.count(int(invitations))} invited" in page
            assert (lowest if lowest == highest else f"{lowest} to {highest}") in page
