### Words of the pages. What the county writes stands in content/.

list-and = { $first } and { $last }
period-span = { $start } to { $end }
period-within = { $start }–{ $end }
period-after = { $period }
period-after-day = { $period }
period-from = from { $period }
period-from-day = from { $period }
period-until = { $start } to { $period }
period-until-day = { $start } to { $period }
range = { $low } to under { $high }
range-closed = { $low } to { $high }
period-noted = { $period }, { $note }

## Units: a number as it stands in a cell

unit-persons = { $number }
unit-cases = { $number }
unit-things = { $number }
unit-households = { $number }
unit-dwellings = { $number }
unit-percent = { $number }%
unit-per-100 = { $number } per 100
unit-per-1000 = { $number } per 1,000
unit-per-10000 = { $number } per 10,000
unit-per-100000 = { $number } per 100,000
unit-minutes = { $number } min
unit-metres = { $number } m
unit-kilometres = { $number } km
unit-euro = €{ $number }
unit-thousand-euro = €{ $number } thousand
unit-euro-per-m2 = €{ $number }/m²
unit-m2 = { $number } m²
unit-km2 = { $number } km²
unit-persons-per-km2 = { $number } per km²
unit-persons-per-household = { $count ->
    [one] { $number } person
   *[other] { $number } people
}
unit-persons-per-place = { $number } per place
unit-places-per-person = { $count ->
    [one] { $number } place
   *[other] { $number } places
}
unit-index = { $number }
unit-years = { $count ->
    [one] { $number } year
   *[other] { $number } years
}
unit-multiplier = { $number }%
unit-grade = level { $number }
unit-megawatt-per-1000 = { $number } MW

unit-change-percent = { $count ->
    [one] { $number } percentage point
   *[other] { $number } percentage points
}
unit-change-per-100 = { $number } per 100
unit-change-multiplier = { $count ->
    [one] { $number } percentage point
   *[other] { $number } percentage points
}
unit-change-grade = { $count ->
    [one] { $number } level
   *[other] { $number } levels
}

unit-name-persons = people
unit-name-cases = cases
unit-name-things = number
unit-name-households = households
unit-name-dwellings = dwellings
unit-name-percent = per cent
unit-name-per-100 = per 100
unit-name-per-1000 = per 1,000
unit-name-per-10000 = per 10,000
unit-name-per-100000 = per 100,000
unit-name-minutes = minutes
unit-name-metres = metres
unit-name-kilometres = kilometres
unit-name-euro = euros
unit-name-thousand-euro = thousand euros
unit-name-euro-per-m2 = euros per square metre
unit-name-m2 = square metres
unit-name-km2 = square kilometres
unit-name-persons-per-km2 = people per square kilometre
unit-name-persons-per-household = people per household
unit-name-persons-per-place = people per place
unit-name-places-per-person = places per member of staff
unit-name-index = index value
unit-name-years = years
unit-name-multiplier = tax multiplier in per cent
unit-name-grade = level
unit-name-megawatt-per-1000 = megawatts per 1,000 inhabitants

## Kinds of “no number”

status-ok = there is a number
status-unreliable = uncertain
status-suppressed = not published
status-not-delivered = not delivered yet
status-not-collected = not collected
status-not-meaningful = not meaningful
status-unknown = cannot be read

legend-none = { $word } – { $why }
status-why-unreliable = Take this value with care; the note beside it says what makes it uncertain.
status-why-suppressed = Not published for reasons of privacy: the number would tell something of individuals, by itself or together with others.
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

level-state = State
level-county = County
level-municipality = Municipality
level-space = Social space
level-municipality-many = municipalities
level-space-many = social spaces
level-county-many = counties
level-of-municipality = { $count ->
    [one] { $count } municipality
   *[other] { $count } municipalities
}
level-of-space = { $count ->
    [one] { $count } social space
   *[other] { $count } social spaces
}
level-of-county = { $count ->
    [one] { $count } county
   *[other] { $count } counties
}
level-among-municipality = { $count ->
    [one] { $count } municipality
   *[other] { $count } municipalities
}
level-among-space = { $count ->
    [one] { $count } social space
   *[other] { $count } social spaces
}
level-sozialraeume = { level-space }
level-sozialraeume-many = { level-space-many }
level-of-sozialraeume = { level-of-space }
level-among-sozialraeume = { level-among-space }
level-of-other = { $count } { $name }
level-among-other = { $count ->
    [one] { $count } area ({ $title })
   *[other] { $count } areas ({ $title })
}
level-among-county = { $count ->
    [one] { $count } county
   *[other] { $count } counties
}

home = Home
areas = Municipalities
indicators = Indicators
topics = Topics
data = Data
methods = Methods

## Page of a municipality

place-key = { $kind } · key { $code } · edition { $edition }
place-description = { $name } in figures, with sources, change over time and comparisons: { $topics }.
county-description = { $name } in figures, with sources, change over time and the values of the municipalities.
marks-area = The coloured dot is { $name }, { $count ->
    [one] the grey dot is the other place
   *[other] grey dots are the other { $others }
}, the tick is the median of all { $peers }, each as far as they have a number. The lowest value lies on the left, the highest on the right. Further right does not mean better. A line over time is interrupted where the series breaks.
marks-county = Grey dots are the { $peers } as far as they have a number, the tick is the median of these. The lowest value lies on the left, the highest on the right. Further right does not mean better. A line over time is interrupted where the series breaks.
headline-title = Six figures first
headline-note = { $period } · { $comparison }
comparison-median = median of the { $peers }: { $value }

map-title = Map
map-choose = What the map shows
map-period = Date
map-caption = { $title }, { $period }.
map-source = Source: { $source }.
map-boundaries = Boundaries: { $source }.
map-this = { $name } is outlined.
map-surroundings = The picture shows the surroundings of { $name }, not all { $peers }.
map-label = Map of the { $level }: { $title }, { $period }
map-other = For other maps, see the pages of the indicators.
map-no-boundaries = There are no boundaries for these places, so there is no map here.

missing-title = What this page does not show
missing-text = We do not have these figures for individual municipalities yet. The tables say where they could come from.
missing-county = Where there is a value for the county, it stands in a table of its own and is named as the county's value.
missing-spaces = { $name } has not delivered any social spaces yet. The municipality draws them itself; until then the figures of the whole municipality stand here.
neighbours-title = Neighbours
take-title = Downloads
take-csv = All figures of this place (CSV)
take-all = All data
take-indicator = Figures of this indicator (CSV)
spaces-heading = Spaces in { $name }
deliver-spaces = How a municipality delivers its social spaces
anchor-deliver = sozialraeume
map-levels = Values of the spaces below the municipalities:
map-level = Map of
map-level-choose = Level that the map shows
map-without = Without outlines and therefore not in the picture: spaces in { $names }.
note-estimated = Estimated from the former spaces, by their shares.

column-indicator = Indicator
column-date = Date
column-county = County
column-position = Position among the { $peers }
column-range = Range of the { $peers }
column-course = Over time
column-words = In words
column-source = Source
table-caption = { $topic }: { $name }
table-county-caption = { $topic }: known for the county as a whole only
county-only-title = Known for the county as a whole only
county-only-text = These figures are for { $county } as a whole. They do not hold for { $name } alone.
source-number = Source { $number }
county-kind-published = published
county-kind-sum = sum of the { $peers }
county-kind-computed = computed from sums of the { $peers }
county-kind-counted = computed from published counts
county-kind-median = median of { $counted } municipalities

## Spaces of a municipality

partition-title = About this space
partition-term = Division
partition-of = { $title } of { $name }
partition-reason = Why it is drawn so
partition-decision = Decision
partition-decided = Decided by: { $decision }, { $day }.
partition-valid = Valid
partition-since = since { $start }
partition-between = { $start } to { $end }
partition-minimum = Minimum size
partition-people = { $count ->
    [0] none
   *[other] { $count } people; of smaller spaces no figures are shown
}
partition-package = Data package
partition-version = Version { $version }
partition-former = Former spaces:
partition-map-label = Map: { $title } of { $name }
partition-map-caption = { $title } of { $name }. The picture shows the ends of the keys.
space-ended = { $name } was a space of this division until { $end }. Its last figures stand on this page and stay here.
space-successors = Since then the ground belongs to:
space-share-successors = ({ $share } of it)
space-began = { $name } has had these borders since { $start }. Figures from before are, where possible, estimated from the former spaces and marked as unreliable; the series breaks there.
space-predecessors = Made of:
space-share-predecessors = ({ $share } of it)
fact-estimated = The values until { $until } are estimated from the former spaces, by their shares, and stand in brackets; after them the series begins anew.
space-place = { $name } ({ $town })
space-too-small = There are no figures for { $name }. They are not published for reasons of data protection: at least { $minimum } people must live in a space of this division, and no value may tell anything of a single person.

## Words for the position

position-lowest = lowest value; median of the { $counted }: { $median }
position-shared-lowest = lowest value, shared with others; median of the { $counted }: { $median }
position-below = below the median of the { $counted } ({ $median })
position-middle = equal to the median of the { $counted } ({ $median })
position-above = above the median of the { $counted } ({ $median })
position-shared-highest = highest value, shared with others; median of the { $counted }: { $median }
position-highest = highest value; median of the { $counted }: { $median }
position-equal = all { $counted } have the same value
position-alone = too few values to compare
position-partial = { $text }; { $counted } of { $peers } have a value
position-strip = Position: { $words }
position-strip-unsure = Position of the values as counted, chance left aside: { $words }
course-up = risen by { $change } since { $since }
course-down = fallen by { $change } since { $since }
course-same = unchanged since { $since }
course-label = Over time, { $between }: { $words }
course-one = one value, { $first }
course-broken = the series breaks in between
range-words = from { $low } ({ $lowest }) to { $high } ({ $highest })
range-same = { $low } everywhere
range-dated = municipalities, { $period }: { $range }
delivery-words = Could come from: { $origin }

## Page of an indicator

section-definition = Definition
section-reading = How to read it
section-limits = Limits
indicator-dots-title = All { $peers } on one line
indicator-dots-title-partial = { $counted } of { $peers } on one line
indicator-dots-caption = { $title }, { $period }. Each dot is a municipality.
indicator-dots-label = Dot plot: { $title }, { $period }: { $words }
indicator-lines-title = Over time
indicator-lines-caption = { $title } over time. Grey lines: { $peers }. Strong line: { $reference }.
indicator-lines-label = Lines over time: { $title }, { $between }
time-table-title = All values over time as a table
time-table-caption = { $title } ({ $unit }), all periods
indicator-table-title = All values
indicator-table-caption = { $title }, { $period }
indicator-county-row = { $county } ({ $kind })
indicator-county-only = This figure exists for { $county } as a whole, not for individual municipalities.
indicator-one-period = There are figures for a single date only ({ $period }), so this page shows no change over time.
indicator-breaks-title = Breaks in the series
indicator-break = From { $period }: { $reason }
indicator-what-title = What the figure means
indicator-notes-title = Notes on individual values
unit-line = Unit: { $unit }
measure-published = Value as published by its publisher
measure-count = Count as published by its publisher
measure-share = Our own computation from counts: { $numerator } divided by { $denominator }, times { $per }
measure-rate = Our own computation from counts: { $numerator } divided by { $denominator }, times { $per }
measure-ratio = Our own computation from counts: { $numerator } divided by { $denominator }
direction-more-is-burden = A higher value stands for more strain.
direction-more-is-strength = A higher value stands for better conditions.
direction-neutral = A higher value is neither good nor bad.

## Sources

sources-title = Sources
source-line = { $publisher }: { $title }. As of { $reference }, retrieved { $retrieved }. { $terms }
source-licence = Terms

## Start and overviews

home-map-title = The county at a glance
home-map-text = Choose a municipality.
home-topics-title = Topics
home-newest-title = Newest data
home-downloads-title = Data to download
home-search = Search above for a place or a topic.
newest-line = { $title }: as of { $reference }, edition { $version }
areas-title = Municipalities
areas-description = All { $count } municipalities of { $name }, each with a page of its own.
areas-lead = Each municipality has a page of its own with all the figures there are for it.
indicators-title = Indicators
indicators-description = All indicators of the atlas by topic, with date and source.
indicators-lead = Each indicator has a page of its own with a map, all values, change over time, definition and source.
topics-title = Topics
topics-description = The { $count } topics of the atlas: { $list }.
topics-lead = Each topic leads to its indicators.
topic-indicators = Indicators of this topic
topic-table-caption = { $topic }: indicators with their newest date
column-newest = Newest date
levels-both = municipalities and county
levels-dated = { $first } (municipalities), { $second } (county)
levels-municipality = municipalities
levels-county = county
levels-space = social spaces

## Data

data-packages-title = Data packages
data-partitions-title = Divisions of the municipalities
data-partitions-text = Each division belongs to the municipality that decided on it.
data-publisher = Publisher
data-terms = Terms
data-wording = Wording of the terms
data-attribution = Attribution
data-version = Edition
data-reference = Date of the source
data-retrieved = Retrieved
data-territory = Territorial status
data-checks = Checks
data-checks-passed = passed: schema, keys, areas, plausibility
data-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
data-file = { $name } (CSV)
data-zip = whole package (ZIP)
data-all-title = Everything in one file
data-all-text = All published values of the atlas in one table, with status and source.
data-all-file = All values (CSV)
origin-office = official publication
origin-release = publication of this atlas
origin-fictional = invented

## Draft and fiction

draft-banner = Draft: this atlas is not provided by the county. The operator's entries are not confirmed yet.
fiction-banner = Invented: the places, people and figures of these pages do not exist. They show how the atlas works.
operator-missing = [Operator's entry missing: { $key }]
operator-missing-notice = The operator's entries are not confirmed yet. This page will give them as soon as they are.
borrowed-notice = This text is not available in this language yet.
operator-key-name = name
operator-key-street = street
operator-key-postcode = postcode
operator-key-city = town
operator-key-email = email
operator-key-phone = telephone
operator-key-representative = representative
operator-key-responsible = responsible for the content
operator-key-host = operator of the server
operator-key-host_address = address of the server's operator
operator-key-server_logs = server logs
operator-key-accessibility_status = state of accessibility
operator-key-accessibility_date = date of the assessment
operator-key-accessibility_method = kind of assessment
operator-key-accessibility_contact = contact
operator-key-accessibility_form = form

## Frame

search-placeholder = Search for a place or topic …
about = about { $number }
lead-plain = { $statement } ({ $period }).{ $position }
lead-compared = { $statement } ({ $period }) – { $position }.
lead-lowest = the lowest value of the { $peers }, median { $median }
lead-shared-lowest = the lowest value of the { $peers }, shared with others, median { $median }
lead-below = below the median of the { $peers } ({ $median })
lead-middle = exactly the median of the { $peers }
lead-above = above the median of the { $peers } ({ $median })
lead-shared-highest = the highest value of the { $peers }, shared with others, median { $median }
lead-highest = the highest value of the { $peers }, median { $median }
lead-median = { $title }: { $value }, the median of the { $peers } ({ $period }).
lead-equal = all { $peers } have the same value
lead-partial = { $peers } with a number
lead-missing = { $title }: { $status }.
indicator-lines-caption-plain = { $title } over time: { $peers }.

word-median = Median
query-indicator = map
query-period = date
figure-map = map-figure
figure-dots = dots-figure
figure-lines = lines-figure
figure-values = table-of-values
anchor-gaps = gaps
anchor-neighbours = neighbours
anchor-likeness = similar-places
anchor-compare = compare
anchor-places = places
anchor-take = downloads
anchor-source = source-{ $number }
edition = Edition { $edition }
not-found-title = Page not found
not-found-text = There is no page at this address. The search on the home page may help.
moved = You are being redirected
