### Ob Gleiches neben Gleichem liegt: Antworten der Kommandozeile

clusters-none = { $title }: nicht zu prüfen. Gebraucht werden mindestens 30 Sozialräume mit einer Zahl, nicht alle gleich, und ihre Umrisse.
clusters-what = { $title }, { $period }: { $counted } Sozialräume mit einer Zahl.
clusters-statistic = Moran-Koeffizient { $statistic }; bei zufälliger Verteilung im Mittel { $expected }. So weit davon entfernt liegt er durch Zufall in { $probability } der Fälle.
clusters-alike = Benachbarte Räume gleichen sich mehr, als es der Zufall erwarten lässt.
clusters-unlike = Benachbarte Räume unterscheiden sich mehr, als es der Zufall erwarten lässt.
clusters-not-sure = Ob Nachbarn einander mehr gleichen als andere, lässt sich nicht vom Zufall unterscheiden.
clusters-high-among-high = Hohe Werte unter hohen: { $names }.
clusters-low-among-low = Niedrige Werte unter niedrigen: { $names }.
clusters-high-among-low = Hohe Werte unter niedrigen: { $names }.
clusters-low-among-high = Niedrige Werte unter hohen: { $names }.
clusters-no-place = Kein einzelner Raum fällt mit seinen Nachbarn auf.
clusters-missing = Ohne Zahl und darum niemandes Nachbar: { $names }.
clusters-how = Geprüft mit { $permutations } zufälligen Verteilungen; einzelne Räume nach Benjamini und Hochberg, höchstens 5 % falsche Funde. Nähe ist kein Grund, und über einzelne Menschen sagt das nichts.
