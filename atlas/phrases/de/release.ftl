### Die Freigabe: was die Kommandozeile sagt, und der Bericht an den Datenschutz

step-protect = Schützen
step-audit = Angreifen
release-progress = { $package }: Gruppe { $number } von { $count }
release-progress-gap = { $package }: Gruppe { $number } von { $count } – höchstens { $gap } zu viel zurückgehalten
release-interrupted-early = Unterbrochen, bevor etwas gefunden war. Geschrieben wurde nichts; derselbe Befehl beginnt von vorn.
release-interrupted = Unterbrochen. Was gefunden wurde, ist bei den Lieferungen abgelegt; derselbe Befehl macht dort weiter.
done-release = Freigegeben als Ausgabe { $version }: { $cells } Zählungen in { $packages } Paketen, davon { $withheld } zurückgehalten, { $seconds } s. Der Bericht für den Datenschutz liegt in { $report }.
release-late = { $count ->
    [one] Eine Zählung kann nicht mehr zurückgehalten werden, weil eine frühere Ausgabe sie gezeigt hat: { $names }.
   *[other] { $count } Zählungen können nicht mehr zurückgehalten werden, weil eine frühere Ausgabe sie gezeigt hat: { $names }.
}
release-exposed = { $count ->
    [one] Eine Zählung lässt sich aus früher Veröffentlichtem für immer errechnen oder zu weit eingrenzen: { $names }.
   *[other] { $count } Zählungen lassen sich aus früher Veröffentlichtem für immer errechnen oder zu weit eingrenzen: { $names }.
}
release-computed = { $count ->
    [one] Eine Zählung lässt sich aus früher Veröffentlichtem für immer errechnen: { $names }.
   *[other] { $count } Zählungen lassen sich aus früher Veröffentlichtem für immer errechnen: { $names }.
}
release-narrowed = { $count ->
    [one] Eine Zählung lässt sich aus früher Veröffentlichtem zwar nicht errechnen, aber zu weit eingrenzen: { $names }.
   *[other] { $count } Zählungen lassen sich aus früher Veröffentlichtem zwar nicht errechnen, aber zu weit eingrenzen: { $names }.
}
release-range = { $name } ({ $lower } bis { $upper })
release-missing = { $count ->
    [one] Eine Zeile fehlt, die andere Merkmale oder Zeiträume desselben Pakets haben; der Bericht nennt sie.
   *[other] { $number } Zeilen fehlen, die andere Merkmale oder Zeiträume desselben Pakets haben; der Bericht nennt sie.
}
done-audit = Angriff bestanden: Aus Ausgabe { $edition } und allem davor lässt sich keine von { $withheld } zurückgehaltenen Zählungen errechnen ({ $cells } Zählungen geprüft, auch nie gelieferte, die nur als Teil einer Summe bekannt sind; { $exposed } schon früher preisgegeben).
done-renew = Das Zeugnis der Ausgabe { $edition } ist erneuert.

## Bericht

report-file = bericht-{ $version }.md
report-title = # Bericht an die Datenschutzbeauftragte oder den Datenschutzbeauftragten
report-what = Ausgabe { $version } des Atlas „{ $title }“. Dieser Bericht ist vertraulich und bleibt bei den Lieferungen: Er sagt, wie viele Zählungen wegen ihrer eigenen Größe zurückgehalten wurden.
report-when = Freigegeben am { $day }. Prüfsumme des Zeugnisses `data/certificate.json` (SHA-256): `{ $digest }`. Dieser Bericht gilt für die Freigabe mit dieser Prüfsumme; python build.py audit --renew ändert sie später, ohne eine Zahl zu ändern.
report-delivered = ## Was geliefert wurde
report-delivered-head = | Merkmal | Zeiträume | Gebiete |
report-delivered-row = | { $variable } | { $periods } | { $areas } |
report-missing = { $count ->
    [0] Es fehlt nichts: Jede Gemeinde und jeden Raum, den ein Paket einmal nennt, nennt es bei jedem Merkmal und Zeitraum.
    [one] **Eine Zeile fehlt:** Zu diesem Gebiet hat ein anderes Merkmal oder ein anderer Zeitraum desselben Pakets eine Zeile.
   *[other] **{ $number } Zeilen fehlen:** Zu diesen Gebieten hat ein anderes Merkmal oder ein anderer Zeitraum desselben Pakets eine Zeile. Bitte prüfen, ob es so gewollt ist.
}
report-missing-row = - { $variable }, { $periods }: je { $count ->
    [one] ein Gebiet
   *[other] { $count } Gebiete
}: { $places }
report-counts = ## Was zurückgehalten wurde
report-counts-head = | Paket | Zählungen | für sich zu klein | schon früher zurückgehalten, nicht wieder geliefert | zum Schutz anderer | Anteil der Menschen und Fälle | kleinster Abstand |
report-counts-row = | { $package } | { $cells } | { $primary } | { $earlier } | { $secondary } | { $lost } | { $smallest } |
report-counts-how = „Schon früher zurückgehalten“: in einer früheren Ausgabe oder von der liefernden Stelle; die Zahl selbst ist nicht bekannt, also auch nicht, warum. „Kleinster Abstand“: Wer alles weiß, was je veröffentlicht wurde, kann eine zurückgehaltene Zählung auf einen Bereich eingrenzen. Genannt ist der Unterschied zwischen dem kleinsten und dem größten möglichen Wert im engsten dieser Bereiche; gefordert sind mindestens { $width }.
report-counts-audited = Das Zeugnis und python build.py audit nennen { $audited } Zählungen. Es sind meist mehr als hier: Der Angriff rechnet auch mit Zählungen, die niemand geliefert hat und die nur als Teil einer Summe oder eines Zeitraums bekannt sind.
report-no-smallest = –
report-solutions = ## Wie gut die Lösung ist
report-solutions-row = - { $package }: { $blocks } Gruppen zusammenhängender Zählungen zu schützen. Bewiesen höchstens { $gap } zu viel zurückgehalten: { $proved }; sicher, aber ohne diesen Beweis: { $unproved }; nichts hinzuzufügen: { $idle }; ganz zurückgehalten: { $all }.
report-solutions-how = Jede Lösung wurde danach von einem zweiten, getrennt geschriebenen Verfahren angegriffen, das nur Veröffentlichtes kennt. Es hat nichts gefunden, was nicht unten genannt ist; sonst gäbe es diese Ausgabe nicht.
report-rules = ## Regeln und ihre Quellen
report-rule = - { $package }: mindestens { $count } Menschen oder Fälle, Gruppen ab { $denominator }, { $rounding ->
    [1] ungerundet
   *[other] gerundet auf { $rounding }
}, { $dominance }. Quelle: { $source }
report-rule-default = alle anderen
report-dominance-none = keine Regel gegen Vorherrschaft
report-dominance = zwei Beitragende zusammen höchstens { $share }
report-minimum = - { $title } ({ $place }): Räume ab { $size } Menschen. { $small ->
    [0] Keiner der { $spaces } Räume ist kleiner.
    [one] Einer der { $spaces } Räume ist kleiner und trägt keine Zahl.
   *[other] { $small } der { $spaces } Räume sind kleiner und tragen keine Zahl.
}
report-minimum-none = Keine Einteilung verlangt eine Mindestgröße ihrer Räume.
report-known = Was über diese Zählungen schon bekannt ist und womit der Schutz rechnet:
report-known-none = Über diese Zählungen ist nichts als schon bekannt eingetragen (`data/known.csv` und `known.csv` bei den Lieferungen).
report-known-row = - { $name }: { $form ->
    [count] veröffentlicht als { $shown }
    [rounded] gerundet auf { $base } veröffentlicht als { $shown }
    [rate] als Anteil oder Rate je { $base } veröffentlicht: { $shown }
   *[class] als Klasse veröffentlicht: { $shown }
} ({ $place }, Zeile { $row }). Quelle: { $source }
report-late = ## Nicht mehr zu schützen
report-late-none = Nichts: Keine frühere Ausgabe hat gezeigt, was heute zurückzuhalten wäre.
report-late-row = - { $name }: in einer früheren Ausgabe gezeigt
report-exposed-row = - { $name }: aus früheren Ausgaben errechenbar ({ $lower })
report-narrowed-row = - { $name }: nicht errechenbar, aber aus früheren Ausgaben zu weit einzugrenzen ({ $lower } bis { $upper })
report-insiders = ## Was nur errechnen könnte, wer mehr weiß als alle anderen
report-insiders-none = Nichts: Auch wer weiß, dass er allein in einer Zelle steht, errechnet keine andere.
report-insiders-row = - { $name }: für alle anderen weit genug; zu eng nur für jemanden, der allein in einer anderen Zelle steht und das weiß, oder der weiß, welche Zählungen für sich zu klein sind. Keine Auswahl könnte das verhindern.
report-revised = ## Berichtigt
report-revised-none = Nichts.
report-revised-row = - { $name }: eine frühere Ausgabe zeigte eine andere Zahl; den Vergleich beider Fassungen deckt der Beweis nicht ab.
report-opened = ## Zum ersten Mal gezeigt
report-opened-none = Nichts, was eine frühere Ausgabe zurückhielt.
report-opened-row = - { $name }: bisher zurückgehalten, jetzt gezeigt; bitte prüfen, ob eine Regel oder eine `contributions.csv` fehlt
report-notes = ## Was als Text veröffentlicht wird
report-notes-how = Die Beschreibungen und README-Dateien der gelieferten Pakete erscheinen wörtlich, ebenso diese Anmerkungen. Bitte lesen: Ziffern findet das Programm darin, Zahlwörter nicht.
report-notes-none = Keine Anmerkungen.
report-notes-row = - „{ $note }“
report-time = Dauer dieses Laufs: { $seconds } s. Was ein unterbrochener Lauf vorher gebraucht hat, ist nicht mitgezählt.
report-sign = ## Gelesen und geprüft
report-sign-head = | Stelle | Ort, Tag | Name | Unterschrift |
report-sign-rows =
    | Statistikstelle | | | |
    | Datenschutz | | | |

## Wie eine Zählung heißt

cell-name = { $title }, { $period }, { $place } (`{ $key }`)
cell-without = { $cell }, ohne „{ $part }“
cell-rest = { $cell }, davon keinem der Räume zugeordnet
cell-over = { $cell }, davon in mehreren Räumen gezählt
cell-with-over = { $cell }, doppelt Gezählte eingeschlossen
cell-others = alle außer { $cell } in { $whole }
cell-overlap = Überschneidung von { $places }
cell-difference = { $place } ohne { $other }

## Meldungen

problem-note-with-number = In dieser Anmerkung steht eine Zahl.
    .expected = ein Satz ohne Anzahlen. Jahre (2024, 2023/24), Tage (31.12.2024, 31. Dezember), Ordnungszahlen (1. Halbjahr) und Paragraphen (§ 8 Abs. 2) dürfen darin stehen.
    .mend = Die Zahl streichen. Anmerkungen werden veröffentlicht und könnten verraten, was an anderer Stelle zurückgehalten wird.
problem-pool-of-school-years = „{ $value }“ fasst Jahre zusammen, und daneben stehen Schuljahre.
    .expected = Schuljahre (2023/24) allein, oder Kalenderjahre mit ihren Zusammenfassungen (2022-2024).
    .mend = Die Zusammenfassung weglassen: Welche Schuljahre sie umfasst, ist ihr nicht anzusehen, und der Schutz könnte sie nicht beachten.
problem-pool-of-days = „{ $value }“ fasst Jahre zusammen, und neben dem { $period } steht noch ein Stichtag desselben Jahres.
    .expected = ein Stichtag im Jahr, oder keine Zusammenfassungen; auch bei Merkmalen, die eine Summe oder ein Teil verbindet.
    .mend = Die Zusammenfassung weglassen: Welchen Stichtag sie umfasst, ist ihr nicht anzusehen, und der Schutz könnte sie nicht beachten.
problem-count-below-contributions = { $value } ({ $period }, { $place }) ist kleiner als das, was einzelne Beitragende dazu zählen.
    .expected = in contributions.csv zusammen höchstens die gelieferte Zahl.
    .mend = Beide Dateien und ihren Stichtag bei der liefernden Stelle prüfen lassen.
problem-deliveries-missing = Hier liegt keine Lieferung.
    .expected = ein Ordner mit einem Unterordner je Paket, darin datapackage.json, variables.csv und observations.csv.
    .mend = Den Pfad hinter --deliveries prüfen.
problem-deliveries-unsafe = Die Lieferungen liegen dort, wo sie mit veröffentlicht werden könnten.
    .expected = ein Ordner außerhalb des Atlas und jedes Verzeichnisses mit Versionsgeschichte (Git), oder ganz oben im Atlas einer der Ordner deliveries, lieferungen oder build, die nie veröffentlicht werden.
    .mend = Den Ordner verschieben. Wurde er schon hochgeladen, den Datenschutz sofort verständigen (HANDBUCH.md, Geheimhaltung).
problem-delivery-origin = Das Paket nennt sich nicht vertraulich, sondern „{ $value }“.
    .expected = "origin": "delivery" in den Angaben unter atlas.
    .mend = Die Angabe ändern. Was ein Amt schon veröffentlicht hat, gehört nicht zu den Lieferungen, sondern nach data/.
problem-delivery-in-repository = Hier liegt eine vertrauliche Lieferung in einem öffentlichen Ordner.
    .expected = Lieferungen außerhalb des Atlas; nach data/ kommt nur, was python build.py release daraus macht.
    .mend = Den Ordner verschieben. Wurde er schon hochgeladen, den Datenschutz sofort verständigen (HANDBUCH.md, Geheimhaltung).
problem-delivery-not-a-count = „{ $value }“ ist keine Zählung.
    .expected = Zählungen von Menschen, Fällen oder Dingen; Anteile und Raten rechnet der Atlas selbst.
    .mend = Statt des Anteils Zähler und Nenner liefern.
problem-contribution-unreadable = Diese Zeile über einzelne Beitragende ist nicht lesbar.
    .expected = area_code, variable, period, contributor und eine ganze Zahl ab 0 als value.
    .mend = Die Zeile mit einer anderen vergleichen.
problem-contribution-twice = Dieselbe Stelle steht zu dieser Zählung schon in Zeile { $first }.
    .expected = zu jeder Zählung eine Zeile für jede Stelle, die etwas dazu zählt.
    .mend = Beide Zeilen vergleichen: die falsche streichen oder, wenn beide gelten, ihre Zahlen zusammenzählen.
problem-contribution-of-nothing = Zu „{ $value }“ gibt es keine Zählung, zu der jemand etwas beitragen kann.
    .expected = variable, area_code und period einer Zählung, die geliefert wird oder schon freigegeben ist.
    .mend = Die Schreibweise dieser drei Angaben mit observations.csv vergleichen. Was hier nicht zugeordnet wird, schützt niemanden.
problem-count-not-whole = Hier steht keine Zählung: Sie ist negativ oder keine ganze Zahl.
    .expected = eine ganze Zahl ab 0.
    .mend = Bei der liefernden Stelle nachfragen.
problem-space-not-valid = Den Raum { $value } gab es in { $period } nicht.
    .expected = Zählungen in den Grenzen, die am Ende des Zeitraums galten (valid_from und valid_to in data/partitions/).
    .mend = Für andere Jahre die damaligen Räume liefern; was sich umrechnen lässt, schätzt der Atlas selbst.
problem-count-above-whole = { $value } ({ $period }, { $place }) ist größer als { $whole }, wovon es ein Teil ist.
    .expected = höchstens so viele wie { $whole }.
    .mend = Beide Zahlen und ihren Stichtag bei der liefernden Stelle prüfen lassen.
problem-sum-wrong = { $value } ({ $period }, { $place }) ist nicht die Summe seiner Teile: { $parts }.
    .expected = { $kind ->
        [areas] die Summe der Gebiete; ist sie es nicht, etwa weil Menschen keinem Raum zuzuordnen oder in zweien gezählt sind, sagt es die Zeile der Gemeinde in der Spalte note.
        [years] die Summe der Jahre.
       *[variables] die Summe dieser Variablen.
    }
    .mend = Bei der liefernden Stelle nachfragen. Mit falschen Summen lässt sich nichts schützen.
problem-count-revised = { $value } ({ $period }, { $place }) stand in einer früheren Ausgabe mit einer anderen Zahl.
    .expected = dieselbe Zahl, oder in der Spalte note ein Satz, warum sie berichtigt wurde.
    .mend = Die Zahl prüfen; ist sie richtig, den Grund in die Spalte note schreiben; bei einer Summe, die nicht mitgeliefert wurde, in die Zeile des berichtigten Teils oder in eine eigene Zeile der Summe. Leserinnen und Leser werden danach fragen.
problem-total-unknown = Eine Variable „{ $value }“ gibt es nicht.
    .expected = Namen aus variables.csv; eine Variable eines anderen Pakets mit dessen Namen davor, zum Beispiel residents/population.
    .mend = Die Schreibweise prüfen.
problem-audit-failed = { $whole ->
    [none] Die zurückgehaltene Zählung „{ $value }“ ({ $period }, { $place })
   *[other] Wie viele von „{ $whole }“ nicht zu „{ $value }“ gehören ({ $period }, { $place }),
} lässt sich { $kind ->
    [exact] errechnen.
   *[other] zu weit eingrenzen.
}
    .expected = keine zurückgehaltene Zählung, die sich aus allem je Veröffentlichten errechnen lässt.
    .mend = Nichts veröffentlichen. Sind Regeln, Gebiete oder Tabellen nach der Freigabe geändert worden, die Freigabe neu machen. Steht zu dieser Zählung eine Rate oder Klasse in known.csv, und ist auch ihre Gruppe zurückgehalten, die Zählung oder die Gruppe für diesen Zeitraum nicht mitliefern. Fehlt zu einem Anteil die Zahl unter dem Bruchstrich, oder zu Räumen die ihrer Gemeinde, sie mitliefern. Stehen in einer Summe (sums) Dinge neben Menschen, verraten sie diese: auch die Dinge in variables.csv als cases führen. Sonst ist es ein Fehler im Programm: bitte melden.
problem-certificate-none = Dieser Atlas hat noch nichts freigegeben.
    .expected = ein Zeugnis in data/certificate.json.
    .mend = Mit python build.py release --deliveries ORDNER freigeben.
problem-certificate-missing = Zu den freigegebenen Paketen fehlt das Zeugnis: { $value }.
    .expected = data/certificate.json, wie python build.py release es schreibt.
    .mend = Die Datei aus der letzten Ausgabe (editions/) wiederherstellen oder neu freigeben.
problem-certificate-unreadable = Das Zeugnis ist nicht lesbar oder von Hand geändert.
    .expected = die Datei, wie python build.py release sie schreibt.
    .mend = Das Zeugnis in data/ aus der letzten Ausgabe (editions/) wiederherstellen oder neu freigeben, das einer Ausgabe aus der Versionsgeschichte: Nur dort steht, was ihre Zählungen verbindet und worauf sie gerundet sind.
problem-certificate-lacks = Das Paket „{ $value }“ nennt sich freigegeben, steht aber nicht im Zeugnis.
    .expected = release nur in Paketen, die python build.py release geschrieben hat.
    .mend = Das Paket freigeben; stammt es aus einer Ausgabe, die vor der Veröffentlichung ersetzt wurde, den Ordner löschen; ist es von einem Amt oder erfunden, unter atlas bei origin office oder fictional nennen.
problem-certificate-changed = Seit der Freigabe hat sich geändert, wofür das Zeugnis gilt: { $field ->
    [rules] die Regeln.
    [editions] die früheren Ausgaben.
    [packages] welche Pakete hier liegen.
    [tables] was gedruckt ist.
    [rounding] worauf gerundet wird.
    [revised] was als berichtigt gilt.
   *[other] die Zahlen oder was sie verbindet.
}
    .expected = { $field ->
        [rules] Regeln (data/protection.yml, data/known.csv) wie bei der Freigabe.
        [editions] frühere Ausgaben (editions/) wie bei der Freigabe.
        [packages] alle Pakete, die freigegeben wurden.
        [tables] Tabellen der Ausgabe (editions/) wie bei der Freigabe.
        [rounding] Regeln zur Rundung wie bei der Freigabe.
        [revised] unter revised nur Zählungen, die eine frühere Ausgabe mit einer anderen Zahl gedruckt hat.
       *[other] Tabellen, Gebiete, Partitionen und Indikatoren wie bei der Freigabe.
    }
    .mend = { $field ->
        [editions] Den Ordner editions/ so wiederherstellen, wie er in der Versionsgeschichte steht. Eine frühere Ausgabe ändert auch eine neue Freigabe nicht: Was gedruckt war, bleibt bekannt.
        [release] Ist nichts anders gedruckt, nur Gebiete, Indikatoren oder dieses Programm sind neuer: python build.py audit --renew greift noch einmal an und erneuert das Zeugnis. Sonst die Änderung zurücknehmen oder neu freigeben: python build.py release --deliveries ORDNER.
       *[other] Die Änderung zurücknehmen oder neu freigeben: python build.py release --deliveries ORDNER.
    }
problem-edition-altered = Diese Datei ist nicht die der Ausgabe, zu der sie gehört.
    .expected = dieselben Zeichen wie in { $path }.
    .mend = Die Datei von dort übernehmen; fehlt sie dort, beide aus der Versionsgeschichte wiederherstellen. Zahlen und Anmerkungen ändert nur eine neue Freigabe.
problem-edition-frozen = Die Ausgabe { $value } gibt es schon, und diese Datei wäre darin eine andere.
    .expected = eine neue Ausgabe: Was veröffentlicht ist, bleibt, wie es war.
    .mend = Ist diese Ausgabe noch nie in das Verzeichnis aufgenommen worden, den Befehl mit --replace wiederholen. Sonst in data/atlas.yml unter edition die nächste Ausgabe nennen und noch einmal freigeben.
problem-edition-not-newest = Die Ausgabe { $value } wäre älter als die Ausgabe { $other }, die es schon gibt.
    .expected = eine Ausgabe nach allen anderen: Was die jüngere berichtigt, gilt.
    .mend = In data/atlas.yml unter edition eine spätere nennen.
problem-replaced-left-out = In der Ausgabe { $value }, die ersetzt werden soll, ist auch das Paket { $other } neu, und es ist nicht noch einmal geliefert.
    .expected = Lieferungen aller Pakete, die mit dieser Ausgabe neu waren.
    .mend = Auch dieses Paket liefern; soll es gar nicht erscheinen, den Ordner data/{ $other } löschen.
problem-edition-committed = Die Ausgabe { $value } ist schon in das Verzeichnis (Git) aufgenommen oder dafür vorgemerkt und wird nicht ersetzt.
    .expected = eine Ausgabe, von der das Verzeichnis noch nie etwas enthielt, auf keinem Zweig: Was einmal darin stand, kann jemand gelesen haben.
    .mend = In data/atlas.yml unter edition die nächste Ausgabe nennen und ohne --replace freigeben. Ist sie nur vorgemerkt und nie aufgenommen worden, nimmt git rm -r --cached { $file } sie zurück; dann --replace wiederholen.
problem-edition-history-unknown = Ob die Ausgabe { $value } schon veröffentlicht ist, lässt sich hier nicht feststellen; sie wird nicht ersetzt.
    .expected = ein Verzeichnis mit seiner ganzen Versionsgeschichte (Git), das diesen Ordner nicht von der Aufnahme ausnimmt.
    .mend = Dort freigeben, wo die ganze Geschichte liegt (git fetch --unshallow holt sie), oder in data/atlas.yml unter edition die nächste Ausgabe nennen und ohne --replace freigeben.
problem-edition-unreadable = Diese Zeile einer früheren Ausgabe ist nicht lesbar.
    .expected = eine Zeile, wie python build.py release sie schreibt; Ausgaben werden nie von Hand geändert.
    .mend = Die Datei aus der Versionsgeschichte wiederherstellen.
problem-period-named-twice = Das Jahr { $value } steht hier einmal als Jahr und einmal als Tag ({ $period }).
    .expected = für jedes Merkmal eine Schreibweise: nur Jahre, oder nur Stichtage. Dieselbe Zahl unter zwei Namen würde nicht geschützt.
    .mend = Die Schreibweise der früheren Lieferungen übernehmen; zählen Jahr und Stichtag Verschiedenes, sind es zwei Merkmale.
problem-count-told-twice = Der Indikator { $value } bekäme für { $place } ({ $period }) zwei Zahlen: Auch { $other } hat eine.
    .expected = je Gebiet und Stand eine Quelle; eine Reihe wird von einem Paket fortgesetzt, wo das andere endet.
    .mend = Die Zeilen weglassen, die das andere Paket schon hat. Aus dem einen ließe sich sonst lesen, was im anderen zurückgehalten wird.
problem-county-of-protected = Der Indikator { $value } zeigt geschützte Zählungen und nimmt den Wert des Kreises von anderswo.
    .expected = bei Zählungen aus Lieferungen den Wert, den der Atlas aus ihnen rechnet. Der von anderswo verriete, was an der Summe fehlt.
    .mend = Den Eintrag county streichen. Was ein Amt über den Kreis veröffentlicht hat, gehört in data/known.csv.
problem-variable-dropped = Das Merkmal { $value } steht hier nicht mehr, frühere Ausgaben haben aber Zahlen davon.
    .expected = alle Merkmale, die das Paket je hatte; neue Zahlen braucht nicht jedes.
    .mend = Die Zeile aus der früheren Lieferung oder aus data/ wieder aufnehmen.
problem-link-forgotten = Frühere Ausgaben sind damit geschützt, und hier fehlt es: { $kind ->
        [share] Anteil von { $value } an { $other }
        [within] { $value } als Teil von { $other }
        [counts] { $value } zählt { $other }
       *[sum] { $value } = { $other }
    }.
    .expected = { $kind ->
        [share] dass ein Indikator die Zählung auf diese Zahl bezieht, oder atlas.within in datapackage.json sie zu einem Teil davon erklärt.
        [counts] das Paket, und was das Merkmal zählt, wie zuvor.
       *[other] jede Summe (atlas.sums) und jeden Teil (atlas.within), die je genannt waren: Wer die frühere Ausgabe hat, rechnet weiter damit.
    }
    .mend = Die Angabe aus der früheren Lieferung oder der Versionsgeschichte wieder aufnehmen. Ist etwas neu gegliedert, etwa weil ein Merkmal hinzukam, die neue Summe unter einem neuen Namen führen.
problem-known-without-group = Aus dieser Rate oder Klasse folgt hier nichts: Es gibt keine Zahl, auf die sie sich bezöge.
    .expected = zu einer Rate oder Klasse einen Indikator mit dieser Zählung über dem Strich und einer bekannten Zahl darunter, für dasselbe Gebiet und denselben Stand.
    .mend = Die Zahl der Gruppe mitliefern, oder die Anzahl eintragen, die aus der Rate folgt (form rounded oder count).
problem-known-columns = Der Tabelle fehlen Spalten: { $value }.
    .expected = package, variable, area_code, period, form, shown, base und source.
    .mend = Die erste Zeile ergänzen.
problem-known-unreadable = „{ $value }“ ist hier nicht lesbar.
    .expected = { $field ->
        [form] count, rounded, rate oder class.
        [period] ein Zeitraum wie 2024 oder 2024-12-31.
        [shown] die Zahl, wie sie gedruckt wurde, mit Dezimalpunkt; für eine Klasse zum Beispiel 5-10.
        [base] eine ganze Zahl ab 1: worauf gerundet wurde, oder 100 für Prozent.
       *[other] wer es veröffentlicht hat, und wo.
    }
    .mend = Den Eintrag mit der Veröffentlichung vergleichen.
problem-known-contradicts = Was andere hierzu veröffentlicht haben sollen, passt nicht zur Lieferung.
    .expected = die Zahl, wie sie gedruckt wurde, zu genau dieser Variable, diesem Gebiet und diesem Zeitraum; base ist, worauf gerundet wurde, oder 100 für Prozent.
    .mend = Eintrag und Veröffentlichung vergleichen. Stimmt der Eintrag, bei der liefernden Stelle nachfragen, welche Zahl gilt.
problem-known-of-nothing = Zu „{ $value }“ gibt es keine Zählung.
    .expected = package, variable, period und area_code einer Zählung, die geliefert wird oder schon freigegeben ist.
    .mend = Die Schreibweise dieser vier Angaben mit der Lieferung vergleichen. Was hier nicht zugeordnet wird, schützt niemanden.
problem-rule-of-nothing = Die Regel für „{ $value }“ gilt für nichts, was es hier gibt.
    .expected = ein Paket der Lieferungen oder aus data/; bei size auch eine Variable daraus.
    .mend = Die Schreibweise prüfen. Eine Regel unter falschem Namen schützt niemanden.
problem-size-missing = Die Einteilung { $value } verlangt eine Mindestgröße, aber nichts sagt, was die Menschen eines Raumes zählt.
    .expected = size: Paket und Variable, zum Beispiel size: {"{"}package: residents, variable: population{"}"}.
    .mend = Die Angabe in data/protection.yml ergänzen; ohne sie wirkt kein Minimum.
problem-partitions-unlinked = { $value } und { $other } teilen dieselbe Gemeinde auf, und es ist nicht gesagt, wie sie sich überschneiden.
    .expected = in beiden Einteilungen parts.csv mit denselben kleinsten Einheiten für jeden Raum, über den gezählt wird.
    .mend = Die Einheiten ergänzen, oder nur für eine der beiden Einteilungen Zählungen liefern: Sonst ließe sich eine aus der anderen errechnen.
problem-sums-impossible = Zu den Summen und Grenzen von { $value } passen keine Zählungen.
    .expected = Zählungen, Summen und bekannte Zahlen (data/known.csv), die einander nicht widersprechen.
    .mend = Bei der liefernden Stelle nachfragen, vor allem zu Zahlen, die schon sie zurückgehalten hat.
problem-delivery-name-taken = Das Paket heißt wie eines, das ein Amt veröffentlicht hat: { $value }.
    .expected = ein Name, den noch kein Paket in data/ trägt, es sei denn, es ist selbst freigegeben worden.
    .mend = Das gelieferte Paket umbenennen (Ordner und name in datapackage.json).
