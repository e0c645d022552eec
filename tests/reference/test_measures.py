"""Formulas held against values from outside: published ones, and a second implementation asked at run time.

PHE: the expected values in the test suite of PHEindicatormethods 2.1.0 (UK Health Security Agency), as read off its test
sheets, to all digits they give. By hand: worked out on paper. Whatever stands in a library's name is computed by it here.
"""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from statsmodels.regression.linear_model import WLS
from statsmodels.stats.contingency_tables import Table
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.rates import confint_poisson, confint_poisson_2indep
from statsmodels.tools import add_constant

from atlas.measures import differences, funnels, inequality, intervals, regression, smoothing, standardised, trends
from atlas.measures.classes import natural_limits, quantile_limits
from atlas.measures.distances import distance, robust_range, standardise
from atlas.measures.intervals import Interval

YEARS = [1, 2, 3, 4, 5]
COUNTS, TOTALS = [1367, 1332, 1199, 1023, 994], [44701, 44064, 42811, 41527, 40299]
VALUES = [30.6, 30.2, 28, 24.6, 24.67]
LIMITS = [Interval(*pair) for pair in [(28.98, 32.25), (28.63, 31.9), (26.44, 29.64), (23.15, 26.19), (23.16, 26.25)]]
PEOPLE = [636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207]
EVENTS = [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91]
# fmt: off
REFERENCE_EVENTS = [
    10303, 2824, 0, 3615, 3641, 3490, 3789, 3213, 3031, 2771, 3089, 3490, 3595, 4745, 5514, 7125, 5694, 6210, 5757,
]
REFERENCE_PEOPLE = [
    50520, 57173, 60213, 54659, 44345, 50128, 62163, 67423, 62899, 55463, 60479, 49974, 44140, 40888, 37239, 30819,
    18136, 15325, 13918,
]
# fmt: on


def same(interval: Interval | None, lower: float, upper: float, precision: float = 1e-6) -> bool:
    assert interval is not None
    return (interval.lower, interval.upper) == pytest.approx((lower, upper), rel=0, abs=precision)


# ---- intervals


@pytest.mark.parametrize(
    ("count", "total", "confidence", "lower", "upper"),
    [  # PHE
        (65, 100, 0.95, 0.5525444329688796, 0.7363575175690247),
        (65, 100, 0.998, 0.495495, 0.778354),
        (1, 100, 0.95, 0.001767, 0.054486),
        (5, 100, 0.95, 0.021544, 0.111750),
        (9856, 12345, 0.95, 0.791210, 0.805364),
    ],
)
def test_wilson_as_published(count: int, total: int, confidence: float, lower: float, upper: float) -> None:
    assert same(intervals.wilson(count, total, confidence), lower, upper)


@pytest.mark.parametrize(("count", "total"), [(0, 7), (7, 7), (1, 3), (500, 12345)])
def test_wilson_as_statsmodels(count: int, total: int) -> None:
    lower, upper = proportion_confint(count, total, 0.002, "wilson")
    assert same(intervals.wilson(count, total, 0.998), lower, upper, 1e-12)


@pytest.mark.parametrize(
    ("count", "confidence", "lower", "upper"),
    [(65, 0.95, 50.163188, 82.849139), (1, 0.95, 0.013072, 5.563756), (1045, 0.998, 947.940704, 1148.806161)],  # PHE
)
def test_byar_as_published(count: int, confidence: float, lower: float, upper: float) -> None:
    assert same(intervals.byar(count, confidence), lower, upper)


@pytest.mark.parametrize("count", [0, 1, 5, 9, 30])
def test_exact_limits_as_statsmodels(count: int) -> None:
    lower, upper = confint_poisson(count, 1, method="exact-c", alpha=0.05)
    assert same(intervals.exact(count), np.nan_to_num(lower), upper, 1e-10)


@pytest.mark.parametrize(
    ("count", "population", "confidence", "lower", "upper"),
    [  # PHE
        (1, 100, 0.95, 25.317808, 5571.643391),
        (1, 100, 0.998, 1.000500, 9233.413476),
        (5, 100, 0.95, 1623.486390, 11668.332079),
        (5, 100, 0.998, 739.371732, 16454.745204),
        (20, 100, 0.95, 12211.428835, 30889.880369),
        (20, 100, 0.998, 8922.802365, 38085.035625),
        (222, 3215, 0.95, 6026.574878, 7875.729371),
        (222, 3215, 0.998, 5560.737695, 8461.046682),
    ],
)
def test_rates_as_published(count: int, population: int, confidence: float, lower: float, upper: float) -> None:
    assert same(intervals.rate(count, population, 100_000, confidence), lower, upper)


# ---- differences


@pytest.mark.parametrize(
    ("numbers", "lower", "upper"),
    [  # examples of Newcombe (1998) for his method 10, to four digits
        ((56, 70, 48, 80), 0.0524, 0.3339),
        ((9, 10, 3, 10), 0.1705, 0.8090),
    ],
)
def test_differences_of_shares_as_published(numbers: tuple[int, ...], lower: float, upper: float) -> None:
    assert same(differences.share_difference(*numbers), lower, upper, 5e-5)


@pytest.mark.parametrize("numbers", [(56, 70, 48, 80), (9, 10, 3, 10), (0, 30, 4, 31), (5, 5, 0, 9)])
def test_differences_of_shares_as_statsmodels(numbers: tuple[int, ...]) -> None:
    lower, upper = confint_proportions_2indep(*numbers, method="newcomb", compare="diff")
    assert same(differences.share_difference(*numbers), lower, upper, 1e-12)


@pytest.mark.parametrize("numbers", [(60, 51477.5, 30, 54308.7), (3, 1000, 11, 700)])
def test_ratios_of_rates_as_statsmodels(numbers: tuple[float, ...]) -> None:
    lower, upper = confint_poisson_2indep(*numbers, method="score", compare="ratio")
    assert same(differences.rate_ratio(*numbers), lower, upper, 1e-6)


def test_a_difference_of_rates_by_hand() -> None:
    # rates 20 and 5 of 100, Byar and exact limits as above: 20 - 5 -+ sqrt(7.788571^2 + 6.668332^2) and so on
    found = differences.rate_difference(20, 100, 5, 100, 100)
    lower = 15 - (7.788571165**2 + 6.668332079**2) ** 0.5
    upper = 15 + (10.889880369**2 + 3.376513610**2) ** 0.5
    assert same(found, lower, upper)


# ---- standardised rates


def test_the_standard_population_is_eurostats() -> None:
    assert (len(standardised.ESP_2013), sum(standardised.ESP_2013)) == (19, 100_000)


@pytest.mark.parametrize(
    ("confidence", "lower", "upper"),
    [(0.95, 9717.709067985681, 11178.94091547925), (0.998, 9323.287880219903, 11620.595999522058)],  # PHE
)
def test_directly_standardised_rates_as_published(confidence: float, lower: float, upper: float) -> None:
    found = standardised.direct(EVENTS, PEOPLE, confidence=confidence)
    assert found is not None
    assert found.value == pytest.approx(10430.247991469423, abs=1e-6)
    assert same(found.interval, lower, upper)


def test_no_directly_standardised_rate_below_ten_events() -> None:  # PHE
    assert standardised.direct([0] * 6 + [1] + [0] * 5 + [1, 0, 0, 1, 1, 2, 3], PEOPLE) is None


def test_indirectly_standardised_rates_as_published() -> None:  # PHE
    found = standardised.indirect_rate(EVENTS, PEOPLE, REFERENCE_EVENTS, REFERENCE_PEOPLE)
    assert found is not None
    assert found.value == pytest.approx(10011.137622091057, abs=1e-6)
    assert same(found.interval, 9365.916002978885, 10689.097582910617)
    ratio = standardised.indirect_ratio(EVENTS, PEOPLE, REFERENCE_EVENTS, REFERENCE_PEOPLE)
    assert ratio is not None
    assert sum(EVENTS) / ratio.value == pytest.approx(835.8835612311742, abs=1e-6)


# ---- funnels


@pytest.mark.parametrize(("confidence", "lower"), [(0.95, 56.154344), (0.998, 42.03259)])
def test_a_funnel_of_shares_as_published(confidence: float, lower: float) -> None:  # PHE
    found = funnels.share_limits(0.8064244785714955, 10, confidence)
    assert found is not None
    assert same(Interval(found.lower * 100, found.upper * 100), lower, 100)


@pytest.mark.parametrize("expected", [5, 12.5, 400])
@pytest.mark.parametrize("confidence", [0.95, 0.998])
def test_a_count_on_its_funnel_has_an_interval_that_ends_at_the_mean(expected: float, confidence: float) -> None:
    found = funnels.count_limits(expected, confidence)
    assert intervals.exact(found.upper, confidence).lower == pytest.approx(expected, abs=1e-6)
    if found.lower:
        assert intervals.exact(found.lower, confidence).upper == pytest.approx(expected, abs=1e-6)


# ---- trends


def test_the_threshold_is_that_of_998_per_mille() -> None:
    assert pytest.approx(intervals.deviate(intervals.CONFIDENCE_998) ** 2, abs=5e-5) == trends.THRESHOLD


def test_a_trend_of_shares_as_worked_out() -> None:  # Cochran-Armitage of the PHE counts, by hand
    found = trends.share_trend(YEARS, COUNTS, TOTALS)
    assert found is not None
    assert found.statistic == pytest.approx(47.896677, abs=1e-6)
    assert (found.is_significant, found.is_outlier_driven, found.slope < 0) == (True, False, True)


def test_a_trend_of_shares_as_statsmodels() -> None:
    table = np.array([COUNTS, [total - count for count, total in zip(COUNTS, TOTALS, strict=True)]])
    people = table.sum()
    other = Table(table, shift_zeros=False).test_ordinal_association(np.array([1, 0]), np.array(YEARS)).zscore ** 2
    found = trends.share_trend(YEARS, COUNTS, TOTALS)
    assert found is not None
    assert found.statistic * (people - 1) / people == pytest.approx(other, abs=1e-6)  # it divides by n - 1


def test_a_trend_of_values_as_worked_out() -> None:  # the example of PHE assign_trend_markers, by hand
    found = trends.value_trend(YEARS, VALUES, LIMITS)
    assert found is not None
    assert (found.slope, found.statistic) == pytest.approx((-1.75156622, 46.7636), abs=5e-5)
    assert found.slope == pytest.approx(-1.75156622, abs=1e-8)
    assert (found.is_significant, found.is_outlier_driven) == (True, False)


def test_a_weighted_line_as_statsmodels() -> None:
    weights = [1 / (limits.upper - limits.lower) ** 2 for limits in LIMITS]
    fit = WLS(VALUES, add_constant(YEARS), weights=weights).fit(cov_type="fixed scale")
    line = regression.weighted_line(YEARS, VALUES, weights)
    assert [line.intercept, line.slope, line.spread] == pytest.approx(
        [*fit.params, 1 / fit.bse[1] ** 2], rel=1e-10, abs=0
    )


# ---- inequality


def test_slope_and_relative_index_as_published() -> None:  # PHE
    found = inequality.slope_index(
        [7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534],
        [75.933459, 78.344238, 83.836063, 83.63754, 80.465503, 81.115676, 81.693084, 84.190006, 80.595564, 86.289435],
    )
    assert found is not None
    assert (found.index, found.relative) == pytest.approx((6.934616, 1.088818), abs=1e-6)


def test_tenths_of_twelve_areas_as_published() -> None:  # PHE; there the highest values come first
    assert inequality.quantile_groups([-value for value in range(12)], 10) == (10, 9, 8, 7, 6, 6, 5, 4, 3, 2, 1, 1)


def test_dissimilarity_by_hand() -> None:
    # |1/6 - 1/2| + |1/3 - 1/4| + |1/2 - 1/4| = 2/3
    assert inequality.dissimilarity([10, 20, 30], [100, 50, 50]) == pytest.approx(1 / 3, abs=1e-12)


# ---- smoothing


def test_where_chance_explains_everything_all_have_the_mean() -> None:  # Marshall (1991), by hand
    found = smoothing.smooth([5, 12, 0, 30, 8], [1000, 1500, 200, 4000, 900], 1)
    assert found is not None
    assert [one.value for one in found] == pytest.approx([0.00723684210526316] * 5, abs=1e-12)


def test_elsewhere_smoothed_rates_are_those_of_esda() -> None:
    esda = pytest.importorskip("esda.smoothing")
    counts, people = [2, 90, 4, 30], [100, 1000, 90, 700]
    found = smoothing.smooth(counts, people, 1)
    assert found is not None
    assert [one.value for one in found] == pytest.approx(list(esda.Empirical_Bayes(counts, people).r.ravel()), rel=1e-9)


# ---- classes, distances


def test_classes_as_mapclassify() -> None:
    import mapclassify

    values = sorted(np.random.default_rng(3).gamma(2, 3, 120).round(2))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        others = mapclassify.Quantiles(values, k=5), mapclassify.FisherJenks(values, k=5)
    for limits, other in zip((quantile_limits(values), natural_limits(values)), others, strict=True):
        assert [sum(value >= limit for limit in limits) for value in values] == other.yb.tolist()


def test_distances_as_sklearn() -> None:
    from sklearn.metrics.pairwise import nan_euclidean_distances

    first, second = [0.5, -1.25, None, 2.0], [1.0, None, 3.0, -0.75]
    numbers = [[np.nan if one is None else one for one in row] for row in (first, second)]
    found = distance(first, second)
    assert found is not None
    assert found.value == pytest.approx(nan_euclidean_distances(numbers)[0, 1], abs=1e-12)


def test_z_values_as_scipy() -> None:
    from scipy.stats import zscore

    assert standardise(VALUES) == pytest.approx(tuple(zscore(VALUES)), abs=1e-12)


def test_the_usual_range_as_scipy() -> None:
    from scipy.stats import median_abs_deviation

    reach = 3 * median_abs_deviation(PEOPLE, scale="normal")
    assert same(robust_range(PEOPLE), np.median(PEOPLE) - reach, np.median(PEOPLE) + reach, 1e-4 * reach)
