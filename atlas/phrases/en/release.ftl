### The release: what the command line says, and the report for data protection

step-protect = Protecting
step-audit = Attacking
release-progress = { $package }: group { $number } of { $count }
release-progress-gap = { $package }: group { $number } of { $count } – at most { $gap } withheld too much
release-interrupted-early = Interrupted before anything was found. Nothing was written; the same command begins anew.
release-interrupted = Interrupted. What was found is kept with the deliveries; the same command goes on from there.
done-release = Released as edition { $version }: { $cells } counts in { $packages } packages, { $withheld } of them withheld, { $seconds } s. The report for data protection lies in { $report }.
release-late = { $count ->
    [one] One count cannot be withheld any more because an earlier edition has shown it: { $names }.
   *[other] { $count } counts cannot be withheld any more because an earlier edition has shown them: { $names }.
}
release-exposed = { $count ->
    [one] One count can be computed or narrowed down too far for ever from what was published before: { $names }.
   *[other] { $count } counts can be computed or narrowed down too far for ever from what was published before: { $names }.
}
release-computed = { $count ->
    [one] One count can be computed for ever from what was published before: { $names }.
   *[other] { $count } counts can be computed for ever from what was published before: { $names }.
}
release-narrowed = { $count ->
    [one] One count cannot be computed from what was published before, but narrowed down too far: { $names }.
   *[other] { $count } counts cannot be computed from what was published before, but narrowed down too far: { $names }.
}
release-range = { $name } ({ $lower } to { $upper })
release-missing = { $count ->
    [one] One row is missing that other variables or periods of the same package have; the report names it.
   *[other] { $number } rows are missing that other variables or periods of the same package have; the report names them.
}
done-audit = Attack withstood: from edition { $edition } and all before it none of { $withheld } withheld counts can be computed ({ $cells } counts looked at, some never delivered and known only as a part of a sum; { $exposed } given away before).
done-renew = The certificate of edition { $edition } is renewed.

## Report

report-file = report-{ $version }.md
report-title = # Report to the data protection officer
report-what = Edition { $version } of the atlas “{ $title }”. This report is confidential and stays with the deliveries: it says how many counts were withheld for their own size.
report-when = Released on { $day }. Digest of the certificate `data/certificate.json` (SHA-256): `{ $digest }`. This report is that of the release with this digest; python build.py audit --renew changes it later without changing a number.
report-delivered = ## What was delivered
report-delivered-head = | variable | periods | areas |
report-delivered-row = | { $variable } | { $periods } | { $areas } |
report-missing = { $count ->
    [0] Nothing is missing: every area that a package names once it names for each variable and period.
    [one] **One row is missing:** another variable or period of the same package has a row for this area.
   *[other] **{ $number } rows are missing:** another variable or period of the same package has a row for these areas. Please check whether that is meant.
}
report-missing-row = - { $variable }, { $periods }: { $count ->
    [one] one area each
   *[other] { $count } areas each
}: { $places }
report-counts = ## What was withheld
report-counts-head = | package | counts | too small themselves | withheld before, not delivered again | to protect others | part of people and cases | smallest distance |
report-counts-row = | { $package } | { $cells } | { $primary } | { $earlier } | { $secondary } | { $lost } | { $smallest } |
report-counts-how = “Withheld before”: in an earlier edition or by the office that delivers; the count itself is not known, so neither is the reason. “Smallest distance”: whoever knows everything ever published can narrow a withheld count down to a range. Given is the difference between the smallest and the largest possible value of the narrowest of these ranges; at least { $width } is demanded.
report-counts-audited = The certificate and python build.py audit name { $audited } counts. That is mostly more than here: the attack reckons with counts, too, that nobody delivered and that are known only as a part of a sum or of a period.
report-no-smallest = –
report-solutions = ## How good the solution is
report-solutions-row = - { $package }: { $blocks } groups of connected counts to protect. Proved to withhold at most { $gap } too much: { $proved }; safe, but without this proof: { $unproved }; nothing to add: { $idle }; withheld as a whole: { $all }.
report-solutions-how = Every solution was then attacked by a second method, written apart, that knows only what was published. It found nothing that is not named below; otherwise this edition would not exist.
report-rules = ## Rules and their sources
report-rule = - { $package }: at least { $count } people or cases, groups from { $denominator }, { $rounding ->
    [1] not rounded
   *[other] rounded to { $rounding }
}, { $dominance }. Source: { $source }
report-rule-default = all others
report-dominance-none = no rule against dominance
report-dominance = two contributors together at most { $share }
report-minimum = - { $title } ({ $place }): spaces from { $size } people on. { $small ->
    [0] None of { $spaces } spaces is smaller.
    [one] One of { $spaces } spaces is smaller and carries no number.
   *[other] { $small } of { $spaces } spaces are smaller and carry no number.
}
report-minimum-none = No partition demands a size of its spaces.
report-known = What is known of these counts already, and what the protection reckons with:
report-known-none = Nothing is entered as known already of these counts (`data/known.csv`, and `known.csv` with the deliveries).
report-known-row = - { $name }: { $form ->
    [count] published as { $shown }
    [rounded] published rounded to { $base } as { $shown }
    [rate] published as a share or rate of { $base }: { $shown }
   *[class] published as a class: { $shown }
} ({ $place }, line { $row }). Source: { $source }
report-late = ## Past protecting
report-late-none = Nothing: no earlier edition has shown what would be withheld today.
report-late-row = - { $name }: shown in an earlier edition
report-exposed-row = - { $name }: can be computed from earlier editions ({ $lower })
report-narrowed-row = - { $name }: cannot be computed, but narrowed down too far from earlier editions ({ $lower } to { $upper })
report-insiders = ## What only somebody could compute who knows more than all others
report-insiders-none = Nothing: not even somebody who knows to be alone in a cell computes another one.
report-insiders-row = - { $name }: wide enough for all others; too narrow only for somebody who is alone in another cell and knows it, or who knows which counts are too small themselves. No choice of cells could prevent that.
report-revised = ## Revised
report-revised-none = Nothing.
report-revised-row = - { $name }: an earlier edition showed another number; the proof does not cover a comparison of both.
report-opened = ## Shown for the first time
report-opened-none = Nothing that an earlier edition withheld.
report-opened-row = - { $name }: withheld until now, shown now; please check that no rule and no `contributions.csv` is missing
report-notes = ## What is published as text
report-notes-how = The descriptions and README files of the delivered packages appear word for word, and so do these notes. Please read them: the program finds digits in them, and no numbers in words.
report-notes-none = No notes.
report-notes-row = - “{ $note }”
report-time = Duration of this run: { $seconds } s. What an interrupted run took before is not counted.
report-sign = ## Read and checked
report-sign-head = | office | place, day | name | signature |
report-sign-rows =
    | office of statistics | | | |
    | data protection | | | |

## What a count is called

cell-name = { $title }, { $period }, { $place } (`{ $key }`)
cell-without = { $cell }, without “{ $part }”
cell-rest = { $cell }, of them assigned to none of the spaces
cell-over = { $cell }, of them counted in several spaces
cell-with-over = { $cell }, with those counted twice
cell-others = all but { $cell } in { $whole }
cell-overlap = overlap of { $places }
cell-difference = { $place } without { $other }

## Messages

problem-note-with-number = There is a number in this note.
    .expected = a sentence without counts. Years (2024, 2023/24), days (31.12.2024, 31. Dezember), ordinals (1. Halbjahr) and paragraphs (§ 8 Abs. 2) may stand in it.
    .mend = Remove the number. Notes are published and might tell what is withheld elsewhere.
problem-pool-of-school-years = “{ $value }” takes years together, and beside it there are school years.
    .expected = school years (2023/24) alone, or calendar years and what takes them together (2022-2024).
    .mend = Leave it out: it does not say which school years it holds, and protection could not consider them.
problem-pool-of-days = “{ $value }” pools years, and beside { $period } stands another day of the same year.
    .expected = one day a year, or no pools; the same for variables that a sum or a part links.
    .mend = Leave out the pool: it does not show which day it holds, and the protection could not take it into account.
problem-count-below-contributions = { $value } ({ $period }, { $place }) is less than what single contributors add to it.
    .expected = in contributions.csv together at most the number delivered.
    .mend = Have the office that delivers check both files and their day.
problem-deliveries-missing = There is no delivery here.
    .expected = a folder with one folder for each package, holding datapackage.json, variables.csv and observations.csv.
    .mend = Check the path after --deliveries.
problem-deliveries-unsafe = The deliveries lie where they could be published by accident.
    .expected = a folder outside the atlas and any repository (Git), or at the top of the atlas one of the folders deliveries, lieferungen or build, which are never published.
    .mend = Move the folder. If it has been uploaded already, tell the data protection officer at once (HANDBUCH.md, Geheimhaltung).
problem-delivery-origin = The package does not call itself confidential but “{ $value }”.
    .expected = "origin": "delivery" in the entries below atlas.
    .mend = Change the entry. What an office has published already is no delivery and belongs in data/.
problem-delivery-in-repository = A confidential delivery lies here in a public folder.
    .expected = deliveries outside the atlas; data/ takes only what python build.py release makes of them.
    .mend = Move the folder. If it has been uploaded already, tell the data protection officer at once (HANDBUCH.md, Geheimhaltung).
problem-delivery-not-a-count = “{ $value }” is no count.
    .expected = counts of people, cases or things; the atlas computes shares and rates itself.
    .mend = Deliver numerator and denominator instead of the share.
problem-contribution-unreadable = This line about single contributors cannot be read.
    .expected = area_code, variable, period, contributor and a whole number from 0 as value.
    .mend = Compare the line with another one.
problem-contribution-twice = The same contributor stands on line { $first } already, for this very count.
    .expected = one line for each count and each contributor.
    .mend = Compare both lines: remove the wrong one or, if both hold, add up their numbers.
problem-contribution-of-nothing = There is no count “{ $value }” to which anybody could contribute.
    .expected = variable, area_code and period of a count that is delivered or was released before.
    .mend = Compare the spelling of these three with observations.csv. What cannot be matched here protects nobody.
problem-count-not-whole = This is no count: it is negative or not a whole number.
    .expected = a whole number from 0.
    .mend = Ask the office that delivered it.
problem-space-not-valid = The space { $value } did not exist in { $period }.
    .expected = counts in the borders that held at the end of the period (valid_from and valid_to in data/partitions/).
    .mend = Deliver the spaces of that time for other years; the atlas itself estimates what can be converted.
problem-count-above-whole = { $value } ({ $period }, { $place }) is larger than { $whole }, of which it is a part.
    .expected = at most as many as { $whole }.
    .mend = Have both numbers and their date checked by the office that delivered them.
problem-sum-wrong = { $value } ({ $period }, { $place }) is not the sum of its parts: { $parts }.
    .expected = { $kind ->
        [areas] the sum of the areas; if it is not, for example because people belong to no space or are counted in two, the row of the municipality says so in the column note.
        [years] the sum of the years.
       *[variables] the sum of these variables.
    }
    .mend = Ask the office that delivered it. Nothing can be protected with sums that are wrong.
problem-count-revised = { $value } ({ $period }, { $place }) had another number in an earlier edition.
    .expected = the same number, or in the column note a sentence that says why it was corrected.
    .mend = Check the number; if it is right, write the reason in the column note; for a sum that was not delivered, in the row of the part that was corrected or in a row of its own for the sum. Readers will ask for it.
problem-total-unknown = There is no variable “{ $value }”.
    .expected = names from variables.csv; a variable of another package with its name before it, for example residents/population.
    .mend = Check the spelling.
problem-audit-failed = { $whole ->
    [none] The withheld count “{ $value }” ({ $period }, { $place })
   *[other] How many of “{ $whole }” are not among “{ $value }” ({ $period }, { $place })
} can be { $kind ->
    [exact] computed.
   *[other] narrowed down too far.
}
    .expected = no withheld count that can be computed from everything ever published.
    .mend = Publish nothing. If rules, areas or tables were changed after the release, release again. If known.csv tells a rate or class of this count and its group is withheld, too, leave the count or the group of this period out of the delivery. If a share lacks the number below its line, or spaces that of their municipality, deliver that, too. If a sum (sums) holds things beside persons, they tell of these: list the things as cases in variables.csv, too. Otherwise it is a fault of the program: please report it.
problem-certificate-none = This atlas has released nothing yet.
    .expected = a certificate in data/certificate.json.
    .mend = Release with python build.py release --deliveries FOLDER.
problem-certificate-missing = The certificate of the released packages is missing: { $value }.
    .expected = data/certificate.json as python build.py release writes it.
    .mend = Restore the file from the last edition (editions/) or release again.
problem-certificate-unreadable = The certificate cannot be read, or was changed by hand.
    .expected = the file as python build.py release writes it.
    .mend = Restore the certificate in data/ from the last edition (editions/) or release again; that of an edition from the version history: only there it says what links its counts and to what they are rounded.
problem-certificate-lacks = The package “{ $value }” calls itself released but is not in the certificate.
    .expected = release only in packages that python build.py release has written.
    .mend = Release the package; if it is of an edition that was replaced before it was published, remove the folder; if it is from an office or invented, name office or fictional at origin below atlas.
problem-certificate-changed = What the certificate holds for has changed since the release: { $field ->
    [rules] the rules.
    [editions] the earlier editions.
    [packages] which packages lie here.
    [tables] what is printed.
    [rounding] to what counts are rounded.
    [revised] what is said to be corrected.
   *[other] the numbers, or what links them.
}
    .expected = { $field ->
        [rules] rules (data/protection.yml, data/known.csv) as they were at the release.
        [editions] earlier editions (editions/) as they were at the release.
        [packages] all packages that were released.
        [tables] tables of the edition (editions/) as they were at the release.
        [rounding] rules of rounding as they were at the release.
        [revised] under revised only counts that an earlier edition printed with another number.
       *[other] tables, areas, partitions and indicators as they were at the release.
    }
    .mend = { $field ->
        [editions] Restore the folder editions/ as it stands in the history of versions. No new release changes an earlier edition either: what was printed stays known.
        [release] If nothing is printed otherwise, and only areas, indicators or this program are newer: python build.py audit --renew attacks once more and renews the certificate. Otherwise take the change back or release again: python build.py release --deliveries FOLDER.
       *[other] Take the change back or release again: python build.py release --deliveries FOLDER.
    }
problem-edition-altered = This file is not that of the edition it belongs to.
    .expected = the same characters as in { $path }.
    .mend = Take the file from there; if it is missing there, restore both from the history of versions. Only a new release changes numbers and notes.
problem-edition-frozen = The edition { $value } exists already, and this file would be another one in it.
    .expected = a new edition: what is published stays as it was.
    .mend = If this edition was never committed, repeat the command with --replace. Otherwise name the next edition in data/atlas.yml under edition and release again.
problem-edition-not-newest = Edition { $value } would be older than edition { $other }, which exists already.
    .expected = an edition after all others: what the later one corrects holds.
    .mend = Name a later one in data/atlas.yml under edition.
problem-replaced-left-out = In edition { $value }, which is to be replaced, package { $other } is new, too, and it has not been delivered again.
    .expected = deliveries of all packages that were new in this edition.
    .mend = Deliver this package, too; if it is not to appear at all, delete the folder data/{ $other }.
problem-edition-committed = The edition { $value } was committed (Git) or is about to be, and is not replaced.
    .expected = an edition of which the repository never held anything, on no branch: what was there once somebody may have read.
    .mend = Name the next edition in data/atlas.yml under edition and release without --replace. If it was only staged and never committed, git rm -r --cached { $file } takes it back; then repeat --replace.
problem-edition-history-unknown = Whether the edition { $value } is published cannot be found out here; it is not replaced.
    .expected = a repository with all of its history (Git) that does not ignore this folder.
    .mend = Release where all of the history is (git fetch --unshallow brings it), or name the next edition in data/atlas.yml under edition and release without --replace.
problem-edition-unreadable = This line of an earlier edition cannot be read.
    .expected = a line as python build.py release writes it; editions are never changed by hand.
    .mend = Restore the file from the history of versions.
problem-period-named-twice = The year { $value } stands here once as a year and once as a day ({ $period }).
    .expected = one way of writing for each variable: only years, or only reference days. The same count under two names would not be protected.
    .mend = Write it as earlier deliveries did; if year and day count different things, they are two variables.
problem-count-told-twice = The indicator { $value } would get two numbers for { $place } ({ $period }): { $other } has one, too.
    .expected = one source for each area and period; a series is continued by one package where the other ends.
    .mend = Leave out the rows that the other package has already. One would tell what is withheld in the other.
problem-county-of-protected = The indicator { $value } shows protected counts and takes the county's value from elsewhere.
    .expected = for counts from deliveries the value that the atlas computes from them. One from elsewhere would tell what the sum lacks.
    .mend = Delete the entry county. What an office has published about the county belongs in data/known.csv.
problem-variable-dropped = The variable { $value } is no longer described here, yet earlier editions hold figures of it.
    .expected = all variables that the package ever had; not each of them needs new figures.
    .mend = Take the line over from the earlier delivery or from data/.
problem-link-forgotten = Earlier editions are protected with this, and it is missing here: { $kind ->
        [share] the share of { $value } in { $other }
        [within] { $value } as a part of { $other }
        [counts] { $value } counts { $other }
       *[sum] { $value } = { $other }
    }.
    .expected = { $kind ->
        [share] an indicator that relates the count to this number, or atlas.within in datapackage.json that calls it a part of it.
        [counts] the package, and what the variable counts, as before.
       *[other] every sum (atlas.sums) and every part (atlas.within) that was ever named: whoever has the earlier edition goes on adding up.
    }
    .mend = Take the entry over from the earlier delivery or the version history. If something is divided anew, for instance because a variable was added, give the new sum a new name.
problem-known-without-group = Nothing follows from this rate or class: there is no number that it refers to.
    .expected = for a rate or class an indicator with this count above the line and a known number below it, for the same area and period.
    .mend = Deliver the number of the group as well, or enter the count that follows from the rate (form rounded or count).
problem-known-columns = The table lacks columns: { $value }.
    .expected = package, variable, area_code, period, form, shown, base and source.
    .mend = Complete the first line.
problem-known-unreadable = “{ $value }” cannot be read here.
    .expected = { $field ->
        [form] count, rounded, rate or class.
        [period] a period such as 2024 or 2024-12-31.
        [shown] the number as it was printed, with a decimal point; for a class for example 5-10.
        [base] a whole number from 1: to what it was rounded, or 100 for per cent.
       *[other] who has published it, and where.
    }
    .mend = Compare the entry with the publication.
problem-known-contradicts = What others are said to have published of this does not fit the delivery.
    .expected = the number as it was printed, of exactly this variable, area and period; base is to what it was rounded, or 100 for per cent.
    .mend = Compare the entry with the publication. If the entry is right, ask the office that delivered which number holds.
problem-known-of-nothing = There is no count “{ $value }”.
    .expected = package, variable, period and area_code of a count that is delivered or was released before.
    .mend = Compare the spelling of these four with the delivery. What belongs to nothing protects nobody.
problem-rule-of-nothing = The rule for “{ $value }” holds for nothing that is here.
    .expected = a package of the deliveries or of data/; for size also a variable of it.
    .mend = Check the spelling. A rule under a wrong name protects nobody.
problem-size-missing = The partition { $value } demands a minimum size, but nothing says what counts the people of a space.
    .expected = size: package and variable, for example size: {"{"}package: residents, variable: population{"}"}.
    .mend = Add the entry to data/protection.yml; without it no minimum has any effect.
problem-partitions-unlinked = { $value } and { $other } divide the same municipality, and it is not said how they overlap.
    .expected = in both partitions parts.csv with the same smallest units for every space that is counted.
    .mend = Add the units, or deliver counts for one of both partitions alone: otherwise one could be computed from the other.
problem-sums-impossible = No counts fit the sums and bounds of { $value }.
    .expected = counts, sums and known numbers (data/known.csv) that do not contradict each other.
    .mend = Ask the office that delivered them, above all about numbers that it has withheld itself.
problem-delivery-name-taken = The package is called like one that an office has published: { $value }.
    .expected = a name that no package in data/ has yet, unless it was released itself.
    .mend = Rename the delivered package (folder, and name in datapackage.json).
