### Words of the pages, in part: what is missing here is said in the first language of the atlas.

list-and = { $first } and { $last }
period-span = { $start } to { $end }
range = { $low }–{ $high }

## Units: a number as it stands in a cell

unit-percent = { $number }%
unit-per-100 = { $number } per 100
unit-per-1000 = { $number } per 1,000
unit-euro-per-m2 = { $number } €/m²
unit-years = { $number } years

unit-name-persons = persons
unit-name-cases = cases
unit-name-percent = per cent
unit-name-per-100 = per 100
unit-name-per-1000 = per 1,000
unit-name-euro-per-m2 = euros per square metre
unit-name-years = years

unit-change-percent = { $number } percentage points

## Kinds of “no number”

status-ok = there is a number
status-unreliable = uncertain
status-suppressed = not published
status-not-delivered = not delivered yet
status-not-collected = not collected
status-not-meaningful = not meaningful
status-unknown = cannot be read

status-why-unreliable = Take this value with care; the note beside it says why.
status-why-suppressed = Not published for reasons of privacy: the number rests on so few people that single ones could be recognised.
status-why-not-delivered = We have not received this number yet.
status-why-not-collected = The source says that this number is not collected.
status-why-not-meaningful = The number would make no sense here, for example because nobody belongs to the group.
status-why-unknown = The source has a sign here that cannot be read with certainty.

## Places

address-areas = municipalities
address-county = county
address-spaces = spaces
address-indicators = indicators
address-topics = topics
address-data = data
address-methods = methods
address-glossary = glossary
address-imprint = imprint
address-privacy = privacy
address-accessibility = accessibility
address-contribute = contribute

level-state = state
level-county = county
level-municipality = municipality
level-space = social space
level-municipality-many = municipalities
level-space-many = social spaces
level-county-many = counties
level-of-municipality = { $count } municipalities
level-of-space = { $count } social spaces
level-of-county = { $count } counties

home = Start
areas = Municipalities
indicators = Indicators
topics = Topics
data = Data
methods = Methods

## Page of a place

place-key = { $kind } · key { $code } · edition { $edition }
place-description = { $name } in figures, with source and comparison.
county-description = { $name } in figures, with source, course and the values of the municipalities.
headline-note = { $period } · { $comparison }
comparison-median = median of { $peers }: { $value }

lead-plain = { $statement } ({ $period }).{ $position }
lead-compared = { $statement } ({ $period }) – { $position }.
lead-lowest = the lowest value of { $peers }, median { $median }
lead-shared-lowest = the lowest value of { $peers }, shared with others, median { $median }
lead-below = below the median of { $peers } of { $median }
lead-middle = the very median of { $peers }
lead-above = above the median of { $peers } of { $median }
lead-shared-highest = the highest value of { $peers }, shared with others, median { $median }
lead-highest = the highest value of { $peers }, median { $median }
lead-equal = as in all { $peers }
lead-missing = { $title }: { $status }.
about = about { $number }

map-title = Map
map-caption = { $title }, { $period }.
map-label = Map of the { $level }: { $title }, { $period }
map-source = Source: { $source }.
map-boundaries = Boundaries: { $source }.

column-indicator = Indicator
column-date = Date
column-county = County
column-position = Position among { $peers }
column-range = Range of { $peers }
column-course = Course
column-words = In words
column-source = Source
column-newest = Newest date
table-caption = { $topic } in { $name }

## Page of an indicator

section-definition = Definition
section-reading = How to read it
section-limits = Limits

## Draft, fiction and what is not translated

borrowed-notice = This text is not available in this language yet.
fiction-banner = Invented: the places, people and figures of these pages do not exist. They show how the atlas works.
