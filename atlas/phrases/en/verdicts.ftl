# Verdicts and their reasons. Each sentence names what is compared with.

interval = 95% range: { $lower } to { $upper }.
interval-short = { $lower } to { $upper }
interval-none-published = Without a range of uncertainty: the publisher gives the finished value, not the counts behind it.
interval-none-no-count = Without a range of uncertainty: the value is measured, calculated or set, not a share of something counted.
interval-none-full-count = Without a range of uncertainty: everybody was counted; the number stands only for itself.
interval-none-no-counts = Without a range of uncertainty: we do not have the counts behind the value.
interval-none-estimated = Without a range of uncertainty: the value is estimated from former spaces.

comparison-county-higher = clearly above the value of the county as a whole ({ $value })
comparison-county-lower = clearly below the value of the county as a whole ({ $value })
comparison-county-unsure = not clearly different from the value of the county as a whole ({ $value })
comparison-state-higher = clearly above the value for { $state } ({ $value })
comparison-state-lower = clearly below the value for { $state } ({ $value })
comparison-state-unsure = not clearly different from the value for { $state } ({ $value })

comparison-peers-usual = within the usual range of the { $peers } ({ $lower } to { $upper })
comparison-peers-above-usual = above the usual range of the { $peers } ({ $lower } to { $upper })
comparison-peers-below-usual = below the usual range of the { $peers } ({ $lower } to { $upper })

direction-said-more-is-burden = More means more strain here.
direction-said-more-is-strength = More means better conditions here.

trend-rising = The value clearly rose { $between } ({ $points } points in time).
trend-falling = The value clearly fell { $between } ({ $points } points in time).
trend-steady = There was no clear trend { $between } ({ $points } points in time).
trend-outlier = There was no clear trend { $between }: without one single point in time the series would not go the same way ({ $points } points in time).
trend-none-stock = No verdict on a trend: to a large extent the same people are counted from year to year.
trend-none-published = No verdict on a trend: the counts behind the value are not published.
trend-none-no-count = No verdict on a trend: only counts are tested; this value is measured, calculated or set.
trend-none-full-count = No verdict on a trend: everybody was counted, so each change is a real one, but that does not tell its reason.
trend-none-too-few = No verdict on a trend: that takes at least five comparable points in time.

change-up = Compared with { $since }, the value has risen by { $change }.
change-down = Compared with { $since }, the value has fallen by { $change }.
change-same = Compared with { $since }, the value is unchanged.
change-up-sure = Compared with { $since }, the value has risen by { $change }, more than chance would suggest (95% range of the change: { $lower } to { $upper }).
change-down-sure = Compared with { $since }, the value has fallen by { $change }, more than chance would suggest (95% range of the change: { $lower } to { $upper }).
change-unsure = Compared with { $since }, there is no clear change ({ $change }; 95% range of the change: { $lower } to { $upper }).

likeness-title = Similar municipalities
likeness-text = These places come nearest to this one in size and structure. That does not say whether they are better or worse off.
likeness-within = In the county, measured against its { $peers }:
likeness-beyond = Elsewhere in the state, measured against all { $peers }:
likeness-place = { $name }, { $county }
likeness-close = very similar
likeness-alike = similar
likeness-distant = distantly similar
likeness-partial = { $words } ({ $common } of { $traits } traits known)
likeness-traits = { $count ->
    [one] One trait was compared:
   *[other] { $count } traits were compared:
}
likeness-trait = { $name } ({ $period })
likeness-methods = How similarity is measured

area-topic-title = { $topic }: { $name }
area-topic-description = { $topic } in figures for { $name }: values, comparison, uncertainty and change over time.
area-topic-more = In full: { $topic }, { $name }
area-topic-contents = { $count ->
    [one] This page holds { $count } indicator on { $topic }.
   *[other] This page holds { $count } indicators on { $topic }.
}
area-topic-others = Other topics
area-topic-peers = The same topic elsewhere
area-topic-unknown = What is not known here
fact-value = { $statement } ({ $period }).
fact-compared = That is { $comparison }.
fact-position = Position: { $words }.
fact-position-unsure = Position of the values as counted, chance left aside: { $words }.
fact-sources = Source:
fact-county = County: { $value } ({ $kind })
fact-county-median = { $kind }: { $value }
fact-more = Map, definition and all places
fact-table = All values as a table
fact-table-caption = { $title }: { $name }
fact-county-only = This figure exists only for the county as a whole.
column-interval = 95% range

## Early signs

address-signs = early-signs
signs-title = Early signs
signs-description = Figures of the { $levels } of { $name } that moved more than chance would suggest or left the usual range.
signs-lead = This page names figures of the { $peers } that stood out since the previous point in time. A sign is a reason to look, not yet a finding: it may be due to chance, to a changed way of counting or to a mistake.
signs-tested = { $tested ->
    [0] No value was tested against chance; that takes counts of independent events at two points in time.
    [one] One value was tested against chance (99.8%); signs: { $found }. Chance alone would bring { $expected }.
   *[other] { $tested } values were tested against chance (99.8%); signs: { $found }. Chance alone would bring { $expected }.
}
signs-ranged = { $ranged ->
    [0] No value was compared with the usual range of the { $peers }.
    [one] One value was compared with the usual range of the { $peers }; signs: { $found }. If values were spread like errors of measurement, { $expected } would lie outside.
   *[other] { $ranged } values were compared with the usual range of the { $peers }; signs: { $found }. If values were spread like errors of measurement, { $expected } would lie outside.
}
signs-none = No figure has stood out since the previous point in time.
signs-spaces-title = Signs: { $title }
signs-spaces-lead = The same for { $peers }, compared among each other:
sign-rose = risen from { $before } ({ $since }) to { $after } ({ $until }), more than chance would suggest
sign-fell = fallen from { $before } ({ $since }) to { $after } ({ $until }), more than chance would suggest
sign-left-above = above the usual range of the { $peers } ({ $lower } to { $upper }): { $after } ({ $until }); still within it before: { $before } ({ $since })
sign-left-below = below the usual range of the { $peers } ({ $lower } to { $upper }): { $after } ({ $until }); still within it before: { $before } ({ $since })
home-signs = Figures that have stood out lately
area-topic-marks = Above: the coloured dot is { $name }, grey dots are the others, the tick is the median of all { $peers }, each as far as they have a number. Where there is a bracket below, it is the range of uncertainty; where there is a grey band, it is their usual range. Below, where there is a line over time: the coloured one is { $name }, a dashed one the county. Where the series breaks, the line does.
signs-about = about { $number }
signs-hardly = less than 0.1
