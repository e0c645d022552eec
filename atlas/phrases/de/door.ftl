### Worte der Kommandozeile

step-read = Lesen
step-check = Prüfen
step-generate = Erzeugen
step-compile = Übersetzen
step-import = Einlesen
step-fetch = Grenzen holen
done-build = Fertig: { $pages } Seiten, { $figures } Zahlen, { $problems } Probleme, { $seconds } s. { $changed } Dateien haben sich geändert.
done-check = Geprüft: { $problems } Probleme, { $seconds } s.
done-import = Eingelesen: { $files } Dateien geändert in { $folder }, { $seconds } s.
done-new = Angelegt: { $folder } mit { $files } Dateien. Weiter mit: python build.py --root { $folder }
done-addresses = Die Liste der Adressen ist auf dem Stand.
failed = { $problems ->
    [one] Ein Problem gefunden. Es wurde nichts geschrieben; die letzte gute Fassung bleibt.
   *[other] { $problems } Probleme gefunden. Es wurde nichts geschrieben; die letzte gute Fassung bleibt.
}
serving = Der Atlas wird gebaut; danach ist er zu sehen unter { $address } – beenden mit Strg+C.
