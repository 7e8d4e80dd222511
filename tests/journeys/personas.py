"""Twenty people as they come to the site, and what the law gives each, worked out by hand on paper.

All are assessed on 22 November 2026. Tables: the Comprehensive Ranking System of 25 March 2025 (a later one
is pending), IRPR 75 to 87.2, settlement funds of 7 July 2025. A year of work is 1,560 hours, at most 30 a
week, so 364 days at 30 hours or more. Of the two columns of points, N is without and S is with an
accompanying partner. Points are noted as A (age, education, first language, second language, Canadian work),
B (partner), C (combinations: education, foreign work, certificate), D (additional).
"""

from dataclasses import dataclass
from datetime import date

from tests.journeys.people import Job, Person, Typed, day, job, scores

ON = date(2026, 11, 22)
MET, NOT_MET, UNKNOWN = "met", "not_met", "unknown"
Span = tuple[int, int]


@dataclass(frozen=True)
class Persona(Person):
    """A person with the verdicts (Experience Class, Skilled Worker, Trades) and the four sums of points."""

    verdicts: tuple[str, str, str] = (NOT_MET, NOT_MET, NOT_MET)
    points: tuple[Span, Span, Span, Span] = ((0, 0), (0, 0), (0, 0), (0, 0))

    whole: Span | None = None

    @property
    def total(self) -> Span:
        """The sections add up, for no total here reaches the maximum of all; unless `whole` says more."""
        return self.whole or (sum(low for low, _ in self.points), sum(high for _, high in self.points))


def you(born: date, partner: str = "no", destination: str = "elsewhere") -> Typed:
    return {**day("date_of_birth", born), "partner": partner, "destination": destination}


def test(name: str, *four: str, taken: date | None = None) -> Typed:
    return {"test": name, **(scores(*four) if four else {}), **(day("taken_on", taken) if taken else {})}


test.__test__ = False  # type: ignore[attr-defined]


def exact(*four: int) -> tuple[Span, Span, Span, Span]:
    core, partner, combinations, additional = ((each, each) for each in four)
    return core, partner, combinations, additional


def funds(people: str, money: str) -> Typed:
    return {"family_size": people, "settlement_funds": money}


NONE: Typed = {"test": "none"}
NOTHING: Typed = {"offers": ["none"]}
ABROAD: Typed = {"where": "assessed", "credential": "never"}
HERE: Typed = {"where": "canada"}
SPRING = date(2026, 4, 15)
NO_JOB: list[Job] = []

PERSONAS = {
    # Amara, 30, Toronto, alone. A master's degree from Canada, software developer for three years (1,179
    # days). IELTS 8.5 7.5 7 7 is 10 9 9 9. N: 105 + 135 + (34+31+31+31 = 127) + 0 + 64 = 431. C: education
    # 50 + 50, cut to 50. D: Canadian degree 30. Total 511. Skilled Worker: 23 + 24 + 11 + 12 + 10 = 80;
    # 20,000 of 15,263 dollars.
    "amara": Persona(
        pages={
            "you": you(date(1996, 3, 14)),
            "education": {"level": "masters", **HERE},
            "english": test("ielts_general", "8.5", "7.5", "7", "7", taken=SPRING),
            "french": NONE,
            "offers": NOTHING,
            "funds": funds("1", "20,000"),
        },
        jobs=[job("software developer", "21232", "CA", date(2023, 9, 1))],
        verdicts=(MET, MET, NOT_MET),
        points=exact(431, 0, 50, 30),
    ),
    # Luis, 38, Mexico, with his wife. A bachelor's degree, perhaps assessed; his English scores are at
    # home; cook from 2018 to 2022 (1,635 days, four years), so 221 days in the last five years. Unsure of a
    # certificate and of relatives; cannot say what he has saved, nor where he will live. S: 55 + (0 to 112)
    # + (0 to 128) = 55 to 295. B: secondary school, not assessed, no test: 0. C: at most 25 + 50 + 50, cut
    # to 100. D: 0. Skilled Worker at most 21 + 24 + 13 + 9 + 5 = 72: open. Trades: less than two years in
    # the last five.
    "luis": Persona(
        pages={
            "you": you(date(1988, 11, 2), "comes", "unknown"),
            "education": {"level": "three_plus", "where": "abroad", "credential": "never"},
            "english": {"test": "unknown"},
            "french": NONE,
            "partner-education": {
                "education": "secondary",
                "where": "not_assessed",
                "canadian_work_years": "0",
            },
            "partner-language": NONE,
            "offers": {"offers": ["unsure"], "offers_unsure": ["certificate"]},
            "ties": {"ties": ["unsure"], "ties_unsure": ["relative"]},
            "funds": {},
        },
        jobs=[job("cocinero cook", "63200", "MX", date(2018, 1, 8), date(2022, 6, 30), hours="37.5")],
        verdicts=(NOT_MET, UNKNOWN, NOT_MET),
        points=((55, 295), (0, 0), (0, 100), (0, 0)),
    ),
    # Mei, 24, Vancouver, alone, no test yet. One-year diploma from Canada; food service supervisor for 418
    # days: one year. N: 110 + 90 + 0 + 0 + 40 = 240. C: 13 with Canadian work. D: 15.
    "mei": Persona(
        pages={
            "you": you(date(2002, 5, 5)),
            "education": {"level": "one_year", **HERE},
            "english": NONE,
            "french": NONE,
            "offers": NOTHING,
        },
        jobs=[job("food service supervisor", "62020", "CA", date(2025, 10, 1), hours="35")],
        points=exact(240, 0, 13, 15),
    ),
    # Kwame, 33, Calgary; his wife is Canadian, so column N, but she counts among the two people to be fed.
    # Bachelor's degree from Canada, accountant for 1,778 days: four years. CELPIP 9 8 8 9. N: 88 + 120 +
    # (31+23+23+31 = 108) + 0 + 72 = 388. C: 13 + 25 = 38. D: 30. Skilled Worker: 21 + 22 + 13 + 12 + 10 =
    # 78, but 15,000 of 19,001 dollars.
    "kwame": Persona(
        pages={
            "you": you(date(1993, 1, 20), "settled"),
            "education": {"level": "three_plus", **HERE},
            "english": test("celpip_general", "9", "8", "8", "9", taken=SPRING),
            "french": NONE,
            "offers": NOTHING,
            "funds": funds("2", "15 000"),
        },
        jobs=[job("accountant", "11100", "CA", date(2022, 1, 10), hours="37.5")],
        verdicts=(MET, NOT_MET, NOT_MET),
        points=exact(388, 0, 38, 30),
    ),
    # Awa, 29, Dakar, alone, French first and no English. Master's degree, assessed; pharmacist for 2,121
    # days: five years. TEF 546 503 512 556 is 10 9 9 10. N: 110 + 135 + (34+31+31+34 = 130) = 375. C: 50 +
    # 50. D: French without English 25. Skilled Worker: 23 + 24 + 13 + 12 = 72; 16,000 dollars.
    "awa": Persona(
        pages={
            "you": you(date(1997, 7, 1)),
            "education": {"level": "masters", **ABROAD},
            "english": NONE,
            "french": test("tef_699", "546", "503", "512", "556", taken=SPRING),
            "offers": NOTHING,
            "funds": funds("1", "16000"),
        },
        jobs=[job("pharmacist", "31120", "SN", date(2021, 2, 1))],
        verdicts=(NOT_MET, MET, NOT_MET),
        points=exact(375, 0, 100, 25),
    ),
    # Pavel, 41, Edmonton, a welder with a certificate of qualification; wife and child stay abroad.
    # Secondary school, not assessed. IELTS 5 4 5 5 is 5 5 5 5. 1,050 days of work: two years. N: 39 + 0 +
    # 24 + 0 + 53 = 116. C: certificate with level 5: 25. 25,000 of 23,360 dollars for three.
    "pavel": Persona(
        pages={
            "you": you(date(1985, 10, 30), "stays"),
            "education": {"level": "secondary", "where": "not_assessed", "credential": "never"},
            "english": test("ielts_general", "5", "4", "5", "5", taken=SPRING),
            "french": NONE,
            "offers": {"offers": ["certificate"]},
            "funds": funds("3", "$25,000"),
        },
        jobs=[job("welder", "72106", "CA", date(2024, 1, 8), hours="44")],
        verdicts=(MET, NOT_MET, MET),
        points=exact(116, 0, 25, 0),
    ),
    # Diego, 22, Winnipeg, at university full time after a two-year college diploma; designs 20 hours a
    # week. PTE 75 70 80 77 is 8 8 8 8. Work of a full-time student does not count in Canada: N: 110 + 98 +
    # 92 = 300. C: 13. D: 15. As Skilled Worker it does: 567 days at 20 hours are 1,620. 19 + 20 + 9 + 12 =
    # 60, with two years of study 65, with a relative too it would have been 70: so he is asked, and has
    # none.
    "diego": Persona(
        pages={
            "you": you(date(2004, 2, 14)),
            "education": {"level": "two_year", **HERE},
            "english": test("pte_core", "75", "70", "80", "77", taken=SPRING),
            "french": NONE,
            "offers": NOTHING,
            "ties": {"ties": ["two_years"]},
        },
        jobs=[
            job(
                "graphic designer",
                "52120",
                "CA",
                date(2025, 5, 5),
                hours="20",
                conditions=("full_time_student",),
            )
        ],
        points=exact(300, 0, 13, 15),
    ),
    # Farah, 40, Halifax, alone, a physician who invoices the province: for her self-employed work counts.
    # 1,363 days: three years. Professional degree, assessed. IELTS 8.5 8 7.5 7.5 is 10 10 10 10. N: 50 +
    # 135 + 136 + 0 + 64 = 385. C: 50. Skilled Worker: 23 + 24 + 11 + 7 + 10 = 75; 60,000 dollars.
    "farah": Persona(
        pages={
            "you": you(date(1986, 6, 6)),
            "education": {"level": "masters", **ABROAD},
            "english": test("ielts_general", "8.5", "8", "7.5", "7.5", taken=SPRING),
            "french": NONE,
            "offers": NOTHING,
            "funds": funds("1", "60000"),
        },
        jobs=[
            job(
                "family physician",
                "31102",
                "CA",
                date(2023, 3, 1),
                hours="45",
                conditions=("self_employed",),
            )
        ],
        verdicts=(MET, MET, NOT_MET),
        points=exact(385, 0, 50, 0),
    ),
    # Nadia, 31, stays in Montreal: no program. Bachelor's degree, assessed; data analyst for 749 days: two
    # years. TCF 550 524 14 16 is 10 9 9 10; English tested, the scores not at hand. N: 99 + 120 + 130 + 0 +
    # 53 = 402 with French first; at most 136 + 24 = 160 with English first: 432. C: 25 + 25 = 50 either
    # way; taken by itself, English first could also give 25. D: 25, or 50 if her English is 5 or more. In all
    # at least 402 + 50 + 25, whatever her English is.
    "nadia": Persona(
        pages={
            "you": you(date(1995, 9, 9), "no", "quebec"),
            "education": {"level": "three_plus", **ABROAD},
            "english": {"test": "unknown"},
            "french": test("tcf_canada", "550", "524", "14", "16", taken=SPRING),
            "offers": NOTHING,
        },
        jobs=[job("data analyst", "21223", "CA", date(2024, 11, 4), hours="35")],
        points=((402, 432), (0, 0), (25, 50), (25, 50)),
        whole=(477, 532),
    ),
    # Graham, 47, Leeds, alone, a professor since 2015: ten years in the last ten. Doctorate, assessed.
    # IELTS 9 9 8 8.5 is 10 10 10 10. N: 0 + 150 + 136 = 286. C: 50 + 50. Skilled Worker: 25 + 24 + 15 + 0 =
    # 64; an aunt in Canada makes it 69. 30,000 dollars.
    "graham": Persona(
        pages={
            "you": you(date(1979, 4, 4)),
            "education": {"level": "doctoral", **ABROAD},
            "english": test("ielts_general", "9", "9", "8", "8.5", taken=SPRING),
            "french": NONE,
            "offers": NOTHING,
            "ties": {"ties": ["relative"]},
            "funds": funds("1", "30,000"),
        },
        jobs=[job("university professor", "41200", "GB", date(2015, 9, 1), hours="38")],
        verdicts=(NOT_MET, MET, NOT_MET),
        points=exact(286, 0, 100, 0),
    ),
    # Sofia, 18, Regina, has just left school in Canada and has never worked. CELPIP 10 10 9 9. N: 99 + 30 +
    # (34+34+31+31 = 130) = 259. A school diploma gives nothing in C and D.
    "sofia": Persona(
        pages={
            "you": you(date(2008, 1, 15)),
            "education": {"level": "secondary", **HERE},
            "english": test("celpip_general", "10", "10", "9", "9", taken=SPRING),
            "french": NONE,
            "work": {},
            "offers": NOTHING,
        },
        jobs=NO_JOB,
        points=exact(259, 0, 0, 0),
    ),
    # Priya, 26 (27 in December), Hamilton, three part-time jobs at once, one of them unskilled. Two-year
    # diploma from Canada. IELTS 6.5 6.5 6 6.5 is 7 8 7 8. 730 days at 20 hours and, within them, 365 days
    # at 15 more, of which 10 count: 2,085 + 521 = 2,607 hours: one year. N: 110 + 98 + (17+23+17+23 = 80) +
    # 0 + 40 = 328. C: 13 + 13 = 26. D: 15. Skilled Worker: 19 + 18 + 9 + 12 = 58, and the 365 days at 30
    # hours or more are a full-time year in Canada: 68. But 8,000 dollars.
    "priya": Persona(
        pages={
            "you": you(date(1999, 12, 1)),
            "education": {"level": "two_year", **HERE},
            "english": test("ielts_general", "6.5", "6.5", "6", "6.5", taken=SPRING),
            "french": NONE,
            "offers": NOTHING,
            "funds": funds("1", "8000"),
        },
        jobs=[
            job("administrative assistant", "13110", "CA", date(2024, 11, 23), hours="20"),
            job("food service supervisor", "62020", "CA", date(2025, 6, 1), date(2026, 5, 31), hours="15"),
            job("barista", "65201", "CA", date(2024, 12, 1), hours="10"),
        ],
        verdicts=(MET, NOT_MET, NOT_MET),
        points=exact(328, 0, 26, 15),
    ),
    # Olga, 36, Saskatoon, alone with a child, works 18 hours a week: 966 days are 2,484 hours, one year.
    # Her bachelor's degree was never assessed, so her one-year Canadian diploma counts. CELPIP 7 7 7 7. N:
    # 72 + 90 + 68 + 0 + 40 = 270. C: 13 + 13 = 26. D: 15. Skilled Worker: 15 + 16 + 9 + 11 = 51, with ten
    # more still under 67: not asked about ties or money.
    "olga": Persona(
        pages={
            "you": you(date(1990, 8, 20)),
            "education": {"level": "three_plus", "where": "not_assessed", "credential": "one_year"},
            "english": test("celpip_general", "7", "7", "7", "7", taken=SPRING),
            "french": NONE,
            "offers": NOTHING,
        },
        jobs=[job("early childhood educator", "42202", "CA", date(2024, 4, 1), hours="18")],
        verdicts=(MET, NOT_MET, NOT_MET),
        points=exact(270, 0, 26, 15),
    ),
    # Ahmed, 35, Cairo, with his wife; nominated by a province. Bachelor's degree, assessed; engineer from
    # 2016 to 2024, eight years of them in the last ten. IELTS 6 6 6 6 is 7 7 7 7. S: 70 + 112 + 64 = 246.
    # B: her bachelor's degree 8. C: 13 + 25 = 38. D: 600. Skilled Worker: 21 + 16 + 15 + 12 = 64, and no
    # ties.
    "ahmed": Persona(
        pages={
            "you": you(date(1991, 3, 3), "comes"),
            "education": {"level": "three_plus", **ABROAD},
            "english": test("ielts_general", "6", "6", "6", "6", taken=SPRING),
            "french": NONE,
            "partner-education": {
                "education": "three_plus",
                "where": "assessed",
                "canadian_work_years": "0",
            },
            "partner-language": NONE,
            "offers": {"offers": ["nomination"]},
            "ties": {"ties": ["none"]},
        },
        jobs=[job("mechanical engineer", "21301", "EG", date(2016, 1, 10), date(2024, 12, 31))],
        points=exact(246, 8, 38, 600),
    ),
    # Hannah, 28, Banff, alone; her employer, for whom she works on a permit given on an assessment, offers
    # her a lasting job. Two diplomas, one from a Canadian program of three years. CELPIP 9 9 9 9. 660 days:
    # a year. N: 110 + 128 + 124 + 0 + 40 = 402. C: 50 + 25, cut to 50. D: 30. Skilled Worker: 22 + 24 + 9 +
    # 12 + 10 + 10 = 87, and the offer stands in for money.
    "hannah": Persona(
        pages={
            "you": you(date(1998, 5, 17)),
            "education": {"level": "two_or_more", "where": "canada", "credential": "three_plus"},
            "english": test("celpip_general", "9", "9", "9", "9", taken=SPRING),
            "french": NONE,
            "offers": {"offers": ["job_offer"]},
            "job-offer": {
                "details": ["full_time_one_year", "lmia", "works_for_employer"],
                "work_permit": "lmia",
            },
        },
        jobs=[job("restaurant manager", "60030", "CA", date(2025, 2, 1))],
        offer=("manager of a restaurant", "60030"),
        verdicts=(MET, MET, NOT_MET),
        points=exact(402, 0, 50, 30),
    ),
    # Tomas, 34, born on 29 February, Lisbon, alone; never in Canada. Bachelor's degree, assessed;
    # accountant in two countries, 1,096 and 1,667 days: seven years. IELTS 7.5 7 6.5 7 is 8 9 8 9. N: 83 +
    # 120 + (23+31+23+31 = 108) = 311. C: 13 + 25 = 38. Skilled Worker: 21 + 22 + 15 + 12 = 70; 40,000
    # dollars.
    "tomas": Persona(
        pages={
            "you": you(date(1992, 2, 29)),
            "education": {"level": "three_plus", **ABROAD},
            "english": test("ielts_general", "7.5", "7", "6.5", "7", taken=SPRING),
            "french": NONE,
            "offers": NOTHING,
            "funds": funds("1", "40000"),
        },
        jobs=[
            job("accountant", "11100", "BR", date(2019, 3, 1), date(2022, 2, 28)),
            job("accountant", "11100", "PT", date(2022, 5, 1)),
        ],
        verdicts=(NOT_MET, MET, NOT_MET),
        points=exact(311, 0, 38, 0),
    ),
    # Yuki, 32, Victoria, alone; her test is of 1 October 2024 and stopped counting. Bachelor's degree,
    # assessed; software developer for 448 days: one year. N: 94 + 120 + 0 + 0 + 40 = 254. C: 13.
    "yuki": Persona(
        pages={
            "you": you(date(1994, 1, 5)),
            "education": {"level": "three_plus", **ABROAD},
            "english": test("ielts_general", "8", "8", "8", "8", taken=date(2024, 10, 1)),
            "french": NONE,
            "offers": NOTHING,
        },
        jobs=[job("software developer", "21232", "CA", date(2025, 9, 1), hours="38")],
        points=exact(254, 0, 13, 0),
    ),
    # Claire, 39, Lyon, alone, copies the column of former scores: 300 250 350 375 is 9 9 8 9. No English.
    # Bachelor's degree, assessed; teacher since 2018, eight years. N: 55 + 120 + (31+31+23+31 = 116) = 291.
    # C: 13 + 25 = 38. D: 25. Skilled Worker: 21 + 23 + 15 + 8 = 67, the pass mark; 18,000 dollars.
    "claire": Persona(
        pages={
            "you": you(date(1987, 10, 10)),
            "education": {"level": "three_plus", **ABROAD},
            "english": NONE,
            "french": test("tef_former", "300", "250", "350", "375", taken=date(2025, 12, 1)),
            "offers": NOTHING,
            "funds": funds("1", "18000"),
        },
        jobs=[job("secondary school teacher", "41220", "FR", date(2018, 9, 1), hours="35")],
        verdicts=(NOT_MET, MET, NOT_MET),
        points=exact(291, 0, 38, 25),
    ),
    # Ines, 36, Ottawa, with her husband and two children; his brother lives in Canada. Master's degree from
    # Canada, nurse for 1,271 days: three years. IELTS 8 7.5 7 7 is 9 9 9 9; TEF 434 434 428 456 is 7 7 7 7.
    # S: 65 + 126 + 116 + 12 + 56 = 375. B: two-year diploma 7, CELPIP 6 6 5 5 is 4, one year 5: 16. C: 50.
    # D: French 50, degree 30, brother 15: 95. Skilled Worker: 23 + 24 + 4 + 11 + 11 + 10 = 83; 50,000 of
    # 28,362 dollars for four.
    "ines": Persona(
        pages={
            "you": you(date(1989, 12, 12), "comes"),
            "education": {"level": "masters", **HERE},
            "english": test("ielts_general", "8", "7.5", "7", "7", taken=SPRING),
            "french": test("tef_699", "434", "434", "428", "456", taken=SPRING),
            "partner-education": {"education": "two_year", "where": "assessed", "canadian_work_years": "1"},
            "partner-language": test("celpip_general", "6", "6", "5", "5", taken=SPRING),
            "offers": {"offers": ["sibling"]},
            "funds": funds("4", "50,000"),
        },
        jobs=[job("registered nurse", "31301", "CA", date(2023, 6, 1), hours="37.5")],
        verdicts=(MET, MET, NOT_MET),
        points=exact(375, 16, 50, 95),
    ),
    # Sam, 31, Moncton, alone, knows hardly anything for sure: not whether the master's degree was assessed
    # nor which Canadian diploma that was, not the scores, not the occupation, not whether the work was
    # allowed. 905 days of work: up to two years. N: 99 + (0 to 135) + (0 to 136) + (0 to 53) = 99 to 423.
    # C: at most 50 for education and 50 for a certificate. D: at most 30. No program is certain, none is
    # out.
    "sam": Persona(
        pages={
            "you": you(date(1995, 5, 5), "no", "unknown"),
            "education": {"level": "masters", "where": "abroad", "credential": "unknown"},
            "english": {"test": "unknown"},
            "french": NONE,
            "offers": {"offers": ["unsure"], "offers_unsure": ["job_offer", "certificate"]},
            "ties": {"ties": ["unsure"], "ties_unsure": ["two_years", "relative"]},
            "funds": {},
        },
        jobs=[
            job(
                "zzz",
                "unknown",
                "CA",
                date(2024, 6, 1),
                hours="30",
                conditions=("unsure",),
                unsure=("authorized",),
            )
        ],
        verdicts=(UNKNOWN, UNKNOWN, UNKNOWN),
        points=((99, 423), (0, 0), (0, 100), (0, 30)),
    ),
}
