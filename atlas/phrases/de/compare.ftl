### Vergleichen, und Bilder und Zahlen zum Mitnehmen.

address-compare = vergleichen
query-areas = orte
query-topic = thema

compare = Vergleichen
compare-title = Gemeinden vergleichen
compare-description = Zwei bis fünf Gemeinden nebeneinander, mit allen Zahlen, die für sie vorliegen.
compare-synonyms = vergleichen Vergleich nebeneinander gegenüberstellen
compare-lead = Hier stehen Gemeinden nebeneinander, mit denselben Zahlen und demselben Stand wie auf ihren eigenen Seiten. Der Wert des Kreises steht daneben. Der Vergleich bildet keine Rangfolge und wertet nicht.
compare-choose = { $fewest } bis { $most } Gemeinden auswählen
compare-topic = Thema
compare-topic-id = vergleichsthema
compare-topic-all = Alle Themen
compare-clear = Auswahl aufheben
compare-few = Wählen Sie mindestens eine weitere Gemeinde.
compare-full = Nebeneinander stehen höchstens { $most } Gemeinden. Nehmen Sie erst eine heraus, dann lässt sich eine andere wählen.
compare-shown = Nebeneinander stehen: { $names }.
compare-failed = Die Zahlen ließen sich nicht laden. Versuchen Sie es noch einmal.
compare-result = Im Vergleich
compare-result-id = vergleich
compare-share = Die Auswahl steht in der Adresse dieser Seite und lässt sich mit ihr weitergeben.
compare-unreliable = (Zahl) – { $why }
compare-first = Alle Gemeinden
compare-first-id = alle-gemeinden
compare-first-caption = { $county } und Gemeinden: die Zahlen, die auf jeder Ortsseite zuerst stehen
compare-noscript = Eine eigene Auswahl braucht JavaScript. Ohne es führen die Seiten der Indikatoren zu allen Werten aller Gemeinden.
compare-more = Alle Werte mit Verlauf, Definition und Quelle:
compare-all = Alle Indikatoren
compare-with = { $name } mit anderen Gemeinden vergleichen
compare-neighbours = Mit allen Nachbarn vergleichen
compare-invite = Gemeinden nebeneinander ansehen

take-place = { $name } · { $county }
take-label = Diese Abbildung mitnehmen
take-svg = Bild (SVG)
take-png = Bild (PNG)
take-data = Daten (CSV)
take-failed = Das ließ sich nicht laden. Versuchen Sie es noch einmal.
take-name-map = karte
take-name-dots = punkte
take-name-lines = verlauf
