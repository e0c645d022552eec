# Urteile und ihre Begründung. Jeder Satz nennt, womit verglichen wird.

## Vergleich mit Intervall

interval = 95-%-Bereich: { $lower } bis { $upper }.
interval-short = { $lower } bis { $upper }
interval-none-published = Ohne Unsicherheitsbereich: Der Herausgeber veröffentlicht den fertigen Wert, nicht die Zählungen dahinter.
interval-none-no-count = Ohne Unsicherheitsbereich: Der Wert ist gemessen, berechnet oder festgesetzt, kein Anteil aus einer Zählung.
interval-none-full-count = Ohne Unsicherheitsbereich: Gezählt wurden alle; die Zahl steht nur für sich selbst.
interval-none-no-counts = Ohne Unsicherheitsbereich: Die Zählungen hinter dem Wert liegen uns nicht vor.
interval-none-estimated = Ohne Unsicherheitsbereich: Der Wert ist aus früheren Räumen geschätzt.

comparison-county-higher = sicher über dem Wert des Kreises insgesamt ({ $value })
comparison-county-lower = sicher unter dem Wert des Kreises insgesamt ({ $value })
comparison-county-unsure = nicht sicher verschieden vom Wert des Kreises insgesamt ({ $value })
comparison-state-higher = sicher über dem Wert für { $state } ({ $value })
comparison-state-lower = sicher unter dem Wert für { $state } ({ $value })
comparison-state-unsure = nicht sicher verschieden vom Wert für { $state } ({ $value })

## Vergleich ohne Intervall

comparison-peers-usual = im üblichen Bereich der { $peers } ({ $lower } bis { $upper })
comparison-peers-above-usual = über dem üblichen Bereich der { $peers } ({ $lower } bis { $upper })
comparison-peers-below-usual = unter dem üblichen Bereich der { $peers } ({ $lower } bis { $upper })

direction-said-more-is-burden = Mehr bedeutet hier mehr Belastung.
direction-said-more-is-strength = Mehr bedeutet hier günstigere Bedingungen.

## Trend und Veränderung

trend-rising = Der Wert ist { $between } gesichert gestiegen ({ $points } Zeitpunkte).
trend-falling = Der Wert ist { $between } gesichert gesunken ({ $points } Zeitpunkte).
trend-steady = Ein Trend ist { $between } nicht gesichert ({ $points } Zeitpunkte).
trend-outlier = Ein Trend ist { $between } nicht gesichert: Ohne einen einzelnen Zeitpunkt ginge die Reihe nicht in dieselbe Richtung ({ $points } Zeitpunkte).
trend-none-stock = Kein Trendurteil: Es sind zum großen Teil dieselben Menschen, die von Jahr zu Jahr gezählt werden.
trend-none-published = Kein Trendurteil: Die Zählungen hinter dem Wert sind nicht veröffentlicht.
trend-none-no-count = Kein Trendurteil: Geprüft werden nur Zählungen; dieser Wert ist gemessen, berechnet oder festgesetzt.
trend-none-full-count = Kein Trendurteil: Gezählt wurden alle; jede Veränderung ist eine, aber über ihren Grund sagt sie nichts.
trend-none-too-few = Kein Trendurteil: Dafür braucht es mindestens fünf vergleichbare Zeitpunkte.

change-up = Gegenüber { $since } ist der Wert um { $change } gestiegen.
change-down = Gegenüber { $since } ist der Wert um { $change } gesunken.
change-same = Gegenüber { $since } ist der Wert unverändert.
change-up-sure = Gegenüber { $since } ist der Wert um { $change } gestiegen, mehr als der Zufall erwarten lässt (95-%-Bereich der Veränderung: { $lower } bis { $upper }).
change-down-sure = Gegenüber { $since } ist der Wert um { $change } gesunken, mehr als der Zufall erwarten lässt (95-%-Bereich der Veränderung: { $lower } bis { $upper }).
change-unsure = Gegenüber { $since } ist keine Veränderung gesichert ({ $change }; 95-%-Bereich der Veränderung: { $lower } bis { $upper }).

## Ähnliche Gemeinden

likeness-title = Ähnliche Gemeinden
likeness-text = Diese Orte kommen diesem in Größe und Struktur am nächsten. Ob es ihnen besser oder schlechter geht, sagt das nicht.
likeness-within = Im Kreis, gemessen an seinen { $peers }:
likeness-beyond = Anderswo im Land, gemessen an allen { $peers }:
likeness-place = { $name }, { $county }
likeness-close = sehr ähnlich
likeness-alike = ähnlich
likeness-distant = entfernt ähnlich
likeness-partial = { $words } ({ $common } von { $traits } Merkmalen bekannt)
likeness-traits = { $count ->
    [one] Verglichen wurde ein Merkmal:
   *[other] Verglichen wurden { $count } Merkmale:
}
likeness-trait = { $name } ({ $period })
likeness-methods = Wie Ähnlichkeit gemessen wird

## Seite eines Orts und eines Themas

area-topic-title = { $topic }: { $name }
area-topic-description = { $topic } in Zahlen für { $name }: Werte, Vergleich, Unsicherheit und Verlauf.
area-topic-more = Ausführlich: { $topic } in { $name }
area-topic-contents = { $count ->
    [one] Auf dieser Seite steht { $count } Indikator zum Thema { $topic }.
   *[other] Auf dieser Seite stehen { $count } Indikatoren zum Thema { $topic }.
}
area-topic-others = Andere Themen
area-topic-peers = Dasselbe Thema anderswo
area-topic-unknown = Was hier nicht bekannt ist
fact-value = { $statement } ({ $period }).
fact-compared = Das ist { $comparison }.
fact-position = Lage: { $words }.
fact-position-unsure = Lage der gezählten Werte, den Zufall nicht eingerechnet: { $words }.
fact-sources = Quelle:
fact-county = Kreis: { $value } ({ $kind })
fact-county-median = { $kind }: { $value }
fact-more = Karte, Definition und alle Orte
fact-table = Alle Werte als Tabelle
fact-table-caption = { $title }: { $name }
fact-county-only = Diese Zahl gibt es nur für den Kreis als Ganzes.
column-interval = 95-%-Bereich

## Frühe Hinweise

address-signs = fruehe-hinweise
signs-title = Frühe Hinweise
signs-description = Welche Zahlen der { $levels } im { $name } sich stärker bewegt haben, als der Zufall erwarten lässt, oder den üblichen Bereich verlassen haben.
signs-lead = Diese Seite nennt Zahlen der { $peers }, die seit dem Zeitpunkt davor aufgefallen sind. Ein Hinweis ist ein Anlass nachzusehen und noch kein Befund: Er kann auch auf Zufall, auf einer geänderten Zählweise oder auf einem Fehler beruhen.
signs-tested = { $tested ->
    [0] Gegen den Zufall geprüft wurde kein Wert; dazu braucht es Zählungen unabhängiger Ereignisse an zwei Zeitpunkten.
    [one] Gegen den Zufall geprüft (99,8 Prozent) wurde ein Wert; Hinweise: { $found }. Durch Zufall allein wären { $expected } zu erwarten.
   *[other] Gegen den Zufall geprüft (99,8 Prozent) wurden { $tested } Werte; Hinweise: { $found }. Durch Zufall allein wären { $expected } zu erwarten.
}
signs-ranged = { $ranged ->
    [0] Mit dem üblichen Bereich der { $peers } verglichen wurde kein Wert.
    [one] Mit dem üblichen Bereich der { $peers } verglichen wurde ein Wert; Hinweise: { $found }. Wären die Werte so verteilt wie Messfehler, lägen { $expected } außerhalb.
   *[other] Mit dem üblichen Bereich der { $peers } verglichen wurden { $ranged } Werte; Hinweise: { $found }. Wären die Werte so verteilt wie Messfehler, lägen { $expected } außerhalb.
}
signs-none = Seit dem Zeitpunkt davor ist keine Zahl aufgefallen.
signs-spaces-title = Hinweise: { $title }
signs-spaces-lead = Dasselbe für { $peers }, verglichen untereinander:
sign-rose = von { $before } ({ $since }) auf { $after } ({ $until }) gestiegen, mehr als der Zufall erwarten lässt
sign-fell = von { $before } ({ $since }) auf { $after } ({ $until }) gesunken, mehr als der Zufall erwarten lässt
sign-left-above = über dem üblichen Bereich der { $peers } ({ $lower } bis { $upper }): { $after } ({ $until }); davor noch darin: { $before } ({ $since })
sign-left-below = unter dem üblichen Bereich der { $peers } ({ $lower } bis { $upper }): { $after } ({ $until }); davor noch darin: { $before } ({ $since })
home-signs = Welche Zahlen zuletzt aufgefallen sind
area-topic-marks = Oben: Der farbige Punkt ist { $name }, graue Punkte sind die anderen, der Strich ist der Median aller { $peers }, jeweils soweit sie eine Zahl haben. Wo es darunter eine Klammer gibt, ist sie der Unsicherheitsbereich; wo es ein graues Band gibt, ist es deren üblicher Bereich. Unten, wo es einen Verlauf gibt: Die farbige Linie ist { $name }, eine gestrichelte der Kreis. Wo die Reihe bricht, ist sie unterbrochen.
signs-about = etwa { $number }
signs-hardly = weniger als 0,1
