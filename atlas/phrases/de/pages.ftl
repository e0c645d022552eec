### Worte der Seiten. Was der Kreis schreibt, steht in content/.

list-and = { $first } und { $last }
period-span = { $start } bis { $end }
period-within = { $start }–{ $end }
period-after = { $period }
period-after-day = dem { $period }
period-from = von { $period }
period-from-day = vom { $period }
period-until = { $start } bis { $period }
period-until-day = { $start } bis zum { $period }
range = { $low } bis unter { $high }
range-closed = { $low } bis { $high }
period-noted = { $period }, { $note }

## Einheiten: wie eine Zahl in einer Zelle steht

unit-persons = { $number }
unit-cases = { $number }
unit-things = { $number }
unit-households = { $number }
unit-dwellings = { $number }
unit-percent = { $number } %
unit-per-100 = { $number } je 100
unit-per-1000 = { $number } je 1.000
unit-per-10000 = { $number } je 10.000
unit-per-100000 = { $number } je 100.000
unit-minutes = { $number } min
unit-metres = { $number } m
unit-kilometres = { $number } km
unit-euro = { $number } €
unit-thousand-euro = { $number } Tsd. €
unit-euro-per-m2 = { $number } €/m²
unit-m2 = { $number } m²
unit-km2 = { $number } km²
unit-persons-per-km2 = { $number } je km²
unit-persons-per-household = { $count ->
    [one] { $number } Person
   *[other] { $number } Personen
}
unit-persons-per-place = { $number } je Platz
unit-places-per-person = { $count ->
    [one] { $number } Platz
   *[other] { $number } Plätze
}
unit-index = { $number }
unit-years = { $count ->
    [one] { $number } Jahr
   *[other] { $number } Jahre
}
unit-multiplier = { $number } %
unit-grade = Stufe { $number }
unit-megawatt-per-1000 = { $number } MW

unit-change-percent = { $count ->
    [one] { $number } Prozentpunkt
   *[other] { $number } Prozentpunkte
}
unit-change-per-100 = { $number } je 100
unit-change-multiplier = { $count ->
    [one] { $number } Prozentpunkt
   *[other] { $number } Prozentpunkte
}
unit-change-grade = { $count ->
    [one] { $number } Stufe
   *[other] { $number } Stufen
}

unit-name-persons = Personen
unit-name-cases = Fälle
unit-name-things = Anzahl
unit-name-households = Haushalte
unit-name-dwellings = Wohnungen
unit-name-percent = Prozent
unit-name-per-100 = je 100
unit-name-per-1000 = je 1.000
unit-name-per-10000 = je 10.000
unit-name-per-100000 = je 100.000
unit-name-minutes = Minuten
unit-name-metres = Meter
unit-name-kilometres = Kilometer
unit-name-euro = Euro
unit-name-thousand-euro = Tausend Euro
unit-name-euro-per-m2 = Euro je Quadratmeter
unit-name-m2 = Quadratmeter
unit-name-km2 = Quadratkilometer
unit-name-persons-per-km2 = Personen je Quadratkilometer
unit-name-persons-per-household = Personen je Haushalt
unit-name-persons-per-place = Personen je Platz
unit-name-places-per-person = Plätze je Fachkraft
unit-name-index = Indexwert
unit-name-years = Jahre
unit-name-multiplier = Hebesatz in Prozent
unit-name-grade = Stufe
unit-name-megawatt-per-1000 = Megawatt je 1.000 Einwohner

## Arten von „keine Zahl“

status-ok = Zahl liegt vor
status-unreliable = unsicher
status-suppressed = nicht veröffentlicht
status-not-delivered = noch nicht geliefert
status-not-collected = wird nicht erhoben
status-not-meaningful = nicht sinnvoll
status-unknown = nicht zu deuten

legend-none = { $word } – { $why }
status-why-unreliable = Der Wert steht hier mit Vorbehalt; was ihn unsicher macht, sagt der Hinweis daneben.
status-why-suppressed = Aus Datenschutzgründen nicht veröffentlicht: Aus der Zahl ließe sich auf einzelne Menschen schließen, für sich allein oder zusammen mit anderen.
status-why-not-delivered = Die Zahl liegt uns noch nicht vor.
status-why-not-collected = Die Zahl wird nach Auskunft der Quelle nicht erhoben.
status-why-not-meaningful = Die Zahl wäre hier nicht sinnvoll, etwa weil niemand zur betrachteten Gruppe gehört.
status-why-unknown = Die Quelle enthält hier ein Zeichen, das sich nicht sicher deuten lässt.

## Orte

address-areas = gemeinden
address-county = kreis
address-spaces = raeume
address-indicators = indikatoren
address-topics = themen
address-data = daten
address-methods = methoden
address-glossary = glossar
address-imprint = impressum
address-privacy = datenschutz
address-accessibility = barrierefreiheit
address-contribute = mitmachen

level-state = Land
level-county = Kreis
level-municipality = Gemeinde
level-space = Sozialraum
level-municipality-many = Gemeinden
level-space-many = Sozialräume
level-county-many = Kreise
level-of-municipality = { $count ->
    [one] { $count } Gemeinde
   *[other] { $count } Gemeinden
}
level-of-space = { $count ->
    [one] { $count } Sozialraum
   *[other] { $count } Sozialräume
}
level-of-county = { $count ->
    [one] { $count } Kreis
   *[other] { $count } Kreise
}
level-among-municipality = { $count ->
    [one] { $count } Gemeinde
   *[other] { $count } Gemeinden
}
level-among-space = { $count ->
    [one] { $count } Sozialraum
   *[other] { $count } Sozialräumen
}
level-sozialraeume = { level-space }
level-sozialraeume-many = { level-space-many }
level-of-sozialraeume = { level-of-space }
level-among-sozialraeume = { level-among-space }
level-of-other = { $count } { $name }
level-among-other = { $count ->
    [one] { $count } Raum ({ $title })
   *[other] { $count } Räumen ({ $title })
}
level-among-county = { $count ->
    [one] { $count } Kreis
   *[other] { $count } Kreisen
}

home = Start
areas = Gemeinden
indicators = Indikatoren
topics = Themen
data = Daten
methods = Methoden

## Gemeindeseite

place-key = { $kind } · Schlüssel { $code } · Ausgabe { $edition }
place-description = { $name } in Zahlen, mit Quelle, Verlauf und Vergleich: { $topics }.
county-description = { $name } in Zahlen, mit Quelle, Verlauf und den Werten der Gemeinden.
marks-area = Der farbige Punkt ist { $name }, { $count ->
    [one] der graue Punkt ist der andere Ort
   *[other] graue Punkte sind die anderen { $others }
}, der Strich ist der Median aller { $peers }, jeweils soweit sie eine Zahl haben. Links liegt der kleinste, rechts der größte Wert. Rechts heißt nicht besser. Eine Zeitlinie ist unterbrochen, wo die Reihe bricht.
marks-county = Graue Punkte sind die { $peers }, soweit sie eine Zahl haben, der Strich ist deren Median. Links liegt der kleinste, rechts der größte Wert. Rechts heißt nicht besser. Eine Zeitlinie ist unterbrochen, wo die Reihe bricht.
headline-title = Sechs Zahlen zuerst
headline-note = { $period } · { $comparison }
comparison-median = Median der { $peers }: { $value }

map-title = Karte
map-choose = Was die Karte zeigt
map-period = Stand
map-caption = { $title }, { $period }.
map-source = Quelle: { $source }.
map-boundaries = Grenzen: { $source }.
map-this = { $name } ist umrandet.
map-surroundings = Das Bild zeigt die Umgebung von { $name }, nicht alle { $peers }.
map-label = Karte der { $level }: { $title }, { $period }
map-other = Andere Karten öffnen die Seiten der Indikatoren.
map-no-boundaries = Für diese Orte liegen keine Grenzen vor, deshalb steht hier keine Karte.

missing-title = Was diese Seite nicht zeigt
missing-text = Diese Zahlen liegen uns für einzelne Gemeinden noch nicht vor. Woher sie kommen könnten, steht in den Tabellen.
missing-county = Wo es den Wert des Kreises gibt, steht er in einer eigenen Tabelle und ist als Wert des Kreises benannt.
missing-spaces = { $name } hat noch keine Sozialräume geliefert. Die Gemeinde legt sie selbst fest; bis dahin stehen hier die Zahlen der ganzen Gemeinde.
neighbours-title = Nachbarn
take-title = Mitnehmen
take-csv = Alle Zahlen dieses Ortes (CSV)
take-all = Alle Daten
take-indicator = Zahlen dieses Indikators (CSV)
spaces-heading = Räume in { $name }
deliver-spaces = Wie eine Gemeinde ihre Sozialräume liefert
anchor-deliver = sozialraeume
map-levels = Werte der Räume unterhalb der Gemeinden:
map-level = Karte der
map-level-choose = Ebene, die die Karte zeigt
map-without = Ohne Grenzen und deshalb nicht im Bild: Räume in { $names }.
note-estimated = Geschätzt aus den früheren Räumen, nach ihren Anteilen.

column-indicator = Indikator
column-date = Stand
column-county = Kreis
column-position = Lage ({ $peers })
column-range = Spanne der { $peers }
column-course = Verlauf
column-words = In Worten
column-source = Quelle
table-caption = { $topic }: { $name }
table-county-caption = { $topic }: nur für den ganzen Kreis bekannt
county-only-title = Nur für den ganzen Kreis bekannt
county-only-text = Diese Zahlen gibt es hier für den { $county } als Ganzes. Sie gelten nicht für { $name } allein.
source-number = Quelle { $number }
county-kind-published = veröffentlicht
county-kind-sum = Summe der { $peers }
county-kind-computed = aus Summen der { $peers } berechnet
county-kind-counted = aus veröffentlichten Zählungen berechnet
county-kind-median = Median der { $counted } Gemeinden

## Räume einer Gemeinde

partition-title = Über diesen Raum
partition-term = Gliederung
partition-of = { $title } von { $name }
partition-reason = Warum so gezogen
partition-decision = Beschluss
partition-decided = Beschlossen: { $decision }, { $day }.
partition-valid = Gültig
partition-since = seit { $start }
partition-between = { $start } bis { $end }
partition-minimum = Mindestgröße
partition-people = { $count ->
    [0] keine
   *[other] { $count } Menschen; für kleinere Räume werden keine Zahlen gezeigt
}
partition-package = Datenpaket
partition-version = Version { $version }
partition-former = Frühere Räume:
partition-map-label = Karte: { $title } von { $name }
partition-map-caption = { $title } von { $name }. Im Bild stehen die Enden der Schlüssel.
space-ended = { $name } war bis zum { $end } ein Raum dieser Gliederung. Seine letzten Zahlen stehen auf dieser Seite und bleiben hier.
space-successors = Seither gehört das Gebiet zu:
space-share-successors = ({ $share } von ihm)
space-began = { $name } gibt es in diesen Grenzen seit { $start }. Zahlen aus der Zeit davor sind, wo es geht, aus den früheren Räumen geschätzt und als unsicher gekennzeichnet; die Zeitreihe ist dort unterbrochen.
space-predecessors = Entstanden aus:
space-share-predecessors = ({ $share } davon)
fact-estimated = Die Werte bis { $until } sind aus den früheren Räumen geschätzt, nach deren Anteilen, und stehen in Klammern; danach beginnt die Zeitreihe neu.
space-place = { $name } ({ $town })
space-too-small = Für { $name } stehen hier keine Zahlen. Sie sind aus Datenschutzgründen nicht veröffentlicht: In der Gliederung müssen in einem Raum mindestens { $minimum } Menschen leben, und kein Wert darf auf Einzelne schließen lassen.

## Worte zur Lage

position-lowest = niedrigster Wert; Median der { $counted }: { $median }
position-shared-lowest = niedrigster Wert, gemeinsam mit anderen; Median der { $counted }: { $median }
position-below = unter dem Median der { $counted } ({ $median })
position-middle = entspricht dem Median der { $counted } ({ $median })
position-above = über dem Median der { $counted } ({ $median })
position-shared-highest = höchster Wert, gemeinsam mit anderen; Median der { $counted }: { $median }
position-highest = höchster Wert; Median der { $counted }: { $median }
position-equal = alle { $counted } haben denselben Wert
position-alone = zu wenige Werte für einen Vergleich
position-partial = { $text }; { $counted } von { $peers } haben einen Wert
position-strip = Lage: { $words }
position-strip-unsure = Lage der gezählten Werte, den Zufall nicht eingerechnet: { $words }
course-up = seit { $since } um { $change } gestiegen
course-down = seit { $since } um { $change } gesunken
course-same = seit { $since } unverändert
course-label = Verlauf { $between }: { $words }
course-one = ein Wert, { $first }
course-broken = Verlauf mit Bruch der Reihe
range-words = von { $low } ({ $lowest }) bis { $high } ({ $highest })
range-same = überall { $low }
range-dated = Gemeinden, { $period }: { $range }
delivery-words = Könnte kommen von: { $origin }

## Indikatorseite

section-definition = Definition
section-reading = Lesart
section-limits = Grenzen
indicator-dots-title = Alle { $peers } auf einer Linie
indicator-dots-title-partial = { $counted } von { $peers } auf einer Linie
indicator-dots-caption = { $title }, { $period }. Jeder Punkt ist eine Gemeinde.
indicator-dots-label = Punktbild: { $title }, { $period }: { $words }
indicator-lines-title = Verlauf
indicator-lines-caption = { $title } über die Zeit. Graue Linien: { $peers }. Kräftige Linie: { $reference }.
indicator-lines-label = Zeitlinien: { $title }, { $between }
time-table-title = Alle Werte über die Zeit als Tabelle
time-table-caption = { $title } ({ $unit }), alle Zeiträume
indicator-table-title = Alle Werte
indicator-table-caption = { $title }, { $period }
indicator-county-row = { $county } ({ $kind })
indicator-county-only = Diese Zahl liegt für den { $county } als Ganzes vor, nicht für einzelne Gemeinden.
indicator-one-period = Es gibt einen einzigen Stand ({ $period }); einen Verlauf zeigt die Seite deshalb nicht.
indicator-breaks-title = Brüche der Reihe
indicator-break = Ab { $period }: { $reason }
indicator-what-title = Was die Zahl bedeutet
indicator-notes-title = Hinweise zu einzelnen Werten
unit-line = Einheit: { $unit }
measure-published = Wert wie vom Herausgeber veröffentlicht
measure-count = Zählung, wie vom Herausgeber veröffentlicht
measure-share = Eigene Berechnung aus Zählungen: { $numerator } geteilt durch { $denominator }, mal { $per }
measure-rate = Eigene Berechnung aus Zählungen: { $numerator } geteilt durch { $denominator }, mal { $per }
measure-ratio = Eigene Berechnung aus Zählungen: { $numerator } geteilt durch { $denominator }
direction-more-is-burden = Ein höherer Wert steht für mehr Belastung.
direction-more-is-strength = Ein höherer Wert steht für günstigere Bedingungen.
direction-neutral = Ein höherer Wert ist weder gut noch schlecht.

## Quellen

sources-title = Quellen
source-line = { $publisher }: { $title }. Stand { $reference }, abgerufen { $retrieved }. { $terms }
source-licence = Bedingungen

## Start und Übersichten

home-map-title = Der Kreis auf einen Blick
home-map-text = Wählen Sie eine Gemeinde.
home-topics-title = Themen
home-newest-title = Neueste Daten
home-downloads-title = Daten zum Mitnehmen
home-search = Suchen Sie oben nach einem Ort oder einem Thema.
newest-line = { $title }: Stand { $reference }, Ausgabe { $version }
areas-title = Gemeinden
areas-description = Alle { $count } Gemeinden des Kreises { $name } mit eigener Seite.
areas-lead = Jede Gemeinde hat eine eigene Seite mit allen Zahlen, die für sie vorliegen.
indicators-title = Indikatoren
indicators-description = Alle Indikatoren des Atlas nach Themen, mit Stand und Quelle.
indicators-lead = Jeder Indikator hat eine eigene Seite mit Karte, allen Werten, Verlauf, Definition und Quelle.
topics-title = Themen
topics-description = Die { $count } Themen des Atlas: { $list }.
topics-lead = Jedes Thema führt zu seinen Indikatoren.
topic-indicators = Indikatoren dieses Themas
topic-table-caption = { $topic }: Indikatoren mit neuestem Stand
column-newest = Neuester Stand
levels-both = Gemeinden und Kreis
levels-dated = { $first } (Gemeinden), { $second } (Kreis)
levels-municipality = Gemeinden
levels-county = Kreis
levels-space = Sozialräume

## Daten

data-packages-title = Datenpakete
data-partitions-title = Gliederungen der Gemeinden
data-partitions-text = Jede Gliederung gehört der Gemeinde, die sie beschlossen hat.
data-publisher = Herausgeber
data-terms = Bedingungen
data-wording = Wortlaut der Bedingungen
data-attribution = Quellenvermerk
data-version = Ausgabe
data-reference = Stand der Quelle
data-retrieved = Abgerufen
data-territory = Gebietsstand
data-checks = Prüfungen
data-checks-passed = bestanden: Schema, Schlüssel, Gebiete, Plausibilität
data-rows = { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
}
data-file = { $name } (CSV)
data-zip = ganzes Paket (ZIP)
data-all-title = Alles in einer Datei
data-all-text = Alle veröffentlichten Werte des Atlas in einer Tabelle, mit Status und Quelle.
data-all-file = Alle Werte (CSV)
origin-office = amtliche Veröffentlichung
origin-release = Veröffentlichung dieses Atlas
origin-fictional = erfunden

## Entwurf und Fiktion

draft-banner = Entwurf: Dieser Atlas ist kein Angebot des Kreises. Die Angaben des Betreibers sind noch nicht bestätigt.
fiction-banner = Erfunden: Orte, Menschen und Zahlen dieser Seiten gibt es nicht. Sie zeigen, wie der Atlas arbeitet.
operator-missing = [Angabe des Betreibers fehlt: { $key }]
operator-missing-notice = Die Angaben des Betreibers sind noch nicht bestätigt. Diese Seite nennt sie, sobald sie vorliegen.
borrowed-notice = Dieser Text liegt noch nicht in dieser Sprache vor.
operator-key-name = Name
operator-key-street = Straße
operator-key-postcode = Postleitzahl
operator-key-city = Ort
operator-key-email = E-Mail
operator-key-phone = Telefon
operator-key-representative = Vertretung
operator-key-responsible = Verantwortlich für den Inhalt
operator-key-host = Betreiber des Servers
operator-key-host_address = Anschrift des Serverbetreibers
operator-key-server_logs = Protokolle des Servers
operator-key-accessibility_status = Stand der Barrierefreiheit
operator-key-accessibility_date = Datum der Prüfung
operator-key-accessibility_method = Art der Prüfung
operator-key-accessibility_contact = Kontakt
operator-key-accessibility_form = Formular

## Rahmen

search-placeholder = Ort oder Thema suchen …
about = rund { $number }
lead-plain = { $statement } ({ $period }).{ $position }
lead-compared = { $statement } ({ $period }) – { $position }.
lead-lowest = niedrigster Wert der { $peers }, Median { $median }
lead-shared-lowest = niedrigster Wert der { $peers }, gemeinsam mit anderen, Median { $median }
lead-below = unter dem Median der { $peers } ({ $median })
lead-middle = genau der Median der { $peers }
lead-above = über dem Median der { $peers } ({ $median })
lead-shared-highest = höchster Wert der { $peers }, gemeinsam mit anderen, Median { $median }
lead-highest = höchster Wert der { $peers }, Median { $median }
lead-median = { $title }: { $value } im Median der { $peers } ({ $period }).
lead-equal = alle { $peers } haben denselben Wert
lead-partial = { $peers } mit einer Zahl
lead-missing = { $title }: { $status }.
indicator-lines-caption-plain = { $title } über die Zeit: { $peers }.

word-median = Median
query-indicator = karte
query-period = stand
figure-map = kartenbild
figure-dots = punktbild
figure-lines = zeitbild
figure-values = wertetabelle
anchor-gaps = luecken
anchor-neighbours = nachbarn
anchor-likeness = aehnlich
anchor-compare = vergleichen
anchor-places = orte
anchor-take = mitnehmen
anchor-source = quelle-{ $number }
edition = Ausgabe { $edition }
not-found-title = Seite nicht gefunden
not-found-text = Unter dieser Adresse gibt es keine Seite. Vielleicht hilft die Suche auf der Startseite.
moved = Sie werden weitergeleitet
