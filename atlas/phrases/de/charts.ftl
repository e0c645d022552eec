### Bilder vom ganzen Kreis: Unsicherheit, Veränderung, zwei Zahlen zusammen.

## Unsicherheit

indicator-intervals-title = Wie sicher die Unterschiede sind
indicator-intervals-label = Werte mit Unsicherheitsbereichen: { $title }, { $period }
indicator-intervals-caption = { $title }, { $period }. Punkt: Wert. Kräftiger Strich: 95-%-Bereich, dünner Strich: 99,8-%-Bereich. Senkrechte Linie: { $county } ({ $value }). Ein gefüllter Punkt ist sicher verschieden davon, ein leerer nicht sicher (95 %).
indicator-intervals-alone = { $title }, { $period }. Punkt: Wert. Kräftiger Strich: 95-%-Bereich, dünner Strich: 99,8-%-Bereich. Ein Wert des Kreises liegt für diesen Stand nicht vor.
figure-without = Ohne Zahl in diesem Bild: { $names }.
funnel-label = Trichterbild: { $title }, { $period }
funnel-caption = { $beyond ->
    [0] Bei kleinen Orten trägt der Zufall Werte weiter vom Wert des Kreises weg als bei großen. Waagerecht: { $size }. Mittlere Linie: { $county } ({ $value }). Zwischen den gestrichelten Linien liegen 95 %, zwischen den durchgezogenen 99,8 % der Werte, die der Zufall allein hervorbrächte. Alle { $peers } liegen darin.
   *[other] Bei kleinen Orten trägt der Zufall Werte weiter vom Wert des Kreises weg als bei großen. Waagerecht: { $size }. Mittlere Linie: { $county } ({ $value }). Zwischen den gestrichelten Linien liegen 95 %, zwischen den durchgezogenen 99,8 % der Werte, die der Zufall allein hervorbrächte. Außerhalb: { $beyond } von { $among }; gefüllter Punkt jenseits von 95 %, großer jenseits von 99,8 %. Benannt ist, wessen Name Platz hat.
}
funnel-dot = { $name }: { $value }, bezogen auf { $size }; { $side }
funnel-within = innerhalb der Grenzen
funnel-above = über der 95-%-Grenze
funnel-below = unter der 95-%-Grenze
funnel-far-above = über der 99,8-%-Grenze
funnel-far-below = unter der 99,8-%-Grenze

## Veränderung

steps-title = Was sich verändert hat
steps-label = Karte der { $level }: { $title }, Veränderung { $between }
steps-picture = { $title }, Veränderung { $between }
steps-caption = { $title }: Veränderung vom Stand davor ({ $since }) zum neuesten ({ $until }). Die Klassen sind um null gespiegelt; Farben bewerten nicht.
steps-others = In der Tabelle beginnt die Veränderung mit einem anderen Stand, der dort genannt ist: { $names }.
steps-published = Ob eine Veränderung Zufall sein kann, lässt sich nicht prüfen: Die Zählungen hinter den Werten sind nicht veröffentlicht.
steps-no-count = Ob eine Veränderung Zufall sein kann, lässt sich nicht prüfen: Die Werte sind gemessen, berechnet oder festgesetzt, keine Zählungen.
steps-full-count = Gezählt wurden alle; jede Veränderung ist eine, aber über ihren Grund sagt sie nichts.
steps-stock = Ob eine Veränderung Zufall sein kann, lässt sich nicht prüfen: Es sind zum großen Teil dieselben Menschen, die von Jahr zu Jahr gezählt werden.
steps-no-counts = Ob eine Veränderung Zufall sein kann, lässt sich nicht prüfen: Die Zählungen hinter den Werten liegen uns nicht vor.
step-fell-far = um { $limit } oder mehr gesunken
step-fell = gesunken
step-fell-near = um weniger als { $limit } gesunken
step-same = unverändert
step-rose = gestiegen
step-rose-near = um weniger als { $limit } gestiegen
step-rose-far = um { $limit } oder mehr gestiegen
step-unsure = schraffiert: keine gesicherte Veränderung (95 %)
change-mark-unsure = keine gesicherte Veränderung
change-note-sure = gesichert ({ $lower } bis { $upper })
change-note-unsure = nicht gesichert ({ $lower } bis { $upper })
change-since = seit { $since }
column-change = Seit { $since }
column-smoothed = Geglättet
smoothed-text = Geglättet: In kleinen Räumen schwankt ein Wert schon durch Zufall stark. Der geglättete Wert ist so weit zum gemeinsamen Wert aller Räume gezogen, deren Zahl hier steht, wie die Größe des Raumes es nahelegt (Empirical-Bayes-Verfahren nach Marshall). Zurückgehaltene Räume gehen in den gemeinsamen Wert nicht ein. Der geglättete Wert ist eine Schätzung und steht nur hier, nicht in den Karten.

## Zwei Zahlen zusammen

pairs-title = Zusammen gesehen
pairs-text = Jeder Punkt ist eine Gemeinde. Dass zwei Zahlen gemeinsam auftreten, heißt nicht, dass die eine die andere verursacht, und was für Gemeinden gilt, muss nicht für einzelne Menschen gelten.
pairs-heading = { $first } und { $second }
pair-title = { $first } – und – { $second }
pair-label = Punktbild zweier Zahlen: { $first } und { $second }
pair-caption = Jeder Punkt ist eine Gemeinde; benannt ist, wessen Name Platz hat. Ein gemeinsames Muster ist kein Beleg für eine Ursache.
pair-dot = { $name }: { $first }; { $second }
pair-table = Beide Zahlen als Tabelle

## Hinweise und Dateinamen

note-id = hinweis-{ $number }
note-number = Hinweis { $number }
take-name-intervals = bereiche
take-name-funnel = trichter
take-name-steps = veraenderung
take-name-pair = paar
take-name-fact = einzelwert
take-marks-position = Farbiger Punkt: dieser Ort. Graue Punkte: die anderen, soweit sie eine Zahl haben. Strich: der Median aller mit einer Zahl. Klammer, wo es sie gibt: 95-%-Bereich des Orts. Graues Band, wo es eines gibt: deren üblicher Bereich.
take-marks-course = Farbige Linie: dieser Ort über die Zeit. Gestrichelt, wo es sie gibt: die Linie des Kreises. Wo die Reihe bricht, ist sie unterbrochen.
fact-picture-title = { $title } ({ $unit }), { $period }
fact-picture-title-both = { $title } ({ $unit }), Lage { $period }, Verlauf { $span }
course-unsure = seit { $since } keine gesicherte Veränderung
