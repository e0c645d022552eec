### Pictures of the whole county: uncertainty, change, two figures together.

## Uncertainty

indicator-intervals-title = How sure the differences are
indicator-intervals-label = Values with their ranges of uncertainty: { $title }, { $period }
indicator-intervals-caption = { $title }, { $period }. Dot: value. Strong line: 95% range; thin line: 99.8% range. Vertical line: { $county } ({ $value }). A filled dot clearly differs from it, an empty one does not (95%).
indicator-intervals-alone = { $title }, { $period }. Dot: value. Strong line: 95% range; thin line: 99.8% range. There is no value for the county for this date.
figure-without = Without a number, so not in this picture: { $names }.
funnel-label = Funnel plot: { $title }, { $period }
funnel-caption = { $beyond ->
    [0] Chance carries the values of small places further from that of the county than those of large ones. Across: { $size }. Middle line: { $county } ({ $value }). 95% of the values that chance alone would bring lie between the dashed lines, 99.8% between the solid ones. All { $peers } lie within them.
   *[other] Chance carries the values of small places further from that of the county than those of large ones. Across: { $size }. Middle line: { $county } ({ $value }). 95% of the values that chance alone would bring lie between the dashed lines, 99.8% between the solid ones. Outside: { $beyond } of { $among }; a filled dot is beyond 95%, a large one beyond 99.8%. Places are named where there is room.
}
funnel-dot = { $name }: { $value }, out of { $size }; { $side }
funnel-within = within the limits
funnel-above = above the 95% limit
funnel-below = below the 95% limit
funnel-far-above = above the 99.8% limit
funnel-far-below = below the 99.8% limit

## Change

steps-title = What has changed
steps-label = Map of the { $level }: { $title }, change { $between }
steps-picture = { $title }, change { $between }
steps-caption = { $title }: change from the previous date ({ $since }) to the newest ({ $until }). The classes are mirrored around zero; the colours do not judge.
steps-others = In the table the change begins with another date, which is named there: { $names }.
steps-published = Whether a change may be chance cannot be tested: the counts behind the values are not published.
steps-no-count = Whether a change may be chance cannot be tested: the values are measured, calculated or set, they are not counts.
steps-full-count = Everybody was counted, so each change is a real one, but that does not tell its reason.
steps-stock = Whether a change may be chance cannot be tested: to a large extent the same people are counted from year to year.
steps-no-counts = Whether a change may be chance cannot be tested: we do not have the counts behind the values.
step-fell-far = fallen by { $limit } or more
step-fell = fallen
step-fell-near = fallen by less than { $limit }
step-same = unchanged
step-rose = risen
step-rose-near = risen by less than { $limit }
step-rose-far = risen by { $limit } or more
step-unsure = hatched: no clear change (95%)
change-mark-unsure = no clear change
change-note-sure = clear ({ $lower } to { $upper })
change-note-unsure = not clear ({ $lower } to { $upper })
change-since = since { $since }
column-change = Since { $since }
column-smoothed = Smoothed
smoothed-text = Smoothed: in small spaces chance alone moves a value far. The smoothed value is drawn towards the common value of all spaces whose number stands here, as far as the size of the space suggests (empirical Bayes after Marshall). Spaces that are withheld are left out of the common value. The smoothed value is an estimate and stands only here, not in the maps.

## Two figures together

pairs-title = Seen together
pairs-text = Each dot is a municipality. That two figures go together does not mean that one causes the other, and what holds for municipalities need not hold for individual people.
pairs-heading = { $first } and { $second }
pair-title = { $first } – and – { $second }
pair-label = Two figures in one plot: { $first } and { $second }
pair-caption = Each dot is a municipality, named where there is room. A common pattern is no proof of a cause.
pair-dot = { $name }: { $first }; { $second }
pair-table = Both figures as a table

## Notes and names of files

note-id = note-{ $number }
note-number = Note { $number }
take-name-intervals = ranges
take-name-funnel = funnel
take-name-steps = change
take-name-pair = pair
take-name-fact = single
take-marks-position = Coloured dot: this place. Grey dots: the others, as far as they have a number. Tick: the median of all with a number. Bracket, where there is one: 95% range of the place. Grey band, where there is one: their usual range.
take-marks-course = Coloured line: this place over time. Dashed, where there is one: the line of the county. Where the series breaks, the line does.
fact-picture-title = { $title } ({ $unit }), { $period }
fact-picture-title-both = { $title } ({ $unit }), position { $period }, course { $span }
course-unsure = no sure change since { $since }
