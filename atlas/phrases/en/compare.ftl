### Comparing, and images and figures to download.

address-compare = compare
query-areas = areas
query-topic = topic

compare = Compare
compare-title = Compare municipalities
compare-description = Two to five municipalities side by side, with all the figures there are for them.
compare-synonyms = compare comparison side by side
compare-lead = Municipalities side by side, with the same figures and the same dates as on their own pages, and the county's figure beside them. The comparison makes no ranking and passes no judgement.
compare-choose = Choose { $fewest } to { $most } municipalities
compare-topic = Topic
compare-topic-id = comparison-topic
compare-topic-all = All topics
compare-clear = Clear the choice
compare-few = Choose at least one more municipality.
compare-full = No more than { $most } municipalities stand side by side. Take one out first, then another can be chosen.
compare-shown = Side by side: { $names }.
compare-failed = The figures could not be loaded. Please try again.
compare-result = Side by side
compare-result-id = comparison
compare-share = The choice is part of this page's address and can be passed on with it.
compare-unreliable = (number) – { $why }
compare-first = All municipalities
compare-first-id = all-municipalities
compare-first-caption = { $county } and municipalities: the figures that come first on the page of every place
compare-noscript = A choice of your own needs JavaScript. Without it the pages of the indicators lead to all values of all municipalities.
compare-more = All values with change over time, definition and source:
compare-all = All indicators
compare-with = Compare { $name } with other municipalities
compare-neighbours = Compare with all neighbours
compare-invite = See municipalities side by side

take-place = { $name } · { $county }
take-label = Download this figure
take-svg = Image (SVG)
take-png = Image (PNG)
take-data = Data (CSV)
take-failed = It could not be loaded. Please try again.
take-name-map = map
take-name-dots = dots
take-name-lines = course
