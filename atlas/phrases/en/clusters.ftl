### Whether like lies beside like: answers of the command line

clusters-none = { $title }: cannot be tested. It takes at least 30 social spaces with a number, not all of them equal, and their outlines.
clusters-what = { $title }, { $period }: { $counted } social spaces with a number.
clusters-statistic = Moran’s I is { $statistic }; scattered at random it would be { $expected } on average. Chance puts it as far from that in { $probability } of cases.
clusters-alike = Neighbouring spaces are more alike than chance would have it.
clusters-unlike = Neighbouring spaces differ more than chance would have it.
clusters-not-sure = Whether neighbours are more alike than others cannot be told from chance.
clusters-high-among-high = High values among high ones: { $names }.
clusters-low-among-low = Low values among low ones: { $names }.
clusters-high-among-low = High values among low ones: { $names }.
clusters-low-among-high = Low values among high ones: { $names }.
clusters-no-place = No single space stands out together with its neighbours.
clusters-missing = Without a number, and so nobody’s neighbour: { $names }.
clusters-how = Tested with { $permutations } random patterns; single spaces by Benjamini and Hochberg, with at most 5% false findings. Nearness is no cause, and this says nothing of any one person.
